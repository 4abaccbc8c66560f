"""User commands: one registry that feeds menus, toolbar, palette and the list of shortcuts."""
