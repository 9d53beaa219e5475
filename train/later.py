"""Fits one head on a finished trunk, which stays as it is.   python3 later.py --data FOLDER --model model.pt --head phrase --out model.pt [--half a]

With --half only that half of the sources that are dev sets too is used (as evaluate.py splits them), so that the other half can be measured;
what ships is fitted on all of it.
"""
import argparse
import os

import torch

import batches
import evaluate
import readers
from model import GROUP
from train import loss_of


def main():
    arg = argparse.ArgumentParser()
    arg.add_argument("--data", required=True)
    arg.add_argument("--model", required=True)
    arg.add_argument("--head", required=True)
    arg.add_argument("--out", required=True)
    arg.add_argument("--half", default="all")
    arg.add_argument("--epochs", type=int, default=25)
    arg.add_argument("--rate", type=float, default=2e-3)
    arg.add_argument("--seed", type=int, default=7)
    a = arg.parse_args()
    net, vocabulary, labels, checkpoint = evaluate.load(a.model)
    rng = batches.seeded(a.seed)
    items = []
    for folder, reader, times in readers.LATER[a.head]:
        items += batches.prepare(list(reader(os.path.join(a.data, folder), a.half)), vocabulary, labels) * times
    own = list(net.mid[GROUP[a.head]].parameters()) + list(net.out[a.head].parameters())
    for p in net.parameters():
        p.requires_grad_(False)
    for p in own:
        p.requires_grad_(True)
    net.drop.p = 0.3
    optimizer = torch.optim.AdamW(own, lr=a.rate, weight_decay=0.01)
    steps, step = a.epochs * len(batches.batches(items, 1600, rng)), 0
    for epoch in range(a.epochs):
        total, count = 0.0, 0
        net.train()
        for batch in batches.batches(items, 1600, rng):
            ids, mask, gold = batches.pad(batch, rng)
            loss, _ = loss_of(net, ids, mask, {a.head: gold[a.head]})
            for g in optimizer.param_groups:
                g["lr"] = a.rate * max(0.02, 1 - step / steps)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total, count, step = total + float(loss), count + 1, step + 1
        print(epoch, "loss %.4f" % (total / count), flush=True)
    checkpoint["state"] = net.state_dict()
    torch.save(checkpoint, a.out)


if __name__ == "__main__":
    main()
