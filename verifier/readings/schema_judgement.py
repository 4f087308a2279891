"""Does a credential keep to the descriptions of its form that it names?

https://www.w3.org/TR/vc-json-schema/#evaluation: success, failure, or that it cannot be told.
"""

import asyncio
from dataclasses import dataclass, replace

from verifier.algorithms.digests import digests_of
from verifier.contracts import Context
from verifier.model.codes import schema as facts
from verifier.model.credential import Credential, SchemaEntry
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.finding import Code, Finding
from verifier.model.words import Cause, ExhibitId, JsonObject, cause_of_status
from verifier.parse.strict_json import MalformedJson, TooLargeJson, read_object
from verifier.readings import list_trust
from verifier.readings.hosted_addresses import read_address
from verifier.readings.schema_process import Comparison, compare
from verifier.readings.schemas import OLDER_TYPES, SCHEMAS, NamedSchemas, type_of
from verifier.readings.standard_schemas import SCHEMA_CREDENTIAL, departure, schema_in, standard

SECONDS = 7.0  # for one description, its fetch included: less than a check has, so that it can say so
MAX_ENTRIES = 8
MAX_QUOTE = 200  # characters of the credential in one finding
MAX_SCHEMA_BYTES = 256 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """One entry of one credential, and what was asked of whom."""

    entry: SchemaEntry
    credential: Credential
    context: Context

    def says(
        self,
        code: Code,
        *,
        cause: Cause | None = None,
        pointer: str | None = None,
        exhibits: tuple[ExhibitId, ...] = (),
        at: str | None = None,
    ) -> Finding:
        address = read_address(at or self.entry.id)
        return Finding(
            code=code,
            pointer=self.entry.pointer if pointer is None else pointer,
            detail=(self.entry.id or "id")[:MAX_QUOTE],
            cause=cause,
            exhibits=exhibits,
            fills=(("host", address.host if address else ""),),
        )

    def departs(self, *places: str, exhibits: tuple[ExhibitId, ...] = ()) -> tuple[Finding, ...]:
        """Say where the credential does not keep to the description."""
        strict = self.context.options.strict == "strict"
        code = facts.NOT_CONFORMANT_STRICT if strict else facts.VIOLATED
        return tuple(self.says(code, pointer=place, exhibits=exhibits) for place in places or ("",))


async def judge_schemas(
    credential: Credential, context: Context, *, seconds: float = SECONDS
) -> tuple[Finding, ...]:
    """Judge every description that the credential names; nothing if it keeps to all, or names none."""
    named = {replace(entry, pointer=""): entry for entry in reversed(credential.schemas)}  # each once
    entries = [entry for entry in credential.schemas if entry in named.values()]
    cases = [_Case(entry=entry, credential=credential, context=context) for entry in entries]
    async with asyncio.TaskGroup() as group:
        judged = [group.create_task(_judge(case, seconds)) for case in cases[:MAX_ENTRIES]]
    found = [finding for task in judged for finding in task.result()]
    found += [case.says(facts.UNSUPPORTED, cause=Cause.WORK_LIMIT) for case in cases[MAX_ENTRIES:][:1]]
    return tuple(dict.fromkeys(found))


async def _judge(case: _Case, seconds: float) -> tuple[Finding, ...]:
    kind, known = type_of(case.entry), standard(case.entry.id or "")
    if known is not None:
        place = departure(case.credential, known)
        return () if place is None else case.departs(place)
    if kind is None or read_address(case.entry.id) is None:
        return (case.says(facts.UNSUPPORTED, cause=Cause.UNSUPPORTED),)
    older = (case.says(facts.OLDER_TYPE),) if kind in OLDER_TYPES else ()
    try:
        async with asyncio.timeout(seconds):
            named = await case.context.once(SCHEMAS, case.credential)
            return (*older, *await _judge_answer(case, named))
    except TimeoutError:
        return (*older, case.says(facts.UNREACHABLE, cause=Cause.TIMEOUT))


async def _judge_answer(case: _Case, named: NamedSchemas) -> tuple[Finding, ...]:
    if case.entry in named.too_many:
        return (case.says(facts.UNSUPPORTED, cause=Cause.WORK_LIMIT),)
    match named.answers[case.entry.id or ""]:
        case None:
            return (case.says(facts.UNREACHABLE, cause=Cause.TIMEOUT),)
        case Unavailable() as gap:
            at, exhibits = gap.at_url or gap.url, (gap.id,)
            return (case.says(facts.UNREACHABLE, cause=gap.why, at=at, exhibits=exhibits),)
        case Fetched(ok=False) as answer:
            cause = cause_of_status(answer.status)
            return (_unreachable(case, answer, cause),)
        case answer:
            return await _judge_document(case, answer)


async def _judge_document(case: _Case, answer: Fetched) -> tuple[Finding, ...]:
    """Judge by a document that came. Its digest comes first: by another document nothing is judged."""
    exhibits = (answer.exhibit.id,)
    found = digests_of(answer.body) if case.entry.digests else frozenset()
    if any(expected.isdisjoint(found) for expected in case.entry.digests):
        return (case.says(facts.DIGEST_MISMATCH, exhibits=exhibits),)
    signed = type_of(case.entry) == SCHEMA_CREDENTIAL
    schema = await _held_by(case, answer) if signed else _read(case, answer)
    if isinstance(schema, Finding):
        return (schema,)
    match await compare(case.credential.raw, schema=schema, url=answer.url):
        case Comparison(kept=True):
            return ()
        case Comparison(places=places):
            return case.departs(*places, exhibits=exhibits)
        case Cause.MALFORMED_REMOTE as cause:
            return (_unreachable(case, answer, cause),)
        case cause:
            return (case.says(facts.UNSUPPORTED, cause=cause, exhibits=exhibits),)


def _read(case: _Case, answer: Fetched) -> JsonObject | Finding:
    try:
        return read_object(answer.body, limit=MAX_SCHEMA_BYTES)
    except TooLargeJson:
        return _unreachable(case, answer, Cause.TOO_LARGE)
    except MalformedJson:
        return _unreachable(case, answer, Cause.MALFORMED_REMOTE)


async def _held_by(case: _Case, answer: Fetched) -> JsonObject | Finding:
    """Give the schema in a credential that is its signer's own, whole and in its period; or why not.

    https://www.w3.org/TR/vc-json-schema/#jsonschemacredential
    """
    appraisal = await case.context.appraise(answer.body, list_trust.CHECKS, case.context)
    schema = schema_in(appraisal.credential) if appraisal.credential else None
    if schema is None:
        return _unreachable(case, answer, Cause.MALFORMED_REMOTE)
    doubt = list_trust.distrust(appraisal)
    if doubt is not None:
        exhibits = (answer.exhibit.id, *doubt.exhibits)
        return case.says(facts.UNTRUSTED, cause=doubt.cause, at=answer.url, exhibits=exhibits)
    return schema


def _unreachable(case: _Case, answer: Fetched, cause: Cause) -> Finding:
    return case.says(facts.UNREACHABLE, cause=cause, at=answer.url, exhibits=(answer.exhibit.id,))
