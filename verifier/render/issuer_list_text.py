"""Issuer lists for a terminal, as an operator reads them who has to keep them."""

from collections.abc import Iterator
from datetime import datetime

from rich.console import Console
from rich.text import Text

from verifier.model.issuer_list import IssuerList, ListedIssuer, ListsInUse, MissingList, TrustList
from verifier.model.outcome import Outcome
from verifier.model.words import Cause
from verifier.recognition.lists.renewing import Renewed
from verifier.render import dates, foreign
from verifier.render.catalogue import Catalogue, Language, catalogue
from verifier.render.face import ARROW, OUTCOMES
from verifier.render.issuer_list import (
    age,
    counted,
    is_ahead,
    state_text,
    usable_until,
    why_not,
    why_text,
)
from verifier.render.layout import indented, item, print_whole

_TABLE = "issuer-lists"
_KINDS = ("ids", "domains", "places", "accounts")


def print_lists(use: ListsInUse, *, console: Console, language: Language) -> None:
    """Print of every list what it is, how old it is, and whether it may be used."""
    words = catalogue(language)
    if not use.lists:
        console.print(Text(words.phrase(_TABLE, "none")))
    for each in use.lists:
        _print_head(each, at=use.at, console=console, words=words)


def print_list(each: TrustList, *, at: datetime, console: Console, language: Language) -> None:
    """Print one list with everybody on it, and where it came from."""
    words = catalogue(language)
    _print_head(each, at=at, console=console, words=words)
    if each.source:
        _print_to_copy("source", each.source, console=console, words=words)
    if isinstance(each, MissingList):
        return
    _print_to_copy("digest", each.digest, console=console, words=words)
    if each.federation is not None:
        register = foreign.address(each.federation.anchor)
        console.print(indented(Text(words.phrase(_TABLE, "asked-too", register=register))))
    if each.issuers:
        console.print()
        console.print(Text(words.phrase(_TABLE, "members"), style="bold"))
        lines = (line for issuer in each.issuers for line in _entry(issuer, words=words))
        print_whole(Text("\n".join(lines)), console=console)  # at once: there may be a hundred thousand


def out_of_date(file: str, each: IssuerList, *, at: datetime, words: Catalogue) -> Iterator[str]:
    """Say of a file that is in order if the list in it may not be used at ``at`` (UTC) all the same."""
    until = usable_until(each)
    if why_not(each, at=at) is None or until is None:
        return
    key = "ahead-checked" if is_ahead(each, at=at) else "stale-checked"
    yield sentence(key, each, words=words, file=file, moment=dates.minute(until, catalogue=words))


def added(each: IssuerList, *, words: Catalogue) -> Iterator[str]:
    """Say that a list was added, and what that means from now on."""
    yield sentence("added", each, words=words, source=each.source)
    yield from _lacking(each, words=words)
    yield words.phrase(_TABLE, "from-now-on", trusted=words.tables["verdicts"]["trusted"])


def not_obtained(each: MissingList, *, words: Catalogue) -> str:
    """Say of a list that it could not be obtained, and why."""
    source = foreign.address(each.source)
    why = why_text(each.why, source=each.source, words=words)
    said = words.phrase(_TABLE, "not-obtained", source=source, why=why)
    return f"{said} {foreign.quote(each.detail, limit=foreign.LINE)}".rstrip()


def renewal(new: Renewed, *, words: Catalogue) -> Iterator[str]:
    """Say what became of a list that was obtained anew."""
    joined, left = str(new.joined), str(new.left)
    key = "refreshed" if new.joined or new.left else "unchanged"
    yield sentence(key, new.list, words=words, joined=joined, left=left)
    if new.list.left_out:
        yield words.phrase(_TABLE, "left-out", count=str(new.list.left_out))


def doubts(new: Renewed, *, words: Catalogue) -> Iterator[str]:
    """Say what somebody should look at of a list that was obtained anew, though nothing went wrong."""
    if new.has_other_keys:
        yield sentence("other-keys", new.list, words=words)
    if new.left and not new.list.issuers and new.list.federation is None:
        yield sentence("all-left", new.list, words=words)


