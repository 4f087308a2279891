"""Models of the platforms where badges live: what each serves at its own addresses, as is known of it.

They are made from published documents, published source and the addresses in real badges. What nobody
published is a guess, and each model says of itself what is one.
"""
