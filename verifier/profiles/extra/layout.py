"""Does it stand behind its label, in the layout that the guideline asks for?"""

from verifier.model.scores import Fact, State, Strength, Via
from verifier.profiles.extra.answer import NOT_LOOKED_AT, PRESENT, Answer
from verifier.profiles.facts import Facts

CRITERIA_DESCRIPTORS = frozenset(
    ("outcomes", "participation", "duration", "assessment_type", "quality_assurance", "credits")
)
MIN_NAMED = 3  # of them; a threshold of ours
_IN_ITS_PLACE = (Via.PROPERTY, Via.EXTENSION)


def labelled(facts: Facts, fact: Fact) -> Answer:
    """Ask whether a concept stands behind its label in the criteria; in Open Badges 3 a property will do."""
    if facts.follows_layout and fact.concept in facts.labels:
        return PRESENT
    told = fact.via in _IN_ITS_PLACE and fact.strength >= Strength.STRUCTURED
    if facts.edition == "ob3" and told:
        return PRESENT
    if facts.labels_unread:
        return NOT_LOOKED_AT
    # There is a label, and too few others for the criteria to be in the layout.
    reason = "layout-not-followed" if fact.concept in facts.labels else "outside-the-layout"
    return Answer(state=State.WEAK, reason=reason)


def all_descriptors_labelled(facts: Facts, fact: Fact) -> Answer:
    """Ask whether every descriptor that the criteria must hold has its label there, and a text behind it."""
    named = CRITERIA_DESCRIPTORS & facts.labels
    if named == CRITERIA_DESCRIPTORS:
        return PRESENT
    if facts.labels_unread:
        return NOT_LOOKED_AT
    if len(named) >= MIN_NAMED:
        return Answer(state=State.WEAK, reason="some-names-missing")
    if fact.reason == "criteria-url-only":
        return Answer(state=State.MISSING, reason=fact.reason)
    reason = "some-names-missing" if facts.follows_layout else "layout-not-followed"
    return Answer(state=State.MISSING, reason=reason)
