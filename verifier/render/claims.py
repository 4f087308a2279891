"""What the badge says of itself, as the wire carries it: quotes, marked whether anything proves them."""

from itertools import islice

from verifier.model.achievement import Extension, Picture
from verifier.model.credential import Credential, Edition, Subject
from verifier.model.words import Json, JsonObject
from verifier.readings.named_recipients import PROVING, named_by
from verifier.render import dates, foreign
from verifier.render.catalogue import Catalogue
from verifier.render.identifiers import SCHEMES
from verifier.render.issuer_object import claimed_issuer, issuer_object
from verifier.render.wording import Wording

MAX_EXTENSIONS = 25  # a report is read by people
MAX_TYPES = 5
MAX_HIDDEN = 25  # identifiers of a recipient


def credential_object(credential: Credential, *, wording: Wording) -> JsonObject:
    """Give the member ``credential``. Only what *Genuine?* passed for is marked trustworthy."""
    trustworthy = wording.report.authentic is True
    achievement = credential.achievement
    criteria = achievement.criteria if achievement else None
    return {
        "edition": credential.edition.value,
        "securing": credential.securing.value,
        "trustworthy": trustworthy,
        "id": _identifier(credential.id),
        "name": _line(name_of(credential)),
        "description": description_of(credential),
        "image": _image(_picture(credential), trustworthy=trustworthy),
        "achievementType": _line(achievement.achievement_type if achievement else None),
        "criteria": {
            "url": _web_address(criteria.id if criteria else None),
            "narrative": narrative_of(credential),
        },
        "issuer": issuer_object(credential, wording=wording),
        "recipient": _recipient(credential.subject, credential.edition),
        "validFrom": dates.wire_moment(credential.valid_from),
        "validUntil": dates.wire_moment(credential.valid_until),
        "awardedDate": dates.wire_moment(credential.issued),
        "extensions": _extensions(credential),
    }


def name_of(credential: Credential) -> str | None:
    """Find what the badge is called: by its achievement, else by itself."""
    achievement = credential.achievement
    return (achievement.name if achievement else None) or credential.name


def line(credential: Credential, *, words: Catalogue) -> str:
    """Quote in one line what a badge calls itself and its issuer; "" if it names neither."""
    name = foreign.quote(name_of(credential) or "", limit=foreign.LINE)
    issuer = claimed_issuer(credential)
    form = {(True, True): "claims", (True, False): "claims-name", (False, True): "claims-issuer"}
    key = form.get((bool(name), bool(issuer)))
    return words.word(key, name=name, issuer=issuer) if key else ""


def description_of(credential: Credential) -> str | None:
    """Give what the badge tells of itself in words, as paragraphs."""
    achievement = credential.achievement
    return _text((achievement.description if achievement else None) or credential.description)


def narrative_of(credential: Credential) -> str | None:
    """Give what one had to do for it, as paragraphs; every text that says so."""
    criteria = credential.achievement.criteria if credential.achievement else None
    return _text("\n\n".join(words.text for words in criteria.narratives) if criteria else None)


def extensions_of(credential: Credential) -> tuple[Extension, ...]:
    """List what the badge carries beside its format; what breaks its own rules is not."""
    achievement, issuer = credential.achievement, credential.issuer
    parts = (
        *credential.extensions,
        *(achievement.extensions if achievement else ()),
        *(issuer.extensions if issuer else ()),
    )
    return tuple(part for part in parts if part.violates is None)[:MAX_EXTENSIONS]


def claimed_recipient(subject: Subject | None) -> str | None:
    """Quote the name that the badge gives its recipient."""
    identities = subject.identities if subject else ()
    plain = [identity.value for identity in identities if identity.type == "name" and not identity.hashed]
    name = (subject.name if subject else None) or next(iter(plain), None)
    return foreign.quote(name) if name else None


def _extensions(credential: Credential) -> list[Json]:
    return [
        {
            "name": foreign.quote(part.key, limit=foreign.LINE),
            "types": [foreign.quote(kind, limit=foreign.LINE) for kind in part.types[:MAX_TYPES]],
        }
        for part in extensions_of(credential)
    ]


def _recipient(subject: Subject | None, edition: Edition) -> JsonObject:
    identities = subject.identities if subject else ()
    kinds: list[Json] = [*identifier_kinds(subject)]
    return {
        "claimedName": claimed_recipient(subject),
        "identifierKinds": kinds,
        "hashed": any(identity.hashed for identity in identities),
        "hashing": _hashing(subject, edition),
    }


def _hashing(subject: Subject | None, edition: Edition) -> list[Json]:
    """List how identifiers are hidden, so that whoever knows one can hide it alike: never a hash itself.

    The salt is given as it is or not at all: cut or cleaned, it would lead to another hash.
    """
    ways: dict[tuple[str, str, str | None], None] = {}
    for one in islice(named_by(subject, edition=edition) if subject else (), MAX_HIDDEN):
        if one.hidden is not None and one.readable and one.kind in PROVING:
            shown = foreign.quote(one.salt, limit=foreign.LINE) == one.salt
            ways[one.kind, one.hidden.method.value, one.salt if shown else None] = None
    return [{"kind": kind, "method": method, "salt": salt} for kind, method, salt in ways]


def identifier_kinds(subject: Subject | None) -> tuple[str, ...]:
    """List by what kinds of identifier the badge names its recipient: what a reader may enter."""
    if subject is None:
        return ()
    kinds = {foreign.quote(identity.type) for identity in subject.identities if identity.type}
    scheme = (subject.id or "").partition(":")[0].lower()
    return tuple(sorted(kinds | ({SCHEMES[scheme]} if scheme in SCHEMES else set())))


def _picture(credential: Credential) -> Picture | None:
    achievement = credential.achievement
    return credential.image or (achievement.image if achievement else None)


def _image(picture: Picture | None, *, trustworthy: bool) -> JsonObject:
    """Name the issuer's picture. One that nothing proves is not to be shown: a logo looks like a seal."""
    url = _web_address(picture.id if picture else None)
    return {"url": url, "showable": trustworthy and url is not None}


def _web_address(text: str | None) -> str | None:
    address = _identifier(text)
    return address if address and address.startswith("https://") else None


def _identifier(text: str | None) -> str | None:
    return foreign.address(text) if text else None


def _line(text: str | None) -> str | None:
    return foreign.quote(text, limit=foreign.LINE) if text else None


def _text(text: str | None) -> str | None:
    return foreign.paragraphs(text) if text else None
