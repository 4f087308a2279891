"""Drafts of badges, scored as they are: nothing is fetched, and what is not in them is not missing."""

import json
from pathlib import Path

import pytest

from tests.effort import done_within
from tests.unit.profiles.whole_badges import NARRATIVE_JA, trusted_application
from verifier.engine.draft import score_draft
from verifier.model.credential import Edition
from verifier.model.draft import DraftScore, NotScored, Unread
from verifier.model.scores import State
from verifier.profiles import shipped
from verifier.render.draft import drafts_object
from verifier.render.json import dumps

ROOT = Path(__file__).parents[3]
SAMPLES, BADGES = ROOT / "fixtures/samples", ROOT / "fixtures/badges"
OB2 = "https://w3id.org/openbadges/v2"
AWARD = Unread(part="award", is_linked=False)
LINKED_ISSUER = Unread(part="issuer", is_linked=True)
ISSUER = {
    "type": "Issuer",
    "id": "https://uni.example/profile",
    "name": "例示大学",
    "url": "https://uni.example/",
}
BADGE_CLASS = {
    "type": "BadgeClass",
    "id": "https://uni.example/class",
    "name": "橋梁の基礎",
    "description": "小さな橋の荷重計算を学ぶ入門課程です。",
    "image": "https://uni.example/badge.png",
    "criteria": {"narrative": NARRATIVE_JA},
    "issuer": ISSUER,
}
ASSERTION = {
    "@context": OB2,
    "type": "Assertion",
    "id": "https://uni.example/1",
    "recipient": {"type": "email", "hashed": True, "identity": "sha256$" + "b" * 64},
    "issuedOn": "2026-03-01T00:00:00Z",
    "verification": {"type": "hosted"},
    "badge": BADGE_CLASS,
}
ACHIEVEMENT = trusted_application()["credentialSubject"]["achievement"]


def written(document):
    return json.dumps(document, ensure_ascii=False).encode("utf-8")


def drafts(given, *named):
    body = given if isinstance(given, bytes) else written(given)
    chosen = [profile for profile in shipped() if not named or profile.id in named]
    return score_draft(body, profiles=chosen)


def draft(given, *named):
    (found,) = drafts(given, *named)
    assert isinstance(found, DraftScore), found
    return found


def problems(given):
    (found,) = drafts(given)
    assert isinstance(found, NotScored)
    return [finding.code.id for finding in found.findings]


def fields(given, profile="open-badges-rich"):
    (score,) = draft(given, profile).scores
    return {field.id: field for field in score.score.fields}


def states(given, profile="open-badges-rich"):
    return {id_: field.state for id_, field in fields(given, profile).items()}


def sample(name):
    return (SAMPLES / name).read_bytes()


def badge(case, suffix="json"):
    return (BADGES / case / f"badge.{suffix}").read_bytes()


def test_unsigned_credential_is_scored_and_called_a_draft():
    found = draft(trusted_application(), "trusted-microcredential")
    assert (found.edition, found.name, found.is_signed) == (Edition.OB3_VC2, "Small bridges", False)
    assert (found.unread, found.unseen) == ((), frozenset())
    (score,) = found.scores
    assert (score.score.verdict, score.shown) == ("meets_with_weak_points", True)


def of_several(achievements, *, further_subjects=()):
    whole = trusted_application()
    subject = {**whole["credentialSubject"], "achievement": achievements}
    return {**whole, "credentialSubject": [subject, *further_subjects]}


@pytest.mark.parametrize(
    ("given", "is_first"),
    [
        (of_several(ACHIEVEMENT), False),
        (of_several([ACHIEVEMENT]), False),
        (of_several([ACHIEVEMENT, {"id": "https://uni.example/achievements/8"}]), True),
        (of_several([{"id": "https://uni.example/achievements/8"}, ACHIEVEMENT]), True),
        (of_several(ACHIEVEMENT, further_subjects=[{"id": "did:example:bob"}]), True),
    ],
)
def test_draft_of_several_awards_has_no_totals_as_it_would_depend_on_their_order(given, is_first):
    for score in draft(given).scores:
        assert (score.is_first_of_several, score.shown) == (is_first, not is_first)


