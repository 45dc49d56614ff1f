//! Listeners and connectors.

use std::fs::Permissions;
use std::io;
use std::os::unix::fs::{FileTypeExt, MetadataExt, PermissionsExt};
use std::pin::pin;
use std::process::Command;
use std::time::Duration;

use scrimp_rpc::{Address, Client, Connector, Listener, Stream, tls};

use crate::client::{Fixture, bind, bind_tls, check_add, new_folder};
use crate::support::PATIENCE;

async fn connect(address: &Address) -> io::Result<Stream> {
    let connector = Connector::new(address.clone());
    tokio::time::timeout(PATIENCE, connector.connect()).await.expect("in time")
}

#[tokio::test]
async fn a_socket_at_which_nobody_listens_gives_way() {
    let folder = new_folder();
    let path = folder.join("a.sock");
    let address = Address::Unix(path.clone());
    // As a program leaves it that was killed.
    drop(std::os::unix::net::UnixListener::bind(&path).expect("it is free"));
    assert!(path.exists());
    let listener = Listener::bind(&address).await.expect("nobody listens there");
    let (connected, accepted) = tokio::join!(connect(&address), listener.accept());
    assert!(connected.is_ok() && accepted.is_ok());

    // One at which somebody does, is left alone.
    let error = Listener::bind(&address).await.expect_err("it is in use");
    assert_eq!(error.kind(), io::ErrorKind::AddrInUse);
    let (connected, accepted) = tokio::join!(connect(&address), listener.accept());
    assert!(connected.is_ok() && accepted.is_ok());

    // The file goes with the listener, but not that of another one.
    std::fs::remove_file(&path).expect("it is there");
    let other = Listener::bind(&address).await.expect("nothing is there");
    drop(listener);
    assert!(connect(&address).await.is_ok());
    drop(other);
    assert!(!path.exists());
    // What is no socket stays.
    std::fs::write(&path, "precious").expect("it can be written");
    let error = Listener::bind(&address).await.expect_err("it is a file");
    assert_eq!(error.kind(), io::ErrorKind::AddrInUse);
    assert_eq!(std::fs::read_to_string(&path).expect("it is there"), "precious");
    std::fs::remove_dir_all(folder).expect("it is there");
}

#[tokio::test]
async fn of_servers_that_find_the_same_dead_socket_one_gets_its_place() {
    let folder = new_folder();
    let path = folder.join("a.sock");
    let address = Address::Unix(path.clone());
    drop(std::os::unix::net::UnixListener::bind(&path).expect("it is free"));
    // Another server is about to replace it.
    let lock = std::fs::File::open(&folder).expect("it is there");
    lock.lock().expect("nobody has it");
    let mut binding = pin!(Listener::bind(&address));
    assert!(tokio::time::timeout(Duration::from_millis(20), binding.as_mut()).await.is_err());
    std::fs::remove_file(&path).expect("it is there");
    let _other = std::os::unix::net::UnixListener::bind(&path).expect("it is free");
    drop(lock);
    let error = tokio::time::timeout(PATIENCE, binding).await.expect("in time").expect_err("it is in use");
    assert_eq!(error.kind(), io::ErrorKind::AddrInUse);
    assert!(connect(&address).await.is_ok());
    std::fs::remove_dir_all(folder).expect("it is there");
}

#[tokio::test]
async fn auto_tells_addresses_with_the_same_port_apart() {
    let one = bind("auto:127.0.0.1:0").await;
    let Address::Auto(place) = one.address() else { panic!("it is {}", one.address()) };
    let port = place.rsplit_once(':').expect("a port").1;
    let auto: Address = format!("auto:127.0.0.2:{port}").parse().expect("an address");
    let other = bind(&format!("tcp:127.0.0.2:{port}")).await;
    assert!(matches!(connect(&auto).await.expect("it listens"), Stream::Tcp(_)));
    drop(other);
    let other = bind(&auto.to_string()).await;
    for listener in [one, other] {
        let (stream, accepted) = tokio::join!(connect(listener.address()), listener.accept());
        assert!(matches!(stream.expect("it listens"), Stream::Unix(_)) && accepted.is_ok());
    }
    // One that listens at all addresses is found at each.
    let all = bind("auto:0.0.0.0:0").await;
    let Address::Auto(place) = all.address() else { panic!("it is {}", all.address()) };
    let port = place.rsplit_once(':').expect("a port").1;
    for host in ["127.0.0.1", "127.0.0.2", "localhost"] {
        let stream = connect(&format!("auto:{host}:{port}").parse().expect("an address")).await;
        assert!(matches!(stream.expect("it listens"), Stream::Unix(_)), "{host}");
    }
}

/// It starts this program once more, whose folder for temporary files is another.
#[tokio::test]
async fn auto_is_tcp_where_the_folder_is_not_its_users_alone() {
    const NAME: &str = "transports::auto_is_tcp_where_the_folder_is_not_its_users_alone";
    const SHARED: &str = "SCRIMP_TEST_SHARED_FOLDER";
    if std::env::var_os(SHARED).is_some() {
        let listener = bind("auto:127.0.0.1:0").await;
        assert!(matches!(connect(listener.address()).await.expect("it listens"), Stream::Tcp(_)));
        return;
    }
    let folder = new_folder();
    let user = std::fs::metadata(&folder).expect("it is there").uid();
    let shared = folder.join(format!("scrimp-{user}"));
    std::fs::create_dir(&shared).expect("it can be made");
    std::fs::set_permissions(&shared, Permissions::from_mode(0o755)).expect("it is ours");
    let program = std::env::current_exe().expect("it has a path");
    let output = Command::new(program)
        .args(["--exact", NAME])
        .env("TMPDIR", &folder)
        .env(SHARED, "1")
        .output()
        .expect("it starts");
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
    assert_eq!(std::fs::read_dir(&shared).expect("it is there").count(), 0);
    std::fs::remove_dir_all(folder).expect("it is there");
}

