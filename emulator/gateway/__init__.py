"""The sandbox payment gateway: its own program, with a pay page, webhooks and refunds."""
