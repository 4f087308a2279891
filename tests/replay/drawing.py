"""Runs drawn at random from the cases of fixtures/badges and the samples; a seed draws the same again."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from random import Random

from fixtures.build import SAMPLES
from fixtures.catalogue.lists_recognised import LIST
from fixtures.sample_badges import samples
from tests.cases.reading import MOMENT, all_cases
from tests.world import World
from tests.world.load import load
from verifier.cli.given import is_document
from verifier.contracts import Fetcher
from verifier.model.issuer_list import ListsInUse, TrustList
from verifier.model.options import KnownRecipient, Options
from verifier.net.samples import SampleFetcher
from verifier.recognition.lists.reading import read_list
from verifier.render.catalogue import LANGUAGES, Language
from verifier.replay.keeping import Run, keep
from verifier.replay.kept import Given

ONE_IN = 20  # draws is a sample
ONE_IN_PROCESS = 10  # and one of these is of what is read in a process of its own
NAMES_OF_PROCESSES = ("picture", "image", "schema", "larger-than-most", "resume")
MOST_TURNS = 12  # that others have before an answer arrives
MOMENTS = (None, None, datetime(2024, 2, 29, tzinfo=UTC), datetime(2031, 1, 1, 9, 30, tzinfo=UTC))
PROFILES = (None, None, ("all",), ("trusted-microcredential",), ("jmooc-mc-digital", "oliver"))
KNOWN = (
    None,
    None,
    KnownRecipient(kind="email", value="student@learner.example"),
    KnownRecipient(kind="name", value="花子 Example"),
)


class Unhurried:
    """A fetcher whose answers overtake each other: others have some turns before each of them."""

    def __init__(self, inner: Fetcher, *, order: int) -> None:
        self._inner = inner
        self._order = Random(order)

    async def fetch(self, url, *, role):
        for _ in range(self._order.randrange(MOST_TURNS)):
            await asyncio.sleep(0)
        return await self._inner.fetch(url, role=role)


@dataclass(frozen=True)
class Draw:
    """One run before it is made."""

    name: str
    given: Given
    options: Options
    lists: tuple[TrustList, ...]
    world: Fetcher
    language: Language

    async def run(self, *, order: int) -> Run:
        use = ListsInUse(at=MOMENT, lists=self.lists)
        fetcher = Unhurried(self.world, order=order)
        return await keep(self.given, options=self.options, fetcher=fetcher, use=use)


def draws(count: int, *, seed: int) -> Iterator[Draw]:
    """Draw so many runs."""
    chance, shown, cases = Random(seed), samples(), [*all_cases()]
    of_processes = [case for case in cases if any(name in case.name for name in NAMES_OF_PROCESSES)]
    for number in range(count):
        if number % ONE_IN == 0:
            yield _of_sample(shown[number // ONE_IN % len(shown)], chance)
        else:
            drawn = of_processes if number % ONE_IN_PROCESS == 1 else cases
            yield of_case(chance.choice(drawn), chance)


def of_case(case, chance):
    """Draw how a case is verified."""
    content = case.given.text if case.given.text is not None else case.given.body
    options = case.options
    return Draw(
        name=case.name,
        given=_given(content, chance),
        options=replace(_options(chance), **_said(options)),
        lists=case.lists or _lists(chance),
        world=load(case.directory, now=MOMENT),
        language=chance.choice(LANGUAGES),
    )


def _of_sample(sample, chance):
    return Draw(
        name=sample.address,
        given=_given(sample.address, chance),
        options=_options(chance),
        lists=_lists(chance),
        world=SampleFetcher(World(), SAMPLES, now=lambda: MOMENT),
        language=chance.choice(LANGUAGES),
    )


def _given(content, chance):
    if isinstance(content, bytes) and is_document(content):
        return Given(content=content, is_document=chance.random() < 0.5)
    return Given(content=content, media_type=chance.choice(["", "application/json"]))


def _said(options):
    """Give what a case says itself; the rest is drawn."""
    usual = Options()
    return {
        name: getattr(options, name)
        for name in (
            "recipient",
            "at",
            "profiles",
            "strict",
            "explain",
            "challenge",
            "domain",
            "switched_off",
        )
        if getattr(options, name) != getattr(usual, name)
    }


def _options(chance):
    return Options(
        recipient=chance.choice(KNOWN),
        at=chance.choice(MOMENTS),
        profiles=chance.choice(PROFILES),
        strict=chance.choice(["lenient", "lenient", "strict"]),
        explain=chance.random() < 0.25,
    )


def _lists(chance):
    return chance.choice([(), (read_list(LIST, name="10-partners.toml"),)])
