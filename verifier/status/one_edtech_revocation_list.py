"""1EdTechRevocationList: the ids of the badges that were withdrawn, in an unsigned document.

The word of this list is that of the host that serves it, and the credential names that host under its
signature. An item that cannot be read may be the badge in question: then nothing is known. Some hosts answer
for one badge alone: that document is an item without a list around it.
https://www.imsglobal.org/spec/ob/v3p0/#verification
"""

import asyncio
from dataclasses import dataclass

from verifier.contracts import Context, StatusMethod
from verifier.model.codes import status as facts
from verifier.model.credential import Credential, StatusEntry
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.finding import Finding
from verifier.model.roles import Role
from verifier.model.words import Cause, Json, cause_of_status
from verifier.parse.members import identifier
from verifier.parse.strict_json import MalformedJson, TooLargeJson, read
from verifier.readings.credential_ids import one_spelling
from verifier.readings.headline import place_of
from verifier.readings.hosted_addresses import is_http, read_address
from verifier.readings.list_findings import malformed, published_by, unreachable
from verifier.readings.places import registrable_domain
from verifier.readings.platform_places import platform_that_issued, same_host
from verifier.readings.published_keys import SELF_IDENTIFIERS

# Issuers write the plural as well, and the public validator takes it.
MEMBERS = ("revokedCredential", "revokedCredentials")
MAX_VALUES = 200_000  # in a list: of 100,000 badges the id and the reason
# A place in a list of bits, which this type does not speak of. Such an entry names two lists, and a badge may
# be withdrawn in either: what the one says is told, and that the other was not read.
OF_BIT_LISTS = ("statusListCredential", "statusListIndex", "revocationListCredential", "revocationListIndex")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which badge is looked for in which list."""

    pointer: str
    url: str
    badge: str  # the credential's id
    issuer: str | None  # the id of the badge's issuer


async def _judge(entry: StatusEntry, credential: Credential, context: Context) -> tuple[Finding, ...]:
    """Look the credential's id up in the list. Every answer decides something."""
    beside = tuple(malformed(entry, name) for name in OF_BIT_LISTS if name in entry.raw)[:1]
    asked = read_entry(entry, credential)
    if isinstance(asked, Finding):
        return (asked,)
    return (*await _look(asked, context), *beside)


async def _look(asked: Asked, context: Context) -> tuple[Finding, ...]:
    match await context.fetcher.fetch(asked.url, role=Role.REVOCATION_LIST):
        case Unavailable() as gap:
            return (unreachable(asked.pointer, at=gap.at_url or gap.url, cause=gap.why, exhibit=gap.id),)
        case Fetched(ok=False) as answer:
            cause = cause_of_status(answer.status)
            return (unreachable(asked.pointer, at=answer.url, cause=cause, exhibit=answer.exhibit.id),)
        case answer:
            # Whole lists are published here, and reading a large one must not keep others waiting.
            return await asyncio.to_thread(judge, asked, answer=answer)


def read_entry(entry: StatusEntry, credential: Credential) -> Asked | Finding:
    """Read an entry: its id is the address of the list, and the credential's id is what to look for."""
    url = entry.raw.get("id")
    if not isinstance(url, str) or not is_http(url) or credential.id is None:
        return malformed(entry, "id of the credential" if credential.id is None else "id")
    issuer = credential.issuer.id if credential.issuer else None
    return Asked(pointer=entry.pointer, url=url, badge=credential.id, issuer=issuer)


def judge(asked: Asked, *, answer: Fetched) -> tuple[Finding, ...]:
    """Judge what a list that was fetched says about the badge."""
    try:
        document = read(answer.body, values=MAX_VALUES)
    except MalformedJson as error:  # answered, but not with data: a log-in page, say
        cause = Cause.TOO_LARGE if isinstance(error, TooLargeJson) else Cause.MALFORMED_REMOTE
        exhibit = answer.exhibit.id
        return (unreachable(asked.pointer, at=answer.url, cause=cause, exhibit=exhibit),)
    items = revoked_items(document, badge=one_spelling(asked.badge))
    return (_decide(asked, items, answer), *_published_by(asked, document, answer))