#[tokio::test]
async fn auto_takes_the_socket_where_there_is_one() {
    let listener = bind("auto:127.0.0.1:0").await;
    let Address::Auto(place) = listener.address().clone() else { panic!("it is {}", listener.address()) };
    let (stream, accepted) = tokio::join!(connect(listener.address()), listener.accept());
    let (stream, accepted) = (stream.expect("it listens"), accepted.expect("a connection"));
    assert!(matches!(stream, Stream::Unix(_)));
    assert!(matches!(accepted.greet().await.expect("no greeting"), Stream::Unix(_)));
    // Who does not know of it comes over TCP.
    let tcp = Address::Tcp(place.clone());
    let (stream, accepted) = tokio::join!(connect(&tcp), listener.accept());
    let (stream, accepted) = (stream.expect("it listens"), accepted.expect("a connection"));
    assert!(matches!(stream, Stream::Tcp(ref stream) if stream.nodelay().expect("it is open")));
    assert!(matches!(accepted.greet().await.expect("no greeting"), Stream::Tcp(_)));
    drop(listener);

    // A server without a socket.
    let listener = bind("tcp:127.0.0.1:0").await;
    let Address::Tcp(place) = listener.address().clone() else { panic!("it is {}", listener.address()) };
    let stream = connect(&Address::Auto(place)).await.expect("it listens");
    assert!(matches!(stream, Stream::Tcp(_)));
}

#[tokio::test]
async fn the_folder_of_auto_is_its_users_alone() {
    let listener = bind("auto:127.0.0.1:0").await;
    let Address::Auto(place) = listener.address() else { panic!("it is {}", listener.address()) };
    let port = place.rsplit_once(':').expect("a port").1;
    let mut found = 0;
    for entry in std::fs::read_dir(std::env::temp_dir()).expect("it is there").flatten() {
        if !entry.file_name().to_string_lossy().starts_with("scrimp-") {
            continue;
        }
        let namespace = std::fs::metadata("/proc/self/ns/net").expect("it is there").ino();
        if let Ok(meta) = std::fs::metadata(entry.path().join(format!("{namespace}-127.0.0.1-{port}"))) {
            assert!(meta.file_type().is_socket());
            assert_eq!(entry.metadata().expect("it is there").permissions().mode() & 0o777, 0o700);
            found += 1;
        }
    }
    assert_eq!(found, 1);
}

#[tokio::test]
async fn certificates_are_checked() {
    let (listener, trusting, config) = bind_tls().await;
    let fixture = Fixture::on(listener, trusting.clone());
    check_add(&fixture.client().build(), &fixture.desk, 1, 2).await;
    let refused = async |connector: Connector, reason: &str| {
        let error = Client::new(connector).call_json(fixture.method("version"), "{}").await.unwrap_err();
        assert!(error.is_retry_safe() && error.to_string().contains(reason), "{error}");
    };
    // One that nobody trusts.
    let other = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
    let other = tls::client_config(&other.cert.pem()).expect("it is right");
    refused(trusting.clone().with_tls(other), "cannot connect: invalid peer certificate").await;
    // One for another name.
    let Address::Tls(place) = trusting.address().clone() else { panic!("it is {}", trusting.address()) };
    let port = place.rsplit_once(':').expect("a port").1;
    let by_number = Connector::new(Address::Tls(format!("127.0.0.1:{port}"))).with_tls(config);
    refused(by_number, "cannot connect: invalid peer certificate").await;
    // No trust at all.
    refused(Connector::new(trusting.address().clone()), "whom to trust").await;
    // And who does not speak TLS.
    let tcp = Address::Tcp(format!("127.0.0.1:{port}"));
    let error = Client::new(Connector::new(tcp)).call_json(fixture.method("version"), "{}").await;
    assert!(!error.unwrap_err().is_retry_safe());
    check_add(&fixture.client().build(), &fixture.desk, 3, 4).await;
}

#[tokio::test]
async fn what_makes_no_sense_is_refused() {
    let error = Listener::bind(&"tls:127.0.0.1:0".parse().expect("an address")).await.unwrap_err();
    assert!(error.to_string().contains("bind_tls"), "{error}");
    let error = Listener::bind(&"unix:/nonexistent/a.sock".parse().expect("an address")).await.unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::NotFound);
    for text in ["", "no certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"] {
        assert!(tls::client_config(text).is_err(), "{text}");
        assert!(tls::server_config(text, text).is_err(), "{text}");
    }
    let (one, other) = (certificate(), certificate());
    let error = tls::server_config(&one.0, &other.1).expect_err("the key is another's");
    assert!(error.to_string().to_lowercase().contains("key"), "{error}");
}

/// A certificate and its key.
fn certificate() -> (String, String) {
    let certified = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
    (certified.cert.pem(), certified.signing_key.serialize_pem())
}
