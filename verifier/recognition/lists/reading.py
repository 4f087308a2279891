"""A list of issuers from the bytes of its file, in whatever format it is written."""

from verifier.model.issuer_list import TrustList
from verifier.recognition.formats import FORMATS
from verifier.recognition.lists.list_file import open_file
from verifier.recognition.lists.malformed import MalformedListError

_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # xlsx and ods; xls


def read_list(body: bytes, *, name: str) -> TrustList:
    """Read a list; a snapshot may say that a list could not be obtained, and then that is what is given.

    Args:
        body: of the file.
        name: of the file, or the end of the address that it was obtained from; it tells the format.

    Raises:
        MalformedListError: it is in no format that we read, or not what its format asks.
    """
    file = open_file(body, name=name)
    found = next((each for each in FORMATS if each.recognises(file)), None)
    if found is None:
        raise MalformedListError(_what_else(body))
    return found.read(file)


def _what_else(body: bytes) -> str:
    if body.startswith(_WORKBOOKS):
        return 'is a workbook of a spreadsheet: save it as "CSV UTF-8"'
    return "is no list of issuers that we can read: that is TOML, a JSON object or CSV, and its name ends so"
