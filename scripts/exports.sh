#!/usr/bin/env bash
# Writes exports/ from glossary/ and corpus/: what translation tools load.
set -euo pipefail
rasm=$1
out=$2

rm -rf "$out/names" "$out/tei" "$out/xliff" "$out/xliff-1.2" "$out/corpus.ar-en.tmx"
mkdir -p "$out/names"
for pair in ar-en en-ar fr-ar ru-ar; do
    "$rasm" export tmx --from "${pair%-*}" --to "${pair#*-}" -o "$out/names/names.$pair.tmx"
done
"$rasm" export tbx --tbx-version 2 -o "$out/names/names.v2.tbx"
"$rasm" export tbx --profile omegat -o "$out/names/names.omegat.tbx"
"$rasm" export tbx --tbx-version 3 -o "$out/names/names.v3.tbx"
"$rasm" export csv -o "$out/names/names.csv"
pair=(--from ar --to en)
"$rasm" export omegat "${pair[@]}" -o "$out/names/names.ar-en.utf8"
"$rasm" export utx "${pair[@]}" -o "$out/names/names.ar-en.utx"
"$rasm" export memoq "${pair[@]}" -o "$out/names/names.ar-en.memoq.csv"
"$rasm" export tbx --profile weblate "${pair[@]}" -o "$out/names/names.ar-en.weblate.tbx"
# Two formats that take much room for little: some of the names show what they look like.
some=(--glossary glossary/people-core.yaml)
"$rasm" export tbx --tbx-version 3 --style dct "${some[@]}" "${pair[@]}" -o "$out/names/people.v3-dct.tbx"
"$rasm" export multiterm "${some[@]}" "${pair[@]}" -o "$out/names/people.ar-en.multiterm.xml"
"$rasm" export tei corpus/ar -o "$out/tei"
"$rasm" export xliff corpus/ar --to en -o "$out/xliff"
"$rasm" export xliff --for omegat-3.6 corpus/ar/01-*.txt --to en -o "$out/xliff-1.2/"
# What is told of names that stay as they are is no part of an export.
"$rasm" align corpus/translations.tsv --corpus --normalize -o "$out/corpus.ar-en.tmx" 2>/dev/null
"$rasm" normalize --hygiene --write "$out/corpus.ar-en.tmx" >/dev/null
"$rasm" validate "$out"
