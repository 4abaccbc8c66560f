"""The canvas: the flow as a picture that is edited with mouse, touchpad and keys."""
