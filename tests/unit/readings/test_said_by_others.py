"""What others say of a badge is shown with who was proven to say it, or as the word of the badge."""

from dataclasses import replace

import pytest

from fixtures.catalogue.ob2_endorsements import hosted
from fixtures.catalogue.ob2_extensions import COUNCIL
from fixtures.catalogue.ob2_extensions import extension as published
from fixtures.hosted_recipe import HostedScene, issuer_says
from tests.unit.engine.stage import codes
from tests.world.endorsements import attach
from verifier.contracts import Appraisal
from verifier.engine import Verification
from verifier.model.codes import issuer
from verifier.model.finding import CheckResult, Finding
from verifier.model.headline import NOBODY, Headline
from verifier.model.issuer_list import IssuerList, ListedIssuer
from verifier.model.located import Given
from verifier.model.options import Options
from verifier.model.report import Verdict
from verifier.model.words import CheckId
from verifier.readings.endorsements import Endorsed
from verifier.readings.said_by_others import said_by_others

ACCREDITED = {"type": ["Accreditation"], "name": "Council of Examples", "url": "https://council.example/"}


def listing(*ids, name="Ministry of Examples"):
    entry = ListedIssuer(key=ids[0], ids=ids, names=(name,))
    return IssuerList(
        id="partners",
        name="Partners",
        version="1",
        digest="sha256:0",
        source="partners.toml",
        obtained_at=None,
        max_age=None,
        issuers=(entry,),
    )


async def report_on(badge, *lists):
    return await report_in(badge.issuer.world, badge.bytes(), *lists)


async def report_in(world, body, *lists):
    verification = Verification(fetcher=world, now=world.now, options=Options(), lists=lists)
    return await verification.verify(Given(body=body))


def endorsed(world, *, by="ministry.example", kind="web", of="issuer", claim="Teaches well."):
    """A badge of which somebody endorses the issuer, the achievement or itself."""
    uni = world.issuer("uni.example")
    badge = uni.award()
    subject = {"issuer": uni.id, "credential": badge.id, "achievement": f"https://{uni.host}/achievements/1"}[
        of
    ]
    endorser = world.issuer(by, kind=kind)
    endorsement = endorser.endorse(subject)
    endorsement.edit(lambda document: document["credentialSubject"].update(endorsementComment=claim))
    badge.edit(lambda document: attach(document, endorsement))
    return badge, endorsement, endorser


@pytest.mark.parametrize("of", ["issuer", "achievement", "credential"])
async def test_endorsement_is_shown_by_the_place_that_was_proven(world, of):
    badge, endorsement, _ = endorsed(world, of=of)
    endorsement.edit(lambda document: document["issuer"].update(name="University of Fame"))
    (said,) = (await report_on(badge)).said_by_others
    assert (said.kind, said.about, said.verified) == ("endorsement", of, True)
    assert (said.by.who.text, said.by.who.kind) == ("ministry.example", "issuer")
    assert (said.by.on_list, said.by.claimed_name) == ("", "")
    assert (said.claim, said.pointer) == ("Teaches well.", "/endorsement/0")
    assert said.date is not None


async def test_endorser_on_a_list_goes_by_its_name_there_and_comes_first(world):
    badge, _, _ = endorsed(world, by="council.example")
    ministry = world.issuer("ministry.example")
    badge.edit(lambda document: attach(document, ministry.endorse(badge.issuer.id)))
    report = await report_on(badge, listing(ministry.id))
    first, second = report.said_by_others
    assert (first.by.who.text, first.by.who.place) == ("Ministry of Examples", "ministry.example")
    assert (first.by.on_list, second.by.on_list) == ("Partners", "")
    assert report.verdict is Verdict.VALID  # that an endorser is known makes the issuer no better known


async def test_endorser_known_by_a_key_alone_is_shown_if_a_list_knows_the_key(world):
    badge, _, endorser = endorsed(world, kind="key")
    report = await report_on(badge)
    assert report.said_by_others == ()
    assert codes(report, "endorsements") == ["endorsements.none", "endorsements.self-made"]
    report = await report_on(badge, listing(endorser.id))
    assert [each.by.who.text for each in report.said_by_others] == ["Ministry of Examples"]
    assert codes(report, "endorsements") == ["endorsements.verified"]


@pytest.mark.parametrize(
    "change",
    [
        lambda each: each.sign_with("mallory"),
        lambda each: each.unsigned(),
        lambda each: each.tamper(
            lambda document: document["credentialSubject"].update(endorsementComment="!")
        ),
        lambda each: each.edit(lambda document: document["credentialSubject"].update(id="did:web:x.example")),
    ],
)
async def test_endorsement_that_does_not_hold_is_not_shown(world, change):
    badge, endorsement, _ = endorsed(world)
    change(endorsement)
    assert (await report_on(badge)).said_by_others == ()


