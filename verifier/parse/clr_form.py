"""How the achievements of a record (CLR 2.0) hang together. https://www.imsglobal.org/spec/clr/v2p0/#association."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from verifier.model.deviation import Deviation, Rule
from verifier.model.words import Json, JsonObject
from verifier.parse.members import entries, identifier, objects, text

MAX_NESTING = 8  # of records inside records, whose achievements may be linked as well; nobody nests so deep


@dataclass(frozen=True, slots=True, kw_only=True)
class _Link:
    pointer: str
    source: str
    target: str
    kind: str | None


@dataclass(slots=True)
class _Things:
    """What a record holds. One that is written as a token is not opened here: then nobody knows all of it."""

    ids: set[str]
    is_whole: bool = True


def deviations_of_associations(record: JsonObject) -> Iterator[Deviation]:
    """Find links to achievements that the record does not hold, and links that close a circle.

    A link may also name a credential in the record. Where some part cannot be read here nothing is said to
    be missing.
    """
    for place, subject in objects(record, "credentialSubject"):
        links = tuple(_links(subject, place))
        things = _things(subject)
        if things.is_whole:
            yield from _dangling(links, things.ids)
        yield from _circles(links)


def _links(subject: JsonObject, pointer: str) -> Iterator[_Link]:
    for place, item in objects(subject, "association", pointer=pointer):
        source, target = text(item, "sourceId"), text(item, "targetId")
        if source and target:
            yield _Link(pointer=place, source=source, target=target, kind=text(item, "associationType"))


def _things(subject: JsonObject) -> _Things:
    """Collect the ids of the achievements of a subject, of the credentials in it and of theirs."""
    things = _Things(ids=set())
    level: list[JsonObject] = [subject]
    for _ in range(MAX_NESTING):
        level = [inner for each in level for inner in _collect(each, things)]
    things.is_whole &= not level
    return things


def _collect(subject: JsonObject, things: _Things) -> Iterator[JsonObject]:
    """Note what one subject holds, and give the subjects of the credentials in it."""
    for _, achievement in entries(subject, "achievement"):
        _note(achievement, things)
    for _, nested in entries(subject, "verifiableCredential"):
        _note(nested, things)
        inner = [each for _, each in objects(nested, "credentialSubject")] if isinstance(nested, dict) else []
        things.is_whole &= bool(inner)  # a token, an envelope, a shape that nobody reads
        yield from inner


def _note(thing: Json, things: _Things) -> None:
    name = identifier(thing)
    if name is not None:
        things.ids.add(name)


def _dangling(links: Sequence[_Link], ids: set[str]) -> Iterator[Deviation]:
    for link in links:
        for named in (link.source, link.target):
            if named not in ids:
                yield Deviation(pointer=link.pointer, rule=Rule.ASSOCIATION_DANGLING, detail=named)


def _circles(links: Sequence[_Link]) -> Iterator[Deviation]:
    """Find what is linked to itself, and one link that closes a circle of parents and children."""
    for link in links:
        if link.source == link.target:
            yield Deviation(pointer=link.pointer, rule=Rule.ASSOCIATION_CYCLE, detail=link.source)
    parents: dict[str, dict[str, _Link]] = {}
    for link in links:
        child, parent = (
            (link.target, link.source) if link.kind == "isParentOf" else (link.source, link.target)
        )
        if link.kind in ("isChildOf", "isParentOf") and child != parent:
            parents.setdefault(child, {})[parent] = link
    closing = _closing_link(parents)
    if closing is not None:
        yield Deviation(pointer=closing.pointer, rule=Rule.ASSOCIATION_CYCLE, detail=closing.source)


def _closing_link(parents: Mapping[str, Mapping[str, _Link]]) -> _Link | None:
    """Walk up from child to parent until one is met again. Each thing is looked at once: no recursion."""
    done: set[str] = set()
    for start in parents:
        path: dict[str, Iterator[tuple[str, _Link]]] = {}
        if start not in done:
            path[start] = iter(parents[start].items())
        while path:
            child, upward = next(reversed(path.items()))
            parent, link = next(upward, (None, None))
            if parent is None:
                done.add(child)
                path.popitem()
            elif parent in path:
                return link
            elif parent not in done:
                path[parent] = iter(parents.get(parent, {}).items())
    return None
