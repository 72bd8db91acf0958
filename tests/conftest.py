"""Fixtures that several test modules use, and how hypothesis searches."""

import os

import pytest
from hypothesis import settings
from office import office

__all__ = ["office"]

# The same examples in each run, so that a failure is the change's and not the day's; HYPOTHESIS=explore tries others.
settings.register_profile("same", derandomize=True, database=None, deadline=None, max_examples=100)
settings.register_profile("explore", deadline=None, max_examples=500)
settings.load_profile(os.environ.get("HYPOTHESIS", "same"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite what golden files expect from what is so")


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Golden files are written by one process. Else one more than there are cores: some tests wait for a while."""
    return 0 if config.getoption("--update-golden") else (os.cpu_count() or 1) + 1


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))
