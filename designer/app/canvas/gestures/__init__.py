"""What a person does with the mouse, one object per gesture, from pressing to letting go."""
