"""An Open Badges 2 document comes out in the words of version 2, however its issuer spelled it."""

import orjson
import pytest

from tests.effort import done_within
from tests.shared import shared
from verifier.algorithms.jsonld import Reason, Refused
from verifier.algorithms.jsonld_ob2 import compact_ob2

V1, V2 = "https://w3id.org/openbadges/v1", "https://w3id.org/openbadges/v2"
INTERFACE = "https://purl.imsglobal.org/spec/ob/v2p1/ob_v2p1.jsonld"
OBI = "https://w3id.org/openbadges#"
USUAL = {
    "@context": V2,
    "id": "https://uni.example/assertions/1",
    "type": "Assertion",
    "recipient": {"type": "email", "hashed": True, "salt": "s", "identity": "sha256$ab"},
    "badge": "https://uni.example/badges/1",
    "issuedOn": "2026-01-01T00:00:00Z",
    "verification": {"type": "HostedBadge"},
}


def spelled(*without, **members):
    return {**{name: value for name, value in USUAL.items() if name not in without}, **members}


SPELLINGS = {
    "as usual": USUAL,
    "in a list": spelled(**{"@context": [V2]}),
    "under an alias of the address": spelled(**{"@context": "http://openbadgespec.org/v2/context.json"}),
    "verify": spelled("verification", verify={"type": "hosted"}),
    "a full IRI": spelled("verification", **{f"{OBI}verify": {"type": f"{OBI}HostedBadge"}}),
    "a compact IRI": spelled("verification", **{"obi:verify": {"@type": "obi:HostedBadge"}}),
    "keywords": spelled("id", "type", **{"@id": USUAL["id"], "@type": [f"{OBI}Assertion"]}),
    "a context of its own": spelled(
        "verification", checked={"type": "hosted"}, **{"@context": [V2, {"checked": "obi:verify"}]}
    ),
    "the whole in a graph": {"@context": V2, "@graph": [spelled("@context")]},
    "a member that no context defines": spelled(colour="red"),
}


@pytest.mark.parametrize("document", SPELLINGS.values(), ids=SPELLINGS)
def test_every_spelling_comes_out_alike(document):
    compacted = compact_ob2(document)
    assert compacted.document == USUAL
    assert compacted.unknown_contexts == ()


def test_a_signed_badge_says_so_by_its_usual_name():
    compacted = compact_ob2(
        spelled("verification", verify={"type": "signed", "creator": "https://uni.example/key"})
    )
    assert compacted.document["verification"] == {"type": "SignedBadge", "creator": "https://uni.example/key"}


def test_a_version_1_badge_keeps_what_its_context_left_to_an_older_one():
    document = spelled(
        "verification",
        **{
            "@context": V1,
            "uid": "1",
            "revoked": True,
            "verify": {"type": "hosted", "url": "https://uni.example/a/1"},
        },
    )
    compacted = compact_ob2(document)
    assert compacted.document["revoked"] is True
    assert compacted.document["uid"] == "1"
    assert compacted.document["verification"] == {"type": "HostedBadge", "url": "https://uni.example/a/1"}


def test_an_unknown_context_is_left_out_and_named():
    extension = {
        "@context": "https://uni.example/extension.json",
        "type": ["Extension", "extensions:ApplyLink"],
        "url": "https://uni.example/apply",
        "grade": "A",
    }
    document = spelled(
        **{
            "@context": [V2, "https://uni.example/ctx", "https://uni.example/ctx"],
            "extensions:applyLink": extension,
        }
    )
    compacted = compact_ob2(document)
    assert compacted.unknown_contexts == ("https://uni.example/ctx", "https://uni.example/extension.json")
    assert compacted.document["extensions:applyLink"] == {
        "type": ["Extension", "extensions:ApplyLink"],
        "url": "https://uni.example/apply",
    }


def test_a_context_object_that_imports_is_read_without_it():
    compacted = compact_ob2(spelled(**{"@context": [V2, {"@import": "https://uni.example/ctx"}]}))
    assert compacted.unknown_contexts == ("https://uni.example/ctx",)
    assert compacted.document == USUAL


def test_relative_addresses_and_odd_values_are_kept_as_they_are():
    document = spelled(badge="badge.json", issuedOn=1400000000, image="data:image/png;base64,AAAA")
    compacted = compact_ob2(document).document
    assert compacted["badge"] == "badge.json"
    assert compacted["issuedOn"] == 1400000000
    assert compacted["image"] == "data:image/png;base64,AAAA"


def test_names_that_look_like_keywords_are_left_out():
    assert compact_ob2(spelled(**{"@context": [V2, {"@other": "obi:verify"}]})).document == USUAL


