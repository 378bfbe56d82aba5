#!/usr/bin/env python3
"""Read the annotated corpus: check it, or turn it into JSON lines.

    corpus.py check FILE...     every fault with its line, then counts; exit 1 when there is a fault
    corpus.py jsonl FILE...     one article a line: id, date, style, text, sentences, boilerplate,
                                mentions [start, end, text, kind, type, entity], statements

Offsets are in characters of `text`, so that text[start:end] is the mention.
"""

import json, re, sys
from collections import Counter
from pathlib import Path

TYPES = {"PER", "ORG", "MODEL", "PROD", "DATA", "EVENT", "PLACE", "MONEY", "QUANT", "DATE"}
VALUES = {"MONEY", "QUANT", "DATE"}
MODALITIES = {"asserted", "reported", "speculated", "rumoured", "planned", "denied"}
ANY = TYPES - VALUES
SAME = {"ORG", "MODEL", "PROD"}
RELATIONS = {
    "LEADS": ({"PER"}, {"ORG", "MODEL", "PROD"}),
    "WORKS_FOR": ({"PER"}, {"ORG"}),
    "FORMERLY_LED": ({"PER"}, {"ORG", "MODEL", "PROD"}),
    "FORMERLY_WORKED_FOR": ({"PER"}, {"ORG"}),
    "FOUNDED": ({"PER", "ORG"}, {"ORG"}),
    "JOINED": ({"PER"}, {"ORG"}),
    "LEFT": ({"PER"}, {"ORG"}),
    "HIRED": ({"ORG"}, {"PER"}),
    "DEVELOPS": ({"ORG", "PER"}, {"MODEL", "PROD", "DATA"}),
    "RELEASED": ({"ORG"}, {"MODEL", "PROD", "DATA"}),
    "OWNS": ({"ORG", "PER"}, {"ORG", "PROD"}),
    "ACQUIRED": ({"ORG"}, {"ORG", "PROD"}),
    "INVESTED_IN": ({"ORG", "PER"}, {"ORG"}),
    "PAID": ({"ORG"}, {"ORG", "PER"}),
    "PARTNERS_WITH": ({"ORG"}, {"ORG"}),
    "COMPETES_WITH": (SAME, SAME),
    "SUPPLIES": ({"ORG"}, {"ORG"}),
    "USES": (SAME, SAME),
    "TRAINED_ON": ({"MODEL"}, {"DATA", "PROD", "MODEL"}),
    "BASED_ON": ({"MODEL", "PROD"}, SAME),
    "HAS_PARAMETERS": ({"MODEL"}, {"QUANT"}),
    "PART_OF": (SAME, SAME),
    "LOCATED_IN": ({"ORG"}, {"PLACE"}),
    "SUED": ({"ORG", "PER"}, {"ORG", "PER"}),
    "REGULATES": ({"ORG"}, {"ORG"}),
    "SPOKE_ABOUT": ({"PER"}, ANY),
    "PRESENTED_AT": ({"MODEL", "PROD", "ORG", "PER"}, {"EVENT"}),
}
MARK = re.compile(r"\[\[([^\[\]|]+)\|([A-Z]+|~|\^)(?::([A-Za-z0-9_]+))?\]\]")


def articles(path):
    """Yield (first line number, lines) of each article of a file."""
    start, lines = 1, []
    for number, line in enumerate(Path(path).read_text(encoding="utf-8").split("\n"), 1):
        if line.strip() == "=====":
            if any(l.strip() for l in lines):
                yield start, lines
            start, lines = number + 1, []
        else:
            lines.append(line)
    if any(l.strip() for l in lines):
        yield start, lines


