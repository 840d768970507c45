"""The pages, by what they are about; each module gives a router over the desk."""
