"""The calculator by thriftpy2, which loads the IDL, as server or client."""

import logging
from pathlib import Path

import thriftpy2
from thriftpy2.protocol import TBinaryProtocolFactory, TCompactProtocolFactory, TMultiplexedProtocolFactory
from thriftpy2.server import TSimpleServer
from thriftpy2.thrift import TApplicationException, TClient, TMessageType, TProcessor
from thriftpy2.transport import TBufferedTransportFactory, TFramedTransportFactory, TServerSocket, TSocket

import calculator

IDL = Path(__file__).parent.parent / "envelope" / "examples" / "calculator.thrift"
types = thriftpy2.load(str(IDL), module_name="calculator_thrift")


class Client(TClient):
    def echo(self, value):
        echoed = self._req("echo", value)
        # The library reads sets as lists.
        if echoed.names is not None:
            echoed.names = set(echoed.names)
        if echoed.nested is not None:
            echoed.nested = {key: set(values) for key, values in echoed.nested.items()}
        return echoed

    def note_by_call(self, text):
        self._oprot.write_message_begin("note", TMessageType.CALL, 0)
        types.Calculator.note_args(text=text).write(self._oprot)
        self._oprot.write_message_end()
        self._oprot.trans.flush()


class ServerSocket(TServerSocket):
    def listen(self):
        super().listen()
        calculator.announce(self.sock.getsockname()[1])


def failure(message):
    # After any other exception the library closes the connection.
    return TApplicationException(TApplicationException.INTERNAL_ERROR, message)


def factories(options):
    """Of transports and of protocols."""
    transports = {"unframed": TBufferedTransportFactory, "framed": TFramedTransportFactory}
    protocols = {"binary": TBinaryProtocolFactory, "compact": TCompactProtocolFactory}
    return transports[options.framing](), protocols[options.protocol]()


def serve(options):
    if options.multiplexed:
        raise SystemExit("thriftpy2's multiplexed server ends the connection where a method is unknown")
    transports, protocols = factories(options)
    processor = TProcessor(types.Calculator, calculator.Handler(types, failure))
    host, port = options.address
    server_socket = ServerSocket(host, port, client_timeout=1000 * calculator.TIMEOUT)
    TSimpleServer(processor, server_socket, transports, protocols).serve()


def call(options):
    transports, protocols = factories(options)
    if options.multiplexed:
        protocols = TMultiplexedProtocolFactory(protocols, calculator.SERVICE)
    host, port = options.address
    transport = transports.get_transport(TSocket(host, port, socket_timeout=1000 * calculator.TIMEOUT))
    transport.open()
    client = Client(types.NextCalculator, protocols.get_protocol(transport))
    calculator.exercise(client, types, TApplicationException)
    client.close()


if __name__ == "__main__":
    logging.basicConfig()
    chosen = calculator.options(__doc__, ("unframed", "framed"))
    serve(chosen) if chosen.role == "server" else call(chosen)
