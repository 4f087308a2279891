"""The browser extension, in real browsers: invented pages, the real service, a simulated internet."""
