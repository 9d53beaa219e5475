"""The heads of the encoder and their labels. A head is a line of HEADS; its labels come from a reader (readers.py) under the same name."""
from features import plain

NER = ["person", "organization", "place", "group", "weapon", "work", "event", "other"]
PHRASE = ["person", "organization", "place", "group", "weapon", "work"]
BIO = ["O", "B", "I"]
UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()

# name, kind, labels (None: collected from the data), loss weight
#   tags      one softmax a token          allowed   one softmax a token, trained on sets of allowed labels
#   deprel    label of the arc to the best head     sentence  one logit a sentence     value  one number a token
HEADS = [
    ("upos", "tags", UPOS, 1.0),
    ("feats", "tags", None, 0.5),
    ("lemma", "tags", None, 0.5),
    ("deprel", "deprel", None, 1.0),
    ("ner", "allowed", ["O"] + [p + "-" + t for t in NER for p in "BI"], 1.5),
    ("source", "tags", BIO, 0.7),
    ("cue", "tags", BIO, 0.7),
    ("content", "tags", BIO, 1.0),
    ("cause", "tags", BIO, 1.5),
    ("effect", "tags", BIO, 1.5),
    ("signal", "tags", BIO, 1.0),
    ("causal", "sentence", ["causal"], 1.5),
    ("factuality", "value", ["factuality"], 0.5),
    ("phrase", "allowed", ["O"] + [p + "-" + t for t in PHRASE for p in "BI"], 1.0),
]
# Heads fitted on a finished trunk (later.py), so that what they are measured on can be kept out of everything else.
LATER = {"phrase"}


def lemma_script(form, lemma):
    """The shortest of the scripts "case|cut|add" that makes `lemma` of `form`: base is plain(form) lower-cased (l), as it is (k) or with only
    its first letter upper (t); drop `cut` letters from its end, append `add`."""
    best = None
    for case in "lkt":
        b = base(form, case)
        n = 0
        while n < min(len(b), len(lemma)) and b[n] == lemma[n]:
            n += 1
        script = (len(b) - n + len(lemma) - n, case, len(b) - n, lemma[n:])
        if best is None or script[0] < best[0]:
            best = script
    return "%s|%d|%s" % best[1:]


def base(form, case):
    p = plain(form)
    return p if case == "k" else p.lower() if case == "l" else p[:1].upper() + p[1:].lower()


def apply_script(form, script):
    case, cut, add = script.split("|", 2)
    b = base(form, case)
    return b[:len(b) - min(int(cut), len(b))] + add
