"""Pretrains the trunk of the encoder on plain text.   python3 pretrain.py --text FOLDER (--vectors FILE.vec | --start trunk.pt) --lexicon lexicon.bin --out trunk.pt

A fifth of the words is hidden and must be told from the rest of the sentence (masked language model, Devlin et al. 2019), by a softmax over
a sample of the vocabulary drawn by frequency (Jean et al. 2015). Of the hidden words one in four keeps its letters (affixes, shape, lists) and
loses only its vector, which teaches the letters to stand in for the vector of a word never met; of the others half keep their shape.
The output vectors are the input vectors. FOLDER holds *.txt.xz; SHARES says how much of each shard is read.

The learning rate falls with the clock (--minutes), so a repetition comes close to the same weights but does not reproduce them. Several processes
train on sentences of their own and average their weights every ten steps. The checkpoint is written every two minutes.
"""
import argparse
import lzma
import os
import re
import time

import numpy as np
import torch
import torch.distributed as dist
import torch.multiprocessing
import torch.nn as nn
import torch.nn.functional as F

import model as models
from features import Vocabulary, bucket, norm, quotes, read_lexicon, shape
from train import load_vectors

# Share of the paragraphs of a shard that is read; the rest of the shards whole.
SHARES = {"us-state-human-rights-reports": 0.2, "us-white-house": 0.25, "un-general-debate": 0.2, "au-pm-transcripts": 0.2, "us-presidential-speeches": 0.2,
          "us-appellate-opinions": 0.4, "ru-kremlin-en": 0.4, "us-state-historian": 0.6}
WORD = re.compile(r"https?://\S+|[@#]\w+|(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Sen|Rep|Gov|Jr|Sr|Inc|Co|Ltd|No|vs)\.|\d[\d.,:/]*\d|n['\u2019]t\b|"
                  r"[^\W_]+(?=n['\u2019]t\b)|['\u2019](?:s|re|ve|ll|d|m)\b|[^\W_]+|\.{2,}|--+|[^\w\s]|_")
END = re.compile(r"(?<=[.!?])[\"\u201d\u2019)]?\s+(?=[\"\u201c\u2018(]?[A-Z0-9])")
LONGEST = 90


def sentences(folder, rng):
    for shard in sorted(os.listdir(folder)):
        if not shard.endswith(".txt.xz"):
            continue
        share = SHARES.get(shard.split(".")[0], 1.0)
        with lzma.open(os.path.join(folder, shard), "rt", encoding="utf-8", errors="ignore") as lines:
            for line in lines:
                if rng.random() < share:
                    at = 0
                    for m in END.finditer(line):
                        yield line[at:m.end()]
                        at = m.end()
                    yield line[at:]


def corpus(folder, vocabulary, seed):
    """A table of the features of every form in four casings, and for each sentence its form numbers, quote and glue columns, in flat arrays."""
    rng = np.random.RandomState(seed)
    forms, rows, ids, marks, starts = {}, [], [], [], [0]
    for text in sentences(folder, rng):
        found = [(m.group(), m.start(), m.end()) for m in WORD.finditer(text)][:LONGEST]
        if len(found) < 4:
            continue
        column, _ = quotes([f for f, _, _ in found], False)
        for (form, a, b), q in zip(found, column):
            n = forms.get(form)
            if n is None:
                n = forms[form] = len(forms)
            ids.append(n)
            marks.append(q * 8 + 1 + (a == 0 or text[a - 1].isspace()) + 2 * (b >= len(text) or text[b].isspace()))
        starts.append(len(ids))
        if len(starts) % 20000 == 0:             # keeps the lists small
            rows.append((np.array(ids[starts[0]:], dtype=np.int32), np.array(marks, dtype=np.uint8), np.diff(starts)))
            ids, marks, starts = [], [], [0]
    rows.append((np.array(ids, dtype=np.int32), np.array(marks, dtype=np.uint8), np.diff(starts)))
    table = np.zeros((len(forms), 10), dtype=np.int32)
    for form, n in forms.items():
        word, p3, s2, s3, s4, lex = vocabulary.form(form)
        table[n] = (word, p3, s2, s3, s4, lex) + tuple(bucket("shape", shape(f)) for f in (form, form.lower(), form.upper(), form[:1].upper() + form[1:]))
    lengths = np.concatenate([r[2] for r in rows])
    return table, np.concatenate([r[0] for r in rows]), np.concatenate([r[1] for r in rows]), np.concatenate([[0], np.cumsum(lengths)])


