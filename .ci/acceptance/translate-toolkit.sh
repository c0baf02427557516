#!/usr/bin/env bash
# The translate-toolkit, from PyPI, reads every unit of every memory and of XLIFF 1.2, every term of every TBX v2, and
# Weblate's TBX as Weblate does, in an exports folder.
#
#   .ci/acceptance/translate-toolkit.sh exports
#
# What it reads is compared with what lxml finds in the file. TBX v3 it cannot read; lxml parses that alone.
set -euo pipefail
exports=${1:?usage: translate-toolkit.sh EXPORTS}
here=$(cd "$(dirname "$0")" && pwd)
venv=${RASM_ACCEPTANCE_VENV:-$here/../../.build/acceptance-venv}

if ! "$venv/bin/python" -c 'import lxml, translate' 2>/dev/null; then
    echo "the translate-toolkit is missing: installing it into $venv"
    if ! python3 -m venv "$venv" 2>/dev/null; then
        as_root=$([ "$(id -u)" = 0 ] || echo sudo)
        $as_root apt-get update -qq
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv >/dev/null
        python3 -m venv --clear "$venv"
    fi
    "$venv/bin/pip" install -q --disable-pip-version-check translate-toolkit==3.20.4 lxml
fi
exec "$venv/bin/python" "$here/translate_toolkit.py" "$exports"
