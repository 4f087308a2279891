"""Shelf: one file a status method; what does the list say?"""
