"""A list of issuers as a file: from its bytes to its entries, and how the files of a directory are kept.

`reading` opens a file (`list_file`), finds its format on the shelf `formats` and answers with the list.
What people wrote by hand is a `written_list`; `own_list` reads what it says of itself, `rows` its entries,
`row_values` what may stand in these, and `malformed` says what is wrong on which line. `snapshot` packages
any list, with digest and seal.

`folder` reads the lists of a directory once, `kept_lists` again whenever a file changes. `list_directory`
puts a file there, `renewing` compares a list with the one from before, and `in_force` tells when one is too
old.
"""
