"""Record linkage, generic in the thing linked: block, compare, decide, cluster."""
