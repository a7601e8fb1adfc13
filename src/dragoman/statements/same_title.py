"""Whether two words for an office can mean the same holder's."""

from dragoman.world.title_names import named_by_state
from dragoman.world.titles import titles

from .profiles import Profile, is_head

# Mayors and ambassadors head an organ too, but are no presidents.
_LOW = 5


def heads_organ(title: str | None, profile: Profile) -> bool:
    """Whether a word for any head ("the chairman", "the president") can mean the head of an organ."""
    known = titles().get(profile.title or "")
    return is_head(profile.title or "") and not (title == "president" and known is not None and known.rank >= _LOW)


# Words for whoever stands at the head of a state: of its president first, else of its prime minister.
_OF_STATE = frozenset({"head", "leader"})
_HIGHEST = 2


def leads_state(title: str | None, profile: Profile) -> bool:
    """Whether "the Kenyan leader", or "the head of Kenya", can mean somebody: a head of state, or of government."""
    ranks = [titles()[office.title].rank for office in profile.offices if office.title in titles()]
    high = any(rank <= (_HIGHEST if title == "leader" else 1) for rank in ranks)
    return title in _OF_STATE and high and not is_deputy(profile)


def state_rank(title: str | None, profile: Profile) -> int:
    """How far from the head of the state somebody stands, where such a word is used; 0 for any other word."""
    if title not in _OF_STATE:
        return 0
    return min((titles()[office.title].rank for office in profile.offices if office.title in titles()), default=_LOW)


# The English word of `world/data/titles.tsv` for whoever stands below the holder of an office.
DEPUTY = "deputy"


def is_deputy(profile: Profile) -> bool:
    """Whether somebody is known by the office of a deputy alone."""
    return bool(profile.offices) and all(DEPUTY in office.title.split() for office in profile.offices)


def named_in(title: str | None, profile: Profile) -> tuple[str | None, ...]:
    """A title as it is written, and what the state of its holder calls it."""
    own = named_by_state(title, profile.country) if title else None
    return (title, own) if own and own != title else (title,)


def same_title(a: str | None, b: str) -> bool:
    """The same title, or its general word alone ("the minister")."""
    return a is not None and (a == b or (a in _GENERAL and a in b.split()))


_GENERAL = frozenset({"minister", "ambassador", "prosecutor", "speaker", "mayor", "governor"})
