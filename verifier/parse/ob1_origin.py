"""The origin of Open Badges 0.5: the one place that an issuer without an identifier names as its own.

https://github.com/mozilla/openbadges-backpack/wiki/Assertions
"""

from urllib.parse import urljoin, urlsplit

from verifier.model.words import Json, JsonObject
from verifier.parse.members import first_object, identifier

_WEB = ("http", "https")


def origin_of(assertion: JsonObject) -> str | None:
    """Find the origin that the embedded issuer names: ``https://uni.example:8443``, and no more of it.

    Only where that issuer has no identifier, for one that has is asked for at it. None if it names no origin.
    """
    badge = first_object(assertion, "badge")
    issuer = first_object(badge[1], "issuer") if badge else None
    origin = issuer[1].get("origin") if issuer and identifier(issuer[1]) is None else None
    if not isinstance(origin, str):
        return None
    try:
        parts = urlsplit(origin.strip())
    except ValueError:  # brackets that do not match
        return None
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme in _WEB and parts.netloc else None


def absolute(value: Json, *, origin: str | None) -> Json:
    """Resolve a path against the issuer's origin, as 0.5 allows paths; anything else stays as it is."""
    if origin is None or not isinstance(value, str) or not value.startswith("/"):
        return value
    try:
        return urljoin(origin, value)
    except ValueError:
        return value
