"""From a copy of a hosted badge to the documents that count: what is asked for, where, and what is kept."""

import asyncio
import json
import time

import pytest

from tests.unit.retrieve.asking import a_badge, documents_of
from tests.world import World
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.hosting import Linked
from verifier.model.roles import Role
from verifier.retrieve.hosted import retrieve

SIGNED = {"type": "SignedBadge"}
URN = "urn:uuid:9d4b1c8e-5d1f-4ab1-8f0c-3d7c2a6e1b11"


async def test_three_documents_are_asked_for_each_once_and_in_its_role():
    badge = a_badge()
    hosting = await documents_of(badge)
    assert badge.world.fetched == [
        (badge.url, Role.ASSERTION),
        (badge.badge_class_url, Role.BADGE_CLASS),
        (badge.issuer_url, Role.ISSUER_PROFILE),
    ]
    assert [hosting.assertion.published, hosting.badge_class.published, hosting.issuer.published] == [
        True
    ] * 3
    assert hosting.issuer.document["name"] == "Uni of Examples"


async def test_supplied_text_is_a_pointer_and_nothing_more():
    badge = a_badge()
    badge.tamper(
        lambda document: document.update(badge="https://else.example/", issuedOn="1999-01-01T00:00:00Z")
    )
    hosting = await documents_of(badge)
    assert hosting.assertion.document["badge"] == badge.badge_class_url
    assert hosting.assertion.copy["badge"] == "https://else.example/"
    assert not badge.world.was_asked_for("https://else.example/")


async def test_address_alone_is_enough_and_no_copy():
    badge = a_badge()
    hosting = await documents_of(badge, supplied={"id": badge.url})
    assert hosting.assertion.published
    assert hosting.assertion.copy is None


async def test_copy_without_an_id_is_looked_up_where_it_came_from():
    badge = a_badge()
    badge.edit(lambda document: document.pop("id"))
    hosting = await documents_of(badge, origin=badge.url)
    assert hosting.assertion.published
    assert hosting.assertion.declared == badge.url


async def test_nothing_supplied_but_an_address_is_looked_up_there():
    badge = a_badge()
    assert (await documents_of(badge, supplied={}, origin=badge.url)).assertion.published


async def test_copy_served_elsewhere_is_looked_up_at_its_id():
    badge = a_badge()
    hosting = await documents_of(badge, origin="https://backpack.example/assertions/77")
    assert hosting.assertion.declared == badge.url
    assert hosting.assertion.moved_from is None
    assert not badge.world.was_asked_for("https://backpack.example/assertions/77")


async def test_id_on_the_site_that_it_was_fetched_from_is_noted_as_moved():
    badge = a_badge()
    hosting = await documents_of(badge, origin="https://uni.example/assertions/1?v=2")
    assert hosting.assertion.moved_from == "https://uni.example/assertions/1?v=2"
    assert hosting.assertion.published


async def test_one_refetch_is_enough():
    badge = a_badge()
    badge.world.at("https://uni.example/b").serves(badge.assertion() | {"id": "https://uni.example/c"})
    hosting = await documents_of(
        badge, supplied={"id": "https://uni.example/b"}, origin="https://uni.example/a"
    )
    assert hosting.assertion.id_differs
    assert not badge.world.was_asked_for("https://uni.example/c")


async def test_spelling_of_the_same_address_is_no_move():
    badge = a_badge()
    badge.edit(lambda document: document.update(id="HTTPS://UNI.example:443/%61ssertions/1"))
    hosting = await documents_of(badge, origin=badge.url, supplied={"id": badge.url})
    assert hosting.assertion.published
    assert hosting.assertion.moved_from is None


@pytest.mark.parametrize("place", ["badge_class_place", "issuer_place"])
async def test_linked_document_that_moved_inside_its_origin_is_refetched_there(place):
    badge = a_badge()
    url = "https://uni.example/moved"
    edit, served = {
        "badge_class_place": (badge.edit_badge_class, badge._badge_class),
        "issuer_place": (badge.edit_issuer, badge._profile),
    }[place]
    edit(lambda document: document.update(id=url))
    badge.world.at(url).serves(served)
    hosting = await documents_of(badge)
    moved = {"badge_class_place": hosting.badge_class, "issuer_place": hosting.issuer}[place]
    assert moved.published
    assert moved.declared == url
    assert moved.moved_from is not None


# what is not asked for


@pytest.mark.parametrize("id_", [None, 7])
async def test_badge_with_a_broken_id_is_asked_for_nowhere(id_):
    badge = a_badge()
    hosting = await documents_of(badge, supplied=badge.copy() | {"id": id_})
    assert badge.world.fetched == []
    assert hosting.assertion == Linked(declared=None, answer=None)


