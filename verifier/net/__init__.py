"""The only code that opens a socket as a client."""
