"""A page as a Markdown file with front matter, for hosts that read files from disk."""

from __future__ import annotations

import json

from generator.pages.page import Page


def with_front_matter(page: Page) -> str:
    """The page's Markdown behind its front matter (YAML; every value is written as JSON)."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in page.meta.items()]
    return "---\n" + "\n".join(lines) + "\n---\n\n" + page.markdown
