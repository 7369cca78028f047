def compile_scenario(source, name):
    return compile(source, name, "exec", dont_inherit=True)
