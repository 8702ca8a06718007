"""What the codes printed on papers say: text of a code in, values out."""
