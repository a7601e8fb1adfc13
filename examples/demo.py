"""Shows on the bundled articles what Dragoman does: reads them, then asks the register four questions.

Every step prints the command line that it runs, so that each can be repeated by hand. Run by `make demo`.
"""

import json
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
ARTICLES = "examples/articles"
REGISTER = "demo.db"
COUNTRY = "Moldova"
CLOSING = f"""
Your own articles: one text file (.txt, UTF-8) for each, in any of the languages that `dragoman languages` lists.

    .venv/bin/dragoman read my-folder
    .venv/bin/dragoman engagements
    .venv/bin/dragoman brief {COUNTRY}

They are kept in register.db, or in the file that --register names; reading the same files again changes nothing.
The register of this demonstration is {REGISTER}. There is no web page in this version: it is planned for a later one.
"""


def main() -> int:
    """Runs the steps; the exit status is that of the first command that fails, else 0."""
    installed = shutil.which("dragoman", path=str(Path(sys.executable).parent))
    # In a checkout that is not installed, the module does the same.
    command = [installed] if installed else [sys.executable, "-m", "dragoman"]
    for beside in ("", "-wal", "-shm"):
        (ROOT / f"{REGISTER}{beside}").unlink(missing_ok=True)
    try:
        show(command, "The bundled articles are read", "read", ARTICLES)
        show(command, "Everything in the register, the earliest first", "engagements")
        show(command, f"A brief on {COUNTRY}", "brief", COUNTRY)
        show(command, "One event, by outlet: who says it otherwise, who leaves what out", "compare", disputed(command))
        show(command, "What the register cannot vouch for", "check")
    except subprocess.CalledProcessError as fault:
        return fault.returncode
    sys.stdout.write(CLOSING)
    return 0


def show(command: list[str], title: str, *arguments: str) -> None:
    """Prints a heading with the command line, then what the command prints."""
    line = [*arguments, "--register", REGISTER]
    sys.stdout.write(f"\n=== {title}\n$ dragoman {shlex.join(line)}\n\n")
    sys.stdout.flush()
    subprocess.run([*command, *line], cwd=ROOT, check=True)


def disputed(command: list[str]) -> str:
    """The id of the first engagement on whose date the outlets disagree, else of the one that most of them report."""
    line = [*command, "engagements", "--json", "--register", REGISTER]
    ran = subprocess.run(line, cwd=ROOT, check=True, stdout=subprocess.PIPE)
    found = json.loads(ran.stdout)
    chosen = max(found, key=lambda item: ("date" in item["conflicts"], len(item["documents"])))
    return str(chosen["id"])


if __name__ == "__main__":
    raise SystemExit(main())
