"""What the reader asked for, as JSON and back."""

from typing import get_args

from verifier.model.options import KnownRecipient, Options, RecipientKind, Strictness
from verifier.model.words import CheckId, Json, JsonObject
from verifier.replay import member
from verifier.replay.member import wrong

_MEMBERS = ("recipient", "at", "profiles", "strict", "explain", "challenge", "domain", "switchedOff")
_OF_RECIPIENT = ("kind", "value", "hashed", "salt")


def options_object(options: Options) -> JsonObject:
    """Write options; the lists among them are kept with all others."""
    recipients: list[Json] = [
        {"kind": each.kind, "value": each.value, "hashed": each.hashed, "salt": each.salt}
        for each in options.known
    ]
    return {
        "recipient": recipients,
        "at": None if options.at is None else member.written(options.at),
        "profiles": None if options.profiles is None else [*options.profiles],
        "strict": options.strict,
        "explain": options.explain,
        "challenge": options.challenge,
        "domain": options.domain,
        "switchedOff": [*sorted(options.switched_off)],
    }


def read_options(document: Json) -> Options:
    """Read options.

    Raises:
        BundleRefused: they are not as we write them.
    """
    said = member.members(document, "options", known=_MEMBERS)
    try:
        return Options(
            recipient=tuple(map(_recipient, member.items(said, "recipient"))) or None,
            at=member.optional(said, "at", member.moment),
            profiles=member.optional(said, "profiles", member.texts),
            strict=_strictness(member.text(said, "strict")),
            explain=member.flag(said, "explain"),
            challenge=member.optional(said, "challenge", member.text),
            domain=member.optional(said, "domain", member.text),
            switched_off=frozenset(map(CheckId, member.texts(said, "switchedOff"))),
        )
    except (ValueError, TypeError):  # a value that an option cannot have; it may be of a person
        raise wrong("options") from None


def _recipient(document: Json) -> KnownRecipient:
    said = member.members(document, "recipient", known=_OF_RECIPIENT)
    kind = next((kind for kind in get_args(RecipientKind) if kind == said.get("kind")), None)
    if kind is None:
        raise wrong("kind")
    return KnownRecipient(
        kind=kind,
        value=member.text(said, "value"),
        hashed=member.flag(said, "hashed"),
        salt=member.text(said, "salt"),
    )


def _strictness(word: str) -> Strictness:
    found: Strictness | None = next((each for each in get_args(Strictness) if each == word), None)
    if found is None:
        raise wrong("strict")
    return found
