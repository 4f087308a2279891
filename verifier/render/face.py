"""The mark of a verdict: a shape, a colour and a word, so that none of them is needed to know it."""

from dataclasses import dataclass

from verifier.model.outcome import Outcome
from verifier.model.report import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """How a verdict or an outcome looks in a terminal."""

    shape: str
    plain: str  # where the terminal writes ASCII alone
    style: str

    def drawn(self, encoding: str) -> str:
        """Give the shape, or its stand-in where the encoding lacks it."""
        try:
            self.shape.encode(encoding)
        except (UnicodeEncodeError, LookupError):
            return self.plain
        return self.shape


VERDICTS: dict[Verdict, Face] = {
    Verdict.TRUSTED: Face(shape="✔", plain="[+]", style="bold green"),
    Verdict.VALID: Face(shape="✔", plain="[+]", style="bold bright_blue"),
    Verdict.CAUTION: Face(shape="▲", plain="[!]", style="bold dark_orange"),
    Verdict.INCOMPLETE: Face(shape="◌", plain="[?]", style="bold grey50"),
    Verdict.REJECTED: Face(shape="✖", plain="[X]", style="bold red"),
    Verdict.NOT_A_BADGE: Face(shape="□", plain="[ ]", style="bold"),
}
OUTCOMES: dict[Outcome, Face] = {
    Outcome.PASSED: Face(shape="✔", plain="+", style="green"),
    Outcome.CAUTION: Face(shape="▲", plain="!", style="dark_orange"),
    Outcome.CANNOT_TELL: Face(shape="?", plain="?", style="bold"),
    Outcome.FAILED: Face(shape="✖", plain="X", style="red"),
    Outcome.INAPPLICABLE: Face(shape="–", plain="-", style="dim"),
    Outcome.UNTESTED: Face(shape="–", plain="-", style="dim"),
}
UNPROVEN = Face(shape="–", plain="-", style="dim")  # of what sounds good and is only the badge's own word
PARTLY = Face(shape="–", plain="-", style="")  # of what sounds good and leaves out what nobody can see
YOU_JUDGE = Face(shape="●", plain="o", style="bright_blue")  # of a domain that no list knows
REMARK = Face(shape="·", plain="-", style="")  # of what decides nothing
ARROW = Face(shape="→", plain="->", style="")  # before what can be done
