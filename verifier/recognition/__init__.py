"""Is the issuer on a list that the reader trusts, or does it only look like somebody who is?

`recognise` answers for one badge: `matching` finds the entry that an issuer has, `resembling` whom it looks
like without being that. `formats` is a **shelf** of the ways in which lists are written; `folder` reads the
lists of a directory, `obtaining` gets one from where it is kept, `federation` asks a register for one issuer.
"""
