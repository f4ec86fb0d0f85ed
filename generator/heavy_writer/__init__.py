"""Heavy files: made beside the building of pages or on demand, and kept while their input stays.

Knows files, processes and WSGI, not the host.
"""

from generator.heavy_writer.on_demand import OnDemand as OnDemand
from generator.heavy_writer.store import Store as Store
from generator.heavy_writer.writer import HeavyWriter as HeavyWriter