class Guess(nn.Module):
    """From a hidden state to the vector of the word that stands there."""

    def __init__(self, width, dim, words):
        super().__init__()
        self.mix, self.norm, self.out = nn.Linear(width, width), nn.LayerNorm(width), nn.Linear(width, dim)
        self.bias = nn.Embedding(words + 2, 1, sparse=True)
        nn.init.zeros_(self.bias.weight)

    def forward(self, h):
        return self.out(self.norm(models.gelu(self.mix(h))))


def batch(data, picks, rng):
    """ids [B, T, 9] with a fifth of the words hidden, mask, and the true word of each hidden place (0 elsewhere)."""
    table, words, marks, starts = data
    t = max(starts[p + 1] - starts[p] for p in picks)
    ids, mask = np.zeros((len(picks), t, 9), dtype=np.int64), np.zeros((len(picks), t), dtype=np.float32)
    for k, p in enumerate(picks):
        a, b = starts[p], starts[p + 1]
        row, r = table[words[a:b]], rng.rand()
        ids[k, :b - a, :5] = row[:, :5]
        ids[k, :b - a, 5] = row[:, 6 + (1 if r < 0.04 else 2 if r < 0.09 else 3 if r < 0.12 else 0)]
        ids[k, :b - a, 6], ids[k, :b - a, 7], ids[k, :b - a, 8] = marks[a:b] // 8, marks[a:b] % 8, row[:, 5]
        mask[k, :b - a] = 1
    truth = np.where((rng.rand(*mask.shape) < 0.2) & (ids[:, :, 0] > 1), ids[:, :, 0], 0)
    how = rng.rand(*mask.shape)
    ids[:, :, 0][truth > 0] = 1
    whole = (truth > 0) & (how > 0.25)
    for column in (1, 2, 3, 4, 8):
        ids[:, :, column][whole] = 0
    ids[:, :, 5][whole & (how > 0.62)] = 0
    return torch.from_numpy(ids), torch.from_numpy(mask), torch.from_numpy(truth)


