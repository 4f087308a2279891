"""Issuer lists that come with a request: the reader's own, for this once, whatever they call themselves."""

from dataclasses import replace

from verifier.model.issuer_list import IssuerList
from verifier.model.words import Json, JsonObject
from verifier.parse.toml_lines import Steps
from verifier.recognition.lists.malformed import MalformedListError
from verifier.recognition.lists.own_list import SETTINGS, read_own
from verifier.recognition.lists.rows import ISSUERS, MEMBERS
from verifier.recognition.lists.written_list import WrittenList
from verifier.recognition.prepared import prepare

LISTS = "lists"
MAX_LISTS = 4
MAX_ISSUERS = 1_000  # on all of them together
SENT = "request:"  # in front of their ids; an id that a list gives itself has no colon
_OURS = frozenset((LISTS, ISSUERS, *SETTINGS, *MEMBERS))  # names that a message may repeat


def read_sent(documents: Json) -> tuple[IssuerList, ...]:
    """Read the lists of a request, in the order in which they are asked, ready for questions.

    Args:
        documents: an array of lists as `own_json` reads them: objects with id, name, version and issuers.

    Raises:
        MalformedListError: something in them is wrong; ``rule`` and `place_of` tell it in our own words.
    """
    if not isinstance(documents, list) or not 0 < len(documents) <= MAX_LISTS:
        raise MalformedListError(f"an array of 1 to {MAX_LISTS} lists", steps=(LISTS,))
    if sum(map(_length, documents)) > MAX_ISSUERS:
        raise MalformedListError(f"more than {MAX_ISSUERS} issuers together", steps=(LISTS,))
    lists: dict[str, IssuerList] = {}
    for number, document in enumerate(documents):
        found = _read(document, number=number)
        if found.id in lists:
            raise MalformedListError("another list has it as well", steps=(LISTS, number, "id"))
        lists[found.id] = found
    prepare(lists.values())
    return tuple(lists.values())


def place_of(error: MalformedListError) -> str:
    """Name the member that an error is about: "lists[0].issuers[3].ids[1]". Names not ours are left out."""
    place = ""
    for step in error.steps:
        if isinstance(step, int):
            place += f"[{step}]"
        elif step in _OURS:
            place += f".{step}" if place else step
    return place


def _length(document: Json) -> int:
    rows = document.get(ISSUERS) if isinstance(document, dict) else None
    return len(rows) if isinstance(rows, list) else 0


def _read(document: Json, *, number: int) -> IssuerList:
    if not isinstance(document, dict):
        raise MalformedListError("an object with id, name, version and issuers", steps=(LISTS, number))
    try:
        found = read_own(_written(document, file=f"list-{number + 1}"))
    except MalformedListError as error:
        raise MalformedListError(_rule(error), steps=(LISTS, number, *error.steps)) from None
    return replace(found, id=f"{SENT}{found.id}", is_sent=True)


def _rule(error: MalformedListError) -> str:
    """Say what is wrong without the name of the member: its place says it."""
    names = [f"{step}: " for step in error.steps if isinstance(step, str)]
    return error.rule.removeprefix(names[-1]) if names else error.rule


def _written(document: JsonObject, *, file: str) -> WrittenList:
    return WrittenList(file=file, data=document, lines=lambda: _no_line)


def _no_line(_: Steps) -> int:
    """Number no line: a request has none that its sender would know."""
    return 0
