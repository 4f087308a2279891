"""Pure, synchronous algorithms, each with a specification of its own."""
