"""The page `/bien-tap/`: forms for people who do not write YAML.

The forms are those of Decap CMS; what stands in them is made from the schema and the data.
"""
