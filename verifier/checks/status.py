"""Does the issuer still stand by it?

Every entry is asked, and the worst answer decides; their order never matters. A badge that is hosted is
withdrawn by what its address answers. It is judged as of now, whatever moment the dates are judged for.
"""

import asyncio
from datetime import timedelta

from verifier import status as shelf
from verifier.contracts import Check, Context
from verifier.model.codes import status as facts
from verifier.model.credential import Credential, Edition, Securing, StatusEntry
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.finding import Finding
from verifier.model.hosting import Linked
from verifier.model.outcome import Outcome
from verifier.model.words import Cause, CheckId, ExhibitId, JsonObject, cause_of_status
from verifier.parse.members import types
from verifier.parse.strict_json import MalformedJson, read_object
from verifier.readings.hosted_addresses import host_of
from verifier.readings.list_findings import malformed, unreachable, unsupported
from verifier.readings.ob2_withdrawal import of_hosted, of_signed

MAX_ENTRIES = 8  # each may cost a fetch at a host of the badge's choosing; real badges have one or two
SAME_MOMENT = timedelta(seconds=300)  # a revocation answer may be this old anyway
POINTER = "/credentialStatus"

_KNOWN = frozenset(name for method in shelf.METHODS for name in method.types)


async def _run(credential: Credential, context: Context) -> tuple[Finding, ...]:
    hosting = credential.hosting
    if hosting is None and credential.securing is Securing.JWS:  # a block chain vouches for it
        found: tuple[Finding, ...] = (unsupported("", "RevocationList"),)
    elif hosting is not None and credential.securing is Securing.JWS:
        found = fold(list(await of_signed(credential, hosting, context)))
    elif hosting is not None:
        listed = await of_hosted(credential, hosting, context)
        found = fold([judge_hosted(hosting.assertion), *listed])
    else:
        found = await _ask_entries(credential, context)
    return (*found, *_as_of_now(found, context))


async def _ask_entries(credential: Credential, context: Context) -> tuple[Finding, ...]:
    async with asyncio.TaskGroup() as group:
        asked = [
            group.create_task(_ask(entry, credential, context)) for entry in credential.statuses[:MAX_ENTRIES]
        ]
    found = [finding for task in asked for finding in task.result()]
    if len(credential.statuses) > MAX_ENTRIES:
        found.append(Finding(code=facts.ENTRY_MALFORMED, pointer=POINTER, cause=Cause.WORK_LIMIT))
    return fold([*found, *_claimed(credential)])


async def _ask(entry: StatusEntry, credential: Credential, context: Context) -> tuple[Finding, ...]:
    """Ask every method that the types of an entry name: under some proofs a holder may change their order."""
    names = sorted(set(types(entry.raw)))
    if not names:
        return (malformed(entry, "type"),)
    found: list[Finding] = []
    for method in shelf.METHODS:
        if not set(method.types).isdisjoint(names):
            found += await method.judge(entry, credential, context)
    unknown = [name for name in names if name not in _KNOWN]
    return (*found, unsupported(entry.pointer, unknown[0])) if unknown else tuple(found)


_JWTS = (Securing.JWT, Securing.SD_JWT)


def _claimed(credential: Credential) -> tuple[Finding, ...]:
    """Say that a token names a list by its registered claim, which is a way to withdraw it beside all others.

    https://datatracker.ietf.org/doc/draft-ietf-oauth-status-list/
    """
    read_already = credential.edition is Edition.SD_JWT_VC
    if read_already or credential.securing not in _JWTS or credential.token is None:
        return ()
    try:
        claim = read_object(credential.token.payload).get("status")
    except MalformedJson:
        return ()
    named = sorted(claim) if isinstance(claim, dict) else []
    return (unsupported("/status", named[0]),) if named else ()


def fold(found: list[Finding]) -> tuple[Finding, ...]:
    """Put the worst first, whatever the order of the entries; "no way to see" stays only if alone."""
    decided = [finding.code.outcome for finding in found if finding.code.outcome is not None]
    if not decided:
        found = [*found, Finding(code=facts.NONE_DECLARED)]
    elif Outcome.worst(decided) is not Outcome.INAPPLICABLE:
        found = [finding for finding in found if finding.code.outcome is not Outcome.INAPPLICABLE]
    return tuple(sorted(found, key=lambda finding: (_rank(finding), finding.code.id)))


def judge_hosted(assertion: Linked) -> Finding:
    """Judge what its address answers: the badge, that it was withdrawn, or neither."""
    match assertion.answer:
        case None:  # it names no address that could be asked
            return _silent("", cause=Cause.UNSUPPORTED)
        case Unavailable() as gap:
            return _silent(gap.at_url or gap.url, cause=gap.why, exhibit=gap.id)
        case Fetched() as answer if assertion.withdrawn:
            return _withdrawn(answer)
        case Fetched(ok=False) as answer:
            return _silent(answer.url, cause=cause_of_status(answer.status), exhibit=answer.exhibit.id)
        case Fetched() as answer if assertion.published and not _is_marked(assertion.document):
            fills = (("time", answer.exhibit.obtained_at.isoformat()), ("host", host_of(answer.url)))
            return Finding(code=facts.STILL_HOSTED, exhibits=(answer.exhibit.id,), fills=fills)
        case answer:  # another document, or a mark that is neither yes nor no
            return _silent(answer.url, cause=Cause.MALFORMED_REMOTE, exhibit=answer.exhibit.id)


def _withdrawn(answer: Fetched) -> Finding:
    """Say that it was withdrawn, with the reason that its own address gives: the holder's copy may lie."""
    try:
        reason = read_object(answer.body).get("revocationReason")
    except MalformedJson:  # 410 with a web page
        reason = None
    fills = (("reason", reason if isinstance(reason, str) else ""), ("host", host_of(answer.url)))
    return Finding(code=facts.REVOKED, exhibits=(answer.exhibit.id,), fills=fills)


def _is_marked(document: JsonObject | None) -> bool:
    return document is not None and document.get("revoked") not in (None, False, "false")


def _as_of_now(found: tuple[Finding, ...], context: Context) -> tuple[Finding, ...]:
    """Say that withdrawal is judged as of now, if it was and another moment was asked for."""
    looked = any(finding.exhibits and finding.code.outcome is not None for finding in found)
    moved = abs(context.at - context.now) > SAME_MOMENT
    return (Finding(code=facts.AS_OF_NOW),) if looked and moved else ()


def _silent(url: str, *, cause: Cause, exhibit: ExhibitId | None = None) -> Finding:
    return unreachable("", at=url, cause=cause, exhibit=exhibit)


def _rank(finding: Finding) -> int:
    """Worst first, remarks last."""
    outcome = finding.code.outcome
    return 0 if outcome is None else -_SEVERITY.index(outcome) - 1


_SEVERITY = tuple(Outcome)

CHECK = Check(
    id=CheckId("status"),
    asks="Does the issuer still stand by it?",
    codes=facts.CODES,
    run=_run,
)
