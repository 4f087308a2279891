"""What a holder shows is put back where the issuer left its digest, or nothing of it is believed."""

import pytest

from verifier.algorithms.sd_jwt import (
    MAX_DEPTH,
    MAX_POINTER,
    ShowingRefused,
    assemble,
    digest,
    hash_of,
    keeps_back,
    split,
    without_digests,
)
from verifier.model.proof import ShowingFault

MEMBER = {"digest-1": ["salt", "name", "Ada"]}


def refusal(claims, disclosures=None):
    with pytest.raises(ShowingRefused) as raised:
        assemble(claims, disclosures or {})
    return raised.value.fault


def test_an_sd_jwt_is_taken_apart_at_its_tildes():
    parts = split("a.b.c~d1~d2~")
    assert (parts.issued, parts.disclosures, parts.key_binding) == ("a.b.c", ("d1", "d2"), None)
    bound = split("a.b.c~d1~k.b.j")
    assert (bound.disclosures, bound.key_binding, bound.shown) == (("d1",), "k.b.j", "a.b.c~d1~")
    assert split("a.b.c~").shown == "a.b.c~"
    assert split("a.b.c").disclosures == ()


def test_a_digest_is_over_the_text_of_a_disclosure():
    # RFC 9901 section 4.2.3
    text = "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0"
    assert digest(text, name="sha-256") == "X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0"
    assert len({digest(text, name=name) for name in ("sha-256", "sha-384", "sha-512")}) == 3


def test_the_hash_function_is_named_or_usual():
    assert (hash_of({}), hash_of({"_sd_alg": "sha-384"})) == ("sha-256", "sha-384")
    for name, fault in (("sha-1", ShowingFault.UNSUPPORTED), (7, ShowingFault.MALFORMED)):
        with pytest.raises(ShowingRefused) as raised:
            hash_of({"_sd_alg": name})
        assert raised.value.fault is fault


def test_what_is_shown_stands_where_its_digest_stood():
    claims = {
        "_sd_alg": "sha-256",
        "_sd": ["digest-1"],
        "list": ["a", {"...": "digest-2"}, "b"],
        "inner": {"_sd": ["digest-3"], "kept": 1},
    }
    shown = assemble(
        claims,
        {
            **MEMBER,
            "digest-2": ["salt", {"_sd": ["digest-4"]}],
            "digest-3": ["salt", "deep", [1]],
            "digest-4": ["salt", "deeper", None],
        },
    )
    assert shown.claims == {
        "list": ["a", {"deeper": None}, "b"],
        "inner": {"kept": 1, "deep": [1]},
        "name": "Ada",
    }
    assert shown.hidden == ()


def test_what_is_held_back_is_told_by_its_place():
    claims = {
        "_sd": ["x", "y"],
        "a/b": [{"...": "z"}, "kept"],
        "c": [{"...": "digest-2"}, {"_sd": ["v"]}],
        "d": {"_sd": []},
    }
    shown = assemble(claims, {"digest-2": ["salt", {"_sd": ["w"], "e": 1}]})
    assert shown.claims == {"a/b": ["kept"], "c": [{"e": 1}, {}], "d": {}}
    assert shown.hidden == ("/a~1b", "/c/0", "/c/1", "")


@pytest.mark.parametrize(
    "claims",
    [
        {"_sd": "digest-1"},
        {"_sd": None},
        {"_sd": [1]},
        {"_sd": ["digest-1", "digest-1"]},
        {"_sd": ["x"], "inner": {"_sd": ["x"]}},
        {"...": "digest-1"},
        {"inner": {"...": "digest-1"}},
        {"list": [{"...": 1}]},
        {"list": [{"...": "x", "more": 1}]},
        {"list": [{"...": "x"}, {"...": "x"}]},
    ],
    ids=str,
)
def test_digests_of_another_form_are_refused(claims):
    assert refusal(claims) is ShowingFault.MALFORMED


@pytest.mark.parametrize(
    "content",
    [
        [],
        ["salt", "name"],
        ["salt", "name", 1, 2],
        [1, "name", 1],
        ["salt", 1, 1],
        ["salt", "_sd", []],
        ["salt", "...", "x"],
        ["salt", "there", 2],
        ["salt", "iss", "did:web:elsewhere.example"],
        ["salt", "exp", 1],
        ["salt", "vct#integrity", "x"],
        ["salt", "_sd_alg", "sha-512"],
    ],
    ids=str,
)
def test_disclosures_of_another_form_are_refused(content):
    assert refusal({"_sd": ["digest-1"], "there": 1}, {"digest-1": content}) is ShowingFault.MALFORMED


def test_two_disclosures_of_one_name_are_refused():
    other = {**MEMBER, "digest-2": ["other", "name", "Eve"]}
    assert refusal({"_sd": ["digest-1", "digest-2"]}, other) is ShowingFault.MALFORMED


@pytest.mark.parametrize("content", [["salt"], ["salt", "name", 1], [1, "value"]], ids=str)
def test_items_of_another_form_are_refused(content):
    assert refusal({"list": [{"...": "digest-1"}]}, {"digest-1": content}) is ShowingFault.MALFORMED


def test_names_of_validity_may_be_hidden_deeper():
    shown = assemble({"inner": {"_sd": ["digest-1"]}}, {"digest-1": ["salt", "exp", 1]})
    assert shown.claims == {"inner": {"exp": 1}}


@pytest.mark.parametrize("claims", [{}, {"_sd": ["x"]}, {"list": [{"...": "x"}]}], ids=str)
def test_a_disclosure_without_a_digest_is_nobodys(claims):
    assert refusal(claims, MEMBER) is ShowingFault.UNSIGNED


def test_a_disclosure_inside_one_that_is_held_back_is_nobodys():
    claims = {"_sd": ["outer"]}
    assert refusal(claims, MEMBER) is ShowingFault.UNSIGNED
    assert assemble(claims, {**MEMBER, "outer": ["salt", "o", {"_sd": ["digest-1"]}]}).claims == {
        "o": {"name": "Ada"}
    }


def test_disclosures_lead_no_deeper_than_json():
    chain = {f"d{n}": ["salt", "m", {"_sd": [f"d{n + 1}"]}] for n in range(MAX_DEPTH + 2)}
    assert refusal({"_sd": ["d0"]}, chain) is ShowingFault.MALFORMED
    lists = {f"d{n}": ["salt", [{"...": f"d{n + 1}"}]] for n in range(MAX_DEPTH + 2)}
    assert refusal({"list": [{"...": "d0"}]}, lists) is ShowingFault.MALFORMED


def test_disclosures_bring_no_longer_names_than_pointers_can_repeat_for_every_value():
    def shown(characters):
        return {"digest-1": ["salt", "n" * characters, [{}]]}

    assert assemble({"_sd": ["digest-1"]}, shown(MAX_POINTER - len("//0"))).claims
    assert refusal({"_sd": ["digest-1"]}, shown(MAX_POINTER)) is ShowingFault.MALFORMED


def test_a_payload_with_digests_is_told_from_others():
    for claims in ({"_sd": []}, {"a": [{"...": "x"}]}, {"a": {"b": [{"_sd": ["x"]}]}}):
        assert keeps_back(claims)
    for claims in ({}, {"a": ["_sd", "..."]}, {"a": {"sd": []}}):
        assert not keeps_back(claims)


def test_without_disclosures_only_what_is_plain_is_left():
    claims = {"_sd": 7, "_sd_alg": "x", "a": [{"...": "x", "y": 1}, {"_sd": [], "b": 1}], "...": "z"}
    assert without_digests(claims) == {"a": [{"b": 1}]}
