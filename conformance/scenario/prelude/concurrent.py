# concurrent: a package; concurrent.futures is what it holds.
