"""`verifier report diff`: what changed between two reports."""

from collections.abc import Iterator

import click
import orjson

from verifier.cli.doors import doors_of
from verifier.cli.failures import crashes_are_ours
from verifier.cli.output import say, say_lines
from verifier.cli.report_files import KeptReport, read_report
from verifier.model.words import Json, JsonObject
from verifier.render import foreign
from verifier.render.json import dumps
from verifier.render.report_change import text_at
from verifier.render.report_diff import Compared, compare

CHANGED = 1  # exit code


@click.command("diff", short_help="Say what changed between two reports.")
@click.argument("old")
@click.argument("new")
@click.option(
    "--jwks", help="The keys: a file or an address. Without it, those that its service publishes now."
)
@click.option("--json", "as_json", is_flag=True, help="Print the changes as JSON and nothing else.")
@click.pass_context
def diff(context: click.Context, old: str, new: str, jwks: str | None, *, as_json: bool) -> None:
    """Say what changed between the reports in OLD and NEW: JSON, as check --json prints, or signed ones.

    Sentences and times are not compared, what they tell is. Reports of several badges are compared badge by
    badge.

    Exit codes: 0 nothing changed, 1 something did, 64 wrong usage.
    """
    with crashes_are_ours():
        if old == new == "-":
            raise click.UsageError("Only one of the two can be piped in.")
        doors = doors_of(context)
        before, now = (read_report(name, jwks=jwks, doors=doors) for name in (old, new))
        compared = compare(before.report, now.report)
        if as_json:
            say(dumps(_as_object(before, now, compared), layout=orjson.OPT_INDENT_2) + b"\n")
        else:
            say_lines([*_about("Old", before), *_about("New", now), *_told(compared)])
        raise click.exceptions.Exit(CHANGED if compared else 0)


def _moment(kept: KeptReport) -> str:
    return foreign.quote(text_at(kept.report, "judgedAt") or _first_moment(kept.report) or "no moment")


def _first_moment(report: JsonObject) -> str:
    """Give the moment of a whole whose badges alone have one."""
    members = report.get("reports")
    return text_at(members[0], "judgedAt") if isinstance(members, list) and members else ""


def _about(which: str, kept: KeptReport) -> Iterator[str]:
    yield f"{which}: of {_moment(kept)}. {kept.signature}"


def _told(compared: list[Compared]) -> Iterator[str]:
    yield ""
    if not compared:
        yield "Nothing changed but the time."
    for number, each in enumerate(compared):
        if each.badge:
            yield from ("", each.badge) if number else (each.badge,)
        yield from (f"- {change.says}" for change in each.changes)


def _as_object(old: KeptReport, new: KeptReport, compared: list[Compared]) -> JsonObject:
    found: list[Json] = [
        {"badge": each.badge, **change.as_object()} for each in compared for change in each.changes
    ]
    return {"old": _kept(old), "new": _kept(new), "changes": found}


def _kept(kept: KeptReport) -> JsonObject:
    return {"judgedAt": _moment(kept), "signed": kept.is_signed, "signature": kept.signature}
