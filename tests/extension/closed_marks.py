"""Marks as people have them: behind closed roots, into which no page sees, but a debugger does."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from playwright.async_api import CDPSession, Page

Node = dict[str, Any]
_WITHIN = 60  # seconds, on a busy machine


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedMark:
    """A mark, read by the debugger."""

    session: CDPSession
    root: Node

    @property
    def text(self) -> str:
        """Everything that it says, opened or not."""
        return "".join(node["nodeValue"] for node in _below(self.root) if node["nodeType"] == 3)

    @property
    def names(self) -> set[str]:
        """The names of all elements in it."""
        return {node["nodeName"].lower() for node in _below(self.root) if node["nodeType"] == 1}

    async def run(self, selector: str, program: str) -> object:
        """Do with an element of it what only the debugger can: no script of the page has a way to it."""
        found = await self.session.send(
            "DOM.querySelector", {"nodeId": self.root["nodeId"], "selector": selector}
        )
        held = await self.session.send("DOM.resolveNode", {"nodeId": found["nodeId"]})
        answer = await self.session.send(
            "Runtime.callFunctionOn",
            {
                "objectId": held["object"]["objectId"],
                "functionDeclaration": program,
                "returnByValue": True,
            },
        )
        return answer["result"].get("value")


async def closed_marks(page: Page, *, say: str, count: int) -> list[ClosedMark]:
    """Wait until so many marks of a page say something; give all its marks, in the order of the page."""
    session = await page.context.new_cdp_session(page)
    async with asyncio.timeout(_WITHIN):
        while True:
            document = await session.send("DOM.getDocument", {"depth": -1, "pierce": True})
            found = [ClosedMark(session=session, root=root) for root in _closed(document["root"])]
            if sum(say in mark.text for mark in found) == count:
                return found
            await page.evaluate("new Promise(drawn => requestAnimationFrame(drawn))")


def _closed(node: Node) -> Iterator[Node]:
    for each in _below(node):
        yield from (root for root in each.get("shadowRoots", ()) if root["shadowRootType"] == "closed")


def _below(node: Node) -> Iterator[Node]:
    yield node
    for child in (*node.get("children", ()), *node.get("shadowRoots", ())):
        yield from _below(child)
