"""Contexts that nobody here knows and that a badge names by their address: fetched once, and only if wanted.

https://www.w3.org/TR/vc-data-integrity/#context-injection
"""

from dataclasses import dataclass

from verifier.contracts import Fetcher
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.roles import Role
from verifier.model.words import Cause, Json, JsonObject, cause_of_status
from verifier.parse.strict_json import MalformedJson, read_object

MAX_CONTEXTS = 2  # fetched for one badge


@dataclass(frozen=True, slots=True, kw_only=True)
class Borrowed:
    """The contexts of a document, with what was fetched in the place of each address."""

    contexts: Json
    fetched: tuple[Fetched, ...]


def may_be_fetched(wanted: tuple[str, ...], contexts: Json) -> bool:
    """Say whether all contexts that are missing are named by https addresses at the top of the document."""
    named = contexts if isinstance(contexts, list) else [contexts]
    return 0 < len(wanted) <= MAX_CONTEXTS and all(
        url.startswith("https://") and url in named for url in wanted
    )


async def fetch_contexts(
    wanted: tuple[str, ...], *, contexts: Json, fetcher: Fetcher
) -> Borrowed | Unavailable:
    """Fetch the contexts and put each in the place of its address; or give the first that cannot be had."""
    documents: dict[str, Json] = {}
    fetched: list[Fetched] = []
    for url in wanted:
        match await fetcher.fetch(url, role=Role.CONTEXT):
            case Unavailable() as gap:
                return gap
            case Fetched() as answer:
                said = _context_of(answer)
                if isinstance(said, Unavailable):
                    return said
                documents[url] = said
                fetched.append(answer)
    named = contexts if isinstance(contexts, list) else [contexts]
    placed = [documents.get(entry, entry) if isinstance(entry, str) else entry for entry in named]
    return Borrowed(contexts=placed, fetched=tuple(fetched))


def _context_of(answer: Fetched) -> JsonObject | Unavailable:
    """Take the context out of what was answered. https://www.w3.org/TR/json-ld11/#interpreting-json-as-json-ld."""
    if not answer.ok:
        return _missed(answer, cause_of_status(answer.status))
    try:
        document = read_object(answer.body)
    except MalformedJson:
        return _missed(answer, Cause.MALFORMED_REMOTE)
    if "@context" not in document:
        return _missed(answer, Cause.MALFORMED_REMOTE)
    return {"@context": document["@context"]}


def _missed(answer: Fetched, cause: Cause) -> Unavailable:
    return Unavailable(id=answer.exhibit.id, url=answer.url, why=cause)
