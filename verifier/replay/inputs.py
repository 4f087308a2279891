"""Issuer lists and metadata profiles of the reader's own, as files of the archive and back."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from verifier.model.issuer_list import IssuerList, MissingList, TrustList
from verifier.model.words import Json, JsonObject
from verifier.profiles import ProfileError
from verifier.profiles.folder import MAX_BYTES, MAX_FILES
from verifier.profiles.shelf import with_written
from verifier.profiles.written import parse
from verifier.recognition.lists.malformed import MalformedListError
from verifier.recognition.lists.reading import read_list
from verifier.recognition.lists.snapshot import write_snapshot
from verifier.replay import member
from verifier.replay.archive import BundleRefused, Why
from verifier.replay.kept import OwnProfile

LISTS, PROFILES = "lists/", "profiles/"
MAX_LISTS = 200  # a directory has a hundred, and a request some


def lists_list(lists: Sequence[TrustList]) -> list[Json]:
    """Write what a snapshot does not say of its list, in the order in which lists are asked."""
    return [
        {
            "sha256": sha256(write_snapshot(each)).hexdigest(),
            "isSent": each.is_sent,
            "sameIdAs": each.same_id_as if isinstance(each, MissingList) else "",
        }
        for each in lists
    ]


def files_of_lists(lists: Sequence[TrustList]) -> Iterator[tuple[str, bytes]]:
    """Give a snapshot of every list with its name in the archive."""
    for number, each in enumerate(lists):
        yield f"{LISTS}{number}.json", write_snapshot(each)


def read_lists(said: JsonObject, *, files: Mapping[str, bytes]) -> tuple[TrustList, ...]:
    """Read the lists.

    Raises:
        BundleRefused: one is missing or altered, or there is one more than is said.
    """
    entries = member.items(said, "lists", most=MAX_LISTS)
    _refuse_others(files, folder=LISTS, names={f"{LISTS}{number}.json" for number in range(len(entries))})
    return tuple(_list(each, files[f"{LISTS}{number}.json"]) for number, each in enumerate(entries))


def _list(document: Json, body: bytes) -> TrustList:
    said = member.members(document, "lists", known=("sha256", "isSent", "sameIdAs"))
    _refuse_altered(said, body)
    is_sent, same_id_as = member.flag(said, "isSent"), member.text(said, "sameIdAs")
    try:
        found = read_list(body, name="list.json")
    except MalformedListError:
        raise BundleRefused(Why.DAMAGED, "an issuer list in it cannot be read") from None
    if isinstance(found, IssuerList):
        return replace(found, is_sent=is_sent)
    return replace(found, is_sent=is_sent, same_id_as=same_id_as)


def profiles_list(profiles: Sequence[OwnProfile]) -> list[Json]:
    """Write which profiles of the reader's own there are."""
    return [{"file": each.file, "sha256": sha256(each.text.encode()).hexdigest()} for each in profiles]


def files_of_profiles(profiles: Sequence[OwnProfile]) -> Iterator[tuple[str, bytes]]:
    """Give the file of every profile with its name in the archive."""
    for number, each in enumerate(profiles):
        yield f"{PROFILES}{number}.toml", each.text.encode()


def read_profiles(said: JsonObject, *, files: Mapping[str, bytes]) -> tuple[OwnProfile, ...]:
    """Read the profiles, each of which is one by the rules of today.

    Raises:
        BundleRefused: one is missing, altered or none, or there is one more than is said.
    """
    entries = member.items(said, "profiles", most=MAX_FILES)
    names = [f"{PROFILES}{number}.toml" for number in range(len(entries))]
    _refuse_others(files, folder=PROFILES, names=set(names))
    found = tuple(_profile(each, files[name]) for name, each in zip(names, entries, strict=True))
    try:
        with_written(parse(each.text, file=each.file) for each in found)
    except ProfileError:
        raise BundleRefused(Why.DAMAGED, "a metadata profile in it cannot be used") from None
    return found


def _profile(document: Json, body: bytes) -> OwnProfile:
    said = member.members(document, "profiles", known=("file", "sha256"))
    _refuse_altered(said, body)
    if len(body) > MAX_BYTES:
        raise BundleRefused(Why.TOO_LARGE, "a metadata profile in it is too long")
    try:
        return OwnProfile(file=member.text(said, "file"), text=body.decode())
    except UnicodeDecodeError:
        raise BundleRefused(Why.DAMAGED, "a metadata profile in it is not UTF-8") from None


def _refuse_altered(said: JsonObject, body: bytes) -> None:
    if sha256(body).hexdigest() != member.digest(said, "sha256"):
        raise BundleRefused(Why.DAMAGED, "a file in it was altered")


def _refuse_others(files: Mapping[str, bytes], *, folder: str, names: set[str]) -> None:
    if {name for name in files if name.startswith(folder)} != names:
        raise BundleRefused(Why.DAMAGED, "it does not hold the files that it names")
