"""Fits the models that find attributions.

Usage: fit.py ATTRIBUTION.jsonl.gz CLAIM_FEATURES CUE.txt ROLE.txt

The first file holds news articles with the source, cue and content of every
attribution; the second is the engine's example `claim_features`, built; the
others are written: log odds that a token heads a cue, and for each place
around a cue the weights of five roles (none, source, content, cue, pass on).
Both are logistic regressions with an L1 penalty, one role against the others.
"""

import collections
import gzip
import json
import subprocess
import sys

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

STRENGTH = 0.3  # of the penalty, inverse
RARE = 5  # a feature must occur this often
SMALL = 0.05  # weights below this are left out


def read(path, program):
    lines = []
    for line in gzip.open(path):
        row = json.loads(line)
        given = [
            {part: one.get(part, []) for part in ("source", "cue", "content")}
            for one in row["annotations"][0]["attributions"]
        ]
        lines.append(json.dumps({"text": row["text"], "attributions": given}) + "\n")
    done = subprocess.run([program, "attribution"], input="".join(lines), capture_output=True, text=True, check=True)
    places = {"C": ([], []), "R": ([], [])}
    for row in done.stdout.splitlines():
        kind, label, *names = row.split("\t")
        places[kind][0].append(int(label))
        places[kind][1].append(list(dict.fromkeys(names)))
    return places


def matrix(rows):
    counts = collections.Counter(name for names in rows for name in names)
    features = sorted(name for name, count in counts.items() if count >= RARE)
    place = {name: i for i, name in enumerate(features)}
    index, ends = [], [0]
    for names in rows:
        index.extend(place[name] for name in names if name in place)
        ends.append(len(index))
    return sparse.csr_matrix((np.ones(len(index)), index, ends), shape=(len(rows), len(features))), features


def fit(x, label):
    model = LogisticRegression(
        penalty="l1", C=STRENGTH, solver="liblinear", fit_intercept=False, max_iter=60, tol=1e-3, random_state=0
    )
    return model.fit(x, label).coef_[0]


def write(path, features, weights, digits):
    weights = np.round(weights, digits) + 0.0
    with open(path, "w") as file:
        for name, row in zip(features, weights):
            if np.abs(row).max() >= SMALL:
                file.write(name + "".join(f"\t{weight:g}" for weight in row) + "\n")


def main(path, program, cue, role):
    places = read(path, program)
    labels, rows = places["C"]
    x, features = matrix(rows)
    write(cue, features, fit(x, np.array(labels))[:, None], 2)
    labels, rows = places["R"]
    x, features = matrix(rows)
    labels = np.array(labels)
    write(role, features, np.stack([fit(x, labels == k) for k in range(5)], 1), 1)


main(*sys.argv[1:5])