def revoked_items(document: Json, *, badge: str) -> list[Json] | None:
    """Give the items of a list, of both spellings of its member; None if it has neither.

    A document that says of ``badge``, an id in one spelling, whether it is revoked is its own one item.
    """
    if not isinstance(document, dict):
        return None
    given = [document[name] for name in MEMBERS if name in document]
    if not given:
        return [document] if _names(identifier(document), badge) and "revoked" in document else None
    return [item for value in given for item in (value if isinstance(value, list) else [value])]


def _names(name: str | None, badge: str) -> bool:
    """Say whether an id is that of the badge, however it is spelled: a slip must not hide a withdrawal."""
    return name is not None and one_spelling(name) == badge


def _decide(asked: Asked, items: list[Json] | None, answer: Fetched) -> Finding:
    named = [identifier(item) for item in items or []]
    badge = one_spelling(asked.badge)
    ours = [_Item.read(item) for name, item in zip(named, items or [], strict=True) if _names(name, badge)]
    withdrawn = next((item for item in ours if item.revoked is True), None)
    readable = items is not None and None not in named and all(item.revoked is not None for item in ours)
    if withdrawn is not None:
        code = facts.REVOKED
    elif readable:
        code = facts.NOT_WITHDRAWN
    else:
        code = facts.LIST_MALFORMED
    reason = withdrawn.reason if withdrawn else ""
    return Finding(
        code=code,
        pointer=asked.pointer,
        cause=Cause.MALFORMED_REMOTE if code is facts.LIST_MALFORMED else None,
        exhibits=(answer.exhibit.id,),
        fills=(("time", answer.exhibit.obtained_at.isoformat()), ("reason", reason)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    """What an item of a list says about the badge that it names."""

    revoked: bool | None = True  # None: it says neither yes nor no
    reason: str = ""

    @classmethod
    def read(cls, item: Json) -> "_Item":
        """Read an item: an id alone, or an object with one."""
        if not isinstance(item, dict):
            return cls()
        revoked, reason = item.get("revoked", True), item.get("revocationReason")
        return cls(
            revoked=revoked if isinstance(revoked, bool) else None,
            reason=reason if isinstance(reason, str) else "",
        )


def _published_by(asked: Asked, document: Json, answer: Fetched) -> tuple[Finding, ...]:
    """Name who serves the list, or whose it says it is, if that is not the issuer."""
    claimed = identifier(document.get("issuer")) if isinstance(document, dict) else None
    server = read_address(answer.url)
    host = server.host if server else ""
    if not _related(host, asked.issuer) and not _kept_with_badge(answer.url, asked):
        return (published_by(asked.pointer, signer=host),)
    if claimed is not None and claimed != asked.issuer:
        return (published_by(asked.pointer, signer=place_of(claimed)),)
    return ()


def _kept_with_badge(url: str, asked: Asked) -> bool:
    """Say whether a platform keeps the list of an account that is no more than a key, beside its badges.

    Whoever speaks for such a key is the platform, so there is no issuer besides whom to name it.
    """
    is_key = asked.issuer is not None and asked.issuer.startswith(SELF_IDENTIFIERS)
    at_platform = is_key and platform_that_issued(asked.badge) is not None
    return at_platform and same_host(read_address(url), read_address(asked.badge))


def _related(host: str, issuer: str | None) -> bool:
    """Say whether ``host`` is the issuer's own: the same registrable domain. A key has no host."""
    home = read_address(f"https://{place_of(issuer)}/") if issuer else None
    own = registrable_domain(home.host) if home else None
    return own is not None and registrable_domain(host) == own


METHOD = StatusMethod(types=("1EdTechRevocationList",), judge=_judge)
