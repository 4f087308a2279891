"""What a request tells about the candidate: identifiers, or hashes that were made where they are known."""

from verifier.model.options import KnownRecipient, RecipientKind
from verifier.model.words import Json
from verifier.readings.named_recipients import KINDS, PROVING

HASHES = "hashes"
MAX_CHARACTERS = 1_000  # of an identifier or a salt; the longest e-mail address has 254
MAX_VALUES = 10  # identifiers of one candidate
MAX_HASHES = 50  # some spellings of an identifier, each with the salts of the badge
HASH = r"^([Mm][Dd]5\$[0-9A-Fa-f]{32}|[Ss][Hh][Aa]1\$[0-9A-Fa-f]{40}|[Ss][Hh][Aa]256\$[0-9A-Fa-f]{64})$"
RULE = (
    f"an object with {', '.join(KINDS)} (a text or a list of texts, {MAX_VALUES} in all) or {HASHES} "
    f"({MAX_HASHES} at most)"
)


def read_recipient(value: Json) -> tuple[KnownRecipient, ...] | None:
    """Read all that is known about the candidate; None if it is no such thing, or more than we take.

    Raises:
        ValueError: a text is nothing of its kind. It names the rule, and never repeats the text.
    """
    if not isinstance(value, dict) or not {*KINDS, HASHES}.issuperset(value):
        return None
    plain = [(kind, each) for kind in KINDS if kind in value for each in _several(value[kind])]
    hashes = _several(value[HASHES]) if HASHES in value else []
    if len(plain) > MAX_VALUES or len(hashes) > MAX_HASHES:
        return None
    known = [*(_plain(kind, each) for kind, each in plain), *map(_hash, hashes)]
    read = tuple(each for each in known if each is not None)
    return read if read and len(read) == len(known) and _are_all_told(value) else None


def _are_all_told(value: dict[str, Json]) -> bool:
    """Say whether no member is an empty list: it would be passed over in silence."""
    return all(each != [] for each in value.values())


def _several(value: Json) -> list[Json]:
    return value if isinstance(value, list) else [value]


def _plain(kind: RecipientKind, value: Json) -> KnownRecipient | None:
    if not isinstance(value, str) or not 0 < len(value.strip()) <= MAX_CHARACTERS:
        return None
    return KnownRecipient(kind=kind, value=value.strip())


def _hash(value: Json) -> KnownRecipient | None:
    """Read a hash: the text alone is that of an e-mail, without a salt."""
    said = {"value": value} if isinstance(value, str) else value
    if not isinstance(said, dict) or not {"kind", "value", "salt"}.issuperset(said):
        return None
    digest, salt = said.get("value"), said.get("salt", "")
    kind = next((kind for kind in PROVING if kind == said.get("kind", "email")), None)
    if kind is None or not isinstance(digest, str) or not isinstance(salt, str) or len(salt) > MAX_CHARACTERS:
        return None
    try:
        return KnownRecipient(kind=kind, value=digest.strip(), hashed=True, salt=salt)
    except ValueError:
        return None
