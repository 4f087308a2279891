"""The flow of a verification: what was given goes in, a trust report comes out."""

from verifier.engine.verification import Verification

__all__ = ["Verification"]
