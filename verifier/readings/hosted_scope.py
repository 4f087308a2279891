"""Which places does an issuer name as its own? The policy of a hosted badge, and what lies within it.

Read from the issuer's profile alone, and from that only as its own address serves it.
https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#VerificationObject
"""

import enum
from collections.abc import Sequence
from dataclasses import dataclass

from verifier.model.words import Json, JsonObject
from verifier.parse.members import entries, identifier
from verifier.readings.hosted_addresses import Address, a_label, read_address
from verifier.readings.places import are_siblings
from verifier.readings.platform_places import one_name, under_one_name

_BOUNDARIES = ("", "/", "?", "#")
_ENDS = ("", "#")
_STATED = frozenset(("startsWith", "allowedOrigins", "verificationProperty"))
_PLAIN_KEYWORDS = frozenset(("@context", "@id", "@type"))


class Scope(enum.Enum):
    """Where a place stands to what the issuer names as its own."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    SIBLING = "sibling"  # outside, on another host of the issuer's domain; its policy names no place at all
    UNREADABLE = "unreadable"  # nothing of what the issuer wrote can be relied on


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """The places that an issuer names: hosts, and beginnings of addresses. OB 2.0 VerificationObject."""

    hosts: tuple[str, ...]  # exact, as A-labels; without any of the issuer's own writing, its host
    hosts_written: int = 0  # so many entries of allowedOrigins, the unreadable ones included
    beginnings: tuple[str, ...] = ()  # startsWith as written
    judged_properties: frozenset[str] = frozenset()  # verificationProperty; none: it is the id
    is_default: bool = False  # the issuer names no place: its own host, and those beside it, are all we know

    @property
    def judges_ids(self) -> bool:
        """Say whether it is the id that is to lie within these places: nothing else is read."""
        return self.judged_properties <= {"id", "@id"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """The answer for one address, and the entries that were too loosely written to count."""

    scope: Scope
    ignored: tuple[str, ...] = ()


def read_policy(profile: JsonObject, *, issuer: Address) -> Policy:
    """Read the policy of a profile: what it leaves out is the default, the host of its own address.

    A policy that is not written in the profile itself is not read: then no host counts, not even that one.
    """
    written = [value for _, value in entries(profile, "verification")]
    statements = [value for value in written if isinstance(value, dict) and not _is_elsewhere(value)]
    origins = _said(statements, "allowedOrigins")
    hosts = [a_label(value) for value in origins if isinstance(value, str)] if origins else [issuer.host]
    beginnings = tuple(str(value) for value in _said(statements, "startsWith"))
    elsewhere = len(statements) < len(written)
    named = [str(value) for value in _said(statements, "verificationProperty")]
    return Policy(
        hosts=() if elsewhere else tuple(host for host in hosts if host),
        hosts_written=len(origins),
        beginnings=beginnings,
        judged_properties=frozenset(named),
        is_default=not (origins or beginnings or elsewhere),
    )


def own_origin(issuer: Address) -> Policy:
    """Name the places of an issuer that is known by its origin: host and port, and nothing else. OB 0.5."""
    authority = issuer.host if issuer.port is None else f"{issuer.host}:{issuer.port}"
    return Policy(hosts=(issuer.host,), beginnings=(f"https://{authority}/",))


def place_in(policy: Policy, address: Address) -> Placement:
    """Say whether ``address`` lies within the places of the policy: its host, and how it begins.

    The names under which a platform serves one and the same count as one host.
    """
    if not policy.hosts:
        return Placement(scope=Scope.UNREADABLE)
    ignored_hosts = ("allowedOrigins",) if policy.hosts_written > len(policy.hosts) else ()
    # Exact names: an origin implies neither its subdomains nor what merely ends in it.
    if one_name(address.host) not in map(one_name, policy.hosts):
        beside = policy.is_default and any(are_siblings(address.host, host) for host in policy.hosts)
        return Placement(scope=Scope.SIBLING if beside else Scope.OUTSIDE, ignored=ignored_hosts)
    if not policy.beginnings:
        return Placement(scope=Scope.INSIDE, ignored=ignored_hosts)
    return _begins(under_one_name(address), policy.beginnings, ignored=ignored_hosts)


def _is_elsewhere(statement: JsonObject) -> bool:
    """Say whether what an issuer states is not in an object itself, but behind its id or in a list within."""
    if any(name.startswith("@") and name not in _PLAIN_KEYWORDS for name in statement):
        return True
    return identifier(statement) is not None and _STATED.isdisjoint(statement)


def _said(statements: Sequence[JsonObject], name: str) -> list[Json]:
    return [value for statement in statements for _, value in entries(statement, name)]


def _begins(address: Address, beginnings: Sequence[str], *, ignored: tuple[str, ...]) -> Placement:
    placed = [(beginning, _compare(beginning, address)) for beginning in beginnings]
    loose = tuple(beginning for beginning, scope in placed if scope is Scope.UNREADABLE)
    scopes = {scope for _, scope in placed}
    found = next((scope for scope in (Scope.INSIDE, Scope.OUTSIDE) if scope in scopes), Scope.UNREADABLE)
    return Placement(scope=found, ignored=ignored + loose)


def _compare(beginning: str, address: Address) -> Scope:
    """Compare at a boundary: "https://uni.example/a" begins "https://uni.example/attacker" as well.

    Normalised addresses have a path, so that a bare "https://uni.example" never begins another host's.
    """
    entry = read_address(beginning)
    if entry is None:
        return Scope.UNREADABLE
    entry = under_one_name(entry)
    if not address.text.startswith(entry.text):
        return Scope.OUTSIDE
    following = address.text[len(entry.text) :][:1]
    if entry.rest:  # within a query a slash is no boundary: "?of=us/" goes on as "?of=us/&of=them" as well
        return Scope.INSIDE if following in _ENDS else Scope.UNREADABLE
    return Scope.INSIDE if entry.text.endswith("/") or following in _BOUNDARIES else Scope.UNREADABLE
