"""Callflow Designer: design, check, hear and call 46elks phone call flows.

The packages below this one are layers; imports go downward only, from ``app`` to ``flow``.
"""

__version__ = "0.1.0"
