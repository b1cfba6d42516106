"""The screen: draws views, calls actions."""
