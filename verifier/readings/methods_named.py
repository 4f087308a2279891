"""Which of the published methods does a proof name?

By its full identifier, or by one that is local to the issuer or to a key set. An equal identifier is a way to
find a key, and binds nothing. https://www.w3.org/TR/cid-1.0/#retrieve-verification-method
"""

import re

from verifier.contracts import Method
from verifier.model.proof import Proof
from verifier.readings.published_keys import Place, Publication, https_host

_ADDRESSED = ("https:", "http:", "did:")
_PLAIN = re.compile(r"\Ahttp://", re.IGNORECASE)


def methods_named(proof: Proof, publication: Publication, *, published: bool = True) -> tuple[Method, ...]:
    """Find the methods that the issuer publishes under the name that the proof gives.

    Args:
        proof: the proof; its name for its key may be absent.
        publication: the places of its issuer.
        published: False finds instead what merely lies on the issuer's host under that name.
    """
    name = proof.verification_method
    if not name:
        return ()
    return tuple(
        method
        for place in publication.places
        for method in place.methods
        if place.publishes is published and _answers_to(name, method, place, issuer=publication.issuer)
    )


def _answers_to(name: str, method: Method, place: Place, *, issuer: str) -> bool:
    if not place.is_key_set:
        local = f"{issuer}{name}" if name.startswith("#") else f"{issuer}#{name}"
        return method.id in (name, local)
    if name == place.where:  # the address of one key, or of a set with nothing more said
        return True
    base, _, fragment = name.partition("#")
    return bool(method.id) and (method.id == name or (method.id == fragment and base in ("", place.where)))


def says_where(proof: Proof) -> bool:
    """Say whether a proof names its key by an address, and not merely by a name."""
    return (proof.verification_method or "").startswith(_ADDRESSED)


def leads_away(proof: Proof, publication: Publication) -> bool:
    """Say whether a proof names its key by an address that is neither the issuer's nor on its host.

    A DID with a path, a query or parameters behind it is still that DID, and an address without encryption
    is still on that host: nothing is fetched there, and the key is looked for in what the issuer publishes.
    """
    base = subject_of(proof.verification_method or "")
    issuer = publication.issuer.partition("#")[0]
    host = https_host(_PLAIN.sub("https://", base))
    same_host = host is not None and host == https_host(issuer)
    return says_where(proof) and base != issuer and not same_host


def subject_of(name: str) -> str:
    """Cut a name off behind whom it is about: a DID URL behind its DID, another address at its fragment."""
    return re.split("[#?/;]" if name.startswith("did:") else "#", name)[0]


def belongs_elsewhere(proof: Proof, publication: Publication) -> bool:
    """Say whether an embedded proof names somebody else's method. A token's kid is only a hint.

    Another address on the issuer's own host is not somebody else's as far as we know, nor the issuer's.
    """
    return proof.token is None and leads_away(proof, publication)
