"""The kinds of identifier by which a badge may name its recipient, as people call them; never a name."""

from verifier.model.credential import Credential
from verifier.readings import named_recipients
from verifier.readings.identity_comparison import HIDDEN_OTHERWISE, NAMED_OTHERWISE, NO_COUNTRY_CODE
from verifier.render.catalogue import Catalogue

SCHEMES = {  # how the id of a recipient begins, and what kind of identifier that is
    "mailto": "email",
    "did": "did",
    "https": "url",
    "http": "url",
    "tel": "phone",
}


def named_by(credential: Credential | None, *, words: Catalogue) -> str:
    """List the kinds of identifier by which a badge names its recipient: "e-mail or DID"; "" for none."""
    subject = credential.subject if credential else None
    if credential is None or subject is None:
        return ""
    kinds = {one.kind for one in named_recipients.named_by(subject, edition=credential.edition)}
    shown = [words.tables["identifiers"][kind] for kind in named_recipients.PROVING if kind in kinds]
    return words.word("or").join(shown)


def why_not_compared(why: str, credential: Credential | None, *, words: Catalogue) -> str:
    """Say why what was entered could not be compared; "" if nothing was entered, or no kind is known."""
    if why in (HIDDEN_OTHERWISE, NO_COUNTRY_CODE):
        return words.word(why)
    kinds = named_by(credential, words=words) if why == NAMED_OTHERWISE else ""
    return words.word(why, kinds=kinds) if kinds else ""
