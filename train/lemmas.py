"""Writes models/lemmas/lemmas.tsv: form, part of speech, lemma of every word of the open UD training material whose lemma a rule would not give.

python3 lemmas.py --data FOLDER --out lemmas.tsv      (FOLDER holds train/ud-ewt and train/ud-gum; of the latter only rows marked open are read)
"""
import argparse
import collections
import gzip
import json
import os


def rows(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def words(folder, only_open):
    texts = {r["id"]: r for r in rows(os.path.join(folder, "input.ndjson.gz"))}
    for gold in rows(os.path.join(folder, "gold.ndjson.gz")):
        source = texts[gold["id"]]
        if only_open and not (gold.get("open") or source.get("open")):
            continue
        units = source["text"].encode("utf-16-le")
        for t in gold["tokens"]:
            yield units[2 * t["start"]:2 * t["end"]].decode("utf-16-le"), t["upos"], t["lemma"]


def main():
    arg = argparse.ArgumentParser()
    arg.add_argument("--data", required=True)
    arg.add_argument("--out", required=True)
    a = arg.parse_args()
    seen = collections.defaultdict(collections.Counter)
    for folder, only_open in (("ud-ewt", False), ("ud-gum", True)):
        for form, upos, lemma in words(os.path.join(a.data, "train", folder), only_open):
            if upos in ("PROPN", "PUNCT", "NUM", "SYM", "X") or not form.replace("'", "").replace("\u2019", "").isalpha():
                continue
            seen[form.lower().replace("\u2019", "'"), upos][lemma] += 1
    with open(a.out, "w", encoding="utf-8", newline="\n") as out:
        for (form, upos), lemmas in sorted(seen.items()):
            lemma, count = lemmas.most_common(1)[0]
            if lemma.lower() == form and lemma[:1].islower() or count < sum(lemmas.values()) * 0.6:
                continue
            out.write(f"{form}\t{upos}\t{lemma}\n")


if __name__ == "__main__":
    main()
