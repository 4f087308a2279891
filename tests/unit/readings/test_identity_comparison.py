"""What the reader knows is one of the identifiers of the badge, plain or hidden on either side, or is not."""

import hashlib

import pytest

from verifier.algorithms.identity_hash import parse
from verifier.model.options import KnownRecipient
from verifier.readings.identity_comparison import Answer, compare
from verifier.readings.named_recipients import NamedRecipient

_ZOE = "zoe@uni.example"
_TAGGED = "zoe+badges@uni.example"


def _hash(text, method="sha256"):
    return f"{method}${hashlib.new(method, text.encode()).hexdigest()}"


def _known(value, kind="email"):
    return KnownRecipient(kind=kind, value=value)


def _hidden(text, *, salt="", method="sha256", kind="email"):
    return KnownRecipient(kind=kind, value=_hash(text + salt, method), hashed=True, salt=salt)


def _plain(value, kind="email"):
    return NamedRecipient(kind=kind, pointer="/r", plain=value)


def _of_hash(text, *, salt="", method="sha256", kind="email", readable=True):
    value = _hash(text + salt, method)
    return NamedRecipient(
        kind=kind, pointer="/r", plain=value, hidden=parse(value), salt=salt, readable=readable
    )


SAME, TAG, DIFFERS, UNLIKE = Answer.SAME, Answer.DIFFERS_BY_TAG, Answer.DIFFERS, Answer.UNLIKE


@pytest.mark.parametrize(
    ("known", "named", "answer", "how"),
    [
        (_known(_ZOE), _plain(_ZOE), SAME, "exact"),
        (_known("ZOE@uni.example"), _plain(_ZOE), SAME, "lower-case"),
        (_known(_ZOE), _plain("mia@uni.example"), DIFFERS, ""),
        (_known(_ZOE), _of_hash(_ZOE, salt="nacl"), SAME, "exact"),
        (_known("Zoe@Uni.Example"), _of_hash(_ZOE, method="md5"), SAME, "lower-case"),
        (_known(_ZOE), _of_hash("ZOE@UNI.EXAMPLE"), SAME, "capitals"),
        (_known("zoe@b\u00fccher.example"), _of_hash("zoe@xn--bcher-kva.example"), SAME, None),
        (_known(_ZOE), _of_hash("mia@uni.example"), DIFFERS, ""),
        # tags
        (_known(_TAGGED), _plain(_ZOE), TAG, ""),
        (_known(_ZOE), _plain(_TAGGED), TAG, ""),
        (_known(_ZOE), _plain("ZOE+Other@Uni.Example"), TAG, ""),
        (_known(_TAGGED), _plain("zoe+work@uni.example"), TAG, ""),
        (_known(_TAGGED), _plain("mia+badges@uni.example"), DIFFERS, ""),
        (_known(_TAGGED), _of_hash(_ZOE, salt="nacl"), TAG, ""),
        (_known("ZOE+a@UNI.example"), _of_hash(_ZOE), TAG, ""),
        (_known(_ZOE), _of_hash(_TAGGED), DIFFERS, ""),  # a hidden tag cannot be seen
        (_hidden(_ZOE, salt="nacl"), _plain(_TAGGED), TAG, "hash"),
        (_known("https://a.example/zoe+x@b", "url"), _plain("https://a.example/zoe@b", "url"), DIFFERS, ""),
        # hashes of the reader
        (_hidden(_ZOE), _plain(_ZOE), SAME, "hash"),
        (_hidden(_ZOE, salt="nacl"), _plain("Zoe@Uni.Example"), SAME, "hash"),
        (_hidden(_ZOE, method="md5"), _plain(_ZOE), SAME, "hash"),
        (_hidden("mia@uni.example"), _plain(_ZOE), DIFFERS, ""),
        (_hidden(_ZOE, salt="nacl"), _of_hash(_ZOE, salt="nacl"), SAME, "hash"),
        (_hidden("mia@uni.example", salt="nacl"), _of_hash(_ZOE, salt="nacl"), DIFFERS, ""),
        (_hidden(_ZOE), _of_hash(_ZOE, salt="nacl"), UNLIKE, "hidden-otherwise"),
        (_hidden(_ZOE, method="md5"), _of_hash(_ZOE), UNLIKE, "hidden-otherwise"),
        (_hidden("+81312345678", kind="phone"), _plain("tel:+81-3-1234-5678", "phone"), SAME, "hash"),
        (_hidden("03", kind="phone"), _plain("04", "phone"), UNLIKE, "no-country-code"),
        (_hidden("https://a.example/", kind="url"), _plain("http://a.example", "url"), SAME, "hash"),
        # what cannot be read
        (_known(_ZOE), _of_hash(_ZOE, method="sha1", readable=False), UNLIKE, "hidden-otherwise"),
        # telephones without their country
        (_known("03-1234-5678", "phone"), _plain("+81312345678", "phone"), UNLIKE, "no-country-code"),
        (_known("+81312345678", "phone"), _plain("03 1234 5678", "phone"), UNLIKE, "no-country-code"),
        (_known("03-1234-5678", "phone"), _plain("(03)12345678", "phone"), SAME, "digits"),
        (_known("03", "phone"), _of_hash("+813", kind="phone"), UNLIKE, "no-country-code"),
        (_known("+814", "phone"), _of_hash("+813", kind="phone"), DIFFERS, ""),
        (_known("+814", "phone"), _plain("00813", "phone"), DIFFERS, ""),
        # of two kinds
        (_known(_ZOE), _plain("did:key:z6MkA", "did"), UNLIKE, "named-otherwise"),
    ],
)
def test_identifiers_are_compared(known, named, answer, how):
    found = compare(known, [named])
    assert found.answer is answer
    assert how is None or found.how == how
    assert known.value not in repr(found)


def test_most_telling_answer_counts():
    named = [_plain("mia@uni.example"), _of_hash("x", readable=False), _plain(_TAGGED), _plain(_ZOE)]
    assert [compare(_known(_ZOE), named[:end]).answer for end in range(5)] == [
        UNLIKE,
        DIFFERS,
        DIFFERS,
        TAG,
        SAME,
    ]