def parse(first, lines, fault):
    """One article as a dict; every fault goes to fault(line number, words)."""
    art = {"sentences": [], "boilerplate": [], "mentions": [], "statements": []}
    types, text, sentence_ids, in_facts = {}, "", [], False

    def add(line, number, boilerplate=False):
        nonlocal text
        start, at = len(text), 0
        if boilerplate:
            text += line
            art["boilerplate"].append([start, len(text)])
            return
        ids = {}
        for m in MARK.finditer(line):
            text += line[at : m.start()]
            surface, tag, ident = m.groups()
            if surface != surface.strip():
                fault(number, f"space at the edge of mention {surface!r}")
            kind = {"~": "nominal", "^": "pronoun"}.get(tag, "name")
            if kind == "name" and tag not in TYPES:
                fault(number, f"no such type {tag}")
            if kind == "name" and tag in VALUES:
                kind = "value"
            elif ident is None:
                fault(number, f"mention {surface!r} has no id")
            if kind in ("name", "value") and ident:
                if types.setdefault(ident, tag) != tag:
                    fault(number, f"{ident} is {types[ident]} and {tag}")
            art["mentions"].append(
                [len(text), len(text) + len(surface), surface, kind, tag if kind in ("name", "value") else None, ident]
            )
            ids.setdefault(ident, []).append(kind)
            text += surface
            at = m.end()
        text += line[at:]
        if "[[" in text[start:] or "]]" in text[start:]:
            fault(number, "a mark that does not parse (nested?)")
        art["sentences"].append([start, len(text)])
        sentence_ids.append(ids)

    for number, line in enumerate(lines, first):
        line = line.rstrip()
        if not in_facts and line.startswith("@"):
            key, _, value = line[1:].partition(" ")
            if key == "title":
                add(value, number)
                text += "\n\n"
            else:
                art[key] = value.strip()
        elif not in_facts and line.strip() == "---":
            in_facts = True
        elif not in_facts:
            if not line.strip():
                text = text.rstrip(" \n") + "\n\n" if text else text
            elif line.startswith("#B "):
                text = text.rstrip(" ") + ("" if text.endswith("\n") or not text else "\n")
                add(line[3:], number, boilerplate=True)
                text += "\n"
            else:
                add(line.lstrip(), number)
                text += " "
        elif line.strip():
            parts = [p.strip() for p in line.split("|")]
            if len(parts) < 5:
                fault(number, "a statement needs subject | RELATION | object | sentence | modality | t=...")
                continue
            s, r, o, where, modality = parts[:5]
            extra = dict(p.strip().split("=", 1) for p in "|".join(parts[5:]).split(";") if "=" in p)
            extra = {k.strip(): v.strip() for k, v in extra.items()}
            try:
                lo, _, hi = where.partition("-")
                span = range(int(lo), int(hi or lo) + 1)
            except ValueError:
                fault(number, f"no such sentence {where!r}")
                continue
            if r not in RELATIONS:
                fault(number, f"no such relation {r}")
            else:
                for who, allowed in ((s, RELATIONS[r][0]), (o, RELATIONS[r][1])):
                    if who not in types:
                        fault(number, f"{who} is named nowhere")
                    elif types[who] not in allowed:
                        fault(number, f"{r} does not take {who}, a {types[who]}, there")
            if modality not in MODALITIES:
                fault(number, f"no such modality {modality}")
            if not span or span[-1] >= len(art["sentences"]):
                fault(number, f"sentence {where} is past the end ({len(art['sentences']) - 1})")
            else:
                here = set().union(*(sentence_ids[k] for k in span))
                for who in (s, o):
                    if who not in here:
                        fault(
                            number,
                            f"sentence {where} mentions no {who}: {text[art['sentences'][span[0]][0] : art['sentences'][span[0]][1]][:60]!r}",
                        )
                words = text[art["sentences"][span[0]][0] : art["sentences"][span[-1]][1]]
                if "t" not in extra:
                    fault(number, "no t=")
                elif extra["t"] not in words:
                    fault(number, f"t={extra['t']!r} is not in sentence {where}")
            if "amount" in extra and types.get(extra["amount"]) not in ("MONEY", "QUANT"):
                fault(number, f"amount={extra['amount']} is no MONEY or QUANT")
            art["statements"].append(
                {"subject": s, "relation": r, "object": o, "sentences": list(span), "modality": modality, **extra}
            )
    art["text"] = text.rstrip()
    art["types"] = types
    if not in_facts:
        fault(first, "no --- line")
    for key in ("id", "date", "style"):
        if key not in art:
            fault(first, f"no @{key}")
    return art


def main(command, paths):
    faults, seen, counts, relations, modalities = 0, set(), Counter(), Counter(), Counter()
    for path in paths:
        for first, lines in articles(path):

            def fault(number, words):
                nonlocal faults
                faults += 1
                print(f"{path}:{number}: {words}", file=sys.stderr)

            art = parse(first, lines, fault)
            if art.get("id") in seen:
                fault(first, f"id {art['id']} twice")
            seen.add(art.get("id"))
            for a, b, surface, *_ in art["mentions"]:
                assert art["text"][a:b] == surface, (path, first, surface)
            if command == "jsonl":
                print(json.dumps(art, ensure_ascii=False))
            counts.update(
                articles=1,
                words=len(art["text"].split()),
                sentences=len(art["sentences"]),
                mentions=len(art["mentions"]),
                statements=len(art["statements"]),
                boilerplate=len(art["boilerplate"]),
            )
            relations.update(s["relation"] for s in art["statements"])
            modalities.update(s["modality"] for s in art["statements"])
    if command == "check":
        print(dict(counts))
        print(dict(relations.most_common()))
        print(dict(modalities.most_common()))
        print(f"{faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
