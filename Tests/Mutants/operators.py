"""Small faults in Swift text, each behind a switch that is read when a program starts.

Nothing is parsed but brackets, strings and comments: what does not compile is left out by the caller.
"""

import re

# Words before a condition that bind a name, so that it is no value of its own.
BINDINGS = re.compile(r"^\s*(let|var|case|#available|#unavailable)\b")
# What a comparison becomes when its bound moves by one.
BOUNDS = {" < ": " <= ", " <= ": " < ", " > ": " >= ", " >= ": " > "}
OPERATORS = (" && ", " || ")
COMPARISONS = (" == ", " != ", " < ", " > ", " <= ", " >= ")


class Site:
    """A place, and for each fault that can be made there its name and a wrapper that takes the text and a switch."""

    def __init__(self, start, end, faults):
        self.start, self.end, self.faults = start, end, faults


def sites(text, is_pipeline=False):
    """All places of a file where a fault can be made, none within another."""
    mask = masked(text)
    found = list(passes(text, mask)) if is_pipeline else []
    taken = [(site.start, site.end) for site in found]
    others = []
    others += conditions(text, mask, r"\bguard ", " else {", "true")
    others += conditions(text, mask, r"(?<!else )(?<![#\w])if ", " {", "false")
    others += conditions(text, mask, r"(?m)(?<=\bwhere )(?!let|Element|Self)", " {", "true")
    others += answers(text, mask)
    others += predicates(text, mask)
    others += literals(text, mask)
    others += statements(text, mask)
    others = [s for s in others if not any(a < s.end and s.start < b for a, b in taken)]
    others.sort(key=lambda site: (site.start, -site.end))
    # Of two that overlap the shorter one stays: a whole statement is worth less than what is in it.
    result = []
    for site in others:
        while result and result[-1].end > site.start and result[-1].end - result[-1].start >= site.end - site.start:
            result.pop()
        if not result or result[-1].end <= site.start:
            result.append(site)
    return sorted(result + found, key=lambda site: site.start)


def masked(text):
    """The text with strings and comments blanked out, so that brackets and words in them do not count."""
    out = list(text)
    index, count = 0, len(text)
    while index < count:
        start = index
        if text.startswith("//", index):
            while index < count and text[index] != "\n":
                index += 1
        elif match := re.compile(r'(#*)"""').match(text, index):
            close = '"""' + match.group(1)
            end = text.find(close, match.end())
            index = count if end < 0 else end + len(close)
        elif match := re.compile(r'(#*)"').match(text, index):
            hashes, index, depth = match.group(1), match.end(), 0
            while index < count and text[index] != "\n":
                if text.startswith("\\" + hashes + "(", index):
                    depth += 1
                    index += 2 + len(hashes)
                elif depth and text[index] in "()":
                    depth += 1 if text[index] == "(" else -1
                    index += 1
                elif not depth and not hashes and text[index] == "\\":
                    index += 2
                elif not depth and text.startswith('"' + hashes, index):
                    index += 1 + len(hashes)
                    break
                else:
                    index += 1
        else:
            index += 1
            continue
        for place in range(start, min(index, count)):
            if out[place] != "\n":
                out[place] = "_"
    return "".join(out)


def pieces(mask, start, end, separators):
    """The ranges between separators that stand outside all brackets."""
    result, depth, begin, index = [], 0, start, start
    while index < end:
        if mask[index] in "([{":
            depth += 1
        elif mask[index] in ")]}":
            depth -= 1
        separator = next((s for s in separators if not depth and mask.startswith(s, index)), None)
        if separator:
            result.append((begin, index))
            begin = index = index + len(separator)
            continue
        index += 1
    return result + [(begin, end)]


def closing(mask, start, stop):
    """Where a text stands first outside all brackets."""
    depth = 0
    for index in range(start, len(mask)):
        if not depth and mask.startswith(stop, index):
            return index
        if mask[index] in "([{":
            depth += 1
        elif mask[index] in ")]}":
            depth -= 1
            if depth < 0:
                return None
    return None


def balanced(text):
    depth = 0
    for letter in text:
        depth += letter in "([{"
        depth -= letter in ")]}"
        if depth < 0:
            return False
    return depth == 0


def conditions(text, mask, word, stop, forced):
    """What a `guard`, an `if` or a `where` asks; forced to what makes it ask nothing, or never hold."""
    for match in re.finditer(word, mask):
        end = closing(mask, match.end(), stop)
        if end is None or end - match.end() > 600:
            continue
        for first, last in pieces(mask, match.end(), end, [","]):
            if not BINDINGS.match(mask[first:last]):
                yield from operands(text, mask, first, last, forced)


