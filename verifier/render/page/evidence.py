"""Everything that was looked at for this report, and who learned of it."""

from collections.abc import Iterator
from http import HTTPStatus

from verifier.model.words import Cause, JsonObject
from verifier.render import foreign
from verifier.render.exhibits import contacted_hosts, number
from verifier.render.hosts import host_of
from verifier.render.page.element import Element, Node, element, link
from verifier.render.wording import Wording


def evidence(wording: Wording) -> Element | None:
    """List the documents with their digests, or why one could not be had; nothing where there are none."""
    listed = number(wording.report).listed
    if not listed:
        return None
    words = wording.catalogue
    return element(
        "details",
        element("summary", words.phrase("figures", "evidence", count=str(len(listed)))),
        element("ol", *(_document(each, wording=wording) for each in listed), class_="documents"),
        element("p", *_contacted(wording)),
        *_given(wording),
        class_="evidence",
    )


def _document(entry: JsonObject, *, wording: Wording) -> Element:
    source = str(entry["source"])
    name = (
        wording.catalogue.phrase("figures", "input") if source == "input" else link(source, source, dir="ltr")
    )
    if "unavailable" in entry:
        return element("li", element("p", name), element("p", _missing(entry, wording=wording)))
    return element(
        "li",
        element("p", name),
        *_moved(entry, wording=wording),
        element("p", " · ".join(_facts(entry, wording=wording)), class_="aside"),
        element("p", element("code", f"sha256:{entry['sha256']}"), class_="digest"),
    )


def _missing(entry: JsonObject, *, wording: Wording) -> str:
    """Say why a document could not be had, naming the host to which its address had led."""
    words = wording.catalogue
    led = (gap.at_url for gap in wording.report.unavailable if gap.at_url and gap.url == entry["source"])
    host = host_of(next(led, str(entry["source"]))) or words.word("the-site")
    why = words.phrase("causes", Cause(entry["unavailable"]).value, host=host)
    return words.phrase("figures", "not-had", why=why)


def _moved(entry: JsonObject, *, wording: Wording) -> Iterator[Element]:
    if entry["finalUrl"]:
        final = str(entry["finalUrl"])
        said = wording.catalogue.phrase("figures", "moved")
        yield element("p", said, " ", link(final, final, dir="ltr"), class_="aside")


def _facts(entry: JsonObject, *, wording: Wording) -> Iterator[str]:
    """Say of what kind and how large it is, when it was obtained, and with what status if not 200."""
    words = wording.catalogue
    if entry["mediaType"]:
        yield str(entry["mediaType"])
    yield words.phrase("figures", "bytes", count=f"{entry['size']:,}")
    yield words.phrase("figures", "obtained", moment=str(entry["obtainedAt"]))
    if entry["status"] != HTTPStatus.OK:
        yield words.phrase("figures", "status", status=str(entry["status"]))


def _contacted(wording: Wording) -> Iterator[Node]:
    """Name the hosts that learned of this verification."""
    words, hosts = wording.catalogue, [str(host) for host in contacted_hosts(wording.report)]
    nobody = "contacted-samples" if wording.report.samples else "contacted-nobody"
    yield words.phrase("figures", "contacted" if hosts else nobody)
    for position, host in enumerate(hosts):
        yield words.phrase("figures", "between") if position else words.space
        yield element("code", host, dir="ltr")


def _given(wording: Wording) -> Iterator[Element]:
    """Give the digest of what was given, and where in it the badge was found."""
    given, words = wording.report.input, wording.catalogue
    if given.sha256:
        yield element("p", words.phrase("figures", "given"), " ", element("code", f"sha256:{given.sha256}"))
    if given.found_in:
        yield element(
            "p",
            words.phrase("figures", "found-in"),
            " ",
            element("code", foreign.quote(given.found_in, limit=foreign.LINE)),
        )
