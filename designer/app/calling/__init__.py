"""Test calls from the window: the line inside the program, one call, what the phone shows."""
