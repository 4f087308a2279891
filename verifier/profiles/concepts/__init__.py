"""The named facts that metadata profiles ask for: read once from a badge, the same for every edition.

The concepts, each a function from a `Badge` to a `Fact`:

    identity        what it is called, who holds it, when it was given
    learning        what was learned
    assessing       how it was earned
    standing        who stands behind it
    particulars     beside them, word for word: what a profile may ask more of

What they are made from. A *sign* is one place that says something; the best sign of a concept makes its fact:

    badge           the badge as they read it, its texts in one spelling
    parts           how much of it is read
    signs           how do signs become a fact?
    extensions      what do extensions say, whatever their members are called?
    grades          does a value in a place of its own say enough for a program?
    links           is a link a tie to somebody else?
    owners          who registered a domain?
    interoperable   which frameworks do other systems know?
    homes           in which part of a badge is a concept told?

Texts, which are anybody's:

    texts           one spelling; the same letters?
    length          long enough?
    answers         nulls, placeholders, "none", ways to somewhere else
    markup          HTML taken out
    words           lists of words that tell something: ``words.toml``, ``value_words.toml``, their parts

Labelled text in the criteria, in the order in which it is read:

    label_names     the names of ``labels.toml``, and the pattern that finds them
    label_form      which of the names found are or may be labels?
    label_order     which of those inside a line are?
    labels          what stands behind each
    label_signs     which sign does that make?
"""

from collections.abc import Collection, Sequence

from verifier.model.credential import Credential
from verifier.model.finding import CheckResult
from verifier.model.scores import Part
from verifier.profiles.concepts import assessing, identity, learning, standing, words
from verifier.profiles.concepts.badge import FAMILIES, read_badge
from verifier.profiles.concepts.homes import is_told_in, left_open, linked_parts
from verifier.profiles.concepts.particulars import particulars
from verifier.profiles.facts import Facts

CONCEPTS = {
    "learner": identity.learner,
    "issuer": standing.issuer,
    "issuer_country": standing.issuer_country,
    "issuer_accreditation": standing.issuer_accreditation,
    "title": identity.title,
    "description": identity.description,
    "issue_date": identity.issue_date,
    "expiry": identity.expiry,
    "language": learning.language,
    "outcomes": learning.outcomes,
    "skills": learning.skills,
    "alignment": learning.alignment,
    "criteria": assessing.criteria,
    "assessment": assessing.assessment,
    "assessment_type": assessing.assessment_type,
    "supervision": assessing.supervision,
    "rubric": assessing.rubric,
    "result": assessing.result,
    "evidence": assessing.evidence,
    "duration": learning.duration,
    "credits": learning.credits_earned,
    "level": learning.level,
    "participation": learning.participation,
    "quality_assurance": standing.quality_assurance,
    "prerequisites": learning.prerequisites,
    "stackability": learning.stackability,
    "achievement_type": identity.achievement_type,
    "endorsement": standing.endorsement,
    "image": identity.image,
    "certification_claim": standing.certification_claim,
    "tags": identity.tags,
    "field_code": learning.field_code,
    "further_information": identity.further_information,
    "review_period": learning.review_period,
}


def extract(
    credential: Credential,
    results: Sequence[CheckResult],
    *,
    lacks: Collection[Part] = (),
    undefined: Sequence[str] = (),
    lists: Collection[str] | None = None,
) -> Facts | None:
    """Read the facts of an open badge; None for any other credential, of which no profile speaks.

    Args:
        credential: the badge.
        results: what the checks found.
        lacks: parts that are not in it, as in an achievement alone. Those behind a link that was not followed
            need not be named.
        undefined: pointers of what no context defines, as far as that is not in the results.
        lists: the word lists that some profile asks for, by `lists_of`; None: every one there is.
    """
    edition = FAMILIES.get(credential.edition)
    if edition is None:
        return None
    badge = read_badge(credential, results, edition=edition, undefined=undefined)
    away = frozenset((*lacks, *linked_parts(credential)))
    unseen = frozenset(concept for concept in CONCEPTS if away and is_told_in(concept, away, edition=edition))
    read = {concept: ask(badge) for concept, ask in CONCEPTS.items()}
    return Facts(
        edition=edition,
        concepts={name: left_open(fact) if name in unseen else fact for name, fact in read.items()},
        declares=frozenset((*badge.credential.types, *badge.achievement.types)),
        assessment_kinds=assessing.kinds_of_assessment(badge),
        achievement_type=next(iter(identity.kinds_of_achievement(badge)), None),
        words=_words(badge.text, words.lists() if lists is None else lists),
        labels=badge.labels.told,
        follows_layout=badge.labels.follows_layout,
        labels_unread=badge.labels.is_cut,
        description=badge.description,
        picture=badge.achievement.image or credential.image,
        particulars=particulars(badge),
        is_first_of_several=len(credential.subjects) > 1 or badge.subject.has_further_achievements,
        unread=away,
        unseen=unseen,
    )


def _words(text: str, lists: Collection[str]) -> frozenset[str]:
    return frozenset(name for name in lists if words.matches(name, text))
