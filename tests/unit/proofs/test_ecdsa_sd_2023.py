"""ecdsa-sd-2023: what is checked before the issuer's key is known, and what is left for that key."""

from dataclasses import replace

import pytest

from tests.unit.proofs.prepared import embedded
from tests.world import Key, World
from tests.world.selective_disclosure import (
    alter,
    components_of,
    derive,
    issue,
    one_time_key,
    sign_anew,
    with_value,
)
from verifier import proofs
from verifier.algorithms.keys import from_multikey
from verifier.model.finding import Finding
from verifier.model.words import Cause
from verifier.proofs.ecdsa_sd_2023 import SUITE

UNI = from_multikey(Key.named("p256").multikey)
MALLORY = from_multikey(Key.named("mallory-p256").multikey)
DATES = ("/validFrom", "/validUntil")
STATUS = "/credentialStatus"


def award():
    uni = World().issuer("uni.example", algorithm="ES256")
    badge = uni.award("Statistics 101").until("2027-01-01T00:00:00Z")
    return badge.status_list(uni.status_list("3"), 5)


def own_copy(mandatory=("/issuer",)):
    return issue(award(), mandatory=mandatory)


def prepared(document):
    return SUITE.prepare(*embedded(document))


def codes(given):
    return [finding.code.id for finding in given.remarks]


@pytest.mark.parametrize(
    ("document", "remarks"),
    [
        (own_copy(), ["proof.base-proof", "proof.partly-shown"]),
        (own_copy((STATUS,)), ["proof.base-proof"]),
        (derive(own_copy()), ["proof.partly-shown"]),
        (derive(own_copy((*DATES, STATUS)), shown=()), []),
        (derive(own_copy((STATUS,)), shown=DATES), []),
        (derive(own_copy(), shown=(*DATES, STATUS)), ["proof.partly-shown"]),
        (derive(own_copy(), shown=DATES), ["proof.partly-shown"]),
        (derive(own_copy(), shown=(STATUS,)), ["proof.partly-shown"]),
        (derive(own_copy(()), shown=("/issuer", "/name")), ["proof.partly-shown"]),
    ],
)
def test_a_proof_holds_under_the_issuers_key_and_no_other(document, remarks):
    _, proof = embedded(document)
    assert [suite for suite in proofs.SUITES if suite.matches(proof)] == [SUITE]
    (given,) = prepared(document)
    assert codes(given) == remarks
    assert all(finding.pointer == "/proof" for finding in given.remarks)
    assert SUITE.verifies(UNI, given) is True
    assert SUITE.verifies(MALLORY, given) is False
    assert dict(given.intermediate)["signedBytes"] == given.message.hex()


@pytest.mark.parametrize("name", ["p384", "uni", "rsa"])
def test_a_key_of_another_kind_does_not_fit(name):
    (given,) = prepared(derive(own_copy()))
    kinds = {"p384": "P-384", "uni": "Ed25519", "rsa": "RSA"}
    key = replace(UNI, kind=next(kind for kind in type(UNI.kind) if kind.value == kinds[name]))
    answer = SUITE.verifies(key, given)
    assert isinstance(answer, Finding)
    assert (answer.code.id, answer.detail) == ("proof.key-mismatch", kinds[name])


def what_is_missing(change):
    """Say what may be hidden of a badge that its issuer wrote so."""
    badge = award().edit(change)
    status = ("/credentialStatus",) if badge.plain().get("credentialStatus") else ()
    (given,) = prepared(derive(issue(badge, mandatory=("/issuer", *status))))
    return [finding.detail for finding in given.remarks]


def purposes(*named):
    def change(document):
        entry = document["credentialStatus"]
        document["credentialStatus"] = [
            {**entry, "id": f"urn:x:{name}", "statusPurpose": name} for name in named
        ]

    return change


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        (dict, []),
        (lambda document: document.pop("validUntil"), ["validUntil"]),
        (lambda document: document.pop("validFrom"), ["validFrom"]),
        (lambda document: document.update(validUntil=[]), ["validUntil"]),
        (lambda document: document.update(validUntil=None), ["validUntil"]),
        (lambda document: document.pop("credentialStatus"), ["credentialStatus"]),
        (lambda document: document.update(credentialStatus=[]), ["credentialStatus"]),
        (lambda document: document.update(credentialStatus=None), ["credentialStatus"]),
        (lambda document: document.update(credentialStatus=[None]), ["credentialStatus"]),
        (purposes("suspension"), ["credentialStatus"]),
        (purposes("message", "refresh"), ["credentialStatus"]),
        (purposes("suspension", "revocation"), []),
        (purposes("Revocation"), []),
        (lambda document: document["credentialStatus"].pop("statusPurpose", None), []),
    ],
)
def test_whatever_may_be_hidden_is_named(change, missing):
    assert what_is_missing(change) == missing


@pytest.mark.parametrize("hand_over", [derive, dict])
def test_a_status_that_need_not_be_shown_may_not_be_the_only_one(hand_over):
    (given,) = prepared(hand_over(issue(award(), mandatory=("/issuer",))))
    assert [finding.detail for finding in given.remarks][-1] == "credentialStatus"


