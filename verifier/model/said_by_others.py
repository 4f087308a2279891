"""What others say of a badge, of what was achieved, or of its issuer, and who says it."""

from dataclasses import dataclass
from typing import Literal

from verifier.model.headline import NOBODY, Headline
from verifier.model.moment import Moment
from verifier.model.words import Url

StatementKind = Literal["endorsement", "accreditation"]
About = Literal["issuer", "achievement", "credential", "part"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who says something: whoever was proven to, else whoever the badge says."""

    who: Headline = NOBODY  # what was proven; of the badge's own word nobody
    on_list: str = ""  # the name of the list on which the reader's trust rests; "" for none
    claimed_name: str = ""  # where nothing is proven: who it is by the word of the badge; untrusted text
    claimed_url: Url | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One thing that somebody else says. ``verified``: signed or published by the speaker, and in force."""

    kind: StatementKind
    about: About
    by: Speaker
    verified: bool
    pointer: str
    claim: str = ""  # untrusted text
    date: Moment | None = None
