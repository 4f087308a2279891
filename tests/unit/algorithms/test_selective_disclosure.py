"""Statements under the issuer's labels, in two groups, and what the badge's own key signed of them."""

import pytest

from tests.world import Key
from verifier.algorithms import selective_disclosure as disclosure
from verifier.algorithms.keys import from_multikey
from verifier.algorithms.selective_disclosure import Groups, Mismatch
from verifier.algorithms.selective_disclosure_value import Base, Derived, Signed, label

ONCE = Key.named("p256")
OTHER = Key.named("mallory-p256")
U, V = label(bytes(32)), label(b"\xff" * 32)
DOCUMENT = (
    "<urn:a> <urn:p> _:c14n0 .\n"
    '_:c14n0 <urn:p> "text with _:c14n0 . in it" .\n'
    '_:c14n0 <urn:q> "_:c14n0" _:c14n1 .\n'
    "_:c14n1 <urn:p> _:c14n0 _:c14n1 .\n"
)


def signed(*signatures, key=ONCE):
    return Signed(
        base_signature=bytes(64),
        public_key=b"\x80\x24" + bytes(33),
        key=from_multikey(key.multikey),
        signatures=signatures,
    )


def derived(labels, mandatory=()):
    return Derived(signed=signed(), labels=labels, mandatory=frozenset(mandatory))


BOTH = {"_:c14n0": U, "_:c14n1": V}


def test_nodes_are_relabelled_and_texts_are_not():
    groups = disclosure.shown_groups(DOCUMENT, derived(BOTH))
    assert groups.mandatory == ()
    assert groups.others == tuple(
        sorted(
            (
                f"<urn:a> <urn:p> {U} .\n",
                f'{U} <urn:p> "text with _:c14n0 . in it" .\n',
                f'{U} <urn:q> "_:c14n0" {V} .\n',
                f"{V} <urn:p> {U} {V} .\n",
            )
        )
    )


def test_statements_are_ordered_by_their_new_labels():
    exchanged = disclosure.shown_groups(DOCUMENT, derived({"_:c14n0": V, "_:c14n1": U}, [0, 1]))
    assert list(exchanged.mandatory + exchanged.others) == sorted(exchanged.mandatory + exchanged.others)
    assert exchanged.mandatory[1].startswith(U)


@pytest.mark.parametrize("labels", [{}, {"_:c14n0": U}, {**BOTH, "_:c14n2": label(bytes(31) + b"\1")}])
def test_a_label_more_or_less_than_there_are_nodes_is_of_another_badge(labels):
    with pytest.raises(Mismatch, match="labelMap"):
        disclosure.shown_groups(DOCUMENT, derived(labels))


@pytest.mark.parametrize("mandatory", [[4], [0, 1, 2, 3, 4], [2**64 - 1]])
def test_an_index_beyond_the_statements_is_of_another_badge(mandatory):
    with pytest.raises(Mismatch, match="mandatoryIndexes"):
        disclosure.shown_groups(DOCUMENT, derived(BOTH, mandatory))


def test_the_labels_of_a_base_proof_follow_from_its_key():
    value = Base(signed=signed(), hmac_key=bytes(32), pointers=())
    demanded = '_:c14n0 <urn:q> "_:c14n0" _:c14n1 .\n'
    groups = disclosure.issued_groups(DOCUMENT, value, mandatory={demanded})
    assert len(groups.mandatory) == 1
    assert len(groups.others) == 3
    assert not any(text.startswith("_:c14n") for text in groups.mandatory + groups.others)
    other = disclosure.issued_groups(
        DOCUMENT, Base(signed=signed(), hmac_key=b"\1" * 32, pointers=()), mandatory={demanded}
    )
    assert other.mandatory != groups.mandatory


@pytest.mark.parametrize("separator", ["\u2028", "\x0b", "\x85", "\u2029"])
def test_a_separator_within_a_text_divides_no_statement(separator):
    line = f'<urn:a> <urn:p> "one{separator}two" .\n'
    assert list(disclosure.statements(line + line)) == [line, line]


GROUPS = Groups(mandatory=("m\n",), others=("a\n", "b\n"))
A, B = ONCE.sign(b"a\n"), ONCE.sign(b"b\n")


@pytest.mark.parametrize(
    ("signatures", "key"), [((A, B), ONCE), ((OTHER.sign(b"a\n"), OTHER.sign(b"b\n")), OTHER)]
)
def test_each_statement_that_may_be_left_out_has_its_own_signature(signatures, key):
    known = set()
    disclosure.check_each(GROUPS, signed(*signatures, key=key), known=known)
    assert known == set(zip(GROUPS.others, signatures, strict=True))


@pytest.mark.parametrize(
    ("signatures", "key", "why"),
    [
        ((B, A), ONCE, "signature 0"),
        ((A, A), ONCE, "signature 1"),
        ((A, bytes(64)), ONCE, "signature 1"),
        ((A, B), OTHER, "signature 0"),
        ((A,), ONCE, "1 signatures over 2 statements"),
        ((A, B, B), ONCE, "3 signatures over 2 statements"),
        ((), ONCE, "0 signatures over 2 statements"),
    ],
)
def test_what_was_not_signed_so_is_told(signatures, key, why):
    with pytest.raises(Mismatch, match=why):
        disclosure.check_each(GROUPS, signed(*signatures, key=key), known=set())


def test_what_held_before_is_not_computed_again():
    disclosure.check_each(GROUPS, signed(A, B, key=OTHER), known={("a\n", A), ("b\n", B)})


def test_the_issuer_signs_options_key_and_demands():
    first = disclosure.signing_input(GROUPS, signed(A, B), document="d", options="o")
    assert len(first.message) == 32 + 35 + 32
    for groups, options in (
        (Groups(mandatory=("n\n",), others=GROUPS.others), "o"),
        (Groups(mandatory=("m\n", "a\n"), others=("b\n",)), "o"),
        (GROUPS, "p"),
    ):
        other = disclosure.signing_input(groups, signed(A, B), document="d", options=options)
        assert other.message != first.message
    names = [name for name, _ in first.intermediate]
    assert {"canonicalDocument", "relabelledDocument", "mandatory", "nonMandatory"} <= set(names)
    assert dict(first.intermediate)["signedBytes"] == first.message.hex()
