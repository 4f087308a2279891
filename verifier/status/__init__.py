"""Shelf: one file a status method; what does the list say?"""

from verifier.status import bitstring, one_edtech_revocation_list, revocation_list_2020, status_list_2021

METHODS = (
    bitstring.METHOD,
    status_list_2021.METHOD,
    revocation_list_2020.METHOD,
    one_edtech_revocation_list.METHOD,
)
