"""Whatever was located is read as the badge that it is, or said to be none."""

import asyncio
import base64

import orjson
import pytest

from tests.world import Key
from tests.world.baking import credential_element, drawing, picture
from tests.world.cose import CoseSign1
from tests.world.encodings import compact, pretty
from tests.world.presentations import Presentation, enveloped
from tests.world.sd_jwt import SdJwt
from tests.world.signing import compact_jws
from verifier.engine.reading import read_badge, read_nested, read_token
from verifier.locate import locate
from verifier.model.credential import Credential, Edition, Malformed, Securing
from verifier.model.located import Kind, Located


def located(kind: Kind, body: bytes) -> Located:
    return Located(kind=kind, body=body, found_in="json")


async def read(world, kind: Kind, body: bytes) -> Credential | Malformed:
    return await read_badge(located(kind, body), fetcher=world)


async def test_badge_is_read_by_the_words_of_its_edition(world):
    uni = world.issuer("uni.example")
    found = {
        "newer": await read(world, Kind.JSON, uni.award().json()),
        "older": await read(world, Kind.JSON, uni.award().as_vc1().json()),
        "token": await read(world, Kind.JWT, uni.award().jwt().bytes()),
        "hosted": await read(world, Kind.JSON, uni.host_badge().json()),
        "address": await read(world, Kind.URL, uni.host_badge().url.encode()),
    }
    assert {name: (badge.edition, badge.securing) for name, badge in found.items()} == {
        "newer": (Edition.OB3_VC2, Securing.DATA_INTEGRITY),
        "older": (Edition.OB3_VC1, Securing.DATA_INTEGRITY),
        "token": (Edition.OB3_VC2, Securing.JWT),
        "hosted": (Edition.OB20, Securing.HOSTED),
        "address": (Edition.OB20, Securing.HOSTED),
    }


@pytest.mark.parametrize("kind", [Kind.JWT, Kind.SD_JWT, Kind.COSE], ids=str)
async def test_what_is_no_token_is_no_badge(world, kind):
    assert isinstance(await read(world, kind, b"whatever"), Malformed)
    assert world.fetched == []


@pytest.mark.parametrize(
    "document", [{"hello": "world"}, {"type": "BadgeClass"}, {"type": "Profile"}], ids=str
)
async def test_document_of_another_kind_is_readable_and_no_badge(world, document):
    badge = await read(world, Kind.JSON, orjson.dumps(document))
    assert isinstance(badge, Malformed)
    assert badge.is_readable


@pytest.mark.parametrize("body", [b"[]", b"7", b"{", b'{"a":1,"a":2}'], ids=bytes.decode)
async def test_what_cannot_be_read_says_which_rule_it_broke(world, body):
    badge = await read(world, Kind.JSON, body)
    assert isinstance(badge, Malformed)
    assert badge.why
    assert not badge.is_readable


@pytest.mark.parametrize(
    "token",
    [
        b"a.b.c",
        b"e30.e30.AA",
        "é.b.c".encode(),
        b"eyJhbGciOiJFZERTQSJ9.W10.AA",
        b"eyJhbGciOiJFZERTQSJ9.ew.AA",
    ],
    ids=str,
)
def test_token_that_cannot_be_read_is_no_badge(token):
    assert isinstance(read_token(token), Malformed)


async def test_signed_badge_of_an_older_edition_is_one(world):
    uni = world.issuer("uni.example", algorithm="RS256")
    verification = {"type": "SignedBadge", "creator": "https://uni.example/key"}
    document = {**uni.host_badge().assertion(), "verification": verification}
    badge = await read(world, Kind.JWT, compact_jws({"alg": "RS256"}, compact(document), uni.key).encode())
    assert (badge.securing, badge.edition) == (Securing.JWS, Edition.OB20)


async def test_badge_in_each_envelope_is_one(world):
    badge = world.issuer("uni.example").award()
    found = {
        Securing.SD_JWT: await read(world, Kind.SD_JWT, SdJwt(badge).hide("/name").bytes()),
        Securing.COSE: await read(world, Kind.COSE, CoseSign1(badge).bytes()),
    }
    for securing, each in found.items():
        assert (each.edition, each.securing, each.id) == (Edition.OB3_VC2, securing, badge.id)


