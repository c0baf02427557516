#!/usr/bin/env bash
# The main job on corpus/: check, normalize, export. Results go to out/, nothing in corpus/ is touched.
set -euo pipefail
rasm=$1
rm -rf out
mkdir -p out

# What is said by the way (files left out as no articles) goes to out/notes.txt, unless a step fails.
quietly() { "$@" 2>>out/notes.txt || { status=$?; cat out/notes.txt >&2; exit "$status"; }; }

echo
echo "1. Check: what does the glossary say of the corpus?   rasm check corpus/ar"
quietly "$rasm" check corpus/ar --fail-on never >out/check.txt
tail -n 1 out/check.txt
echo "   for example:"
sed -n '1,5p' out/check.txt | sed 's/^/   /'

echo
echo "2. Normalize: every name one way, nothing else changed.   rasm normalize corpus/ar --output out/normalized"
quietly "$rasm" normalize corpus/ar --output out/normalized >out/normalize.log
tail -n 1 out/normalize.log
quietly "$rasm" normalize --diff corpus/ar >out/changes.diff

echo
echo "3. Export: names for translation tools.   rasm export tmx --from ar --to en"
quietly scripts/exports.sh "$rasm" out/exports

echo
echo "Results:"
echo "   out/check.txt        findings, by file"
echo "   out/normalized/      the articles with every name written one way"
echo "   out/changes.diff     what was changed"
echo "   out/exports/         TMX, TBX, CSV of the names; TEI and XLIFF of the articles"
