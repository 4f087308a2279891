"""What processes of their own came to, as JSON and back."""

from collections.abc import Iterable

from verifier.algorithms import json_schema, pdf
from verifier.model.words import Cause, Json, JsonObject
from verifier.net.recording import SLOW
from verifier.readings import large_documents
from verifier.readings.pictures import PIXELS
from verifier.replay import member
from verifier.replay.member import wrong
from verifier.replay.work import Cut, Job

MAX_JOBS = 1_024
MODULES = frozenset({json_schema.__name__, pdf.__name__, large_documents.__name__, PIXELS})
_CAUSES = {cause.value: cause for cause in (Cause.WORK_LIMIT, Cause.INTERNAL)}
_MEMBERS = ("module", "sha256", "isDone", "milliseconds", "cause", "ended", "said")
_MAX_MILLISECONDS = 120_000
_MAX_SAID = 64 * 1024 * 1024
_MAX_CODE = 255  # of a process that ended; the number of a signal is smaller


def jobs_list(jobs: Iterable[Job]) -> list[Json]:
    """Write how work failed."""
    return [_object(job) for job in jobs]


def read_jobs(said: JsonObject) -> tuple[Job, ...]:
    """Read how work failed.

    Raises:
        BundleRefused: it is not as we write it.
    """
    return tuple(map(_read, member.items(said, "work", most=MAX_JOBS)))


def _object(job: Job) -> JsonObject:
    module, digest = job.name
    slow = int(job.seconds * 1000) if job.seconds >= SLOW else 0
    found: JsonObject = {"module": module, "sha256": digest, "isDone": job.is_done, "milliseconds": slow}
    match job.failed:
        case None:
            return found
        case Cut(ended=ended, said=said):
            return {**found, "ended": ended, "said": said}
        case cause:
            return {**found, "cause": cause.value}


def _read(document: Json) -> Job:
    said = member.members(document, "work", known=_MEMBERS)
    module = member.text(said, "module")
    if module not in MODULES:
        raise wrong("module")
    return Job(
        name=(module, member.digest(said, "sha256")),
        is_done=member.flag(said, "isDone"),
        failed=_failed(said),
        seconds=member.number(said, "milliseconds", most=_MAX_MILLISECONDS) / 1000,
    )


def _failed(said: JsonObject) -> Cause | Cut | None:
    if "cause" in said:
        cause = _CAUSES.get(member.text(said, "cause"))
        if cause is None or "ended" in said:
            raise wrong("cause")
        return cause
    if "ended" not in said:
        return None
    ended = said["ended"]
    if not isinstance(ended, int) or isinstance(ended, bool) or not 0 < abs(ended) <= _MAX_CODE:
        raise wrong("ended")
    return Cut(ended=ended, said=member.number(said, "said", most=_MAX_SAID))
