"""Chooses the words of words.bin and estimates how rare each is in English.

Two open sources: the counts of `symspellpy`'s English dictionary (MIT; Google
Books Ngrams crossed with a spelling list; it has no names), and the teacher's
own vocabulary, which is ordered by frequency and has names. Words in both
give the curve from vocabulary rank to frequency by which the names are placed.
"""

import importlib.util
import math
import pathlib
import re

import numpy as np

from minilm import model_folder
from wordnet import WordNet, lemmas

# Words as common as this (log10 in a billion) stay whatever they are forms of.
ALWAYS = 5.9
SHAPE = re.compile(r"^[a-z](?:[a-z]*[a-z])?$")


def dictionary_counts() -> dict[str, int]:
    """Counts from the spelling dictionary, by lower-cased word."""
    spec = importlib.util.find_spec("symspellpy")
    if spec is None or spec.origin is None:
        raise SystemExit("install the word counts: pip install symspellpy")
    path = pathlib.Path(spec.origin).parent / "frequency_dictionary_en_82_765.txt"
    counts: dict[str, int] = {}
    for line in open(path, encoding="utf-8-sig"):
        word, count = line.split()
        counts[word.lower()] = counts.get(word.lower(), 0) + int(count)
    return counts


def teacher_ranks() -> dict[str, int]:
    """Whole words of the teacher's vocabulary, with their place in it."""
    ranks = {}
    for rank, line in enumerate(open(model_folder() / "vocab.txt", encoding="utf-8")):
        word = line.rstrip("\n")
        if SHAPE.match(word):
            ranks[word] = rank
    return ranks


def zipf(counts: dict[str, int], ranks: dict[str, int]) -> dict[str, float]:
    """log10 of occurrences in a billion words, for every word of either source."""
    total = sum(counts.values())
    known = {word: math.log10(count / total * 1e9) for word, count in counts.items()}
    both = sorted((ranks[word], known[word]) for word in ranks if word in known)
    x = np.log10(np.array([rank for rank, _ in both], float))
    y = np.array([value for _, value in both])
    bins = np.quantile(x, np.linspace(0, 1, 41))
    which = np.clip(np.searchsorted(bins, x, side="right") - 1, 0, 39)
    centres = np.array([x[which == i].mean() for i in range(40)])
    medians = np.array([np.median(y[which == i]) for i in range(40)])
    medians = np.minimum.accumulate(medians)
    out = dict(known)
    for word, rank in ranks.items():
        guess = float(np.interp(math.log10(max(rank, 1)), centres, medians))
        # A word whose count is far under what its place in the teacher's list
        # says is mostly a name ("trump", "may" aside): take the larger.
        out[word] = max(out.get(word, 0.0), guess if word not in known else min(guess, known[word] + 1.0))
    return out


def choose(net: WordNet, size: int) -> tuple[list[str], list[float]]:
    """The `size` words to keep, sorted, with their zipf values.

    Regular inflections that are no words of their own ("flowed", but not
    "wounded") are left out: the engine finds their lemma by rule, and a
    lemma's frequency is that of all its forms. Then the most frequent stay;
    words of WordNet and words that the teacher knows whole go before others, so
    that the left-overs of the web that count lists hold stay out.
    """
    counts, ranks = dictionary_counts(), teacher_ranks()
    values = zipf(counts, ranks)
    own: dict[str, float] = {}
    for word, value in values.items():
        if not SHAPE.match(word) or len(word) > 20:
            continue
        found = lemmas(net, word)
        bases = [lemma for lemma, _ in found]
        if bases and word not in bases and value < ALWAYS:
            # All its readings are inflections: its uses count for the lemma.
            for lemma in set(bases):
                own[lemma] = own.get(lemma, 0.0) + 10**value / len(set(bases))
        else:
            own[word] = own.get(word, 0.0) + 10**value
    scored = []
    for word, uses in own.items():
        if not SHAPE.match(word) or len(word) > 20:
            continue
        value = math.log10(uses)
        known = (word in ranks) * 0.3 + any((word, kind) in net.senses for kind in "nvar") * 0.8
        scored.append((-(value + known), word))
    for line in open(pathlib.Path(__file__).parent / "also.txt", encoding="utf-8"):
        if not line.startswith("#") and (word := line.strip()):
            own.setdefault(word, 10**3.0)
            scored.append((-99.0, word))
    scored.sort()
    words: list[str] = []
    seen: set[str] = set()
    for _, word in scored:
        if word not in seen and len(words) < size:
            seen.add(word)
            words.append(word)
    words.sort()
    return words, [math.log10(own[word]) for word in words]
