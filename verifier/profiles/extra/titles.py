"""Could the title be taken for that of a qualification?"""

import re

from verifier.model.scores import Fact, State
from verifier.profiles.extra.answer import PRESENT, Answer
from verifier.profiles.facts import Facts

# Rule 6.2(a) of the New Zealand Qualification and Micro-credential Listing and Operational Rules 2022.
_OF_QUALIFICATIONS = re.compile(
    r"\b(new zealand|national|diplomas?|degrees?|bachelors?|masters?|doctors?"
    r"|under[- ]?graduates?|post[- ]?graduates?)\b",
    re.IGNORECASE,
)


def nzqa_title(facts: Facts, _fact: Fact) -> Answer:
    """Ask whether the title keeps from the words of qualifications; people say whether they confuse."""
    if _OF_QUALIFICATIONS.search(facts.particulars.title):
        return Answer(state=State.WEAK, reason="title-of-qualification")
    return PRESENT