def run(rank, a, words, vectors, data):
    os.environ.update(MASTER_ADDR="127.0.0.1", MASTER_PORT=str(a.port))
    dist.init_process_group("gloo", rank=rank, world_size=a.processes)
    torch.set_num_threads(1)
    torch.manual_seed(a.seed)
    rng = np.random.RandomState(a.seed + rank)
    net = models.Encoder(len(words), {"deprel": ["dep"]}, width=a.width, dim=vectors.shape[1], dropout=0.05, heads=False)
    guess = Guess(a.width, vectors.shape[1], len(words))
    with torch.no_grad():
        net.word.weight[2:] = torch.from_numpy(vectors)
    if a.start:
        net.load_state_dict(torch.load(a.start, map_location="cpu")["state"])
    sparse = [net.word.weight, guess.bias.weight] + [e.weight for e in net.parts.values()]
    dense = [p for p in list(net.parameters()) + list(guess.parameters()) if not any(p is s for s in sparse)]
    optimizers = [torch.optim.AdamW(dense, lr=a.rate, betas=(0.9, 0.98), weight_decay=0.01), torch.optim.SparseAdam(sparse, lr=a.rate)]
    table, ids, _, starts = data
    counts = np.bincount(table[:, 0][ids], minlength=len(words) + 2).astype(np.float64)
    counts[:2] = 0
    odds = counts ** 0.75
    odds /= odds.sum()
    line = np.cumsum(odds)
    log_odds = torch.from_numpy(np.log(odds + 1e-12)).float()
    order = np.argsort(np.diff(starts) + np.random.RandomState(1).rand(len(starts) - 1) * 4, kind="stable")
    own, groups, at = [], [], 0
    while at < len(order):
        n = max(1, a.size // max(1, int(starts[order[at] + 1] - starts[order[at]])))
        groups.append((at, at + n))
        at += n
    begin, last, step, seen, total, hits, tried = time.time(), time.time(), 0, 0, 0.0, 0, 0
    net.train()
    while True:
        if not own:
            own = list(np.random.RandomState(a.seed + step).permutation(len(groups))[rank::a.processes])
        part = torch.tensor([(time.time() - begin) / (60.0 * a.minutes)])
        dist.broadcast(part, 0) if step % 10 == 0 else None
        if step % 10 == 0 and part.item() >= 1:
            break
        x, mask, truth = batch(data, order[slice(*groups[own.pop()])], rng)
        rate = a.rate * min(1.0, (step + 1) / 300) * max(0.02, 1 - part.item())
        for o in optimizers:
            o.zero_grad(set_to_none=True)
            for g in o.param_groups:
                g["lr"] = rate
        with models.half():
            h = net.trunk(x, mask)[truth > 0]
        said, gold = guess(h.float()), truth[truth > 0]
        negative = torch.from_numpy(np.unique(np.searchsorted(line, rng.rand(a.negatives))).clip(2, len(words) + 1))
        right = (said * net.word(gold)).sum(1) + guess.bias(gold).squeeze(1) - log_odds[gold]
        wrong = said @ net.word(negative).t() + guess.bias(negative).squeeze(1) - log_odds[negative]
        wrong = wrong.masked_fill(gold[:, None] == negative[None, :], -1e4)
        loss = F.cross_entropy(torch.cat([right[:, None], wrong], 1), torch.zeros(len(gold), dtype=torch.long))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(dense, 1.0)
        for o in optimizers:
            o.step()
        step += 1
        seen, total, tried, hits = seen + int(mask.sum()), total + float(loss), tried + 1, hits + float((right[:, None] > wrong).all(1).float().mean())
        if step % 10 == 0 and a.processes > 1:
            with torch.no_grad():
                flat = torch.cat([p.reshape(-1) for p in dense + sparse])
                dist.all_reduce(flat)
                place = 0
                for p in dense + sparse:
                    p.copy_(flat[place:place + p.numel()].view_as(p) / a.processes)
                    place += p.numel()
        if rank == 0 and step % 100 == 0:
            print(step, "%.0fs %d tokens, loss %.3f right %.3f" % (time.time() - begin, seen * a.processes, total / tried, hits / tried), flush=True)
            total, tried, hits = 0.0, 0, 0
        if rank == 0 and time.time() - last > 120:
            save(net, words, vectors, a)
            last = time.time()
    if rank == 0:
        save(net, words, vectors, a)


def save(net, words, vectors, a):
    torch.save({"state": net.state_dict(), "words": words, "width": a.width, "dim": vectors.shape[1]}, a.out + ".part")
    os.replace(a.out + ".part", a.out)


def main():
    arg = argparse.ArgumentParser()
    arg.add_argument("--text", required=True)
    arg.add_argument("--vectors", help="word vectors, where nothing was pretrained yet")
    arg.add_argument("--start", help="a trunk to go on from (pretrain.py, thaw.py)")
    arg.add_argument("--lexicon", required=True)
    arg.add_argument("--out", required=True)
    arg.add_argument("--minutes", type=float, default=60)
    arg.add_argument("--words", type=int, default=60000)
    arg.add_argument("--width", type=int, default=192)
    arg.add_argument("--size", type=int, default=3000)
    arg.add_argument("--negatives", type=int, default=4000)
    arg.add_argument("--rate", type=float, default=2e-3)
    arg.add_argument("--seed", type=int, default=7)
    arg.add_argument("--processes", type=int, default=2)
    arg.add_argument("--port", type=int, default=29527)
    a = arg.parse_args()
    torch.set_num_threads(1)
    if a.start:
        before = torch.load(a.start, map_location="cpu")
        words, vectors, a.width = before["words"], before["state"]["word.weight"][2:].numpy(), before["width"]
    else:
        words, vectors = load_vectors(a.vectors, a.words)
    data = corpus(a.text, Vocabulary(words, read_lexicon(a.lexicon)), a.seed)
    print(len(data[0]), "forms", len(data[1]), "tokens", len(data[3]) - 1, "sentences", flush=True)
    torch.multiprocessing.start_processes(run, (a, words, vectors, data), nprocs=a.processes, start_method="fork")


if __name__ == "__main__":
    main()
