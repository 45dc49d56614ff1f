//! [`ServiceCodec`] and [`MethodCodec`]: the messages of a service's methods.

use std::fmt;
use std::sync::{Arc, OnceLock};

use scrimp::{
    Arena, Codec, CodecBuilder, CompileError, EncodeBuffer, LookupError, Message, Method, Service, StructType,
};

use crate::dress::Dress;
use crate::envelope::{Envelope, MessageFormat, MessageKind};
use crate::error::{MessageError, ReplyError, ReplyErrorKind, ResolveError};
use crate::exception::ApplicationException;
use crate::header::Header;
use crate::output::Output;
use crate::reply::Reply;

/// The codecs of a service's methods, inherited ones included. Cheap to clone, shared by threads.
///
/// A codec is made when the first message needs it, and then kept: a service of 200 methods costs what is used of it.
///
/// ```
/// use scrimp::{Arena, Schema};
/// use scrimp_envelope::{Deframer, Dress, Framing, Reply, ServiceCodec};
///
/// let schema = Schema::parse("calc.thrift", "service Calculator { i32 add(1: i32 a, 2: i32 b) }")?;
/// let service = ServiceCodec::new(&schema.service("Calculator")?);
/// let add = service.method("add")?;
/// let (args, result) = (add.args_type(), add.result_type().expect("it is not oneway"));
/// let (a, b) = (args.field::<i32>("a")?, args.field::<i32>("b")?);
/// let success = result.field::<i32>("success")?;
/// let arena = Arena::new();
///
/// // A client calls.
/// let mut builder = args.builder(&arena);
/// builder.set(a, 2)?.set(b, 3)?;
/// let mut wire = bytes::BytesMut::new();
/// add.write_request(&mut wire, &Dress::new(Framing::Framed), &[], &add.request(7), builder.finish()?)?;
///
/// // The server finds the method, reads the arguments, and answers.
/// let frame = Deframer::default().next(&mut wire)?.done().expect("it is whole");
/// let (call, bytes) = frame.open()?;
/// let method = service.resolve(&call)?;
/// let arguments = method.read_args(&arena, frame.dress().format(), bytes)?;
/// let mut builder = result.builder(&arena);
/// builder.set(success, arguments.get(a) + arguments.get(b))?;
/// method.write_reply(&mut wire, frame.dress(), &[], &call, builder.finish()?)?;
///
/// // The client reads the reply.
/// let frame = Deframer::default().next(&mut wire)?.done().expect("it is whole");
/// let (envelope, bytes) = frame.open()?;
/// match add.read_reply(&arena, frame.dress().format(), &envelope, bytes)? {
///     Reply::Returned(result) => assert_eq!(result.get(success), 5),
///     other => panic!("{other:?}"),
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct ServiceCodec {
    shared: Arc<SharedService>,
}

struct SharedService {
    service: Service,
    /// In the order of the service's.
    methods: Vec<MethodCodec>,
}

/// What a program sets about codecs.
type Configure = dyn Fn(CodecBuilder) -> CodecBuilder + Send + Sync;

impl ServiceCodec {
    /// The codecs of the methods of `service`, with default options.
    pub fn new(service: &Service) -> Self {
        Self::with_options(service, |codec| codec)
    }

    /// The codecs of the methods of `service`, with options of their own: `configure` sets them for each codec that is made. The
    /// protocol and the dialect are those of the messages, whatever it sets.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("s.thrift", "service S { void ping() }")?;
    /// use scrimp::{Limits, Utf8};
    /// use scrimp_envelope::ServiceCodec;
    /// let service = ServiceCodec::with_options(&schema.service("S")?, |codec| {
    ///     codec.utf8(Utf8::OnAccess).limits(Limits::new().message_size(1 << 20))
    /// });
    /// # Ok::<(), scrimp::Error>(())
    /// ```
    pub fn with_options(
        service: &Service,
        configure: impl Fn(CodecBuilder) -> CodecBuilder + Send + Sync + 'static,
    ) -> Self {
        let configure: Arc<Configure> = Arc::new(configure);
        let methods = service.methods().map(|method| MethodCodec::new(service, method, &configure)).collect();
        Self { shared: Arc::new(SharedService { service: service.clone(), methods }) }
    }

    /// The service.
    pub fn service(&self) -> &Service {
        &self.shared.service
    }

    /// The name that calls may have before that of the method: as the service declares it.
    pub fn name(&self) -> &str {
        &self.service().desc().name
    }

    /// The methods: those that the service declares, in order of declaration, then those of its parent, and so on.
    pub fn methods(&self) -> &[MethodCodec] {
        &self.shared.methods
    }

    /// The method named `name`, be it declared or inherited.
    ///
    /// # Errors
    ///
    /// When there is no such method.
    pub fn method(&self, name: &str) -> Result<&MethodCodec, LookupError> {
        match self.find_method(name.as_bytes()) {
            Some(method) => Ok(method),
            None => Err(self.service().method(name).expect_err("its position is known otherwise")),
        }
    }

