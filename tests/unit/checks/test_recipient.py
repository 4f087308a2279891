"""Was the badge awarded to the person whom the reader knows?"""

import asyncio
import hashlib

import pytest

from tests.effort import done_within
from tests.unit.checks.asking import ask, badge, codes
from verifier.checks.recipient import CHECK, judge
from verifier.model.achievement import Identity
from verifier.model.codes import recipient as facts
from verifier.model.credential import Credential, Edition, Subject
from verifier.model.options import KnownRecipient

_ZOE = "zoe@uni.example"


def _hash(method: str, text: str) -> str:
    return f"{method}${hashlib.new(method, text.encode()).hexdigest()}"


def _to(
    value: str | None,
    *,
    kind: str | None = "emailAddress",
    hashed: bool | None = None,
    salt: str | None = None,
) -> Credential:
    identity = Identity(type=kind, value=value, hashed=hashed, salt=salt, pointer="/recipient")
    return badge(subjects=(Subject(pointer="/credentialSubject", identities=(identity,)),))


def _with_id(identifier: str) -> Credential:
    return badge(subjects=(Subject(pointer="/credentialSubject", id=identifier),))


async def _ask(credential: Credential, **known: str) -> list[str]:
    ((kind, value),) = known.items()
    result = await ask(CHECK, credential, known=KnownRecipient(kind=kind, value=value))
    assert all(value not in str(finding) for finding in result.findings), "the known value is in a finding"
    return codes(result)


@pytest.mark.parametrize(
    "credential",
    [
        pytest.param(_to(_ZOE), id="plain"),
        pytest.param(_to(_ZOE, kind="email", hashed=False), id="plain-ob2"),
        pytest.param(_to(_ZOE, kind=None), id="plain-without-a-type"),
        pytest.param(_to(f" {_ZOE.upper()} "), id="plain-in-capitals"),
        pytest.param(_to(f"mailto:{_ZOE}"), id="plain-as-an-address"),
        pytest.param(_with_id(f"mailto:{_ZOE}"), id="as-the-subject"),
        pytest.param(_to(_hash("sha256", _ZOE), hashed=True), id="unsalted"),
        pytest.param(_to(_hash("sha256", _ZOE + "salt"), hashed=True, salt="salt"), id="salted"),
        pytest.param(_to(_hash("sha256", _ZOE).upper(), hashed=True), id="hash-in-capitals"),
        pytest.param(_to(_hash("sha256", _ZOE), hashed=False), id="hashed-but-said-to-be-plain"),
        pytest.param(_to(_ZOE, hashed=True), id="plain-but-said-to-be-hashed"),
    ],
)
async def test_same_email_matches(credential):
    assert await _ask(credential, email=_ZOE) == ["matches"]


@pytest.mark.parametrize(
    ("stored", "known"),
    [
        pytest.param(_ZOE, "Zoe@Uni.Example", id="lower-case"),
        pytest.param("Zoe@Uni.Example", "Zoe@Uni.Example", id="exact"),
        pytest.param(_ZOE, f"  {_ZOE}\n", id="trimmed"),
        pytest.param("zo\u00e9@uni.example", "zoe\u0301@uni.example", id="composed"),
        pytest.param("zo\u00e9@uni.example", "ZOE\u0301@uni.example", id="composed-lower-case"),
    ],
)
async def test_hash_is_tried_over_the_spellings_that_issuers_store(stored, known):
    assert await _ask(_to(_hash("sha256", stored), hashed=True), email=known) == ["matches"]


@pytest.mark.parametrize(
    "credential",
    [
        _to("mia@uni.example"),
        _to(_hash("sha256", "mia@uni.example"), hashed=True),
        _to(_hash("sha256", _ZOE), hashed=True, salt="pepper"),
        _to("mia@uni.example", hashed=True),
    ],
)
async def test_other_email_differs(credential):
    assert await _ask(credential, email=_ZOE) == ["differs"]


@pytest.mark.parametrize("hashed", [True, False, None])
async def test_hash_that_somebody_read_in_the_badge_is_nobodys_address(hashed):
    hidden = _hash("sha256", _ZOE)
    with pytest.raises(ValueError, match="must be an e-mail address"):
        await _ask(_to(hidden, hashed=hashed), email=hidden)
    assert await _ask(_to(hidden, hashed=hashed), phone=hidden) != ["matches"]