@pytest.mark.parametrize("id_", ["", URN, "did:web:uni.example", "ftp://uni.example/1", "https://"])
async def test_badge_without_an_address_is_asked_for_nowhere(id_):
    badge = a_badge()
    hosting = await documents_of(badge, supplied=badge.copy() | {"id": id_})
    assert badge.world.fetched == []
    assert hosting.assertion.answer is None
    assert hosting.assertion.document["issuedOn"] == badge.copy()["issuedOn"]


async def test_signed_badge_is_asked_for_nowhere():
    badge = a_badge()
    hosting = await documents_of(badge, supplied=badge.copy() | {"verification": SIGNED})
    assert badge.world.fetched == []
    assert hosting.verification == SIGNED
    assert hosting.badge_class.declared == badge.badge_class_url


async def test_badge_that_is_published_as_a_signed_one_is_followed_no_further():
    badge = a_badge().edit(lambda document: document.update(verification=SIGNED))
    hosting = await documents_of(badge, supplied={"id": badge.url})
    assert hosting.assertion.published
    assert not badge.world.was_asked_for(badge.badge_class_url)


async def test_embedded_parts_of_a_copy_are_shown_and_not_asked_for():
    badge = a_badge()
    issuer = {"id": badge.issuer_url, "type": "Issuer", "name": "Uni, they say"}
    embedded = badge._badge_class | {"issuer": issuer}
    badge.tamper(lambda document: document.update(badge=embedded))
    badge.assertion_place.times_out()
    hosting = await documents_of(badge)
    assert [role for _, role in badge.world.fetched] == [Role.ASSERTION]
    assert isinstance(hosting.assertion.answer, Unavailable)
    assert hosting.badge_class.document["name"] == "Statistics 101"
    assert hosting.issuer.document["name"] == "Uni, they say"


async def test_issuer_in_the_copy_of_an_unreadable_class_is_shown_and_not_asked_for():
    badge = a_badge()
    embedded = badge._badge_class | {"issuer": {"id": badge.issuer_url, "name": "Uni, they say"}}
    badge.edit(lambda document: document.update(badge=embedded))
    badge.badge_class_place.times_out()
    hosting = await documents_of(badge)
    assert hosting.issuer.document["name"] == "Uni, they say"
    assert not badge.world.was_asked_for(badge.issuer_url)


# embedded documents of the published badge


async def test_embedded_class_with_an_address_is_fetched_again():
    badge = a_badge()
    embedded = badge._badge_class | {"name": "Embroidered"}
    badge.edit(lambda document: document.update(badge=embedded))
    hosting = await documents_of(badge)
    assert hosting.badge_class.document["name"] == "Statistics 101"
    assert hosting.badge_class.copy["name"] == "Embroidered"


async def test_embedded_class_with_a_urn_is_its_only_copy():
    badge = a_badge()
    badge.edit(lambda document: document.update(badge=badge._badge_class | {"id": URN}))
    hosting = await documents_of(badge)
    assert hosting.badge_class.answer is None
    assert hosting.badge_class.document["name"] == "Statistics 101"
    assert hosting.issuer.published


async def test_object_with_an_id_alone_is_a_reference():
    badge = a_badge()
    badge.edit(lambda document: document.update(badge={"id": badge.badge_class_url}))
    hosting = await documents_of(badge)
    assert hosting.badge_class.published
    assert hosting.badge_class.copy is None


@pytest.mark.parametrize("value", [7, [], None, True])
async def test_badge_that_is_no_reference_is_no_badge_class(value):
    badge = a_badge()
    badge.edit(lambda document: document.update(badge=value))
    assert (await documents_of(badge)).badge_class is None


# words


async def test_aliases_and_full_names_are_read_as_their_terms():
    badge = a_badge()

    def respell(document):
        document["verify"] = {"type": "hosted"}
        document["https://w3id.org/openbadges#badge"] = {"id": document.pop("badge")}
        del document["verification"]

    hosting = await documents_of(badge.edit(respell))
    assert hosting.verification == {"type": "HostedBadge"}
    assert hosting.issuer.published


async def test_unknown_context_is_named():
    badge = a_badge()
    contexts = ["https://w3id.org/openbadges/v2", "https://else.example/context"]
    badge.edit(lambda document: document.update({"@context": contexts}))
    hosting = await documents_of(badge)
    assert hosting.assertion.published
    assert hosting.assertion.unknown_contexts == ("https://else.example/context",)
    assert not badge.world.was_asked_for("https://else.example/context")


