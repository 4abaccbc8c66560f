"""A flow on paper: how it is spread over pages, and the dialog that shows them first."""
