"""How the window looks: colours, spacings, style sheet and icons, each from one table."""
