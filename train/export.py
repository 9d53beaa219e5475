"""Writes models/encoder.   python3 export.py --model model.pt --out FOLDER --version 1 [--golden golden.json]

encoder.onnx (embedding tables as int8 with a scale a row), encoder.json, words.txt, READY; golden.json for the C# tests. Every file is written
beside its place and renamed, READY last. CARD.md is written by hand.
"""
import argparse
import hashlib
import json
import os

import numpy as np
import torch
import torch.nn as nn

import batches
import evaluate
from features import COLUMNS, SIZES
from heads import HEADS
from readers import make
from sentences import GOLDEN
import tokenizer


class Table(nn.Module):
    """An embedding table as int8 rows, each with its own scale."""

    def __init__(self, weight):
        super().__init__()
        scale = (weight.abs().max(1)[0] / 127).clamp(min=1e-8)
        self.register_buffer("rows", torch.round(weight / scale[:, None]).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids):
        return self.rows[ids].float() * self.scale[ids].unsqueeze(-1)


def quantise(net):
    net.word = Table(net.word.weight.detach())
    for name in list(net.parts):
        net.parts[name] = Table(net.parts[name].weight.detach())
    return net


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
                if kind in ("tags", "allowed"):
                    row[name] = [labels[name][i] for i in p[name].argmax(1)]
            row["causal"] = round(float(p["causal"][0]), 3)
            row["factuality"] = [round(float(x), 3) for x in p["factuality"][:, 0]]
            result.append(row)
    return result


def main():
    arg = argparse.ArgumentParser()
    arg.add_argument("--model", required=True)
    arg.add_argument("--out", required=True)
    arg.add_argument("--version", required=True)
    arg.add_argument("--golden")
    a = arg.parse_args()
    net, vocabulary, labels, checkpoint = evaluate.load(a.model)
    quantise(net)
    os.makedirs(a.out, exist_ok=True)
    names = ["arcs", "deprel"] + [n for n in labels if n != "deprel"]
    ids, mask = torch.ones(3, 7, len(COLUMNS), dtype=torch.int64), torch.ones(3, 7)
    mask[1, 5:] = 0
    ids[1, 5:] = 0
    axes = {"ids": {0: "B", 1: "T"}, "mask": {0: "B", 1: "T"}}
    axes.update({n: {0: "B"} if n == "causal" else {0: "B", 1: "T"} for n in names})
    axes["arcs"][2] = "T1"
    path = os.path.join(a.out, "encoder.onnx")
    torch.onnx.export(net, (ids, mask), path + ".part", opset_version=14, input_names=["ids", "mask"], output_names=names, dynamic_axes=axes,
                      do_constant_folding=True)
    with open(path + ".part", "rb") as f:
        onnx = f.read()
    os.replace(path + ".part", path)
    words = "".join(w + "\n" for w in checkpoint["words"]).encode()
    manifest = {
        "format": 1, "version": a.version, "onnx": "encoder.onnx", "sha256": hashlib.sha256(onnx).hexdigest(), "words": "words.txt",
        "wordsSha256": hashlib.sha256(words).hexdigest(), "polnear": checkpoint["polnear"], "maxLength": 256,
        "inputs": {"ids": "int64 [B,T,%d]" % len(COLUMNS), "mask": "float32 [B,T], 1 for a token and 0 for padding"},
        "features": [{"name": n, "size": SIZES.get(n, len(checkpoint["words"]) + 2)} for n in COLUMNS],
        "recipe": "train/features.py", "padding": 0, "unknownWord": 1, "firstWord": 2, "hash": "fnv1a32-utf8, 1 + h % (size - 1)",
        "outputs": {"arcs": "float32 [B,T,T+1]: row dependent, column 0 root, column j+1 token j"},
        "heads": [{"name": n, "kind": {"allowed": "tags", "deprel": "tags"}.get(k, k), "labels": labels[n],
                   "shape": "[B,1] logit" if k == "sentence" else "[B,T,%d]" % len(labels[n])} for n, k, _, _ in HEADS],
        "lemma": "case|cut|add: base = plain(form) as l lower, k kept, t title; cut letters off its end, append add"}
    replace(a.out, "words.txt", words)
    replace(a.out, "encoder.json", json.dumps(manifest, ensure_ascii=False, indent=1).encode() + b"\n")
    if a.golden:
        rows = golden(net, vocabulary, labels)
        folder, name = os.path.split(os.path.abspath(a.golden))
        replace(folder, name, ("[\n" + ",\n".join(json.dumps(r, ensure_ascii=False) for r in rows) + "\n]\n").encode())
    replace(a.out, "READY", a.version.encode() + b"\n")
    print("onnx", len(onnx), "words", len(words), "sha256", manifest["sha256"])


if __name__ == "__main__":
    main()
