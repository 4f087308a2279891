"""What was handed over, and what was found in it: the bytes of each badge, and where they stood."""

import enum
from dataclasses import dataclass, field

from verifier.model.finding import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the caller handed over: an address, bytes or a text, and exactly one of them."""

    url: str | None = None
    body: bytes | None = field(default=None, repr=False)
    text: str | None = field(default=None, repr=False)
    media_type: str = ""  # as declared by whoever sent the bytes; reported, never believed

    def __post_init__(self) -> None:
        if sum(part is not None for part in (self.url, self.body, self.text)) != 1:
            raise ValueError("exactly one of url, body and text is given")

    @property
    def content(self) -> bytes | None:
        """The bytes to look into; None where an address has to be fetched first."""
        if self.text is None:
            return self.body
        # Half of a surrogate pair has no UTF-8: it becomes bytes that no strict reader takes.
        return self.text.encode("utf-8", "surrogatepass")


class Kind(enum.Enum):
    """The form of a badge that was located."""

    JSON = "json"
    JWT = "jwt"  # any compact JWS: VC-JWT, signed Open Badges 1 and 2
    SD_JWT = "sd-jwt"
    COSE = "cose"
    URL = "url"  # only a pointer: the badge is hosted there


@dataclass(frozen=True, slots=True, kw_only=True)
class Presentation:
    """The bundle that a badge came in, with a proof of its own or without. VC 2.0 section 4.13."""

    kind: Kind  # JSON or JWT
    body: bytes = field(repr=False)
    signed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """One badge's bytes. ``findings`` speak of its packing: remarks, or a FAILED one if it is ambiguous."""

    kind: Kind
    body: bytes = field(repr=False)  # text as it stood there; of COSE the binary form
    found_in: str  # "json", "jwt", "svg", "png:<chunk>:<keyword>" …
    pointer: str = ""  # JSON Pointer to the badge in the wrapper that held it
    findings: tuple[Finding, ...] = ()
    presentations: tuple[Presentation, ...] = ()  # the bundles around it, outermost first


@dataclass(frozen=True, slots=True, kw_only=True)
class NotLocated:
    """There is no badge to verify in what was given. ``findings`` say why; at least one decides."""

    findings: tuple[Finding, ...]
