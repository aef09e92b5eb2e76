"""Checks an export the way another program would: slices each text by code points.

Usage: python3 check_offsets.py FILE.json
Standard library only. Exits with 1 and one line for each quote that differs.
"""

import hashlib
import json
import sys


def anchors(value):
    """Every anchor of the records, wherever it stands in them."""
    if isinstance(value, dict):
        if "fragments" in value and "articleId" in value:
            yield value
        for inner in value.values():
            yield from anchors(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from anchors(inner)


def check(export):
    """The number of slices compared, and a sentence for each that differs."""
    texts = {article["id"]: article["text"] for article in export["articles"]}
    compared = 0
    wrong = []
    for article in export["articles"]:
        text = article["text"]
        if hashlib.sha256(text.encode("utf-8")).hexdigest() != article["textSha256"]:
            wrong.append(f"hash of {article['id']}")
        if len(text.encode("utf-16-le")) // 2 != article["textLength"]:
            wrong.append(f"length of {article['id']}")
        utf16 = text.encode("utf-16-le")
        for zone in article["zones"]:
            compared += 1
            by_points = text[zone["startCodePoint"] : zone["endCodePoint"]]
            by_units = utf16[2 * zone["start"] : 2 * zone["end"]].decode("utf-16-le")
            if by_points != by_units:
                wrong.append(f"zone {zone['id']}")
    for name in ("mentions", "claims", "contradictions"):
        for record in export[name]:
            for anchor in anchors(record):
                for fragment in anchor["fragments"]:
                    compared += 1
                    start, end = fragment["startCodePoint"], fragment["endCodePoint"]
                    found = texts[anchor["articleId"]][start:end]
                    if found != fragment["exact"]:
                        wrong.append(f"{record['id']}: {found!r} is not {fragment['exact']!r}")
    return compared, wrong


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        compared, wrong = check(json.load(file))
    for line in wrong:
        print(line)
    print(f"{compared} compared, {len(wrong)} wrong")
    sys.exit(1 if wrong else 0)
