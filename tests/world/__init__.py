"""A small internet in memory: issuers, badges and lists that sign and serialise when they are asked.

It implements ``Fetcher``: no socket, no file. All names end in ``.example``, all keys are known to everybody,
and every signature is reproducible. A hostile state is one line, and still signed unless the test says
otherwise::

    uni = world.issuer("uni.example")                     # did:web, Ed25519, its DID document is served
    badge = uni.award("Statistics 101", to="mailto:student@learner.example")
    revocations = uni.status_list("3")
    badge.status_list(revocations, 94567).until("2026-02-01T00:00:00Z")
    revocations.revoke(94567).sign_with("mallory")        # whoever that is
    badge.tamper(lambda document: document.update(name="Statistics 501"))
    world.at(revocations.url).times_out()
    badge.json(), badge.jwt("ES256").token(), badge.png() # what a holder hands over
    hosted = uni.host_badge("Statistics 101").revoke()    # Open Badges 2
    shared = Moodle(world, version=5).award().share_link  # a platform of ``tests.world.platforms``
    assert not world.was_asked_for("https://mallory.example/key")
"""

from tests.world.internet import World
from tests.world.keys import Key

__all__ = ["Key", "World"]
