"""A local 46elks: the same HTTP interface, simulated phones, no money.

:mod:`~designer.emulator.app` makes the web application, :mod:`~designer.emulator.server` runs it.
"""
