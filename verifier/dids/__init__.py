"""Shelf: one file a DID method; from a DID to its verification methods."""
