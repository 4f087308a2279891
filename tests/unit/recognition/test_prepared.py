"""However long a list is, a badge makes us look at a handful of its entries."""

import pytest

from tests.effort import done_within
from verifier.model.issuer_list import IssuerList, ListedIssuer
from verifier.model.recognition import Reach
from verifier.recognition.matching import ProvenIssuer, match
from verifier.recognition.prepared import prepare
from verifier.recognition.resembling.claims import IssuerClaims
from verifier.recognition.resembling.resemble import resemblance

ENTRIES = 5_000
HANDFUL = 3
BOUND = 4.0  # seconds of the processor for one list; a fifth is usual on a slow one
ACCOUNT = "https://api.badgr.io/public/issuers/"
FOLDERS = "https://badges.example/"


class Watched(tuple):
    """Entries that count how often somebody looks at one."""

    __slots__ = ()
    looks = 0

    def __iter__(self):
        for each in super().__iter__():
            Watched.looks += 1
            yield each

    def __getitem__(self, place):
        Watched.looks += 1
        return super().__getitem__(place)


def entry(number: int) -> ListedIssuer:
    host = f"school{number:04}.example"
    return ListedIssuer(
        key=host,
        ids=(f"did:web:{host}", f"https://{host}/issuer"),
        domains=(host,),
        places=(f"{FOLDERS}{number}/",),
        accounts=(f"{ACCOUNT}school{number:04}",),
        names=(f"Elementary School Number {number:04}",),
    )


def prepared():
    each = IssuerList(
        id="long",
        name="Long",
        version="1",
        digest="",
        source="",
        obtained_at=None,
        issuers=Watched(entry(number) for number in range(ENTRIES)),
    )
    prepare((each,))
    return each


@pytest.fixture(scope="module")
def long_list():
    return done_within(BOUND, prepared)


@pytest.fixture
def looks(long_list):
    prepare((long_list,))  # it is ready, and stays so
    before = Watched.looks
    return lambda: Watched.looks - before


@pytest.mark.parametrize(
    ("issuer", "by"),
    [
        ("did:web:school4999.example", "did:web:school4999.example"),
        ("https://school4999.example/another", "school4999.example"),
        (f"{FOLDERS}4999/issuer", f"{FOLDERS}4999/"),
        (f"{ACCOUNT}school4999", f"{ACCOUNT}school4999"),
        ("https://badges.example/5000/issuer", None),
        ("https://school5000.example/issuer", None),
        (f"{FOLDERS}{'4999/' * 300}", None),
        ("did:key:z6MkjuzCDd2JDbSs2agn9dPuoTsYunXFhVJY1ixsy7YHr7Ls", None),
    ],
)
def test_an_issuer_is_looked_up_and_not_searched_for(long_list, looks, issuer, by) -> None:
    listed, too_far = match(
        ProvenIssuer(issuer=issuer, reach=Reach.IDENTIFIER, lies_at=(issuer,)), [long_list]
    )
    found = listed or too_far
    assert looks() <= HANDFUL
    if by:
        assert (found.by, found.issuer.key) == (by, "school4999.example")


@pytest.mark.parametrize(
    ("issuer", "name", "known"),
    [
        ("https://unlike.invalid/", "Elementary School Number 4999", "school4999.example"),
        ("https://unlike.invalid/", "Elementery School Number 4999", "school4999.example"),
        ("https://school-4999.example/", "Somebody Else", "school4999.example"),
        ("https://unlike.invalid/", "Kindergarten", None),
    ],
)
def test_a_look_alike_is_looked_up_and_not_searched_for(long_list, looks, issuer, name, known) -> None:
    found = resemblance(IssuerClaims(id=issuer, name=name), [long_list])
    assert looks() <= HANDFUL
    assert (found.issuer.key if found else None) == known


def test_of_several_entries_the_first_that_the_proof_reaches_is_found() -> None:
    by_id = ListedIssuer(key="id", ids=("https://uni.example/issuer",))
    by_domain = ListedIssuer(key="domain", domains=("uni.example",))
    by_place = ListedIssuer(key="place", places=("https://uni.example/",))
    key_set = "https://uni.example/.well-known/jwks.json"
    proof = ProvenIssuer(issuer="https://uni.example/issuer", reach=Reach.HOST, lies_at=(key_set,))
    for issuers in ((by_id, by_domain, by_place), (by_id, by_place, by_domain)):
        each = IssuerList(
            id="l", name="L", version="1", digest="", source="", obtained_at=None, issuers=issuers
        )
        listed, _ = match(proof, [each])
        assert listed is not None
        assert listed.issuer is issuers[1]
