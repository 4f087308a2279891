"""By what a picture is known, so that two can be the same: its address in one spelling, or its bytes."""

import hashlib

from verifier.algorithms.data_url import read_data_url
from verifier.readings.hosted_addresses import read_address

_MAX_DATA = 2 * 1024 * 1024  # signs of a picture that is written into the badge
_DIGEST = "sha256:"


def mark_of(logo: str) -> str | None:
    """Give by what a picture is known; None if by nothing.

    Args:
        logo: "https://…", "data:…" or "sha256:<hex>".
    """
    if logo.startswith(_DIGEST):
        return logo.lower()
    if logo[:5].lower() == "data:":
        return _digest_of(logo)
    address = read_address(logo)
    return None if address is None else address.text.partition("#")[0]


def _digest_of(data: str) -> str | None:
    if len(data) > _MAX_DATA:
        return None
    picture = read_data_url("".join(data.split()))  # browsers pass over spaces and line ends as well
    return None if picture is None else f"{_DIGEST}{hashlib.sha256(picture).hexdigest()}"