async def test_one_match_among_several_is_enough():
    others = tuple(
        Identity(type="emailAddress", value=value, hashed=None, salt=None, pointer=f"/{place}")
        for place, value in enumerate(("mia@uni.example", _ZOE))
    )
    credential = badge(subjects=(Subject(pointer=""), Subject(pointer="/1", identities=others)))
    assert await _ask(credential, email=_ZOE) == ["matches"]


@pytest.mark.parametrize(
    ("credential", "known", "fact"),
    [
        pytest.param(_with_id("did:key:z6MkA"), {"did": "did:key:z6MkA"}, "matches", id="did"),
        pytest.param(_with_id("did:key:z6MkA"), {"did": "did:key:z6mka"}, "differs", id="did-in-lower-case"),
        pytest.param(_to("did:key:z6MkA", kind="id"), {"did": "did:key:z6MkA"}, "matches", id="did-identity"),
        pytest.param(_with_id("https://zoe.example/"), {"url": "https://zoe.example/"}, "matches", id="url"),
        pytest.param(
            _to("https://zoe.example/", kind="url"),
            {"url": " https://zoe.example/"},
            "matches",
            id="url-identity",
        ),
        pytest.param(
            _to(_hash("sha256", "https://zoe.example/"), kind="url", hashed=True),
            {"url": "https://zoe.example/"},
            "matches",
            id="url-hashed",
        ),
        pytest.param(
            _to("https://zoe.example/", kind="url"),
            {"url": "https://zoe.example/A"},
            "differs",
            id="other-url",
        ),
        pytest.param(
            _to("+81 3-1234-5678", kind="telephone"), {"phone": "+81312345678"}, "matches", id="phone"
        ),
        pytest.param(
            _with_id("tel:+81312345678"), {"phone": "+81 (3) 1234.5678"}, "matches", id="phone-as-subject"
        ),
        pytest.param(_with_id("did:key:z6MkA"), {"email": _ZOE}, "not-compared", id="email-against-a-did"),
        pytest.param(
            _to("https://zoe.example/", kind="url"), {"email": _ZOE}, "not-compared", id="email-against-url"
        ),
        pytest.param(_to("4711", kind="studentNumber"), {"email": _ZOE}, "not-compared", id="unknown-type"),
        pytest.param(_with_id("urn:uuid:4711"), {"url": "https://zoe.example/"}, "not-compared", id="urn"),
        pytest.param(
            _to("5d41402a", hashed=True), {"email": _ZOE}, "not-compared", id="hash-without-its-method"
        ),
        pytest.param(_to(_ZOE), {"email": "  "}, "not-compared", id="nothing-known"),
    ],
)
async def test_like_is_compared_with_like(credential, known, fact):
    assert await _ask(credential, **known) == [fact]


async def test_badge_is_not_compared_unless_somebody_is_known():
    assert codes(await ask(CHECK, _to(_ZOE))) == ["not-compared"]


@pytest.mark.parametrize(
    ("credential", "known", "said"),
    [
        pytest.param(_to(_ZOE), None, facts.ADDRESS_FROM_LINK, id="waits-for-somebody-who-knows-it"),
        pytest.param(badge(), None, facts.NONE_NAMED, id="nobody-to-compare-with"),
        pytest.param(_to(_ZOE), _ZOE, facts.MATCHES, id="the-reader-knows"),
        pytest.param(_to("sam@uni.example"), _ZOE, facts.DIFFERS, id="the-reader-knows-better"),
    ],
)
def test_address_in_the_candidates_link_is_the_candidates_word(credential, known, said):
    recipients = (KnownRecipient(kind="email", value=known),) if known else ()
    assert judge(credential, known=recipients, link_names_address=True)[0].code is said


@pytest.mark.parametrize("subjects", [(), (Subject(pointer=""),)])
async def test_badge_for_nobody_says_so(subjects):
    assert codes(await ask(CHECK, badge(subjects=subjects))) == ["none-named"]
    assert codes(await ask(CHECK, _to(None))) == ["none-named"]


async def test_empty_identity_beside_a_did_is_nothing_to_compare_with():
    identity = Identity(type="emailAddress", value=None, hashed=None, salt=None, pointer="/0")
    credential = badge(subjects=(Subject(pointer="", id="did:key:z6MkA", identities=(identity,)),))
    assert await _ask(credential, email=_ZOE) == ["not-compared"]


