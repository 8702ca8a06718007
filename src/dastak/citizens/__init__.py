"""The people we serve: many identifiers, one citizen."""
