"""What the bundles around a badge say of it, and of who presents it now.

A broken bundle speaks against all that is in it. A good one adds nothing to a badge: it shows who presents it
only to a reader who asked a question (a challenge) that it answers. Only such a reader learns by the verdict
that a signature could not be checked; for all others the badge is what it is, whoever bundled it.
"""

from collections.abc import Iterator, Sequence

from verifier.engine.presentation import Answer, Bundle
from verifier.model.codes import presentation as facts
from verifier.model.codes import structure as structure_facts
from verifier.model.finding import Code, Finding
from verifier.model.options import Options
from verifier.model.proof import Signature
from verifier.model.words import Cause

MAX_NAMED = 25  # departures from the form of a bundle
MAX_QUOTE = 200  # characters of a bundle in one finding


def judge(bundles: Sequence[Bundle], *, options: Options) -> tuple[Finding, ...]:
    """Say what the bundles around one badge come to, the outermost first; it alone can answer the reader."""
    asked = options.challenge is not None or options.domain is not None
    first = _of_answers(bundles[0] if bundles else Bundle(standing=None), options) if asked else ()
    others = bundles[1:] if asked else bundles
    unasked = [finding for bundle in others for finding in _of_standing(bundle, asked=asked)]
    slips = [slip for bundle in bundles for slip in _of_form(bundle)]
    return tuple(dict.fromkeys((*first, *unasked, *slips)))


def _of_standing(bundle: Bundle, *, asked: bool) -> Iterator[Finding]:
    match bundle.standing:
        case Signature.FAILS:
            yield Finding(code=facts.PRESENTATION_INVALID)
        case Signature.UNDECIDED:
            yield Finding(code=facts.PRESENTATION_UNCHECKED)
        case Signature.HOLDS if not asked:
            yield _not_asked(bundle.answers)
        case Signature.HOLDS | None:
            return


def _not_asked(answers: Sequence[Answer]) -> Finding:
    by = next((answer.by for answer in answers if answer.holds), "")
    return Finding(code=facts.PRESENTER_NOT_ASKED, detail=by[:MAX_QUOTE])


def _of_answers(bundle: Bundle, options: Options) -> tuple[Finding, ...]:
    """Compare what was asked with what was signed: one signature has to answer all of it."""
    if bundle.standing is Signature.FAILS:
        return (Finding(code=facts.PRESENTATION_INVALID),)
    answers = [answer for answer in bundle.answers if not _wrong(answer, options)]
    if not answers and (bundle.answers or bundle.standing is None):
        wrong = [_wrong(answer, options) for answer in bundle.answers] or [
            _wrong(Answer(holds=False), options)
        ]
        return tuple(Finding(code=code) for code in min(wrong, key=len))
    good = next((answer for answer in answers if answer.holds), None)
    if good is None:
        return (Finding(code=facts.PRESENTER_UNDECIDED, cause=Cause.UNSUPPORTED),)
    if options.challenge is None:  # to be meant for this reader is no answer of this moment
        return (_not_asked(answers),)
    return (Finding(code=facts.PRESENTER_CONFIRMED, detail=good.by[:MAX_QUOTE]),)


def _wrong(answer: Answer, options: Options) -> tuple[Code, ...]:
    """Name what a signature does not answer as the reader asked it."""
    found: list[Code] = []
    if options.challenge is not None and answer.challenge != options.challenge:
        found.append(facts.CHALLENGE_DIFFERS)
    if options.domain is not None:
        named = answer.domain if isinstance(answer.domain, list) else [answer.domain]
        if options.domain not in named:
            found.append(facts.DOMAIN_DIFFERS)
    return tuple(found)


def _of_form(bundle: Bundle) -> Iterator[Finding]:
    """Name where a bundle departs from its form; the places are in the bundle, not in the badge."""
    for slip in bundle.deviations[:MAX_NAMED]:
        said = f"presentation{slip.pointer}: {slip.detail or slip.rule.value}"
        yield Finding(code=structure_facts.WRONG_TYPE, detail=said[:MAX_QUOTE])
