"""Draws certificates and receipts as PDF/A from typst templates, with fonts of our own."""
