"""The half of a badge that its issuer defines before anybody earns it: an Achievement, or a BadgeClass.

It is read inside of a badge that says nothing else. What that would say is not looked at: it is not missing.
https://www.imsglobal.org/spec/ob/v3p0/#achievement,
https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#BadgeClass
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from verifier.engine.reading import read_copy
from verifier.model.credential import Credential, Malformed
from verifier.model.scores import Part, ProfileScore, TypeScore
from verifier.model.words import JsonObject
from verifier.parse.ob2_edition import plain_types
from verifier.parse.ob3 import parse_vc
from verifier.parse.single_node import single_node
from verifier.parse.strict_json import MalformedJson, read

_CONTEXTS_OF_3 = (
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Half:
    """An achievement alone, read as that of a badge."""

    credential: Credential
    place: str  # JSON Pointer to it in the badge that was put around it
    lacks: tuple[Part, ...]  # what that badge does not say

    def at_home(self, score: ProfileScore) -> ProfileScore:
        """Let the pointers of a score lead into the achievement as it was given."""
        return replace(
            score, score=self._type(score.score), others=tuple(self._type(other) for other in score.others)
        )

    def _type(self, score: TypeScore) -> TypeScore:
        return replace(
            score,
            fields=tuple(
                replace(field, fact=replace(field.fact, pointers=self._inside(field.pointers)))
                for field in score.fields
            ),
        )

    def _inside(self, pointers: tuple[str, ...]) -> tuple[str, ...]:
        """Take the pointers into the achievement; where nothing was given, none leads."""
        inside = (each for each in pointers if f"{each}/".startswith(f"{self.place}/"))
        return tuple(each.removeprefix(self.place) for each in inside)


def read_half(body: bytes) -> Half | None:
    """Read an achievement that says of itself that it is one; None for anything else."""
    try:
        document = read(body)
    except MalformedJson:
        return None
    if not isinstance(document, dict):
        return None
    node = single_node(document)
    found = (_AROUND[kind](node) for kind in plain_types(node) if kind in _AROUND)
    return next(found, None)


def _around_achievement(achievement: JsonObject) -> Half | None:
    around: JsonObject = {
        "@context": achievement.get("@context", [*_CONTEXTS_OF_3]),
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "credentialSubject": {"type": ["AchievementSubject"], "achievement": achievement},
    }
    read_in = parse_vc(around)
    return _half(read_in, place="/credentialSubject/achievement", lacks=("award", "issuer"))


def _around_badge_class(badge_class: JsonObject) -> Half | None:
    around: JsonObject = {"type": "Assertion", "badge": badge_class}
    if "@context" in badge_class:
        around["@context"] = badge_class["@context"]
        around["badge"] = {name: value for name, value in badge_class.items() if name != "@context"}
    return _half(read_copy(around), place="/badge", lacks=("award",))


def _half(read_in: Credential | Malformed, *, place: str, lacks: tuple[Part, ...]) -> Half | None:
    return None if isinstance(read_in, Malformed) else Half(credential=read_in, place=place, lacks=lacks)


_AROUND: Mapping[str, Callable[[JsonObject], Half | None]] = {
    "Achievement": _around_achievement,
    "BadgeClass": _around_badge_class,
}
