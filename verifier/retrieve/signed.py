"""From the claims of a signed badge to the documents that count.

The assertion is what was signed, and nobody is asked for it, whatever its id. Badge class and issuer are
asked for where they have an address: the copy that their own host serves counts, as for a hosted badge.
https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#SignedBadge
"""

import asyncio

from verifier.algorithms.jsonld import Reason
from verifier.contracts import Fetcher
from verifier.model.hosting import Hosting, Linked
from verifier.model.words import JsonObject
from verifier.parse.members import identifier
from verifier.retrieve.compaction import is_malformed
from verifier.retrieve.hosted import with_links
from verifier.retrieve.upgrade import upgrade


async def retrieve_signed(claims: JsonObject, *, fetcher: Fetcher) -> Hosting:
    """Ask for the badge class and the issuer of the badge in a token. It never raises.

    Args:
        claims: the payload of the token.
        fetcher: the way to the network.
    """
    # In a thread: of many parts each takes its time, and others are waiting.
    return await with_links(await asyncio.to_thread(claimed, claims), fetcher)


def claimed(claims: JsonObject) -> Linked:
    """Give the claims by their Open Badges names; of claims without such a reading nothing is taken.

    Nobody is asked. Without a reading the document is None and ``unreadable`` is set.
    """
    written = upgrade(claims, url=None)
    if isinstance(written, Reason):
        refused = is_malformed(claims, written)
        return Linked(declared=identifier(claims), answer=None, unreadable=True, refused=refused)
    return Linked(
        declared=identifier(written.document),
        answer=None,
        document=written.document,
        received=claims,
        unknown_contexts=written.unknown_contexts,
    )
