"""A bundle as a zip: the same files give the same bytes, and nothing in a strange one is believed.

Nothing is ever unpacked to a disk: names are those that we write, and no others. Sizes are counted while it
is read, whatever its directory says.
"""

import enum
import io
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping

from verifier.parse.strict_json import MIB

ABOUT, INPUT = "bundle.json", "input"
MAX_BYTES = 96 * MIB  # of the zip
MAX_FILES = 4_096
MAX_FILE_BYTES = 16 * MIB + 1  # what was given may be longer than is judged by one byte
MAX_UNPACKED_BYTES = 192 * MIB
_ALWAYS_ALLOWED = 64 * MIB  # unpacked, however well it packs; beyond it …
_MOST_TIMES = 100  # … so many times the bytes of the zip

_NAMES = re.compile(
    r"bundle\.json|input|documents/[0-9a-f]{64}|lists/[0-9]{1,4}\.json|profiles/[0-9]{1,4}\.toml", re.ASCII
)
_END = struct.Struct("<4s4x2H2L2x")  # of a zip without a comment; APPNOTE.TXT section 4.3.16
_MAX_DIRECTORY = MAX_FILES * 256  # bytes: our entries have at most 121, those of others some more
_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a zip can name
_OURS_ALONE = (stat.S_IFREG | 0o600) << 16
_UNIX = 3
_ENCRYPTED = 0x1
_WAYS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# What the library raises for bytes that are no zip, or only begin as one.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    IndexError,
)


class Why(enum.Enum):
    """Why a bundle is not read."""

    NO_BUNDLE = "no-bundle"
    DAMAGED = "damaged"
    NEWER = "newer"
    TOO_LARGE = "too-large"


class BundleRefused(ValueError):
    """A bundle is not read; ``why`` says it in a word, the message in our own words what is wrong."""

    def __init__(self, why: Why, problem: str) -> None:
        """Keep why it is refused, and the ``problem`` as a sentence part that repeats nothing of it."""
        super().__init__(problem)
        self.why = why


def pack(files: Mapping[str, bytes]) -> bytes:
    """Write files as a zip.

    Raises:
        BundleRefused: they are more, or larger, than would be read again.
    """
    _refuse_too_much(files)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", compression=zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, date_time=_DAY)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, _UNIX
            entry.external_attr = _OURS_ALONE
            archive.writestr(entry, files[name])
    body = packed.getvalue()
    _refuse_ratio(sum(map(len, files.values())), of=len(body))
    return body


def unpack(body: bytes) -> dict[str, bytes]:
    """Read the files of a zip.

    Raises:
        BundleRefused: it is no zip, or holds what none of ours holds.
    """
    if len(body) > MAX_BYTES:
        raise BundleRefused(Why.TOO_LARGE, f"it is larger than {MAX_BYTES // MIB} MiB")
    _refuse_directory(body)
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            entries = archive.infolist()
            _refuse_entries(entries)
            _refuse_ratio(sum(entry.file_size for entry in entries), of=len(body))
            return {entry.filename: _unpacked(archive, entry) for entry in entries}
    except BundleRefused:
        raise
    except _BROKEN:
        raise _broken(body) from None


def _broken(body: bytes) -> BundleRefused:
    is_zip = body.startswith(b"PK")
    problem = "it is damaged, or not complete" if is_zip else "it is no replay bundle"
    return BundleRefused(Why.DAMAGED if is_zip else Why.NO_BUNDLE, problem)


def _refuse_directory(body: bytes) -> None:
    """Refuse a directory that is longer than any of ours, before the library makes an object of each entry.

    It is where the end says, and nowhere else: the end is the last thing, and none is of the 64-bit kind.
    """
    if len(body) < _END.size:
        raise _broken(body)
    mark, _, files, length, _ = _END.unpack(body[-_END.size :])
    is_other = body[-_END.size - 20 :].startswith(b"PK\6\7")
    if mark != b"PK\5\6" or is_other:
        raise _broken(body)
    if files > MAX_FILES or length > _MAX_DIRECTORY:
        raise BundleRefused(Why.TOO_LARGE, f"it holds more than {MAX_FILES} files")


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Read one file, and no more of it than its directory said."""
    with archive.open(entry) as file:
        body = file.read(entry.file_size + 1)
        if len(body) != entry.file_size or file.read(1):
            raise BundleRefused(Why.DAMAGED, "a file in it has another size than is said")
    return body


def _refuse_entries(entries: Iterable[zipfile.ZipInfo]) -> None:
    found: dict[str, int] = {}
    for entry in entries:
        if _NAMES.fullmatch(entry.filename) is None or entry.orig_filename != entry.filename:
            raise BundleRefused(Why.NO_BUNDLE, "it holds a file that no bundle has")
        if entry.filename in found:
            raise BundleRefused(Why.DAMAGED, "it holds a file twice")
        if entry.flag_bits & _ENCRYPTED:
            raise BundleRefused(Why.DAMAGED, "it is encrypted")
        if stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG):
            raise BundleRefused(Why.DAMAGED, "it holds something else than files")
        if entry.compress_type not in _WAYS:
            raise BundleRefused(Why.DAMAGED, "it is packed in another way than bundles are")
        found[entry.filename] = entry.file_size
    _refuse_sizes(found)


def _refuse_too_much(files: Mapping[str, bytes]) -> None:
    _refuse_sizes({name: len(body) for name, body in files.items()})


def _refuse_sizes(sizes: Mapping[str, int]) -> None:
    if len(sizes) > MAX_FILES:
        raise BundleRefused(Why.TOO_LARGE, f"it holds more than {MAX_FILES} files")
    if any(size > MAX_FILE_BYTES for size in sizes.values()):
        raise BundleRefused(Why.TOO_LARGE, f"it holds a file of more than {MAX_FILE_BYTES // MIB} MiB")
    if sum(sizes.values()) > MAX_UNPACKED_BYTES:
        raise BundleRefused(Why.TOO_LARGE, f"it holds more than {MAX_UNPACKED_BYTES // MIB} MiB")


def _refuse_ratio(unpacked: int, *, of: int) -> None:
    if unpacked > max(_ALWAYS_ALLOWED, _MOST_TIMES * of):
        raise BundleRefused(Why.TOO_LARGE, "it holds far more than its size tells")
