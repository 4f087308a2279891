"""By what a credential names its recipient: each identifier with its kind, plain or hidden.

https://www.imsglobal.org/spec/ob/v3p0/#identityobject
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import get_args

from verifier.algorithms.identity_hash import HashMethod, IdentityHash, bare, parse
from verifier.model.achievement import Identity
from verifier.model.credential import Credential, Edition, Subject
from verifier.model.options import RecipientKind

# Lower-case names of the types that an identifier of a kind has: Open Badges 2 and 3, and what issuers write.
_TYPES: Mapping[RecipientKind, frozenset[str]] = {
    "email": frozenset(("email", "emailaddress")),
    "did": frozenset(("id", "did", "identifier")),
    "url": frozenset(("id", "url", "identifier")),
    "phone": frozenset(("phone", "telephone")),
    "name": frozenset(("name",)),
}
_SCHEMES: Mapping[RecipientKind, tuple[str, ...]] = {  # how an identifier begins if it is of a kind
    "email": ("mailto:",),
    "did": ("did:",),
    "url": ("https:", "http:"),
    "phone": ("tel:",),
    "name": (),
}
MAX_SALT = 2_048  # characters; every spelling of what is compared is hidden with it
KINDS: tuple[RecipientKind, ...] = get_args(RecipientKind)
PROVING: tuple[RecipientKind, ...] = tuple(kind for kind in KINDS if kind != "name")


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedRecipient:
    """One identifier by which a credential names its recipient."""

    kind: RecipientKind
    pointer: str
    plain: str = field(repr=False)  # as it is written; of a hidden one its hash
    hidden: IdentityHash | None = None
    salt: str = field(default="", repr=False)
    readable: bool = True  # False: hidden in no way that we know


def named_recipients(credential: Credential) -> Iterator[NamedRecipient]:
    """Give every identifier of every subject, once for each kind that it may be of."""
    for subject in credential.subjects:
        yield from named_by(subject, edition=credential.edition)


def named_by(subject: Subject, *, edition: Edition) -> Iterator[NamedRecipient]:
    """Give the identifiers of one subject: its id, its name, and those that are listed."""
    for kind in KINDS:
        if subject.id is not None and subject.id.lower().startswith(_SCHEMES[kind]):
            yield NamedRecipient(kind=kind, pointer=f"{subject.pointer}/id", plain=subject.id)
    if subject.name:
        yield NamedRecipient(kind="name", pointer=f"{subject.pointer}/name", plain=subject.name)
    for identity in subject.identities:
        if identity.value:
            yield from _identity(identity, identity.value.strip(), edition)


def hidden_value(identity: Identity) -> IdentityHash | None:
    """Read a hidden identifier, whatever its ``hashed`` says; None if it is hidden in no known way."""
    value = identity.value or ""
    hidden = parse(value)
    # Hexadecimal alone is a hash where it is said to be one: the issuer left out by which method.
    return bare(value) if hidden is None and identity.hashed is True else hidden


def _identity(identity: Identity, value: str, edition: Edition) -> Iterator[NamedRecipient]:
    hidden = hidden_value(identity)
    salt = identity.salt or ""
    readable = len(salt) <= MAX_SALT and _is_readable(identity, value, hidden, edition)
    for kind in _kinds(identity, value):
        yield NamedRecipient(
            kind=kind,
            pointer=identity.pointer,
            plain=value,
            hidden=hidden,
            salt=salt,
            readable=readable,
        )


def _is_readable(identity: Identity, value: str, hidden: IdentityHash | None, edition: Edition) -> bool:
    if hidden is not None:  # by a method that its edition knows
        return hidden.method is not HashMethod.SHA1 or edition is Edition.OB05
    # Said to be hidden but in no known way, and not plainly an address either: nothing to compare with.
    return identity.hashed is not True or "@" in value or ":" in value


def _kinds(identity: Identity, value: str) -> tuple[RecipientKind, ...]:
    """Tell of what kinds an identifier may be; one without a type is what it looks like, else an e-mail."""
    looks = tuple(kind for kind in KINDS if value.lower().startswith(_SCHEMES[kind]))
    if identity.type is None:
        return looks or ("email",)
    listed = tuple(kind for kind in KINDS if identity.type.lower() in _TYPES[kind])
    return tuple(kind for kind in listed if kind in looks) or listed  # an "id" that is a DID is no web page
