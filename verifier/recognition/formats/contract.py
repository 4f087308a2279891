"""What every format of issuer lists offers."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from verifier.model.issuer_list import TrustList
from verifier.recognition.lists.list_file import ListFile


class ReadList(Protocol):
    """Reads a list from its file."""

    def __call__(self, file: ListFile) -> TrustList:
        """Read a list that its format recognised.

        Raises:
            MalformedListError: it is not what its format asks.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFormat:
    """One way in which lists are written."""

    id: str
    recognises: Callable[[ListFile], bool]
    read: ReadList
