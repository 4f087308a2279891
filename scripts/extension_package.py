"""Packs the browser extension into one file for stores and people: the same source gives the same bytes.

(With the same zlib: another gives the same content, squeezed otherwise.) Into the package goes what the
browser loads. Types are read by the type checker alone.
"""

import sys
import tomllib
import zipfile
from pathlib import Path

from verifier.parse import strict_json

ROOT = Path(__file__).resolve().parents[1]
EXTENSION = ROOT / "extension"
MAX_UNPACKED_BYTES = (
    200 * 1000
)  # what a person waits for and a reviewer reads; without libraries it is plenty
SHIPPED = {".css", ".html", ".js", ".json", ".png"}
LEFT_OUT = {".ts"}  # the shapes that files hand to each other
MOMENT = (1980, 1, 1, 0, 0, 0)  # the first that the format knows: no clock of ours is in the package
READABLE_FILE = 0o100644 << 16
MADE_ON_UNIX = 3


class UnfitError(Exception):
    """The extension cannot be packed as it is; the message says why."""


def main(directory: Path = ROOT / "dist") -> int:
    """Write the package, and say what it weighs."""
    try:
        name, files = f"badge-verifier-{version(EXTENSION)}.zip", shipped(EXTENSION)
        fit(files)
    except UnfitError as error:
        print(f"extension: {error}", file=sys.stderr)
        return 1
    directory.mkdir(exist_ok=True)
    pack(files, directory / name)
    packed = (directory / name).stat().st_size
    print(f"{directory.name}/{name}: {len(files)} files, {weight(files):,} bytes unpacked, {packed:,} packed")
    return 0


def version(extension: Path, project: Path = ROOT / "pyproject.toml") -> str:
    """Give the version, which the extension shares with the service."""
    own = strict_json.read_object((extension / "manifest.json").read_bytes())["version"]
    shared = tomllib.loads(project.read_text("utf-8"))["project"]["version"]
    if own != shared:
        raise UnfitError(f"manifest.json says version {own}, pyproject.toml {shared}")
    return own


def shipped(extension: Path) -> dict[str, bytes]:
    """Read every file that belongs into the package, by its name there."""
    files = {}
    for path in sorted(path for path in extension.rglob("*") if path.is_file()):
        name = path.relative_to(extension).as_posix()
        if path.suffix in SHIPPED:
            files[name] = path.read_bytes()
        elif path.suffix not in LEFT_OUT:
            raise UnfitError(f"{name} is of no kind that is shipped")
    return files


def weight(files: dict[str, bytes]) -> int:
    """Count the bytes of the extension once it is unpacked."""
    return sum(map(len, files.values()))


def fit(files: dict[str, bytes]) -> None:
    """Refuse an extension that has grown too large."""
    if weight(files) > MAX_UNPACKED_BYTES:
        raise UnfitError(f"{weight(files):,} bytes unpacked; at most {MAX_UNPACKED_BYTES:,}")


def pack(files: dict[str, bytes], target: Path) -> None:
    """Write the package: names in order, one moment and one mode for all."""
    with zipfile.ZipFile(target, "w") as package:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, MOMENT)
            entry.create_system = MADE_ON_UNIX
            entry.external_attr = READABLE_FILE
            package.writestr(entry, files[name], zipfile.ZIP_DEFLATED, compresslevel=9)


if __name__ == "__main__":
    sys.exit(main())
