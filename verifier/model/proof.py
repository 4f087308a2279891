"""Proofs as they stand in a credential, and what reading one of them gave."""

import enum
from dataclasses import dataclass, field
from typing import TypeAlias

from verifier.model.finding import Finding
from verifier.model.keys import PublicKey
from verifier.model.moment import Moment
from verifier.model.recognition import Reach
from verifier.model.words import ExhibitId, Json, JsonObject

ISSUING = "assertionMethod"
AUTHENTICATION = "authentication"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedToken:
    """An envelope that is signed, taken apart strictly; its header in the names of JOSE."""

    header: JsonObject
    payload: bytes = field(repr=False)
    signing_input: bytes = field(repr=False)
    signature: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Jws(SignedToken):
    """A compact JWS. RFC 7515 section 3.1."""

    text: str = field(repr=False)


class ShowingFault(enum.Enum):
    """Why what an SD-JWT shows is not what its issuer signed. RFC 9901 section 7.1."""

    MALFORMED = "malformed"  # digests or disclosures that break a rule of the format
    UNSIGNED = "unsigned"  # a disclosure that no digest of the issuer stands for
    UNSUPPORTED = "unsupported"  # digests by a hash function that is not read here


@dataclass(frozen=True, slots=True, kw_only=True)
class SdJwt(Jws):
    """The JWS of an SD-JWT, and what became of the disclosures beside it. RFC 9901."""

    fault: ShowingFault | None = None
    detail: str = ""  # the rule that was broken, or the name of the hash function; untrusted text
    withheld: str | None = None  # JSON Pointer to where a status or an end may have been left out


@dataclass(frozen=True, slots=True, kw_only=True)
class CoseSign1(SignedToken):
    """A COSE message with one signature. RFC 9052 section 4.2."""

    claims: JsonObject  # registered claims that its header carries. RFC 9597


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """An embedded proof as it was received. Every field but pointer and raw may be missing.

    https://www.w3.org/TR/vc-data-integrity/#proofs
    """

    pointer: str  # "/proof", or "/proof/0" of a set
    type: str | None = None
    cryptosuite: str | None = None
    verification_method: str | None = None
    purpose: str | None = None
    created: Moment | None = None
    expires: Moment | None = None
    proof_value: str | None = None
    previous: tuple[str, ...] = ()
    embedded_key: JsonObject | None = None  # a JWK that a token brings along: a mere hint
    token: SignedToken | None = None  # the proof is the envelope of a token, verification_method its kid
    serves: str = ISSUING  # the purpose that it has to have where it stands, and its key to be published for
    unreadable_dates: tuple[str, ...] = ()  # names of date members that are there and cannot be read
    raw: JsonObject


Quad: TypeAlias = tuple[str, str, str, str]
"""Subject, predicate, object, graph as finished N-Quads terms; the default graph is the empty string."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SecuredDocument:
    """What a proof suite signs over, in the forms that the suites need."""

    document: JsonObject = field(repr=False)  # without its proof
    contexts: Json = None  # its @context, with what was fetched in the place of its address: options read so
    readings: tuple[tuple[Quad, ...], ...] = ()  # as RDF; more than one where a context has two revisions
    obstacle: Finding | None = None  # why there are no quads at all
    doubt: Finding | None = None  # why a signature that holds still proves nothing: unusual spelling
    borrowed: tuple[
        Finding, ...
    ] = ()  # contexts that were fetched: a signature that fails under them is no evidence
    # The canonical forms that suites made, each once, by the name of its making; None: it is too much work.
    canonical: dict[str, tuple[str, ...] | None] = field(default_factory=dict, repr=False, compare=False)


class Signature(enum.Enum):
    """Does the signature hold under the key that was used?"""

    HOLDS = "holds"
    FAILS = "fails"
    UNDECIDED = "undecided"


class Binding(enum.Enum):
    """Is the key that was used the issuer's?"""

    BOUND = "bound"  # the issuer publishes this very key
    CONTRADICTED = "contradicted"  # the issuer publishes keys, and this is not one of them
    FOREIGN = "foreign"  # it is somebody else's
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlatformCopy:
    """The same credential under the same proof, where a known platform serves only what it issued itself."""

    url: str  # where redirects ended
    exhibit: ExhibitId


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofReading:
    """What one proof, read once, says to `proof` and to `key-binding`: the same proof and the same key."""

    pointer: str
    signature: Signature
    binding: Binding
    supported: bool = True  # a method that we read
    key: PublicKey | None = None
    proof_findings: tuple[Finding, ...] = ()
    binding_findings: tuple[Finding, ...] = ()
    platform_copy: PlatformCopy | None = None  # asked for if the issuer is no more than a key
    host: str = ""  # that published it, where this is another than the issuer's: one beside it, or a platform
    reach: Reach = Reach.PLACE  # for what the proof speaks that binds it to its issuer
    lies_at: tuple[str, ...] = ()  # every https address that this proof rests on
    suite: str = ""  # that it was read by
    steps: tuple[tuple[str, str], ...] = ()  # what was computed on the way, by name; bytes in hexadecimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """How one proof was computed, for an issuer who looks for a mistake: none of it is a finding."""

    pointer: str
    suite: str  # "" for a method that we do not read
    verification_method: str | None
    key: str | None  # RFC 7638 thumbprint of the key that it was judged under
    signature: Signature
    binding: Binding
    options: JsonObject = field(repr=False)  # the proof without its signature; of a token, its header
    steps: tuple[tuple[str, str], ...] = field(repr=False)  # name and text; bytes in hexadecimal
