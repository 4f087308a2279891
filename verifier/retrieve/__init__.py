"""Open Badges 1 and 2: from a pointer to the documents that the issuer publishes."""
