"""Templates, rendered: Jinja2 in its sandbox, with Markdown's own escaping, and an end to everything.

Whatever a template prints is escaped as data, but for what is Markdown already (`Md`). Loops, calls and texts are
counted, so that a template that would never end, or fill the memory, ends in a sentence on every machine alike.
"""

import re
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import wraps
from typing import Any, NoReturn

from jinja2 import FunctionLoader, StrictUndefined, Undefined, nodes, pass_environment
from jinja2.exceptions import TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Cycler, Joiner, Namespace
from jinja2.visitor import NodeTransformer

from dossier_tui.briefing.asked import Template
from dossier_tui.briefing.escape import Md, plain
from dossier_tui.briefing.told import Told
from dossier_tui.errors import Failure

STEPS = 2_000_000  # turns of loops and calls: a briefing of 2,500 letters takes some ten thousand
LENGTH = 20_000_000  # characters of all that is printed or put together
HIGHEST = 1_000_000_000  # numbers to count with
ON_TEXT = "capitalize lower replace title trim truncate upper wordcount wordwrap"
ON_LISTS = "batch default dictsort first groupby items join last length list map max min reject rejectattr reverse"
FILTERS = f"{ON_TEXT} {ON_LISTS} round select selectattr slice sort sum unique abs int float".split()
TELLING = (LoopContext, Namespace, Cycler, Joiner)
BLANK = re.compile(r"\n(?:[^\S\n]*\n){2,}")


class Unknown(StrictUndefined):
    """What a template names and there is not, or may not be looked into."""

    def _fail_with_undefined_error(self, *_: Any, **__: Any) -> NoReturn:
        raise UndefinedError(self._undefined_name)

    __iter__ = __str__ = __len__ = __eq__ = __ne__ = __bool__ = __hash__ = _fail_with_undefined_error
    __getattr__ = __getitem__ = __call__ = __contains__ = _fail_with_undefined_error


class Bounds(NodeTransformer):
    """Puts a count into every loop, and into what puts texts together."""

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 - Jinja's name for it
        """Count the turns of a loop."""
        self.generic_visit(node)
        node.iter = _filtered(node.iter, "counted")
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802 - Jinja's name for it
        """Put texts together by a filter that counts them."""
        self.generic_visit(node)
        return _filtered(nodes.List(node.nodes, lineno=node.lineno), "put_together")


