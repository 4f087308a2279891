"""The named facts that metadata profiles ask for: read once from a badge, the same for every edition.

The concepts, each a `Concept` beside the function that finds its signs in a `Badge`:

    identity        what it is called, who holds it, when it was given
    learning        what was learned
    assessing       how it was earned
    standing        who stands behind it
    particulars     beside them, word for word: what a profile may ask more of

What they are made from. A *sign* is one place that says something; the best sign of a concept makes its fact:

    badge           the badge as they read it, its texts in one spelling
    parts           how much of it is read
    concept         what makes a concept?
    sign            one place that says something
    settling        how do signs become a fact?
    extensions      what do extensions say, whatever their members are called?
    grades          does a value in a place of its own say enough for a program?
    links           is a link a tie to somebody else?
    owners          who registered a domain?
    interoperable   which frameworks do other systems know?
    homes           the parts of a badge in which concepts are told

Texts, which are anybody's:

    texts           one spelling; the same letters?
    length          long enough?
    answers         nulls, placeholders, "none", ways to somewhere else
    markup          HTML taken out
    words           lists of words that tell something: ``words.toml``, ``value_words.toml``, their parts
    nearness        words that are near each other in one sentence

Labelled text in the criteria, in the order in which it is read:

    label_names     the names of ``labels.toml``, and the pattern that finds them
    label_form      which of the names found are or may be labels?
    label_order     which of those inside a line are?
    labels          what stands behind each
    label_signs     is that enough for a program?
"""

from collections.abc import Collection, Mapping, Sequence

from verifier.model.credential import Credential
from verifier.model.finding import CheckResult
from verifier.model.scores import Part
from verifier.profiles.concepts import assessing, identity, learning, standing, words
from verifier.profiles.concepts.badge import FAMILIES, read_badge
from verifier.profiles.concepts.concept import Concept
from verifier.profiles.concepts.homes import left_open, linked_parts
from verifier.profiles.concepts.particulars import particulars
from verifier.profiles.concepts.settling import settle
from verifier.profiles.facts import Facts

CONCEPTS: Mapping[str, Concept] = {
    concept.id: concept
    for concept in (
        identity.LEARNER,
        standing.ISSUER,
        standing.ISSUER_COUNTRY,
        standing.ISSUER_ACCREDITATION,
        identity.TITLE,
        identity.DESCRIPTION,
        identity.ISSUE_DATE,
        identity.EXPIRY,
        learning.LANGUAGE,
        learning.OUTCOMES,
        learning.SKILLS,
        learning.ALIGNMENT,
        assessing.CRITERIA,
        assessing.ASSESSMENT,
        assessing.ASSESSMENT_TYPE,
        assessing.SUPERVISION,
        assessing.RUBRIC,
        assessing.RESULT,
        assessing.EVIDENCE,
        learning.DURATION,
        learning.CREDITS,
        learning.LEVEL,
        learning.PARTICIPATION,
        standing.QUALITY_ASSURANCE,
        learning.PREREQUISITES,
        learning.STACKABILITY,
        identity.ACHIEVEMENT_TYPE,
        standing.ENDORSEMENT,
        identity.IMAGE,
        standing.CERTIFICATION_CLAIM,
        identity.TAGS,
        learning.FIELD_CODE,
        identity.FURTHER_INFORMATION,
        learning.REVIEW_PERIOD,
    )
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
    unseen = frozenset(
        each.id for each in CONCEPTS.values() if away and each.is_told_in(away, edition=edition)
    )
    read = {name: settle(badge, concept) for name, concept in CONCEPTS.items()}
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
