"""Reads one gold set through the command line and prints the shared scorer's figures: score.py EVALUATION SET
[options].

EVALUATION is the folder that holds the sets, and `score.py` too where it is not the one of `../shared/evaluation`;
further options go to the scorer (`--language az`, `--errors`).
"""

import subprocess
import sys
import tempfile
from pathlib import Path


def main() -> int:
    """Reads, exports, scores; the scorer's status."""
    if len(sys.argv) < 3:
        print(__doc__, file=sys.stderr)
        return 2
    evaluation, name, *options = Path(sys.argv[1]), *sys.argv[2:]
    folder = evaluation / str(name) / "documents"
    documents = folder if folder.is_dir() else evaluation.parent / "seeds"
    module = [sys.executable, "-m", "dragoman"]
    with tempfile.TemporaryDirectory() as work:
        register, out = str(Path(work) / "register.db"), str(Path(work) / "out")
        quiet = {"check": True, "stdout": subprocess.DEVNULL}
        subprocess.run([*module, "read", str(documents), "--register", register], **quiet)  # type: ignore[call-overload]
        subprocess.run([*module, "export", "--register", register, "--out", out], **quiet)  # type: ignore[call-overload]
        own = evaluation / "score.py"
        program = own if own.exists() else Path(__file__).parents[2] / ".." / "shared" / "evaluation" / "score.py"
        scorer = [sys.executable, str(program), str(evaluation / str(name)), out]
        return subprocess.run([*scorer, "--documents", str(documents), *map(str, options)], check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
