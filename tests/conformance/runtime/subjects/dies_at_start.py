import sys

sys.exit("no such library")
