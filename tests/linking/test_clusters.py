"""Groups out of verdicts on pairs."""

from itertools import permutations

from dragoman.linking.blocks import candidate_pairs
from dragoman.linking.clusters import clusters
from dragoman.linking.decide import Verdict, decide
from dragoman.linking.features import Finding, against, findings
from dragoman.model.vocabulary import Judgement

MARGIN = 0.5


def group(ids, same, different=()):
    """Groups where `same` maps pairs to scores, `different` are pairs that are two, and the rest is unsure."""
    verdicts = {pair: Verdict(Judgement.SAME, score, ("alike",)) for pair, score in same.items()}
    verdicts |= {pair: Verdict(Judgement.DIFFERENT, 0.0, ("unlike",)) for pair in different}
    unsure = Verdict(Judgement.UNSURE, 0.0, ())
    return clusters(ids, verdicts, lambda a, b: verdicts.get((a, b), unsure), MARGIN)


def test_pairs_share_a_key_and_come_once():
    keys = {"b": ["k", "m"], "a": ["k", "m"], "c": ["m"], "d": []}
    assert candidate_pairs(keys) == (("a", "b"), ("a", "c"), ("b", "c"))


def test_a_veto_ends_the_comparison_and_decides_it():
    found = findings(1, 2, [lambda a, b: [against("two")], lambda a, b: [Finding(9.0, "never asked")]])
    assert decide(found, 1.0) == Verdict(Judgement.DIFFERENT, 0.0, ("two",))


def test_points_reach_the_threshold_or_leave_it_unsure():
    assert decide([Finding(0.5, "a"), Finding(0.5, "b")], 1.0).judgement is Judgement.SAME
    assert decide([Finding(0.5, "a")], 1.0).judgement is Judgement.UNSURE


def test_sameness_is_passed_on():
    assert group("abc", {("a", "b"): 2.0, ("b", "c"): 1.0})[0] == (("a", "b", "c"),)


def test_a_negative_verdict_splits_where_the_tie_is_weakest():
    groups, doubts = group("abc", {("a", "b"): 2.0, ("b", "c"): 1.0}, [("a", "c")])
    assert groups == (("a", "b"), ("c",))
    assert not doubts


def test_what_fits_two_equally_is_joined_to_neither():
    groups, doubts = group("abx", {("a", "x"): 1.2, ("b", "x"): 1.0}, [("a", "b")])
    assert groups == (("a",), ("b",), ("x",))
    assert [(doubt.item, doubt.fits) for doubt in doubts] == [("x", ("a", "b"))]


def test_groups_do_not_depend_on_the_order():
    same = {("a", "b"): 1.0, ("b", "c"): 1.0, ("c", "d"): 2.0, ("a", "e"): 3.0}
    found = {group(order, dict(reversed(same.items())), [("a", "d")])[0] for order in permutations("abcde")}
    assert len(found) == 1


def test_what_is_told_again_is_no_rival_and_joins_last():
    verdicts = {pair: Verdict(Judgement.SAME, 2.0, ("alike",)) for pair in (("a", "c"), ("b", "c"))}
    verdicts["a", "b"] = Verdict(Judgement.DIFFERENT, 0.0, ("unlike",))
    judge = lambda a, b: verdicts[a, b]  # noqa: E731
    assert clusters("abc", verdicts, judge, MARGIN)[0] == (("a",), ("b",), ("c",))
    for again, found in (("b", (("a", "c"), ("b",))), ("a", (("a",), ("b", "c")))):
        assert clusters("abc", verdicts, judge, MARGIN, frozenset(again)) == (found, ())
