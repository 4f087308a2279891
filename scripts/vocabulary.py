"""Derive the term maps of ``verifier/vocabulary/contexts`` from the published JSON-LD contexts.

The published documents are not part of the project: they lie in ``../shared/contexts``, described by its
``index.json``. What is kept are the facts that they state, in the project's own form: for each term an
absolute IRI or keyword and, where it has them, type coercion, container, protection, use as a prefix and
the terms of a context scoped to it. A construct that the form cannot hold is refused, never left out.

    python scripts/vocabulary.py           writes the files
    python scripts/vocabulary.py --check   says which committed files differ; 1 if any does

A context that ``index.json`` does not hold is derived from a copy that is laid beside it under the name of
its term map, ``<name>.jsonld``, or in the directory that ``--beside`` names; without one the map stays.
"""

import argparse
import hashlib
import json
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import orjson

ROOT = Path(__file__).resolve().parents[1]
CONTEXTS = ROOT.parent / "shared" / "contexts"
MAPS = ROOT / "verifier" / "vocabulary" / "contexts"
_DIGESTS = ("sha256", "sha384", "sha512")  # those by which a credential may name a file
_PREFIX_END = re.compile(r"[:/?#\[\]@]$")
_HELD = {"@id", "@type", "@container", "@protected", "@context"}  # what a term definition may say here
_CONTEXT_HELD = {"@protected", "@version", "@vocab"}

_OB3 = "https://purl.imsglobal.org/spec/ob/v3p0/"
_CLR = "https://purl.imsglobal.org/spec/clr/v2p0/"
_W3 = "https://www.w3.org/ns/"
_SECURITY = "https://w3id.org/security/"
_NEWER_303 = f"{_OB3}context-3.0.3.json#rev-2026-06"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Which published document a term map stands for, and under which other addresses it is known."""

    name: str
    index: str  # its URL in index.json, where a fragment tells revisions apart
    revision: str = ""
    aliases: tuple[str, ...] = ()
    leaves_out: tuple[str, ...] = ()  # contexts that it pulls in and that are not held
    sha256: str = ""  # of a published document that index.json does not hold
    size: int = 0  # of that document, in bytes

    @property
    def url(self) -> str:
        """The address that credentials name."""
        return self.index.partition("#")[0]


# The order within one URL is the order in which revisions are tried.
SOURCES = (
    Source(name="credentials-v1", index="https://www.w3.org/2018/credentials/v1"),
    Source(name="credentials-v2", index=f"{_W3}credentials/v2"),
    Source(name="undefined-terms-v2", index=f"{_W3}credentials/undefined-terms/v2"),
    Source(name="credentials-status-v1", index=f"{_W3}credentials/status/v1"),
    Source(name="status-list-2021-v1", index="https://w3id.org/vc/status-list/2021/v1"),
    Source(
        name="revocation-list-2020-v1",
        index="https://w3id.org/vc-revocation-list-2020/v1",
        sha256="9fe1e5bd6d2f709e4628947c86455f2d97204e07ed7b7ae51d559e35e5238e9d",
        size=1202,
    ),
    Source(name="did-v1", index=f"{_W3}did/v1"),
    Source(name="cid-v1", index=f"{_W3}cid/v1"),
    Source(name="security-v1", index=f"{_SECURITY}v1"),
    Source(name="security-v2", index=f"{_SECURITY}v2"),
    Source(name="data-integrity-v1", index=f"{_SECURITY}data-integrity/v1"),
    Source(name="data-integrity-v2", index=f"{_SECURITY}data-integrity/v2"),
    Source(name="ed25519-2018-v1", index=f"{_SECURITY}suites/ed25519-2018/v1"),
    Source(name="ed25519-2020-v1", index=f"{_SECURITY}suites/ed25519-2020/v1"),
    Source(name="jws-2020-v1", index=f"{_SECURITY}suites/jws-2020/v1"),
    Source(name="multikey-v1", index=f"{_SECURITY}multikey/v1"),
    Source(name="jwk-v1", index=f"{_SECURITY}jwk/v1"),
    Source(name="ob-3.0", index=f"{_OB3}context.json"),
    Source(name="ob-3.0.1", index=f"{_OB3}context-3.0.1.json"),
    Source(name="ob-3.0.2", index=f"{_OB3}context-3.0.2.json"),
    Source(name="ob-3.0.3-from-2026-06", index=_NEWER_303, revision="from-2026-06"),
    Source(name="ob-3.0.3-until-2026-06", index=f"{_OB3}context-3.0.3.json", revision="until-2026-06"),
    Source(name="ob-3.0-extensions", index=f"{_OB3}extensions.json"),
    Source(name="clr-2.0", index=f"{_CLR}context.json"),
    Source(name="clr-2.0.1", index=f"{_CLR}context-2.0.1.json"),
    Source(
        name="openbadges-v1",
        index="https://w3id.org/openbadges/v1",
        aliases=(
            "https://openbadgespec.org/v1",
            "https://openbadgespec.org/v1/context.json",
            "https://w3id.org/openbadges/v1/context.json",
            "https://standard.openbadges.org/1.1/context.json",
        ),
        leaves_out=("https://w3id.org/openbadges/legacy-v1",),
    ),
    Source(
        name="openbadges-v2",
        index="https://w3id.org/openbadges/v2",
        aliases=(
            "https://openbadgespec.org/v2",
            "https://openbadgespec.org/v2/context.json",
            "https://w3id.org/openbadges/v2/context.json",
        ),
    ),
    Source(name="openbadges-2.1-interface", index="https://purl.imsglobal.org/spec/ob/v2p1/ob_v2p1.jsonld"),
)

JsonValue = object


class NotHeldError(ValueError):
    """The published context says something that the project's form cannot hold."""


