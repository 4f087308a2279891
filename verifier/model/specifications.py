"""Where the rules come from: the published documents that codes refer to."""

from verifier.model.words import Url

OB1 = Url("https://www.imsglobal.org/sites/default/files/Badges/OBv1p1/index.html")
OB2 = Url("https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html")
OB3 = Url("https://www.imsglobal.org/spec/ob/v3p0/")
VC2 = Url("https://www.w3.org/TR/vc-data-model-2.0/")
DATA_INTEGRITY = Url("https://www.w3.org/TR/vc-data-integrity/")
DI_EDDSA = Url("https://www.w3.org/TR/vc-di-eddsa/")
DI_ECDSA = Url("https://www.w3.org/TR/vc-di-ecdsa/")
JOSE_COSE = Url("https://www.w3.org/TR/vc-jose-cose/")
BITSTRING = Url("https://www.w3.org/TR/vc-bitstring-status-list/")
VC_SCHEMA = Url("https://www.w3.org/TR/vc-json-schema/")
CLR = Url("https://www.imsglobal.org/spec/clr/v2p0/")
CID = Url("https://www.w3.org/TR/cid-1.0/")
RDFC = Url("https://www.w3.org/TR/rdf-canon/")
DID_CORE = Url("https://www.w3.org/TR/did-core/")
DID_KEY = Url("https://w3c-ccg.github.io/did-key-spec/")
DID_WEB = Url("https://w3c-ccg.github.io/did-method-web/")
PNG = Url("https://www.w3.org/TR/png-3/")
RFC7515 = Url("https://www.rfc-editor.org/rfc/rfc7515")
RFC8259 = Url("https://www.rfc-editor.org/rfc/rfc8259")
RFC8725 = Url("https://www.rfc-editor.org/rfc/rfc8725")
