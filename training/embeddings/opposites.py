"""WordNet's pairs of opposites among the words of the table, where both words' main senses are meant."""

from wordnet import WordNet

# How many senses down an antonym link may be for either word.
SENSES = 2
# Of scales or of places in a sentence rather than opposites.
NOT = {"all", "no", "some", "on", "off", "former", "latter", "ride", "walk", "change", "claim", "demand", "supply", "like", "side"}


def pairs(net: WordNet, words: list[str]) -> list[tuple[int, int]]:
    """Index pairs, the smaller first, sorted."""
    index = {word: i for i, word in enumerate(words)}
    found = set()
    for (lemma, kind), offsets in net.senses.items():
        if lemma not in index:
            continue
        for offset in offsets[:SENSES]:
            synset = net.synsets[kind, offset]
            lowered = [word.lower() for word in synset.words]
            for symbol, other_kind, other, source, target in synset.pointers:
                if symbol != "!" or source == 0 or lowered[source - 1] != lemma:
                    continue
                opposite = net.synsets[other_kind, other].words[target - 1].lower()
                senses = net.senses.get((opposite, other_kind), [])
                if opposite in index and other in senses[:SENSES] and opposite != lemma and not NOT & {lemma, opposite}:
                    a, b = sorted((index[lemma], index[opposite]))
                    found.add((a, b))
    return sorted(found)