@dataclass(slots=True)
class TermMap:
    """The terms of one context while they are read; ``outer`` are those it stands in."""

    outer: Mapping[str, Mapping[str, JsonValue]]
    terms: dict[str, dict[str, JsonValue]] = field(default_factory=dict)
    vocab: str | None = None

    def visible(self, name: str) -> Mapping[str, JsonValue] | None:
        """Find a term of this context or of those around it."""
        return self.terms.get(name) or self.outer.get(name)

    def form(self) -> dict[str, JsonValue]:
        """The context in the project's form."""
        held: dict[str, JsonValue] = {"terms": dict(sorted(self.terms.items()))}
        return {"vocab": self.vocab, **held} if self.vocab else held


class Reader:
    """Reads published contexts into term maps."""

    def __init__(self, documents: Mapping[str, JsonValue], *, leaves_out: tuple[str, ...] = ()) -> None:
        self._documents = documents
        self._leaves_out = leaves_out

    def read(self, context: JsonValue, outer: Mapping[str, Mapping[str, JsonValue]]) -> TermMap:
        """Read a context: an object, the URL of one, or a list of them."""
        read = TermMap(outer)
        for part in self._parts(context):
            self._read_part(part, read)
        return read

    def _parts(self, context: JsonValue) -> Iterator[dict[str, JsonValue]]:
        for part in context if isinstance(context, list) else [context]:
            if isinstance(part, dict):
                yield part
            elif part not in self._leaves_out:
                document = self._documents[str(part)]
                yield from self._parts(document["@context"] if isinstance(document, dict) else None)

    def _read_part(self, part: dict[str, JsonValue], read: TermMap) -> None:
        strange = {name for name in part if name.startswith("@")} - _CONTEXT_HELD
        if strange:
            raise NotHeldError(f"a context says {sorted(strange)}")
        if "@vocab" in part:
            read.vocab = str(part["@vocab"])
        names = [name for name in part if not name.startswith("@")]
        for name in names:
            self._define(name, part, read)
        for name in names:  # scoped contexts stand in the whole of this one
            definition = part[name]
            if isinstance(definition, dict) and "@context" in definition:
                scope = definition["@context"]
                outer = {**read.outer, **read.terms}
                read.terms[name]["scope"] = None if scope is None else self.read(scope, outer).form()

    def _define(self, name: str, part: dict[str, JsonValue], read: TermMap) -> None:
        definition = part[name]
        said = definition if isinstance(definition, dict) else {"@id": definition}
        if set(said) - _HELD:
            raise NotHeldError(f"{name} says {sorted(set(said) - _HELD)}")
        iri = self._expand(str(said["@id"]), name, part, read)
        term: dict[str, JsonValue] = {"iri": iri}
        if "@type" in said:
            term["type"] = self._expand(str(said["@type"]), name, part, read)
        if "@container" in said:
            container = said["@container"]
            term["container"] = sorted(container) if isinstance(container, list) else [container]
        if said.get("@protected", part.get("@protected", False)):
            term["protected"] = True
        if said is not definition and _PREFIX_END.search(iri):
            term["prefix"] = True
        read.terms[name] = term

    def _expand(self, value: str, name: str, part: dict[str, JsonValue], read: TermMap) -> str:
        """Expand a term, compact IRI or IRI. One whose prefix is not defined stays as it is written."""
        if value.startswith("@"):
            return value
        prefix, colon, suffix = value.partition(":")
        needed = prefix if colon else value
        if needed in part and needed != name and "iri" not in read.terms.get(needed, {}):
            self._define(needed, part, read)
        known = read.visible(needed)
        if not colon:
            if known is None:
                raise NotHeldError(f"{name} stands for {value}, which is no term")
            return str(known["iri"])
        if suffix.startswith("//") or known is None or not known.get("prefix"):
            return value
        return f"{known['iri']}{suffix}"


