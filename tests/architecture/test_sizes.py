"""One file, one question: nothing grows beyond what can be read at once."""

from statistics import median

import pytest

from tests.architecture.source import files, functions, length, name

MAX_FILE_LINES = 300
MAX_FUNCTION_LINES = 50


@pytest.mark.parametrize("path", files(), ids=name)
def test_no_file_is_longer_than_three_hundred_lines(path):
    assert len(path.read_text("utf-8").splitlines()) <= MAX_FILE_LINES


@pytest.mark.parametrize("path", files(), ids=name)
def test_no_function_is_longer_than_fifty_lines(path):
    assert [f.name for f in functions(path) if length(f) > MAX_FUNCTION_LINES] == []


def test_files_and_functions_are_small_in_the_median():
    assert median(len(path.read_text("utf-8").splitlines()) for path in files()) <= 110
    assert median(length(f) for path in files() for f in functions(path)) <= 10
