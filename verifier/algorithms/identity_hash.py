"""Identifiers of recipients that are hidden as hashes.

https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#IdentityHash
"""

import enum
import hashlib
import hmac
import re
from dataclasses import dataclass, field

_WRITTEN = re.compile(r"(md5|sha1|sha256)\$([0-9a-f]+)", re.ASCII | re.IGNORECASE)


class HashMethod(enum.Enum):
    """The methods by which editions of Open Badges hide a recipient."""

    MD5 = "md5"
    SHA1 = "sha1"  # Open Badges 0.5 alone
    SHA256 = "sha256"


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityHash:
    """A hidden identifier, taken apart."""

    method: HashMethod
    digest: str = field(repr=False)  # lower-case hexadecimal, of the length that the method has


def parse(value: str) -> IdentityHash | None:
    """Read ``alg$hexadecimal``, in either case; None if it is no such text or has another length."""
    found = _WRITTEN.fullmatch(value.strip())
    if found is None:
        return None
    method = HashMethod(found[1].lower())
    fits = len(found[2]) == _length(method)
    return IdentityHash(method=method, digest=found[2].lower()) if fits else None


def bare(value: str) -> IdentityHash | None:
    """Read hexadecimal alone, whose length tells the method; None if no method has such a length."""
    digits = value.strip()
    by_length = {_length(method): method for method in HashMethod}
    method = by_length.get(len(digits))
    return parse(f"{method.value}${digits}") if method else None


def hash_of(identifier: str, *, method: HashMethod, salt: str) -> IdentityHash:
    """Hide an identifier: the hash over UTF-8 of identifier, then salt."""
    salted = (identifier + salt).encode("utf-8", "surrogatepass")
    digest = hashlib.new(method.value, salted, usedforsecurity=False).hexdigest()
    return IdentityHash(method=method, digest=digest)


def same(one: IdentityHash, other: IdentityHash) -> bool:
    """Say whether two hashes are the same, in the same time wherever they differ."""
    return one.method is other.method and hmac.compare_digest(one.digest, other.digest)


def hides(hidden: IdentityHash, *, identifier: str, salt: str) -> bool:
    """Say whether ``identifier`` is what was hidden, in the same time wherever the two differ."""
    return same(hidden, hash_of(identifier, method=hidden.method, salt=salt))


def _length(method: HashMethod) -> int:
    """Count the hexadecimal digits of a hash."""
    return 2 * hashlib.new(method.value, usedforsecurity=False).digest_size