def operands(text, mask, first, last, forced):
    """Each operand of `&&` and `||` is turned round, or forced; the bound of a comparison moves."""
    if " ? " in mask[first:last] or " = " in mask[first:last] or "try " in mask[first:last]:
        return
    for a, b in pieces(mask, first, last, [*OPERATORS, "\n"]):
        a += len(mask[a:b]) - len(mask[a:b].lstrip())
        b -= len(mask[a:b]) - len(mask[a:b].rstrip())
        for operator in ("&& ", "|| "):
            if text.startswith(operator, a):
                a += len(operator)
        if a >= b or text[a] == "." or not balanced(mask[a:b]):
            continue
        faults = [("condition turned round", lambda body, on: f"({on} != ({body}))")]
        if forced == "true":
            faults.append(("guard dropped", lambda body, on: f"({on} || ({body}))"))
        else:
            faults.append(("condition never true", lambda body, on: f"(!{on} && ({body}))"))
        parts = [(operator, pieces(mask, a, b, [operator])) for operator in BOUNDS]
        parts = [(operator, found) for operator, found in parts if len(found) == 2]
        if len(parts) == 1:
            operator, ((x, y), (u, v)) = parts[0]
            moved = text[x:y] + BOUNDS[operator] + text[u:v]
            faults.append(("bound moved", lambda body, on, moved=moved: f"({on} ? ({moved}) : ({body}))"))
        yield Site(a, b, faults)


def answers(text, mask):
    """What a function returns, if it compares or combines."""
    for match in re.finditer(r"\breturn ", mask):
        end = closing(mask, match.end(), "\n")
        if end is None:
            continue
        if end == match.end():
            continue
        while mask[end:].lstrip().startswith(("&&", "||")):
            end = closing(mask, end + 1, "\n") or end
        ranges = pieces(mask, match.end(), end, [*OPERATORS, *COMPARISONS])
        if len(ranges) > 1:
            yield from operands(text, mask, match.end(), end, "true")


def predicates(text, mask):
    """What is asked of each element, and what a one-line property says."""
    asks = r"\b(contains|filter|allSatisfy|removeAll|drop|prefix|count|first|last|lastIndex|firstIndex)(\(where: | )\{ "
    for match in re.finditer(asks, mask):
        end = closing(mask, match.end(), "}")
        if end is None or "\n" in text[match.end():end] or " in " in mask[match.end():end]:
            continue
        yield from operands(text, mask, match.end(), end, "true")
    for match in re.finditer(r"(: Bool|-> Bool) \{ ", mask):
        end = closing(mask, match.end(), "}")
        if end and "\n" not in text[match.end():end] and not re.match(r"(get|set|if|switch)\b", mask[match.end():end]):
            yield from operands(text, mask, match.end(), end, "true")


def literals(text, mask):
    for match in re.finditer(r"(?<= [<>+-] )\d+\b|(?<=(?: ==| !=| <=| >=) )\d+\b", mask):
        yield Site(match.start(), match.end(), [("off by one", lambda body, on: f"({body} + ({on} ? 1 : 0))")])
    for match in re.finditer(r"\b(dropFirst|dropLast|removeLast|removeFirst)\(\)", mask):
        yield Site(match.end() - 2, match.end(), [("off by one", lambda body, on: f"({on} ? 2 : 1)")])
    for match in re.finditer(r"(?<=[=(:] )(true|false)\b(?!\?)|(?<=return )(true|false)\b", mask):
        yield Site(match.start(), match.end(), [("true for false", lambda body, on: f"({on} != {body})")])


def statements(text, mask):
    """A call, or an addition to something, on a line of its own is left out."""
    words = "return|let|var|guard|if|for|while|case|default|switch|self\\.init|super|throw|break|continue|func|static"
    for match in re.finditer(rf"(?m)^ +((?!(?:{words}|extension)\b)[\w.\[\]]+(\(.*\)| \+= .+| = .+))$", mask):
        before = mask[:match.start()].rstrip()
        # Only a whole statement of a function: the line before must end one, or open a block.
        if before[-1:] not in "{};)" and not re.search(r"[\w\]]$", before):
            continue
        if before.endswith(("(", ",", "[", "=", "?", ":", "->")) or not balanced(mask[match.start(1):match.end(1)]):
            continue
        if mask[match.end():].lstrip()[:1] in (".", "?", ":", "+", "&", "|"):
            continue
        yield Site(
            match.start(1), match.end(1), [("statement left out", lambda body, on: f"if !{on} {{ {body} }}")])


def passes(text, mask):
    """Passes of the default pipeline are left out; neighbours change places."""
    # A pass on a line of its own, also one that runs under a condition.
    lines = list(re.finditer(r"(?m)^ {6,10}((?:AnyPass|[A-Z]\w+)\(.*\))$", mask))
    index = 0
    while index < len(lines):
        match = lines[index]
        after = lines[index + 1] if index + 1 < len(lines) else None
        gone = ("pass left out", lambda body, on: f"if !{on} {{ {body} }}")
        if after is None or re.sub(r"//.*|_+", "", text[match.end():after.start()]).strip():
            yield Site(match.start(1), match.end(1), [gone])
            index += 1
            continue
        own, second = text[match.start(1):match.end(1)], text[after.start(1):after.end(1)]

        def one(body, on, own=own, second=second):
            return f"if {on} {{\n {second} \n}} else {{\n {body} \n}}"

        def other(body, on, own=own, second=second):
            return f"if {on} {{\n {own} \n}} else {{\n {body} \n}}"

        def swapped(body, on, own=own, second=second):
            return f"if {on} {{\n {second}\n {own} \n}} else {{\n {body} \n}}"

        yield Site(
            match.start(1), after.end(1), [("pass left out", one), ("pass left out", other), ("passes swapped", swapped)])
        index += 2
