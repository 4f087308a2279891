"""Nothing of a person stays behind, whichever door it came through."""
