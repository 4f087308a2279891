"""Which kind of credential is it? Declared goes before structure, and structure before words."""

from collections.abc import Iterable

from verifier.model.metadata_profile import MetadataProfile, Rule
from verifier.model.scores import Basis
from verifier.profiles.facts import Facts


def decide(facts: Facts, profile: MetadataProfile) -> tuple[str, Basis]:
    """Give the type of the first rule that holds, and what it rests on; `otherwise` if none does."""
    for rule in profile.rules:
        if _holds(rule, facts):
            return rule.type, rule.basis
    return profile.otherwise, "otherwise"


def claims(facts: Facts, profile: MetadataProfile) -> bool | None:
    """Say whether the badge claims to be of this profile, by a type or in words; None where nothing could."""
    declared = frozenset[str]().union(*(rule.declares for rule in profile.rules))
    if not declared and not profile.claim:
        return None
    if declared.isdisjoint(facts.declares) and profile.claim.isdisjoint(facts.words):
        return None if facts.unread else False
    return True


def lists_of(profiles: Iterable[MetadataProfile]) -> frozenset[str]:
    """Name the word lists by which profiles decide."""
    return frozenset(
        name
        for profile in profiles
        for asked in (profile.claim, *(rule.words for rule in profile.rules))
        for name in asked
    )


def _holds(rule: Rule, facts: Facts) -> bool:
    """Say whether everything holds that a rule asks for."""
    asked = (
        (rule.declares, facts.declares),
        (rule.assessment_kind, facts.assessment_kinds),
        (rule.achievement_type, {facts.achievement_type}),
    )
    return (
        all(not wanted or not wanted.isdisjoint(found) for wanted, found in asked)
        and rule.words <= facts.words
        and all(facts.concepts[concept].strength >= least for concept, least in rule.shows.items())
    )
