"""Writes CanonicalData.txt: what Unicode normalization form C needs to know of every character (UAX #15), from Python's copy of the Unicode Character Database.

    python3 CanonicalData.py > CanonicalData.txt

The forms of characters that exist never change (Unicode's stability policy), so it need be run again only for characters that a new version adds.
"""

import sys
import unicodedata


def ranges(values):
    start = None
    for code in range(sys.maxunicode + 2):
        value = values(code)
        if start is not None and value != current:
            if current:
                yield start, code - 1, current
            start = None
        if start is None:
            start, current = code, value


def combining(code):
    return unicodedata.combining(chr(code)) if code <= sys.maxunicode else None


print(f"# Unicode {unicodedata.unidata_version}. Made by CanonicalData.py.")
print("# c FIRST LAST CLASS: the canonical combining class, where it is not 0")
for first, last, value in ranges(combining):
    print(f"c {first:04X} {last:04X} {value}")

print("# d CHARACTER PARTS: its canonical decomposition, and the pair composes to it; x: the decomposition alone")
for code in range(sys.maxunicode + 1):
    parts = unicodedata.decomposition(chr(code))
    if parts and not parts.startswith("<"):
        composes = unicodedata.normalize("NFC", chr(code)) == chr(code)
        print("d" if composes else "x", f"{code:04X}", parts)
