"""JSON-LD term maps and class tables: data, one file a context or class family."""
