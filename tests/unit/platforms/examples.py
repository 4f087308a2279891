"""The example links of ``fixtures/platforms.json``, which the browser extension walks as well."""

import json
from pathlib import Path

LINKS = json.loads((Path(__file__).parents[3] / "fixtures" / "platforms.json").read_text("utf-8"))["links"]
KNOWN = [link for link in LINKS if link.get("platform")]
NONE = [link for link in LINKS if "not" in link]


def of(platform: str) -> list[dict[str, object]]:
    """Give the links that are of a platform."""
    return [link for link in KNOWN if link["platform"] == platform]


def not_of(platform: str) -> list[dict[str, object]]:
    """Give the links that look as if they were of a platform."""
    return [link for link in NONE if link["not"] == platform]
