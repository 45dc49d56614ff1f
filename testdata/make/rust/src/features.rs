//! Values of the feature structs, above all those that the Python library cannot write (negative ids).

use serde_json::{Value, json};
use thrift::Result;
use thrift::protocol::TType;
use uuid::{Uuid, uuid};

use crate::Case;
use crate::write::{
    Out, binary_field, bool_field, double_field, field, i8_field, i16_field, i32_field, i64_field, list, map,
    set, string_field, structure, uuid_field,
};

const ID: Uuid = uuid!("00112233-4455-6677-8899-aabbccddeeff");
const OTHER: Uuid = uuid!("ffeeddcc-bbaa-9988-7766-554433221100");

fn point(o: &mut Out, x: f64, y: f64) -> Result<()> {
    structure(o, "Point", |o| {
        double_field(o, "x", 1, x)?;
        double_field(o, "y", 2, y)
    })
}

fn base_types(o: &mut Out) -> Result<()> {
    structure(o, "BaseTypes", |o| {
        bool_field(o, "a_bool", 1, true)?;
        i8_field(o, "a_byte", 2, -1)?;
        i8_field(o, "an_i8", 3, 8)?;
        i16_field(o, "an_i16", 4, -16)?;
        i32_field(o, "an_i32", 5, 32)?;
        i64_field(o, "an_i64", 6, -64)?;
        double_field(o, "a_double", 7, 6.02214076e23)?;
        string_field(o, "a_string", 8, "Grüße, 世界 🌍")?;
        binary_field(o, "a_binary", 9, &[0, 1, 254, 255])?;
        uuid_field(o, "a_uuid", 10, &ID)
    })
}

fn base_types_json() -> Value {
    json!({
        "a_bool": true, "a_byte": -1, "an_i8": 8, "an_i16": -16, "an_i32": 32, "an_i64": -64, "a_double": 6.02214076e23,
        "a_string": "Grüße, 世界 🌍", "a_binary": "AAH+/w==", "a_uuid": "00112233-4455-6677-8899-aabbccddeeff",
    })
}

/// A NaN with a payload and a negative one: the bits must survive.
fn nan_bits(o: &mut Out) -> Result<()> {
    structure(o, "Lists", |o| {
        field(o, "doubles", TType::List, 6, |o| {
            let bits = [0x7ff8_0000_dead_beef, 0xfff8_0000_0000_0001, 0x8000_0000_0000_0000, 1u64];
            list(o, TType::Double, bits.into_iter(), |o, x| o.write_double(f64::from_bits(x)))
        })
    })
}

fn negative_ids(o: &mut Out) -> Result<()> {
    structure(o, "NegativeIds", |o| {
        string_field(o, "lowest", i16::MIN, "the lowest id")?;
        field(o, "minus_three_hundred", TType::Struct, -300, |o| point(o, -300.0, 0.5))?;
        field(o, "minus_five", TType::List, -5, |o| {
            list(o, TType::String, ["a", "", "c"].into_iter(), |o, x| o.write_string(x))
        })?;
        i32_field(o, "minus_one", -1, -1)?;
        i32_field(o, "zero", 0, 0)?;
        i32_field(o, "one", 1, 1)
    })
}

fn negative_ids_json() -> Value {
    json!({
        "lowest": "the lowest id", "minus_three_hundred": {"x": -300.0, "y": 0.5}, "minus_five": ["a", "", "c"],
        "minus_one": -1, "zero": 0, "one": 1,
    })
}

fn negative_ids_some(o: &mut Out) -> Result<()> {
    structure(o, "NegativeIds", |o| {
        i32_field(o, "minus_one", -1, i32::MIN)?;
        i32_field(o, "one", 1, i32::MAX)
    })
}

fn ids(o: &mut Out) -> Result<()> {
    structure(o, "Ids", |o| {
        string_field(o, "zero", 0, "nought")?;
        i32_field(o, "one", 1, 1)?;
        bool_field(o, "far", 16384, false)?;
        i32_field(o, "last", i16::MAX, 32767)
    })
}

fn implicit(o: &mut Out) -> Result<()> {
    structure(o, "Implicit", |o| {
        field(o, "third", TType::List, -3, |o| {
            list(o, TType::I32, [1, 2, 3].into_iter(), |o, x| o.write_i32(x))
        })?;
        string_field(o, "second", -2, "second")?;
        i32_field(o, "first", -1, 1)
    })
}

