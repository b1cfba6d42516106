"""The frame, and what comes on top of it."""
