"""Replays every bundle of a directory and prints the digest of each report: a process for each hash seed.

It needs the verifier alone, so any Python that has it can be asked: python -m tests.replay.rerun DIRECTORY
"""

import sys
from hashlib import sha256
from pathlib import Path

from verifier.replay import simulated_time
from verifier.replay.bundle import read_bundle
from verifier.replay.replaying import Replaying
from verifier.wiring import report_json


async def digest(body: bytes) -> str:
    """Give the digest of the report that a bundle comes to, and how many documents it lacked."""
    replaying = Replaying(read_bundle(body))
    replayed = await replaying.repeat()
    report = sha256(report_json(replayed.report, language=replaying.kept.language)).hexdigest()
    return f"{report} {len(replayed.wanted)}"


def main(directory: Path) -> None:
    """Print a line for each bundle, by name."""
    for path in sorted(directory.glob("*.zip")):
        print(path.stem, simulated_time.run(digest(path.read_bytes())))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
