//! Made by `source`: BLESS=1 writes this file again.

use scrimp::typed::{List, Map, Set, UnknownMember};
use scrimp::{Arena, Record, ThriftEnum, Uuid};

use super::{BUILT, Case, case};

#[derive(ThriftEnum, Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    #[thrift(0)]
    A,
    #[thrift(7)]
    B,
    #[thrift(-3, name = "MINUS")]
    Minus,
    #[thrift(unknown)]
    Unknown(i32),
}

#[derive(Record)]
pub(super) struct G0<'a> {
    #[thrift(-248, default = 0.5)]
    fm248: f64,
    #[thrift(-223)]
    fm223: Option<&'a [u8]>,
    #[thrift(-154, required)]
    fm154: G6<'a>,
    #[thrift(-20, required)]
    fm20: Uuid,
    #[thrift(4, optional)]
    f4: Option<Map<'a, &'a [u8], i64>>,
    #[thrift(5, optional)]
    f5: Option<List<'a, G12<'a>>>,
    #[thrift(6, optional)]
    f6: Option<Uuid>,
    #[thrift(7)]
    f7: Set<'a, i8>,
    #[thrift(8)]
    f8: Option<Kind>,
    #[thrift(9)]
    f9: Option<Map<'a, i64, bool>>,
    #[thrift(10)]
    f10: Option<Map<'a, i64, &'a str>>,
    #[thrift(16, required)]
    f16: Set<'a, Map<'a, Kind, i64>>,
    #[thrift(17)]
    f17: Option<G8<'a>>,
    #[thrift(18, default = 0.5)]
    f18: f64,
    #[thrift(19)]
    f19: Set<'a, i8>,
    #[thrift(21, optional)]
    f21: Option<i32>,
    #[thrift(22, default = -70000)]
    f22: i32,
    #[thrift(23, required)]
    f23: G10<'a>,
    #[thrift(24)]
    f24: Option<Kind>,
    #[thrift(25)]
    f25: Option<Map<'a, Uuid, &'a [u8]>>,
    #[thrift(26, optional)]
    f26: Option<G20<'a>>,
    #[thrift(27, optional)]
    f27: Option<i32>,
    #[thrift(28, required)]
    f28: Map<'a, f64, &'a str>,
    #[thrift(29)]
    f29: Option<Kind>,
    #[thrift(30, optional)]
    f30: Option<List<'a, G12<'a>>>,
    #[thrift(31, required)]
    f31: G14<'a>,
    #[thrift(32, required)]
    f32: Set<'a, Map<'a, Uuid, Kind>>,
    #[thrift(33, default = 300)]
    f33: i16,
    #[thrift(34, required)]
    f34: &'a [i8],
    #[thrift(35, optional)]
    f35: Option<G14<'a>>,
    #[thrift(36)]
    f36: Option<i16>,
    #[thrift(37, optional)]
    f37: Option<bool>,
    #[thrift(38, optional)]
    f38: Option<&'a [i8]>,
    #[thrift(73, optional)]
    f73: Option<List<'a, i32>>,
    #[thrift(100, default = -5)]
    f100: i8,
    #[thrift(101, optional)]
    f101: Option<List<'a, &'a str>>,
    #[thrift(102)]
    f102: List<'a, G6<'a>>,
    #[thrift(103)]
    f103: Option<Uuid>,
    #[thrift(104)]
    f104: Option<Kind>,
    #[thrift(105)]
    f105: Map<'a, Kind, i32>,
    #[thrift(111, optional)]
    f111: Option<G18<'a>>,
    #[thrift(112, optional)]
    f112: Option<Map<'a, i32, G4<'a>>>,
    #[thrift(113, default = 5000000000)]
    f113: i64,
    #[thrift(114, optional)]
    f114: Option<G8<'a>>,
    #[thrift(115)]
    f115: Option<i64>,
    #[thrift(151)]
    f151: Option<G14<'a>>,
    #[thrift(152)]
    f152: Option<i8>,
    #[thrift(153)]
    f153: Option<i32>,
    #[thrift(155, optional)]
    f155: Option<&'a str>,
    #[thrift(156)]
    f156: Option<Kind>,
    #[thrift(157, required)]
    f157: G16<'a>,
    #[thrift(158)]
    f158: Option<&'a str>,
    #[thrift(159, default = 0.5)]
    f159: f64,
    #[thrift(160)]
    f160: Option<G18<'a>>,
    #[thrift(170, required)]
    f170: i16,
    #[thrift(171)]
    f171: Option<G22<'a>>,
    #[thrift(172)]
    f172: Option<G10<'a>>,
    #[thrift(187)]
    f187: Option<f64>,
    #[thrift(188)]
    f188: Option<List<'a, &'a str>>,
    #[thrift(189, optional)]
    f189: Option<G20<'a>>,
    #[thrift(190)]
    f190: Option<G12<'a>>,
    #[thrift(191, required)]
    f191: G14<'a>,
    #[thrift(192, default = -70000)]
    f192: i32,
    #[thrift(228, optional)]
    f228: Option<G12<'a>>,
    #[thrift(229, required)]
    f229: Map<'a, i16, Map<'a, i64, G4<'a>>>,
    #[thrift(230, required)]
    f230: List<'a, G20<'a>>,
    #[thrift(231, default = true)]
    f231: bool,
    #[thrift(232)]
    f232: Map<'a, &'a [u8], Kind>,
    #[thrift(247, optional)]
    f247: Option<G12<'a>>,
    #[thrift(249)]
    f249: Option<G10<'a>>,
}

