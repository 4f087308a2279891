"""Who stands behind a badge: what was proven, then what the lists of the reader say about that."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from verifier.model.achievement import Profile
from verifier.model.codes import issuer as facts
from verifier.model.credential import Credential
from verifier.model.finding import Finding
from verifier.model.proof import PlatformCopy
from verifier.model.recognition import Recognition
from verifier.model.words import Cause
from verifier.readings.headline import home_of
from verifier.readings.places import free_suffix
from verifier.readings.platform_places import IssuingPlatform, issuing_platform, platform_that_issued
from verifier.readings.published_keys import SELF_IDENTIFIERS
from verifier.recognition.judged_by_lists import NO_LISTS, account_by_lists, place_by_lists, unavailable
from verifier.recognition.judged_by_lists import recognised as recognised_by_list
from verifier.recognition.platform_word import platform_word

LINKAGE = "linkage"  # a site says that the key of the issuer is its own
MAX_QUOTE = 200  # characters of the credential in one finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Proven:
    """Who is proven to have signed or published a badge, and by what."""

    signer: str  # its issuer, or that of the record around it, which vouches for it
    host: str = ""  # that published it, where this is not the issuer's own
    published: str = ""  # badge, key, record-key or linkage
    copy: PlatformCopy | None = None  # as a platform serves it, if its issuer is no more than a key

    @property
    def place(self) -> str:
        """Where the issuer is at home: host and path."""
        return self.host or home_of(self.signer)

    @property
    def domain(self) -> str:
        """The exact host of that, without its port."""
        return self.place.partition("/")[0].partition(":")[0]

    @property
    def platform(self) -> IssuingPlatform | None:
        """The platform that speaks for the issuer, if the issuer has no place of its own."""
        return issuing_platform(self.signer) if self.copy is None else platform_that_issued(self.copy.url)


def judge(credential: Credential, *, proven: Proven | None, recognition: Recognition) -> tuple[Finding, ...]:
    """Say who stands behind the badge.

    Args:
        credential: The badge.
        proven: Who is proven to have signed or published it. None: nobody is.
        recognition: What the lists of the reader say.
    """
    profile = credential.issuer
    if profile is None or proven is None:
        return (Finding(code=facts.UNKNOWN_SIGNER, pointer="/issuer", cause=Cause.UNSUPPORTED),)
    return (
        *recognised_by_list(recognition),
        *_proven(profile, proven, recognition),
        *_remarks(credential, profile),
        *unavailable(recognition),
    )


def _proven(profile: Profile, proven: Proven, recognition: Recognition) -> tuple[Finding, ...]:
    """Say what was proven, with what lists add to that."""
    pointer, platform = profile.pointer, proven.platform
    # Lists are asked for the issuer of the badge, and not for whoever vouches for it.
    asked = recognition if proven.signer == profile.id else replace(recognition, consulted=())
    if platform is not None:
        word = _of_a_platform(platform, profile, proven, recognition)
        return (word, *account_by_lists(asked, platform=platform, pointer=pointer))
    if proven.signer.startswith(SELF_IDENTIFIERS) and proven.published != LINKAGE:
        self_made = Finding(code=facts.SELF_MADE, pointer=pointer)
        known = () if recognition.listed else (self_made,)  # a list knows whose key it is
        return (*known, *place_by_lists(asked, domain="", pointer=pointer))
    by_lists = place_by_lists(asked, domain=proven.place, pointer=pointer)
    return (*_of_a_place(profile, proven, recognition), *by_lists)


def _of_a_platform(
    platform: IssuingPlatform, profile: Profile, proven: Proven, recognition: Recognition
) -> Finding:
    """Say that it is the platform that speaks, and for whom by whose word."""
    said = platform_word(platform, host=proven.domain, published=proven.published, recognition=recognition)
    return Finding(
        code=facts.PLATFORM,
        pointer=profile.pointer,
        exhibits=(proven.copy.exhibit,) if proven.copy else (),
        fills=(*said, ("org", (profile.name or "")[:MAX_QUOTE])),
    )


def _of_a_place(profile: Profile, proven: Proven, recognition: Recognition) -> Iterator[Finding]:
    """Say what the issuer's place published. A name that a list gives makes that in the badge no matter."""
    claimed = "" if recognition.listed else (profile.name or "")[:MAX_QUOTE]
    is_without_lists = not recognition.consulted and not recognition.missing
    yield Finding(
        code=facts.DOMAIN_PROVEN,
        pointer=profile.pointer,
        fills=(
            ("domain", proven.place),
            ("published", proven.published),
            ("org", claimed),
            ("lists", NO_LISTS if is_without_lists else ""),
        ),
    )
    suffix = free_suffix(proven.domain)
    if suffix is not None:
        yield Finding(code=facts.FREE_HOST, pointer=profile.pointer, fills=(("domain", suffix),))


def _remarks(credential: Credential, profile: Profile) -> Iterator[Finding]:
    """Say what is odd. That somebody else is named as the author of the achievement makes it not theirs."""
    if not profile.is_object:
        yield Finding(code=facts.NO_PROFILE, pointer=profile.pointer)
    for subject in credential.subjects:
        creator = subject.achievement.creator if subject.achievement else None
        if creator and creator.id and creator.id != profile.id:
            yield Finding(code=facts.OTHER_CREATOR, pointer=creator.pointer, detail=creator.id[:MAX_QUOTE])
            return
