"""A list that was packaged: read only if nothing of it was altered since.

An entry that the rules of today refuse (its host became one of a platform, say) is left out and counted.
"""

from datetime import datetime

from verifier.model.issuer_list import Federation, IssuerList, ListedIssuer, MissingList, TrustList
from verifier.model.words import Cause, Json, JsonObject
from verifier.recognition.formats.contract import ListFormat
from verifier.recognition.lists.list_file import ListFile
from verifier.recognition.lists.malformed import MalformedListError
from verifier.recognition.lists.own_list import moment_of
from verifier.recognition.lists.rows import MAX_ISSUERS, read_row
from verifier.recognition.lists.snapshot import FORMAT_NAME, digest_of, is_whole

MAX_TEXT = 4_096  # characters of an address; a name is shorter by far
MAX_KEYS = 64  # of a register
_CAUSES = {cause.value: cause for cause in Cause}


def _read(file: ListFile) -> TrustList:
    said = file.document if isinstance(file.document, dict) else {}
    if said.get("format") != FORMAT_NAME:
        raise MalformedListError(f"format: is no {FORMAT_NAME}, the only one that is read here")
    if not is_whole(said):
        raise MalformedListError("was altered after it was packaged")
    return _gap(said) if "cause" in said else _list(said)


def _list(said: JsonObject) -> IssuerList:
    rows = said.get("issuers")
    if not isinstance(rows, list) or len(rows) > MAX_ISSUERS:
        raise MalformedListError(f"issuers: must be a list of {MAX_ISSUERS} at most")
    issuers = tuple(issuer for row in rows if (issuer := _issuer(row)) is not None)
    federation = _federation(said["federation"]) if "federation" in said else None
    return IssuerList(
        id=_text(said, "id"),
        name=_text(said, "name"),
        version=_text(said, "version"),
        digest=digest_of(issuers, federation=federation),
        source=_text(said, "source"),
        obtained_at=_moment(said, "obtainedAt") if said.get("obtainedAt") is not None else None,
        max_age=_count(said, "maxAge") if said.get("maxAge") is not None else None,
        issuers=issuers,
        federation=federation,
        left_out=_count(said, "leftOut") + len(rows) - len(issuers),
    )


def _gap(said: JsonObject) -> MissingList:
    """Read that a list was wanted and never obtained."""
    cause = _CAUSES.get(_text(said, "cause"))
    if cause is None:
        raise MalformedListError("cause: is none that we know")
    return MissingList(
        id=_text(said, "id"),
        name=_text(said, "name"),
        why=cause,
        detail=_text(said, "detail"),
        source=_text(said, "source"),
    )


def _issuer(row: Json) -> ListedIssuer | None:
    try:
        return read_row(row)
    except MalformedListError:
        return None


def _federation(said: Json) -> Federation:
    given = said.get("keys") if isinstance(said, dict) else None
    keys = tuple(key for key in given if isinstance(key, dict)) if isinstance(given, list) else ()
    if not isinstance(said, dict) or not 0 < len(keys) <= MAX_KEYS:
        raise MalformedListError(f"federation: must be a register with keys, {MAX_KEYS} at most")
    return Federation(anchor=_text(said, "anchor"), fetch_endpoint=_text(said, "fetchEndpoint"), keys=keys)


def _text(said: JsonObject, member: str) -> str:
    value = said.get(member)
    if not isinstance(value, str) or len(value) > MAX_TEXT:
        raise MalformedListError(f"{member}: must be a text of {MAX_TEXT} characters at most")
    return value


def _moment(said: JsonObject, member: str) -> datetime:
    moment = moment_of(_text(said, member))
    if moment is None:
        raise MalformedListError(f"{member}: must be a moment")
    return moment


def _count(said: JsonObject, member: str) -> int:
    value = said.get(member)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise MalformedListError(f"{member}: must be a whole number")
    return value


FORMAT = ListFormat(id="snapshot", recognises=lambda file: file.has("format") or file.has("seal"), read=_read)
