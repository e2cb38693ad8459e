"""Records what spaCy finds in the sentences that the tests of crates/nlp carry.

    python fixture.py ../../crates/nlp/tests

reads `sentences.txt` there, one text a line, and writes `sentences.json`. A last
text, made of all of them with blank lines and tabs between, is recorded too.
"""

import json
import sys
from pathlib import Path

import convert
import parity


def record(doc):
    """One text as the example program writes it, with the text itself."""
    spans = parity.byte_spans(doc)
    return {
        "text": doc.text,
        "tokens": [[start, end, bool(t.whitespace_)] for t, (start, end) in zip(doc, spans)],
        "tag": [t.tag_ for t in doc],
        "pos": [t.pos_ for t in doc],
        "morph": [str(t.morph) for t in doc],
        "lemma": [t.lemma_ for t in doc],
        "head": [t.head.i for t in doc],
        "dep": [t.dep_ for t in doc],
        "sent": [bool(t.is_sent_start) for t in doc],
        "ents": [[e.start, e.end, e.label_] for e in doc.ents],
    }


def main():
    folder = Path(sys.argv[1])
    texts = (folder / "sentences.txt").read_text(encoding="utf-8").splitlines()
    nlp = convert.load()
    rows = [record(nlp(text)) for text in [*texts, "\n\n".join(texts[:30]) + "\t  " + " ".join(texts[30:])]]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    (folder / "sentences.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
