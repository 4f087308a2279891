"""From whatever was given to the bytes of the badge in it."""
