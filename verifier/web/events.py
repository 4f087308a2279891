"""Server-sent events: what a verification does, as it happens. HTML Living Standard, section 9.2."""

import orjson
from aiohttp import web

from verifier.model.progress import Answered, Found, Judged, Progress
from verifier.model.words import Json, JsonObject
from verifier.render.catalogue import Catalogue
from verifier.web import problems
from verifier.web.problems import ProblemError

MEDIA_TYPE = "text/event-stream"
AS_IT_COMES = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}  # proxies hold nothing back


class Events:
    """An answer that is sent event by event."""

    def __init__(self, response: web.StreamResponse) -> None:
        self._response = response

    @classmethod
    async def begin(cls, request: web.Request) -> "Events":
        """Begin the answer; from here on a refusal can only be an event."""
        headers = {"Content-Type": MEDIA_TYPE, **AS_IT_COMES}
        response = web.StreamResponse(headers=headers)
        await response.prepare(request)
        return cls(response)

    async def send(self, event: str, data: Json) -> None:
        """Send one event; its data is one line of JSON."""
        await self._response.write(b"event: %s\ndata: %s\n\n" % (event.encode(), orjson.dumps(data)))

    async def refuse(self, problem: ProblemError) -> None:
        """Send a refusal."""
        await self.send("problem", problems.said(problem))

    async def end(self) -> web.StreamResponse:
        """End the answer."""
        await self._response.write_eof()
        return self._response


def told(step: Progress, *, words: Catalogue) -> tuple[str, JsonObject]:
    """Put a step into words: the name of its event, and its data."""
    match step:
        case Found(badges=badges):
            return "found", {"badges": badges}
        case Answered(result=result):
            outcome = result.outcome.value
            return "answered", {
                "check": result.check,
                "asks": words.tables["asks"][result.check],
                "outcome": outcome,
                "word": words.tables["steps"][outcome],
            }
        case Judged(verdict=verdict):
            return "judged", {"verdict": verdict.value, "word": words.tables["verdicts"][verdict.value]}
