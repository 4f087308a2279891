"""A badge as the concepts read it: the credential, what the checks found, and its texts in one spelling."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from verifier.model.achievement import Achievement, Alignment, Extension, Profile
from verifier.model.credential import Credential, Edition, Securing, Subject
from verifier.model.deviation import Rule
from verifier.model.finding import CheckResult, Finding
from verifier.model.outcome import Outcome
from verifier.model.scores import Family
from verifier.profiles.concepts import parts
from verifier.profiles.concepts.owners import owner
from verifier.profiles.concepts.texts import MAX_TEXT, normalised
from verifier.vocabulary.sought import stem

FAMILIES: Mapping[Edition, Family] = {
    Edition.OB05: "ob2",
    Edition.OB10: "ob2",
    Edition.OB11: "ob2",
    Edition.OB20: "ob2",
    Edition.OB21: "ob2",
    Edition.OB3_VC1: "ob3",
    Edition.OB3_VC2: "ob3",
}
_UNDECIDED = (Outcome.UNTESTED, Outcome.CANNOT_TELL)
_NOWHERE = Achievement(pointer="")
_NOBODY = Profile(id=None, pointer="")
_NO_SUBJECT = Subject(pointer="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """One badge, read. What the credential does not have is there, and empty."""

    edition: Family
    credential: Credential = field(repr=False)
    results: Mapping[str, CheckResult] = field(repr=False)
    narrative: str  # every criteria narrative, normalised
    description: str  # of the achievement, normalised
    about_issuer: str  # the description of the issuer, normalised
    domains: frozenset[str]  # registered by the issuer: those of its id and of its url
    uncovered: tuple[str, ...]  # pointers of what no context defines, so that no signature covers it

    @property
    def achievement(self) -> Achievement:
        """What was achieved."""
        return self.credential.achievement or _NOWHERE

    @property
    def issuer(self) -> Profile:
        """Who says so."""
        return self.credential.issuer or _NOBODY

    @property
    def subject(self) -> Subject:
        """To whom."""
        return self.credential.subject or _NO_SUBJECT

    @property
    def text(self) -> str:
        """What words are looked for in: criteria and description."""
        return f"{self.narrative}\n{self.description}"[:MAX_TEXT]

    @property
    def leaves_contexts_unread(self) -> bool:
        """Say whether parts of it may have been left out because nobody knows their context."""
        return any(slip.rule is Rule.CONTEXT_UNREAD for slip in self.credential.deviations)

    def alignments(self) -> Iterator[Alignment]:
        """List the ties to frameworks: of the achievement, of its kinds of result, of the results."""
        return islice(self._every_alignment(), parts.MAX_PARTS)

    def _every_alignment(self) -> Iterator[Alignment]:
        yield from self.achievement.alignments
        for described in self.achievement.result_descriptions:
            yield from described.alignments
        for result in self.subject.results:
            yield from result.alignments

    def extensions(self, *names: str) -> Iterator[Extension]:
        """List the extensions of achievement and issuer that go by one of these names.

        Args:
            names: the stem of a type in lower case: "ects" for ``extensions:ECTSExtension``. In Open Badges
                2 types go before keys: the published examples write one extension under several keys.
        """
        for extension in (*self.achievement.extensions, *self.issuer.extensions):
            named = (
                extension.types
                if extension.types and self.edition == "ob2"
                else (extension.key, *extension.types)
            )
            if not {stem(each) for each in named}.isdisjoint(names):
                yield extension

    def findings(self, check: str) -> Sequence[Finding]:
        """List what a check found; nothing where it was not asked."""
        return self.results[check].findings if check in self.results else ()

    def passed(self, check: str) -> bool:
        """Say whether a check was asked and passed."""
        return check in self.results and self.results[check].outcome is Outcome.PASSED

    def is_open(self, check: str) -> bool:
        """Say whether a check has not decided its question: not asked, not looked, or could not tell."""
        return check not in self.results or self.results[check].outcome in _UNDECIDED


def read_badge(credential: Credential, results: Sequence[CheckResult], *, edition: Family) -> Badge:
    """Put together what the concepts read."""
    credential = parts.credential(credential)
    achievement, issuer = credential.achievement or _NOWHERE, credential.issuer or _NOBODY
    told = achievement.criteria.narratives if achievement.criteria else ()
    return Badge(
        edition=edition,
        credential=credential,
        results={result.check: result for result in results},
        narrative=normalised("\n".join(words.text[:MAX_TEXT] for words in told)),
        description=normalised(achievement.description),
        about_issuer=normalised(issuer.description),
        domains=frozenset(filter(None, (owner(issuer.id), owner(issuer.url)))),
        uncovered=_uncovered(credential, results),
    )


def _uncovered(credential: Credential, results: Sequence[CheckResult]) -> tuple[str, ...]:
    """Point at what no context defines. In a token it is signed all the same, so only proofs leave it out."""
    if credential.securing is not Securing.DATA_INTEGRITY:
        return ()
    found = [
        finding.pointer
        for result in results
        for finding in result.findings
        if finding.code.id == "structure.undefined-term"
    ]
    found += [slip.pointer for slip in credential.deviations if slip.rule is Rule.EXTRA_MEMBER]
    return tuple(found)
