"""How closely does the badge keep to its format, and does it matter?

A departure is a caution only where an answer of the report rests on it; under strict rules every one fails.
https://www.imsglobal.org/spec/ob/v3p0/#data-models
"""

from dataclasses import replace
from typing import Literal

from verifier.contracts import Check, Context
from verifier.model.codes import schema as facts
from verifier.model.codes import structure as structure_facts
from verifier.model.credential import Credential, Edition
from verifier.model.deviation import Deviation, Rule
from verifier.model.finding import Code, Finding
from verifier.model.words import CheckId
from verifier.readings.linked_data import LINKED_DATA, LinkedDataOutcome, is_signed_as_rdf
from verifier.readings.schema_judgement import judge_schemas

MAX_NAMED = 25  # departures of one kind; one is enough to decide, and a report is read by people
MAX_QUOTE = 200  # characters of the credential in one finding

_REMARKS = {
    Rule.EXTRA_MEMBER: facts.EXTRA_MEMBER,
    Rule.CONTEXT_UNREAD: facts.CONTEXT_UNREAD,
    Rule.STANDARD_NOT_LISTED: facts.STANDARD_NOT_LISTED,
    Rule.EXTENSION_VIOLATED: facts.EXTENSION_VIOLATED,
    Rule.EXTENSION_UNKNOWN: facts.EXTENSION_UNKNOWN,
}
# These break no rule of the format: the shortened form keeps to the json-ld flavour of its schema, and no
# edition before 2 asked for an e-mail.
_NO_SLIPS = frozenset(
    (
        *(Rule.NOT_AN_OPEN_BADGE, Rule.CONTEXT_UNREAD, Rule.COMPACTED_FORM, Rule.EXTENSION_UNKNOWN),
        Rule.EMAIL_MISSING,
    )
)
_GOOD = (facts.CONFORMS, facts.NONE_DECLARED)
_PLAIN = frozenset((Edition.VC1, Edition.VC2, Edition.SD_JWT_VC))


def judge(
    credential: Credential, linked_data: LinkedDataOutcome, *, strict: Literal["lenient", "strict"]
) -> tuple[Finding, ...]:
    """Decide whether the form of the credential leaves the answers of the report alone."""
    slips = tuple(
        dict.fromkeys((*_known_to_be_signed(credential, linked_data), *_of_walk(credential, linked_data)))
    )
    remarks = tuple(_finding(_REMARKS[slip.rule], slip) for slip in slips if slip.rule in _REMARKS)
    return (*_decision(credential, slips, strict=strict), *remarks)


async def _run(credential: Credential, context: Context) -> tuple[Finding, ...]:
    linked_data = await context.once(LINKED_DATA, credential)
    own = (*await judge_schemas(credential, context), *_of_wrapping(context))
    form = judge(credential, linked_data, strict=context.options.strict)
    broken = facts.NOT_CONFORMANT_STRICT in (finding.code for finding in own)
    return (*(finding for finding in form if not broken or finding.code not in _GOOD), *own)


def _of_wrapping(context: Context) -> tuple[Finding, ...]:
    """Let what `structure` remarks on an envelope or a bundle fail under strict rules: it is form as well."""
    if context.options.strict != "strict":
        return ()
    slips = [finding for finding in context.document_findings if finding.code in structure_facts.CODES]
    return tuple(replace(slip, code=facts.NOT_CONFORMANT_STRICT) for slip in slips[:MAX_NAMED])


def _decision(
    credential: Credential, slips: tuple[Deviation, ...], *, strict: Literal["lenient", "strict"]
) -> tuple[Finding, ...]:
    broken = [slip for slip in slips if slip.rule not in _NO_SLIPS]
    if strict == "strict" and broken:
        return tuple(_finding(facts.NOT_CONFORMANT_STRICT, slip) for slip in broken[:MAX_NAMED])
    touching = [slip for slip in broken if slip.touches]
    if touching:
        return tuple(_finding(facts.NOT_CONFORMANT, slip) for slip in touching[:MAX_NAMED])
    # The form of an open badge was compared with the tables of its classes; a plain credential has none.
    unnamed = credential.edition in _PLAIN and not credential.schemas
    return (Finding(code=facts.NONE_DECLARED if unnamed else facts.CONFORMS),)


def _known_to_be_signed(credential: Credential, linked_data: LinkedDataOutcome) -> tuple[Deviation, ...]:
    """Leave out what a closed class forbids and no context defines: the walk speaks of that."""
    undefined = {place for reading in linked_data.readings[:1] for place in reading.undefined}
    return tuple(
        slip
        for slip in credential.deviations
        if slip.rule is not Rule.EXTRA_MEMBER or slip.pointer not in undefined
    )


def _of_walk(credential: Credential, linked_data: LinkedDataOutcome) -> tuple[Deviation, ...]:
    """Turn what the walk found into departures: what no context defines, and contexts that nobody knows."""
    covered = not is_signed_as_rdf(
        credential
    )  # every byte is signed; otherwise `structure` and `proof` speak
    found: list[Deviation] = []
    for reading in linked_data.readings[:1]:
        if reading.extensions_assumed:
            found.append(Deviation(pointer="", rule=Rule.EXTENSIONS_ASSUMED))
        undefined = [Deviation(pointer=place, rule=Rule.EXTRA_MEMBER) for place in reading.undefined]
        unknown = [
            Deviation(pointer="/@context", rule=Rule.CONTEXT_UNREAD, detail=url)
            for url in reading.unknown_contexts
        ]
        found += undefined[:MAX_NAMED] + unknown[:MAX_NAMED] if covered else []
    return tuple(found)


def _finding(code: Code, slip: Deviation) -> Finding:
    return Finding(code=code, pointer=slip.pointer, detail=(slip.detail or slip.rule.value)[:MAX_QUOTE])


CHECK = Check(
    id=CheckId("schema"),
    asks="Does it keep to its format where that matters?",
    codes=facts.CODES,
    run=_run,
)
