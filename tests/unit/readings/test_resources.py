"""Are the files of a badge the ones whose digests it records?"""

import hashlib

import pytest

from verifier import vocabulary
from verifier.model.resource import Digest, Resource
from verifier.readings.resources import judge

V2 = "https://www.w3.org/ns/credentials/v2"
OB303 = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
FILE = "https://uni.example/form.json"


def digest(data=b"the file", name="sha256"):
    return Digest(algorithm=name, value=hashlib.new(name, data).digest())


def of_context(url, name="sha256", revision=0):
    return Digest(algorithm=name, value=bytes.fromhex(getattr(vocabulary.revisions(url)[revision], name)))


def differs(url, *groups, pointer="/relatedResource", fetched=None):
    resource = Resource(pointer=pointer, url=url, digests=tuple(frozenset(group) for group in groups))
    found = judge([resource], fetched=fetched or {})
    assert [each.pointer for each in found] in ([], [pointer])
    return bool(found)


@pytest.mark.parametrize("name", ["sha256", "sha384", "sha512"])
@pytest.mark.parametrize("url", [V2, V2.replace("https", "http"), OB303])
def test_a_context_is_compared_with_the_published_one(url, name):
    assert not differs(url, [of_context(url, name)])
    assert differs(url, [digest(name=name)])


@pytest.mark.parametrize("revision", [0, 1])
def test_any_revision_of_a_context_will_do(revision):
    assert not differs(OB303, [of_context(OB303, "sha384", revision)])


def test_a_context_of_which_only_another_digest_is_known_is_not_compared():
    lesser = next(
        url for url in vocabulary.urls() if any(not each.sha384 for each in vocabulary.revisions(url))
    )
    assert differs(lesser, [digest()])
    assert not differs(lesser, [digest(name="sha384")])


def test_one_of_a_set_has_to_fit_and_every_set():
    assert not differs(V2, [digest(), of_context(V2)])
    assert differs(V2, [of_context(V2)], [digest()])


def test_a_file_in_the_badge_is_compared():
    assert not differs("data:,the%20file", [digest()])
    assert differs("data:,another%20file", [digest()], pointer="/evidence/0")


def test_a_file_that_was_fetched_is_compared():
    assert not differs(FILE, [digest()], fetched={FILE: b"the file"})
    assert differs(FILE, [digest()], fetched={FILE: b"another"})


@pytest.mark.parametrize("url", [FILE, "data:;base64,%%%", "urn:example:file"])
def test_a_file_that_nobody_used_is_not_compared(url):
    assert not differs(url, [digest()])


def test_schemas_are_compared_where_they_are_judged():
    assert not differs(V2, [digest()], pointer="/credentialSchema")


def test_the_content_of_a_file_is_not_repeated():
    (found,) = judge(
        [Resource(pointer="/evidence", url="data:,secret", digests=(frozenset({digest()}),))], fetched={}
    )
    assert found.detail == "data:"
