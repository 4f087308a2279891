"""Shelf: the ways in which lists of issuers are written. One file a format."""

from verifier.recognition.formats.contract import ListFormat
from verifier.recognition.formats.dcc_registry import FORMAT as DCC_REGISTRY
from verifier.recognition.formats.own_csv import FORMAT as OWN_CSV
from verifier.recognition.formats.own_json import FORMAT as OWN_JSON
from verifier.recognition.formats.own_toml import FORMAT as OWN_TOML
from verifier.recognition.formats.snapshot import FORMAT as SNAPSHOT

FORMATS: tuple[ListFormat, ...] = (SNAPSHOT, DCC_REGISTRY, OWN_JSON, OWN_TOML, OWN_CSV)

__all__ = ["FORMATS", "ListFormat"]
