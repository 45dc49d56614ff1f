"""The calculator by Apache Thrift's library, the package `thrift`, as server or client.

Its compiler is not needed: the classes that it would generate are made from the tables below.
"""

import functools
import logging

from thrift.protocol.TBase import TBase, TExceptionBase
from thrift.protocol.TBinaryProtocol import TBinaryProtocolFactory
from thrift.protocol.TCompactProtocol import TCompactProtocolFactory
from thrift.protocol.THeaderProtocol import THeaderProtocolFactory
from thrift.protocol.TMultiplexedProtocol import TMultiplexedProtocol
from thrift.server.TServer import TSimpleServer
from thrift.Thrift import TApplicationException, TMessageType, TProcessor, TType
from thrift.TMultiplexedProcessor import TMultiplexedProcessor
from thrift.transport.THeaderTransport import THeaderSubprotocolID, THeaderTransformID
from thrift.transport.TSocket import TServerSocket, TSocket
from thrift.transport.TTransport import TBufferedTransportFactory, TFramedTransportFactory, TTransportFactoryBase

import calculator

# A header that servers send back, in THeader frames.
REQUEST_ID = b"request-id"


def struct(name, *fields, base=TBase):
    """A class with these fields: id, type, name, and what else the library asks about the type."""
    spec = [None] * (1 + max((field[0] for field in fields), default=-1))
    for number, kind, attribute, details in fields:
        spec[number] = (number, kind, attribute, details, None)
    attributes = tuple(field[2] for field in fields)

    def init(self, **values):
        for attribute in attributes:
            setattr(self, attribute, values.pop(attribute, None))
        assert not values, f"{name} has no {', '.join(values)}"

    return type(name, (base,), {"__slots__": attributes, "__init__": init, "thrift_spec": tuple(spec)})


def of(cls):
    """What the library asks about a struct's type."""
    return [cls, cls.thrift_spec]


Point = struct("Point", (1, TType.DOUBLE, "x", None), (2, TType.DOUBLE, "y", None))
Number = struct("Number", (1, TType.I64, "whole", None), (2, TType.DOUBLE, "real", None))
Everything = struct(
    "Everything",
    (1, TType.BOOL, "truth", None),
    (2, TType.BYTE, "tiny", None),
    (3, TType.I16, "small", None),
    (4, TType.I32, "medium", None),
    (5, TType.I64, "large", None),
    (6, TType.DOUBLE, "real", None),
    (7, TType.STRING, "text", "UTF8"),
    (8, TType.STRING, "bytes", "BINARY"),
    (9, TType.I32, "sign", None),
    (10, TType.STRUCT, "point", of(Point)),
    (11, TType.STRUCT, "number", of(Number)),
    (12, TType.LIST, "numbers", (TType.I32, None, False)),
    (13, TType.SET, "names", (TType.STRING, "UTF8", False)),
    (14, TType.MAP, "places", (TType.STRING, "UTF8", TType.STRUCT, of(Point), False)),
    (15, TType.LIST, "truths", (TType.LIST, (TType.BOOL, None, False), False)),
    (16, TType.STRING, "absent", "UTF8"),
    (100, TType.MAP, "nested", (TType.I32, None, TType.SET, (TType.I64, None, False), False)),
    (1000, TType.LIST, "points", (TType.STRUCT, of(Point), False)),
)
DivisionByZero = struct(
    "DivisionByZero", (1, TType.I32, "dividend", None), (2, TType.STRING, "why", "UTF8"), base=TExceptionBase
)


class Method:
    """The structs of a method; `returns` and `throws` are fields of the result."""

    def __init__(self, *arguments, returns=None, throws=(), oneway=False):
        self.arguments = struct("arguments", *arguments)
        self.result = struct("result", *([returns] if returns else []), *throws)
        self.returns = returns is not None
        self.thrown = {details[0]: name for _, _, name, details in throws}
        self.oneway = oneway


METHODS = {
    "ping": Method(),
    "add": Method((1, TType.I32, "a", None), (2, TType.I32, "b", None), returns=(0, TType.I32, "success", None)),
    "divide": Method(
        (1, TType.I32, "dividend", None),
        (2, TType.I32, "divisor", None),
        returns=(0, TType.I32, "success", None),
        throws=[(1, TType.STRUCT, "by_zero", of(DivisionByZero))],
    ),
    "echo": Method(
        (1, TType.STRUCT, "value", of(Everything)), returns=(0, TType.STRUCT, "success", of(Everything))
    ),
    "note": Method((1, TType.STRING, "text", "UTF8"), oneway=True),
    "notes": Method(returns=(0, TType.LIST, "success", (TType.STRING, "UTF8", False))),
}
NEXT_METHODS = METHODS | {
    "root": Method((1, TType.DOUBLE, "of", None), returns=(0, TType.DOUBLE, "success", None)),
}


