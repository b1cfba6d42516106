"""What a table of words is made of: its types hold it to its fields, so that nothing has to do so as it loads."""

from typing import dataclass_transform


@dataclass_transform(eq_default=False, kw_only_default=True, frozen_default=True)
class Table:
    """The words of one language for something, each field given by its name; tables are alike only to themselves."""

    def __init__(self, **words: object) -> None:
        self.__dict__.update(words)
