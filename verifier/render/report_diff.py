"""What changed between two reports, as the wire format has them: of one badge, several, or a document."""

from collections.abc import Iterator
from dataclasses import dataclass

from verifier.model.words import Json, JsonObject
from verifier.render.report_change import Change, named, objects_at, part, said, shown, text_at
from verifier.render.report_changes import changes

_OF_THE_WHOLE = ("not_opened",)  # what is counted, and has no report of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What changed about one badge of an input, or about the whole of it."""

    badge: str  # its name in quotation marks, with its number; "" where there is but one, or of the whole
    changes: list[Change]


def compare(old: JsonObject, new: JsonObject) -> list[Compared]:
    """List what changed: about the whole first, then badge by badge; nothing where nothing changed.

    Badges are paired by their ids, and those that are left by their place.
    """
    listed = reports_in(old), reports_in(new)
    is_one = [len(each) for each in listed] == [1, 1]
    found = [Compared(badge="", changes=_of_the_whole(old, new))]
    for number, (before, now) in enumerate(_pairs(*listed), start=1):
        badge = "" if is_one else f"{number}. {named(_name(now or before))}"
        found.append(Compared(badge=badge, changes=_between(before, now)))
    return [each for each in found if each.changes]


def is_report(value: Json) -> bool:
    """Say whether this looks like a report of ours."""
    members = ("checks", "reports", "entries")
    return text_at(value, "reportVersion") == "1" and any(
        isinstance(part(value, each), list) for each in members
    )


def reports_in(report: JsonObject) -> list[JsonObject]:
    """List the reports of single badges in a report, in their order."""
    inside = [*objects_at(report, "reports"), *_opened(report)]
    if not inside:
        return [report] if isinstance(part(report, "checks"), list) else []
    return [each for one in inside for each in reports_in(one)]


def _opened(report: JsonObject) -> list[JsonObject]:
    found = (entry.get("report") for entry in objects_at(report, "entries"))
    return [each for each in found if isinstance(each, dict)]


def _pairs(
    old: list[JsonObject], new: list[JsonObject]
) -> Iterator[tuple[JsonObject | None, JsonObject | None]]:
    """Pair reports by the ids of their badges, then by place: of a single one with a single one always."""
    partners = _by_id(old, new)
    left = [place for place in range(len(new)) if place not in partners.values()]
    for place, before in enumerate(old):
        if place in partners:
            yield before, new[partners[place]]
        elif place in left or (len(old) == len(new) == 1):
            left.remove(place)
            yield before, new[place]
        else:
            yield before, None
    for place in left:
        yield None, new[place]


def _by_id(old: list[JsonObject], new: list[JsonObject]) -> dict[int, int]:
    """Pair the places of badges that have the same id; of several with one id the first with the first."""
    places: dict[str, list[int]] = {}
    for place, report in enumerate(new):
        places.setdefault(text_at(report, "credential", "id"), []).append(place)
    found = {}
    for place, report in enumerate(old):
        badge = text_at(report, "credential", "id")
        if badge and places.get(badge):
            found[place] = places[badge].pop(0)
    return found


def _between(old: JsonObject | None, new: JsonObject | None) -> list[Change]:
    if old is not None and new is not None:
        return changes(old, new)
    only = new or old
    digest = shown(part(only, "input", "sha256"))
    if old is None:
        return [Change(about="badge", new=digest, says="It is only in the new report.")]
    return [Change(about="badge", old=digest, says="It is only in the old report.")]


def _of_the_whole(old: JsonObject, new: JsonObject) -> list[Change]:
    """Tell what is counted and has no report of its own, and the input where it is not that of one badge."""
    found = []
    for name in _OF_THE_WHOLE:
        before, now = part(old, "counts", name), part(new, "counts", name)
        if before != now:
            says = f"Links or badges that were not opened: {said(before)} before, {said(now)} now."
            found.append(Change(about="opened", old=shown(before), new=shown(now), says=says))
    digests = [text_at(each, "input", "sha256") for each in (old, new)]
    if digests[0] != digests[1] and not all(isinstance(part(each, "checks"), list) for each in (old, new)):
        says = "What was looked through is not the same to the byte."
        found.insert(0, Change(about="badge", old=shown(digests[0]), new=shown(digests[1]), says=says))
    return found


def _name(report: JsonObject | None) -> str:
    """Name a badge as it calls itself; else by its address."""
    return text_at(report, "credential", "name") or text_at(report, "input", "url") or "no name"
