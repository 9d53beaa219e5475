#!/usr/bin/env python3
"""How often Sayso puts somebody's words into the narrator's mouth, or calls a hedged claim certain.

    python3 bench/never.py BENCH [--sayso "./sayso"] [--half a|b]

BENCH is the folder of the developers' tasks: `attribution` (PolNeAR), `hedges`, `meantime`, each with input.ndjson.gz and gold.ndjson.gz.
Prints, each as a share of the claims that the gold speaks of:

narrator   claims of which at least 90 % stand inside the content of one gold attribution, and which the reading gives to the narrator
           (no attribution, or one whose voice is the narrator). Attributions whose source is "I" or "we" outside quotation marks are left out:
           there the author speaks, and the narrator is right. `with first persons` counts them too, as before version 0.2.
certain    claims in sentences that the gold calls uncertain, that hold one of the hedges the reading itself found there, and are "certain";
           `missed` is the share of uncertain sentences in which no hedge was found at all.
factual    events that the gold of `meantime` calls uncertain and the reading certain and not in the future, among those it found.
"""
import argparse, gzip, json, os, shlex, subprocess, tempfile, zlib


def rows(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def read(sayso, items, layers):
    with tempfile.TemporaryDirectory() as folder:
        source, out = os.path.join(folder, "in.ndjson"), os.path.join(folder, "out.ndjson")
        with open(source, "w", encoding="utf-8") as f:
            f.writelines(json.dumps(item, ensure_ascii=False) + "\n" for item in items)
        subprocess.run(shlex.split(sayso) + ["read", "--layers", layers, "-i", source, "-o", out], check=True)
        return {r["id"]: r for r in rows(out)}


def inside(span, spans):
    return any(min(span[1], e) - max(span[0], s) >= 0.9 * (span[1] - span[0]) for s, e in spans)


def is_author(text, attribution):
    """Whether the source is the author, who says "I" or "we" outside quotation marks."""
    start, end = attribution["source"][0]
    paragraph = text[text.rfind("\n", 0, start) + 1:start]
    quoted = paragraph.count('"') % 2 == 1 or paragraph.count("\u201c") > paragraph.count("\u201d") or paragraph.count("''") % 2 == 1
    return text[start:end].lower() in ("i", "we") and not quoted


def rate(name, bad, all_):
    print(f"{name:34} {len(bad):5} of {all_:6}   {100 * len(bad) / all_ if all_ else 0:5.2f} %")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench")
    parser.add_argument("--sayso", default="./sayso")
    parser.add_argument("--half", choices=["a", "b"])
    parser.add_argument("--show", type=int, default=0, help="so many of the cases")
    o = parser.parse_args()

    def task(name):
        keep = lambda r: o.half is None or "ab"[zlib.crc32(str(r["id"]).encode()) & 1] == o.half
        items = [r for r in rows(os.path.join(o.bench, name, "input.ndjson.gz")) if keep(r)]
        ids = {r["id"] for r in items}
        return items, {g["id"]: g for g in rows(os.path.join(o.bench, name, "gold.ndjson.gz")) if g["id"] in ids}

    def show(bad):
        for case in bad[:o.show]:
            print("      ", case)

    items, gold = task("attribution")
    readings = read(o.sayso, items, "attributions,claims")
    bad, all_, bad_of_others, others = [], 0, [], 0
    for item in items:
        reading = readings.get(item["id"], {})
        by = {a["id"]: a for a in reading.get("attributions") or []}
        contents = [(tuple(span), is_author(item["text"], a)) for a in gold[item["id"]]["attributions"] if a.get("source") for span in a["content"]]
        for claim in reading.get("claims") or []:
            span = (claim["start"], claim["end"])
            said = by.get(claim.get("attribution"))
            wrong = said is None or said["voice"]["kind"] == "narrator"
            if inside(span, [c for c, _ in contents]):
                all_ += 1
                if wrong:
                    bad.append(item["text"][span[0]:span[1]])
            if inside(span, [c for c, author in contents if not author]):
                others += 1
                if wrong:
                    bad_of_others.append(item["text"][span[0]:span[1]])
    rate("attribution: given to the narrator", bad_of_others, others)
    rate("  with first persons", bad, all_)
    bad = bad_of_others
    show(bad)

    items, gold = task("hedges")
    readings = read(o.sayso, items, "sentences,claims")
    bad, all_, missed, unsure = [], 0, 0, 0
    for item in items:
        reading = readings.get(item["id"], {})
        label = gold[item["id"]]
        if not (label.get("uncertain") or label.get("label") == "uncertain" or label.get("certainty") == "uncertain"):
            continue
        unsure += 1
        hedges = [h for s in reading.get("sentences") or [] for h in s.get("hedges") or []]
        missed += not hedges
        for claim in reading.get("claims") or []:
            if any(claim["start"] <= s and e <= claim["end"] for s, e in hedges):
                all_ += 1
                if claim["modality"] == "certain":
                    bad.append(item["text"][claim["start"]:claim["end"]])
    rate("hedges: hedged, yet certain", bad, all_)
    print(f"{'hedges: no hedge found':34} {missed:5} of {unsure:6}   {100 * missed / unsure if unsure else 0:5.2f} %")
    show(bad)

    items, gold = task("meantime")
    readings = read(o.sayso, items, "events,attributions")
    bad, all_ = [], 0
    for item in items:
        events = readings.get(item["id"], {}).get("events") or []
        for mention in gold[item["id"]].get("events") or []:
            if mention.get("factuality") != "uncertain":
                continue
            spans = mention.get("spans") or [[mention["start"], mention["end"]]]
            found = [e for e in events if any(e["trigger"][0] < y and x < e["trigger"][1] for x, y in spans)]
            if found:
                all_ += 1
                if found[0]["modality"] == "certain" and found[0]["tense"] != "future":
                    bad.append(item["text"][max(0, found[0]["trigger"][0] - 40):found[0]["trigger"][1] + 40])
    rate("meantime: uncertain, yet certain", bad, all_)
    show(bad)


main()
