"""Who is behind a badge, by name and place: the name is that of a list, or there is none."""

from dataclasses import dataclass

from verifier.model.report import Headline
from verifier.render import foreign


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """Whoever was proven to be behind a badge, fit to be shown."""

    who: Headline

    @property
    def name(self) -> str:
        """The name that a list gives the issuer which it recognises; "" for any other."""
        return foreign.quote(self.who.text) if self.who.place and self.place else ""

    @property
    def place(self) -> str:
        """The exact host (and path) that was proven, or the DID; "" for nobody."""
        return "" if self.who.kind == "unknown" else foreign.place(self.who.place or self.who.text)

    @property
    def full(self) -> str:
        """The name with its place, of a key the name alone; the place if there is no name; "" for nobody."""
        if not self.name:
            return self.place
        return self.name if self.place.startswith("did:") else f"{self.name} ({self.place})"

    @property
    def signer(self) -> str:
        """Who signed or published it: of an account at a platform that is the platform; "" for nobody."""
        return self.place if self.who.kind == "platform" else self.full

    @property
    def is_only_a_key(self) -> bool:
        """Say whether nothing is known of the issuer but its key."""
        return self.who.kind == "self"

    @property
    def is_known_otherwise(self) -> bool:
        """Say whether a site or a list knows the issuer itself, and not only a platform its account."""
        return self.who.kind == "issuer"
