"""Does the issuer offer a newer copy, and what does that say?

The badge that was given stays the one that is judged. It is asked for once, only where the badge itself is
proven, and what the newer copy offers in its turn is not followed.
https://www.imsglobal.org/spec/ob/v3p0/#refreshservice
"""

from collections.abc import Mapping
from urllib.parse import unquote

from verifier.contracts import Appraisal, Check, Context
from verifier.model.codes import refresh as facts
from verifier.model.credential import Credential, RefreshService, Subject
from verifier.model.exhibit import Exhibit, Fetched, Unavailable
from verifier.model.finding import Code, Finding
from verifier.model.roles import Role
from verifier.model.words import Cause, CheckId, ExhibitId, Json, cause_of_status
from verifier.readings.appraised import CHECKS, Weighed, Worth, weigh_force, weigh_origin
from verifier.readings.combine import combine
from verifier.readings.hosted_addresses import read_address
from verifier.readings.proof_readings import PROOF_READINGS

TYPE = "1EdTechCredentialRefresh"
MAX_SERVICES = 2  # the standard has one; each is a fetch

# How a copy is secured is not what it says: its proofs, and the claims that a token repeats.
_SECURING = frozenset(("proof", "iss", "sub", "jti", "nbf", "exp", "iat"))
_NOT_GOOD: Mapping[Worth, Code] = {
    Worth.WITHDRAWN: facts.NEWER_WITHDRAWN,
    Worth.NOT_IN_FORCE: facts.NEWER_NOT_IN_FORCE,
    Worth.BROKEN: facts.INVALID,  # its dates contradict each other
}

_NOTHING = Weighed(worth=Worth.GOOD)


async def _run(credential: Credential, context: Context) -> tuple[Finding, ...]:
    services = credential.refresh_services
    if not services:
        return (Finding(code=facts.NONE),)
    if combine(await context.once(PROOF_READINGS, credential)).proven is None:
        return (Finding(code=facts.NOT_ASKED, pointer=services[0].pointer),)
    found: list[Finding] = []
    for service in services[:MAX_SERVICES]:
        found += await _ask(service, credential, context)
    found += [_gap(facts.UNSUPPORTED, each, Cause.WORK_LIMIT) for each in services[MAX_SERVICES:][:1]]
    return tuple(found)


async def _ask(service: RefreshService, credential: Credential, context: Context) -> tuple[Finding, ...]:
    if TYPE not in service.types:
        return (_gap(facts.UNSUPPORTED, service, Cause.UNSUPPORTED),)
    if service.url is None or read_address(service.url) is None:
        return (_gap(facts.UNREACHABLE, service, Cause.UNSUPPORTED),)
    match await context.fetcher.fetch(service.url, role=Role.REFRESH):
        case Unavailable() as gap:
            return (_gap(facts.UNREACHABLE, service, gap.why, gap.id, at=gap.at_url or gap.url),)
        case Fetched(ok=False) as answer:
            cause = cause_of_status(answer.status)
            return (_gap(facts.UNREACHABLE, service, cause, answer.exhibit.id, at=answer.url),)
        case answer:
            appraisal = await context.appraise(answer.body, CHECKS, context)
            return judge(service, credential, appraisal=appraisal, exhibit=answer.exhibit)


def judge(
    service: RefreshService, credential: Credential, *, appraisal: Appraisal, exhibit: Exhibit
) -> tuple[Finding, ...]:
    """Say what the copy that was offered says of ``credential``, whose own proof holds."""
    newer = appraisal.credential
    found = _compare(credential, newer, appraisal) if newer else ((_unread(appraisal), _NOTHING),)
    return tuple(
        Finding(
            code=code,
            pointer=service.pointer,
            detail=weighed.detail,
            cause=weighed.cause or _CAUSES.get(code),
            exhibits=(exhibit.id, *weighed.exhibits),
        )
        for code, weighed in found
    )


def _unread(appraisal: Appraisal) -> Code:
    return facts.UNDECIDED if appraisal.too_deep else facts.INVALID


def _compare(
    credential: Credential, newer: Credential, appraisal: Appraisal
) -> tuple[tuple[Code, Weighed], ...]:
    """Compare two copies: whose word the other is, which badge it is, what it says, whether it is in force.

    Whose word it is comes first: what anybody could have put there is no other badge of the issuer's.
    """
    origin = weigh_origin(appraisal)
    if origin.worth is not Worth.GOOD:
        return ((_NOT_GOOD.get(origin.worth, facts.UNDECIDED), origin),)
    if not _is_same(credential, newer) or _begins(newer) < _begins(credential):
        return ((facts.OTHER_CREDENTIAL, _NOTHING),)
    if _said(newer) == _said(credential):  # whether it is in force, `status` and `validity` say of the badge
        return ((facts.UP_TO_DATE, _NOTHING),)
    force = weigh_force(appraisal)
    if force.worth is Worth.UNDECIDED:
        return ((facts.NEWER_AVAILABLE, _NOTHING), (facts.UNDECIDED, force))
    return ((_NOT_GOOD.get(force.worth, facts.NEWER_AVAILABLE), force),)


def _is_same(credential: Credential, other: Credential) -> bool:
    """Say whether two copies are of one badge, for one person.

    https://www.imsglobal.org/spec/ob/v3p0/#credential-equality
    """
    ids = (credential.id, other.id), (_issuer(credential), _issuer(other))
    alike = all(one is not None and two is not None and _plain(one) == _plain(two) for one, two in ids)
    return alike and _people(credential.subjects) == _people(other.subjects)


def _issuer(credential: Credential) -> str | None:
    return credential.issuer.id if credential.issuer else None


def _plain(identifier: str) -> str:
    return unquote(identifier).strip()


def _people(subjects: tuple[Subject, ...]) -> list[str | frozenset[tuple[str | None, str | None]]]:
    """Name to whom a badge was awarded: by id, else by every identifier."""
    return [
        subject.id or frozenset((identity.type, identity.value) for identity in subject.identities)
        for subject in subjects
    ]


def _begins(credential: Credential) -> float:
    """Give the start in seconds; what has no start is older than everything."""
    start = credential.valid_from
    return float("-inf") if start is None else start.instant.timestamp()


def _said(credential: Credential) -> dict[str, Json]:
    return {name: value for name, value in credential.raw.items() if name not in _SECURING}


def _gap(code: Code, service: RefreshService, cause: Cause, *exhibits: ExhibitId, at: str = "") -> Finding:
    address = read_address(at)
    return Finding(
        code=code,
        pointer=service.pointer,
        cause=cause,
        exhibits=exhibits,
        fills=(("host", address.host),) if address else (),
    )


# Why it could not be decided, where nothing else says so.
_CAUSES: Mapping[Code, Cause] = {facts.INVALID: Cause.MALFORMED_REMOTE, facts.UNDECIDED: Cause.UNSUPPORTED}

CHECK = Check(
    id=CheckId("refresh"),
    asks="Is it the newest copy?",
    codes=facts.CODES,
    run=_run,
)
