"""A list at a moment: it may be used, or it is as good as missing."""

from datetime import datetime, timedelta

from verifier.model.issuer_list import MissingList, TrustList
from verifier.model.words import Cause


def in_force(each: TrustList, *, now: datetime) -> TrustList:
    """Give a list if it may be used at ``now`` (UTC); one that is too old is as good as missing."""
    if isinstance(each, MissingList) or each.max_age is None or each.obtained_at is None:
        return each
    if now - each.obtained_at <= timedelta(seconds=each.max_age):
        return each
    return MissingList(id=each.id, name=each.name, why=Cause.LIST_STALE, source=each.source, too_old=each)
