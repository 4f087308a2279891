"""Why a signed report is not believed, and what to do, in words of those who asked."""

from collections.abc import Mapping
from dataclasses import dataclass

from verifier.render.signed_report import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A refusal in two sentences."""

    says: str
    next: str


_NOT_TO_BE_USED = "Use nothing of it. Check the badge itself: verifier check."
REFUSALS: Mapping[Refusal, Refused] = {
    Refusal.MALFORMED: Refused(
        says="This is no signed report, or not the whole of one.",
        next="Ask for it again, and keep what the service gives as signedReport and nothing else.",
    ),
    Refusal.ALGORITHM: Refused(
        says="It is not signed in the way in which reports are (EdDSA).", next=_NOT_TO_BE_USED
    ),
    Refusal.UNKNOWN_KEY: Refused(
        says="None of the keys at hand signed it: it is from somebody else, or its key is no longer in use.",
        next="Give the keys that its service published when it was made as --jwks, or ask for a new report.",
    ),
    Refusal.ALTERED: Refused(says="It was changed after it was signed.", next=_NOT_TO_BE_USED),
    Refusal.EXPIRED: Refused(
        says="Its time is over: one for a page lasts 15 minutes, one for the archive ten years.",
        next="Check the badge itself: verifier check.",
    ),
    Refusal.AHEAD: Refused(
        says="It says that it was made later than now.",
        next="See whether the clock of this machine is right. If it is, use nothing of the report.",
    ),
    Refusal.OTHER_ISSUER: Refused(
        says="It says that it is from another service than the one that you named as --issuer.",
        next="Ask the service that you know for a report of its own.",
    ),
    Refusal.OTHER_BADGE: Refused(
        says="It speaks of another badge.", next="Ask for a report of the badge that you mean."
    ),
    Refusal.OTHER_READER: Refused(
        says="It was made for another site, or for another question.", next="Ask for a report of your own."
    ),
    Refusal.INCONSISTENT: Refused(
        says="What stands beside the signature is not what was signed.", next=_NOT_TO_BE_USED
    ),
}


def refused_in_words(why: Refusal) -> list[str]:
    """Say in two lines that a signed report is not believed, and what to do."""
    said = REFUSALS[why]
    return [f"Not believed. {said.says}", f"What to do: {said.next}"]
