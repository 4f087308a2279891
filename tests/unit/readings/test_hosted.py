"""Who publishes a hosted badge, and is that place its issuer's? Each attack stands beside its honest twin."""

import pytest

from tests.unit.retrieve.asking import a_badge, codes, credential_of, reading_of
from tests.world import World
from verifier.model.credential import Credential, Edition, Securing
from verifier.model.hosting import Hosting, Linked
from verifier.model.proof import Binding, ProofReading, Signature
from verifier.model.words import Cause
from verifier.readings.hosted import read_hosted

PASSED = (["proof.hosted"], ["key-binding.in-scope"])


def decided(reading: ProofReading) -> tuple[Signature, Binding]:
    return reading.signature, reading.binding


async def test_badge_on_its_issuers_site_passes_both_checks_at_one_place():
    reading = await reading_of(a_badge())
    assert codes(reading) == PASSED
    assert decided(reading) == (Signature.HOLDS, Binding.BOUND)
    assert {finding.pointer for finding in (*reading.proof_findings, *reading.binding_findings)} == {
        reading.pointer
    }


async def test_a_pass_shows_the_documents_it_rests_on_and_names_the_host():
    badge = a_badge()
    reading = await reading_of(badge)
    shown = {exhibit.source: exhibit.id for exhibit in badge.world.exhibits}
    assert reading.proof_findings[0].exhibits == (shown[badge.url],)
    assert reading.proof_findings[0].fills == (("host", "uni.example"),)
    assert reading.binding_findings[0].exhibits == (shown[badge.url], shown[badge.issuer_url])


# somebody else's badge


async def test_assertion_on_another_host_that_names_a_famous_issuer_is_out_of_scope():
    world = World()
    famous, forged = a_badge(world=world), a_badge("mallory.example", world=world)
    forged.edit_badge_class(lambda document: document.update(issuer=famous.issuer_url))
    reading = await reading_of(forged)
    assert codes(reading)[1][0] == "key-binding.out-of-scope"
    assert decided(reading) == (Signature.HOLDS, Binding.CONTRADICTED)


async def test_assertion_on_another_host_that_names_a_famous_badge_class_is_out_of_scope():
    world = World()
    famous, forged = a_badge(world=world), a_badge("mallory.example", world=world)
    forged.edit(lambda document: document.update(badge=famous.badge_class_url))
    assert codes(await reading_of(forged))[1] == ["key-binding.out-of-scope"]


async def test_policy_written_into_an_embedded_issuer_is_not_the_issuers_policy():
    world = World()
    famous, forged = a_badge(world=world), a_badge("mallory.example", world=world)
    lie = {
        "id": famous.issuer_url,
        "type": "Issuer",
        "verification": {"allowedOrigins": ["mallory.example"]},
    }
    forged.edit_badge_class(lambda document: document.update(issuer=lie))
    assert codes(await reading_of(forged))[1][0] == "key-binding.out-of-scope"


async def test_embedded_copy_of_an_honest_issuer_changes_nothing():
    badge = a_badge()
    copy = {"id": badge.issuer_url, "type": "Issuer", "name": "Quite another name"}
    badge.edit_badge_class(lambda document: document.update(issuer=copy))
    credential = await credential_of(badge)
    assert codes(read_hosted(credential)) == PASSED
    assert credential.issuer.name == "Uni of Examples"


async def test_profile_that_names_another_profile_as_itself_says_nothing():
    badge = a_badge()
    badge.edit_issuer(lambda document: document.update(id="https://other.example/profile"))
    reading = await reading_of(badge)
    assert codes(reading)[1] == ["key-binding.scope-unreadable"]
    assert decided(reading) == (Signature.HOLDS, Binding.UNDECIDED)


