"""What differs between two reports of one badge, in the order in which somebody wants to know it.

Sentences are no contract: what they say is compared by codes. Moments differ always, and are not compared.
"""

from collections import Counter
from collections.abc import Iterator

from verifier.model.words import Json, JsonObject
from verifier.render import foreign
from verifier.render.report_change import (
    WORDS,
    Change,
    differences,
    line,
    named,
    objects_at,
    part,
    said,
    shown,
    text_at,
    worded,
)

_BY_LISTS = frozenset(  # what follows from whether a list recognises the issuer, which is told by itself
    f"/credential/issuer/{name}" for name in ("headline", "recognition", "awarded", "signedBy/name")
)
_INPUT_APART = frozenset(("/input/sha256",))
_OUTCOMES = {  # not those of answers: "Has the issuer withdrawn it?" is in order if the answer is no
    "passed": "in order",
    "caution": "to be noted",
    "cantTell": "not known",
    "failed": "not in order",
    "inapplicable": "does not arise",
    "untested": "not checked",
}
_DIGITS = 12  # of a digest, in a sentence


def changes(old: JsonObject, new: JsonObject) -> list[Change]:
    """List what differs between two reports of one badge."""
    return [
        *_badge(old, new),
        *differences(part(old, "verifier"), part(new, "verifier"), at="/verifier"),
        *_verdict(old, new),
        *_answers(old, new),
        *_recognition(old, new),
        *_checks(old, new),
        *differences(part(old, "credential"), part(new, "credential"), at="/credential", without=_BY_LISTS),
        *_scores(old, new),
        *_lists(old, new),
        *differences(part(old, "saidByOthers"), part(new, "saidByOthers"), at="/saidByOthers"),
        *differences(part(old, "input"), part(new, "input"), at="/input", without=_INPUT_APART),
        *_bytes(old, new),
        *_documents(old, new),
    ]


def _lists(old: JsonObject, new: JsonObject) -> Iterator[Change]:
    """Tell the issuer lists that were used in one report alone, and what is otherwise about the others."""
    before, now = ({text_at(each, "id"): each for each in objects_at(it, "lists")} for it in (old, new))
    for name in dict.fromkeys((*before, *now)):
        where = f"/lists/{line(name)}"
        if name in before and name in now:
            yield from differences(before[name], now[name], at=where)
            continue
        title = named(text_at(now.get(name) or before[name], "name") or name)
        says = f"The issuer list {title} was used in the {'new' if name in now else 'old'} report alone."
        yield Change(about="list", where=where, says=says)


def _badge(old: JsonObject, new: JsonObject) -> Iterator[Change]:
    """Say first if these are not of the same badge."""
    before, now = (text_at(each, "credential", "id") or text_at(each, "input", "url") for each in (old, new))
    if _digests(old, new) and (before != now or not before):
        says = f"These reports are not of the same badge: one is of {said(before)}, the other of {said(now)}."
        yield Change(about="badge", old=shown(before), new=shown(now), says=says)


def _bytes(old: JsonObject, new: JsonObject) -> Iterator[Change]:
    if digests := _digests(old, new):
        before, now = digests
        says = f"What was checked is not the same to the byte: {_digest(before)} before, {_digest(now)} now."
        yield Change(about="member", where="/input/sha256", old=shown(before), new=shown(now), says=says)


def _digests(old: JsonObject, new: JsonObject) -> tuple[str, str] | None:
    """Give the digests of what was checked where they differ."""
    before, now = text_at(old, "input", "sha256"), text_at(new, "input", "sha256")
    return None if before == now else (before, now)


def _verdict(old: JsonObject, new: JsonObject) -> Iterator[Change]:
    before, now = part(old, "verdict"), part(new, "verdict")
    if before != now:
        says = f"The verdict was {worded('verdicts', before)}, and is now {worded('verdicts', now)}."
        yield Change(about="verdict", old=shown(before), new=shown(now), says=says)


def _answers(old: JsonObject, new: JsonObject) -> Iterator[Change]:
    for question, asked in WORDS["questions"].items():
        both = [part(each, "answers", question) for each in (old, new)]
        has_words = all(part(each, "word") is not None for each in both)  # reports of before have none
        before, now = (part(each, "word" if has_words else "outcome") for each in both)
        if before != now:
            says = (
                f"{asked} The answer was {worded('outcomes', before)}, and is now {worded('outcomes', now)}."
            )
            yield Change(about="answer", where=question, old=shown(before), new=shown(now), says=says)


def _recognition(old: JsonObject, new: JsonObject) -> Iterator[Change]:
    before, now = (part(each, "credential", "issuer", "recognition") for each in (old, new))
    if before != now:
        says = _recognised(before, now)
        yield Change(about="issuer", old=shown(before), new=shown(now), says=says)


