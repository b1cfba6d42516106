"""The smallest program on Typer: what any command of ours has to pay before it does anything."""

import typer

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def main() -> None:
    """Do nothing."""


if __name__ == "__main__":
    app()
