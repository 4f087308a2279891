"""Pictures that are written into a page."""

import pytest

from verifier.locate.page_pictures import is_written_picture, written_picture


@pytest.mark.parametrize(
    ("source", "picture"),
    [
        ("data:image/png;base64,QUJD", b"ABC"),
        ("DATA:image/PNG;name=a.png;Base64,Q U%0aJ%20D", b"ABC"),
        ("data:image/svg+xml;charset=utf-8,%3Csvg a='b c'/%3E", b"<svg a='b c'/>"),
        ("data:image/png;base64,%%%", None),
    ],
)
def test_a_written_picture_is_read_as_browsers_do(source, picture):
    assert is_written_picture(source)
    assert written_picture(source) == picture


@pytest.mark.parametrize(
    "source", ["https://uni.example/1.png", "data:image/gif;base64,QUJD", "data:image/png", ""]
)
def test_what_is_linked_or_of_another_kind_is_no_written_picture(source):
    assert not is_written_picture(source)
    assert written_picture(source) is None
