"""Does a profile of one country concern a badge?"""

import pytest

from verifier.profiles.extra import GATES
from verifier.profiles.facts import Facts, Particulars


@pytest.mark.parametrize(
    ("said", "is_listed"),
    [
        ({"countries": ("NZ",)}, True),
        ({"countries": ("nzl",)}, True),
        ({"countries": ("New Zealand",)}, True),
        ({"countries": ("Aotearoa New Zealand.",)}, True),
        ({"countries": ("ニュージーランド",)}, True),
        ({"countries": ("JP", "NZ")}, True),
        ({"frameworks": ("NZQCF",)}, True),
        ({"frameworks": ("NZQF level 5",)}, True),
        ({"frameworks": ("New Zealand Qualifications and Credentials Framework",)}, True),
        ({"countries": ("JP",)}, False),
        ({"countries": ("New Zealand Street",)}, False),
        ({"frameworks": ("EQF", "ANZQFX")}, False),
        ({"title": "New Zealand bridges"}, False),
        ({}, False),
    ],
)
def test_new_zealand_is_named_by_the_issuer_or_by_a_framework(said, is_listed) -> None:
    facts = Facts(edition="ob3", concepts={}, particulars=Particulars(**said))
    assert GATES["nz_listed"](facts) is is_listed
