#!/usr/bin/env bash
# Prints the flags with which a program starts sooner, where toolchain and machine can do it: not on a Mac.
# Swift's libraries are put into the program; and addresses that depend on where it lies are listed in a bit each (DT_RELR, from glibc 2.36), for which it takes LLVM's linker.
# Tried on a program of one line; the answer is kept in .build for the next time.
set -euo pipefail

[ "$(uname)" = Linux ] || exit 0
resources=$(swift -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
kept=.build/link-flags
if [ ! -e "$kept" ] || [ "$(head -n 1 "$kept")" != "$resources" ]; then
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    echo 'import Foundation; print(Date())' >"$folder/main.swift"
    runs() { swiftc "$@" "$folder/main.swift" -o "$folder/main" >/dev/null 2>&1 && "$folder/main" >/dev/null 2>&1; }
    flags=
    if runs -static-stdlib; then
        flags="--static-swift-stdlib --disable-local-rpath"
        if runs -static-stdlib -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs; then
            flags="$flags -Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs"
        fi
    fi
    mkdir -p .build
    printf '%s\n%s\n' "$resources" "$flags" >"$kept"
fi
sed -n 2p "$kept"
