"""Readings that several checks share: each proof with its key, and the place of a hosted badge."""
