"""A report as a web page: drawn once, as a tree of elements; written as HTML, or sent to a page as JSON.

`report.py` puts the parts together. Each part is a file that answers one question and gives an element, or
None where there is nothing to say.
"""
