"""The proofs of a credential as records, whatever state they are in. https://www.w3.org/TR/vc-data-integrity/#proofs."""

from verifier.model.moment import Moment
from verifier.model.proof import Proof
from verifier.model.words import JsonObject
from verifier.parse.dates import read_moment
from verifier.parse.members import below, entries, objects, types

_DATES = ("created", "expires")


def read_proofs(credential: JsonObject) -> tuple[Proof, ...]:
    """Read every proof of a credential; one alone is at ``/proof``, those of a set at ``/proof/0`` and on.

    A text is read where there is one text and no other value: of two keys in one proof none is *the* key.
    """
    return tuple(_proof(raw, pointer=place) for place, raw in objects(credential, "proof"))


def _proof(raw: JsonObject, *, pointer: str) -> Proof:
    kinds = types(raw)
    dates = {name: _moment(raw, name, pointer=pointer) for name in _DATES if raw.get(name) is not None}
    return Proof(
        pointer=pointer,
        type=kinds[0] if len(kinds) == 1 else None,
        cryptosuite=_only_text(raw, "cryptosuite"),
        verification_method=_only_text(raw, "verificationMethod"),
        purpose=_only_text(raw, "proofPurpose"),
        created=dates.get("created"),
        expires=dates.get("expires"),
        proof_value=_only_text(raw, "proofValue"),
        previous=_previous(raw),
        unreadable_dates=tuple(name for name, moment in dates.items() if moment is None),
        raw=raw,
    )


def _previous(raw: JsonObject) -> tuple[str, ...]:
    """Name the proofs that this one rests on; what is no name stays as an empty one, which nothing bears."""
    return tuple(value if isinstance(value, str) else "" for _, value in entries(raw, "previousProof"))


def _only_text(raw: JsonObject, name: str) -> str | None:
    values = [value for _, value in entries(raw, name)]
    return values[0] if len(values) == 1 and isinstance(values[0], str) and values[0] else None


def _moment(raw: JsonObject, name: str, *, pointer: str) -> Moment | None:
    value = raw.get(name)
    return read_moment(value, pointer=below(pointer, name), edge="end" if name == "expires" else "start")
