"""Shelf: one file a proof suite; does this proof hold under this key?"""
