"""Writes the golden export anew: run it after a change of the reading that is meant, and read the difference."""

import tempfile
from pathlib import Path

from examples.reading import ARTICLES, GOLDEN, exported, made

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        exported(made(Path(folder), [ARTICLES]), GOLDEN)
