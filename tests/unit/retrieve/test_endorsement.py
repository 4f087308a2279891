"""An endorsement of Open Badges 2 is what its endorser publishes, read as a credential about something."""

import pytest

from tests.world import World
from verifier.model.credential import Edition, Securing
from verifier.parse.ob2_endorsement import parse_endorsement
from verifier.retrieve.endorsement import retrieve_endorsement

V2 = "https://w3id.org/openbadges/v2"
URL, PROFILE = "https://council.example/1", "https://council.example/profile"


def endorsement(**members):
    return {
        "@context": V2,
        "type": "Endorsement",
        "id": URL,
        "claim": {"id": "https://uni.example/1", "endorsementComment": "Teaches well."},
        "issuer": PROFILE,
        "issuedOn": "2026-01-02T00:00:00Z",
        "verification": {"type": "hosted"},
        **members,
    }


async def read(document, *, profile=True):
    world = World()
    world.at(URL).serves(document)
    if profile:
        own = {"@context": V2, "type": "Profile", "id": PROFILE, "name": "Council"}
        world.at(PROFILE).serves({**own, "url": "https://council.example/", "email": "a@council.example"})
    return parse_endorsement(await retrieve_endorsement(URL, fetcher=world))


async def test_it_says_who_endorses_what():
    said = await read(endorsement())
    assert (said.edition, said.securing, said.types) == (Edition.OB20, Securing.HOSTED, ("Endorsement",))
    assert (said.issuer.id, said.issuer.name) == (PROFILE, "Council")
    assert [(subject.id, subject.narrative) for subject in said.subjects] == [
        ("https://uni.example/1", "Teaches well.")
    ]
    assert said.valid_from is not None
    assert said.deviations == ()


async def test_of_one_that_is_not_there_nothing_is_read():
    said = parse_endorsement(await retrieve_endorsement(URL, fetcher=World()))
    assert (said.id, said.types, said.issuer, said.subjects, said.deviations) == (None, (), None, (), ())


@pytest.mark.parametrize(
    ("issuer", "named"),
    [
        ({"id": PROFILE, "name": "Forged"}, PROFILE),
        ("urn:uuid:9d4b1c8e-5d1f-4ab1-8f0c-3d7c2a6e1b11", "urn:uuid:9d4b1c8e-5d1f-4ab1-8f0c-3d7c2a6e1b11"),
        ({"type": "Profile", "name": "Nobody"}, None),
    ],
)
async def test_its_issuer_is_who_stands_at_the_address_that_it_names(issuer, named):
    said = await read(endorsement(issuer=issuer))
    assert said.issuer.id == named
    assert said.issuer.name != "Forged"


@pytest.mark.parametrize("issuer", [None, [PROFILE, "https://other.example/profile"]])
async def test_of_none_or_several_nobody_is_its_issuer(issuer):
    assert (await read(endorsement(issuer=issuer))).issuer is None


@pytest.mark.parametrize(
    "claim", [None, "the badge", [{"id": "https://a.example/"}, {"id": "https://b.example/"}]]
)
async def test_what_it_does_not_say_as_it_should_is_noted(claim):
    assert (await read(endorsement(claim=claim))).deviations != ()


async def test_one_that_asks_for_a_signature_is_not_taken_for_hosted():
    said = await read(endorsement(verification={"type": "SignedBadge"}))
    assert (said.securing, said.issuer) == (Securing.JWS, None)