fn copy_g0<'a>(arena: &'a Arena, view: G0View<'a>) -> G0<'a> {
    G0 {
        fm248: view.fm248(),
        fm223: view.fm223(),
        fm154: copy_g6(arena, view.fm154()),
        fm20: view.fm20(),
        f4: view.f4().map(|value| Map::collect(arena, value.iter()).expect(BUILT)),
        f5: view.f5().map(|value| List::collect(arena, value.iter().map(|item0| copy_g12(arena, item0))).expect(BUILT)),
        f6: view.f6(),
        f7: Set::collect(arena, view.f7().iter()).expect(BUILT),
        f8: view.f8(),
        f9: view.f9().map(|value| Map::collect(arena, value.iter()).expect(BUILT)),
        f10: view.f10().map(|value| Map::collect(arena, value.iter()).expect(BUILT)),
        f16: Set::collect(arena, view.f16().iter().map(|item0| Map::collect(arena, item0.iter()).expect(BUILT))).expect(BUILT),
        f17: view.f17().map(|value| copy_g8(arena, value)),
        f18: view.f18(),
        f19: Set::collect(arena, view.f19().iter()).expect(BUILT),
        f21: view.f21(),
        f22: view.f22(),
        f23: copy_g10(arena, view.f23()),
        f24: view.f24(),
        f25: view.f25().map(|value| Map::collect(arena, value.iter()).expect(BUILT)),
        f26: view.f26().map(|value| copy_g20(arena, value)),
        f27: view.f27(),
        f28: Map::collect(arena, view.f28().iter()).expect(BUILT),
        f29: view.f29(),
        f30: view.f30().map(|value| List::collect(arena, value.iter().map(|item0| copy_g12(arena, item0))).expect(BUILT)),
        f31: copy_g14(arena, view.f31()),
        f32: Set::collect(arena, view.f32().iter().map(|item0| Map::collect(arena, item0.iter()).expect(BUILT))).expect(BUILT),
        f33: view.f33(),
        f34: view.f34().as_slice(),
        f35: view.f35().map(|value| copy_g14(arena, value)),
        f36: view.f36(),
        f37: view.f37(),
        f38: view.f38().map(|value| value.as_slice()),
        f73: view.f73().map(|value| List::collect(arena, value.iter()).expect(BUILT)),
        f100: view.f100(),
        f101: view.f101().map(|value| List::collect(arena, value.iter()).expect(BUILT)),
        f102: List::collect(arena, view.f102().iter().map(|item0| copy_g6(arena, item0))).expect(BUILT),
        f103: view.f103(),
        f104: view.f104(),
        f105: Map::collect(arena, view.f105().iter()).expect(BUILT),
        f111: view.f111().map(|value| copy_g18(arena, value)),
        f112: view.f112().map(|value| Map::collect(arena, value.iter().map(|(k0, v0)| (k0, copy_g4(arena, v0)))).expect(BUILT)),
        f113: view.f113(),
        f114: view.f114().map(|value| copy_g8(arena, value)),
        f115: view.f115(),
        f151: view.f151().map(|value| copy_g14(arena, value)),
        f152: view.f152(),
        f153: view.f153(),
        f155: view.f155(),
        f156: view.f156(),
        f157: copy_g16(arena, view.f157()),
        f158: view.f158(),
        f159: view.f159(),
        f160: view.f160().map(|value| copy_g18(arena, value)),
        f170: view.f170(),
        f171: view.f171().map(|value| copy_g22(arena, value)),
        f172: view.f172().map(|value| copy_g10(arena, value)),
        f187: view.f187(),
        f188: view.f188().map(|value| List::collect(arena, value.iter()).expect(BUILT)),
        f189: view.f189().map(|value| copy_g20(arena, value)),
        f190: view.f190().map(|value| copy_g12(arena, value)),
        f191: copy_g14(arena, view.f191()),
        f192: view.f192(),
        f228: view.f228().map(|value| copy_g12(arena, value)),
        f229: Map::collect(arena, view.f229().iter().map(|(k0, v0)| (k0, Map::collect(arena, v0.iter().map(|(k1, v1)| (k1, copy_g4(arena, v1)))).expect(BUILT)))).expect(BUILT),
        f230: List::collect(arena, view.f230().iter().map(|item0| copy_g20(arena, item0))).expect(BUILT),
        f231: view.f231(),
        f232: Map::collect(arena, view.f232().iter()).expect(BUILT),
        f247: view.f247().map(|value| copy_g12(arena, value)),
        f249: view.f249().map(|value| copy_g10(arena, value)),
    }
}

