#!/usr/bin/env bash
# Prints the flag that puts Swift's libraries into a program, so that it starts sooner, where toolchain and machine can do it: not on a Mac.
# Tried on a program of one line; the answer is kept in .build for the next time.
set -euo pipefail

[ "$(uname)" = Linux ] || exit 0
resources=$(swift -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
kept=.build/static-flag
if [ ! -e "$kept" ] || [ "$(head -n 1 "$kept")" != "$resources" ]; then
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    echo 'import Foundation; print(Date())' >"$folder/main.swift"
    flag=
    if swiftc -static-stdlib "$folder/main.swift" -o "$folder/main" >/dev/null 2>&1 && "$folder/main" >/dev/null; then
        flag=--static-swift-stdlib
    fi
    mkdir -p .build
    printf '%s\n%s\n' "$resources" "$flag" >"$kept"
fi
sed -n 2p "$kept"
