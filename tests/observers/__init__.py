"""What tools that look into objects, frames and requests see of a client whose every value is a canary."""
