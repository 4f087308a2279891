"""Are the parts there that everything else is judged by?

The parser noted where the credential departs from its form; here each departure becomes the fact that the
report names. Only what breaks the ground of judging fails.
https://www.imsglobal.org/spec/ob/v3p0/#data-models, https://www.w3.org/TR/vc-data-integrity/#securing-data-losslessly
"""

from collections.abc import Mapping

from verifier.algorithms.jsonld import Reason
from verifier.contracts import Check, Context
from verifier.model.codes import engine as engine_facts
from verifier.model.codes import structure as facts
from verifier.model.credential import Credential
from verifier.model.deviation import Deviation, Rule
from verifier.model.finding import Code, Finding
from verifier.model.hosting import Hosting
from verifier.model.outcome import Outcome
from verifier.model.words import Cause, CheckId
from verifier.readings.hosted_findings import about, cause_of_absence
from verifier.readings.linked_data import LINKED_DATA, LinkedDataOutcome, is_signed_as_rdf

MAX_NAMED = 25  # undefined terms; one is enough to decide, and a report is read by people
MAX_QUOTE = 200  # characters of the credential in one finding

CODE_OF_RULE: Mapping[Rule, Code] = {  # the other rules are judged by `validity` and `schema`
    Rule.NO_ISSUER: facts.NO_ISSUER,
    Rule.NO_SUBJECT: facts.NO_SUBJECT,
    Rule.NO_TYPE: facts.NO_TYPE,
    Rule.CLAIM_CONFLICT: facts.CLAIM_CONFLICT,
    Rule.CONTEXT_ORDER: facts.CONTEXT_ORDER,
    Rule.NOT_JSON_LD: facts.NOT_JSON_LD,
    Rule.VERIFICATION_TYPE: facts.VERIFICATION_TYPE,
    Rule.NOT_AN_OPEN_BADGE: facts.NOT_AN_OPEN_BADGE,
    Rule.MISSING_PROPERTY: facts.MISSING_PROPERTY,
    Rule.VALUE_TYPE: facts.VALUE_TYPE,
    Rule.WRONG_TYPE: facts.WRONG_TYPE,
    Rule.CARDINALITY: facts.CARDINALITY,
    Rule.CRITERIA_EMPTY: facts.CRITERIA_EMPTY,
    Rule.SUBJECT_UNIDENTIFIED: facts.SUBJECT_UNIDENTIFIED,
    Rule.RECIPIENT_CONTRADICTORY: facts.RECIPIENT_CONTRADICTORY,
    Rule.ALIGNMENT_INCOMPLETE: facts.ALIGNMENT_INCOMPLETE,
    Rule.VALUE_SYNTAX: facts.VALUE_SYNTAX,
    Rule.NOT_IN_ENUMERATION: facts.NOT_IN_ENUMERATION,
    Rule.CONTEXT_ALIAS: facts.CONTEXT_ALIAS,
    Rule.EXTENSIONS_ASSUMED: facts.EXTENSIONS_ASSUMED,
    Rule.CLAIM_ABSENT: facts.CLAIM_ABSENT,
    Rule.COMPACTED_FORM: facts.COMPACTED_FORM,
    Rule.SERIALISATION: facts.SERIALISATION,
    Rule.MIXED_EDITIONS: facts.MIXED_EDITIONS,
    Rule.ASSOCIATION_DANGLING: facts.ASSOCIATION_DANGLING,
    Rule.ASSOCIATION_CYCLE: facts.ASSOCIATION_CYCLE,
    Rule.NOT_UPGRADABLE: facts.NOT_UPGRADABLE,
    Rule.EMAIL_MISSING: facts.EMAIL_MISSING,
}


def judge(credential: Credential, linked_data: LinkedDataOutcome) -> tuple[Finding, ...]:
    """Say where the credential departs from its form, and whether it has what is needed to judge it."""
    found = (
        *(_departure(slip) for slip in credential.deviations if slip.rule in CODE_OF_RULE),
        *(_of_statements(linked_data) if is_signed_as_rdf(credential) else ()),
        *(_unread(credential.hosting) if credential.hosting else ()),
    )
    if any(finding.code.outcome is not None for finding in found):
        return found
    if credential.issuer is None or not credential.subjects:
        return (Finding(code=engine_facts.NO_BADGE), *found)  # a wrapper that we do not open yet
    return (Finding(code=facts.CONFORMS), *found)


async def _run(credential: Credential, context: Context) -> tuple[Finding, ...]:
    wrapping = tuple(finding for finding in context.document_findings if finding.code in facts.CODES)
    return (*judge(credential, await context.once(LINKED_DATA, credential)), *wrapping)


def _departure(slip: Deviation) -> Finding:
    code = CODE_OF_RULE[slip.rule]
    undecided = code.outcome is Outcome.CANNOT_TELL
    return Finding(
        code=code,
        pointer=slip.pointer,
        detail=slip.detail[:MAX_QUOTE],
        cause=Cause.UNSUPPORTED if undecided else None,
    )


def _of_statements(linked_data: LinkedDataOutcome) -> tuple[Finding, ...]:
    """Say what the walk found that no signature over statements covers."""
    if linked_data.refused is Reason.NOT_JSON_LD:
        return (Finding(code=facts.NOT_JSON_LD),)
    found: list[Finding] = []
    if linked_data.newest is not None and linked_data.newest.extensions_assumed:
        found.append(Finding(code=facts.EXTENSIONS_ASSUMED))
    # Under a context that is not known a term may well be defined: then `proof` cannot tell.
    uncovered = (linked_data.undefined or ())[:MAX_NAMED]
    found += [Finding(code=facts.UNDEFINED_TERM, pointer=pointer) for pointer in uncovered]
    return tuple(found)


def _unread(hosting: Hosting) -> tuple[Finding, ...]:
    """Name the badge class and the issuer that were asked for and not had."""
    return tuple(
        about(linked, facts.LINKED_UNREACHABLE, cause=cause_of_absence(linked))
        for linked in (hosting.badge_class, hosting.issuer)
        if linked is not None and linked.missing
    )


CHECK = Check(
    id=CheckId("structure"),
    asks="Does it have the parts that it is judged by?",
    codes=(*facts.CODES, engine_facts.NO_BADGE),
    run=_run,
)
