"""What a document says beyond Open Badges is kept as it came, and never read as a word of the format."""

import pytest

from tests.unit.retrieve.asking import a_badge, credential_of
from verifier.algorithms.jsonld import Reason
from verifier.retrieve.compaction import MAX_CHARACTERS, compacted
from verifier.retrieve.extras import set_aside

V2 = "https://w3id.org/openbadges/v2"
CREDITS = {
    "@context": "https://platform.example/extensions/ECTSExtension/context.json",
    "type": ["Extension", "extensions:ECTSExtension"],
    "ECTS": 2.5,
}


@pytest.mark.parametrize(
    "name",
    ["extensions:ECTSExtension", "https://w3id.org/openbadges/extensions#X", "credits", "x:y", "urn:x"],
)
def test_what_no_word_of_the_format_stands_behind_is_kept_as_it_came(name):
    whole = {"@context": V2, "type": "BadgeClass", "id": "https://uni.example/1", name: CREDITS}
    written = compacted(whole)
    assert written.document[name] == CREDITS
    assert written.unknown_contexts == ()


@pytest.mark.parametrize(
    ("context", "name"),
    [
        (V2, "name"),
        (V2, "verify"),
        (V2, "obi:badge"),
        (V2, "https://w3id.org/openbadges#badge"),
        (V2, "@type"),
        ([V2, {"title": "schema:name"}], "title"),
        ([V2, {"uni": "https://uni.example/#"}], "uni:title"),
        ([V2, {"@vocab": "https://uni.example/#"}], "title"),
    ],
)
def test_what_may_be_a_word_of_the_format_stays_where_it_is(context, name):
    aside = set_aside({"@context": context, name: "x"})
    assert (name in aside.document, aside.extras) == (True, {})


def test_documents_inside_keep_theirs():
    issuer = {"id": "_:i", "type": "Issuer", "size": "small"}
    whole = {"@context": V2, "id": "_:a", "badge": {"id": "_:b", "level": 3, "issuer": issuer}}
    written = compacted(whole).document
    assert written["badge"]["level"] == 3
    assert written["badge"]["issuer"]["size"] == "small"


def test_what_comes_back_takes_the_place_of_nothing():
    aside = set_aside({"@context": V2, "credits": "mine", "badge": {"level": 3}})
    assert aside.put_back({"credits": "theirs", "badge": "https://uni.example/1"}) == {
        "credits": "theirs",
        "badge": "https://uni.example/1",
    }


def test_a_document_is_measured_with_its_extras():
    assert compacted({"@context": V2, "id": "_:a", "junk": "x" * MAX_CHARACTERS}) is Reason.TOO_LARGE


async def test_words_of_later_editions_are_none_of_a_badge_class():
    badge = a_badge().edit_badge_class(
        lambda each: each.update(humanCode="S1", resultDescription=[{"id": "_:r"}])
    )
    achievement = (await credential_of(badge)).achievement
    assert (achievement.human_code, achievement.result_descriptions) == (None, ())
    assert [each.key for each in achievement.extensions] == ["humanCode", "resultDescription"]
