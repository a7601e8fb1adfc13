"""Runs every benchmark that needs nothing but the bundled articles, and those on the shared sets where they are
present: dates beside HeidelTime where HEIDELTIME_JAR names its jar, names beside nomenklatura where NOMENKLATURA_PYTHON
names the interpreter of an environment that has it."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
EXAMPLES = HERE.parent / "examples" / "articles"
SHARED = HERE.parent.parent / "shared"


def main() -> int:
    """Runs them one after the other; the first status that is not 0, else 0."""
    runs = [[f"speed/{name}.py", str(EXAMPLES)] for name in ("start", "reading", "memory")]
    if (SHARED / "seeds").is_dir():
        runs.append(["speed/start.py", str(SHARED / "seeds")])
    if (SHARED / "evaluation").is_dir():
        runs.append(["dates/compare.py", str(SHARED / "evaluation" / "dates.jsonl")])
        runs.append(["names/compare.py", str(SHARED / "evaluation" / "names.jsonl")])
        runs.extend(["scores/score.py", str(SHARED / "evaluation"), name] for name in ("seeds", "dev", "dev-news"))
    for script, *arguments in runs:
        print(f"\n== {script} {' '.join(Path(a).name for a in arguments)}", flush=True)
        status = subprocess.run([sys.executable, str(HERE / script), *arguments], check=False).returncode
        if status:
            return status
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
