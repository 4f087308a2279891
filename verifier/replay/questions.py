"""What was asked of whom, and what came of it, as JSON and back; each document is kept once."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from hashlib import sha256

from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.roles import Role
from verifier.model.words import Cause, Json, JsonObject, Url
from verifier.net.answer import Document, answer, no_answer
from verifier.net.ledger import Question
from verifier.net.recording import SLOW, Asked
from verifier.replay import member
from verifier.replay.archive import BundleRefused, Why
from verifier.replay.member import wrong

FOLDER = "documents/"
MAX_LEDGERS = 64  # a document has twenty badges
MAX_QUESTIONS = 256  # of one of them; its budget has a tenth of it
_ALWAYS = ("url", "role", "milliseconds")
_OF_ANSWER = ("status", "mediaType", "sha256", "at", "hops", "obtainedAt")
_OF_GAP = ("cause", "at")
_ROLES = {role.value: role for role in Role}
_CAUSES = {cause.value: cause for cause in Cause}
_MAX_STATUS = 999
_MAX_MILLISECONDS = 120_000


def asked_list(asked: Asked) -> list[Json]:
    """Write what was asked, ledger by ledger."""
    return [[_object(question) for question in ledger] for ledger in asked]


def documents_of(asked: Asked) -> Iterator[tuple[str, bytes]]:
    """Give every document with its name in the archive."""
    for ledger in asked:
        for question in ledger:
            if isinstance(question.answer, Fetched):
                yield f"{FOLDER}{question.answer.exhibit.sha256}", question.answer.body


def read_asked(said: JsonObject, *, files: Mapping[str, bytes]) -> Asked:
    """Read what was asked.

    Args:
        said: the object of which it is a member.
        files: of the archive.

    Raises:
        BundleRefused: it is not as we write it, or a document is missing, altered or not asked for.
    """
    documents = {name: body for name, body in files.items() if name.startswith(FOLDER)}
    _refuse_altered(documents)
    ledgers = [
        member.items({"asked": each}, "asked", most=MAX_QUESTIONS)
        for each in member.items(said, "asked", most=MAX_LEDGERS)
    ]
    asked = tuple(tuple(_read(each, documents) for each in ledger) for ledger in ledgers)
    if documents.keys() != {name for name, _ in documents_of(asked)}:
        raise BundleRefused(Why.DAMAGED, "it holds a document that nobody asked for")
    return asked


def _refuse_altered(documents: Mapping[str, bytes]) -> None:
    for name, body in documents.items():
        if sha256(body).hexdigest() != name.removeprefix(FOLDER):
            raise BundleRefused(Why.DAMAGED, "a document in it was altered")


def _object(question: Question) -> JsonObject:
    slow = int(question.seconds * 1000) if question.seconds >= SLOW else 0
    asked: JsonObject = {"url": question.url, "role": question.role.value, "milliseconds": slow}
    match question.answer:
        case None:
            return asked
        case Unavailable() as gap:
            return {**asked, "cause": gap.why.value, "at": gap.at_url}
        case fetched:
            exhibit = fetched.exhibit
            return {
                **asked,
                "status": fetched.status,
                "mediaType": fetched.media_type,
                "sha256": exhibit.sha256,
                "at": fetched.url,
                "hops": exhibit.final_url is not None,
                "obtainedAt": member.written(exhibit.obtained_at),
            }


def _read(document: Json, documents: Mapping[str, bytes]) -> Question:
    said = member.members(document, "asked", known=(*_ALWAYS, *_OF_ANSWER, *_OF_GAP))
    url, role = member.text(said, "url"), _ROLES.get(member.text(said, "role"))
    if role is None:
        raise wrong("role")
    question = Question(url=url, role=role)
    question.seconds = member.number(said, "milliseconds", most=_MAX_MILLISECONDS) / 1000
    if "cause" in said:
        question.answer = _gap(said, url, role)
    elif said.keys() != frozenset(_ALWAYS):
        question.answer = _fetched(said, url, role, documents)
    return question


def _gap(said: JsonObject, url: str, role: Role) -> Unavailable:
    member.members(said, "asked", known=(*_ALWAYS, *_OF_GAP))
    why = _CAUSES.get(member.text(said, "cause"))
    if why is None:
        raise wrong("cause")
    at_url = member.optional(said, "at", member.text)
    return no_answer(url, role=role, why=why, at_url=None if at_url is None else Url(at_url))


def _fetched(said: JsonObject, url: str, role: Role, documents: Mapping[str, bytes]) -> Fetched:
    member.members(said, "asked", known=(*_ALWAYS, *_OF_ANSWER))
    body = documents.get(f"{FOLDER}{member.digest(said, 'sha256')}")
    if body is None:
        raise BundleRefused(Why.DAMAGED, "a document is missing in it")
    at = Url(member.text(said, "at"))
    document = Document(
        status=member.number(said, "status", most=_MAX_STATUS),
        media_type=member.text(said, "mediaType"),
        body=body,
    )
    obtained_at: datetime = member.moment(said, "obtainedAt")
    hops = (Url(url), at) if member.flag(said, "hops") else (at,)
    return answer(url, role=role, document=document, obtained_at=obtained_at, hops=hops)
