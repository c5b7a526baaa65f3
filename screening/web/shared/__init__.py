"""What all endpoints share: replies, errors, headers, the request log."""
