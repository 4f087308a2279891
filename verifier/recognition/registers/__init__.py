"""A register of OpenID Federation: a list that is asked for one issuer at a time.

`joining` pins its keys when it is added, `asking` asks all registers for the issuer of one badge, each by
`federation`, and `entity_statement` says whether what one answers holds.
"""
