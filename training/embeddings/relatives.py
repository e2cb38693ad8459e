"""WordNet's words of one meaning, and of a wider one, among the words of the table.

    python relatives.py --wordnet package/dict --words ../../assets/models/words.bin

puts them into a file that distil.py made, in place of those it has.

A pair's strength says how far the one word can stand for the other in running
text, per mille: it falls with the share of either word's uses (as WordNet's
tagged texts count them) that have the sense in question.
"""

import argparse
import pathlib

import wordnet
from wordnet import WordNet
from words_file import replace_relatives

# What two words of one synset get at most, and at least.
SAME = (450, 900)
# What a word and its direct hypernym get, or what it brings about.
WIDER = (400, 750)
# Nouns for people, against "person" and "people".
PERSON, PERSON_LEXNAME = 600, 18
# Senses that less than this share of a word's uses have are left out.
LEAST = 0.12
# Weaker pairs than this say no more than the vectors do.
KEPT = 450
POINTERS = {"@", ">"}
# Too common to stand for anything.
EMPTY = {
    "be", "have", "do", "make", "get", "go", "take", "give", "come", "put", "set", "let", "keep", "hold", "act",
    "thing", "something", "way", "part", "one", "person", "people", "say", "tell", "man", "time", "state", "change",
    "move", "group", "place", "point", "use", "work", "see", "know", "think", "can", "will", "may", "not", "no",
    "day", "year", "month", "week", "hour", "minute", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "small", "large", "big", "good", "bad", "first", "last", "new", "old", "more", "less",
}


def shares(net: WordNet, lemma: str, kind: str) -> dict[str, float]:
    """The share of a word's uses, of this kind, that each of its senses has."""
    senses = net.senses.get((lemma, kind), [])
    # Later senses without a count are rarer than earlier ones.
    counts = {offset: net.counts.get((lemma, kind, offset), 0) + 1 / (1 + place) for place, offset in enumerate(senses)}
    total = sum(counts.values())
    return {offset: count / total for offset, count in counts.items()}


def of_kind(net: WordNet, lemma: str, kind: str) -> float:
    """The share of a word's uses that are of this kind."""
    counts = {
        other: sum(net.counts.get((lemma, other, offset), 0) + 0.5 for offset in net.senses.get((lemma, other), []))
        for other in "nvar"
    }
    return counts[kind] / max(sum(counts.values()), 1e-9)


def between(bounds: tuple[int, int], share: float) -> int:
    """From the lower bound at no share to the upper at all."""
    return round(bounds[0] + (bounds[1] - bounds[0]) * min(share, 1.0) ** 0.5)


def triples(net: WordNet, words: list[str]) -> list[tuple[int, int, int]]:
    """Index, larger index, strength; sorted."""
    index = {word: i for i, word in enumerate(words)}
    uses = {
        (lemma, kind): {offset: share for offset, share in shares(net, lemma, kind).items()}
        for lemma, kind in net.senses
        if lemma in index and lemma not in EMPTY
    }
    found: dict[tuple[int, int], int] = {}

    def note(a: str, b: str, strength: int) -> None:
        pair = tuple(sorted((index[a], index[b])))
        if a != b and strength >= KEPT:
            found[pair] = max(found.get(pair, 0), strength)

    for (lemma, kind), senses in uses.items():
        part = of_kind(net, lemma, kind)
        for offset, share in senses.items():
            share *= part
            if share < LEAST:
                continue
            synset = net.synsets[kind, offset]
            if kind == "n" and synset.lexname == PERSON_LEXNAME and share >= 0.5:
                for person in ("person", "people"):
                    found[tuple(sorted((index[lemma], index[person])))] = PERSON
            wider = [(other_kind, other) for symbol, other_kind, other, *_ in synset.pointers if symbol in POINTERS]
            for bounds, (other_kind, other) in [(SAME, (kind, offset)), *((WIDER, one) for one in wider)]:
                for word in net.synsets[other_kind, other].words:
                    theirs = uses.get((word.lower(), other_kind), {}).get(other, 0.0)
                    theirs *= of_kind(net, word.lower(), other_kind) if theirs else 0.0
                    if theirs >= LEAST:
                        note(lemma, word.lower(), between(bounds, min(share, theirs)))
    return sorted((a, b, strength) for (a, b), strength in found.items())


def main() -> None:
    """Puts them into a file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wordnet", type=pathlib.Path, required=True)
    parser.add_argument("--words", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    net = wordnet.load(arguments.wordnet)
    count = replace_relatives(arguments.words, lambda words: triples(net, words))
    print(f"{count} pairs, {arguments.words.stat().st_size} bytes")


if __name__ == "__main__":
    main()
