"""From bytes to one Credential, or Malformed."""
