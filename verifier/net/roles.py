"""By which rules a document is fetched, role by role. This table is the only place that says so."""

from collections.abc import Mapping
from dataclasses import dataclass

from verifier.model.roles import Role

KIB = 1024
MIB = 1024 * KIB

_HTTPS = frozenset({"https"})
_HTTP_TOO = frozenset({"https", "http"})  # Open Badges 1 and 2 only; the caller asks the https twin first

# Never */*: hosts are told to answer that with a page for people.
_ANY_BADGE = (
    "application/vc+jwt, application/vc, application/vc+ld+json, application/ld+json, application/json, "
    "text/plain;q=0.9, image/png;q=0.8, image/svg+xml;q=0.8"
)
_SIGNED_LIST = (
    "application/vc+jwt, application/vc, application/vc+ld+json, application/ld+json, application/json, "
    "text/plain;q=0.9"
)
_LINKED_DATA = "application/ld+json, application/json"
_SCHEMA = "application/schema+json, application/json, application/vc+jwt, application/vc, text/plain;q=0.9"
_DID_DOCUMENT = "application/did+json, application/did+ld+json, application/did, application/json, " + (
    "application/ld+json;q=0.9"
)
_PICTURE = "image/png, image/svg+xml, image/jpeg;q=0.5"
_CONTROLLER = "application/ld+json, application/json, application/did+json;q=0.9, application/cid;q=0.9"
_PAGE = "text/html, application/xhtml+xml, application/pdf;q=0.9, image/png;q=0.8, application/json;q=0.8"
_ISSUER_LIST = "application/json, application/toml;q=0.9, text/csv;q=0.9, text/plain;q=0.8"
_STATEMENT = "application/entity-statement+jwt"
_KEY_SET = "application/jwk-set+json, application/jwk+json, application/json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How a document of one role is fetched."""

    accept: str
    max_bytes: int  # of the body, inflated
    max_wire: int  # of the body, as it arrives
    redirects: int  # followed at most
    inside_domain: bool = False  # redirects must stay within the registrable domain
    schemes: frozenset[str] = _HTTPS
    may_inflate_freely: bool = False  # lists are mostly zeros: a high ratio is no sign of a bomb
    lifetime: int  # seconds that an answer may be kept at most


RULES: Mapping[Role, Rules] = {
    Role.GIVEN: Rules(
        accept=_ANY_BADGE, max_bytes=16 * MIB, max_wire=16 * MIB, redirects=5, schemes=_HTTP_TOO, lifetime=300
    ),
    Role.PAGE_DATA: Rules(
        # Without pictures and texts: a server that weighs them may have answered those with the page.
        accept=_LINKED_DATA,
        max_bytes=MIB,
        max_wire=MIB,
        redirects=3,
        schemes=_HTTP_TOO,
        lifetime=300,
    ),
    Role.ASSERTION: Rules(
        # It says ``revoked`` itself, so it is no older than any other answer about withdrawal.
        accept=_ANY_BADGE,
        max_bytes=MIB,
        max_wire=MIB,
        redirects=3,
        schemes=_HTTP_TOO,
        lifetime=300,
    ),
    Role.BADGE_CLASS: Rules(
        accept=_LINKED_DATA, max_bytes=MIB, max_wire=MIB, redirects=3, schemes=_HTTP_TOO, lifetime=3600
    ),
    Role.ISSUER_PROFILE: Rules(
        accept=_LINKED_DATA, max_bytes=MIB, max_wire=MIB, redirects=3, schemes=_HTTP_TOO, lifetime=900
    ),
    Role.CRYPTOGRAPHIC_KEY: Rules(
        accept=_LINKED_DATA,
        max_bytes=256 * KIB,
        max_wire=256 * KIB,
        redirects=0,
        schemes=_HTTP_TOO,
        lifetime=900,
    ),
    Role.OB2_REVOCATION_LIST: Rules(
        accept=_LINKED_DATA,
        max_bytes=8 * MIB,
        max_wire=4 * MIB,
        redirects=2,
        inside_domain=True,
        may_inflate_freely=True,
        lifetime=300,
    ),
    Role.DID_DOCUMENT: Rules(
        accept=_DID_DOCUMENT, max_bytes=256 * KIB, max_wire=256 * KIB, redirects=0, lifetime=900
    ),
    Role.DID_CONFIGURATION: Rules(
        accept=_LINKED_DATA, max_bytes=256 * KIB, max_wire=256 * KIB, redirects=0, lifetime=900
    ),
    Role.CONTROLLER_DOCUMENT: Rules(
        accept=_CONTROLLER, max_bytes=256 * KIB, max_wire=256 * KIB, redirects=0, lifetime=900
    ),
    Role.KEY_SET: Rules(
        accept=_KEY_SET,
        max_bytes=256 * KIB,
        max_wire=256 * KIB,
        redirects=2,
        inside_domain=True,
        lifetime=900,
    ),
    Role.CONTEXT: Rules(
        # A permanent identifier leads to it by a redirect or two; whom it belongs to proves nothing anyway.
        accept=_LINKED_DATA,
        max_bytes=256 * KIB,
        max_wire=256 * KIB,
        redirects=3,
        lifetime=3600,
    ),
    Role.SCHEMA: Rules(
        # It decides nothing about the badge, and its digest may be recorded: it may lie anywhere.
        accept=_SCHEMA,
        max_bytes=256 * KIB,
        max_wire=256 * KIB,
        redirects=2,
        lifetime=3600,
    ),
    Role.STATUS_LIST: Rules(
        # Signed, so that it may lie anywhere.
        accept=_SIGNED_LIST,
        max_bytes=8 * MIB,
        max_wire=4 * MIB,
        redirects=2,
        may_inflate_freely=True,
        lifetime=300,
    ),
    Role.REVOCATION_LIST: Rules(
        accept=_LINKED_DATA,
        max_bytes=8 * MIB,
        max_wire=4 * MIB,
        redirects=2,
        inside_domain=True,
        may_inflate_freely=True,
        lifetime=300,
    ),
    Role.PICTURE: Rules(
        # Beside the key, the list and the documents of a badge, whose budget it must leave alone.
        accept=_PICTURE,
        max_bytes=4 * MIB,
        max_wire=4 * MIB,
        redirects=3,
        schemes=_HTTP_TOO,
        lifetime=3600,
    ),
    Role.LINKED_PAGE: Rules(
        # Nobody reads it: a page that is too large has answered.
        accept=_PAGE,
        max_bytes=64 * KIB,
        max_wire=64 * KIB,
        redirects=3,
        schemes=_HTTP_TOO,
        lifetime=3600,
    ),
    Role.REFRESH: Rules(
        # Whether the newer copy was withdrawn counts too, so it is no older than a list.
        accept=_ANY_BADGE,
        max_bytes=MIB,
        max_wire=MIB,
        redirects=3,
        lifetime=300,
    ),
    Role.ISSUER_LIST: Rules(
        # The reader chose the address, and where its keeper moved the list is the keeper's word.
        accept=_ISSUER_LIST,
        max_bytes=4 * MIB,
        max_wire=4 * MIB,
        redirects=2,
        lifetime=900,
    ),
    Role.ENTITY_CONFIGURATION: Rules(
        # A logo may stand in it as a data: URL.
        accept=_STATEMENT,
        max_bytes=256 * KIB,
        max_wire=256 * KIB,
        redirects=0,
        lifetime=900,
    ),
    Role.ENTITY_STATEMENT: Rules(
        accept=_STATEMENT, max_bytes=256 * KIB, max_wire=256 * KIB, redirects=0, lifetime=900
    ),
}
