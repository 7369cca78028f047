"""loopspec's CPython side: the subject that runs scenarios, and the lowering of source to tree JSON.

Standard library only; any CPython from 3.9 on runs it.  See the README beside this package.
"""