fn mixed(o: &mut Out) -> Result<()> {
    structure(o, "Mixed", |o| {
        i32_field(o, "implicit_b", -2, 2)?;
        i32_field(o, "implicit_a", -1, 1)?;
        i32_field(o, "explicit_five", 5, 5)
    })
}

fn choice_circle(o: &mut Out) -> Result<()> {
    structure(o, "Choice", |o| {
        field(o, "circle", TType::Struct, 8, |o| {
            structure(o, "Circle", |o| {
                field(o, "center", TType::Struct, 1, |o| point(o, 0.0, -0.0))?;
                double_field(o, "radius", 2, f64::INFINITY)
            })
        })
    })
}

fn choice_recursive(o: &mut Out) -> Result<()> {
    structure(o, "Choice", |o| {
        field(o, "by_name", TType::Map, 10, |o| {
            map(o, TType::String, TType::Struct, 0..2, |o, i| {
                if i == 0 {
                    o.write_string("list")?;
                    return structure(o, "Choice", |o| {
                        field(o, "choices", TType::List, 9, |o| {
                            list(o, TType::Struct, 0..3, |o, j: i32| {
                                structure(o, "Choice", |o| match j {
                                    0 => bool_field(o, "flag", 1, true),
                                    1 => uuid_field(o, "id", 6, &ID),
                                    _ => i32_field(o, "color", 7, 1000),
                                })
                            })
                        })
                    });
                }
                o.write_string("other")?;
                structure(o, "Choice", |o| {
                    field(o, "other", TType::Struct, 11, |o| {
                        structure(o, "Choice", |o| binary_field(o, "blob", 5, b""))
                    })
                })
            })
        })
    })
}

fn requiredness(o: &mut Out) -> Result<()> {
    structure(o, "Requiredness", |o| {
        i32_field(o, "must", 1, 1)?;
        i32_field(o, "may", 2, 2)?;
        string_field(o, "must_text", 4, "must")?;
        string_field(o, "plain_text", 6, "plain")?;
        field(o, "must_point", TType::Struct, 7, |o| point(o, 1.0, 2.0))?;
        field(o, "must_list", TType::List, 10, |o| {
            list(o, TType::I32, [].into_iter(), |o, x: i32| o.write_i32(x))
        })?;
        field(o, "may_list", TType::List, 11, |o| {
            list(o, TType::I32, [i32::MIN, i32::MAX].into_iter(), |o, x| o.write_i32(x))
        })
    })
}

fn maps(o: &mut Out) -> Result<()> {
    structure(o, "Maps", |o| {
        field(o, "by_bool", TType::Map, 2, |o| {
            map(o, TType::Bool, TType::I32, [(false, 0), (true, 1)].into_iter(), |o, (k, v)| {
                o.write_bool(k)?;
                o.write_i32(v)
            })
        })?;
        field(o, "by_color", TType::Map, 7, |o| {
            map(o, TType::I32, TType::I16, [(-7, 1i16), (4, 2)].into_iter(), |o, (k, v)| {
                o.write_i32(k)?;
                o.write_i16(v)
            })
        })?;
        field(o, "by_uuid", TType::Map, 10, |o| {
            map(o, TType::Uuid, TType::Uuid, [(ID, OTHER)].into_iter(), |o, (k, v)| {
                o.write_uuid(&k)?;
                o.write_uuid(&v)
            })
        })?;
        field(o, "by_point", TType::Map, 11, |o| {
            map(o, TType::Struct, TType::String, 0..3, |o, i: i32| {
                point(o, f64::from(i), 0.0)?;
                o.write_string(&format!("point {i}"))
            })
        })?;
        field(o, "by_list", TType::Map, 12, |o| {
            map(o, TType::List, TType::Struct, 0..2, |o, n| {
                list(o, TType::I32, 0..n, |o, x| o.write_i32(x))?;
                point(o, f64::from(n), 1.0)
            })
        })?;
        field(o, "by_map", TType::Map, 14, |o| {
            map(o, TType::Map, TType::Bool, 0..2, |o, n| {
                map(o, TType::String, TType::I32, 0..n, |o, x| {
                    o.write_string("k")?;
                    o.write_i32(x)
                })?;
                o.write_bool(n == 0)
            })
        })?;
        field(o, "by_choice", TType::Map, 15, |o| {
            map(o, TType::Struct, TType::I32, 0..2, |o, n: i32| {
                structure(o, "Choice", |o| i64_field(o, "number", 2, n.into()))?;
                o.write_i32(n)
            })
        })
    })
}

