"""The flow as text for people and for other programs' diagrams: mermaid, dot, markdown."""
