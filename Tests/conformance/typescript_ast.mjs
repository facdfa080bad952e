// Compares memlint's trees of TypeScript and JavaScript with the TypeScript compiler's, and prints how far they agree.
//
//     swift build -c release --product memlint-dev
//     node Tests/conformance/typescript_ast.mjs [--typescript PATH] [--show CONSTRUCT] [--limit N] PATH...
//
// PATH is a file or a folder. `--typescript` names the compiler's module (`typescript.js`); without it the one that node
// finds is used. `--show` prints the first differences of one construct. Files in which the compiler itself finds a
// syntax error are counted and left out.

import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const options = { typescript: "typescript", show: undefined, limit: 20, paths: [] };
for (let i = 2; i < process.argv.length; i++) {
    const argument = process.argv[i];
    if (argument === "--typescript") options.typescript = process.argv[++i];
    else if (argument === "--show") options.show = process.argv[++i];
    else if (argument === "--limit") options.limit = Number(process.argv[++i]);
    else options.paths.push(argument);
}
const require = createRequire(import.meta.url);
const ts = require(options.typescript);
const K = ts.SyntaxKind;

// MARK: What the compiler sees

/** Facts about one file: pairs of a construct and a text that says what and where, in bytes. */
function compilerFacts(path, text, offsets) {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    if (source.parseDiagnostics.length > 0) return undefined;
    const facts = [];
    const at = (node) => offsets(node.getStart(source));
    const range = (node) => `${at(node)}-${offsets(node.end)}`;
    const add = (construct, ...parts) => facts.push([construct, parts.join(" ")]);
    const inner = (node) => {
        while (node && ts.isParenthesizedExpression(node)) node = node.expression;
        return node;
    };
    const modifiers = (node) => (ts.canHaveModifiers(node) ? ts.getModifiers(node) ?? [] : []);
    const has = (node, kind) => modifiers(node).some((m) => m.kind === kind);
    const key = (name) => {
        if (!name) return "";
        if (ts.isComputedPropertyName(name)) return "[]";
        if (ts.isNumericLiteral(name)) return "0";
        return short(name.text ?? name.getText(source));
    };
    const parameters = (node) =>
        node.parameters
            .map((p) => (p.dotDotDotToken ? "..." : "") + (ts.isIdentifier(p.name) ? p.name.text : "{}") + (p.initializer ? "=" : ""))
            .join(",");
    const traits = (node) =>
        (has(node, K.AsyncKeyword) ? "async " : "") + (node.asteriskToken ? "generator " : "");

    function functionLike(node) {
        const body = !node.body ? "none" : ts.isBlock(node.body) ? "block" : "expression";
        const signature = `${traits(node)}(${parameters(node)}) ${body}`;
        switch (node.kind) {
            case K.FunctionDeclaration:
                add("functions", node.name?.text ?? "", at(node), signature);
                break;
            case K.FunctionExpression:
            case K.ArrowFunction:
                add(node.kind === K.ArrowFunction ? "arrows" : "function expressions", range(node), signature);
                break;
            default: {
                const sort = ts.isGetAccessor(node) ? "get " : ts.isSetAccessor(node) ? "set " : "";
                const name = ts.isConstructorDeclaration(node) ? "constructor" : key(node.name);
                if (ts.isObjectLiteralExpression(node.parent)) {
                    add("object methods", name, at(node), sort + signature.replace(/none$/, "block"));
                } else {
                    const place = has(node, K.StaticKeyword) ? "static " : "";
                    add("methods", name, range(node).replace(/-.*/, ""), place + sort + signature);
                }
            }
        }
    }

    const binaryLevel = (kind) => {
        switch (kind) {
            case K.BarBarToken:
            case K.QuestionQuestionToken:
                return 1;
            case K.AmpersandAmpersandToken:
                return 2;
            case K.BarToken:
                return 3;
            case K.CaretToken:
                return 4;
            case K.AmpersandToken:
                return 5;
            case K.EqualsEqualsToken:
            case K.ExclamationEqualsToken:
            case K.EqualsEqualsEqualsToken:
            case K.ExclamationEqualsEqualsToken:
                return 6;
            case K.LessThanToken:
            case K.GreaterThanToken:
            case K.LessThanEqualsToken:
            case K.GreaterThanEqualsToken:
            case K.InKeyword:
            case K.InstanceOfKeyword:
                return 7;
            case K.LessThanLessThanToken:
            case K.GreaterThanGreaterThanToken:
            case K.GreaterThanGreaterThanGreaterThanToken:
                return 8;
            case K.PlusToken:
            case K.MinusToken:
                return 9;
            case K.AsteriskToken:
            case K.SlashToken:
            case K.PercentToken:
                return 10;
            case K.AsteriskAsteriskToken:
                return 11;
            default:
                return 0;
        }
    };
    const isChain = (a, b) => {
        const level = binaryLevel(a);
        return level === binaryLevel(b) && level !== 11 && (level !== 1 || a === b);
    };

    function binary(node) {
        const operator = node.operatorToken.kind;
        if (operator === K.CommaToken) return;
        if (operator >= K.FirstAssignment && operator <= K.LastAssignment) {
            if (operator !== K.EqualsToken) {
                add("assignments", range(node), node.operatorToken.getText(source));
            } else {
                const parent = node.parent;
                const isTarget = ts.isBinaryExpression(parent) && parent.right === node && parent.operatorToken.kind === K.EqualsToken;
                if (!isTarget) add("assignments", range(node), "=");
            }
            return;
        }
        const parent = node.parent;
        if (ts.isBinaryExpression(parent) && parent.left === node && isChain(parent.operatorToken.kind, operator)) return;
        let operands = 2;
        let left = node.left;
        while (ts.isBinaryExpression(left) && isChain(left.operatorToken.kind, operator)) {
            operands++;
            left = left.left;
        }
        add("operators", range(node), operands);
    }

    function arguments_(node) {
        return (node.arguments ?? []).map((a) => (ts.isSpreadElement(a) ? "..." : "") + at(inner(a.expression && ts.isSpreadElement(a) ? a.expression : a))).join(",");
    }

    function bind(name) {
        if (ts.isIdentifier(name)) add("bindings", name.text, at(name));
    }

    function element(node, opening, children) {
        const tag = opening ? opening.tagName.getText(source) : "";
        const attributes = !opening ? "" : opening.attributes.properties
            .map((a) => (ts.isJsxSpreadAttribute(a) ? "..." : a.name.getText(source).replace(/\s/g, "")))
            .join(",");
        const inside = children.filter((c) => !ts.isJsxText(c) && (!ts.isJsxExpression(c) || c.expression)).length;
        add("elements", range(node), tag, attributes, inside);
    }

    function visit(node) {
        if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
        switch (node.kind) {
            case K.TypeAliasDeclaration:
            case K.TypeParameter:
            case K.JSDoc:
            case K.IndexSignature:
            case K.NamespaceExportDeclaration:
                return;
            case K.InterfaceDeclaration:
                add("interfaces", node.name.text, at(node));
                return;
            case K.FunctionDeclaration:
            case K.FunctionExpression:
            case K.ArrowFunction:
            case K.MethodDeclaration:
            case K.Constructor:
            case K.GetAccessor:
            case K.SetAccessor:
                functionLike(node);
                break;
            case K.Parameter:
                bind(node.name);
                break;
            case K.BindingElement:
                bind(node.name);
                break;
            case K.VariableDeclaration: {
                bind(node.name);
                if (ts.isVariableDeclarationList(node.parent)) {
                    const isLoop = ts.isForInStatement(node.parent.parent) || ts.isForOfStatement(node.parent.parent);
                    const sort = node.parent.flags & ts.NodeFlags.Const ? "constant" : "variable";
                    if (!isLoop) add("variables", range(node), sort, node.initializer ? "=" : "");
                }
                break;
            }
            case K.ClassDeclaration:
            case K.ClassExpression: {
                const bases = (node.heritageClauses ?? []).map((c) => `${c.token === K.ExtendsKeyword ? "extends" : "implements"}${c.types.length}`).join(",");
                add("classes", node.name?.text ?? "", range(node).replace(/.*-/, ""), bases);
                break;
            }
            case K.PropertyDeclaration:
                add("fields", key(node.name), at(node), has(node, K.StaticKeyword) ? "static" : "", node.initializer ? "=" : "");
                break;
            case K.EnumDeclaration:
                add("enums", node.name.text, offsets(node.end), node.members.map((m) => key(m.name) + (m.initializer ? "=" : "")).join(","));
                break;
            case K.ModuleDeclaration:
                if (!ts.isModuleDeclaration(node.parent)) add("namespaces", offsets(node.end));
                break;
            case K.HeritageClause:
                if (node.token === K.ImplementsKeyword) return;
                break;
            case K.CallExpression:
                add("calls", range(node), `callee ${at(inner(node.expression))}-${offsets(inner(node.expression).end)}`, arguments_(node));
                break;
            case K.NewExpression:
                add("new", range(node), `callee ${at(inner(node.expression))}-${offsets(inner(node.expression).end)}`, arguments_(node));
                break;
            case K.TaggedTemplateExpression:
                add("tagged templates", range(node), `callee ${at(inner(node.tag))}`);
                break;
            case K.ObjectLiteralExpression:
                add("objects", range(node), node.properties.map((p) => (ts.isSpreadAssignment(p) ? "..." : key(p.name))).join(","));
                break;
            case K.ArrayLiteralExpression:
                add("lists", range(node), node.elements.length);
                break;
            case K.TemplateExpression:
                add("templates", range(node), node.templateSpans.length, short(node.head.text), node.templateSpans.map((s) => short(s.literal.text)).join("|"));
                break;
            case K.StringLiteral:
            case K.NoSubstitutionTemplateLiteral:
                if (isValue(node)) add("strings", range(node), short(node.text));
                break;
            case K.RegularExpressionLiteral:
                add("regular expressions", range(node));
                break;
            case K.NumericLiteral:
            case K.BigIntLiteral:
                add("numbers", range(node));
                break;
            case K.PropertyAccessExpression:
                add("members", range(node), node.name.text, node.questionDotToken ? "?" : "");
                break;
            case K.ElementAccessExpression:
                add("subscripts", range(node), node.questionDotToken ? "?" : "");
                break;
            case K.ConditionalExpression:
                add("conditionals", range(node), at(inner(node.whenTrue)), at(inner(node.whenFalse)));
                break;
            case K.BinaryExpression:
                binary(node);
                break;
            case K.PrefixUnaryExpression:
            case K.PostfixUnaryExpression: {
                const isUpdate = node.operator === K.PlusPlusToken || node.operator === K.MinusMinusToken;
                add(isUpdate ? "assignments" : "unary", range(node), ts.tokenToString(node.operator));
                break;
            }
            case K.TypeOfExpression:
                add("unary", range(node), "typeof");
                break;
            case K.VoidExpression:
                add("unary", range(node), "void");
                break;
            case K.DeleteExpression:
                add("unary", range(node), "delete");
                break;
            case K.AwaitExpression:
                add("awaits", range(node));
                break;
            case K.YieldExpression:
                add("yields", range(node), node.asteriskToken ? "*" : "", node.expression ? "=" : "");
                break;
            case K.AsExpression:
            case K.SatisfiesExpression:
            case K.NonNullExpression:
            case K.TypeAssertionExpression:
                add("casts", range(node));
                break;
            case K.Decorator:
                add("decorators", range(node));
                break;
            case K.JsxElement:
                element(node, node.openingElement, node.children);
                break;
            case K.JsxSelfClosingElement:
                element(node, node, []);
                ts.forEachChild(node.attributes, visit);
                return;
            case K.JsxFragment:
                element(node, undefined, node.children);
                break;
            case K.JsxOpeningElement:
                ts.forEachChild(node.attributes, visit);
                return;
            case K.JsxClosingElement:
                return;
            case K.ImportDeclaration:
                importDeclaration(node);
                return;
            case K.ImportEqualsDeclaration: {
                const reference = node.moduleReference;
                if (ts.isExternalModuleReference(reference)) {
                    add("imports", at(node), reference.expression.text, `*:${node.name.text}`);
                    return;
                }
                add("variables", `${at(node.name)}-${offsets(reference.end)}`, "constant", "=");
                bind(node.name);
                visitEntity(reference);
                return;
            }
            case K.ExportDeclaration:
                exportDeclaration(node);
                return;
            case K.ExportAssignment:
                add("exports", at(node), "default");
                break;
            case K.IfStatement:
                if (!(ts.isIfStatement(node.parent) && node.parent.elseStatement === node)) {
                    let branches = 1;
                    for (let s = node; s; s = ts.isIfStatement(s.elseStatement ?? s) && s.elseStatement ? s.elseStatement : undefined) {
                        if (s.elseStatement) branches++;
                    }
                    add("statements", "if", at(node), branches);
                }
                break;
            case K.ForOfStatement:
                add("statements", "for of", at(node), node.awaitModifier ? "await" : "");
                break;
            case K.ForInStatement:
                add("statements", "for in", at(node), "");
                break;
            case K.ForStatement:
            case K.WhileStatement:
            case K.DoStatement:
                add("statements", "while", at(node));
                break;
            case K.ReturnStatement:
                add("statements", "return", at(node), node.expression ? at(inner(node.expression)) : "");
                break;
            case K.ThrowStatement:
                add("statements", "throw", at(node));
                break;
            case K.TryStatement:
                add("statements", "try", at(node), node.catchClause ? "catch" : "", node.finallyBlock ? "finally" : "");
                break;
            case K.SwitchStatement:
                add("statements", "switch", at(node), node.caseBlock.clauses.length);
                break;
            case K.Identifier:
                if (isReference(node)) add("references", node.text, at(node));
                break;
            case K.ThisKeyword:
            case K.SuperKeyword:
            case K.ImportKeyword:
                add("references", node.getText(source), at(node));
                break;
        }
        ts.forEachChild(node, visit);
    }

    /** `A.B` after `import a =`. */
    function visitEntity(name) {
        if (ts.isQualifiedName(name)) {
            add("members", range(name), name.right.text, "");
            visitEntity(name.left);
        } else {
            add("references", name.text, at(name));
        }
    }

    /** Whether a string stands where a value does, and not as a key or a module. */
    function isValue(node) {
        const parent = node.parent;
        if (ts.isModuleDeclaration(parent) || ts.isExternalModuleReference(parent)) return false;
        if ((ts.isPropertyDeclaration(parent) || ts.isMethodDeclaration(parent) || ts.isGetAccessor(parent) || ts.isSetAccessor(parent)
            || ts.isPropertyAssignment(parent) || ts.isEnumMember(parent)) && parent.name === node) return false;
        if (ts.isBindingElement(parent) && parent.propertyName === node) return false;
        return true;
    }

    function isReference(node) {
        const parent = node.parent;
        if (node.text === "undefined") return false;
        switch (parent.kind) {
            case K.PropertyAccessExpression:
            case K.MetaProperty:
                return parent.expression === node;
            case K.PropertyAssignment:
                return parent.initializer === node;
            case K.BindingElement:
            case K.Parameter:
            case K.VariableDeclaration:
            case K.PropertyDeclaration:
            case K.EnumMember:
            case K.JsxAttribute:
                return parent.initializer === node;
            case K.FunctionDeclaration:
            case K.FunctionExpression:
            case K.ClassDeclaration:
            case K.ClassExpression:
            case K.MethodDeclaration:
            case K.GetAccessor:
            case K.SetAccessor:
            case K.ModuleDeclaration:
            case K.EnumDeclaration:
            case K.LabeledStatement:
            case K.BreakStatement:
            case K.ContinueStatement:
            case K.JsxOpeningElement:
            case K.JsxSelfClosingElement:
            case K.JsxNamespacedName:
            case K.QualifiedName:
                return false;
            default:
                return true;
        }
    }

    function importDeclaration(node) {
        const names = [];
        const clause = node.importClause;
        if (clause?.name) names.push(`default:${clause.name.text}`);
        if (clause?.namedBindings) {
            if (ts.isNamespaceImport(clause.namedBindings)) names.push(`*:${clause.namedBindings.name.text}`);
            else for (const s of clause.namedBindings.elements) names.push(`${(s.propertyName ?? s.name).text}:${s.name.text}`);
        }
        add("imports", at(node), node.moduleSpecifier.text, names.join(","));
    }

    function exportDeclaration(node) {
        const from = node.moduleSpecifier?.text ?? "";
        const names = [];
        if (!node.exportClause) names.push("*");
        else if (ts.isNamespaceExport(node.exportClause)) names.push(`*:${node.exportClause.name.text}`);
        else for (const s of node.exportClause.elements) names.push(`${(s.propertyName ?? s.name).text}:${s.name.text}`);
        add("exports", at(node), from, names.join(","));
    }

    ts.forEachChild(source, visit);
    return facts;
}