# where the issuer says that its badges are


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        ({}, "key-binding.in-scope"),
        ({"allowedOrigins": []}, "key-binding.in-scope"),
        ({"allowedOrigins": "uni.example"}, "key-binding.in-scope"),
        ({"allowedOrigins": ["else.example", "UNI.Example"]}, "key-binding.in-scope"),
        ({"allowedOrigins": ["else.example"]}, "key-binding.out-of-scope"),
        ({"allowedOrigins": ["example"]}, "key-binding.out-of-scope"),
        ({"allowedOrigins": ["https://uni.example"]}, "key-binding.scope-unreadable"),
        ({"allowedOrigins": ["uni.example:443"]}, "key-binding.scope-unreadable"),
        ({"allowedOrigins": [7]}, "key-binding.scope-unreadable"),
        ({"startsWith": "https://uni.example/"}, "key-binding.in-scope"),
        ({"startsWith": "https://uni.example"}, "key-binding.in-scope"),
        ({"startsWith": "https://uni.example/assertions"}, "key-binding.in-scope"),
        ({"startsWith": "HTTP://UNI.example:80/%61ssertions/"}, "key-binding.in-scope"),
        ({"startsWith": "https://uni.example/assertions/1"}, "key-binding.in-scope"),
        (
            {"startsWith": ["https://uni.example/x/", "https://uni.example/assertions/"]},
            "key-binding.in-scope",
        ),
        ({"startsWith": "https://uni.example/badges/"}, "key-binding.out-of-scope"),
        ({"startsWith": "https://else.example/"}, "key-binding.out-of-scope"),
        ({"startsWith": "https://uni.example/assert"}, "key-binding.scope-unreadable"),
        ({"startsWith": "/assertions/"}, "key-binding.scope-unreadable"),
        ({"startsWith": "uni.example"}, "key-binding.scope-unreadable"),
        ({"startsWith": ["", {}]}, "key-binding.scope-unreadable"),
        ({"startsWith": ["uni", "https://uni.example/x/"]}, "key-binding.out-of-scope"),
        ({"startsWith": "https://uni.example/assertions/1?of=uni/"}, "key-binding.out-of-scope"),
        ({"verificationProperty": "id"}, "key-binding.in-scope"),
        ({"verificationProperty": "uid"}, "key-binding.verification-property"),
        (
            {"verificationProperty": "uid", "allowedOrigins": ["x.example"]},
            "key-binding.verification-property",
        ),
        ({"type": "VerificationObject"}, "key-binding.in-scope"),
        ("https://uni.example/policy", "key-binding.scope-unreadable"),
        ({"id": "https://uni.example/policy"}, "key-binding.scope-unreadable"),
        ({"id": "https://uni.example/policy", "startsWith": "https://uni.example/"}, "key-binding.in-scope"),
        ([{"allowedOrigins": "uni.example"}, {"startsWith": "https://uni.example/"}], "key-binding.in-scope"),
        (
            [{"allowedOrigins": "uni.example"}, {"startsWith": "https://x.example/"}],
            "key-binding.out-of-scope",
        ),
        ([{"allowedOrigins": "uni.example"}, "https://uni.example/policy"], "key-binding.scope-unreadable"),
        ([{}, {"verificationProperty": "uid"}], "key-binding.verification-property"),
    ],
)
async def test_policy_of_the_profile_decides(policy, expected):
    badge = a_badge()
    badge.edit_issuer(lambda document: document.update(verification=policy))
    proof, binding = codes(await reading_of(badge))
    assert proof == ["proof.hosted"]
    assert binding[0] == expected


async def test_loose_entry_beside_a_good_one_is_ignored_with_a_remark():
    badge = a_badge()
    places = ["https://uni.example/assert", "https://uni.example/assertions/"]
    badge.edit_issuer(lambda document: document.update(verification={"startsWith": places}))
    reading = await reading_of(badge)
    assert codes(reading)[1] == ["key-binding.in-scope", "key-binding.starts-with-ignored"]
    assert reading.binding_findings[1].detail == places[0]


async def test_unreadable_origin_beside_a_good_one_is_ignored_with_a_remark():
    badge = a_badge()
    policy = {"allowedOrigins": ["uni.example", "https://uni.example/"]}
    badge.edit_issuer(lambda document: document.update(verification=policy))
    assert codes(await reading_of(badge))[1] == ["key-binding.in-scope", "key-binding.starts-with-ignored"]


