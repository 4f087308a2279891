"""Does it stand behind its label, in the layout that the guideline asks for?"""

from verifier.model.scores import Fact, Strength, Via
from verifier.profiles.extra.answer import NOT_LOOKED_AT, PRESENT, Answer
from verifier.profiles.facts import Facts


def labelled(facts: Facts, fact: Fact) -> Answer:
    """Ask whether a concept stands behind its label in the criteria; in Open Badges 3 a property will do.

    Labels are not read, so that nothing is known of them, for better or worse.
    """
    told = fact.via is Via.PROPERTY and fact.strength >= Strength.STRUCTURED
    return PRESENT if facts.edition == "ob3" and told else NOT_LOOKED_AT


def all_descriptors_labelled(_facts: Facts, _fact: Fact) -> Answer:
    """Ask whether every required descriptor has its label in the criteria. Labels are not read."""
    return NOT_LOOKED_AT
