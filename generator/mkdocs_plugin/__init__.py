"""The host: the only room that imports MkDocs.

The plugin hands generated pages and files to MkDocs; `build_site` and `serve_site` start it for
the command line. Another host can take the same pages from `cchc render`.
"""

from generator.mkdocs_plugin.commands import HostError as HostError
from generator.mkdocs_plugin.commands import build_site as build_site
from generator.mkdocs_plugin.commands import serve_site as serve_site
from generator.mkdocs_plugin.plugin import CongKhaiPlugin as CongKhaiPlugin
