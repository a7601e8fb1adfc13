"""What is known, kept: the protocols of a store, and the stores behind them."""
