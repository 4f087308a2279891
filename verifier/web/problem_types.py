"""Which published type of problem each of our facts is: one table, for clients of the VC API.

Every type is an address that its specification defines. A fact without a row of its own is of the type of its
check. https://www.w3.org/TR/vc-data-model-2.0/#problem-details, https://www.w3.org/TR/vc-data-integrity/#processing-errors,
https://www.w3.org/TR/cid-1.0/#processing-errors, https://www.w3.org/TR/vc-bitstring-status-list/#processing-errors
"""

from collections.abc import Mapping
from types import MappingProxyType

from verifier.model.words import CheckId

DATA_MODEL = "https://www.w3.org/TR/vc-data-model#"
SECURITY = "https://w3id.org/security#"
STATUS_LIST = "https://www.w3.org/ns/credentials/status-list#"

UNPROVEN = f"{DATA_MODEL}CRYPTOGRAPHIC_SECURITY_ERROR"
MALFORMED_VALUE = f"{DATA_MODEL}MALFORMED_VALUE_ERROR"
OUT_OF_RANGE = f"{DATA_MODEL}RANGE_ERROR"
PROOF = f"{SECURITY}PROOF_VERIFICATION_ERROR"
TRANSFORMATION = f"{SECURITY}PROOF_TRANSFORMATION_ERROR"
DATA_LOSS = f"{SECURITY}DATA_LOSS_DETECTION_ERROR"
CHALLENGE = f"{SECURITY}INVALID_CHALLENGE_ERROR"
DOMAIN = f"{SECURITY}INVALID_DOMAIN_ERROR"
METHOD = f"{SECURITY}INVALID_VERIFICATION_METHOD"
METHOD_URL = f"{SECURITY}INVALID_VERIFICATION_METHOD_URL"
KEY_DOCUMENT = f"{SECURITY}INVALID_CONTROLLED_IDENTIFIER_DOCUMENT"
KEY_DOCUMENT_ID = f"{SECURITY}INVALID_CONTROLLED_IDENTIFIER_DOCUMENT_ID"
RELATIONSHIP = f"{SECURITY}INVALID_RELATIONSHIP_FOR_VERIFICATION_METHOD"
STATUS_UNREACHED = f"{STATUS_LIST}STATUS_RETRIEVAL_ERROR"
STATUS = f"{STATUS_LIST}STATUS_VERIFICATION_ERROR"
STATUS_SHORT = f"{STATUS_LIST}STATUS_LIST_LENGTH_ERROR"

ALL = (
    *(UNPROVEN, MALFORMED_VALUE, OUT_OF_RANGE),
    *(PROOF, TRANSFORMATION, DATA_LOSS, CHALLENGE, DOMAIN),
    *(METHOD, METHOD_URL, KEY_DOCUMENT, KEY_DOCUMENT_ID, RELATIONSHIP),
    *(STATUS_UNREACHED, STATUS, STATUS_SHORT),
)

OF_CHECK: Mapping[str, str] = MappingProxyType(
    {
        "proof": PROOF,
        "key-binding": METHOD,
        "status": STATUS,
        "validity": OUT_OF_RANGE,
    }
)  # of every other check: a malformed value

OF_CODE: Mapping[str, str] = MappingProxyType(
    {
        "document.presentation-invalid": PROOF,
        "document.presentation-unchecked": UNPROVEN,
        "document.presenter-undecided": UNPROVEN,
        "document.challenge-differs": CHALLENGE,
        "document.domain-differs": DOMAIN,
        "structure.undefined-term": DATA_LOSS,
        "proof.unsupported": UNPROVEN,
        "proof.unusual-spelling": DATA_LOSS,
        "proof.context-unknown": TRANSFORMATION,
        "proof.too-complex": TRANSFORMATION,
        "proof.key-mismatch": METHOD,
        "proof.key-refused": METHOD,
        "proof.key-unusable": METHOD,
        "proof.key-unreachable": KEY_DOCUMENT,
        "key-binding.wrong-relationship": RELATIONSHIP,
        "key-binding.did-malformed": METHOD_URL,
        "key-binding.did-unsupported": METHOD_URL,
        "key-binding.did-deactivated": KEY_DOCUMENT,
        "key-binding.inconsistent": KEY_DOCUMENT_ID,
        "key-binding.not-published": KEY_DOCUMENT,
        "validity.unreadable-date": MALFORMED_VALUE,
        "status.list-unreachable": STATUS_UNREACHED,
        "status.list-short": STATUS_SHORT,
        "status.entry-malformed": MALFORMED_VALUE,
    }
)


def type_of(code: str, *, check: CheckId) -> str:
    """Give the published type of what ``check`` found."""
    return OF_CODE.get(code) or OF_CHECK.get(check, MALFORMED_VALUE)
