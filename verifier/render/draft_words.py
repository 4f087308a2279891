"""What is said of a draft beside its scores: what was not looked at, and what cannot be told yet."""

from collections.abc import Iterator

from verifier.model.codes import document, structure
from verifier.model.draft import DraftScore
from verifier.model.finding import Finding
from verifier.model.scores import FieldScore, State, Strength
from verifier.render import foreign, score_sentences
from verifier.render.catalogue import Catalogue

_TERM = 60  # characters of a term
_BY_VERIFICATION = (Strength.LINKED, Strength.VERIFIED)  # strengths that a check may still find


def notes(draft: DraftScore, *, words: Catalogue) -> Iterator[str]:
    """Say what was not looked at, and what only the verification of an issued badge can tell."""
    said = words.tables["drafts"]
    if draft.is_signed:
        yield said["signed"]
    if draft.undefined:
        terms = words.word("and").join(foreign.quote(term, limit=_TERM) for term in draft.undefined)
        yield said["undefined-signed" if draft.is_signed else "undefined"].format(terms=terms)
    if not draft.knows_contexts:
        yield said["undefined-unknown"]
    for each in draft.unread:
        yield words.told("drafts", f"{each.part}-{'linked' if each.is_linked else 'absent'}")
    if any(score.is_first_of_several for score in draft.scores):
        yield words.word("hidden-first-of-several")
    fields = (field for score in draft.scores for field in score.score.fields)
    if any(is_open_until_issued(field, draft=draft) for field in fields):
        yield said["open-until-issued"]


def why(field: FieldScore, *, draft: DraftScore, words: Catalogue) -> str:
    """Say why a field of a draft is in its state."""
    if _is_untold(field, draft=draft):
        return words.tables["drafts"]["untold"]
    if is_open_until_issued(field, draft=draft):
        return words.tables["drafts"]["only-issued"]
    return score_sentences.why(field, words=words)


def is_open_until_issued(field: FieldScore, *, draft: DraftScore) -> bool:
    """Say whether only the verification of the badge, once it is issued, can tell how a field fares."""
    is_open = field.state is State.UNKNOWN and field.need in _BY_VERIFICATION
    return is_open and not _is_untold(field, draft=draft)


def problem(finding: Finding, *, words: Catalogue) -> str:
    """Say why something that was given has no score."""
    if finding.code is document.NOT_READ_YET:
        kinds = words.tables["documents"]
        return words.tables["drafts"]["document"].format(name=kinds.get(finding.detail, kinds["other"]))
    if finding.code is structure.NOT_AN_OPEN_BADGE:
        return words.tables["drafts"]["other-credential"]
    given = dict(finding.fills)
    if finding.code is document.TOO_LARGE and "most" in given:
        return words.word("too-many-badges", most=given["most"])
    fills = {"host": foreign.place(given.get("host", "")) or words.word("the-site")}
    return words.sentence(finding.code).format_map(fills)


def _is_untold(field: FieldScore, *, draft: DraftScore) -> bool:
    return field.state is State.UNKNOWN and field.concept in draft.unseen
