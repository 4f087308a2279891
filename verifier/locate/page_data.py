"""The badges in the data that is written into a page. https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents.

Most such data describes the page for search engines and is no badge, whatever it calls itself.
"""

import json
import re
from collections.abc import Iterator, Sequence

from verifier.locate.bundle import Place, unpack
from verifier.model.located import Kind, Located
from verifier.model.words import Json, JsonObject
from verifier.parse.members import entries, identifier, texts
from verifier.parse.recognise import Form, form_of
from verifier.parse.strict_json import MalformedJson, read
from verifier.readings.hosted_addresses import is_http

MAX_DOCUMENTS = 100  # in all data of a page
FOUND_IN = "html:json-ld"

_BADGES = re.compile(r"openbadge|ob/v3p0|clr/v2p0|credentials/v[12]")
_HOSTED = frozenset((Form.OB2_ASSERTION, Form.OB1_ASSERTION, Form.OB05))
_CREDENTIALS = frozenset((Form.VC1, Form.VC2))
_WRAPPERS = frozenset((Form.PRESENTATION, Form.ENVELOPED, Form.ENVELOPED_PRESENTATION))


def badges_in_data(scripts: Sequence[str]) -> tuple[Located, ...]:
    """Find the badges in the JSON-LD of a page, each once.

    Of a hosted badge only the address is taken: a page can write any other words beside it. A signed one
    stands for itself. What is neither is nobody's word.
    """
    found: dict[tuple[Kind, bytes], Located] = {}
    documents = 0
    for script in scripts:
        for document in _documents(script):
            documents += 1
            if documents > MAX_DOCUMENTS:
                return (*found.values(),)
            for located in _badges(document):
                found.setdefault((located.kind, located.body), located)
    return (*found.values(),)


def _documents(script: str) -> Iterator[JsonObject]:
    """Give the documents in a script: one, those of a list, or those of a graph."""
    try:
        data = read(script.encode("utf-8", "surrogatepass"))
    except MalformedJson:
        return
    for item in data if isinstance(data, list) else [data]:
        if not isinstance(item, dict):
            continue
        if "@graph" not in item:
            yield item
            continue
        for _, part in entries(item, "@graph"):
            if isinstance(part, dict):
                yield {"@context": item.get("@context"), **part}


def _badges(document: JsonObject) -> Iterator[Located]:
    if not any(_BADGES.search(context) for context in texts(document, "@context")):
        return
    form = form_of(document)
    if form in _HOSTED:
        address = _address(document)
        if address is not None:
            yield Located(kind=Kind.URL, body=address.encode(), found_in=FOUND_IN)
    elif form in _WRAPPERS or (form in _CREDENTIALS and _is_signed(document)):
        yield from unpack(document, Place(found_in=FOUND_IN), body=_written(document))


def _is_signed(document: JsonObject) -> bool:
    return any(True for _ in entries(document, "proof"))


def _address(document: JsonObject) -> str | None:
    """Give the address of the badge: its id, of an older one without that where it is to be verified."""
    verify = document.get("verify")
    legacy = verify.get("url") if isinstance(verify, dict) else None
    addresses: tuple[Json, ...] = (identifier(document), legacy)
    return next(
        (each for each in addresses if isinstance(each, str) and each.isascii() and is_http(each)), None
    )


def _written(document: JsonObject) -> bytes:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
