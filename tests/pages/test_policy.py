"""What is sent holds no program and no style of its own, and leads nowhere by itself: whatever reads it."""

from html.parser import HTMLParser
from urllib.parse import quote, urlsplit

import pytest
import pytest_asyncio
from aiohttp import ClientSession, FormData

from tests.pages.hostile_badges import broken, genuine
from tests.pages.views import SEVERAL, SHARED, make_scene

pytestmark = pytest.mark.asyncio(loop_scope="module")

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "'none'",
}
HOSTILE = "https://share.example/hostile"
ANYWHERE = {"/embed": {"frame-ancestors": "*"}}  # what may be in the frame of another site
HOSTILE_ADDRESS = "https://x.example/<script>ran()</script>\"onload=ran()'>"
FOR_PEOPLE = {
    "first page": "/",
    "report": f"/r?url={quote(SHARED)}",
    "report of several": f"/r?url={quote(SEVERAL)}",
    "hostile report": f"/r?url={quote(HOSTILE)}/genuine",
    "broken report": f"/r?url={quote(HOSTILE)}/broken",
    "hostile address": f"/r?url={quote(HOSTILE_ADDRESS)}",
    "refusal": "/r",
    "hostile refusal": f"/r?url={quote('javascript:ran()')}&lang={quote('<script>')}",
    "nothing": "/<script>ran()</script>",
    "widget": "/widget",
    "profiles": "/profiles",
    "profile": "/profiles/trusted-microcredential",
    "lists": "/lists",
    "findings": "/findings",
    "finding": "/findings/issuer.platform",
    "embed": f"/embed?url={quote(SHARED)}",
}
_LEADS = ("href", "src", "srcset", "data", "action", "formaction", "poster", "ping", "xlink:href")
_NEVER = ("style", "base", "object", "embed", "iframe", "math")


class Sent(HTMLParser):
    """A page as it was sent: what in it would act, be fetched or style by itself."""

    def __init__(self, *, host: str) -> None:
        super().__init__(convert_charrefs=True)
        self.wrong: list[str] = []
        self.elements = 0
        self._host = host
        self._inside = ""

    def handle_starttag(self, tag, attrs):
        self.elements += 1
        self._inside = tag
        wrong = [f"{name}={value}" for name, value in attrs if not self._may_have(tag, name, value or "")]
        if wrong or tag in _NEVER:
            self.wrong.append(f"<{tag} {' '.join(wrong)}>")

    def handle_endtag(self, _tag):
        self._inside = ""

    def handle_data(self, data):
        if self._inside in ("script", "style") and data.strip():
            self.wrong.append(f"{self._inside}: {data[:80]}")

    def _may_have(self, tag: str, name: str, value: str) -> bool:
        if name.startswith("on") or name in ("style", "http-equiv"):
            return False
        if (name, tag) == ("src", "badge-verification"):
            return True  # what the widget asks the service about; nothing is fetched from there
        if name == "href" and tag == "a":
            return urlsplit(value).scheme in ("", "http", "https")
        return name not in _LEADS or self._is_own(value)

    def _is_own(self, address: str) -> bool:
        parts = urlsplit(address)
        return address.startswith("data:image/png;base64,") or (
            parts.scheme in ("", "http", "https") and parts.netloc in ("", self._host)
        )


@pytest.fixture(scope="module")
def hostile(internet):
    make_scene(internet)
    for make in (genuine, broken):
        internet.at(f"{HOSTILE}/{make.__name__}").serves(make(internet, 7).jwt().token().encode())


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def client(service, hostile):
    async with ClientSession(service.origin, headers={"Accept": "text/html"}) as session:
        yield session


async def wrong_in(answer, *, service) -> list[str]:
    """Give what is wrong with a page that was sent."""
    assert answer.content_type == "text/html"
    sent = Sent(host=urlsplit(service.origin).netloc)
    sent.feed(await answer.text())
    assert sent.elements > 10
    return sent.wrong


@pytest.mark.parametrize("path", FOR_PEOPLE.values(), ids=FOR_PEOPLE)
async def test_a_page_holds_no_program_no_style_and_no_address_of_others_but_links(client, service, path):
    async with client.get(path) as answer:
        assert await wrong_in(answer, service=service) == []


@pytest.mark.parametrize("language", ["en", "ja"])
async def test_what_comes_of_the_form_holds_none_either(client, service, internet, language):
    form = FormData({"lang": language}, default_to_multipart=True)
    form.add_field("text", broken(internet, 11).jwt().token())
    async with client.post("/check", data=form) as answer:
        assert await wrong_in(answer, service=service) == []


@pytest.mark.parametrize("path", FOR_PEOPLE.values(), ids=FOR_PEOPLE)
async def test_a_page_has_the_strict_policy(client, path):
    async with client.get(path) as answer:
        stated = dict(
            rule.strip().split(" ", 1) for rule in answer.headers["Content-Security-Policy"].split(";")
        )
        assert stated == POLICY | ANYWHERE.get(urlsplit(path).path, {})
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert "Set-Cookie" not in answer.headers
