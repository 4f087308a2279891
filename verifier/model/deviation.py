"""Where a credential departs from the form of its edition: `parse` records, `structure`, `schema` judge."""

import enum
from dataclasses import dataclass


class Rule(enum.Enum):
    """The rule of form that a part of the credential does not keep. The values are codes of `structure`."""

    MISSING_PROPERTY = "missing-property"
    VALUE_TYPE = "value-type"
    WRONG_TYPE = "wrong-type"
    CARDINALITY = "cardinality"
    CRITERIA_EMPTY = "criteria-empty"
    SUBJECT_UNIDENTIFIED = "subject-unidentified"
    RECIPIENT_CONTRADICTORY = "recipient-contradictory"
    ALIGNMENT_INCOMPLETE = "alignment-incomplete"
    VALUE_SYNTAX = "value-syntax"
    NOT_IN_ENUMERATION = "not-in-enumeration"
    CONTEXT_ALIAS = "context-alias"
    CONTEXT_ORDER = "context-order"
    EXTENSIONS_ASSUMED = "extensions-assumed"
    CLAIM_ABSENT = "claim-absent"
    CLAIM_CONFLICT = "claim-conflict"
    NOT_JSON_LD = "not-json-ld"
    VERIFICATION_TYPE = "verification-type"
    NO_ISSUER = "no-issuer"
    NO_SUBJECT = "no-subject"
    NO_TYPE = "no-type"
    NOT_AN_OPEN_BADGE = "not-an-open-badge"
    COMPACTED_FORM = "compacted-form"  # allowed by the json-ld flavour of the format alone
    SERIALISATION = "serialisation"
    MIXED_EDITIONS = "mixed-editions"
    ASSOCIATION_DANGLING = "association-dangling"
    ASSOCIATION_CYCLE = "association-cycle"
    NOT_UPGRADABLE = "not-upgradable"
    EMAIL_MISSING = "email-missing"
    # judged elsewhere: the dates by `validity`, the rest by `schema`
    UNREADABLE_DATE = "unreadable-date"  # a start or an end of the period
    CONTEXT_UNREAD = "context-unread"  # a context that nobody needed and we do not know
    EXTRA_MEMBER = "extra-member"  # signed, but not defined by the format (JWT), or by a closed class
    EXTENSION_VIOLATED = "extension-violated"  # a part added to the badge breaks its own rules
    EXTENSION_UNKNOWN = "extension-unknown"
    STANDARD_NOT_LISTED = "standard-not-listed"  # schemas are named, and that of the format is not


@dataclass(frozen=True, slots=True, kw_only=True)
class Deviation:
    """One departure: where, from which rule, and what stood there."""

    pointer: str
    rule: Rule
    detail: str = ""  # the name of the member or rule; untrusted where it quotes
    touches: bool = (
        False  # an answer of the report rests on this part: achievement name, subject, recipient, date
    )