@pytest.mark.parametrize(
    ("method", "edition", "facts"),
    [
        pytest.param("md5", Edition.OB20, ["matches", "weak-hash"], id="md5"),
        pytest.param("sha1", Edition.OB05, ["matches", "weak-hash"], id="sha1-of-its-edition"),
        pytest.param("sha1", Edition.OB20, ["not-compared", "weak-hash"], id="sha1-of-no-edition"),
        pytest.param("sha256", Edition.OB20, ["matches"], id="sha256"),
    ],
)
async def test_old_method_is_a_remark(method, edition, facts):
    identity = Identity(type="email", value=_hash(method, _ZOE), hashed=True, salt=None, pointer="/recipient")
    credential = badge(edition=edition, subjects=(Subject(pointer="", identities=(identity,)),))
    assert await _ask(credential, email=_ZOE) == facts


@pytest.mark.parametrize(
    ("named", "known", "fact"),
    [
        ("Zoë Example", "zoë  EXAMPLE", "name-similar"),
        ("Example, Zoë", "Zoë Example", "name-similar"),
        ("Zoë Q. Example", "Zoë Example", "name-similar"),
        ("佐藤 花子", "佐藤花子", "name-similar"),
        ("ｚｏｅ", "Zoe", "name-similar"),
        ("Zoë", "Zoë Example", "not-compared"),
        ("Mia Example", "Zoë Example", "not-compared"),
        ("...", "...", "not-compared"),
    ],
)
async def test_name_proves_nobody(named, known, fact):
    assert await _ask(badge(subjects=(Subject(pointer="", name=named),)), name=known) == [fact]
    assert await _ask(_to(named, kind="name"), name=known) == [fact]


async def test_name_is_not_compared_with_an_email():
    assert await _ask(_to(_ZOE), name="Zoë Example") == ["not-compared"]


async def test_how_it_matched_is_said_without_the_value():
    result = await ask(CHECK, _to(_ZOE), known=KnownRecipient(kind="email", value=_ZOE))
    assert (result.findings[0].detail, result.findings[0].pointer) == ("email: exact", "/recipient")


@pytest.mark.parametrize("known", [{"email": _ZOE}, {"name": "Zoe Zhang"}])
def test_a_page_of_accents_is_compared_at_once(known):
    accents = "Zoe" + "\u0301\u0316" * 100_000
    named = _to(accents, kind=None if "email" in known else "name")
    assert done_within(1, lambda: asyncio.run(_ask(named, **known))) != ["recipient.matches"]


def _knows(*told: tuple[str, str]) -> tuple[KnownRecipient, ...]:
    return tuple(KnownRecipient(kind=kind, value=value) for kind, value in told)


def _named(name: str | None, *values: str, subject_id: str | None = None) -> Credential:
    identities = tuple(
        Identity(type="email", value=value, hashed=None, salt=None, pointer=f"/{place}")
        for place, value in enumerate(values)
    )
    return badge(subjects=(Subject(pointer="/s", id=subject_id, name=name, identities=identities),))


_MIA = "mia@else.example"
_HIDDEN_ZOE = KnownRecipient(kind="email", value=_hash("sha256", _ZOE), hashed=True)


