"""The sample in `dossiers/`, read once for all tests of it."""

import pytest
from make_store import STORIES
from sample_parts import Sample, ask


@pytest.fixture(scope="session")
def sample() -> Sample:
    return Sample({story.slug: ask("show", story.slug) for story in STORIES})
