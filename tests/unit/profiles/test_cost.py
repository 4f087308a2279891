"""What reading all facts costs, whatever the criteria say: no text of 64 KB holds up the others."""

import pytest

from tests.effort import done_within
from tests.unit.profiles.badges import ob2
from verifier.model.credential import Credential
from verifier.profiles.concepts import extract

MOST = 0.32  # seconds of the processor: twice what a machine needs whose cores are all busy
SIZE = 64 * 1024  # bytes
HOSTILE = (
    *(
        "適合",
        "準拠 ",
        "基づ ",
        "沿って",
        "JMOOC ",
        "共同WG ",
        "micro-credential ",
        "guideline ",
        "conforms ",
    ),
    *("適合JMOOC。", "guidelines for ", "ガイドライン適合。", "適合" * 20 + "。" + "x" * 61 + "JMOOC"),
    *("1 ", "1,1 ", "1 h", "1.5   -   1   m ", "12345", "1分", "１日", "1 credit ", "点"),
    *("no ", "no-", "n't ", "no assess ", "not a test ", "without an ", "評価なし", "監督", "ルーブリック"),
    *("。", ".", "\n", "skills", "Skills:", "\n- a", "review ", "HP", "HPこちら", "a ", "<b", "&#49;"),
    "A test. No credits; no rubric; no supervised exam; not accredited. ",
)


def badge(piece: str) -> Credential:
    """A badge with 64 KB of a piece said again and again as its criteria."""
    text = (piece * SIZE).encode()[:SIZE] if len(piece) == 1 else (piece * (SIZE // len(piece) + 1)).encode()
    return ob2(achievement={"criteria": {"narrative": text[:SIZE].decode(errors="ignore")}})


@pytest.mark.parametrize("piece", HOSTILE)
def test_all_facts_of_64_kb_are_read_in_moments(piece) -> None:
    hostile = badge(piece)
    done_within(MOST, lambda: extract(hostile, ()))
