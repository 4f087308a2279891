"""How much of a badge is read for its scores: more than any real badge has, and no more than that.

A badge may hold as many tags or alignments as fit into its file, and each is looked at for several concepts.
"""

from dataclasses import replace
from typing import TypeVar

from verifier.model.achievement import Achievement, Criteria, Extension, Profile, ResultDescription
from verifier.model.credential import Credential, Subject

MAX_PARTS = 100  # of one kind, in one place
_Part = TypeVar("_Part")


def first(parts: tuple[_Part, ...]) -> tuple[_Part, ...]:
    """Give the parts that are read."""
    return parts[:MAX_PARTS]


def credential(whole: Credential) -> Credential:
    """Give a credential with the parts that are read."""
    return replace(
        whole,
        types=first(whole.types),
        issuer=_profile(whole.issuer) if whole.issuer else None,
        subjects=tuple(map(_subject, whole.subjects[:1])),
        evidence=first(whole.evidence),
        extensions=_extensions(whole.extensions),
    )


def endorsers(named: tuple[str | None, ...]) -> tuple[str | None, ...]:
    """Give who endorsed a thing, and one that is not known for those that are not read."""
    return named if len(named) <= MAX_PARTS else (*first(named), None)


def _subject(whole: Subject) -> Subject:
    return replace(
        whole,
        identities=first(whole.identities),
        achievement=_achievement(whole.achievement) if whole.achievement else None,
        results=tuple(
            replace(result, alignments=first(result.alignments)) for result in first(whole.results)
        ),
        evidence=first(whole.evidence),
    )


def _achievement(whole: Achievement) -> Achievement:
    return replace(
        whole,
        types=first(whole.types),
        criteria=_criteria(whole.criteria) if whole.criteria else None,
        alignments=first(whole.alignments),
        tags=first(whole.tags),
        skills=first(whole.skills),
        result_descriptions=tuple(map(_described, first(whole.result_descriptions))),
        languages=first(whole.languages),
        other_identifiers=first(whole.other_identifiers),
        related=first(whole.related),
        endorsement_issuers=endorsers(whole.endorsement_issuers),
        extensions=_extensions(whole.extensions),
    )


def _extensions(whole: tuple[Extension, ...]) -> tuple[Extension, ...]:
    return tuple(replace(each, types=first(each.types)) for each in first(whole))


def _criteria(whole: Criteria) -> Criteria:
    return replace(whole, narratives=first(whole.narratives))


def _described(whole: ResultDescription) -> ResultDescription:
    return replace(whole, types=first(whole.types), alignments=first(whole.alignments))


def _profile(whole: Profile) -> Profile:
    return replace(
        whole,
        accreditations=first(whole.accreditations),
        other_identifiers=first(whole.other_identifiers),
        endorsement_issuers=endorsers(whole.endorsement_issuers),
        extensions=_extensions(whole.extensions),
    )
