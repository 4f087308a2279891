"""The same hosted badge as issuers wrote it before Open Badges 2: in edition 1.1, 1.0 or 0.5."""

from copy import deepcopy

from tests.world.hosted_badges import HostedBadge
from tests.world.signing import Edit
from verifier.model.words import JsonObject

OPEN_BADGES_1 = "https://w3id.org/openbadges/v1"
_LINKED_DATA: JsonObject = {"@context": OPEN_BADGES_1}


def of_1_1(badge: HostedBadge) -> HostedBadge:
    """Write the three documents in edition 1.1: linked data, verified at an address of its own."""
    _of_1(badge)
    for edit in (badge.edit, badge.edit_badge_class, badge.edit_issuer):
        edit(lambda document: document.update(_LINKED_DATA))
    return badge


def of_1_0(badge: HostedBadge) -> HostedBadge:
    """Write the three documents in edition 1.0: without context, type and id, and with Unix dates."""
    _of_1(badge)
    for edit in (badge.edit, badge.edit_badge_class, badge.edit_issuer):
        edit(_bare)
    return badge.edit(lambda document: document.update(issuedOn=1_388_534_400))


def of_0_5(badge: HostedBadge) -> HostedBadge:
    """Write the one document of edition 0.5, which says nothing of the place where it is."""
    profile, badge_class = badge.profile, badge.badge_class
    origin, criteria = str(profile["url"]).rstrip("/"), _criteria(badge)
    embedded: JsonObject = {
        "version": "0.5.0",
        "name": badge_class["name"],
        "image": badge.image_url,
        "description": badge_class["description"],
        "criteria": criteria.removeprefix(origin),
        "issuer": {
            "origin": origin,
            "name": profile["name"],
            "org": "Registry",
            "contact": profile["email"],
        },
    }
    oldest: JsonObject = {
        "recipient": "student@learner.example",
        "issued_on": "2012-06-01",
        "badge": embedded,
    }
    return badge.edit(_replaced_by(oldest))


def embedded_in(badge: HostedBadge) -> HostedBadge:
    """Write badge class and issuer into the assertion, as they are served now, without their addresses."""
    inner = _without_id(badge.badge_class) | {"issuer": _without_id(badge.profile)}
    return badge.edit(lambda document: document.update(badge=deepcopy(inner)))


def _of_1(badge: HostedBadge) -> None:
    """Say how to verify by the words of then, and link to the criteria."""
    criteria, number = _criteria(badge), badge.url.rpartition("/")[2]

    def change(document: JsonObject) -> None:
        del document["verification"]
        document.update(uid=number, verify={"type": "hosted", "url": badge.url})

    badge.edit(change).edit_badge_class(lambda document: document.update(criteria=criteria))


def _criteria(badge: HostedBadge) -> str:
    """Put a web page with the criteria beside the badge class; give its address."""
    url = f"{badge.badge_class_url}/criteria"
    badge.world.at(url).serves_a_web_page()
    return url


def _replaced_by(written: JsonObject) -> Edit:
    def change(document: JsonObject) -> None:
        document.clear()
        document.update(deepcopy(written))

    return change


def _bare(document: JsonObject) -> None:
    for name in ("@context", "type", "id"):
        document.pop(name, None)


def _without_id(document: JsonObject) -> JsonObject:
    return {name: value for name, value in document.items() if name not in ("id", "@context")}
