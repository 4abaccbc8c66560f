"""Where nodes stand: boxes computed from data, and a layered layout of our own.

Nothing here knows Qt or fonts; the canvas paints the boxes that this package computes.
"""
