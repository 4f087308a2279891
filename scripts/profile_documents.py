"""What docs/profiles.md says of the metadata profiles, from their files and from the cases. `make docs`."""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from verifier.model.metadata_profile import Field, MetadataProfile
from verifier.model.words import JsonObject
from verifier.profiles import shipped
from verifier.render.catalogue import DEFAULT, catalogue
from verifier.render.profile_words import Told

_TABLES = catalogue(DEFAULT).tables
# Of the word lists that profiles decide or claim by, what each holds among others.
WORDS: Mapping[str, str] = {
    "assessment": "exam, quiz, graded, portfolio; 試験, レポート",
    "no_assessment": "no exam, without a test, attendance only; 試験なし, 参加のみ",
    "application": "project, internship, presentation; 実習, 作品",
    "skills": "skills, competency, learning outcomes; スキル, 学修成果",
    "supervision": "proctored, supervised, identity check; 監督, 本人確認",
    "no_supervision": "not proctored, no identity check; 監督なし",
    "rubric": "rubric; ルーブリック",
    "no_rubric": "no rubric; ルーブリックなし",
    "result": "score, grade, 87 %; 90点, 成績",
    "credits": "2 credits, 3 ECTS; 2単位",
    "prerequisites": "prerequisites; 前提",
    "accreditation": "accredited, recognised by; 認証評価, 文部科学省",
    "no_accreditation": "not accredited, accreditation pending; 認可申請中",
    "guideline_body": "JMOOC, JV-Campus; 共同WG",
    "conforms_to_body": "conforms to the guideline of JMOOC; 共同WGのガイドラインに準拠",
    "follows_guideline": "conforms to this guideline; 本ガイドラインに準拠",
}
_ROW = "| {} |"


def parts(root: Path) -> Mapping[str, str]:
    """Write the generated passages of the document, each by its name."""
    known = shipped()
    return {
        "list of profiles": _overview(known),
        "profiles": "\n".join(map(_section, known)),
        "word lists": _table(("list", "words of it"), ((f"`{name}`", said) for name, said in WORDS.items())),
        "concepts": _named("concept", _TABLES["concepts"]),
        "tests": _named("test or gate", {**_TABLES["tests"], **_TABLES["gates"]}),
        "scored badges": _scored_badges(root, known),
    }


def _overview(known: tuple[MetadataProfile, ...]) -> str:
    rows = (
        (
            f"`{profile.id}`",
            profile.words.title[DEFAULT],
            Told(words=profile.words, language=DEFAULT).fidelity(),
            "always" if profile.offered == "always" else "when named",
        )
        for profile in known
    )
    return _table(("id", "profile", "text", "in a report"), rows)


def _section(profile: MetadataProfile) -> str:
    words, told = profile.words, Told(words=profile.words, language=DEFAULT)
    lines = [
        f"### {words.title[DEFAULT]}",
        "",
        f"`{profile.id}`, version {profile.version}, by {profile.publisher}. "
        f"*{_capital(told.fidelity())}*: {told.fidelities()} "
        f"{_TABLES['offered'][profile.offered]}",
        "",
        *(
            f"- {_TABLES['editions'][edition]}: {_TABLES['applies'][profile.applies_to.get(edition, 'no')]}"
            for edition in ("ob2", "ob3")
        ),
    ]
    if profile.extends is not None:
        lines.append(f"- Put over `{profile.extends}`.")
    if profile.gate is not None:
        lines.append(f"- Concerns a badge only if: {_TABLES['gates'][profile.gate]}")
    if len(profile.types) > 1:
        lines.append(f"- Kinds: {', '.join(_kinds(profile))}.")
    lines += [
        f"- Source: [{source.title}]({_link(source.url)}), {source.revised}" for source in profile.sources
    ]
    lines += [f"- Ask the issuer: {question}" for question in words.ask_issuer.get(DEFAULT, ())]
    return "\n".join((*lines, "", _fields(profile)))


def _kinds(profile: MetadataProfile) -> Iterator[str]:
    for kind in profile.types:
        yield profile.words.types[kind.id][DEFAULT] + ("" if kind.scored else " (not scored)")


