"""The published contexts, and what an independent processor makes of a document under them."""

import importlib.util
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from types import ModuleType

import orjson
from pyld import jsonld
from pyld.context_resolver import ContextResolver

from tests.shared import shared
from verifier.algorithms.jsonld_fallback import _node, _quad
from verifier.model.proof import Quad
from verifier.model.words import JsonObject
from verifier.vocabulary import KnownContext, TermMap
from verifier.vocabulary.term_map import read_term_map

EXAMPLES = "https://www.w3.org/ns/credentials/examples/v2"
EXAMPLE_TERMS = {EXAMPLES: TermMap(vocab="https://www.w3.org/ns/credentials/examples#")}
LEFT_OUT = "https://w3id.org/openbadges/legacy-v1"
_NEWER = {"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json": "#rev-2026-06"}

SCRIPT = Path(__file__).parents[3] / "scripts" / "vocabulary.py"

Loader = Callable[[str, object], JsonObject]


@cache
def index() -> Mapping[str, JsonObject]:
    entries = orjson.loads(shared("contexts", "index.json").read_bytes())
    return {entry["url"]: entry for entry in entries}


@cache
def text(url: str) -> bytes:
    return shared("contexts", str(index()[url]["file"])).read_bytes()


def index_url(known: KnownContext) -> str:
    return known.url + _NEWER.get(known.url, "") if known.revision == "from-2026-06" else known.url


def loader(*, newest: bool = True) -> Loader:
    def load(url: str, _options: object) -> JsonObject:
        named = url + _NEWER.get(url, "") if newest else url
        document = {"@context": {}} if url == LEFT_OUT else orjson.loads(text(named))
        return {"contentType": None, "contextUrl": None, "documentUrl": url, "document": document}

    return load


def serving(context: object) -> Loader:
    """Answer every URL with one context."""

    def load(url: str, _options: object) -> JsonObject:
        return {"contentType": None, "contextUrl": None, "documentUrl": url, "document": context}

    return load


def options(load: Loader) -> dict[str, object]:
    resolver = ContextResolver({}, load)
    return {"documentLoader": load, "contextResolver": resolver, "base": None, "extractAllScripts": False}


def statements(document: JsonObject, load: Loader) -> frozenset[Quad]:
    """State what a document says, by pyld over whatever ``load`` serves."""
    dataset = jsonld.to_rdf(document, options(load))
    return frozenset(
        _quad(triple, "" if graph == "@default" else _node(graph))
        for graph, triples in dataset.items()
        for triple in triples
    )


@cache
def script() -> ModuleType:
    """The script that derives the term maps."""
    spec = importlib.util.spec_from_file_location("vocabulary_script", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def derived(url: str) -> TermMap:
    """Derive the term map of a context that the conformance corpus serves, and the service does not know."""
    entry = orjson.loads(shared("conformance", "web", "web.json").read_bytes())[url]
    document = orjson.loads(shared("conformance", "web", entry["file"]).read_bytes())
    return read_term_map(script().Reader({}).read(document["@context"], {}).form())
