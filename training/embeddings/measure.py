"""What word vectors add to word overlap, on labelled pairs.

    python measure.py --bench FOLDER --matters FOLDER words.bin [other.bin ...]

Reads the table as the engine does. Three scores for a statement and a passage
(the engine's own: lexicon/likeness.rs, lexicon/sentence.rs):

    overlap   share of the statement's words, weighted by rarity, that the
              passage has, in any inflection
    soft      the same, each word met as far as the passage's likest word can
              stand for it
    cosine    of the two sentence vectors

and a logistic regression of them, cross-validated. Folders that are not there
are skipped and said to be.
"""

import argparse
import gzip
import json
import pathlib
import re

import numpy as np
from scipy.stats import rankdata
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

from context import resolver
from words_file import read

TOKEN = re.compile(r"[^\W_]+(?:[.,]\d+)*(?:['’][a-z]+)?", re.UNICODE)
CHANCE, NEAR, TOP, FAMILY = 0.35, 0.85, 0.8, 0.9


class Table:
    """A words.bin, ready to score texts."""

    def __init__(self, path: pathlib.Path, soft: bool = True) -> None:
        self.words, rare, weight, bases, vectors = read(path)
        self.resolve = resolver(self.words)
        self.rarity = rare.astype(float) / 255
        self.weight = weight.astype(float) / 255
        self.base = np.where(bases == 65535, np.arange(len(bases)), bases)
        unit = vectors.astype(np.float32)
        self.unit = unit / np.maximum(np.linalg.norm(unit, axis=1, keepdims=True), 1e-9)

    def tokens(self, text: str) -> list[tuple[str, int]]:
        """Each word once: its spelling and its index or -1."""
        found = {}
        for match in TOKEN.findall(text):
            index = self.resolve(match)
            found.setdefault(self.words[index] if index >= 0 else match.lower(), index)
        return list(found.items())

    def scores(self, statement: list[tuple[str, int]], passage: list[tuple[str, int]]) -> tuple[float, float, float]:
        """overlap, soft, cosine."""
        have = {word for word, _ in passage}
        ids = np.array([index for _, index in passage if index >= 0], int)
        hard = soft = total = 0.0
        for word, index in statement:
            weight = self.rarity[index] if index >= 0 else 1.0
            total += weight
            if word in have:
                hard += weight
                soft += weight
            elif index >= 0 and len(ids):
                cosine = float((self.unit[ids] @ self.unit[index]).max())
                best = min(max(cosine - CHANCE, 0) / (NEAR - CHANCE), 1) * TOP
                if (self.base[ids] == self.base[index]).any():
                    best = max(best, FAMILY)
                soft += weight * best
        a, b = self.sentence(statement), self.sentence(passage)
        return hard / max(total, 1e-9), soft / max(total, 1e-9), float(a @ b)

    def sentence(self, tokens: list[tuple[str, int]]) -> np.ndarray:
        """The weighted sum of the words' directions, at unit length."""
        ids = [index for _, index in tokens if index >= 0]
        vector = (self.unit[ids] * self.weight[ids, None]).sum(0)
        return vector / max(np.linalg.norm(vector), 1e-9)


def auc(score: np.ndarray, label: np.ndarray) -> float:
    """Area under the curve."""
    ranks = rankdata(score)
    ones = label.sum()
    return (ranks[label == 1].sum() - ones * (ones + 1) / 2) / (ones * (len(label) - ones)) * 100


def report(name: str, rows: list[tuple[float, ...]], labels: list[int]) -> dict[str, float]:
    """Areas under the curve of each score and of their combination."""
    x, y = np.array(rows), np.array(labels)
    out = {"overlap": auc(x[:, 0], y), "soft": auc(x[:, 1], y), "cosine": auc(x[:, 2], y)}
    model = LogisticRegression(C=10.0)
    out["overlap+vectors"] = auc(cross_val_predict(model, x, y, cv=5, method="decision_function"), y)
    print(f"  {name:34} " + "  ".join(f"{key} {value:5.1f}" for key, value in out.items()))
    return out


def sentences(text: str) -> list[tuple[int, int]]:
    """Spans of sentences, roughly."""
    spans, start = [], 0
    for match in re.finditer(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(A-Z0-9])|\n+", text):
        if match.end() - start > 25:
            spans.append((start, match.end()))
            start = match.end()
    if start < len(text):
        spans.append((start, len(text)))
    return spans