def _fields(profile: MetadataProfile) -> str:
    rows = (
        (
            profile.words.label[field.id][DEFAULT] + _limits(field),
            f"`{field.id}`",
            _by_type(profile, field.level, _TABLES["levels"]),
            _needed(profile, field),
            profile.words.advice[field.id][DEFAULT],
        )
        for field in profile.fields
    )
    return _table(("item", "field", "level", "needed", "how to give it"), rows)


def _needed(profile: MetadataProfile, field: Field) -> str:
    """Say which strength an item needs, what else is asked, and what makes it weak instead of missing."""
    said = [_by_type(profile, field.needs, _TABLES["strengths"]), *(f"`{test}`" for test in field.tests)]
    if field.fallback is not None:
        said.append(f"weak with `{field.fallback}` alone")
    return ", ".join(said)


def _by_type(profile: MetadataProfile, said: Mapping[str, str], words: Mapping[str, str]) -> str:
    """Say a level or a strength: once, or for each type where they differ."""
    named = {kind: words[getattr(each, "value", each)] for kind, each in said.items()}
    if len(set(named.values())) == 1:
        return next(iter(named.values()))
    return "; ".join(f"{profile.words.types[kind][DEFAULT]}: {word}" for kind, word in named.items())


def _limits(field: Field) -> str:
    """Say in brackets which editions an item is not asked of, or cannot be told in."""
    editions = _TABLES["editions"]
    said = [f"{editions[edition]} alone" for edition in sorted(field.editions) if len(field.editions) == 1]
    said += [f"{editions[edition]} has no place for it" for edition in sorted(field.not_expressible)]
    return f" ({'; '.join(said)})" if said else ""


def _scored_badges(root: Path, known: tuple[MetadataProfile, ...]) -> str:
    """List the cases with scores, by profile: kind, verdict and totals."""
    cases = {
        path.parent.name: tomllib.loads(path.read_text("utf-8"))
        for path in sorted((root / "fixtures" / "badges").glob("*/expect.toml"))
    }
    return "\n".join(
        f"**{profile.words.title[DEFAULT]}**\n\n"
        + _table(("badge", "kind", "verdict", "required", "recommended"), _of_profile(cases, profile))
        for profile in known
    )


def _of_profile(cases: Mapping[str, JsonObject], profile: MetadataProfile) -> Iterator[tuple[str, ...]]:
    for name, expected in cases.items():
        inside = {f", item {number}": item["scores"] for number, item in expected.get("items", {}).items()}
        for place, scores in {"": expected.get("scores", {}), **inside}.items():
            if profile.id in scores:
                yield (f"`{name}`{place}", *_result(profile, scores[profile.id]))


def _result(profile: MetadataProfile, score: JsonObject) -> tuple[str, ...]:
    kind = profile.words.types[score["type"]][DEFAULT]
    verdict = score["verdict"].replace("_", " ")
    if not score["shown"]:
        return kind, "no totals: the badge is in doubt", "", ""
    if score["verdict"] == "not_applicable":
        return kind, verdict, "", ""
    levels = {field.id: field.level[score["type"]] for field in profile.fields}
    states = {
        field: written if isinstance(written, str) else written[0]
        for field, written in score["fields"].items()
    }
    return kind, verdict, *(_tally(score, states, levels, level) for level in ("required", "recommended"))


def _tally(score: JsonObject, states: Mapping[str, str], levels: Mapping[str, str], level: str) -> str:
    """Write `5 of 6, 1 weak`. What an edition cannot say is in neither number."""
    met, of, unknown = score[level]
    if not of + unknown:
        return ""
    counted = Counter(state for field, state in states.items() if levels[field] == level)
    beside = {"weak": counted["weak"], "not known": unknown}
    return ", ".join((f"{met} of {of}", *(f"{n} {word}" for word, n in beside.items() if n)))


def _named(what: str, words: Mapping[str, str]) -> str:
    return _table((what, "what it is about"), ((f"`{name}`", said) for name, said in words.items()))


def _table(head: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    lines = [_ROW.format(" | ".join(cells)) for cells in (head, *rows)]
    lines.insert(1, "|" + "---|" * len(head))
    return "\n".join(lines) + "\n"


def _link(url: str) -> str:
    """Write an address so that its brackets do not end the link."""
    return url.replace("(", "%28").replace(")", "%29")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
