print("memlint")
