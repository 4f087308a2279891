"""The file of a list as it lies there: what its format is recognised by, before anything is believed."""

from codecs import BOM_UTF8
from dataclasses import dataclass, field
from json import JSONDecodeError

from verifier.model.words import Json
from verifier.parse import strict_json
from verifier.parse.strict_json import MIB, MalformedJson
from verifier.recognition.lists.malformed import MalformedListError

MAX_BYTES = 16 * MIB  # about 100,000 issuers
MAX_VALUES = 2_500_000  # 100,000 issuers with all that may be said of one on average


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFile:
    """The name and the bytes of a file, read once if it is JSON."""

    name: str
    body: bytes = field(repr=False)
    document: Json = field(default=None, repr=False)  # None: it is no JSON

    @property
    def ending(self) -> str:
        """The part of its name behind the last dot, in lower case: "toml", "csv"."""
        return self.name.rpartition(".")[2].lower()

    def has(self, *members: str) -> bool:
        """Say whether it is a JSON object with these members."""
        return isinstance(self.document, dict) and all(member in self.document for member in members)


def open_file(body: bytes, *, name: str) -> ListFile:
    """Look at a file; JSON is told by the name, or by the brace that it begins with.

    Raises:
        MalformedListError: it is longer than we read, or is to be JSON and is none.
    """
    if len(body) > MAX_BYTES:
        raise MalformedListError(f"is longer than {MAX_BYTES // MIB} MiB")
    is_json = name.lower().endswith(".json") or body.removeprefix(BOM_UTF8).lstrip()[:1] == b"{"
    return ListFile(name=name, body=body, document=_json(body) if is_json else None)


def _json(body: bytes) -> Json:
    try:
        return strict_json.read(body.removeprefix(BOM_UTF8), limit=MAX_BYTES, values=MAX_VALUES)
    except MalformedJson as error:
        raise _no_json(error) from None


def _no_json(error: MalformedJson) -> MalformedListError:
    """Say what is wrong with a text that is no JSON; where it ceases to be any, with the place."""
    slip = error.__cause__
    if not isinstance(slip, JSONDecodeError):
        return MalformedListError(f"is no JSON: {error}")
    what = f"{slip.msg[:1].lower()}{slip.msg[1:]}"
    return MalformedListError(f"is no JSON: {what} (column {slip.colno})", line=slip.lineno)