async def test_published_badge_that_is_no_json_ld_is_refused():
    badge = a_badge()
    badge.edit(lambda document: document.update({"@context": ["https://w3id.org/openbadges/v2", 7]}))
    assertion = (await documents_of(badge, supplied={"id": badge.url})).assertion
    assert (assertion.unreadable, assertion.refused, assertion.published) == (True, True, False)


@pytest.mark.parametrize("place", ["assertion", "badge_class", "issuer"])
@pytest.mark.parametrize(
    "message",
    [
        {"id": "request-42", "message": "maintenance"},
        {"@context": {"down": "https://down.example/"}, "@id": "x"},
    ],
    ids=["json", "linked data"],
)
async def test_message_of_a_server_in_trouble_is_no_document_though_it_has_an_id(place, message):
    badge = a_badge()
    supplied = badge.copy()
    getattr(badge, f"{place}_place").serves(message)
    linked = getattr(await documents_of(badge, supplied=supplied), place)
    assert (linked.unreadable, linked.refused, linked.id_differs) == (True, False, False)
    assert not linked.published


async def test_published_badge_too_large_to_read_is_unreadable_and_not_refused():
    badge = a_badge()
    evidence = [{"narrative": str(number)} for number in range(3000)]
    badge.edit(lambda document: document.update(evidence=evidence))
    assertion = (await documents_of(badge, supplied={"id": badge.url})).assertion
    assert (assertion.unreadable, assertion.refused) == (True, False)


# withdrawal


@pytest.mark.parametrize("status", [200, 404, 410, 503])
async def test_notice_of_withdrawal_is_kept_under_any_status(status):
    badge = a_badge().revoke("Cheating", status=status)
    assertion = (await documents_of(badge)).assertion
    assert (assertion.withdrawn, assertion.notice, assertion.published) == (True, True, False)
    assert assertion.document["revocationReason"] == "Cheating"
    assert assertion.shown == assertion.copy


async def test_bare_mark_of_withdrawal_is_kept():
    badge = a_badge()
    badge.assertion_place.serves({"revoked": True}, status=410)
    assert (await documents_of(badge)).assertion.document == {"revoked": True}


@pytest.mark.parametrize("body", [b"", b"<h1>Gone</h1>", b'{"message": "gone"}', b"[]"])
async def test_410_needs_no_words(body):
    badge = a_badge()
    badge.assertion_place.gone(body)
    assertion = (await documents_of(badge)).assertion
    assert (assertion.withdrawn, assertion.notice) == (True, True)
    assert assertion.document == assertion.copy


@pytest.mark.parametrize("mark", [True, "true"])
async def test_whole_badge_marked_as_withdrawn_is_published_and_withdrawn(mark):
    badge = a_badge().edit(lambda document: document.update(revoked=mark))
    assertion = (await documents_of(badge)).assertion
    assert (assertion.withdrawn, assertion.notice, assertion.published) == (True, False, True)


@pytest.mark.parametrize("mark", [False, None, "false", "no"])
async def test_badge_not_marked_as_withdrawn_is_not(mark):
    badge = a_badge().edit(lambda document: document.update(revoked=mark))
    assert not (await documents_of(badge)).assertion.withdrawn


async def test_mark_of_withdrawal_of_another_badge_does_not_count():
    badge = a_badge()
    other = {"id": "https://uni.example/assertions/2", "type": "Assertion", "revoked": True}
    badge.assertion_place.serves(other, status=404)
    assert not (await documents_of(badge)).assertion.withdrawn


async def test_410_of_a_site_that_a_redirect_leads_to_is_not_the_issuers_word():
    badge = a_badge()
    badge.assertion_place.redirects_to("https://mallory.example/gone")
    badge.world.at("https://mallory.example/gone").gone()
    assert not (await documents_of(badge)).assertion.withdrawn


@pytest.mark.parametrize("place", ["badge_class_place", "issuer_place"])
async def test_410_of_a_linked_document_does_not_withdraw_the_badge(place):
    badge = a_badge()
    getattr(badge, place).gone(json.dumps({"revoked": True}).encode())
    hosting = await documents_of(badge)
    linked = {"badge_class_place": hosting.badge_class, "issuer_place": hosting.issuer}[place]
    assert not hosting.assertion.withdrawn
    assert (linked.published, linked.withdrawn) == (False, False)


# without encryption


async def test_http_address_is_asked_only_after_its_twin():
    badge = a_badge()
    url = "http://uni.example/plain"
    badge.edit(lambda document: document.update(id=url))
    badge.world.at(url).serves(badge.assertion())
    assertion = (await documents_of(badge)).assertion
    assert [asked for asked, _ in badge.world.fetched][:2] == ["https://uni.example/plain", url]
    assert assertion.published
    assert assertion.answer.url == url


