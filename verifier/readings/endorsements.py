"""What endorsers say of a badge, each endorsement judged by itself, once: for the check, and to be shown.

Those of Open Badges 2 are hosted: what the endorser's own place serves counts, and no copy of it.
"""

import json
from dataclasses import dataclass

from verifier.contracts import Appraisal, Context, Reading
from verifier.model.credential import Credential, Edition, Endorsement
from verifier.model.words import CheckId
from verifier.parse.members import identifier
from verifier.readings.appraised import CHECKS
from verifier.readings.hosted_addresses import is_http

MAX_ENDORSEMENTS = 8  # each costs fetches at hosts of its own; real badges have one or two
_ASKED = (*CHECKS, CheckId("issuer"))  # who endorses is told by the rules for who issues
_ELDERS = (Edition.OB05, Edition.OB10, Edition.OB11, Edition.OB20, Edition.OB21)


@dataclass(frozen=True, slots=True, kw_only=True)
class Endorsed:
    """An endorsement, and what was found about it; None if it has no address at which it could be hosted."""

    endorsement: Endorsement
    appraisal: Appraisal | None


async def _make(credential: Credential, context: Context) -> tuple[Endorsed, ...]:
    """Appraise one after the other, so that what the badge itself rests on is fetched before."""
    found: list[Endorsed] = []
    for endorsement in credential.endorsements[:MAX_ENDORSEMENTS]:
        body = _address(endorsement) if credential.edition in _ELDERS else _bytes(endorsement)
        appraisal = None if body is None else await context.appraise(body, _ASKED, context)
        found.append(Endorsed(endorsement=endorsement, appraisal=appraisal))
    return tuple(found)


ENDORSEMENTS: Reading[tuple[Endorsed, ...]] = Reading(name="endorsements", make=_make)


def _bytes(endorsement: Endorsement) -> bytes:
    """Write it as the document that it is; its own @context is in it."""
    body = endorsement.body
    return body.encode() if isinstance(body, str) else json.dumps(body).encode()


def _address(endorsement: Endorsement) -> str | None:
    """Give where an endorsement of Open Badges 2 is hosted: a copy of it is no more than a pointer."""
    named = identifier(endorsement.body)
    return named if is_http(named) else None
