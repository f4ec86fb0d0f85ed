"""What targets of several provinces and years measure alike."""
