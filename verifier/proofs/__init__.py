"""Shelf: one file a proof suite; does this proof hold under this key?"""

from verifier.proofs import ed25519_signature_2020, eddsa_rdfc_2022, vc_jwt

SUITES = (vc_jwt.SUITE, eddsa_rdfc_2022.SUITE, ed25519_signature_2020.SUITE)
