"""A filled workbook for reports becomes entries of a file of progress.

    received bytes -> opening -> table -> values, matching -> entries -> file of `tien-do/`

A row without anything in it says nothing of the work. What is wrong is told cell by cell, all at
once, and then nothing is written.
"""
