"""The open data as a DCAT-AP catalogue, in Turtle and in JSON-LD."""

from generator.exports.dcat.catalogue import as_json_ld as as_json_ld
from generator.exports.dcat.catalogue import as_turtle as as_turtle