async def test_beginning_of_an_address_does_not_reach_a_host_of_a_longer_name():
    world = World()
    honest, forged = a_badge(world=world), a_badge("uni.example.mallory.example", world=world)
    honest.edit_issuer(lambda document: document.update(verification={"startsWith": "https://uni.example"}))
    forged.edit_badge_class(lambda document: document.update(issuer=honest.issuer_url))
    assert codes(await reading_of(forged))[1][0] == "key-binding.out-of-scope"
    assert codes(await reading_of(honest)) == PASSED


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("of=uni/", "key-binding.in-scope"),
        ("of=uni/#it", "key-binding.in-scope"),
        ("of=uni/&of=mallory", "key-binding.scope-unreadable"),
        ("of=uni/../mallory", "key-binding.scope-unreadable"),
        ("of=mallory", "key-binding.out-of-scope"),
    ],
)
async def test_beginning_that_ends_in_a_query_is_not_continued(query, expected):
    badge = a_badge()
    url = f"https://uni.example/get?{query}"
    badge.edit(lambda document: document.update(id=url))
    badge.edit_issuer(
        lambda document: document.update(verification={"startsWith": "https://uni.example/get?of=uni/"})
    )
    badge.world.at(url.partition("#")[0]).serves(badge.assertion())
    assert codes(await reading_of(badge))[1][0] == expected


async def test_way_up_in_disguise_is_no_address():
    badge = a_badge()
    url = "https://uni.example/assertions/..%2fforum/1"
    badge.edit(lambda document: document.update(id=url))
    badge.edit_issuer(
        lambda document: document.update(verification={"startsWith": "https://uni.example/assertions/"})
    )
    badge.world.at(url).serves(badge.assertion())
    assert codes(await reading_of(badge))[0] == ["proof.hosted-no-url"]


async def test_way_up_in_a_path_does_not_leave_what_it_begins_with():
    badge = a_badge()
    url = "https://uni.example/assertions/%2e%2e/forum/1"
    badge.edit(lambda document: document.update(id=url))
    badge.edit_issuer(
        lambda document: document.update(verification={"startsWith": "https://uni.example/assertions/"})
    )
    badge.world.at(url).serves(badge.assertion())
    assert codes(await reading_of(badge))[1] == ["key-binding.out-of-scope"]


# the badge class


async def test_badge_class_on_another_host_is_a_caution():
    world = World()
    badge, strange = a_badge(world=world), a_badge("else.example", world=world)
    strange.edit_badge_class(lambda document: document.update(issuer=badge.issuer_url))
    badge.edit(lambda document: document.update(badge=strange.badge_class_url))
    reading = await reading_of(badge)
    assert codes(reading)[1] == ["key-binding.in-scope", "key-binding.badge-class-out-of-scope"]
    assert decided(reading) == (Signature.HOLDS, Binding.BOUND)


async def test_badge_class_on_a_host_that_the_issuer_names_is_fine():
    world = World()
    badge, other = a_badge(world=world), a_badge("badges.example", world=world)
    other.edit_badge_class(lambda document: document.update(issuer=badge.issuer_url))
    badge.edit(lambda document: document.update(badge=other.badge_class_url))
    badge.edit_issuer(
        lambda document: document.update(verification={"allowedOrigins": ["uni.example", "badges.example"]})
    )
    assert codes(await reading_of(badge)) == PASSED


async def test_badge_class_in_a_user_area_is_a_caution():
    badge = a_badge()
    url = "https://uni.example/~someone/class.json"
    badge.edit_badge_class(lambda document: document.update(id=url))
    badge.world.at(url).serves(badge._badge_class)
    badge.edit(lambda document: document.update(badge=url))
    assert "key-binding.badge-class-out-of-scope" in codes(await reading_of(badge))[1]


async def test_badge_class_embedded_with_a_urn_rests_on_the_assertions_place():
    badge = a_badge()
    embedded = badge._badge_class | {"id": "urn:uuid:9d4b1c8e-5d1f-4ab1-8f0c-3d7c2a6e1b11"}
    badge.edit(lambda document: document.update(badge=embedded))
    assert codes(await reading_of(badge)) == PASSED


# shared and personal places


async def test_badge_in_a_user_area_of_the_issuers_host_proves_nothing():
    badge = a_badge()
    url = "https://uni.example/~mallory/badge.json"
    badge.edit(lambda document: document.update(id=url))
    badge.world.at(url).serves(badge.assertion())
    reading = await reading_of(badge)
    assert codes(reading)[1] == ["key-binding.same-origin-only"]
    assert reading.binding is Binding.UNDECIDED


async def test_issuer_in_a_user_area_proves_nothing():
    badge = a_badge()
    url = "https://uni.example/users/mallory/profile.json"
    badge.edit_issuer(lambda document: document.update(id=url))
    badge.world.at(url).serves(badge._profile)
    badge.edit_badge_class(lambda document: document.update(issuer=url))
    assert codes(await reading_of(badge))[1] == ["key-binding.same-origin-only"]


