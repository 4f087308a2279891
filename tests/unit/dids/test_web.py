"""did:web: a domain of the web, and nothing but its own document."""

import pytest

from tests.world import World
from verifier.contracts import KeyDocument
from verifier.dids import web
from verifier.model.exhibit import Unavailable
from verifier.model.finding import Finding
from verifier.model.roles import Role
from verifier.model.words import Cause

DOCUMENT = "https://uni.example/.well-known/did.json"

URLS = {
    "did:web:uni.example": DOCUMENT,
    "did:web:uni.example:law": "https://uni.example/law/did.json",
    "did:web:uni.example:law:badges": "https://uni.example/law/badges/did.json",
    "did:web:uni.example%3A8443": "https://uni.example:8443/.well-known/did.json",
    "did:web:uni.example%3A8443:law": "https://uni.example:8443/law/did.json",
    "did:web:uni.example:%7Emallory": "https://uni.example/%7Emallory/did.json",
    "did:web:xn--mnchen-3ya.example": "https://xn--mnchen-3ya.example/.well-known/did.json",
    "did:web:127.0.0.1": "https://127.0.0.1/.well-known/did.json",  # the guard refuses it
}


@pytest.mark.parametrize("did", URLS)
def test_an_identifier_leads_to_one_document(did):
    assert web.document_url(did) == URLS[did]


@pytest.mark.parametrize(
    "rest",
    [
        "",
        "localhost",
        "Uni.example",
        "uni..example",
        "uni.example/law",
        "uni.example?x=1",
        "uni.example#key-1",
        "uni.example ",
        "uni.example\n",
        "user@uni.example",
        "uni.example%2Flaw",
        "uni.example%3a8443",
        "uni.example%3A",
        "uni.example%3A123456",
        "uni.example:",
        "uni.example::law",
        "uni.example:law:",
        "uni.example:..",
        "uni.example:.:law",
        "uni.example:%2e%2e",
        "uni.example:a%2Fb",
        "uni.example:a%5Cb",
        "uni.example:a%00",
        "uni.example:a%",
        "uni.example:a/b",
        "uni.example:münchen",
        "uni.example;service=keys",
        "uni.example:law;service=keys",
        "uni.example:..;x",
        "uni.example.",
        ".uni.example",
        "uni.exаmple",  # a Cyrillic letter
        "uni.ex%D0%B0mple",
        "uni.example%40mallory.example",
        "uni.example@mallory.example",
        f"{'a' * 64}.example",
        f"{'a.' * 130}example",
        "[2001:db8::1]",
    ],
)
def test_an_identifier_that_could_be_read_twice_leads_nowhere(rest):
    assert web.document_url(f"did:web:{rest}") is None


async def test_the_document_is_fetched_by_its_role_and_once():
    world = World()
    uni = world.issuer("uni.example")
    document = await web.METHOD.resolve(uni.id, world)
    assert isinstance(document, KeyDocument)
    assert document.exhibit.url == DOCUMENT
    assert document.methods[0].key.thumbprint == uni.key.thumbprint
    assert world.fetched == [(DOCUMENT, Role.DID_DOCUMENT)]


async def test_an_identifier_that_is_none_is_not_fetched():
    world = World()
    finding = await web.METHOD.resolve("did:web:uni.example:..", world)
    assert finding.code.id == "key-binding.did-malformed"
    assert world.fetched == []


@pytest.mark.parametrize(
    ("status", "cause"), [(404, Cause.HTTP_4XX), (403, Cause.BLOCKED_BY_SITE), (500, Cause.HTTP_5XX)]
)
async def test_an_answer_that_is_no_document_is_a_gap(status, cause):
    world = World()
    world.at(DOCUMENT).answers(status=status)
    gap = await web.METHOD.resolve("did:web:uni.example", world)
    assert isinstance(gap, Unavailable)
    assert gap.why is cause


async def test_silence_is_a_gap():
    world = World()
    world.at(DOCUMENT).times_out()
    assert (await web.METHOD.resolve("did:web:uni.example", world)).why is Cause.TIMEOUT


async def test_a_redirect_is_not_followed():
    world = World()
    other = world.issuer("uni.example", path="law")
    world.at(DOCUMENT).redirects_to(other.document_url)
    gap = await web.METHOD.resolve("did:web:uni.example", world)
    assert gap.why is Cause.BLOCKED_BY_POLICY
    assert not world.was_asked_for(other.document_url)


async def test_the_document_of_another_is_refused():
    world = World()
    uni = world.issuer("uni.example")
    uni.edit_document(lambda document: document.update(id="did:web:college.example"))
    found = await web.METHOD.resolve(uni.id, world)
    assert isinstance(found, Finding)
    assert found.code.id == "key-binding.inconsistent"
