"""A register that answers for one issuer at a time. OpenID Federation 1.0 section 8.1.

It learns the identifier of the issuer and nothing else: not the badge, and not its holder.
"""

from datetime import datetime
from http import HTTPStatus
from urllib.parse import quote

from verifier.contracts import Fetcher
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.issuer_list import Federation, IssuerList, ListedIssuer, MissingList
from verifier.model.roles import Role
from verifier.model.words import Cause, cause_of_status
from verifier.readings.hosted_addresses import read_address
from verifier.readings.places import registrable_domain
from verifier.recognition.lists import row_values
from verifier.recognition.registers.entity_statement import StatementRefused, described, read_statement


async def look_up(
    issuer: str, *, register: IssuerList, fetcher: Fetcher, now: datetime
) -> ListedIssuer | MissingList | None:
    """Find what a register says about an issuer id: its entry, None if it has none, or why nobody knows.

    A list that is no register has nothing to add: None.
    """
    if register.federation is None:
        return None
    try:
        return await ask(issuer, federation=register.federation, fetcher=fetcher, now=now)
    except StatementRefused as refused:
        return MissingList(
            id=register.id,
            name=register.name,
            why=refused.why,
            detail=str(refused),
            source=register.source,
        )


async def ask(issuer: str, *, federation: Federation, fetcher: Fetcher, now: datetime) -> ListedIssuer | None:
    """Ask a register for its statement about an issuer id; None if it has none, or that is no issuer's id.

    Raises:
        StatementRefused: it does not answer, or its answer does not hold.
    """
    if not is_at_home(federation.fetch_endpoint, anchor=federation.anchor):
        raise StatementRefused(Cause.LIST_UNTRUSTED, "would be asked at an address that is not its own")
    if not _may_be_listed(issuer):
        return None
    url = statement_url(federation.fetch_endpoint, issuer)
    match await fetcher.fetch(url, role=Role.ENTITY_STATEMENT):
        case Unavailable(why=why):
            raise StatementRefused(why, "could not be asked")
        case Fetched(status=HTTPStatus.NOT_FOUND):  # section 8.9: it knows no such entity
            return None
        case Fetched(ok=False, status=status):
            raise StatementRefused(cause_of_status(status), "has no answer")
        case fetched:
            claims = read_statement(
                fetched.body, keys=federation.keys, speaker=federation.anchor, subject=issuer, now=now
            )
            return described(claims, issuer=issuer)


def _may_be_listed(issuer: str) -> bool:
    """Say whether any list may recognise an issuer by this id: not by the host of a platform, say."""
    try:
        row_values.issuer_id(issuer)
    except row_values.UnfitValueError:
        return False
    return True


def statement_url(endpoint: str, issuer: str) -> str:
    """Write the address at which a register answers for an issuer."""
    return f"{endpoint}{'&' if '?' in endpoint else '?'}sub={quote(issuer, safe='')}"


def is_at_home(endpoint: str, *, anchor: str) -> bool:
    """Say whether an endpoint is an https address of the host or registered domain that a register is at."""
    there, home = read_address(endpoint), read_address(anchor)
    if there is None or home is None or not endpoint.startswith("https://") or "#" in endpoint:
        return False
    owner = registrable_domain(home.host)
    return there.host == home.host or (owner is not None and owner == registrable_domain(there.host))