async def test_redirect_on_the_issuers_host_into_a_user_area_proves_nothing():
    badge = a_badge()
    url = "https://uni.example/go?to=/~mallory/badge.json"
    badge.edit(lambda document: document.update(id=url))
    badge.world.at(url).redirects_to("https://uni.example/~mallory/badge.json")
    badge.world.at("https://uni.example/~mallory/badge.json").serves(badge.assertion())
    assert codes(await reading_of(badge))[1] == ["key-binding.same-origin-only"]


async def test_redirect_out_of_the_issuers_part_of_a_host_proves_nothing():
    badge = a_badge()
    badge.edit_issuer(
        lambda document: document.update(verification={"startsWith": "https://uni.example/assertions/"})
    )
    served = badge.assertion()
    badge.assertion_place.redirects_to("https://uni.example/forum/1")
    badge.world.at("https://uni.example/forum/1").serves(served)
    assert codes(await reading_of(badge))[1] == ["key-binding.same-origin-only"]


# redirects


async def test_chain_of_redirects_inside_the_origin_is_followed():
    badge = a_badge()
    served = badge.assertion()
    badge.assertion_place.redirects_to("https://uni.example/a")
    badge.world.at("https://uni.example/a").redirects_to("https://uni.example/b")
    badge.world.at("https://uni.example/b").serves(served)
    assert codes(await reading_of(badge)) == PASSED


async def test_open_redirect_on_the_issuers_host_lends_nothing_to_where_it_leads():
    badge = a_badge()
    url = "https://uni.example/go?to=https://mallory.example/badge.json"
    badge.edit(lambda document: document.update(id=url))
    badge.world.at(url).redirects_to("https://mallory.example/badge.json")
    badge.world.at("https://mallory.example/badge.json").serves(badge.assertion())
    reading = await reading_of(badge)
    assert codes(reading) == (["proof.redirected-away"], ["key-binding.not-published"])
    assert decided(reading) == (Signature.UNDECIDED, Binding.UNDECIDED)


async def test_site_that_moved_its_badges_elsewhere_publishes_no_other_badge():
    badge = a_badge()
    there = "https://new.example/1"
    badge.assertion_place.redirects_to(there)
    badge.world.at(there).serves(badge.assertion() | {"id": there})
    reading = await reading_of(badge)
    assert codes(reading)[0] == ["proof.redirected-away"]
    assert reading.signature is Signature.UNDECIDED


async def test_redirect_of_a_named_host_to_the_issuers_own_is_followed():
    badge = a_badge()
    url = "https://short.example/1"
    badge.edit(lambda document: document.update(id=url))
    badge.edit_issuer(lambda document: document.update(verification={"allowedOrigins": ["short.example"]}))
    badge.world.at(url).redirects_to(badge.url)
    assert codes(await reading_of(badge)) == PASSED


@pytest.mark.parametrize("place", ["issuer_place", "badge_class_place"])
async def test_linked_document_that_leads_to_another_site_makes_the_badge_undecided(place):
    badge = a_badge()
    served = {"issuer_place": badge._profile, "badge_class_place": badge._badge_class}[place]
    getattr(badge, place).redirects_to("https://mallory.example/document")
    badge.world.at("https://mallory.example/document").serves(served)
    reading = await reading_of(badge)
    assert codes(reading)[0] == ["proof.redirected-away"]
    assert reading.signature is Signature.UNDECIDED


# names of its own


async def test_badge_that_names_another_address_of_its_site_is_looked_up_there():
    badge = a_badge()
    first = "https://uni.example/assertions/1?v=2"
    badge.world.at(first).serves(badge.assertion())
    reading = await reading_of(badge, supplied={"id": first})
    assert codes(reading) == (["proof.hosted", "proof.hosted-id-moved"], ["key-binding.in-scope"])


async def test_address_that_publishes_a_different_badge_fails():
    badge = a_badge()
    other = badge.world.at("https://uni.example/assertions/2")
    other.serves(badge.assertion() | {"id": "https://else.example/assertions/1"})
    reading = await reading_of(badge, supplied=badge.copy() | {"id": other.url})
    assert codes(reading)[0] == ["proof.hosted-mismatch"]
    assert reading.signature is Signature.FAILS


