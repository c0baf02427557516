#!/usr/bin/env bash
# Installs what the build needs and the machine lacks: libxml2 with its headers. Says what it does; does nothing when all is there.
set -euo pipefail

say() { printf 'setup: %s\n' "$*"; }

has_libxml2() {
    if command -v pkg-config >/dev/null; then pkg-config --exists libxml-2.0; else [ -e /usr/include/libxml2/libxml/tree.h ]; fi
}

command -v swift >/dev/null || {
    say "no 'swift' on the PATH. Install Swift 6.2 or later from https://swift.org/install, then run this again."
    exit 2
}

has_libxml2 && exit 0

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else
        say "this needs root: run '$*' yourself, then run this again."
        exit 2
    fi
}

if command -v brew >/dev/null; then
    say "installing libxml2 with Homebrew"
    brew install libxml2 pkg-config
elif command -v apt-get >/dev/null; then
    say "installing libxml2-dev and pkg-config with apt-get"
    as_root apt-get update -q
    as_root apt-get install -q -y libxml2-dev pkg-config
else
    say "libxml2 is missing, and there is neither apt-get nor brew. Install libxml2 with its headers, then run this again."
    exit 2
fi
