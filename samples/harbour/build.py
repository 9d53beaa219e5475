#!/usr/bin/env python3
"""Rebuilds the binary documents of the sample case from sources/, and checks expected.json.

    python3 build.py            the .docx and, where chromium is found, the .pdf
    python3 build.py docx       only one of them
    python3 build.py check      every quotation in expected.json stands in its document

Standard library only. The .docx comes out the same byte for byte; the .pdf does so for one version of chromium.
"""
import email
import email.policy
import html.parser
import json
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
DOCUMENTS, SOURCES = HERE / "documents", HERE / "sources"

# ---- .docx ------------------------------------------------------------------------------------------------------

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

CONTENT_TYPES = XML + f"""<Types xmlns="{PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>"""

RELATIONSHIPS = XML + f"""<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>
</Relationships>"""

DOCUMENT_RELATIONSHIPS = XML + f"""<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="rId1" Type="{OFFICE}/styles" Target="styles.xml"/>
</Relationships>"""

CORE = XML + f"""<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<dc:title>What we know about the fire at the north quay</dc:title>
<dc:creator>Union of Port and Chemical Workers (UPCW)</dc:creator>
<dc:language>en</dc:language>
<dcterms:created xsi:type="dcterms:W3CDTF">2024-03-11T08:30:00Z</dcterms:created>
<dcterms:modified xsi:type="dcterms:W3CDTF">2024-03-11T10:05:00Z</dcterms:modified>
</cp:coreProperties>"""

STYLES = XML + f"""<w:styles xmlns:w="{WORD}">
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="120"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:basedOn w:val="Normal"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="26"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/><w:pPr><w:ind w:left="360"/></w:pPr></w:style>
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/></w:style>
</w:styles>"""


def paragraph(text, style=None):
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def table(rows):
    cell = '<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>{}</w:tc>'
    lines = ("<w:tr>" + "".join(cell.format(paragraph(text)) for text in row) + "</w:tr>" for row in rows)
    grid = "<w:tblGrid>" + '<w:gridCol w:w="3000"/>' * len(rows[0]) + "</w:tblGrid>"
    return f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>{grid}{"".join(lines)}</w:tbl>'


def word_body(source):
    """`# ` a title, `## ` a heading, `- ` a list item, `| ` a table row; each other line is a paragraph."""
    blocks, rows = [], []
    for line in source.splitlines() + [""]:
        if line.startswith("| "):
            rows.append([text.strip() for text in line.strip("|").split("|")])
            continue
        if rows:
            blocks.append(table(rows))
            rows = []
        if line.startswith("# "):
            blocks.append(paragraph(line[2:], "Title"))
        elif line.startswith("## "):
            blocks.append(paragraph(line[3:], "Heading1"))
        elif line.startswith("- "):
            blocks.append(paragraph("• " + line[2:], "ListParagraph"))
        elif line:
            blocks.append(paragraph(line, "Subtitle" if len(blocks) == 1 else None))
    return "".join(blocks)


def build_docx():
    body = word_body((SOURCES / "union-note.txt").read_text(encoding="utf-8"))
    page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    parts = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": RELATIONSHIPS,
        "word/document.xml": XML + f'<w:document xmlns:w="{WORD}"><w:body>{body}{page}</w:body></w:document>',
        "word/_rels/document.xml.rels": DOCUMENT_RELATIONSHIPS,
        "word/styles.xml": STYLES,
        "docProps/core.xml": CORE,
    }
    with zipfile.ZipFile(DOCUMENTS / "union-note.docx", "w") as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, date_time=(2024, 3, 11, 10, 5, 0))
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            archive.writestr(entry, text.encode("utf-8"))


# ---- .pdf -------------------------------------------------------------------------------------------------------

