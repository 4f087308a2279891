"""What every format of issuer lists offers."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from verifier.model.issuer_list import TrustList


class MalformedListError(ValueError):
    """A list cannot be read as what it is; the message names the line and the member, and is our own."""


class ReadList(Protocol):
    """Reads a list from the bytes of its file."""

    def __call__(self, body: bytes, *, file: str) -> TrustList:
        """Read a list; ``file`` is its name.

        Raises:
            MalformedListError: it is not what its format asks.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFormat:
    """One way in which lists are written."""

    id: str
    recognises: Callable[[str, bytes], bool]  # by the name of the file and its bytes
    read: ReadList
