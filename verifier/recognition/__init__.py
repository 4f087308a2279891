"""Is the issuer on a list that the reader trusts, or does it only look like somebody who is?

`recognise` answers for one badge: `matching` finds the entry that an issuer has, told by its
`issuer_address`, `resembling` whom it looks like without being that. `linked_domains` asks a site whether
the issuer is its own, and `proven_place` tells people what was proven of the issuer, in `host_letters` where
these mislead nobody. `judging` puts all of it into findings: `judged_by_lists` what lists add,
`platform_word` what a platform says; `headline` names who is behind the badge.

`entries` arranges a list for `matching` as `resembling` does for itself, by things that are `numbered`: each
`once_per_list`, and `prepared` where lists are loaded.

`lists` holds a list as a file, and keeps it; `formats` is a **shelf** of the ways in which lists are written;
`registers` asks those that answer for one issuer at a time. `obtaining` gets any of them from its address.
"""