    /// The method named `name`, `None` when there is none. It takes one hash.
    #[inline]
    pub fn find_method(&self, name: &[u8]) -> Option<&MethodCodec> {
        Some(&self.shared.methods[self.service().position(name)?])
    }

    /// The method that a request names: alone, or behind the name of this service and a colon.
    ///
    /// # Errors
    ///
    /// When another service is named, there is no such method, or the message is no request. The error turns into the
    /// [exception](ResolveError::exception) to answer with.
    #[inline]
    pub fn resolve(&self, request: &Envelope<'_>) -> Result<&MethodCodec, ResolveError> {
        if request.kind.is_request() {
            // No method has a colon in its name.
            if let Some(method) = self.find_method(request.name.as_bytes()) {
                return Ok(method);
            }
        }
        self.resolve_slowly(request)
    }

    #[inline(never)]
    fn resolve_slowly(&self, request: &Envelope<'_>) -> Result<&MethodCodec, ResolveError> {
        if !request.kind.is_request() {
            return Err(ResolveError::Kind(request.kind));
        }
        let (service, method) = request.service_and_method();
        match service {
            Some(found) if found != self.name() => {
                Err(ResolveError::Service { found: found.to_owned(), expected: self.name().to_owned() })
            }
            _ => Ok(self.method(method)?),
        }
    }
}

impl fmt::Debug for ServiceCodec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ServiceCodec").field(&self.service().name()).finish()
    }
}

/// The codecs of a method: of its arguments and its result, in every format that messages come in. A [`ServiceCodec`] has one for each
/// of its methods. Cheap to clone, shared by threads.
#[derive(Clone)]
pub struct MethodCodec {
    shared: Arc<SharedMethod>,
}

struct SharedMethod {
    method: Method,
    args_type: StructType,
    /// `None` for a oneway method.
    result_type: Option<StructType>,
    /// `Service:method`.
    multiplexed_name: String,
    configure: Arc<Configure>,
    args: FormatCodecs,
    result: FormatCodecs,
}

/// Codecs of one type, by the format of the message.
#[derive(Default)]
struct FormatCodecs([OnceLock<Codec>; 3]);

impl FormatCodecs {
    /// That of `format`, which is made of `ty` unless it is there.
    #[inline]
    fn get(
        &self,
        format: MessageFormat,
        ty: &StructType,
        configure: &Configure,
    ) -> Result<&Codec, CompileError> {
        let codec = &self.0[match format {
            MessageFormat::Binary | MessageFormat::OldBinary => 0,
            MessageFormat::Compact => 1,
            MessageFormat::FbthriftCompact => 2,
        }];
        match codec.get() {
            Some(codec) => Ok(codec),
            None => make(codec, format, ty, configure),
        }
    }
}

/// Makes a codec that is not there yet. Others may make it meanwhile: the first one counts.
#[cold]
fn make<'c>(
    codec: &'c OnceLock<Codec>,
    format: MessageFormat,
    ty: &StructType,
    configure: &Configure,
) -> Result<&'c Codec, CompileError> {
    let builder = configure(Codec::builder(ty)).protocol(format.protocol()).dialect(format.dialect());
    let made = builder.build()?;
    Ok(codec.get_or_init(|| made))
}

impl MethodCodec {
    fn new(service: &Service, method: Method, configure: &Arc<Configure>) -> Self {
        Self {
            shared: Arc::new(SharedMethod {
                args_type: method.args_type(),
                result_type: method.result_type(),
                multiplexed_name: format!("{}:{}", service.desc().name, method.name()),
                method,
                configure: configure.clone(),
                args: FormatCodecs::default(),
                result: FormatCodecs::default(),
            }),
        }
    }

    /// The method.
    pub fn method(&self) -> &Method {
        &self.shared.method
    }

    /// The name, as it is in envelopes.
    pub fn name(&self) -> &str {
        self.method().name()
    }

    /// The name of the service that the codecs are of, as it declares it; an ancestor of that may declare the method.
    pub fn service_name(&self) -> &str {
        let name = &self.shared.multiplexed_name;
        &name[..name.len() - self.name().len() - 1]
    }

    /// Whether no reply is sent.
    pub fn is_oneway(&self) -> bool {
        self.shared.result_type.is_none()
    }

    /// The struct of the arguments.
    pub fn args_type(&self) -> &StructType {
        &self.shared.args_type
    }

    /// The struct of the result, in which one field at most is set: the return value, or an exception. `None` when the method is
    /// `oneway`.
    pub fn result_type(&self) -> Option<&StructType> {
        self.shared.result_type.as_ref()
    }

    /// The codec of the arguments in `format`, made at the first use.
    ///
    /// # Errors
    ///
    /// As [`CodecBuilder::build`].
    #[inline]
    pub fn args_codec(&self, format: MessageFormat) -> Result<&Codec, CompileError> {
        let SharedMethod { args, args_type, configure, .. } = &*self.shared;
        args.get(format, args_type, &**configure)
    }