@pytest.mark.parametrize(
    ("body", "edition"),
    [
        (sample("uni.example-badges-genuine.png"), Edition.OB3_VC2),
        (sample("institute.example-badges-token.jwt"), Edition.OB3_VC2),
        (sample("academy.example-badges-signed.jwt"), Edition.OB20),
        (badge("drawing-of-a-badge-with-a-picture", "svg"), Edition.OB3_VC2),
        (badge("envelope-with-a-signed-token"), Edition.OB3_VC2),
        (badge("envelope-in-a-presentation"), Edition.OB3_VC2),
    ],
    ids=["picture", "token", "token of edition 2", "drawing", "envelope", "presentation"],
)
def test_badge_with_a_signature_is_scored_in_every_form_and_said_to_carry_one(body, edition):
    found = draft(body)
    assert (found.edition, found.is_signed) == (edition, True)
    assert len(found.scores) == len(shipped())


def test_what_only_a_check_can_confirm_stays_open():
    unesco = states(trusted_application(), "unesco-2022")
    assert unesco["provider"] is State.UNKNOWN


def test_assertion_with_everything_in_it_is_read_whole():
    found = draft(ASSERTION, "jmooc-mc-digital")
    assert (found.edition, found.unread, found.is_signed) == (Edition.OB20, (), False)
    (score,) = found.scores
    assert score.score.required.met == score.score.required.of == 12


@pytest.mark.parametrize(
    ("linked", "unread", "open_fields"),
    [
        ("https://uni.example/class", ("achievement", "issuer"), {"title", "criteria", "issuer", "image"}),
        ({**BADGE_CLASS, "issuer": "https://uni.example/profile"}, ("issuer",), {"issuer"}),
        ({**BADGE_CLASS, "issuer": {"id": "https://uni.example/profile"}}, ("issuer",), {"issuer"}),
    ],
)
def test_what_stands_behind_a_link_was_not_looked_at_and_is_not_missing(linked, unread, open_fields):
    given = {**ASSERTION, "badge": linked}
    assert draft(given).unread == tuple(Unread(part=part, is_linked=True) for part in unread)
    told = fields(given)
    assert {id_ for id_ in open_fields if told[id_].state is not State.UNKNOWN} == set()
    assert {told[id_].reason for id_ in open_fields} == {"not-looked-at"}
    assert told["learner"].state is State.PRESENT


def test_issuer_that_nobody_names_is_missing():
    nameless = {name: value for name, value in BADGE_CLASS.items() if name != "issuer"}
    assert draft({**ASSERTION, "badge": nameless}).unread == ()
    assert states({**ASSERTION, "badge": nameless})["issuer"] is State.MISSING


def test_badge_class_alone_is_scored_and_what_the_assertion_would_say_is_open():
    alone = {"@context": OB2, **BADGE_CLASS}
    found = draft(alone)
    assert (found.edition, found.name, found.unread) == (Edition.OB20, "橋梁の基礎", (AWARD,))
    told = fields(alone)
    assert {told[id_].state for id_ in ("learner", "issue_date", "evidence")} == {State.UNKNOWN}
    assert {told[id_].state for id_ in ("title", "description", "criteria", "issuer")} == {State.PRESENT}
    assert told["alignment"].state is State.MISSING
    assert told["title"].pointers == ("/name",)
    assert told["issuer"].pointers == ("/issuer",)


def test_badge_class_of_the_oldest_edition_names_no_context():
    assert draft(BADGE_CLASS | {"criteria": "https://uni.example/c"}).edition is Edition.OB10


def test_badge_class_whose_issuer_is_a_link_leaves_that_open_too():
    alone = {"@context": OB2, **BADGE_CLASS, "issuer": "https://uni.example/profile"}
    assert draft(alone).unread == (AWARD, LINKED_ISSUER)


def test_achievement_alone_is_scored_with_pointers_into_itself():
    found = draft(ACHIEVEMENT)
    assert (found.edition, found.is_signed) == (Edition.OB3_VC2, False)
    assert found.unread == (AWARD, Unread(part="issuer", is_linked=False))
    told = fields(ACHIEVEMENT)
    assert {told[id_].state for id_ in ("learner", "issue_date", "issuer")} == {State.UNKNOWN}
    assert told["criteria"].pointers == ("/criteria/narrative",)
    assert told["achievement_type"].state is State.PRESENT


def test_whether_a_link_of_an_achievement_alone_leads_to_somebody_else_is_open():
    trusted = fields(ACHIEVEMENT, "trusted-microcredential")
    assert trusted["skills"].state is State.UNKNOWN


def test_kind_that_parts_not_looked_at_may_decide_is_not_decided():
    (score,) = draft({**ASSERTION, "badge": "https://uni.example/class"}, "trusted-microcredential").scores
    assert (score.score.verdict, score.claimed) == ("cannot_tell", None)


