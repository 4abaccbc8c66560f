"""Accounts at 46elks in the window: lines, real test calls, publishing."""
