"""Trains the network that looks for the words of attributions.

    python network.py ATTRIBUTION.jsonl.gz CLAIM_FEATURES OUTPUT [--test ATTRIBUTION.jsonl.gz]

The first file holds news articles with the source, cue and content of every
attribution, the second is the engine's example `claim_features`, built. What
the network is stands in `crates/engine/src/analyse/attribution/tagger.rs`;
`OUTPUT` is what that module reads:

    0   4  "CRTG"
    4   2  version (1)
    6   2  numbers of a row (64)
    8   2  dimensions of word vectors (128)
    10  2  dimensions of own vectors
    12  2  layers
    14  2  lemmas with a vector of their own
    16  4  FNV-1a (32 bits) of everything after the header
    20 12  zero

then the hashes of the lemmas with a vector of their own (FNV-1a, u32, sorted),
and matrices, each a row an output: the lemmas' vectors; the layer from words,
with the first norm's gain before it; the rows of labels; each layer, with bias
and gain; the layer to the four odds, with its bias. A matrix is the numbers
before it and a scale for each row (f32), then a byte a weight.

Needs jax, numpy and optax.
"""

import argparse
import collections
import json
import pathlib
import struct

import jax
import jax.numpy as jnp
import numpy as np
import optax

import articles

WIDTH, OWN, LAYERS = 64, 32, 3
# Rows of labels: none and every label of each sort; then quoted, root, all.
ROWS = [19, 46, 51, 19]
LONGEST = 72  # tokens of a sentence at a time
RARE = 8  # a lemma must occur this often to have a vector of its own
EPOCHS, BATCH, RATE, DROP, DECAY = 3, 64, 3e-3, 0.2, 1e-2
NAMES = (*articles.PARTS, "head")
SHARE = np.array([0.5, 1.0, 0.5, 1.0])
WORDS = pathlib.Path(__file__).parents[2] / "assets/models/words.bin"