def test_profile_that_an_issuer_not_looked_at_may_let_in_is_not_decided():
    alone = {"@context": OB2, **BADGE_CLASS, "issuer": "https://uni.example/profile"}
    assert draft(alone, "nzqa-2022").scores[0].score.verdict == "cannot_tell"
    assert draft(ASSERTION, "nzqa-2022").scores[0].score.verdict == "not_applicable"


def test_items_of_a_list_are_scored_one_by_one_and_what_is_no_badge_is_counted():
    found = drafts([trusted_application(), ACHIEVEMENT, {"a": 1}, "https://uni.example/1"])
    assert [type(each) for each in found] == [DraftScore, DraftScore, NotScored, NotScored]
    assert found[2].findings[0].code.id == "document.unrecognised"


def test_items_of_a_learner_record_are_scored_and_the_record_is_not():
    found = drafts(badge("clr-with-two-unsigned-items-of-its-own-issuer"))
    assert [type(each) for each in found] == [DraftScore, DraftScore]
    assert all(each.is_signed for each in found)


def test_records_within_records_are_opened_so_far_and_no_further():
    found = drafts(badge("clr-four-deep"))
    assert [each.findings[0].code.id for each in found if isinstance(each, NotScored)] == ["engine.too-deep"]


def test_of_too_many_items_the_rest_is_said_to_be_left_out():
    full = json.loads(badge("clr-four-deep"))
    full["credentialSubject"]["verifiableCredential"] = [trusted_application()] * 101
    found = drafts(full, "open-badges-rich")
    assert [type(each) for each in found] == [DraftScore] * 100 + [NotScored]
    assert found[-1].findings[0].code.id == "engine.too-deep"


def test_record_without_items_is_no_open_badge():
    empty = json.loads(badge("clr-four-deep"))
    empty["credentialSubject"].pop("verifiableCredential")
    assert problems(empty) == ["structure.not-an-open-badge"]


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (b"", "document.empty"),
        (b"no badge", "document.mere-words"),
        (b"{", "document.malformed"),
        (b"[" * 200_000, "document.too-large"),
        (b'{"a":' * 5_000, "document.malformed"),
        (b'{"type": "Achievement"', "document.malformed"),
        (b'["Achievement"]', "document.malformed"),
        (b'"Achievement"', "document.unrecognised"),
        (b'{"type": "Profile"}', "document.unrecognised"),
        (b"https://uni.example/1", "document.link-in-text"),
        (b"%PDF-1.7", "document.not-read-yet"),
        (b"<html></html>", "document.not-read-yet"),
        (b"\xff\xd8\xff\xe0", "document.other-picture"),
        (b"PK\x03\x04", "document.office-file"),
        (b"\x89PNG\r\n\x1a\n", "document.malformed"),
        (b" " * (16 * 1024 * 1024 + 1), "document.too-large"),
        (sample("uni.example-status-1.json"), "structure.not-an-open-badge"),
        (sample("academy.example-images-1.png"), "document.no-badge-in-image"),
        ({**ASSERTION, "@context": [OB2, {"badge": 7}]}, "document.malformed"),
    ],
)
def test_what_is_no_badge_says_why(given, code):
    assert problems(given) == [code]


def test_achievement_of_more_parts_than_are_read_is_no_badge():
    assert problems({**ACHIEVEMENT, "@context": ["urn:x"] * 200}) == ["document.unrecognised"]


def test_picture_of_two_badges_is_not_scored_for_readers_would_disagree():
    case = next(path for path in BADGES.glob("*/expect.toml") if '"document.ambiguous"' in path.read_text())
    found = drafts(next(case.parent.glob("badge.*")).read_bytes())
    assert found[0].findings[0].code.id == "document.ambiguous"


def test_envelope_that_cannot_be_opened_says_so():
    assert problems(badge("envelope-that-cannot-be-opened")) == ["document.envelope-malformed"]


def test_badge_of_very_many_parts_is_scored_in_time():
    aligned = [{"type": ["Alignment"], "targetName": "N", "targetUrl": "https://a.example/1"}] * 3_000
    done_within(3, lambda: draft({**ACHIEVEMENT, "alignment": aligned, "tag": ["tag"] * 1_000}))


def test_badge_that_a_block_chain_vouches_for_is_signed():
    anchored = {**ASSERTION, "@context": ["https://w3id.org/openbadges/v2", "https://w3id.org/blockcerts/v2"]}
    assert draft({**anchored, "signature": {"type": ["MerkleProof2017"]}}).is_signed


def test_same_draft_gives_the_same_bytes():
    once, again = (dumps(drafts_object(drafts(ASSERTION))) for _ in range(2))
    assert once == again
