"""How each proof was computed: for issuers who debug, on request alone. Values are whole or left out."""

import json
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from verifier.model.proof import Explanation
from verifier.model.report import TrustReport
from verifier.model.words import Json, JsonObject
from verifier.render import foreign


def explained_object(report: TrustReport) -> JsonObject:
    """Give the member ``explain``, if it was asked for: a list with one entry a proof."""
    listed: list[Json] = [_object(each) for each in report.explanations]
    return {"explain": listed} if listed else {}


def print_explained(report: TrustReport, *, title: str, console: Console) -> None:
    """Print the same for a terminal: no line is folded, and what is no letter of ASCII is escaped."""
    if not report.explanations:
        return
    console.print()
    console.print(Text(title, style="bold"))
    for each in report.explanations:
        for line in _lines(each):
            console.print(Text(line), soft_wrap=True)


def _lines(each: Explanation) -> Iterator[str]:
    yield f"  {each.suite or '-'}  {_plain(each.pointer)}"
    yield f"    verificationMethod: {_plain(each.verification_method or '-')}"
    yield f"    signature: {each.signature.value}"
    yield f"    key: {each.binding.value} {each.key or ''}".rstrip()
    for name, text in (("proofConfiguration", _written(each.options)), *each.steps):
        yield f"    {name}:"
        yield from (f"      {_plain(line)}" for line in text.splitlines())


def _object(each: Explanation) -> JsonObject:
    method = each.verification_method
    return {
        "pointer": foreign.quote(each.pointer, limit=foreign.LINE),
        "suite": each.suite or None,
        "verificationMethod": foreign.address(method) if method else None,
        "keyThumbprint": each.key,
        "signature": each.signature.value,
        "binding": each.binding.value,
        "proofConfiguration": _written(each.options),
        "steps": [{"name": name, "value": text} for name, text in each.steps],
    }


def _written(options: JsonObject) -> str:
    """Write options as JSON text: of foreign JSON nothing becomes a member of ours."""
    return json.dumps(options, indent=2)


def _plain(text: str) -> str:
    """Escape whatever could turn a line around or move the cursor."""
    return "".join(sign if sign.isascii() and sign.isprintable() else ascii(sign)[1:-1] for sign in text)
