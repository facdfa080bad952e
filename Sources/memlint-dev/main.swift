print("memlint-dev")
