"""The pages that people see: each file puts one together, from words and from what `render.page` draws."""
