#!/usr/bin/env bash
# Builds the server into artifacts/publishing unless nothing has changed since it was built.
set -euo pipefail
cd "$(dirname "$0")/.."
built=artifacts/publishing/.built
if [ ! -e "$built" ] || [ -n "$(find src migrations schemas Directory.Build.props Directory.Packages.props global.json -newer "$built" -not -path '*/bin/*' -not -path '*/obj/*' -not -name packages.lock.json -print -quit)" ]; then
    echo "Building (some minutes the first time, on a slow machine) …" >&2
    mkdir -p artifacts
    stamp=$(mktemp artifacts/.stamp.XXXXXX)
    if ! dotnet publish src/Publishing.Server -c Release -o artifacts/publishing --nologo -v quiet > artifacts/build.log 2>&1; then
        cat artifacts/build.log >&2
        rm -f "$stamp"
        echo "The build failed; what the compiler said stands above." >&2
        exit 1
    fi
    # The time at which the build began: what was changed while it ran is built the next time.
    mv "$stamp" "$built"
fi
