"""A language model as an engine: any endpoint that speaks the chat interface of the OpenAI API, live or in batches."""
