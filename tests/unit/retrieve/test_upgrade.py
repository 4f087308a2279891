"""Every edition is read in the words of Open Badges 2, each document by its own edition."""

import pytest

from tests.unit.retrieve.asking import a_badge, credential_of, documents_of
from tests.world import World
from tests.world.elder_badges import embedded_in, of_0_5, of_1_0, of_1_1
from verifier.algorithms.jsonld import Reason
from verifier.model.credential import Edition
from verifier.model.roles import Role
from verifier.parse.ob2 import parse_ob2
from verifier.retrieve.hosted import retrieve
from verifier.retrieve.upgrade import upgrade

V1 = "https://w3id.org/openbadges/v1"
PLACE = "https://uni.example/1"
ANCIENT = {"recipient": "a@b.example", "badge": {"name": "X", "issuer": {"origin": "https://uni.example"}}}


@pytest.mark.parametrize(
    ("write", "edition"),
    [(of_1_1, Edition.OB11), (of_1_0, Edition.OB10)],
)
async def test_badge_says_the_same_in_every_edition(write, edition):
    today = await credential_of(a_badge())
    badge = write(a_badge())
    then = await credential_of(badge, supplied={"id": badge.url})
    assert then.edition is edition
    assert then.raw == badge.assertion()
    assert then.id == today.id
    assert then.issuer.id == today.issuer.id
    assert then.subjects[0].identities == today.subjects[0].identities
    assert then.subjects[0].achievement.name == today.subjects[0].achievement.name


async def test_issuer_of_0_5_is_its_origin_and_is_not_asked_for():
    badge = of_0_5(a_badge())
    then = await credential_of(badge, supplied={"id": badge.url})
    assert then.edition is Edition.OB05
    assert then.issuer.id == "https://uni.example"
    assert then.issuer.name == "Uni of Examples: Registry"
    assert [asked for asked, _ in badge.world.fetched] == [badge.url]


async def test_embedded_issuer_of_1_1_is_nowhere():
    hosting = await documents_of(embedded_in(of_1_1(a_badge())))
    assert hosting.issuer.declared is None
    assert hosting.issuer.document["name"] == "Uni of Examples"


async def test_copy_of_0_5_that_was_not_published_names_nobodys_origin():
    hosting = await retrieve(ANCIENT, fetcher=World(), origin=None)
    assert hosting.issuer.declared is None
    credential = parse_ob2(hosting, supplied=ANCIENT)
    assert credential.subjects[0].achievement.name == "X"
    assert [slip.rule.value for slip in credential.deviations].count("not-upgradable") == 1


async def test_origin_beside_a_badge_class_that_was_asked_for_does_not_count():
    badge = of_1_1(a_badge())
    nameless = {"name": "Uni", "url": "https://uni.example/", "origin": "https://uni.example"}
    inner = badge.badge_class | {"issuer": nameless}
    badge.edit_badge_class(lambda document: document.update(issuer=nameless))
    badge.edit(lambda document: document.update(badge=inner))
    assert (await documents_of(badge)).issuer.declared is None


def test_document_in_words_that_have_no_reading_is_refused():
    assert upgrade({"@context": "https://x.example/", "type": "Assertion"}) is Reason.NOT_JSON_LD


@pytest.mark.parametrize("context", [V1, [V1], "http://openbadgespec.org/v1/context.json/"])
def test_names_of_0_5_in_linked_data_are_not_lost(context):
    old = {"@context": context, "name": "Uni", "org": "Registry", "contact": "a@uni.example"}
    found = upgrade(old, role=Role.ISSUER_PROFILE, url=PLACE).document
    assert (found["id"], found["name"], found["email"]) == (PLACE, "Uni: Registry", "a@uni.example")


def test_linked_document_without_a_context_is_one_of_1_0():
    found = upgrade({"name": "X", "criteria": PLACE}, role=Role.BADGE_CLASS, url=PLACE).document
    assert found == {"type": "BadgeClass", "name": "X", "criteria": PLACE, "id": PLACE}
