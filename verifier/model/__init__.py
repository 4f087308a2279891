"""The nouns of a verification. Standard library only: no I/O, no clock."""