#[derive(Record)]
pub(super) struct G1<'a> {
    #[thrift(-21, optional)]
    fm21: Option<String>,
    #[thrift(18, required)]
    f18: i8,
    #[thrift(19, default = 300)]
    f19: i16,
    #[thrift(20)]
    f20: Option<Vec<G1<'a>>>,
    #[thrift(22)]
    f22: Option<Set<'a, Uuid>>,
    #[thrift(23, required)]
    f23: Kind,
}

fn copy_g1<'a>(arena: &'a Arena, view: G1View<'a>) -> G1<'a> {
    G1 {
        fm21: view.fm21().map(|value| value.to_owned()),
        f18: view.f18(),
        f19: view.f19(),
        f20: view.f20().map(|value| value.iter().map(|item0| copy_g1(arena, item0)).collect()),
        f22: view.f22().map(|value| Set::collect(arena, value.iter()).expect(BUILT)),
        f23: view.f23(),
    }
}

#[derive(Record)]
pub(super) struct G2<'a> {
    #[thrift(-2, default = 300)]
    fm2: i16,
    #[thrift(1, optional)]
    f1: Option<i64>,
    #[thrift(3, required)]
    f3: &'a str,
    #[thrift(4, required)]
    f4: i64,
    #[thrift(5, required)]
    f5: f64,
    #[thrift(6)]
    f6: Option<Kind>,
    #[thrift(7, default = true)]
    f7: bool,
    #[thrift(8, default = 300)]
    f8: i16,
}

fn copy_g2<'a>(_: &'a Arena, view: G2View<'a>) -> G2<'a> {
    G2 {
        fm2: view.fm2(),
        f1: view.f1(),
        f3: view.f3(),
        f4: view.f4(),
        f5: view.f5(),
        f6: view.f6(),
        f7: view.f7(),
        f8: view.f8(),
    }
}

#[derive(Record)]
pub(super) struct G3<'a> {
    #[thrift(1, default = -70000)]
    f1: i32,
    #[thrift(2)]
    f2: Option<G8<'a>>,
    #[thrift(3, default = 300)]
    f3: i16,
    #[thrift(4)]
    f4: Option<G20<'a>>,
    #[thrift(5, optional)]
    f5: Option<i8>,
    #[thrift(45, optional)]
    f45: Option<Uuid>,
    #[thrift(46, optional)]
    f46: Option<Box<G20<'a>>>,
    #[thrift(47)]
    f47: Option<G8<'a>>,
    #[thrift(48, default = true)]
    f48: bool,
    #[thrift(49)]
    f49: Option<i8>,
}

fn copy_g3<'a>(arena: &'a Arena, view: G3View<'a>) -> G3<'a> {
    G3 {
        f1: view.f1(),
        f2: view.f2().map(|value| copy_g8(arena, value)),
        f3: view.f3(),
        f4: view.f4().map(|value| copy_g20(arena, value)),
        f5: view.f5(),
        f45: view.f45(),
        f46: view.f46().map(|value| Box::new(copy_g20(arena, value))),
        f47: view.f47().map(|value| copy_g8(arena, value)),
        f48: view.f48(),
        f49: view.f49(),
    }
}

