"""Every member of a JSON text is found on the line on which its writer put it."""

import pytest

from verifier.parse.json_lines import line_of

TEXT = """
{ "name" : "a \\"name\\": {",
  "issuers": [
    {"ids": ["one",
             "two"] ,
     "url": null}
    ,
    5,
    [
    ]
  ],
  "empty": {
  } }
"""


@pytest.mark.parametrize(
    ("steps", "line"),
    [
        ((), 2),
        (("name",), 2),
        (("issuers",), 3),
        (("issuers", 0), 4),
        (("issuers", 0, "ids"), 4),
        (("issuers", 0, "ids", 0), 4),
        (("issuers", 0, "ids", 1), 5),
        (("issuers", 0, "url"), 6),
        (("issuers", 1), 8),
        (("issuers", 2), 9),
        (("empty",), 12),
    ],
)
def test_a_member_is_found_where_it_stands(steps, line):
    assert line_of(TEXT, steps=steps) == line


@pytest.mark.parametrize(
    ("steps", "line"),
    [
        (("nothing",), 2),
        (("issuers", 0, "domains"), 4),
        (("issuers", 1, "ids"), 8),
        (("issuers", 7), 3),
        (("empty", "a", "b"), 12),
    ],
)
def test_of_what_is_not_written_that_which_lacks_it_is_found(steps, line):
    assert line_of(TEXT, steps=steps) == line
