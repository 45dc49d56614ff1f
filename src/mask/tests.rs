use scrimp_record::selection::Selection;

use super::*;
use crate::schema::Schema as ParsedSchema;

const IDL: &str = r#"
    enum Currency { EUR = 1, USD = 2 }
    struct Address { 1: string city, 2: string street }
    struct Customer { 1: required string name, 2: Address address, 3: optional Customer invited_by }
    struct Item { 1: string name, 2: i64 price, -3: binary picture }
    union Payment { 1: string card, 2: Customer account }
    struct Order {
        1: i64 id, 2: Customer customer, 3: list<Item> items, 4: map<string, Item> extras, 5: map<i8, i64> counts,
        6: map<Currency, list<Item>> by_currency, 7: set<string> tags, 8: Payment payment, 9: map<double, i64> odd,
        10: list<list<Item>> groups, 11: map<binary, i64> blobs
    }"#;

fn order() -> StructType {
    ParsedSchema::parse("shop.thrift", IDL).expect("valid IDL").struct_type("Order").expect("declared")
}

fn mask(text: &str) -> Mask {
    Mask::new(&order(), text).unwrap_or_else(|error| panic!("{error}"))
}

/// The text that the mask of `text` gives back, which has to mean the same.
fn shown(text: &str) -> String {
    let ty = order();
    let mask = Mask::new(&ty, text).unwrap_or_else(|error| panic!("{error}"));
    let shown = mask.to_string();
    assert_eq!(Mask::new(&ty, &shown).unwrap_or_else(|error| panic!("{shown}: {error}")), mask, "{shown}");
    shown
}

fn error(text: &str) -> String {
    Mask::new(&order(), text).expect_err(text).to_string()
}

