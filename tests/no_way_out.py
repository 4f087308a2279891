"""No test leaves this machine: a socket that would is refused before it connects, in whatever library."""

import ipaddress
import sys


class WayOutError(AssertionError):
    """A test tried to reach something that is not loopback."""


def refuse_ways_out() -> None:
    """Watch every connect and every datagram of this process from now on."""
    sys.addaudithook(_watch)


def _watch(event: str, arguments: tuple) -> None:
    if event in ("socket.connect", "socket.sendto") and not _stays(arguments[1]):
        raise WayOutError(f"{event} to {arguments[1]!r}")


def _stays(address: object) -> bool:
    if not isinstance(address, tuple):
        return True  # a path or a netlink address: never a network
    try:
        return ipaddress.ip_address(str(address[0])).is_loopback
    except ValueError:
        return address[0] in ("localhost", "")
