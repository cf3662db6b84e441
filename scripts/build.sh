#!/usr/bin/env bash
# Builds the server into artifacts/publishing unless nothing has changed since it was built.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/setup.sh

# Every file that the build reads, by name and content: a file that was deleted counts as a change, one that was only
# touched does not, nor do the folders that the build itself writes.
sources() {
    find src migrations schemas Directory.Build.props Directory.Packages.props global.json \
        \( -name bin -o -name obj \) -prune -o -type f ! -name packages.lock.json -exec cksum {} + | LC_ALL=C sort
}

built=artifacts/publishing/.built
now=$(sources)
if [ ! -e "$built" ] || [ "$now" != "$(cat "$built")" ]; then
    need_dotnet
    echo "Building the server. The first time its packages are fetched and everything is compiled: about a minute, some minutes on a slow machine or line; later only what has changed …" >&2
    # The compiler says nothing for long; that it goes on is said from time to time.
    (seconds=0; while sleep 20 >/dev/null 2>&1; do seconds=$((seconds + 20)); echo "… still building, $seconds s" >&2; done) &
    teller=$!
    trap 'kill "$teller" 2>/dev/null || true' EXIT
    mkdir -p artifacts
    if ! dotnet publish src/Publishing.Server -c Release -o artifacts/publishing --nologo -v quiet > artifacts/build.log 2>&1; then
        cat artifacts/build.log >&2
        echo "The build failed; what the compiler said stands above." >&2
        exit 1
    fi
    # What was found before the build: what was changed while it ran is built the next time.
    printf '%s\n' "$now" > "$built"
fi
