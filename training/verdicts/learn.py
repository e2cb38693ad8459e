"""Learns the weights of the instant tier's decision.

Reads what `cargo xtask eval matters --dump FILE` writes: one JSON object a
line, with the event, the labels, and the features of every passage that was
looked at for one pair of statement and article. Learns first to choose the
passage (pairwise logistic regression: one that meets the labelled evidence
before one that does not), then to decide on the chosen one (multinomial
logistic regression). Both have a ridge penalty. The constants are then set so
that macro-F1 is best on events left out. Writes
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


# The feature that says how strong the strongest conflict is, and the strength
# below which accounts are not said to differ.
CONFLICT, TIED = "a conflict to name", 0.35


def read(path):
    """The pairs of a dump: their passages, which of these meet the evidence,
    the accepted labels, and the event."""
    pairs = []
    for line in open(path, encoding="utf-8"):
        row = json.loads(line)
        if row["passages"]:
            features = np.array([passage["features"] for passage in row["passages"]])
            met = np.array([passage["met"] for passage in row["passages"]])
            pairs.append((features, met, row["labels"], row["event"]))
    return pairs


def chooser(pairs, strength=0.01):
    """Weights that rank passages which meet the evidence before others."""
    differences = []
    for passages, met, labels, _ in pairs:
        if labels[0] != "silent" and met.any() and not met.all():
            differences.extend(good - bad for good in passages[met] for bad in passages[~met])
    differences = np.array(differences)
    scale = differences.std(axis=0) + 1e-6
    signs = np.where(np.arange(len(differences)) % 2 == 0, 1, -1)
    model = LogisticRegression(C=strength, fit_intercept=False, max_iter=1000)
    model.fit(differences / scale * signs[:, None], signs)
    return model.coef_[0] / scale


def chosen(pairs, choose):
    """The features of each pair's chosen passage."""
    return np.array([passages[np.argmax(passages @ choose)] for passages, *_ in pairs])


def target(pairs):
    return np.array([RELATIONS.index(labels[0]) for _, _, labels, _ in pairs])


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


def answers(scores, conflicts):
    """The likeliest relations; without a conflict to name, not `differs`."""
    scores = scores.copy()
    scores[~conflicts, RELATIONS.index("differs")] = -np.inf
    return np.argmax(scores, axis=1)


def conflicting(features):
    return features[:, feature_names().index(CONFLICT)] >= TIED


def leave_one_out(pairs, strength, shares):
    """Scores and conflicts of every pair by weights learned on other events,
    and whether its chosen passage meets the evidence."""
    scores, conflicts = np.zeros((len(pairs), len(RELATIONS))), np.zeros(len(pairs), dtype=bool)
    met = []
    for event in sorted({pair[3] for pair in pairs}):
        rest = [pair for pair in pairs if pair[3] != event]
        choose = chooser(rest)
        weights, bias = fit(chosen(rest, choose), target(rest), strength, shares)
        for at, pair in enumerate(pairs):
            if pair[3] == event:
                features = chosen([pair], choose)
                scores[at] = (features @ weights.T + bias)[0]
                conflicts[at] = conflicting(features)[0]
                if pair[2][0] != "silent":
                    met.append(pair[1][np.argmax(pair[0] @ choose)])
    return scores, conflicts, np.mean(met)


def balance(scores, conflicts, labels):
    """Shifts of the constants that make macro-F1 best, by coordinate search."""
    shift = np.zeros(len(RELATIONS))
    best = macro_f1(labels, answers(scores, conflicts))[0]
    for step in (0.5, 0.25, 0.12):
        for _ in range(3):
            for at in range(len(RELATIONS)):
                for change in (-step, step):
                    trial = shift.copy()
                    trial[at] += change
                    score = macro_f1(labels, answers(scores + trial, conflicts))[0]
                    if score > best:
                        best, shift = score, trial
    return shift


def show(title, labels, predicted):
    score, parts = macro_f1(labels, predicted)
    detail = "  ".join(f"{name} {p:.2f}/{r:.2f}/{f:.2f}" for name, (p, r, f) in parts.items())
    print(f"{title:34s} macro-F1 {score:.3f}   {detail}")
    return score


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
        "/// What each feature counts in the choice of the passage.",
        "#[rustfmt::skip]",
        "pub(crate) const CHOOSE: [f32; COUNT] = [",
        *(f"    {value:.4f}, // {name}" for name, value in zip(names, choose)),
        "];",
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
    parser.add_argument("--strength", type=float, default=0.003)
    parser.add_argument("--shares", default="0.33,0.13,0.24,0.30")
    parser.add_argument("--balance", action="store_true", help="shift the constants for macro-F1")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    pairs = read(arguments.train)
    labels = [pair[2] for pair in pairs]
    shares = [float(share) for share in arguments.shares.split(",")]
    print(len(pairs), "pairs,", len(feature_names()), "features")
    scores, conflicts, met = leave_one_out(pairs, arguments.strength, shares)
    print(f"chosen passage meets the evidence: {met:.3f}")
    show("events left out", labels, answers(scores, conflicts))
    shift = balance(scores, conflicts, labels)
    show("events left out, balanced", labels, answers(scores + shift, conflicts))
    choose = chooser(pairs)
    weights, bias = fit(chosen(pairs, choose), target(pairs), arguments.strength, shares)
    if arguments.balance:
        bias = bias + shift
    if arguments.test:
        test = read(arguments.test)
        features = chosen(test, choose)
        show("test", [pair[2] for pair in test], answers(features @ weights.T + bias, conflicting(features)))
    if arguments.write:
        write(feature_names(), choose, weights, bias)


if __name__ == "__main__":
    main()
