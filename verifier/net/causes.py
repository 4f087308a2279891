"""Which cause stands behind an error of the way out. Whatever the other side does has one."""

import socket
import ssl
import zlib

import aiohttp

from verifier.model.words import Cause
from verifier.net.egress import AddressRefusedError

# What a fetch may meet through nobody's fault here; anything else is a broken program.
FAULTS = (aiohttp.ClientError, OSError, ValueError, zlib.error)


class LostConnectionError(aiohttp.ClientError):
    """The host hung up on a request. Not of the kind after which aiohttp quietly sends it again."""


_NO_SUCH_NAME = frozenset({socket.EAI_NONAME, socket.EAI_NODATA})

# The first row that fits decides: subclasses stand above their parents.
_CAUSES: tuple[tuple[type[Exception], Cause], ...] = (
    (aiohttp.ServerTimeoutError, Cause.TIMEOUT),
    (TimeoutError, Cause.TIMEOUT),
    (aiohttp.ClientSSLError, Cause.TLS),
    (ssl.SSLError, Cause.TLS),
    (aiohttp.ClientConnectionError, Cause.CONNECT),
    (LostConnectionError, Cause.CONNECT),
    (OSError, Cause.CONNECT),
    (aiohttp.InvalidURL, Cause.BLOCKED_BY_POLICY),
    (Exception, Cause.MALFORMED_REMOTE),  # bad framing, bad headers, cut bodies
)


def cause_of(error: Exception) -> Cause:
    """Name the cause behind one of ``FAULTS``."""
    if isinstance(error, aiohttp.ClientConnectorError) and isinstance(error.os_error, AddressRefusedError):
        return Cause.BLOCKED_BY_POLICY
    if isinstance(error, aiohttp.ClientConnectorDNSError):  # silent name servers do not deny a name
        return Cause.DNS if error.os_error.errno in _NO_SUCH_NAME else Cause.CONNECT
    return next(cause for kind, cause in _CAUSES if isinstance(error, kind))
