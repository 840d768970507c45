"""A worked example of everything that a package can add to newsledger; docs/extending.md explains it."""
