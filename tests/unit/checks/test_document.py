"""Was a badge found, and is the copy at hand the published one?"""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.unit.checks.asking import ask, badge, codes
from verifier.checks.document import CHECK, judge
from verifier.model.codes import document as facts
from verifier.model.exhibit import Exhibit, Fetched, Unavailable
from verifier.model.finding import Finding
from verifier.model.hosting import Hosting, Linked
from verifier.model.outcome import Outcome
from verifier.model.words import Cause, ExhibitId, JsonObject, Url

_URL = Url("https://uni.example:443/a/1")
_EXHIBIT = Exhibit(
    id=ExhibitId("e2"),
    source=_URL,
    media_type="application/json",
    sha256="0" * 64,
    size=2,
    obtained_at=datetime(2026, 3, 1, tzinfo=UTC),
)
_PUBLISHED: JsonObject = {
    "@context": "https://w3id.org/openbadges/v2",
    "type": "Assertion",
    "id": "https://uni.example/a/1",
    "recipient": {"type": "email", "hashed": False, "identity": "zoe@uni.example"},
    "badge": "https://uni.example/b/1",
    "issuedOn": "2026-01-01T00:00:00Z",
    "evidence": "https://uni.example/e/1",
}


def _linked(document: JsonObject | None, copy: JsonObject | None, *, status: int = 200) -> Linked:
    answer = Fetched(url=_URL, status=status, media_type="application/json", body=b"{}", exhibit=_EXHIBIT)
    return Linked(declared=_URL, answer=answer, document=document, copy=copy)


@pytest.mark.parametrize(
    ("media_type", "said"),
    [
        ("application/json", []),
        ("Application/LD+JSON; profile=x", []),
        ("", []),
        ("text/html; charset=utf-8", [("content-type", "text/html")]),
        ("application/octet-stream", [("content-type", "application/octet-stream")]),
        ("x/" + "y" * 500, [("content-type", "x/" + "y" * 98)]),
    ],
)
def test_server_that_calls_a_badge_something_else_is_told_so(media_type: str, said: list[object]):
    answer = Fetched(url=_URL, status=200, media_type=media_type, body=b"{}", exhibit=_EXHIBIT)
    assert _facts(Linked(declared=_URL, answer=answer, document=_PUBLISHED)) == said
    unread = Linked(declared=_URL, answer=answer, document=_PUBLISHED, unreadable=True)
    assert _facts(unread) == []


def test_two_names_of_a_platform_are_no_difference():
    old, new = (f"https://{host}/api/v1/1" for host in ("api.youracclaim.com", "www.credly.com"))
    assert _facts(_linked({**_PUBLISHED, "id": new}, {**_PUBLISHED, "id": old})) == []


def _facts(linked: Linked) -> list[tuple[str, str]]:
    hosting = Hosting(verification=None, assertion=linked)
    return [(finding.code.id.partition(".")[2], finding.detail) for finding in judge(hosting)]


async def test_badge_that_was_read_says_so():
    result = await ask(CHECK, badge())
    assert codes(result) == ["read"]
    assert result.outcome is Outcome.PASSED


async def test_what_locating_found_is_reported():
    found = (Finding(code=facts.AMBIGUOUS), Finding(code=facts.BAD_CRC))
    result = await ask(CHECK, badge(), found=found)
    assert codes(result) == ["read", "ambiguous", "bad-crc"]
    assert result.outcome is Outcome.FAILED


async def test_copy_of_a_hosted_badge_is_compared():
    copy = {**_PUBLISHED, "expires": "2030-01-01"}
    hosting = Hosting(verification=None, assertion=_linked(_PUBLISHED, copy))
    result = await ask(CHECK, badge(hosting=hosting))
    assert codes(result) == ["read", "copy-differs"]


