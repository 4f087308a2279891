"""ecdsa-sd-2023: a badge of which the holder shows what the issuer lets her choose, signed on P-256.

Nothing signs how many statements there were: what may be left out can be left out without a trace, also under
the full proof that only the holder should have. https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-sd-2023
"""

from collections.abc import Sequence
from dataclasses import replace

from verifier.algorithms import keys, rdf_signing, rdfc
from verifier.algorithms import selective_disclosure as disclosure
from verifier.algorithms.selective_disclosure_selection import Undecided, selected_statements
from verifier.algorithms.selective_disclosure_value import Base, Derived, Reason, ValueRefused, read_value
from verifier.contracts import ProofSuite, SigningInput
from verifier.model.codes import proof as facts
from verifier.model.finding import Finding
from verifier.model.keys import KeyKind, PublicKey
from verifier.model.proof import Proof, SecuredDocument
from verifier.model.words import Cause, Json, JsonObject
from verifier.parse.members import objects, texts

NAME = "ecdsa-sd-2023"
_WITHDRAWAL = "revocation"  # the purpose of such a status; a kind without purposes always speaks of it
_POINTS_AT_STATUS = "<https://www.w3.org/2018/credentials#credentialStatus>"
_POINTS_AT_RESULT = "<https://purl.imsglobal.org/spec/vc/ob/vocab.html#result>"
_POINTS_AT_DESCRIPTION = "<https://purl.imsglobal.org/spec/vc/ob/vocab.html#resultDescription>"
_DATES = (("validFrom", "issuanceDate"), ("validUntil", "expirationDate"))


def _matches(proof: Proof) -> bool:
    return proof.type == "DataIntegrityProof" and proof.cryptosuite == NAME


def _prepare(secured: SecuredDocument, proof: Proof) -> tuple[SigningInput, ...] | Finding:
    """Check all that does not need the issuer's key; what is left for that key is the base signature."""
    forms = secured.obstacle or _canonical_forms(secured, proof)
    if isinstance(forms, Finding):
        return forms
    options, documents = forms
    try:
        value = read_value(proof.proof_value or "")
        return _inputs(documents, secured.document, proof=proof, value=value, options=options)
    except disclosure.Mismatch as fault:
        return Finding(code=facts.INVALID, pointer=proof.pointer, detail=str(fault))
    except (ValueRefused, rdfc.TooComplex, Undecided) as fault:
        return _hindrance(fault, proof)


def _canonical_forms(secured: SecuredDocument, proof: Proof) -> tuple[str, tuple[str, ...]] | Finding:
    options = rdf_signing.canonical_options(
        proof, without="proofValue", contexts=secured.contexts, digest="sha256"
    )
    documents = rdf_signing.canonical_documents(secured, proof=proof, digest="sha256")
    if isinstance(options, Finding):
        return options
    return documents if isinstance(documents, Finding) else (options, documents)


def _inputs(
    documents: Sequence[str], document: JsonObject, *, proof: Proof, value: Derived | Base, options: str
) -> tuple[SigningInput, ...]:
    """Compute what the issuer signed, for each reading in which the badge's own key holds for the rest.

    Raises `Undecided` or `disclosure.Mismatch` if there is none.
    """
    inputs: list[SigningInput] = []
    faults: list[Undecided | disclosure.Mismatch] = []
    known: set[tuple[str, bytes]] = set()
    for canonical in documents:
        try:
            groups = _groups(canonical, document, value=value)
            disclosure.check_each(groups, value.signed, known=known)
        except (Undecided, disclosure.Mismatch) as fault:
            faults.append(fault)
        else:
            given = disclosure.signing_input(groups, value.signed, document=canonical, options=options)
            remarks = _remarks(document, proof, value=value, optional=groups.others)
            inputs.append(replace(given, remarks=remarks))
    if inputs:
        return tuple(inputs)
    raise max(faults, key=lambda fault: isinstance(fault, Undecided))  # one that may hold is no failure


def _groups(canonical: str, document: JsonObject, *, value: Derived | Base) -> disclosure.Groups:
    if isinstance(value, Derived):
        return disclosure.shown_groups(canonical, value)
    mandatory = selected_statements(document, pointers=value.pointers, canonical=canonical)
    return disclosure.issued_groups(canonical, value, mandatory=mandatory)


