"""From sentences to padded tensors: feature ids in four casings, and the labels of every head."""
import random

import numpy as np
import torch

from heads import HEADS

KINDS = {name: kind for name, kind, _, _ in HEADS}


def prepare(sentences, vocabulary, labels, cut=120):
    """Adds "ids" (T x 9) and "shapes" (4 x T: as it is, lower case, capitals, title case) and turns labels into numbers."""
    index = {n: {l: i for i, l in enumerate(v)} for n, v in labels.items()}
    result = []
    for s in sentences:
        n = min(len(s["forms"]), cut)
        forms = s["forms"][:n]
        item = {"n": n, "ids": np.array(vocabulary.sentence(forms, s["before"], s["behind"], s["quote"]), dtype=np.int64)}
        item["shapes"] = np.array([[vocabulary.shape(f) for f in forms], [vocabulary.shape(f.lower()) for f in forms],
                                   [vocabulary.shape(f.upper()) for f in forms],
                                   [vocabulary.shape(f[:1].upper() + f[1:]) for f in forms]], dtype=np.int64)
        for name, kind in KINDS.items():
            if name not in s:
                continue
            v = s[name]
            if kind in ("tags", "deprel"):
                item[name] = np.array([x if isinstance(x, int) else index[name].get(x, -100) for x in v[:n]])
            elif kind == "allowed":
                if name == "ner":
                    item["named"] = np.array([0 not in a for a in v[:n]])
                sets = np.zeros((n, len(labels[name])), dtype=np.float32)
                for k, a in enumerate(v[:n]):
                    sets[k, a] = 1
                item[name] = sets
            elif kind == "sentence":
                item[name] = float(v)
            else:
                item[name] = np.array([x or (0.0, 0.0) for x in v[:n]], dtype=np.float32)
        if "head" in s:
            item["head"] = np.array([h if h <= n else -100 for h in s["head"][:n]])
        result.append(item)
    return result


def pad(items, rng=None):
    """A batch: ids, mask, and {head: (rows, labels)}. With a random generator, casing and words are varied for training."""
    t = max(i["n"] for i in items)
    ids, mask = np.zeros((len(items), t, 9), dtype=np.int64), np.zeros((len(items), t), dtype=np.float32)
    for k, i in enumerate(items):
        ids[k, :i["n"]] = i["ids"]
        mask[k, :i["n"]] = 1
        if rng is not None:
            r = rng.random()
            if r < 0.15:
                ids[k, :i["n"], 5] = i["shapes"][1 if r < 0.05 else 2 if r < 0.10 else 3]
    if rng is not None:
        known = np.random.RandomState(rng.randrange(1 << 30))
        rate = np.full((len(items), t), 0.06)
        for k, i in enumerate(items):
            if "named" in i:
                rate[k, :i["n"]][i["named"]] = 0.1
        hide = known.rand(len(items), t) < rate
        ids[:, :, 0][hide & (ids[:, :, 0] > 1)] = 1
        glue = known.rand(len(items)) < 0.05
        ids[glue, :, 7] = np.where(mask[glue] > 0, 4, 0)
    labels = {}
    for name in list(KINDS) + ["head"]:
        rows = [k for k, i in enumerate(items) if name in i]
        if not rows:
            continue
        first = items[rows[0]][name]
        if isinstance(first, float):
            values = np.array([items[k][name] for k in rows], dtype=np.float32)
        else:
            fill = -100 if first.ndim == 1 else 0
            values = np.full((len(rows), t) + first.shape[1:], fill, dtype=first.dtype)
            for n, k in enumerate(rows):
                values[n, :items[k]["n"]] = items[k][name]
        labels[name] = (torch.tensor(rows), torch.from_numpy(values))
    return torch.from_numpy(ids), torch.from_numpy(mask), labels


def batches(items, size, rng):
    """Random batches of about `size` tokens, each of sentences of like length."""
    items = list(items)
    rng.shuffle(items)
    found = []
    for at in range(0, len(items), 4000):
        pool = sorted(items[at:at + 4000], key=lambda i: i["n"])
        batch = []
        for i in pool:
            if batch and (len(batch) + 1) * i["n"] > size:
                found.append(batch)
                batch = []
            batch.append(i)
        if batch:
            found.append(batch)
    rng.shuffle(found)
    return found


def sample(groups, rng):
    """One epoch: every source as often as its weight says."""
    result = []
    for items, times in groups:
        result += items * int(times)
        rest = times - int(times)
        if rest:
            result += rng.sample(items, int(len(items) * rest))
    return result


def seeded(seed):
    torch.manual_seed(seed)
    np.random.seed(seed)
    return random.Random(seed)
