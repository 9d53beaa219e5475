"""Words and sentences of English running text, after the English Web Treebank (Universal Dependencies v2).

The rules, in the order in which they are tried inside a blank-free chunk; the C# tokenizer keeps the same ones:
 1. Blanks (white space, NBSP, zero-width space, BOM, control characters) separate chunks and belong to no token.
 2. http://, https://, ftp:// and www. addresses are one token up to the end of the chunk, without closing punctuation.
 3. @handle and #tag (a letter or underscore after #) are one token; name@host.tld is one token; so are names of hosts, files and
    newsgroups ("example.org", "Stocks.pdf", "misc.news.bosnia") and a few emoticons.
 4. Abbreviations and initials keep their full stop: "Gen.", "U.S.", "p.m.", "J."; ambiguous ones ("no.", "art.") only with a capital.
 5. A word is a run of letters, digits, marks, "_" and "&", plus . , : / between digits and an apostrophe between letters.
 6. A number is parted from a unit glued to it: "500|km", "5|pm", "$|20|m"; ordinals and decades ("5th", "1990s") stay whole.
 7. Two words written as one are parted: can|not, gon|na, do|nt, it|s in the listed forms only.
 8. Clitics are parted: n't, 's, 're, 've, 'll, 'd, 'm (straight or curly apostrophe).
 9. Everything else is punctuation: one character, or a run of the same one for . ! ? - * = _ ~ + < > ("!" and "?" mix).
    An apostrophe alone takes a following clitic ("Smith|'s" already parted by an end of word) or a two-digit year ("'99").
10. Hyphens are tokens ("state|-|owned"), but a bound prefix keeps hyphen and stem ("non-violent", "anti-war", "e-mail").
Sentences end at . ! ? with their closing marks when the next token does not begin in lower case; at an ellipsis only before a capital; at an
abbreviation only where it may end one and a sentence opener follows; and always at a line end (paragraphs stand on one line).
"""
import re
import unicodedata

from features import plain

BOUND_PREFIXES = set("anti pre post non co ex re mid multi pro neo semi e counter socio sub ultra inter intra trans quasi pseudo psycho arch "
                     "cross mini micro macro de un bi tri cyber geo eco vice meta para proto vis u uh mm".split())
BOUND_SUFFIXES = {"esque", "wise", "ish", "elect"}
FUSED = dict(cannot=3, gonna=3, wanna=3, gotta=3, gimme=3, lemme=3, dont=2, didnt=3, doesnt=4, isnt=2, wasnt=3, wont=2, couldnt=5, wouldnt=5,
             havent=4, hasnt=3, arent=3, werent=4, thats=4, whats=4, theres=5, theyre=4, youre=3, ive=1, im=1)
UNITS = set("am pm km cm mm kg mg lb lbs ft mph kph kmh hr hrs min mins sec secs bn mn tn gb mb kb tb ghz mhz mw kw kwh oz yrs yr x m k b p a l "
            "h g usd eur gbp million billion".split())
LEADING = set("mr mrs ms dr prof gen col lt sgt capt maj cpl adm cmdr brig rep reps sen sens gov rev hon st ste mt ft pres amb supt insp fr "
              "messrs mme mlle sr no nos vs fig figs vol pp art sec ch approx ca cf viz al est jan feb mar apr jun jul aug sep sept oct nov dec "
              "mon tue tues wed thu thur thurs fri e.g i.e eg ie para spokesm dist".split())
EITHER = set("inc corp co ltd llc plc bros jr etc esq ave blvd rd dept univ assn govt intl natl a.m p.m ph.d u.s u.k u.n e.u d.c u.s.a u.s.s.r "
             "u.a.e calif fla mass mich minn miss tenn tex va wash wis ariz ark colo conn del ga ill ind kan ky la md mo mont neb nev okla ore pa "
             "vt wyo ala n.y n.j n.c s.c n.h n.m n.d s.d w.va r.i b.c ad bc lb lbs oz hr hrs min mins yr yrs ext tel attn ed eds repr".split())
AMBIGUOUS = set("no mar fig art al est miss mass ill la ad min sec ind wash co ed mon fri wed rep hon gen fr ch ore pa mo del md nos dist jun "
                "sen ms".split())
OPENERS = set("the a an he she it they we i you this that these those but and in on at for as if when while after before since because although "
              "though however there here his her its their our my what who how why where some many most all no not so then now with by from to of "
              "also both each one two three meanwhile moreover earlier later last next another such more about under during despite following "
              "according even yet or nor once until only today yesterday still".split())
