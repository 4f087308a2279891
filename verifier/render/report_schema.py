"""The wire format described once: a JSON Schema that documents, services and clients are tested against."""

from functools import cache
from importlib.resources import files

from verifier.model.words import JsonObject
from verifier.parse.strict_json import read_object


@cache
def report_schema() -> JsonObject:
    """Read the JSON Schema (2020-12) of a report."""
    return read_object(files("verifier.render").joinpath("trust-report-1.json").read_bytes())
