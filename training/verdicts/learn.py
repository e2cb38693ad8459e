"""Learns the weights of the instant tier's decision.

Reads what `cargo xtask eval matters --dump FILE` writes: one JSON object a
line, with the event, the accepted labels and the features of one pair of
statement and article. Fits a multinomial logistic regression with a ridge
penalty, measures it leaving one event out at a time, and writes
`crates/engine/src/check/weights.rs`.

    python training/verdicts/learn.py matters.jsonl [--test events.jsonl] [--write]

Needs numpy and scikit-learn.
"""

import argparse
import json
import pathlib

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

RELATIONS = ["corroborates", "partly", "differs", "silent"]
# Found by pairwise ranking of passages that meet the labelled evidence.
RANK = "1.0, 0.16, 0.27, -0.01, 0.35, 0.04"
OUTPUT = pathlib.Path(__file__).parents[2] / "crates/engine/src/check/weights.rs"


def read(path):
    rows = [json.loads(line) for line in open(path, encoding="utf-8")]
    rows = [row for row in rows if row.get("features")]
    features = np.array([row["features"] for row in rows], dtype=np.float64)
    labels = [row["labels"] for row in rows]
    groups = np.array([row["event"] for row in rows])
    return features, labels, groups


def first(labels):
    return np.array([RELATIONS.index(accepted[0]) for accepted in labels])


def merged(relation):
    return {"partly": "corroborates"}.get(relation, relation)


def macro_f1(labels, predicted):
    """Macro-F1 over corroborates (with partly), differs and silent; an answer
    that is among the accepted labels counts as right."""
    counts = {name: [0, 0, 0] for name in ("corroborates", "differs", "silent")}
    for accepted, guess in zip(labels, predicted):
        accepted = [merged(label) for label in accepted]
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


def fit(features, target, strength, shares):
    """`shares` maps each relation to the share of the loss it is given."""
    scale = StandardScaler().fit(features)
    counts = np.bincount(target, minlength=len(RELATIONS))
    weight = {at: shares[at] * len(target) / max(counts[at], 1) for at in range(len(RELATIONS))}
    model = LogisticRegression(C=strength, max_iter=3000, class_weight=weight)
    model.fit(scale.transform(features), target)
    weights = model.coef_ / scale.scale_
    bias = model.intercept_ - weights @ scale.mean_
    return weights, bias


def guess(features, weights, bias):
    return np.argmax(features @ weights.T + bias, axis=1)


def leave_one_out(features, labels, groups, strength, shares):
    target, predicted = first(labels), np.zeros(len(labels), dtype=int)
    for group in np.unique(groups):
        held = groups == group
        weights, bias = fit(features[~held], target[~held], strength, shares)
        predicted[held] = guess(features[held], weights, bias)
    return predicted


def show(title, labels, predicted):
    score, parts = macro_f1(labels, predicted)
    detail = "  ".join(f"{name} {p:.2f}/{r:.2f}/{f:.2f}" for name, (p, r, f) in parts.items())
    print(f"{title:34s} macro-F1 {score:.3f}   {detail}")
    return score


def write(names, weights, bias):
    lines = [
        "//! The weights of the decision. Written by `training/verdicts/learn.py`.",
        "",
        "use super::feature::COUNT;",
        "use super::passage::SIGN_COUNT;",
        "",
        "/// What each sign counts in the rank of a passage.",
        f"pub(crate) const RANK: [f32; SIGN_COUNT] = [{RANK}];",
        "",
        "/// One constant a relation: corroborates, partly, differs, silent.",
        "pub(crate) const BIAS: [f32; 4] = [" + ", ".join(f"{value:.4f}" for value in bias) + "];",
        "",
        "/// One row a relation, one weight a feature.",
        "#[rustfmt::skip]",
        "pub(crate) const WEIGHTS: [[f32; COUNT]; 4] = [",
    ]
    for relation, row in zip(RELATIONS, weights):
        lines.append(f"    // {relation}")
        lines.append("    [")
        for name, value in zip(names, row):
            lines.append(f"        {value:.4f}, // {name}")
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
    parser.add_argument("train")
    parser.add_argument("--test")
    parser.add_argument("--strength", type=float, default=0.3)
    parser.add_argument("--shares", default="0.33,0.13,0.24,0.30")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    features, labels, groups = read(arguments.train)
    shares = [float(share) for share in arguments.shares.split(",")]
    print(len(labels), "pairs,", features.shape[1], "features,", np.bincount(first(labels)), "by relation")
    show("leaving one event out", labels, leave_one_out(features, labels, groups, arguments.strength, shares))
    weights, bias = fit(features, first(labels), arguments.strength, shares)
    if arguments.test:
        test, accepted, _ = read(arguments.test)
        show("test", accepted, guess(test, weights, bias))
    if arguments.write:
        write(feature_names(), weights, bias)


if __name__ == "__main__":
    main()
