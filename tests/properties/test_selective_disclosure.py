"""Whatever a holder chooses to show holds; whatever anybody changes does not."""

import json

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.unit.proofs.prepared import embedded
from tests.world import Key, World
from tests.world.selective_disclosure import alter, components_of, derive, issue, with_value
from verifier.algorithms.keys import from_multikey
from verifier.model.finding import Finding
from verifier.proofs.ecdsa_sd_2023 import SUITE

UNI = from_multikey(Key.named("p256").multikey)


def award():
    uni = World().issuer("uni.example", algorithm="ES256")
    badge = uni.award("Statistics 101").until("2027-01-01T00:00:00Z")
    badge.edit(lambda document: document["credentialSubject"]["achievement"].update(tag=["one", "two"]))
    badge.edit(lambda document: document["credentialSubject"].pop("id"))
    return badge.status_list(uni.status_list("3"), 5)


def pointers(value, pointer=""):
    """List the pointers to everything in a document but its contexts."""
    found = [pointer] if pointer else []
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, member in inner:
        if name != "@context":
            found += pointers(member, f"{pointer}/{name}")
    return found


PLAIN = award().plain()
POINTERS = st.lists(st.sampled_from(pointers(PLAIN)), max_size=6)
SHOWN = derive(issue(award(), mandatory=("/issuer",)))
OWN_COPY = issue(award(), mandatory=("/issuer",))


def holds(document):
    found = SUITE.prepare(*embedded(document))
    return not isinstance(found, Finding) and any(SUITE.verifies(UNI, given) is True for given in found)


@settings(max_examples=30, deadline=None)
@given(POINTERS, POINTERS)
def test_whatever_the_issuer_demands_and_the_holder_chooses_holds(mandatory, shown):
    own_copy = issue(award(), mandatory=mandatory)
    assert holds(own_copy)
    part = derive(own_copy, shown=shown)
    assume("issuer" in part)
    assert holds(part)


@pytest.mark.parametrize("document", [SHOWN, OWN_COPY], ids=["shown", "own copy"])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_value_with_one_character_changed_never_holds(document, data):
    value = document["proof"]["proofValue"]
    place = data.draw(st.integers(0, len(value) - 1))
    letter = data.draw(st.sampled_from("ABYZabyz0189-_=u"))
    assume(value[place] != letter)
    changed = with_value(document, value[:place] + letter + value[place + 1 :])
    assert not holds(changed) or _means_the_same(document, changed)


@pytest.mark.parametrize("document", [SHOWN, OWN_COPY], ids=["shown", "own copy"])
@settings(max_examples=50, deadline=None)
@given(data=st.data())
def test_a_text_that_was_changed_never_holds(document, data):
    changed = json.loads(json.dumps({**document, "proof": {**document["proof"]}}))
    pointer = data.draw(st.sampled_from(pointers(PLAIN)))
    *way, last = pointer.split("/")[1:]
    place = changed
    for step in way:
        place = place[int(step) if isinstance(place, list) else step]
    key = int(last) if isinstance(place, list) else last
    assume(isinstance(place[key], str))
    place[key] = data.draw(st.text(min_size=1, max_size=12).filter(lambda text: text != place[key]))
    assert not holds(changed)


@pytest.mark.parametrize("document", [SHOWN, OWN_COPY], ids=["shown", "own copy"])
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_components_that_were_exchanged_never_hold(document, data):
    parts = components_of(document)
    place = data.draw(st.sampled_from([2, 3, 4]))
    assume(isinstance(parts[place], list) and len(parts[place]) > 1)
    other = data.draw(st.permutations(parts[place]) | st.lists(st.sampled_from(parts[place])))
    assume(other != parts[place])
    assume(place != 4 or set(other) != set(parts[place]) or document is SHOWN)
    assert not holds(alter(document, lambda components: components.__setitem__(place, other)))


def _means_the_same(document, changed):
    """The demands of a full copy may be written otherwise, if they lead to the same statements."""
    if document is not OWN_COPY:
        return False
    before, after = components_of(document), components_of(changed)
    return before[:4] == after[:4]
