"""The table of a score, for a terminal: a row a field with its mark, and what to do where something lacks."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.text import Text

from verifier.model.outcome import Outcome
from verifier.model.scores import LEVELS, FieldScore, Level, ProfileScore, ScoreVerdict, State, TypeScore
from verifier.render import foreign, score_sentences
from verifier.render.catalogue import Catalogue
from verifier.render.face import ARROW, OUTCOMES, Face
from verifier.render.folding import Folded
from verifier.render.layout import grid, indented, item, print_section
from verifier.render.profile_words import Told
from verifier.render.score_totals import is_counted, totals

NARROW = 70  # columns: below it what is said of a field stands under its name
_LABEL = 28  # columns of the names of fields
_POINTER = 40  # characters of a pointer that is shown whole
_STATES = {
    State.PRESENT: OUTCOMES[Outcome.PASSED],
    State.WEAK: OUTCOMES[Outcome.CAUTION],
    State.UNKNOWN: OUTCOMES[Outcome.CANNOT_TELL],
    State.MISSING: OUTCOMES[Outcome.FAILED],
}
_NOT_HELD_AGAINST = OUTCOMES[Outcome.INAPPLICABLE]
_VERDICTS: Mapping[ScoreVerdict, Face] = {
    "meets": OUTCOMES[Outcome.PASSED],
    "meets_with_weak_points": OUTCOMES[Outcome.CAUTION],
    "cannot_tell": OUTCOMES[Outcome.CANNOT_TELL],
    "does_not_meet": OUTCOMES[Outcome.FAILED],
    "not_applicable": OUTCOMES[Outcome.INAPPLICABLE],
}

Why = Callable[[FieldScore], str]


def brief_line(score: ProfileScore, *, words: Catalogue, encoding: str) -> RenderableType:
    """Give a score in brief: the profile and its verdict, how many items are there, and the profile's id."""
    told = Told(words=score.words, language=words.language)
    title = score_sentences.titled(
        told.title(), said=score_sentences.qualities(score, words=words), words=words
    )
    said = words.word("scored", title=title, verdict=words.tables["scores"][score.score.verdict])
    counted = [totals(score.score, words=words)] if is_counted(score.score) else []
    under = " · ".join((*counted, score.profile))
    face = _VERDICTS[score.score.verdict]
    text = Text.assemble(said, "\n", (under, "dim"))
    lines = [Folded(line) for line in text.split("\n")]
    row = grid(columns=2, gap=1)
    row.add_row(Text(face.drawn(encoding), style=face.style, no_wrap=True), Group(*lines))
    return row


def print_score(score: ProfileScore, *, words: Catalogue, console: Console, why: Why | None = None) -> None:
    """Print a score in full: verdict, totals, a row a field by level, the claim, and what no badge can show.

    The verdict and the totals are printed only if they may be shown.

    Args:
        score: the score.
        words: the language.
        console: where it goes.
        why: says why a field is in its state; by default the sentence of the reason.
    """
    page = _Page(score=score, words=words, console=console, why=why or partial(_why, words=words))
    page.print()


