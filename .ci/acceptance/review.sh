#!/usr/bin/env bash
# The page of rasm-review in a real browser, by keyboard alone: what is judged there stands in the glossary's YAML and in the log.
#
#   .ci/acceptance/review.sh PROGRAM [FOLDER-FOR-SCREENSHOTS]
#
# Chromium comes from Debian, playwright, which drives it, from PyPI.
set -euo pipefail
program=$(realpath "${1:?usage: review.sh PROGRAM [FOLDER]}")
here=$(cd "$(dirname "$0")" && pwd)
venv=${RASM_BROWSER_VENV:-$here/../../.build/browser-venv}

if ! command -v chromium >/dev/null; then
    echo "chromium is missing: installing it with apt-get"
    as_root=$([ "$(id -u)" = 0 ] || echo sudo)
    $as_root apt-get update -qq
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-core >/dev/null
fi
if ! "$venv/bin/python" -c 'import playwright' 2>/dev/null; then
    echo "playwright is missing: installing it into $venv"
    python3 -m venv --clear "$venv"
    "$venv/bin/pip" install -q --disable-pip-version-check playwright
fi
exec "$venv/bin/python" "$here/review.py" "$program" "$(command -v chromium)" "${2:-}"
