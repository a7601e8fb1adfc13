"""The stages as they stand: which function does what, from which noun to which, spread over what."""

from dragoman.documents.prepare import prepare
from dragoman.engagements.merge import merge
from dragoman.engagements.reports import bundle
from dragoman.readers.rules import read
from dragoman.resolution.resolve import resolve

from .plan import Plan, Stage, Verb
from .version import knowledge_version


def rules_plan() -> Plan:
    """The plan that reads with the package's own rules."""
    return Plan(
        version=knowledge_version(),
        prepare=Stage("prepare", prepare, Verb.EACH, over="article"),
        read=Stage("read", read, Verb.EACH, over="document"),
        bundle=Stage("bundle", bundle, Verb.EACH, over="document"),
        resolve=Stage("resolve", resolve, Verb.GROUPED, over="blocking key of a name"),
        merge=Stage("merge", merge, Verb.GROUPED, over="kind, sides and months"),
    )