def chain(links):
    """Terms that each stand for the next: a processor follows them by recursion."""
    return {f"t{index}": f"t{index + 1}:x" for index in range(links)} | {f"t{links}": "urn:x:"}


@pytest.mark.parametrize(
    "document",
    [
        {},
        spelled("@context"),
        spelled(**{"@context": None}),
        spelled(**{"@context": "https://uni.example/ctx"}),
        spelled(**{"@context": ["https://www.w3.org/ns/credentials/v2"]}),
        spelled(**{"@context": [V2, 5]}),
        spelled(**{"@context": [V2, {"@vocab": None}]}),
        spelled(**{"@context": [V2, {"@vocab": 5}]}),
        spelled(**{"@context": [V2, {"a": "b:x", "b": "a:x"}]}),
        spelled(**{"@context": [V2, {"a": {"@id": "urn:x:a", "@container": [{}]}}]}),
        spelled(**{"@context": [V2, chain(900)]}),
        spelled(id=5),
        spelled(type={"a": 1}),
        spelled(**{"@reverse": 5}),
    ],
)
def test_what_is_no_open_badge_of_version_2_or_1_is_refused(document):
    with pytest.raises(Refused) as refused:
        compact_ob2(document)
    assert refused.value.reason is Reason.NOT_JSON_LD


TERMS = {f"term{index}": f"urn:x:{index}" for index in range(400)}
SCOPED_TO_A_TYPE = {"T": {"@id": "urn:x:T", "@context": TERMS}}
SCOPED_TO_A_TERM = {"scope": {"@id": "urn:x:scope", "@context": TERMS}}


def inside_each_other(depth, *, name="related", **members):
    node = dict(members)
    for _ in range(depth):
        node = {**members, name: node}
    return [node] * 8


@pytest.mark.parametrize(
    "document",
    [
        spelled(image="data:image/png;base64," + "A" * 2**20),
        spelled(evidence=[{"narrative": "x"}] * 500),
        spelled(**{"@context": [V2, {f"term{index}": "urn:x:" + "x" * 50 for index in range(300)}]}),
        spelled(evidence=[{"@context": {f"term{index}": "urn:x:" + "x" * 50 for index in range(300)}}]),
        spelled(evidence=[f"urn:x:{number}" for number in range(2_000)]),
        spelled(evidence=[{"@context": V2, "narrative": "x"}] * 100),
        spelled(**{"@context": [V2] * 1_000}),
        spelled(**{"@context": [V2, SCOPED_TO_A_TYPE]}, related=inside_each_other(50, type="T")),
        spelled(**{"@context": [V2, SCOPED_TO_A_TERM]}, scope=inside_each_other(50, name="scope")),
    ],
)
def test_what_is_too_much_work_is_refused_at_once(document):
    def refused():
        with pytest.raises(Refused) as raised:
            compact_ob2(document)
        return raised.value.reason

    assert done_within(0.5, refused) is Reason.TOO_LARGE  # done in full, each of the later ones takes seconds


@pytest.mark.parametrize(
    "document",
    [
        spelled(evidence=[f"urn:x:{number}" for number in range(1_000)]),
        spelled(evidence=[{"@context": V2, "narrative": "x"}] * 20),
        spelled(**{"@context": [V2, {"T": {"@id": "urn:x:T", "@context": {"a": "urn:x:a"}}}]}, type="T"),
    ],
)
def test_what_a_large_badge_could_hold_is_read(document):
    assert compact_ob2(document).document


def test_a_picture_of_many_kilobytes_is_fine():
    picture = "data:image/png;base64," + "A" * 500_000
    assert compact_ob2(spelled(image=picture)).document["image"] == picture


def test_public_badges_come_out_with_their_type_and_identifier():
    read = 0
    for entry in map(orjson.loads, shared("conformance", "manifest.jsonl").read_text("utf-8").splitlines()):
        if entry["format"] != "ob2-json":
            continue
        document = orjson.loads(shared("conformance", entry["path"]).read_bytes())
        if "@context" in document:
            compacted = compact_ob2(document).document
            assert compacted.get("id") == document.get("id")
            assert ("type" in compacted) is bool(document.get("type"))
            read += 1
    assert read > 5


@pytest.mark.parametrize("context", [INTERFACE, [V2, INTERFACE], [INTERFACE, V2]])
def test_context_of_the_interface_takes_no_word_of_a_badge_away(context):
    badge = {"@context": context, "type": "BadgeClass", "id": "_:b", "name": "Statistics", "image": "_:i"}
    compacted = compact_ob2(badge)
    assert (compacted.document["name"], compacted.document["image"]) == ("Statistics", "_:i")
    assert compacted.unknown_contexts == ()
