"""YAML text to plain values with positions, and the layout of the data folder."""
