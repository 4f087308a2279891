"""What a server calls its content is compared with what it is, and decides nothing."""

import pytest

from tests.world.baking import drawing, picture
from verifier.engine.content_type import unusual_content_type

JSON, TOKEN = b'{"a":1}', b"eyJhbGciOiJFZERTQSJ9.e30.c2ln"


@pytest.mark.parametrize(
    ("body", "media_type"),
    [
        (JSON, "application/vc"),
        (JSON, "application/vp+ld+json"),
        (JSON, "Application/JSON; charset=utf-8"),
        (JSON, ""),
        (TOKEN, "text/plain"),
        (TOKEN, "application/vc+jwt"),
        (b'"' + TOKEN + b'"', "application/json"),
        (picture(), "image/png"),
        (drawing(), "image/svg+xml; charset=utf-8"),
        (b"noise", "text/html"),
    ],
)
def test_usual_names_and_none_are_nothing_to_remark(body, media_type):
    assert unusual_content_type(body, media_type) == ()


@pytest.mark.parametrize(
    ("body", "media_type"),
    [
        (JSON, "text/html"),
        (JSON, "application/vc+jwt"),
        (TOKEN, "application/vc"),
        (picture(), "image/jpeg"),
        (drawing(), "text/plain"),
    ],
)
def test_another_name_is_a_remark_that_quotes_it(body, media_type):
    (remark,) = unusual_content_type(body, media_type)
    assert (remark.code.id, remark.code.outcome) == ("document.content-type-unusual", None)
    assert remark.detail == media_type


def test_a_long_name_is_cut():
    (remark,) = unusual_content_type(JSON, "text/" + "x" * 1000)
    assert len(remark.detail) == 100
