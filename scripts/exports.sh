#!/usr/bin/env bash
# Writes exports/ from glossary/ and corpus/: what translation tools load.
set -euo pipefail
rasm=$1
out=$2

rm -rf "$out/names" "$out/tei" "$out/xliff"
mkdir -p "$out/names"
for pair in ar-en en-ar fr-ar ru-ar; do
    "$rasm" export tmx --from "${pair%-*}" --to "${pair#*-}" -o "$out/names/names.$pair.tmx"
done
"$rasm" export tbx --tbx-version 2 -o "$out/names/names.v2.tbx"
"$rasm" export tbx --profile omegat -o "$out/names/names.omegat.tbx"
"$rasm" export tbx --tbx-version 3 -o "$out/names/names.v3.tbx"
"$rasm" export csv -o "$out/names/names.csv"
"$rasm" export tei corpus/ar -o "$out/tei"
"$rasm" export xliff corpus/ar --to en -o "$out/xliff"
"$rasm" validate "$out"