fn maps_json() -> Value {
    json!({
        "by_bool": {"false": 0, "true": 1},
        "by_color": {"BELOW": 1, "4": 2},
        "by_uuid": [["00112233-4455-6677-8899-aabbccddeeff", "ffeeddcc-bbaa-9988-7766-554433221100"]],
        "by_point": [[{"x": 0.0, "y": 0.0}, "point 0"], [{"x": 1.0, "y": 0.0}, "point 1"], [{"x": 2.0, "y": 0.0}, "point 2"]],
        "by_list": [[[], {"x": 0.0, "y": 1.0}], [[0], {"x": 1.0, "y": 1.0}]],
        "by_map": [[{}, true], [{"k": 0}, false]],
        "by_choice": [[{"number": 0}, 0], [{"number": 1}, 1]],
    })
}

fn nested(o: &mut Out) -> Result<()> {
    structure(o, "Nested", |o| {
        field(o, "deep", TType::List, 1, |o| {
            list(o, TType::List, 0..3, |o, i: i32| {
                list(o, TType::Map, 0..i, |o, j: i32| {
                    map(o, TType::String, TType::Set, 0..2, |o, k: i32| {
                        o.write_string(&format!("{i}{j}{k}"))?;
                        set(o, TType::I32, 0..k, |o, x| o.write_i32(x * 100))
                    })
                })
            })
        })?;
        field(o, "flags", TType::Set, 5, |o| {
            set(o, TType::Map, 0..2, |o, i: i32| {
                map(o, TType::String, TType::Bool, 0..i, |o, _| {
                    o.write_string("flag")?;
                    o.write_bool(false)
                })
            })
        })?;
        field(o, "odd", TType::Map, 7, |o| {
            map(o, TType::List, TType::Map, 0..1, |o, _: i32| {
                list(o, TType::Struct, 0..1, |o, _: i32| point(o, 1.5, 2.5))?;
                map(o, TType::I32, TType::List, [5, 31].into_iter(), |o, color| {
                    o.write_i32(color)?;
                    list(o, TType::Uuid, [ID, OTHER].into_iter(), |o, x| o.write_uuid(&x))
                })
            })
        })
    })
}

fn nested_json() -> Value {
    let both = ["00112233-4455-6677-8899-aabbccddeeff", "ffeeddcc-bbaa-9988-7766-554433221100"];
    json!({
        "deep": [[], [{"100": [], "101": [0]}], [{"200": [], "201": [0]}, {"210": [], "211": [0]}]],
        "flags": [{}, {"flag": false}],
        "odd": [[[{"x": 1.5, "y": 2.5}], {"GREEN": both, "HEX": both}]],
    })
}

fn sets(o: &mut Out) -> Result<()> {
    structure(o, "Sets", |o| {
        field(o, "bools", TType::Set, 1, |o| {
            set(o, TType::Bool, [true, false].into_iter(), |o, x| o.write_bool(x))
        })?;
        field(o, "bytes", TType::Set, 2, |o| {
            set(o, TType::I08, [i8::MAX, i8::MIN].into_iter(), |o, x| o.write_i8(x))
        })?;
        field(o, "doubles", TType::Set, 6, |o| {
            set(o, TType::Double, [0.0, -0.0, f64::NAN].into_iter(), |o, x| o.write_double(x))
        })?;
        field(o, "points", TType::Set, 10, |o| {
            set(o, TType::Struct, 0..2, |o, i: i32| point(o, f64::from(i), f64::from(-i)))
        })?;
        field(o, "lists", TType::Set, 11, |o| {
            set(o, TType::List, 0..3, |o, n| {
                list(o, TType::String, 0..n, |o, i: i32| o.write_string(&"x".repeat(i as usize)))
            })
        })
    })
}

/// `depth` levels of Branch, each the tail of the one before.
fn branch_chain(o: &mut Out, depth: i32) -> Result<()> {
    structure(o, "Branch", |o| {
        string_field(o, "name", 1, &format!("{depth} to go"))?;
        if depth > 1 {
            field(o, "tail", TType::Struct, 3, |o| branch_chain(o, depth - 1))?;
        }
        Ok(())
    })
}

