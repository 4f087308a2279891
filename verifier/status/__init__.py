"""Shelf: one file a status method; what does the list say?"""

from verifier.status import bitstring, one_edtech_revocation_list

METHODS = (bitstring.METHOD, one_edtech_revocation_list.METHOD)
