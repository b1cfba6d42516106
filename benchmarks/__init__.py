"""What is fast, measured: `python -m benchmarks` runs everything on generated stores and prints one table."""
