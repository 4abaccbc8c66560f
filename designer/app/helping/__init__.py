"""Help in the window: the pages of the guide, opened where they tell of what is pointed at."""
