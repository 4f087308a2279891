"""The words beside a badge: which name it, and do they name the same badge?"""

import pytest

from verifier.locate.labels import MAX_LABEL, agree, label_of


@pytest.mark.parametrize(
    ("texts", "label"),
    [
        (("Show credential", "Cloud Basics"), "Cloud Basics"),
        (("View badge", "https://www.credly.com/badges/1", "Cloud  Basics\n2024"), "Cloud Basics 2024"),
        (("March 2024", "12/03/2024", "Welder"), "Welder"),
        (("see www.credly.com/badges/1 for Welder",), "see for Welder"),
        (("証明書を表示", "統計学入門"), "統計学入門"),
        (("Credential ID 12345",), ""),
        (("", "  ", "…"), ""),
        ((), ""),
        (("w" * 500,), "w" * MAX_LABEL),
    ],
)
def test_the_label_is_the_first_text_that_names_something(texts, label):
    assert label_of(texts) == label


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Cloud Basics", "Cloud Basics"),
        ("CLOUD-BASICS (Credly), 2024", "Cloud Basics"),
        ("AWS", "AWS Certified Solutions Architect"),
        ("Solutions Architect, AWS certified", "AWS Certified Solutions Architect"),
        ("Ｃｌｏｕｄ Basics", "Cloud Basics"),
        ("統計学入門（2024年）", "統計学入門"),
        ("Statistics, Example University, 12/03/2024", "Statistics"),
        ("Statistics 2024", "Statistics 101"),
        ("Solution Architect (AWS certified)", "AWS Certified Solutions Architect"),
        ("Show credential", "Cloud Basics"),
        ("", "Cloud Basics"),
        ("Cloud Basics", ""),
    ],
)
def test_words_that_may_mean_the_same_badge_agree(label, name):
    assert agree(label, name)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Doctor of Medicine", "Basket Weaving"),
        ("Project Management Professional", "Introduction to Basket Weaving"),
        ("医師免許", "統計学入門"),
        ("Statistics 501", "Statistics 101"),
        ("Master of Statistics", "Statistics 201"),
        ("Solutions Architect Professional", "Solutions Architect Associate"),
    ],
)
def test_words_that_name_something_else_do_not(label, name):
    assert not agree(label, name)
