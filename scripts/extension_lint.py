"""Reads the extension as a type checker and as the linter of add-ons do; nothing is waved through.

Both are other people's programs, in `tests/extension/tools`. What they find is printed; some warnings are
expected.
"""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from verifier.parse import strict_json

ROOT = Path(__file__).resolve().parents[1]
TOOLS = ROOT / "tests" / "extension" / "tools"
PROGRAMS = TOOLS / "node_modules" / ".bin"

# One manifest for every browser: the linter, which speaks for Firefox alone, names what is for Chromium.
EXPECTED = frozenset(
    {
        ("MANIFEST_FIELD_UNSUPPORTED", '"/background/service_worker" is not supported.'),
        ("MANIFEST_PERMISSIONS", '/permissions: Invalid permissions "sidePanel" at 4.'),
        ("UNSUPPORTED_API", "sidePanel.open is not supported"),
    }
)


def main() -> int:
    """Run both; 1 if either finds anything."""
    types = subprocess.run([PROGRAMS / "tsc", "--project", TOOLS], check=False)
    linter = subprocess.run(
        [
            *(PROGRAMS / "web-ext", "lint", "--source-dir", ROOT / "extension"),
            *("--ignore-files", "**/*.d.ts", "--no-config-discovery", "--output", "json"),
        ],
        stdout=subprocess.PIPE,
        check=False,
    )
    found = list(unexpected(strict_json.read_object(linter.stdout)))
    print(*found, sep="\n", end="\n" if found else "", file=sys.stderr)
    print(f"types: {'wrong' if types.returncode else 'right'}; add-on linter: {len(found)} not expected")
    return 1 if types.returncode or found else 0


def unexpected(report: Mapping[str, list[Mapping[str, object]]]) -> Iterator[str]:
    """Say what the linter found beyond what is expected, and what is expected in vain."""
    kinds = ("errors", "warnings", "notices")
    found = {
        (str(one["code"]), str(one["message"])): one.get("file") for kind in kinds for one in report[kind]
    }
    for code, message in sorted(found.keys() - EXPECTED):
        yield f"{found[code, message]}: {code}: {message}"
    for code, message in sorted(EXPECTED - found.keys()):
        yield f"no longer said, so no longer to be expected: {code}: {message}"


if __name__ == "__main__":
    sys.exit(main())
