//! What small programs compile to. `UPDATE_EXPECT=1 cargo test --lib lang` rewrites the listings.

use super::verify::verify;
use crate::lang::{Mode, compile, disassemble};
use expect_test::{Expect, expect};

fn check(source: &str, expected: Expect) {
    let compiled = compile(source, "x.py", Mode::Module).expect("compiles");
    let mut problems = Vec::new();
    verify(&compiled.code, &mut problems);
    assert!(problems.is_empty(), "{problems:?}");
    // The module only makes the functions that are of interest.
    let listing = disassemble(&compiled.code);
    let functions = listing.find("\nf (").map_or(&*listing, |at| &listing[at + 1..]);
    expected.assert_eq(functions);
}

#[test]
fn arithmetic_names_locals() {
    check(
        "def f(a, b):\n    c = a + b\n    c += 1\n    return c * (a - 2) if a < b else -c\n",
        expect![[r#"
        f (Function, Never) locals [a, b, c] frame 4
            0 Binary { op: Add, dst: 2, a: 0, b: 1 }
            1 InPlaceInt { op: Add, dst: 2, a: 2, b: 1 }
            2 CompareJump { op: Less, a: 0, b: 1, skip: 3 }  ; to 6
            3 BinaryInt { op: Subtract, dst: 3, a: 0, b: 2 }
            4 Binary { op: Multiply, dst: 3, a: 2, b: 3 }
            5 Jump { target: 7 }
            6 Unary { op: Negative, dst: 3, a: 2 }
            7 Return { src: 3 }
    "#]],
    );
}

#[test]
fn an_operand_is_copied_when_a_later_one_may_change_it() {
    check(
        "def f(a):\n    return a + (a := 2) + a\n",
        expect![[r#"
        f (Function, Never) locals [a] frame 3
            0 Move { dst: 1, src: 0 }
            1 Int { dst: 0, value: 2 }
            2 Move { dst: 2, src: 0 }
            3 Binary { op: Add, dst: 1, a: 1, b: 2 }
            4 Binary { op: Add, dst: 1, a: 1, b: 0 }
            5 Return { src: 1 }
    "#]],
    );
}

#[test]
fn chained_comparison_keeps_the_middle() {
    check(
        "def f(a, b):\n    if 0 < g(a) <= b:\n        return a < g() < b\n",
        expect![[r#"
        f (Function, Never) locals [a, b] frame 5
            0 Int { dst: 2, value: 0 }
            1 LoadGlobal { dst: 3, site: 0 }  ; g
            2 Move { dst: 4, src: 0 }
            3 Call { base: 3, argc: 1 }
            4 Copy { dst: 4, src: 3 }
            5 CompareJump { op: Less, a: 2, b: 4, skip: 2 }  ; to 8
            6 CompareJump { op: LessEqual, a: 3, b: 1, skip: 13 }  ; to 20
            7 Jump { target: 11 }
            8 Clear { slot: 2 }
            9 Clear { slot: 3 }
           10 Jump { target: 20 }
           11 LoadGlobal { dst: 3, site: 1 }  ; g
           12 Call { base: 3, argc: 0 }
           13 Copy { dst: 4, src: 3 }
           14 Compare { op: Less, dst: 2, a: 0, b: 4 }
           15 JumpIfFalseKeep { slot: 2, target: 18 }
           16 Compare { op: Less, dst: 2, a: 3, b: 1 }
           17 Jump { target: 19 }
           18 Clear { slot: 3 }
           19 Return { src: 2 }
           20 ReturnNone
    "#]],
    );
}

#[test]
fn loops() {
    check(
        "def f(n):\n    for i, x in n:\n        if x: continue\n        if i: break\n    else:\n        return i\n    while n:\n        n -= 1\n",
        expect![[r#"
            f (Function, Never) locals [n, i, x] frame 5
                0 GetIter { dst: 3, src: 0 }
                1 ForIter { iter: 3, dst: 4, skip: 7 }  ; to 9
                2 Unpack { base: 1, src: 4, count: 2 }
                3 JumpIfFalse { slot: 2, target: 5 }
                4 Jump { target: 1 }
                5 JumpIfFalse { slot: 1, target: 8 }
                6 Clear { slot: 3 }
                7 Jump { target: 11 }
                8 Jump { target: 1 }
                9 CheckBound { slot: 1 }
               10 Return { src: 1 }
               11 JumpIfFalse { slot: 0, target: 14 }
               12 InPlaceInt { op: Subtract, dst: 0, a: 0, b: 1 }
               13 Jump { target: 11 }
               14 ReturnNone
        "#]],
    );
}

#[test]
fn calls() {
    check(
        "def f(o, *a, **k):\n    o.m(1, key=2)\n    g(*a)\n    g(1, *a, x=1, **k)\n    return o.a.b[0](o)\n",
        expect![[r#"
            f (Function, Never) locals [o, a, k] frame 7
                0 LoadMethod { base: 3, obj: 0, site: 0 }  ; m
                1 Int { dst: 5, value: 1 }
                2 Int { dst: 6, value: 2 }
                3 CallMethodKeywords { base: 3, argc: 2, names: 0 }  ; Tuple([Str("key")])
                4 Clear { slot: 3 }
                5 LoadGlobal { dst: 3, site: 1 }  ; g
                6 Move { dst: 4, src: 1 }
                7 StarArguments { dst: 4, src: 4, function: 3 }
                8 CallStar { keywords: false, base: 3 }
                9 Clear { slot: 3 }
               10 LoadGlobal { dst: 3, site: 2 }  ; g
               11 Int { dst: 4, value: 1 }
               12 BuildList { dst: 4, base: 4, count: 1 }
               13 ListExtend { list: 4, src: 1 }
               14 Const { dst: 5, index: 1 }  ; Str("x")
               15 Int { dst: 6, value: 1 }
               16 BuildDict { dst: 5, base: 5, count: 1 }
               17 Move { dst: 6, src: 2 }
               18 DictMerge { dict: 5, src: 6, function: 3 }
               19 CallStar { keywords: true, base: 3 }
               20 Clear { slot: 3 }
               21 LoadAttr { dst: 3, obj: 0, site: 3 }  ; a
               22 LoadAttr { dst: 3, obj: 3, site: 4 }  ; b
               23 Int { dst: 4, value: 0 }
               24 LoadItem { dst: 3, obj: 3, key: 4 }
               25 Move { dst: 4, src: 0 }
               26 Call { base: 3, argc: 1 }
               27 Return { src: 3 }
        "#]],
    );
}

#[test]
fn exceptions() {
    check(
        "def f():\n    try:\n        g()\n    except E as e:\n        return e\n    finally:\n        h()\n",
        expect![[r#"
            f (Function, Never) locals [e] frame 5
                0 LoadGlobal { dst: 1, site: 0 }  ; g
                1 Call { base: 1, argc: 0 }
                2 Clear { slot: 1 }
                3 Jump { target: 19 }
                4 LoadGlobal { dst: 3, site: 1 }  ; E
                5 MatchException { dst: 3, exc: 1, class: 3 }
                6 JumpIfFalse { slot: 3, target: 17 }
                7 Copy { dst: 0, src: 1 }
                8 Move { dst: 3, src: 0 }
                9 EndHandler { slot: 1 }
               10 Clear { slot: 0 }
               11 LoadGlobal { dst: 4, site: 2 }  ; h
               12 Call { base: 4, argc: 0 }
               13 Clear { slot: 4 }
               14 Return { src: 3 }
               15 Clear { slot: 0 }
               16 LeaveHandler { slot: 1 }
               17 Reraise { slot: 1 }
               18 LeaveHandler { slot: 1 }
               19 LoadGlobal { dst: 1, site: 3 }  ; h
               20 Call { base: 1, argc: 0 }
               21 Clear { slot: 1 }
               22 Jump { target: 28 }
               23 LoadGlobal { dst: 3, site: 4 }  ; h
               24 Call { base: 3, argc: 0 }
               25 Clear { slot: 3 }
               26 Reraise { slot: 1 }
               27 LeaveHandler { slot: 1 }
               28 ReturnNone
              handler 0..3 -> 4, slot 1
              handler 8..9 -> 15, slot 3
              handler 4..9 -> 18, slot 3
              handler 0..11 -> 23, slot 1
              handler 15..19 -> 23, slot 1
              handler 23..26 -> 27, slot 3
        "#]],
    );
}

#[test]
fn exception_groups() {
    check(
        "def f():\n    try:\n        g()\n    except* E as e:\n        h(e)\n",
        expect![[r#"
        f (Function, Never) locals [e] frame 8
            0 LoadGlobal { dst: 1, site: 0 }  ; g
            1 Call { base: 1, argc: 0 }
            2 Clear { slot: 1 }
            3 Jump { target: 28 }
            4 BuildList { dst: 3, base: 3, count: 0 }
            5 Copy { dst: 4, src: 1 }
            6 LoadGlobal { dst: 5, site: 1 }  ; E
            7 MatchGroup { dst: 5, rest: 4, class: 5 }
            8 JumpIfNotNone { slot: 5, target: 11 }
            9 Clear { slot: 5 }
           10 Jump { target: 22 }
           11 Move { dst: 0, src: 5 }
           12 LoadGlobal { dst: 5, site: 2 }  ; h
           13 Move { dst: 6, src: 0 }
           14 Call { base: 5, argc: 1 }
           15 Clear { slot: 5 }
           16 Clear { slot: 0 }
           17 Jump { target: 22 }
           18 Clear { slot: 0 }
           19 Copy { dst: 7, src: 5 }
           20 ListAppend { list: 3, src: 7 }
           21 EndHandler { slot: 5 }
           22 ListAppend { list: 3, src: 4 }
           23 RaiseGroup { base: 3, original: 1 }
           24 EndHandler { slot: 1 }
           25 Jump { target: 28 }
           26 LeaveHandler { slot: 1 }
           27 Jump { target: 28 }
           28 ReturnNone
          handler 0..3 -> 4, slot 1
          handler 12..16 -> 18, slot 5
          handler 4..24 -> 26, slot 3
    "#]],
    );
}

#[test]
fn with_statement() {
    check(
        "async def f(a):\n    async with a as b:\n        return await b\n",
        expect![[r#"
            f (Function, Coroutine) locals [a, b] frame 14
                0 LoadSpecial { special: AsyncEnter, base: 5, obj: 0 }
                1 LoadSpecial { special: AsyncExit, base: 2, obj: 0 }
                2 CallMethod { base: 5, argc: 0 }
                3 GetAwaitable { dst: 5, src: 5, from: Enter }
                4 YieldFrom { slot: 5 }
                5 Move { dst: 1, src: 5 }
                6 GetAwaitable { dst: 7, src: 1, from: Expression }
                7 YieldFrom { slot: 7 }
                8 Move { dst: 8, src: 2 }
                9 Move { dst: 9, src: 3 }
               10 None { dst: 10 }
               11 None { dst: 11 }
               12 None { dst: 12 }
               13 CallMethod { base: 8, argc: 3 }
               14 GetAwaitable { dst: 8, src: 8, from: Exit }
               15 YieldFrom { slot: 8 }
               16 Clear { slot: 8 }
               17 Return { src: 7 }
               18 Move { dst: 9, src: 2 }
               19 Move { dst: 10, src: 3 }
               20 ExitArguments { dst: 11, exc: 7 }
               21 CallMethod { base: 9, argc: 3 }
               22 GetAwaitable { dst: 9, src: 9, from: Exit }
               23 YieldFrom { slot: 9 }
               24 JumpIfTrue { slot: 9, target: 27 }
               25 Reraise { slot: 7 }
               26 LeaveHandler { slot: 7 }
               27 EndHandler { slot: 7 }
               28 ReturnNone
              handler 5..8 -> 18, slot 7
              handler 18..25 -> 26, slot 9
        "#]],
    );
}

#[test]
fn comprehensions_live_in_their_frame() {
    check(
        "def f(a):\n    return [lambda: x for x in a if x > 1], {k: v for k, v in a}\n",
        expect![[r#"
        f (Function, Never) locals [a, x, k, v] cells [1] frame 8
            0 GetIter { dst: 5, src: 0 }
            1 NewCell { slot: 1 }
            2 BuildList { dst: 4, base: 4, count: 0 }
            3 ForIter { iter: 5, dst: 6, skip: 6 }  ; to 10
            4 StoreCell { slot: 1, src: 6 }
            5 LoadCell { dst: 6, slot: 1 }
            6 CompareIntJump { op: Greater, a: 6, b: 1, skip: 2 }  ; to 9
            7 MakeFunction { dst: 6, code: 0 }  ; f.<locals>.<lambda>
            8 ListAppend { list: 4, src: 6 }
            9 Jump { target: 3 }
           10 Clear { slot: 1 }
           11 GetIter { dst: 6, src: 0 }
           12 BuildDict { dst: 5, base: 5, count: 0 }
           13 ForIter { iter: 6, dst: 7, skip: 3 }  ; to 17
           14 Unpack { base: 2, src: 7, count: 2 }
           15 DictSet { dict: 5, key: 2, src: 3 }
           16 Jump { target: 13 }
           17 Clear { slot: 2 }
           18 Clear { slot: 3 }
           19 BuildTuple { dst: 4, base: 4, count: 2 }
           20 Return { src: 4 }
        f.<locals>.<lambda> (Lambda, Never) locals [] free x=Cell(1) frame 1
            0 LoadFree { dst: 0, free: 0 }
            1 Return { src: 0 }
    "#]],
    );
}

#[test]
fn generators() {
    check(
        "async def f(a):\n    async for x in a:\n        yield x\n    return\n",
        expect![[r#"
        f (Function, AsyncGenerator) locals [a, x] frame 5
            0 GetAsyncIter { dst: 2, src: 0 }
            1 GetAsyncNext { dst: 3, iter: 2 }
            2 YieldFrom { slot: 3 }
            3 Move { dst: 1, src: 3 }
            4 WrapAsync { dst: 3, src: 1 }
            5 Yield { dst: 3, src: 3 }
            6 Clear { slot: 3 }
            7 Jump { target: 1 }
            8 EndAsyncFor { slot: 3 }
            9 Clear { slot: 2 }
           10 ReturnNone
          handler 1..3 -> 8, slot 3
    "#]],
    );
}

#[test]
fn matching() {
    check(
        "def f(s):\n    match s:\n        case [1, x, *rest] if x: return rest\n        case {'k': C(y) as z} | (y, z): return y\n        case _: return None\n",
        expect![[r#"
            f (Function, Never) locals [s, x, rest, y, z] frame 13
                0 Move { dst: 5, src: 0 }
                1 MatchSequence { dst: 8, src: 5 }
                2 JumpIfFalse { slot: 8, target: 13 }
                3 Length { dst: 8, src: 5 }
                4 CompareIntJump { op: GreaterEqual, a: 8, b: 2, skip: 8 }  ; to 13
                5 Copy { dst: 8, src: 5 }
                6 UnpackStar { before: 2, base: 8, src: 8, after: 0 }
                7 CompareIntJump { op: Equal, a: 8, b: 1, skip: 5 }  ; to 13
                8 Move { dst: 6, src: 9 }
                9 Move { dst: 7, src: 10 }
               10 Move { dst: 1, src: 6 }
               11 Move { dst: 2, src: 7 }
               12 Jump { target: 19 }
               13 Clear { slot: 6 }
               14 Clear { slot: 7 }
               15 Clear { slot: 8 }
               16 Clear { slot: 9 }
               17 Clear { slot: 10 }
               18 Jump { target: 22 }
               19 JumpIfFalse { slot: 1, target: 22 }
               20 Clear { slot: 5 }
               21 Return { src: 2 }
               22 MatchMapping { dst: 8, src: 5 }
               23 JumpIfFalse { slot: 8, target: 39 }
               24 Length { dst: 8, src: 5 }
               25 CompareIntJump { op: GreaterEqual, a: 8, b: 1, skip: 13 }  ; to 39
               26 Const { dst: 8, index: 0 }  ; Str("k")
               27 BuildTuple { dst: 8, base: 8, count: 1 }
               28 MatchKeys { dst: 9, src: 5, keys: 8 }
               29 JumpIfNone { slot: 9, target: 39 }
               30 Unpack { base: 9, src: 9, count: 1 }
               31 LoadGlobal { dst: 11, site: 0 }  ; C
               32 Const { dst: 12, index: 1 }  ; Tuple([])
               33 MatchClass { dst: 11, src: 9, base: 11, count: 1 }
               34 JumpIfNone { slot: 11, target: 39 }
               35 Unpack { base: 11, src: 11, count: 1 }
               36 Move { dst: 7, src: 11 }
               37 Move { dst: 6, src: 9 }
               38 Jump { target: 54 }
               39 Clear { slot: 7 }
               40 Clear { slot: 6 }
               41 Clear { slot: 8 }
               42 Clear { slot: 9 }
               43 Clear { slot: 10 }
               44 Clear { slot: 11 }
               45 Clear { slot: 12 }
               46 MatchSequence { dst: 8, src: 5 }
               47 JumpIfFalse { slot: 8, target: 57 }
               48 Length { dst: 8, src: 5 }
               49 CompareIntJump { op: Equal, a: 8, b: 2, skip: 7 }  ; to 57
               50 Copy { dst: 8, src: 5 }
               51 Unpack { base: 8, src: 8, count: 2 }
               52 Move { dst: 7, src: 8 }
               53 Move { dst: 6, src: 9 }
               54 Move { dst: 3, src: 7 }
               55 Move { dst: 4, src: 6 }
               56 Jump { target: 65 }
               57 Clear { slot: 6 }
               58 Clear { slot: 7 }
               59 Clear { slot: 8 }
               60 Clear { slot: 9 }
               61 Clear { slot: 10 }
               62 Clear { slot: 11 }
               63 Clear { slot: 12 }
               64 Jump { target: 68 }
               65 Clear { slot: 5 }
               66 Return { src: 3 }
               67 Jump { target: 68 }
               68 Clear { slot: 5 }
               69 ReturnNone
        "#]],
    );
}

#[test]
fn classes_and_closures() {
    check(
        "def f():\n    n = 0\n    class A(B):\n        x: int = n\n        def m(self):\n            nonlocal n\n            self.y = super().m()\n    return A\n",
        expect![[r#"
            f (Function, Never) locals [A, n] cells [1] frame 5
                0 NewCell { slot: 1 }
                1 Int { dst: 2, value: 0 }
                2 StoreCell { slot: 1, src: 2 }
                3 MakeFunction { dst: 2, code: 0 }  ; f.<locals>.A
                4 Const { dst: 3, index: 1 }  ; Str("A")
                5 LoadGlobal { dst: 4, site: 0 }  ; B
                6 BuildClass { base: 2, argc: 1, names: 65535 }
                7 Move { dst: 0, src: 2 }
                8 Return { src: 0 }
            f.<locals>.A (Class, Never) locals [__class__] cells [0] free n=Cell(1) frame 4
                0 NewCell { slot: 0 }
                1 LoadName { dst: 1, site: 0 }  ; __name__
                2 StoreName { site: 1, src: 1 }  ; __module__
                3 Const { dst: 1, index: 0 }  ; Str("f.<locals>.A")
                4 StoreName { site: 2, src: 1 }  ; __qualname__
                5 Int { dst: 1, value: 3 }
                6 StoreName { site: 3, src: 1 }  ; __firstlineno__
                7 SetupAnnotations
                8 LoadNameOrFree { dst: 1, site: 4, free: 0 }  ; n
                9 StoreName { site: 5, src: 1 }  ; x
               10 LoadName { dst: 1, site: 6 }  ; int
               11 LoadName { dst: 2, site: 7 }  ; __annotations__
               12 Const { dst: 3, index: 1 }  ; Str("x")
               13 StoreItem { obj: 2, key: 3, src: 1 }
               14 MakeFunction { dst: 1, code: 2 }  ; f.<locals>.A.m
               15 StoreName { site: 8, src: 1 }  ; m
               16 Const { dst: 1, index: 3 }  ; Tuple([Str("y")])
               17 StoreName { site: 9, src: 1 }  ; __static_attributes__
               18 ReturnNone
            f.<locals>.A.m (Function, Never) locals [self] free __class__=Cell(0) free n=Free(0) frame 3
                0 LoadGlobal { dst: 1, site: 0 }  ; super
                1 LoadSuper { dst: 1, free: 0, obj: 0 }
                2 LoadMethod { base: 1, obj: 1, site: 1 }  ; m
                3 CallMethod { base: 1, argc: 0 }
                4 StoreAttr { obj: 0, site: 2, src: 1 }  ; y
                5 ReturnNone
        "#]],
    );
}

#[test]
fn strings() {
    check(
        "def f(a):\n    return f'{a!r:>{a}} {a=}' 'x', '%s:%r' % (a, 1)\n",
        expect![[r#"
        f (Function, Never) locals [a] frame 5
            0 Const { dst: 1, index: 0 }  ; Str(">")
            1 Format { conversion: None, dst: 2, src: 0, spec: 65535 }
            2 BuildString { dst: 1, base: 1, count: 2 }
            3 Format { conversion: Repr, dst: 1, src: 0, spec: 1 }
            4 Const { dst: 2, index: 1 }  ; Str(" a=")
            5 Format { conversion: Repr, dst: 3, src: 0, spec: 65535 }
            6 Const { dst: 4, index: 2 }  ; Str("x")
            7 BuildString { dst: 1, base: 1, count: 4 }
            8 Format { conversion: Str, dst: 2, src: 0, spec: 65535 }
            9 Const { dst: 3, index: 3 }  ; Str(":")
           10 Int { dst: 4, value: 1 }
           11 Format { conversion: Repr, dst: 4, src: 4, spec: 65535 }
           12 BuildString { dst: 2, base: 2, count: 3 }
           13 BuildTuple { dst: 1, base: 1, count: 2 }
           14 Return { src: 1 }
    "#]],
    );
}

#[test]
fn generics() {
    check(
        "def f[T: int = str](x: T) -> T: return x\ntype A[T] = list[T]\n",
        expect![[r#"
        f (Function, Never) locals [x] frame 1
            0 Return { src: 0 }
        <generic parameters of A> (Function, Never) locals [T] cells [0] frame 6
            0 NewCell { slot: 0 }
            1 Const { dst: 1, index: 0 }  ; Str("T")
            2 None { dst: 2 }
            3 BuildTypeParameter { kind: TypeVar, dst: 1, base: 1 }
            4 Copy { dst: 2, src: 1 }
            5 StoreCell { slot: 0, src: 2 }
            6 BuildTuple { dst: 1, base: 1, count: 1 }
            7 Const { dst: 3, index: 1 }  ; Str("A")
            8 MakeFunction { dst: 4, code: 2 }  ; A
            9 Move { dst: 5, src: 1 }
           10 BuildTypeParameter { kind: Alias, dst: 2, base: 3 }
           11 Return { src: 2 }
        A (Function, Never) locals [] free T=Cell(0) frame 2
            0 LoadGlobal { dst: 0, site: 0 }  ; list
            1 LoadFree { dst: 1, free: 0 }
            2 LoadItem { dst: 0, obj: 0, key: 1 }
            3 Return { src: 0 }
    "#]],
    );
}
