"""A flow as a picture in a file: SVG, PNG or PDF, painted by the canvas's own painters."""
