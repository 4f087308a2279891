"""Why a key cannot be used."""

import enum


class Reason(enum.Enum):
    """What is wrong with a key that was refused."""

    MALFORMED = "malformed"  # not a key, or not written as one
    UNSUPPORTED = "unsupported"  # a kind of key, or a use of it, that verifies no badge
    TOO_WEAK = "too weak"  # others could sign with it
    PRIVATE_PARTS = "private parts"  # its secret half is published, so others can sign with it


class KeyRefused(Exception):
    """A key that must not be used, and why. The message is ours and quotes nothing of the key."""

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.reason = reason
