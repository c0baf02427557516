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
echo "4. Align: a memory of the articles that are translated.   rasm align corpus/translations.tsv --corpus"
quietly "$rasm" align corpus/translations.tsv --corpus --format tsv -o out/aligned.tsv
quietly "$rasm" align --from out/aligned.tsv -o out/memory.tmx
quietly "$rasm" align corpus/translations.tsv --corpus --format html -o out/aligned.html
echo "   $(grep -c '<tu ' out/memory.tmx) units; sentences of one side that are in none: $(awk -F'\t' 'NR > 1 && ($1 == "" || $2 == "")' out/aligned.tsv | wc -l)"
quietly "$rasm" pairs out/memory.tmx -o out/suggestions.yaml
echo "   names in it that the glossary does not have: $(grep -c '^  - id:' out/suggestions.yaml)"

echo
echo "Results:"
echo "   out/check.txt        findings, by file"
echo "   out/normalized/      the articles with every name written one way"
echo "   out/changes.diff     what was changed"
echo "   out/exports/         TMX, TBX, CSV of the names; TEI and XLIFF of the articles"
echo "   out/memory.tmx       the translated articles as a memory; out/aligned.tsv to edit, out/aligned.html to look at"
echo "   out/suggestions.yaml names that stand in both languages and in no entry"