def vectors():
    """The word vectors, of length 1, and zeros at the end."""
    data = WORDS.read_bytes()
    (dimensions,) = struct.unpack_from("<H", data, 6)
    (count,) = struct.unpack_from("<I", data, 8)
    packed = np.frombuffer(data[-count * dimensions // 2 :], np.uint8).reshape(count, -1)
    values = np.stack([packed & 15, packed >> 4], -1).reshape(count, dimensions).astype(np.float32) - 8
    values /= np.maximum(np.linalg.norm(values, axis=1, keepdims=True), 1e-9)
    return np.concatenate([values, np.zeros((1, dimensions), np.float32)])


def sentences(path, program):
    """Every sentence's tokens, as claim_features prints them."""
    return [tokens for line in articles.seen(path, program, "tokens") for tokens in json.loads(line)]


def tables(found, own):
    """Arrays of sentences, cut where they are too long."""
    pieces = [(tokens[i : i + LONGEST], i) for tokens in found for i in range(0, len(tokens), LONGEST)]
    shape = (len(pieces), LONGEST)
    data = {
        "word": np.full(shape, -1, np.int32),
        "own": np.zeros(shape, np.int32),
        "labels": np.zeros((*shape, 4), np.int32),
        "head": np.full(shape, -1, np.int32),
        "quoted": np.zeros(shape, np.float32),
        "counts": np.zeros(shape, bool),
        "here": np.zeros(shape, bool),
        "given": np.zeros((*shape, 4), np.float32),
    }
    for row, (tokens, first) in enumerate(pieces):
        for at, (word, lemma, pos, dep, tag, entity, head, quoted, counts, *given) in enumerate(tokens):
            data["word"][row, at] = word
            data["own"][row, at] = own.get(lemma, 0)
            data["labels"][row, at] = pos, dep, tag, entity
            data["head"][row, at] = head - first if 0 <= head - first < LONGEST else -1
            data["quoted"][row, at] = quoted
            data["counts"][row, at] = counts
            data["here"][row, at] = True
            data["given"][row, at] = given
    return data


def start(key, lemmas):
    keys = iter(jax.random.split(key, 20))
    normal = lambda shape, scale: jax.random.normal(next(keys), shape) * scale
    layer = lambda inputs, outputs: normal((inputs, outputs), inputs**-0.5)
    return {
        "own": normal((lemmas + 1, OWN), 0.1),
        "words": layer(DIMENSIONS + OWN, WIDTH) * jnp.where(jnp.arange(DIMENSIONS + OWN) < DIMENSIONS, 2.0, 1.0)[:, None],
        "rows": normal((sum(ROWS) + 3, WIDTH), 0.1),
        "gain": jnp.ones(WIDTH),
        "layers": [(layer(5 * WIDTH, WIDTH), jnp.zeros(WIDTH), jnp.ones(WIDTH)) for _ in range(LAYERS)],
        "out": (layer(WIDTH, 4), jnp.full(4, -1.0)),
    }


def norm(x, gain):
    x = x - x.mean(-1, keepdims=True)
    return x / jnp.sqrt((x * x).mean(-1, keepdims=True) + 1e-5) * gain


def odds(net, data, key=None):
    """Log odds of every token's parts; with a key, as in training."""
    here = data["here"][..., None]
    first = np.cumsum([0, *ROWS[:-1]])
    x = jnp.concatenate([VECTORS[data["word"]], net["own"][data["own"]] * (data["own"] > 0)[..., None]], -1) @ net["words"]
    x += sum(net["rows"][first[k] + 1 + data["labels"][..., k]] for k in range(4))
    quoted, root, every = net["rows"][sum(ROWS) :]
    x += data["quoted"][..., None] * quoted + (data["head"] < 0)[..., None] * root + every
    x = norm(x, net["gain"]) * here
    heads = jax.nn.one_hot(jnp.where(data["here"], data["head"], -1), LONGEST)
    for weights, bias, gain in net["layers"]:
        seen = x
        if key is not None:
            key, now = jax.random.split(key)
            seen = x * jax.random.bernoulli(now, 1 - DROP, x.shape) / (1 - DROP)
        before = jnp.pad(seen, ((0, 0), (1, 0), (0, 0)))[:, :-1]
        after = jnp.pad(seen, ((0, 0), (0, 1), (0, 0)))[:, 1:]
        views = [before, seen, after, heads @ seen, jnp.swapaxes(heads, 1, 2) @ seen]
        x = norm(x + jax.nn.relu(jnp.concatenate(views, -1) @ weights + bias), gain) * here
    weights, bias = net["out"]
    return x @ weights + bias


INPUTS = ("word", "own", "labels", "head", "quoted", "here")


def train(data, lemmas):
    """A network fitted to what is given, for so many lemmas of their own."""

    def loss(net, batch, key):
        each = optax.sigmoid_binary_cross_entropy(odds(net, batch, key), batch["given"]) * SHARE
        return (each * batch["here"][..., None]).sum() / batch["here"].sum()

    steps = EPOCHS * (len(data["word"]) // BATCH)
    plan = optax.adamw(optax.warmup_cosine_decay_schedule(0, RATE, 100, steps, 1e-5), weight_decay=DECAY)
    net = start(jax.random.PRNGKey(0), lemmas)
    state = plan.init(net)

    @jax.jit
    def step(net, state, batch, key):
        slope = jax.grad(loss)(net, batch, key)
        change, state = plan.update(slope, state, net)
        return optax.apply_updates(net, change), state

    random, key = np.random.default_rng(0), jax.random.PRNGKey(1)
    for _ in range(EPOCHS):
        order = random.permutation(len(data["word"]))
        for at in range(0, len(order) - BATCH + 1, BATCH):
            key, now = jax.random.split(key)
            some = order[at : at + BATCH]
            net, state = step(net, state, {name: data[name][some] for name in (*INPUTS, "given")}, now)
    return net


def chances(net, data):
    """How likely every token is each part."""
    rows = np.arange(len(data["word"]))
    run = jax.jit(lambda batch: jax.nn.sigmoid(odds(net, batch)))
    out = []
    for at in range(0, len(rows), 256):
        some = rows[at : at + 256]
        full = np.resize(some, 256)
        out.append(np.array(run({name: data[name][full] for name in INPUTS}))[: len(some)])
    return np.concatenate(out)


def show(data, found):
    """Prints token F1 of each part where tokens count, at the best threshold."""
    words = []
    for part, name in enumerate(NAMES):
        due, have = data["given"][..., part][data["counts"]] > 0, found[..., part][data["counts"]]
        f1 = lambda least: 2 * (due & (have > least)).sum() / (due.sum() + (have > least).sum())
        best = max(np.arange(0.25, 0.6, 0.025), key=f1)
        words.append(f"{name} {f1(best):.3f} from {best:.3f}")
    print("  ".join(words))


def piece(matrix, *before):
    """Numbers, then a matrix rounded to bytes: each row's scale, then the rows."""
    matrix = np.asarray(matrix, np.float32)
    scales = np.maximum(np.abs(matrix).max(1), 1e-9) / 127
    numbers = np.concatenate([np.asarray(row, np.float32) for row in (*before, scales)])
    return numbers.astype("<f4").tobytes() + np.rint(matrix / scales[:, None]).astype(np.int8).tobytes()


def write(path, net, own):
    numbers = sorted(own)
    content = np.array(numbers, "<u4").tobytes()
    content += piece(np.asarray(net["own"])[[own[number] for number in numbers]])
    content += piece(net["words"].T, net["gain"]) + piece(net["rows"])
    for weights, bias, gain in net["layers"]:
        content += piece(weights.T, bias, gain)
    weights, bias = net["out"]
    content += piece(weights.T, bias)
    check = 0x811C9DC5
    for byte in content:
        check = ((check ^ byte) * 0x01000193) & 0xFFFFFFFF
    head = b"CRTG" + struct.pack("<6H", 1, WIDTH, DIMENSIONS, OWN, LAYERS, len(numbers)) + struct.pack("<I", check)
    pathlib.Path(path).write_bytes(head.ljust(32, b"\0") + content)
    print("wrote", path, 32 + len(content), "bytes")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("train")
    parser.add_argument("program")
    parser.add_argument("output")
    parser.add_argument("--test", help="articles to show the outcome on")
    arguments = parser.parse_args()
    found = sentences(arguments.train, arguments.program)
    counts = collections.Counter(token[1] for tokens in found for token in tokens)
    own = {lemma: at + 1 for at, lemma in enumerate(sorted(lemma for lemma, n in counts.items() if n >= RARE))}
    data = tables(found, own)
    print(len(found), "sentences,", len(own), "lemmas of their own", flush=True)
    net = train(data, len(own))
    if arguments.test:
        test = tables(sentences(arguments.test, arguments.program), own)
        show(test, chances(net, test))
    write(arguments.output, net, own)


VECTORS = jnp.array(vectors())
DIMENSIONS = VECTORS.shape[1]

if __name__ == "__main__":
    main()
