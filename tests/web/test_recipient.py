"""What a request tells about the candidate: several identifiers, or hashes of them."""

import pytest

from verifier.model.options import KnownRecipient
from verifier.web.recipient import read_recipient

SHA256 = "sha256$" + "ab" * 32
LINK = "https://uni.example/badges/1"
ZOE = KnownRecipient(kind="email", value="zoe@uni.example")


def hidden(value=SHA256, *, kind="email", salt=""):
    return KnownRecipient(kind=kind, value=value, hashed=True, salt=salt)


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ({"email": " zoe@uni.example "}, (ZOE,)),
        ({"email": ["zoe@uni.example"]}, (ZOE,)),
        (
            {"email": ["zoe@uni.example", "z@else.example"], "name": "Zoë", "did": "did:key:z"},
            (
                ZOE,
                KnownRecipient(kind="email", value="z@else.example"),
                KnownRecipient(kind="name", value="Zoë"),
                KnownRecipient(kind="did", value="did:key:z"),
            ),
        ),
        ({"hashes": SHA256}, (hidden(),)),
        ({"hashes": [f" {SHA256.upper()} "]}, (hidden(SHA256.upper()),)),
        ({"hashes": [{"value": SHA256, "salt": " nacl "}]}, (hidden(salt=" nacl "),)),
        ({"hashes": [{"kind": "url", "value": SHA256}]}, (hidden(kind="url"),)),
        ({"hashes": ["md5$" + "ab" * 16], "email": "zoe@uni.example"}, (ZOE, hidden("md5$" + "ab" * 16))),
        ({"email": ["zoe@uni.example"] * 10, "hashes": [SHA256] * 50}, (*[ZOE] * 10, *[hidden()] * 50)),
    ],
)
def test_all_that_is_told_is_read(said, known):
    assert read_recipient(said) == known


@pytest.mark.parametrize(
    "said",
    [
        None,
        "zoe@uni.example",
        ["zoe@uni.example"],
        {},
        {"shoe": "43"},
        {"email": "zoe@uni.example", "shoe": "43"},
        {"email": []},
        {"email": [], "name": "Zoë"},
        {"email": None},
        {"email": ["zoe@uni.example", 7]},
        {"email": [["zoe@uni.example"]]},
        {"email": " "},
        {"email": "a" * 1_001},
        {"email": ["zoe@uni.example"] * 11},
        {"email": ["zoe@uni.example"] * 6, "name": ["Zoë"] * 5},
        {"hashes": []},
        {"hashes": ["ab" * 32]},
        {"hashes": ["sha256$ab"]},
        {"hashes": ["sha512$" + "ab" * 64]},
        {"hashes": [7]},
        {"hashes": [{"salt": "nacl"}]},
        {"hashes": [{"value": SHA256, "salt": 7}]},
        {"hashes": [{"value": SHA256, "salt": "s" * 1_001}]},
        {"hashes": [{"value": SHA256, "kind": "name"}]},
        {"hashes": [{"value": SHA256, "kind": "shoe"}]},
        {"hashes": [{"value": SHA256, "shoe": "43"}]},
        {"hashes": [SHA256] * 51},
    ],
)
def test_what_cannot_be_meant_is_not_read_in_part(said):
    assert read_recipient(said) is None


async def test_hashes_of_an_envelope_are_passed_on(client, verifier):
    said = {"email": "zoe@uni.example", "hashes": [{"kind": "email", "value": SHA256, "salt": "nacl"}]}
    response = await client.post("/verify", json={"url": LINK, "recipient": said})
    assert response.status == 200
    assert verifier.asked[0][2].known == (ZOE, hidden(salt="nacl"))


async def test_what_was_told_is_in_no_refusal(client, verifier):
    response = await client.post(
        "/verify", json={"url": LINK, "recipient": {"email": "zoe@uni.example", "x": 1}}
    )
    assert response.status == 400
    problem = await response.text()
    assert "recipient: an object with email, name, did, url, phone" in problem
    assert "zoe" not in problem
    assert verifier.asked == []


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        ({"email": "student"}, "an e-mail address: something@a.domain"),
        ({"did": ["did:key:z", "student"]}, "a DID: did:method:…"),
        ({"url": "student"}, "an address of the web: https://…"),
        ({"phone": "student"}, "a telephone number: +…"),
    ],
)
async def test_what_is_nothing_of_its_kind_is_refused_with_the_rule(client, verifier, said, rule):
    response = await client.post("/verify", json={"url": LINK, "recipient": said})
    assert response.status == 400
    problem = await response.json()
    assert rule in problem["detail"]
    assert "student" not in str(problem)
    assert verifier.asked == []


@pytest.mark.parametrize("name", ["recipient", "recipient.email", "hashes", "email"])
async def test_nothing_personal_goes_into_an_address(client, verifier, name):
    for answer in (
        await client.get(f"/verify?url={LINK}&{name}=zoe@uni.example"),
        await client.post(f"/verify?{name}=zoe@uni.example", json={"url": LINK}),
    ):
        assert answer.status == 400
        assert "zoe" not in await answer.text()
    assert verifier.asked == []
