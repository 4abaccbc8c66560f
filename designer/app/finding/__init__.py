"""Finding things: the list of everything there is to do or go to, and search and replace."""
