// What the TypeScript compiler sees in a file.

/**
 * Facts about one file by the compiler `ts`: pairs of a construct and a text that says what and where, in bytes. Undefined where the
 * compiler finds a syntax error.
 */
export function compilerFacts(ts, path, text) {
    const K = ts.SyntaxKind;
    const offsets = byteOffsets(text);
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
                if (!(ts.isClassElement(node.parent) && !ts.isPropertyDeclaration(node.parent))) add("numbers", range(node));
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
    return Buffer.byteLength(text) <= 512 ? JSON.stringify(wellFormed(text)) : '""';
}

/** Half of a surrogate pair, which UTF-8 cannot hold, becomes U+FFFD. */
function wellFormed(text) {
    return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) => (found.length === 2 ? found : "\ufffd"));
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
