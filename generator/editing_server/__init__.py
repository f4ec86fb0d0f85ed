"""The forms on this machine: a small server on loopback that Decap CMS talks to."""
