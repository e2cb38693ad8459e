"""The labelled articles, as the engine's example `claim_features` sees them."""

import gzip
import json
import subprocess

PARTS = ("source", "cue", "content")


def seen(path, program, what):
    """The lines that `claim_features WHAT` prints for a file of articles; of an
    article's annotations the first counts."""
    lines = []
    for line in gzip.open(path):
        row = json.loads(line)
        given = [{part: one.get(part, []) for part in PARTS} for one in row["annotations"][0]["attributions"]]
        lines.append(json.dumps({"text": row["text"], "attributions": given}) + "\n")
    done = subprocess.run([program, what], input="".join(lines), capture_output=True, text=True, check=True)
    return done.stdout.splitlines()
