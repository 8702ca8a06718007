"""One file per payment gateway that we speak with."""
