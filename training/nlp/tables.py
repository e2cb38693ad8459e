"""The parts of the pipeline that are rules and lists rather than weights."""

import re
import struct

from container import Writer, murmur64a
from spacy.attrs import NORM, ORTH
from spacy.lang import char_classes as classes
from spacy.lang.norm_exceptions import BASE_NORMS
from spacy.symbols import IDS

EVERY_CHAR = [c for c in range(0x110000) if not 0xD800 <= c <= 0xDFFF]


def class_of(pattern):
    """The code points that a one-character pattern matches."""
    match = re.compile(pattern).fullmatch
    return {c for c in EVERY_CHAR if match(chr(c))}


def tokenizer(nlp) -> bytes:
    """Character classes, units, currencies and the exceptions of the tokenizer.

    The classes are read off the compiled patterns themselves: what a lone
    character does as a prefix and as a suffix is what the patterns say of it.
    """
    rules = nlp.tokenizer
    prefix = rules.prefix_search.__self__
    suffix = rules.suffix_search.__self__
    infix = rules.infix_finditer.__self__
    out = Writer()
    for members in (
        {c for c in EVERY_CHAR if prefix.search(chr(c))},
        {c for c in EVERY_CHAR if suffix.search(chr(c))},
        {c for c in EVERY_CHAR if infix.search(chr(c))},
        # what a full stop may stand after and still be split off (the class is spaCy's,
        # with the bars, brackets and colon that its spelling lets in)
        class_of(rf"[0-9{classes.ALPHA_LOWER}%²\-\+{classes.PUNCT}(?:{classes.CONCAT_QUOTES})]"),
        class_of(f"[{classes.ALPHA}]"),
        class_of(f"[{classes.ALPHA_LOWER}]"),
        class_of(f"[{classes.ALPHA_UPPER}]"),
        class_of(f"[{classes.CONCAT_QUOTES}]"),
        {c for c in EVERY_CHAR if chr(c).isspace()},
        {c for c in EVERY_CHAR if chr(c).isalpha()},
        {c for c in EVERY_CHAR if chr(c).isupper()},
        {c for c in EVERY_CHAR if chr(c).isdigit()},
    ):
        out.char_set(members)
    out.strings(sorted({u for u in classes.UNITS.split("|")}))
    out.strings(sorted({u.replace("\\", "") for u in classes.CURRENCY.split("|")}))
    out.varint(len(rules.rules))
    for text, pieces in sorted(rules.rules.items()):
        out.string(text)
        out.varint(len(pieces))
        for piece in pieces:
            out.varint(len(piece[ORTH].encode("utf-8")))
            norm = piece.get(NORM)
            out.varint(0 if norm is None else 1)
            if norm is not None:
                out.string(norm)
    return bytes(out.bytes)


def norms(nlp) -> bytes:
    """Norms by the hash of the exact word, and the strings that spaCy numbers instead.

    The table of norms comes without its keys, only with their hashes.
    """
    pairs = {murmur64a(word.encode("utf-8"), 1): norm for word, norm in BASE_NORMS.items()}
    pairs.update(nlp.vocab.lookups.get_table("lexeme_norm").items())
    out = Writer()
    out.varint(len(pairs))
    for key in sorted(pairs):
        out.bytes += struct.pack("<Q", key)
    for key in sorted(pairs):
        out.string(pairs[key])
    symbols = {name: number for name, number in IDS.items() if name}
    out.varint(len(symbols))
    for name, number in sorted(symbols.items()):
        out.string(name)
        out.varint(number)
    return bytes(out.bytes)


def labels(nlp) -> bytes:
    """The tagger's tags, then the moves of the parser and of the entity recogniser."""
    out = Writer()
    out.strings(list(nlp.get_pipe("tagger").labels))
    for name in ("parser", "ner"):
        moves = nlp.get_pipe(name).moves
        assert not nlp.get_pipe(name).model.attrs["unseen_classes"]
        out.strings([moves.get_class_name(i) for i in range(moves.n_moves)])
    return bytes(out.bytes)


EXPANDED = {
    "^n'?t$": ["nt", "n't"],
    "^n[ou]thin'$": ["nothin'", "nuthin'"],
    "^y'?$": ["y", "y'"],
}


def condition(out, spec):
    """0: anything; 1: one of the strings; 2: none of the strings."""
    if spec is None:
        out.varint(0)
    elif isinstance(spec, str):
        out.varint(1)
        out.strings([spec])
    elif "REGEX" in spec:
        out.varint(1)
        out.strings(EXPANDED[spec["REGEX"]])
    elif "IN" in spec:
        out.varint(1)
        out.strings(spec["IN"])
    else:
        assert set(spec) == {"NOT_IN"}, spec
        out.varint(2)
        out.strings(spec["NOT_IN"])


def ruler(nlp) -> bytes:
    """The attribute ruler: what each pattern asks of one or two tokens, and sets."""
    flat = []
    for rule in nlp.get_pipe("attribute_ruler").patterns:
        assert set(rule["attrs"]) <= {"TAG", "POS", "MORPH", "LEMMA", "DEP"}
        flat += [(tokens, rule["attrs"], rule["index"]) for tokens in rule["patterns"]]
    out = Writer()
    out.varint(len(flat))
    for tokens, attrs, index in flat:
        out.varint(len(tokens))
        for token in tokens:
            assert set(token) <= {"TAG", "LOWER", "DEP", "IS_SPACE"}
            condition(out, token.get("TAG"))
            condition(out, token.get("LOWER"))
            condition(out, token.get("DEP"))
            out.varint({None: 0, True: 1, False: 2}[token.get("IS_SPACE")])
        out.varint(index)
        for name in ("TAG", "POS", "MORPH", "LEMMA", "DEP"):
            value = attrs.get(name)
            out.varint(0 if value is None else 1)
            if value is not None:
                out.string("" if name == "MORPH" and value == "_" else value)
    return bytes(out.bytes)


INDEX_BITS = 28


def index_key(word) -> int:
    """A word of a lemma index as the format keeps it: 28 bits of its hash."""
    return murmur64a(word.encode("utf-8"), 2) >> (64 - INDEX_BITS)


def lemmas(nlp) -> bytes:
    """The rule lemmatiser's suffix rules, exceptions and word lists, by part of speech.

    The word lists, 91,000 words, are kept as hashes: 14 bits a word, and one
    unknown word in several thousand is taken for a known one.
    """
    lookups = nlp.get_pipe("lemmatizer").lookups
    rules, exceptions, index = (lookups.get_table(f"lemma_{n}") for n in ("rules", "exc", "index"))
    names = ["adj", "adp", "adv", "aux", "noun", "pron", "propn", "punct", "sconj", "verb"]
    names = [n for n in names if any(n in table for table in (rules, exceptions, index))]
    assert all(len(table) == sum(n in table for n in names) for table in (rules, exceptions, index))
    out = Writer()
    out.varint(len(names))
    for name in names:
        out.string(name)
        pairs = rules.get(name, [])
        out.varint(len(pairs))
        for old, new in pairs:
            out.string(old)
            out.string(new)
        out.string_map({k: list(v) for k, v in exceptions.get(name, {}).items()})
        out.rice(sorted({index_key(word) for word in index.get(name, [])}), 12)
    return bytes(out.bytes)
