"""Peak memory of reading a folder into a new register, beside an interpreter that only imports the command line.

Usage: memory.py FOLDER. Prints megabytes and the ratio to the floor.
"""

import subprocess
import sys
import tempfile
from pathlib import Path


def peak(command: list[str]) -> float:
    """Megabytes of resident memory that a command took at most; its output is dropped."""
    code = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, "
        "stderr=subprocess.DEVNULL); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    ran = subprocess.run([sys.executable, "-c", code, *command], check=True, stdout=subprocess.PIPE)
    # Linux counts in kilobytes, macOS in bytes.
    return int(ran.stdout) / (1024 if sys.platform != "darwin" else 1024 * 1024)


def main() -> int:
    """Measures and prints; 2 where no folder is given."""
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    floor = peak([sys.executable, "-c", "import dragoman.cli.main"])
    print(f"{'import of the command line':34} {floor:6.0f} MB  1.0")
    with tempfile.TemporaryDirectory() as folder:
        register = str(Path(folder) / "register.db")
        reading = peak([sys.executable, "-m", "dragoman", "read", sys.argv[1], "--register", register])
    print(f"{'dragoman read ' + Path(sys.argv[1]).name:34} {reading:6.0f} MB {reading / floor:4.1f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
