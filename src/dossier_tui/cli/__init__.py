"""The command line: prints views, calls actions."""
