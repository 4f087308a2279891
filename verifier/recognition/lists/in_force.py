"""A list at a moment: it may be used, or it is as good as missing."""

from datetime import datetime, timedelta

from verifier.model.issuer_list import MissingList, TrustList
from verifier.model.words import Cause

_AHEAD = timedelta(days=1)  # somewhere on Earth it is tomorrow, and a list may be dated by its day alone


def in_force(each: TrustList, *, now: datetime) -> TrustList:
    """Give a list if it may be used at ``now`` (UTC); one that is too old is as good as missing.

    So is one of a time to come: it would grow old too late, or never.
    """
    if isinstance(each, MissingList) or each.max_age is None or each.obtained_at is None:
        return each
    age = now - each.obtained_at
    if -_AHEAD <= age <= timedelta(seconds=each.max_age):
        return each
    return MissingList(
        id=each.id,
        name=each.name,
        why=Cause.LIST_STALE,
        detail="is dated in the future" if age < -_AHEAD else "",
        source=each.source,
        too_old=each,
        is_sent=each.is_sent,
    )
