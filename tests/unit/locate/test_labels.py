"""The words beside a badge: which name it, and do they name the same badge?"""

import time

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
        (("Credential ID 36ceb654", "ID: UC-12ab34", "Certificate No. 7"), ""),
        (("（証明）", "証明書番号12345", "2024年3月取得", "証明書を確認する"), ""),
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
        ("Credential ID 36ceb654", "Cloud Basics"),
        ("（証明）", "Cloud Basics"),
        ("統計学101", "Statistics 101"),
        ("AWS認定ソリューションアーキテクト", "AWS Certified Solutions Architect"),
        ("Основы статистики", "Statistics 101"),
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
        ("統計学501", "Statistics 101"),
        ("統計学101, Doctor of Medicine", "Statistics 101"),
        ("Dосtor of Mеdicine", "Statistics 101"),  # with Cyrillic letters among the Latin ones
        ("AZ-900", "AZ-104"),
        ("Certificate issued by Uni of Examples, 2024", "Statistics 101"),  # whoever that is
        ("Solutions Architect Professional", "Solutions Architect Associate"),
    ],
)
def test_words_that_name_something_else_do_not(label, name):
    assert not agree(label, name)


@pytest.mark.parametrize(
    "label", ["Certificate issued by Uni of Examples, 2024", "University of Examples", "moodle.example"]
)
def test_words_that_name_the_issuer_are_no_title(label):
    assert agree(label, "Statistics 101", issuer="University of Examples moodle.example")


def test_words_beside_the_name_of_the_issuer_are_compared_all_the_same():
    said = "Doctor of Medicine, University of Examples"
    assert not agree(said, "Statistics 101", issuer="University of Examples")


def test_a_text_made_to_be_slow_is_read_at_once():
    begun = time.process_time()
    assert label_of(["証明書" * 10_000 + "x", "id " * 10_000, "0a-" * 10_000])
    assert time.process_time() - begun < 1