async def test_credential_outside_of_the_data_model_is_read_as_what_it_is(world):
    claims = {"vct": "https://uni.example/type", "iss": "did:web:uni.example"}
    signed = compact_jws({"alg": "EdDSA"}, compact(claims), Key.named("uni")).encode()
    assert (await read(world, Kind.SD_JWT, signed + b"~")).edition is Edition.SD_JWT_VC
    assert (await read(world, Kind.JWT, signed)).edition is Edition.SD_JWT_VC


async def test_signed_badge_of_an_older_edition_is_a_plain_token(world):
    document = world.issuer("uni.example").host_badge().assertion()
    signed = compact_jws({"alg": "EdDSA"}, compact(document), Key.named("uni")).encode()
    assert isinstance(await read(world, Kind.SD_JWT, signed + b"~"), Malformed)


@pytest.mark.parametrize("form", ["sd-jwt", "cose", "cose-text"])
async def test_nested_credential_may_be_in_any_envelope(world, form):
    badge = world.issuer("uni.example").award()
    cose = CoseSign1(badge).bytes()
    body = {"sd-jwt": SdJwt(badge).bytes(), "cose": cose, "cose-text": base64.b64encode(cose)}[form]
    assert (await read_nested(body)).id == badge.id


async def test_nested_credential_is_json_or_token_and_nothing_older(world):
    uni = world.issuer("uni.example")
    assert (await read_nested(b"  " + uni.award().json())).edition is Edition.OB3_VC2
    assert (await read_nested(uni.award().jwt().bytes() + b"\n")).edition is Edition.OB3_VC2
    for body in (b"", b"[]", b"{", b"https://uni.example/status/1"):
        assert isinstance(await read_nested(body), Malformed)


async def test_nested_credential_may_lie_in_a_picture_alone(world):
    badge = world.issuer("uni.example").award()
    drawn = drawing(credential_element(body=badge.json().decode()))
    for body in (badge.png(), drawn):
        assert (await read_nested(body)).id == badge.id
    for body in (
        picture(),
        drawing(*(credential_element(verify=badge.token()) for badge in (badge, world.issuer().award("B")))),
    ):
        assert isinstance(await read_nested(body), Malformed)


async def test_nested_credential_may_be_a_token_in_an_envelope(world):
    badge = world.issuer("uni.example").award()
    envelope = enveloped(badge)
    assert (await read_nested(pretty({**envelope, "issuer": "did:web:mallory.example"}))).issuer.id == (
        "did:web:uni.example"
    )
    inner = "data:application/vc+jwt," + pretty(envelope).decode()
    for address in (None, "https://uni.example/1", "data:application/vc+jwt,", "data:text/html,<p>", inner):
        assert isinstance(await read_nested(pretty({**envelope, "id": address})), Malformed)


def test_members_of_a_presentation_are_located_each_where_it_stands(world):
    uni = world.issuer("uni.example")
    bundle = Presentation(uni, uni.award(), uni.award().jwt()).unsigned()
    found = locate(bundle.json())
    assert [(each.kind, each.pointer) for each in found] == [
        (Kind.JSON, "/verifiableCredential/0"),
        (Kind.JWT, "/verifiableCredential/1"),
    ]


async def test_badge_on_a_block_chain_is_signed_and_looked_up_nowhere(world):
    badge = world.issuer("uni.example").host_badge().copy()
    contexts = [badge["@context"], "https://w3id.org/blockcerts/v2"]
    document = badge | {"@context": contexts, "signature": {"type": "MerkleProof2017"}}
    found = await read(world, Kind.JSON, compact(document))
    assert (found.edition, found.securing, found.token) == (Edition.OB20, Securing.JWS, None)
    assert world.fetched == []


@pytest.mark.parametrize("nested", [False, True], ids=["handed over", "nested"])
async def test_others_are_served_while_a_badge_of_many_parts_is_read(world, nested):
    badge = orjson.loads(world.issuer("uni.example").award().json())
    body = orjson.dumps({**badge, "endorsement": [{} for _ in range(5_000)]})
    reading = asyncio.ensure_future(read_nested(body) if nested else read(world, Kind.JSON, body))
    await asyncio.sleep(0)
    assert not reading.done()
    assert len((await reading).endorsements) == 5_000
