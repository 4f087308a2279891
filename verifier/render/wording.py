"""Findings as sentences: the code's own words, with what stands for {signer}, {host} or {date} filled in.

What is filled in is foreign. It comes as plain text of bounded length, and never says more than was proven:
who signed is taken from the headline, not from the badge.
"""

import string
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from verifier.model.codes import (
    document,
    issuer,
    key_binding,
    page,
    proof,
    proof_hosted,
    recipient,
    status,
    validity,
)
from verifier.model.finding import Code, Finding
from verifier.model.moment import Moment
from verifier.model.outcome import Outcome
from verifier.model.report import TrustReport
from verifier.model.words import Cause
from verifier.parse.dates import read_moment
from verifier.render import dates, foreign
from verifier.render.behind import Behind
from verifier.render.catalogue import Catalogue
from verifier.render.circumstance import circumstance
from verifier.render.hosts import looked_at
from verifier.render.identifiers import why_not_compared
from verifier.render.likeness import likeness

# What an answer can mean that says nothing about whether the thing asked for exists.
_NOTHING_THERE = frozenset({Cause.HTTP_4XX, Cause.MALFORMED_REMOTE, Cause.UNSUPPORTED})

# What else is to be said of these where all that is published is the notice of a withdrawal.
_OF_A_NOTICE = {
    proof_hosted.HOSTED_GONE.id: "nothing-but-withdrawn",
    recipient.NONE_NAMED.id: "nobody-in-the-notice",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The voice of one report in one language."""

    report: TrustReport
    catalogue: Catalogue

    @property
    def behind(self) -> Behind:
        """Who is behind the badge, as far as that was proven."""
        return Behind(who=self.report.headline)

    @property
    def headline(self) -> str:
        """Name who is behind the badge: of a recognised issuer with its place."""
        return self.behind.full or self.catalogue.word("unknown-signer")

    def _found(self, code: Code) -> bool:
        return any(finding.code is code for result in self.report.results for finding in result.findings)

    @property
    def _is_known_by_key(self) -> bool:
        """Say whether it is a key that signed, also where a platform speaks for whoever has it."""
        if self.behind.is_known_otherwise:
            return False
        return self.behind.is_only_a_key or self._found(key_binding.SELF_IDENTIFIER)

    @property
    def _is_notice(self) -> bool:
        """Say whether nothing is published of the badge any more but that it was withdrawn."""
        return self._found(proof_hosted.HOSTED_GONE) and self._found(status.REVOKED)

    @property
    def unproven(self) -> bool:
        """Say whether there is a badge that nothing proved genuine: all that it states is its own word."""
        return self.report.credential is not None and self.report.authentic is not True

    @property
    def _is_endless(self) -> bool:
        credential = self.report.credential
        return credential is not None and credential.valid_until is None

    def _why_not_compared(self, finding: Finding) -> str:
        return why_not_compared(_given(finding, "why"), self.report.credential, words=self.catalogue)

    def sentence(self, finding: Finding) -> str:
        """Say a finding as one sentence."""
        if finding.code is recipient.NOT_COMPARED and (said := self._why_not_compared(finding)):
            return said
        if finding.code.id in _OF_A_NOTICE and self._is_notice:
            return self.catalogue.word(_OF_A_NOTICE[finding.code.id], host=self.host(finding))
        return self.catalogue.space.join(self.lines(finding))

    def lines(self, finding: Finding) -> tuple[str, ...]:
        """Say a finding of several statements in a line each; any other in one."""
        return tuple(self._say(line, finding, _FILLS) for line in self._lines_of(finding))

    def sentence_in_summary(self, finding: Finding) -> str:
        """Say a finding without any free text that somebody else wrote."""
        fills = _FILLS | _OWN_WORDS_ONLY
        return self.catalogue.space.join(self._say(line, finding, fills) for line in self._lines_of(finding))

    def _say(self, line: str, finding: Finding, fills: Mapping[str, "Fill"]) -> str:
        return foreign.fill(line, {name: fills[name](self, finding) for name in placeholders(line)})

    def _lines_of(self, finding: Finding) -> tuple[str, ...]:
        """Give what is said, its blanks open: of a platform what it did, and whose word is the rest."""
        if finding.code is not issuer.PLATFORM:
            return (self._sentence_of(finding),)
        words = self.catalogue.tables["platform"]
        did, standing = _given(finding, "published"), _given(finding, "standing")
        return words.get(did, words["something"]), words.get(standing, words["said"])

    def _sentence_of(self, finding: Finding) -> str:
        """Give the sentence of a finding, its blanks open; of some it depends on who is behind the badge."""
        words = self.catalogue.tables["words"]
        if said := self.catalogue.tables["circumstances.says"].get(circumstance(finding, report=self.report)):
            return said
        if finding.code is validity.CURRENT and self._is_endless:
            return self.catalogue.word("no-end-date")
        if finding.code is proof.VERIFIED and self._is_known_by_key:  # a long key tells nobody anything
            return words["verified-by-key"]
        return likeness(finding, words=self.catalogue) or self.catalogue.sentence(finding.code)

    def signer(self, finding: Finding) -> str:
        """Name who signed: in a passed finding whoever that is proven to be, else whoever it should be."""
        if finding.code.outcome is Outcome.PASSED:
            return self.behind.signer or self.catalogue.word("somebody")
        return _given_place(finding, "signer") or self.behind.signer or self.catalogue.word("its-issuer")

    def host(self, finding: Finding) -> str:
        """Name the host that answered, or did not."""
        return (
            _given_place(finding, "host") or self._host_looked_at(finding) or self.catalogue.word("the-site")
        )

    def why(self, finding: Finding) -> str:
        """Say in one clause why something could not be had, naming the host that was really asked."""
        if finding.cause is None:
            return self.catalogue.word("no-cause")
        host = self._asked(finding)
        if finding.cause is Cause.UNSUPPORTED and not host:
            return self.catalogue.word("no-address")
        # An issuer list is mostly a file of the reader's own: nobody was to sign it.
        is_of_list = finding.code is issuer.LIST_UNAVAILABLE and finding.cause is Cause.LIST_UNTRUSTED
        clause = self.catalogue.tables["issuer-lists.why" if is_of_list else "causes"][finding.cause.value]
        return clause.format(host=host or self.catalogue.word("the-site"))

    def because(self, finding: Finding) -> str:
        """Add why we could not look; nothing if we did look, and there was nothing to be seen."""
        if finding.cause is None or finding.cause in _NOTHING_THERE:
            return ""
        return self.catalogue.word("because", why=self.why(finding))

    def domain(self, finding: Finding) -> str:
        """Name the domain that was proven to be the issuer's, or the one under which its name is free."""
        return _given_place(finding, "domain") or self.behind.signer or self.catalogue.word("the-site")

    def platform(self, finding: Finding) -> str:
        """Name a platform as people call it: our own data says how."""
        return _given(finding, "platform") or self.catalogue.word("the-site")

    def organisation(self, finding: Finding) -> str:
        """Quote the name that a platform gives to whoever awarded a badge; no mark in it ends the quote."""
        name = foreign.within_quotes(_given(finding, "org"))
        return self.catalogue.word("named", name=name) if name else self.catalogue.word("the-organisation")

    def thing(self, finding: Finding) -> str:
        """Say what it was that the issuer published: the badge, or a key."""
        things = self.catalogue.tables["published"]
        return things.get(_given(finding, "published"), things["something"])

    def claim(self, finding: Finding) -> str:
        """Quote the name that the badge gives its issuer, as the badge's word; nothing if it gives none."""
        name = foreign.within_quotes(_given(finding, "org"))
        return self.catalogue.word("claimed-issuer", name=name) if name else ""

    def lists(self, finding: Finding) -> str:
        """Say with what lists of trusted issuers it was compared."""
        return self.catalogue.tables["lists"].get(_given(finding, "lists"), "")

    def trusted_list(self, finding: Finding) -> str:
        """Name a list of issuers as its keeper does; of one that came with the request that is told, too."""
        name = foreign.within_quotes(_given(finding, "list"))
        return self.catalogue.word("named-in-request" if _given(finding, "sent") else "named", name=name)

    def known(self, finding: Finding) -> str:
        """Name an issuer of a list: the words are those of the list, never those of the badge."""
        return self._named(_given(finding, "known"))

    def _named(self, name: str) -> str:
        """Quote a name that no mark in it can end."""
        return self.catalogue.word("named", name=foreign.within_quotes(name))

    def place(self, _: Finding) -> str:
        """Name the place that the badge was proven to come from; of a mere key, that it is one."""
        if self.behind.is_only_a_key:
            return self.catalogue.word("a-key")
        return self.behind.place or self.catalogue.word("the-site")

    def method(self, finding: Finding) -> str:
        """Name a method or type, if its name is a name; a kind of document in the reader's own words."""
        if finding.code is page.LABEL_DIFFERS:
            return foreign.quote(_given(finding, "name"))
        if finding.code in (document.NOT_READ_YET, document.READ_ALONE):
            kinds = self.catalogue.tables["documents"]
            return kinds.get(finding.detail, kinds["other"])
        name = _given(finding, "name") or finding.detail
        ours = self.catalogue.tables["methods"].get(name)
        return ours or foreign.token(name) or self.catalogue.word("this-method")

    def label(self, finding: Finding) -> str:
        """Quote what stands beside the badge in a page or document."""
        return foreign.quote(_given(finding, "label"))

    def reason(self, finding: Finding) -> str:
        """Quote the reason that the issuer gave; nothing if it gave none."""
        text = foreign.quote(_given(finding, "reason"))
        return self.catalogue.word("reason", text=text) if text else ""

    def date(self, finding: Finding) -> str:
        """Give the day that the finding speaks of."""
        given = read_moment(_given(finding, "date"), pointer="")
        moment = given or self._date_of(finding.code)
        return self.catalogue.word("the-date") if moment is None else self._day(moment.instant)

    def time(self, finding: Finding) -> str:
        """Give the moment of the look; that of the report if the finding does not say."""
        given = read_moment(_given(finding, "time"), pointer="")
        return dates.minute(given.instant if given else self.report.checked_at, catalogue=self.catalogue)

    def _day(self, instant: datetime) -> str:
        return dates.day(instant, catalogue=self.catalogue)

    def _date_of(self, code: Code) -> Moment | None:
        credential = self.report.credential
        if credential is None:
            return None
        return {"validity.expired": credential.valid_until, "validity.not-yet": credential.valid_from}.get(
            code.id
        )

    def _asked(self, finding: Finding) -> str:
        """Find the host behind a gap: where the way ended, which may be elsewhere than where it began."""
        return self._host_looked_at(finding) or _given_place(finding, "host")

    def _host_looked_at(self, finding: Finding) -> str:
        return looked_at(finding, report=self.report)


Fill = Callable[[Wording, Finding], str]


def placeholders(sentence: str) -> tuple[str, ...]:
    """List the names in braces that a sentence of the catalogue holds."""
    return tuple(name for _, name, _, _ in string.Formatter().parse(sentence) if name)


def _given(finding: Finding, name: str) -> str:
    return dict(finding.fills).get(name, "")


def _given_place(finding: Finding, name: str) -> str:
    return foreign.place(_given(finding, name))


_FILLS: dict[str, Fill] = {
    "signer": Wording.signer,
    "host": Wording.host,
    "why": Wording.why,
    "because": Wording.because,
    "domain": Wording.domain,
    "name": Wording.method,
    "label": Wording.label,
    "reason": Wording.reason,
    "date": Wording.date,
    "time": Wording.time,
    "platform": Wording.platform,
    "org": Wording.organisation,
    "thing": Wording.thing,
    "claim": Wording.claim,
    "lists": Wording.lists,
    "list": Wording.trusted_list,
    "known": Wording.known,
    "place": Wording.place,
}
# In the place of what others wrote.
_OWN_WORDS_ONLY: dict[str, Fill] = {
    "reason": lambda _, __: "",
    "org": lambda wording, _: wording.catalogue.word("the-organisation"),
    "claim": lambda _, __: "",
}
PLACEHOLDERS = frozenset(_FILLS)
