"""Learns the weights of the instant tier's decision.

Reads what `cargo xtask eval SET --dump FILE` writes of the sets `matters`,
`entailment` and `edits`: one JSON object a line, with the labels and the
features of every passage that was looked at for one statement and article.
Learns first to choose the passage (pairwise logistic regression on `matters`:
one that meets the labelled evidence before one that does not), then to decide
on the chosen one (logistic.py, on all sets together). Prints how well weights
learned on the other events and documents do, and writes
`crates/engine/src/check/weights.rs`.

    python training/verdicts/learn.py matters.jsonl entailment.jsonl edits.jsonl \
        [--test events.jsonl] [--write]

Needs numpy, scipy and scikit-learn.
"""

import argparse
import dataclasses
import hashlib
import json
import pathlib

import numpy as np
from sklearn.linear_model import LogisticRegression

import logistic

RELATIONS = ["corroborates", "partly", "differs", "silent"]
# Found by pairwise ranking of passages that meet the labelled evidence.
RANK = "1.0, 0.16, 0.27, -0.01, 0.35, 0.04"
OUTPUT = pathlib.Path(__file__).parents[2] / "crates/engine/src/check/weights.rs"

# The feature that says how strong the strongest conflict is, and the strength
# below which accounts are not said to differ.
CONFLICT, TIED = "a conflict to name", 0.35
# How much of the loss each set has, and, within `matters`, each relation.
SETS = {"matters": 0.6, "entailment": 0.3, "edits": 0.1}
SHARES = [0.35, 0.14, 0.19, 0.32]
# What the labels of the other sets leave open. A proposition that a document
# does not entail may be silent, partly given, or contradicted; a statement
# without an error put in may be given in part.
OPEN = {
    "entails": ["corroborates"],
    "not": ["partly", "differs", "silent"],
    "consistent": ["corroborates", "partly"],
    "inconsistent": ["differs"],
}
FOLDS = 5


@dataclasses.dataclass
class Pair:
    """One statement and article: the passages' features, which of them meet
    the labelled evidence, the accepted labels, and the set and group."""

    passages: np.ndarray
    met: np.ndarray
    labels: list
    set: str
    group: str

    def fold(self):
        return int(hashlib.md5(self.group.encode()).hexdigest(), 16) % FOLDS


def read(path):
    """The pairs of a dump."""
    pairs = []
    for line in open(path, encoding="utf-8"):
        row = json.loads(line)
        if row["passages"]:
            features = np.array([passage["features"] for passage in row["passages"]])
            met = np.array([passage["met"] for passage in row["passages"]])
            # Of the edits of one document, all are learned on or none.
            group = row["id"].rpartition("_")[0] if row["set"] == "edits" else row["event"]
            pairs.append(Pair(features, met, row["labels"], row["set"], group))
    return pairs


def chooser(pairs, strength=0.01):
    """Weights that rank passages which meet the evidence before others."""
    differences = []
    for pair in pairs:
        good, bad = pair.passages[pair.met], pair.passages[~pair.met]
        if pair.set == "matters" and pair.labels[0] != "silent":
            differences.extend(one - other for one in good for other in bad)
    differences = np.array(differences)
    scale = differences.std(axis=0) + 1e-6
    signs = np.where(np.arange(len(differences)) % 2 == 0, 1, -1)
    model = LogisticRegression(C=strength, fit_intercept=False, max_iter=1000)
    model.fit(differences / scale * signs[:, None], signs)
    return model.coef_[0] / scale


def chosen(pairs, choose):
    """The features of each pair's chosen passage."""
    return np.array([pair.passages[np.argmax(pair.passages @ choose)] for pair in pairs])


def masks(pairs):
    """Which relations each pair's label leaves open."""
    rows = np.zeros((len(pairs), len(RELATIONS)))
    for row, pair in zip(rows, pairs):
        label = pair.labels[0]
        for relation in OPEN.get(label, [label]):
            row[RELATIONS.index(relation)] = 1
    return rows


def loss_shares(pairs):
    """Each pair's share of the loss: its set's, split evenly among the set's
    labels or as SHARES says, then among the pairs of a label."""
    counts, labels = {}, {}
    for pair in pairs:
        counts[pair.set, pair.labels[0]] = counts.get((pair.set, pair.labels[0]), 0) + 1
        labels.setdefault(pair.set, set()).add(pair.labels[0])
    total = sum(SETS[name] for name in labels)

    def share(pair):
        label = pair.labels[0]
        even = 1 / len(labels[pair.set])
        of_label = SHARES[RELATIONS.index(label)] if label in RELATIONS else even
        return SETS[pair.set] / total * of_label / counts[pair.set, label]

    return np.array([share(pair) for pair in pairs])


def fit(pairs, strength):
    """What chooses, and what decides."""
    choose = chooser(pairs)
    weights, bias = logistic.fit(chosen(pairs, choose), masks(pairs), loss_shares(pairs), strength)
    return choose, weights, bias


def answers(pairs, choose, weights, bias):
    """The likeliest relations; without a conflict to name, not `differs`."""
    features = chosen(pairs, choose)
    scores = features @ weights.T + bias
    conflicts = features[:, feature_names().index(CONFLICT)] >= TIED
    scores[~conflicts, RELATIONS.index("differs")] = -np.inf
    return np.argmax(scores, axis=1)


