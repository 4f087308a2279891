"""Small badges of both families to read facts from; everything optional is left out until a test adds it."""

from collections.abc import Sequence

from verifier.model.credential import Credential
from verifier.model.finding import CheckResult, Code, Finding
from verifier.model.hosting import Hosting, Linked
from verifier.model.outcome import Outcome
from verifier.model.scores import Fact
from verifier.model.words import CheckId, Json, JsonObject
from verifier.parse.ob2 import parse_ob2
from verifier.parse.ob3 import parse_vc
from verifier.profiles.concepts import extract
from verifier.profiles.facts import Facts

VC2 = "https://www.w3.org/ns/credentials/v2"
OB3 = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
OB2 = "https://w3id.org/openbadges/v2"
ACHIEVEMENT = "/credentialSubject/achievement"
LONG = "Learners plan, build and present a small bridge and defend its load calculation."
LONG_JA = "受講者は小さな橋を設計し、その荷重計算を発表して説明します。"
PROOF: JsonObject = {"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022"}


def ob3(
    *,
    achievement: JsonObject | None = None,
    subject: JsonObject | None = None,
    issuer: Json = None,
    **top: Json,
) -> Credential:
    """An Open Badge 3 with these members and next to no others."""
    whole = {"id": "https://uni.example/a/1", "type": ["Achievement"], **(achievement or {})}
    document: JsonObject = {
        "@context": [VC2, OB3],
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": {"id": "did:web:uni.example", "type": ["Profile"], **issuer}
        if isinstance(issuer, dict)
        else issuer or "did:web:uni.example",
        "credentialSubject": {"type": ["AchievementSubject"], "achievement": whole, **(subject or {})},
        **top,
    }
    credential = parse_vc(document)
    assert isinstance(credential, Credential)
    return credential


def ob2(
    *,
    achievement: JsonObject | None = None,
    issuer: JsonObject | None = None,
    unknown_contexts: tuple[str, ...] = (),
    **top: Json,
) -> Credential:
    """An Open Badge 2 with these members of badge class, profile and assertion, and next to no others."""
    place = "https://uni.example"
    profile = {"@context": OB2, "type": "Issuer", "id": f"{place}/profile", **(issuer or {})}
    badge_class = {
        "@context": OB2,
        "type": "BadgeClass",
        "id": f"{place}/class",
        "issuer": profile["id"],
        **(achievement or {}),
    }
    assertion = {"@context": OB2, "type": "Assertion", "id": f"{place}/1", "badge": badge_class["id"], **top}
    hosting = Hosting(
        verification=None,
        assertion=_linked(assertion),
        badge_class=_linked(badge_class, unknown_contexts),
        issuer=_linked(profile),
    )
    return parse_ob2(hosting, supplied=assertion)


def facts(credential: Credential, *results: CheckResult) -> Facts:
    """The facts of a badge, with what the checks found."""
    read = extract(credential, results)
    assert read is not None
    return read


def fact(concept: str, credential: Credential, results: Sequence[CheckResult] = ()) -> Fact:
    """One fact of a badge."""
    return facts(credential, *results).concepts[concept]


def result(
    check: str, outcome: Outcome, *, fact: str = "found", pointer: str = "", **fills: str
) -> CheckResult:
    """The answer of a check, as one finding."""
    code = Code(id=f"{check}.{fact}", outcome=outcome, says="…")
    finding = Finding(code=code, pointer=pointer, fills=tuple(fills.items()))
    return CheckResult(check=CheckId(check), findings=(finding,))


def alignment(**members: Json) -> JsonObject:
    """A tie to an item of a framework."""
    return {"type": ["Alignment"], **members}


def extension(kind: str, **members: Json) -> JsonObject:
    """An extension as Open Badges 2 writes it."""
    return {"type": ["Extension", f"extensions:{kind}"], **members}


def _linked(document: JsonObject, unknown_contexts: tuple[str, ...] = ()) -> Linked:
    return Linked(
        declared=str(document["id"]), answer=None, document=document, unknown_contexts=unknown_contexts
    )
