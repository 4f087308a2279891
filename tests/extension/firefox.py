"""Debian's Firefox ESR with the extension in it, on an internet of our own, spoken to in WebDriver BiDi."""

import asyncio
import json
import os
import re
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp

from tests.extension.service import Service
from tests.extension.sites import Sites
from tests.extension.tunnel import Tunnel

PATIENT = 60  # seconds: the machine may be busy; nothing waits so long unless something is wrong
PATIENT_PAGE = 45_000  # milliseconds: less, so that a page can still say what it shows
REMOTE = "https://remote.example/"  # where tests speak to the extension: see remote/page.js
_QUIET = {
    "app.normandy.enabled": False,
    "app.update.auto": False,
    "browser.newtabpage.enabled": False,
    "browser.safebrowsing.update.enabled": False,
    "browser.startup.page": 0,
    "browser.topsites.contile.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.push.connection.enabled": False,
    "extensions.getAddons.cache.enabled": False,
    "extensions.systemAddon.update.enabled": False,
    "media.gmp-manager.updateEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "toolkit.telemetry.enabled": False,
}


_UNTIL = """new Promise((resolve, reject) => {
  const end = Date.now() + %(patient)d;
  const look = () => {
    const value = %(expression)s;
    if (value) resolve(value);
    else if (Date.now() > end) reject(new Error(`never true: ${document.body.outerHTML}`));
    else setTimeout(look, 20);
  };
  look();
})"""
# The extension comes to a page when it is idle, which may be after it is loaded: so ask until it has heard.
_ASK = """new Promise((resolve) => {
  document.addEventListener("answered", (event) => resolve(JSON.parse(event.detail)), { once: true });
  const ask = () => document.dispatchEvent(new CustomEvent("asked", { detail: %s, cancelable: true }));
  const askUntilHeard = () => ask() && setTimeout(askUntilHeard, 20);
  askUntilHeard();
})"""


class BiDiError(Exception):
    """Firefox could not do what it was told; the message says why."""


@dataclass
class Connection:
    """Commands to Firefox, each with its answer, and what it tells unasked."""

    socket: aiohttp.ClientWebSocketResponse
    waiting: dict[int, asyncio.Future] = field(default_factory=dict)
    sent: int = 0
    told: asyncio.Queue[dict] = field(default_factory=asyncio.Queue)  # events that were subscribed to

    async def listen(self) -> None:
        """Hand every answer to who waits for it, until Firefox hangs up."""
        async for message in self.socket:
            answer = json.loads(message.data)
            if answer["type"] == "event":
                self.told.put_nowait(answer["params"])
            waiting = self.waiting.pop(answer.get("id"), None)
            if waiting and not waiting.done():  # it may have lost patience
                waiting.set_result(answer)

    async def call(self, method: str, **parameters: object) -> dict:
        """Send a command and give what came of it."""
        self.sent += 1
        number, answer = self.sent, asyncio.get_running_loop().create_future()
        self.waiting[number] = answer
        await self.socket.send_json({"id": number, "method": method, "params": parameters})
        try:
            told = await asyncio.wait_for(answer, PATIENT)
        except TimeoutError:
            raise BiDiError(f"{method}: no answer in {PATIENT} s: {parameters}") from None
        if told["type"] == "error":
            raise BiDiError(f"{method}: {told['error']}: {told['message']}")
        return told["result"]


@dataclass
class Tab:
    """One tab, in which a page is open."""

    connection: Connection
    context: str

    async def open(self, url: str) -> None:
        """Go to an address and wait until it is loaded."""
        await self.connection.call("browsingContext.navigate", context=self.context, url=url, wait="complete")

    async def evaluate(self, expression: str) -> object:
        """Give the value of an expression, or of the promise that it is, as far as JSON can hold it."""
        told = await self.connection.call(
            "script.evaluate",
            expression=f"Promise.resolve({expression}).then((value) => JSON.stringify(value ?? null))",
            target={"context": self.context},
            awaitPromise=True,
        )
        if told["type"] != "success":
            raise BiDiError(told["exceptionDetails"]["text"])
        return json.loads(told["result"]["value"])

    async def until(self, expression: str) -> object:
        """Wait until an expression is true of the page, and give its value."""
        return await self.evaluate(_UNTIL % {"expression": expression, "patient": PATIENT_PAGE})

    async def close(self) -> None:
        """Close the tab."""
        await self.connection.call("browsingContext.close", context=self.context)


