"""How long a command takes from its start, beside the floor of an interpreter that does nothing.

Prints the median of several runs in seconds and the ratio to the floor: for `dragoman --help` (bar: 0.3 s) and, where a
folder is given, for reading it into a new register (bar for the five seed articles: 2 s). Usage: start.py [FOLDER]
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 7


def seconds(command: list[str]) -> float:
    """Wall-clock seconds of one run of a command; its output is dropped, a failure is raised."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> int:
    """Measures and prints; 0."""
    python = sys.executable
    floor = statistics.median(seconds([python, "-c", "pass"]) for _ in range(RUNS))
    print(f"{'python -c pass':34} {floor:6.2f} s   1.0")
    module = [python, "-m", "dragoman"]
    helping = statistics.median(seconds([*module, "--help"]) for _ in range(RUNS))
    print(f"{'dragoman --help':34} {helping:6.2f} s {helping / floor:5.1f}")
    if len(sys.argv) > 1:
        with tempfile.TemporaryDirectory() as folder:
            registers = [str(Path(folder) / f"{run}.db") for run in range(RUNS)]
            reading = statistics.median(
                seconds([*module, "read", sys.argv[1], "--register", register]) for register in registers
            )
        print(f"{'dragoman read ' + Path(sys.argv[1]).name:34} {reading:6.2f} s {reading / floor:5.1f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
