"""One changed byte of an answer, and nobody is known to have given it."""

import asyncio

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.world import Key, World
from tests.world.cose import CoseSign1
from tests.world.presentations import Presentation
from tests.world.sd_jwt import SdJwt
from verifier.engine import Verification
from verifier.model.codes import presentation
from verifier.model.located import Given
from verifier.model.options import Options

QUESTION = {"challenge": "b7a1", "domain": "employer.example"}
CLAIMS = {"nonce": "b7a1", "aud": "employer.example"}


def scene():
    world = World()
    badge = world.issuer("uni.example").award("Statistics 101")
    return world, badge, world.issuer("learner.example", kind="key")


def embedded(suite):
    def make():
        world, badge, holder = scene()
        return world, Presentation(holder, badge).suite(suite).answers(**QUESTION).bytes()

    return make


def token():
    world, badge, holder = scene()
    return world, Presentation(holder, badge).jwt(typ="vp+jwt").claims(**CLAIMS).bytes()


def cose():
    world, badge, holder = scene()
    bundle = Presentation(holder, badge.jwt()).edit(lambda document: document.update(CLAIMS))
    return world, CoseSign1(bundle, kind="vp").bytes()


def shown():
    world, badge, _ = scene()
    return world, SdJwt(badge.jwt()).hide("/name").held_by(Key.named("holder")).bind(**CLAIMS).bytes()


MAKERS = [embedded("eddsa-rdfc-2022"), embedded("eddsa-jcs-2022"), token, cose, shown]


def confirmed(world, body):
    verification = Verification(fetcher=world, now=world.now, options=Options(**QUESTION))
    report = asyncio.run(verification.verify(Given(body=body)))
    return [
        finding
        for each in report.members or (report,)
        for result in each.results
        for finding in result.findings
        if finding.code is presentation.PRESENTER_CONFIRMED
    ]


@pytest.mark.parametrize("make", MAKERS, ids=["rdf", "json", "token", "cose", "sd-jwt"])
def test_the_answer_itself_is_good(make):
    world, body = make()
    assert len(confirmed(world, body)) == 1


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(MAKERS), st.data())
def test_an_answer_with_one_byte_changed_is_nobodys(make, data):
    world, body = make()
    place = data.draw(st.integers(0, len(body) - 1))
    other = data.draw(st.integers(0, 255))
    assume(other != body[place])
    changed = body[:place] + bytes([other]) + body[place + 1 :]
    assume(changed.split() != body.split())  # white space around it says nothing
    assert not confirmed(world, changed)
