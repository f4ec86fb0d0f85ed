"""What a change of the data does to the public pages, before it is published.

two data folders -> two sides -> what differs -> text, Markdown, JSON
"""
