"""How fast the site is built, and beside what. `python -m benchmarks` writes RESULTS.md.

Nothing here is part of the portal: the documents are invented and never published.
"""
