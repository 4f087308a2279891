"""How long we wait for whom. Seconds, by the monotonic clock."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """The patience of one fetch; slower hosts are a reason to say that we could not look."""

    lookup: float = 2.5  # less than ``connect``, so that a silent name server is told from a silent host
    connect: float = 3.0
    silence: float = 5.0  # until the first byte, and between two
    whole: float = 8.0  # with redirects, the retry and the wait for a turn
    slow_after: float = 3.0  # from then on the body has to arrive at the least rate
    least_rate: float = 1024.0  # bytes a second
    retry_pause: float = 0.2
    longest_retry_pause: float = 2.0  # a host that asks for more is not asked again
