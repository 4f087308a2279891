"""Who is behind a badge, in the one spelling that was proven: the exact host and path, or a key."""

import re
from urllib.parse import quote, unquote, urlsplit

from verifier.model.credential import Credential
from verifier.model.report import Headline
from verifier.readings.combine import Answer
from verifier.readings.hosted_addresses import a_label
from verifier.readings.platform_places import issuing_platform
from verifier.readings.published_keys import SELF_IDENTIFIERS

_PLAIN = "/%:@!$&'()*+,;=~"  # besides letters of ASCII; what looks like them, or runs backwards, is escaped
# A script answers for every issuer of its site and is told by the query which: its name tells no two apart.
# What stands before it may be somebody's own directory. Moodle's scripts lie in a directory of their own.
_SCRIPT = re.compile(r"(?:/badges/(?:issuer_json|json/issuer)|/[^/]+)\.(?:php|aspx?|jsp|cgi)$", re.IGNORECASE)
UNKNOWN = Headline(text="", kind="unknown")


def headline(signer: str | None, credential: Credential, answer: Answer) -> Headline:
    """Name who stands behind a badge by what was proven; unknown unless one proof holds and is bound.

    Args:
        signer: Whose key it is: the issuer's, or that of the record which vouches for the badge.
        credential: The badge.
        answer: What its proofs said.
    """
    if signer is None or answer.proven is None:
        return UNKNOWN
    issuer = credential.issuer.id if credential.issuer else None
    if answer.proven.host:  # a path there names the badge, and nobody's account
        copied = answer.proven.platform_copy is not None
        return Headline(text=answer.proven.host, kind="platform" if copied else "issuer")
    if signer.startswith(SELF_IDENTIFIERS):
        return Headline(text=signer, kind="self" if signer == issuer else "platform")
    own = signer == issuer and issuing_platform(signer) is None
    return Headline(text=home_of(signer), kind="issuer" if own else "platform")


def home_of(issuer: str) -> str:
    """Write an issuer's place for people: without the script that answers for all issuers of its site."""
    place = place_of(issuer)
    try:
        has_query = bool(urlsplit(issuer).query)
    except ValueError:  # brackets that do not match
        return place
    return _SCRIPT.sub("", place, count=1) if has_query else place


def place_of(issuer: str) -> str:
    """Write an issuer's https URL or did:web as host and path: ``uni.example/faculty``."""
    if issuer.startswith("did:web:"):
        host, *path = issuer.removeprefix("did:web:").split(":")
        return "/".join([unquote(host), *path])
    try:
        parts = urlsplit(issuer)
        name, port = parts.hostname, parts.port
    except ValueError:  # brackets that do not match, a port that is no number
        return issuer
    if not name:
        return issuer
    label = a_label(name) or quote(name)  # letters of other scripts look like those of a known name
    host = label if port is None else f"{label}:{port}"
    return (host + quote(parts.path, safe=_PLAIN)).rstrip("/")
