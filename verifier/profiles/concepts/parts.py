"""How much of a badge is read for its scores: more than any real badge has, and no more than that.

A badge may hold as many tags or alignments as fit into its file, and each is looked at for several concepts.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from verifier.model.achievement import Achievement, Criteria, Extension, Profile, ResultDescription
from verifier.model.credential import Credential, Endorsement, Subject
from verifier.parse.members import identifier

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


def endorsers(endorsements: Iterable[Endorsement]) -> Mapping[str, tuple[str | None, ...]]:
    """Name who endorses each part of a badge, by its pointer, as the badge does: of a token nobody does.

    One that is not known stands for those that are not read.
    """
    named: dict[str, list[str | None]] = {}
    for each in endorsements:
        there = named.setdefault(each.pointer.partition("/endorsement")[0], [])
        if len(there) < MAX_PARTS:
            there.append(identifier(each.body.get("issuer")) if isinstance(each.body, dict) else None)
        elif len(there) == MAX_PARTS:
            there.append(None)
    return {place: tuple(there) for place, there in named.items()}


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
        extensions=_extensions(whole.extensions),
    )