def _remarks(
    document: JsonObject, proof: Proof, *, value: Derived | Base, optional: Sequence[str]
) -> tuple[Finding, ...]:
    missing = _not_shown(document, optional=optional)
    base = (Finding(code=facts.BASE_PROOF, pointer=proof.pointer),) if isinstance(value, Base) else ()
    partly = Finding(code=facts.PARTLY_SHOWN, pointer=proof.pointer, detail=", ".join(missing))
    return (*base, partly) if missing else base


def _not_shown(document: JsonObject, *, optional: Sequence[str]) -> tuple[str, ...]:
    """List what the holder may have left out, because an answer would turn out better without it.

    A badge may point at one list of suspensions and at one of withdrawals: the first alone says nothing
    about the second. Nor does one list about another, where each of them could have been left out.

    Args:
        document: what is shown.
        optional: the statements of it that need not have been shown.
    """
    missing = [names[0] for names in _DATES if not any(isinstance(document.get(name), str) for name in names)]
    status = document.get("credentialStatus")
    entries = status if isinstance(status, list) else [status]
    name = str(document.get("id", document.get("@id", "_:")))
    own = "_:" if name.startswith("_:") else f"<{name}> {_POINTS_AT_STATUS} "
    of_choice = any(line.startswith(own) and _POINTS_AT_STATUS in line.split(" ", 2) for line in optional)
    if of_choice or not any(_speaks_of_withdrawal(entry) for entry in entries):
        missing.append("credentialStatus")
    if any(_may_lack_a_result(subject, optional) for _, subject in objects(document, "credentialSubject")):
        missing.append("result")
    return tuple(missing)


def _may_lack_a_result(subject: JsonObject, optional: Sequence[str]) -> bool:
    """Say whether a result may have been left out, or the status of one: without it all counts as completed.

    What is achieved tells which results there are, if that is shown; one that the issuer demands is whole. Of
    results that the holder chose, with what describes them, none says anything about another one.
    """
    results = [result for _, result in objects(subject, "result")]
    achieved = (each for _, each in objects(subject, "achievement"))
    described = sum(1 for each in achieved for _ in objects(each, "resultDescription"))
    of_choice = sum(_POINTS_AT_RESULT in line.split(" ", 2) for line in optional)
    if not results or not of_choice:
        return described > 0 and not results
    if not described or of_choice < described or _is_described_by_choice(optional):
        return True
    return not all(texts(result, "status") for result in results)


def _is_described_by_choice(optional: Sequence[str]) -> bool:
    """Say whether a description of a result need not have been shown, so that another one may be missing.

    A result points at what describes it by the same word as an achievement does, and is none.
    """
    statements = [line.split(" ", 3) for line in optional]
    results = {told[2] for told in statements if told[1] == _POINTS_AT_RESULT}
    return any(told[1] == _POINTS_AT_DESCRIPTION and told[0] not in results for told in statements)


def _speaks_of_withdrawal(entry: Json) -> bool:
    return (
        isinstance(entry, dict)
        and str(entry.get("statusPurpose", _WITHDRAWAL)).strip().lower() == _WITHDRAWAL
    )


def _hindrance(fault: ValueRefused | rdfc.TooComplex | Undecided, proof: Proof) -> Finding:
    """Say why nothing can be checked; only a value that is malformed is held against the badge."""
    if isinstance(fault, Undecided):
        fills = (("name", NAME),)
        return Finding(
            code=facts.UNSUPPORTED,
            pointer=proof.pointer,
            cause=Cause.UNSUPPORTED,
            detail=f"{NAME}: {fault}",
            fills=fills,
        )
    if isinstance(fault, ValueRefused) and fault.reason is Reason.MALFORMED:
        return Finding(code=facts.MALFORMED, pointer=proof.pointer, detail=f"proofValue: {fault}")
    return Finding(code=facts.TOO_COMPLEX, pointer=proof.pointer, cause=Cause.WORK_LIMIT, detail=str(fault))


def _verifies(key: PublicKey, given: SigningInput) -> bool | Finding:
    if key.kind is not KeyKind.P256:
        return Finding(code=facts.KEY_MISMATCH, detail=key.kind.value)
    return keys.verify_ecdsa(key, message=given.message, signature=given.signature)


SUITE = ProofSuite(id=NAME, matches=_matches, prepare=_prepare, verifies=_verifies)
