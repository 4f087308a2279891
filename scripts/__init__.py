"""What `make` runs beside the tools: generators of documents and files, and the floors of coverage."""
