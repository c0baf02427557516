#!/usr/bin/env bash
# Scores `rasm align` on the development sets of ../shared/data/alignment-dev with their own scorer: every article alone, then with a lexicon
# induced from the set. Prints nothing but a notice when the sets are not there.
set -euo pipefail
rasm=$1
data=${2:-../shared/data/alignment-dev}

if [ ! -d "$data" ]; then
    echo
    echo "ALIGNMENT IS NOT SCORED: there is no $data"
    exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo
echo "alignment: beads of the development sets that are exactly right"
for set in ntrex-ar-news ntrex-ar-mild ntrex-ar-hard ntrex-ar-plain ntrex-ru-news ntrex-fr-news xquad-ar-nat; do
    from=$(echo "$set" | cut -d- -f2)
    mkdir -p "$work/$set"
    cp "$data/$set"/* "$work/$set/"
    for text in "$work/$set"/*.src; do printf '%s\tdev\n' "$(basename "$text" .src)"; done >"$work/$set/SPLIT"
    for scope in alone corpus; do
        option=()
        [ "$scope" = corpus ] && option=(--corpus)
        out="$work/out/$set.$scope"
        "$rasm" align "$data/$set" "$data/$set" --from "$from" --to en --presegmented --format beads "${option[@]}" -o "$out" 2>"$work/messages" \
            || { cat "$work/messages" >&2; exit 1; }
        printf '%-15s %-7s' "$set" "$scope"
        python3 "$data/score.py" "$work/$set" "$out" | tr '\n' ' '
        python3 "$(dirname "$0")/best-units.py" "$work/$set" "$out"
    done
done
