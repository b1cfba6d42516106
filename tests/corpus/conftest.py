"""The corpus of annotated letters lies beside the checkout; where it does not, these tests skip."""

import pytest
from annotated import SHARED, Annotated, annotated


@pytest.fixture(scope="session")
def letters() -> list[Annotated]:
    """Return the letters of the corpus and of the sample."""
    if not (SHARED / "corpus").is_dir():
        pytest.skip("shared/corpus is not beside this checkout")
    return [*annotated("corpus"), *annotated("sample")]


@pytest.fixture(scope="session")
def plain_letters(letters: list[Annotated]) -> list[Annotated]:
    """Return those that are plain text."""
    return [letter for letter in letters if letter.file.suffix == ".txt"]