@pytest.mark.parametrize(
    "unname", [lambda document: document.pop("id", None), lambda document: document.update(id="_:badge")]
)
def test_the_same_of_a_badge_without_a_name(unname):
    badge = award().edit(unname)
    (given,) = prepared(derive(issue(badge, mandatory=("/issuer",))))
    assert [finding.detail for finding in given.remarks] == ["credentialStatus"]


def test_the_status_of_something_else_in_it_is_not_its_own():
    def endorse(document):
        inner = {"type": ["VerifiableCredential"], "credentialStatus": document["credentialStatus"]}
        document["endorsement"] = [{**inner, "id": "urn:x:endorsement"}]

    badge = award().edit(endorse)
    (given,) = prepared(derive(issue(badge, mandatory=("/issuer", "/credentialStatus"))))
    assert given.remarks == ()


def test_all_that_may_be_hidden_is_named_at_once():
    (given,) = prepared(derive(own_copy(), shown=("/name",)))
    assert [finding.detail for finding in given.remarks] == ["validFrom, validUntil, credentialStatus"]


RESULT = "/credentialSubject/result"
DEMANDED = ("/issuer", *DATES, STATUS)
ACHIEVEMENT = "/credentialSubject/achievement"
DESCRIBED = f"{ACHIEVEMENT}/resultDescription"


def graded(*results, kinds=1):
    """Award a badge that describes so many results, and has these."""

    def change(document):
        subject = document["credentialSubject"]
        subject["achievement"]["resultDescription"] = [
            {"id": f"urn:x:kind:{kind}", "type": ["ResultDescription"], "resultType": "Status"}
            for kind in range(kinds)
        ]
        subject["result"] = [{"type": ["Result"], **result} for result in results]

    return award().edit(change)


PASSED = {"id": "urn:x:result:1", "resultDescription": "urn:x:kind:0", "status": "Completed"}
FAILED = {"id": "urn:x:result:2", "resultDescription": "urn:x:kind:0", "status": "Failed"}
GRADE = {"id": "urn:x:result:3", "resultDescription": "urn:x:kind:0", "value": "B"}


@pytest.mark.parametrize(
    ("badge", "demanded", "shown", "missing"),
    [
        (graded(FAILED), (DESCRIBED,), ("",), []),
        (graded(FAILED), (), ("",), ["result"]),  # another one may be hidden with what describes it
        (graded(FAILED, kinds=0), (), ("",), ["result"]),
        (graded(PASSED, FAILED, kinds=2), (), (f"{DESCRIBED}/0", f"{RESULT}/0"), ["result"]),
        (graded(PASSED, FAILED, kinds=2), (DESCRIBED,), (RESULT,), []),
        (graded(FAILED), (), (ACHIEVEMENT,), ["result"]),
        (graded(FAILED), (), (ACHIEVEMENT, f"{RESULT}/0/resultDescription"), ["result"]),
        (graded(FAILED), (), ("/name",), []),  # nothing tells that there are results
        (graded(PASSED, kinds=2), (), ("",), ["result"]),
        (graded(PASSED, kinds=2), (RESULT,), ("",), []),
        (graded(GRADE), (), ("",), ["result"]),
        (graded(GRADE), (RESULT,), (ACHIEVEMENT,), []),
        (graded(PASSED, FAILED, kinds=2), (), (ACHIEVEMENT, f"{RESULT}/0"), ["result"]),
        (graded(kinds=0), (), ("",), []),
    ],
)
def test_a_result_that_may_be_hidden_is_named(badge, demanded, shown, missing):
    (given,) = prepared(derive(issue(badge, mandatory=(*DEMANDED, *demanded)), shown=shown))
    assert [finding.detail for finding in given.remarks] == missing


@pytest.mark.parametrize("nothing", [None, [], [None]])
def test_a_status_of_nothing_stands_for_no_status(nothing):
    shown = (ACHIEVEMENT, f"{RESULT}/0/resultDescription")
    document = derive(issue(graded(FAILED), mandatory=DEMANDED), shown=shown)
    document["credentialSubject"]["result"][0]["status"] = nothing
    (given,) = prepared(document)
    assert [finding.detail for finding in given.remarks] == ["result"]


def test_the_same_result_twice_is_one():
    part = derive(
        issue(graded(PASSED, FAILED, kinds=2), mandatory=DEMANDED), shown=(ACHIEVEMENT, f"{RESULT}/0")
    )
    part["credentialSubject"]["result"] *= 2
    (given,) = prepared(part)
    assert [finding.detail for finding in given.remarks] == ["result"]


@pytest.mark.parametrize(
    ("value", "code", "cause"),
    [
        (None, "proof.malformed", None),
        ("", "proof.malformed", None),
        (7, "proof.malformed", None),
        ("u2V0B", "proof.malformed", None),
        ("u" + "A" * 200_000, "proof.too-complex", Cause.WORK_LIMIT),
    ],
)
def test_a_value_that_cannot_be_read(value, code, cause):
    found = prepared(with_value(derive(own_copy()), value))
    assert (found.code.id, found.pointer, found.cause) == (code, "/proof", cause)


