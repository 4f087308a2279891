"""Lists made ready for questions where they are loaded, and not while somebody waits for a badge."""

from collections.abc import Iterable

from verifier.model.issuer_list import IssuerList, TrustList
from verifier.recognition.entries import entries_of
from verifier.recognition.resembling.index import index_of


def prepare(lists: Iterable[TrustList]) -> None:
    """Arrange each list for whoever asks for an issuer, or for whom one looks like; what is ready stays."""
    for each in lists:
        if isinstance(each, IssuerList):
            entries_of(each)
            index_of(each)
