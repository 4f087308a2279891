"""Shelf: one file a question."""
