"""Prints what to try while the service runs: its address, three samples to check, and how to ask it."""

import argparse
import os
import shlex
import sys
from pathlib import Path

SAMPLES = {  # what it shows → where it stands, in fixtures/samples
    "a genuine badge": "https://uni.example/badges/genuine",
    "a badge that its issuer withdrew": "https://uni.example/badges/withdrawn",
    "a badge that somebody altered": "https://mallory.example/badges/altered",
}


def service(host: str, port: int) -> str:
    """Give the address of the service."""
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def greeting(*, program: str, samples: str, address: str) -> str:
    """Write the greeting; commands stand on lines of their own, after two blanks."""
    check = shlex.join([program, "check", "--samples", samples])
    ask = f"curl '{address}/verify?url={next(iter(SAMPLES.values()))}'"
    tries = {shown: f"{check} {sample}" for shown, sample in SAMPLES.items()} | {"ask the service": ask}
    return "\n".join(
        [
            f"The verifier answers at {address}/ until you press Ctrl-C. To try it, in another terminal:",
            *(f"\n  # {shown}\n  {command}" for shown, command in tries.items()),
            f"\nMore samples: {Path(samples) / 'README.md'}\n",
        ]
    )


def main() -> int:
    """Print the greeting."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--host", default="127.0.0.1")
    arguments.add_argument("--port", type=int, default=8080)
    arguments.add_argument("--samples", default="fixtures/samples")
    chosen = arguments.parse_args()
    program = os.path.relpath(Path(sys.executable).parent / "verifier")
    print(greeting(program=program, samples=chosen.samples, address=service(chosen.host, chosen.port)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
