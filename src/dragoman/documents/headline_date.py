"""The date that a site puts before a headline, in the line of it."""

import re

from dragoman.languages.pack import LanguagePack
from dragoman.model.mentions import TimeMention

from .header import header_times
from .lines import Line

# A whole date in digits at the beginning of a headline ("2014-10-07 Visit of the chairman to Georgia").
_BEFORE = re.compile(r"(?:\d{4}-\d\d-\d\d|\d\d\.\d\d\.\d{4}|\d\d/\d\d/\d{4})[\s:–—-]+(?=[^\W\d_])")


def before_headline(line: Line, pack: LanguagePack) -> TimeMention | None:
    """The date right before a headline, which is no sentence."""
    match = _BEFORE.match(line.text)
    if match is None or line.text.rstrip()[-1] in ".!?…" or not line.text[match.end()].isupper():
        return None
    times = header_times(line.text[: match.end()], pack)
    return next((time for time in times if time.interval is not None and time.precision == "day"), None)
