"""Measures what the program promises to be fast at, each beside something known in the same run.

``python3 dev.py bench`` runs it. Nothing here is a test: a table says what was met.
"""