def _recognised(before: Json, now: Json) -> str:
    """Say how the issuer is recognised otherwise than before."""
    was, is_now = (
        f"{named(text_at(each, 'entry', 'name'))} on the list {named(text_at(each, 'name'))}"
        for each in (before, now)
    )
    if before is None:
        return f"The issuer is now recognised, as {is_now}."
    if now is None:
        return f"The issuer is recognised no more. It was, as {was}."
    if was != is_now:
        return f"The issuer was recognised as {was}, and is now as {is_now}."
    versions = ", then ".join(said(part(each, "version")) for each in (before, now))
    return f"The issuer is recognised as {was}, as before. The list changed: version {versions}."


def _checks(old: JsonObject, new: JsonObject) -> Iterator[Change]:
    before, now = ({text_at(each, "id"): each for each in objects_at(it, "checks")} for it in (old, new))
    for check in dict.fromkeys((*now, *before)):
        asked = WORDS["asks"].get(check) or line(check)
        outcomes = [part(checks.get(check), "outcome") for checks in (before, now)]
        if outcomes[0] != outcomes[1]:
            words = [_OUTCOMES.get(str(each)) or said(each) for each in outcomes]
            says = f"{asked} Before: {words[0]}. Now: {words[1]}."
            yield Change(
                about="check", where=line(check), old=shown(outcomes[0]), new=shown(outcomes[1]), says=says
            )
        yield from _findings(asked, before.get(check), now.get(check))


def _findings(asked: str, old: Json, new: Json) -> Iterator[Change]:
    """Tell the findings that came or went; they are the same by code, place and cause."""
    listed = objects_at(old, "findings"), objects_at(new, "findings")
    counted = [Counter(map(_key, each)) for each in listed]
    for found, gone in ((listed[1], counted[0]), (listed[0], counted[1])):
        is_new = found is listed[1]
        for finding in found:
            key = _key(finding)
            if gone[key] > 0:
                gone[key] -= 1
                continue
            code = foreign.token(text_at(finding, "code")) or "no code"
            word = "Now found" if is_new else "No longer found"
            says = f"{asked} {word}: {line(text_at(finding, 'text'))} ({code})"
            shows = shown(text_at(finding, "outcome") or None)
            yield Change(
                about="finding",
                where=code,
                old=None if is_new else shows,
                new=shows if is_new else None,
                says=says,
            )


def _key(finding: JsonObject) -> tuple[str, str, str]:
    code, pointer, cause = (text_at(finding, name) for name in ("code", "pointer", "cause"))
    return code, pointer, cause


def _scores(old: JsonObject, new: JsonObject) -> Iterator[Change]:
    before, now = ({text_at(each, "profile"): each for each in objects_at(it, "scores")} for it in (old, new))
    for profile in dict.fromkeys((*before, *now)):
        met = [_met(scores.get(profile)) for scores in (before, now)]
        if met[0] == met[1]:
            continue
        title = named(text_at(now.get(profile) or before[profile], "title") or profile)
        says = f"Required items of {title}: {met[0]} before, {met[1]} now."
        yield Change(about="score", where=line(profile), old=met[0], new=met[1], says=says)


def _met(score: Json) -> str:
    """Say how many required items are given; of a score that is not shown, that it is not."""
    met, of = part(score, "required", "met"), part(score, "required", "of")
    if score is None:
        return "not measured"
    if of == 0:
        return "none asked"
    return f"{said(met)} of {said(of)}" if isinstance(met, int) and isinstance(of, int) else "no score"


def _documents(old: JsonObject, new: JsonObject) -> Iterator[Change]:
    """Tell the addresses that answered otherwise."""
    before, now = _obtained(old), _obtained(new)
    for source in dict.fromkeys((*before, *now)):
        had, has = before.get(source), now.get(source)
        if had != has:
            place = foreign.address(source)
            states = _state(had), _state(has)
            says = f"{place} gave {states[0]} before, {states[1]} now."
            yield Change(about="document", where=place, old=states[0], new=states[1], says=says)


def _obtained(report: JsonObject) -> dict[str, list[str]]:
    """Give what was obtained from each address, by digest, or why there was nothing."""
    found: dict[str, list[str]] = {}
    for exhibit in objects_at(report, "exhibits"):
        digest, cause = text_at(exhibit, "sha256"), foreign.token(text_at(exhibit, "unavailable"))
        answer = f"document {_digest(digest)}" if digest else f"nothing ({cause or 'no cause'})"
        found.setdefault(text_at(exhibit, "source"), []).append(answer)
    return {source: sorted(answers) for source, answers in found.items()}


def _state(answers: list[str] | None) -> str:
    return "nothing (not asked)" if answers is None else " and ".join(answers)


def _digest(digest: str) -> str:
    return line(digest)[:_DIGITS] or "none"
