"""The pictures that are written into a page instead of being linked. https://www.rfc-editor.org/rfc/rfc2397."""

import re

from verifier.algorithms.data_url import read_data_url

# Of the kinds that a badge is baked into.
_PICTURE = re.compile(r"data:image/(?:png|svg\+xml)(?P<parameters>(?:;[^,;]{0,100}){0,5}),", re.IGNORECASE)
_SPACE = re.compile(r"(?:\s|%(?:09|0a|0c|0d|20))+", re.IGNORECASE)


def is_written_picture(source: str) -> bool:
    """Say whether the source of a picture is the picture itself, in a form that badges have."""
    return _PICTURE.match(source) is not None


def written_picture(source: str) -> bytes | None:
    """Give the picture that a source is; None if it is none, or cannot be decoded.

    White space in Base64 is passed over, as browsers do.
    https://infra.spec.whatwg.org/#forgiving-base64-decode
    """
    head = _PICTURE.match(source)
    if head is None:
        return None
    is_base64 = head["parameters"].lower().endswith(";base64")
    return read_data_url(_SPACE.sub("", source) if is_base64 else source)