def not_renewed(found: TrustList, *, before: TrustList, at: datetime, words: Catalogue) -> Iterator[str]:
    """Say why a list stays as it was before, and how long that may be used from ``at`` (UTC) on."""
    if isinstance(found, MissingList):
        yield not_obtained(found, words=words)
    else:
        yield words.phrase(_TABLE, "is-older", id=foreign.quote(before.id))
    until = usable_until(before)
    if isinstance(before, MissingList):
        yield words.phrase(_TABLE, "kept-nothing")
    elif until is not None and at <= until:
        yield words.phrase(_TABLE, "kept", moment=dates.minute(until, catalogue=words))
    else:
        yield words.phrase(_TABLE, "kept-stale")


def sentence(key: str, each: IssuerList, *, words: Catalogue, **more: str) -> str:
    """Say one of the sentences about a list, filled in with what it is and with ``more``."""
    said = _described(each, words=words)
    quoted = {name: foreign.address(text) for name, text in more.items()}
    return words.phrase(_TABLE, key, **{**said, **quoted})


def _described(each: IssuerList, *, words: Catalogue) -> dict[str, str]:
    return {
        "id": foreign.quote(each.id),
        "name": foreign.quote(each.name, limit=foreign.LINE),
        "version": foreign.quote(each.version),
        "issuers": counted(each, words=words),
        "digest": foreign.quote(each.digest, limit=foreign.LINE),
    }


def _print_head(each: TrustList, *, at: datetime, console: Console, words: Catalogue) -> None:
    console.print(Text(foreign.quote(each.name, limit=foreign.LINE), style="bold"))
    if isinstance(each, IssuerList):
        said = {**_described(each, words=words), "age": age(each, at=at, words=words)}
        console.print(indented(Text(words.phrase(_TABLE, "listed", **said))))
    else:
        console.print(indented(Text(foreign.quote(each.id))))
    why = why_not(each, at=at)
    face = OUTCOMES[Outcome.PASSED if why is None else Outcome.CANNOT_TELL]
    state = Text(state_text(each, at=at, words=words))
    console.print(indented(item(face.drawn(console.encoding), state, style=face.style)))
    for line in _advice(each, why, words=words):
        console.print(indented(item(ARROW.drawn(console.encoding), Text(line))))


def _advice(each: TrustList, why: Cause | None, *, words: Catalogue) -> Iterator[str]:
    """Say what can be done about a list that may not be used, or that does not say all."""
    if isinstance(each, MissingList) and each.same_id_as:
        yield words.phrase(_TABLE, "rename", file=foreign.quote(each.source, limit=foreign.LINE))
        return
    if isinstance(each, MissingList) and each.detail:
        yield foreign.quote(each.detail, limit=foreign.PARAGRAPHS)
    if isinstance(each, IssuerList):
        yield from _lacking(each, words=words)
    if why is None:
        return
    file = foreign.quote(each.source, limit=foreign.LINE)
    if each.source.startswith("https://"):
        yield words.phrase(_TABLE, "refresh", id=foreign.quote(each.id))
    elif isinstance(each, IssuerList):
        yield words.phrase(_TABLE, "update", file=file)
    elif why is Cause.LIST_UNTRUSTED:
        yield words.phrase(_TABLE, "check", file=file)


def _lacking(each: IssuerList, *, words: Catalogue) -> Iterator[str]:
    if each.left_out:
        yield words.phrase(_TABLE, "left-out", count=str(each.left_out))
    if not each.issuers and each.federation is None:
        yield words.phrase(_TABLE, "nobody")


def _entry(issuer: ListedIssuer, *, words: Catalogue) -> Iterator[str]:
    """Give an issuer's name, then every member by which it is recognised, or found on the web."""
    yield f"  · {foreign.quote(issuer.name, limit=foreign.LINE)}"
    said = {kind: words.phrase(_TABLE, kind) for kind in (*_KINDS, "url")}
    members: dict[str, tuple[str, ...]] = {kind: getattr(issuer, kind) for kind in _KINDS}
    members["url"] = (issuer.url,) if issuer.url else ()
    for kind, texts in members.items():
        for text in texts:
            yield f"    {said[kind]}: {foreign.address(text)}"


def _print_to_copy(key: str, text: str, *, console: Console, words: Catalogue) -> None:
    shown = words.phrase(_TABLE, key, **{key: foreign.address(text)})
    print_whole(Text(shown), console=console, indent=2)
