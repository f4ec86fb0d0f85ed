"""The workbook in which an agency reports: what the one handed out and the one filled in share."""
