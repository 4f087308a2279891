"""The page at /widget: how a site shows its badges with what is true of them."""
