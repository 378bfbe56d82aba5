"""The pages of the app, one function `page` in each file."""
