"""All that is kept of a run in one file, and back."""

import re
from collections.abc import Mapping
from datetime import MAXYEAR, MINYEAR, datetime
from hashlib import sha256

import orjson

from verifier.model.words import Json, JsonObject
from verifier.parse.strict_json import MalformedJson, read
from verifier.render import languages
from verifier.render.catalogue import Language
from verifier.replay import inputs, jobs, member, questions
from verifier.replay.archive import ABOUT, INPUT, BundleRefused, Why, pack, unpack
from verifier.replay.kept import Given, Kept, Rules
from verifier.replay.member import wrong
from verifier.replay.options import options_object, read_options

FORMAT = 1
_NAME = "badge-verifier-replay"
_ANY_FORMAT = re.compile(rf"{_NAME}/([1-9][0-9]{{0,5}})", re.ASCII)
_MAX_VALUES = 100_000
_MEMBERS = (
    "format",
    "verifier",
    "checkedAt",
    "language",
    "report",
    "given",
    "options",
    "lists",
    "profiles",
    "asked",
    "work",
)
_OF_GIVEN = ("kind", "isDocument", "mediaType", "sha256")


def write_bundle(kept: Kept) -> bytes:
    """Write a run; the same run gives the same bytes.

    Raises:
        BundleRefused: it is larger than would be read again, or a text of it has no UTF-8.
    """
    body = _bytes_of(kept.given)
    files = {
        INPUT: body,
        **dict(questions.documents_of(kept.asked)),
        **dict(inputs.files_of_lists(kept.lists)),
        **dict(inputs.files_of_profiles(kept.own_profiles)),
    }
    try:
        about = orjson.dumps(_about(kept), option=orjson.OPT_INDENT_2)
    except orjson.JSONEncodeError:  # half of a surrogate pair, in an address say
        raise BundleRefused(Why.NO_BUNDLE, "what was given is no text in Unicode") from None
    packed = pack({ABOUT: about, **files})
    read_bundle(packed)  # what cannot be read again is no proof
    return packed


def read_bundle(body: bytes) -> Kept:
    """Read a run that was kept.

    Raises:
        BundleRefused: it is none of ours, of a newer verifier, damaged, altered or too large.
    """
    files = unpack(body)
    said = _read_about(files)
    given = _given(said.get("given"), files[INPUT])
    verifier = member.members(said.get("verifier"), "verifier", known=("version", "rules"))
    return Kept(
        given=given,
        options=read_options(said.get("options")),
        checked_at=_checked_at(said),
        lists=inputs.read_lists(said, files=files),
        own_profiles=inputs.read_profiles(said, files=files),
        asked=questions.read_asked(said, files=files),
        work=jobs.read_jobs(said),
        rules=Rules(version=member.text(verifier, "version"), digest=member.text(verifier, "rules")),
        language=_language(said),
        report=member.digest(said, "report"),
    )


def _about(kept: Kept) -> JsonObject:
    given = kept.given
    return {
        "format": f"{_NAME}/{FORMAT}",
        "verifier": {"version": kept.rules.version, "rules": kept.rules.digest},
        "checkedAt": member.written(kept.checked_at),
        "language": kept.language,
        "report": kept.report,
        "given": {
            "kind": "text" if isinstance(given.content, str) else "bytes",
            "isDocument": given.is_document,
            "mediaType": given.media_type,
            "sha256": sha256(_bytes_of(given)).hexdigest(),
        },
        "options": options_object(kept.options),
        "lists": inputs.lists_list(kept.lists),
        "profiles": inputs.profiles_list(kept.own_profiles),
        "asked": questions.asked_list(kept.asked),
        "work": jobs.jobs_list(kept.work),
    }


def _bytes_of(given: Given) -> bytes:
    content = given.content
    return content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")


def _read_about(files: Mapping[str, bytes]) -> JsonObject:
    if not {ABOUT, INPUT} <= files.keys():
        raise BundleRefused(Why.NO_BUNDLE, "it is no replay bundle")
    try:
        said = read(files[ABOUT], values=_MAX_VALUES)
    except MalformedJson:
        raise BundleRefused(Why.DAMAGED, f"its {ABOUT} cannot be read") from None
    _refuse_other_format(said)
    return member.members(said, ABOUT, known=_MEMBERS)


def _refuse_other_format(said: Json) -> None:
    name = said.get("format") if isinstance(said, dict) else None
    found = _ANY_FORMAT.fullmatch(name) if isinstance(name, str) else None
    if found is None:
        raise BundleRefused(Why.NO_BUNDLE, "it is no replay bundle")
    if int(found[1]) > FORMAT:
        raise BundleRefused(Why.NEWER, "it was saved by a newer verifier: update this one")


def _given(document: Json, body: bytes) -> Given:
    said = member.members(document, "given", known=_OF_GIVEN)
    if sha256(body).hexdigest() != member.digest(said, "sha256"):
        raise BundleRefused(Why.DAMAGED, "what was given was altered in it")
    is_document, kind = member.flag(said, "isDocument"), member.text(said, "kind")
    if kind not in ("text", "bytes") or (is_document and kind == "text"):
        raise wrong("kind")
    try:
        content = body if kind == "bytes" else body.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        raise wrong(INPUT) from None
    return Given(content=content, media_type=member.text(said, "mediaType"), is_document=is_document)


def _checked_at(said: JsonObject) -> datetime:
    """Read when it was checked: no clock was ever at either end of time, which has no minute beside it."""
    moment = member.moment(said, "checkedAt")
    if not MINYEAR < moment.year < MAXYEAR:
        raise wrong("checkedAt")
    return moment


def _language(said: JsonObject) -> Language:
    found = languages.known(member.text(said, "language"))
    if found is None:
        raise wrong("language")
    return found
