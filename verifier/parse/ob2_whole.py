"""The documents of a hosted badge put together: each linked one in the place of its address."""

from verifier.model.hosting import Hosting, Linked
from verifier.model.words import Json, JsonObject


def whole(hosting: Hosting) -> JsonObject:
    """Give the assertion with its badge class in it, and in that the issuer, as far as they are known.

    Where a document could not be had, the copy that its parent embeds stands, or its bare address.
    """
    assertion = hosting.assertion.shown or {}
    badge_class, issuer = hosting.badge_class, hosting.issuer
    if badge_class is None:
        return assertion
    described = _described(badge_class)
    if isinstance(described, dict) and issuer is not None:
        described = {**described, "issuer": _described(issuer)}
    return {**assertion, "badge": described}


def _described(linked: Linked) -> Json:
    """Give a linked document under the address it was asked for at, for that is who is judged.

    However the document spells its own name: what is shown is what was asked.
    """
    if linked.document is None:
        return linked.declared
    return {**linked.document, "id": linked.declared} if linked.declared else linked.document
