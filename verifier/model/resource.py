"""Files that a credential belongs with, as far as it records their digests."""

from dataclasses import dataclass

from verifier.model.words import Url


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """What a file hashes to."""

    algorithm: str  # as Python's hashlib names it: "sha256", "sha384" or "sha512"
    value: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A file, and what it must hash to: of each set, one digest has to fit.

    https://www.w3.org/TR/vc-data-model-2.0/#integrity-of-related-resources
    """

    pointer: str
    url: Url  # https:, data: or anything else that names a file
    digests: tuple[frozenset[Digest], ...]
