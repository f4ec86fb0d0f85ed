"""All tables in one SQLite file, so that whoever wants can ask across them.

The same tables give the same bytes with the same SQLite, whose version is not in the file. Another
version may lay out the search index and its pages otherwise: that cannot be set.
"""

from generator.exports.database.database import as_database as as_database
