"""Data readers: each yields sentences {"forms", "before", "behind", "quote", and one array per label set it has}.

To add a head, write a reader here that puts its labels under the head's name, and add a line to HEADS in heads.py and to SOURCES below.
Sentence-wise tags are lists of label ids of the head; -100 means "not annotated here". `ner` holds sets of allowed labels a token instead.
"""
import gzip
import json
import os
import random
import re
import zlib

import tokenizer
from features import plain, quotes
from heads import NER, PHRASE, lemma_script

DEMONYM = re.compile(r"^[A-Z]\w+(ese|ians?|ish|[aio]ns?|is|ic|ch|eks?|ais?|ists?|i)$")
HAPPENING = re.compile(r"(election|war|battle|cup|olympics|games|championship|revolution|referendum|crisis|festival)s?$", re.I)


def rows(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def pairs(folder):
    texts = {r["id"]: r["text"] for r in rows(os.path.join(folder, "input.ndjson.gz"))}
    for g in rows(os.path.join(folder, "gold.ndjson.gz")):
        yield g, texts[g["id"]]


def code_points(text):
    """From UTF-16 offsets to code point offsets."""
    table, at = {}, 0
    for i, c in enumerate(text):
        table[at] = i
        at += 2 if ord(c) > 0xFFFF else 1
    table[at] = len(text)
    return lambda o: table.get(o, table.get(o + 1, len(text)))


def make(text, split):
    """Sentence objects from lists of token spans (code points)."""
    inside, end = False, 0
    for spans in split:
        if not spans:
            continue
        if "\n" in text[end:spans[0][0]]:
            inside = False
        end = spans[-1][1]
        forms = [text[a:b] for a, b in spans]
        column, inside = quotes(forms, inside)
        yield {"spans": spans, "forms": forms, "quote": column,
               "before": [a == 0 or tokenizer.blank(text[a - 1]) for a, _ in spans],
               "behind": [b >= len(text) or tokenizer.blank(text[b]) for _, b in spans]}


def bio(sentence, spans, b=1, i=2, tags=None):
    """BIO ids over a sentence for character spans; longest first, never over a tagged token."""
    tags = [0] * len(sentence["spans"]) if tags is None else tags
    for s, e in sorted(spans, key=lambda x: x[0] - x[1]):
        hit = [k for k, (x, y) in enumerate(sentence["spans"]) if x < e and y > s]
        if hit and not any(tags[k] for k in hit):
            for n, k in enumerate(hit):
                tags[k] = b if n == 0 and s >= sentence["spans"][k][0] - 1 else i
    return tags


def ud(folder, only_open=True):
    for g, text in pairs(folder):
        if only_open and g.get("open") is False:
            continue
        at = code_points(text)
        toks = [(at(t["start"]), at(t["end"])) for t in g["tokens"]]
        groups, first, k = [], 0, 0
        for s in g["sentences"]:
            end = at(s["end"])
            while k < len(toks) and toks[k][0] < end:
                k += 1
            groups.append((first, k))
            first = k
        for (a, b), s in zip([x for x in groups if x[1] > x[0]], make(text, [toks[a:b] for a, b in groups])):
            part = g["tokens"][a:b]
            s["upos"] = [t["upos"] for t in part]
            s["feats"] = [t.get("feats") or "_" for t in part]
            s["lemma"] = [lemma_script(f, t["lemma"]) if t["lemma"] != "_" else None for f, t in zip(s["forms"], part)]
            s["gold_lemma"] = [t["lemma"] for t in part]
            s["head"] = [0 if t["head"] < 0 or not a <= t["head"] < b else t["head"] - a + 1 for t in part]
            s["deprel"] = [t["deprel"] for t in part]
            yield s


def allowed(types, surface):
    """The types to train on. Sets that would let `group` stand for every body or leftover teach the model to answer `group` wherever it is
    unsure, so organisations are organisations, and only words that look like demonyms may be groups."""
    types = list(types)
    if "organization" in types and types != ["organization"] and "other" not in types:
        return ["organization"]
    if len(types) > 1 and "other" in types:
        if " " not in surface and "group" in types and DEMONYM.match(surface):
            return ["group"]
        if HAPPENING.search(surface) and "event" in types:
            return ["event"]
        types = [t for t in types if t not in ("group", "organization")]
    return types


def marked(sentence, spans, types, sets):
    """`sets` with the labels of (start, end, its types) written over the words they cover."""
    for a, b, own in spans:
        for n, k in enumerate(k for k, (x, y) in enumerate(sentence["spans"]) if x < b and y > a):
            sets[k] = [1 + 2 * types.index(t) + (n > 0) for t in own]
    return sets


def ner(folder, silent=(), trim=False, inner=False, only_open=True):
    """Names. `silent`: types that the set does not annotate, so that O there says nothing about them."""
    for g, text in pairs(folder):
        if only_open and g.get("open") is False:
            continue
        at, names = code_points(text), []
        for m in g["mentions"]:
            if m["form"] != "name":
                continue
            a, b, types = at(m["start"]), at(m["end"]), m.get("types") or [m["type"]]
            surface = text[a:b]
            if trim:
                cut = re.match(r"((?:the|a|an)\s+)?([^,(\[;]*[^\s,(\[;])", surface, re.I)
                if not cut:
                    continue
                if cut.group(1) and types == ["person"]:
                    types = ["group"] if surface.endswith("s") else ["person"]
                a, b = a + cut.start(2), a + cut.end(2)
                surface = text[a:b]
                small = [w for w in re.findall(r"[^\W\d_]+", surface) if w.islower()]
                if any(w not in ("of", "and", "the", "for", "in", "de", "al", "on", "s", "du", "la", "von", "van") for w in small):
                    continue
                types = ["other", "work", "weapon", "event"] if types == ["other"] else types
            names.append((a, b, allowed(types, surface)))
        names.sort(key=lambda n: (n[1] - n[0]) if inner else (n[0] - n[1]))
        kept = []
        for n in names:
            if not any(n[0] < k[1] and k[0] < n[1] for k in kept):
                kept.append(n)
        other = [0] + [1 + 2 * NER.index(t) + x for t in silent if t != "group" for x in (0, 1)]
        people = other + [1 + 2 * NER.index("group")] if "group" in silent else other
        for s in make(text, tokenizer.sentences(text)):
            sets = [people if DEMONYM.match(f) else other if f[0].isupper() else [0] for f in s["forms"]]
            s["ner"] = marked(s, kept, NER, sets)
            yield s


def attribution(folder):
    for g, text in pairs(folder):
        at = code_points(text)
        spans = {r: [(at(a), at(b)) for x in g["attributions"] for a, b in x[r]] for r in ("source", "cue", "content")}
        for s in make(text, tokenizer.sentences(text)):
            first, last = s["spans"][0][0], s["spans"][-1][1]
            for role in spans:
                s[role] = bio(s, [(a, b) for a, b in spans[role] if a < last and b > first])
            yield s


def causes(folder):
    for g, text in pairs(folder):
        at = code_points(text)
        whole = [[t for s in tokenizer.sentences(text) for t in s]]
        for s in make(text, whole):
            s["causal"] = int(g["causal"])
            for role, key in (("cause", "cause"), ("effect", "effect"), ("signal", "signals")):
                found = [x for r in g["relations"] for x in (r[key] if key == "signals" else [r[key]])]
                s[role] = bio(s, {(at(a), at(b)) for a, b in found})
            yield s


def factuality(folder):
    for g, text in pairs(folder):
        at = code_points(text)
        whole = [[t for s in tokenizer.sentences(text) for t in s]]
        for s in make(text, whole):
            s["factuality"] = [None] * len(s["forms"])
            for e in g["events"]:
                a = at(e["trigger"][0])
                for k, (x, y) in enumerate(s["spans"]):
                    if x <= a < y:
                        s["factuality"][k] = (e["factuality"], e["confidence"])
            yield s


PEOPLE = re.compile(r"(s|people|children|men|women|police|personnel|staff|troops|aircrew|crew)$", re.I)


def phrases(folder, half="all"):
    """Whole noun phrases that name or describe somebody, a body, a place, a weapon or a document; the widest that is no list."""
    for g, text in pairs(folder):
        if half != "all" and (zlib.crc32(g["id"].encode()) % 2 == 0) != (half == "a"):
            continue
        at, kept = code_points(text), []
        for m in sorted(g["mentions"], key=lambda m: m["start"] - m["end"]):
            a, b = at(m["start"]), at(m["end"])
            types = [t for t in m["types"] if t in PHRASE]
            if m["form"] == "pronoun" or not types or b - a > 70 or re.search(r"[,;:]| and |\n", text[a:b]) or any(a < y and x < b for x, y, _ in kept):
                continue
            if types == ["organization", "group"] and m["form"] == "nominal":
                types = ["group"] if PEOPLE.search(text[a:b]) else ["organization"]
            kept.append((a, b, types[:1] if "group" in types and m["form"] == "name" else types))
        for s in make(text, tokenizer.sentences(text)):
            s["phrase"] = marked(s, kept, PHRASE, [[0] for _ in s["forms"]])
            yield s


def told(path):
    """Sentences of plain text with the names an earlier model saw in them, as tell.py writes them."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def swapped(sentences, seed=7):
    """A copy of the sentences that have names, most names exchanged for others of the same type from anywhere in the data."""
    rng, pool = random.Random(seed), {}
    sentences = [s for s in sentences if any(0 not in t for t in s["ner"])]
    parts = lambda s, a, b: {k: s[k][a:b] for k in ("forms", "before", "behind", "quote", "ner")}
    pieces = []
    for s in sentences:
        at, row = 0, []
        while at < len(s["forms"]):
            end = at + 1
            kind = tuple(s["ner"][at]) if 0 not in s["ner"][at] and len(s["ner"][at]) < 3 else ()
            while kind and end < len(s["forms"]) and s["ner"][end] == [k + 1 for k in kind]:
                end += 1
            part = parts(s, at, end)
            row.append((part, kind))
            if kind:
                pool.setdefault(kind, []).append(part)
            at = end
        pieces.append(row)
    for row in pieces:
        result = {k: [] for k in ("forms", "before", "behind", "quote", "ner")}
        for part, kind in row:
            new = rng.choice(pool[kind]) if kind and rng.random() < 0.7 else part
            for k in ("forms", "ner"):
                result[k] += new[k]
            result["before"] += [part["before"][0]] + list(new["before"][1:])
            result["behind"] += list(new["behind"][:-1]) + [part["behind"][-1]]
            result["quote"] += [part["quote"][0]] * len(new["forms"])
        yield result


# name: (folder, reader, times an epoch). PolNeAR is left out by --no-polnear.
SOURCES = {
    "ewt": ("train/ud-ewt", ud, 1.5),
    "gum": ("train/ud-gum", ud, 1.5),
    "gum-entities": ("train/gum-entities", lambda f: ner(f, ("group", "weapon"), trim=True), 1.0),
    "crossner": ("train/ner-crossner-politics", ner, 1.0),
    "meantime": ("train/ner-meantime", lambda f: ner(f, ("group", "weapon", "event"), trim=True, inner=True), 1.0),
    "uner": ("train/ner-uner-ewt", lambda f: ner(f, ("group", "weapon", "event", "work", "other")), 1.0),
    "wikigold": ("train/ner-wikigold", ner, 1.5),
    "wnut": ("train/ner-wnut17", lambda f: ner(f, ("event",)), 1.0),
    "polnear": ("train/polnear", attribution, 0.5),
    "cnc": ("train/cnc", causes, 3.0),
    "uds": ("train/uds-factuality", factuality, 0.5),
}

# For heads that are fitted on a finished trunk (later.py): head: [(folder, reader taking a half, times)].
LATER = {"phrase": [("train/ner-re3d", phrases, 2)]}
