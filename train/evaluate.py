"""Scores a checkpoint.   python3 evaluate.py --data FOLDER --model model.pt [--half a|b|all] [--only ud,ner,...]

FOLDER holds bench/ and train/. UD figures use gold sentences and tokens and the best head of each token (no tree repair); everything else starts
from raw text with tokenizer.py. --half splits the dev documents by a hash of their id: tune on a, look at b at the end.
"""
import argparse
import collections
import os
import zlib

import numpy as np
import torch

import batches
import readers
import tokenizer
from features import Vocabulary, read_lexicon
from heads import apply_script
from model import Encoder


def load(path):
    c = torch.load(path, map_location="cpu")
    net = Encoder(len(c["words"]), c["labels"], width=c["width"], dim=c["dim"])
    net.load_state_dict(c["state"])
    return net.eval(), Vocabulary(c["words"], read_lexicon(c["lexicon"])), c["labels"], c


def predict(net, vocabulary, labels, sentences, size=4000):
    """For every sentence a dict of arrays: logits by head, and "arcs"."""
    bare = [{k: s[k] for k in ("forms", "before", "behind", "quote")} for s in sentences]
    items = batches.prepare(bare, vocabulary, labels, cut=100000)
    order = sorted(range(len(items)), key=lambda i: items[i]["n"])
    names, result = ["arcs", "deprel"] + [n for n in labels if n != "deprel"], [None] * len(items)
    at = 0
    while at < len(order):
        part = [order[at]]
        at += 1
        while at < len(order) and (len(part) + 1) * items[order[at]]["n"] <= size:
            part.append(order[at])
            at += 1
        ids, mask, _ = batches.pad([items[i] for i in part])
        with torch.no_grad():
            outputs = [o.numpy() for o in net(ids, mask)]
        for row, i in enumerate(part):
            n = items[i]["n"]
            result[i] = {name: o[row][:n] if name != "causal" else o[row] for name, o in zip(names, outputs)}
            result[i]["arcs"] = result[i]["arcs"][:, :n + 1]
    return result


def spans(sentence, tags, names=None):
    """(start, end, type) of BIO argmax tags; an I that continues nothing begins a span."""
    found, kind = [], None
    for (a, b), t in zip(sentence["spans"], tags):
        k = None if t == 0 else (t - 1) // 2
        if k is not None and k == kind and t % 2 == 0:
            found[-1][1] = b
        elif k is not None:
            found.append([a, b, names[k] if names else None])
        kind = k
    return found


def log_softmax(x):
    x = x - x.max(1, keepdims=True)
    return x - np.log(np.exp(x).sum(1, keepdims=True))


def best_tags(logits):
    """The best BIO sequence in which an I continues a B or I of its type (Viterbi over the logits)."""
    n, k = logits.shape
    allowed = np.zeros((k, k))
    for j in range(2, k, 2):
        allowed[:, j] = -1e4
        allowed[[j - 1, j], j] = 0
    best, back = logits[0] + np.where(np.arange(k) % 2 == 0, -1e4, 0) * (np.arange(k) > 0), []
    for t in range(1, n):
        scores = best[:, None] + allowed
        back.append(scores.argmax(0))
        best = scores.max(0) + logits[t]
    tags = [int(best.argmax())]
    for row in reversed(back):
        tags.append(int(row[tags[-1]]))
    return tags[::-1]


def f1(tp, said, gold):
    return round(2 * tp / max(1, said + gold), 4)


def in_half(identity, half):
    return half == "all" or (zlib.crc32(identity.encode()) % 2 == 0) == (half == "a")


def ud(run, labels, data, half):
    result = {}
    sets = {}
    for g, _ in readers.pairs(os.path.join(data, "bench/ud")):
        sets.setdefault(g["set"], set()).add(g["id"])
    for name, ids in sets.items():
        keep = {i for i in ids if in_half(i, half)}
        original, readers.pairs = readers.pairs, lambda folder: (p for p in original_pairs(folder) if p[0]["id"] in keep)
        sentences = list(readers.ud(os.path.join(data, "bench/ud"), only_open=False))
        readers.pairs = original
        c = collections.Counter()
        for s, p in zip(sentences, run(sentences)):
            head, rel = p["arcs"].argmax(1), p["deprel"].argmax(1)
            for k in range(len(s["forms"])):
                c["n"] += 1
                c["upos"] += labels["upos"][p["upos"][k].argmax()] == s["upos"][k]
                c["feats"] += labels["feats"][p["feats"][k].argmax()] == s["feats"][k]
                lemma = apply_script(s["forms"][k], labels["lemma"][p["lemma"][k].argmax()])
                c["lemma"] += s["gold_lemma"][k] in ("_", lemma)
                right = head[k] == s["head"][k]
                c["uas"] += right
                c["las"] += right and labels["deprel"][rel[k]].split(":")[0] == s["deprel"][k].split(":")[0]
        result[name] = {k: round(c[k] / c["n"], 4) for k in ("upos", "feats", "lemma", "uas", "las")}
    return result


original_pairs = readers.pairs


