"""Everything that is read from and written to disk: documents, settings, resources."""
