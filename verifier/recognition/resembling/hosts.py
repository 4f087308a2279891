"""The parts of a host name by which two domains look alike: whose label it is, and under which suffix."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from verifier.readings.hosted_addresses import Address
from verifier.readings.places import free_suffix, is_shared_place, registrable_domain
from verifier.readings.platform_places import platform_of
from verifier.recognition.resembling.wording import domain_words

Tokens = tuple[str, ...]
_BETWEEN = re.compile("[._-]+")
_MARK = "xn--"
_MAX_TOKENS = 32
_COUNTRY = 2  # letters


@dataclass(frozen=True, slots=True, kw_only=True)
class HostParts:
    """A host name (A-labels) taken apart: ``badges``.``uni``.``ac.jp``."""

    owner: str  # what was registered: "uni.ac.jp"
    label: str  # "uni"
    suffix: str  # "ac.jp"
    below: tuple[str, ...] = ()  # labels that the owner gave out: ("badges",)

    @property
    def is_kept(self) -> bool:
        """Whether nobody registers there who is not what the suffix says."""
        return _is_kept(self.suffix) and free_suffix(self.owner) is None

    @property
    def is_open(self) -> bool:
        """Whether anybody registers there, from anywhere."""
        return _is_open(self.suffix) or free_suffix(self.owner) is not None

    @property
    def own_tokens(self) -> Tokens:
        """The words of all labels that somebody chose."""
        return tokens(".".join((*self.below, self.label)))

    @property
    def domain_tokens(self) -> Tokens:
        """The words of the registered domain, with its suffix."""
        return tokens(self.owner)


def read_host(host: str) -> HostParts | None:
    """Take a host (A-labels) apart; None for what nobody registered."""
    owner = registrable_domain(host)
    if owner is None:
        return None
    below = tuple(host.removesuffix(owner).rstrip(".").split(".")) if host != owner else ()
    return replace(read_owner(owner), below=below)


def read_owner(owner: str) -> HostParts:
    """Take apart what was registered."""
    label, _, suffix = owner.partition(".")
    return HostParts(owner=owner, label=label, suffix=suffix)


def tokens(name: str) -> Tokens:
    """Take a name of a host, or of a part of one, apart at its dots and hyphens."""
    plain = _BETWEEN.split(name) if _MARK not in name else name.split(".")
    return tuple(token for token in plain if token)[:_MAX_TOKENS]


def letters(label: str) -> str:
    """Give a label in the letters that people see."""
    if not label.startswith(_MARK):
        return label
    try:
        return label.removeprefix(_MARK).encode("ascii").decode("punycode")
    except UnicodeError:
        return label


def owned_host(address: Address | None) -> Iterator[str]:
    """Give the host of an address if whoever publishes there is its owner, and not one of many users."""
    if address is None or platform_of(address) is not None:
        return
    if not is_shared_place(f"https:{address.text}"):
        yield address.host


def _is_kept(suffix: str) -> bool:
    first, _, rest = suffix.partition(".")
    return suffix == "edu" or (bool(rest) and first in domain_words().kept)


def _is_open(suffix: str) -> bool:
    last = suffix.rpartition(".")[2]
    return (len(last) > _COUNTRY or last in domain_words().open_countries) and not _is_kept(suffix)
