"""The HTTP client for a line: the 46elks API, and our emulator which speaks the same.

Nothing is re-exported here: this package is loaded only when somebody calls, because its HTTP
library takes a tenth of a second to import.
"""
