"""What the window shows before there is a flow: the start page, and the tour of a first start."""
