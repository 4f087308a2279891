"""What it is called, who holds it, and when it was given: the concepts that every badge has a place for."""

import re
from collections.abc import Iterable

from verifier.model.deviation import Rule
from verifier.model.moment import Moment, Zone
from verifier.model.scores import Strength
from verifier.profiles.concepts.answers import is_placeholder, is_uri, points_elsewhere
from verifier.profiles.concepts.badge import Badge
from verifier.profiles.concepts.concept import Concept
from verifier.profiles.concepts.homes import IN_ACHIEVEMENT, IN_AWARD
from verifier.profiles.concepts.length import NAME, SENTENCE, is_long
from verifier.profiles.concepts.sign import Sign, stated, structured
from verifier.profiles.concepts.texts import has_letters, is_same, letters_of, normalised
from verifier.readings.hosted_addresses import is_http
from verifier.vocabulary import classes

MIN_IDENTITY = 3  # characters
MAX_TAG = 1_000  # characters
_STARTS = ("issuedOn", "issued_on", "validFrom", "issuanceDate", "awardedDate")
_ENDS = ("expires", "validUntil", "expirationDate")
_PICTURE = re.compile(r"https?://|data:image/|ipfs:|urn:", re.IGNORECASE)
_GENERIC_TYPES = ("Achievement", "Badge")


def learner(badge: Badge) -> Iterable[Sign]:
    """Say how the learner is identified; never who it is."""
    signs = [*_identities(badge)]
    if badge.edition == "ob3" and badge.subject.id is not None:
        signs.append(_identified(badge, badge.subject.id, typed="id", pointer=f"{badge.subject.pointer}/id"))
    return signs


LEARNER = Concept(id="learner", signs=learner, home=IN_AWARD, is_private=True, may_be_test=True)


def title(badge: Badge) -> Iterable[Sign]:
    """Say what the badge is called."""
    name, pointer = badge.achievement.name, f"{badge.achievement.pointer}/name"
    if name is None:
        return ()
    reason = "placeholder" if is_placeholder(name) else "found"
    if reason == "found" and not is_long(normalised(name), least=NAME):
        reason = "too-short"
    return (_graded(reason, pointer=pointer, said=name),)


TITLE = Concept(id="title", signs=title, home=IN_ACHIEVEMENT)


def description(badge: Badge) -> Iterable[Sign]:
    """Say what the badge is about."""
    text, pointer = badge.achievement.description, f"{badge.achievement.pointer}/description"
    if text is None:
        return ()
    sign = _graded(_slip_of(badge.description, title=badge.achievement.name), pointer=pointer, said=text)
    return (sign,)


DESCRIPTION = Concept(id="description", signs=description, home=IN_ACHIEVEMENT)


def issue_date(badge: Badge) -> Iterable[Sign]:
    """Say when it was awarded."""
    return _dates(badge, badge.credential.issued, _STARTS)


ISSUE_DATE = Concept(id="issue_date", signs=issue_date, home=IN_AWARD)


def expiry(badge: Badge) -> Iterable[Sign]:
    """Say until when it is valid."""
    return _dates(badge, badge.credential.valid_until, _ENDS)


EXPIRY = Concept(id="expiry", signs=expiry, home=IN_AWARD)


def image(badge: Badge) -> Iterable[Sign]:
    """Say whether it has a picture. Whether that is the issuer's is for the check `image` to find."""
    signs = []
    own = (badge.credential.image, badge.subject.image) if badge.edition == "ob3" else ()
    for picture in (badge.achievement.image, *own):
        if picture is None:
            continue
        if picture.id is None:
            signs.append(stated("caption-only", pointer=picture.pointer, said=picture.caption))
        elif not _PICTURE.match(picture.id):
            signs.append(stated("generic-type", pointer=picture.pointer, said=picture.id))
        else:
            signs.append(_checked(badge, "image", pointer=picture.pointer, said=picture.id))
    return signs


IMAGE = Concept(id="image", signs=image, home=IN_ACHIEVEMENT, home_in_3=IN_AWARD)


def tags(badge: Badge) -> Iterable[Sign]:
    """Say whether it can be found by tags; its own title is none."""
    place = f"{badge.achievement.pointer}/{'tags' if badge.edition == 'ob2' else 'tag'}"
    title = letters_of(badge.achievement.name)
    copies = [len(tag) <= MAX_TAG and has_letters(tag, title) for tag in badge.achievement.tags]
    return (
        stated("copy-of-title", pointer=place, said=tag) if copy else structured(place, said=tag)
        for tag, copy in zip(badge.achievement.tags, copies, strict=True)
    )


