"""For what does the place of a hosted badge speak? No list entry is reached by a place that is wider than it.

It speaks for exactly its issuer if the issuer's own profile says by ``startsWith`` where its badges lie, or
if both lie on routes where nobody but a platform writes. All else of a host may be somebody else's.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from verifier.model.exhibit import Fetched
from verifier.model.hosting import Hosting, Linked
from verifier.model.recognition import Reach
from verifier.readings.hosted_addresses import Address, read_address
from verifier.readings.hosted_publication import came_in_the_clear
from verifier.readings.hosted_scope import Policy, Scope, place_in, read_policy
from verifier.readings.platform_places import is_written_by_platform, issuing_platform, platform_of


@dataclass(frozen=True, slots=True, kw_only=True)
class HostedReach:
    """For what the proof of a hosted badge speaks, and every address that this rests on."""

    reach: Reach
    lies_at: tuple[str, ...]


def reach_of(hosting: Hosting) -> HostedReach:
    """Say for what the place of a badge speaks that was found to lie at its issuer's."""
    resting = [each for each in (hosting.issuer, hosting.badge_class, hosting.assertion) if _counts(each)]
    lies_at = tuple(dict.fromkeys(url for each in resting if each for url in places_of(each)))
    in_the_clear = any(came_in_the_clear(each.answer) for each in resting if each)
    return HostedReach(reach=Reach.PLACE if in_the_clear else _reach(hosting, lies_at), lies_at=lies_at)


def places_of(linked: Linked) -> tuple[str, ...]:
    """Give the addresses that a document rests on: the one that was asked for, and where redirects ended."""
    final = (linked.answer.url,) if isinstance(linked.answer, Fetched) else ()
    return tuple(dict.fromkeys((linked.declared or "", *final)))


def _counts(linked: Linked | None) -> bool:
    return linked is not None and linked.answer is not None


def _reach(hosting: Hosting, rests_on: Sequence[str]) -> Reach:
    issuer = hosting.issuer
    address = read_address(issuer.declared) if issuer is not None and issuer.published else None
    if issuer is None or address is None:
        return Reach.PLACE
    if issuing_platform(issuer.declared) is not None:
        return Reach.ROUTE if all(_is_of_one_platform(url, address) for url in rests_on) else Reach.PLACE
    policy = read_policy(issuer.document or {}, issuer=address)
    said = bool(policy.beginnings) and all(_is_inside(policy, url) for url in places_of(hosting.assertion))
    return Reach.SCOPE if said else Reach.PLACE


def _is_inside(policy: Policy, url: str) -> bool:
    """Say whether an address lies where the issuer says; a redirect may have led out of that."""
    address = read_address(url)
    return address is not None and place_in(policy, address).scope is Scope.INSIDE


def _is_of_one_platform(url: str, issuer: Address) -> bool:
    address = read_address(url)
    return (
        address is not None
        and is_written_by_platform(address)
        and platform_of(address) is platform_of(issuer)
    )