async def test_two_addresses_that_name_each_other_fail():
    badge = a_badge()
    one, two = "https://uni.example/one", "https://uni.example/two"
    badge.world.at(one).serves(badge.assertion() | {"id": two})
    badge.world.at(two).serves(badge.assertion() | {"id": one})
    reading = await reading_of(badge, supplied={"id": one})
    assert codes(reading)[0] == ["proof.hosted-mismatch", "proof.hosted-id-moved"]


async def test_invented_address_on_the_issuers_host_shows_the_badge_that_really_is_there():
    badge = a_badge()
    invented = "https://uni.example/search?q=my-badge"
    badge.world.at(invented).serves(badge.assertion())
    forged = badge.copy() | {
        "id": invented,
        "recipient": {"type": "email", "identity": "mallory@else.example"},
    }
    credential = await credential_of(badge, supplied=forged)
    assert credential.subject.identities[0].value.startswith("sha256$")
    assert credential.id == badge.url


# without encryption


async def test_badge_that_only_http_serves_is_a_caution():
    badge = a_badge()
    url = "http://uni.example/plain"
    badge.edit(lambda document: document.update(id=url))
    badge.world.at(url).serves(badge.assertion())
    reading = await reading_of(badge)
    assert codes(reading) == (["proof.hosted", "proof.insecure-transport"], ["key-binding.in-scope"])
    assert reading.proof_findings[1].pointer == "/id"


async def test_http_address_whose_twin_serves_the_same_badge_is_no_caution():
    badge = a_badge()
    badge.edit(lambda document: document.update(id=badge.url.replace("https:", "http:")))
    assert codes(await reading_of(badge)) == (["proof.hosted", "proof.https-twin"], PASSED[1])
    assert not badge.world.was_asked_for(badge.url.replace("https:", "http:"))


async def test_http_profile_is_a_caution_too():
    badge = a_badge()
    url = "http://uni.example/plain-profile"
    badge.edit_issuer(lambda document: document.update(id=url))
    badge.edit_badge_class(lambda document: document.update(issuer=url))
    badge.world.at(url).serves(badge._profile)
    reading = await reading_of(badge)
    assert codes(reading)[0] == ["proof.hosted", "proof.insecure-transport"]
    assert reading.proof_findings[1].pointer == "/badge/issuer"


# what cannot be had


def _not_found(place):
    place.answers(status=404)


def _unavailable(place):
    place.answers(status=503)


def _page(place):
    place.serves_a_web_page()


def _nothing(place):
    place.answers(status=204)


def _silence(place):
    place.times_out()


def _message(place):
    place.serves({"error": "not found", "type": "about:blank"})


def _credential(place):
    place.serves({"type": ["VerifiableCredential"], "id": place.url, "issuer": "x", "credentialSubject": {}})


FAULTS = [
    (_not_found, "proof.hosted-gone", Cause.HTTP_4XX),
    (_unavailable, "proof.hosted-unreachable", Cause.HTTP_5XX),
    (_page, "proof.hosted-unreachable", Cause.MALFORMED_REMOTE),
    (_nothing, "proof.hosted-unreachable", Cause.MALFORMED_REMOTE),
    (_message, "proof.hosted-unreachable", Cause.MALFORMED_REMOTE),
    (_credential, "proof.hosted-unreachable", Cause.MALFORMED_REMOTE),
    (_silence, "proof.hosted-unreachable", Cause.TIMEOUT),
]


@pytest.mark.parametrize(("fault", "code", "cause"), FAULTS)
async def test_badge_that_cannot_be_had_cannot_tell(fault, code, cause):
    badge = a_badge()
    fault(badge.assertion_place)
    reading = await reading_of(badge)
    assert codes(reading) == ([code], ["key-binding.not-published"])
    assert {finding.cause for finding in (*reading.proof_findings, *reading.binding_findings)} == {cause}
    assert decided(reading) == (Signature.UNDECIDED, Binding.UNDECIDED)
    assert not badge.world.was_asked_for(badge.badge_class_url)  # only the supplied copy names it


@pytest.mark.parametrize(("fault", "cause"), [(fault, cause) for fault, _, cause in FAULTS])
@pytest.mark.parametrize("place", ["issuer_place", "badge_class_place"])
async def test_linked_document_that_cannot_be_had_leaves_the_place_undecided(place, fault, cause):
    badge = a_badge()
    fault(getattr(badge, place))
    reading = await reading_of(badge)
    assert codes(reading) == (["proof.hosted"], ["key-binding.scope-unreadable"])
    assert reading.binding_findings[0].cause is cause
    assert decided(reading) == (Signature.HOLDS, Binding.UNDECIDED)


