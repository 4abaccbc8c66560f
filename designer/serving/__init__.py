"""A flow as webhooks: each node has an address that answers with its action.

Nothing is remembered between two requests; any number of processes can serve the same flow.
"""
