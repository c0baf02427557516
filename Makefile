# The two commands of the README are `make demo` and `make test`; the rest is what they and .ci/run are made of.

RASM := .build/release/rasm

.PHONY: demo test setup build lint accuracy exports check-exports validate clean

demo: build
	@scripts/demo.sh $(RASM)

test: setup
	swift test

setup:
	@scripts/setup.sh

build: setup
	swift build -c release --product rasm

lint:
	swift format lint --strict --recursive Package.swift Sources Tests glossary/tools

# Precision and recall of mentions, and texts that come out byte-exact, against the gold of corpus/.
accuracy: setup
	swift run -c release rasm-accuracy glossary corpus

validate: build
	$(RASM) validate glossary

# What exports/ holds: written from glossary/ and corpus/, the same bytes for any machine and clock.
exports: build
	@scripts/exports.sh $(RASM) exports

check-exports: exports
	@git diff --exit-code --stat -- exports && test -z "$$(git status --porcelain -- exports)" \
		|| { echo "exports/ is not what the code writes: run 'make exports' and commit it"; exit 1; }

clean:
	rm -rf .build out
