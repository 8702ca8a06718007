"""OCR: opens what citizens send, makes pages readable, and reads their words."""
