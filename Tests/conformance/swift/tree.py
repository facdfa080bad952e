"""One of memlint's trees, as `memlint-dev print-tree --format json` tells it."""

FLAGS = [
    "async", "generator", "spread", "doubleSpread", "keywordOnly", "positionalOnly", "optional", "wildcard", "declaration",
    "constant", "walrus", "noValue", "new", "trailing", "bytes", "computed", "list", "set", "dictionary", "conditionInMiddle",
    "staticMember", "getter", "setter", "structure", "enumeration", "interface", "actor", "extension", "typeArguments",
]
BIT = {name: 1 << index for index, name in enumerate(FLAGS)}



class Tree:
    """One of memlint's trees, with what the comparison asks of it."""

    def __init__(self, data, text):
        self.nodes = data["nodes"]
        self.names = data["names"]
        self.text = text
        self.parents = [-1] * len(self.nodes)
        open_nodes = []
        for index, node in enumerate(self.nodes):
            while open_nodes and self.nodes[open_nodes[-1]][3] <= index:
                open_nodes.pop()
            self.parents[index] = open_nodes[-1] if open_nodes else -1
            open_nodes.append(index)

    def kind(self, node): return self.nodes[node][0]
    def start(self, node): return self.nodes[node][1]
    def end(self, node): return self.nodes[node][2]
    def name(self, node): return self.names[self.nodes[node][4]]
    def has(self, node, flag): return bool(self.nodes[node][5] & BIT[flag])
    def span(self, node): return f"{self.start(node)}-{self.end(node)}"
    def source(self, node): return self.text[self.start(node):self.end(node)].decode("utf-8", "replace")

    def children(self, node):
        result, child = [], node + 1
        while child < self.nodes[node][3]:
            result.append(child)
            child = self.nodes[child][3]
        return result

    def parent_kind(self, node):
        return self.kind(self.parents[node]) if self.parents[node] >= 0 else ""
