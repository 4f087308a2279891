"""Departures that show only in the documents by themselves, not once they are put together."""

from tests.unit.retrieve.asking import a_badge, credential_of
from verifier.model.deviation import Rule


async def found(badge):
    return {
        (deviation.rule, deviation.pointer, deviation.touches)
        for deviation in (await credential_of(badge)).deviations
    }


async def test_of_several_badges_the_first_is_judged_and_the_others_are_named():
    badge = a_badge()
    others = [badge.badge_class_url, "https://uni.example/badge-classes/2"]
    assert await found(badge.edit(lambda document: document.update(badge=others))) == {
        (Rule.CARDINALITY, "/badge", True)
    }


async def test_of_several_issuers_the_first_is_judged_and_the_others_are_named():
    badge = a_badge()
    others = [badge.issuer_url, "https://mit.example/profile"]
    badge.edit_badge_class(lambda document: document.update(issuer=others))
    assert await found(badge) == {(Rule.CARDINALITY, "/badge/issuer", False)}
    assert (await credential_of(badge)).issuer.id == badge.issuer_url


async def test_documents_that_do_not_say_where_they_live_are_named():
    badge = a_badge()
    badge.edit_badge_class(lambda document: document.pop("id")).edit_issuer(
        lambda document: document.pop("id")
    )
    assert await found(badge) == {
        (Rule.MISSING_PROPERTY, "/badge", False),
        (Rule.MISSING_PROPERTY, "/badge/issuer", False),
    }


async def test_issuer_is_shown_under_the_address_that_was_judged():
    badge = a_badge().edit_issuer(lambda document: document.update(id="HTTPS://UNI.example:443/%70rofile"))
    assert (await credential_of(badge)).issuer.id == badge.issuer_url
