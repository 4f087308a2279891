"""Invented pages in the shapes that real ones have. They test our logic and cannot prove what a live site shows."""
