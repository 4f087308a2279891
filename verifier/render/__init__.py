"""From a report to JSON, text and, later, HTML."""