fn branch_chain_json(depth: i32) -> Value {
    let mut value = json!({"name": format!("{depth} to go")});
    if depth > 1 {
        value["tail"] = branch_chain_json(depth - 1);
    }
    value
}

fn branch_tree(o: &mut Out, depth: i32) -> Result<()> {
    structure(o, "Branch", |o| {
        string_field(o, "name", 1, &"n".repeat(depth as usize * 3))?;
        if depth > 1 {
            field(o, "children", TType::List, 2, |o| {
                list(o, TType::Struct, 0..depth, |o, _| branch_tree(o, depth - 1))
            })?;
            field(o, "by_name", TType::Map, 4, |o| {
                map(o, TType::String, TType::Struct, 0..1, |o, _: i32| {
                    o.write_string("first")?;
                    branch_tree(o, 1)
                })
            })?;
        }
        field(o, "numbers", TType::List, 5, |o| list(o, TType::I32, 0..depth, |o, x| o.write_i32(x)))
    })
}

fn branch_tree_json(depth: i32) -> Value {
    let mut value = json!({"name": "n".repeat(depth as usize * 3)});
    if depth > 1 {
        value["children"] = (0..depth).map(|_| branch_tree_json(depth - 1)).collect();
        value["by_name"] = json!({"first": branch_tree_json(1)});
    }
    value["numbers"] = (0..depth).collect();
    value
}

fn ping(o: &mut Out) -> Result<()> {
    structure(o, "Ping", |o| {
        i32_field(o, "count", 1, 1)?;
        field(o, "pong", TType::Struct, 2, |o| {
            structure(o, "Pong", |o| {
                i32_field(o, "count", 1, 2)?;
                field(o, "ping", TType::Struct, 2, |o| structure(o, "Ping", |_| Ok(())))
            })
        })
    })
}

/// All seventy fields if `step` is 1, every second one if it is 2, and so on.
fn wide(o: &mut Out, step: usize) -> Result<()> {
    structure(o, "Wide", |o| {
        for id in (1..=70i16).step_by(step) {
            let name = format!("w{id}");
            match (id - 1) % 7 {
                0 => i32_field(o, &name, id, i32::from(id) << 16)?,
                1 => string_field(o, &name, id, &"w".repeat(id as usize))?,
                2 => bool_field(o, &name, id, id % 2 == 1)?,
                3 => i64_field(o, &name, id, i64::from(id) << 40)?,
                4 => double_field(o, &name, id, f64::from(id) / 8.0)?,
                5 => i8_field(o, &name, id, id as i8)?,
                _ => i16_field(o, &name, id, -id)?,
            }
        }
        Ok(())
    })
}

fn wide_json(step: usize) -> Value {
    let value = |id: i16| match (id - 1) % 7 {
        0 => json!(i32::from(id) << 16),
        1 => json!("w".repeat(id as usize)),
        2 => json!(id % 2 == 1),
        3 => json!(i64::from(id) << 40),
        4 => json!(f64::from(id) / 8.0),
        5 => json!(id),
        _ => json!(-id),
    };
    Value::Object((1..=70).step_by(step).map(|id| (format!("w{id}"), value(id))).collect())
}

fn failure(o: &mut Out) -> Result<()> {
    structure(o, "Failure", |o| {
        i32_field(o, "code", 1, 500)?;
        string_field(o, "message", 2, "internal\terror")?;
        field(o, "cause", TType::Struct, 3, |o| structure(o, "Failure", |o| i32_field(o, "code", 1, -1)))
    })
}

fn money(o: &mut Out) -> Result<()> {
    structure(o, "Money", |o| {
        i32_field(o, "currency", 1, 826)?;
        i64_field(o, "units", 2, 10)?;
        i32_field(o, "nanos", 3, 0)
    })
}

fn includes(o: &mut Out) -> Result<()> {
    structure(o, "Includes", |o| {
        field(o, "price", TType::Struct, 1, money)?;
        field(o, "by_currency", TType::Map, 3, |o| {
            map(o, TType::I32, TType::Struct, 0..1, |o, _: i32| {
                o.write_i32(826)?;
                money(o)
            })
        })?;
        field(o, "failure", TType::Struct, 4, |o| {
            structure(o, "NotFound", |o| {
                string_field(o, "what", 1, "it")?;
                uuid_field(o, "id", 2, &OTHER)
            })
        })
    })
}

