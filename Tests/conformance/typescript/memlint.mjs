// What memlint sees in a file.

const flag = {
    async: 1 << 0, generator: 1 << 1, spread: 1 << 2, optional: 1 << 6, wildcard: 1 << 7, declaration: 1 << 8, constant: 1 << 9,
    noValue: 1 << 11, new: 1 << 12, computed: 1 << 15, staticMember: 1 << 20, getter: 1 << 21, setter: 1 << 22, enumeration: 1 << 24,
    interface: 1 << 25, extension: 1 << 27,
};

/** The same facts by `tree`, which `memlint-dev print-tree --format json` gave for a file of these bytes. */
export function memlintFacts(tree, bytes) {
    const { nodes, names } = tree;
    const facts = [];
    const add = (construct, ...parts) => facts.push([construct, parts.join(" ")]);
    const kind = (n) => nodes[n][0];
    const start = (n) => nodes[n][1];
    const range = (n) => `${nodes[n][1]}-${nodes[n][2]}`;
    const name = (n) => names[nodes[n][4]];
    const is = (n, f) => (nodes[n][5] & f) !== 0;
    const children = (n) => {
        const result = [];
        for (let c = n + 1; c < nodes[n][3]; c = nodes[c][3]) result.push(c);
        return result;
    };
    const child = (n, wanted) => children(n).find((c) => kind(c) === wanted);
    const parents = new Int32Array(nodes.length).fill(-1);
    for (let n = 0; n < nodes.length; n++) for (let c = n + 1; c < nodes[n][3]; c = nodes[c][3]) parents[c] = n;
    const parent = (n) => parents[n];

    const keyOf = (n) => {
        if (kind(n) === "spread") return "...";
        if (is(n, flag.computed)) return "[]";
        const first = children(n)[0];
        if (first === undefined) return "?";
        if (kind(first) === "number") return "0";
        if (kind(first) === "string" && name(n) === "") return JSON.stringify(name(first));
        return JSON.stringify(name(n));
    };
    const signature = (n) => {
        const list = child(n, "parameters");
        const parameters = list === undefined ? "" : children(list)
            .map((p) => (is(p, flag.spread) ? "..." : "") + (name(p) === "" ? "{}" : name(p)) + (child(p, "defaultValue") ? "=" : ""))
            .join(",");
        const last = children(n).at(-1);
        const body = last === undefined || ["parameters", "annotation", "typeParameters"].includes(kind(last)) ? "none"
            : kind(last) === "block" ? "block" : "expression";
        return `${is(n, flag.async) ? "async " : ""}${is(n, flag.generator) ? "generator " : ""}(${parameters}) ${body}`;
    };
    const accessor = (n) => (is(n, flag.getter) ? "get " : is(n, flag.setter) ? "set " : "");
    const argumentsOf = (n) => {
        const list = child(n, "arguments");
        return list === undefined ? "" : children(list).map((a) => (kind(a) === "spread" ? `...${start(children(a)[0])}` : start(a))).join(",");
    };
    const isMember = (n) => kind(parent(n)) === "block" && parent(parent(n)) >= 0 && kind(parent(parent(n))) === "classDefinition"
        && !is(parent(parent(n)), flag.extension);

    let skipTo = 0;
    for (let n = 1; n < nodes.length; n++) {
        if (n < skipTo) continue;
        const [what, lower, , past] = nodes[n];
        switch (what) {
            case "annotation":
            case "typeParameters":
                skipTo = past;
                break;
            case "keywordArgument":
                if (name(n) === "implements" && kind(parent(parent(n))) === "classDefinition") skipTo = past;
                break;
            case "function":
                if (isMember(n)) {
                    const computed = children(n).some((c) => kind(c) === "other" && name(c) === "key");
                    const key = computed ? "[]" : /^[0-9.]/.test(name(n)) ? "0" : JSON.stringify(name(n));
                    const place = is(n, flag.staticMember) ? "static " : "";
                    add("methods", name(n) === "constructor" && !is(n, flag.staticMember) ? "constructor" : key, lower, place + accessor(n) + signature(n));
                } else {
                    const at = kind(parent(n)) === "exportDefault" ? start(parent(n)) : lower;
                    add("functions", name(n), at, signature(n));
                }
                break;
            case "lambda": {
                const isMethod = kind(parent(n)) === "pair" && children(parent(n)).at(-1) === n && isMethodPair(n);
                if (isMethod) {
                    add("object methods", keyOf(parent(n)), start(parent(n)), accessor(n) + signature(n));
                } else {
                    add(isArrow(n) ? "arrows" : "function expressions", range(n), signature(n));
                }
                break;
            }
            case "parameter":
                if (name(n) !== "") add("bindings", name(n), parameterNameStart(n));
                break;
            case "identifier":
                if (isFieldTarget(n) || isEnumTarget(n)) break;
                if (is(n, flag.declaration)) add("bindings", name(n), lower);
                else if (!isTag(n) && !isMeta(parent(n), n)) add("references", name(n), lower);
                break;
            case "classDefinition": {
                if (is(n, flag.interface)) {
                    add("interfaces", name(n), kind(parent(n)) === "exportDefault" ? start(parent(n)) : lower);
                    skipTo = past;
                } else if (is(n, flag.enumeration)) {
                    const members = children(child(n, "block")).map((m) => enumKey(m) + (is(m, flag.noValue) ? "" : "="));
                    add("enums", name(n), nodes[n][2], members.join(","));
                } else if (is(n, flag.extension)) {
                    add("namespaces", nodes[n][2]);
                } else {
                    const list = child(n, "arguments");
                    const bases = list === undefined ? [] : children(list);
                    const implemented = bases.filter((b) => kind(b) === "keywordArgument" && name(b) === "implements").length;
                    const parts = [];
                    if (bases.length > implemented) parts.push(`extends${bases.length - implemented}`);
                    if (implemented > 0) parts.push(`implements${implemented}`);
                    add("classes", name(n), nodes[n][2], parts.join(","));
                }
                break;
            }
            case "assignment":
                if (isMember(n) && !is(parent(parent(n)), flag.enumeration)) {
                    const target = children(n).find((c) => kind(c) !== "decorator");
                    const key = kind(target) === "other" ? "[]" : kind(target) === "number" ? "0" : JSON.stringify(name(target));
                    add("fields", key, lower, is(n, flag.staticMember) ? "static" : "", is(n, flag.noValue) ? "" : "=");
                } else if (is(n, flag.declaration)) {
                    if (!isMember(n)) add("variables", range(n), is(n, flag.constant) ? "constant" : "variable", is(n, flag.noValue) ? "" : "=");
                } else {
                    add("assignments", range(n), "=");
                }
                break;
            case "augmentedAssignment":
                add("assignments", range(n), name(n));
                break;
            case "call": {
                const callee = children(n)[0];
                const list = child(n, "arguments");
                if (name(n) === "element") element(n);
                else if (is(n, flag.new)) add("new", range(n), `callee ${range(callee)}`, argumentsOf(n));
                else if (list !== undefined && bytes[start(list)] === 0x60) add("tagged templates", range(n), `callee ${start(callee)}`);
                else add("calls", range(n), `callee ${range(callee)}`, argumentsOf(n));
                break;
            }
            case "dictionary":
                if (!isPattern(n)) add("objects", range(n), children(n).map(keyOf).join(","));
                break;
            case "list":
                if (!isPattern(n)) add("lists", range(n), children(n).length);
                break;
            case "interpolatedString": {
                const texts = [];
                let text = "";
                let holes = 0;
                for (const c of children(n)) {
                    if (kind(c) === "stringText") text = name(c);
                    else {
                        texts.push(text);
                        text = "";
                        holes++;
                    }
                }
                texts.push(text);
                add("templates", range(n), holes, JSON.stringify(texts[0]), texts.slice(1).map((t) => JSON.stringify(t)).join("|"));
                break;
            }
            case "string":
                if (!isKey(n) && !isTag(n)) add("strings", range(n), JSON.stringify(name(n)));
                break;
            case "number":
                add("numbers", range(n));
                break;
            case "member":
                if (!isTag(n) && !isMeta(n)) add("members", range(n), name(n), is(n, flag.optional) ? "?" : "");
                break;
            case "subscriptAccess":
                add("subscripts", range(n), is(n, flag.optional) ? "?" : "");
                break;
            case "conditional":
                add("conditionals", range(n), ...children(n).slice(1).map(start));
                break;
            case "binary":
            case "logical":
            case "comparison":
                add("operators", range(n), children(n).length);
                break;
            case "unary":
                add("unary", range(n), name(n));
                break;
            case "deleteStatement":
                add("unary", range(n), "delete");
                break;
            case "await":
                add("awaits", range(n));
                break;
            case "yield":
                add("yields", range(n), is(n, flag.spread) ? "*" : "", children(n).length > 0 ? "=" : "");
                break;
            case "cast":
                add("casts", range(n));
                break;
            case "decorator":
                add("decorators", range(n));
                break;
            case "importNames":
            case "importModules":
                imported(n);
                break;
            case "exportNames":
                exported(n);
                break;
            case "exportDefault":
                if (!["function", "classDefinition"].includes(kind(n + 1)) || isParenthesized(n + 1)) add("exports", lower, "default");
                break;
            case "ifStatement":
                add("statements", "if", lower, children(n).length);
                break;
            case "forStatement":
                add("statements", name(n) === "in" ? "for in" : "for of", lower, is(n, flag.async) ? "await" : "");
                break;
            case "whileStatement":
                add("statements", "while", bytes[lower] === 0x3b || !/[wd]/.test(String.fromCharCode(bytes[lower])) ? start(parent(n)) : lower);
                break;
            case "returnStatement":
                add("statements", "return", lower, children(n).length > 0 ? start(children(n)[0]) : "");
                break;
            case "raiseStatement":
                add("statements", "throw", lower);
                break;
            case "tryStatement":
                add("statements", "try", lower, child(n, "exceptClause") ? "catch" : "", child(n, "finallyClause") ? "finally" : "");
                break;
            case "matchStatement":
                add("statements", "switch", lower, children(n).filter((c) => kind(c) === "caseClause").length);
                break;
            case "alias":
                if (kind(parent(n)) === "exceptClause") add("bindings", name(n), lower);
                break;
            case "other":
                if (name(n) === "regex") add("regular expressions", range(n));
                else if (bytes[lower] === 0x3c) element(n);
                break;
        }
    }
    return facts;

    function element(n) {
        const list = kind(n) === "call" ? child(n, "arguments") : undefined;
        const all = list === undefined ? children(n) : children(list);
        const isFragment = list === undefined;
        const tag = isFragment ? "" : tagText(children(n)[0]);
        const end = isFragment ? 0 : attributesEnd(n);
        const attributes = all.filter((c) => kind(c) === "keywordArgument" && start(c) < end || kind(c) === "spread" && start(c) < end);
        add("elements", range(n), tag, attributes.map((a) => (kind(a) === "spread" ? "..." : name(a))).join(","), all.length - attributes.length);
    }

    /** Where the first child after the attributes stands: those that start with `{` or `<` and are no attributes. */
    function attributesEnd(n) {
        const list = child(n, "arguments");
        for (const c of children(list)) {
            if (kind(c) === "keywordArgument") continue;
            if (kind(c) === "spread") continue;
            return start(c);
        }
        return Infinity;
    }

    function tagText(n) {
        return Buffer.from(bytes.subarray(nodes[n][1], nodes[n][2])).toString();
    }

    function isTag(n) {
        let top = n;
        while (kind(parent(top)) === "member") top = parent(top);
        const owner = parent(top);
        return owner >= 0 && kind(owner) === "call" && name(owner) === "element" && children(owner)[0] === top;
    }

    /** `import.meta`, `new.target` */
    function isMeta(n, of) {
        const object = children(n)[0];
        if (kind(n) !== "member" || of !== undefined && of !== object) return false;
        return object !== undefined && kind(object) === "identifier" && ["import", "new"].includes(name(object));
    }

    function isKey(n) {
        const owner = parent(n);
        if (kind(owner) === "pair") return children(owner)[0] === n && !is(owner, flag.computed) && children(owner).length > 1;
        return kind(owner) === "assignment" && isMember(owner) && children(owner).find((c) => kind(c) !== "decorator") === n;
    }

    function isPattern(n) {
        let node = n;
        while (true) {
            const owner = parent(node);
            switch (kind(owner)) {
                case "parameter":
                    return kind(node) === "list" || kind(node) === "dictionary";
                case "assignment":
                    return is(owner, flag.declaration) && !isMember(owner) && children(owner)[0] === node;
                case "forStatement":
                    return children(owner)[0] === node && declares(node);
                case "exceptClause":
                    return true;
                case "pair":
                    if (is(owner, flag.computed) && children(owner)[0] === node) return false;
                    break;
                case "list":
                case "dictionary":
                case "spread":
                case "other":
                    break;
                default:
                    return false;
            }
            node = owner;
        }
    }

    /** Whether a loop's pattern makes variables: `for (const {} of a)`. */
    function declares(n) {
        return /\b(const|let|var|using)\s*$/.test(textBefore(n, start(parent(n))));
    }

    /** Whether what is exported stands in parentheses, which the tree leaves out. */
    function isParenthesized(n) {
        return textBefore(n, start(parent(n))).includes("(");
    }

    function textBefore(n, from) {
        return Buffer.from(bytes.subarray(from, start(n))).toString();
    }

    function isFieldTarget(n) {
        const owner = parent(n);
        return kind(owner) === "assignment" && is(owner, flag.declaration) && isMember(owner) && is(n, flag.declaration);
    }

    function isEnumTarget(n) {
        const owner = parent(n);
        return kind(owner) === "assignment" && isMember(owner) && is(parent(parent(owner)), flag.enumeration) && is(n, flag.declaration);
    }

    function enumKey(n) {
        const target = children(n)[0];
        return kind(target) === "other" ? "[]" : kind(target) === "number" ? "0" : JSON.stringify(name(target));
    }

    function isMethodPair(n) {
        const first = bytes[start(n)];
        if (first !== 0x28 && first !== 0x3c) return false;
        const owner = parent(n);
        const key = children(owner)[0];
        const between = Buffer.from(bytes.subarray(nodes[key][2], start(n))).toString().replace(/\/\*[^]*?\*\/|\/\/.*/g, "");
        return !between.includes(":");
    }

    function isArrow(n) {
        const list = child(n, "parameters");
        if (list === undefined) return false;
        const text = Buffer.from(bytes.subarray(start(n), start(list))).toString();
        return !/\bfunction\b/.test(text);
    }

    function parameterNameStart(n) {
        // The name stands after decorators, modifiers and dots.
        const decorators = children(n).filter((c) => kind(c) === "decorator");
        let place = decorators.length > 0 ? nodes[decorators.at(-1)][2] : start(n);
        const text = Buffer.from(bytes.subarray(place, nodes[n][2])).toString("latin1");
        const before = /^(\s|\/\*[^]*?\*\/|\/\/.*|(public|private|protected|readonly|override)(?=\s+[\w$])|\.\.\.)*/.exec(text);
        return place + before[0].length;
    }

    function imported(n) {
        const source = child(n, "importSource") ?? child(n, "importedModule");
        const found = children(n).filter((c) => kind(c) === "importedName").map((c) => `${name(c)}:${aliasOf(c)}`);
        if (kind(n) === "importModules") found.push(`*:${name(child(source, "alias"))}`);
        add("imports", start(n), name(source), found.join(","));
    }

    function exported(n) {
        const source = child(n, "importSource");
        const found = children(n).filter((c) => kind(c) === "importedName").map((c) => (name(c) === "*" ? `*:${name(child(c, "alias"))}` : `${name(c)}:${aliasOf(c)}`));
        if (is(n, flag.wildcard)) found.push("*");
        add("exports", start(n), source === undefined ? "" : name(source), found.join(","));
    }

    function aliasOf(n) {
        const alias = child(n, "alias");
        return alias === undefined ? name(n) : name(alias);
    }
}
