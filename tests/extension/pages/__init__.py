"""Invented pages in the shapes that real ones have. They cannot prove what a live site shows."""
