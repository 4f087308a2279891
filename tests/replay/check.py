"""Makes many random bundles and replays them in many processes: every report must have the same bytes.

python -m tests.replay.check --count 1000 --seeds 0,1,2,3,4 --python python3.12,python3.13
"""

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.replay.drawing import draws
from verifier.replay.bundle import write_bundle

ROOT = Path(__file__).resolve().parents[2]
SEED = 20_260_301


def save(directory: Path, *, count: int, seed: int = SEED) -> list[str]:
    """Make runs whose answers overtake each other, keep them, and give the lines that replays must print."""
    lines = []
    for number, draw in enumerate(draws(count, seed=seed)):
        run = asyncio.run(draw.run(order=number))
        kept = run.kept(language=draw.language)
        (directory / f"{number:05}.zip").write_bytes(write_bundle(kept))
        lines.append(f"{number:05} {kept.report} 0")
    return lines


def replayed(directory: Path, *, hash_seed: int, python: str = sys.executable) -> list[str]:
    """Replay every bundle in a process of its own, with other orders of sets and such."""
    ended = subprocess.run(
        [python, "-m", "tests.replay.rerun", str(directory)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": str(hash_seed), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    return ended.stdout.splitlines() or [ended.stderr]


def differences(expected: Sequence[str], found: Sequence[str]) -> list[str]:
    """Name what is not as it was saved."""
    if len(expected) != len(found):
        return [f"{len(found)} reports of {len(expected)}: {found[-1]}"]
    return [now for then, now in zip(expected, found, strict=True) if then != now]


def main() -> int:
    """Print one line a process, and end with 1 if any report differs."""
    parser = argparse.ArgumentParser(description="replay random bundles in many processes")
    parser.add_argument("--count", type=int, default=1_000)
    parser.add_argument("--seeds", default="0,1,2,3,4")
    parser.add_argument("--python", default="", help="further interpreters that have what the verifier needs")
    flags = parser.parse_args()
    pythons = [sys.executable, *filter(None, flags.python.split(","))]
    total = 0
    with tempfile.TemporaryDirectory() as name:
        begun = time.monotonic()
        expected = save(Path(name), count=flags.count)
        print(f"{len(expected)} bundles saved in {time.monotonic() - begun:.0f} s", flush=True)
        for python in pythons:
            for seed in map(int, flags.seeds.split(",")):
                found = differences(expected, replayed(Path(name), hash_seed=seed, python=python))
                total += len(found)
                print(f"{python} seed {seed}: {len(found)} differences", *found[:5], sep="\n  ", flush=True)
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
