"""Reports about invented badges, built from the nouns by hand: one for each verdict."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from verifier.model.achievement import Achievement, Criteria, Identity, Picture, Profile, Words
from verifier.model.codes import (
    document,
    endorsements,
    engine,
    image,
    issuer,
    key_binding,
    proof,
    recipient,
    refresh,
    results,
    schema,
    status,
    structure,
    validity,
)
from verifier.model.credential import Credential, Edition, Securing, Subject
from verifier.model.exhibit import Exhibit, Unavailable
from verifier.model.finding import CheckResult, Finding
from verifier.model.moment import Moment, Zone
from verifier.model.outcome import Outcome
from verifier.model.report import Headline, InputDescription, TrustReport, Verdict
from verifier.model.scores import (
    Fact,
    FieldScore,
    ProfileScore,
    ProfileWords,
    State,
    Strength,
    Tally,
    TypeScore,
    Via,
)
from verifier.model.words import Cause, CheckId, ExhibitId, Url

AT = datetime(2026, 11, 21, 20, 31, 5, tzinfo=UTC)
LIST = ExhibitId("x7")
INPUT = ExhibitId("x3")
PASSED, UNTESTED = Outcome.PASSED, Outcome.UNTESTED


def moment(year: int, month: int, day: int) -> Moment:
    return Moment(instant=datetime(year, month, day, tzinfo=UTC), zone=Zone.GIVEN, pointer="/validUntil")


def credential(
    *, name: str = "Soil Science", issuer_name: str = "Example University", **fields
) -> Credential:
    achievement = Achievement(
        pointer="/credentialSubject/achievement",
        name=name,
        description="What the soil\nis made of.",
        criteria=Criteria(
            pointer="/c", id="https://uni.example/c", narratives=(Words(text="Pass the *exam*."),)
        ),
        achievement_type="Certificate",
        image=Picture(id="https://uni.example/soil.png"),
    )
    identity = Identity(type="emailAddress", value="sha256$ab", hashed=True, salt="s", pointer="/i")
    subject = Subject(
        pointer="/credentialSubject", name="Ada", identities=(identity,), achievement=achievement
    )
    stated = {
        "id": "urn:uuid:1",
        "issuer": Profile(id="did:web:uni.example", pointer="/issuer", name=issuer_name),
        "subjects": (subject,),
        "starts": (moment(2024, 1, 1),),
        "issued": moment(2024, 1, 2),
    }
    return Credential(
        edition=Edition.OB3_VC2, securing=Securing.DATA_INTEGRITY, raw={}, **{**stated, **fields}
    )


def result(check: str, *findings: Finding) -> CheckResult:
    return CheckResult(check=CheckId(check), findings=findings)


FINE = (
    result("document", Finding(code=document.READ)),
    result("structure", Finding(code=structure.CONFORMS)),
    result("schema", Finding(code=schema.NONE_DECLARED)),
    result("proof", Finding(code=proof.VERIFIED, pointer="/proof")),
    result("key-binding", Finding(code=key_binding.PUBLISHED, pointer="/proof")),
    result(
        "status",
        Finding(
            code=status.NOT_WITHDRAWN,
            pointer="/credentialStatus",
            exhibits=(LIST,),
            fills=(("time", "2026-11-21T20:30:00Z"),),
        ),
    ),
    result("validity", Finding(code=validity.NO_DATES)),
    result(
        "issuer",
        Finding(
            code=issuer.DOMAIN_PROVEN,
            fills=(("domain", "uni.example"), ("published", "key"), ("lists", "none")),
        ),
    ),
    result("recipient", Finding(code=recipient.NOT_COMPARED)),
    result("endorsements", Finding(code=endorsements.NONE)),
    result("results", Finding(code=results.NONE)),
    result("image", Finding(code=image.NONE)),
    result("refresh", Finding(code=refresh.NONE)),
)
ANSWERS = {"genuine": PASSED, "current": PASSED, "issuer": PASSED, "recipient": UNTESTED}
EXHIBITS = (
    Exhibit(
        id=LIST,
        source="https://uni.example/status/3",
        media_type="application/vc+jwt",
        sha256="b" * 64,
        size=900,
        obtained_at=AT - timedelta(seconds=65),
    ),
    Exhibit(id=INPUT, source="input", media_type="image/png", sha256="a" * 64, size=20_480, obtained_at=AT),
)


def with_results(*changed: CheckResult) -> tuple[CheckResult, ...]:
    instead = {each.check: each for each in changed}
    return tuple(instead.get(each.check, each) for each in FINE)


VALID = TrustReport(
    verdict=Verdict.VALID,
    authentic=True,
    input=InputDescription(
        kind="image",
        media_type="image/png",
        sha256="a" * 64,
        found_in="png:iTXt:openbadgecredential",
    ),
    judged_at=AT,
    checked_at=AT,
    credential=credential(),
    headline=Headline(text="uni.example", kind="issuer"),
    results=FINE,
    answers=ANSWERS,
    exhibits=EXHIBITS,
)
EXPIRED = replace(
    VALID,
    verdict=Verdict.CAUTION,
    credential=credential(ends=(moment(2026, 6, 30),)),
    results=with_results(result("validity", Finding(code=validity.EXPIRED, pointer="/validUntil"))),
    answers={**ANSWERS, "current": Outcome.CAUTION},
)
UNREACHABLE = ExhibitId("x9")
INCOMPLETE = replace(
    EXPIRED,
    verdict=Verdict.INCOMPLETE,
    results=with_results(
        result(
            "status",
            Finding(
                code=status.LIST_UNREACHABLE,
                pointer="/credentialStatus",
                cause=Cause.TIMEOUT,
                exhibits=(UNREACHABLE,),
            ),
        ),
        *(each for each in EXPIRED.results if each.check == "validity"),
    ),
    answers={**ANSWERS, "current": Outcome.CANNOT_TELL},
    exhibits=EXHIBITS[1:],
    unavailable=(
        Unavailable(id=UNREACHABLE, url=Url("https://uni.example/status/3"), why=Cause.TIMEOUT, detail="8 s"),
    ),
)
FORGED = replace(
    VALID,
    verdict=Verdict.REJECTED,
    authentic=False,
    headline=Headline(text="", kind="unknown"),
    results=with_results(
        result("proof", Finding(code=proof.INVALID, pointer="/proof", fills=(("signer", "uni.example"),))),
        result("key-binding", Finding(code=key_binding.NOT_PUBLISHED, cause=Cause.HTTP_4XX)),
        result("issuer", Finding(code=issuer.UNKNOWN_SIGNER), Finding(code=issuer.NO_PROFILE)),
    ),
    answers={**ANSWERS, "genuine": Outcome.FAILED, "issuer": Outcome.CANNOT_TELL},
)
NOTHING = TrustReport(
    verdict=Verdict.NOT_A_BADGE,
    authentic=None,
    input=InputDescription(kind="url", url="https://uni.example/cat.png"),
    judged_at=AT,
    checked_at=AT,
    results=(
        result("document", Finding(code=document.NO_BADGE_IN_IMAGE)),
        *(result(each.check, Finding(code=engine.NO_BADGE)) for each in FINE[1:]),
    ),
    answers={
        "genuine": Outcome.CANNOT_TELL,
        "current": Outcome.INAPPLICABLE,
        "issuer": Outcome.INAPPLICABLE,
        "recipient": Outcome.INAPPLICABLE,
    },
)
REVOKED = replace(
    VALID,
    verdict=Verdict.REJECTED,
    results=with_results(
        result(
            "status",
            Finding(code=status.REVOKED, exhibits=(LIST,), fills=(("reason", "Issued by mistake\u202e!"),)),
        )
    ),
    answers={**ANSWERS, "current": Outcome.FAILED},
)
BUNDLE = TrustReport(
    verdict=Verdict.REJECTED,
    authentic=False,
    input=InputDescription(kind="json"),
    judged_at=AT,
    checked_at=AT,
    members=(VALID, FORGED),
)
ALL = {
    "valid": VALID,
    "expired": EXPIRED,
    "incomplete": INCOMPLETE,
    "forged": FORGED,
    "nothing": NOTHING,
    "revoked": REVOKED,
    "bundle": BUNDLE,
}


WORDS = ProfileWords(
    title={"en": "TrustEd", "ja": "トラステッド"},
    publisher="Example House",
    fidelity="reconstructed",
    types={"knowledge": {"en": "Knowledge", "ja": "知識型"}, "skill": {"en": "Skill", "ja": "技能型"}},
    label={
        "skills": {"en": "Skills", "ja": "スキル"},
        "name": {"en": "Name", "ja": "名称"},
        "level": {"en": "Level"},
    },
    advice={"skills": {"en": "Link them."}, "name": {"en": "Name it."}, "level": {"en": "Give a level."}},
    ask_issuer={"en": ("Was it assessed?",)},
)


def field(id_: str, state: State, **found) -> FieldScore:
    fact = Fact(concept=id_, strength=Strength.STATED, via=Via.WORDS, pointers=("/tag",), excerpt="soil")
    return FieldScore(
        id=id_,
        level="required",
        need=Strength.STRUCTURED,
        fact=replace(fact, **found),
        state=state,
        reason="words-only",
    )


def score(*, shown: bool = True, basis="declared", **fields) -> ProfileScore:
    table = TypeScore(
        type="knowledge",
        verdict="meets_with_weak_points",
        required=Tally(met=1, of=3, weak=1),
        recommended=Tally(met=0, of=1),
        fields=(field("skills", State.WEAK), field("name", State.PRESENT), field("level", State.MISSING)),
    )
    return ProfileScore(
        **{
            "profile": "trusted",
            "version": "1",
            "digest": "sha256:" + "c" * 64,
            "edition": "ob3",
            "applies": "native",
            "basis": basis,
            "score": table,
            "shown": shown,
            "words": WORDS,
            **fields,
        }
    )