def _filtered(node: Any, name: str) -> nodes.Filter:
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of one rendering, with what is left of its steps and its length."""

    intercepted_binops = frozenset(["+", "*", "**", "%", "/", "//"])
    concat = staticmethod(lambda parts: Md("".join(parts)))  # what a macro returns was escaped in it

    def __init__(self) -> None:
        super().__init__(trim_blocks=True, lstrip_blocks=True, undefined=Unknown, finalize=self.printed, cache_size=0)
        self.loader = FunctionLoader(lambda _: None)  # a template reads no other file
        self.steps, self.length = STEPS, LENGTH
        self.filters = {name: _checked(self, name, self.filters[name]) for name in FILTERS}
        self.filters |= {"counted": counted, "put_together": put_together}
        self.globals = {name: self.globals[name] for name in ("range", "dict", "namespace", "cycler", "joiner")}

    def step(self) -> None:
        """Count one step; Failure where there were too many."""
        self.steps -= 1
        if self.steps < 0:
            raise Failure("error.reason-endless")

    def spend(self, length: int) -> None:
        """Count so many characters, or things in a list; Failure where there were too many."""
        self.length -= length
        if self.length < 0:
            raise Failure("error.reason-endless")

    def text(self, value: object) -> str:
        """Return a value as text, counted; Failure where it is no text, or there was too much."""
        if not isinstance(value, str | int | float | Undefined | None):
            raise Failure("error.reason-no-text")
        said = "" if value is None else value if isinstance(value, str) else str(value)  # the undefined fail here
        self.spend(len(said))
        return said

    def printed(self, value: object) -> Md:
        """Return what a template prints as Markdown: data is escaped."""
        said = self.text(value)
        return said if isinstance(said, Md) else Md(plain(said))

    def _generate(self, source: nodes.Template, *args: Any, **kwargs: Any) -> str:
        bounded = Bounds().visit(source)
        bounded.set_environment(self)
        return super()._generate(bounded, *args, **kwargs)

    def wrap_str_format(self, value: Any) -> None:
        """Let `format` be what the other methods of a text are: not to be looked into, as it can fill the memory."""

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """Return what stands for an attribute that may not be looked into: it is not known, like any other."""
        return self.undefined(obj=obj, name=attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Let a template look into what is made for it, and into nothing else."""
        return isinstance(obj, (Told, *TELLING)) and super().is_safe_attribute(obj, attr, value)

    def call(self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:
        """Call what may be called, counted."""
        self.step()
        return super().call(__context, __obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Count with numbers that stay in bounds; put lists together."""
        self.step()
        numbers = isinstance(left, int | float) and isinstance(right, int | float)
        if operator == "+" and isinstance(left, list) and isinstance(right, list):
            self.spend(len(left) + len(right))
            return left + right
        if operator == "+" and isinstance(left, str) and isinstance(right, str):
            return self.text(str(left) + str(right))
        if not numbers or (operator == "**" and right > 9):
            raise Failure("error.reason-no-number")
        return _within(super().call_binop(context, operator, left, right))


def _within(number: float) -> float:
    if not -HIGHEST <= number <= HIGHEST:
        raise Failure("error.reason-endless")
    return number


@pass_environment
def counted(sandbox: Sandbox, values: Iterable[object]) -> Iterator[object]:
    """Yield the values of a loop, counted."""
    for value in values:
        sandbox.step()
        yield value


@pass_environment
def put_together(sandbox: Sandbox, values: Iterable[object]) -> str:
    """Return texts put together: data, also where some of it was Markdown."""
    return "".join([sandbox.text(value) for value in values])


def _checked(sandbox: Sandbox, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a filter whose text is counted, before it works on it and after; numbers in it stay in bounds."""

    @wraps(function)
    def checked(*args: Any, **kwargs: Any) -> Any:
        values = args[1:] if getattr(function, "jinja_pass_arg", None) else args
        sandbox.step()
        if name in ON_TEXT.split():
            sandbox.text(values[0])
        for value in (*values[1:], *kwargs.values()):
            _within(value if isinstance(value, int | float) else 0)
        found = function(*args, **kwargs)
        if isinstance(found, str):
            sandbox.text(found)
        return found

    return checked


def render(template: Template, variables: Mapping[str, object]) -> str:
    """Return what a template makes of some variables; Failure names the template, the line and the reason."""
    sandbox = Sandbox()
    try:
        code = sandbox.compile(template.text, template.name, template.where)
    except (Exception, RecursionError) as error:  # a template is a program: it can fail in every way
        line = error.lineno if isinstance(error, TemplateSyntaxError) else 1
        raise _failure(template, line, error) from error
    built = sandbox.template_class.from_code(sandbox, code, dict(sandbox.globals))
    try:
        text = sandbox.concat(built.root_render_func(built.new_context(dict(variables))))
    except (Exception, RecursionError) as error:
        frames = traceback.extract_tb(error.__traceback__)
        lines = [frame.lineno for frame in frames if frame.filename == template.where and frame.lineno]
        line = built.get_corresponding_lineno(lines[-1]) if lines else 1
        raise _failure(template, line, error) from error
    return BLANK.sub("\n\n", text).strip("\n")


def _failure(template: Template, line: int, error: BaseException) -> Failure:
    reason: object = str(error) or type(error).__name__
    if isinstance(error, Failure):
        reason = error
    elif isinstance(error, RecursionError | MemoryError | OverflowError):
        reason = Failure("error.reason-endless")
    elif isinstance(error, UndefinedError | TemplateNotFound):
        reason = Failure("error.reason-unknown", name=str(error))
    return Failure("error.template", path=template.where, line=line, reason=reason)
