"""Wycheproof: every valid signature accepted, every invalid one refused, as many of each as published."""

import json
from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from tests.shared import shared
from verifier.algorithms import jose, keys
from verifier.model.keys import KeyKind, PublicKey

Verify = Callable[[PublicKey, bytes, bytes], bool]

# What our five names leave out of the valid JOSE vectors, by tcId.
HMAC = {"json_web_signature": {1, 348, 352, 357, 358, 359, 376, 377}, "json_web_key": {2, 13, 14, 15}}
HMAC["json_web_crypto"] = {1, 48}
TIED_TO_ANOTHER_ALGORITHM = {346, 347, 350, 351}
STRAY_CHARACTERS = {372, 373}


def groups(name: str) -> list[dict]:
    text = shared("vectors", "wycheproof", f"{name}_test.json").read_text(encoding="utf-8")
    return json.JSONDecoder().decode(text)["testGroups"]


def cases(name: str) -> Iterator[tuple[dict, dict]]:
    return ((group, case) for group in groups(name) for case in group["tests"])


def ed25519(key: PublicKey, message: bytes, signature: bytes) -> bool:
    return keys.verify_ed25519(key, message=message, signature=signature)


def ecdsa(key: PublicKey, message: bytes, signature: bytes) -> bool:
    return keys.verify_ecdsa(key, message=message, signature=signature)


def rsa(key: PublicKey, message: bytes, signature: bytes) -> bool:
    return keys.verify_rsa(key, message=message, signature=signature, scheme="RS256")


@pytest.mark.parametrize(
    ("name", "verify", "counts"),
    [
        ("ed25519", ed25519, {"valid": 88, "invalid": 63}),
        ("ecdsa_secp256r1_sha256_p1363", ecdsa, {"valid": 173, "invalid": 89}),
        ("ecdsa_secp384r1_sha384_p1363", ecdsa, {"valid": 193, "invalid": 87}),
        ("rsa_signature_2048_sha256", rsa, {"valid": 9, "invalid": 249, "acceptable": 1}),
    ],
)
def test_only_valid_signatures_hold(name: str, verify: Verify, counts: dict[str, int]):
    seen = Counter(case["result"] for _, case in cases(name))
    assert seen == counts
    for group, case in cases(name):
        key = keys.from_pem(group["publicKeyPem"])
        holds = verify(key, bytes.fromhex(case["msg"]), bytes.fromhex(case["sig"]))
        assert holds is (case["result"] == "valid"), (name, case["tcId"], case["comment"])


def test_no_der_signature_passes_for_a_raw_one():
    given = list(cases("ecdsa_secp256r1_sha256"))
    assert Counter(case["result"] for _, case in given) == {"valid": 174, "invalid": 310}
    for group, case in given:
        key = keys.from_pem(group["publicKeyPem"])
        assert key.kind is KeyKind.P256
        assert not ecdsa(key, bytes.fromhex(case["msg"]), bytes.fromhex(case["sig"])), case["tcId"]


@pytest.mark.parametrize("name", ["ed25519", "ecdsa_secp256r1_sha256_p1363", "ecdsa_secp384r1_sha384_p1363"])
def test_a_key_is_the_same_key_as_pem_and_as_jwk(name: str):
    pairs = [
        (group["publicKeyPem"], group["publicKeyJwk"]) for group in groups(name) if "publicKeyJwk" in group
    ]
    assert pairs
    for pem, jwk in pairs:
        assert keys.from_pem(pem) == keys.from_jwk(jwk)


def accepted(group: dict, case: dict) -> bool:
    """Verify as a badge is verified; only our own refusals may come out on the way."""
    try:
        token = jose.parse_jws(written(case["jws"]))
        return jose.verify_jws(token, keys.from_jwk(named_key(group, token.header.get("kid"))))
    except (jose.JwsRefused, keys.KeyRefused):
        return False


def written(token: str | dict) -> str:
    """Give the token as text: some vectors are in the JSON form, which badges do not have."""
    return token if isinstance(token, str) else json.dumps(token)


def named_key(group: dict, kid: object) -> dict:
    document = group.get("public") or group["private"]
    if "keys" not in document:
        return {name: value for name, value in document.items() if name != "d"}
    found = [key for key in document["keys"] if key.get("kid") == kid]
    return found[0] if len(found) == 1 else {}


@pytest.mark.parametrize(
    ("name", "valid", "invalid"),
    [("json_web_signature", 46, 355), ("json_web_key", 5, 21), ("json_web_crypto", 4, 45)],
)
def test_no_invalid_token_is_accepted(name: str, valid: int, invalid: int):
    given = [(group, case) for group, case in cases(name) if "jws" in case]
    assert Counter(case["result"] for _, case in given) == {"valid": valid, "invalid": invalid}
    wrong = [case["tcId"] for group, case in given if case["result"] == "invalid" and accepted(group, case)]
    assert wrong == []


def test_valid_tokens_under_our_five_names_are_accepted():
    outcomes: Counter[bool] = Counter()
    for name in ("json_web_signature", "json_web_key", "json_web_crypto"):
        for group, case in cases(name):
            if case["result"] == "valid" and "jws" in case:
                allowed = within_policy(name, case)
                assert accepted(group, case) is allowed, (name, case["tcId"], case["comment"])
                outcomes[allowed] += 1
    assert outcomes == {True: 19, False: 36}


def within_policy(name: str, case: dict) -> bool:
    if case["tcId"] in HMAC[name]:
        return False
    if name == "json_web_signature" and case["tcId"] in TIED_TO_ANOTHER_ALGORITHM | STRAY_CHARACTERS:
        return False
    header = jose.parse_jws(case["jws"]).header
    return header["alg"] in jose.ALGORITHMS
