"""A complete badge of each family, and the ways in which it can tell a concept better or worse.

Every way has, written by hand, the strength of the concept that it shows, and the reason.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from tests.unit.profiles.badges import ob2, ob3
from verifier.model.credential import Credential
from verifier.model.finding import CheckResult
from verifier.model.scores import Family, Part, Strength
from verifier.model.words import Json, JsonObject
from verifier.profiles.concepts import extract
from verifier.profiles.facts import Facts

INTRO = "Learners plan, build and present a small bridge and defend its load."
LINES: Mapping[str, str] = {
    "": INTRO,
    "Review period": "2 years",
    "Learning outcomes": "Calculates the load of a small bridge and explains it.",
    "Language": "English",
    "Form of participation": "blended",
    "Learner Effort": "20 hours",
    "Type of assessment": "written examination",
    "Type of quality assurance": "yearly review by a committee",
    "Level": "undergraduate",
    "Certification": "conforms to the guideline of JMOOC",
    "Credit/ Other Recognition": "2",
    "Prerequisites needed to enroll": "Basic mechanics",
    "Stackability": "Counts towards a minor",
}
ELSEWHERE = "See our website."
PAGE = "https://uni.example/a/1/criteria"
SAYING = "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%3E%3Ctext%3E{}%3C/text%3E%3C/svg%3E"
SVG = SAYING.format("Micro-credential")
_MEMBERS: Mapping[Part, tuple[str, ...]] = {
    "award": ("top", "subject"),
    "achievement": ("achievement",),
    "issuer": ("issuer",),
}
Parts = Mapping[str, Mapping[str, Json]]


@dataclass(frozen=True, kw_only=True)
class Way:
    """How a badge tells a concept. ``parts`` are what differs from the complete badge; None takes away."""

    strength: Strength
    reason: str = ""  # "" where the design leaves it open
    ceiling: Strength = Strength.ABSENT  # what it could still be once a check has run, if more
    parts: Parts = field(default_factory=dict)
    checks: tuple[CheckResult, ...] = ()  # that answer otherwise than usual
    unread: tuple[str, ...] = ()  # contexts that nobody knows
    lacks: tuple[Part, ...] = ()  # parts that nobody looked at
    after: Callable[[Credential], Credential] = lambda credential: credential

    @property
    def name(self) -> str:
        return f"{self.strength.value}, still open" if self.ceiling > self.strength else self.strength.value


def way(strength: Strength, reason: str = "", **parts: Mapping[str, Json]) -> Way:
    """Tell it so: ``parts`` change achievement, subject, issuer, top, and the ``lines`` of the criteria."""
    return Way(strength=strength, reason=reason, parts=parts)


def still_open(found: Way, ceiling: Strength, *checks: CheckResult) -> Way:
    """The same while a check has not answered."""
    return replace(found, ceiling=ceiling, checks=checks)


def answered(found: Way, *checks: CheckResult) -> Way:
    """The same where a check answered this."""
    return replace(found, checks=checks)


@dataclass(frozen=True, kw_only=True)
class Complete:
    """A badge that tells everything, as its family can."""

    edition: Family
    parts: Mapping[str, JsonObject]
    checks: tuple[CheckResult, ...]

    def told(self, *ways: Way) -> tuple[Credential, tuple[CheckResult, ...]]:
        """Give the badge told in these ways, and what the checks answer about it."""
        lines = _changed(LINES, ways, "lines")
        away = {name for each in ways for part in each.lacks for name in _MEMBERS[part]}
        said = {
            name: {} if name in away else _changed(members, ways, name)
            for name, members in self.parts.items()
        }
        criteria = said["achievement"].get("criteria")
        if isinstance(criteria, dict) and criteria.get("narrative") == "…":
            narrative = "\n".join(f"{label}: {value}" if label else value for label, value in lines.items())
            said["achievement"]["criteria"] = {**criteria, "narrative": narrative}
        credential = self._parsed(said, tuple(context for each in ways for context in each.unread))
        for each in ways:
            credential = each.after(credential)
        others = {result.check: result for each in ways for result in each.checks}
        return credential, tuple({**{result.check: result for result in self.checks}, **others}.values())

    def facts(self, *ways: Way) -> Facts:
        """Give the facts of the badge told in these ways."""
        credential, results = self.told(*ways)
        found = extract(credential, results, lacks=[part for each in ways for part in each.lacks])
        assert found is not None
        return found

    def _parsed(self, said: dict[str, JsonObject], unread: tuple[str, ...]) -> Credential:
        if self.edition == "ob2":
            parts = {"achievement": said["achievement"], "issuer": said["issuer"]}
            return ob2(**parts, unknown_contexts=unread, **said["top"])
        parts = {name: said[name] for name in ("achievement", "subject", "issuer")}
        return ob3(**parts, **said["top"])


def _changed(members: Mapping[str, Json], ways: tuple[Way, ...], part: str) -> JsonObject:
    changes = [each.parts.get(part, {}) for each in ways]
    told = {**members, **{name: value for change in changes for name, value in change.items()}}
    return {name: value for name, value in told.items() if value is not None}
