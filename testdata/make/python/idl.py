"""A small reader for the IDL files in testdata/idl: just enough to know field ids, names and types.

It reads well-formed files of our own and reports nothing nicely; constants, defaults, services and annotations are
skipped. Types are tuples: ("i32",), ("list", elem), ("set", elem), ("map", key, value), ("enum", Enum),
("struct", Struct).
"""

import os
import re

BASE = {"bool", "i8", "i16", "i32", "i64", "double", "string", "binary", "uuid"}

TOKEN = re.compile(
    r"""\s+|//[^\n]*|\#[^\n]*|/\*.*?\*/"""
    r"""|(?P<word>[A-Za-z_](?:\.[A-Za-z_0-9]|[A-Za-z_0-9])*)"""
    r"""|(?P<number>[+-]?(?:0x[0-9A-Fa-f]+|(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?))"""
    r"""|(?P<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
    r"""|(?P<mark>[{}()\[\]<>,;:=*&])""",
    re.S | re.X,
)


class Enum:
    def __init__(self, name):
        self.name = name
        self.numbers = {}  # name -> number
        self.names = {}  # number -> first name

    def add(self, name, number):
        self.numbers[name] = number
        self.names.setdefault(number, name)


class Field:
    def __init__(self, id, name, type, requiredness):
        self.id, self.name, self.type, self.requiredness = id, name, type, requiredness


class Struct:
    def __init__(self, kind, name):
        self.kind, self.name = kind, name
        self.fields = []  # ascending ids

    @property
    def is_union(self):
        return self.kind == "union"

    def by_id(self, id):
        return next((f for f in self.fields if f.id == id), None)

    def by_name(self, name):
        return next(f for f in self.fields if f.name == name)


class Program:
    """One file; `types` maps a name to Enum, Struct or an unresolved typedef target."""

    def __init__(self, path):
        self.stem = os.path.basename(path).rsplit(".", 1)[0]
        self.includes = {}
        self.types = {}
        self.path = path
        _Reader(self).program()

    def resolve(self, type):
        """Replaces names inside a type by what they stand for."""
        head = type[0]
        if head == "name":
            name = type[1]
            program = self
            if "." in name:
                stem, name = name.rsplit(".", 1)
                program = self.includes[stem]
            found = program.types[name]
            if isinstance(found, Enum):
                return ("enum", found)
            if isinstance(found, Struct):
                return ("struct", found)
            return program.resolve(found)
        return (head,) + tuple(self.resolve(t) for t in type[1:])

    def struct(self, name):
        kind, found = self.resolve(("name", name))
        assert kind == "struct", name
        return found


class _Reader:
    def __init__(self, program):
        self.p = program
        with open(program.path, encoding="utf-8") as f:
            text = f.read()
        self.tokens = []
        at = 0
        while at < len(text):
            m = TOKEN.match(text, at)
            assert m and m.end() > at, (program.path, text[at : at + 40])
            if m.lastgroup:
                self.tokens.append((m.lastgroup, m.group()))
            at = m.end()
        self.i = 0

    def peek(self, ahead=0):
        i = self.i + ahead
        return self.tokens[i] if i < len(self.tokens) else (None, None)

    def take(self):
        t = self.tokens[self.i]
        self.i += 1
        return t[1]

    def opt(self, text):
        if self.peek()[1] == text:
            self.i += 1
            return True
        return False

    def expect(self, text):
        got = self.take()
        assert got == text, (self.p.path, got, text, self.tokens[self.i - 5 : self.i + 5])

    def separator(self):
        return self.opt(",") or self.opt(";")

    def skip_group(self):
        """Skips one token, or a whole bracketed group."""
        depth = 0
        while True:
            t = self.take()
            depth += t in ("{", "(", "[")
            depth -= t in ("}", ")", "]")
            if depth == 0:
                return

    def annotations(self):
        if self.peek()[1] == "(":
            self.skip_group()

    def program(self):
        p = self.p
        while self.peek()[0]:
            word = self.take()
            if word == "namespace":
                self.take()
                self.take()
            elif word == "include":
                path = os.path.join(os.path.dirname(p.path), self.take()[1:-1])
                child = Program(path)
                p.includes[child.stem] = child
            elif word == "const":
                self.type()
                self.take()
                self.expect("=")
                self.skip_group()
                self.separator()
            elif word == "typedef":
                target = self.type()
                p.types[self.take()] = target
                self.separator()
            elif word == "enum":
                self.enum()
            elif word in ("struct", "union", "exception"):
                self.struct(word)
            elif word == "service":
                while self.peek()[1] != "{":
                    self.take()
                self.skip_group()
                self.annotations()
            else:
                raise AssertionError((p.path, word))
        for t in p.types.values():
            if isinstance(t, Struct):
                for f in t.fields:
                    f.type = p.resolve(f.type)

    def enum(self):
        e = Enum(self.take())
        self.expect("{")
        following = 0
        while not self.opt("}"):
            name = self.take()
            if self.opt("="):
                following = int(self.take(), 0)
            e.add(name, following)
            following += 1
            self.annotations()
            self.separator()
        self.annotations()
        self.p.types[e.name] = e

    def struct(self, kind):
        s = Struct(kind, self.take())
        self.p.types[s.name] = s
        self.expect("{")
        implicit = -1
        while not self.opt("}"):
            if self.peek()[0] == "number":
                id = int(self.take())
                self.expect(":")
            else:
                id, implicit = implicit, implicit - 1
            requiredness = "default"
            # `required` and `optional` may also be names: here they always come before a type.
            if self.peek()[1] in ("required", "optional"):
                requiredness = self.take()
            type = self.type()
            self.opt("&")
            name = self.take()
            if self.opt("="):
                self.skip_group()
            self.annotations()
            self.separator()
            s.fields.append(Field(id, name, type, requiredness))
        self.annotations()
        s.fields.sort(key=lambda f: f.id)
        assert len({f.id for f in s.fields}) == len({f.name for f in s.fields}) == len(s.fields), s.name

    def type(self):
        word = self.take()
        if word == "byte":
            t = ("i8",)
        elif word in BASE:
            t = (word,)
        elif word in ("list", "set"):
            self.expect("<")
            t = (word, self.type())
            self.expect(">")
        elif word == "map":
            self.expect("<")
            key = self.type()
            self.expect(",")
            t = (word, key, self.type())
            self.expect(">")
        else:
            return ("name", word)
        self.annotations()
        return t
