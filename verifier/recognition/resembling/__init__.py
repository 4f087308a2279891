"""Whom does an issuer look like without being that? Asked when its proof holds and no list recognises it.

`resemble` answers for one issuer. `claims` is what the issuer says of itself, `index` what a list holds,
arranged so that thousands of entries cost no more than ten. `names` and `domains` find whom a name or
domain looks like, and `logos` knows pictures again. Below them, `name_forms` writes names so that they can
be compared, `bare_names` takes off what was added to one, `skeletons` knows letters that look alike,
`wording` the words of names that say nothing, `slips` the slips of a hand, and `hosts` the parts of a host.
"""
