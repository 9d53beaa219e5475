"""Names that a trained model sees in plain text, as training material for the next (self-training).

    python3 tell.py --model model.pt --text FOLDER --out told.ndjson.gz [--sentences 60000]

A paragraph is a document. A name seldom changes its type inside one, so the probabilities of equal names are averaged over it. A sentence is kept where every word's label
is sure enough; a word whose runner-up is not far off keeps both as allowed. Sentences without a name are mostly left out.
"""
import argparse
import collections
import gzip
import json
import lzma
import os
import random

import numpy as np
import torch

import evaluate
import readers
import tokenizer
from heads import NER

SHARDS = ["wikinews-2019-2020", "wikipedia-current-events", "wikipedia-events", "us-state-human-rights-reports", "wikipedia-core", "us-state-historian", "un-general-debate",
          "cia-world-factbook"]
LABELS = ["O"] + [p + "-" + t for t in NER for p in "BI"]


def paragraphs(folder, rng):
    for shard in SHARDS:
        with lzma.open(os.path.join(folder, shard + ".txt.xz"), "rt", encoding="utf-8") as lines:
            size = os.path.getsize(os.path.join(folder, shard + ".txt.xz"))
            share = min(1.0, 600000 / size)
            for line in lines:
                if len(line) > 60 and rng.random() < share:
                    yield line.strip()


def agreed(sentences, probabilities):
    """Averages the probabilities of the words of equal names over a document, in place."""
    found = collections.defaultdict(list)
    for s, p in zip(sentences, probabilities):
        tags = evaluate.best_tags(np.log(p + 1e-9))
        k = 0
        while k < len(tags):
            end = k + 1
            if tags[k]:
                while end < len(tags) and tags[end] == tags[k] + 1:
                    end += 1
                found[tuple(s["forms"][k:end])].append((p, k, end))
            k = end
    for places in found.values():
        if len(places) > 1:
            mean = np.mean([p[a:b] for p, a, b in places], 0)
            for p, a, b in places:
                p[a:b] = mean


def main():
    arg = argparse.ArgumentParser()
    arg.add_argument("--model", required=True)
    arg.add_argument("--text", required=True)
    arg.add_argument("--out", required=True)
    arg.add_argument("--sentences", type=int, default=60000)
    arg.add_argument("--seed", type=int, default=7)
    a = arg.parse_args()
    torch.set_num_threads(1)
    net, vocabulary, labels, _ = evaluate.load(a.model)
    rng, kept, block = random.Random(a.seed), 0, []
    texts = list(paragraphs(a.text, rng))
    rng.shuffle(texts)
    with gzip.open(a.out + ".part", "wt", encoding="utf-8") as out:
        for at in range(0, len(texts), 400):
            split = [list(readers.make(t, tokenizer.sentences(t))) for t in texts[at:at + 400]]
            flat = [s for d in split for s in d if len(s["forms"]) < 80]
            said = iter(evaluate.predict(net, vocabulary, labels, flat))
            for document in split:
                document = [s for s in document if len(s["forms"]) < 80]
                p = [np.exp(evaluate.log_softmax(next(said)["ner"])) for _ in document]
                agreed(document, p)
                for s, q in zip(document, p):
                    tags = evaluate.best_tags(np.log(q + 1e-9))
                    sure = q[np.arange(len(tags)), tags].min() if tags else 0
                    if len(tags) < 5 or sure < 0.5 or not any(tags) and rng.random() > 0.15:
                        continue
                    s = {k: s[k] for k in ("forms", "before", "behind", "quote")}
                    s["ner"] = [sorted({t} | {int(j) for j in np.nonzero(row > 0.25)[0]}) for t, row in zip(tags, q)]
                    out.write(json.dumps(s, ensure_ascii=False) + "\n")
                    kept += 1
            if kept >= a.sentences:
                break
    os.replace(a.out + ".part", a.out)
    print(kept, "sentences")


if __name__ == "__main__":
    main()
