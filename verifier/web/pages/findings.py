"""The pages at /findings: every fact that a report may carry, and what one of them means."""

import string
from collections.abc import Iterator
from functools import cache

from verifier import assess
from verifier.checks import CHECKS
from verifier.model.codes import ALL
from verifier.model.finding import Code
from verifier.model.outcome import Outcome
from verifier.model.report import Verdict
from verifier.model.words import CheckId
from verifier.render.catalogue import Catalogue, Language, catalogue
from verifier.render.page.element import Element, Node, element, link
from verifier.render.page.face import mark
from verifier.web.pages.reference import address_of, back, facts, reference_page, section

PATH = "/findings"
_CHECKS = frozenset(check.id for check in CHECKS)


@cache  # there is a good deal of it, and no request changes it
def findings_page(language: Language) -> str:
    """Write the page of all, question by question."""
    words = catalogue(language)
    said = words.tables["findings-page"]
    checks = [*dict.fromkeys(map(_check_of, ALL))]
    return reference_page(
        said["title"],
        element("h1", said["title"]),
        element("p", said["lead"], class_="lead"),
        element("ul", *(element("li", _to(check, words=words)) for check in checks), class_="contents"),
        *(_group(check, words=words) for check in checks),
        path=PATH,
        words=words,
    )


def finding_page(code: Code, *, language: Language) -> str:
    """Write the page of one."""
    words = catalogue(language)
    said, sentence = words.tables["findings-page"], [*_sentence(code, words)]
    step = words.step(code)
    actor = words.tables["actors"][words.actor(code)]
    return reference_page(
        "".join(map(_plain, sentence)),
        back(PATH, said["all"], words=words),
        element("h1", *sentence),
        None
        if all(isinstance(each, str) for each in sentence)
        else element("p", said["filled"], class_="hint"),
        facts(_facts(code, words)),
        section(said["next"], element("p", words.word("next", actor=actor, step=step))) if step else None,
        path=f"{PATH}/{code.id}",
        words=words,
    )


def _check_of(code: Code) -> CheckId:
    return CheckId(code.id.partition(".")[0])


def _asks(check: CheckId, words: Catalogue) -> str:
    """Give the question that a fact answers, or say of what it tells where it is of none."""
    return words.tables["asks"].get(check) or words.phrase("findings-page", f"of-{check}")


def _to(check: CheckId, *, words: Catalogue) -> Element:
    return element("a", _asks(check, words), href=f"#{check}")


def _group(check: CheckId, *, words: Catalogue) -> Element:
    listed = (_row(code, words) for code in ALL if _check_of(code) == check)
    return section(_asks(check, words), element("ul", *listed, class_="codes"), name=check)


def _row(code: Code, words: Catalogue) -> Element:
    address = address_of(f"{PATH}/{code.id}", words)
    return element(
        "li",
        mark(_word(code)),
        element(
            "div",
            element("p", *_sentence(code, words)),
            element("p", element("a", code.id, href=address), f" · {_named(code, words)}", class_="data"),
        ),
        class_="finding",
    )


def _sentence(code: Code, words: Catalogue) -> Iterator[Node]:
    """Give the sentence with what each report fills in as names in brackets; what may be left out is."""
    blanks = words.tables["blanks"]
    for text, name, *_ in string.Formatter().parse(words.sentence(code)):
        yield text
        if name is not None and name in blanks:
            yield element("em", f"[{blanks[name]}]", class_="blank")


def _plain(node: Node) -> str:
    return node if isinstance(node, str) else "".join(map(_plain, node.children))


def _facts(code: Code, words: Catalogue) -> Iterator[tuple[str, Node]]:
    said = words.tables["findings-page"]
    check = _check_of(code)
    yield said["code"], element("code", code.id)
    yield said["question"], element("a", _asks(check, words), href=f"{address_of(PATH, words)}#{check}")
    meaning = words.tables["findings-page.outcomes"][_word(code)]
    named = _named(code, words) + words.phrase("figures", "colon") + meaning
    yield said["outcome"], element("span", mark(_word(code)), " ", named)
    yield said["verdict"], _verdict(code, words)
    yield said["rule"], said["own-rule"] if code.spec is None else link(code.spec, code.spec)


def _word(code: Code) -> str:
    return "remark" if code.outcome is None else code.outcome.value


def _named(code: Code, words: Catalogue) -> str:
    return words.tables["findings-page" if code.outcome is None else "steps"][_word(code)]


def _verdict(code: Code, words: Catalogue) -> str:
    """Say what the fact does to the verdict, by the very rules by which badges are judged."""
    check, verdicts = _check_of(code), words.tables["verdicts"]
    if check not in _CHECKS:
        return words.phrase("findings-page", f"verdict-{check}")
    if code.id == assess.RECOGNISED:
        return words.phrase("findings-page", "recognised", trusted=verdicts["trusted"])
    limit = assess.limit(check, code)
    if limit is None:
        return words.phrase("findings-page", "passed" if code.outcome is Outcome.PASSED else "unchanged")
    key = "rejected" if limit is Verdict.REJECTED else "limit"
    if check == "document" and limit is Verdict.INCOMPLETE:  # there may be no badge that could be judged
        key = "limit-document"
    fills = {"verdict": verdicts[limit.value], "nothing": verdicts["not_a_badge"]}
    return words.phrase("findings-page", key, **fills)
