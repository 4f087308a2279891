"""The engine: from what was given to the report about it."""

from verifier.engine.document_verification import DocumentVerification
from verifier.engine.verification import Verification

__all__ = ["DocumentVerification", "Verification"]
