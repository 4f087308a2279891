"""By which identifiers, and of which kinds, a badge names its recipient."""

import pytest

from tests.unit.checks.asking import badge
from verifier.algorithms.identity_hash import HashMethod
from verifier.model.achievement import Identity
from verifier.model.credential import Edition, Subject
from verifier.readings.named_recipients import hidden_value, named_recipients

_MD5, _SHA1, _SHA256 = "ab" * 16, "ab" * 20, "ab" * 32


def named(edition=Edition.OB20, **identity):
    told = {"type": "email", "value": None, "hashed": None, "salt": None, "pointer": "/r", **identity}
    subject = Subject(pointer="/s", identities=(Identity(**told),))
    return list(named_recipients(badge(edition=edition, subjects=(subject,))))


@pytest.mark.parametrize(
    ("kind", "value", "kinds"),
    [
        ("email", "zoe@uni.example", ["email"]),
        ("emailAddress", "zoe@uni.example", ["email"]),
        (None, "zoe@uni.example", ["email"]),
        (None, "0815", ["email"]),
        (None, "mailto:zoe@uni.example", ["email"]),
        (None, "did:key:z6MkA", ["did"]),
        (None, " https://zoe.example/", ["url"]),
        (None, "tel:+81", ["phone"]),
        (None, f"sha256${_SHA256}", ["email"]),
        ("id", "did:key:z6MkA", ["did"]),
        ("id", "https://zoe.example/", ["url"]),
        ("id", "urn:uuid:1", ["did", "url"]),
        ("id", f"sha256${_SHA256}", ["did", "url"]),
        ("telephone", "+81", ["phone"]),
        ("name", "Zoë", ["name"]),
        ("studentNumber", "0815", []),
        ("email", "", []),
        ("email", None, []),
    ],
)
def test_identifier_is_of_the_kind_that_is_said_else_of_what_it_looks_like(kind, value, kinds):
    assert [one.kind for one in named(type=kind, value=value)] == kinds


@pytest.mark.parametrize(
    ("value", "hashed", "method"),
    [
        (f"sha256${_SHA256}", True, HashMethod.SHA256),
        (f"SHA256${_SHA256.upper()}", None, HashMethod.SHA256),
        (f" md5${_MD5}", False, HashMethod.MD5),
        (_SHA256, True, HashMethod.SHA256),
        (_SHA256.upper(), True, HashMethod.SHA256),
        (_MD5, True, HashMethod.MD5),
        (_SHA256, None, None),
        (_SHA256, False, None),
        ("ab" * 10, True, None),
        ("zz" * 32, True, None),
        ("zoe@uni.example", True, None),
        (None, True, None),
    ],
)
def test_hash_is_read_with_its_method_or_by_its_length_where_it_is_said_to_be_one(value, hashed, method):
    identity = Identity(type="email", value=value, hashed=hashed, salt=None, pointer="/r")
    hidden = hidden_value(identity)
    assert (hidden.method if hidden else None) is method


@pytest.mark.parametrize(
    ("identity", "readable"),
    [
        ({"value": f"sha1${_SHA1}", "edition": Edition.OB05}, True),
        ({"value": f"sha1${_SHA1}", "edition": Edition.OB20}, False),
        ({"value": _SHA1, "hashed": True, "edition": Edition.OB05}, True),
        ({"value": "5d41402a", "hashed": True}, False),
        ({"value": "zoe@uni.example", "hashed": True}, True),
        ({"value": "did:key:z6MkA", "type": "did", "hashed": True}, True),
        ({"value": f"sha256${_SHA256}", "salt": "s" * 2_049}, False),
        ({"value": f"sha256${_SHA256}", "salt": "s" * 2_048}, True),
    ],
)
def test_what_is_hidden_in_a_way_that_nobody_knows_cannot_be_read(identity, readable):
    assert [one.readable for one in named(**identity)] == [readable]


def test_subject_is_named_by_its_id_and_its_name_too():
    subject = Subject(pointer="/s", id="mailto:zoe@uni.example", name="Zoë")
    found = [(one.kind, one.pointer, one.plain) for one in named_recipients(badge(subjects=(subject,)))]
    assert found == [("email", "/s/id", "mailto:zoe@uni.example"), ("name", "/s/name", "Zoë")]


def test_identifiers_are_in_no_representation():
    (one,) = named(value="zoe@uni.example", salt="pepper")
    assert "zoe" not in repr(one)
    assert "pepper" not in repr(one)
