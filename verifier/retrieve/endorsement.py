"""From the address of an endorsement of Open Badges 2 to the documents that count: itself, and its issuer.

Like an assertion it is what its endorser publishes; an embedded copy is no more than a pointer.
https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Endorsement
"""

from verifier.contracts import Fetcher
from verifier.model.hosting import Hosting, Linked
from verifier.model.roles import Role
from verifier.parse.members import entries
from verifier.parse.ob2_edition import is_signed, verification
from verifier.retrieve.hosted import follow
from verifier.retrieve.linked import Pointer, obtain


async def retrieve_endorsement(url: str, *, fetcher: Fetcher) -> Hosting:
    """Ask for an endorsement at its http(s) address, and for the profile of its issuer. It never raises.

    A badge class it has none: ``badge_class`` stays None.
    """
    endorsement = await obtain(Pointer(url=url, role=Role.ASSERTION), fetcher=fetcher)
    document = endorsement.document or {}
    return Hosting(
        verification=verification(document),
        assertion=endorsement,
        issuer=await _issuer(endorsement, fetcher) if not is_signed(document) else None,
    )


async def _issuer(endorsement: Linked, fetcher: Fetcher) -> Linked | None:
    """Ask for the profile of the one who endorses, at its own address; of several none is it."""
    named = list(entries(endorsement.document or {}, "issuer"))
    if not endorsement.published or len(named) != 1:
        return None
    return await follow(named[0][1], Role.ISSUER_PROFILE, fetcher, by=endorsement)
