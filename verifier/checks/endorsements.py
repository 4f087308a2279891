"""Who else speaks for the badge, as far as that can be shown?

An endorsement is a credential of its own: it is judged by itself, though the proof around it covers it too.
Those of Open Badges 2 are hosted: what the endorser's own place serves counts, and no copy of it.
It says something of this badge only if it names what is the issuer's own, for any other id can be copied into
a badge together with its endorsement. Who endorses is shown by the place that was proven, never by name.
https://www.imsglobal.org/spec/ob/v3p0/#endorsementcredential
"""

from dataclasses import replace

from verifier.contracts import Appraisal, Check, Context
from verifier.model.codes import endorsements as facts
from verifier.model.credential import Credential, Endorsement
from verifier.model.finding import Code, Finding
from verifier.model.hosting import Hosting
from verifier.model.options import Strictness
from verifier.model.words import Cause, CheckId
from verifier.readings.appraised import Weighed, Worth, weigh_force, weigh_origin
from verifier.readings.combine import combine
from verifier.readings.endorsements import ENDORSEMENTS, MAX_ENDORSEMENTS
from verifier.readings.headline import place_of
from verifier.readings.hosted_findings import cause_of_absence, exhibits
from verifier.readings.owners import home, is_same_owner
from verifier.readings.places import is_shared_place
from verifier.readings.proof_readings import PROOF_READINGS
from verifier.readings.published_keys import SELF_IDENTIFIERS
from verifier.readings.vouching import signer_of

TYPES = frozenset(("EndorsementCredential", "Endorsement"))


async def _run(credential: Credential, context: Context) -> tuple[Finding, ...]:
    given = credential.endorsements
    if not given:
        return (Finding(code=facts.NONE),)
    if combine(await context.once(PROOF_READINGS, credential)).proven is None:
        return (Finding(code=facts.NOT_ASKED, pointer=given[0].pointer),)
    found: list[Finding] = []
    for each in await context.once(ENDORSEMENTS, credential):
        if each.appraisal is None:
            found.append(_undecided(each.endorsement, Cause.UNSUPPORTED))
            continue
        found += judge(
            each.endorsement,
            each.appraisal,
            credential=credential,
            signer=signer_of(credential, context) or "",
            strict=context.options.strict,
        )
    if len(given) > MAX_ENDORSEMENTS:
        found.append(_undecided(given[MAX_ENDORSEMENTS], Cause.WORK_LIMIT))
    decided = any(finding.code.outcome is not None for finding in found)
    return tuple(found) if decided else (Finding(code=facts.NONE), *found)


def judge(
    endorsement: Endorsement,
    appraisal: Appraisal,
    *,
    credential: Credential,
    signer: str,
    strict: Strictness,
) -> tuple[Finding, ...]:
    """Say what an endorsement, appraised, adds to ``credential``, which ``signer`` is proven to have made."""
    if appraisal.too_deep:
        return (Finding(code=facts.TOO_DEEP, pointer=endorsement.pointer),)
    invalid = facts.INVALID_STRICT if strict == "strict" else facts.INVALID
    said = appraisal.credential
    if said is not None and said.hosting is not None and not said.hosting.assertion.published:
        return (_of_absent_one(endorsement, appraisal, said.hosting, invalid=invalid),)
    if said is None or TYPES.isdisjoint(said.types):
        # A badge of somebody's is no endorsement of the badge around it.
        return (Finding(code=invalid, pointer=endorsement.pointer, detail="type"),)
    if not _subjects(said) <= _ids(credential):
        return (Finding(code=facts.OTHER_SUBJECT, pointer=endorsement.pointer),)
    origin = weigh_origin(appraisal)
    weighed = origin if origin.worth is not Worth.GOOD else weigh_force(appraisal)
    if weighed.worth is not Worth.GOOD:
        return (_not_shown(endorsement, weighed, invalid=invalid),)
    return _of_good_one(endorsement, said, signer=signer, known=_is_known(appraisal))


