"""Fits the word table to what the teacher makes of whole sentences.

A word alone is not what the teacher was trained on. So the table, once every
word has passed through the teacher alone, is moved as little as possible
towards one whose weighted sums give the teacher's embeddings of running text:
with X the sentences' word weights, S their embeddings and E the table,

    minimise  |X E - S|^2  +  PULL |E - E_alone|^2

a ridge regression, solved by conjugate gradients. Words that the text does not
have stay where they were.
"""

import pathlib

import numpy as np
from scipy import sparse

from context import WORD, resolver

# How strongly the table is held to the words alone.
PULL = 1.0
STEPS = 80


def texts_and_targets(folder: pathlib.Path) -> tuple[list[str], np.ndarray]:
    """What context.py left in the folder."""
    texts: list[str] = []
    targets = []
    for path in sorted(folder.glob("*-[0-9][0-9][0-9].npy")):
        targets.append(np.load(path).astype(np.float32))
        texts += path.with_suffix(".txt").read_text(encoding="utf-8").split("\n")
    if not targets:
        raise SystemExit(f"no texts in {folder}: run context.py first")
    stacked = np.concatenate(targets)
    assert len(texts) == len(stacked)
    return texts, stacked


def design(texts: list[str], words: list[str], weight: np.ndarray) -> sparse.csr_matrix:
    """One row a text: its words' weights, at unit length."""
    resolve = resolver(words)
    rows, columns, values = [], [], []
    for row, text in enumerate(texts):
        ids = [index for match in WORD.findall(text) if (index := resolve(match)) >= 0]
        if ids:
            these = weight[ids]
            rows += [row] * len(ids)
            columns += ids
            values += list(these / np.sqrt((these * these).sum()))
    return sparse.csr_matrix((values, (rows, columns)), shape=(len(texts), len(words)), dtype=np.float32)


def solve(x: sparse.csr_matrix, right: np.ndarray, pull: float) -> np.ndarray:
    """(X'X + pull) D = right, for all columns at once."""
    out = np.zeros_like(right)
    rest = right.copy()
    direction = rest.copy()
    square = (rest * rest).sum(0)
    for _ in range(STEPS):
        applied = x.T @ (x @ direction) + pull * direction
        step = square / np.maximum((direction * applied).sum(0), 1e-12)
        out += step * direction
        rest -= step * applied
        after = (rest * rest).sum(0)
        if after.max() < 1e-8:
            break
        direction = rest + (after / np.maximum(square, 1e-12)) * direction
        square = after
    return out


def fit(words: list[str], alone: np.ndarray, weight: np.ndarray, folder: pathlib.Path, pull: float = PULL) -> np.ndarray:
    """The fitted table, in the teacher's dimensions; the length of a row says how much the word matters."""
    texts, targets = texts_and_targets(folder)
    targets = targets - targets.mean(0)
    start = alone - alone.mean(0)
    start /= np.linalg.norm(start, axis=1, keepdims=True)
    x = design(texts, words, weight)
    made = x @ start
    start *= (made * targets).sum() / (made * made).sum()
    made = x @ start
    table = start + solve(x, x.T @ (targets - made), pull)

    def explained(made: np.ndarray) -> float:
        return 1 - float(((targets - made) ** 2).sum() / (targets**2).sum())

    print(f"{len(texts)} texts; explained: words alone {explained(made):.3f}, fitted {explained(x @ table):.3f}")
    return table
