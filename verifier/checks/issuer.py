"""Who is the issuer, as far as that was proven? The name in the badge is the badge's word, and no answer."""

from collections.abc import Iterator

from verifier.contracts import Check, Context
from verifier.model.achievement import Profile
from verifier.model.codes import issuer as facts
from verifier.model.codes import key_binding as binding_facts
from verifier.model.credential import Credential, Securing
from verifier.model.finding import Finding
from verifier.model.proof import PlatformCopy, ProofReading
from verifier.model.recognition import Recognition
from verifier.model.words import Cause, CheckId
from verifier.readings.combine import combine
from verifier.readings.headline import home_of
from verifier.readings.links import Link, dead_links
from verifier.readings.places import free_suffix
from verifier.readings.platform_places import (
    IssuingPlatform,
    Vetting,
    issuing_platform,
    platform_that_issued,
)
from verifier.readings.proof_readings import PROOF_READINGS
from verifier.readings.published_keys import SELF_IDENTIFIERS
from verifier.readings.vouching import signer_of
from verifier.recognition.recognise import RECOGNITION

NO_LISTS = "none"  # no list of trusted issuers is consulted
MAX_QUOTE = 200  # characters of the credential in one finding


async def _run(credential: Credential, context: Context) -> tuple[Finding, ...]:
    proven = combine(await context.once(PROOF_READINGS, credential)).proven
    recognition = await context.once(RECOGNITION, credential)
    if proven is None:
        return judge(credential, signer=None)
    signer = signer_of(credential, context)
    published = published_of(credential, proven)
    found = judge(credential, signer=signer, host=proven.host, copy=proven.platform_copy, published=published)
    return (*with_lists(found, recognition), *await _page(credential, context))


def with_lists(found: tuple[Finding, ...], recognition: Recognition) -> tuple[Finding, ...]:
    """Put together what was proven of the issuer and what the lists of the reader say about it."""
    listed = recognition.listed
    if listed is not None:  # an issuer that is no more than a key is known by the list
        by_list = Finding(
            code=facts.RECOGNISED,
            pointer="/issuer",
            fills=(("list", listed.list.name), ("known", listed.issuer.name)),
        )
        return (by_list, *(finding for finding in found if finding.code is not facts.SELF_MADE))
    missing = tuple(
        Finding(code=facts.LIST_UNAVAILABLE, cause=each.why, detail=each.name, fills=(("list", each.name),))
        for each in recognition.missing
    )
    return (*found, *missing)


def published_of(credential: Credential, proven: ProofReading) -> str:
    """Name what the issuer's site published that proves the badge to be its own: badge, key or record-key."""
    found = {finding.code for finding in proven.binding_findings}
    if credential.securing is Securing.HOSTED or binding_facts.STILL_PUBLISHED in found:
        return "badge"
    return "record-key" if credential.securing is Securing.NONE else "key"


async def _page(credential: Credential, context: Context) -> tuple[Finding, ...]:
    """Say that the issuer's web page is not there, to a reader who looks for mistakes of the badge."""
    profile = credential.issuer
    if profile is None or profile.url is None:
        return ()
    page = Link(url=profile.url, pointer=profile.pointer)
    return tuple(
        Finding(
            code=facts.URL_UNREACHABLE,
            pointer=profile.pointer,
            detail=profile.url[:MAX_QUOTE],
            exhibits=(dead.exhibit,),
        )
        for dead in await dead_links([page], credential, context)
    )


def judge(
    credential: Credential,
    *,
    signer: str | None,
    host: str = "",
    copy: PlatformCopy | None = None,
    published: str = "",
) -> tuple[Finding, ...]:
    """Say who stands behind the badge.

    Args:
        credential: The badge.
        signer: Who is proven to have signed or published it: its issuer, or that of the record around it,
            which vouches for it. None: nobody is.
        host: That published it, where this is not the issuer's own.
        copy: Where a platform serves the badge as one that it issued, if its issuer is no more than a key.
        published: What its issuer published: badge, key or record-key.
    """
    profile = credential.issuer
    if profile is None or signer is None:
        return (Finding(code=facts.UNKNOWN_SIGNER, pointer="/issuer", cause=Cause.UNSUPPORTED),)
    remarks = tuple(_remarks(credential, profile))
    platform = issuing_platform(signer) if copy is None else platform_that_issued(copy.url)
    if platform is not None:
        return (*_of_a_platform(platform, profile, copy), *remarks)
    if signer.startswith(SELF_IDENTIFIERS):
        return (Finding(code=facts.SELF_MADE, pointer=profile.pointer), *remarks)
    place = host or home_of(signer)
    domain = Finding(
        code=facts.DOMAIN_PROVEN,
        pointer=profile.pointer,
        fills=(
            ("domain", place),
            ("published", published),
            ("org", (profile.name or "")[:MAX_QUOTE]),
            ("lists", NO_LISTS),
        ),
    )
    suffix = free_suffix(place.partition("/")[0].partition(":")[0])
    if suffix is None:
        return (domain, *remarks)
    free = Finding(code=facts.FREE_HOST, pointer=profile.pointer, fills=(("domain", suffix),))
    return (domain, free, *remarks)


def _of_a_platform(
    platform: IssuingPlatform, profile: Profile, copy: PlatformCopy | None
) -> tuple[Finding, ...]:
    """Say that it is the platform that speaks, and for whom by its own word."""
    named = ("platform", platform.name)
    said = Finding(
        code=facts.PLATFORM,
        pointer=profile.pointer,
        exhibits=(copy.exhibit,) if copy else (),
        fills=(named, ("org", (profile.name or "")[:MAX_QUOTE])),
    )
    if platform.vets is Vetting.YES:
        return (said,)
    return (said, Finding(code=facts.PLATFORM_UNVETTED, pointer=profile.pointer, fills=(named,)))


def _remarks(credential: Credential, profile: Profile) -> Iterator[Finding]:
    """Say what is odd. That somebody else is named as the author of the achievement makes it not theirs."""
    if not profile.is_object:
        yield Finding(code=facts.NO_PROFILE, pointer=profile.pointer)
    for subject in credential.subjects:
        creator = subject.achievement.creator if subject.achievement else None
        if creator and creator.id and creator.id != profile.id:
            yield Finding(code=facts.OTHER_CREATOR, pointer=creator.pointer, detail=creator.id[:MAX_QUOTE])
            return


CHECK = Check(id=CheckId("issuer"), asks="Who issued it?", codes=facts.CODES, run=_run)
