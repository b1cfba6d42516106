"""The index: what spans dossiers, in SQLite in the user's cache folder. Derived from the store, and disposable."""