@pytest.mark.parametrize("make", [own_copy, lambda: derive(own_copy())])
def test_an_altered_statement_is_found_before_any_key_is_asked_for(make):
    found = prepared({**make(), "name": "Statistics 501"})
    assert (found.code.id, found.pointer) == ("proof.invalid", "/proof")


def test_an_altered_demand_is_left_for_the_issuers_key():
    document = derive(own_copy())
    document["issuer"] = {**document["issuer"], "name": "Oxford"}
    (given,) = prepared(document)
    assert SUITE.verifies(UNI, given) is False


def test_another_one_time_key_is_found_by_the_issuers_key():
    """It signs all that may be left out, and the issuer signed which key may."""
    document = {**derive(own_copy()), "name": "Statistics 501"}
    honest = one_time_key({"any": "other badge"})
    (given,) = prepared(sign_anew(document, key=honest))
    assert SUITE.verifies(UNI, given) is False


def poisoned(document):
    names = [f"_:n{number}" for number in range(8)]
    document["credentialSubject"]["achievement"]["related"] = [
        {"id": one, "type": "Achievement", "related": [{"id": other} for other in names if other != one]}
        for one in names
    ]


def unknown_context(document):
    document["@context"] = [*document["@context"], "https://words.example/v1"]


def odd_option(document):
    document["proof"] = {**document["proof"], "https://w3id.org/security#nonce": "x"}


def unknown_option(document):
    document["proof"] = {**document["proof"], "grade": "A"}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (poisoned, "proof.too-complex"),
        (unknown_context, "proof.context-unknown"),
        (odd_option, "proof.unusual-spelling"),
        (unknown_option, "proof.malformed"),
    ],
)
@pytest.mark.parametrize("make", [own_copy, lambda: derive(own_copy())])
def test_what_stands_in_the_way_is_said(make, change, code):
    document = make()
    change(document)
    assert prepared(document).code.id == code


def with_list(document):
    document["credentialSubject"]["achievement"]["resultDescription"] = [
        {
            "id": "urn:uuid:7c9d8d5e-0001",
            "type": ["ResultDescription"],
            "name": "Grade",
            "resultType": "LetterGrade",
            "allowedValue": ["A", "B"],
        }
    ]


def test_pointers_into_a_list_are_not_followed_and_prove_nothing():
    whole = issue(award().edit(with_list), mandatory=("/credentialSubject/achievement/resultDescription",))
    found = prepared(whole)
    assert (found.code.id, found.cause) == ("proof.unsupported", Cause.UNSUPPORTED)
    beside = issue(award().edit(with_list), mandatory=("/issuer",))
    assert SUITE.verifies(UNI, prepared(beside)[0]) is True


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
@pytest.mark.parametrize("make", [own_copy, lambda: derive(own_copy())])
def test_of_two_readings_of_a_document_one_is_enough(make, order):
    secured, proof = embedded(make())
    (reading,) = secured.readings
    other = tuple(quad for quad in reading if "name" not in quad[1])
    both = (reading, other)
    (given,) = SUITE.prepare(
        replace(secured, readings=tuple(both[place] for place in order), canonical={}), proof
    )
    assert SUITE.verifies(UNI, given) is True


@pytest.mark.parametrize(
    ("kind", "cryptosuite"),
    [
        ("DataIntegrityProof", "ecdsa-rdfc-2019"),
        ("DataIntegrityProof", "ECDSA-SD-2023"),
        ("DataIntegrityProof", "bbs-2023"),
        ("DataIntegrityProof", None),
        ("EcdsaSd2023Proof", "ecdsa-sd-2023"),
        ("Ed25519Signature2020", "ecdsa-sd-2023"),
    ],
)
def test_only_its_own_proofs_are_taken(kind, cryptosuite):
    document = derive(own_copy())
    document["proof"] = {**document["proof"], "type": kind, "cryptosuite": cryptosuite}
    _, proof = embedded(document)
    assert not SUITE.matches(proof)


def test_a_full_copy_cannot_pass_for_a_part_nor_a_part_for_a_full_copy():
    whole = own_copy()
    part = derive(whole)
    assert prepared(with_value(whole, part["proof"]["proofValue"]))[0].message == prepared(whole)[0].message
    less = derive(whole, shown=("/name",))
    assert prepared(with_value(less, whole["proof"]["proofValue"])).code.id == "proof.invalid"


def test_signatures_are_bound_to_their_statements():
    document = derive(own_copy())
    signatures = components_of(document)[2]
    turned = alter(document, lambda parts: parts.__setitem__(2, [*signatures[1:], signatures[0]]))
    assert prepared(turned).code.id == "proof.invalid"


def test_labels_of_other_objects_are_those_of_another_badge():
    turned = alter(derive(own_copy()), lambda parts: parts[3].update({1: bytes(32)}))
    assert prepared(turned).code.id == "proof.invalid"
