"""Facts about the page or document around a badge: they decide nothing about the badge itself."""

from verifier.model.finding import Code
from verifier.model.outcome import Outcome

LABEL_DIFFERS = Code(
    id="page.label-differs",
    outcome=None,
    says="The words beside it are “{label}”; the badge is called “{name}”.",
)

SHORT_LINK = Code(
    id="page.short-link",
    outcome=Outcome.UNTESTED,
    says="This is a short link, which does not say where it leads; we did not open it.",
)

NOT_ASKED = Code(
    id="page.not-asked",
    outcome=Outcome.UNTESTED,
    says="This link is of no badge platform that we know, so we did not open it.",
)

LEFT_OUT = Code(
    id="page.left-out",
    outcome=Outcome.UNTESTED,
    says="There are more badges here than we look at in one document, or at one site.",
)

READ_IN_PART = Code(
    id="page.read-in-part",
    outcome=Outcome.UNTESTED,
    says="We did not read all of this document: it is longer than we read, or damaged in places.",
)

PICTURE_WITHOUT_BADGE = Code(
    id="page.picture-without-badge",
    outcome=None,
    says="A picture that is placed in a document loses the badge it carried.",
)

RECIPIENTS_DIFFER = Code(
    id="page.recipients-differ",
    outcome=None,
    says="The badges here name different recipients: not all of them can be one person's by what they say.",
)

CODES = (
    LABEL_DIFFERS,
    SHORT_LINK,
    NOT_ASKED,
    LEFT_OUT,
    READ_IN_PART,
    PICTURE_WITHOUT_BADGE,
    RECIPIENTS_DIFFER,
)
