"""Read with a language model that speaks the OpenAI protocol; only what stands in the article word for word counts."""
