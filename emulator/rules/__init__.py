"""The limits that the platform puts on what a business sends."""
