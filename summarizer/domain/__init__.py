"""The product's vocabulary: frozen values that are stored or shown. Imports nothing of the product."""
