"""What others say, for people and programs: signers by the proven place, all else as the badge's word."""

from collections.abc import Iterator

from verifier.model.report import TrustReport
from verifier.model.said_by_others import Statement
from verifier.model.words import Json, JsonObject
from verifier.render import dates, foreign
from verifier.render.behind import Behind
from verifier.render.catalogue import Catalogue

MAX_SHOWN = 10  # a report is read by people; the rest is counted
_TABLE = "said-by-others"


def said_object(report: TrustReport, *, words: Catalogue) -> JsonObject:
    """Give the members ``saidByOthers`` and ``saidByOthersCount``."""
    shown: list[Json] = [_statement(each, words=words) for each in report.said_by_others[:MAX_SHOWN]]
    return {"saidByOthers": shown, "saidByOthersCount": len(report.said_by_others)}


def sentences(report: TrustReport, *, words: Catalogue) -> Iterator[str]:
    """Say what others say, one sentence each; of more than are shown, how many there are."""
    for each in report.said_by_others[:MAX_SHOWN]:
        yield sentence(each, words=words)
    if (more := len(report.said_by_others) - MAX_SHOWN) > 0:
        yield words.phrase(_TABLE, "more-one" if more == 1 else "more", count=str(more))


def sentence(said: Statement, *, words: Catalogue) -> str:
    """Say who says what; that somebody accredited the issuer is said by the badge until it is proven."""
    date = (
        words.phrase(_TABLE, "date", date=dates.day(said.date.instant, catalogue=words)) if said.date else ""
    )
    if not said.verified:
        url = said.by.claimed_url
        at = words.phrase(_TABLE, "at", url=foreign.quote(url, limit=foreign.LINE)) if url else ""
        name = foreign.within_quotes(said.by.claimed_name)
        return words.phrase(_TABLE, said.kind, name=name, at=at, date=date)
    claim = foreign.within_quotes(said.claim, limit=foreign.LINE)
    listed = foreign.within_quotes(said.by.on_list)
    return words.phrase(
        _TABLE,
        said.about,
        who=Behind(who=said.by.who).full,
        listed=words.phrase(_TABLE, "listed", list=listed) if listed else "",
        claim=words.phrase(_TABLE, "claim", text=claim) if claim else "",
        date=date,
    )


def _statement(said: Statement, *, words: Catalogue) -> JsonObject:
    return {
        "kind": said.kind,
        "about": said.about,
        "verified": said.verified,
        "by": _speaker(said),
        "claim": foreign.quote(said.claim, limit=foreign.LINE) or None,
        "date": dates.wire_moment(said.date),
        "pointer": foreign.quote(said.pointer, limit=foreign.LINE),
        "text": sentence(said, words=words),
    }


def _speaker(said: Statement) -> JsonObject:
    by = said.by
    return {
        "headline": Behind(who=by.who).full or None,
        "kind": by.who.kind,
        "listed": bool(by.on_list),
        "list": foreign.quote(by.on_list) or None,
        "claimedName": foreign.quote(by.claimed_name) or None,
        "claimedUrl": foreign.address(by.claimed_url) if by.claimed_url else None,
    }
