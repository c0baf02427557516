#!/usr/bin/env bash
# Scores the spelling model on names it has not learned from: each quarter of the development names by a model made of the other three.
# Prints nothing but a notice when the names are not there.
set -euo pipefail
names=${1:-../shared/data/name-vocabulary-dev.tsv}

echo
if [ ! -f "$names" ]; then
    echo "SPELLINGS ARE NOT SCORED: there is no $names"
    exit 0
fi
# The flags of all release builds in .build.
flags=$("$(dirname "$0")/static.sh")
swift build -c release $flags --product rasm-train-spelling
.build/release/rasm-train-spelling "$names"
