"""Walk the app on a big graph, and measure what a person waits for."""
