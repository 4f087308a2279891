"""Is the place of the badge its issuer's? The half of a hosted badge's reading that `key-binding` reports."""

from verifier.model.codes import key_binding as facts
from verifier.model.finding import Finding
from verifier.model.hosting import Hosting, Linked
from verifier.model.proof import Binding
from verifier.model.words import Cause
from verifier.readings.hosted_addresses import Address, read_address
from verifier.readings.hosted_findings import POINTER, about, cause_of_absence, exhibits
from verifier.readings.hosted_reach import places_of
from verifier.readings.hosted_scope import Placement, Policy, Scope, own_origin, place_in, read_policy
from verifier.readings.places import are_siblings, is_shared_place
from verifier.readings.platform_places import one_name, same_host

Placed = tuple[Binding, tuple[Finding, ...]]
_BADGE_CLASS = "/badge"
_POLICY = "/badge/issuer/verification"


def judge_place(hosting: Hosting) -> Placed:
    """Say whether a published assertion lies where its issuer says that its badges are.

    The issuer's word is its profile as its own address serves it. Without that nothing is decided: a profile
    that cannot be had might name other places. Spec section 3.5, item 4.
    """
    badge_class, issuer = hosting.badge_class, hosting.issuer
    if badge_class is not None and badge_class.missing:
        return _undecided(about(badge_class, facts.SCOPE_UNREADABLE, cause=cause_of_absence(badge_class)))
    address = read_address(issuer.declared) if issuer else None
    if issuer is None or address is None:
        return _undecided(Finding(code=facts.NO_ORIGIN, pointer=POINTER, cause=Cause.UNSUPPORTED))
    if issuer.missing:
        return _undecided(about(issuer, facts.SCOPE_UNREADABLE, cause=cause_of_absence(issuer)))
    # Of 0.5, an issuer without a document of its own has its origin alone, whatever its badge says beside it.
    policy = (
        own_origin(address) if issuer.answer is None else read_policy(issuer.document or {}, issuer=address)
    )
    if not policy.judges_ids:
        return _undecided(about(issuer, facts.VERIFICATION_PROPERTY, cause=Cause.UNSUPPORTED))
    return _within(policy, hosting, issuer, address)


def _within(policy: Policy, hosting: Hosting, issuer: Linked, address: Address) -> Placed:
    judged = read_address(hosting.assertion.declared)
    placement = place_in(policy, judged) if judged else Placement(scope=Scope.UNREADABLE)
    remarks = _ignored(placement)
    if placement.scope is Scope.OUTSIDE:
        return Binding.CONTRADICTED, (about(hosting.assertion, facts.OUT_OF_SCOPE), *remarks)
    if placement.scope is Scope.UNREADABLE:
        return _undecided(about(issuer, facts.SCOPE_UNREADABLE, cause=Cause.MALFORMED_REMOTE), *remarks)
    shared = _shared_among(policy, hosting.assertion, issuer)
    if shared is not None:  # a class beside them is no further from the issuer than they are
        if not _is_in_folder_of(address, hosting.badge_class):
            remarks = (*class_beside(policy, hosting.badge_class, address), *remarks)
        return _undecided(about(shared, facts.SAME_ORIGIN_ONLY, cause=Cause.UNSUPPORTED), *remarks)
    remarks = (*class_beside(policy, hosting.badge_class, address), *remarks)
    shown = exhibits(hosting.assertion, issuer)
    passed = Finding(code=facts.IN_SCOPE, pointer=POINTER, detail=issuer.declared or "", exhibits=shown)
    beside = placement.scope is Scope.SIBLING
    cautions = (about(hosting.assertion, facts.SIBLING_HOST),) if beside else ()
    return Binding.BOUND, (passed, *cautions, *remarks)


def _ignored(placement: Placement) -> tuple[Finding, ...]:
    return tuple(
        Finding(code=facts.STARTS_WITH_IGNORED, pointer=_POLICY, detail=entry) for entry in placement.ignored
    )


def class_beside(policy: Policy, badge_class: Linked | None, issuer: Address) -> tuple[Finding, ...]:
    """Caution about a badge class kept elsewhere than at the issuer's; an embedded one lies in its badge.

    On another host of the issuer's domain it is worth a remark.
    """
    if badge_class is None or badge_class.answer is None:
        return ()
    owned = frozenset(map(one_name, (*policy.hosts, issuer.host)))
    places = [(url, read_address(url)) for url in places_of(badge_class)]
    distant = [url for url, address in places if address is None or one_name(address.host) not in owned]
    if any(is_shared_place(url) for url, _ in places) or not all(_is_beside(url, issuer) for url in distant):
        return (about(badge_class, facts.BADGE_CLASS_OUT_OF_SCOPE, pointer=_BADGE_CLASS),)
    return (about(badge_class, facts.BADGE_CLASS_SIBLING, pointer=_BADGE_CLASS),) if distant else ()


def _is_in_folder_of(issuer: Address, badge_class: Linked | None) -> bool:
    """Say whether a badge class lies where the issuer's profile does, or below it."""
    folder = issuer.path[: issuer.path.rindex("/") + 1]
    found = [read_address(url) for url in places_of(badge_class)] if badge_class else []
    return all(
        same_host(each, issuer) and each is not None and each.path.startswith(folder) for each in found
    )


def _is_beside(url: str, issuer: Address) -> bool:
    address = read_address(url)
    return address is not None and are_siblings(address.host, issuer.host)


def _shared_among(policy: Policy, assertion: Linked, issuer: Linked) -> Linked | None:
    """Find a document that lies where others than the issuer may publish, also if a redirect led there."""
    for linked in (issuer, assertion):
        if any(is_shared_place(url) for url in places_of(linked)):
            return linked
    return assertion if _left_its_part(policy, assertion) else None


def _left_its_part(policy: Policy, assertion: Linked) -> bool:
    """Say whether a redirect left the part of a site that is the issuer's: the rest may be anybody's."""
    final = [read_address(url) for url in places_of(assertion)]
    hosts = frozenset(map(one_name, policy.hosts))
    own = [address for address in final if address is not None and one_name(address.host) in hosts]
    return any(place_in(policy, address).scope is not Scope.INSIDE for address in own)


def _undecided(*findings: Finding) -> Placed:
    return Binding.UNDECIDED, findings
