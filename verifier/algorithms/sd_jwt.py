"""Selective disclosure for JWTs: what a holder shows, put back where the issuer left its digest. RFC 9901.

The issuer signs digests in place of members and items; a disclosure is what one of them stands for. Every
digest stands for one disclosure at most and every disclosure has its digest, or nothing of it is believed.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from verifier.algorithms.multiformats import base64url_encode
from verifier.model.proof import ShowingFault
from verifier.model.words import Json, JsonObject

MAX_DEPTH = 64  # as of JSON: disclosures inside disclosures would lead deeper
MAX_POINTER = 4_096  # characters: JSON has 2,048 of names on the way to a value, and here they are escaped
DIGESTS, ITEM, HASH = "_sd", "...", "_sd_alg"
HASHES: Mapping[str, str] = MappingProxyType(
    {"sha-256": "sha256", "sha-384": "sha384", "sha-512": "sha512"}  # names of IANA, and ours for them
)
_DEFAULT_HASH = "sha-256"
# What decides whether a token counts must not be the holder's to show or not: RFC 9901 section 9.7, and
# https://datatracker.ietf.org/doc/draft-ietf-oauth-sd-jwt-vc/.
_NEVER_HIDDEN = frozenset(
    {"iss", "aud", "exp", "nbf", "cnf", "vct", "vct#integrity", "status", HASH, DIGESTS, ITEM}
)


class ShowingRefused(Exception):
    """What is shown is not what was signed, and why. The message is ours, or the name of a hash function."""

    def __init__(self, fault: ShowingFault, message: str) -> None:
        super().__init__(message)
        self.fault = fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """An SD-JWT as it was handed over, in its parts."""

    issued: str  # the JWS of the issuer
    disclosures: tuple[str, ...]  # base64url, each
    key_binding: str | None  # the JWS by which a holder answers a verifier

    @property
    def shown(self) -> str:
        """What the holder's JWS speaks of: all before it, with the last tilde. RFC 9901 section 4.3.1."""
        return "~".join((self.issued, *self.disclosures, ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """The claims as they are shown, and where something is held back, which may be a mere decoy."""

    claims: JsonObject
    hidden: tuple[str, ...] = ()  # JSON Pointers to the objects and arrays that hold something back


def split(text: str) -> Parts:
    """Take an SD-JWT apart at its tildes; a JWS without any is its issuer's part alone."""
    issued, *rest = text.split("~")
    key_binding = rest.pop() if rest else ""
    return Parts(issued=issued, disclosures=tuple(rest), key_binding=key_binding or None)


def digest(text: str, *, name: str) -> str:
    """Hash a text as digests are made, base64url without padding; ``name`` is one of ``HASHES``."""
    return base64url_encode(hashlib.new(HASHES[name], text.encode("ascii")).digest())


def hash_of(claims: JsonObject) -> str:
    """Name the hash function of the digests, which is one of ``HASHES``. RFC 9901 section 4.1.1.

    Raises:
        ShowingRefused: UNSUPPORTED for another one; MALFORMED if the member is no text.
    """
    name = claims.get(HASH, _DEFAULT_HASH)
    if not isinstance(name, str):
        raise ShowingRefused(ShowingFault.MALFORMED, "SD-JWT: the hash function has no name")
    if name not in HASHES:
        raise ShowingRefused(ShowingFault.UNSUPPORTED, name)
    return name


def assemble(claims: JsonObject, disclosures: Mapping[str, Sequence[Json]]) -> Showing:
    """Put every disclosure in the place of its digest. RFC 9901 section 7.1, step 3.

    Args:
        claims: the payload as it was signed.
        disclosures: the content of each disclosure, by its digest: salt, name and value, or salt and value.

    Raises:
        ShowingRefused: UNSIGNED for a disclosure without a digest; MALFORMED for a digest that occurs twice,
            digests and disclosures of another form, a name that is there already or must not be hidden.
    """
    work = _Assembly(disclosures=disclosures)
    shown = work.of_object(claims, "", 0)
    if not disclosures.keys() <= work.met:
        raise ShowingRefused(ShowingFault.UNSIGNED, "SD-JWT: a disclosure that no digest stands for")
    return Showing(
        claims={name: value for name, value in shown.items() if name != HASH},
        hidden=tuple(dict.fromkeys(work.hidden)),
    )


def keeps_back(value: Json) -> bool:
    """Say whether there are digests in a payload, whatever envelope it came in."""
    if isinstance(value, dict):
        return DIGESTS in value or ITEM in value or any(map(keeps_back, value.values()))
    return isinstance(value, list) and any(map(keeps_back, value))


def without_digests(value: Json) -> Json:
    """Give what is shown without any disclosure, however odd the digests are."""
    if isinstance(value, dict):
        plain = (DIGESTS, ITEM, HASH)
        return {name: without_digests(item) for name, item in value.items() if name not in plain}
    if isinstance(value, list):
        return [without_digests(item) for item in value if not (isinstance(item, dict) and ITEM in item)]
    return value


@dataclass(frozen=True, slots=True, kw_only=True)
class _Assembly:
    """One walk through the claims: ``met`` are the digests on the way, ``hidden`` as of `Showing`."""

    disclosures: Mapping[str, Sequence[Json]]
    met: set[str] = field(default_factory=set)
    hidden: list[str] = field(default_factory=list)

    def of_object(self, value: JsonObject, pointer: str, depth: int) -> JsonObject:
        shown: JsonObject = {}
        for name, item in value.items():
            if name == ITEM:
                raise _malformed("the digest of an item that is in no array")
            if name != DIGESTS:
                shown[name] = self._of(item, _below(pointer, name), depth + 1)
        for name, item in self._disclosed(value.get(DIGESTS, []), pointer):
            if name in value or name in shown:
                raise _malformed("a disclosure of a member that is there already")
            if name in (DIGESTS, ITEM) or (pointer == "" and name in _NEVER_HIDDEN):
                raise _malformed("a disclosure of a member that must not be one")
            shown[name] = self._of(item, _below(pointer, name), depth + 1)
        return shown

    def _of(self, value: Json, pointer: str, depth: int) -> Json:
        if depth > MAX_DEPTH:
            raise _malformed(f"deeper than {MAX_DEPTH} levels")
        if len(pointer) > MAX_POINTER:
            raise _malformed(f"more than {MAX_POINTER} characters of names on the way to a value")
        if isinstance(value, dict):
            return self.of_object(value, pointer, depth)
        return self._of_array(value, pointer, depth) if isinstance(value, list) else value

    def _of_array(self, value: list[Json], pointer: str, depth: int) -> Json:
        shown: list[Json] = []
        for item in value:
            if isinstance(item, dict) and ITEM in item:
                shown += self._item(item, _below(pointer, len(shown)), pointer, depth)
            else:
                shown.append(self._of(item, _below(pointer, len(shown)), depth + 1))
        return shown

    def _item(self, value: JsonObject, place: str, pointer: str, depth: int) -> list[Json]:
        if len(value) != 1:
            raise _malformed("the digest of an item beside other members")
        match self._meet(value[ITEM]):
            case None:
                self.hidden.append(pointer)
                return []
            case [str(), content]:
                return [self._of(content, place, depth + 1)]
            case _:
                raise _malformed("a disclosure of another form than that of an item")

    def _disclosed(self, digests: Json, pointer: str) -> Iterator[tuple[str, Json]]:
        if not isinstance(digests, list):
            raise _malformed("digests that are no array")
        for each in digests:
            match self._meet(each):
                case None:
                    self.hidden.append(pointer)
                case [str(), str() as name, content]:
                    yield name, content
                case _:
                    raise _malformed("a disclosure of another form than that of a member")

    def _meet(self, digest: Json) -> Sequence[Json] | None:
        """Look up what a digest stands for; None if it is held back, or a decoy."""
        if not isinstance(digest, str):
            raise _malformed("a digest that is no text")
        if digest in self.met:
            raise _malformed("a digest that occurs twice")
        self.met.add(digest)
        return self.disclosures.get(digest)


def _malformed(rule: str) -> ShowingRefused:
    return ShowingRefused(ShowingFault.MALFORMED, f"SD-JWT: {rule}")


def _below(pointer: str, name: str | int) -> str:
    return f"{pointer}/{str(name).replace('~', '~0').replace('/', '~1')}"
