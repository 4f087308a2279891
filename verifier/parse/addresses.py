"""The addresses of the contexts by which an edition is known, in whatever spelling they occur."""

import re

from verifier.model.words import JsonObject
from verifier.parse.members import entries

VC1 = "https://www.w3.org/2018/credentials/v1"
VC2 = "https://www.w3.org/ns/credentials/v2"
CLR2 = re.compile(r"https://purl\.imsglobal\.org/spec/clr/v2p0/context(-2\.\d{1,3}\.\d{1,3})?\.json")
OB3 = re.compile(r"https://purl\.imsglobal\.org/spec/ob/v3p0/context(-3\.\d{1,3}\.\d{1,3})?\.json")
OB3_PUBLISHED = frozenset(
    f"https://purl.imsglobal.org/spec/ob/v3p0/context{version}.json"
    for version in ("", "-3.0.0", "-3.0.1", "-3.0.2", "-3.0.3")
)
OB3_DRAFTS = frozenset(  # addresses of drafts that badges still carry
    (
        "https://imsglobal.github.io/openbadges-specification/context.json",
        "https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld",
        "https://purl.imsglobal.org/spec/ob/v3p0/context",
    )
)
STANDARD_SCHEMA = re.compile(  # the descriptions of the form that the formats publish, in either flavour
    r"https://purl\.imsglobal\.org/spec/"
    r"(ob/v3p0/schema/json(-ld)?/ob_v3p0_(any)?achievement|clr/v2p0/schema/json(-ld)?/clr_v2p0_(any)?clr)"
    r"credential_schema\.json"
)
OB2 = frozenset(
    (
        "https://w3id.org/openbadges/v2",
        "https://openbadgespec.org/v2/context.json",
        "https://purl.imsglobal.org/spec/ob/v2p1/ob_v2p1.jsonld",
    )
)
OB1 = frozenset(
    (
        "https://w3id.org/openbadges/v1",
        "https://openbadgespec.org/v1/context.json",
        "https://standard.openbadges.org/1.1/context.json",
    )
)
CLR1 = "https://purl.imsglobal.org/spec/clr/v1p0/"
BLOCKCERTS = "https://w3id.org/blockcerts/"


def contexts(document: JsonObject) -> tuple[str, ...]:
    """Give the addresses of @context as they are written, in order; context objects are left out."""
    return tuple(value for _, value in entries(document, "@context") if isinstance(value, str))


def canonical(address: str) -> str:
    """Give the one spelling of an address: https, lower-case, without a slash at its end."""
    lowered = address.strip().lower()
    return re.sub(r"\Ahttp://", "https://", lowered).rstrip("/")


def is_ob3(address: str) -> bool:
    """Say whether a canonical address is one of Open Badges 3, of a draft or a version to come included."""
    return address in OB3_DRAFTS or OB3.fullmatch(address) is not None
