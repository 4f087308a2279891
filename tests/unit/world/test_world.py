"""The test internet behaves like the web that it stands for, and remembers what it was asked."""

from datetime import UTC, datetime

import orjson
import pytest

from tests.world import World
from verifier.locate import locate
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.net.samples import SampleFetcher

DID_JSON = "https://uni.example/.well-known/did.json"


async def why(world: World, url: str, role: Role) -> Cause | int:
    """How a fetch ended: the status, or the cause of silence."""
    match await world.fetch(url, role=role):
        case Fetched(status=status):
            return status
        case Unavailable(why=cause):
            return cause


async def test_an_issuer_publishes_its_key_as_it_stands_when_asked(world: World) -> None:
    uni = world.issuer("uni.example")
    uni.rotate_to("college")
    answer = await world.fetch(DID_JSON, role=Role.DID_DOCUMENT)
    document = orjson.loads(answer.body)
    assert document["assertionMethod"] == ["did:web:uni.example#key-2"]
    assert answer.media_type == "application/did+json"
    assert world.fetched == [(DID_JSON, Role.DID_DOCUMENT)]
    assert world.exhibits == (answer.exhibit,)


async def test_keys_carry_the_dates_that_were_said_of_them(world: World) -> None:
    uni = world.issuer("uni.example").withdraw_keys()
    uni.publish("uni", "did:web:uni.example#key-1", expires=datetime(2026, 1, 1, tzinfo=UTC))
    uni.edit_document(lambda document: document.update(deactivated=True))
    document = uni.document()
    assert document["verificationMethod"][0]["expires"] == "2026-01-01T00:00:00Z"
    assert document["deactivated"]


async def test_a_key_set_stands_at_the_well_known_place(world: World) -> None:
    uni = world.issuer("uni.example", kind="https", algorithm="RS256")
    url = uni.publish_key_set(iss=uni.id)
    answer = await world.fetch(url, role=Role.KEY_SET)
    (key,) = orjson.loads(answer.body)["keys"]
    assert (key["iss"], key["kty"]) == ("https://uni.example/issuer", "RSA")
    assert "iss" not in orjson.loads((await world.fetch(uni.publish_key_set(), role=Role.KEY_SET)).body)


@pytest.mark.parametrize(
    ("say", "ends"),
    [
        (lambda place: place.serves({"hello": "world"}), 200),
        (lambda place: place.answers(status=503), 503),
        (lambda place: place.gone(), 410),
        (lambda place: place.times_out(), Cause.TIMEOUT),
        (lambda place: place.fails(Cause.TLS), Cause.TLS),
        (lambda place: place.redirects_to("https://uni.example/profile"), 404),
        (lambda place: place.redirects_to("https://nobody.example/"), Cause.DNS),
        (lambda place: place.redirects_to("https://uni.example/page"), Cause.BLOCKED_BY_POLICY),
        (lambda place: place.serves(b" " * (2**20 + 1)), Cause.TOO_LARGE),
    ],
)
async def test_a_place_answers_what_was_said_of_it(world: World, say, ends) -> None:
    page = world.at("https://uni.example/page")
    say(page)
    assert await why(world, page.url, Role.ASSERTION) == ends


async def test_a_known_host_has_no_other_pages_and_an_unknown_one_no_name(world: World) -> None:
    world.issuer("uni.example")
    assert await why(world, "https://uni.example/nothing", Role.ASSERTION) == 404
    assert await why(world, "https://nobody.example/", Role.ASSERTION) is Cause.DNS


@pytest.mark.parametrize(
    ("role", "there", "ends"),
    [
        (Role.ASSERTION, "https://elsewhere.example/did.json", 200),
        (Role.DID_DOCUMENT, "https://elsewhere.example/did.json", Cause.BLOCKED_BY_POLICY),
        (Role.CONTROLLER_DOCUMENT, "https://elsewhere.example/did.json", Cause.BLOCKED_BY_POLICY),
        (Role.STATUS_LIST, "https://elsewhere.example/did.json", 200),
        (Role.REVOCATION_LIST, "https://elsewhere.example/did.json", Cause.BLOCKED_BY_POLICY),
        (Role.REVOCATION_LIST, "https://lists.uni.example/1", 200),
    ],
)
async def test_redirects_are_followed_as_far_as_the_role_allows(world: World, role, there, ends) -> None:
    world.at("https://uni.example/here").redirects_to(there)
    world.at(there).serves({})
    assert await why(world, "https://uni.example/here", role) == ends
    assert world.was_asked_for(there) is (ends == 200)


async def test_the_place_where_a_redirect_ended_is_told(world: World) -> None:
    world.at("https://uni.example/here").redirects_to("https://uni.example/there")
    world.at("https://uni.example/there").serves({})
    answer = await world.fetch("https://uni.example/here", role=Role.ASSERTION)
    assert answer.url == answer.exhibit.final_url == "https://uni.example/there"
    assert answer.exhibit.source == "https://uni.example/here"
    world.at("https://uni.example/there").times_out()
    gap = await world.fetch("https://uni.example/here", role=Role.ASSERTION)
    assert (gap.url, gap.at_url) == ("https://uni.example/here", "https://uni.example/there")
    assert world.unavailable == (gap,)


