"""Which Bitstring Status Lists are read and believed, and what is said of the others."""

import threading

import pytest

from tests.unit.status.appraisals import INDEX, appraised, codes_about, findings_about, result, sound_but
from tests.world.lists import encoded_list
from verifier.algorithms.bitstring import decode_list
from verifier.model.codes import engine, key_binding, proof, structure, validity
from verifier.model.words import Cause
from verifier.readings import bit_lists

# A list that cannot be had


@pytest.mark.parametrize(
    ("fault", "cause"),
    [
        (lambda place: place.answers(status=404), Cause.HTTP_4XX),
        (lambda place: place.gone(), Cause.HTTP_4XX),
        (lambda place: place.answers(status=403), Cause.BLOCKED_BY_SITE),
        (lambda place: place.answers(status=429), Cause.RATE_LIMITED),
        (lambda place: place.answers(status=503), Cause.HTTP_5XX),
        (lambda place: place.times_out(), Cause.TIMEOUT),
        (lambda place: place.fails(Cause.TLS), Cause.TLS),
        (lambda place: place.serves_a_web_page(), Cause.MALFORMED_REMOTE),
    ],
)
async def test_unreachable_status_list_cannot_tell(world, badge, status_list, fault, cause) -> None:
    fault(world.at(status_list.url))
    (found,) = await findings_about(badge)
    assert (found.code.id, found.cause) == ("status.list-unreachable", cause)
    assert dict(found.fills) == {"host": "uni.example"}
    assert len(found.exhibits) == 1


async def test_the_host_that_did_not_answer_is_named_not_the_one_that_led_there(
    world, badge, status_list
) -> None:
    world.at(status_list.url).redirects_to("https://lists.example/3")
    world.at("https://lists.example/3").times_out()
    (found,) = await findings_about(badge)
    assert dict(found.fills) == {"host": "lists.example"}


# A list that cannot be believed


@pytest.mark.parametrize(
    ("answer", "cause"),
    [
        (result("proof", proof.INVALID), Cause.LIST_UNTRUSTED),
        (result("proof", proof.UNSUPPORTED, cause=Cause.UNSUPPORTED), Cause.UNSUPPORTED),
        (result("key-binding", key_binding.NOT_PUBLISHED, cause=Cause.TIMEOUT), Cause.TIMEOUT),
        (result("key-binding", key_binding.CONTRADICTED), Cause.LIST_UNTRUSTED),
        (result("key-binding", key_binding.KEY_RETIRED), Cause.KEY_RETIRED),
        (result("validity", validity.EXPIRED), Cause.LIST_STALE),
        (result("validity", validity.NOT_YET), Cause.LIST_STALE),
        (result("structure", structure.NO_ISSUER), Cause.LIST_UNTRUSTED),
        (result("structure", engine.CRASHED, cause=Cause.INTERNAL), Cause.INTERNAL),
        (result("proof", engine.SWITCHED_OFF), Cause.LIST_UNTRUSTED),
    ],
)
async def test_a_list_that_cannot_be_believed_cannot_tell(badge, status_list, answer, cause) -> None:
    status_list.revoke(INDEX)
    (found,) = await findings_about(badge, appraise=appraised(*sound_but(answer)))
    assert (found.code.id, found.cause) == ("status.list-untrusted", cause)
    assert found.detail == answer.findings[0].code.id
    assert found.exhibits[-1] == "w9"


async def test_the_worst_doubt_about_a_list_is_the_one_that_is_told(badge) -> None:
    doubts = sound_but(result("proof", proof.INVALID), result("validity", validity.EXPIRED))
    (found,) = await findings_about(badge, appraise=appraised(*doubts))
    assert found.detail == "proof.invalid"


async def test_a_question_that_was_not_answered_is_no_reason_to_believe_a_list(badge) -> None:
    three = [answer for answer in sound_but() if answer.check != "key-binding"]
    (found,) = await findings_about(badge, appraise=appraised(*three))
    assert (found.code.id, found.detail) == ("status.list-untrusted", "key-binding")


async def test_one_good_proof_and_another_that_is_bound_make_no_pass(badge) -> None:
    halves = sound_but(result("key-binding", key_binding.PUBLISHED, pointer="/proof/1"))
    (found,) = await findings_about(badge, appraise=appraised(*halves))
    assert found.code.id == "status.list-untrusted"


async def test_a_list_without_an_end_or_with_a_second_bad_proof_is_believed(badge) -> None:
    fine = sound_but(
        result("validity", validity.NO_DATES),
        result("proof", proof.VERIFIED, proof.OTHER_PROOF_INVALID),
    )
    (found,) = await findings_about(badge, appraise=appraised(*fine))
    assert found.code.id == "status.not-withdrawn"


def _no_list(document) -> None:
    document["type"] = ["VerifiableCredential"]


def _two_subjects(document) -> None:
    document["credentialSubject"] = [document["credentialSubject"]] * 2


@pytest.mark.parametrize(
    ("change", "cause", "detail"),
    [
        (_no_list, Cause.MALFORMED_REMOTE, "type"),
        (_two_subjects, Cause.MALFORMED_REMOTE, "type"),
        (lambda document: document.pop("credentialSubject"), Cause.MALFORMED_REMOTE, "type"),
        (
            lambda document: document["credentialSubject"].update(type="StatusList2021"),
            Cause.MALFORMED_REMOTE,
            "type",
        ),
        (
            lambda document: document["credentialSubject"].update(statusPurpose="suspension"),
            Cause.LIST_UNTRUSTED,
            "statusPurpose",
        ),
        (
            lambda document: document["credentialSubject"].pop("encodedList"),
            Cause.MALFORMED_REMOTE,
            "encodedList",
        ),
        (
            lambda document: document["credentialSubject"].update(encodedList="uH4sI"),
            Cause.MALFORMED_REMOTE,
            None,
        ),
        (
            lambda document: document["credentialSubject"].update(encodedList=encoded_list(b"\0" * 8)),
            Cause.MALFORMED_REMOTE,
            None,
        ),
        (
            lambda document: document["credentialSubject"].update(
                encodedList=encoded_list(b"\0" * (8 * 2**20 + 1))
            ),
            Cause.TOO_LARGE,
            None,
        ),
    ],
    ids=[
        "no list",
        "two subjects",
        "no subject",
        "a list of another kind",
        "other purpose",
        "no bits",
        "no gzip",
        "past the end",
        "bomb",
    ],
)
async def test_a_list_that_cannot_be_read_cannot_tell(badge, status_list, change, cause, detail) -> None:
    status_list.edit(change)
    (found,) = await findings_about(badge)
    assert (found.code.id, found.cause) == ("status.list-untrusted", cause)
    assert detail is None or found.detail == detail


async def test_a_list_is_inflated_where_that_keeps_nobody_waiting(badge, monkeypatch) -> None:
    threads: list[threading.Thread] = []

    def inflated(text: str):
        threads.append(threading.current_thread())
        return decode_list(text)

    monkeypatch.setattr(bit_lists, "decode_list", inflated)
    assert await codes_about(badge) == ["status.not-withdrawn"]
    assert threads
    assert threading.main_thread() not in threads
