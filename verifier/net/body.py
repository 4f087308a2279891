"""Reading a body that may lie about its size: every byte is counted as it arrives and as it inflates.

aiohttp would hand over a gzip stream that breaks off as if it were whole, so it does not inflate here.
"""

import zlib
from collections.abc import AsyncIterator, Callable

from verifier.model.words import Cause
from verifier.net.roles import KIB, Rules
from verifier.net.timing import Timing

CHUNK_BYTES = 64 * KIB
_GZIP = 31  # window bits: the largest window, gzip framing required
_HARMLESS_BYTES = 64 * KIB  # below that no ratio is suspicious
_MAX_RATIO = 100


class Body:
    """Collects one body within the limits of its role.

    Args:
        rules: of the role.
        encoding: Content-Encoding, in lower case; "" if not given.
    """

    def __init__(self, rules: Rules, *, encoding: str = "") -> None:
        self._rules = rules
        self._known = encoding in ("", "identity", "gzip")
        self._inflate = zlib.decompressobj(_GZIP) if encoding == "gzip" else None
        self._collected = bytearray()
        self.arrived = 0  # bytes, before inflation

    def add(self, chunk: bytes) -> Cause | None:
        """Take the next bytes; a cause if they must not be taken."""
        if not self._known:
            return Cause.UNSUPPORTED
        self.arrived += len(chunk)
        if self.arrived > self._rules.max_wire:
            return Cause.TOO_LARGE
        if self._inflate is None:
            self._collected += chunk
            return None
        return self._add_inflated(chunk, self._inflate)

    def close(self) -> bytes | Cause:
        """Give the whole body; a cause if its end is missing or it grew like a bomb."""
        if self._inflate is not None and self.arrived and not self._inflate.eof:
            return Cause.MALFORMED_REMOTE
        swollen = len(self._collected) > max(_HARMLESS_BYTES, _MAX_RATIO * self.arrived)
        if swollen and not self._rules.may_inflate_freely:
            return Cause.TOO_LARGE
        return bytes(self._collected)

    def _add_inflated(self, chunk: bytes, inflate: "zlib._Decompress") -> Cause | None:
        # One byte more than there is room for: asking for no more than the room would look like an end.
        room = self._rules.max_bytes - len(self._collected)
        try:
            self._collected += inflate.decompress(chunk, room + 1)
        except zlib.error:
            return Cause.MALFORMED_REMOTE
        if len(self._collected) > self._rules.max_bytes:
            return Cause.TOO_LARGE
        # What follows the end is another member or smuggled bytes: readers disagree which of them counts.
        return Cause.MALFORMED_REMOTE if inflate.unused_data else None


async def read_body(
    chunks: AsyncIterator[bytes], body: Body, *, timing: Timing, monotonic: Callable[[], float]
) -> bytes | Cause:
    """Read to the end, or to the first reason to stop."""
    begun = monotonic()
    async for chunk in chunks:
        cause = body.add(chunk)
        if cause is not None:
            return cause
        waited = monotonic() - begun
        if waited > timing.slow_after and body.arrived < timing.least_rate * waited:
            return Cause.TIMEOUT
    return body.close()