fn everything(o: &mut Out) -> Result<()> {
    structure(o, "Everything", |o| {
        field(o, "base_types", TType::Struct, 1, base_types)?;
        field(o, "sets", TType::Struct, 4, sets)?;
        field(o, "maps", TType::Struct, 5, maps)?;
        field(o, "nested", TType::Struct, 6, nested)?;
        field(o, "branch", TType::Struct, 7, |o| branch_tree(o, 2))?;
        field(o, "ping", TType::Struct, 8, ping)?;
        field(o, "choice", TType::Struct, 9, choice_recursive)?;
        field(o, "failure", TType::Struct, 10, failure)?;
        field(o, "requiredness", TType::Struct, 11, requiredness)?;
        field(o, "ids", TType::Struct, 14, ids)?;
        field(o, "negative_ids", TType::Struct, 15, negative_ids)?;
        field(o, "includes", TType::Struct, 17, includes)?;
        field(o, "wide", TType::Struct, 19, |o| wide(o, 1))?;
        field(o, "empty", TType::Struct, 20, |o| structure(o, "Empty", |_| Ok(())))?;
        field(o, "more", TType::List, 22, |o| {
            list(o, TType::Struct, 0..2, |o, i: i32| {
                structure(o, "Everything", |o| match i {
                    0 => field(o, "negative_ids", TType::Struct, 15, negative_ids_some),
                    _ => Ok(()),
                })
            })
        })?;
        field(o, "price", TType::Struct, 23, money)
    })
}

fn order(o: &mut Out) -> Result<()> {
    structure(o, "Order", |o| {
        i64_field(o, "id", 1, 1001)?;
        string_field(o, "name", 2, "Garden set")?;
        i32_field(o, "status", 3, 2)?;
        field(o, "customer", TType::Struct, 4, |o| {
            structure(o, "Customer", |o| {
                i64_field(o, "id", 1, 7)?;
                string_field(o, "name", 2, "Ada Nowak")?;
                field(o, "address", TType::Struct, 4, |o| {
                    structure(o, "Address", |o| {
                        string_field(o, "street", 1, "ul. Długa 3")?;
                        string_field(o, "city", 2, "Gdańsk")?;
                        string_field(o, "country", 4, "PL")
                    })
                })
            })
        })?;
        field(o, "items", TType::List, 5, |o| {
            let items = [("CHAIR-2", 4, 3999, true), ("TABLE-1", 1, 12900, false)];
            list(o, TType::Struct, items.into_iter(), |o, (sku, quantity, price, gift)| {
                structure(o, "Item", |o| {
                    string_field(o, "sku", 1, sku)?;
                    i32_field(o, "quantity", 3, quantity)?;
                    i64_field(o, "price", 4, price)?;
                    bool_field(o, "gift", 6, gift)
                })
            })
        })?;
        field(o, "totals", TType::Map, 6, |o| {
            map(o, TType::String, TType::I64, [("net", 28896), ("gross", 35542)].into_iter(), |o, (k, v)| {
                o.write_string(k)?;
                o.write_i64(v)
            })
        })?;
        uuid_field(o, "tracking", 8, &ID)?;
        field(o, "payment", TType::Struct, 10, |o| {
            structure(o, "Payment", |o| {
                field(o, "card", TType::Struct, 1, |o| {
                    structure(o, "Card", |o| {
                        string_field(o, "brand", 1, "mc")?;
                        string_field(o, "last4", 2, "0007")?;
                        i16_field(o, "expiry_year", 3, 2031)?;
                        i8_field(o, "expiry_month", 4, 2)
                    })
                })
            })
        })?;
        double_field(o, "discount", 12, 0.125)
    })
}