def _why(field: FieldScore, *, words: Catalogue) -> str:
    return score_sentences.why(field, words=words)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """A score on its way to a terminal."""

    score: ProfileScore
    words: Catalogue
    console: Console
    why: Why

    def print(self) -> None:
        """Print everything, from the sentence about the whole to what to ask the issuer."""
        summary = Text(score_sentences.summary(self.score, told=self._told, words=self.words), style="bold")
        # No mark as of a verdict: where a badge is verified, that one alone says whether it is genuine.
        self.console.print(indented(item("·", summary)))
        for line in self._about():
            self.console.print(indented(indented(Text(line))))
        for level in LEVELS:
            rows = [*self._rows(level)]
            print_section(self.words.tables["levels"][level].capitalize(), rows, console=self.console)
        claimed = score_sentences.claim(self.score, words=self.words)
        if claimed is not None:
            self.console.print()
            self.console.print(indented(indented(Text(claimed))))
        questions = self._told.questions() if is_counted(self.score.score) else ()
        asked = (item("·", Text(str(question))) for question in questions)
        print_section(self._phrases["ask-issuer"], asked, console=self.console)

    @property
    def _told(self) -> Told:
        return Told(words=self.score.words, language=self.words.language)

    @property
    def _phrases(self) -> Mapping[str, str]:
        return self.words.tables["table"]

    def _drawn(self, face: Face) -> str:
        return face.drawn(self.console.encoding)

    def _about(self) -> Iterator[str]:
        """Say as which kind of credential it was measured, and how many items are there."""
        score = self.score.score
        if not is_counted(score):
            yield from self._beside()
            return
        if len(self.score.words.types) > 1:
            yield self._phrases["kind"].format(kind=self._told.type(score.type), basis=self._basis())
        if self.score.shown:
            yield totals(score, words=self.words)
            for other in self.score.others:
                yield self._as_other(other)

    def _beside(self) -> Iterator[str]:
        """Say as which kind a badge was read that the profile does not concern, and what others have."""
        score = self.score
        if score.applies == "no" or score.score.verdict != "not_applicable":
            return
        if len(score.words.types) == 1:
            yield self._phrases["see-gate"].format(profile=score.profile)
            return
        basis = self.words.word("qualified", qualities=self.words.tables["bases"][score.basis])
        yield self._phrases["read-as"].format(kind=self._told.type(score.score.type), basis=basis)
        yield self._phrases["see-kinds"].format(profile=score.profile)

    def _basis(self) -> str:
        """Say what the kind was told by; if by words alone, the sentence above says so already."""
        if self.score.basis == "words":
            return ""
        return self.words.word("qualified", qualities=self.words.tables["bases"][self.score.basis])

    def _as_other(self, other: TypeScore) -> str:
        counted = totals(other, words=self.words)
        return self._phrases["other-kind"].format(kind=self._told.type(other.type), totals=counted)

    def _rows(self, level: Level) -> Iterator[RenderableType]:
        """Give the rows of a level as one table; fields that do not concern the badge are left out."""
        fields = [
            field
            for field in self.score.score.fields
            if field.level == level and field.state is not State.NOT_APPLICABLE
        ]
        if not fields:
            return
        narrow = self.console.width < NARROW
        table = grid(columns=2 if narrow else 3, gap=1)
        for field in fields:
            face = _face(field)
            sign = Text(self._drawn(face), style=face.style, no_wrap=True)
            label = Text(self._told.label(field.id))
            said = self._said(field)
            if narrow:
                table.add_row(sign, Group(Folded(label), *map(indented, said)))
            else:
                table.add_row(sign, Folded(label), Group(*said))
        if not narrow:
            table.columns[1].width = self._label_width()
        yield table

    def _label_width(self) -> int:
        """Give the columns for names: as many in each of the tables, so that they stand in line."""
        labels = (self._told.label(field.id) for field in self.score.score.fields)
        return min(max(map(cell_len, labels), default=0), _LABEL)

    def _said(self, field: FieldScore) -> list[RenderableType]:
        """Say in words how a field fares, where it stands, and what the issuer can do."""
        state = self.words.tables["states"][field.state.value]
        said = Text.assemble(self._because(field, state=state), (self._place(field), "dim"))
        notes = (self.words.told("notes", note) for note in field.notes)
        lines: list[RenderableType] = [Folded(said), *(Folded(Text(note, style="dim")) for note in notes)]
        if _has_advice(field):
            lines.append(item(self._drawn(ARROW), Text(self._told.advice(field.id))))
        return lines

    def _because(self, field: FieldScore, *, state: str) -> str:
        if field.state is State.PRESENT:
            return self._phrases["found-by"].format(
                state=state, via=self.words.tables["vias"][field.via.value]
            )
        if field.state is State.MISSING and field.reason == "nothing-found":
            return state
        return self._phrases["because"].format(state=state, why=self.why(field))

    def _place(self, field: FieldScore) -> str:
        """Point at where it stands in the badge, and say at how many more places."""
        if not field.pointers:
            return ""
        more = len(field.pointers) - 1
        key = "places" if more else "place"
        return self._phrases[key].format(pointer=_shortened(field.pointers[0]), more=more)


def _face(field: FieldScore) -> Face:
    """Give the mark of a field: what decides nothing, or cannot be there, is no fault where it lacks."""
    decides = field.level == "required" and field.is_expressible
    return _STATES[field.state] if decides or field.state is not State.MISSING else _NOT_HELD_AGAINST


def _has_advice(field: FieldScore) -> bool:
    return field.state is not State.PRESENT and field.is_expressible


def _shortened(pointer: str) -> str:
    """Give a JSON Pointer without its middle if it is long: its end tells most."""
    plain = foreign.quote(pointer, limit=foreign.LINE)
    if len(plain) <= _POINTER:
        return plain
    kept = plain[-_POINTER:]
    return f"...{kept[max(kept.find('/'), 0) :]}"  # in ASCII, as no line breaks within that
