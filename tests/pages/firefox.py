"""Debian's Firefox ESR without any extension, spoken to in WebDriver BiDi, used as a person uses it.

What a person sets, and the console, are the browser's own: `Firefox.window` is the page that the browser
itself is drawn in, which no site can reach.
"""

import asyncio
import base64
import io
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from pypdf import PdfReader

from tests.extension.firefox import PATIENT, BiDiError, Connection, Tab, connect
from tests.extension.service import Service
from tests.extension.sites import Sites
from tests.extension.tunnel import Tunnel
from tests.pages.hosts import LOOK_INSIDE

CONTROL = "\ue009"  # as WebDriver writes this key
SCRIPTS, SCHEME = "javascript.enabled", "layout.css.prefers-color-scheme.content-override"  # settings
_ERRORS = """Services.console.getMessageArray()
  .filter((each) => each instanceof Ci.nsIScriptError && !(each.flags & each.warningFlag))
  .filter((each) => !each.errorMessage.includes("/favicon.ico"))  // of which a page of ours has none
  .filter((each) => /^http/.test(each.sourceName) || /content|CSP|SRI|Mixed/.test(each.category))
  .map((each) => `${each.category}: ${each.errorMessage}`)"""
_COPY = "Cc['@mozilla.org/widget/clipboardhelper;1'].getService(Ci.nsIClipboardHelper).copyString(%s)"
_SEEN = """(() => {
  const found = [...document.querySelectorAll(%s)].find((each) => each.checkVisibility());
  found?.scrollIntoView({ block: "center", behavior: "instant" });
  return found;
})()"""


@dataclass
class Page(Tab):
    """A tab as its person uses it; it is looked at from beside the programs of the page, and without them."""

    async def look(self, expression: str) -> object:
        """Give the value of an expression about what is shown."""
        told = await self._beside(f"JSON.stringify(({expression}) ?? null)")
        return json.loads(told["value"])

    async def wait(self, expression: str) -> object:
        """Wait until an expression is true of what is shown, whatever page comes, and give its value."""
        end = time.monotonic() + PATIENT
        while not (value := await self._glance(expression)):
            if time.monotonic() > end:
                shown = await self.look("document.body.innerText")
                raise AssertionError(f"never true: {expression}: {shown}")
            await asyncio.sleep(0.02)
        return value

    async def _glance(self, expression: str) -> object:
        try:
            return await self.look(expression)
        except BiDiError:
            return None  # one page was leaving

    async def seen(self, selector: str) -> dict:
        """Wait until something can be seen, and give it; what is below comes into view."""
        found = _SEEN % json.dumps(selector)
        await self.wait(f"Boolean({found})")
        return {"sharedId": (await self._beside(found))["sharedId"]}

    async def _beside(self, expression: str) -> dict:
        told = await self.connection.call(
            "script.evaluate",
            expression=expression,
            target={"context": self.context, "sandbox": "beside"},
            awaitPromise=False,
        )
        assert told["type"] == "success", told["exceptionDetails"]["text"]
        return told["result"]

    async def click(self, selector: str) -> None:
        """Click on what a selector says."""
        origin = {"type": "element", "element": await self.seen(selector)}
        move = {"type": "pointerMove", "x": 0, "y": 0, "origin": origin}
        await self._act(
            "pointer", move, {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}
        )

    async def press(self, *keys: str) -> None:
        """Press keys together."""
        down = [{"type": "keyDown", "value": key} for key in keys]
        up = [{"type": "keyUp", "value": key} for key in reversed(keys)]
        await self._act("key", *down, *up)

    async def _act(self, kind: str, *actions: dict) -> None:
        doing = [{"type": kind, "id": kind, "actions": actions}]
        await self.connection.call("input.performActions", context=self.context, actions=doing)

    async def choose(self, file: Path) -> None:
        """Choose a file, as the browser's own dialog would have it."""
        found = await self.connection.call(
            "browsingContext.locateNodes", context=self.context, locator={"type": "css", "value": "#file"}
        )
        element = {"sharedId": found["nodes"][0]["sharedId"]}
        await self.connection.call("input.setFiles", context=self.context, element=element, files=[str(file)])

    async def frames(self) -> "list[Page]":
        """Give the frames of the page."""
        (own,) = (await self.connection.call("browsingContext.getTree", root=self.context))["contexts"]
        return [Page(self.connection, each["context"]) for each in own["children"]]

    async def resize(self, width: int, height: int) -> None:
        """Make the window as wide and high as that."""
        size = {"width": width, "height": height}
        await self.connection.call("browsingContext.setViewport", context=self.context, viewport=size)

    async def printed(self) -> PdfReader:
        """Print the page."""
        told = await self.connection.call("browsingContext.print", context=self.context, background=True)
        return PdfReader(io.BytesIO(base64.b64decode(told["data"])))


