"""The same hosted badge as issuers wrote it before Open Badges 2: in edition 1.1, 1.0 or 0.5."""

from tests.world.hosted_badges import HostedBadge
from verifier.model.words import JsonObject

OPEN_BADGES_1 = "https://w3id.org/openbadges/v1"


def of_1_1(badge: HostedBadge) -> HostedBadge:
    """Write the three documents in edition 1.1: linked data, verified at an address of its own."""
    badge.edit(lambda document: _assertion(document, badge) or document.update({"@context": OPEN_BADGES_1}))
    badge.edit_badge_class(lambda each: _badge_class(each) or each.update({"@context": OPEN_BADGES_1}))
    return badge.edit_issuer(lambda profile: profile.update({"@context": OPEN_BADGES_1}))


def of_1_0(badge: HostedBadge) -> HostedBadge:
    """Write the three documents in edition 1.0: without context, type and id, and with Unix dates."""
    badge.edit(lambda document: _assertion(document, badge) or _bare(document))
    badge.edit(lambda document: document.update(issuedOn=1_388_534_400))
    badge.edit_badge_class(lambda each: _badge_class(each) or _bare(each))
    return badge.edit_issuer(_bare)


def of_0_5(badge: HostedBadge) -> HostedBadge:
    """Write the one document of edition 0.5, which says nothing of the place where it is."""
    profile, badge_class = badge.profile, badge.badge_class
    issuer = {"origin": profile["url"], "name": profile["name"], "org": "Registry", "contact": profile["email"]}
    embedded: JsonObject = {
        "version": "0.5.0",
        "name": badge_class["name"],
        "image": badge.image_url,
        "description": badge_class["description"],
        "criteria": "/criteria",
        "issuer": issuer,
    }
    recipient = "student@learner.example"
    oldest = {"recipient": recipient, "issued_on": "2012-06-01", "badge": embedded}
    return badge.edit(lambda document: document.clear() or document.update(oldest))


def embedded_in(badge: HostedBadge) -> HostedBadge:
    """Write badge class and issuer into the assertion, as they are served now, without their addresses."""
    inner = _without_id(badge.badge_class) | {"issuer": _without_id(badge.profile)}
    return badge.edit(lambda document: document.update(badge=inner))


def _assertion(document: JsonObject, badge: HostedBadge) -> None:
    del document["verification"]
    number = badge.url.rpartition("/")[2]
    document.update(uid=number, verify={"type": "hosted", "url": badge.url})


def _badge_class(document: JsonObject) -> None:
    document["criteria"] = f"{document['id']}/criteria"


def _bare(document: JsonObject) -> None:
    for name in ("@context", "type", "id"):
        document.pop(name, None)


def _without_id(document: JsonObject) -> JsonObject:
    return {name: value for name, value in document.items() if name not in ("id", "@context")}
