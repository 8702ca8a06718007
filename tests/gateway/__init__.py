"""The gateway port: one suite for every vendor, and the sandbox program itself."""
