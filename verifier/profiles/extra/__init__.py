"""The few questions of profiles that are more than how well a fact is stated."""

from collections.abc import Callable, Mapping

from verifier.model.scores import Fact
from verifier.profiles.extra.answer import Answer as Answer
from verifier.profiles.extra.description import short_without_uri
from verifier.profiles.extra.layout import all_descriptors_labelled, labelled
from verifier.profiles.extra.numbers import level_1_to_10, one_hour_or_more, six_digit_code
from verifier.profiles.extra.picture import image_says_microcredential
from verifier.profiles.extra.places import nz_listed
from verifier.profiles.extra.titles import nzqa_title
from verifier.profiles.facts import Facts

Test = Callable[[Facts, Fact], Answer]  # of a field
Gate = Callable[[Facts], bool]  # does the profile concern this badge at all?
TESTS: Mapping[str, Test] = {
    "labelled": labelled,
    "all_descriptors_labelled": all_descriptors_labelled,
    "image_says_microcredential": image_says_microcredential,
    "short_without_uri": short_without_uri,
    "nzqa_title": nzqa_title,
    "level_1_to_10": level_1_to_10,
    "six_digit_code": six_digit_code,
    "one_hour_or_more": one_hour_or_more,
}
GATES: Mapping[str, Gate] = {
    "nz_listed": nz_listed,
}
