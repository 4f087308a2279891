"""The schemas of the formats themselves: never fetched, for the class tables say what they say.

https://www.imsglobal.org/spec/ob/v3p0/#credentialschema
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from verifier.algorithms.digests import read_sri
from verifier.model.credential import Credential
from verifier.model.deviation import Rule
from verifier.model.words import JsonObject
from verifier.parse.members import first_object

SCHEMA_CREDENTIAL = "JsonSchemaCredential"
_OF_SCHEMA_CREDENTIALS = "https://www.w3.org/ns/credentials/json-schema/v2.json"
# The one that https://www.w3.org/TR/vc-json-schema/#jsonschemacredential writes down.
_DIGEST = read_sri(["sha384-S57yQDg1MTzF56Oi9DbSQ14u7jBy0RDdx0YbeV7shwhCS88G8SCXeFq82PafhCrW"])

# The rules of form that a JSON Schema can state. How a text reads, and what belongs together, it cannot; and
# of members too many those schemas forbid few.
_RULES = frozenset(
    {
        *(Rule.NO_TYPE, Rule.NO_ISSUER, Rule.NO_SUBJECT, Rule.MISSING_PROPERTY, Rule.WRONG_TYPE),
        *(Rule.VALUE_TYPE, Rule.VALUE_SYNTAX, Rule.NOT_IN_ENUMERATION, Rule.CARDINALITY),
        *(Rule.SERIALISATION, Rule.COMPACTED_FORM),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """A schema that everybody knows."""

    types: frozenset[str]  # of a credential that it describes
    takes_compacted: bool = False  # single values where the format has arrays


def standard(url: str) -> Standard | None:
    """Find the known schema that ``url`` names; None: it is somebody's own."""
    return _STANDARDS.get(_plain(url))


def departure(credential: Credential, schema: Standard) -> str | None:
    """Point at the first part of a credential that does not keep to a known schema; None: all of it does."""
    if schema.types.isdisjoint(credential.types):
        return "/type"
    if SCHEMA_CREDENTIAL in schema.types:
        return "/credentialSubject" if schema_in(credential) is None else None
    rules = _RULES - {Rule.COMPACTED_FORM} if schema.takes_compacted else _RULES
    return next((slip.pointer for slip in credential.deviations if slip.rule in rules), None)


def schema_in(credential: Credential) -> JsonObject | None:
    """Give the schema that a credential holds; None if it is not of the form of those that hold one."""
    named = [entry for entry in credential.schemas if "JsonSchema" in entry.types]
    _, subject = first_object(credential.raw, "credentialSubject") or ("", {})
    schema = subject.get("jsonSchema")
    formed = (
        SCHEMA_CREDENTIAL in credential.types
        and [(entry.id, entry.digests) for entry in named] == [(_OF_SCHEMA_CREDENTIALS, (_DIGEST,))]
        and [each.types for each in credential.subjects] == [("JsonSchema",)]
    )
    return schema if formed and isinstance(schema, dict) else None


def _purl() -> Iterator[tuple[str, Standard]]:
    for file, types in _PURL.items():
        for flavour in ("json", "json-ld"):
            yield file.format(flavour=flavour), Standard(types=types, takes_compacted=flavour == "json-ld")


def _plain(url: str) -> str:
    return url.removeprefix("https://").removeprefix("http://")


_OB3 = "purl.imsglobal.org/spec/ob/v3p0/schema/{flavour}/ob_v3p0_"
_CLR = "purl.imsglobal.org/spec/clr/v2p0/schema/{flavour}/clr_v2p0_"
_BADGE = frozenset({"AchievementCredential", "OpenBadgeCredential"})
_ENDORSEMENT = frozenset({"EndorsementCredential"})
_RECORD = frozenset({"ClrCredential"})
_PURL: Mapping[str, frozenset[str]] = {
    f"{_OB3}achievementcredential_schema.json": _BADGE,
    f"{_OB3}anyachievementcredential_schema.json": _BADGE,
    f"{_OB3}endorsementcredential_schema.json": _ENDORSEMENT,
    f"{_OB3}anyendorsementcredential_schema.json": _ENDORSEMENT,
    f"{_CLR}clrcredential_schema.json": _RECORD,
    f"{_CLR}anyclrcredential_schema.json": _RECORD,
}
_STANDARDS: Mapping[str, Standard] = {
    **dict(_purl()),
    _plain(_OF_SCHEMA_CREDENTIALS): Standard(types=frozenset({SCHEMA_CREDENTIAL})),
}
