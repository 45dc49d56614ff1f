"""What the peers have in common, whatever library they use: the command line, what the server does, and what the client calls.

The service is that of `envelope/examples/calculator.thrift`. `types` is anything that has its structs as attributes.
"""

import argparse

SERVICE = "Calculator"
# Seconds that a peer waits for the other.
TIMEOUT = 10

UNKNOWN_METHOD = 1
INTERNAL_ERROR = 6


def address(text):
    host, port = text.rsplit(":", 1)
    return host, int(port)


def options(description, framings):
    """The command line, where these framings can be chosen from."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("role", choices=("server", "client"))
    parser.add_argument("address", type=address, help="HOST:PORT; a server binds to any port for 0, and says which")
    parser.add_argument("--framing", choices=framings, required=True)
    parser.add_argument("--protocol", choices=("binary", "compact"), required=True)
    parser.add_argument("--multiplexed", action="store_true", help="method names have that of the service before them")
    parser.add_argument("--zlib", action="store_true", help="payloads are compressed; in THeader frames")
    chosen = parser.parse_args()
    if chosen.zlib and chosen.framing != "theader":
        parser.error("only THeader frames have zlib")
    return chosen


def announce(port):
    print(f"listening on 127.0.0.1:{port}", flush=True)


class Handler:
    """What the server does."""

    def __init__(self, types, failure):
        """`failure` makes the exception of a message, by which the library says that the server failed."""
        self.types = types
        self.failure = failure
        self.noted = []

    def ping(self):
        pass

    def add(self, a, b):
        return a + b

    def divide(self, dividend, divisor):
        if divisor == 0:
            raise self.types.DivisionByZero(dividend=dividend, why="division by zero")
        quotient = abs(dividend) // abs(divisor)
        if (dividend < 0) != (divisor < 0):
            quotient = -quotient
        if not -(2**31) <= quotient < 2**31:
            raise self.failure(f"{quotient} does not fit")
        return quotient

    def echo(self, value):
        return value

    def note(self, text):
        self.noted.append(text)

    def notes(self):
        noted, self.noted = self.noted, []
        return noted


def everything(types):
    """A value with a field of every kind, at their limits."""
    return types.Everything(
        truth=True,
        tiny=-128,
        small=32767,
        medium=-(2**31),
        large=2**63 - 1,
        real=-1.5e300,
        text="Zoë 你好 \0 🧮",
        bytes=bytes(range(256)),
        sign=-1,
        point=types.Point(x=0.1, y=-0.0),
        number=types.Number(whole=-(2**63)),
        numbers=list(range(-1000, 1000)),
        names={"a", "", "ß"},
        places={"origin": types.Point(x=0.0, y=0.0), "": types.Point(x=float("inf"), y=5e-324)},
        truths=[[], [True, False, True], [False] * 20],
        nested={7: {1, -1, 2**40}, -7: set()},
        points=[types.Point(x=float(n), y=-n / 3) for n in range(100)],
    )


def expect(found, expected):
    if found != expected:
        raise AssertionError(f"{shortened(found)} where {shortened(expected)} is expected")


def shortened(value):
    text = repr(value)
    return text if len(text) <= 500 else f"{text[:500]}..."


def failure_of(call):
    """The exception that a call ends with."""
    try:
        returned = call()
    except Exception as error:
        return error
    raise AssertionError(f"{shortened(returned)} where an exception is expected")


def expect_application_exception(call, application_exception, kind):
    error = failure_of(call)
    if not isinstance(error, application_exception):
        raise AssertionError(f"{error!r} where an application exception is expected") from error
    expect(error.type, kind)


def exercise(client, types, application_exception):
    """Calls everything, and raises an exception where something else comes back than should.

    `client` has a method for each of the service, and `note_by_call`, which calls the oneway method as libraries did before messages
    had that kind.
    """
    client.ping()
    expect(client.add(2, 3), 5)
    expect(client.add(-(2**31), 2**31 - 1), -1)
    expect(client.divide(-7, 2), -3)
    expect(client.divide(0, 5), 0)

    declared = failure_of(lambda: client.divide(7, 0))
    if not isinstance(declared, types.DivisionByZero):
        raise AssertionError(f"{declared!r} where the declared exception is expected") from declared
    expect(declared.dividend, 7)
    expect(bool(declared.why), True)
    expect_application_exception(lambda: client.divide(-(2**31), -1), application_exception, INTERNAL_ERROR)
    expect_application_exception(lambda: client.root(2.0), application_exception, UNKNOWN_METHOD)

    for value in (everything(types), types.Everything()):
        expect(client.echo(value), value)

    # A reply to any of them would be taken for that of the next call. The long one comes in many pieces.
    long = "größer " * 50_000
    client.note("first")
    client.note_by_call("as a call")
    client.note(long)
    expect(client.notes(), ["first", "as a call", long])
    expect(client.notes(), [])
    client.ping()
