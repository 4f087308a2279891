"""Was it awarded to the person whom the reader knows?

The known identifier is compared with everything that names the recipient; one match is enough. It comes from
outside and never enters a finding. https://www.imsglobal.org/spec/ob/v3p0/#identity-hashing
"""

import hmac
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from verifier.algorithms.identity_hash import HashMethod, IdentityHash, hides, parse
from verifier.algorithms.unicode_form import normalized
from verifier.contracts import Check, Context, Wrapper
from verifier.model.achievement import Identity
from verifier.model.codes import recipient as facts
from verifier.model.credential import Credential, Edition, Subject
from verifier.model.finding import Code, Finding
from verifier.model.options import KnownRecipient, RecipientKind
from verifier.model.words import CheckId

# Lower-case names of the types that an identifier of a kind has: Open Badges 2 and 3, and what issuers write.
_TYPES: Mapping[RecipientKind, frozenset[str | None]] = {
    "email": frozenset((None, "email", "emailaddress")),
    "did": frozenset(("id", "did", "identifier")),
    "url": frozenset(("id", "url", "identifier")),
    "phone": frozenset(("phone", "telephone")),
    "name": frozenset(("name",)),
}
_SCHEMES: Mapping[RecipientKind, tuple[str, ...]] = {  # how a subject's id begins if it is of a kind
    "email": ("mailto:",),
    "did": ("did:",),
    "url": ("https:", "http:"),
    "phone": ("tel:",),
    "name": (),
}
_PHONE_MARKS = re.compile(r"[\s().\-]")
_SCHEME = re.compile(r"^(?:mailto|tel):", re.IGNORECASE)
_NO_LETTERS = re.compile(r"[\W_]+")
MAX_NAME = 1_000  # characters that are compared; names are known by far fewer
_WEAK = (HashMethod.MD5, HashMethod.SHA1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """One way in which the credential names its recipient, of the kind that is known."""

    pointer: str
    plain: str
    hidden: IdentityHash | None = None
    salt: str = ""


def judge(
    credential: Credential, *, known: KnownRecipient | None, link_names_address: bool = False
) -> Finding:
    """Compare what the reader knows with everything that names the recipient of ``credential``.

    An address that came with the candidate's own link is the candidate's word, and not what the reader knows.
    """
    if not any(_names_somebody(subject) for subject in credential.subjects):
        return Finding(code=facts.NONE_NAMED)
    if known is None or not known.value.strip():
        return Finding(code=facts.ADDRESS_FROM_LINK if link_names_address else facts.NOT_COMPARED)
    if known.kind == "name":
        return _judge_name(credential, known.value)
    named = [
        one for subject in credential.subjects for one in _named(subject, credential.edition, known.kind)
    ]
    for one in named:
        how = _match(one, known)
        if how is not None:
            return Finding(code=facts.MATCHES, pointer=one.pointer, detail=how)
    if not named:  # an e-mail says nothing about a badge that was awarded to a DID
        return Finding(code=facts.NOT_COMPARED, detail="named in another way")
    return Finding(code=facts.DIFFERS, pointer=named[0].pointer)


async def run(credential: Credential, context: Context) -> tuple[Finding, ...]:
    """Nothing to gather: both sides are at hand."""
    weak = next((identity for identity in _identities(credential) if _is_weak(identity)), None)
    remarks = () if weak is None else (Finding(code=facts.WEAK_HASH, pointer=weak.pointer),)
    return (
        judge(
            credential,
            known=context.options.recipient,
            link_names_address=context.link_names_address,
        ),
        *_of_somebody_else(credential, context.wrapper),
        *remarks,
    )


def _of_somebody_else(credential: Credential, wrapper: Wrapper | None) -> tuple[Finding, ...]:
    """Say that an item of a record is of another person than the record, as far as identifiers tell."""
    holders = {subject.id for subject in wrapper.record.subjects if subject.id} if wrapper else set()
    for subject in credential.subjects:
        if holders and subject.id and subject.id not in holders:
            return (Finding(code=facts.NESTED_DIFFERS, pointer=subject.pointer),)
    return ()


def _names_somebody(subject: Subject) -> bool:
    return bool(subject.id or subject.name or any(identity.value for identity in subject.identities))


def _identities(credential: Credential) -> Iterator[Identity]:
    return (identity for subject in credential.subjects for identity in subject.identities)


def _is_weak(identity: Identity) -> bool:
    hidden = parse(identity.value or "")
    return hidden is not None and hidden.method in _WEAK


def _named(subject: Subject, edition: Edition, kind: RecipientKind) -> Iterator[_Named]:
    """Give the ways in which a subject is named by an identifier of this kind."""
    if subject.id is not None and subject.id.lower().startswith(_SCHEMES[kind]):
        yield _Named(pointer=f"{subject.pointer}/id", plain=subject.id)
    for identity in subject.identities:
        if _type_of(identity) in _TYPES[kind]:
            named = _identity(identity, edition)
            if named is not None:
                yield named


def _identity(identity: Identity, edition: Edition) -> _Named | None:
    """Read an identifier as plain and as hidden, whatever its ``hashed`` says; None if it is neither."""
    value = identity.value or ""
    hidden = parse(value)
    if not value:
        return None
    if hidden is not None and hidden.method is HashMethod.SHA1 and edition is not Edition.OB05:
        return None  # a method that its edition does not know
    # Said to be hidden but in no known way, and not plainly an address either: nothing to compare with.
    if hidden is None and identity.hashed is True and "@" not in value and ":" not in value:
        return None
    return _Named(pointer=identity.pointer, plain=value, hidden=hidden, salt=identity.salt or "")


def _type_of(identity: Identity) -> str | None:
    return identity.type.lower() if identity.type else None


def _match(named: _Named, known: KnownRecipient) -> str | None:
    """Say in which spelling the known identifier is the one that is named; None if in none."""
    # What was hidden is nobody's address as it stands there: to know it is to have read the badge.
    plain = () if named.hidden else tuple(_spellings(known.kind, named.plain).values())
    for how, spelling in _spellings(known.kind, known.value).items():
        hidden = named.hidden is not None and hides(named.hidden, identifier=spelling, salt=named.salt)
        if hidden or any(_same(spelling, one) for one in plain):
            return how
    return None


def _spellings(kind: RecipientKind, value: str) -> dict[str, str]:
    """Give the spellings under which an issuer may have stored an identifier, by name.

    Only an e-mail is the same in lower case: a DID or a path is another one then.
    """
    trimmed = value.strip()
    if kind in ("email", "phone"):  # as a subject's id they are addresses
        trimmed = _SCHEME.sub("", trimmed, count=1)
    composed = normalized(trimmed, form="NFC")
    spellings = {"exact": value, "trimmed": trimmed, "composed": composed}
    if kind == "email":
        spellings |= {"lower-case": trimmed.lower(), "composed lower-case": composed.lower()}
    if kind == "phone":
        spellings["digits"] = _PHONE_MARKS.sub("", trimmed)
    return spellings


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode("utf-8", "surrogatepass"), other.encode("utf-8", "surrogatepass"))


def _judge_name(credential: Credential, known: str) -> Finding:
    """Compare names. A name proves nobody: the same one is no pass, another one no caution."""
    for subject in credential.subjects:
        names = [(f"{subject.pointer}/name", subject.name)]
        names += [(one.pointer, one.value) for one in subject.identities if _type_of(one) in _TYPES["name"]]
        for pointer, name in names:
            if name is not None and _similar(name, known):
                return Finding(code=facts.NAME_SIMILAR, pointer=pointer)
    return Finding(code=facts.NOT_COMPARED, detail="a name proves nobody")


def _similar(one: str, other: str) -> bool:
    """Say whether one name has all words of the other, or both the same letters without spaces."""
    fewer, more = sorted((_words(one), _words(other)), key=len)
    if "".join(fewer) == "".join(more):
        return bool(fewer)
    return len(fewer) > 1 and set(fewer) <= set(more)


def _words(name: str) -> list[str]:
    return _NO_LETTERS.sub(" ", normalized(name[:MAX_NAME], form="NFKC").casefold()).split()


CODES: tuple[Code, ...] = facts.CODES
CHECK = Check(id=CheckId("recipient"), asks="Was it awarded to this person?", codes=CODES, run=run)