class Client:
    def __init__(self, protocol, has_headers):
        self.protocol = protocol
        self.has_headers = has_headers
        self.seqid = 0

    def __getattr__(self, name):
        method = NEXT_METHODS[name]
        return functools.partial(self.call, name, TMessageType.ONEWAY if method.oneway else TMessageType.CALL)

    def note_by_call(self, text):
        self.call("note", TMessageType.CALL, text)

    def call(self, name, kind, *arguments):
        method = NEXT_METHODS[name]
        self.seqid += 1
        request_id = b"request %d" % self.seqid
        if self.has_headers:
            self.protocol.set_header(REQUEST_ID, request_id)
        self.protocol.writeMessageBegin(name, kind, self.seqid)
        method.arguments(**dict(zip(method.arguments.__slots__, arguments, strict=True))).write(self.protocol)
        self.protocol.writeMessageEnd()
        self.protocol.trans.flush()
        if method.oneway:
            return None

        replied, kind, seqid = self.protocol.readMessageBegin()
        calculator.expect((replied, seqid), (name, self.seqid))
        # What could not be done may be told by another than the service.
        if self.has_headers and kind == TMessageType.REPLY:
            calculator.expect(self.protocol.get_headers(), {REQUEST_ID: request_id})
        if kind == TMessageType.EXCEPTION:
            exception = TApplicationException()
            exception.read(self.protocol)
            self.protocol.readMessageEnd()
            raise exception
        calculator.expect(kind, TMessageType.REPLY)
        result = method.result()
        result.read(self.protocol)
        self.protocol.readMessageEnd()
        outcome = [value for value in (getattr(result, name) for name in result.__slots__) if value is not None]
        calculator.expect(len(outcome), 1 if method.returns else 0)
        for value in outcome:
            if isinstance(value, TExceptionBase):
                raise value
            return value
        return None


class Processor(TProcessor):
    """What the compiler generates for a service: one message in, at most one out."""

    def __init__(self, handler, has_headers):
        self.handler = handler
        self.has_headers = has_headers

    def process(self, iprot, oprot):
        name, _, seqid = iprot.readMessageBegin()
        if self.has_headers and REQUEST_ID in iprot.get_headers():
            oprot.set_header(REQUEST_ID, iprot.get_headers()[REQUEST_ID])
        method = METHODS.get(name)
        if method is None:
            iprot.skip(TType.STRUCT)
            iprot.readMessageEnd()
            unknown = TApplicationException(TApplicationException.UNKNOWN_METHOD, f"Unknown function {name}")
            self.reply(oprot, name, TMessageType.EXCEPTION, seqid, unknown)
            return
        arguments = method.arguments()
        arguments.read(iprot)
        iprot.readMessageEnd()
        kind, outcome = TMessageType.REPLY, method.result()
        try:
            returned = getattr(self.handler, name)(*(getattr(arguments, field) for field in arguments.__slots__))
            if method.returns:
                outcome.success = returned
        except tuple(method.thrown) as thrown:
            setattr(outcome, method.thrown[type(thrown)], thrown)
        except Exception as error:
            kind = TMessageType.EXCEPTION
            outcome = TApplicationException(TApplicationException.INTERNAL_ERROR, str(error))
        if method.oneway:
            if self.has_headers:
                oprot.clear_headers()
            return
        self.reply(oprot, name, kind, seqid, outcome)

    def reply(self, oprot, name, kind, seqid, outcome):
        oprot.writeMessageBegin(name, kind, seqid)
        outcome.write(oprot)
        oprot.writeMessageEnd()
        oprot.trans.flush()


class HeaderProtocolFactory(THeaderProtocolFactory):
    """Protocols whose payloads are compressed where that is wanted; the library reads those in any case."""

    def __init__(self, protocol, zlib):
        super().__init__(default_protocol=protocol)
        self.zlib = zlib

    def getProtocol(self, trans):
        protocol = super().getProtocol(trans)
        if self.zlib:
            protocol.add_transform(THeaderTransformID.ZLIB)
        return protocol


class ServerSocket(TServerSocket):
    def listen(self):
        super().listen()
        calculator.announce(self.handle.getsockname()[1])


def factories(options):
    """Of transports and of protocols."""
    if options.framing == "theader":
        binary = options.protocol == "binary"
        protocol = THeaderSubprotocolID.BINARY if binary else THeaderSubprotocolID.COMPACT
        return TTransportFactoryBase(), HeaderProtocolFactory(protocol, options.zlib)
    transports = {"unframed": TBufferedTransportFactory, "framed": TFramedTransportFactory}
    protocols = {"binary": TBinaryProtocolFactory, "compact": TCompactProtocolFactory}
    return transports[options.framing](), protocols[options.protocol]()


def serve(options):
    transports, protocols = factories(options)
    handler = calculator.Handler(TYPES, OverflowError)
    processor = Processor(handler, options.framing == "theader")
    if options.multiplexed:
        service, processor = processor, TMultiplexedProcessor()
        processor.registerProcessor(calculator.SERVICE, service)
    TSimpleServer(processor, ServerSocket(*options.address), transports, protocols).serve()


def call(options):
    transports, protocols = factories(options)
    socket = TSocket(*options.address)
    socket.setTimeout(1000 * calculator.TIMEOUT)
    transport = transports.getTransport(socket)
    protocol = protocols.getProtocol(transport)
    if options.multiplexed:
        protocol = TMultiplexedProtocol(protocol, calculator.SERVICE)
    transport.open()
    client = Client(protocol, options.framing == "theader")
    calculator.exercise(client, TYPES, TApplicationException)
    transport.close()


class TYPES:
    """The structs of the service."""

    Point = Point
    Number = Number
    Everything = Everything
    DivisionByZero = DivisionByZero


if __name__ == "__main__":
    logging.basicConfig()
    chosen = calculator.options(__doc__, ("unframed", "framed", "theader"))
    serve(chosen) if chosen.role == "server" else call(chosen)
