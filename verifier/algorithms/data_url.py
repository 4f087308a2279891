"""The file that a ``data:`` URL is. https://www.rfc-editor.org/rfc/rfc2397."""

import base64
import binascii
import re
from urllib.parse import unquote_to_bytes

_DATA = re.compile(r"data:(?P<parameters>[^,]{0,200}),(?P<data>.*)", re.IGNORECASE | re.DOTALL)


def read_data_url(url: str) -> bytes | None:
    """Give the bytes of a ``data:`` URL; None if it is none, or cannot be decoded in one way only."""
    match = _DATA.fullmatch(url)
    if match is None:
        return None
    data = unquote_to_bytes(match["data"])
    if not match["parameters"].lower().endswith(";base64"):
        return data
    try:
        return base64.b64decode(data, validate=True)
    except binascii.Error:
        return None
