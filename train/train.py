"""Trains the encoder.   python3 train.py --data FOLDER --vectors FILE.vec --out model.pt [--epochs 8] [--width 128] [--no-polnear]

FOLDER holds train/... as readers.SOURCES names it. The checkpoint is written after every epoch (weights averaged over the last steps).
Training runs in --processes processes of one thread: dense gradients are averaged at every step, embeddings every 20 steps. The same seed,
processes and library versions give the same weights.
"""
import argparse
import collections
import contextlib
import copy
import os
import time

import numpy as np
import torch
import torch.distributed as dist
import torch.multiprocessing
import torch.nn.functional as F

import batches
import model as models
import readers
from features import Vocabulary, read_lexicon
from heads import HEADS


def load_vectors(path, most):
    with open(path, encoding="utf-8") as lines:
        count, dim = map(int, next(lines).split())
        words, table = [], []
        for line in lines:
            word, _, rest = line.rstrip().partition(" ")
            if word == "</s>" or len(words) >= most:
                continue
            words.append(word)
            table.append(np.array(rest.split(), dtype=np.float32))
    table = np.stack(table)
    return words, table / (table.std() + 1e-6) * 0.5


def collect(sentences):
    """Label lists of the heads that take theirs from the data."""
    result = {}
    for name, kind, labels, _ in HEADS:
        if labels is None:
            counts = collections.Counter(x for s in sentences if name in s for x in s[name] if x is not None)
            least = {"lemma": 3, "feats": 5}.get(name, 1)
            labels = [x for x, c in sorted(counts.items(), key=lambda p: (-p[1], p[0])) if c >= least]
        result[name] = labels
    return result


def loss_of(net, ids, mask, labels):
    """Sum of the losses of the heads that have labels in the batch."""
    with models.half() if net.training else contextlib.nullcontext():
        h = net.trunk(ids, mask)
    h, total, parts = h.float(), 0.0, {}
    for name, kind, _, weight in HEADS:
        if name not in labels:
            continue
        rows, gold = labels[name]
        part, m = h[rows], mask[rows]
        if kind == "deprel":
            heads = labels["head"][1]
            arcs = net.arcs(part, m)
            loss = F.cross_entropy(arcs.flatten(0, 1), heads.flatten(), ignore_index=-100)
            loss = loss + F.cross_entropy(net.deprel(part, heads.clamp(min=0)).flatten(0, 1), gold.flatten(), ignore_index=-100)
        elif kind == "tags":
            loss = F.cross_entropy(net.tag(name, part, m).flatten(0, 1), gold.flatten(), ignore_index=-100)
        elif kind == "allowed":
            keep = m > 0
            loss = models.set_loss(net.tag(name, part, m)[keep], gold[keep]).mean()
        elif kind == "sentence":
            loss = F.binary_cross_entropy_with_logits(net.tag(name, part, m).squeeze(1), gold)
        else:
            value, sure = gold[..., 0], gold[..., 1]
            if sure.sum() == 0:
                continue
            loss = (F.smooth_l1_loss(net.tag(name, part, m).squeeze(2), value, reduction="none") * sure).sum() / sure.sum()
        share = min(1.0, len(rows) / len(ids) * 2.0)
        total = total + weight * share * loss
        parts[name] = float(loss.detach())
    return total, parts


def main():
    arg = argparse.ArgumentParser()
    arg.add_argument("--data", required=True)
    arg.add_argument("--vectors", help="word vectors, where neither --trunk nor --start is given")
    arg.add_argument("--out", required=True)
    arg.add_argument("--epochs", type=int, default=8)
    arg.add_argument("--width", type=int, default=160)
    arg.add_argument("--size", type=int, default=1600)
    arg.add_argument("--words", type=int, default=60000)
    arg.add_argument("--rate", type=float, default=2.5e-3)
    arg.add_argument("--seed", type=int, default=7)
    arg.add_argument("--processes", type=int, default=2)
    arg.add_argument("--port", type=int, default=29517)
    arg.add_argument("--dropout", type=float, default=0.25)
    arg.add_argument("--lexicon", required=True)
    arg.add_argument("--trunk", help="a checkpoint of pretrain.py; its words and vectors are used")
    arg.add_argument("--start", help="a checkpoint to go on from (same data and vectors)")
    arg.add_argument("--told", help="sentences with the names that an earlier model saw in plain text (tell.py)")
    arg.add_argument("--times", default="", help="other shares of an epoch than readers.SOURCES says: polnear=0.7,cnc=1")
    arg.add_argument("--no-polnear", action="store_true")
    a = arg.parse_args()
    torch.set_num_threads(1)
    if a.trunk or a.start:
        before = torch.load(a.trunk or a.start, map_location="cpu")
        words, table = before["words"], before["state"]["word.weight"][2:].numpy()
        a.width = before["width"]
    else:
        words, table = load_vectors(a.vectors, a.words)
    labels, groups = load(a, words)
    torch.multiprocessing.start_processes(run, (a, words, table, labels, groups), nprocs=a.processes, start_method="fork")


