"""Does the address of the badge serve it? The half of a hosted badge's reading that `proof` reports."""

from http import HTTPStatus

from verifier.model.codes import proof_hosted as facts
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.finding import Finding
from verifier.model.hosting import Hosting, Linked
from verifier.model.words import Cause
from verifier.readings.hosted_addresses import read_address
from verifier.readings.hosted_findings import about, cause_of_absence
from verifier.readings.platform_places import same_host

_ABSENT = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)


def judge_publication(hosting: Hosting) -> tuple[Finding, ...]:
    """Say what the address of the badge answered; the first finding decides, remarks and cautions follow.

    It passes only for a document that the address serves now, under its own id, without leaving the issuer's
    site on the way. What another site answered is not the issuer's word, not even that it is another badge.
    Spec section 3.5, items 1 to 3 and 5.
    """
    astray = led_astray(hosting)
    if astray is not None:
        published = about(astray, facts.REDIRECTED_AWAY, cause=Cause.BLOCKED_BY_POLICY)
    else:
        published = _published(hosting.assertion)
    return (published, *beside(hosting))


def _published(assertion: Linked) -> Finding:
    if assertion.answer is None:
        return about(assertion, facts.HOSTED_NO_URL)
    if assertion.published:
        return about(assertion, facts.HOSTED)
    if assertion.id_differs:
        return about(assertion, facts.HOSTED_MISMATCH)
    absent = isinstance(assertion.answer, Fetched) and assertion.answer.status in _ABSENT
    code = facts.HOSTED_GONE if absent or assertion.notice else facts.HOSTED_UNREACHABLE
    return about(assertion, code, cause=cause_of_absence(assertion))


def led_astray(hosting: Hosting) -> Linked | None:
    """Find a document that redirects led to on a site which cannot speak for the issuer."""
    return next((document for document in _retrieved(hosting) if _is_astray(document, hosting)), None)


def _is_astray(document: Linked, hosting: Hosting) -> bool:
    """Say whether redirects ended on a site that is neither the document's own nor the issuer's.

    An open redirect on the issuer's site lends nothing of that site to what it leads to.
    """
    final = read_address(document.answer.url) if isinstance(document.answer, Fetched) else None
    asked = read_address(document.declared)
    if final is None or asked is None or same_host(final, asked):
        return False
    # An issuer without a document of its own is the word of whatever the redirect led to.
    named = hosting.issuer.declared if hosting.issuer and hosting.issuer.answer else None
    issuer = read_address(named)
    return issuer is None or not same_host(final, issuer)


def beside(hosting: Hosting) -> tuple[Finding, ...]:
    """Say how the documents came: from an older address of their site, or without encryption."""
    documents = (
        ("/id", hosting.assertion),
        ("/badge", hosting.badge_class),
        ("/badge/issuer", hosting.issuer),
    )
    found: list[Finding] = []
    for pointer, document in documents:
        if document is None:
            continue
        if document.moved_from is not None:
            found.append(about(document, facts.HOSTED_ID_MOVED, pointer=pointer))
        if document.published and came_in_the_clear(document.answer):
            found.append(about(document, facts.INSECURE_TRANSPORT, pointer=pointer))
        elif document.published and (document.declared or "").lower().startswith("http:"):
            found.append(about(document, facts.HTTPS_TWIN, pointer=pointer))
    return tuple(found)


def came_in_the_clear(answer: Fetched | Unavailable | None) -> bool:
    """Say whether any step went without encryption: the address asked for, or where redirects ended."""
    return isinstance(answer, Fetched) and any(
        url.lower().startswith("http:") for url in (answer.exhibit.source, answer.url)
    )


def _retrieved(hosting: Hosting) -> tuple[Linked, ...]:
    """List the documents that came, also those that name themselves otherwise."""
    linked = (hosting.assertion, hosting.badge_class, hosting.issuer)
    return tuple(
        document
        for document in linked
        if document is not None and (document.published or document.id_differs)
    )