#[derive(Record)]
pub(super) enum G4<'a> {
    #[thrift(1, name = "f1")]
    F1(&'a [u8]),
    #[thrift(2, name = "f2")]
    F2(&'a str),
    #[thrift(3, name = "f3")]
    F3(List<'a, i32>),
    #[thrift(4, name = "f4")]
    F4(List<'a, &'a str>),
    #[thrift(5, name = "f5")]
    F5(f64),
    #[thrift(6, name = "f6")]
    F6(i16),
    #[thrift(7, name = "f7")]
    F7(f64),
    #[thrift(unknown)]
    Unknown(UnknownMember<'a>),
}

fn copy_g4<'a>(arena: &'a Arena, view: G4View<'a>) -> G4<'a> {
    match view {
        G4View::F1(value) => G4::F1(value),
        G4View::F2(value) => G4::F2(value),
        G4View::F3(value) => G4::F3(List::collect(arena, value.iter()).expect(BUILT)),
        G4View::F4(value) => G4::F4(List::collect(arena, value.iter()).expect(BUILT)),
        G4View::F5(value) => G4::F5(value),
        G4View::F6(value) => G4::F6(value),
        G4View::F7(value) => G4::F7(value),
        G4View::Unknown(value) => G4::Unknown(value),
    }
}

#[derive(Record)]
pub(super) struct G5<'a> {
    #[thrift(1)]
    f1: Option<i8>,
    #[thrift(2, optional)]
    f2: Option<Box<G22<'a>>>,
    #[thrift(3, optional)]
    f3: Option<Box<G17<'a>>>,
    #[thrift(4, optional)]
    f4: Option<Set<'a, i8>>,
    #[thrift(7)]
    f7: Option<Set<'a, bool>>,
    #[thrift(8)]
    f8: Option<Vec<u8>>,
    #[thrift(9, optional)]
    f9: Option<Box<G23>>,
    #[thrift(10, required)]
    f10: i16,
}

fn copy_g5<'a>(arena: &'a Arena, view: G5View<'a>) -> G5<'a> {
    G5 {
        f1: view.f1(),
        f2: view.f2().map(|value| Box::new(copy_g22(arena, value))),
        f3: view.f3().map(|value| Box::new(copy_g17(arena, value))),
        f4: view.f4().map(|value| Set::collect(arena, value.iter()).expect(BUILT)),
        f7: view.f7().map(|value| Set::collect(arena, value.iter()).expect(BUILT)),
        f8: view.f8().map(|value| value.to_vec()),
        f9: view.f9().map(|value| Box::new(copy_g23(arena, value))),
        f10: view.f10(),
    }
}

#[derive(Record)]
pub(super) struct G6<'a> {
    #[thrift(-2, required)]
    fm2: i16,
    #[thrift(1, optional)]
    f1: Option<&'a [u8]>,
    #[thrift(3)]
    f3: Uuid,
    #[thrift(26)]
    f26: Option<G12<'a>>,
    #[thrift(27)]
    f27: Option<i64>,
    #[thrift(28)]
    f28: Option<Map<'a, bool, G8<'a>>>,
    #[thrift(29, default = 300)]
    f29: i16,
}

fn copy_g6<'a>(arena: &'a Arena, view: G6View<'a>) -> G6<'a> {
    G6 {
        fm2: view.fm2(),
        f1: view.f1(),
        f3: view.f3(),
        f26: view.f26().map(|value| copy_g12(arena, value)),
        f27: view.f27(),
        f28: view.f28().map(|value| Map::collect(arena, value.iter().map(|(k0, v0)| (k0, copy_g8(arena, v0)))).expect(BUILT)),
        f29: view.f29(),
    }
}

#[derive(Record)]
pub(super) struct G7<'a> {
    #[thrift(-43, required)]
    fm43: i16,
    #[thrift(-1, default = 0.5)]
    fm1: f64,
    #[thrift(2)]
    f2: Option<Vec<u8>>,
    #[thrift(3, optional)]
    f3: Option<Vec<u8>>,
    #[thrift(4, optional)]
    f4: Option<i8>,
    #[thrift(25, optional)]
    f25: Option<Vec<G18<'a>>>,
    #[thrift(40, required)]
    f40: Vec<Vec<i32>>,
    #[thrift(41, required)]
    f41: i8,
    #[thrift(42, optional)]
    f42: Option<f64>,
    #[thrift(44)]
    f44: Option<Map<'a, i8, i32>>,
}

fn copy_g7<'a>(arena: &'a Arena, view: G7View<'a>) -> G7<'a> {
    G7 {
        fm43: view.fm43(),
        fm1: view.fm1(),
        f2: view.f2().map(|value| value.to_vec()),
        f3: view.f3().map(|value| value.to_vec()),
        f4: view.f4(),
        f25: view.f25().map(|value| value.iter().map(|item0| copy_g18(arena, item0)).collect()),
        f40: view.f40().iter().map(|item0| item0.iter().collect()).collect(),
        f41: view.f41(),
        f42: view.f42(),
        f44: view.f44().map(|value| Map::collect(arena, value.iter()).expect(BUILT)),
    }
}

#[derive(Record)]
pub(super) struct G8<'a> {
    #[thrift(9, required)]
    f9: bool,
    #[thrift(10, required)]
    f10: i8,
    #[thrift(11, required)]
    f11: Map<'a, bool, &'a [f64]>,
    #[thrift(12)]
    f12: Option<f64>,
}