def load(a, words):
    """Label lists, and for every source its prepared sentences with its share of an epoch."""
    vocabulary = Vocabulary(words, read_lexicon(a.lexicon))
    data = {}
    for name, (folder, reader, times) in readers.SOURCES.items():
        if not (a.no_polnear and name == "polnear"):
            data[name] = list(reader(os.path.join(a.data, folder)))
    named = [n for n in data if n in ("crossner", "meantime", "uner", "wikigold", "wnut")]
    data["swapped"] = list(readers.swapped([s for n in named for s in data[n]], a.seed))
    if a.told:
        data["told"] = list(readers.told(a.told))
    times = {n: readers.SOURCES[n][2] if n in readers.SOURCES else 1.0 for n in data}
    times.update((n, float(t)) for n, t in (pair.split("=") for pair in a.times.split(",") if pair))
    labels = collect([s for x in data.values() for s in x])
    groups = [(batches.prepare(x, vocabulary, labels), times[n]) for n, x in data.items()]
    for (items, share), n in zip(groups, data):
        print(n, len(items), "sentences", sum(i["n"] for i in items), "tokens x", share, flush=True)
    print({n: len(v) for n, v in labels.items()}, flush=True)
    return labels, groups


def together(tensors, world):
    """Averages tensors over the processes, in place."""
    flat = torch.cat([t.reshape(-1) for t in tensors])
    dist.all_reduce(flat)
    at = 0
    for t in tensors:
        t.copy_(flat[at:at + t.numel()].view_as(t) / world)
        at += t.numel()


def run(rank, a, words, table, labels, groups):
    """One training process."""
    os.environ.update(MASTER_ADDR="127.0.0.1", MASTER_PORT=str(a.port))
    dist.init_process_group("gloo", rank=rank, world_size=a.processes)
    rng = batches.seeded(a.seed)
    net = models.Encoder(len(words), labels, width=a.width, dim=table.shape[1], dropout=a.dropout)
    with torch.no_grad():
        net.word.weight[2:] = torch.from_numpy(table)
    net.given = net.word.weight.detach().clone()
    if a.start or a.trunk:
        before = torch.load(a.start or a.trunk, map_location="cpu")
        assert before["words"] == words and before.get("labels", labels) == labels, "another data set or other vectors"
        net.load_state_dict(before["state"], strict=bool(a.start))
        net.given = net.word.weight.detach().clone()
    sparse = [net.word.weight] + [e.weight for e in net.parts.values()]
    dense = [p for p in net.parameters() if not any(p is s for s in sparse)]
    steps = a.epochs * (len(batches.batches(batches.sample(groups, rng), a.size, rng)) // a.processes)
    own = batches.seeded(a.seed + 100 * rank)
    optimizers = [torch.optim.AdamW(dense, lr=a.rate, betas=(0.9, 0.98), weight_decay=0.01),
                  torch.optim.SparseAdam(sparse, lr=a.rate)]
    scale = lambda k: min(1.0, (k + 1) / 150) * max(0.02, 1 - k / steps)
    average, step, start = copy.deepcopy(net), 0, time.time()
    for epoch in range(a.epochs):
        net.train()
        sums, count, seen = collections.Counter(), collections.Counter(), 0
        order = batches.batches(batches.sample(groups, rng), a.size, rng)
        for batch in order[rank:len(order) // a.processes * a.processes:a.processes]:
            ids, mask, gold = batches.pad(batch, own)
            loss, parts = loss_of(net, ids, mask, gold)
            for o in optimizers:
                o.zero_grad(set_to_none=True)
                for g in o.param_groups:
                    g["lr"] = a.rate * scale(step) * (0.3 if o is optimizers[1] and (a.start or a.trunk) else 1.0)
            loss.backward()
            with torch.no_grad():
                for p in dense:
                    p.grad = torch.zeros_like(p) if p.grad is None else p.grad
                together([p.grad for p in dense], a.processes)
            torch.nn.utils.clip_grad_norm_(dense, 2.0)
            for o in optimizers:
                o.step()
            step += 1
            if step % 20 == 0:
                with torch.no_grad():
                    together(sparse, a.processes)
            if rank == 0 and step % 10 == 0:
                with torch.no_grad():
                    for p, q in zip(average.parameters(), net.parameters()):
                        p.lerp_(q, max(0.02, 1.0 / (1 + step / 10)))
            seen += int(mask.sum())
            sums.update(parts)
            count.update(parts.keys())
            if rank == 0 and step % 100 == 0:
                print(epoch, step, steps, "%.0fs %d tokens" % (time.time() - start, seen), {n: round(sums[n] / count[n], 3) for n in sums}, flush=True)
        if rank:
            continue
        torch.save({"state": average.state_dict(), "labels": labels, "words": words, "width": a.width, "dim": table.shape[1],
                    "lexicon": a.lexicon, "epoch": epoch + 1, "polnear": not a.no_polnear}, a.out + ".part")
        os.replace(a.out + ".part", a.out)


if __name__ == "__main__":
    main()
