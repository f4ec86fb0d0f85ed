"""What documents rest on and cite, who cites what, and where citations disagree."""
