"""What recognises an issuer is its own: nobody else's word counts as the word of who is on a list."""

import pytest

from verifier.recognition.lists import row_values
from verifier.recognition.lists.row_values import UnfitValueError

ACCOUNT = "https://api.badgr.io/public/issuers/0123456789abcdefghijkl"
CREDLY = "did:web:www.credly.com:api:v1:obi:v3:issuers:4f2c2b3e-0000-4000-8000-000000000000"

TAKEN = [
    ("issuer_id", "did:web:uni.example", "did:web:uni.example"),
    ("issuer_id", "did:web:uni.example%3A8443:faculty", "did:web:uni.example%3A8443:faculty"),
    ("issuer_id", "did:key:z6Mktpn6cXks1PBKLMgZH2VaahvCtBMF6K8eCa7HzrnuYLZv", None),
    ("issuer_id", "https://Uni.example/issuer.json#this", None),  # as badges write it, letter for letter
    ("issuer_id", "https://github.com/uni/issuer.json", None),  # exactly this address, and no other there
    ("issuer_id", ACCOUNT, None),
    ("issuer_id", CREDLY, None),
    ("domain", "uni.example", "uni.example"),
    ("domain", "Bücher.Example.", "xn--bcher-kva.example"),
    ("domain", "大学.example", "xn--pss25c.example"),
    ("domain", "someone.github.io", "someone.github.io"),  # a name for itself, and nobody else's
    ("place", "https://uni.example/badges/", "https://uni.example/badges/"),
    ("place", "HTTPS://Bücher.example:443/a/../b/", "https://xn--bcher-kva.example/b/"),
    ("account", ACCOUNT, None),
    ("account", CREDLY, None),
    ("logo", "https://uni.example/logo.png", None),
    ("logo", "sha256:" + "AB" * 32, "sha256:" + "ab" * 32),
    ("page", "http://uni.example", None),
    ("words", " Uni \n of\u00a0 Examples", "Uni of Examples"),
    ("words", "می\u200cخواهم", "می\u200cخواهم"),  # Persian is spelled with it
]
REFUSED = [
    ("issuer_id", "uni.example", "is no DID and no https address"),
    ("issuer_id", "http://uni.example/issuer", "is no DID and no https address"),
    ("issuer_id", "urn:uuid:0", "is no DID and no https address"),
    ("issuer_id", "https://", "is no https address"),
    ("issuer_id", "did:web:uni.example#key-1", "is no DID: write it without what stands behind #"),
    ("issuer_id", "did:WEB:uni.example", "is no DID"),
    ("issuer_id", "did:web:localhost", "is no did:web"),
    ("issuer_id", "did:key:" + "z" * 5_000, "is longer than 4096 characters"),
    (
        "issuer_id",
        "did:web:api.badgr.io",
        "is on a host of Canvas Credentials (Badgr), and no id of an issuer",
    ),
    ("issuer_id", "did:web:api.badgr.io%3A8443", "is on a host of Canvas Credentials (Badgr)"),
    ("issuer_id", "https://www.credly.com/organizations/uni/badges", "is on a host of Credly"),
    ("domain", "https://uni.example", "is more than a domain"),
    ("domain", "uni.example/badges", "is more than a domain"),
    ("domain", "uni.example:443", "is more than a domain"),
    ("domain", "uni@uni.example", "is more than a domain"),
    ("domain", "*.uni.example", "stands for several domains: list each by itself"),
    ("domain", "uni example", "is no domain"),
    ("domain", "ac.jp", "one organisation registered: name the host below it that is theirs, or ids"),
    ("domain", "github.io", "is no name that one organisation registered"),
    ("domain", "192.0.2.1", "is no name that one organisation registered"),
    ("domain", "github.com", "is where many people publish"),
    ("domain", "people.uni.example", "is where many people publish"),
    ("domain", "api.badgr.io", "is on a host of Canvas Credentials (Badgr): name the account"),
    ("domain", "youracclaim.com", "is on a host of Credly: name the account under accounts"),
    ("place", "http://uni.example/badges/", "is no https address"),
    ("place", "https://uni.example/badges", 'must end in "/"'),
    ("place", "https://uni.example/badges/?all", "has a query or a fragment"),
    ("place", "https://ac.jp/", "is no name that one organisation registered"),
    ("place", "https://uni.example/~someone/", "is where many people publish"),
    ("place", "https://raw.githubusercontent.com/uni/", "is where many people publish"),
    ("place", "https://api.badgr.io/public/issuers/", "is on a host of Canvas Credentials (Badgr)"),
    ("account", "https://uni.example/issuer", "is at no platform that is known here"),
    ("account", "did:key:z6Mktpn6cXks1PBKLMgZH2VaahvCtBMF6K8eCa7HzrnuYLZv", "is at no platform"),
    ("account", "https://api.badgr.io/public/", "is on a host of Canvas Credentials (Badgr), and no id"),
    ("logo", "sha256:abc", "is no digest: write sha256: and 64 hexadecimal digits"),
    ("logo", "http://uni.example/logo.png", "is no https address"),
    ("page", "uni.example", "is no web address"),
    ("words", "x" * 301, "is longer than 300 characters"),
    ("words", "\u202eUni", "has a sign in it that does not show, U+202E"),
]


@pytest.mark.parametrize(("rule", "written", "taken"), TAKEN)
def test_what_is_one_issuers_own_is_taken(rule, written, taken):
    assert getattr(row_values, rule)(written) == (written if taken is None else taken)


@pytest.mark.parametrize(("rule", "written", "problem"), REFUSED)
def test_what_is_not_one_issuers_own_is_refused(rule, written, problem):
    with pytest.raises(UnfitValueError) as refused:
        getattr(row_values, rule)(written)
    assert problem in str(refused.value)
    assert len(str(refused.value)) < 250
    assert str(refused.value).isprintable()
