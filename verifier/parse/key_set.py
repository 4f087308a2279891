"""A JWK or a JWK Set: which keys does it hold, and in whose name? RFC 7517."""

from dataclasses import dataclass
from datetime import UTC, datetime

from verifier.algorithms import keys
from verifier.contracts import Method
from verifier.model.codes import proof as facts
from verifier.model.finding import Finding
from verifier.model.keys import PublicKey
from verifier.model.words import Cause, Json, JsonObject
from verifier.parse.key_material import key_finding
from verifier.parse.strict_json import MalformedJson, read

MAX_KEYS = 64  # a larger set is not read: what is left out might be the key
LATEST_SECOND = 253402300799  # the last second of the year 9999
_SIGNING = frozenset({"assertionMethod"})
_OTHER = frozenset({"keyAgreement"})


@dataclass(frozen=True, slots=True, kw_only=True)
class KeySet:
    """The keys of a set as methods whose ids are their kids; ``iss`` is in whose name it was published."""

    iss: str | None
    methods: tuple[Method, ...]
    names_all: bool = False  # every key is published in that name, and not just one beside others


def read_key_set(body: bytes, *, issuer: str) -> KeySet | None:
    """Read the keys that are published in the name of ``issuer`` or of nobody; None if this is no key set.

    A set, or a key in it, whose ``iss`` names another is left out.
    """
    try:
        document = read(body)
    except MalformedJson:
        return None
    if not isinstance(document, dict):
        return None
    return key_set(document, issuer=issuer)


def key_set(document: JsonObject, *, issuer: str) -> KeySet | None:
    """Read an already parsed set by the same rules."""
    alone: list[Json] = [document]
    entries = document.get("keys") if "keys" in document else alone if "kty" in document else None
    if not isinstance(entries, list) or len(entries) > MAX_KEYS or _mixes_secrets(entries):
        return None
    if document.get("iss") not in (None, issuer):
        return KeySet(iss=_text(document.get("iss")), methods=())
    own = [entry for entry in entries if isinstance(entry, dict) and entry.get("iss") in (None, issuer)]
    whole = document.get("iss") == issuer
    named = [whole or entry.get("iss") == issuer for entry in own]
    return KeySet(
        iss=issuer if whole or any(named) else None,
        methods=tuple(_method(entry) for entry in own),
        names_all=all(named),
    )


def _mixes_secrets(entries: list[Json]) -> bool:
    """Say whether shared secrets stand beside public keys: then one could be taken for the other."""
    return len({entry.get("kty") == "oct" for entry in entries if isinstance(entry, dict)}) > 1


def _method(entry: JsonObject) -> Method:
    said = {"exp": entry.get("exp"), "revoked": _withdrawal(entry.get("revoked"))}
    dates = {name: _instant(value) for name, value in said.items()}
    undated = any(said[name] is not None and moment is None for name, moment in dates.items())
    return Method(
        id=_text(entry.get("kid")) or "",
        # An end that cannot be read is no reason to use the key for ever.
        key=Finding(code=facts.KEY_UNUSABLE, cause=Cause.MALFORMED_REMOTE) if undated else _key(entry),
        controller=None,
        purposes=_OTHER if entry.get("use") == "enc" else _SIGNING,
        expires=dates["exp"],
        revoked=dates["revoked"],
    )


def _key(entry: JsonObject) -> PublicKey | Finding:
    try:
        return keys.from_jwk({name: value for name, value in entry.items() if name != "use"})
    except keys.KeyRefused as refused:
        return key_finding(refused)


def _withdrawal(value: Json) -> Json:
    """Read when a key was withdrawn: bare, or with its reason beside it as in OpenID Federation 1.0."""
    return value.get("revoked_at", value) if isinstance(value, dict) else value


def _instant(value: Json) -> datetime | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= LATEST_SECOND:
        return None
    return datetime.fromtimestamp(value, tz=UTC)


def _text(value: Json) -> str | None:
    return value if isinstance(value, str) else None
