"""Sets crossread-nlp side by side with spaCy on the same texts.

    python parity.py PARSE MODEL PATH... [--tokens]

PARSE is the built example (`cargo build --release -p crossread-nlp --example
parse`), MODEL a file made by convert.py. Each PATH is a text file, a folder of
them, or a `.jsonl` or `.jsonl.gz` file whose lines have a "text".
"""

import argparse
import gzip
import json
import subprocess
import time
from pathlib import Path

import convert


def texts_of(path):
    """The texts under a path, in a fixed order."""
    if path.is_dir():
        for child in sorted(path.rglob("*.txt")):
            yield child.read_text(encoding="utf-8", errors="replace")
    elif ".jsonl" in path.name:
        with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"]
    else:
        yield path.read_text(encoding="utf-8", errors="replace")


def run(parse, model, texts, *flags):
    """The example's answers, one for each text."""
    lines = "".join(json.dumps(text) + "\n" for text in texts)
    done = subprocess.run([parse, model, *flags], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def byte_spans(doc):
    """Where each token of a spaCy document is, in bytes."""
    at, spans = 0, []
    for token in doc:
        end = at + len(token.text.encode("utf-8"))
        spans.append((at, end))
        at = end + len(token.whitespace_.encode("utf-8"))
    return spans


class Tally:
    """Counts of what agrees, by name."""

    def __init__(self, examples):
        self.counts = {}
        self.examples = examples

    def add(self, name, agrees, say=None):
        right, all_ = self.counts.get(name, (0, 0))
        self.counts[name] = (right + bool(agrees), all_ + 1)
        if not agrees and say and self.examples.get(name, 0) > 0:
            self.examples[name] -= 1
            print(f"  {name}: {say()}")

    def share(self, name):
        right, all_ = self.counts.get(name, (0, 0))
        return right / all_ if all_ else 1.0


def compare(doc, ours, tally, entities):
    """Counts the agreements of one text."""
    theirs = byte_spans(doc)
    at = {(start, end): i for i, (start, end, *_) in enumerate(ours["tokens"])}
    match = [at.get(span) for span in theirs]
    for token, span, i in zip(doc, theirs, match):
        tally.add("token", i is not None, lambda: repr(doc[max(0, token.i - 3) : token.i + 4].text))
        if i is None:
            continue
        tally.add("space", ours["tokens"][i][2] == bool(token.whitespace_))
        if "tag" not in ours:
            continue
        context = lambda: repr(doc[max(0, token.i - 6) : token.i + 5].text)
        mine = {name: ours[name][i] for name in ("tag", "pos", "morph", "lemma", "dep")}
        other = {
            "tag": token.tag_,
            "pos": token.pos_,
            "morph": str(token.morph),
            "lemma": token.lemma_,
            "dep": token.dep_,
        }
        for name in mine:
            tally.add(
                name,
                mine[name] == other[name],
                lambda: f"{token.text!r} {mine[name]} for {other[name]} in {context()}",
            )
        head = ours["head"][i] == match[token.head.i]
        tally.add("head", head, context)
        tally.add("head and dep", head and mine["dep"] == other["dep"])
        tally.add("sentence start", ours["sent"][i] == bool(token.is_sent_start), context)
    if "ents" in ours:
        a = {(theirs[e.start][0], theirs[e.end - 1][1], e.label_) for e in doc.ents}
        b = {(ours["tokens"][s][0], ours["tokens"][e - 1][1], label) for s, e, label in ours["ents"]}
        entities[0] += len(a & b)
        entities[1] += len(a)
        entities[2] += len(b)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("parse")
    parser.add_argument("model")
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--tokens", action="store_true", help="compare the tokenizers alone")
    parser.add_argument("--show", type=int, default=0, help="disagreements of each kind to show")
    parser.add_argument("--speed", action="store_true", help="time both, one thread each")
    args = parser.parse_args()
    flags = ["--tokens"] if args.tokens else []
    nlp = convert.load()
    pipeline = nlp.tokenizer if args.tokens else nlp
    names = ["token", "space"]
    if not args.tokens:
        names += ["tag", "pos", "morph", "lemma", "head", "dep", "head and dep", "sentence start"]
    print(f"{'':32}{'tokens':>8}" + "".join(f"{name:>{max(9, len(name) + 2)}}" for name in names) + "   entity F1")
    shown = dict.fromkeys(names, args.show)
    everything = []
    for path in args.paths:
        texts = list(texts_of(path))
        everything += texts
        tally, entities = Tally(shown), [0, 0, 0]
        for text, ours in zip(texts, run(args.parse, args.model, texts, *flags), strict=True):
            compare(pipeline(text), ours, tally, entities)
        f1 = 2 * entities[0] / max(1, entities[1] + entities[2])
        shares = "".join(f"{tally.share(name):{max(9, len(name) + 2)}.3%}" for name in names)
        print(f"{path.parent.name + '/' + path.name:32}{tally.counts['token'][1]:8}{shares}   {f1:9.4f}")
    if args.speed:
        speed(args, pipeline, everything, flags)


def speed(args, pipeline, texts, flags):
    """Times both on all texts: processor time of one thread, the best of three runs.

    spaCy is given all texts at once, which is how it is fastest.
    """
    best = float("inf")
    for _ in range(3):
        start = time.thread_time()
        count = sum(map(len, pipeline.pipe(texts)))
        best = min(best, time.thread_time() - start)
    runs = [run(args.parse, args.model, texts, "--time", *flags)[0] for _ in range(3)]
    ours = min(r["seconds"] for r in runs)
    print(f"spaCy {count / best:,.0f} tokens a second, crossread-nlp {count / ours:,.0f}: {best / ours:.1f} times")


if __name__ == "__main__":
    main()
