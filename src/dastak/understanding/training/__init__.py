"""Fit the model from the catalogue's own words. The only place that needs scikit-learn."""
