"""One shape for the badges of every edition, in the words of Verifiable Credentials."""

import enum
from collections.abc import Sequence
from dataclasses import dataclass, field

from verifier.model.achievement import Achievement, Evidence, Extension, Identity, Picture, Profile, Result
from verifier.model.deviation import Deviation
from verifier.model.hosting import Hosting
from verifier.model.moment import Moment
from verifier.model.proof import Proof, SignedToken
from verifier.model.resource import Digest, Resource
from verifier.model.words import JsonObject


class Edition(enum.Enum):
    """The edition that a credential is written in. The values are the words of the report."""

    OB05 = "ob05"
    OB10 = "ob10"
    OB11 = "ob11"
    OB20 = "ob20"
    OB21 = "ob21"
    OB3_VC1 = "ob3-vc1"
    OB3_VC2 = "ob3-vc2"
    CLR2 = "clr2"
    VC1 = "vc1"
    VC2 = "vc2"
    SD_JWT_VC = "sd-jwt-vc"  # registered claims and a type of its own, outside of the VC data model


class Securing(enum.Enum):
    """How a credential is secured. The values are the words of the report."""

    DATA_INTEGRITY = "data-integrity"
    JWT = "jwt"
    JWS = "jws"  # signed Open Badges 1 and 2
    HOSTED = "hosted"
    SD_JWT = "sd-jwt"
    COSE = "cose"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusEntry:
    """One entry of credentialStatus. Its members are read by the status method of its type."""

    pointer: str
    type: str | None
    raw: JsonObject


@dataclass(frozen=True, slots=True, kw_only=True)
class Endorsement:
    """What somebody says about a part of the badge, unread: a credential of its own inside this one."""

    pointer: str
    part: str | None  # the id of the part in which it stands, which need not be what it speaks of
    body: JsonObject | str = field(repr=False)  # an object, a token, or the address of one


@dataclass(frozen=True, slots=True, kw_only=True)
class RefreshService:
    """Where the issuer offers newer copies. https://www.imsglobal.org/spec/ob/v3p0/#refreshservice."""

    pointer: str
    types: tuple[str, ...] = ()
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaEntry:
    """One entry of credentialSchema: a description of its form that the credential names."""

    pointer: str
    types: tuple[str, ...]
    id: str | None
    digests: tuple[frozenset[Digest], ...] = ()  # of each set one has to fit


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """To whom, and what for."""

    pointer: str
    id: str | None = None
    types: tuple[str, ...] = ()
    identities: tuple[Identity, ...] = ()  # OB 3 identifier, OB 2 recipient
    name: str | None = None
    image: Picture | None = None  # OB 3: of this very award; OB 2 has it in the assertion
    achievement: Achievement | None = None  # the first; a proof need not cover their order
    has_further_achievements: bool = False
    results: tuple[Result, ...] = ()
    narrative: str | None = None
    credits_earned: float | str | None = None  # a text where it is no number
    activity: tuple[Moment | None, Moment | None] = (None, None)
    source: Profile | None = None
    evidence: tuple[Evidence, ...] = ()  # misplaced in OB 3, where it belongs to the credential


@dataclass(frozen=True, slots=True, kw_only=True)
class Credential:
    """A badge as it was read. Every field may be empty: what could not be read stands in ``deviations``.

    ``raw`` is what was received and what proofs are computed over; nothing else reads it.
    """

    edition: Edition
    securing: Securing
    raw: JsonObject = field(repr=False)
    contexts: tuple[str, ...] = ()  # the URLs of @context, in order; objects are left out
    types: tuple[str, ...] = ()
    id: str | None = None
    name: str | None = None
    description: str | None = None
    image: Picture | None = None
    issuer: Profile | None = None
    subjects: tuple[Subject, ...] = ()
    starts: tuple[Moment, ...] = ()  # every start that it states: the latest counts
    ends: tuple[Moment, ...] = ()  # every end that it states: the earliest counts
    issued: Moment | None = None  # awardedDate, issuedOn, else the start
    statuses: tuple[StatusEntry, ...] = ()
    schemas: tuple[SchemaEntry, ...] = ()
    resources: tuple[Resource, ...] = ()  # files of which it records a digest, its schemas included
    terms_of_use: str | None = None  # where they stand
    proofs: tuple[Proof, ...] = ()
    token: SignedToken | None = None
    hosting: Hosting | None = None
    evidence: tuple[Evidence, ...] = ()
    endorsements: tuple[Endorsement, ...] = ()  # of the credential, its achievement and every profile
    refresh_services: tuple[RefreshService, ...] = ()
    extensions: tuple[Extension, ...] = ()  # of an Open Badges 2 assertion itself
    deviations: tuple[Deviation, ...] = ()

    @property
    def valid_from(self) -> Moment | None:
        """The latest of the starts that it states."""
        return max(self.starts, key=lambda moment: moment.instant, default=None)

    @property
    def valid_until(self) -> Moment | None:
        """The earliest of the ends that it states."""
        return min(self.ends, key=lambda moment: moment.instant, default=None)

    @property
    def subject(self) -> Subject | None:
        """The first subject: Open Badges has exactly one."""
        return self.subjects[0] if self.subjects else None

    @property
    def achievement(self) -> Achievement | None:
        """What was achieved, by the first subject."""
        return self.subjects[0].achievement if self.subjects else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Malformed:
    """What was given cannot be read at all, or could be and is no badge."""

    why: str  # for the details view; never more than the rule that was broken
    is_readable: bool = False  # a document of another kind: nobody was awarded it
    is_too_large: bool = False  # it may be in order, and has more parts than we read
    deviations: Sequence[Deviation] = ()