TAGS = Concept(id="tags", signs=tags, home=IN_ACHIEVEMENT)


def achievement_type(badge: Badge) -> Iterable[Sign]:
    """Say what kind of achievement it is. In Open Badges 2 only an extension can."""
    place = f"{badge.achievement.pointer}/achievementType"
    return [_of_type(kind, pointer=place) for kind in kinds_of_achievement(badge)]


ACHIEVEMENT_TYPE = Concept(id="achievement_type", signs=achievement_type, home=IN_ACHIEVEMENT)


def further_information(badge: Badge) -> Iterable[Sign]:
    """Say whether there is a page that tells more."""
    criteria = badge.achievement.criteria
    if criteria is None or criteria.id is None:
        return ()
    place = criteria.pointer
    web = is_http(criteria.id)
    sign = (
        structured(place, said=criteria.id)
        if web
        else stated("generic-type", pointer=place, said=criteria.id)
    )
    return (sign,)


FURTHER_INFORMATION = Concept(id="further_information", signs=further_information, home=IN_ACHIEVEMENT)


def kinds_of_achievement(badge: Badge) -> tuple[str, ...]:
    """List what it says of its kind."""
    added = (
        extension.raw.get(extension.key, extension.raw.get("achievementType"))
        for extension in badge.extensions("achievementtype")
    )
    said = (badge.achievement.achievement_type, *added)
    return tuple(kind for kind in said if isinstance(kind, str) and kind)


def _of_type(kind: str, *, pointer: str) -> Sign:
    words = classes.table("Achievement", "ob3").members["achievementType"].words
    if kind in _GENERIC_TYPES:
        return stated("generic-type", pointer=pointer, said=kind)
    known = words is not None and words.has(kind)
    return structured(pointer, said=kind) if known else stated("words-only", pointer=pointer, said=kind)


def _identities(badge: Badge) -> list[Sign]:
    """Grade each way in which the learner is written; only Open Badges 2 needs to know its type."""
    return [
        _identified(
            badge,
            identity.value,
            typed=identity.type if badge.edition == "ob2" else "identityHash",
            pointer=identity.pointer,
        )
        for identity in badge.subject.identities
    ]


def _identified(badge: Badge, value: str | None, *, typed: str | None, pointer: str) -> Sign:
    if value is None or typed is None:
        return stated("profile-incomplete", pointer=pointer)
    if len(value) < MIN_IDENTITY:
        return stated("too-short", pointer=pointer)
    return _checked(badge, "recipient", pointer=pointer, said=value)


def _checked(badge: Badge, check: str, *, pointer: str, said: str) -> Sign:
    """Give the sign of a place that a check may have confirmed, or may still confirm."""
    if badge.passed(check):
        return Sign(strength=Strength.VERIFIED, pointer=pointer, said=said)
    ceiling = Strength.VERIFIED if badge.is_open(check) else Strength.ABSENT
    return Sign(strength=Strength.STRUCTURED, pointer=pointer, said=said, ceiling=ceiling)


def _slip_of(text: str, *, title: str | None) -> str:
    """Name what is wrong with a description; "found" if nothing is."""
    if is_placeholder(text):
        return "placeholder"
    if is_same(text, title):
        return "copy-of-title"
    if is_uri(text):
        return "uri-instead-of-text"
    if points_elsewhere(text):
        return "told-elsewhere"
    return "found" if is_long(text, least=SENTENCE) else "too-short"


def _graded(reason: str, *, pointer: str, said: str) -> Sign:
    if reason == "found":
        return structured(pointer, said=said)
    return stated(reason, pointer=pointer, said=said)


def _dates(badge: Badge, moment: Moment | None, names: tuple[str, ...]) -> list[Sign]:
    """Grade a date: a moment in ISO 8601, a number, or something that nobody can read."""
    if moment is not None:
        number = moment.zone is Zone.NUMBER
        return [stated("not-iso-8601", pointer=moment.pointer) if number else structured(moment.pointer)]
    unread = (slip for slip in badge.credential.deviations if slip.rule is Rule.UNREADABLE_DATE)
    return [stated("not-iso-8601", pointer=slip.pointer) for slip in unread if slip.detail in names]