fn copy_g8<'a>(arena: &'a Arena, view: G8View<'a>) -> G8<'a> {
    G8 {
        f9: view.f9(),
        f10: view.f10(),
        f11: Map::collect(arena, view.f11().iter().map(|(k0, v0)| (k0, v0.as_slice()))).expect(BUILT),
        f12: view.f12(),
    }
}

#[derive(Record)]
pub(super) enum G9<'a> {
    #[thrift(38, name = "f38")]
    F38(i64),
    #[thrift(39, name = "f39")]
    F39(String),
    #[thrift(40, name = "f40")]
    F40(Kind),
    #[thrift(41, name = "f41")]
    F41(Set<'a, &'a [i16]>),
    #[thrift(42, name = "f42")]
    F42(i64),
    #[thrift(43, name = "f43")]
    F43(f64),
    #[thrift(44, name = "f44")]
    F44(Box<G1<'a>>),
    #[thrift(45, name = "f45")]
    F45(Set<'a, i32>),
    #[thrift(46, name = "f46")]
    F46(f64),
    #[thrift(unknown)]
    Unknown(UnknownMember<'a>),
}

fn copy_g9<'a>(arena: &'a Arena, view: G9View<'a>) -> G9<'a> {
    match view {
        G9View::F38(value) => G9::F38(value),
        G9View::F39(value) => G9::F39(value.to_owned()),
        G9View::F40(value) => G9::F40(value),
        G9View::F41(value) => G9::F41(Set::collect(arena, value.iter().map(|item0| item0.as_slice())).expect(BUILT)),
        G9View::F42(value) => G9::F42(value),
        G9View::F43(value) => G9::F43(value),
        G9View::F44(value) => G9::F44(Box::new(copy_g1(arena, value))),
        G9View::F45(value) => G9::F45(Set::collect(arena, value.iter()).expect(BUILT)),
        G9View::F46(value) => G9::F46(value),
        G9View::Unknown(value) => G9::Unknown(value),
    }
}

#[derive(Record)]
pub(super) struct G10<'a> {
    #[thrift(-2, optional)]
    fm2: Option<bool>,
    #[thrift(-1, optional)]
    fm1: Option<List<'a, List<'a, G2<'a>>>>,
    #[thrift(3, required)]
    f3: List<'a, &'a [u8]>,
    #[thrift(10)]
    f10: Option<G18<'a>>,
    #[thrift(15)]
    f15: Option<G22<'a>>,
    #[thrift(16, required)]
    f16: f64,
    #[thrift(17, required)]
    f17: List<'a, &'a [u8]>,
}

fn copy_g10<'a>(arena: &'a Arena, view: G10View<'a>) -> G10<'a> {
    G10 {
        fm2: view.fm2(),
        fm1: view.fm1().map(|value| List::collect(arena, value.iter().map(|item0| List::collect(arena, item0.iter().map(|item1| copy_g2(arena, item1))).expect(BUILT))).expect(BUILT)),
        f3: List::collect(arena, view.f3().iter()).expect(BUILT),
        f10: view.f10().map(|value| copy_g18(arena, value)),
        f15: view.f15().map(|value| copy_g22(arena, value)),
        f16: view.f16(),
        f17: List::collect(arena, view.f17().iter()).expect(BUILT),
    }
}

#[derive(Record)]
pub(super) struct G11 {
    #[thrift(-1)]
    fm1: Option<String>,
    #[thrift(15, optional)]
    f15: Option<i32>,
}

fn copy_g11<'a>(_: &'a Arena, view: G11View<'a>) -> G11 {
    G11 {
        fm1: view.fm1().map(|value| value.to_owned()),
        f15: view.f15(),
    }
}

#[derive(Record)]
pub(super) struct G12<'a> {
    #[thrift(-30, optional)]
    fm30: Option<i16>,
    #[thrift(1, default = b"bytes")]
    f1: &'a [u8],
    #[thrift(2, required)]
    f2: G18<'a>,
    #[thrift(3)]
    f3: Option<G18<'a>>,
    #[thrift(4, required)]
    f4: i8,
    #[thrift(5)]
    f5: Option<Kind>,
    #[thrift(6, required)]
    f6: Set<'a, f64>,
    #[thrift(31)]
    f31: Map<'a, i8, Map<'a, i64, List<'a, i64>>>,
}

fn copy_g12<'a>(arena: &'a Arena, view: G12View<'a>) -> G12<'a> {
    G12 {
        fm30: view.fm30(),
        f1: view.f1(),
        f2: copy_g18(arena, view.f2()),
        f3: view.f3().map(|value| copy_g18(arena, value)),
        f4: view.f4(),
        f5: view.f5(),
        f6: Set::collect(arena, view.f6().iter()).expect(BUILT),
        f31: Map::collect(arena, view.f31().iter().map(|(k0, v0)| (k0, Map::collect(arena, v0.iter().map(|(k1, v1)| (k1, List::collect(arena, v1.iter()).expect(BUILT)))).expect(BUILT)))).expect(BUILT),
    }
}

