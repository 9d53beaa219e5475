"""What the encoder is told about a token: nine integers. This is the recipe that the C# side repeats exactly.

plain(form)   quotes and dashes as ASCII, exotic spaces as blanks, soft hyphen and zero-width marks left out.
norm(form)    plain, each code point lower-cased on its own (one that would become several stays), ASCII digits as "0".
Columns, in order; 0 is padding everywhere:
  word    1 + 1 + line of words.txt (0-based) that equals norm; 1 for a word not listed
  prefix3 hash of the first 3 code points of norm (all of it where shorter)    1 + fnv1a % (size - 1)
  suffix2, suffix3, suffix4    likewise the last 2, 3, 4
  shape   hash of: every code point of plain mapped upper -> X, other letter -> x, digit -> 0, else itself; a run of one mark cut to 2; cut to 8
  quote   1 outside quotation marks, 2 inside, 3 an opening mark, 4 a closing mark (state: see quotes())
  glue    1 + (1 if a blank or the text's start stands before) + (2 if a blank or the text's end stands behind)
  lex     1 + the class of norm in lexicon.bin (names.py), 1 for a word not listed
fnv1a is FNV-1a 32 over the UTF-8 bytes.
"""
import struct
import unicodedata

COLUMNS = ["word", "prefix3", "suffix2", "suffix3", "suffix4", "shape", "quote", "glue", "lex"]
SIZES = {"prefix3": 8192, "suffix2": 2048, "suffix3": 8192, "suffix4": 16384, "shape": 1024, "quote": 5, "glue": 5, "lex": 257}
PLAIN = {}
for chars, to in (("\u2018\u2019\u201a\u201b\u02bc\u00b4\uff07", "'"), ("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"'),
                  ("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"), ("\u00a0\u2007\u202f\u2009\u200a\u2002\u2003", " "),
                  ("\u00ad\u200b\u200c\u200d\u2060\ufeff", "")):
    PLAIN.update({ord(c): to for c in chars})


def plain(form):
    return form.translate(PLAIN)


def norm(form):
    result = []
    for c in plain(form):
        low = c.lower()
        result.append("0" if "0" <= c <= "9" else low if len(low) == 1 else c)
    return "".join(result)


def fnv1a(text):
    h = 2166136261
    for b in text.encode("utf-8", "surrogatepass"):
        h = ((h ^ b) * 16777619) & 0xFFFFFFFF
    return h


def bucket(column, text):
    return 1 + fnv1a(text) % (SIZES[column] - 1)


def shape(form):
    out = []
    for c in plain(form):
        k = unicodedata.category(c)
        m = "X" if k == "Lu" else "x" if k[0] == "L" else "0" if k == "Nd" else c
        if len(out) < 2 or out[-1] != m or out[-2] != m:
            out.append(m)
        if len(out) == 8:
            break
    return "".join(out)


def quotes(forms, inside):
    """The quote column of a sentence and the state behind it. Carry the state to the next sentence, but start False where a line break
    stands between the two. A straight mark opens when outside and closes when inside; a curly one does what it says."""
    column = []
    for f in forms:
        if f in ("\u201c", "\u201e", "\u00ab", "``") or f == '"' and not inside:
            inside = True
            column.append(3)
        elif f in ("\u201d", "\u00bb", '"', "''"):
            inside = False
            column.append(4)
        else:
            column.append(2 if inside else 1)
    return column, inside


def read_lexicon(path):
    """Class by hash of norm; see names.py for the format."""
    with open(path, "rb") as file:
        data = file.read()
    count = struct.unpack_from("<I", data, 8)[0]
    keys = struct.unpack_from("<%dI" % count, data, 12)
    return dict(zip(keys, data[12 + 4 * count:12 + 5 * count]))


class Vocabulary:
    """words.txt, lexicon.bin and the cached hashes of forms."""

    def __init__(self, words, lexicon):
        self.ids = {w: i + 2 for i, w in enumerate(words)}
        self.lexicon = lexicon
        self.cache, self.shapes = {}, {}

    def form(self, form):
        found = self.cache.get(form)
        if found is None:
            n = norm(form)
            found = (self.ids.get(n, 1), bucket("prefix3", n[:3]), bucket("suffix2", n[-2:]), bucket("suffix3", n[-3:]), bucket("suffix4", n[-4:]),
                     1 + self.lexicon.get(fnv1a(n), 0))
            self.cache[form] = found
        return found

    def shape(self, form):
        found = self.shapes.get(form)
        if found is None:
            found = self.shapes[form] = bucket("shape", shape(form))
        return found

    def sentence(self, forms, before, behind, quote):
        """Rows of nine integers."""
        return [(*self.form(f)[:5], self.shape(f), q, 1 + int(b) + 2 * int(a), self.form(f)[5]) for f, b, a, q in zip(forms, before, behind, quote)]
