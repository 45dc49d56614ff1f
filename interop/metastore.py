"""A client of a Hive metastore by thriftpy2, which loads the IDL: metastore.py IDL HOST:PORT [framed]."""

import sys

import thriftpy2
from thriftpy2.protocol import TBinaryProtocolFactory
from thriftpy2.rpc import make_client
from thriftpy2.thrift import TApplicationException
from thriftpy2.transport import TBufferedTransportFactory, TFramedTransportFactory

import calculator
from calculator import expect


def main(idl, address, framing="unframed"):
    types = thriftpy2.load(idl, module_name="metastore_thrift")
    host, port = address.rsplit(":", 1)
    transport = TFramedTransportFactory() if framing == "framed" else TBufferedTransportFactory()
    client = make_client(
        types.ThriftHiveMetastore,
        host,
        int(port),
        proto_factory=TBinaryProtocolFactory(),
        trans_factory=transport,
        timeout=10_000,
    )

    expect(client.get_all_databases(), ["default", "sales"])
    expect(client.get_databases("s*"), ["sales"])
    sales = client.get_database("sales")
    expect((sales.name, sales.parameters, sales.ownerType), ("sales", {"owner": "ada"}, types.PrincipalType.USER))
    missing = calculator.failure_of(lambda: client.get_database("none"))
    expect((type(missing), missing.message), (types.NoSuchObjectException, "no such database"))

    twice = calculator.failure_of(lambda: client.create_database(types.Database(name="sales")))
    expect(type(twice), types.AlreadyExistsException)
    expect(client.create_database(types.Database(name="new", parameters={"a": "b"})), None)
    expect(client.drop_database("new", True, False), None)

    expect(client.get_all_tables("sales"), ["orders"])
    expect(client.get_all_tables("default"), [])
    orders = client.get_table("sales", "orders")
    columns = [(column.name, column.type, column.comment) for column in orders.sd.cols]
    expect(columns, [("id", "bigint", "the number"), ("item", "string", None)])
    expect((orders.createTime, orders.sd.numBuckets, orders.tableType), (1700000000, -1, "EXTERNAL_TABLE"))
    expect(type(calculator.failure_of(lambda: client.get_table("sales", "x"))), types.NoSuchObjectException)
    expect([field.name for field in client.get_fields("sales", "orders")], ["id", "item"])

    expect(client.get_partition_names("sales", "orders", -1), ["day=2026-01-01", "day=2026-01-02"])
    partitions = client.get_partitions("sales", "orders", -1)
    expect([partition.values for partition in partitions], [["2026-01-01"], ["2026-01-02"]])
    expect(client.get_config_value("hive.x", "none"), "none")
    expect(client.get_current_notificationEventId().eventId, 2**53 + 1)
    expect(client.getMetaConf("x"), "strict")
    expect(client.setMetaConf("x", "y"), None)

    # What has no line is an internal error, and the connection lives.
    calculator.expect_application_exception(client.get_role_names, TApplicationException, calculator.INTERNAL_ERROR)
    expect(client.get_all_databases(), ["default", "sales"])
    client.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
