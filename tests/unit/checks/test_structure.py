"""What `structure` says of a badge: the parts that everything is judged by, and where they slip."""

import asyncio
from datetime import UTC, datetime

import pytest

from tests.unit.parse.badges import OB3, VC2, badge, opened, plain_credential, proof, subject
from verifier.checks import structure
from verifier.contracts import Context
from verifier.model.codes import engine as engine_facts
from verifier.model.codes import structure as facts
from verifier.model.credential import Credential, Edition, Securing
from verifier.model.deviation import Deviation, Rule
from verifier.model.exhibit import Exhibit, Fetched, Unavailable
from verifier.model.finding import Finding
from verifier.model.hosting import Hosting, Linked
from verifier.model.options import Options
from verifier.model.outcome import Outcome
from verifier.model.words import Cause, ExhibitId, JsonObject, Url
from verifier.parse.ob3 import parse_vc
from verifier.parse.vc_jwt import parse_jwt
from verifier.readings.linked_data import read_linked_data

RUN_BY_OTHER_CHECKS = {
    *(Rule.UNREADABLE_DATE, Rule.CONTEXT_UNREAD, Rule.EXTRA_MEMBER, Rule.STANDARD_NOT_LISTED),
    *(Rule.EXTENSION_VIOLATED, Rule.EXTENSION_UNKNOWN),
}


def parsed(document: JsonObject) -> Credential:
    credential = parse_vc(document)
    assert isinstance(credential, Credential)
    return credential


def judged(credential: Credential) -> tuple[Finding, ...]:
    return structure.judge(credential, read_linked_data(credential))


def codes(document: JsonObject) -> list[str]:
    return [finding.code.id for finding in judged(parsed(document))]


def test_a_good_badge_conforms() -> None:
    assert codes(badge(proof=[proof()])) == ["structure.conforms"]
    assert codes(badge()) == ["structure.conforms"]


def test_a_badge_in_a_token_conforms() -> None:
    credential = parse_jwt(opened(badge()))
    assert isinstance(credential, Credential)
    assert judged(credential)[0] == Finding(code=facts.CONFORMS)


def test_a_plain_credential_conforms_and_is_named_as_one() -> None:
    assert codes(plain_credential()) == ["structure.conforms", "structure.not-an-open-badge"]


def test_a_slip_of_form_is_a_remark_beside_the_pass() -> None:
    (passed, remark) = judged(parsed(badge(id=None)))
    assert passed.code is facts.CONFORMS
    assert remark == Finding(code=facts.MISSING_PROPERTY, pointer="", detail="id")


FAILED: dict[str, tuple[JsonObject, str]] = {
    "no issuer": (badge(issuer=None), "structure.no-issuer"),
    "no subject": (badge(credentialSubject=None), "structure.no-subject"),
    "no type": (badge(type=None), "structure.no-type"),
    "contexts out of order": (badge(**{"@context": [OB3, VC2]}), "structure.context-order"),
    "a word that nothing defines": (badge(colour="red", proof=[proof()]), "structure.undefined-term"),
    "a context that is no context": (
        badge(**{"@context": [VC2, OB3, 5]}, proof=[proof()]),
        "structure.not-json-ld",
    ),
}


@pytest.mark.parametrize(("document", "code"), FAILED.values(), ids=FAILED.keys())
def test_what_breaks_the_ground_of_judging_fails(document: JsonObject, code: str) -> None:
    found = judged(parsed(document))
    assert code in [finding.code.id for finding in found]
    assert facts.CONFORMS not in [finding.code for finding in found]
    assert Outcome.FAILED in [finding.code.outcome for finding in found]


def test_claims_that_contradict_the_badge_fail() -> None:
    credential = parse_jwt(opened({**badge(), "iss": "did:web:other.example"}))
    assert isinstance(credential, Credential)
    assert facts.CLAIM_CONFLICT in [finding.code for finding in judged(credential)]


def test_an_undefined_word_is_pointed_at() -> None:
    found = judged(parsed(badge(credentialSubject=subject(colour="red"), proof=[proof()])))
    assert found == (Finding(code=facts.UNDEFINED_TERM, pointer="/credentialSubject/colour"),)


def test_very_many_undefined_words_make_no_report() -> None:
    many: JsonObject = {f"word{number}": 1 for number in range(400)}
    found = judged(parsed({**badge(proof=[proof()]), **many}))
    assert len(found) == structure.MAX_NAMED


def test_a_word_is_not_undefined_under_a_context_that_nobody_knows() -> None:
    unknown = badge(**{"@context": [VC2, OB3, "https://x.example/context"]}, colour="red", proof=[proof()])
    assert codes(unknown) == ["structure.conforms"]


def test_a_proof_over_every_byte_leaves_no_word_uncovered() -> None:
    assert codes(badge(colour="red", proof=[proof(cryptosuite="eddsa-jcs-2022")])) == ["structure.conforms"]


