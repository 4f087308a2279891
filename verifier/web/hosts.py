"""To which host names does the service answer?

A service on one's own machine is within reach of every page that its owner opens: a page may point a name of
its own at 127.0.0.1. So a service bound to loopback answers to the names of loopback alone.
"""

import ipaddress
import re

_HOST = re.compile(r"(?P<name>[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{0,5})?")
_NAMES = frozenset(("localhost", "127.0.0.1", "::1"))


def is_loopback(host: str) -> bool:
    """Say whether an address to listen on is within reach of this machine alone."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def answers_to(header: str, *, bound_to: str) -> bool:
    """Say whether a request with this Host header is meant for a service bound there."""
    if not is_loopback(bound_to):
        return True
    written = _HOST.fullmatch(header)
    name = written["name"].strip("[]").lower() if written else ""
    return name in _NAMES or name == bound_to.strip("[]").lower()
