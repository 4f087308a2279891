"""A site is asked about an identifier once a badge is proven by it, and for nobody else."""

from dataclasses import replace

import pytest

from tests.unit.engine.stage import context, verified
from tests.world import World
from tests.world.linkages import DomainLinkage, link
from verifier.model.report import Headline
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.parse.ob3 import parse_vc
from verifier.recognition.headline import vouched_for
from verifier.recognition.linked_domains import (
    LINKED_DOMAINS,
    MAX_DOMAINS,
    Linkage,
    LinkedDomain,
    by_other_sites,
    vouching_site,
)

OTHER = "college.example"


def asked(world):
    return [url for url, role in world.fetched if role is Role.DID_CONFIGURATION]


def scene(**issuer):
    world = World()
    uni = world.issuer("uni.example", **{"kind": "key", **issuer})
    return world, uni, uni.award()


async def found(world, badge, **changes):
    return await replace(context(world), **changes).once(LINKED_DOMAINS, parse_vc(badge.signed()))


async def test_a_site_that_vouches_for_a_key_is_who_the_badge_is_from() -> None:
    world, uni, badge = scene()
    link(uni)
    report = await verified(world, body=badge.bytes())
    assert report.headline == Headline(text="uni.example", kind="issuer")
    assert asked(world) == ["https://uni.example/.well-known/did-configuration.json"]


async def test_nobody_is_asked_before_a_proof_holds_and_is_bound() -> None:
    world, uni, badge = scene()
    link(uni)
    badge.tamper(lambda document: document.update(name="Statistics 501"))
    assert (await found(world, badge), asked(world)) == ((), [])


async def test_nobody_is_asked_for_a_credential_inside_another() -> None:
    world, uni, badge = scene()
    link(uni)
    assert (await found(world, badge, depth=1), asked(world)) == ((), [])


async def test_nobody_is_asked_where_a_platform_speaks() -> None:
    world, uni, badge = scene()
    link(uni)
    url = "https://openbadgefactory.com/obv3/credentials/0123456789abcdef0123456789abcdef01234567"
    badge.edit(lambda document: document.update(id=url))
    world.at(url).live(badge.bytes)
    assert (await found(world, badge), asked(world)) == ((), [])


@pytest.mark.parametrize(
    "url",
    [
        "http://uni.example/",
        "https://uni.example:8443/",
        "https://uni.example/~someone/",
        "https://gist.github.com/uni-example/1",
        "https://www.credly.com/organizations/uni",
        "mailto:badges@uni.example",
        "https://",
    ],
)
async def test_a_page_that_proves_no_owner_is_not_asked(url) -> None:
    world, uni, badge = scene()
    link(uni)
    badge.edit(lambda document: document["issuer"].update(url=url))
    assert (await found(world, badge), asked(world)) == ((), [])


async def test_an_issuer_with_a_web_address_and_no_did_names_no_sites() -> None:
    world, _, badge = scene(kind="https")
    assert (await found(world, badge), asked(world)) == ((), [])


async def test_few_sites_of_one_issuer_are_asked() -> None:
    world, uni, badge = scene(kind="web")
    endpoint = ["https://uni.example", *(f"https://s{number}.example" for number in range(9))]
    service = {"id": "#site", "type": "LinkedDomains", "serviceEndpoint": endpoint}
    uni.edit_document(lambda document: document.update(service=[service]))
    linked = await found(world, badge)
    assert [each.host for each in linked] == ["s0.example", "s1.example"]
    assert len(asked(world)) == MAX_DOMAINS


@pytest.mark.parametrize(
    ("answer", "linkage"),
    [
        (lambda place: place.answers(status=404), Linkage.NOT_CONFIRMED),
        (lambda place: place.serves(b"<html>"), Linkage.NOT_CONFIRMED),
        (lambda place: place.answers(status=503), Linkage.UNKNOWN),
        (lambda place: place.answers(status=403), Linkage.UNKNOWN),
        (lambda place: place.answers(status=429), Linkage.UNKNOWN),
        (lambda place: place.fails(Cause.TIMEOUT), Linkage.UNKNOWN),
        (lambda place: place.redirects_to("https://college.example/x"), Linkage.UNKNOWN),
        (lambda place: place.serves(b" " * 300_000), Linkage.UNKNOWN),
        (lambda place: place, Linkage.CONFIRMED),
    ],
)
async def test_a_site_confirms_denies_or_cannot_be_asked(answer, linkage) -> None:
    world, uni, badge = scene()
    answer(link(uni))
    (site,) = await found(world, badge)
    assert site.linkage is linkage
    assert site.exhibits


async def test_a_statement_whose_status_cannot_be_seen_leaves_it_open() -> None:
    world, uni, badge = scene()
    revocations = uni.status_list()
    statement = DomainLinkage(uni, uni.host)
    statement.edit(lambda document: document.update(credentialStatus=revocations.entry(7)))
    link(uni, None, statement)
    world.at(revocations.url).times_out()
    (site,) = await found(world, badge)
    assert site.linkage is Linkage.UNKNOWN


async def test_a_statement_that_was_withdrawn_confirms_nothing() -> None:
    world, uni, badge = scene()
    revocations = uni.status_list().revoke(7)
    statement = DomainLinkage(uni, uni.host)
    statement.edit(lambda document: document.update(credentialStatus=revocations.entry(7)))
    link(uni, None, statement)
    (site,) = await found(world, badge)
    assert site.linkage is Linkage.NOT_CONFIRMED


def _linked(linkage, *, is_all):
    return LinkedDomain(host=OTHER, linkage=linkage, is_all=is_all)


def test_a_site_vouches_for_a_key_and_for_nobody_who_has_a_site() -> None:
    assert vouching_site([_linked(Linkage.CONFIRMED, is_all=True)]) == OTHER
    for linkage in Linkage:
        assert vouching_site([_linked(linkage, is_all=False)]) == ""
    for linkage in (Linkage.NOT_CONFIRMED, Linkage.UNKNOWN):
        assert vouching_site([_linked(linkage, is_all=True)]) == ""


@pytest.mark.parametrize(
    ("linkage", "is_all", "codes"),
    [
        (Linkage.CONFIRMED, False, ["issuer.domain-linked"]),
        (Linkage.NOT_CONFIRMED, False, ["issuer.domain-unlinked"]),
        (Linkage.UNKNOWN, False, []),
        (Linkage.CONFIRMED, True, []),
        (Linkage.NOT_CONFIRMED, True, []),
    ],
)
def test_what_a_second_site_says_is_worth_a_remark(linkage, is_all, codes) -> None:
    said = list(by_other_sites([_linked(linkage, is_all=is_all)]))
    assert [finding.code.id for finding in said] == codes
    assert all(finding.fills == (("domain", OTHER),) for finding in said)


@pytest.mark.parametrize("kind", ["issuer", "platform", "unknown"])
def test_only_a_key_gets_the_name_of_the_site_that_vouches_for_it(kind) -> None:
    who = Headline(text="did:key:z6Mk", kind=kind)
    assert vouched_for(who, site=OTHER) == who
    self_made = replace(who, kind="self")
    assert vouched_for(self_made, site="") == self_made
    assert vouched_for(self_made, site=OTHER) == Headline(text=OTHER, kind="issuer")
