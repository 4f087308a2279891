"""What the lists of the reader add to what was proven of an issuer.

That an issuer is on no list is common and no fault. To look like somebody who is on one, is to be noted.
"""

from collections.abc import Iterator

from verifier.model.codes import issuer as facts
from verifier.model.finding import Finding
from verifier.model.recognition import Recognition, Resemblance
from verifier.readings.hosted_addresses import host_of
from verifier.readings.platform_places import IssuingPlatform, Vetting
from verifier.recognition.naming import naming

NO_LISTS = "none"  # no list of trusted issuers is consulted


def recognised(recognition: Recognition) -> Iterator[Finding]:
    """Say that a list recognises the issuer."""
    listed = recognition.listed
    if listed is not None:
        yield Finding(
            code=facts.RECOGNISED,
            pointer="/issuer",
            fills=(*naming(listed.list), ("known", listed.issuer.name)),
        )


def place_by_lists(recognition: Recognition, *, domain: str, pointer: str) -> Iterator[Finding]:
    """Say what lists say of an issuer with a place or a key of its own.

    Args:
        recognition: What every list said.
        domain: The host (and path) that lists were asked for; "" for a key, of which that needs no word.
        pointer: To the issuer.
    """
    if recognition.listed is not None:
        return
    resembled = _resembled(recognition)
    if resembled is not None:
        yield Finding(code=facts.RESEMBLES, pointer=pointer, fills=_likeness(resembled))
    if recognition.out_of_reach is not None:
        yield _out_of_reach(recognition.out_of_reach.issuer.name, pointer=pointer)
    elif resembled is None and recognition.consulted and domain:
        yield Finding(code=facts.NOT_LISTED, pointer=pointer, fills=(("domain", domain),))


def account_by_lists(
    recognition: Recognition, *, platform: IssuingPlatform, pointer: str
) -> Iterator[Finding]:
    """Say what lists say of an account at a platform; one that checks its issuers has checked the name."""
    if recognition.listed is not None:
        return
    named = ("platform", platform.name)
    resembled = _resembled(recognition)
    if recognition.out_of_reach is not None:
        yield _out_of_reach(recognition.out_of_reach.issuer.name, pointer=pointer)
    if platform.vets is Vetting.YES:
        if recognition.consulted and recognition.out_of_reach is None:
            yield Finding(code=facts.ACCOUNT_UNLISTED, pointer=pointer, fills=(named,))
    elif resembled is not None:
        yield Finding(code=facts.PLATFORM_OPEN, pointer=pointer, fills=(named, *_likeness(resembled)))
    else:
        yield Finding(code=facts.PLATFORM_UNVETTED, pointer=pointer, fills=(named,))


def unavailable(recognition: Recognition) -> Iterator[Finding]:
    """Say which lists could not be used; once one recognises the issuer, the others change nothing."""
    if recognition.listed is not None:
        return
    for each in recognition.missing:
        yield Finding(
            code=facts.LIST_UNAVAILABLE,
            cause=each.why,
            detail=each.detail or each.name,
            fills=(*naming(each), ("host", host_of(each.source))),
        )


def _out_of_reach(known: str, *, pointer: str) -> Finding:
    return Finding(code=facts.OUT_OF_REACH, pointer=pointer, fills=(("known", known),))


def _likeness(resembled: Resemblance) -> tuple[tuple[str, str], ...]:
    """Name whom an issuer looks like, by the words of the list, and how."""
    return (
        ("known", resembled.issuer.name),
        *naming(resembled.list),
        ("likeness", resembled.likeness.value),
    )


def _resembled(recognition: Recognition) -> Resemblance | None:
    """Find whom the issuer looks like; its own entry, even if it is out of reach, is nobody else."""
    found, own = recognition.resembles, recognition.out_of_reach
    is_own = found is not None and own is not None and found.issuer == own.issuer
    return None if is_own else found
