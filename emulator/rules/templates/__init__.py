"""Rules of templates: what may be submitted, and how one is filled when sent."""