@pytest.mark.parametrize("by", ["uni.example", "faculty.uni.example"])
async def test_who_praises_himself_is_nobody_else(world, by):
    badge, _, _ = endorsed(world, by=by)
    assert (await report_on(badge)).said_by_others == ()


async def test_nothing_is_shown_of_a_badge_that_is_not_authentic(world):
    badge, _, _ = endorsed(world)
    badge.edit(lambda document: document["issuer"].update(accreditations=[ACCREDITED])).sign_with("mallory")
    assert (await report_on(badge)).said_by_others == ()


async def test_hosted_endorsement_is_shown_by_its_endorsers_place():
    scene = HostedScene.set()
    hosted(of="issuer")(scene)
    (said,) = (await report_in(scene.world, scene.badge.json())).said_by_others
    assert (said.about, said.by.who.text, said.claim) == (
        "issuer",
        "council.example/profile",
        "Teaches well.",
    )


@pytest.mark.parametrize(
    ("item", "shown"),
    [
        (ACCREDITED, True),
        ({"name": "Council of Examples"}, True),
        ({**ACCREDITED, "url": "https://www.uni.example/council"}, False),
        ({**ACCREDITED, "name": " uni.example UNIVERSITY "}, True),
        ({"url": "https://council.example/"}, False),
        ({"name": " "}, False),
    ],
)
async def test_accreditation_is_the_word_of_the_badge(world, item, shown):
    badge = world.issuer("uni.example").award()
    badge.edit(lambda document: document["issuer"].update(accreditations=[item]))
    badge.jwt()  # in a token every member is signed
    report = await report_on(badge)
    assert report.authentic is True
    assert [each.verified for each in report.said_by_others] == [False] * shown
    for said in report.said_by_others:
        assert (said.kind, said.about, said.by.who.kind) == ("accreditation", "issuer", "unknown")
        assert said.by.claimed_name == item["name"]


async def test_issuer_that_accredits_itself_by_name_is_nobody_else(world):
    badge = world.issuer("uni.example").award().jwt()
    badge.edit(
        lambda document: document["issuer"].update(accreditations=[{"name": document["issuer"]["name"]}])
    )
    assert (await report_on(badge)).said_by_others == ()


async def test_badge_of_which_nobody_says_anything(world):
    assert (await report_on(world.issuer("uni.example").award())).said_by_others == ()


async def test_badge_without_an_issuer_names_nobody_who_accredits(world):
    report = await report_on(world.issuer("uni.example").award())
    nobody = replace(report.credential, issuer=None)
    assert said_by_others(nobody, (), results=()) == ()


@pytest.mark.parametrize(
    ("extension", "shown"),
    [
        (published("IssuerAccreditation", **COUNCIL, accreditationDate="2025-04-01"), ["Council"]),
        (published("IssuerAccreditation", name="Council"), []),  # it breaks its own rules
        (published("IssuerAccreditation", **{**COUNCIL, "url": "https://uni.example/council"}), []),
        (published("InstitutionCountry", name="Council"), []),
    ],
)
async def test_accreditation_in_an_extension_is_the_word_of_the_badge(extension, shown):
    scene = HostedScene.set()
    issuer_says({"extensions:accredited": extension})(scene)
    found = (await report_in(scene.world, scene.badge.json())).said_by_others
    assert [said.by.claimed_name for said in found] == shown
    assert [(said.verified, said.date is not None) for said in found] == [(False, True)] * len(shown)


@pytest.mark.parametrize(
    ("who", "facts", "shown"),
    [
        (Headline(text="ministry.example", kind="issuer"), (), 1),
        (Headline(text="ministry.example", kind="issuer"), (issuer.DOMAIN_PROVEN, issuer.NOT_LISTED), 1),
        (Headline(text="ministry-example.example", kind="issuer"), (issuer.RESEMBLES,), 0),
        (Headline(text="badges.example/ministry", kind="platform"), (issuer.PLATFORM_OPEN,), 0),
        (NOBODY, (), 0),
    ],
)
async def test_whoever_could_be_taken_for_somebody_on_a_list_is_not_shown(world, who, facts, shown):
    badge, _, _ = endorsed(world)
    report = await report_on(badge)
    credential = report.credential
    findings = tuple(Finding(code=code) for code in facts)
    results = [CheckResult(check=CheckId("issuer"), findings=findings)] if findings else []
    each = Endorsed(
        endorsement=credential.endorsements[0],
        appraisal=Appraisal(credential=credential, results=tuple(results), who=who),
    )
    assert len(said_by_others(credential, (each,), results=report.results)) == shown
