"""Does the domain of an issuer look like that of somebody on a list?

Registries that admit only schools or authorities (".edu", "ac.jp") have honest neighbours of one name, such
as two Lincoln Universities, and nobody else: there, only letters of another script count, and whole domains
that are spelled out. In a country's own domain the same label is honest as well: carleton.ca, carleton.edu.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from verifier.model.recognition import Likeness
from verifier.recognition.numbered import Numbered
from verifier.recognition.resembling.hosts import HostParts, Tokens, letters, read_host, read_owner, tokens
from verifier.recognition.resembling.name_forms import as_letters, hardly_told
from verifier.recognition.resembling.skeletons import skeleton
from verifier.recognition.resembling.slips import FramedWords, NearWords, is_one_edit, is_slip
from verifier.recognition.resembling.wording import domain_words

Found = tuple[int, Likeness]
_LONG = 5  # letters of a label that is somebody's by itself
_SPELLED = 2, 3, 4  # words of a domain: "uni.edu", "uni.ac.jp", "u-tokyo.ac.jp"
_MAX_LABELS = 8
_MAX_SEGMENTS = 16  # of a path
_BETWEEN = re.compile("[^a-z0-9._-]+")  # what no host name has ends one: "/@uni.edu", "/x;uni.edu"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedDomains:
    """The domains of a list; the numbers are those of its entries."""

    by_label: Numbered[str]
    by_drawing: Numbered[str]  # by what a label looks like
    by_tokens: Numbered[Tokens]
    by_joined: Numbered[str]  # "uniedu"
    near: NearWords
    framed: FramedWords


def listed_domains(owners: Iterable[Iterable[str]]) -> ListedDomains:
    """Arrange the registered domains of a list, each entry with all of its own."""
    by_label, by_drawing, by_joined = Numbered[str](), Numbered[str](), Numbered[str]()
    by_tokens = Numbered[Tokens]()
    nobodys = domain_words().added | domain_words().anybody
    for number, entry in enumerate(owners):
        for parts in map(read_owner, entry):
            words = parts.domain_tokens
            by_tokens.add(words, number)
            by_joined.add("".join(words), number)
            if parts.label not in nobodys:
                by_label.add(parts.label, number)
                by_drawing.add(_drawing(letters(parts.label)), number)
    return ListedDomains(
        by_label=by_label,
        by_drawing=by_drawing,
        by_tokens=by_tokens,
        by_joined=by_joined,
        near=NearWords(label for label in by_label if len(label) >= _LONG),
        framed=FramedWords(by_label),
    )


def similar_domains(host: str, path: str, domains: ListedDomains) -> Iterator[Found]:
    """Find entries whose domain looks like this host (A-labels), or is spelled out in it or in the path."""
    parts = read_host(host)
    if parts is None:
        return
    for how, numbers in _by_parts(parts, domains):
        yield from ((number, how) for number in numbers)
    for segment in _BETWEEN.split(path.lower(), maxsplit=_MAX_SEGMENTS)[:_MAX_SEGMENTS]:
        for window in _windows(tokens(segment)):
            yield from ((number, Likeness.DOMAIN_INSIDE) for number in domains.by_tokens.of(window))


def _by_parts(parts: HostParts, domains: ListedDomains) -> Iterator[tuple[Likeness, Sequence[int]]]:
    for label in (parts.label, *parts.below)[:_MAX_LABELS]:
        if (seen := letters(label)) != label:
            yield Likeness.SAME_LETTERS, domains.by_drawing.of(_drawing(seen))
    for numbers in _spelled(parts.own_tokens, domains):
        yield Likeness.DOMAIN_INSIDE, numbers
    if not parts.is_kept:
        yield from _by_label(parts, domains)


def _by_label(parts: HostParts, domains: ListedDomains) -> Iterator[tuple[Likeness, Sequence[int]]]:
    """Compare the labels of a host that lies outside of every kept suffix."""
    if len(parts.label) >= _LONG and parts.label not in domains.by_label:
        yield Likeness.SAME_LETTERS, domains.by_drawing.of(_drawing(parts.label))
    for label in _meant(parts, domains):
        yield Likeness.SIMILAR_DOMAIN, domains.by_label.of(label)
    below = parts.below if parts.is_open else ()
    for label in below[:_MAX_LABELS]:
        if len(label) > _LONG:
            yield Likeness.DOMAIN_INSIDE, domains.by_label.of(label)


def _spelled(own: Tokens, domains: ListedDomains) -> Iterator[Sequence[int]]:
    """Find the domains that are written in the labels that somebody chose: "uni-edu", "edu-uni", "uniedu"."""
    for token in own:
        yield domains.by_joined.of(token)
    for window in _windows(own):
        yield domains.by_tokens.of(window)
        yield domains.by_tokens.of(window[::-1])


def _windows(words: Tokens) -> Iterator[Tokens]:
    """Give as many words in a row as domains have, wherever these begin."""
    for start in range(len(words)):
        for length in _SPELLED:
            if start + length <= len(words):
                yield words[start : start + length]


def _meant(parts: HostParts, domains: ListedDomains) -> Iterator[str]:
    """Give the listed labels that a label outside of every kept suffix may be meant to be taken for."""
    label = parts.label
    if parts.is_open and len(label) >= _LONG:
        yield label
    yield from _without_added(label)
    for known in domains.near.near(label):
        if is_one_edit(label, known) if parts.is_open else is_slip(label, known):
            yield known
    if parts.is_open:
        yield from domains.framed.near(label)


def _without_added(label: str) -> Iterator[str]:
    """Give what is left of a label without words that say nothing: "uni-badges", "badgesuni"."""
    added = domain_words().added
    words = label.split("-")
    while len(words) > 1 and words[-1] in added:
        words.pop()
    while len(words) > 1 and words[0] in added:
        words.pop(0)
    if "-".join(words) != label:
        yield "-".join(words)
    for end in range(_LONG, len(label)):
        if label[end:] in added:
            yield label[:end]
        if label[:-end] in added:
            yield label[-end:]


def _drawing(label: str) -> str:
    return hardly_told(as_letters(skeleton(label)))
