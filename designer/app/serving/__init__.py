"""The open flow served from the window, as ``callflow serve`` does it with a file."""
