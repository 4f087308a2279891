"""The name that a key has whoever publishes it. RFC 7638."""

from hashlib import sha256

from verifier.algorithms.multiformats import base64url_encode


def thumbprint(**members: str) -> str:
    """Give the SHA-256 thumbprint of a JWK's required members, in base64url.

    The values are base64url texts or registered names, so nothing needs escaping.
    """
    body = ",".join(f'"{name}":"{members[name]}"' for name in sorted(members))
    return base64url_encode(sha256(f"{{{body}}}".encode("ascii")).digest())