@dataclass
class Firefox:
    """A Firefox in which the extension is installed and knows its service."""

    connection: Connection
    sites: Sites
    service: Service
    tunnel: Tunnel
    remote: Tab | None = None
    tabs: list[Tab] = field(default_factory=list)

    async def open(self, url: str) -> Tab:
        """Open a page in a tab of its own and wait until it is loaded."""
        created = await self.connection.call("browsingContext.create", type="tab")
        tab = Tab(self.connection, created["context"])
        self.tabs.append(tab)
        await tab.open(url)
        return tab

    async def tell(self, command: str, **given: object) -> object:
        """Have the extension do what a person would do in pages that BiDi cannot reach."""
        asked = json.dumps(json.dumps({"remote": command, **given}))
        answer = await self.remote.evaluate(_ASK % asked)
        if "error" in answer:
            raise BiDiError(answer["error"])
        return answer.get("value")

    async def forget(self) -> None:
        """Forget all that was kept: settings, reports, records of requests."""
        for tab in self.tabs:
            await tab.close()
        self.tabs.clear()
        await self.tell("forget")
        await self.tell("choose", settings={"server": self.service.origin, "language": "en"})
        self.sites.asked.clear()
        self.tunnel.hosts.clear()
        self.service.recover()


@asynccontextmanager
async def open_firefox(
    extension: Path, *, program: str, profile: Path, tunnel: Tunnel, service: Service
) -> AsyncIterator[Firefox]:
    """Start Firefox with an unpacked extension, as a temporary add-on."""
    async with connect(program, profile, tunnel) as connection:
        await connection.call("webExtension.install", extensionData={"type": "path", "path": str(extension)})
        firefox = Firefox(connection, tunnel.sites, service, tunnel)
        tunnel.sites.lay(REMOTE, "<title>Remote control of the extension</title>")
        firefox.remote = await firefox.open(REMOTE)
        firefox.tabs.clear()
        yield firefox


@asynccontextmanager
async def connect(
    program: str, profile: Path, tunnel: Tunnel, *, options: tuple[str, ...] = ()
) -> AsyncIterator[Connection]:
    """Start Firefox, and end it afterwards."""
    async with (
        _process(program, profile, tunnel, options=options) as address,
        aiohttp.ClientSession() as session,
        session.ws_connect(f"{address}/session", max_msg_size=0) as socket,
    ):
        connection = Connection(socket)
        listening = asyncio.create_task(connection.listen())
        await connection.call("session.new", capabilities={"alwaysMatch": {"acceptInsecureCerts": True}})
        try:
            yield connection
        finally:
            await connection.call("browser.close")
            await listening


@asynccontextmanager
async def _process(
    program: str, profile: Path, tunnel: Tunnel, *, options: tuple[str, ...]
) -> AsyncIterator[str]:
    """Start Firefox and give the address at which it listens; wait until it is gone."""
    lines = "".join(
        f"user_pref({json.dumps(name)}, {json.dumps(value)});\n"
        for name, value in (_QUIET | _proxy(tunnel)).items()
    )
    (profile / "user.js").write_text(lines, "utf-8")
    process = await asyncio.create_subprocess_exec(
        *(program, "--headless", "--no-remote", "--profile", str(profile), "--remote-debugging-port=0"),
        *options,
        env=os.environ
        | {"MOZ_REMOTE_SETTINGS_DEVTOOLS": "1"},  # else it does not heed "services.settings.server"
        stdout=DEVNULL,
        stderr=PIPE,
    )
    try:
        async with asyncio.timeout(PATIENT):
            address = await _listening(process)
        draining = asyncio.create_task(process.stderr.read())  # a full pipe would stop it
        yield address
        async with asyncio.timeout(PATIENT):
            await draining
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def _listening(process: Process) -> str:
    said = []
    while line := (await process.stderr.readline()).decode():
        if found := re.search(r"WebDriver BiDi listening on (ws://\S+)", line):
            return found[1]
        said.append(line)
    raise BiDiError("Firefox did not start: " + "".join(said))


def _proxy(tunnel: Tunnel) -> dict[str, object]:
    """Send every host through the tunnel, but the service's, which is on loopback."""
    return {
        "remote.active-protocols": 1,
        "network.proxy.type": 1,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": tunnel.port,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": tunnel.port,
        "network.stricttransportsecurity.preloadlist": False,
        "network.trr.mode": 5,
    }