pub fn cases() -> Vec<Case> {
    let ev = |ty, name, write, json| Case::new("everything.thrift", ty, name, write, Some(json));
    let id = "00112233-4455-6677-8899-aabbccddeeff";
    let ping_json = json!({"count": 1, "pong": {"count": 2, "ping": {}}});
    let choice_json = json!({"by_name": {
        "list": {"choices": [{"flag": true}, {"id": id}, {"color": 1000}]}, "other": {"other": {"blob": ""}},
    }});
    let failure_json = json!({"code": 500, "message": "internal\terror", "cause": {"code": -1}});
    let requiredness_json = json!({
        "must": 1, "may": 2, "must_text": "must", "plain_text": "plain", "must_point": {"x": 1.0, "y": 2.0},
        "must_list": [], "may_list": [i32::MIN, i32::MAX],
    });
    let sets_json = json!({
        "bools": [true, false], "bytes": [127, -128], "doubles": [0.0, -0.0, "NaN"],
        "points": [{"x": 0.0, "y": 0.0}, {"x": 1.0, "y": -1.0}], "lists": [[], [""], ["", "x"]],
    });
    let ids_json = json!({"zero": "nought", "one": 1, "far": false, "last": 32767});
    let some_json = json!({"minus_one": i32::MIN, "one": i32::MAX});
    let money_json = json!({"currency": "GBP", "units": 10, "nanos": 0});
    let includes_json = json!({
        "price": money_json, "by_currency": {"GBP": money_json},
        "failure": {"what": "it", "id": "ffeeddcc-bbaa-9988-7766-554433221100"},
    });
    let everything_json = json!({
        "base_types": base_types_json(), "sets": sets_json, "maps": maps_json(), "nested": nested_json(),
        "branch": branch_tree_json(2), "ping": ping_json, "choice": choice_json, "failure": failure_json,
        "requiredness": requiredness_json, "ids": ids_json, "negative_ids": negative_ids_json(),
        "includes": includes_json, "wide": wide_json(1), "empty": {}, "more": [{"negative_ids": some_json}, {}],
        "price": money_json,
    });
    let order_json = json!({
        "id": 1001, "name": "Garden set", "status": "SHIPPED",
        "customer": {"id": 7, "name": "Ada Nowak", "address": {"street": "ul. Długa 3", "city": "Gdańsk", "country": "PL"}},
        "items": [
            {"sku": "CHAIR-2", "quantity": 4, "price": 3999, "gift": true},
            {"sku": "TABLE-1", "quantity": 1, "price": 12900, "gift": false},
        ],
        "totals": {"net": 28896, "gross": 35542}, "tracking": id,
        "payment": {"card": {"brand": "mc", "last4": "0007", "expiry_year": 2031, "expiry_month": 2}}, "discount": 0.125,
    });

    vec![
        ev("Empty", "empty", |o| structure(o, "Empty", |_| Ok(())), json!({})),
        ev("BaseTypes", "base_types", base_types, base_types_json()),
        ev("Lists", "nan_bits", nan_bits, json!({"doubles": ["NaN", "NaN", -0.0, 5e-324]})),
        ev("NegativeIds", "negative_ids", negative_ids, negative_ids_json()),
        ev("NegativeIds", "negative_ids_some", negative_ids_some, some_json),
        ev("NegativeIds", "negative_ids_unset", |o| structure(o, "NegativeIds", |_| Ok(())), json!({})),
        ev("Ids", "ids", ids, ids_json),
        ev(
            "Choice",
            "choice_circle",
            choice_circle,
            json!({"circle": {"center": {"x": 0.0, "y": -0.0}, "radius": "Infinity"}}),
        ),
        ev("Choice", "choice_recursive", choice_recursive, choice_json),
        ev("Requiredness", "requiredness", requiredness, requiredness_json),
        ev("Maps", "maps", maps, maps_json()),
        ev("Nested", "nested", nested, nested_json()),
        ev("Sets", "sets", sets, sets_json),
        ev("Branch", "branch_depth_64", |o| branch_chain(o, 64), branch_chain_json(64)),
        ev("Branch", "branch_tree", |o| branch_tree(o, 5), branch_tree_json(5)),
        ev("Ping", "ping", ping, ping_json),
        ev("Wide", "wide_all", |o| wide(o, 1), wide_json(1)),
        ev("Wide", "wide_every_second", |o| wide(o, 2), wide_json(2)),
        ev("Wide", "wide_every_23rd", |o| wide(o, 23), wide_json(23)),
        ev("Failure", "failure", failure, failure_json),
        ev("Includes", "includes", includes, includes_json),
        ev("Everything", "everything", everything, everything_json),
        Case::new("common.thrift", "Money", "money", money, Some(money_json)),
        Case::new(
            "legacy.thrift",
            "Implicit",
            "implicit",
            implicit,
            Some(json!({"third": [1, 2, 3], "second": "second", "first": 1})),
        ),
        Case::new(
            "legacy.thrift",
            "Mixed",
            "mixed",
            mixed,
            Some(json!({"implicit_b": 2, "implicit_a": 1, "explicit_five": 5})),
        ),
        Case::new("shop.thrift", "Order", "order", order, Some(order_json)),
    ]
}