#[derive(Record)]
pub(super) struct G13<'a> {
    #[thrift(1, default = 300)]
    f1: i16,
    #[thrift(2, default = -70000)]
    f2: i32,
    #[thrift(3, optional)]
    f3: Option<Box<G21>>,
    #[thrift(4, optional)]
    f4: Option<Box<G1<'a>>>,
    #[thrift(5)]
    f5: Option<G20<'a>>,
    #[thrift(6, optional)]
    f6: Option<i64>,
    #[thrift(14)]
    f14: Option<bool>,
    #[thrift(20)]
    f20: Option<i8>,
    #[thrift(58, required)]
    f58: Set<'a, G10<'a>>,
}

fn copy_g13<'a>(arena: &'a Arena, view: G13View<'a>) -> G13<'a> {
    G13 {
        f1: view.f1(),
        f2: view.f2(),
        f3: view.f3().map(|value| Box::new(copy_g21(arena, value))),
        f4: view.f4().map(|value| Box::new(copy_g1(arena, value))),
        f5: view.f5().map(|value| copy_g20(arena, value)),
        f6: view.f6(),
        f14: view.f14(),
        f20: view.f20(),
        f58: Set::collect(arena, view.f58().iter().map(|item0| copy_g10(arena, item0))).expect(BUILT),
    }
}

