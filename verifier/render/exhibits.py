"""What was looked at, numbered so that the same documents have the same names, whoever came first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from verifier.model.exhibit import Exhibit, Unavailable
from verifier.model.report import TrustReport
from verifier.model.words import Cause, ExhibitId, Json, JsonObject
from verifier.parse.personal import without_personal
from verifier.render import dates, foreign
from verifier.render.hosts import host_of

_INPUT = "input"
_NOBODY_ASKED = (Cause.WORK_LIMIT, Cause.BLOCKED_BY_POLICY)  # but for whoever had led on by a redirect


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbering:
    """The exhibits of a report as the wire lists them, and what each is called there."""

    listed: tuple[JsonObject, ...]
    names: Mapping[ExhibitId, str]

    def of(self, ids: Sequence[ExhibitId]) -> list[Json]:
        """Give the names of exhibits, in order and each once; an unknown one is left out."""
        numbers = {int(self.names[id_][1:]) for id_ in ids if id_ in self.names}
        return [f"e{number}" for number in sorted(numbers)]


def number(report: TrustReport) -> Numbering:
    """Number the exhibits e1, e2 …: what was given first, then by source. Equal ones are one exhibit."""
    entries: list[Exhibit | Unavailable] = [*report.exhibits, *report.unavailable]
    listed: list[JsonObject] = []
    names: dict[ExhibitId, str] = {}
    for _, equal in groupby(sorted(entries, key=_key), key=_key):
        same = list(equal)
        name = f"e{len(listed) + 1}"
        listed.append({"id": name, **_entry(same[0])})
        names.update((entry.id, name) for entry in same)
    return Numbering(listed=tuple(listed), names=names)


def contacted_hosts(report: TrustReport) -> list[Json]:
    """List the hosts that learned of this verification, in order. Samples are asked of nobody."""
    sources = {exhibit.source for exhibit in report.exhibits}
    sources |= {exhibit.final_url for exhibit in report.exhibits if exhibit.final_url}
    sources |= {url for gap in report.unavailable for url in _asked(gap)}
    hosts = sorted({host_of(source) for source in sources} - {""})
    return [host for host in hosts if not (report.samples and host.endswith(".example"))]


def _asked(gap: Unavailable) -> list[str]:
    """List where a failed fetch went: what policy or budget forbids was not contacted, what led there was."""
    if gap.at_url is not None:
        return [gap.url, gap.at_url]
    return [] if gap.why in _NOBODY_ASKED else [gap.url]


def _key(entry: Exhibit | Unavailable) -> tuple[bool, str, str, str, int]:
    if isinstance(entry, Unavailable):
        return True, entry.url, "", entry.why.value, 0
    return entry.source != _INPUT, entry.source, entry.sha256, entry.media_type, entry.status


def _entry(entry: Exhibit | Unavailable) -> JsonObject:
    if isinstance(entry, Unavailable):
        return {"source": foreign.address(entry.url), "unavailable": entry.why.value}
    return {
        "source": foreign.address(entry.source),
        "mediaType": foreign.quote(entry.media_type),
        "sha256": entry.sha256,
        "size": entry.size,
        "status": entry.status,
        # A short link may lead to one that names a person.
        "finalUrl": foreign.address(without_personal(entry.final_url).url) if entry.final_url else None,
        "obtainedAt": dates.wire(entry.obtained_at),
    }
