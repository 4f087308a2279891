"""The place that an issuer is proven to hold, as people are shown it."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvenPlace:
    """One place, in the exact spelling that was proven and in the letters that its owner uses."""

    kind: Literal["did", "domain", "path", "tenant", "platform"]
    place: str  # the DID; else the host in A-labels, with the path where issuer or key lives at one
    unicode: str = ""  # the same with the host in its own letters; "" if it has none, or they could mislead
    registrable_domain: str = ""  # which of its labels somebody registered: "uni.ac.jp"; "" of a DID
