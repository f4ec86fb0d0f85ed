"""All tables in one SQLite file, so that whoever wants can ask across them.

The same tables give the same bytes with the same SQLite. Another version of SQLite writes its own
number into the head of the file and may lay out the search index otherwise: that cannot be set.
"""

from generator.exports.database.database import as_database as as_database
