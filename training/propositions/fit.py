"""Fits the weights by which propositions are chosen, and says how well they do.

Usage: fit.py PROPOSITIONS.jsonl.gz CLAIM_FEATURES WEIGHTS.txt

The first file holds sentences with several people's propositions as sets of
tokens; the second is the engine's example `claim_features`, built; the third
is written. Prints F1 by cross-validation over clusters of documents (five
divisions of them), on two
random halves (each read with weights fitted on the other), with the weights
written, and what each rule adds.
"""

import collections
import gzip
import json
import random
import subprocess
import sys

import numpy as np
from scipy import sparse
from scipy.optimize import linear_sum_assignment
from sklearn.linear_model import LogisticRegression

ALIKE = 0.8
STRENGTH = 0.05  # of the penalty, inverse
OTHERS = 0.3  # weight of the people who are not the reference
RARE = 8  # a feature must occur this often
LEAST, NEAR, LESS = -1.3, 0.65, 0.3  # as in select.rs


def jaccard(a, b):
    return len(a & b) / len(a | b) if a | b else 0.0


def covered(spans, tokens):
    """The given tokens that overlap the spans."""
    inside = lambda s, e: any(s < b and a < e for a, b in spans)
    return frozenset(i for i, (word, s) in enumerate(tokens) if inside(s, s + len(word)))


def f1(chosen, lines, which):
    precision = recall = count = 0
    for k in which:
        reference = [set(p["token_indices"]) for p in lines[k]["reference"] or []]
        if not reference:
            continue
        ours = list({c for c in chosen[k] if c})
        right = 0
        if ours:
            likeness = np.array([[jaccard(a, b) for b in reference] for a in ours])
            rows, columns = linear_sum_assignment(-likeness)
            right = int((likeness[rows, columns] >= ALIKE).sum())
        precision += right / len(ours) if ours else 0
        recall += right / len(reference)
        count += 1
    precision, recall = precision / count, recall / count
    return 2 * precision * recall / (precision + recall), precision, recall


class Data:
    def __init__(self, path, program):
        self.lines = [json.loads(line) for line in gzip.open(path)]
        texts = "".join(json.dumps(line["sentence"]) + "\n" for line in self.lines)
        done = subprocess.run([program, "propositions"], input=texts, capture_output=True, text=True, check=True)
        self.sets, self.own, self.rules, names, self.target = [], [], [], [], []
        for k, row in enumerate(done.stdout.splitlines()):
            line = self.lines[k]
            people = [(r["is_reference"], [set(p["token_indices"]) for p in r["propositions"] or []]) for r in line["responses"]]
            for candidate in json.loads(row):
                tokens = covered(candidate["spans"], line["tokens"])
                self.sets.append(tokens)
                self.own.append(k)
                self.rules.append(candidate["rule"])
                names.append(set(candidate["features"]))
                hit = lambda cut: any(jaccard(tokens, p) >= ALIKE for p in cut)
                self.target.append(sum((1 - OTHERS if first else OTHERS / 2) * hit(cut) for first, cut in people))
        counts = collections.Counter(name for some in names for name in some)
        self.features = sorted(name for name, count in counts.items() if count >= RARE)
        place = {name: i for i, name in enumerate(self.features)}
        rows, columns = zip(*((i, place[n]) for i, some in enumerate(names) for n in some if n in place))
        self.x = sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(names), len(place)))
        self.own, self.target = np.array(self.own), np.array(self.target)
        self.cluster = np.array([self.lines[k]["cluster_id"] for k in self.own])

    def fit(self, mask):
        x, t = self.x[mask], self.target[mask]
        both = sparse.vstack([x, x])
        label, weight = np.r_[np.ones(len(t)), np.zeros(len(t))], np.r_[t, 1 - t]
        model = LogisticRegression(C=STRENGTH, max_iter=300, fit_intercept=False)
        return model.fit(both[weight > 0], label[weight > 0], sample_weight=weight[weight > 0]).coef_[0]

    def choose(self, scores, without=None):
        by = collections.defaultdict(list)
        for i, score in enumerate(scores):
            if self.rules[i] != without:
                by[self.own[i]].append((score, i))
        chosen = {}
        for k in range(len(self.lines)):
            kept, open_ = [], sorted(by[k], reverse=True)
            while open_:
                score, best = max(open_)
                if score < LEAST and kept:
                    break
                kept.append(self.sets[best])
                likeness = {i: jaccard(self.sets[i], kept[-1]) for _, i in open_}
                open_ = [(s - LESS * (likeness[i] >= NEAR), i) for s, i in open_ if likeness[i] < ALIKE]
            chosen[k] = kept
        return chosen


def main(path, program, out):
    data = Data(path, program)
    clusters = sorted(set(data.cluster))
    random.Random(1).shuffle(clusters)
    everything = range(len(data.lines))
    show = lambda name, figures: print(f"{name:32}" + "".join(f"{100 * x:7.1f}" for x in figures))
    found = collections.Counter()
    due = 0
    for k, line in enumerate(data.lines):
        mine = [data.sets[i] for i in np.flatnonzero(data.own == k)]
        for p in line["reference"] or []:
            due += 1
            found["any"] += any(jaccard(c, set(p["token_indices"])) >= ALIKE for c in mine)
    print(f"{len(data.own)} candidates; {found['any'] / due:.3f} of the propositions are among them")
    figures = []
    for seed in range(1, 6):
        folds = sorted(set(data.cluster))
        random.Random(seed).shuffle(folds)
        scores = np.zeros(len(data.own))
        for fold in range(5):
            held = np.isin(data.cluster, folds[fold::5])
            scores[held] = data.x[held] @ data.fit(~held)
        figures.append(f1(data.choose(scores), data.lines, everything))
        show(f"cross-validated {seed}: F1, P, R", figures[-1])
    show("mean of these", np.mean(figures, axis=0))
    half = np.isin(data.cluster, clusters[::2])
    for name, held in (("first half by the second", half), ("second half by the first", ~half)):
        scores = np.zeros(len(data.own))
        scores[held] = data.x[held] @ data.fit(~held)
        which = sorted(set(data.own[held]))
        show(name, f1(data.choose(scores), data.lines, which))
    weights = data.fit(np.ones(len(data.own), bool))
    scores = data.x @ weights
    whole = f1(data.choose(scores), data.lines, everything)
    show("with the weights written", whole)
    for rule in dict.fromkeys(data.rules):
        without = f1(data.choose(scores, rule), data.lines, everything)
        show(f"  without {rule}", without)
    rows = [(name, round(float(w), 2)) for name, w in zip(data.features, weights) if abs(w) >= 0.02]
    with open(out, "w") as file:
        file.writelines(f"{name}\t{weight:g}\n" for name, weight in rows)
    print(f"{len(rows)} weights")


main(*sys.argv[1:4])
