"""Does a profile of one country concern the badge?"""

import re

from verifier.profiles.facts import Facts

_NAMES = frozenset(
    (
        "nz",
        "nzl",
        "new zealand",
        "aotearoa",
        "aotearoa new zealand",
        "ニュージーランド",
    )  # ISO 3166, and as people write it
)
_FRAMEWORK = re.compile(
    r"\bNZQ[CA]?F\b|\bNZQA\b|\bNew Zealand Qualifications (?:and Credentials )?Framework\b", re.IGNORECASE
)


def nz_listed(facts: Facts) -> bool:
    """Ask whether the issuer is of New Zealand, or the badge tied to that country's framework, NZQCF."""
    told = facts.particulars
    return any(country.strip(" .").casefold() in _NAMES for country in told.countries) or any(
        map(_FRAMEWORK.search, told.frameworks)
    )
