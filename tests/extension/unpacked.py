"""Copies of the extension as tests need them: with a permission that nobody can click for, or open roots."""

import json
import shutil
from pathlib import Path

EXTENSION = Path(__file__).resolve().parents[2] / "extension"
REMOTE = Path(__file__).resolve().parent / "remote"
CLOSED = 'mode: "closed"'


def unpack(directory: Path, *, hosts: tuple[str, ...] = (), opened: bool = False) -> Path:
    """Copy the extension into ``directory``.

    Args:
        directory: where; it must not exist yet.
        hosts: match patterns that are granted from the start. A person grants them by a click on a question
            of the browser, which no headless browser shows.
        opened: shadow roots are open, so that tests and axe can look into marks.
    """
    shutil.copytree(EXTENSION, directory)
    manifest = directory / "manifest.json"
    content = json.loads(manifest.read_text("utf-8"))
    if hosts:
        manifest.write_text(json.dumps(content | {"host_permissions": list(hosts)}), "utf-8")
    if opened:
        mark = directory / "src" / "mark" / "mark.js"
        text = mark.read_text("utf-8")
        assert CLOSED in text
        mark.write_text(text.replace(CLOSED, 'mode: "open"'), "utf-8")
    return directory


def add_remote(directory: Path, page: str) -> Path:
    """Let a page of tests do in a copy what a person does in the pages of the extension."""
    shutil.copytree(REMOTE, directory / "src" / "remote")
    manifest = directory / "manifest.json"
    content = json.loads(manifest.read_text("utf-8"))
    content["background"]["scripts"].append("src/remote/start.js")
    content["content_scripts"] = [{"matches": [f"{page}*"], "js": ["src/remote/content.js"]}]
    manifest.write_text(json.dumps(content), "utf-8")
    return directory
