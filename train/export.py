"""Writes models/encoder.   python3 export.py --model model.pt --out FOLDER --version 1 [--golden golden.json]

encoder.onnx (8-bit, see graph.py), encoder.json, words.txt, lexicon.bin, READY; golden.json for the C# tests. Every file is written beside its place
and renamed, READY last. CARD.md is written by hand. --text is plain text from which the ranges of the activations are told.
"""
import argparse
import hashlib
import itertools
import json
import lzma
import os

import numpy as np
import torch

import batches
import evaluate
import graph
from features import COLUMNS, SIZES
from heads import HEADS
from readers import make
from sentences import GOLDEN
import tokenizer


def replace(folder, name, data):
    path = os.path.join(folder, name)
    with open(path + ".part", "wb") as out:
        out.write(data)
    os.replace(path + ".part", path)


def golden(net, vocabulary, labels):
    """Own sentences with tokens, feature ids and the best class of every head."""
    result = []
    for text in GOLDEN:
        for s in make(text, tokenizer.sentences(text)):
            p = evaluate.predict(net, vocabulary, labels, [s])[0]
            row = {"text": text, "tokens": [list(x) for x in s["spans"]], "forms": s["forms"],
                   "ids": batches.prepare([{k: s[k] for k in ("forms", "before", "behind", "quote")}], vocabulary, labels)[0]["ids"].tolist(),
                   "arcs": p["arcs"].argmax(1).tolist(), "deprel": [labels["deprel"][i] for i in p["deprel"].argmax(1)]}
            for name, kind, _, _ in HEADS:
                if kind in ("tags", "allowed") and name != "lemma":
                    row[name] = [labels[name][i] for i in p[name].argmax(1)]
            row["causal"] = round(float(p["causal"][0]), 3)
            row["factuality"] = [round(float(x), 3) for x in p["factuality"][:, 0]]
            result.append(row)
    return result


def samples(folder, vocabulary, labels, lines=150):
    """Batches of sentences from the beginning of every shard."""
    result = []
    for shard in sorted(os.listdir(folder)):
        if shard.endswith(".txt.xz"):
            with lzma.open(os.path.join(folder, shard), "rt", encoding="utf-8") as text:
                found = [s for line in itertools.islice(text, lines) for s in make(line.rstrip(), tokenizer.sentences(line.rstrip())) if len(s["forms"]) < 100]
            items = batches.prepare([{k: s[k] for k in ("forms", "before", "behind", "quote")} for s in found], vocabulary, labels)
            items.sort(key=lambda i: i["n"])
            result += [batches.pad(items[at:at + 32])[:2] for at in range(0, len(items), 32)]
    return result


def main():
    arg = argparse.ArgumentParser()
    arg.add_argument("--model", required=True)
    arg.add_argument("--out", required=True)
    arg.add_argument("--version", required=True)
    arg.add_argument("--text", required=True, help="a folder with *.txt.xz")
    arg.add_argument("--golden")
    a = arg.parse_args()
    net, vocabulary, labels, checkpoint = evaluate.load(a.model)
    os.makedirs(a.out, exist_ok=True)
    onnx, names = graph.write(net, labels, samples(a.text, vocabulary, labels), len(COLUMNS))
    replace(a.out, "encoder.onnx", onnx)
    words = "".join(w + "\n" for w in checkpoint["words"]).encode()
    manifest = {
        "format": 1, "version": a.version, "onnx": "encoder.onnx", "sha256": hashlib.sha256(onnx).hexdigest(), "words": "words.txt",
        "wordsSha256": hashlib.sha256(words).hexdigest(), "polnear": checkpoint["polnear"], "maxLength": 256,
        "inputs": {"ids": "int64 [B,T,%d]" % len(COLUMNS), "mask": "float32 [B,T], 1 for a token and 0 for padding"},
        "features": [{"name": n, "size": SIZES.get(n, len(checkpoint["words"]) + 2)} for n in COLUMNS],
        "recipe": "train/features.py", "padding": 0, "unknownWord": 1, "firstWord": 2, "hash": "fnv1a32-utf8, 1 + h % (size - 1)",
        "outputs": {"arcs": "float32 [B,T,T+1]: row dependent, column 0 root, column j+1 token j"},
        "heads": [{"name": n, "kind": {"allowed": "tags", "deprel": "tags"}.get(k, k), "labels": labels[n],
                   "shape": "[B,1] logit" if k == "sentence" else "[B,T,%d]" % len(labels[n])} for n, k, _, _ in HEADS if n in names],
        "lemma": "case|cut|add: base = plain(form) as l lower, k kept, t title; cut letters off its end, append add"}
    replace(a.out, "words.txt", words)
    with open(checkpoint["lexicon"], "rb") as lexicon:
        replace(a.out, "lexicon.bin", lexicon.read())
    replace(a.out, "encoder.json", json.dumps(manifest, ensure_ascii=False, indent=1).encode() + b"\n")
    if a.golden:
        rows = golden(net, vocabulary, labels)
        folder, name = os.path.split(os.path.abspath(a.golden))
        replace(folder, name, ("[\n" + ",\n".join(json.dumps(r, ensure_ascii=False) for r in rows) + "\n]\n").encode())
    replace(a.out, "READY", a.version.encode() + b"\n")
    print("onnx", len(onnx), "words", len(words), "sha256", manifest["sha256"])


if __name__ == "__main__":
    main()
