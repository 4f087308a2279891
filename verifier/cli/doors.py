"""What the commands open: given to them by the program, and by tests that have their own."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime

import click

from verifier.cli.checking import Verifies
from verifier.contracts import Fetcher
from verifier.settings import Settings
from verifier.wiring import open_fetcher, wall_clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Doors:
    """The verifier, the service around it, the way to the network, and the clock."""

    open_verifier: Callable[[Settings], AbstractAsyncContextManager[Verifies]]
    serve: Callable[[Settings], None]
    open_fetcher: Callable[[Settings], AbstractAsyncContextManager[Fetcher]] = open_fetcher
    now: Callable[[], datetime] = wall_clock  # UTC


def doors_of(context: click.Context) -> Doors:
    """Give the doors that a command was started with."""
    doors = context.find_object(Doors)
    if doors is None:
        raise TypeError("the commands are started without the doors they open")
    return doors
