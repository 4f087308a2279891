"""What an operator says about the way out, and the one refusal that every forbidden address meets."""

import errno
from dataclasses import dataclass

from verifier.net.address import Network

# One text for whatever is refused: which rule it was would tell an attacker what our network looks like.
REFUSED = "outside of what this service may reach"

AGENT = "badge-verifier"  # our name towards other hosts; by it a verifier knows another, and itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Egress:
    """Where we do not go besides what is never reached, and whom to write to about our requests."""

    own_hosts: frozenset[str] = frozenset()  # lower-case A-labels; asking ourselves would be a loop
    denied: tuple[Network, ...] = ()
    contact: str = "the abuse address of this network"

    @property
    def user_agent(self) -> str:
        """What we call ourselves towards every host, always the same."""
        return f"{AGENT} (checks Open Badges on behalf of a reader; contact: {self.contact})"


class AddressRefusedError(OSError):
    """An address that may not be reached; an ``OSError``, so that aiohttp takes it for a failed connect."""

    def __init__(self) -> None:
        super().__init__(errno.EACCES, REFUSED)