async def test_withdrawal_at_the_twin_of_an_http_address_counts():
    badge = a_badge()
    badge.edit(lambda document: document.update(id=badge.url.replace("https:", "http:"))).gone()
    assert (await documents_of(badge)).assertion.withdrawn


async def test_http_address_with_a_port_has_no_twin():
    badge = a_badge()
    hosting = await documents_of(badge, supplied={"id": "http://uni.example:8080/1"})
    assert [asked for asked, _ in badge.world.fetched] == ["http://uni.example:8080/1"]
    assert not hosting.assertion.published


async def test_fragment_is_not_sent_but_belongs_to_the_name():
    badge = a_badge()
    badge.edit(lambda document: document.update(id=f"{badge.url}#it"))
    assert (await documents_of(badge)).assertion.published
    assert badge.world.was_asked_for(badge.url)


# older editions: looked up, and shown as they are

OB11 = {
    "@context": "https://w3id.org/openbadges/v1",
    "type": "Assertion",
    "uid": "1",
    "recipient": {"type": "email", "hashed": False, "identity": "student@learner.example"},
    "badge": "https://old.example/class",
    "verify": {"type": "hosted", "url": "https://old.example/1"},
    "issuedOn": "2014-01-01",
}


async def test_older_badge_is_looked_up_where_it_says_and_followed_from_there():
    world = World()
    world.at("https://old.example/1").serves(OB11)
    hosting = await retrieve(OB11, fetcher=world, origin=None)
    assert [asked for asked, _ in world.fetched] == ["https://old.example/1", OB11["badge"]]
    assert hosting.assertion.published
    assert hosting.assertion.document["id"] == "https://old.example/1"
    assert hosting.assertion.received == OB11
    assert hosting.verification == {"type": "HostedBadge"}


async def test_older_copy_of_a_badge_that_is_served_as_version_2_is_judged_as_that():
    badge = a_badge()
    old = OB11 | {"id": badge.url, "verify": {"type": "hosted", "url": badge.url}}
    hosting = await documents_of(badge, supplied=old)
    assert hosting.issuer.published


async def test_every_kind_of_linked_document_says_whether_it_is_published():
    assert not Linked(declared=None, answer=None).published
    hosting = await documents_of(a_badge())
    assert isinstance(hosting.assertion.answer, Fetched)


async def test_name_that_no_eye_can_read_is_another_name():
    badge = a_badge().edit_issuer(lambda document: document.update(id="https://mit.example/\u200b"))
    issuer = (await documents_of(badge)).issuer
    assert (issuer.id_differs, issuer.published) == (True, False)


async def test_answer_of_another_site_that_is_no_json_ld_is_no_evidence_against_the_badge():
    badge = a_badge()
    badge.assertion_place.redirects_to("https://login.example/")
    badge.world.at("https://login.example/").serves(
        {"@context": ["https://w3id.org/openbadges/v2", 7], "id": "session", "type": "Assertion"}
    )
    assertion = (await documents_of(badge)).assertion
    assert (assertion.unreadable, assertion.refused) == (True, False)


async def test_badge_in_words_that_nobody_here_knows_may_be_in_order():
    badge = a_badge().edit(lambda document: document.update({"@context": "https://else.example/words"}))
    assertion = (await documents_of(badge, supplied={"id": badge.url})).assertion
    assert (assertion.unreadable, assertion.refused) == (True, False)


# sites with several names


async def test_badge_that_moved_between_two_names_of_its_site_is_asked_for_where_it_says():
    badge = a_badge()
    old = "https://www.uni.example/assertions/1"
    badge.world.at(old).redirects_to(badge.url)
    hosting = await documents_of(badge, supplied={**badge.copy(), "id": old})
    assert hosting.assertion.published
    assert (hosting.assertion.declared, hosting.assertion.moved_from) == (badge.url, old)


async def test_badge_of_another_host_of_the_domain_is_followed_only_if_its_own_host_led_there():
    badge = a_badge()
    old = "https://www.uni.example/assertions/1"
    badge.world.at(old).serves(badge.assertion())
    hosting = await documents_of(badge, supplied={**badge.copy(), "id": old})
    assert (hosting.assertion.declared, hosting.assertion.id_differs) == (old, True)


async def test_badge_that_a_redirect_took_to_a_stranger_is_not_followed_there():
    badge = a_badge()
    there = "https://mallory.example/1"
    badge.world.at(there).serves({**badge.assertion(), "id": there})
    badge.assertion_place.redirects_to(there)
    hosting = await documents_of(badge, supplied={**badge.assertion(), "id": badge.url})
    assert (hosting.assertion.declared, hosting.assertion.id_differs) == (badge.url, True)


