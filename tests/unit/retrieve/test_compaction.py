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
