"""Nothing of the learner, of the learner's work or of a result stands in a score, whatever a badge holds."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.profiles.badges import facts, ob2, ob3, result
from verifier.model.outcome import Outcome
from verifier.model.scores import Fact, ProfileScore
from verifier.model.words import Json
from verifier.profiles import score_all

LEARNER = "Zyxwvu"  # in every text of the learner, and in no other
BIND = result("recipient", Outcome.PASSED)
CHECKED = st.sampled_from([(), (BIND,)])
WORDS = st.sampled_from(
    ["", " scored 92 %", " skills: welding", " 成績は92点", " n/a", " https://ada.example/", "1990-01-01"]
)
TEXTS = WORDS.map(lambda words: f"{LEARNER}{words}") | st.sampled_from(["did:example:", "mailto:"]).map(
    lambda scheme: f"{scheme}{LEARNER}"
)
ODD = TEXTS | TEXTS.map(lambda text: [text, {"@value": text}]) | TEXTS.map(lambda text: {"en": text})


def some(*names: str) -> st.SearchStrategy[Json]:
    """An object, or a list of them, with texts of the learner in some of its members."""
    whole = st.dictionaries(st.sampled_from(names), ODD, max_size=len(names))
    return whole | st.lists(whole, max_size=3)


EVIDENCE = some("id", "narrative", "name", "description", "genre", "audience") | TEXTS
IDENTITIES = some("identityHash", "identityType", "identity", "type", "salt", "hashed")
ALIGNED = some("targetName", "targetUrl", "targetFramework", "targetCode", "targetType")
RESULTS = some("value", "achievedLevel", "status", "resultDescription") | st.builds(
    lambda value, item: {"value": value, "alignment": item}, ODD, ALIGNED
)


def members(values: dict[str, st.SearchStrategy[Json]]) -> st.SearchStrategy[dict[str, Json]]:
    return st.fixed_dictionaries({}, optional=values)


BADGES = st.builds(
    lambda subject, top: ob3(subject=subject, **top),
    members(
        {
            "id": TEXTS,
            "identifier": IDENTITIES,
            "result": RESULTS,
            "narrative": ODD,
            "evidence": EVIDENCE,
            "name": ODD,
            "licenseNumber": ODD,
        }
    ),
    members({"evidence": EVIDENCE}),
) | st.builds(
    lambda top: ob2(**top), members({"recipient": IDENTITIES, "evidence": EVIDENCE, "narrative": ODD})
)


def texts_of(fact: Fact) -> Iterator[str]:
    yield from (fact.excerpt, fact.reason, *fact.notes, *fact.pointers)


def rows_of(score: ProfileScore) -> Iterator[str]:
    for table in (score.score, *score.others):
        for row in table.fields:
            yield from (row.excerpt, row.reason, *row.notes, *row.pointers)


@given(BADGES, CHECKED)
def test_nothing_of_the_learner_is_quoted_in_any_fact_or_score(badge, results) -> None:
    read = facts(badge, *results)
    for fact in read.concepts.values():
        assert not any(LEARNER in text for text in texts_of(fact)), fact.concept
    for score in score_all(badge, results, shown=True):
        assert not any(LEARNER in text for text in rows_of(score))
