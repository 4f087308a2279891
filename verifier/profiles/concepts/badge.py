"""A badge as the concepts read it: the credential, what the checks found, and its texts in one spelling."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from verifier.model.achievement import Achievement, Alignment, Criteria, Extension, Profile
from verifier.model.credential import Credential, Edition, Subject
from verifier.model.deviation import Rule
from verifier.model.finding import CheckResult, Finding
from verifier.model.outcome import Outcome
from verifier.model.scores import Family
from verifier.profiles.concepts import parts
from verifier.profiles.concepts.labels import Labels, read_labels
from verifier.profiles.concepts.owners import owner
from verifier.profiles.concepts.texts import MAX_TEXT, normalised
from verifier.readings.hosted_addresses import is_http
from verifier.readings.linked_data import is_signed_as_rdf
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
    labels: Labels = field(repr=False)  # what stands behind labels in the criteria narratives
    description: str  # of the achievement, normalised
    criteria_are_an_address: bool  # of a page elsewhere, and nothing of them is in the badge
    about_issuer: str  # the description of the issuer, normalised
    domains: frozenset[str]  # registered by the issuer: those of its id and of its url
    uncovered: tuple[str, ...]  # pointers of what no context defines, so that no signature covers it
    named_extensions: tuple[tuple[frozenset[str], Extension], ...] = field(repr=False)
    broken: frozenset[str]  # pointers of the extensions that break their own rules
    endorsers: Mapping[str, tuple[str | None, ...]]  # by the pointer of what they endorse

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
    def said(self) -> str:
        """What is said in criteria and description, without the names of labels."""
        return f"{self.labels.said}\n{self.description}"[:MAX_TEXT]

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
        """List the extensions of achievement, issuer and assertion that go by one of these names.

        Args:
            names: the stem of a type in lower case: "ects" for ``extensions:ECTSExtension``. In Open Badges
                2 types go before keys: the published examples write one extension under several keys.
        """
        return (extension for named, extension in self.named_extensions if not named.isdisjoint(names))

    def elder_extensions(self, *names: str) -> Iterator[Extension]:
        """List the extensions of these names of an Open Badge 2; edition 3 has words of its own for them."""
        return self.extensions(*names) if self.edition == "ob2" else iter(())

    def findings(self, check: str) -> Sequence[Finding]:
        """List what a check found; nothing where it was not asked."""
        return self.results[check].findings if check in self.results else ()

    def passed(self, check: str) -> bool:
        """Say whether a check was asked and passed."""
        return check in self.results and self.results[check].outcome is Outcome.PASSED

    def is_open(self, check: str) -> bool:
        """Say whether a check has not decided its question: not asked, not looked, or could not tell."""
        return check not in self.results or self.results[check].outcome in _UNDECIDED


def read_badge(
    credential: Credential, results: Sequence[CheckResult], *, edition: Family, undefined: Sequence[str] = ()
) -> Badge:
    """Put together what the concepts read."""
    credential = parts.credential(credential)
    achievement, issuer = credential.achievement or _NOWHERE, credential.issuer or _NOBODY
    told = achievement.criteria.narratives if achievement.criteria else ()
    narrative = normalised("\n".join(words.text[:MAX_TEXT] for words in told))
    return Badge(
        edition=edition,
        credential=credential,
        results={result.check: result for result in results},
        narrative=narrative,
        labels=read_labels(told),
        description=normalised(achievement.description),
        criteria_are_an_address=_is_elsewhere(achievement.criteria, narrative=narrative),
        about_issuer=normalised(issuer.description),
        domains=frozenset(filter(None, (owner(issuer.id), owner(issuer.url)))),
        uncovered=(*undefined, *_uncovered(credential, results)),
        named_extensions=tuple((_names(each, edition), each) for each in _extensions(credential)),
        broken=frozenset(each.pointer for each in _extensions(credential) if each.violates is not None),
        endorsers=parts.endorsers(credential.endorsements),
    )


def _is_elsewhere(criteria: Criteria | None, *, narrative: str) -> bool:
    if criteria is None:
        return False
    return is_http(narrative) if narrative else criteria.id is not None


def _extensions(credential: Credential) -> Iterator[Extension]:
    if credential.achievement is not None:
        yield from credential.achievement.extensions
    if credential.issuer is not None:
        yield from credential.issuer.extensions
    yield from credential.extensions


def _names(extension: Extension, edition: Family) -> frozenset[str]:
    """Give the stems of the names that an extension goes by."""
    own = {stem(each) for each in extension.types} - {""}
    return frozenset(own if own and edition == "ob2" else {*own, stem(extension.key)})


def _uncovered(credential: Credential, results: Sequence[CheckResult]) -> tuple[str, ...]:
    """Point at what no context defines. In a token it is signed all the same, so only proofs leave it out."""
    if not is_signed_as_rdf(credential):
        return ()
    found = [
        finding.pointer
        for result in results
        for finding in result.findings
        if finding.code.id == "structure.undefined-term"
    ]
    found += [slip.pointer for slip in credential.deviations if slip.rule is Rule.EXTRA_MEMBER]
    return tuple(found)
