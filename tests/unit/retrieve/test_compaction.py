"""What ends or withdraws a badge is found however it is spelled: compaction must not lose it."""

import pytest

from tests.unit.retrieve.asking import a_badge, credential_of, documents_of
from verifier.retrieve.compaction import compacted

V2 = "https://w3id.org/openbadges/v2"
END = "2026-02-01T00:00:00Z"


@pytest.mark.parametrize(
    "members",
    [
        {"withdrawn": True, "@context": [V2, {"withdrawn": "obi:revoked"}]},
        {"obi:revoked": True},
        {"https://w3id.org/openbadges#revoked": "true"},
        {"revoked": [True]},
        {"revoked": {"@value": True}},
    ],
)
async def test_withdrawal_counts_under_every_name(members):
    badge = a_badge().edit(lambda document: document.update(members))
    assert (await documents_of(badge)).assertion.withdrawn


@pytest.mark.parametrize(
    "members",
    [
        {"expires": {"@value": END}},
        {"expires": [{"@value": END, "@type": "https://x.example/date"}]},
        {"sec:expiration": END},
        {"ends": END, "@context": [V2, {"ends": "https://w3id.org/security#expiration"}]},
        {"expires": "2027-01-01T00:00:00Z", "sec:expiration": END},
    ],
)
async def test_end_counts_under_every_name(members):
    badge = a_badge().edit(lambda document: document.update(members))
    assert END in {
        moment.instant.strftime("%Y-%m-%dT%H:%M:%SZ") for moment in (await credential_of(badge)).ends
    }


async def test_list_of_withdrawn_badges_is_found_by_its_full_name():
    badge = a_badge().edit_issuer(
        lambda profile: profile.update({"obi:revocationList": "https://uni.example/r"})
    )
    assert (await documents_of(badge)).issuer.document["revocationList"] == "https://uni.example/r"


async def test_end_that_is_no_date_under_any_name_is_kept():
    badge = a_badge().edit(lambda document: document.update({"sec:expiration": {"id": "https://x.example/"}}))
    document = (await documents_of(badge)).assertion.document
    assert document["expires"] == {"id": "https://x.example/"}


def test_list_of_withdrawn_badges_is_not_itself_withdrawn():
    listed = {"@context": V2, "type": "RevocationList", "revokedAssertions": ["https://uni.example/1"]}
    assert "revoked" not in compacted(listed).document


XSD = "http://www.w3.org/2001/XMLSchema#"
OBI, SEC = "https://w3id.org/openbadges#", "https://w3id.org/security#"
ELSEWHERE = "https://uni.example/x"


@pytest.mark.parametrize(
    ("term", "spellings", "value"),
    [
        ("revoked", ("obi:revoked", f"{OBI}revoked", "obi:revokedAssertions", "revokedAssertions"), True),
        ("expires", ("obi:expires", f"{OBI}expires", "sec:expires", "sec:expiration"), END),
        ("issuedOn", ("obi:issuedOn", f"{OBI}issuedOn", "obi:issueDate", f"{OBI}issueDate"), END),
        ("badge", ("obi:badge", f"{OBI}badge"), ELSEWHERE),
        ("issuer", ("obi:issuer", f"{OBI}issuer"), ELSEWHERE),
        ("recipient", ("obi:recipient", f"{OBI}recipient"), {"identity": "x", "type": "email"}),
        ("publicKey", ("obi:publicKey", "sec:publicKey", f"{SEC}publicKey"), ELSEWHERE),
        ("revocationList", ("obi:revocationList", f"{OBI}revocationList"), ELSEWHERE),
        (
            "verification",
            ("obi:verify", "obi:verification", f"{OBI}verification"),
            {"startsWith": "https://a/"},
        ),
    ],
)
def test_term_counts_under_every_spelling(term, spellings, value):
    for spelling in (term, *spellings):
        written = compacted({"@context": V2, "type": "Assertion", "id": ELSEWHERE, spelling: value})
        assert written.document[term] == value, spelling


@pytest.mark.parametrize("term", ["revoked", "expires", "issuedOn", "badge", "issuer", "publicKey"])
def test_value_of_whatever_type_keeps_its_name(term):
    for type_ in ("string", "anyURI"):
        value = {"@value": ELSEWHERE, "@type": XSD + type_}
        written = compacted({"@context": V2, "type": "Assertion", "id": ELSEWHERE, term: value})
        assert written.document[term] in (ELSEWHERE, value), type_


@pytest.mark.parametrize("term", ["startsWith", "allowedOrigins", "verificationProperty"])
@pytest.mark.parametrize("spelling", ["{}", "obi:{}", OBI + "{}", "dqm:{}", "https://x.example/words/{}"])
def test_limit_of_an_issuer_counts_under_every_spelling(term, spelling):
    said = {spelling.format(term): "https://uni.example/a/"}
    profile = {"@context": V2, "type": "Issuer", "id": ELSEWHERE, "verification": said}
    assert compacted(profile).document["verification"] == {term: "https://uni.example/a/"}


def test_limit_in_an_embedded_profile_counts_too():
    issuer = {"id": ELSEWHERE, "verification": {"obi:startsWith": "https://uni.example/a/"}}
    badge = {"@context": V2, "type": "BadgeClass", "id": ELSEWHERE, "issuer": issuer}
    said = compacted(badge).document["issuer"]["verification"]
    assert said == {"startsWith": "https://uni.example/a/"}


def test_two_spellings_of_one_term_are_two_values():
    said = {"startsWith": "https://uni.example/a/", "obi:startsWith": "https://uni.example/b/"}
    profile = {"@context": V2, "type": "Issuer", "id": ELSEWHERE, "verification": said}
    both = ["https://uni.example/a/", "https://uni.example/b/"]
    assert compacted(profile).document["verification"]["startsWith"] == both