@pytest.mark.parametrize(
    ("credential", "known", "found"),
    [
        pytest.param(
            _to(_ZOE), _knows(("email", _MIA), ("email", _ZOE)), ["matches"], id="one-of-two-addresses"
        ),
        pytest.param(
            _to(_ZOE), _knows(("did", "did:key:z"), ("email", _ZOE)), ["matches"], id="of-another-kind"
        ),
        pytest.param(
            _to(_ZOE), _knows(("did", "did:key:z"), ("email", _MIA)), ["differs"], id="what-can-be-compared"
        ),
        pytest.param(_to(_ZOE), (*_knows(("email", _MIA)), _HIDDEN_ZOE), ["matches"], id="a-hash-among-them"),
        pytest.param(_to(_ZOE), _knows(("email", "zoe+a@uni.example")), ["differs-by-tag"], id="a-tag"),
        pytest.param(
            _to(_ZOE),
            _knows(("email", _MIA), ("email", "zoe+a@uni.example")),
            ["differs-by-tag"],
            id="a-tag-tells-more-than-another-address",
        ),
        pytest.param(
            _named("Zoë Example", _ZOE),
            _knows(("email", _ZOE), ("name", "Zoe Example")),
            ["matches"],
            id="both",
        ),
        pytest.param(
            _named("Mia Sample", _ZOE),
            _knows(("email", _ZOE), ("name", "Zoë Example")),
            ["matches", "another-name"],
            id="the-address-under-another-name",
        ),
        pytest.param(
            _named("Mia Sample", _MIA),
            _knows(("email", _ZOE), ("name", "Zoë Example")),
            ["differs", "name-differs"],
            id="nothing-is-the-same",
        ),
        pytest.param(
            _named("Zoë Example", _MIA),
            _knows(("email", _ZOE), ("name", "Zoë Example")),
            ["differs", "name-similar"],
            id="the-name-alone",
        ),
        pytest.param(
            _named("Zoë Example", subject_id="did:key:z"),
            _knows(("email", _ZOE), ("name", "Zoë Example")),
            ["not-compared", "name-similar"],
            id="the-name-where-nothing-can-be-compared",
        ),
        pytest.param(
            _named("Mia Sample", _ZOE), _knows(("name", "Zoë Example")), ["name-differs"], id="another-name"
        ),
        pytest.param(
            _named("Zoë Sample", _ZOE), _knows(("name", "Zoë Example")), ["not-compared"], id="another-family"
        ),
        pytest.param(
            _named("見本花子", _ZOE), _knows(("name", "Hanako Mihon")), ["not-compared"], id="another-script"
        ),
        pytest.param(
            _named("Mia Sample", _ZOE),
            _knows(("name", "Zoë Example"), ("name", "Mia Sample")),
            ["name-similar"],
            id="one-of-two-names",
        ),
        pytest.param(_named("Mia Sample", _ZOE), (), ["not-compared"], id="nothing-known"),
    ],
)
async def test_all_that_is_known_is_compared(credential, known, found):
    result = await ask(CHECK, credential, known=known)
    assert codes(result) == found
    assert not any(each.value in str(result) for each in known if each.value not in str(credential.subjects))


async def test_hidden_name_is_no_other_name():
    assert await _ask(_to(_hash("sha256", "Mia Sample"), kind="name"), name="Zoë Example") == ["not-compared"]


@pytest.mark.parametrize(
    ("known", "detail"),
    [
        (_knows(("email", _ZOE)), "email: exact"),
        (_knows(("email", _MIA), ("email", _ZOE)), "email: exact"),
        (_knows(("did", "did:key:z"), ("email", _ZOE)), "email: exact; did: differs"),
        (_knows(("url", "https://a.example"), ("email", f" {_ZOE}")), "email: trimmed"),
        ((_HIDDEN_ZOE,), "email: hash"),
    ],
)
async def test_which_of_several_kinds_matched_is_said(known, detail):
    result = await ask(CHECK, _named(None, _ZOE, subject_id="did:key:other"), known=known)
    assert result.findings[0].detail == detail


@pytest.mark.parametrize(
    ("credential", "known", "why"),
    [
        (_with_id("did:key:z"), _knows(("email", _ZOE)), "named-otherwise"),
        (_to("5d41402a", hashed=True), _knows(("email", _ZOE)), "hidden-otherwise"),
        (_to("+81312345678", kind="phone"), _knows(("phone", "03-1234-5678")), "no-country-code"),
        (_to(_ZOE), _knows(("name", "Zoë")), "named-otherwise"),
    ],
)
async def test_why_nothing_was_compared_is_said(credential, known, why):
    result = await ask(CHECK, credential, known=known)
    assert result.findings[0].fills == (("why", why),)


def test_name_that_is_known_does_not_confirm_the_address_of_the_link():
    known = _knows(("name", "Zoë Example"))
    found = judge(_named("Zoë Example", _ZOE), known=known, link_names_address=True)
    assert [finding.code for finding in found] == [facts.ADDRESS_FROM_LINK, facts.NAME_SIMILAR]


def test_ten_thousand_identifiers_are_compared_at_once():
    salted = tuple(
        Identity(type="email", value=_hash("sha256", str(place)), hashed=True, salt=str(place), pointer="/i")
        for place in range(10_000)
    )
    credential = badge(subjects=(Subject(pointer="", identities=salted),))
    known = _knows(*[("email", f"z{place}+a@b.example") for place in range(60)])
    found = done_within(1, lambda: judge(credential, known=known))
    assert [finding.code for finding in found] == [facts.NOT_COMPARED]
