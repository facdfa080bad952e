import Testing

@Suite struct ImportTests {
    @Test(arguments: [
        (#"import "a""#, "importNames(importSource:a)"),
        (#"import d from "a";"#, "importNames(importedName:default(alias:d) importSource:a)"),
        (
            #"import d, { a as b, type T, default as e, "x-y" as f } from "m""#,
            "importNames(importedName:default(alias:d) importedName:a(alias:b) importedName:T importedName:default(alias:e) "
                + "importedName:x-y(alias:f) importSource:m)"
        ),
        (#"import * as ns from "m""#, "importModules(importedModule:m(alias:ns))"),
        (#"import d, * as ns from "m""#, "importNames(importedName:default(alias:d) importedName:*(alias:ns) importSource:m)"),
        (#"import type { T } from "m""#, "importNames:type(importedName:T importSource:m)"),
        (#"import type T from "m""#, "importNames:type(importedName:default(alias:T) importSource:m)"),
        (#"import type from "m""#, "importNames(importedName:default(alias:type) importSource:m)"),
        (#"import type, { a } from "m""#, "importNames(importedName:default(alias:type) importedName:a importSource:m)"),
        (#"import type from from "m""#, "importNames:type(importedName:default(alias:from) importSource:m)"),
        (#"import { type } from "m""#, "importNames(importedName:type importSource:m)"),
        (#"import { type as a } from "m""#, "importNames(importedName:type(alias:a) importSource:m)"),
        (#"import { type as as a } from "m""#, "importNames(importedName:as(alias:a) importSource:m)"),
        (#"import { type a as b } from "m""#, "importNames(importedName:a(alias:b) importSource:m)"),
        (
            "import {\n  type A,\n  enum as e,\n} from 'm'",
            "importNames(importedName:A importedName:enum(alias:e) importSource:m)"
        ),
        (#"import {} from "m""#, "importNames(importSource:m)"),
        (#"import x = require("m");"#, "importModules(importedModule:m(alias:x))"),
        (
            "import x = A.B.C;",
            "assignment[declaration constant](identifier:x[declaration] member:C(member:B(identifier:A)))"
        ),
        (#"import j from "./a.json" with { type: "json" };"#, "importNames(importedName:default(alias:j) importSource:./a.json)"),
        (#"import j from "a" assert { type: "json" }"#, "importNames(importedName:default(alias:j) importSource:a)"),
        (#"import("m")"#, "call(identifier:import arguments(string:m))"),
        ("import.meta.url", "member:url(member:meta(identifier:import))"),
        (
            #"const x = require("m")"#,
            "assignment[declaration constant](identifier:x[declaration] call(identifier:require arguments(string:m)))"
        ),
    ])
    func imports(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        (#"export { a as b } from "m""#, "exportNames(importedName:a(alias:b) importSource:m)"),
        ("export { a, b as default };", "exportNames(importedName:a importedName:b(alias:default))"),
        (#"export * from "m""#, "exportNames[wildcard](importSource:m)"),
        (#"export * as ns from "m""#, "exportNames(importedName:*(alias:ns) importSource:m)"),
        (#"export type { T } from "m""#, "exportNames:type(importedName:T importSource:m)"),
        (#"export type * from "m""#, "exportNames:type[wildcard](importSource:m)"),
        ("export type T = A;", "other:type"),
        ("export default a.b", "exportDefault(member:b(identifier:a))"),
        ("export default function () {}", "exportDefault(function(parameters block))"),
        ("export default async function f() {}", "exportDefault(function:f[async](parameters block))"),
        ("export default class extends A {}", "exportDefault(classDefinition(arguments(identifier:A) block))"),
        ("export default abstract class A {}", "exportDefault(classDefinition:A(block))"),
        ("export default async (a) => b;", "exportDefault(lambda[async](parameters(parameter:a) identifier:b))"),
        ("export default { a }", "exportDefault(dictionary(pair:a(identifier:a)))"),
        ("export = a;", "exportDefault(identifier:a)"),
        ("export as namespace A;", "other"),
        (
            "export const a = 1, b = 2",
            "assignment[declaration constant exported](identifier:a[declaration] number) assignment[declaration constant exported](identifier:b[declaration] number)"
        ),
        ("export function f() {}", "function:f[exported](parameters block)"),
        ("export async function* f() {}", "function:f[async generator exported](parameters block)"),
        ("export abstract class A {}", "classDefinition:A[exported](block)"),
        ("@a export class A {}", "classDefinition:A[exported](decorator(identifier:a) block)"),
        ("export @a class A {}", "classDefinition:A[exported](decorator(identifier:a) block)"),
        ("@a export default class A {}", "exportDefault(classDefinition:A(decorator(identifier:a) block))"),
        (
            "export enum E { a }",
            "classDefinition:E[enumeration exported](block(assignment[declaration constant noValue](identifier:a[declaration])))"
        ),
        (
            "export declare const a: T;",
            "assignment[declaration constant noValue exported](identifier:a[declaration] annotation(identifier:T))"
        ),
        ("export import a = b.c;", "assignment[declaration constant exported](identifier:a[declaration] member:c(identifier:b))"),
    ])
    func exports(source: String, expected: String) { expectShape(source, expected) }
}