@pytest.mark.parametrize(
    ("role", "ends"), [(Role.ASSERTION, 200), (Role.STATUS_LIST, Cause.BLOCKED_BY_POLICY)]
)
async def test_only_older_badges_may_be_had_without_encryption(world: World, role, ends) -> None:
    world.at("http://uni.example/page").serves({})
    assert await why(world, "http://uni.example/page", role) == ends


async def test_a_document_that_is_shown_twice_is_one_exhibit(world: World) -> None:
    world.issuer("uni.example")
    first, second = [await world.fetch(DID_JSON, role=Role.DID_DOCUMENT) for _ in range(2)]
    assert first == second
    assert len(world.fetched) == 2


def test_the_world_holds_no_name_that_somebody_could_own(world: World) -> None:
    with pytest.raises(ValueError, match="invented names"):
        world.at("https://uni.example.com/")
    with pytest.raises(ValueError, match="invented names"):
        world.at("https://somebody.github.io/")
    world.at("https://uni-example.github.io/")
    world.at("https://api.badgr.io/public/issuers/1")


def test_a_list_suspends_nothing_unless_it_is_for_that(world: World) -> None:
    with pytest.raises(ValueError, match="for revocation"):
        world.issuer("uni.example").status_list().suspend(7)


def test_what_was_withdrawn_can_be_reinstated(world: World) -> None:
    uni = world.issuer("uni.example")
    assert uni.status_list("1").bytes() != uni.status_list("1").revoke(7).bytes()
    assert uni.status_list("1").bytes() == uni.status_list("1").revoke(7).reinstate(7).bytes()


# What a holder has


def test_a_badge_in_a_picture_is_found_there(world: World) -> None:
    badge = world.issuer("uni.example").award()
    (found,) = locate(badge.png())
    assert (found.body.strip(), found.found_in) == (badge.json().strip(), "png:iTXt:openbadgecredential")


def test_a_hosted_badge_in_a_picture_is_the_holders_copy(world: World) -> None:
    badge = world.issuer("uni.example").host_badge()
    badge.edit(lambda document: document.update(issuedOn="2026-02-01T00:00:00Z"))
    badge.tamper(lambda document: document.update(issuedOn="2020-01-01T00:00:00Z"))
    (found,) = locate(badge.png())
    assert orjson.loads(found.body)["issuedOn"] == "2020-01-01T00:00:00Z"
    assert badge.assertion()["issuedOn"] == "2026-02-01T00:00:00Z"
    assert orjson.loads(badge.json()) == badge.copy()


async def test_the_documents_of_a_hosted_badge_can_be_changed_each(world: World) -> None:
    badge = world.issuer("uni.example").host_badge()
    badge.edit_badge_class(lambda document: document.update(name="Else"))
    badge.edit_issuer(lambda document: document.update(name="Elsewhere"))
    for place, name in ((badge.badge_class_place, "Else"), (badge.issuer_place, "Elsewhere")):
        answer = await world.fetch(place.url, role=Role.BADGE_CLASS)
        assert orjson.loads(answer.body)["name"] == name


def test_dates_are_written_in_the_words_of_the_edition(world: World) -> None:
    moment = datetime(2026, 2, 1, tzinfo=UTC)
    newer = world.issuer("uni.example").award().since(moment).until(moment).plain()
    older = world.issuer("uni.example").award().as_vc1().since(moment).until(moment).plain()
    assert (newer["validFrom"], newer["validUntil"]) == ("2026-02-01T00:00:00Z", "2026-02-01T00:00:00Z")
    assert (older["issuanceDate"], older["expirationDate"]) == (newer["validFrom"], newer["validUntil"])


def test_unsigned_means_without_proof(world: World) -> None:
    assert "proof" not in world.issuer("uni.example").award().unsigned().signed()


def test_options_of_the_proof_can_be_changed_before_signing(world: World) -> None:
    badge = world.issuer("uni.example").award()
    badge.edit_proof(lambda proof: proof.update(proofPurpose="authentication"))
    assert badge.signed()["proof"]["proofPurpose"] == "authentication"


# On disk


async def test_a_world_on_disk_answers_as_it_did_in_memory(world: World, tmp_path) -> None:
    uni = world.issuer("uni.example")
    hosted = uni.host_badge().revoke(status=410)
    revocations = uni.status_list().revoke(7)
    tokens = uni.status_list("4").jwt()
    world.at("https://slow.example/list").times_out()
    world.at("https://uni.example/gone").gone()
    world.dump(tmp_path)
    samples = SampleFetcher(World(), tmp_path, now=lambda: world.now)
    for url in (
        DID_JSON,
        hosted.url,
        hosted.image_url,
        revocations.url,
        tokens.url,
        "https://uni.example/gone",
    ):
        there, here = [await place.fetch(url, role=Role.GIVEN) for place in (samples, world)]
        assert (there.status, there.media_type, there.body) == (here.status, here.media_type, here.body)
    silence = await samples.fetch("https://slow.example/list", role=Role.STATUS_LIST)
    assert silence.why is Cause.TIMEOUT


def test_a_world_that_cannot_be_written_down_says_so(world: World, tmp_path) -> None:
    world.at("https://uni.example/a-b").serves({})
    world.at("https://uni.example/a/b").serves({})
    with pytest.raises(ValueError, match="two documents"):
        world.dump(tmp_path)


async def test_what_is_no_address_is_asked_of_nobody(world):
    answer = await world.fetch("https://[", role=Role.CONTEXT)
    assert answer.why is Cause.BLOCKED_BY_POLICY
