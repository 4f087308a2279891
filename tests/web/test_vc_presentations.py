"""Presentations over HTTP: a good one verifies with all in it, one that breaks a rule is a 400.

The questions are those of the W3C's suite for VC Data Model 2.0, section 4.13. The documents
are our own; a bad one differs from a good one in one thing, and is signed as it is.
"""

import pytest

from tests.web.vc_scenes import ABSENT, EXAMPLES, QUESTION, verify_presentation
from tests.world.documents import CREDENTIALS_V2
from tests.world.presentations import enveloped
from verifier.web import problem_types as types

GOOD_PRESENTATIONS = {
    "of one credential": lambda scene: scene.presentation().signed(),
    "of several": lambda scene: scene.presentation(
        scene.credential(), scene.credential(id="urn:uuid:2")
    ).signed(),
    "of none": lambda scene: scene.presentation(verifiableCredential=ABSENT).signed(),
    "of an empty list": lambda scene: scene.presentation(verifiableCredential=[]).signed(),
    "without a holder": lambda scene: scene.presentation(holder=ABSENT).signed(),
    "with an id": lambda scene: scene.presentation(id="urn:uuid:7").signed(),
    "with a further type": lambda scene: scene.presentation(
        type=["VerifiablePresentation", "Grade"], **{"@context": [CREDENTIALS_V2, EXAMPLES]}
    ).signed(),
    "of an enveloped credential": lambda scene: scene.presentation(
        verifiableCredential=[enveloped(scene.credential().jwt(typ="vc+jwt"))]
    ).signed(),
    "as a token": lambda scene: scene.presentation().jwt(typ="vp+jwt").token(),
    "in an envelope": lambda scene: {
        "@context": [CREDENTIALS_V2],
        "type": "EnvelopedVerifiablePresentation",
        "id": f"data:application/vp+jwt,{scene.presentation().jwt(typ='vp+jwt').token()}",
    },
    "of an enveloped credential, unsigned": lambda scene: (
        scene.presentation(verifiableCredential=[enveloped(scene.credential().jwt(typ="vc+jwt"))])
        .unsigned()
        .signed()
    ),
}


def without_a_type(document):
    return {name: value for name, value in document.items() if name != "type"}


BAD_PRESENTATIONS = {
    "no context": lambda scene: scene.presentation(**{"@context": ABSENT}).signed(),
    "no base context": lambda scene: scene.presentation(
        **{"@context": ["https://terms.example/v1"]}
    ).signed(),
    "no type": lambda scene: scene.presentation(type=ABSENT).signed(),
    "another type": lambda scene: scene.presentation(type=["Grade"]).signed(),
    "an id that is no url": lambda scene: scene.presentation(id="not-a-url").signed(),
    "a holder that is no url": lambda scene: scene.presentation(holder={"id": "not-a-url"}).signed(),
    "a credential that is a text": lambda scene: scene.presentation(
        verifiableCredential=["https://uni.example/credentials/1"]
    ).signed(),
    "a credential that is a token": lambda scene: scene.presentation(
        verifiableCredential=[scene.credential().jwt().token()]
    ).signed(),
    "a credential that is a number": lambda scene: scene.presentation(verifiableCredential=[7]).signed(),
    "a credential without a type": lambda scene: scene.presentation(scene.credential(type=ABSENT)).signed(),
    "a credential without a proof": lambda scene: scene.presentation(scene.credential().unsigned()).signed(),
    "a good credential and a bad one": lambda scene: scene.presentation(
        scene.credential(), scene.credential(type=ABSENT)
    ).signed(),
    "an envelope without a type": lambda scene: scene.presentation(
        verifiableCredential=[without_a_type(enveloped(scene.credential().jwt(typ="vc+jwt")))]
    ).signed(),
    "an envelope without a context": lambda scene: scene.presentation(
        verifiableCredential=[
            {**enveloped(scene.credential().jwt(typ="vc+jwt")), "@context": ["https://terms.example/v1"]}
        ]
    ).signed(),
    "an envelope that is empty": lambda scene: scene.presentation(
        verifiableCredential=[{**enveloped(scene.credential().jwt()), "id": "data:application/vc+jwt,"}]
    ).signed(),
    "an altered presentation": lambda scene: (
        scene.presentation().tamper(lambda document: document.update(id="urn:uuid:7")).signed()
    ),
    "nothing, and nobody signed it": lambda scene: (
        scene.presentation(verifiableCredential=[]).unsigned().signed()
    ),
    "nothing, and the signature is broken": lambda scene: (
        scene.presentation(verifiableCredential=[])
        .tamper(lambda document: document.update(id="urn:uuid:7"))
        .signed()
    ),
    "nothing, and an id that is no url": lambda scene: scene.presentation(
        verifiableCredential=[], id="not-a-url"
    ).signed(),
    "a signature by a method that is not read": lambda scene: (
        scene.presentation().suite("dilithium-rdfc-2031").signed()
    ),
    "a credential in place of a presentation": lambda scene: scene.credential().signed(),
}


@pytest.mark.parametrize("make", GOOD_PRESENTATIONS.values(), ids=GOOD_PRESENTATIONS)
async def test_a_presentation_of_the_data_model_verifies(service, scene, make):
    status, answer = await verify_presentation(service, make(scene))
    assert (status, answer["verified"], "problemDetails" in answer) == (200, True, False), answer


@pytest.mark.parametrize("make", BAD_PRESENTATIONS.values(), ids=BAD_PRESENTATIONS)
async def test_a_presentation_that_breaks_the_data_model_is_refused(service, scene, make):
    status, answer = await verify_presentation(service, make(scene))
    assert (status, answer["verified"]) == (400, False), answer
    assert all(problem["type"] in types.ALL for problem in answer["problemDetails"])


async def test_a_presentation_that_answers_verifies(service, scene):
    signed = scene.presentation().answers(**QUESTION).signed()
    status, answer = await verify_presentation(service, signed, **QUESTION)
    assert (status, answer["verified"]) == (200, True), answer


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ({**QUESTION, "challenge": "another"}, types.CHALLENGE),
        ({**QUESTION, "domain": "school.example"}, types.DOMAIN),
    ],
)
async def test_a_presentation_that_answers_another_is_refused(service, scene, asked, kind):
    signed = scene.presentation().answers(**QUESTION).signed()
    status, answer = await verify_presentation(service, signed, **asked)
    assert (status, [problem["type"] for problem in answer["problemDetails"]]) == (400, [kind])