def _of_absent_one(
    endorsement: Endorsement, appraisal: Appraisal, hosting: Hosting, *, invalid: Code
) -> Finding:
    """Say what became of an endorsement that its endorser does not publish, or publishes no longer."""
    if hosting.assertion.withdrawn:
        weighed = weigh_force(appraisal)
        return Finding(
            code=invalid, pointer=endorsement.pointer, detail=weighed.detail, exhibits=weighed.exhibits
        )
    weighed = weigh_origin(appraisal)
    if weighed.worth is Worth.UNDECIDED:  # the one reason is that it could not be had
        weighed = replace(
            weighed, cause=cause_of_absence(hosting.assertion), exhibits=exhibits(hosting.assertion)
        )
    return _not_shown(endorsement, weighed, invalid=invalid)


def _not_shown(endorsement: Endorsement, weighed: Weighed, *, invalid: Code) -> Finding:
    if weighed.worth is Worth.UNDECIDED:
        return _undecided(endorsement, weighed.cause, weighed)
    code = facts.NOT_IN_FORCE if weighed.worth is Worth.NOT_IN_FORCE else invalid
    return Finding(code=code, pointer=endorsement.pointer, detail=weighed.detail, exhibits=weighed.exhibits)


def _is_known(appraisal: Appraisal) -> bool:
    """Say whether the endorser is on a list that the reader trusts."""
    return appraisal.recognition is not None and appraisal.recognition.listed is not None


def _of_good_one(
    endorsement: Endorsement, said: Credential, *, signer: str, known: bool
) -> tuple[Finding, ...]:
    """Say who endorses what, of an endorsement that holds; ``known``: the endorser is on a list."""
    endorser = said.issuer.id if said.issuer and said.issuer.id else ""
    if not all(_is_own(subject, signer) for subject in _subjects(said)):
        return (Finding(code=facts.SUBJECT_ELSEWHERE, pointer=endorsement.pointer),)
    if endorser == signer or is_same_owner(endorser, signer):
        return (Finding(code=facts.BY_ISSUER, pointer=endorsement.pointer),)
    if endorser.startswith(SELF_IDENTIFIERS) and not known:  # anybody makes such an endorser in a second
        return (Finding(code=facts.SELF_MADE, pointer=endorsement.pointer, detail=endorser),)
    by = Finding(
        code=facts.VERIFIED,
        pointer=endorsement.pointer,
        fills=(("host", place_of(endorser)), ("subject", ", ".join(sorted(_subjects(said))))),
    )
    # Who endorses the endorser says nothing of this badge, and each level would cost eight times the work.
    inner = (Finding(code=facts.TOO_DEEP, pointer=endorsement.pointer),) if said.endorsements else ()
    return (by, *inner)


def _subjects(said: Credential) -> frozenset[str]:
    """Name what an endorsement speaks of; an empty name, which nothing bears, for what has no id."""
    return frozenset(subject.id or "" for subject in said.subjects) or frozenset(("",))


def _ids(credential: Credential) -> frozenset[str]:
    """Name what can be endorsed in a badge: itself, its achievements, and the profiles in it."""
    achievements = [subject.achievement for subject in credential.subjects if subject.achievement]
    profiles = [
        credential.issuer,
        *(subject.source for subject in credential.subjects),
        *(achievement.creator for achievement in achievements),
    ]
    named = [
        credential.id,
        *(achievement.id for achievement in achievements),
        *(profile.id for profile in profiles if profile),
        *(endorsement.part for endorsement in credential.endorsements),
    ]
    return frozenset(each for each in named if each)


def _is_own(identifier: str, issuer: str) -> bool:
    """Say whether an id is the issuer's, or one that only the issuer's own host can give out."""
    if identifier == issuer:
        return True
    own, place = home(issuer), home(identifier)
    if own is None or place is None or own.origin != place.origin:
        return False
    return not is_shared_place(f"https:{own.text}")


def _undecided(endorsement: Endorsement, cause: Cause | None, weighed: Weighed | None = None) -> Finding:
    return Finding(
        code=facts.UNDECIDED,
        pointer=endorsement.pointer,
        detail=weighed.detail if weighed else "",
        cause=cause,
        exhibits=weighed.exhibits if weighed else (),
    )


CHECK = Check(
    id=CheckId("endorsements"),
    asks="Do others speak for it?",
    codes=facts.CODES,
    run=_run,
)
