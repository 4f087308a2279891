"""JSON-LD term maps and class tables: data, one file a context or class family.

``known`` is all that the service ever knows of a context: none is fetched here. The folder ``contexts``
holds one map a file and ``SOURCES.toml``, which names the published document that each stands for;
``scripts/vocabulary.py`` writes them.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

import orjson

from verifier.model.words import JsonObject
from verifier.vocabulary.term_map import Term, TermMap, read_term_map

_CONTEXTS = resources.files("verifier.vocabulary") / "contexts"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownContext:
    """A context that needs no fetching."""

    url: str  # as published; a credential may name an alias
    revision: str  # "" where the published document never changed
    sha256: str  # of the published document, as are the other two; hexadecimal
    term_map: TermMap
    sha384: str = ""  # "" where only the first is known
    sha512: str = ""

    @property
    def terms(self) -> Mapping[str, Term]:
        """The terms that it defines at its top."""
        return self.term_map.terms

    @property
    def document(self) -> JsonObject:
        """A JSON-LD context document that says the same as the published one, for other processors."""
        return {"@context": self.term_map.document()}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    file: str
    url: str
    revision: str
    sha256: str
    sha384: str
    sha512: str


def known(url: str) -> KnownContext | None:
    """Find the context that ``url`` or an alias of it names, in its newest revision; None: not known."""
    found = revisions(url)
    return found[0] if found else None


def revisions(url: str) -> tuple[KnownContext, ...]:
    """Find every revision of the context that ``url`` names, newest first; empty: not known."""
    return tuple(_load(source) for source in _sources().get(_key(url), ()))


def urls() -> tuple[str, ...]:
    """List the addresses of all known contexts, without aliases."""
    return tuple(dict.fromkeys(source.url for found in _sources().values() for source in found))


def _key(url: str) -> str:
    """Bring the spellings of an address that are seen in badges under one: http, capitals, a last slash."""
    return url.casefold().removeprefix("https:").removeprefix("http:").removesuffix("/")


@cache
def _sources() -> Mapping[str, tuple[_Source, ...]]:
    found: dict[str, tuple[_Source, ...]] = {}
    for entry in tomllib.loads((_CONTEXTS / "SOURCES.toml").read_text("utf-8"))["context"]:
        source = _Source(
            file=entry["file"],
            url=entry["url"],
            revision=entry.get("revision", ""),
            sha256=entry["sha256"],
            sha384=entry.get("sha384", ""),
            sha512=entry.get("sha512", ""),
        )
        for url in (source.url, *entry.get("aliases", ())):
            found[_key(url)] = (*found.get(_key(url), ()), source)
    return found


@cache  # as many as there are files
def _load(source: _Source) -> KnownContext:
    term_map = read_term_map(orjson.loads((_CONTEXTS / source.file).read_bytes()))
    return KnownContext(
        url=source.url,
        revision=source.revision,
        sha256=source.sha256,
        sha384=source.sha384,
        sha512=source.sha512,
        term_map=term_map,
    )


__all__ = ["KnownContext", "Term", "TermMap", "known", "revisions", "urls"]
