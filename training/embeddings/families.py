"""Which word a word is derived from: resignation from resign, death from die.

From WordNet's derivational links, adverbs' adjectives and relational
adjectives, kept where the derived word's first senses and the base's first
senses are linked and the spelling bears it out, so that "minute" and
"minister" stay apart. A few hundred irregular or missing pairs that news uses
stand in `families.txt`, which has the last word.
"""

import pathlib

from wordnet import WordNet

# How many senses down a link may be for the derived word and for its base.
DERIVED_SENSES = 3
BASE_SENSES = 5
MARKS = {"+", "\\"}


def _shared(a: str, b: str) -> int:
    count = 0
    while count < min(len(a), len(b)) and a[count] == b[count]:
        count += 1
    return count


def _plausible(derived: str, base: str) -> bool:
    """Whether the spelling allows the one to come from the other."""
    shared = _shared(derived, base)
    if len(base) > len(derived) or derived == base:
        return False
    # All of the base but up to two or three letters: decide/decision, destroy/destruction.
    return shared >= 3 and shared >= len(base) - (3 if len(base) >= 6 else 1)


def exceptions() -> list[tuple[str, str]]:
    """(derived, base) of families.txt; base "-" says: none."""
    pairs = []
    for line in open(pathlib.Path(__file__).parent / "families.txt", encoding="utf-8"):
        part = line.split("#")[0].split()
        if part:
            pairs += [(derived, part[0]) for derived in part[1:]]
    return pairs


def links(net: WordNet) -> dict[str, str]:
    """Every derived word with its immediate base."""
    candidates: dict[str, list[tuple[int, int, str]]] = {}
    for (lemma, kind), offsets in net.senses.items():
        if "_" in lemma or not lemma.isalpha():
            continue
        for depth, offset in enumerate(offsets[:DERIVED_SENSES]):
            synset = net.synsets[kind, offset]
            lowered = [word.lower() for word in synset.words]
            for symbol, other_kind, other, source, target in synset.pointers:
                if symbol not in MARKS or source == 0 or lowered[source - 1] != lemma:
                    continue
                base = net.synsets[other_kind, other].words[target - 1].lower()
                if "_" in base or not base.isalpha() or not _plausible(lemma, base):
                    continue
                senses = net.senses.get((base, other_kind), [])
                rank = senses.index(other) if other in senses else 99
                if rank < BASE_SENSES:
                    candidates.setdefault(lemma, []).append((depth, len(base), base))
    out = {}
    for lemma, found in candidates.items():
        out[lemma] = min(found)[2]
    for derived, base in exceptions():
        if base == "-":
            out.pop(derived, None)
        else:
            out[derived] = base
            if out.get(base) == derived:
                out.pop(base)
    return out


def bases(net: WordNet, words: list[str]) -> list[int]:
    """For each word the index of the last base of its chain that is a word of the list, 65535 where none."""
    chain = links(net)
    index = {word: i for i, word in enumerate(words)}
    out = []
    for word in words:
        best, now, seen = word, word, {word}
        while now in chain and chain[now] not in seen:
            now = chain[now]
            seen.add(now)
            if now in index:
                best = now
        out.append(index[best] if best != word else 65535)
    return out
