"""Writes CompatibilityData.txt: the characters that are another form of plainer ones (UAX #15, form KC), from Python's copy of the Unicode Character Database.

    python3 CompatibilityData.py > CompatibilityData.txt

The forms of characters that exist never change (Unicode's stability policy), so it need be run again only for characters that a new version adds.
"""

import sys
import unicodedata

print(f"# Unicode {unicodedata.unidata_version}. Made by CompatibilityData.py.")
print("# CHARACTER PLAINER…: what it is decomposed to, where that is more than its canonical decomposition")
for code in range(sys.maxunicode + 1):
    plain = unicodedata.normalize("NFKD", chr(code))
    if plain != unicodedata.normalize("NFD", chr(code)):
        print(f"{code:04X}", *(f"{ord(part):04X}" for part in plain))
