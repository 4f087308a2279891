"""Does the domain of an issuer look like that of somebody on a list?

Registries that admit only schools or authorities (".edu", "ac.jp") have honest neighbours of one name, such
as two Lincoln Universities, and nobody else: there, only letters of another script count, and whole domains
that are spelled out. In a country's own domain the same label is honest as well: carleton.ca, carleton.edu.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from verifier.model.recognition import Likeness
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


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedDomains:
    """The domains of a list; the numbers are those of its entries."""

    by_label: Mapping[str, Sequence[int]]
    by_drawing: Mapping[str, Sequence[int]]  # by what a label looks like
    by_tokens: Mapping[Tokens, Sequence[int]]
    by_joined: Mapping[str, Sequence[int]]  # "uniedu"
    near: NearWords
    framed: FramedWords


def listed_domains(owners: Iterable[Iterable[str]]) -> ListedDomains:
    """Arrange the registered domains of a list, each entry with all of its own."""
    found: tuple[dict[str, list[int]], ...] = (defaultdict(list), defaultdict(list), defaultdict(list))
    by_label, by_drawing, by_joined = found
    by_tokens: dict[Tokens, list[int]] = defaultdict(list)
    nobodys = domain_words().added | domain_words().anybody
    for number, entry in enumerate(owners):
        for parts in map(read_owner, entry):
            words = parts.domain_tokens
            by_tokens[words].append(number)
            by_joined["".join(words)].append(number)
            if parts.label not in nobodys:
                by_label[parts.label].append(number)
                by_drawing[_drawing(letters(parts.label))].append(number)
    return ListedDomains(
        by_label=dict(by_label),
        by_drawing=dict(by_drawing),
        by_tokens=dict(by_tokens),
        by_joined=dict(by_joined),
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
    for segment in path.lower().split("/")[:_MAX_SEGMENTS]:
        yield from ((number, Likeness.DOMAIN_INSIDE) for number in domains.by_tokens.get(tokens(segment), ()))


def _by_parts(parts: HostParts, domains: ListedDomains) -> Iterator[tuple[Likeness, Sequence[int]]]:
    for label in (parts.label, *parts.below)[:_MAX_LABELS]:
        if (seen := letters(label)) != label:
            yield Likeness.SAME_LETTERS, domains.by_drawing.get(_drawing(seen), ())
    for numbers in _spelled(parts.own_tokens, domains):
        yield Likeness.DOMAIN_INSIDE, numbers
    if not parts.is_kept:
        yield from _by_label(parts, domains)


def _by_label(parts: HostParts, domains: ListedDomains) -> Iterator[tuple[Likeness, Sequence[int]]]:
    """Compare the labels of a host that lies outside of every kept suffix."""
    if len(parts.label) >= _LONG and parts.label not in domains.by_label:
        yield Likeness.SAME_LETTERS, domains.by_drawing.get(_drawing(parts.label), ())
    for label in _meant(parts, domains):
        yield Likeness.SIMILAR_DOMAIN, domains.by_label.get(label, ())
    below = parts.below if parts.is_open else ()
    for label in below[:_MAX_LABELS]:
        if len(label) > _LONG:
            yield Likeness.DOMAIN_INSIDE, domains.by_label.get(label, ())


def _spelled(own: Tokens, domains: ListedDomains) -> Iterator[Sequence[int]]:
    """Find the domains that are written in the labels that somebody chose: "uni-edu", "edu-uni", "uniedu"."""
    for start, token in enumerate(own):
        yield domains.by_joined.get(token, ())
        for length in _SPELLED:
            window = own[start : start + length]
            if len(window) == length:
                yield domains.by_tokens.get(window, ())
                yield domains.by_tokens.get(window[::-1], ())


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
