"""Options that several commands share."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path


def takes_data(parser: ArgumentParser) -> None:
    """`--data FOLDER`."""
    parser.add_argument(
        "--data", type=Path, metavar="THƯ_MỤC", default=Path("data"), help="thư mục dữ liệu"
    )


def takes_config(parser: ArgumentParser) -> None:
    """`--config FILE`."""
    parser.add_argument(
        "--config",
        type=Path,
        metavar="TỆP",
        default=Path("mkdocs.yml"),
        help="tệp cấu hình của trang",
    )
