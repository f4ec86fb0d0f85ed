"""What was published when: the data compared day by day, from git or from a kept log."""
