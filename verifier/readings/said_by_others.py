"""What others say of a badge, and who says it: their signed word, then what the badge says that they said.

That somebody accredited the issuer is the issuer's word until whoever it was has signed it. Neither the
issuer nor a site of the same owner is another: they would speak for themselves.
"""

from collections.abc import Iterable, Iterator, Sequence

from verifier.contracts import Appraisal
from verifier.model.achievement import Accreditation, Profile
from verifier.model.codes import endorsements as facts
from verifier.model.codes import issuer as issuer_facts
from verifier.model.credential import Credential, Subject
from verifier.model.finding import CheckResult
from verifier.model.said_by_others import About, Speaker, Statement
from verifier.model.words import Url
from verifier.parse.dates import read_moment
from verifier.parse.members import identifier, text
from verifier.readings.endorsements import Endorsed
from verifier.readings.hosted_addresses import is_http
from verifier.readings.owners import is_same_owner
from verifier.vocabulary.extensions import stem_of

_STEMS = frozenset(("issueraccreditation", "issuerauthority"))
_LOOKS_LIKE_ANOTHER = (issuer_facts.RESEMBLES, issuer_facts.PLATFORM_OPEN)


def said_by_others(
    credential: Credential, endorsed: Sequence[Endorsed], *, results: Iterable[CheckResult]
) -> tuple[Statement, ...]:
    """List what others say of a badge that is authentic: who is on a list first, the badge's own word last.

    Args:
        credential: the badge.
        endorsed: its endorsements, as they were judged.
        results: the answers of all checks: which of the endorsements are shown.
    """
    shown = {
        finding.pointer for result in results for finding in result.findings if finding.code is facts.VERIFIED
    }
    verified = [
        statement
        for each in endorsed
        if each.endorsement.pointer in shown and each.appraisal and _is_somebody(each.appraisal)
        for statement in _endorsed(credential, each, each.appraisal)
    ]
    verified.sort(key=lambda statement: not statement.by.on_list)
    return (*verified, *_stated(credential))


def _is_somebody(appraisal: Appraisal) -> bool:
    """Say whether it is known who endorses; whoever could be taken for somebody on a list is not shown."""
    found = (finding for result in appraisal.results for finding in result.findings)
    return appraisal.who.kind != "unknown" and not any(each.code in _LOOKS_LIKE_ANOTHER for each in found)


def _endorsed(credential: Credential, each: Endorsed, appraisal: Appraisal) -> Iterator[Statement]:
    """Give what an endorsement says, once for each thing that it speaks of."""
    said, recognition = appraisal.credential, appraisal.recognition
    listed = recognition.listed if recognition else None
    for subject in said.subjects if said else ():
        yield Statement(
            kind="endorsement",
            about=_about(credential, subject),
            by=Speaker(who=appraisal.who, on_list=listed.list.name if listed else ""),
            verified=True,
            pointer=each.endorsement.pointer,
            claim=subject.narrative or "",
            date=said.issued if said else None,
        )


def _about(credential: Credential, subject: Subject) -> About:
    achievements = [each.achievement for each in credential.subjects if each.achievement]
    if subject.id == credential.id:
        return "credential"
    if any(subject.id == each.id for each in achievements):
        return "achievement"
    return "issuer" if credential.issuer and subject.id == credential.issuer.id else "part"


def _stated(credential: Credential) -> Iterator[Statement]:
    """Give who accredited the issuer, as the badge says it."""
    issuer = credential.issuer
    if issuer is None:
        return
    for item in issuer.accreditations:
        if _is_of_another(item, issuer):
            yield _accredited(item)
    for extension in issuer.extensions:
        if extension.violates is not None or _STEMS.isdisjoint(map(stem_of, extension.types)):
            continue
        url = text(extension.raw, "url") or identifier(extension.raw)
        item = Accreditation(name=text(extension.raw, "name"), url=url, pointer=extension.pointer)
        if _is_of_another(item, issuer):
            yield _accredited(item, day=text(extension.raw, "accreditationDate"))


def _accredited(item: Accreditation, *, day: str | None = None) -> Statement:
    url = Url(item.url) if item.url and is_http(item.url) else None
    return Statement(
        kind="accreditation",
        about="issuer",
        by=Speaker(claimed_name=item.name or "", claimed_url=url),
        verified=False,
        pointer=item.pointer,
        date=read_moment(day, pointer=item.pointer),
    )


def _is_of_another(item: Accreditation, issuer: Profile) -> bool:
    """Say whether an accreditation names somebody, and somebody other than the issuer."""
    name, own = ((each or "").strip().casefold() for each in (item.name, issuer.name))
    homes = (each for each in (issuer.id, issuer.url) if each)
    return bool(name) and name != own and not any(is_same_owner(item.url or "", each) for each in homes)
