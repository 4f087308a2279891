"""One item of a metadata profile on its page: what counts as given, as weak and as missing."""

from collections.abc import Iterator

from verifier.model.metadata_profile import Field
from verifier.model.scores import Strength
from verifier.render.page.cells import Face, drawn
from verifier.render.page.element import Element, element
from verifier.render.profile_sentences import ProfileSentences

_TABLE = "asked"


def asked(field: Field, *, said: ProfileSentences) -> Element:
    """Say what is asked of a badge, once or for every kind apart, and what an issuer can do."""
    advice = said.words.phrase("figures", "advice", advice=said.told.advice(field.id))
    return element(
        "li",
        element("h3", said.told.label(field.id)),
        *(part for need, kinds in _needs(field) for part in _fares(field, need, kinds, said=said)),
        *(element("p", line) for line in _further(field, said=said)),
        element("p", advice),
        _origin(field, said=said),
    )


def _needs(field: Field) -> Iterator[tuple[Strength, list[str]]]:
    """Give each strength that is needed with the kinds that need it."""
    for need in dict.fromkeys(field.needs.values()):
        yield need, [kind for kind, needed in field.needs.items() if needed is need]


def _fares(field: Field, need: Strength, kinds: list[str], *, said: ProfileSentences) -> Iterator[Element]:
    """Say how the item fares; which kinds that is for, where they differ."""
    if len(kinds) < len(field.needs) or len(set(field.level.values())) > 1:
        names = (_of_kind(field, kind, said=said) for kind in kinds)
        yield element("p", said.words.word("and").join(names), class_="kind")
    rows: tuple[tuple[Face, str], ...] = (
        ("present", _given(need, said=said)),
        ("weak", _weak(field, need, said=said)),
        ("missing", said.words.phrase(_TABLE, "neither" if field.fallback else "nothing")),
    )
    yield element("dl", *(_row(face, text, said=said) for face, text in rows), class_="fares")


def _of_kind(field: Field, kind: str, *, said: ProfileSentences) -> str:
    """Name a kind, and how much the item matters for it, if that differs."""
    name = said.told.type(kind)
    if len(set(field.level.values())) == 1:
        return name
    return name + said.words.word("qualified", qualities=said.name("levels", field.level[kind]))


def _row(face: Face, text: str, *, said: ProfileSentences) -> Element:
    return element("div", element("dt", drawn(face), said.name("states", face)), element("dd", text))


def _given(need: Strength, *, said: ProfileSentences) -> str:
    key = "best" if need is max(Strength) else "or-better"
    return said.words.phrase(_TABLE, key, strength=said.name("strengths", need.value))


def _weak(field: Field, need: Strength, *, said: ProfileSentences) -> str:
    """Say what is less than asked for: said less well, or something close to it in its place."""
    words = said.words
    less = [
        words.phrase(_TABLE, "best", strength=said.name("strengths", each.value))
        for each in Strength
        if Strength.ABSENT < each < need
    ]
    text = words.phrase(_TABLE, "only", strengths=words.word("or").join(less)) if less else ""
    text = text or words.phrase(_TABLE, "hollow")
    if field.fallback is None:
        return text
    instead = words.phrase(_TABLE, "instead", concept=said.name("concepts", field.fallback))
    return words.word("or").join((text, instead))


def _further(field: Field, *, said: ProfileSentences) -> Iterator[str]:
    """Say what else has to hold, and of which editions it is not asked."""
    yield from said.conditions(field)
    if field.tests:
        yield said.words.phrase(_TABLE, "tests")


def _origin(field: Field, *, said: ProfileSentences) -> Element | None:
    """Say where the item comes from, unless it is published."""
    if field.origin.kind == "published":
        return None
    return element("p", said.name("origins", field.origin.kind), class_="hint")