def build_pdf():
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if browser is None:
        print("no chromium here: inspectorate-report.pdf left as it is", file=sys.stderr)
        return
    target = DOCUMENTS / "inspectorate-report.pdf"
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
             "--disable-background-networking", f"--user-data-dir={profile}", f"--print-to-pdf={target}",
             "--no-pdf-header-footer", (SOURCES / "inspectorate-report.html").as_uri()],
            check=True, timeout=120, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    target.write_bytes(settle(target.read_bytes()))


def settle(pdf):
    """The report's own date and a neutral creator instead of today's and the browser's, at the same length so that offsets hold."""
    pdf = re.sub(rb"/(CreationDate|ModDate) \(D:\d{14}\+00'00'\)", rb"/\1 (D:20240308100000+00'00')", pdf)
    return re.sub(rb"/Creator \(([^)\\]|\\.)*\)", lambda m: b"/Creator (" + b"PCSI".ljust(len(m[0]) - 11) + b")", pdf)


# ---- check ------------------------------------------------------------------------------------------------------

class Text(html.parser.HTMLParser):
    """The text of a page, scripts and styles left out, boilerplate left in."""

    def __init__(self):
        super().__init__()
        self.parts, self.hidden = [], 0

    def handle_starttag(self, tag, attributes):
        self.hidden += tag in ("script", "style")
        if tag in ("p", "div", "li", "h1", "h2", "h3", "h4", "br", "time", "span"):
            self.parts.append(" ")

    def handle_endtag(self, tag):
        self.hidden -= tag in ("script", "style")

    def handle_data(self, data):
        if not self.hidden:
            self.parts.append(data)


def plain(page):
    parser = Text()
    parser.feed(page)
    return "".join(parser.parts)


def texts(path):
    """The documents in one file, in order, each with its white space made single."""
    if path.suffix == ".html":
        found = [plain(path.read_text(encoding="utf-8"))]
    elif path.suffix == ".pdf":
        found = [plain((SOURCES / (path.stem + ".html")).read_text(encoding="utf-8"))]
    elif path.suffix == ".docx":
        root = ElementTree.fromstring(zipfile.ZipFile(path).read("word/document.xml"))
        found = ["\n".join("".join(p.itertext()) for p in root.iter(f"{{{WORD}}}p"))]
    elif path.suffix == ".eml":
        found = [email.message_from_bytes(path.read_bytes(), policy=email.policy.default).get_content()]
    elif path.suffix == ".xml":
        content = "{http://purl.org/rss/1.0/modules/content/}encoded"
        found = [item.findtext("title") + " " + plain(item.findtext(content))
                 for item in ElementTree.parse(path).iter("item")]
    else:
        found = [path.read_text(encoding="utf-8")]
    return [" ".join(text.split()) for text in found]


def cited(node, where=""):
    """Each object with a `document`: (path in the file, document, entry, its quotations)."""
    if isinstance(node, dict):
        if "document" in node:
            quotes = [node[key] for key in ("quote", "cause", "effect", "hedge", "number", "signal", "condition") if isinstance(node.get(key), str)]
            yield where, node["document"], node.get("entry", 0), quotes
        for key, value in node.items():
            yield from cited(value, f"{where}/{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from cited(value, f"{where}/{index}")


def check():
    expected = json.loads((HERE / "expected.json").read_text(encoding="utf-8"))
    files = {path.name: texts(path) for path in sorted(DOCUMENTS.iterdir())}
    wrong, count = [], 0
    for where, document, entry, quotes in cited(expected):
        for quote in quotes:
            count += 1
            if document not in files or " ".join(quote.split()) not in files[document][entry]:
                wrong.append(f"{where}: not in {document}#{entry}: {quote}")
    listed = {item["document"] for item in expected["documents"]}
    wrong += [f"not listed: {name}" for name in files.keys() - listed]
    print("\n".join(wrong) or f"{count} quotations, all found")
    return 1 if wrong else 0


def main(arguments):
    steps = arguments or ["docx", "pdf"]
    if steps == ["check"]:
        return check()
    for step in steps:
        {"docx": build_docx, "pdf": build_pdf}[step]()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
