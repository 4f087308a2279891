"""A world on disk: ``world.toml`` and one file a document. Equal worlds give equal bytes."""

import json
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from tests.world.places import Answer, Redirect, Silence

_ENDINGS = {
    "image/png": ".png",
    "image/svg+xml": ".svg",
    "text/html": ".html",
    "application/pdf": ".pdf",
    "application/jwt": ".jwt",
    "application/vc+jwt": ".jwt",
    "application/entity-statement+jwt": ".jwt",
}


def dump(answers: Mapping[str, Answer | Redirect | Silence], directory: Path) -> None:
    """Write what stands at each address; nothing stands at the others."""
    tables: list[str] = []
    written: set[str] = set()
    for url, answer in sorted(answers.items()):
        lines = [f"[{json.dumps(url)}]"]
        match answer:
            case Silence(why=why):
                lines.append(f'unavailable = "{why.value}"')
            case Redirect(url=there):
                lines.append(f"redirects_to = {json.dumps(there)}")
            case Answer(body=body, status=status, media_type=media_type):
                if body:
                    name = _name(url, media_type, twin=_unencrypted(url) in answers)
                    name = f"without-ending-{name}" if f"{url}.json" in answers else name
                    if name in written:
                        raise ValueError(f"two documents would be written to {name}")
                    written.add(name)
                    (directory / name).write_bytes(body)
                    lines.append(f'file = "{name}"')
                lines += [f"status = {status}", f'media_type = "{media_type}"']
        tables.append("\n".join(lines))
    (directory / "world.toml").write_text("\n\n".join(tables) + "\n")


def _unencrypted(url: str) -> str:
    return f"http:{url.removeprefix('https:')}" if url.startswith("https:") else ""


def _name(url: str, media_type: str, *, twin: bool) -> str:
    """Name the file of a document after its address, and that of an encrypted twin so too."""
    parts = urlsplit(url)
    plain = "-".join([parts.hostname or "", *(step for step in parts.path.split("/") if step), parts.query])
    safe = "".join(letter if letter.isalnum() or letter in ".-_" else "-" for letter in plain).rstrip("-")
    ending = _ENDINGS.get(media_type, ".json")
    name = safe if safe.endswith(ending) else safe + ending
    return f"https-{name}" if twin else name
