"""Communication plans: audiences, contents and channels, and what was published."""