def pairs(table: Table, bench: pathlib.Path) -> None:
    """Sentence pairs of two outlets, and propositions against documents."""
    rows = {"mrpc": ([], []), "claimdiff": ([], [])}
    for line in gzip.open(bench / "crossoutlet.dev.jsonl.gz", "rt", encoding="utf-8"):
        row = json.loads(line)
        scores, labels = rows[row["dataset"]]
        a, b = table.tokens(row["statement"]), table.tokens(row["other"])
        there, back = table.scores(a, b), table.scores(b, a)
        scores.append((min(there[0], back[0]), min(there[1], back[1]), there[2]) if row["dataset"] == "mrpc" else there)
        labels.append(int(row["label"] == "corroborate" if row["dataset"] == "mrpc" else row["label"] != "neither"))
    report("mrpc: same or not", *rows["mrpc"])
    report("claimdiff: bears on it or not", *rows["claimdiff"])
    scores, labels = [], []
    for line in gzip.open(bench / "entailment.dev.jsonl.gz", "rt", encoding="utf-8"):
        row = json.loads(line)
        statement = table.tokens(" ".join(row["proposition_tokens"]))
        each = [table.scores(statement, table.tokens(s)) for s in row["premise_sentences"]]
        scores.append(max(each, key=lambda s: s[0] + s[1] + s[2]))
        labels.append(int(row["label"] == "entails"))
    report("entailment: entails or not", scores, labels)


def matters(table: Table, folder: pathlib.Path) -> None:
    """Finding the passage: which of another article's sentences speaks of the same matter."""
    weights = {"overlap": (1, 0, 0), "soft": (0, 1, 0), "cosine": (0, 0, 1), "overlap+cosine": (1, 0, 0.7), "soft+cosine": (0, 1, 0.7)}
    hits = {name: [0, 0, 0.0] for name in weights}
    count = 0
    present: list[tuple[float, ...]] = []
    labels: list[int] = []
    for event in sorted(folder.iterdir()):
        if not (event / "matters.json").exists():
            continue
        texts = {p.stem: p.read_text(encoding="utf-8") for p in sorted(event.glob("*.txt"))}
        spans = {name: sentences(text) for name, text in texts.items()}
        split = {name: [table.tokens(texts[name][a:b]) for a, b in spans[name]] for name in texts}
        for matter in json.load(open(event / "matters.json", encoding="utf-8"))["matters"]:
            versions = {v["article"]: v["quote"] for v in matter["versions"]}
            for article, quote in versions.items():
                statement = table.tokens(quote)
                for other in texts:
                    if other == article:
                        continue
                    each = np.array([table.scores(statement, s) for s in split[other]])
                    present.append(tuple(each[(each @ np.array([0.5, 0.5, 0.7])).argmax()]))
                    labels.append(int(other in versions))
                    if other not in versions:
                        continue
                    at = texts[other].find(versions[other])
                    gold = [i for i, (a, b) in enumerate(spans[other]) if at >= 0 and a < at + len(versions[other]) and b > at]
                    if not gold:
                        continue
                    count += 1
                    for name, weight in weights.items():
                        order = np.argsort(-(each @ np.array(weight)), kind="stable")
                        rank = min(int(np.where(order == g)[0][0]) for g in gold)
                        hits[name][0] += rank == 0
                        hits[name][1] += rank < 4
                        hits[name][2] += 1 / (rank + 1)
    for name, (first, four, reciprocal) in hits.items():
        print(f"  passage of a matter, {name:16} first {first / count * 100:5.1f}  among four {four / count * 100:5.1f}  MRR {reciprocal / count * 100:5.1f}")
    report("matter spoken of or not", present, labels)


def main() -> None:
    """Prints figures for each file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=pathlib.Path)
    parser.add_argument("--matters", type=pathlib.Path)
    parser.add_argument("files", type=pathlib.Path, nargs="+")
    arguments = parser.parse_args()
    for path in arguments.files:
        table = Table(path)
        print(f"{path.name}: {len(table.words)} words, {path.stat().st_size} bytes")
        if arguments.bench and arguments.bench.exists():
            pairs(table, arguments.bench)
        else:
            print("  skipped: pairs (no --bench folder)")
        if arguments.matters and arguments.matters.exists():
            matters(table, arguments.matters)
        else:
            print("  skipped: passages (no --matters folder)")


if __name__ == "__main__":
    main()
