"""Starts the service, and prints what to try: its address, three samples to check, how to ask it.

If nobody named keys, it signs with one of this run alone, so that the widget shows the samples.
"""

import argparse
import os
import shlex
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from verifier.cli import Doors, cli
from verifier.report_keys import write_new_key
from verifier.settings import Settings
from verifier.web.serving import serve
from verifier.wiring import open_verifier, wall_clock

SAMPLES = {  # what it shows → where it stands, in fixtures/samples
    "a genuine badge": "https://uni.example/badges/genuine",
    "a badge that its issuer withdrew": "https://uni.example/badges/withdrawn",
    "a badge that somebody altered": "https://mallory.example/badges/altered",
}
OF_THE_EXTENSION = "http://127.0.0.1:8080"  # which it asks until another address is entered
KEYS = "VERIFIER_KEYS_DIR"  # empty: no keys, and none of ours either


def service(host: str, port: int) -> str:
    """Give the address of the service."""
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def greeting(*, program: str, samples: str, address: str) -> str:
    """Write the greeting; commands stand on lines of their own, after two blanks."""
    check = shlex.join([program, "check", "--samples", samples])
    ask = f"curl '{address}/verify?url={next(iter(SAMPLES.values()))}'"
    tries = {shown: f"{check} {sample}" for shown, sample in SAMPLES.items()} | {"ask the service": ask}
    if address == OF_THE_EXTENSION:
        extension = "The browser extension asks it too: docs/extension/install.md."
    else:
        extension = f"For the browser extension enter {address} in its options: docs/extension/install.md."
    return "\n".join(
        [
            f"Open {address}/ in a browser; Ctrl-C ends it. To try more, in another terminal:",
            *(f"\n  # {shown}\n  {command}" for shown, command in tries.items()),
            f"\nBadges on a page of another site: {address}/widget",
            extension,
            f"More samples: {Path(samples) / 'README.md'}. Another port: VERIFIER_PORT=8081 make run\n",
        ]
    )


def greeter(samples: str) -> Callable[[str, int], None]:
    """Make what prints the greeting once the service listens; of several addresses, for the first."""
    greeted: list[str] = []

    def greet(host: str, port: int) -> None:
        if not greeted:
            greeted.append(service(host, port))
            program = os.path.relpath(Path(sys.executable).parent / "verifier")
            print(greeting(program=program, samples=samples, address=greeted[0]), flush=True)

    return greet


def with_key_of_this_run(settings: Settings, *, start: Callable[[Settings], None]) -> None:
    """Start the service with a new key, which is gone when it ends."""
    with TemporaryDirectory(prefix="badge-verifier-") as keys:
        write_new_key(Path(keys), made=int(wall_clock().timestamp()))
        start(replace(settings, keys_dir=Path(keys)))


def main() -> None:
    """Start the service, and print the greeting when it listens."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--host", default="127.0.0.1")
    arguments.add_argument("--port", default="8080")
    arguments.add_argument("--samples", default="fixtures/samples")
    chosen = arguments.parse_args()
    start: Callable[[Settings], None] = partial(
        serve, open_verifier=open_verifier, began=greeter(chosen.samples)
    )
    if KEYS not in os.environ:
        start = partial(with_key_of_this_run, start=start)
    flags = ["--host", chosen.host, "--port", chosen.port, "--samples", chosen.samples]
    cli(["serve", *flags], prog_name="verifier", obj=Doors(open_verifier=open_verifier, serve=start))


if __name__ == "__main__":
    main()
