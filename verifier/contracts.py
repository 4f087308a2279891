"""Every pluggable shape on one page. A shelf's file exports one of these as its constant."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Hashable, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Generic, Literal, Protocol, TypeVar, cast

from verifier.model.credential import Credential, StatusEntry
from verifier.model.exhibit import Exhibit, Fetched, Unavailable
from verifier.model.finding import CheckResult, Code, Finding
from verifier.model.headline import NOBODY, Headline
from verifier.model.issuer_list import TrustList
from verifier.model.keys import PublicKey
from verifier.model.link import Route, SharedUrl
from verifier.model.options import Options
from verifier.model.proof import Proof, SecuredDocument, Signature, SignedToken
from verifier.model.recognition import Reach, Recognition
from verifier.model.roles import Role
from verifier.model.words import CheckId, Json, JsonObject

T = TypeVar("T")


class Fetcher(Protocol):
    """The one way to the network. It never raises for what the other side does."""

    async def fetch(self, url: str, *, role: Role) -> Fetched | Unavailable:
        """Get a document by the rules of its role: any complete answer, or why there is none."""
        ...


class RecordingFetcher(Fetcher, Protocol):
    """A fetcher that keeps what it showed: one for each verification."""

    @property
    def exhibits(self) -> tuple[Exhibit, ...]:
        """Every document that was obtained."""
        ...

    @property
    def unavailable(self) -> tuple[Unavailable, ...]:
        """Every document that could not be."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrapper:
    """A learner record around a credential, which may vouch for one that has no proof of its own."""

    record: Credential
    signed: Credential  # the record whose own proof it all rests on: this one, or one further out
    proof: tuple[Finding, ...]  # what was found of that proof …
    binding: tuple[Finding, ...]  # … and of its key
    standing: Signature  # whether the record holds as a whole
    reach: Reach = Reach.PLACE  # for what the proof speaks that binds it to its issuer …
    lies_at: tuple[str, ...] = ()  # … and the https addresses that this rests on
    settles: bool = True  # False: the record's proof leaves open what belongs to this item


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a check may use besides the credential: the network, the moment, the options, shared readings."""

    fetcher: Fetcher
    at: datetime  # UTC; dates are judged for this moment
    now: datetime  # UTC; withdrawal and keys are judged for this one
    options: Options
    appraise: "Appraise"
    depth: int = 0  # how deeply nested the credential is: a status list of a badge has depth 1
    wrapper: Wrapper | None = None  # the record that the credential is an item of
    document_findings: tuple[Finding, ...] = ()  # what was said about the document when it was located
    lists: tuple[TrustList, ...] = ()  # of issuers that the reader trusts, the most authoritative first
    link_names_address: bool = False  # the link that was given carried an e-mail address
    picture: bytes | None = field(default=None, repr=False)  # that the badge was given in
    shared: dict[Hashable, "asyncio.Future[object]"] = field(default_factory=dict, repr=False)

    async def once(self, reading: "Reading[T]", credential: Credential) -> T:
        """Give a reading of the credential that several checks share; it is made once.

        Sharing a reading is not reading another check's result.
        """
        key = (reading.name, id(credential))
        if key not in self.shared:
            self.shared[key] = asyncio.ensure_future(reading.make(credential, self))
        return await asyncio.shield(cast("asyncio.Future[T]", self.shared[key]))

    @asynccontextmanager
    async def apart(self) -> AsyncIterator["Context"]:
        """Give a context that shares no reading with this one; at its end none of its own goes on."""
        own = replace(self, shared={})
        try:
            yield own
        finally:
            await end(own.shared.values())

    def made(self, reading: "Reading[T]", credential: Credential) -> T | None:
        """Give a shared reading if it was made to its end; None if nobody asked for it, or it broke off."""
        future = self.shared.get((reading.name, id(credential)))
        if future is None or not future.done() or future.cancelled() or future.exception() is not None:
            return None
        return cast("T", future.result())


async def end(tasks: Iterable["asyncio.Future[CheckResult] | asyncio.Future[object]"]) -> None:
    """Leave no task behind: neither a late check nor a shared reading that nobody waits for any more."""
    ending = list(tasks)
    for task in ending:
        task.cancel()
    await asyncio.gather(*ending, return_exceptions=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Generic[T]):
    """A reading of one credential that is made once and shared: the proof readings, say."""

    name: str
    make: Callable[[Credential, Context], Coroutine[None, None, T]]


class Appraise(Protocol):
    """Judge a nested credential by the same checks, one level deeper."""

    async def __call__(self, body: bytes | str, checks: Sequence[CheckId], context: Context) -> "Appraisal":
        """Read ``body`` (JSON, JWT, or a picture of one badge) as a credential and ask it ``checks``.

        A ``str`` is the address at which an endorsement of Open Badges 2 is hosted.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Appraisal:
    """What was found about a nested credential; ``credential`` is None if it could not be read."""

    credential: Credential | None
    results: tuple[CheckResult, ...]
    who: Headline = NOBODY  # who was proven to be behind it
    recognition: Recognition | None = None  # what the lists of the reader say; None: nobody asked
    too_deep: bool = False  # it lies too deep inside others, and nobody looked at it


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One question about a credential."""

    id: CheckId
    asks: str  # the question, in English, as a reader would put it
    codes: tuple[Code, ...]  # every fact that it may report
    run: Callable[[Credential, Context], Awaitable[tuple[Finding, ...]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningInput:
    """The bytes that were signed, the signature over them, and remarks about the method."""

    message: bytes
    signature: bytes
    algorithm: str = ""  # of a JWS; a cryptosuite implies its own
    token: SignedToken | None = None  # the token itself, which carries its own message and signature
    remarks: tuple[Finding, ...] = ()
    intermediate: tuple[tuple[str, str], ...] = ()  # what was computed on the way, by name; bytes in hex


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofSuite:
    """A way of securing a credential: an embedded proof, or the envelope of a JWT. All of it is pure."""

    id: str
    matches: Callable[[Proof], bool]
    prepare: Callable[
        [SecuredDocument, Proof], tuple[SigningInput, ...] | Finding
    ]  # alternatives, or why not
    verifies: Callable[[PublicKey, SigningInput], bool | Finding]  # a Finding: the key does not fit
    covers: Literal["statements", "bytes"] = "statements"  # of bytes nothing can be respelled


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """One verification method of a DID document or controller document. CID section 2.2."""

    id: str
    key: PublicKey | Finding  # a Finding: why the key cannot be used
    controller: str | None
    purposes: frozenset[str] | None  # relationships that list it; None: the document declares none at all
    expires: datetime | None = None
    revoked: datetime | None = None
    foreign: bool = False  # listed by reference to another document, and not contained in this one
    sloppy: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyDocument:
    """A DID document or controller document, read. ``findings`` fail or qualify the document as a whole."""

    id: str
    methods: tuple[Method, ...]
    findings: tuple[Finding, ...] = ()
    exhibit: Fetched | None = None
    linked_domains: tuple[str, ...] = ()  # origins that it names as its own, which proves nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class DidMethod:
    """A way of resolving DIDs."""

    name: str  # the part between "did:" and the next colon
    resolve: Callable[[str, Fetcher], Awaitable[KeyDocument | Unavailable | Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusMethod:
    """A way in which an issuer says that a credential was withdrawn or suspended."""

    types: tuple[str, ...]  # of credentialStatus
    judge: Callable[[StatusEntry, Credential, Context], Awaitable[tuple[Finding, ...]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """A place where people share badges, and how its links lead to the badge itself."""

    ids: tuple[str, ...]  # one, but for a table of many places that need no code of their own
    recognise: Callable[[SharedUrl], Route | None]  # None: the link is none of its own


__all__ = [
    "Appraisal",
    "Appraise",
    "Check",
    "Context",
    "DidMethod",
    "Fetcher",
    "Json",
    "JsonObject",
    "KeyDocument",
    "Method",
    "Platform",
    "ProofSuite",
    "Reading",
    "RecordingFetcher",
    "SigningInput",
    "StatusMethod",
    "Wrapper",
]
