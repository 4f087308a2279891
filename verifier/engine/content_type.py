"""Does a server name the kind of content that it sends? What a badge is, its content alone decides.

https://www.imsglobal.org/spec/ob/v3p0/#document-formats, https://www.w3.org/TR/vc-data-model-2.0/#media-types
"""

from collections.abc import Mapping

from verifier.locate.classify import Shape, classify
from verifier.model.codes import document as facts
from verifier.model.finding import Finding

MAX_QUOTE = 100  # characters of what the server said

_JSON = frozenset(("application/json", "application/ld+json")) | frozenset(
    f"application/{kind}{ending}" for kind in ("vc", "vp") for ending in ("", "+ld+json")
)
# Servers that know nothing of tokens send a file of that name as a stream of octets.
_TOKEN = frozenset(("text/plain", "application/jwt", "application/octet-stream")) | frozenset(
    f"application/{kind}+{form}" for kind in ("vc", "vp") for form in ("jwt", "sd-jwt", "ld+jwt")
)
_USUAL: Mapping[Shape, frozenset[str]] = {
    Shape.JSON: _JSON,
    Shape.JSON_STRING: _JSON | _TOKEN,
    Shape.JWS: _TOKEN,
    Shape.SD_JWT: _TOKEN,
    Shape.COSE: frozenset(("application/vc+cose", "application/vp+cose", "application/cose")),
    Shape.PNG: frozenset(("image/png",)),
    Shape.SVG: frozenset(("image/svg+xml",)),
}


def unusual_content_type(body: bytes, media_type: str) -> tuple[Finding, ...]:
    """Give a remark if the server calls its content by another name than such content has; else nothing."""
    named = media_type.partition(";")[0].strip().lower()
    usual = _USUAL.get(classify(body))
    if not named or usual is None or named in usual:
        return ()
    return (Finding(code=facts.CONTENT_TYPE_UNUSUAL, detail=named[:MAX_QUOTE]),)
