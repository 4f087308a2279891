"""Is a description as short as the guideline asks?"""

import pytest

from tests.unit.profiles.extra.asking import asked
from verifier.model.scores import State


@pytest.mark.parametrize(
    ("description", "answer"),
    [
        ("How bridges carry loads.", (State.PRESENT, "found")),
        ("https://uni.example/bridges", (State.MISSING, "uri-instead-of-text")),
        ("See https://uni.example/bridges", (State.WEAK, "contains-uri")),
        ("See www.uni.example", (State.WEAK, "contains-uri")),
        ("x" * 500, (State.PRESENT, "found")),
        ("x" * 501, (State.WEAK, "too-long")),
    ],
)
def test_a_description_is_short_and_holds_no_uri(description, answer) -> None:
    assert asked("short_without_uri", description=description) == answer
