"""The format of words.bin, written here and read by `lexicon/vectors.rs`.

All numbers little-endian. A header of 32 bytes:

    0  4  "CRWV"
    4  2  version (2)
    6  2  dimensions (even)
    8  4  number of words
    12 4  bytes of the word section
    16 4  FNV-1a (32 bits) of everything after the header
    20 4  number of pairs of opposites
    24 8  zero

then six sections without gaps:

    words      sorted by bytes, each: how many bytes it shares with the one
               before (u8), how many follow (u8); then all the following bytes
    rarity     u8 a word: 0 = as common as "the", 255 = rarer than any word here
    weight     u8 a word: what it adds to a sentence's vector
    base       u16 a word: the index of its derivational base, 65535 for none
    opposites  two u16 a pair: the indices of words that contradict each other
    vectors    dimensions / 2 bytes a word: two values of -7..7 a byte, plus 8,
               the low half first

The scale of a row does not matter to a cosine, so it is not stored.
"""

import pathlib
import struct

import numpy as np

LEVELS = 7


def quantise(vectors: np.ndarray) -> np.ndarray:
    """Rows to -7..7, each with the scale that keeps its direction best."""
    unit = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    rms = np.sqrt((unit * unit).mean(1, keepdims=True))
    best = np.full(len(unit), -2.0)
    out = np.zeros(unit.shape, np.int8)
    for width in np.linspace(1.6, 3.4, 19):
        q = np.clip(np.rint(unit / (rms * width) * LEVELS), -LEVELS, LEVELS)
        cosine = (q * unit).sum(1) / np.maximum(np.linalg.norm(q, axis=1), 1e-9)
        better = cosine > best
        best[better] = cosine[better]
        out[better] = q[better].astype(np.int8)
    print(f"cosine kept by four bits: mean {best.mean():.4f}, least {best.min():.4f}")
    return out


def rarity(zipf: np.ndarray) -> np.ndarray:
    """zipf 7.5 and more ("the") to 0, zipf 2.2 to 255."""
    return np.clip(np.rint((7.5 - zipf) / (7.5 - 2.2) * 255), 0, 255).astype(np.uint8)


def fnv(data: bytes) -> int:
    """FNV-1a, 32 bits."""
    value = 0x811C9DC5
    for byte in data:
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


def write(path: pathlib.Path, words: list[str], zipf: np.ndarray, vectors: np.ndarray, bases: list[int], opposites: list[tuple[int, int]], weight: np.ndarray) -> None:
    """Writes the file."""
    assert words == sorted(words) and len(words) < 65535
    heads, tails, before = bytearray(), bytearray(), b""
    for word in words:
        now = word.encode()
        shared = 0
        while shared < min(len(before), len(now)) and before[shared] == now[shared]:
            shared += 1
        heads += bytes([shared, len(now) - shared])
        tails += now[shared:]
        before = now
    rare = rarity(zipf)
    q = quantise(vectors).astype(np.int16) + 8
    packed = (q[:, 0::2] | (q[:, 1::2] << 4)).astype(np.uint8)
    body = bytes(heads + tails) + rare.tobytes() + weight.astype(np.uint8).tobytes()
    body += np.array(bases, "<u2").tobytes() + np.array(opposites, "<u2").tobytes() + packed.tobytes()
    header = struct.pack(
        "<4sHHIIII8x", b"CRWV", 2, vectors.shape[1], len(words), len(heads) + len(tails), fnv(body), len(opposites)
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(header + body)


def read(path: pathlib.Path) -> tuple[list[str], np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Words, rarity, weight, bases, vectors (int8), for measuring what the engine will see."""
    data = path.read_bytes()
    _, _, dimensions, count, size, check, pairs = struct.unpack("<4sHHIIII8x", data[:32])
    assert fnv(data[32:]) == check
    heads = data[32 : 32 + 2 * count]
    tails = data[32 + 2 * count : 32 + size]
    words, before, at = [], b"", 0
    for i in range(count):
        shared, more = heads[2 * i], heads[2 * i + 1]
        before = before[:shared] + tails[at : at + more]
        at += more
        words.append(before.decode())
    at = 32 + size
    rare = np.frombuffer(data, np.uint8, count, at)
    weight = np.frombuffer(data, np.uint8, count, at + count)
    bases = np.frombuffer(data, "<u2", count, at + 2 * count)
    packed = np.frombuffer(data, np.uint8, count * dimensions // 2, at + 4 * count + 4 * pairs).reshape(count, -1)
    vectors = np.empty((count, dimensions), np.int8)
    vectors[:, 0::2] = (packed & 15).astype(np.int8) - 8
    vectors[:, 1::2] = (packed >> 4).astype(np.int8) - 8
    return words, rare, weight, bases, vectors


def bases_of(path: pathlib.Path) -> tuple[list[str], list[int]]:
    """The words and their bases."""
    words, _, _, bases, _ = read(path)
    return words, [int(base) for base in bases]


def with_bases(path: pathlib.Path, bases: list[int]) -> bytes:
    """The file as it is, but for the bases."""
    data = path.read_bytes()
    _, _, _, count, size, _, _ = struct.unpack("<4sHHIIII8x", data[:32])
    at = 32 + size + 2 * count
    body = data[32:at] + np.array(bases, "<u2").tobytes() + data[at + 2 * count :]
    return data[:16] + struct.pack("<I", fnv(body)) + data[20:32] + body
