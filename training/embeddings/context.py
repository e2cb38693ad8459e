"""What the teacher makes of running text: targets to which a word table can be fitted.

    python context.py --wordnet package/dict --cache folder [--sentences FILE ...]

For every text (WordNet's definitions and examples; with --sentences, one
sentence a line) it keeps the teacher's embedding of the whole and which words
of the vocabulary stand in it. Two cores manage about a hundred sentences a
second.
"""

import argparse
import pathlib
import random
import re

import numpy as np

import vocabulary
import wordnet
from minilm import Teacher

WORD = re.compile(r"[^\W\d_]+(?:'[a-z]+)?", re.UNICODE)
# Texts encoded, and kept, at a time.
PART = 4096
ENDINGS = [rule for rules in (wordnet.SUFFIXES[k] for k in "nva") for rule in rules]


def glosses(net: wordnet.WordNet) -> list[str]:
    """WordNet's definitions and examples, each once."""
    texts = set()
    for synset in net.synsets.values():
        for part in synset.gloss.split("; "):
            part = part.strip(' "')
            if 25 < len(part) < 240:
                texts.add(part)
    return sorted(texts)


def resolver(words: list[str]):
    """A function from a word as written to its index, by the engine's rules, or -1."""
    index = {word: i for i, word in enumerate(words)}
    memory: dict[str, int] = {}

    def resolve(word: str) -> int:
        word = word.lower().removesuffix("'s")
        if word in memory:
            return memory[word]
        found = index.get(word, -1)
        if found < 0:
            for ending, instead in ENDINGS:
                if word.endswith(ending):
                    stem = word[: len(word) - len(ending)]
                    found = index.get(stem + instead, -1)
                    if found < 0 and ending in ("ed", "ing") and len(stem) > 2 and stem[-1] == stem[-2]:
                        found = index.get(stem[:-1], -1)
                    if found >= 0:
                        break
        memory[word] = found
        return found

    return resolve


def main() -> None:
    """Encodes, and keeps the outcome in the cache folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wordnet", type=pathlib.Path, required=True)
    parser.add_argument("--cache", type=pathlib.Path, required=True)
    parser.add_argument("--sentences", type=pathlib.Path, nargs="*", default=[])
    parser.add_argument("--no-glosses", action="store_true")
    parser.add_argument("--name", default="context")
    parser.add_argument("--limit", type=int, default=1 << 30)
    arguments = parser.parse_args()
    texts = [] if arguments.no_glosses else glosses(wordnet.load(arguments.wordnet))
    for path in arguments.sentences:
        texts += [line.strip() for line in open(path, encoding="utf-8") if line.strip()]
    random.Random(1).shuffle(texts)
    texts = texts[: arguments.limit]
    teacher = Teacher()
    arguments.cache.mkdir(parents=True, exist_ok=True)
    for start in range(0, len(texts), PART):
        part = texts[start : start + PART]
        name = arguments.cache / f"{arguments.name}-{start // PART:03}"
        np.save(f"{name}.npy", teacher.encode(part).astype(np.float16))
        pathlib.Path(f"{name}.txt").write_text("\n".join(part), encoding="utf-8")
        print(start + len(part), "of", len(texts), flush=True)


if __name__ == "__main__":
    main()
