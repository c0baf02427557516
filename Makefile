# The two commands of the README are `make demo` and `make test`; the rest is what they and .ci/run are made of.

RASM := .build/release/rasm
# Every release build in .build takes the same flags, or SwiftPM would begin anew.
RELEASE = -c release $(shell scripts/static.sh)

.PHONY: spark demo test setup rasm build lint accuracy spelling-model exports check-exports validate bench bench-quick clean

demo: rasm
	@scripts/demo.sh $(RASM)

test: setup
	swift test

setup:
	@scripts/setup.sh

rasm: setup
	swift build $(RELEASE) --product rasm

# rasm-review is built apart, with Swift's libraries as they lie on the machine: its web server brings FoundationNetworking, which would ask for libcurl's headers.
build: rasm
	swift build -c release --scratch-path .build/review --product rasm-review
	@cp .build/review/release/rasm-review .build/release/

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources glossary/tools

# Precision and recall of mentions, and texts that come out byte-exact, against the gold of corpus/; and alignment and spellings, where ../shared is.
accuracy: setup
	swift build $(RELEASE) --product rasm-accuracy
	.build/release/rasm-accuracy glossary corpus ../shared/data
	swift build $(RELEASE) --product rasm
	@scripts/accuracy-alignment.sh $(RASM)
	@scripts/accuracy-spelling.sh

# The spelling model, learned again from the names of ../shared: the same bytes on every run.
spelling-model:
	swift build $(RELEASE) --product rasm-train-spelling
	.build/release/rasm-train-spelling ../shared/data/name-vocabulary-dev.tsv --write Sources/RasmDiscovery/Spelling/SpellingWeights.swift

validate: rasm
	$(RASM) validate glossary

# What exports/ holds: written from glossary/ and corpus/, the same bytes for any machine and clock.
exports: rasm
	@scripts/exports.sh $(RASM) exports

check-exports: exports
	@git diff --exit-code --stat -- exports && test -z "$$(git status --porcelain -- exports)" \
		|| { echo "exports/ is not what the code writes: run 'make exports' and commit it"; exit 1; }

# Rasm and its rivals in one run: a quarter of an hour, or with a tenth of the work some four minutes, most of which rivals take to begin.
bench: rasm
	swift build -c release --package-path Benchmarks
	Benchmarks/bench.py --record Benchmarks/RESULTS.md

bench-quick: rasm
	swift build -c release --package-path Benchmarks
	Benchmarks/bench.py --quick

# The example of Examples/spark on a cluster of two workers on this machine; needs Java 17.
spark: rasm
	$(RASM) glossary compile --glossary glossary -o .build/names.rasm
	Examples/spark/test.sh $(RASM) .build/names.rasm

clean:
	rm -rf .build out
