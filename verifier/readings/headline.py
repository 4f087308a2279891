"""Who is behind a badge, in the one spelling that was proven: the exact host and path, or a key."""

from urllib.parse import quote, unquote, urlsplit

from verifier.model.credential import Credential
from verifier.model.report import Headline
from verifier.readings.combine import Answer
from verifier.readings.hosted_addresses import a_label
from verifier.readings.platform_places import issuing_platform
from verifier.readings.published_keys import SELF_IDENTIFIERS

_PLAIN = "/%:@!$&'()*+,;=~"  # besides letters of ASCII; what looks like them, or runs backwards, is escaped
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
    return Headline(text=place_of(signer), kind="issuer" if own else "platform")


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