@dataclass
class Firefox:
    """A person's Firefox."""

    window: Tab
    tunnel: Tunnel
    service: Service
    pages: list[Page] = field(default_factory=list)

    @property
    def sites(self) -> Sites:
        """Give every other site there is."""
        return self.tunnel.sites

    async def open(self, path: str) -> Page:
        """Open a page of the service, or of a site, in a tab of its own and wait until it is loaded."""
        created = await self.window.connection.call("browsingContext.create", type="tab")
        page = Page(self.window.connection, created["context"])
        self.pages.append(page)
        await page.open(f"{self.service.origin}{path}" if path.startswith("/") else path)
        return page

    async def stop_programs(self) -> None:
        """Let no program run on pages that are opened from now on."""
        await self.window.evaluate(f"Services.prefs.setBoolPref('{SCRIPTS}', false)")

    async def turn_dark(self) -> None:
        """Like it dark."""
        await self.window.evaluate(f"Services.prefs.setIntPref('{SCHEME}', 0)")

    async def copy(self, text: str) -> None:
        """Have a text on the clipboard."""
        await self.window.evaluate(_COPY % json.dumps(text))

    async def keep_downloads(self, directory: Path) -> None:
        """Put what is downloaded into a directory."""
        place = {"type": "allowed", "destinationFolder": str(directory)}
        await self.window.connection.call("browser.setDownloadBehavior", downloadBehavior=place)

    async def downloaded(self) -> Path:
        """Wait until a download has ended, and say where it is."""
        ended = await asyncio.wait_for(self.window.connection.told.get(), PATIENT)
        assert ended["status"] == "complete", ended
        return Path(ended["filepath"])

    async def errors(self) -> list[str]:
        """Give what the console has of pages: errors of programs, and whatever a policy stopped."""
        return await self.window.evaluate(_ERRORS)

    async def forget(self) -> None:
        """Close every page, and forget what was set, asked, and went wrong."""
        while self.pages:
            await self.pages.pop().close()
        for setting in (SCRIPTS, SCHEME):
            await self.window.evaluate(f"Services.prefs.clearUserPref({json.dumps(setting)})")
        await self.window.evaluate("Services.console.reset()")
        self.tunnel.sites.asked.clear()
        self.tunnel.hosts.clear()
        self.service.recover()


@asynccontextmanager
async def open_firefox(
    *, program: str, profile: Path, tunnel: Tunnel, service: Service, now: datetime
) -> AsyncIterator[Firefox]:
    """Start Firefox with a clock that is right; tests look into shadow roots, which are closed otherwise."""
    async with connect(program, profile, tunnel, options=("--remote-allow-system-access",)) as connection:
        await connection.call("script.addPreloadScript", functionDeclaration=f"() => {{ {_begin(now)} }}")
        await connection.call("session.subscribe", events=["browsingContext.downloadEnd"])
        told = await connection.call("browsingContext.getTree", **{"moz:scope": "chrome"})
        window = _window(connection, told["contexts"])
        yield Firefox(window, tunnel, service)


def _begin(now: datetime) -> str:
    return f"Date.now = () => {int(now.timestamp() * 1000)}; {LOOK_INSIDE}"


def _window(connection: Connection, contexts: list[dict]) -> Tab:
    return next(
        Tab(connection, each["context"]) for each in contexts if each["url"].endswith("browser.xhtml")
    )