@pytest.mark.parametrize(
    ("change", "fact"),
    [
        pytest.param({}, [], id="nothing"),
        pytest.param({"id": "https://uni.example/a/2"}, [("copy-differs", "id")], id="id"),
        pytest.param({"name": "Doctor"}, [("copy-differs", "name")], id="name"),
        pytest.param({"issuedOn": "2025-01-01T00:00:00Z"}, [("copy-differs", "issuedOn")], id="date"),
        pytest.param({"issuedOn": "2026-01-01T01:00:00+01:00"}, [], id="date-in-another-zone"),
        pytest.param({"issuedOn": "long ago"}, [("copy-differs", "issuedOn")], id="no-date"),
        pytest.param(
            {"expires": "2030-01-01"}, [("copy-differs", "expires")], id="date-that-is-not-published"
        ),
        pytest.param(
            {"recipient": "zoe@uni.example"}, [("copy-differs", "recipient")], id="recipient-of-0.5"
        ),
        pytest.param(
            {"recipient": {"type": "email", "hashed": False, "identity": "mia@uni.example"}},
            [("copy-differs", "recipient")],
            id="recipient",
        ),
        pytest.param(
            {"recipient": {"type": "email", "hashed": False, "identity": "zoe@uni.example", "@type": "x"}},
            [],
            id="recipient-with-more",
        ),
        pytest.param(
            {"evidence": "https://uni.example/e/2"}, [("copy-differs-in-detail", "evidence")], id="evidence"
        ),
        pytest.param({"evidence": ["https://uni.example/e/1"]}, [], id="array-of-one"),
        pytest.param({"badge": {"id": "https://uni.example/b/1", "name": "x"}}, [], id="embedded-class"),
        pytest.param({"badge": "https://uni.example/b/2"}, [("copy-differs", "badge")], id="other-class"),
        pytest.param(
            {"badge": {"name": "x"}}, [("copy-differs-in-detail", "badge")], id="embedded-class-without-id"
        ),
        pytest.param({"badge": "http://UNI.example/b/1"}, [], id="same-class-without-encryption"),
        pytest.param({"id": "http://uni.example:80/a/1"}, [], id="same-id-without-encryption"),
        pytest.param({"@context": "https://w3id.org/openbadges/v1"}, [], id="context"),
        pytest.param({"id": "x", "evidence": "y"}, [("copy-differs", "id")], id="both"),
    ],
)
def test_difference_is_a_caution_only_where_a_reader_may_have_seen_it(change, fact):
    assert _facts(_linked(_PUBLISHED, {**_PUBLISHED, **change})) == fact


def test_what_the_copy_leaves_out_is_a_remark():
    assert _facts(_linked(_PUBLISHED, {"id": "https://uni.example/a/1", "type": "Assertion"})) == [
        ("copy-differs-in-detail", "recipient, badge, issuedOn, evidence")
    ]


@pytest.mark.parametrize(
    ("status", "code"), [(200, facts.EMBEDDED_DIFFERS), (503, facts.COPY_DIFFERS_IN_DETAIL)]
)
def test_embedded_class_and_issuer_are_compared_in_detail(status, code):
    hosting = Hosting(
        verification=None,
        assertion=_linked(_PUBLISHED, None, status=status),
        badge_class=_linked({"name": "Doctor", "issuer": "x"}, {"name": "Nurse", "issuer": {"id": "x"}}),
        issuer=_linked({"name": "Uni"}, {"name": "Uni"}),
    )
    (finding,) = judge(hosting)
    assert (finding.code, finding.detail) == (code, "name")
    assert (finding.fills, finding.exhibits) == ((("host", "uni.example"),), ("e2",))


@pytest.mark.parametrize(
    "linked",
    [
        pytest.param(_linked(_PUBLISHED, None), id="no-copy"),
        pytest.param(_linked(None, _PUBLISHED), id="no-document"),
        pytest.param(_linked(_PUBLISHED, {"id": "x"}, status=410), id="withdrawn"),
        pytest.param(
            Linked(declared=None, answer=None, document=_PUBLISHED, copy={"id": "x"}), id="no-address"
        ),
        pytest.param(
            Linked(
                declared=_URL,
                answer=Unavailable(id=ExhibitId("e3"), url=_URL, why=Cause.TIMEOUT),
                document=_PUBLISHED,
                copy={"id": "x"},
            ),
            id="unreachable",
        ),
    ],
)
def test_without_a_published_document_nothing_is_compared(linked):
    assert _facts(linked) == []


