"""The trunk of a shipped encoder as a checkpoint to go on from.   python3 thaw.py --encoder ../models/encoder --out trunk.pt [--names]

Reads the 8-bit graph that graph.py wrote, by the order of its nodes. The scale of an embedding table is folded into the first layer there and is
set so that a table spreads as it did when training began; the product is the same. Only the trunk is kept: heads are trained anew.
"""
import argparse
import itertools
import json
import os

import numpy as np
import onnx
import torch
from onnx import numpy_helper

import model as models
from heads import HEADS
from model import BESIDE, SHARED, WIDTHS

SPREAD = {"word": 0.5}


def read(folder):
    """The state of the trunk and the list of words."""
    graph = onnx.load(os.path.join(folder, "encoder.onnx")).graph
    values = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    nodes = lambda op: [n for n in graph.node if n.op_type == op]
    tables = [values[n.input[0]] for n in nodes("Gather") if n.input[0] in values and values[n.input[0]].dtype == np.uint8]
    products = [(values[n.input[1]].astype(np.float32) * values[n.input[3]], values[n.input[6]]) for n in nodes("MatMulIntegerToFloat")]
    norms = [(values[n.input[1]], values[n.input[2]]) for n in nodes("LayerNormalization")]
    state = {}

    def put(name, weight, bias):
        state[name + ".weight"], state[name + ".bias"] = torch.tensor(weight.copy()), torch.tensor(bias.copy())

    enter, at = products[0][0].copy(), 0
    for name, q in zip(["word"] + list(WIDTHS), tables):
        table = q.astype(np.float32) - 128
        step = SPREAD.get(name, 1.0) / table[1:].std()
        state["word.weight" if name == "word" else "parts.%s.weight" % name] = torch.tensor(table * step)
        enter[at:at + q.shape[1]] /= step
        at += q.shape[1]
    put("enter", enter.T, products[0][1])
    put("first", *norms[0])
    layers = len(norms) - 3
    for k in range(layers):
        put("convs.%d.mix" % k, products[1 + k][0].T, products[1 + k][1])
        put("norms.%d" % k, *norms[1 + k])
    put("attend.norm", *norms[layers + 1])
    put("attend.qkv", products[layers + 1][0].T, products[layers + 1][1])
    put("attend.out", products[layers + 2][0].T, products[layers + 2][1])
    put("last", *norms[layers + 2])
    width = state["attend.out.weight"].shape[0]
    heads = next(v for v in values.values() if v.dtype == np.float32 and v.ndim == 2 and v.shape[1] == 2 * 24 + 1)
    state["attend.bias"] = torch.tensor(heads.copy())
    with open(os.path.join(folder, "words.txt"), encoding="utf-8") as lines:
        words = lines.read().split("\n")[:-1]
    net = models.Encoder(len(words), {"deprel": ["dep"]}, width=width, dim=tables[0].shape[1], heads=False)
    net.load_state_dict(state)                  # every part must be there and fit
    return net, words, width, names(graph, values, products[layers + 3])


def names(graph, values, firsts):
    """The layers of the head for names, out of the product that holds the first layers of most heads side by side."""
    widths = [96] * 4 + [size for group, (size, _) in SHARED.items() if group != "whole" and group not in BESIDE]
    at = sum(widths[:4]) + sum(size for group, (size, _) in itertools.takewhile(lambda p: p[0] != "name", SHARED.items()))
    size = SHARED["name"][0]
    add = next(n for n in graph.node if n.output[0] == "ner")
    product = next(n for n in graph.node if n.output[0] == add.input[0])
    assert firsts[0].shape[1] == sum(widths)
    state = {"mid.name.weight": firsts[0][:, at:at + size].T, "mid.name.bias": firsts[1][at:at + size],
             "out.ner.weight": values[product.input[1]].T, "out.ner.bias": values[add.input[1]]}
    return {k: torch.tensor(v.copy()) for k, v in state.items()}


def main():
    arg = argparse.ArgumentParser()
    arg.add_argument("--encoder", required=True)
    arg.add_argument("--out", required=True)
    arg.add_argument("--names", action="store_true")
    a = arg.parse_args()
    net, words, width, head = read(a.encoder)
    checkpoint = {"state": net.state_dict(), "words": words, "width": width, "dim": net.word.weight.shape[1]}
    if a.names:
        with open(os.path.join(a.encoder, "encoder.json"), encoding="utf-8") as manifest:
            labels = {h["name"]: h["labels"] for h in json.load(manifest)["heads"]}
        labels = {name: labels.get(name, ["l|0|"]) for name, _, _, _ in HEADS}
        whole = models.Encoder(len(words), labels, width=width, dim=checkpoint["dim"])
        lost = whole.load_state_dict({**checkpoint["state"], **head}, strict=False)
        assert not lost.unexpected_keys
        checkpoint.update(state=whole.state_dict(), labels=labels, lexicon=os.path.abspath(os.path.join(a.encoder, "lexicon.bin")), polnear=True)
    torch.save(checkpoint, a.out)
    print(len(words), "words", sum(p.numel() for p in net.parameters()), "weights")


if __name__ == "__main__":
    main()
