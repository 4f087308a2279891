"""By what a picture is known, so that two can be the same: its address in one spelling, or its bytes."""

import base64
import binascii
import hashlib

from verifier.readings.hosted_addresses import read_address

_MAX_DATA = 2 * 1024 * 1024  # signs of a picture that is written into the badge
_DIGEST = "sha256:"


def mark_of(logo: str) -> str | None:
    """Give by what a picture is known; None if by nothing.

    Args:
        logo: "https://…", "data:…;base64,…" or "sha256:<hex>".
    """
    if logo.startswith(_DIGEST):
        return logo.lower()
    if logo.startswith("data:"):
        return _digest_of(logo)
    address = read_address(logo)
    return None if address is None else address.text


def _digest_of(data: str) -> str | None:
    head, comma, body = data.partition(",")
    if not comma or not head.endswith(";base64") or len(body) > _MAX_DATA:
        return None
    try:
        picture = base64.b64decode(body, validate=True)
    except (binascii.Error, ValueError):
        return None
    return f"{_DIGEST}{hashlib.sha256(picture).hexdigest()}"
