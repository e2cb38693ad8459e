"""Distils all-MiniLM-L6-v2 into a table of word vectors: assets/models/words.bin.

    python distil.py --wordnet package/dict --out ../../assets/models/words.bin

The recipe follows model2vec: every word passes through the teacher, the
outcomes are centred and reduced by principal components to 128 dimensions,
and rarity gives the weight a word has in a sentence. With --context (a folder
that context.py filled) the table is first fitted to whole sentences (fit.py),
which also tells how much each word weighs. What each step adds is measured by
measure.py and printed in the model card.
"""

import argparse
import hashlib
import pathlib

import numpy as np

import families
import opposites
import synonyms
import vocabulary
import wordnet
from fit import fit
from minilm import Teacher
from words_file import rarity, write

DIMENSIONS = 128
SIZE = 28_000


def isolated(teacher: Teacher, words: list[str]) -> np.ndarray:
    """Each word alone through the teacher: the mean of all its states."""
    out = np.zeros((len(words), 384), np.float32)
    for indices, _, states in teacher.batches(words):
        out[indices] = states.mean(1)
    return out


def reduce(vectors: np.ndarray, weights: np.ndarray, dimensions: int) -> np.ndarray:
    """Centres, keeps the first principal components, and turns them at random.

    The turn (a fixed orthogonal matrix) changes no cosine; it spreads the
    variance evenly over the dimensions, which four bits a value need.
    """
    weights = weights / weights.sum()
    vectors = vectors - weights @ vectors
    covariance = (vectors * weights[:, None]).T @ vectors
    values, axes = np.linalg.eigh(covariance)
    axes = axes[:, np.argsort(values)[::-1][:dimensions]]
    turn = np.linalg.qr(np.random.default_rng(7).standard_normal((dimensions, dimensions)))[0]
    return vectors @ axes @ turn


def main() -> None:
    """Makes the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wordnet", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--context", type=pathlib.Path, help="folder that context.py filled")
    parser.add_argument("--cache", type=pathlib.Path, help="folder for the teacher's outcomes, to try variants quickly")
    arguments = parser.parse_args()

    net = wordnet.load(arguments.wordnet)
    words, zipf = vocabulary.choose(net, SIZE)
    key = hashlib.sha256("\n".join(words).encode()).hexdigest()[:16]
    kept = arguments.cache / f"isolated-{key}.npy" if arguments.cache else None
    if kept and kept.exists():
        vectors = np.load(kept)
    else:
        vectors = isolated(Teacher(), words)
        if kept:
            np.save(kept, vectors)
    weight = rarity(np.array(zipf)) / 255
    if arguments.context:
        vectors = fit(words, vectors, weight, arguments.context)
        length = np.linalg.norm(vectors, axis=1)
        weight = weight * length / np.median(length)
    vectors = reduce(vectors, np.ones(len(words)), DIMENSIONS)
    write(
        arguments.out,
        words,
        np.array(zipf),
        vectors,
        synonyms.join(words, families.bases(net, words)),
        opposites.pairs(net, words),
        np.clip(np.rint(weight * 128), 1, 255),
    )
    print(f"{len(words)} words, {arguments.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
