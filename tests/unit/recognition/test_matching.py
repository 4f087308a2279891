"""An issuer has an entry of a list only by what was proven of it, and only as narrowly as the entry says."""

from dataclasses import replace

import pytest

from verifier.model.issuer_list import IssuerList, ListedIssuer
from verifier.model.recognition import Reach
from verifier.recognition.matching import ProvenIssuer, match

IDENTIFIER, HOST, SCOPE, ROUTE, PLACE = Reach
DID_KEY = "did:key:z6MkjuzCDd2JDbSs2agn9dPuoTsYunXFhVJY1ixsy7YHr7Ls"
DID_DOCUMENT = "https://uni.example/.well-known/did.json"
KEY_SET = "https://uni.example/.well-known/jwks.json"
FOLDER = "https://uni.example/faculty/"
FACULTY = f"{FOLDER}issuer"
ACCOUNT = "https://api.badgr.io/public/issuers/uni"
BADGE = "https://api.badgr.io/public/assertions/abcdefghijklmnopqrstuv"


def _list(name: str = "partners", **members: tuple[str, ...]) -> IssuerList:
    entry = ListedIssuer(key="entry", **members)
    return IssuerList(
        id=name, name=name, version="1", digest="", source="", obtained_at=None, issuers=(entry,)
    )


def _answer(issuer: str, reach: Reach, *lies_at: str, **members: tuple[str, ...]) -> str:
    found, too_far = match(ProvenIssuer(issuer=issuer, reach=reach, lies_at=lies_at), [_list(**members)])
    return f"by {found.by}" if found else "out of reach" if too_far else "nobody"


@pytest.mark.parametrize(
    ("issuer", "reach", "lies_at", "answer"),
    [
        (DID_KEY, IDENTIFIER, (), "by did:key"),
        ("did:web:uni.example", IDENTIFIER, (DID_DOCUMENT,), "by did:web"),
        (FACULTY, IDENTIFIER, (FACULTY,), "by https"),
        (FACULTY, SCOPE, (FACULTY,), "by https"),
        (ACCOUNT, ROUTE, (ACCOUNT, BADGE), "by https"),
        # A set of the whole host names none of its issuers, but is the word of the host itself.
        (FACULTY, HOST, (KEY_SET,), "out of reach"),
        ("https://uni.example", HOST, (KEY_SET,), "by https"),
        ("https://uni.example/", HOST, (KEY_SET,), "by https"),
        ("https://uni.example/?of=me", HOST, (KEY_SET,), "out of reach"),
        ("https://uni.example/", HOST, ("https://www.uni.example/keys",), "out of reach"),
        ("https://uni.example/", HOST, (), "out of reach"),
        (FACULTY, PLACE, (FACULTY,), "out of reach"),
        ("did:web:uni.example", PLACE, (), "out of reach"),
    ],
)  # fmt: skip
def test_an_identifier_is_reached_by_what_speaks_for_it(issuer, reach, lies_at, answer) -> None:
    by = _answer(issuer, reach, *lies_at, ids=(issuer,))
    assert by.startswith(answer)


@pytest.mark.parametrize(
    ("listed", "issuer"),
    [
        ("did:web:uni.example", "did:web:uni.example:faculty"),
        ("did:web:uni.example", "did:web:Uni.example"),
        ("https://uni.example", "https://uni.example/"),
        ("https://uni.example/a", "https://uni.example/A"),
        ("https://uni.example/a", "https://uni.example/a#key"),
        ("https://uni.example/a", "http://uni.example/a"),
        ("https://uni.example/a", "https://uni.example/%61"),
    ],
)
def test_an_identifier_fits_exactly_or_not_at_all(listed, issuer) -> None:
    assert _answer(issuer, IDENTIFIER, DID_DOCUMENT, ids=(listed,)) == "nobody"


@pytest.mark.parametrize(
    ("issuer", "reach", "lies_at", "answer"),
    [
        ("did:web:uni.example", IDENTIFIER, (DID_DOCUMENT,), "by uni.example"),
        ("https://uni.example/", IDENTIFIER, ("https://uni.example/",), "by uni.example"),
        (FACULTY, HOST, (KEY_SET,), "by uni.example"),
        ("https://uni.example/~someone/issuer", HOST, (KEY_SET,), "out of reach"),
        (FACULTY, IDENTIFIER, (KEY_SET,), "by uni.example"),
        (FACULTY, IDENTIFIER, (FACULTY,), "out of reach"),
        ("did:web:uni.example:faculty", IDENTIFIER, (f"{FOLDER}did.json",), "out of reach"),
        (FACULTY, SCOPE, (FACULTY,), "out of reach"),
        (FACULTY, PLACE, (FACULTY,), "out of reach"),
        # What the host's document leaves to another host is the word of both.
        ("did:web:uni.example", IDENTIFIER, (DID_DOCUMENT, "https://other.example/keys"), "out of reach"),
        ("https://www.uni.example/", HOST, ("https://www.uni.example/.well-known/jwks.json",), "nobody"),
        ("https://uni.example:8443/", IDENTIFIER, ("https://uni.example:8443/",), "nobody"),
        (DID_KEY, IDENTIFIER, (), "nobody"),
        ("Example University", IDENTIFIER, (), "nobody"),
    ],
)  # fmt: skip
def test_a_domain_is_reached_by_what_speaks_for_all_of_the_host(issuer, reach, lies_at, answer) -> None:
    assert _answer(issuer, reach, *lies_at, domains=("uni.example",)) == answer


