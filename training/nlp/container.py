"""The container that crossread-nlp reads: a checked header and tagged sections.

Everything is little-endian. Counts and lengths are LEB128 varints, strings are
a length and UTF-8. The reader's side is `crates/nlp/src/file.rs`.
"""

import struct

MAGIC = b"ENLP"
VERSION = 1
HEADER = 24

F32, F16, I8 = 0, 1, 2


def murmur64a(data: bytes, seed: int) -> int:
    """MurmurHash64A, the hash of spaCy's string store (there with seed 1)."""
    m, r, mask = 0xC6A4A7935BD1E995, 47, (1 << 64) - 1
    h = seed ^ (len(data) * m & mask)
    whole = len(data) // 8
    for k in struct.unpack_from(f"<{whole}Q", data):
        k = k * m & mask
        k ^= k >> r
        k = k * m & mask
        h = (h ^ k) * m & mask
    tail = data[whole * 8 :]
    if tail:
        h ^= int.from_bytes(tail, "little")
        h = h * m & mask
    h ^= h >> r
    h = h * m & mask
    return h ^ (h >> r)


class Writer:
    """Bytes being written, with the few shapes that the format knows."""

    def __init__(self):
        self.bytes = bytearray()

    def varint(self, value):
        assert value >= 0
        while value >= 0x80:
            self.bytes.append(value & 0x7F | 0x80)
            value >>= 7
        self.bytes.append(value)

    def string(self, value):
        raw = value.encode("utf-8")
        self.varint(len(raw))
        self.bytes += raw

    def strings(self, values):
        self.varint(len(values))
        for value in values:
            self.string(value)

    def char_set(self, members):
        """Code points as ranges: the gap since the last range, then the length."""
        ranges = []
        for point in sorted(members):
            if ranges and point == ranges[-1][1]:
                ranges[-1][1] = point + 1
            else:
                ranges.append([point, point + 1])
        self.varint(len(ranges))
        last = 0
        for start, end in ranges:
            self.varint(start - last)
            self.varint(end - start)
            last = end

    def shared(self, value, previous):
        """A string as the bytes it shares with the start of `previous`, and the rest."""
        raw, before = value.encode("utf-8"), previous.encode("utf-8")
        shared = 0
        while shared < min(len(raw), len(before)) and raw[shared] == before[shared]:
            shared += 1
        # A character is never cut in two, so that both halves are UTF-8.
        while shared and shared < len(raw) and raw[shared] & 0xC0 == 0x80:
            shared -= 1
        self.varint(shared)
        self.varint(len(raw) - shared)
        self.bytes += raw[shared:]

    def string_map(self, pairs):
        """Sorted string to list of strings; keys lean on the last key, values on the key."""
        self.varint(len(pairs))
        last = ""
        for key in sorted(pairs, key=lambda s: s.encode("utf-8")):
            self.shared(key, last)
            values = pairs[key]
            self.varint(len(values))
            for value in values:
                self.shared(value, key)
            last = key

    def rice(self, values, bits):
        """Sorted whole numbers as gaps, each a unary quotient and `bits` low bits."""
        self.varint(len(values))
        self.varint(bits)
        out, used = 0, 0
        stream = bytearray()
        last = 0
        for value in values:
            gap = value - last
            last = value
            quotient = gap >> bits
            out |= ((1 << quotient) - 1) << used
            used += quotient + 1
            out |= (gap & ((1 << bits) - 1)) << used
            used += bits
            while used >= 8:
                stream.append(out & 0xFF)
                out >>= 8
                used -= 8
        if used:
            stream.append(out & 0xFF)
        self.varint(len(stream))
        self.bytes += stream


def container(sections) -> bytes:
    """The whole file: header, directory of sections, their bodies."""
    directory = bytearray()
    body = bytearray()
    at = HEADER + 12 * len(sections)
    for tag, data in sections:
        assert len(tag) == 4
        directory += tag + struct.pack("<II", at + len(body), len(data))
        body += data
    rest = bytes(directory + body)
    header = MAGIC + struct.pack("<HHIIQ", VERSION, 0, len(sections), len(rest), murmur64a(rest, 0))
    assert len(header) == HEADER
    return header + rest
