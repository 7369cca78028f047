import sys

print("Welcome to my runtime 1.0", flush=True)
sys.stdin.read()
