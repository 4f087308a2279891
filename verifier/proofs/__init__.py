"""Shelf: one file a proof suite; does this proof hold under this key?"""

from verifier.proofs import (
    ecdsa_jcs_2019,
    ecdsa_rdfc_2019,
    ecdsa_sd_2023,
    ed25519_signature_2018,
    ed25519_signature_2020,
    eddsa_jcs_2022,
    eddsa_rdfc_2022,
    json_web_signature_2020,
    rsa_signature_2018,
    vc_jwt,
)

SUITES = (
    vc_jwt.SUITE,
    eddsa_rdfc_2022.SUITE,
    ecdsa_rdfc_2019.SUITE,
    eddsa_jcs_2022.SUITE,
    ecdsa_jcs_2019.SUITE,
    ecdsa_sd_2023.SUITE,
    ed25519_signature_2020.SUITE,
    json_web_signature_2020.SUITE,
    ed25519_signature_2018.SUITE,
    rsa_signature_2018.SUITE,
)
