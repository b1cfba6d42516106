"""The forms in which records come in and are changed, made from what the model says of their fields."""