    /// The codec of the result in `format`, made at the first use; `None` when the method is `oneway`.
    ///
    /// # Errors
    ///
    /// As [`CodecBuilder::build`].
    #[inline]
    pub fn result_codec(&self, format: MessageFormat) -> Result<Option<&Codec>, CompileError> {
        let SharedMethod { result, result_type, configure, .. } = &*self.shared;
        result_type.as_ref().map(|ty| result.get(format, ty, &**configure)).transpose()
    }

    /// The envelope of a call of the method, oneway where it is.
    pub fn request(&self, seqid: i32) -> Envelope<'_> {
        let kind = if self.is_oneway() { MessageKind::Oneway } else { MessageKind::Call };
        Envelope { name: self.name(), kind, seqid }
    }

    /// The same with the name of the service before that of the method, for servers of several services.
    pub fn multiplexed_request(&self, seqid: i32) -> Envelope<'_> {
        Envelope { name: &self.shared.multiplexed_name, ..self.request(seqid) }
    }

    /// Appends a whole request to `out`: header, envelope and arguments. When it fails, `out` is as it was before.
    ///
    /// # Errors
    ///
    /// When the arguments are of another type or cannot be encoded, when header, name or frame get too long, and when there is no codec.
    #[inline]
    pub fn write_request<O: Output + EncodeBuffer>(
        &self,
        out: &mut O,
        dress: &Dress,
        headers: &[Header<'_>],
        request: &Envelope<'_>,
        args: Message<'_>,
    ) -> Result<(), MessageError> {
        let codec = self.args_codec(dress.format())?;
        write(out, dress, headers, request, codec, args)
    }

    /// Appends the whole reply to `call` to `out`: header, envelope and result. When it fails, `out` is as it was before.
    ///
    /// # Errors
    ///
    /// As [`write_request`](Self::write_request), and when the method is oneway.
    #[inline]
    pub fn write_reply<O: Output + EncodeBuffer>(
        &self,
        out: &mut O,
        dress: &Dress,
        headers: &[Header<'_>],
        call: &Envelope<'_>,
        result: Message<'_>,
    ) -> Result<(), MessageError> {
        let codec = self.result_codec(dress.format())?.ok_or(MessageError::Oneway)?;
        write(out, dress, headers, &call.reply(), codec, result)
    }

    /// Reads the arguments that `bytes` are.
    ///
    /// # Errors
    ///
    /// When the bytes are no such arguments.
    #[inline]
    pub fn read_args<'a>(
        &'a self,
        arena: &'a Arena,
        format: MessageFormat,
        bytes: &'a [u8],
    ) -> Result<Message<'a>, MessageError> {
        Ok(self.args_codec(format)?.decode(arena, bytes)?)
    }

    /// Reads what the server answered: the `bytes` that follow the `envelope`. Whether the sequence id is that of the call is the
    /// caller's to check: it knows its calls.
    ///
    /// # Errors
    ///
    /// When the bytes are no such answer, it is to another method, or it is none.
    #[inline]
    pub fn read_reply<'a>(
        &'a self,
        arena: &'a Arena,
        format: MessageFormat,
        envelope: &Envelope<'a>,
        bytes: &'a [u8],
    ) -> Result<Reply<'a>, ReplyError> {
        if envelope.kind == MessageKind::Reply
            && envelope.name == self.name()
            && let Some(codec) = self.result_codec(format)?
        {
            let result = codec.decode(arena, bytes)?;
            return Ok(Reply::of_result(self.method(), result));
        }
        self.read_other_reply(format, envelope, bytes)
    }

    #[inline(never)]
    fn read_other_reply<'a>(
        &self,
        format: MessageFormat,
        envelope: &Envelope<'a>,
        bytes: &'a [u8],
    ) -> Result<Reply<'a>, ReplyError> {
        match envelope.kind {
            // Proxies, and servers that could not read the call, answer without its name.
            MessageKind::Exception => Ok(Reply::Failed(ApplicationException::read(bytes, format)?)),
            MessageKind::Reply if self.is_oneway() => Err(ReplyErrorKind::Oneway.into()),
            MessageKind::Reply => {
                let (found, expected) = (envelope.name.to_owned(), self.name().to_owned());
                Err(ReplyErrorKind::Method { found, expected }.into())
            }
            request => Err(ReplyErrorKind::MessageKind(request).into()),
        }
    }
}

impl fmt::Debug for MethodCodec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("MethodCodec").field(self.method()).finish()
    }
}

/// Appends a whole message to `out`.
#[inline]
fn write<O: Output + EncodeBuffer>(
    out: &mut O,
    dress: &Dress,
    headers: &[Header<'_>],
    envelope: &Envelope<'_>,
    codec: &Codec,
    body: Message<'_>,
) -> Result<(), MessageError> {
    dress.write(out, headers, envelope, |out| {
        codec.encode(body, out)?;
        Ok(())
    })
}
