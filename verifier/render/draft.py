"""The score of a draft as JSON: for issuers, and for what builds their badges.

The same input gives the same bytes: there is no time in it.
"""

from collections.abc import Sequence

from verifier.model.draft import Draft, DraftScore, NotScored
from verifier.model.scores import ProfileScore
from verifier.model.words import JsonObject
from verifier.render import draft_words, foreign
from verifier.render.catalogue import DEFAULT, Catalogue, Language, catalogue
from verifier.render.scores import score_object


def drafts_object(drafts: Sequence[Draft], *, language: Language = DEFAULT) -> JsonObject:
    """Render the answer about one draft; about several, each in the member ``drafts``."""
    words = catalogue(language)
    rendered = [_draft(draft, words=words) for draft in drafts]
    if len(rendered) == 1:
        return rendered[0]
    return {**_stamp(words), "drafts": [*rendered]}


def _stamp(words: Catalogue) -> JsonObject:
    return {"verified": None, "notVerified": words.tables["drafts"]["stamp"]}


def _draft(draft: Draft, *, words: Catalogue) -> JsonObject:
    match draft:
        case NotScored():
            return {
                **_stamp(words),
                "draft": None,
                "edition": None,
                "name": None,
                "notLookedAt": [],
                "notes": [],
                "problems": [
                    {"code": finding.code.id, "text": draft_words.problem(finding, words=words)}
                    for finding in draft.findings
                ],
                "scores": [],
            }
        case DraftScore():
            return {
                **_stamp(words),
                "draft": not draft.is_signed,
                "edition": draft.edition.value,
                "name": foreign.quote(draft.name, limit=foreign.LINE) if draft.name else None,
                "notLookedAt": [{"part": each.part, "isLinked": each.is_linked} for each in draft.unread],
                "notes": [*draft_words.notes(draft, words=words)],
                "problems": [],
                "scores": [_score(score, draft=draft, words=words) for score in draft.scores],
            }


def _score(score: ProfileScore, *, draft: DraftScore, words: Catalogue) -> JsonObject:
    """Give a score as in a report, with the fields that only the verification of an issued badge can tell."""
    open_until_issued = [
        field.id for field in score.score.fields if draft_words.is_open_until_issued(field, draft=draft)
    ]
    return {**score_object(score, language=words.language), "openUntilIssued": [*open_until_issued]}
