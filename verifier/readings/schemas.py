"""The descriptions of its form that a credential names, fetched: JSON Schemas, and credentials with one.

Known ones are never fetched. Whatever comes out turns no badge grey: a schema is the issuer's own yardstick.
https://www.w3.org/TR/vc-json-schema/#processing
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from verifier.contracts import Context, Reading
from verifier.model.credential import Credential, SchemaEntry
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.roles import Role
from verifier.readings.hosted_addresses import read_address
from verifier.readings.standard_schemas import SCHEMA_CREDENTIAL, standard

MAX_FETCHED = 3  # each is a fetch at a host of the badge's choosing, and a process; real badges have one
SECONDS = 5.0  # for all fetches of one credential: a slow host must not silence what else is said of the form

TYPES = frozenset({"JsonSchema", "1EdTechJsonSchemaValidator2019"})
OLDER_TYPES = frozenset({"JsonSchemaValidator2018", "JsonSchemaValidator2019", "FullJsonSchemaValidator2021"})
_READ = TYPES | OLDER_TYPES | {SCHEMA_CREDENTIAL}


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSchemas:
    """What came of the addresses that a credential names as descriptions of its form."""

    answers: Mapping[str, Fetched | Unavailable | None]  # by address; None: there was no time to ask
    too_many: tuple[SchemaEntry, ...] = ()  # not asked for


def type_of(entry: SchemaEntry) -> str | None:
    """Find the first type of an entry that is read here; None: there is none."""
    return next((name for name in entry.types if name in _READ), None)


async def fetch_schemas(
    credential: Credential, context: Context, *, seconds: float = SECONDS
) -> NamedSchemas:
    """Fetch what can be read and is not known, `MAX_FETCHED` addresses at most, in so many seconds."""
    asked = [entry for entry in credential.schemas if _is_to_be_fetched(entry)]
    urls = list(dict.fromkeys(entry.id for entry in asked if entry.id))
    fetching = {
        url: asyncio.ensure_future(context.fetcher.fetch(url, role=Role.SCHEMA)) for url in urls[:MAX_FETCHED]
    }
    try:
        if fetching:
            await asyncio.wait(fetching.values(), timeout=seconds)
        answers = {url: task.result() if task.done() else None for url, task in fetching.items()}
    finally:
        for task in fetching.values():
            task.cancel()
        await asyncio.gather(*fetching.values(), return_exceptions=True)
    too_many = tuple(entry for entry in asked if entry.id not in answers)
    return NamedSchemas(answers=MappingProxyType(answers), too_many=too_many)


def _is_to_be_fetched(entry: SchemaEntry) -> bool:
    readable = read_address(entry.id) is not None and type_of(entry) is not None
    return readable and standard(entry.id or "") is None


SCHEMAS: Reading[NamedSchemas] = Reading(name="schemas", make=fetch_schemas)