#[derive(Record)]
pub(super) enum G14<'a> {
    #[thrift(38, name = "f38")]
    F38(i8),
    #[thrift(39, name = "f39")]
    F39(&'a [u8]),
    #[thrift(67, name = "f67")]
    F67(G18<'a>),
    #[thrift(68, name = "f68")]
    F68(G16<'a>),
    #[thrift(69, name = "f69")]
    F69(G22<'a>),
    #[thrift(70, name = "f70")]
    F70(bool),
    #[thrift(71, name = "f71")]
    F71(i32),
    #[thrift(72, name = "f72")]
    F72(Kind),
    #[thrift(73, name = "f73")]
    F73(List<'a, Map<'a, i32, Map<'a, Kind, i32>>>),
    #[thrift(74, name = "f74")]
    F74(List<'a, G12<'a>>),
    #[thrift(unknown)]
    Unknown(UnknownMember<'a>),
}

fn copy_g14<'a>(arena: &'a Arena, view: G14View<'a>) -> G14<'a> {
    match view {
        G14View::F38(value) => G14::F38(value),
        G14View::F39(value) => G14::F39(value),
        G14View::F67(value) => G14::F67(copy_g18(arena, value)),
        G14View::F68(value) => G14::F68(copy_g16(arena, value)),
        G14View::F69(value) => G14::F69(copy_g22(arena, value)),
        G14View::F70(value) => G14::F70(value),
        G14View::F71(value) => G14::F71(value),
        G14View::F72(value) => G14::F72(value),
        G14View::F73(value) => G14::F73(List::collect(arena, value.iter().map(|item0| Map::collect(arena, item0.iter().map(|(k1, v1)| (k1, Map::collect(arena, v1.iter()).expect(BUILT)))).expect(BUILT))).expect(BUILT)),
        G14View::F74(value) => G14::F74(List::collect(arena, value.iter().map(|item0| copy_g12(arena, item0))).expect(BUILT)),
        G14View::Unknown(value) => G14::Unknown(value),
    }
}

#[derive(Record)]
pub(super) struct G15<'a> {
    #[thrift(-82)]
    fm82: Option<Vec<u8>>,
    #[thrift(-29)]
    fm29: Option<G21>,
    #[thrift(1, optional)]
    f1: Option<String>,
    #[thrift(51, required)]
    f51: i16,
    #[thrift(52, optional)]
    f52: Option<Box<G4<'a>>>,
    #[thrift(81, optional)]
    f81: Option<Kind>,
}

fn copy_g15<'a>(arena: &'a Arena, view: G15View<'a>) -> G15<'a> {
    G15 {
        fm82: view.fm82().map(|value| value.to_vec()),
        fm29: view.fm29().map(|value| copy_g21(arena, value)),
        f1: view.f1().map(|value| value.to_owned()),
        f51: view.f51(),
        f52: view.f52().map(|value| Box::new(copy_g4(arena, value))),
        f81: view.f81(),
    }
}

#[derive(Record)]
pub(super) struct G16<'a> {
    #[thrift(-29, required)]
    fm29: &'a [u8],
    #[thrift(-26)]
    fm26: Option<i32>,
    #[thrift(1)]
    f1: Option<List<'a, &'a [u8]>>,
    #[thrift(27, required)]
    f27: List<'a, List<'a, List<'a, G2<'a>>>>,
    #[thrift(28, optional)]
    f28: Option<List<'a, List<'a, Map<'a, bool, f64>>>>,
    #[thrift(30, default = "text")]
    f30: &'a str,
    #[thrift(66, default = 5000000000)]
    f66: i64,
    #[thrift(67)]
    f67: Option<G18<'a>>,
    #[thrift(68, required)]
    f68: G20<'a>,
}

fn copy_g16<'a>(arena: &'a Arena, view: G16View<'a>) -> G16<'a> {
    G16 {
        fm29: view.fm29(),
        fm26: view.fm26(),
        f1: view.f1().map(|value| List::collect(arena, value.iter()).expect(BUILT)),
        f27: List::collect(arena, view.f27().iter().map(|item0| List::collect(arena, item0.iter().map(|item1| List::collect(arena, item1.iter().map(|item2| copy_g2(arena, item2))).expect(BUILT))).expect(BUILT))).expect(BUILT),
        f28: view.f28().map(|value| List::collect(arena, value.iter().map(|item0| List::collect(arena, item0.iter().map(|item1| Map::collect(arena, item1.iter()).expect(BUILT))).expect(BUILT))).expect(BUILT)),
        f30: view.f30(),
        f66: view.f66(),
        f67: view.f67().map(|value| copy_g18(arena, value)),
        f68: copy_g20(arena, view.f68()),
    }
}

#[derive(Record)]
pub(super) struct G17<'a> {
    #[thrift(1)]
    f1: Option<i8>,
    #[thrift(38)]
    f38: Option<Map<'a, Uuid, Uuid>>,
    #[thrift(39)]
    f39: Option<f64>,
    #[thrift(40)]
    f40: Option<Set<'a, Map<'a, Uuid, &'a str>>>,
    #[thrift(41, required)]
    f41: i16,
    #[thrift(42, optional)]
    f42: Option<Map<'a, Kind, Map<'a, &'a [u8], i8>>>,
    #[thrift(43, default = "text")]
    f43: String,
}

fn copy_g17<'a>(arena: &'a Arena, view: G17View<'a>) -> G17<'a> {
    G17 {
        f1: view.f1(),
        f38: view.f38().map(|value| Map::collect(arena, value.iter()).expect(BUILT)),
        f39: view.f39(),
        f40: view.f40().map(|value| Set::collect(arena, value.iter().map(|item0| Map::collect(arena, item0.iter()).expect(BUILT))).expect(BUILT)),
        f41: view.f41(),
        f42: view.f42().map(|value| Map::collect(arena, value.iter().map(|(k0, v0)| (k0, Map::collect(arena, v0.iter()).expect(BUILT)))).expect(BUILT)),
        f43: view.f43().to_owned(),
    }
}

#[derive(Record)]
pub(super) struct G18<'a> {
    #[thrift(-38, optional)]
    fm38: Option<i64>,
    #[thrift(-10, required)]
    fm10: G22<'a>,
    #[thrift(11, optional)]
    f11: Option<List<'a, List<'a, G10<'a>>>>,
    #[thrift(34, required)]
    f34: &'a [u8],
    #[thrift(35)]
    f35: Option<G22<'a>>,
    #[thrift(36)]
    f36: Option<i32>,
    #[thrift(37)]
    f37: Option<G22<'a>>,
    #[thrift(39)]
    f39: Uuid,
    #[thrift(40, required)]
    f40: Uuid,
}

fn copy_g18<'a>(arena: &'a Arena, view: G18View<'a>) -> G18<'a> {
    G18 {
        fm38: view.fm38(),
        fm10: copy_g22(arena, view.fm10()),
        f11: view.f11().map(|value| List::collect(arena, value.iter().map(|item0| List::collect(arena, item0.iter().map(|item1| copy_g10(arena, item1))).expect(BUILT))).expect(BUILT)),
        f34: view.f34(),
        f35: view.f35().map(|value| copy_g22(arena, value)),
        f36: view.f36(),
        f37: view.f37().map(|value| copy_g22(arena, value)),
        f39: view.f39(),
        f40: view.f40(),
    }
}

#[derive(Record)]
pub(super) enum G19<'a> {
    #[thrift(1, name = "f1")]
    F1(i32),
    #[thrift(2, name = "f2")]
    F2(i16),
    #[thrift(3, name = "f3")]
    F3(G22<'a>),
    #[thrift(4, name = "f4")]
    F4(Map<'a, &'a [u8], Map<'a, Uuid, &'a [i8]>>),
    #[thrift(5, name = "f5")]
    F5(i64),
    #[thrift(unknown)]
    Unknown(UnknownMember<'a>),
}

fn copy_g19<'a>(arena: &'a Arena, view: G19View<'a>) -> G19<'a> {
    match view {
        G19View::F1(value) => G19::F1(value),
        G19View::F2(value) => G19::F2(value),
        G19View::F3(value) => G19::F3(copy_g22(arena, value)),
        G19View::F4(value) => G19::F4(Map::collect(arena, value.iter().map(|(k0, v0)| (k0, Map::collect(arena, v0.iter().map(|(k1, v1)| (k1, v1.as_slice()))).expect(BUILT)))).expect(BUILT)),
        G19View::F5(value) => G19::F5(value),
        G19View::Unknown(value) => G19::Unknown(value),
    }
}

#[derive(Record)]
pub(super) struct G20<'a> {
    #[thrift(1, optional)]
    f1: Option<&'a [u8]>,
    #[thrift(2)]
    f2: Option<G22<'a>>,
    #[thrift(3, required)]
    f3: G22<'a>,
    #[thrift(4, optional)]
    f4: Option<G22<'a>>,
    #[thrift(5, default = -70000)]
    f5: i32,
    #[thrift(6, required)]
    f6: bool,
    #[thrift(7, optional)]
    f7: Option<G22<'a>>,
    #[thrift(8, default = -70000)]
    f8: i32,
}

fn copy_g20<'a>(arena: &'a Arena, view: G20View<'a>) -> G20<'a> {
    G20 {
        f1: view.f1(),
        f2: view.f2().map(|value| copy_g22(arena, value)),
        f3: copy_g22(arena, view.f3()),
        f4: view.f4().map(|value| copy_g22(arena, value)),
        f5: view.f5(),
        f6: view.f6(),
        f7: view.f7().map(|value| copy_g22(arena, value)),
        f8: view.f8(),
    }
}

#[derive(Record)]
pub(super) struct G21 {
    #[thrift(22, required)]
    f22: Kind,
    #[thrift(23)]
    f23: Option<i16>,
    #[thrift(24)]
    f24: Option<Vec<i32>>,
}

fn copy_g21<'a>(_: &'a Arena, view: G21View<'a>) -> G21 {
    G21 {
        f22: view.f22(),
        f23: view.f23(),
        f24: view.f24().map(|value| value.iter().collect()),
    }
}

