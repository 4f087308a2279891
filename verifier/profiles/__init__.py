"""Metadata profiles: how complete is the information in a badge?"""
