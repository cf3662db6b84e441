#!/bin/sh
# Makes the generated schemas again: the JATS XSDs and the entities DTD, from the JATS DTDs as published by
# JATS4R on npm. The same input gives the same bytes. Needs npm, tar, sha256sum, and python3 with lxml.
set -eu

package=@jats4r/dtds
version=0.0.10
sha256=300be5ca79352794c2508cb46db9259abfe69d127a3a4c51c81816b5949d20dc

here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-/usr/bin/python3}

need() {
    printf '%s is missing. On Debian: apt-get install %s\n' "$1" "$2" >&2
    exit 1
}
command -v npm >/dev/null || need npm npm
command -v "$python" >/dev/null || need "$python" python3
"$python" -c 'import lxml.etree' 2>/dev/null || need "lxml for $python" python3-lxml

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent "$package@$version" >/dev/null)
printf '%s  %s\n' "$sha256" "$work"/*.tgz | sha256sum --check --quiet
tar -xzf "$work"/*.tgz -C "$work"

"$python" "$here/generate.py" "$work/package/schema" "$here"

cd "$here"
find . -name '*.xsd' -o -name '*.dtd' | sed 's|^./||' | LC_ALL=C sort | xargs sha256sum >SHA256SUMS