def test_values_of_the_copy_are_not_repeated():
    (finding,) = judge(
        Hosting(verification=None, assertion=_linked(_PUBLISHED, {"recipient": "zoe@uni.example"}))
    )
    assert "zoe" not in str(finding)


@pytest.mark.parametrize(
    ("badge_in_copy", "fact"),
    [
        ({"name": "Nurse"}, [("copy-differs", "badge/name")]),
        ({"id": "https://uni.example/b/1", "name": "Nurse"}, [("copy-differs", "badge/name")]),
        ({"id": "https://uni.example/b/1", "name": "Doctor", "issuer": "https://uni.example/i"}, []),
        ({"id": "https://uni.example/b/1", "tags": ["x"]}, [("copy-differs-in-detail", "badge/tags")]),
        (
            {"id": "https://uni.example/b/1", "issuer": {"id": "https://uni.example/i", "name": "MIT"}},
            [("copy-differs-in-detail", "badge/issuer/name")],
        ),
        ({"id": "https://uni.example/b/1"}, []),
    ],
)
def test_class_and_issuer_that_the_copy_embeds_are_compared_with_the_published(badge_in_copy, fact):
    named = "name" not in badge_in_copy or "id" in badge_in_copy
    hosting = Hosting(
        verification=None,
        assertion=_linked(_PUBLISHED, {**_PUBLISHED, "badge": badge_in_copy}),
        badge_class=_linked({"name": "Doctor", "issuer": "https://uni.example/i"}, None),
        issuer=_linked({"name": "Uni"}, None),
    )
    found = [(finding.code.id.partition(".")[2], finding.detail) for finding in judge(hosting)]
    assert found == fact
    assert named or found


@pytest.mark.parametrize(
    ("moved_from", "embedded", "fact"),
    [
        pytest.param(
            "https://uni.example/old/1",
            {"id": "https://uni.example/old-classes/1", "name": "Doctor"},
            "copy-differs-in-detail",
            id="with-the-badge",
        ),
        pytest.param(
            None,
            {"id": "https://uni.example/old-classes/1", "name": "Doctor"},
            "copy-differs",
            id="without-the-badge",
        ),
        pytest.param(
            "https://uni.example/old/1",
            {"id": "https://mit.example/classes/1", "name": "Doctor"},
            "copy-differs",
            id="from-another-site",
        ),
        pytest.param(
            "https://uni.example/old/1",
            {"id": "https://uni.example/old-classes/1", "name": "Nurse"},
            "copy-differs",
            id="under-another-name",
        ),
        pytest.param(
            "https://uni.example/old/1",
            {"id": "https://uni.example/old-classes/1"},
            "copy-differs",
            id="without-a-name",
        ),
        pytest.param(
            "https://uni.example/old/1",
            "https://uni.example/old-classes/1",
            "copy-differs",
            id="not-embedded",
        ),
    ],
)
def test_class_that_moved_with_its_badge_is_no_other(moved_from, embedded, fact):
    published = _PUBLISHED | {"badge": "https://uni.example:443/a/1"}
    copy = published | {"id": "https://uni.example/old/1", "badge": embedded}
    assertion = replace(_linked(published, copy), moved_from=moved_from)
    if moved_from is None:
        assertion = replace(assertion, copy=copy | {"id": published["id"]})
    hosting = Hosting(
        verification=None, assertion=assertion, badge_class=_linked({"name": "Doctor"}, None), issuer=None
    )
    assert [finding.code.id.partition(".")[2] for finding in judge(hosting)] == [fact]


def test_copy_that_embeds_what_the_published_badge_embeds_is_no_other():
    embedding: JsonObject = {**_PUBLISHED, "badge": {"id": "https://uni.example/b/1", "name": "Old name"}}
    hosting = Hosting(
        verification=None,
        assertion=_linked(embedding, embedding),
        badge_class=_linked({"name": "Doctor"}, None),
    )
    assert judge(hosting) == ()
