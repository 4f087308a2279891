"""What is read of a badge word for word, for profiles that ask for a number, a code or a country."""

import pytest

from tests.unit.profiles.badges import alignment, extension, facts, ob2, ob3
from verifier.profiles.concepts.particulars import MAX_SAID
from verifier.profiles.facts import Particulars


def read(badge) -> Particulars:
    return facts(badge).particulars


def narrative(text: str):
    return {"criteria": {"narrative": text}}


@pytest.mark.parametrize("make", [ob2, ob3])
def test_of_a_badge_that_says_nothing_there_is_nothing_to_read(make) -> None:
    assert read(make()) == Particulars()


@pytest.mark.parametrize("make", [ob2, ob3])
def test_a_title_is_read_in_one_spelling_and_not_without_end(make) -> None:
    assert read(make(achievement={"name": "<b>Ｂｒｉｄｇｅｓ</b>"})).title == "Bridges"
    assert len(read(make(achievement={"name": "x" * 9_999})).title) == MAX_SAID


def test_a_level_is_read_from_framework_items_extensions_and_label() -> None:
    item = alignment(
        targetName="Level 5", targetType="ext:NQF-NZ", targetCode="L5", targetUrl="https://q.example/5"
    )
    other = alignment(targetName="Bridges 7", targetUrl="https://q.example/7")
    assert read(ob3(achievement={"alignment": [item, other]})).levels == ("L5", "Level 5")
    framed = alignment(targetName="Level 4", targetFramework="AQF", targetUrl="https://q.example/4")
    assert read(ob2(achievement={"alignment": [framed]})).levels == ("Level 4",)
    told = {"extensions:EQF": extension("EQFExtension", **{"extensions:EQF": 6})}
    assert read(ob2(achievement=told)).levels == ("6",)
    assert read(ob3(achievement=narrative("Level: EQF 6"))).levels == ("EQF 6",)


def test_the_volume_is_read_in_the_first_place_that_gives_it() -> None:
    told = {
        "extensions:TimeInvestment": extension("TimeInvestmentExtension", **{"extensions:timeInvestment": 28})
    }
    words = narrative("Learner effort: 30 minutes\nDuration: 3 hours\nA badge for 2 years.")
    assert read(ob2(achievement={**told, **words})).volumes == ("28",)
    assert read(ob2(achievement=words)).volumes[0].startswith("30 minutes")
    line = read(ob2(achievement=narrative("Duration: 3 hours"))).volumes
    assert len(line) == 1
    assert "3 hours" in line[0]
    assert read(ob3(achievement=narrative("It takes 45 minutes and no more."))).volumes == ("45 minutes",)


def test_codes_are_read_wherever_a_badge_has_a_place_for_them() -> None:
    item = alignment(targetName="Bridges", targetCode="030901", targetUrl="https://q.example/7")
    assert read(ob2(achievement={"alignment": [item]})).codes == ("030901",)
    told = {"humanCode": "BR-1", "fieldOfStudy": "0732"}
    assert read(ob3(achievement=told)).codes == ("BR-1", "0732")


def test_a_country_is_read_from_the_issuer_and_never_from_its_description() -> None:
    issuer = {"address": {"type": ["Address"], "addressCountry": "NZ"}, "description": "A school in Japan."}
    assert read(ob3(issuer=issuer)).countries == ("NZ",)
    told = extension("InstitutionCountryExtension", **{"extensions:country": "New Zealand"})
    assert read(ob2(issuer={"extensions:country": told})).countries == ("New Zealand",)


def test_frameworks_and_their_items_are_read_by_name() -> None:
    item = alignment(targetName="Level 5", targetFramework="NZQCF", targetUrl="https://q.example/5")
    assert read(ob3(achievement={"alignment": [item]})).frameworks == ("NZQCF", "Level 5")
