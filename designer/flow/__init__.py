"""The flow itself: vocabulary, model, edits, change events and the graph view.

The lowest layer. It knows nothing of files, networks or windows.
"""
