"""Shelf: the ways in which lists of issuers are written. One file a format."""

from verifier.recognition.formats.contract import ListFormat
from verifier.recognition.formats.own_toml import FORMAT as OWN_TOML

FORMATS: tuple[ListFormat, ...] = (OWN_TOML,)

__all__ = ["FORMATS", "ListFormat"]
