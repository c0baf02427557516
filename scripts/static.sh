#!/usr/bin/env bash
# Prints the flags that put Swift's libraries into a program, and that into one place in memory, so that it starts sooner, where toolchain and machine can do it:
# not on a Mac.
# Tried on a program of one line; the answer is kept in .build for the next time.
set -euo pipefail

[ "$(uname)" = Linux ] || exit 0
resources=$(swift -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
kept=.build/static-flags
if [ ! -e "$kept" ] || [ "$(head -n 1 "$kept")" != "$resources" ]; then
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    echo 'import Foundation; print(Date())' >"$folder/main.swift"
    flags=
    if swiftc -static-stdlib -Xlinker -no-pie "$folder/main.swift" -o "$folder/main" >/dev/null 2>&1 && "$folder/main" >/dev/null; then
        flags="--static-swift-stdlib -Xlinker -no-pie"
    fi
    mkdir -p .build
    printf '%s\n%s\n' "$resources" "$flags" >"$kept"
fi
sed -n 2p "$kept"
