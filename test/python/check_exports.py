"""Slices exported files the way the users of each format do, and compares with the quotes.

Usage: python3 check_exports.py FOLDER
The folder holds one file for each format, named after it. Standard library only. Exits with 1 and
one line for each stretch that is not what the file says.
"""

import csv
import json
import pathlib
import sys
import xml.etree.ElementTree as xml
import zipfile


def utf16(text, start, end):
    """A slice as JavaScript and Java count."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def label_studio(path):
    for task in json.loads(path.read_text("utf-8")):
        text = task["data"]["text"]
        for item in task["annotations"][0]["result"]:
            if item["type"] == "labels":
                value = item["value"]
                yield text[value["start"] : value["end"]], value["text"]


def doccano(path):
    for line in path.read_text("utf-8").split("\n")[:-1]:
        document = json.loads(line)
        for entity in document["entities"]:
            found = utf16(document["text"], entity["start_offset"], entity["end_offset"])
            yield found, entity["exact"]


def spacy(path):
    for line in path.read_text("utf-8").split("\n")[:-1]:
        task = json.loads(line)
        tokens = task["tokens"]
        for token in tokens:
            yield task["text"][token["start"] : token["end"]], token["text"]
        for span in task["spans"]:
            last = tokens[span["token_end"]]
            words = task["text"][span["start"] : span["end"]]
            yield task["text"][tokens[span["token_start"]]["start"] : last["end"]], words.strip()


def brat(path):
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if not name.endswith(".ann"):
                continue
            text = archive.read(name[:-4] + ".txt").decode("utf-8")
            for line in archive.read(name).decode("utf-8").split("\n"):
                if line.startswith("T"):
                    _, place, quote = line.split("\t")
                    pieces = [piece.split(" ") for piece in place.split(" ", 1)[1].split(";")]
                    words = " ".join(text[int(start) : int(end)] for start, end in pieces)
                    yield words.replace("\t", " "), quote


def cas_json(path):
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            structures = json.loads(archive.read(name))["%FEATURE_STRUCTURES"]
            text = structures[0]["sofaString"]
            by_id = {structure["%ID"]: structure for structure in structures}
            for structure in structures:
                if structure["%TYPE"] == "hashiya.Record":
                    for piece in by_id[structure["@pieces"]]["%ELEMENTS"]:
                        # A slice that cuts a surrogate pair cannot be decoded, and fails here.
                        words = utf16(text, by_id[piece]["begin"], by_id[piece]["end"])
                        yield bool(words), True


def refi_qda(path):
    space = "{urn:QDA-XML:project:1.0}"
    with zipfile.ZipFile(path) as archive:
        root = xml.fromstring(archive.read("project.qde"))
        for source in root.iter(space + "TextSource"):
            name = source.get("plainTextPath").replace("internal://", "sources/")
            text = archive.read(name).decode("utf-8")
            for selection in source.iter(space + "PlainTextSelection"):
                start, end = int(selection.get("startPosition")), int(selection.get("endPosition"))
                yield text[start:end], selection.get("name")


def texts_of(path):
    """The text of each article by id, from the project file beside."""
    project = json.loads((path.parent / "hashiya-json").read_text("utf-8"))
    return {article["id"]: article["text"] for article in project["articles"]}


def hashiya_json(path):
    texts = texts_of(path)
    project = json.loads(path.read_text("utf-8"))
    anchors = [record["anchor"] for record in project["mentions"]]
    anchors += [record["content"] for record in project["claims"]]
    for anchor in anchors:
        text = texts[anchor["articleId"]]
        for piece in anchor["fragments"]:
            yield text[piece["startCodePoint"] : piece["endCodePoint"]], piece["exact"]
            yield utf16(text, piece["start"], piece["end"]), piece["exact"]


def web_annotation(path):
    page = json.loads(path.read_text("utf-8"))
    texts = {article["id"]: article["text"] for article in page["records"]["articles"]}
    for item in page["items"]:
        record = item["record"]
        anchor = record.get("anchor") or record.get("content")
        if anchor is None:
            continue
        parts = item["target"].get("items", [item["target"]])
        for part in parts:
            quote, position = part["selector"]
            text = texts[anchor["articleId"]]
            yield text[position["start"] : position["end"]], quote["exact"]
            before = text[: position["start"]]
            yield before.endswith(quote["prefix"]), True


def table(quote_column):
    def check(path):
        texts = texts_of(path)
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                text = texts[row["article_id"]]
                quote = row[quote_column]
                pieces = [piece.strip("[)").split(",") for piece in row["fragments_codepoint"].split(" ")]
                yield " … ".join(text[int(start) : int(end)] for start, end in pieces), quote
                whole = text[int(row["start_codepoint"]) : int(row["end_codepoint"])]
                yield utf16(text, int(row["start_utf16"]), int(row["end_utf16"])), whole

    return check


def conll(path):
    """Every word of the file stands in the text, in this order and with white space alone between."""
    text = "".join(texts_of(path).values())
    at = 0
    for line in path.read_text("utf-8").split("\n"):
        if line == "" or line.startswith("-DOCSTART-"):
            continue
        word = line.split(" ")[0]
        found = text.index(word, at)
        yield text[at:found].strip(), ""
        at = found + len(word)


checks = {
    "hashiya-json": hashiya_json,
    "web-annotation": web_annotation,
    "csv-mentions": table("quote"),
    "csv-claims": table("content"),
    "conll": conll,
    "label-studio": label_studio,
    "doccano": doccano,
    "spacy": spacy,
    "brat": brat,
    "cas-json": cas_json,
    "refi-qda": refi_qda,
}

if __name__ == "__main__":
    wrong = 0
    for name, check in checks.items():
        compared = 0
        for found, expected in check(pathlib.Path(sys.argv[1]) / name):
            compared += 1
            if found != expected:
                wrong += 1
                print(f"{name}: {found!r} is not {expected!r}")
        print(f"{name}: {compared} compared")
        if compared == 0:
            wrong += 1
    sys.exit(1 if wrong else 0)
