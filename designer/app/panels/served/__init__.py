"""The inspector of what only our own server understands: opening hours and callers."""
