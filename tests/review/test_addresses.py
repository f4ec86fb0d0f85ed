"""Which addresses `cchc diff` watches over: one of each kind, in the sample province."""

from __future__ import annotations

import pytest

from generator.model.dataset import build
from generator.records import load_path
from generator.review.addresses import addresses
from tests.small_data import DAY, SAMPLE_DATA


@pytest.fixture(scope="module")
def watched() -> frozenset[str]:
    return addresses(build(load_path(SAMPLE_DATA), DAY))


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("/van-ban/tinh-mau/2025/01-qd-ubnd/", id="document"),
        pytest.param("/van-ban/tinh-mau/2025/01-qd-ubnd/#ke-hoach", id="part"),
        pytest.param("/van-ban/tinh-mau/goc/2025-01-qd-ubnd.txt", id="source"),
        pytest.param("/co-quan/tinh-mau/so-noi-vu-mau/", id="agency"),
        pytest.param("/chi-so/chi-so-mau/2024/", id="index and year"),
        pytest.param("/chi-so/chi-so-mau/2024/tinh-mau/", id="scores"),
        pytest.param("/tien-do/tinh-mau/", id="progress"),
    ],
)
def test_it_is_watched(watched: frozenset[str], address: str) -> None:
    assert address in watched


def test_reports_and_their_files_are_watched(watched: frozenset[str]) -> None:
    assert any(one.startswith("/tien-do/tinh-mau/#") for one in watched)
