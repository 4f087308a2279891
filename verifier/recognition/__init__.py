"""Is the issuer on a list that the reader trusts, or does it only look like somebody who is?

`recognise` answers for one badge: `matching` finds the entry that an issuer has, `resembling` whom it looks
like without being that. `linked_domains` asks a site whether the issuer is its own, and `proven_place` tells
people what was proven of the issuer; `judging` puts all of it into findings.

`formats` is a **shelf** of the ways in which lists are written: those of people's own hand come down to
`own_list`, the entries to `rows`, what may stand in these to `row_values`; `snapshot` packages any list.
`folder` reads the lists of a directory, `obtaining` gets one from where it is kept. Of a register of OpenID
Federation `joining` pins the keys when it is added, `registers` asks all of them for the issuer of a badge,
each by `federation`, and `entity_statement` says whether what one answers holds.
"""
