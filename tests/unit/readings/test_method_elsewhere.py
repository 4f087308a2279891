"""A key that the issuer lists and another document keeps: one other document is read, and no more."""

import pytest

from tests.unit.readings.keys_found import key, published, token
from tests.unit.readings.keys_found import proof as embedded
from tests.world import Key, World
from verifier.model.finding import Finding
from verifier.model.proof import Proof
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.readings.method_elsewhere import with_method_elsewhere
from verifier.readings.publication import published_by

COLLEGE = "did:web:college.example"
DOCUMENT = "https://college.example/.well-known/did.json"
HTTPS = "https://college.example/issuer"


def worlds(kind="web", *, purpose="assertionMethod", name=None):
    """Let the university list the college's key by reference alone."""
    world = World()
    uni, college = world.issuer("uni.example"), world.issuer("college.example", kind=kind)
    listed = name or college.verification_method

    def refer(document):
        document.update(verificationMethod=[])
        document["assertionMethod"] = []
        document[purpose] = [listed]

    uni.edit_document(refer)
    return world, uni, college, listed


async def found(world, uni, proof: Proof):
    publication = await published_by(uni.id, fetcher=world)
    world.fetched.clear()
    return await with_method_elsewhere(proof, publication, fetcher=world)


def only(publication):
    (method,) = [method for place in publication.places for method in place.methods]
    return method


@pytest.mark.parametrize(
    ("kind", "url", "role"),
    [("web", DOCUMENT, Role.DID_DOCUMENT), ("https", HTTPS, Role.CONTROLLER_DOCUMENT)],
)
@pytest.mark.parametrize("make", [embedded, token])
async def test_the_key_is_read_from_the_one_document_that_keeps_it(kind, url, role, make):
    world, uni, _, listed = worlds(kind)
    publication = await found(world, uni, make(listed))
    method = only(publication)
    assert (method.id, method.key.thumbprint, method.foreign) == (listed, key("college").thumbprint, True)
    assert method.purposes == {"assertionMethod"}
    assert world.fetched == [(url, role)]
    place = next(place for place in publication.places if place.methods)
    assert place.lies_at == ("https://uni.example/.well-known/did.json", url)  # it rests on both
    assert len(place.exhibits) == 2
    assert place.speaks_for_issuer


@pytest.mark.parametrize("prefix", ["did_key", "did_jwk"])
async def test_a_key_that_is_its_own_name_needs_no_document(prefix):
    own = Key.named("college")
    name = f"{own.did_key}#{own.multikey}" if prefix == "did_key" else f"{own.did_jwk}#0"
    world, uni, _, _ = worlds(name=name)
    assert only(await found(world, uni, embedded(name))).key.thumbprint == own.thumbprint
    assert world.fetched == []


async def test_the_time_of_the_key_is_what_the_other_document_says():
    world, uni, college, listed = worlds()
    college.withdraw_keys().publish("college", listed, revoked=world.now)
    assert only(await found(world, uni, embedded(listed))).revoked == world.now


async def test_the_purposes_of_the_key_are_what_the_other_document_says():
    world, uni, college, listed = worlds()
    college.edit_document(lambda document: document.update(authentication=document.pop("assertionMethod")))
    assert only(await found(world, uni, embedded(listed))).purposes == {"authentication"}


async def test_without_a_word_there_the_issuers_own_counts():
    world, uni, college, listed = worlds()
    college.edit_document(lambda document: document.pop("assertionMethod"))
    assert only(await found(world, uni, embedded(listed))).purposes == {"assertionMethod"}


@pytest.mark.parametrize("name", [f"{COLLEGE}#key-2", COLLEGE, "did:web:uni.example#key-1", None])
async def test_nothing_is_fetched_that_the_proof_does_not_name(name):
    world, uni, _, _ = worlds()
    publication = await published_by(uni.id, fetcher=world)
    assert await found(world, uni, embedded(name)) == publication
    assert world.fetched == []


async def test_nothing_is_fetched_that_the_issuer_lists_for_another_purpose():
    world, uni, _, listed = worlds(purpose="authentication")
    assert isinstance(only(await found(world, uni, embedded(listed))).key, Finding)
    assert world.fetched == []


async def test_without_any_place_nothing_is_looked_for():
    publication = published()
    assert await with_method_elsewhere(embedded(f"{COLLEGE}#key-1"), publication, fetcher=World()) is (
        publication
    )


@pytest.mark.parametrize(
    ("change", "cause"),
    [
        (lambda place: place.times_out(), Cause.TIMEOUT),
        (lambda place: place.answers(status=404), Cause.HTTP_4XX),
        (lambda place: place.redirects_to(HTTPS), Cause.BLOCKED_BY_POLICY),
    ],
)
@pytest.mark.parametrize("kind", ["web", "https"])
async def test_a_document_that_cannot_be_had_leaves_the_key_unknown(kind, change, cause):
    world, uni, college, listed = worlds(kind)
    change(world.at(college.document_url))
    unknown = only(await found(world, uni, embedded(listed)))
    assert (unknown.key.code.id, unknown.key.cause) == ("proof.key-unreachable", cause)
    assert unknown.foreign


@pytest.mark.parametrize(
    "change",
    [
        lambda document: document.update(id="did:web:mallory.example"),
        lambda document: document.update(deactivated=True),
        lambda document: document["verificationMethod"].clear(),
        lambda document: document["verificationMethod"][0].update(controller="did:web:mallory.example"),
        lambda document: document.update(
            verificationMethod=[], assertionMethod=["did:web:third.example#key-1"]
        ),
    ],
)
async def test_a_document_that_is_not_in_order_leaves_the_key_unknown(change):
    world, uni, college, listed = worlds()
    college.edit_document(change)
    unknown = only(await found(world, uni, embedded(listed)))
    assert (unknown.key.code.id, unknown.key.cause) == ("proof.key-unusable", Cause.MALFORMED_REMOTE)
    assert len(world.fetched) == 1


async def test_a_reference_of_a_reference_is_not_followed():
    world, uni, college, listed = worlds()
    college.edit_document(
        lambda document: document.update(
            verificationMethod=[], assertionMethod=[listed, "did:web:third.example#1"]
        )
    )
    assert isinstance(only(await found(world, uni, embedded(listed))).key, Finding)
    assert [url for url, _ in world.fetched] == [DOCUMENT]


@pytest.mark.parametrize(
    ("name", "cause"),
    [
        ("did:ion:abc#1", Cause.UNSUPPORTED),
        ("http://college.example/issuer#1", Cause.BLOCKED_BY_POLICY),
        ("urn:uuid:1", Cause.BLOCKED_BY_POLICY),
        ("did:web:..#1", Cause.MALFORMED_REMOTE),
    ],
)
async def test_what_leads_to_no_document_is_not_fetched(name, cause):
    world, uni, _, _ = worlds(name=name)
    unknown = only(await found(world, uni, embedded(name)))
    assert (unknown.key.code.id, unknown.key.cause) == ("proof.key-unusable", cause)
    assert world.fetched == []


async def test_a_place_that_does_not_list_the_key_stays_as_it_is():
    world, uni, _, listed = worlds()
    publication = await published_by(uni.id, fetcher=world)
    (own,) = publication.places
    other = published(own, type(own)(where="x", methods=(), speaks_for_issuer=False))
    completed = await with_method_elsewhere(embedded(listed), other, fetcher=world)
    assert completed.places[-1] == other.places[-1]