#[derive(Record)]
pub(super) struct G22<'a> {
    #[thrift(1, required)]
    f1: i64,
    #[thrift(25)]
    f25: List<'a, G18<'a>>,
    #[thrift(26, optional)]
    f26: Option<Kind>,
    #[thrift(27, default = "text")]
    f27: &'a str,
    #[thrift(28)]
    f28: Option<&'a [i8]>,
}

fn copy_g22<'a>(arena: &'a Arena, view: G22View<'a>) -> G22<'a> {
    G22 {
        f1: view.f1(),
        f25: List::collect(arena, view.f25().iter().map(|item0| copy_g18(arena, item0))).expect(BUILT),
        f26: view.f26(),
        f27: view.f27(),
        f28: view.f28().map(|value| value.as_slice()),
    }
}

#[derive(Record)]
pub(super) struct G23 {
    #[thrift(1)]
    f1: Option<i32>,
    #[thrift(2, default = 0.5)]
    f2: f64,
}

fn copy_g23<'a>(_: &'a Arena, view: G23View<'a>) -> G23 {
    G23 {
        f1: view.f1(),
        f2: view.f2(),
    }
}

pub(super) const CASES: [Case; 24] = [
    case!("G0", G0<'_>, copy_g0),
    case!("G1", G1<'_>, copy_g1),
    case!("G2", G2<'_>, copy_g2),
    case!("G3", G3<'_>, copy_g3),
    case!("G4", G4<'_>, copy_g4),
    case!("G5", G5<'_>, copy_g5),
    case!("G6", G6<'_>, copy_g6),
    case!("G7", G7<'_>, copy_g7),
    case!("G8", G8<'_>, copy_g8),
    case!("G9", G9<'_>, copy_g9),
    case!("G10", G10<'_>, copy_g10),
    case!("G11", G11, copy_g11),
    case!("G12", G12<'_>, copy_g12),
    case!("G13", G13<'_>, copy_g13),
    case!("G14", G14<'_>, copy_g14),
    case!("G15", G15<'_>, copy_g15),
    case!("G16", G16<'_>, copy_g16),
    case!("G17", G17<'_>, copy_g17),
    case!("G18", G18<'_>, copy_g18),
    case!("G19", G19<'_>, copy_g19),
    case!("G20", G20<'_>, copy_g20),
    case!("G21", G21, copy_g21),
    case!("G22", G22<'_>, copy_g22),
    case!("G23", G23, copy_g23),
];
