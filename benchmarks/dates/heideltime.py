"""HeidelTime's dates of a text, by its standalone program, which the user brings: it is GPL and not ours to ship.

Each text is one run of its command line, since what it reads in one document bends what it reads next; so it pays for
a start of Java with every text, which `start_seconds` measures. It is run without a tagger of parts of speech, which
its Russian and English rules of tense would use.
"""

import re
import shutil
import subprocess
import tempfile
import time
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

Reading = tuple[int, int, str, str]
LANGUAGES = {"en": "ENGLISH", "ru": "RUSSIAN"}
TYPES = ("Date", "Duration", "Language", "Set", "Time", "Temponym", "TypeToProcess")
# Seasons as months counted from January of the value's year; its winter is the one that begins in that year.
SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
THIRDS = {"START": (1, 10), "MID": (11, 20), "END": (21, 31)}
TAG = re.compile(r"<(/?)(TIMEX3INTERVAL|TIMEX3)((?:\s+\w+=\"[^\"]*\")*)\s*>")
CLOCK = re.compile(r"\d{1,2}[:.]\d\d")
ATTRIBUTE = re.compile(r"(\w+)=\"([^\"]*)\"")


def absent(jar: Path | None) -> str:
    """Why HeidelTime cannot be run; empty if it can."""
    if jar is None:
        return "no jar was named (--heideltime PATH or HEIDELTIME_JAR)"
    if not jar.is_file():
        return "the jar that was named is not there"
    return "" if shutil.which("java") else "no Java is on the path"


def read(jar: Path, language: str, published: str, text: str) -> list[Reading]:
    """The dates of one text: start, end, earliest and latest day."""
    return dates(_run(jar, language, published, text), text)


def start_seconds(jar: Path, language: str) -> float:
    """What a run costs before there is anything to read: one on a text without dates."""
    begun = time.perf_counter()
    _run(jar, language, "2024-01-01", "-")
    return time.perf_counter() - begun


def dates(timeml: str, text: str) -> list[Reading]:
    """The dates in what it printed. An interval that it tagged stands for those inside it; what is no day, week, month,
    season, quarter, half, year or decade is left out, durations, repeated times and bare clock times among them."""
    body = timeml.partition("<TimeML>\n")[2].rpartition("</TimeML>")[0]
    at, length, inside = 0, 0, 0
    opened: list[tuple[int, dict[str, str]]] = []
    found: list[Reading] = []
    plain = ""
    for tag in TAG.finditer(body):
        plain += body[at : tag.start()]
        length, at = len(plain), tag.end()
        interval = tag[2] == "TIMEX3INTERVAL"
        if not tag[1]:
            opened.append((length, dict(ATTRIBUTE.findall(tag[3]))))
            inside += interval
            continue
        start, attributes = opened.pop()
        inside -= interval
        days: tuple[str, str] | None
        if interval:
            days = attributes["earliestBegin"][:10], attributes["latestEnd"][:10]
        else:
            clock = CLOCK.fullmatch(plain[start:])
            days = None if inside or clock else _days(attributes)
        if days:
            found.append((start, length, *days))
    if not (plain + body[at:]).startswith(text):
        raise ValueError("HeidelTime did not give the text back as it was")
    return found


def _run(jar: Path, language: str, published: str, text: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        file, settings = Path(folder, "text.txt"), Path(folder, "config.props")
        file.write_text(text, "utf-8")
        settings.write_text("\n".join(_settings()) + "\n", "utf-8")
        command = ["java", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-jar", str(jar.resolve()), str(file)]
        command += ["-l", LANGUAGES[language], "-t", "news", "-dct", published, "-pos", "no", "-it", "-o", "timeml"]
        command += ["-e", "UTF-8", "-c", str(settings)]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=folder, check=False, timeout=120)
    if done.returncode or "</TimeML>" not in done.stdout:
        raise RuntimeError(f"HeidelTime ended with {done.returncode}: {done.stderr[-500:]}")
    return done.stdout


def _settings() -> Iterator[str]:
    for kind in ("Date", "Duration", "Set", "Time", "Temponym"):
        yield f"consider{kind} = {str(kind != 'Temponym').lower()}"
    yield "treeTaggerHome = none"
    yield "chineseTokenizerPath = none"
    yield "config_path = "
    yield "typeSystemHome = desc/type/HeidelTime_TypeSystem.xml"
    yield "typeSystemHome_DKPro = desc/type/DKPro_TypeSystem.xml"
    for kind in TYPES:
        yield f"uimaVar{kind} = {'Type' if kind == 'TypeToProcess' else kind}"


def _days(attributes: dict[str, str]) -> tuple[str, str] | None:
    """First and last day of a value of TIMEX3, by the conventions of the gold dates."""
    value, third = attributes.get("value", ""), THIRDS.get(attributes.get("mod", ""))
    if attributes.get("type") not in ("DATE", "TIME"):
        return None
    if found := re.match(r"(\d{4})-(\d\d)-(\d\d)(?:T|$)", value):
        return value[:10], value[:10]
    if value.startswith("0000") or value.endswith("-W53"):
        return None
    if found := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return str(monday + timedelta(5 if found[3] else 0)), str(monday + timedelta(6))
    if found := re.fullmatch(r"(\d{4})-(\d\d)", value):
        first, last = _months(int(found[1]), int(found[2]), int(found[2]))
        if third:
            first, last = first.replace(day=third[0]), first.replace(day=min(third[1], last.day))
        return str(first), str(last)
    if found := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])", value):
        part, step = found[2], {"Q": 3, "H": 6}.get(found[2][0])
        months = SEASONS[part] if step is None else (step * (int(part[1]) - 1) + 1, step * int(part[1]))
        first, last = _months(int(found[1]), *months)
        return str(first), str(last)
    if re.fullmatch(r"\d{3,4}", value):
        return f"{value:0<4}-01-01", f"{value:9<4}-12-31"
    return None


def _months(year: int, earliest: int, latest: int) -> tuple[date, date]:
    ends, month = (year, latest) if latest <= 12 else (year + 1, latest - 12)
    return date(year, earliest, 1), date(ends, month, monthrange(ends, month)[1])
