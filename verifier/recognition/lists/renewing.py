"""A list that was obtained anew, beside the one from before: may it take its place, and who joined?"""

from dataclasses import dataclass, replace

from verifier.model.issuer_list import IssuerList, MissingList, TrustList


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewed:
    """A list as it is kept from now on."""

    list: IssuerList
    joined: int  # issuers that were not on it before
    left: int  # issuers that are not on it any more
    has_other_keys: bool  # a register: what it says is held against other keys than before


def renewed(found: IssuerList, *, before: TrustList) -> Renewed | None:
    """Put a list in the place of the one from before; None: it is older than that, and stays out.

    What the reader calls it stays as it is, whatever it calls itself by now.
    """
    if isinstance(before, MissingList):
        kept = replace(found, id=before.id)
        return Renewed(list=kept, joined=len(found.issuers), left=0, has_other_keys=False)
    if _is_older(found, before):
        return None
    here, there = ({issuer.key for issuer in each.issuers} for each in (found, before))
    return Renewed(
        list=replace(found, id=before.id, name=before.name),
        joined=len(here - there),
        left=len(there - here),
        has_other_keys=_keys(found) != _keys(before),
    )


def _is_older(found: IssuerList, before: IssuerList) -> bool:
    if found.obtained_at is None or before.obtained_at is None:
        return False
    return found.obtained_at < before.obtained_at


def _keys(each: IssuerList) -> list[object]:
    return [] if each.federation is None else list(each.federation.keys)
