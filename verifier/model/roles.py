"""What a document is fetched *as*. A role decides limits, and never crosses over in the cache."""

import enum


class Role(enum.Enum):
    """The use that a document is fetched for."""

    GIVEN = "given"  # the page, picture or document whose address the reader gave
    PAGE_DATA = "page-data"  # what a page for people names as its own form for programs
    ASSERTION = "assertion"  # the hosted badge of Open Badges 1 and 2; of later ones the issuer's own copy
    BADGE_CLASS = "badge-class"
    ISSUER_PROFILE = "issuer-profile"
    CRYPTOGRAPHIC_KEY = "cryptographic-key"  # Open Badges 2: the key document of an issuer
    OB2_REVOCATION_LIST = "ob2-revocation-list"
    DID_DOCUMENT = "did-document"
    DID_CONFIGURATION = "did-configuration"  # what a site says about the identifiers that are its own
    CONTROLLER_DOCUMENT = "controller-document"  # what stands at an issuer.id or a verificationMethod URL
    KEY_SET = "key-set"  # a JWK or JWK Set
    CONTEXT = "context"  # a JSON-LD context that is not known here
    SCHEMA = "schema"  # a JSON Schema, or a credential that holds one
    STATUS_LIST = "status-list"  # a signed list: Bitstring Status List and its elders
    REVOCATION_LIST = "revocation-list"  # an unsigned list: 1EdTechRevocationList
    PICTURE = "picture"  # one to compare with a picture that was given, or one that a page shows
    LINKED_PAGE = "linked-page"  # a page for people that the badge names; only whether it answers counts
    REFRESH = "refresh"  # a newer copy of the badge, where its issuer offers one
    ISSUER_LIST = "issuer-list"  # a whole list of issuers, or of whom a register knows
    ENTITY_CONFIGURATION = "entity-configuration"  # what a register of OpenID Federation says of itself
    ENTITY_STATEMENT = "entity-statement"  # what it says of one issuer
