"""Facts about what is around the badges: who presents them, to whom, and in answer to what?"""

from verifier.model.finding import Code
from verifier.model.outcome import Outcome
from verifier.model.specifications import DATA_INTEGRITY, VC2

PRESENTATION_INVALID = Code(
    id="document.presentation-invalid",
    outcome=Outcome.FAILED,
    says="The bundle around these badges was changed, was not signed by the holder that it names, or was made for "
    "another use or time.",
    spec=VC2,
)
CHALLENGE_DIFFERS = Code(
    id="document.challenge-differs",
    outcome=Outcome.FAILED,
    says="This does not answer your question: it was signed on another occasion, or not to answer anybody.",
    spec=DATA_INTEGRITY,
)
DOMAIN_DIFFERS = Code(
    id="document.domain-differs",
    outcome=Outcome.FAILED,
    says="This was signed to be shown to somebody else, or to nobody in particular.",
    spec=DATA_INTEGRITY,
)
PRESENTER_UNDECIDED = Code(
    id="document.presenter-undecided",
    outcome=Outcome.CANNOT_TELL,
    says="We could not check the signature under the answer to your question, so we cannot tell who presents this.",
    spec=VC2,
)
PRESENTER_CONFIRMED = Code(
    id="document.presenter-confirmed",
    outcome=Outcome.PASSED,
    says="Whoever presents this signed it in answer to your question. Whether the badge was awarded to them is "
    "another question.",
    spec=VC2,
)
PRESENTER_NOT_ASKED = Code(
    id="document.presenter-not-asked",
    outcome=None,
    says="A holder signed this to show it, but not in answer to a question of yours: it does not tell who presents "
    "it now.",
    spec=VC2,
)
PRESENTATION_UNCHECKED = Code(
    id="document.presentation-unchecked",
    outcome=None,
    says="We could not check the signature of the bundle around these badges; each badge is judged by itself.",
    spec=VC2,
)
PRESENTATION_EMPTY = Code(
    id="document.presentation-empty",
    outcome=Outcome.CANNOT_TELL,
    says="There is no badge in this bundle.",
    spec=VC2,
)
PRESENTATION_UNSIGNED = Code(
    id="document.presentation-unsigned",
    outcome=None,
    says="The bundle around these badges is not signed; each badge is judged by itself.",
    spec=VC2,
)

CODES: tuple[Code, ...] = (
    PRESENTATION_INVALID,
    CHALLENGE_DIFFERS,
    DOMAIN_DIFFERS,
    PRESENTER_UNDECIDED,
    PRESENTER_CONFIRMED,
    PRESENTER_NOT_ASKED,
    PRESENTATION_UNCHECKED,
    PRESENTATION_EMPTY,
    PRESENTATION_UNSIGNED,
)
