extension Configuration {
    /// What `memlint init` writes: every key as a comment, `#key: …` without a blank, below the words on what it does.
    package static let template = """
        # Configuration of memlint, for this folder and all below it, but not for a folder with a file of its own.
        # Every key may be left out. A key, rule or word that does not exist is an error, told with its place.
        # `memlint rules` lists the rules, `memlint explain ID` shows the page of one.

        # Rules that are not run.
        #ignore: [token-limit-too-small]

        # The rules to run, in place of those that run by default.
        #select: [memory-in-handler, constant-session-key, shared-memory-instance]

        # Whether rules in preview run too: they are new, and may raise more false alarms.
        #preview: yes

        # The level of a rule's findings, in place of its own: error, warning or info.
        #severity:
        #  module-level-state: error
        #  in-memory-store: info

        # The lowest level whose findings make the exit code 1: error, warning (the default) or info.
        #fail-on: error

        # Files and folders to leave out, as in a .gitignore, relative to this file's folder.
        # They are left out too when they are given by name, as commit hooks do.
        #exclude: [examples/, "*_test.py"]

        # Whether generated and minified files are analysed too.
        #include-generated: yes

        # Rules that are not run on the files that a pattern matches.
        #per-file-ignores:
        #  "scripts/": [memory-in-handler, engine-in-handler]

        # Files with models of your own frameworks: what their names mean.
        #models: [memlint-models.yml]

        # Files with rules of your own.
        #rules: [memlint-rules.yml]

        """
}
