"""Reports rendered: JSON, text, words."""
