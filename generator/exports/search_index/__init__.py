"""The index of the site's search: static files that the browser reads piece by piece.

The first level, the shards, leads from words to groups of items; the second, a group, holds the
items' own words. Why, and what was rejected: docs/du-an/quyet-dinh/0011.
"""

from generator.exports.search_index.files import Memory as Memory
from generator.exports.search_index.files import files as files
from generator.exports.search_index.lists import Lists as Lists
