"""The page at /widget: how a site shows its badges with what is true of them."""

from urllib.parse import quote

from verifier.render.catalogue import Catalogue, Language, catalogue
from verifier.render.page.element import Element, element
from verifier.web.pages.embed import report_path
from verifier.web.pages.oembed import WIDTH, frame, height
from verifier.web.pages.shell import Shell
from verifier.web.widget_file import FLOATING, ROOT, widget

_PINNED = """<badge-verification src="{src}">
  <a href="{origin}{report}">{check}</a>
</badge-verification>
<script type="module" crossorigin src="{origin}{root}/{name}"
        integrity="{integrity}"></script>"""
_FLOATING = '<script type="module" crossorigin src="{origin}{root}/{name}"></script>'
_POLICY = "Content-Security-Policy: script-src {origin}; connect-src {origin}"
_FRAME_POLICY = "Content-Security-Policy: frame-src {origin}"
_LISTENER = """const frame = document.querySelector("iframe[src*='/embed?']");
addEventListener("message", (event) => {
  if (event.source !== frame.contentWindow || event.data?.type !== "badge-verification:height") return;
  frame.height = Math.min(Number(event.data.height) || 0, 800);
});"""
_EVENT = """addEventListener("badge-verified", ({ detail }) => {
  console.log(detail.state, detail.verdict, detail.checkedAt);
});"""
_EXAMPLES = (
    ("https://uni.example/badges/genuine", "full"),
    ("https://uni.example/badges/expired", "compact"),
    ("https://mallory.example/badges/altered", "compact"),
)
_OUR_OWN = "https://badges.example.edu/a/7"  # stands for the link of a badge
ATTRIBUTES = ("src", "size", "theme", "lang", "keys", "report")
SPOOFING = ("spoofing", "follow-the-link", "what-is-signed", "own-keys")


def widget_page(*, language: Language, origin: str, has_samples: bool, has_keys: bool) -> str:
    """Write the page."""
    words = catalogue(language)
    title = words.tables["widget-page"]["title"]
    module = f'<script type="module" src="{ROOT}/{FLOATING}"></script>'
    shell = Shell(title=title, language=language, address="/widget", head=(module,), styles=("sites.css",))
    parts = (_component(words, origin), _frame(words, origin), _oembed(words, origin), _spoofing(words))
    middle = [element("h1", title), element("p", words.tables["widget-page"]["lead"])]
    return shell.around([*middle, _examples(words, has_samples=has_samples, has_keys=has_keys), *parts])


def _examples(words: Catalogue, *, has_samples: bool, has_keys: bool) -> Element:
    said = words.tables["widget-page"]
    badges = [element("p", said["no-samples"])]
    if has_samples:
        badges = [_badge(url, size, words=words) for url, size in _EXAMPLES]
    unsigned = element("p", said["no-keys"]) if has_samples and not has_keys else None
    return element("section", element("h2", said["examples"]), unsigned, *badges, class_="widgets")


def _badge(url: str, size: str, *, words: Catalogue) -> Element:
    link = element("a", words.tables["widget"]["check"], href=report_path(url, words.language))
    attributes = (("src", url), ("size", size), ("lang", words.language))
    return element("div", Element("badge-verification", attributes, (link,)), class_="example")


def _component(words: Catalogue, origin: str) -> Element:
    said = words.tables["widget-page"]
    fills = {"origin": origin, "root": ROOT, "check": words.tables["widget"]["check"], "src": _OUR_OWN}
    fills |= {"name": widget().name, "integrity": widget().integrity}
    fills["report"] = report_path(_OUR_OWN, words.language)
    return element(
        "section",
        element("h2", said["component"]),
        element("p", said["component-how"]),
        _code(_PINNED.format(**fills)),
        element("p", said["floating"]),
        _code(_FLOATING.format(**{**fills, "name": FLOATING})),
        element("p", said["policy"]),
        _code(_POLICY.format(origin=origin)),
        element("p", said["attributes"]),
        element("dl", *(part for name in ATTRIBUTES for part in _attribute(name, words)), class_="meanings"),
        element("p", said["event"]),
        _code(_EVENT),
    )


def _attribute(name: str, words: Catalogue) -> tuple[Element, Element]:
    meaning = words.tables["widget-page"][f"attribute-{name}"]
    return element("dt", element("code", name)), element("dd", meaning)


def _frame(words: Catalogue, origin: str) -> Element:
    said = words.tables["widget-page"]
    extent = (WIDTH, height("compact"))
    made = frame(_OUR_OWN, origin=origin, language=words.language, size="compact", extent=extent)
    fluid = {**dict(made.attributes), "width": "100%", "frameborder": "0"}  # of a page, on a telephone too
    attributes = " ".join(f'{name}="{value}"' for name, value in fluid.items())
    return element(
        "section",
        element("h2", said["frame"]),
        element("p", said["frame-how"]),
        _code(f"<iframe {attributes}></iframe>"),
        _code(_FRAME_POLICY.format(origin=origin)),
        element("p", said["height"]),
        _code(_LISTENER),
    )


def _oembed(words: Catalogue, origin: str) -> Element:
    said = words.tables["widget-page"]
    return element(
        "section",
        element("h2", said["oembed"]),
        element("p", said["oembed-how"]),
        _code(f"{origin}/oembed?format=json&url={quote(_OUR_OWN, safe='')}"),
    )


def _spoofing(words: Catalogue) -> Element:
    said = words.tables["widget-page"]
    return element(
        "section",
        element("h2", said["trust"]),
        element("ul", *(element("li", said[name]) for name in SPOOFING)),
    )


def _code(text: str) -> Element:
    return element("pre", element("code", text), class_="code", dir="ltr", tabindex=0)
