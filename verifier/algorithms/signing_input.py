"""What a Data Integrity proof signs: the hash of its options, then the hash of the document.

https://www.w3.org/TR/vc-di-eddsa/#hashing-eddsa-rdfc-2022, https://www.w3.org/TR/vc-di-ecdsa/#hashing-ecdsa-rdfc-2019
"""

import hashlib
from dataclasses import replace
from typing import Literal, TypeAlias

from verifier.contracts import SigningInput
from verifier.model.finding import Finding

Digest: TypeAlias = Literal["sha256", "sha384"]
Prepared: TypeAlias = tuple[SigningInput, ...] | Finding
"""The alternatives of what may have been signed, or why there are none."""


def hashed(*, document: str, options: str, digest: Digest, signature: bytes) -> SigningInput:
    """Hash both canonical forms into what was signed: twice 32 bytes (SHA-256) or 48 (SHA-384)."""
    of_options, of_document = (hashlib.new(digest, form.encode()).digest() for form in (options, document))
    message = of_options + of_document
    return SigningInput(
        message=message,
        signature=signature,
        intermediate=(
            ("canonicalDocument", document),
            ("canonicalOptions", options),
            ("documentDigest", of_document.hex()),
            ("optionsDigest", of_options.hex()),
            ("signedBytes", message.hex()),
        ),
    )


def remarked(prepared: Prepared, remark: Finding) -> Prepared:
    """Add a remark to every alternative; what could not be prepared stays as it is."""
    if isinstance(prepared, Finding):
        return prepared
    return tuple(replace(given, remarks=(*given.remarks, remark)) for given in prepared)
