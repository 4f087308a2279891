"""Sample badges to try, where the service has them: plain links to their reports."""

from collections.abc import Mapping
from urllib.parse import urlencode

from verifier.render.catalogue import Language
from verifier.render.page.element import Element, element

SAMPLES = {  # what each shows, and its address
    "genuine": "https://uni.example/badges/genuine",
    "expired": "https://uni.example/badges/expired",
    "self-made": "https://club.example/badges/self-made",
    "not-fully-checked": "https://uni.example/badges/not-fully-checked",
    "withdrawn": "https://uni.example/badges/withdrawn",
    "altered": "https://mallory.example/badges/altered",
    "no-badge": "https://academy.example/profile",
    "page": "https://uni.example/people/student.html",
    "resume": "https://student.example/resume.pdf",
}


def samples(words: Mapping[str, str], language: Language) -> Element:
    """List the samples."""
    return element(
        "section",
        element("h2", words["samples"], id="samples"),
        element("p", words["samples-hint"], class_="hint"),
        element("ul", *(_sample(words, language, key) for key in SAMPLES), class_="samples"),
        aria_labelledby="samples",
    )


def _sample(words: Mapping[str, str], language: Language, key: str) -> Element:
    report = f"/r?{urlencode({'url': SAMPLES[key], 'lang': language})}"
    return element(
        "li", element("a", words[f"sample-{key}"], href=report, class_="button", data_sample=SAMPLES[key])
    )