def ner(run, labels, data, half):
    import sys
    import tempfile
    import json
    sys.path.insert(0, os.path.join(data, "bench"))
    sys.path.insert(0, os.path.join(data, "bench/ner"))
    import score
    types = [l[2:] for l in labels["ner"] if l.startswith("B-")]
    folder = os.path.join(data, "bench/ner")
    with tempfile.NamedTemporaryFile("w", suffix=".ndjson", delete=False) as out, \
            tempfile.NamedTemporaryFile("w", suffix=".ndjson", delete=False) as kept:
        for r in readers.rows(os.path.join(folder, "input.ndjson.gz")):
            if not in_half(r["id"], half):
                continue
            kept.write(json.dumps(r) + "\n")
            units = np.cumsum([0] + [1 + (ord(c) > 0xFFFF) for c in r["text"]])
            sentences = list(readers.make(r["text"], tokenizer.sentences(r["text"])))
            found = [x for s, p in zip(sentences, run(sentences)) for x in spans(s, best_tags(log_softmax(p["ner"])), types)]
            mentions = [{"start": int(units[a]), "end": int(units[b]), "type": t, "form": "name"} for a, b, t in found]
            out.write(json.dumps({"id": r["id"], "mentions": mentions}) + "\n")
    r = score.score(os.path.join(folder, "gold.ndjson.gz"), out.name, kept.name)
    return {n: {k: r[n][k] for k in ("f1", "p", "r", "names_f1", "untyped_f1", "types")} for n in r if isinstance(r[n], dict) and "names_f1" in r[n]}


def phrase(run, labels, data, half):
    """Names and noun phrases together on the government statements of `ner`, as the program gives them: every phrase, and every name that is none."""
    import json
    import sys
    import tempfile
    sys.path.insert(0, os.path.join(data, "bench"))
    sys.path.insert(0, os.path.join(data, "bench/ner"))
    import score
    names, kinds = ([l[2:] for l in labels[h] if l.startswith("B-")] for h in ("ner", "phrase"))
    folder, result = os.path.join(data, "bench/ner"), {}
    for way in ("both", "phrases"):
        with tempfile.NamedTemporaryFile("w", suffix=".ndjson", delete=False) as out, tempfile.NamedTemporaryFile("w", suffix=".ndjson", delete=False) as kept:
            for r in readers.rows(os.path.join(folder, "input.ndjson.gz")):
                if not r["id"].startswith("re3d") or not in_half(r["id"], half):
                    continue
                kept.write(json.dumps(r) + "\n")
                units = np.cumsum([0] + [1 + (ord(c) > 0xFFFF) for c in r["text"]])
                mentions, sentences = [], list(readers.make(r["text"], tokenizer.sentences(r["text"])))
                for s, p in zip(sentences, run(sentences)):
                    wide = spans(s, best_tags(log_softmax(p["phrase"])), kinds)
                    mentions += [(a, b, t, "nominal") for a, b, t in wide]
                    if way == "both":
                        mentions += [(a, b, t, "name") for a, b, t in spans(s, best_tags(log_softmax(p["ner"])), names) if not any(w[:2] == [a, b] for w in wide)]
                out.write(json.dumps({"id": r["id"], "mentions": [{"start": int(units[a]), "end": int(units[b]), "type": t, "form": f} for a, b, t, f in mentions]}) + "\n")
        r = score.score(os.path.join(folder, "gold.ndjson.gz"), out.name, kept.name)["re3d"]
        result[way] = {k: r[k] for k in ("f1", "p", "r", "untyped_f1")}
    return result


def tokens_f1(run, sentences, roles):
    c = collections.Counter()
    predicted = run(sentences)
    for s, p in zip(sentences, predicted):
        for role in roles:
            said, gold = p[role].argmax(1) > 0, np.array(s[role]) > 0
            c[role, "tp"] += (said & gold).sum()
            c[role, "said"] += said.sum()
            c[role, "gold"] += gold.sum()
    return {role: f1(c[role, "tp"], c[role, "said"], c[role, "gold"]) for role in roles}, predicted


def kept_half(half):
    readers.pairs = lambda folder: (p for p in original_pairs(folder) if in_half(p[0]["id"], half))


def attribution(run, labels, data, half):
    kept_half(half)
    sentences = list(readers.attribution(os.path.join(data, "bench/attribution")))
    readers.pairs = original_pairs
    return tokens_f1(run, sentences, ("source", "cue", "content"))[0]


def causes(run, labels, data, half):
    kept_half(half)
    sentences = list(readers.causes(os.path.join(data, "bench/causes")))
    readers.pairs = original_pairs
    result, predicted = tokens_f1(run, sentences, ("cause", "effect", "signal"))
    gold, said = np.array([s["causal"] for s in sentences]), np.array([p["causal"][0] > 0 for p in predicted])
    result.update(f1=f1((gold * said).sum(), said.sum(), gold.sum()), accuracy=round(float((gold == said).mean()), 4))
    return result


def main():
    arg = argparse.ArgumentParser()
    arg.add_argument("--data", required=True)
    arg.add_argument("--model", required=True)
    arg.add_argument("--half", default="all")
    arg.add_argument("--only", default="ud,ner,attribution,causes")
    a = arg.parse_args()
    torch.set_num_threads(2)
    net, vocabulary, labels, _ = load(a.model)
    run = lambda sentences: predict(net, vocabulary, labels, sentences)
    for name in a.only.split(","):
        found = globals()[name](run, labels, a.data, a.half)
        for k, v in found.items():
            print(name, k, v, flush=True)


if __name__ == "__main__":
    main()
