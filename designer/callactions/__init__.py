"""The provider's call actions: read, imported into a flow, sized, exported from a flow."""
