"""Shelf: one file a platform; its share links, and the badge they stand for."""

from verifier.platforms import credly

PLATFORMS = (credly.PLATFORM,)
