"""Words that news uses for one thing, made one family: "wounded" and "injured".

    python synonyms.py ../../assets/models/words.bin

joins the families of `synonyms.txt` in a words.bin, whose vectors and all else
stay as they are; distil.py does the same for a new one. A family once joined
is taken apart only by making the file anew.
"""

import pathlib
import sys

from words_file import bases_of, with_bases

NONE = 65535


def lines() -> list[list[str]]:
    """The families of synonyms.txt."""
    text = (pathlib.Path(__file__).parent / "synonyms.txt").read_text(encoding="utf-8")
    parts = [line.split("#")[0].split() for line in text.splitlines()]
    return [part for part in parts if part]


def join(words: list[str], bases: list[int]) -> list[int]:
    """The bases with each line's words, and all that is derived from them, under one base."""
    bases = list(bases)
    index = {word: i for i, word in enumerate(words)}
    base = lambda i: i if bases[i] == NONE else bases[i]
    for line in lines():
        unknown = [word for word in line if word not in index]
        if unknown:
            raise SystemExit(f"synonyms.txt: not among the words: {' '.join(unknown)}")
        family = {base(index[word]) for word in line}
        head = base(index[line[0]])
        for i in range(len(words)):
            if i != head and base(i) in family:
                bases[i] = head
        bases[head] = NONE
    return bases


if __name__ == "__main__":
    path = pathlib.Path(sys.argv[1])
    words, bases = bases_of(path)
    path.write_bytes(with_bases(path, join(words, bases)))
