"""An issuer list as the wire carries it: at GET /lists, and for `verifier lists list` and `show`.

Codes are the contract, and beside the state stand its words. Where a list lies on this machine is not said.
"""

from datetime import datetime, timedelta

from verifier.model.issuer_list import IssuerList, ListedIssuer, ListsInUse, MissingList, TrustList
from verifier.model.report import TrustReport
from verifier.model.words import Cause, Json, JsonObject
from verifier.recognition.lists.in_force import in_force
from verifier.render import dates, foreign
from verifier.render.catalogue import Catalogue, Language, catalogue
from verifier.render.hosts import host_of

_TABLE = "issuer-lists"


def lists_object(use: ListsInUse, *, language: Language) -> JsonObject:
    """Give every list, in the order in which they are asked, and how each is at that moment."""
    faces: list[Json] = [
        {**list_face(each, at=use.at, language=language), "reason": reason(each)} for each in use.lists
    ]
    return {"at": dates.wire(use.at), "lists": faces}


def list_face(each: TrustList, *, at: datetime, language: Language) -> JsonObject:
    """Give what is said of a list among others: what it is, and whether it may be used."""
    why = why_not(each, at=at)
    loaded = each if isinstance(each, IssuerList) else each.too_old
    return {
        "id": foreign.address(each.id),
        "name": foreign.quote(each.name, limit=foreign.LINE),
        "version": foreign.quote(loaded.version, limit=foreign.LINE) if loaded else None,
        "digest": loaded.digest if loaded else None,
        "issuers": len(loaded.issuers) if loaded else None,
        "leftOut": loaded.left_out if loaded else None,
        "register": loaded.federation.anchor if loaded and loaded.federation else None,
        "obtainedAt": dates.wire(loaded.obtained_at) if loaded and loaded.obtained_at else None,
        "usableUntil": _wire(usable_until(each)),
        "state": "in_force" if why is None else "unavailable",
        "cause": None if why is None else why.value,
        "text": state_text(each, at=at, words=catalogue(language)),
    }


def lists_used(report: TrustReport, *, language: Language) -> tuple[JsonObject, ...]:
    """Give every list that was to be used for a badge, those that were consulted first."""
    recognition = report.recognition
    lists: tuple[TrustList, ...] = (*recognition.consulted, *recognition.missing) if recognition else ()
    return tuple(list_face(each, at=report.checked_at, language=language) for each in lists)


def list_object(each: TrustList, *, at: datetime, language: Language) -> JsonObject:
    """Give one list with where it came from and everybody on it."""
    members = each.issuers if isinstance(each, IssuerList) else ()
    entries: list[Json] = [entry_object(issuer) for issuer in members]
    face = {**list_face(each, at=at, language=language), "reason": reason(each)}
    return {**face, "source": each.source, "entries": entries}


def reason(each: TrustList) -> str | None:
    """Say what is wrong with a file of the reader's own, as far as words of ours can; None elsewhere.

    What a site answered is for whoever keeps the lists, not for everybody who may ask.
    """
    if isinstance(each, IssuerList) or not each.detail or each.source.startswith("https://"):
        return None
    return foreign.quote(each.detail, limit=foreign.PARAGRAPHS)


def entry_object(issuer: ListedIssuer) -> JsonObject:
    """Give one issuer of a list."""
    return {
        "key": issuer.key,
        "names": [*issuer.names],
        "ids": [*issuer.ids],
        "domains": [*issuer.domains],
        "places": [*issuer.places],
        "accounts": [*issuer.accounts],
        "logos": [*issuer.logos],
        "url": issuer.url,
        "location": issuer.location,
    }


def why_not(each: TrustList, *, at: datetime) -> Cause | None:
    """Say why a list may not be used at a moment (UTC); None: it may."""
    now = in_force(each, now=at)
    return now.why if isinstance(now, MissingList) else None


def usable_until(each: TrustList) -> datetime | None:
    """Say until when (UTC) a list may be used; None: it has no end, or was never there."""
    loaded = each if isinstance(each, IssuerList) else each.too_old
    if loaded is None or loaded.max_age is None or loaded.obtained_at is None:
        return None
    return loaded.obtained_at + timedelta(seconds=loaded.max_age)


def state_text(each: TrustList, *, at: datetime, words: Catalogue) -> str:
    """Say in a sentence whether a list may be used at a moment (UTC)."""
    why, until = why_not(each, at=at), usable_until(each)
    if why is not None:
        return words.phrase(_TABLE, "not-in-force", why=_clause(each, why, at=at, words=words))
    if until is None:
        return words.phrase(_TABLE, "in-force")
    return words.phrase(_TABLE, "in-force-until", moment=dates.minute(until, catalogue=words))


def _clause(each: TrustList, why: Cause, *, at: datetime, words: Catalogue) -> str:
    if isinstance(each, MissingList) and each.same_id_as:
        return words.phrase(_TABLE, "id-taken", file=foreign.quote(each.same_id_as))
    if is_ahead(each, at=at):
        return words.phrase(_TABLE, "ahead")
    return why_text(why, source=each.source, words=words)


def counted(each: IssuerList, *, words: Catalogue) -> str:
    """Say how many issuers are on a list, or that a register is asked for each."""
    count = len(each.issuers)
    issuers = words.phrase(_TABLE, "issuer" if count == 1 else "issuers", count=str(count))
    if each.federation is None:
        return issuers
    register = words.phrase(
        _TABLE, "register", register=foreign.quote(each.federation.anchor, limit=foreign.LINE)
    )
    return words.word("and").join((issuers, register)) if count else register


def age(each: IssuerList, *, at: datetime, words: Catalogue) -> str:
    """Say how old a list is at a moment (UTC), or that it is a file of the reader's own."""
    if each.obtained_at is None:
        return words.phrase(_TABLE, "own")
    days = (at - each.obtained_at).days
    return words.phrase(_TABLE, "new" if days < 1 else "day" if days == 1 else "days", count=str(days))


def is_ahead(each: TrustList, *, at: datetime) -> bool:
    """Say whether a list is dated after a moment (UTC)."""
    loaded = each if isinstance(each, IssuerList) else each.too_old
    return loaded is not None and loaded.obtained_at is not None and loaded.obtained_at > at


def why_text(why: Cause, *, source: str, words: Catalogue) -> str:
    """Say in a clause why a list could not be used, or obtained from its source."""
    is_file_at_fault = why is Cause.INTERNAL and not source.startswith("https://")
    own = words.tables["issuer-lists.why"].get("unreadable" if is_file_at_fault else why.value)
    return own or words.phrase("causes", why.value, host=host_of(source))


def _wire(moment: datetime | None) -> str | None:
    return None if moment is None else dates.wire(moment)