ENDINGS = set("com org net gov edu int info biz co uk eu ru kz ua de fr cn in io tv pdf doc docx xls xlsx ppt pptx txt htm html jpg jpeg png gif zip csv xml mp3 "
              "mp4 exe".split())
EMOTICONS = [":-)", ":-(", ";-)", ":)", ":(", ";)", ":D", ":P", "=)", "=(", "<3", ":/"]


def blank(c):
    return c.isspace() or c in "\u200b\u2060\ufeff\u00a0" or c < " "


def letter(c):
    return unicodedata.category(c)[0] == "L"


def alnum(c):
    return c.isascii() and c.isalnum() or not c.isascii() and (letter(c) or unicodedata.category(c) == "Nd")


def word_char(c):
    return alnum(c) or ord(c) > 0xFFFF or c in "_\u00ad&" or unicodedata.category(c) in ("Mn", "Mc")


def apostrophe(c):
    return c in "'\u2019\u02bc\u2018"


def lower(s):
    return plain(s).lower()


def web_length(s):
    """Length of an address, handle, tag or emoticon at the start of a chunk, or 0."""
    low = s[:8].lower()
    if low.startswith(("http://", "https://", "ftp://", "www.")):
        end = len(s)
        while end > 4 and s[end - 1] in ".,;:!?\"'\u2019\u201d>]":
            end -= 1
        return end - 1 if end > 4 and s[end - 1] == ")" and "(" not in s[:end] else end
    c = s[0]
    if c in "@#" and len(s) > 1 and (alnum(s[1]) or s[1] == "_"):
        end = 1
        while end < len(s) and (alnum(s[end]) or s[end] == "_"):
            end += 1
        return end if c == "@" or letter(s[1]) else 0
    if alnum(c) and s.find("@") > 0:
        at = s.find("@")
        end = at + 1
        while end < len(s) and (alnum(s[end]) or s[end] in ".-_"):
            end += 1
        while end > at and s[end - 1] in ".-":
            end -= 1
        if end > at + 3 and "." in s[at:end] and all(alnum(x) or x in ".-_+" for x in s[:at]):
            return end
    if c.isascii() and c.isalnum() and dotted_length(s):
        return dotted_length(s)
    if c in ":;=<":
        for e in EMOTICONS:
            if s.startswith(e) and (len(s) == len(e) or not alnum(s[len(e)])):
                return len(e)
    return 0


def dotted_length(s):
    m = re.match(r"[A-Za-z0-9][A-Za-z0-9_-]+((?:\.[A-Za-z][A-Za-z0-9_-]+)+)(?!\.[A-Za-z0-9])", s)
    if not m or m.end() < len(s) and s[m.end()].isalnum():
        return 0
    parts = m.group().split(".")
    plain_name = len(parts) > 2 and not re.search("[A-Z0-9]", m.group())
    return m.end() if plain_name or parts[-1].lower() in ENDINGS and (parts[-1][0].islower() or len(parts) > 2) else 0


def initials(t, start, stop):
    return all(letter(t[i]) if (i - start) % 2 == 0 else t[i] == "." for i in range(start, stop))


def abbreviation_length(t, start, end):
    if not letter(t[start]) or start > 0 and alnum(t[start - 1]):
        return 0
    stop = start
    while stop < end and (letter(t[stop]) or t[stop] == "." and stop + 1 < end and letter(t[stop + 1]) and initials(t, start, stop)):
        stop += 1
    if stop >= end or t[stop] != "." or stop + 1 < end and (alnum(t[stop + 1]) or t[stop + 1] == "."):
        return 0
    word = lower(t[start:stop])
    if word in ("no", "nos") and not re.match("[ \u00a0]*[0-9]", t[stop + 1:stop + 8]):
        return 0
    if word in LEADING or word in EITHER:
        return 0 if word in AMBIGUOUS and not "A" <= t[start] <= "Z" else stop + 1 - start
    if stop - start == 1:
        return 2 if t[start].isupper() and t[start] != "I" else 0
    return stop + 1 - start if "." in word and initials(t, start, stop) else 0


def word_end(t, start, end):
    at = start
    while at < end:
        c = t[at]
        if word_char(c):
            at += 1
        elif at > start and c in ".,:/" and t[at - 1] in "0123456789" and at + 1 < end and t[at + 1] in "0123456789":
            at += 1
        elif apostrophe(c) and at > start and at + 1 < end and letter(t[at + 1]) and letter(t[at - 1]):
            at += 1
        else:
            break
    return at


