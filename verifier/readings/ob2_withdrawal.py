"""Which list of withdrawn badges speaks of this badge? That of its issuer's profile, as that is served.

https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#RevocationList
"""

from verifier.contracts import Context
from verifier.model.codes import status as facts
from verifier.model.credential import Credential
from verifier.model.finding import Finding
from verifier.model.hosting import Hosting, Linked
from verifier.model.words import Cause, JsonObject
from verifier.parse.members import entries, identifier
from verifier.parse.ob2_edition import ELDERS
from verifier.readings.hosted_addresses import is_http
from verifier.readings.hosted_findings import cause_of_absence, exhibits
from verifier.readings.list_findings import unreachable
from verifier.readings.ob2_revocation_list import POINTER, Sought, look_up, names_among, one_spelling

MAX_LISTS = 3  # a profile names one; each costs a fetch


async def of_signed(credential: Credential, hosting: Hosting, context: Context) -> tuple[Finding, ...]:
    """Say whether the issuer of a signed badge lists it as withdrawn. The worst answer decides.

    That badge class or issuer are gone withdraws no badge: nobody can say then which list there is.
    """
    for linked in (hosting.badge_class, hosting.issuer):
        if linked is not None and linked.missing:
            return (_silent(linked),)
    issuer = hosting.issuer
    if issuer is None or not issuer.published:  # nobody but the badge itself speaks for its issuer
        return (unreachable(POINTER, at="", cause=Cause.UNSUPPORTED, exhibit=None),)
    if not any(True for _ in entries(issuer.document or {}, "revocationList")):
        return (Finding(code=facts.NONE_DECLARED),)
    return await _ask_lists(credential, issuer, context)


async def of_hosted(credential: Credential, hosting: Hosting, context: Context) -> tuple[Finding, ...]:
    """Say that the issuer of a hosted badge lists it as withdrawn, if it does.

    A hosted badge is withdrawn at its own address, and no list has to say that it was not. Yet some issuers
    only write their list: what stands in it is their word as well.
    """
    issuer = hosting.issuer
    if issuer is None or not issuer.published or not hosting.assertion.published:
        return ()
    found = await _ask_lists(credential, issuer, context)
    return tuple(finding for finding in found if finding.code is facts.REVOKED)


async def _ask_lists(credential: Credential, issuer: Linked, context: Context) -> tuple[Finding, ...]:
    found: list[Finding] = []
    named = [identifier(value) for _, value in entries(issuer.document or {}, "revocationList")]
    for url in named[:MAX_LISTS]:
        if url is None or not is_http(url):
            found.append(Finding(code=facts.LIST_MALFORMED, pointer=POINTER, cause=Cause.MALFORMED_REMOTE))
            continue
        sought = Sought(
            url=url,
            names=_names(credential),
            issuer=issuer.declared,
            is_elder=credential.edition in ELDERS,
        )
        found += await look_up(sought, fetcher=context.fetcher)
    if len(named) > MAX_LISTS:
        found.append(unreachable(POINTER, at="", cause=Cause.WORK_LIMIT, exhibit=None))
    return tuple(found)


def _names(credential: Credential) -> frozenset[str]:
    """Give the names that a list may call the badge by: its id, and its uid."""
    assertion = credential.hosting.assertion if credential.hosting else None
    said: tuple[JsonObject, ...] = (credential.raw, (assertion.document if assertion else None) or {})
    uids = [document.get("uid") for document in said]
    ids = [credential.id, *(identifier(document) for document in said)]
    return frozenset(map(one_spelling, names_among((*ids, *uids))))


def _silent(linked: Linked) -> Finding:
    shown = exhibits(linked)
    exhibit = shown[0] if shown else None
    return unreachable(POINTER, at=linked.declared or "", cause=cause_of_absence(linked), exhibit=exhibit)
