"""Fits the model that says what the words around a cue are.

    python roles.py ATTRIBUTION.jsonl.gz CLAIM_FEATURES OUTPUT

The first file holds news articles with the source, cue and content of every
attribution; the second is the engine's example `claim_features`, built; OUTPUT
is written: for each place around a cue the weights of four roles (none, source,
content, pass on). Each is a logistic regression with an L1 penalty, that role
against the others.

Needs numpy, scipy and scikit-learn.
"""

import collections
import sys

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

import articles

ROLES = 4
STRENGTH = 0.3  # of the penalty, inverse
RARE = 5  # a feature must occur this often
SMALL = 0.05  # weights below this are left out


def places(path, program):
    """The role and the features of every place around a cue."""
    rows = [row.split("\t") for row in articles.seen(path, program, "attribution")]
    return np.array([int(row[0]) for row in rows]), [list(dict.fromkeys(row[1:])) for row in rows]


def matrix(rows):
    counts = collections.Counter(name for names in rows for name in names)
    features = sorted(name for name, count in counts.items() if count >= RARE)
    place = {name: at for at, name in enumerate(features)}
    index, ends = [], [0]
    for names in rows:
        index.extend(place[name] for name in names if name in place)
        ends.append(len(index))
    return sparse.csr_matrix((np.ones(len(index)), index, ends), shape=(len(rows), len(features))), features


def fit(x, label):
    model = LogisticRegression(
        l1_ratio=1, C=STRENGTH, solver="liblinear", fit_intercept=False, max_iter=60, tol=1e-3, random_state=0
    )
    return model.fit(x, label).coef_[0]


def main(path, program, output):
    roles, rows = places(path, program)
    x, features = matrix(rows)
    weights = np.round(np.stack([fit(x, roles == role) for role in range(ROLES)], 1), 1) + 0.0
    with open(output, "w") as file:
        for name, row in zip(features, weights):
            if np.abs(row).max() >= SMALL:
                file.write(name + "".join(f"\t{weight:g}" for weight in row) + "\n")


main(*sys.argv[1:4])
