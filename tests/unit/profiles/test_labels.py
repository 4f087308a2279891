"""Labelled text in every form that issuers write it: which labels are read, and what stands behind them."""

import pytest

from tests.unit.profiles.labelled_texts import KINDS
from verifier.model.achievement import Words
from verifier.profiles.concepts.labels import Labels, read_labels


def read(*texts: str) -> Labels:
    return read_labels([Words(text=text, pointer=f"/narrative/{n}") for n, text in enumerate(texts)])


@pytest.mark.parametrize("kind", KINDS)
def test_a_labelled_text_is_read_whatever_its_form(kind) -> None:
    labelled = KINDS[kind]
    labels = read(labelled.text)
    assert len(labels.found) == labelled.labels, labelled.why
    values = {concept: label.value for concept, label in labels.found.items()}
    assert {concept: values[concept] for concept, _ in labelled.says} == dict(labelled.says)
    assert labelled.outside in (None, labels.outside)
    assert labels.follows_layout is (labelled.labels >= 3)


def test_there_are_fifteen_kinds() -> None:
    assert len(KINDS) == 15