async def test_withdrawn_badge_is_no_longer_published():
    badge = a_badge().gone()
    reading = await reading_of(badge)
    assert codes(reading)[0] == ["proof.hosted-gone"]


@pytest.mark.parametrize("status", [200, 404, 410])
async def test_notice_of_withdrawal_is_no_badge(status):
    reading = await reading_of(a_badge().revoke("Cheating", status=status))
    assert codes(reading)[0] == ["proof.hosted-gone"]


async def test_badge_without_any_address_fails():
    badge = a_badge()
    badge.tamper(lambda document: document.pop("id"))
    reading = await reading_of(badge)
    assert codes(reading) == (["proof.hosted-no-url"], ["key-binding.not-published"])
    assert reading.signature is Signature.FAILS


# an issuer that is no place


@pytest.mark.parametrize("issuer", ["did:web:uni.example", "urn:uuid:9d4b1c8e-5d1f-4ab1-8f0c-3d7c2a6e1b11"])
async def test_issuer_without_a_web_address_has_no_place(issuer):
    badge = a_badge()
    badge.edit_badge_class(lambda document: document.update(issuer=issuer))
    reading = await reading_of(badge)
    assert codes(reading)[1] == ["key-binding.no-origin"]
    assert decided(reading) == (Signature.HOLDS, Binding.UNDECIDED)


async def test_issuer_written_into_the_badge_class_without_an_id_has_no_place():
    badge = a_badge()
    badge.edit_badge_class(lambda document: document.update(issuer={"type": "Issuer", "name": "Uni"}))
    assert codes(await reading_of(badge))[1] == ["key-binding.no-origin"]


@pytest.mark.parametrize("member", ["badge", "issuer"])
async def test_badge_without_an_issuer_has_no_place(member):
    badge = a_badge()
    edit = badge.edit if member == "badge" else badge.edit_badge_class
    edit(lambda document: document.pop(member))
    assert codes(await reading_of(badge))[1] == ["key-binding.no-origin"]


# what nobody can look for


def test_badge_of_0_5_that_came_without_its_address_is_not_blamed_for_it():
    hosting = Hosting(verification=None, assertion=Linked(declared=None, answer=None))
    badge = Credential(edition=Edition.OB05, securing=Securing.HOSTED, raw={}, hosting=hosting)
    reading = read_hosted(badge)
    assert codes(reading) == (["proof.hosted-address-unknown"], ["key-binding.not-published"])
    assert reading.signature is Signature.UNDECIDED


def test_badge_that_was_never_retrieved_cannot_tell():
    reading = read_hosted(Credential(edition=Edition.OB20, securing=Securing.HOSTED, raw={}))
    assert codes(reading)[0] == ["proof.hosted-unreachable"]
    assert reading.supported is True


# hosts beside the issuer's


async def test_badge_beside_its_issuer_is_that_hosts_with_a_caution():
    badge = a_badge()
    there = "https://badges.uni.example/1"
    badge.edit(lambda document: document.update(id=there))
    badge.world.at(there).live(badge.assertion_bytes)
    reading = await reading_of(badge)
    assert codes(reading)[1] == ["key-binding.in-scope", "key-binding.sibling-host"]
    assert (decided(reading), reading.host) == ((Signature.HOLDS, Binding.BOUND), "badges.uni.example")


async def test_host_of_the_issuer_itself_needs_no_other_name():
    assert (await reading_of(a_badge())).host == ""


async def test_class_that_redirects_led_from_beside_the_issuer_to_a_stranger_is_not_beside_it():
    badge = a_badge()
    there = "https://badges.uni.example/class"
    badge.edit(lambda document: document.update(badge=there))
    badge.world.at(there).serves(badge.badge_class | {"id": there})
    assert codes(await reading_of(badge))[1] == ["key-binding.in-scope", "key-binding.badge-class-sibling"]
    badge.world.at(there).redirects_to("https://mallory.example/class")
    badge.world.at("https://mallory.example/class").serves(badge.badge_class | {"id": there})
    assert codes(await reading_of(badge))[0] == ["proof.redirected-away"]
