"""JSON that two readers could understand differently is refused, and quickly."""

import pytest

from tests.effort import done_within
from verifier.parse.strict_json import (
    MAX_DEPTH,
    MAX_INTEGER,
    MAX_JSON_BYTES,
    MAX_VALUES,
    MAX_WAY,
    MalformedJson,
    TooLargeJson,
    read,
    read_object,
)

REFUSED = {
    "nothing": b"",
    "no JSON": b"badge",
    "two documents": b"{} {}",
    "a comment": b"{} // good",
    "a trailing comma": b'{"a": 1,}',
    "a control character in a string": b'"\x01"',
    "a name twice": b'{"a": 1, "a": 2}',
    "a name twice, once escaped": rb'{"a": 1, "\u0061": 2}',
    "a name twice, deep inside": b'[{"b": {"a": 1, "a": 1}}]',
    "NaN": b"[NaN]",
    "Infinity": b"[Infinity]",
    "minus Infinity": b"[-Infinity]",
    "a number that overflows": b"1e400",
    "a negative number that overflows": b"-1e400",
    "an integer that doubles cannot hold": str(MAX_INTEGER + 1).encode(),
    "a negative integer that doubles cannot hold": str(-MAX_INTEGER - 1).encode(),
    "an integer of very many digits": b"9" * 1_000_000,
    "half of a surrogate pair": rb'"\ud800"',
    "the other half": rb'{"\udc00": 1}',
    "half of a surrogate pair as text": '"\ud800"',
    "a byte order mark": b"\xef\xbb\xbf{}",
    "a byte order mark as text": "\ufeff{}",
    "UTF-16": "{}".encode("utf-16"),
    "UTF-32": "{}".encode("utf-32-be"),
    "Latin-1": '"é"'.encode("latin-1"),
    "an overlong encoding": b'"\xc0\xaf"',
    "an encoded surrogate": b'"\xed\xa0\x80"',
    "one level too many": b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1),
    "a hundred thousand levels": b"[" * 100_000 + b"]" * 100_000,
    "a hundred thousand objects inside each other": b'{"a":' * 100_000,
    "a string that never ends": b'"' + rb"\"" * 200_000,
    "brackets that never close": b"[[],[" * 50_000,
    "closing brackets first": b"]" * 100 + b"[" * 100,
    "depth behind a long string": b'["' + b"x" * 500_000 + b'",' + b"[" * 100,
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED.keys())
def test_ambiguous_text_is_refused_at_once(text: bytes | str) -> None:
    def refused() -> None:
        with pytest.raises(MalformedJson):
            read(text)

    done_within(0.5, refused)  # it takes tens of milliseconds


READ = {
    "an object": (b'{"a": [1, 2.5, true, false, null]}', {"a": [1, 2.5, True, False, None]}),
    "a string": (b'"badge"', "badge"),
    "text as text": ('{"name": "Étude"}', {"name": "Étude"}),
    "UTF-8": ('"バッジ"'.encode(), "バッジ"),
    "a whole surrogate pair": (rb'"\ud83c\udf93"', "🎓"),
    "the largest integer": (str(MAX_INTEGER).encode(), MAX_INTEGER),
    "the smallest integer": (str(-MAX_INTEGER).encode(), -MAX_INTEGER),
    "an exponent": (b"1e3", 1000.0),
    "brackets in strings": (b'["' + b"[" * 200 + rb'\"{{", "\\"]', ["[" * 200 + '"{{', "\\"]),
    "many brackets side by side": (b"[" + b"[]," * 200 + b"{}]", [[]] * 200 + [{}]),
    "space around it": (b" \n{}\t", {}),
}


@pytest.mark.parametrize(("text", "value"), READ.values(), ids=READ.keys())
def test_plain_text_is_read(text: bytes | str, value: object) -> None:
    assert read(text) == value


def test_the_deepest_document_is_read() -> None:
    assert read(b"[" * MAX_DEPTH + b"]" * MAX_DEPTH) is not None


def test_a_document_over_the_limit_is_refused_unread() -> None:
    with pytest.raises(MalformedJson, match="larger than 10 bytes"):
        read(b'{"a": "b"} ', limit=10)
    assert read(b'{"a":"bc"}', limit=10) == {"a": "bc"}


def test_an_object_is_asked_for() -> None:
    assert read_object(b'{"a": 1}') == {"a": 1}
    with pytest.raises(MalformedJson, match="not a JSON object"):
        read_object(b"[]")


FULL = MAX_JSON_BYTES - 1_000
LARGE = {
    "one value too many": b"[" + b"1," * MAX_VALUES + b"1]",
    "a million numbers": b"[" + b"1," * (FULL // 2) + b"1]",
    "a million empty objects": b"[" + b"{}," * (FULL // 3) + b"{}]",
    "a million members": b"{" + b",".join(b'"%d":1' % n for n in range(FULL // 12)) + b"}",
    "a million empty texts": b"[" + b'"",' * (FULL // 3) + b'""]',
    "values behind a long string": b'["' + rb"\"" * (FULL // 4) + b'"' + b",1" * (FULL // 4) + b"]",
}


@pytest.mark.parametrize("text", LARGE.values(), ids=LARGE.keys())
def test_a_document_with_more_values_than_any_badge_is_refused_at_once(text: bytes) -> None:
    def refused() -> None:
        with pytest.raises(TooLargeJson, match="more than 20000 values"):
            read(text)

    done_within(1, refused)  # second; read to their ends, they take several


def test_commas_in_texts_are_no_values() -> None:
    assert read(b'["' + b"," * (2 * MAX_VALUES) + b'"]') == ["," * (2 * MAX_VALUES)]


def test_a_list_may_have_more_values_than_a_badge() -> None:
    assert read(b"[" + b"1," * MAX_VALUES + b"1]", values=2 * MAX_VALUES) == [1] * (MAX_VALUES + 1)


LONG_NAMES = {
    "one name": b'{"%s": 1}' % (b"n" * (MAX_WAY + 1)),
    "names inside each other": b'{"%s": [{"%s": 1}]}' % (b"n" * MAX_WAY, b"m"),
    "a name above thousands of objects": b'{"%s": [%s{}]}' % (b"n" * 6_000_000, b"{}," * 5_000),
}


@pytest.mark.parametrize("text", LONG_NAMES.values(), ids=LONG_NAMES.keys())
def test_names_that_pointers_would_repeat_for_every_value_are_refused_where_they_are_long(
    text: bytes,
) -> None:
    with pytest.raises(TooLargeJson, match="names on the way"):
        read(text)


def test_names_beside_each_other_may_be_many_and_long() -> None:
    text = b"{%s}" % b",".join(b'"%d%s": [{}]' % (place, b"n" * 1_000) for place in range(1_000))
    assert len(read_object(text)) == 1_000
