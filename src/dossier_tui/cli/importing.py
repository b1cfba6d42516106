"""x."""
def import_command(path: str) -> None:
    """x."""