@pytest.mark.parametrize(
    ("issuer", "lies_at", "answer"),
    [
        (FACULTY, (FACULTY, "https://uni.example/faculty/badges/1"), "by https://uni.example/faculty/"),
        ("did:web:uni.example:faculty", (f"{FOLDER}did.json",), f"by {FOLDER}"),
        (FACULTY, (FACULTY, "https://uni.example/students/1"), "out of reach"),
        (FACULTY, (KEY_SET,), "out of reach"),
        (FACULTY, (FACULTY, "http://uni.example/faculty/badges/1"), "out of reach"),
        (FACULTY, (FACULTY, "https://www.uni.example/faculty/badges/1"), "out of reach"),
        (FACULTY, (FACULTY, "https://uni.example/faculty/../students/1"), "out of reach"),
        (FACULTY, (FACULTY, "https://uni.example/faculty/%2e%2e/students/1"), "out of reach"),
        (FACULTY, (FACULTY, "https://uni.example/faculty/~someone/1"), "out of reach"),
        (FACULTY, (), "out of reach"),  # a copy that is still published rests on no place of keys
        ("https://uni.example/faculty2/issuer", ("https://uni.example/faculty2/issuer",), "nobody"),
        ("https://uni.example/faculty", ("https://uni.example/faculty/keys",), "nobody"),
        ("http://uni.example/faculty/issuer", (FACULTY,), "nobody"),
    ],
)  # fmt: skip
def test_a_place_is_reached_if_issuer_and_proof_lie_below_it(issuer, lies_at, answer) -> None:
    assert _answer(issuer, PLACE, *lies_at, places=("https://uni.example/faculty/",)) == answer


@pytest.mark.parametrize(
    "place",
    [
        "https://uni.example/~someone/",
        "https://uni.example/faculty",
        "https://uni.example/?of=/",
        "http://uni.example/faculty/",
        "uni.example/faculty/",
    ],
)
def test_a_place_that_is_many_peoples_or_none_recognises_nobody(place) -> None:
    issuer = "https://uni.example/~someone/issuer" if "~" in place else FACULTY
    assert _answer(issuer, IDENTIFIER, issuer, places=(place,)) == "nobody"


def test_nobody_is_recognised_by_the_host_of_a_platform() -> None:
    found = _answer(
        ACCOUNT, ROUTE, ACCOUNT, BADGE, domains=("api.badgr.io",), places=("https://api.badgr.io/public/",)
    )
    assert found == "nobody"
    other = "https://api.badgr.io/elsewhere/uni"
    places = ("https://api.badgr.io/", "https://api.badgr.io/elsewhere/")
    assert _answer(other, HOST, other, domains=("api.badgr.io",), places=places) == "nobody"


@pytest.mark.parametrize(
    ("listed", "issuer", "reach", "answer"),
    [
        (ACCOUNT, ACCOUNT, ROUTE, "by"),
        (ACCOUNT, ACCOUNT, SCOPE, "by"),
        (ACCOUNT, ACCOUNT, IDENTIFIER, "by"),
        ("https://badgr.com/public/issuers/uni", ACCOUNT, ROUTE, "by"),  # another name of the same host
        ("did:web:api.badgr.io:public:issuers:uni", "did:web:badgr.io:public:issuers:uni", IDENTIFIER, "by"),
        (ACCOUNT, ACCOUNT, PLACE, "out of reach"),
        (ACCOUNT, ACCOUNT, HOST, "out of reach"),
        (ACCOUNT, "https://api.eu.badgr.io/public/issuers/uni", ROUTE, "nobody"),
        (ACCOUNT, "https://api.badgr.io/public/issuers/uni2", ROUTE, "nobody"),
        (ACCOUNT, "https://api.badgr.io/public/issuers/UNI", ROUTE, "nobody"),
        (ACCOUNT, "did:web:api.badgr.io:public:issuers:uni", IDENTIFIER, "nobody"),
        (FACULTY, FACULTY, IDENTIFIER, "nobody"),  # no account at a platform
    ],
)
def test_an_account_is_exactly_that_account_whatever_its_platform_is_called(
    listed, issuer, reach, answer
) -> None:
    assert _answer(issuer, reach, issuer, accounts=(listed,)).startswith(answer)


def test_names_pages_and_logos_recognise_nobody() -> None:
    entry = ListedIssuer(
        key="uni",
        names=("Example University", "https://uni.example/faculty/issuer"),
        logos=(FACULTY,),
        url=FACULTY,
        location=FACULTY,
    )
    listing = replace(_list(), issuers=(entry,))
    assert match(ProvenIssuer(issuer=FACULTY, reach=IDENTIFIER, lies_at=(FACULTY,)), [listing]) == (
        None,
        None,
    )


def test_the_first_list_that_the_proof_reaches_is_named_and_else_the_first_that_it_does_not() -> None:
    proven = ProvenIssuer(issuer=FACULTY, reach=PLACE, lies_at=(FACULTY,))
    far, near = _list("far", ids=(FACULTY,)), _list("near", places=("https://uni.example/faculty/",))
    found, too_far = match(proven, [far, near])
    assert (found and found.list.id, too_far) == ("near", None)
    found, too_far = match(proven, [far, replace(far, id="farther")])
    assert (found, too_far and too_far.list.id) == (None, "far")
    assert match(proven, []) == (None, None)


def test_an_entry_may_be_reached_by_a_narrower_member_after_one_that_is_not() -> None:
    assert _answer(FACULTY, HOST, KEY_SET, ids=(FACULTY,), domains=("uni.example",)) == "by uni.example"
