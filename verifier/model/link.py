"""A link as somebody has it, and the way from there to the badge that it stands for."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from verifier.model.finding import Code


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedUrl:
    """A web address that somebody shares, taken apart."""

    text: str  # what may be sent, shown and logged: without a fragment, and nothing personal in it
    scheme: str  # "https" or "http"
    host: str  # lower-case, on the usual port
    path: str  # begins with "/"; escapes only where they are needed
    parameters: Mapping[str, str]  # of the query as it was given, decoded; those that are named once
    fragment: str  # read before it is cut off


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """Where the badge of a share link is, as far as its platform is known.

    A route decides nothing: what is found at its end is judged by its own id and origin.

    Raises:
        ValueError: it leads nowhere, and nothing is said instead.
    """

    platform: str  # its id
    name: str  # what people call it
    candidates: tuple[str, ...] = ()  # addresses of the badge, in the order in which they are asked
    page: str | None = None  # for people, and may show the badge; None: there is no use in asking for it
    on_any_host: bool = False  # its candidates are on the host of the link, and any host can have such links
    known: bool = True  # False: nobody has confirmed it, so it is asked only for a person who gave this link
    explanation: Code | None = None  # what to say where no badge is found: the platform need not have one

    def __post_init__(self) -> None:
        if not self.candidates and self.explanation is None:
            raise ValueError(f"{self.platform}: a route leads to a badge, or says why it does not")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link as somebody has it, read."""

    url: str  # what may be sent, shown and logged: unwrapped, and nothing personal in it
    host: str = ""  # lower-case; "" if this is no web address that anybody can be asked for
    route: Route | None = None  # None: of no known platform
    via: tuple[str, ...] = ()  # ids of what it was wrapped in, outermost first, and of its platform
    claimed_address: str | None = field(default=None, repr=False)  # the candidate's word; never sent or shown
    is_short: bool = False  # where it leads stands nowhere in it
    profile_at: str = ""  # the site, if it is one of a person's profile, which is no badge; it is never asked

    @property
    def is_known(self) -> bool:
        """Say whether it is one of a badge, in a form that was confirmed: such alone are asked unbidden."""
        return self.route is not None and self.route.known
