"""Prompts spoken into the microphone: heard, listened to, and kept beside the flow."""