async def test_two_names_of_a_platform_are_one_site():
    world = World()
    route = "/api/v1/obi/v2/badge_assertions/7"
    old, new = f"https://api.youracclaim.com{route}", f"https://www.credly.com{route}"
    document = a_badge(world=world).assertion() | {"id": new}
    world.at(old).serves(document)
    world.at(new).serves(document)
    hosting = await retrieve({**document, "id": old}, fetcher=world, origin=None)
    assert (hosting.assertion.declared, hosting.assertion.moved_from) == (new, old)
    hosting = await retrieve(document, fetcher=world, origin=old)
    assert (hosting.assertion.declared, hosting.assertion.moved_from) == (new, old)


async def test_document_whose_id_is_no_address_is_followed_nowhere():
    badge = a_badge()
    badge.world.at(badge.url).serves({**badge.assertion(), "id": "urn:x"})
    hosting = await documents_of(badge, supplied={**badge.assertion(), "id": badge.url})
    assert hosting.assertion.id_differs


LONGEST = 0.1  # second; to read what follows takes more
TRIES = 10


async def test_badge_of_thousands_of_members_keeps_nobody_waiting_while_it_is_read():
    badge = a_badge()
    badge.tamper(lambda document: document.update({f"x{number}:y": number for number in range(9_000)}))
    kept = [await longest_step(badge)]
    while min(kept) >= LONGEST and len(kept) < TRIES:  # the least is what it costs: others only ever add
        kept.append(await longest_step(badge))
    assert min(kept) < LONGEST, kept


async def longest_step(badge) -> float:
    """Read the documents of a badge; say how long that kept the loop at most, in seconds of its thread."""
    longest = 0.0
    reading = asyncio.create_task(documents_of(badge))
    while not reading.done():
        begun = time.thread_time()  # of the loop alone
        await asyncio.sleep(0)
        longest = max(longest, time.thread_time() - begun)
    assert reading.result().assertion.published
    return longest


# an address alone


IMPORTED = "https://backpack.example/badges/7"


async def test_address_alone_points_on_to_the_home_that_its_document_names():
    badge = a_badge()
    badge.world.at(IMPORTED).serves(badge.assertion() | {"issuedOn": "1999-01-01T00:00:00Z"})
    assertion = (await documents_of(badge, supplied={"id": IMPORTED})).assertion
    assert (assertion.published, assertion.declared, assertion.moved_from) == (True, badge.url, None)
    assert assertion.copy["issuedOn"] == "1999-01-01T00:00:00Z"


async def test_address_alone_points_on_only_once():
    badge, second = a_badge(), "https://second.example/badges/7"
    badge.world.at(IMPORTED).serves(badge.assertion() | {"id": second})
    badge.world.at(second).serves(badge.assertion())
    assertion = (await documents_of(badge, supplied={"id": IMPORTED})).assertion
    assert assertion.id_differs
    assert not badge.world.was_asked_for(badge.url)


async def test_copy_that_names_an_address_is_not_led_to_another_site():
    badge = a_badge()
    badge.world.at(IMPORTED).serves(badge.assertion())
    assertion = (await documents_of(badge, supplied=badge.copy() | {"id": IMPORTED})).assertion
    assert assertion.id_differs
    assert not badge.world.was_asked_for(badge.url)


async def test_address_that_answers_that_the_badge_is_gone_points_nowhere():
    badge = a_badge()
    badge.world.at(IMPORTED).serves(badge.assertion())
    assertion = (await documents_of(badge, supplied={"id": IMPORTED}, origin=IMPORTED)).assertion
    assert assertion.id_differs
    assert not badge.world.was_asked_for(badge.url)


# what an interface of the same site answers


@pytest.mark.parametrize("more", [{}, {"id": 7}, {"publicKey": "https://uni.example/k"}])
async def test_answer_that_merely_has_a_name_and_an_address_is_no_profile_of_2(more):
    badge = a_badge()
    badge.issuer_place.serves({"name": "err", "url": "/", **more})
    assert not (await documents_of(badge)).issuer.published


@pytest.mark.parametrize("more", [{"type": "Issuer"}, {"id": "https://uni.example/profile"}])
async def test_profile_of_2_is_known_by_its_type_or_by_its_own_id(more):
    badge = a_badge()
    badge.issuer_place.serves({"@context": badge.profile["@context"], "name": "Uni", "url": "/", **more})
    assert (await documents_of(badge)).issuer.published
