"""The only code that opens a socket as a client: one guarded, cached way to the network."""
