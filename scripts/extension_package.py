"""Packs the browser extension into one file for stores and people: the same source gives the same bytes.

(With the same zlib: another gives the same content, squeezed otherwise.) Into the package goes what the
browser loads. Types are read by the type checker alone.
"""

import re
import sys
import tomllib
import zipfile
from pathlib import Path

from verifier.parse import strict_json

ROOT = Path(__file__).resolve().parents[1]
EXTENSION = ROOT / "extension"
# Nothing is stripped: the files in the package are those of the repository, comments and all, so that a
# reviewer reads what we wrote. That is most of the weight, beside two languages. What people feel has limits
# of its own: what they download, and what a click or a visit loads into a page.
KILOBYTE = 1000
MAX_UNPACKED_BYTES = 480 * KILOBYTE
MAX_PACKED_BYTES = 200 * KILOBYTE
MAX_LOADED_BYTES = {
    "FINDING": 100 * KILOBYTE,  # into a page on a click
    "MARKING": 150 * KILOBYTE,  # into every page of a site that is switched on
}
LOADED = "src/content_files.js"  # lists them, in its constants
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
        directory.mkdir(exist_ok=True)
        packed = pack(files, directory / name)
    except UnfitError as error:
        print(f"extension: {error}", file=sys.stderr)
        return 1
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
    for constant, most in MAX_LOADED_BYTES.items():
        loaded = weight({name: files[name] for name in loaded_by(constant, files)})
        if loaded > most:
            raise UnfitError(f"{loaded:,} bytes of {constant} are loaded into a page; at most {most:,}")


def loaded_by(constant: str, files: dict[str, bytes]) -> list[str]:
    """List what is loaded into a page together, in order."""
    names: list[str] = []
    found = re.search(rf"export const {constant} = \[([^\]]*)\]", files[LOADED].decode())
    if found is None:
        raise UnfitError(f"{LOADED} lists no {constant}")
    for other, name in re.findall(r'\.\.\.(\w+)|"([^"]+)"', found[1]):
        names += loaded_by(other, files) if other else [name]
    return names


def pack(files: dict[str, bytes], target: Path) -> int:
    """Write the package: names in order, one moment and one mode for all. Give its size."""
    with zipfile.ZipFile(target, "w") as package:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, MOMENT)
            entry.create_system = MADE_ON_UNIX
            entry.external_attr = READABLE_FILE
            package.writestr(entry, files[name], zipfile.ZIP_DEFLATED, compresslevel=9)
    packed = target.stat().st_size
    if packed > MAX_PACKED_BYTES:
        target.unlink()
        raise UnfitError(f"{packed:,} bytes packed; at most {MAX_PACKED_BYTES:,}")
    return packed


if __name__ == "__main__":
    sys.exit(main())