def read_term_map(source: Source, *, beside: Path = CONTEXTS) -> bytes:
    """Derive the file of one term map.

    Raises:
        NotHeldError: The context says what the form cannot hold, or the copy at hand is of another document.
    """
    if source.sha256:
        copy = beside / f"{source.name}.jsonld"
        return _form_of_copy(copy.read_bytes(), source) if copy.exists() else _committed(source)
    documents = {entry["url"]: orjson.loads((CONTEXTS / entry["file"]).read_bytes()) for entry in _index()}
    reader = Reader(documents, leaves_out=source.leaves_out)
    return _written(reader.read(documents[source.index]["@context"], {}))


def _form_of_copy(published: bytes, source: Source) -> bytes:
    if hashlib.sha256(published).hexdigest() != source.sha256:
        raise NotHeldError(f"the copy of {source.url} is of another document")
    return _written(Reader({}).read(orjson.loads(published)["@context"], {}))


def _committed(source: Source) -> bytes:
    return (MAPS / f"{source.name}.json").read_bytes()


def _written(read: TermMap) -> bytes:
    return (json.dumps(read.form(), ensure_ascii=False, indent=1) + "\n").encode()


def read_sources() -> bytes:
    """Derive SOURCES.toml: for each term map the published document that it stands for."""
    entries = {entry["url"]: entry for entry in _index()}
    blocks = ["# Written by scripts/vocabulary.py: the published document that each term map stands for.\n"]
    for source in SOURCES:
        digests, size = {"sha256": source.sha256}, source.size
        if not source.sha256:
            published = (CONTEXTS / entries[source.index]["file"]).read_bytes()
            digests = {name: hashlib.new(name, published).hexdigest() for name in _DIGESTS}
            size = len(published)
        lines = ["[[context]]", f'file = "{source.name}.json"', f'url = "{source.url}"']
        lines += [f'revision = "{source.revision}"'] * bool(source.revision)
        lines += [f"aliases = {json.dumps(source.aliases)}"] * bool(source.aliases)
        lines += [f"leaves_out = {json.dumps(source.leaves_out)}"] * bool(source.leaves_out)
        lines += [f'{name} = "{digest}"' for name, digest in digests.items()]
        lines.append(f"bytes = {size}\n")
        blocks.append("\n".join(lines))
    return "\n".join(blocks).encode()


def derive(*, beside: Path = CONTEXTS) -> dict[Path, bytes]:
    """Derive every file of the folder."""
    files = {MAPS / f"{source.name}.json": read_term_map(source, beside=beside) for source in SOURCES}
    return {**files, MAPS / "SOURCES.toml": read_sources()}


def _index() -> list[dict[str, str]]:
    entries: list[dict[str, str]] = orjson.loads((CONTEXTS / "index.json").read_bytes())
    return entries


def main() -> int:
    """Write the files, or say which differ; 1 where the published contexts are not here."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="write nothing; 1 if a committed file differs")
    parser.add_argument("--beside", type=Path, default=CONTEXTS, help="copies that index.json does not hold")
    chosen = parser.parse_args()
    if not CONTEXTS.is_dir():
        print(
            f"the published contexts are not here: they lie in {CONTEXTS}, which is not part of the project"
        )
        return 1
    files = derive(beside=chosen.beside)
    stale = [path for path in MAPS.glob("*") if path not in files]
    changed = [path for path, body in files.items() if not path.exists() or path.read_bytes() != body]
    for path in sorted((*changed, *stale)):
        print(path.relative_to(ROOT))
    if chosen.check:
        return 1 if changed or stale else 0
    MAPS.mkdir(parents=True, exist_ok=True)
    for path in changed:
        path.write_bytes(files[path])
    for path in stale:
        path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
