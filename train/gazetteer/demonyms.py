#!/usr/bin/env python3
"""Writes models/gazetteer/demonyms.tsv from demonyms.txt (own list): word, country ISO2, admin1 code or empty, use, number.

use: "adjective" (Spanish), "noun" (Spaniards), "both" (Syrian); number: "singular", "plural", "any". A word that stands for two places has two rows.
"""
import os
here = os.path.dirname(os.path.abspath(__file__))
out = []
for line in open(os.path.join(here, "demonyms.txt"), encoding="utf-8"):
    if line.startswith("#") or not line.strip():
        continue
    place, *forms = line.split()
    country, _, admin1 = place.partition(".")
    for form in forms:
        form = form.replace("_", " ")
        if "/" in form:
            one, many = form.split("/")
            out += [(one, country, admin1, "noun", "singular"), (many, country, admin1, "noun", "plural")]
        else:
            word, mark = form[:-1], form[-1]
            if mark == "+":
                out += [(word, country, admin1, "both", "singular"), (word + "s", country, admin1, "noun", "plural")]
            else:
                out.append((word, country, admin1) + {"=": ("both", "any"), "!": ("adjective", "any"), "&": ("both", "plural")}[mark])
target = os.path.join(here, "..", "..", "models", "gazetteer", "demonyms.tsv")
with open(target, "w", encoding="utf-8") as file:
    file.write("# Demonyms; written by train/gazetteer/demonyms.py from demonyms.txt\nword\tcountry\tadmin1\tuse\tnumber\n")
    for row in sorted(set(out)):
        file.write("\t".join(row) + "\n")
print(len(set(out)), "rows", len({r[1] for r in out}), "countries")
