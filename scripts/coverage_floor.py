"""Holds the measured branch coverage against its floors: one for the whole, a higher one for the core."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

WHOLE = 95.0
CORE = dict.fromkeys(
    ("model", "algorithms", "checks", "proofs", "status", "parse", "readings", "dids", "assess", "engine"),
    95.0,
)


def measured() -> dict[str, float]:
    """Read the branch coverage of every package, in percent, from the last run's data."""
    report = Path("build/coverage.json")
    report.parent.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "coverage", "json", "-q", "-o", str(report)]
    subprocess.run(command, check=True)
    covered, total = Counter(), Counter()
    for path, entry in json.load(report.open())["files"].items():
        package = Path(path).parts[1].removesuffix(".py")
        summary = entry["summary"]
        for name in (package, "all"):
            covered[name] += summary["covered_lines"] + summary["covered_branches"]
            total[name] += summary["num_statements"] + summary["num_branches"]
    return {name: 100 * covered[name] / total[name] if total[name] else 100.0 for name in sorted(total)}


def main() -> int:
    """Print the table; 1 if anything lies below its floor."""
    found = measured()
    floors = {**CORE, "all": WHOLE}
    low = []
    for name, percent in found.items():
        floor = floors.get(name)
        print(f"{name:<14}{percent:7.2f} %" + (f"   floor {floor:.0f} %" if floor else ""))
        if floor is not None and percent < floor:
            low.append(name)
    if low:
        print(f"below the floor: {', '.join(low)}")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
