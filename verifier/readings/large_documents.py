"""A document too large to be canonicalized beside others: read in a process of its own."""

import json
import sys
from typing import BinaryIO

from verifier.algorithms import jsonld_large
from verifier.algorithms.jsonld_large import Digest, LargeReading
from verifier.model.words import JsonObject
from verifier.parse.strict_json import read_object
from verifier.readings.separate_process import Said, ask


async def read_large(document: JsonObject, *, digests: tuple[Digest, ...]) -> LargeReading | None:
    """Read a large document as RDF, with its canonical forms; None if that was not done in its time."""
    question = f"{','.join(digests)}\n{json.dumps(document)}"  # not by orjson: numbers may be of any length
    said = await ask(__name__, question.encode())
    whole = isinstance(said, Said) and said.answer.endswith(b"\n")
    return jsonld_large.loads(said.answer) if isinstance(said, Said) and whole else None


def serve(given: BinaryIO | None = None, answered: BinaryIO | None = None) -> None:
    """Read one question from standard input, and write the answer in one line."""
    digests, _, document = (given or sys.stdin.buffer).read().partition(b"\n")
    asked: tuple[Digest, ...] = ("sha256", "sha384") if b"sha384" in digests else ("sha256",)
    found = jsonld_large.read_large(read_object(document), digests=asked)
    (answered or sys.stdout.buffer).write(jsonld_large.dumps(found) + b"\n")
