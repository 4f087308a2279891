"""Verifies digital badges, and says what it could not check."""