def test_a_document_too_large_to_walk_is_for_the_proof_to_judge() -> None:
    assert codes(badge(description="x" * 100_000, proof=[proof()])) == ["structure.conforms"]


def test_types_of_1edtech_without_their_context_are_read_with_a_remark() -> None:
    listed = badge(
        credentialStatus={"id": "https://uni.example/list", "type": "1EdTechRevocationList"}, proof=[proof()]
    )
    assert codes(listed) == ["structure.conforms", "structure.extensions-assumed"]


def test_long_quotes_are_cut() -> None:
    slip = Deviation(pointer="", rule=Rule.NOT_IN_ENUMERATION, detail="x" * 10_000)
    credential = parsed(badge())
    (_, finding) = structure.judge(_with(credential, slip), read_linked_data(credential))
    assert len(finding.detail) == structure.MAX_QUOTE


def _with(credential: Credential, *slips: Deviation) -> Credential:
    return Credential(
        edition=credential.edition,
        securing=credential.securing,
        raw=credential.raw,
        issuer=credential.issuer,
        subjects=credential.subjects,
        deviations=slips,
    )


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_has_its_fact_or_its_check(rule: Rule) -> None:
    if rule in RUN_BY_OTHER_CHECKS:
        assert rule not in structure.CODE_OF_RULE
    else:
        assert structure.CODE_OF_RULE[rule].id == f"structure.{rule.value}"


def test_a_wrapper_that_is_not_opened_yet_does_not_pass() -> None:
    wrapped = Credential(edition=Edition.VC2, securing=Securing.SD_JWT, raw={})
    assert judged(wrapped) == (Finding(code=engine_facts.NO_BADGE),)


_EXHIBIT = Exhibit(
    id=ExhibitId("e1"),
    source="https://uni.example/class",
    media_type="application/json",
    sha256="",
    size=0,
    obtained_at=datetime(2024, 1, 1, tzinfo=UTC),
)


def answer(status: int = 200) -> Fetched:
    url = Url("https://uni.example/class")
    return Fetched(url=url, status=status, media_type="application/json", body=b"{}", exhibit=_EXHIBIT)


def hosted(badge_class: Linked | None, issuer: Linked | None = None) -> Credential:
    credential = parsed(badge())
    assertion = Linked(declared="https://uni.example/1", answer=answer(), document={})
    hosting = Hosting(verification=None, assertion=assertion, badge_class=badge_class, issuer=issuer)
    return Credential(
        edition=Edition.OB20,
        securing=Securing.HOSTED,
        raw={},
        issuer=credential.issuer,
        subjects=credential.subjects,
        hosting=hosting,
    )


def linked(got: Fetched | Unavailable | None, **facts: bool) -> Linked:
    return Linked(declared="https://uni.example/class", answer=got, **facts)


_GAP = Unavailable(id=ExhibitId("u1"), url=Url("https://uni.example/class"), why=Cause.TIMEOUT)

UNREAD: dict[str, tuple[Linked, Cause]] = {
    "no answer": (linked(_GAP), Cause.TIMEOUT),
    "not found": (linked(answer(404)), Cause.HTTP_4XX),
    "another document": (linked(answer(), id_differs=True), Cause.MALFORMED_REMOTE),
    "no document": (linked(answer(), unreadable=True), Cause.MALFORMED_REMOTE),
}


@pytest.mark.parametrize(("got", "cause"), UNREAD.values(), ids=UNREAD.keys())
def test_a_badge_class_that_cannot_be_had_leaves_the_badge_undecided(got: Linked, cause: Cause) -> None:
    (finding,) = judged(hosted(got))
    assert finding.code is facts.LINKED_UNREACHABLE
    assert finding.cause is cause
    assert finding.fills == (("host", "uni.example"),)
    assert finding.exhibits


def test_an_issuer_that_cannot_be_had_does_too() -> None:
    (finding,) = judged(hosted(linked(answer()), linked(_GAP)))
    assert finding.code is facts.LINKED_UNREACHABLE


@pytest.mark.parametrize("got", [linked(answer()), linked(None), None])
def test_a_class_that_was_had_or_never_asked_for_conforms(got: Linked | None) -> None:
    assert judged(hosted(got)) == (Finding(code=facts.CONFORMS),)


def test_the_check_walks_and_judges() -> None:
    credential = parsed(badge(colour="red", proof=[proof()]))
    found = asyncio.run(_run(credential))
    assert found == (Finding(code=facts.UNDEFINED_TERM, pointer="/colour"),)
    assert {finding.code for finding in found} <= set(structure.CHECK.codes)


async def _run(credential: Credential) -> tuple[Finding, ...]:
    now = datetime(2024, 1, 1, tzinfo=UTC)
    context = Context(fetcher=None, at=now, now=now, options=Options(), appraise=None)
    return await structure.CHECK.run(credential, context)