/** Names are kept only up to 512 bytes. */
function short(text) {
    return Buffer.byteLength(text) <= 512 ? JSON.stringify(text.toWellFormed()) : '""';
}

// MARK: What memlint sees

const flag = {
    async: 1 << 0, generator: 1 << 1, spread: 1 << 2, optional: 1 << 6, wildcard: 1 << 7, declaration: 1 << 8, constant: 1 << 9,
    noValue: 1 << 11, new: 1 << 12, computed: 1 << 15, staticMember: 1 << 20, getter: 1 << 21, setter: 1 << 22, enumeration: 1 << 24,
    interface: 1 << 25, extension: 1 << 27,
};

function memlintFacts(tree, bytes) {
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
                if (!["function", "classDefinition"].includes(kind(n + 1))) add("exports", lower, "default");
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

    function declares(n) {
        for (let d = n; d < nodes[n][3]; d++) if (kind(d) === "identifier" && is(d, flag.declaration)) return true;
        return nodes[n][3] === n + 1;
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

// MARK: Comparing

function collect(path, files) {
    if (statSync(path).isDirectory()) {
        for (const entry of readdirSync(path).sort()) if (entry !== ".git") collect(join(path, entry), files);
    } else if (/\.([mc]?[jt]s|[jt]sx)$/.test(path)) {
        files.push(path);
    }
    return files;
}

/** Turns the compiler's UTF-16 offsets into bytes. */
function byteOffsets(text) {
    if (/^[\x00-\x7f]*$/.test(text)) return (offset) => offset;
    const table = new Uint32Array(text.length + 1);
    let bytes = 0;
    for (let i = 0; i < text.length; i++) {
        table[i] = bytes;
        const unit = text.charCodeAt(i);
        const isPair = unit >= 0xd800 && unit < 0xdc00 && i + 1 < text.length;
        bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : isPair ? 4 : 3;
        if (isPair) table[++i] = bytes;
    }
    table[text.length] = bytes;
    return (offset) => table[offset];
}

const tool = join(root, ".build", "release", "memlint-dev");
const files = options.paths.flatMap((path) => collect(path, []));
const totals = new Map();
const skipped = [];
let shown = 0;
let worst = [];
for (let first = 0; first < files.length; first += 200) {
    const part = files.slice(first, first + 200);
    const run = spawnSync(tool, ["print-tree", "--format", "json"], { input: part.join("\n") + "\n", maxBuffer: 1 << 30 });
    if (run.status !== 0) throw new Error(`memlint-dev failed: ${run.stderr}`);
    const lines = run.stdout.toString().split("\n");
    part.forEach((path, index) => compare(path, JSON.parse(lines[index])));
}

function compare(path, tree) {
    const bytes = readFileSync(path);
    const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const text = bytes.toString();
    const expected = compilerFacts(path, text, byteOffsets(text));
    if (expected === undefined || hasMark && expected.length === 0) {
        skipped.push(path);
        return;
    }
    const found = memlintFacts(tree, bytes);
    const counts = new Map();
    for (const [construct, fact] of expected) bump(counts, construct, fact, 1);
    for (const [construct, fact] of found) bump(counts, construct, fact, -1);
    let differences = 0;
    for (const [construct] of expected) total(construct).expected++;
    for (const [construct] of found) total(construct).found++;
    for (const [construct, facts] of counts) {
        for (const [fact, count] of facts) {
            if (count === 0) continue;
            differences += Math.abs(count);
            if (count > 0) total(construct).missing += count;
            else total(construct).extra -= count;
            if (options.show === construct && shown < options.limit) {
                shown++;
                console.log(`${path}: ${count > 0 ? "missing" : "extra"} ${construct}: ${fact.slice(0, 200)}`);
            }
        }
    }
    if (differences > 0) worst.push([differences, path]);
}

function bump(counts, construct, fact, change) {
    if (!counts.has(construct)) counts.set(construct, new Map());
    const facts = counts.get(construct);
    facts.set(fact, (facts.get(fact) ?? 0) + change);
}

function total(construct) {
    if (!totals.has(construct)) totals.set(construct, { expected: 0, found: 0, missing: 0, extra: 0 });
    return totals.get(construct);
}

console.log(`TypeScript ${ts.version}; ${files.length} files, ${skipped.length} of them left out: the compiler finds syntax errors`);
console.log(["construct".padEnd(22), "compiler".padStart(9), "memlint".padStart(9), "missing".padStart(8), "extra".padStart(8), "agreement".padStart(10)].join(" "));
let sum = { expected: 0, wrong: 0 };
for (const construct of [...totals.keys()].sort()) {
    const { expected, found, missing, extra } = totals.get(construct);
    const wrong = Math.max(missing, extra);
    sum.expected += Math.max(expected, found);
    sum.wrong += wrong;
    const agreement = (100 * (1 - wrong / Math.max(expected, found, 1))).toFixed(3) + "%";
    console.log([construct.padEnd(22), `${expected}`.padStart(9), `${found}`.padStart(9), `${missing}`.padStart(8), `${extra}`.padStart(8), agreement.padStart(10)].join(" "));
}
console.log(`all: ${(100 * (1 - sum.wrong / Math.max(sum.expected, 1))).toFixed(4)}%`);
worst = worst.sort((a, b) => b[0] - a[0]).slice(0, options.show ? 10 : 0);
for (const [differences, path] of worst) console.log(`${differences} ${path}`);