def split_word(t, start, end):
    """Where the second half of a word begins (number and unit, fused words, clitics), or `end`."""
    digits = start
    while digits < end and t[digits] in "0123456789.,:/":
        digits += 1
    if start < digits < end and t[digits].isascii() and t[digits].isalpha() and t[digits:end].lower() in UNITS:
        return digits
    low = lower(t[start:end])
    if len(low) == end - start and low in FUSED:
        return start + FUSED[low]
    for i in range(end - 1, max(start, end - 5), -1):
        if apostrophe(t[i]):
            tail = lower(t[i + 1:end])
            if tail == "t" and i - 1 > start and t[i - 1] in "nN":
                return i - 1
            return i if tail in ("s", "re", "ve", "ll", "d", "m") else end
    return end


def punctuation_length(t, start, end):
    c = t[start]
    if apostrophe(c):
        if start + 1 < end and t[start + 1] == c:
            return 2
        stop = start + 1
        while stop < end and alnum(t[stop]):
            stop += 1
        tail = t[start + 1:stop]
        if tail in ("s", "re", "ve", "ll", "m", "d") and start > 0 and not blank(t[start - 1]):
            return stop - start
        if len(tail) in (2, 3) and tail[0] in "0123456789" and tail[1] in "0123456789":
            return stop - start
        return 1
    if c in ".!?-*=_~+<>":
        stop = start + 1
        while stop < end and (t[stop] == c or c in "!?" and t[stop] in "!?"):
            stop += 1
        return stop - start
    return 1


def tokens(t, start, end):
    """Token spans (code points) of t[start:end]."""
    found, at = [], start
    while at < end:
        if blank(t[at]):
            at += 1
            continue
        stop = at
        while stop < end and not blank(t[stop]):
            stop += 1
        while at < stop:
            n = web_length(t[at:stop]) or abbreviation_length(t, at, stop)
            if n:
                found.append((at, at + n))
            elif word_char(t[at]):
                n = word_end(t, at, stop) - at
                cut = split_word(t, at, at + n)
                found.append((at, cut))
                if cut < at + n:
                    found.append((cut, at + n))
            else:
                n = punctuation_length(t, at, stop)
                found.append((at, at + n))
            at += n
    return join_bound(t, found)


def join_bound(t, found):
    i = 0
    while i + 2 < len(found):
        (a, b), (c, d), (e, f) = found[i:i + 3]
        if b == c and d == e and t[c:d] in ("-", "\u2010", "\u2011") and letter(t[e]) \
                and (lower(t[a:b]) in BOUND_PREFIXES or lower(t[e:f]) in BOUND_SUFFIXES):
            found[i:i + 3] = [(a, f)]
        i += 1
    return found


def closer(t, span):
    c = t[span[0]]
    return span[1] - span[0] <= 2 and c in "\"\u201d\u2019')]\u00bb" and (c not in "\"'" or span[0] > 0 and not blank(t[span[0] - 1]))


def ends_between(t, found, at):
    """Whether a sentence ends between token `at` and the next of one paragraph."""
    token, nxt = found[at], found[at + 1]
    gap = t[token[1]:nxt[0]]
    if closer(t, nxt) and not gap:
        return False
    last = at
    while last > 0 and closer(t, found[last]) and found[last - 1][1] == found[last][0]:
        last -= 1
    s, closed = t[found[last][0]:found[last][1]], last < at
    if s == "." or s[0] in "!?":
        kind = "strong"
    elif s == "\u2026" or len(s) > 1 and not s.strip("."):
        kind = "ellipsis"
    elif len(s) > 1 and s[-1] == "." and letter(s[0]):
        kind = "abbreviation"
    else:
        return False
    if not gap and (kind != "abbreviation" and not closed or closed and not t[nxt[0]].isupper()):
        return kind == "strong" and not closed and t[nxt[0]].isupper() and at > 0 and found[at - 1][1] - found[at - 1][0] > 2 \
            and t[found[at - 1][1] - 1].islower()
    i = at + 1
    while i + 1 < len(found) and t[found[i][0]] in "\"\u201c\u2018'([\u00ab*\u2022-\u2013":
        i += 1
    c = t[found[i][0]]
    if kind == "strong":
        return not c.islower()
    if kind == "ellipsis":
        return c.isupper()
    word = lower(s[:-1])
    quoted = t[nxt[0]] in "\"\u201c\u2018'("
    return c.isupper() and word not in LEADING and (word in EITHER or "." in word) and (quoted or lower(t[nxt[0]:nxt[1]]) in OPENERS)


def sentences(t):
    """Lists of token spans (code points), one list a sentence."""
    start = 0
    for line in t.split("\n"):
        found, first = tokens(t, start, start + len(line)), 0
        for i in range(len(found)):
            if i + 1 == len(found) or ends_between(t, found, i):
                yield found[first:i + 1]
                first = i + 1
        start += len(line) + 1
