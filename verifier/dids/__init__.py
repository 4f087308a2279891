"""Shelf: one file a DID method; from a DID to its verification methods."""

from verifier.dids import jwk, key, web

METHODS = (key.METHOD, jwk.METHOD, web.METHOD)
