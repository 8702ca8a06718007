"""Score a message against every intent: features, a linear model of arrays, a gate."""