def merged(relation):
    return {"partly": "corroborates"}.get(relation, relation)


def macro_f1(pairs, predicted):
    """Macro-F1 over corroborates (with partly), differs and silent; an answer
    that is among the accepted labels counts as right."""
    counts = {name: [0, 0, 0] for name in ("corroborates", "differs", "silent")}
    for pair, guess in zip(pairs, predicted):
        accepted = [merged(label) for label in pair.labels]
        guess = merged(RELATIONS[guess])
        gold = guess if guess in accepted else accepted[0]
        if guess == gold:
            counts[gold][0] += 1
        else:
            counts[guess][1] += 1
            counts[gold][2] += 1
    scores = {}
    for name, (hit, extra, lost) in counts.items():
        precision = hit / max(hit + extra, 1)
        recall = hit / max(hit + lost, 1)
        scores[name] = (precision, recall, 2 * precision * recall / max(precision + recall, 1e-9))
    return np.mean([score[2] for score in scores.values()]), scores


def balanced_accuracy(pairs, predicted, label, relation):
    """Of a set with two labels: the mean share of each that is told right."""
    is_due = np.array([pair.labels[0] == label for pair in pairs])
    is_given = predicted == RELATIONS.index(relation)
    return (is_given[is_due].mean() + (~is_given)[~is_due].mean()) / 2


def show(title, pairs, predicted):
    """Prints a set's figures."""
    sets = {pair.set for pair in pairs}
    if sets == {"entailment"}:
        print(f"{title:34s} balanced accuracy {balanced_accuracy(pairs, predicted, 'entails', 'corroborates'):.3f}")
    elif sets == {"edits"}:
        print(f"{title:34s} balanced accuracy {balanced_accuracy(pairs, predicted, 'inconsistent', 'differs'):.3f}")
    else:
        score, parts = macro_f1(pairs, predicted)
        detail = "  ".join(f"{name} {p:.2f}/{r:.2f}/{f:.2f}" for name, (p, r, f) in parts.items())
        print(f"{title:34s} macro-F1 {score:.3f}   {detail}")


def cross_validate(pairs, strength):
    """Prints what weights learned on other groups do on each set."""
    predicted = np.zeros(len(pairs), dtype=int)
    folds = np.array([pair.fold() for pair in pairs])
    for fold in range(FOLDS):
        rest = [pair for pair, at in zip(pairs, folds) if at != fold]
        here = np.flatnonzero(folds == fold)
        predicted[here] = answers([pairs[at] for at in here], *fit(rest, strength))
    for name in SETS:
        of_set = [at for at, pair in enumerate(pairs) if pair.set == name]
        if of_set:
            show(f"{name}, groups left out", [pairs[at] for at in of_set], predicted[of_set])


def hundredths(value):
    """A weight as it is written: small numbers pack well."""
    return str(round(value * 100))


def write(names, choose, weights, bias):
    lines = [
        "//! The weights of the decision. Written by `training/verdicts/learn.py`.",
        "",
        "use super::feature::COUNT;",
        "use super::passage::SIGN_COUNT;",
        "",
        "/// What each sign counts in the rank of a passage.",
        f"pub(crate) const RANK: [f32; SIGN_COUNT] = [{RANK}];",
        "",
        "/// What each feature counts in the choice of the passage, in hundredths.",
        "#[rustfmt::skip]",
        "pub(crate) const CHOOSE: [i16; COUNT] = [",
        *(f"    {hundredths(value)}, // {name}" for name, value in zip(names, choose)),
        "];",
        "",
        "/// One constant a relation, in hundredths: corroborates, partly, differs, silent.",
        "pub(crate) const BIAS: [i16; 4] = [" + ", ".join(hundredths(value) for value in bias) + "];",
        "",
        "/// One row a relation, one weight a feature, in hundredths.",
        "#[rustfmt::skip]",
        "pub(crate) const WEIGHTS: [[i16; COUNT]; 4] = [",
    ]
    for relation, row in zip(RELATIONS, weights):
        lines.append(f"    // {relation}")
        lines.append("    [")
        for name, value in zip(names, row):
            lines.append(f"        {hundredths(value)}, // {name}")
        lines.append("    ],")
    lines.append("];")
    OUTPUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("wrote", OUTPUT)


def feature_names():
    source = (OUTPUT.parent / "feature.rs").read_text(encoding="utf-8")
    inside = source.split("pub const NAMES")[1].split("[", 2)[2].split("];")[0]
    return [line.strip().strip(",").strip('"') for line in inside.splitlines() if line.strip()]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("train", nargs="+", help="dumps of the sets to learn from")
    parser.add_argument("--test", help="dump of a set to show the outcome on")
    parser.add_argument("--strength", type=float, default=0.001)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    pairs = [pair for path in arguments.train for pair in read(path)]
    print(len(pairs), "pairs,", len(feature_names()), "features")
    cross_validate(pairs, arguments.strength)
    choose, weights, bias = fit(pairs, arguments.strength)
    if arguments.test:
        test = read(arguments.test)
        show("test", test, answers(test, choose, weights, bias))
    if arguments.write:
        write(feature_names(), choose, weights, bias)


if __name__ == "__main__":
    main()
