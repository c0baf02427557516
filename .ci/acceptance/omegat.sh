#!/usr/bin/env bash
# OmegaT, from Debian, translates every name of every memory of an exports folder in console mode, then articles in XLIFF 1.2, and reads our glossaries.
#
#   .ci/acceptance/omegat.sh exports [RASM]
#
# OmegaT exits 0 whatever happens, so its target file is compared line by line with what the memory says.
set -euo pipefail
exports=${1:?usage: omegat.sh EXPORTS [RASM]}
here=$(cd "$(dirname "$0")" && pwd)
rasm=${2:-$here/../../.build/release/rasm}

if ! command -v omegat >/dev/null; then
    echo "omegat is missing: installing it with apt"
    as_root=$([ "$(id -u)" = 0 ] || echo sudo)
    $as_root apt-get update -qq
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq omegat >/dev/null
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mapfile -t memories < <(find "$exports" -name '*.tmx' | LC_ALL=C sort)
if [ ${#memories[@]} = 0 ]; then
    echo "there is no .tmx under $exports" >&2
    exit 2
fi

failed=0
for memory in "${memories[@]}"; do
    project=$work/project
    rm -rf "$project"
    # A project whose source is every name of the memory, and expected.txt beside it.
    python3 "$here/omegat_project.py" make "$memory" "$project"
    if ! timeout 120 omegat "$project" --mode=console-translate --config-dir="$work/config" >"$work/log" 2>&1; then
        echo "OmegaT failed on $memory; the end of its log:" >&2
        tail -5 "$work/log" >&2
    fi
    python3 "$here/omegat_project.py" compare "$memory" "$project" || failed=1
done

# XLIFF 1.2 in, filled from our memory, and what OmegaT's own readers find in our glossary files.
project=$work/articles
python3 "$here/omegat_articles.py" make "$exports" "$rasm" "$project"
timeout 120 omegat "$project" --mode=console-translate --config-dir="$work/config" \
    --script="$here/omegat_glossary.groovy" >"$work/log" 2>&1 || tail -5 "$work/log" >&2
python3 "$here/omegat_articles.py" compare "$exports" "$project" || failed=1

# What OmegaT writes back, we read: its memories of the project, of TMX 1.4 and 1.1.
for written in "$project"/articles-*.tmx; do
    echo "$(basename "$written"): $("$rasm" validate --fail-on error "$written" | tail -1)"
    "$rasm" validate --fail-on error "$written" >/dev/null || failed=1
done
exit "$failed"
