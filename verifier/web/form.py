"""A form with a file, as browsers send it: multipart/form-data, read part by part within bounds."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import cast

from aiohttp import BodyPartReader, MultipartReader, StreamReader, web
from aiohttp.http_exceptions import HttpProcessingError

from verifier.model.words import Json, JsonObject
from verifier.parse.strict_json import MalformedJson, read
from verifier.web import sent_lists
from verifier.web.asking import OPTIONS, Asked
from verifier.web.problems import NOTHING_ASKED, TOO_LARGE, UNREADABLE, ProblemError

FILE = "file"
MAX_PARTS = 1 + len(OPTIONS)
MAX_FIELD = 16 * 1024  # bytes of an option; fifty hashes of a recipient have ten
_JSON = {"recipient": "a JSON object", "lists": "a JSON array"}
_LONGER = {"lists": sent_lists.MAX_BYTES, "text": 2**20}
# aiohttp has all of these for it
UNREADABLE_FORM = (ValueError, RuntimeError, AssertionError, HttpProcessingError)
MAX_LINES = 500  # outside of what the parts hold; a browser sends about thirty


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a form."""

    media_type: str = ""
    name: str = ""  # of a file, by the sender's word
    body: bytes = b""


async def read_form(request: web.Request) -> tuple[JsonObject, Asked]:
    """Read the options of a form and its file.

    Raises:
        ProblemError: it cannot be read, is too large, or holds no file.
    """
    try:
        parts = await read_parts(request, names=(FILE, *OPTIONS))
    except UNREADABLE_FORM:
        raise ProblemError(UNREADABLE, detail="the form cannot be read") from None
    if FILE not in parts:
        raise ProblemError(NOTHING_ASKED, detail="the form has no file")
    file = parts.pop(FILE)
    if not file.body:
        raise ProblemError(NOTHING_ASKED, detail="The file is empty.")
    fields = {name: _option(name, part.body) for name, part in parts.items()}
    return fields, Asked(given=file.body, media_type=file.media_type)


async def read_parts(request: web.Request, *, names: Collection[str]) -> dict[str, Part]:
    """Read the parts of a form; only those of ``names``, each once.

    Raises:
        ProblemError: there is another one, one comes twice or is too large.
        ValueError, RuntimeError, AssertionError, HttpProcessingError: it cannot be read.
    """
    parts: dict[str, Part] = {}
    reader = MultipartReader(request.headers, cast("StreamReader", _Lines(request.content)))
    while (part := await reader.next()) is not None:
        name = part.name if isinstance(part, BodyPartReader) else None
        if not isinstance(part, BodyPartReader) or name is None or name not in names or name in parts:
            known = ", ".join(names)
            raise ProblemError(UNREADABLE, detail=f"a form holds nothing but {known}, each once")
        limit = request.client_max_size if name == FILE else _LONGER.get(name, MAX_FIELD)
        media_type = part.headers.get("Content-Type", "").partition(";")[0].strip()
        parts[name] = Part(media_type=media_type, name=part.filename or "", body=await _body(part, limit))
    return parts


class _Lines:
    """The stream of a form, with a bound on what is read of it line by line.

    The reader looks for the first boundary however far away it is: millions of lines keep it busy for long.
    """

    def __init__(self, stream: StreamReader) -> None:
        self.read, self.at_eof, self.unread_data = stream.read, stream.at_eof, stream.unread_data
        self._readline = stream.readline
        self._left = MAX_LINES

    async def readline(self, *, max_line_length: int | None = None) -> bytes:
        """Read a line. Raises `ValueError` for one too many."""
        self._left -= 1
        if self._left < 0:
            raise ValueError("more lines than a form has")
        return await self._readline(max_line_length=max_line_length)


async def _body(part: BodyPartReader, limit: int) -> bytes:
    body = bytearray()
    while chunk := await part.read_chunk():
        body += chunk
        if len(body) > limit:
            raise ProblemError(TOO_LARGE)
    return bytes(body)


def _option(name: str, value: bytes) -> Json:
    """Read an option: some are JSON, the others are text."""
    if name not in _JSON:
        return value.decode("utf-8", errors="replace")
    try:
        return read(value)
    except MalformedJson:
        raise ProblemError(UNREADABLE, detail=f"{name}: {_JSON[name]}") from None