#[test]
fn texts_of_all_kinds_are_read() {
    for (text, canonical) in [
        ("customer.address.city", "customer.address.city"),
        ("2.2.1", "customer.address.city"),
        ("id,customer.name", "id,customer.name"),
        (r#"$.items[*].name, $.extras{"a","b"}.price"#, r#"items[*].name,extras{"a","b"}.price"#),
        ("items[3,1,1]", "items[1,3]"),
        ("items[*]", "items"),
        ("extras{*}", "extras"),
        ("counts{2,-1}", "counts{-1,2}"),
        ("by_currency{USD}[0].price", "by_currency{2}[0].price"),
        ("groups[0][1].name", "groups[0][1].name"),
        ("items[*].-3", "items[*].picture"),
        ("payment.card", "payment.card"),
        ("customer.*", "customer"),
        ("customer.invited_by.invited_by.name", "customer.invited_by.invited_by.name"),
        ("$", "$"),
        ("*", "$"),
        (" $ . items [ * ] . name ", "items[*].name"),
        (r#"extras{"\"\\\n\u00e9\ud83d\ude00"}"#, r#"extras{"\"\\\u000aé😀"}"#),
        (r#"blobs{"\xff\x00"}"#, r#"blobs{"\xff\u0000"}"#),
    ] {
        assert_eq!(shown(text), canonical);
    }
}

#[test]
fn what_several_paths_name_is_all_meant() {
    for (text, canonical) in [
        ("customer,customer.name", "customer"),
        ("customer.name,customer", "customer"),
        ("customer.name,customer.address.city", "customer.name,customer.address.city"),
        ("items[1].name,items[*].price", "items[*].price,items[1].name,items[1].price"),
        ("items[1].name,items[1].price", "items[1].name,items[1].price"),
        ("items[1],items[*]", "items"),
        (
            r#"extras{"a"}.name,extras{"b"},extras{*}.price"#,
            r#"extras{*}.price,extras{"a"}.name,extras{"a"}.price,extras{"b"}"#,
        ),
    ] {
        assert_eq!(shown(text), canonical);
    }
}

#[test]
fn what_is_left_out_is_not_meant() {
    for (text, same) in [
        ("!id,!customer,!payment", "items,extras,counts,by_currency,tags,odd,groups,blobs"),
        ("customer,!customer.address,!customer.invited_by", "customer.name"),
        ("customer,!customer.address.city", "customer.name,customer.address.street,customer.invited_by"),
        ("items[*].price,items[*].name,!items[*].name", "items[*].price"),
        ("id,!customer", "id"),
        ("!$", "id,!id"),
        ("items[0,1,2],!items[1]", "items[0,2]"),
    ] {
        shown(text);
        assert_eq!(mask(text).selection(), mask(same).selection(), "{text}");
    }
    let hole = mask("items,!items[1],!items[2].price");
    assert_eq!(hole.to_string(), "items,!items[1],!items[2].price");
    let items = hole.selection().field(2);
    assert!(items.element(0).is_all() && items.element(1).is_nothing());
    assert!(items.element(2).field(1).is_all() && items.element(2).field(2).is_nothing());
    assert_eq!(Mask::except(&order(), "items[1]").map(|mask| mask.to_string()), Ok("!items[1]".to_owned()));
    assert_eq!(Mask::except(&order(), "!items[1]").map(|mask| mask.to_string()), Ok("items[1]".to_owned()));
}

#[test]
fn selections_tell_what_is_meant() {
    let mask = mask(r#"id,items[1],extras{"a"}.price,counts{7},customer.invited_by.name"#);
    let root = mask.selection();
    // Positions ascend with ids, and the item's picture has the lowest.
    assert!(root.field(0).is_all() && root.field(7).is_nothing() && root.field(99).is_nothing());
    assert!(root.field(1).field(2).field(0).is_all() && root.field(1).field(0).is_nothing());
    assert!(root.field(2).element(1).is_all() && root.field(2).element(0).is_nothing());
    assert!(
        root.field(3).bytes_key(b"a").field(2).is_all()
            && root.field(3).bytes_key(b"a").field(0).is_nothing()
    );
    assert!(root.field(3).bytes_key(b"b").is_nothing());
    assert!(root.field(4).int_key(7).is_all() && root.field(4).int_key(8).is_nothing());
    assert_eq!(Selection::All.element(3).int_key(4).bytes_key(b""), &Selection::All);
}

#[test]
fn errors_tell_where_and_what() {
    for (text, message) in [
        ("", "at the end of ``: expected"),
        ("id,", "at the end of `id,`: expected the name or id of a field, or `*`"),
        ("id id", "`id` at 3 in `id id`: expected `.`, `[`, `{`, `,` or the end"),
        (
            "customer.addres",
            "`addres` at 9 in `customer.addres`: `Customer` has no field `addres`; did you mean `address`?",
        ),
        ("customer.77", "`77` at 9 in `customer.77`: `Customer` has no field with id 77"),
        ("40000", "`40000` at 0 in `40000`: the number is out of range"),
        (
            "items.name",
            "`name` at 6 in `items.name`: list<Item> has no fields, its elements may: write `[*]` before this",
        ),
        (
            "extras.name",
            "`name` at 7 in `extras.name`: map<string, Item> has no fields, its values may: write `{*}` before this",
        ),
        ("id.name", "`name` at 3 in `id.name`: i64 has no fields"),
        ("customer[0]", "`[` at 8 in `customer[0]`: Customer is no list or set"),
        ("extras[0]", "; write keys as `{…}`"),
        ("$[0]", "`[` at 1 in `$[0]`: Order is no list or set"),
        ("items{0}", "`{` at 5 in `items{0}`: list<Item> is no map"),
        ("items[x]", "`x` at 6 in `items[x]`: expected an index or `*`"),
        ("items[-1]", "`-1` at 6 in `items[-1]`: the number is out of range"),
        ("items[99999999999]", "out of range"),
        ("items[0", "at the end of `items[0`: expected `,` or `]`"),
        ("extras{1}", "`1` at 7 in `extras{1}`: keys of map<string, Item> are strings: write them in quotes"),
        ("extras{a}", "`a` at 7 in `extras{a}`: keys of map<string, Item> are strings: write them in quotes"),
        ("counts{\"1\"}", "are integers"),
        ("counts{128}", "`128` at 7 in `counts{128}`: the number is out of range"),
        ("by_currency{USDD}", "enum `Currency` has no member `USDD`; did you mean `USD`?"),
        ("odd{1}", "neither strings nor integers"),
        ("extras{\"a", "at the end of"),
        (r#"extras{"\q"}"#, r#"`\` at 8"#),
        (r#"extras{"\ud800\u0041"}"#, r#"`\` at 8"#),
        (r#"extras{"\ud800"}"#, r#"`\` at 8"#),
        ("näme", "has no field `näme`"),
        ("\u{1b}", "expected the name or id of a field"),
    ] {
        let error = error(text);
        let message = if text.is_empty() { "expected the name or id of a field, or `*`" } else { message };
        assert!(error.contains(message), "{text}: {error}");
        assert!(!error.contains('\u{1b}'));
    }
}

#[test]
fn handles_are_as_good_as_names() {
    let ty = order();
    let city = ty.path::<str>("customer.address.city").expect("declared");
    let id = ty.field::<i64>("id").expect("declared");
    let both = Mask::nothing(&ty).with(id).and_then(|mask| mask.with(&city)).expect("of this type");
    assert_eq!(both, Mask::new(&ty, "id,customer.address.city").expect("valid"));
    let rest = Mask::everything(&ty).without(&city).expect("of this type");
    assert_eq!(rest, Mask::except(&ty, "customer.address.city").expect("valid"));
    assert_eq!(rest.to_string(), "!customer.address.city");
    assert_eq!(Mask::nothing(&ty).to_string(), "!$");
    assert_eq!(Mask::nothing(&ty).without(id).expect("of this type").to_string(), "!$");

    let other = order();
    let error = Mask::nothing(&other).with(id).expect_err("of another schema");
    assert!(matches!(error.kind(), PathErrorKind::ForeignHandle(_)), "{error}");
    assert_ne!(Mask::everything(&ty), Mask::everything(&other));
}

#[test]
fn masks_are_bounded() {
    let ty = order();
    let kind = |text: &str| Mask::new(&ty, text).map_err(|error| error.kind().clone()).err();
    assert_eq!(kind(&format!("id{}", " ".repeat(1 << 16))), Some(PathErrorKind::TooLong));
    assert_eq!(kind(&format!("customer{}.name", ".invited_by".repeat(600))), Some(PathErrorKind::TooDeep));
    assert_eq!(kind(&format!("customer{}.name", ".invited_by".repeat(500))), None);
    // Each element that is named would have a copy of what is named of all.
    let indices: Vec<String> = (0..8000).map(|index| index.to_string()).collect();
    let many = format!("items[{}].name,items[*].price,", indices.join(","));
    assert_eq!(kind(&format!("{many}id")), None);
    let deep: Vec<String> = (0..100).map(|index| format!("groups[*][{index}].name")).collect();
    let wide = format!("groups[{}][*].price,{}", indices.join(","), deep.join(","));
    assert_eq!(kind(&wide), Some(PathErrorKind::TooLarge));
    // A wildcard for each level of a type that has many fields of itself.
    let fields: String = (1..=20).map(|id| format!("{id}: optional Wide f{id},")).collect();
    let wide = ParsedSchema::parse("w.thrift", &format!("struct Wide {{ {fields} }}")).expect("valid IDL");
    let wide = wide.struct_type("Wide").expect("declared");
    let error = Mask::new(&wide, "*.*.*.*.*.*.f1").expect_err("20^6 parts");
    assert_eq!(*error.kind(), PathErrorKind::TooLarge);
}

#[test]
fn paths_lead_to_one_value() {
    let ty = order();
    for (text, canonical) in [
        ("customer.address.city", "customer.address.city"),
        ("$.3[7].2", "items[7].price"),
        (r#"extras{"a b"}.price"#, r#"extras{"a b"}.price"#),
        ("by_currency{EUR}[0]", "by_currency{1}[0]"),
        ("$", "$"),
    ] {
        let path = ty.value_path(text).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(path.to_string(), canonical);
        assert_eq!(ty.value_path(canonical), Ok(path));
    }
    for text in ["id,customer", "!id", "items[*]", "items[1,2]", "extras{*}", "*", r#"extras{"a","b"}"#] {
        let error = ty.value_path(text).expect_err(text);
        assert_eq!(*error.kind(), PathErrorKind::NotOne, "{text}");
    }
}
