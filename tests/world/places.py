"""What stands at an address: a document that is written when asked for, a fault, or a way elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus

from tests.world.encodings import pretty
from verifier.model.words import Cause, Json


@dataclass(frozen=True)
class Answer:
    """A complete HTTP answer."""

    body: bytes = b""
    status: int = 200
    media_type: str = "application/json"


@dataclass(frozen=True)
class Redirect:
    """A way elsewhere."""

    url: str


@dataclass(frozen=True)
class Silence:
    """No complete answer comes."""

    why: Cause


class Place:
    """One address of the world. The last thing that was said about it holds."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._answers: Callable[[], Answer | Redirect | Silence] | None = None

    @property
    def is_empty(self) -> bool:
        """Say whether nothing was ever put there."""
        return self._answers is None

    def answer(self) -> Answer | Redirect | Silence:
        """Write down what it says now."""
        return self._answers() if self._answers else Answer(status=404, media_type="text/html")

    def live(self, write: Callable[[], bytes], media_type: str = "application/json") -> "Place":
        """Put a document there that is written anew whenever it is asked for."""
        return self.says(lambda: Answer(write(), 200, media_type))

    def serves(
        self, body: "bytes | Json", media_type: str = "application/json", *, status: int = 200
    ) -> "Place":
        """Put these bytes there, or this JSON."""
        written = body if isinstance(body, bytes) else pretty(body)
        return self.says(lambda: Answer(written, status, media_type))

    def answers(self, *, status: int, body: bytes = b"", media_type: str = "text/html") -> "Place":
        """Answer with a status of your choice: 404, 503, 403 of a firewall."""
        return self.serves(body, media_type, status=status)

    def serves_a_web_page(self) -> "Place":
        """Answer 200 with HTML where a document was promised."""
        return self.serves(b"<!doctype html><title>Welcome</title><p>Please log in.", "text/html")

    def gone(self, body: bytes = b"", media_type: str = "text/html") -> "Place":
        """Answer 410."""
        return self.answers(status=HTTPStatus.GONE, body=body, media_type=media_type)

    def redirects_to(self, url: str) -> "Place":
        """Lead elsewhere."""
        return self.says(lambda: Redirect(url))

    def times_out(self) -> "Place":
        """Never answer."""
        return self.fails(Cause.TIMEOUT)

    def fails(self, why: Cause) -> "Place":
        """Give no complete answer, for any reason: Cause.DNS, Cause.TLS, Cause.TOO_LARGE …"""
        return self.says(lambda: Silence(why))

    def says(self, answers: Callable[[], Answer | Redirect | Silence]) -> "Place":
        """Let it answer whatever ``answers`` gives when it is asked."""
        self._answers = answers
        return self
