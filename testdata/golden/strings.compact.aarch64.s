; u0:0 scrimp_grow
; u0:1 scrimp_skip
; u0:2 scrimp_scan
; u0:3 scrimp_is_utf8
; u0:4 scrimp_copy
; u0:5 scrimp_copy_bools
; u0:6 scrimp_swap_16
; u0:7 scrimp_swap_32
; u0:8 scrimp_swap_64
; u0:9 scrimp_read_varint_32
; u0:10 scrimp_read_varint_64
; u0:11 scrimp_read_varints_16
; u0:12 scrimp_read_varints_32
; u0:13 scrimp_read_varints_64
; u0:14 scrimp_read_bools
; u0:15 scrimp_write_varint
; u0:16 scrimp_write_varints_16
; u0:17 scrimp_write_varints_32
; u0:18 scrimp_write_varints_64
; u0:19 scrimp_write_bools
; u0:20 scrimp_keep_unknown
; u0:21 scrimp_write_unknown
; u0:22 scrimp_put_string
; u0:23 scrimp_view_blob
; u1:0 scrimp_ascii_masks
; u3:0 DecodeAnyOrder Root
; u6:0 Encode Root

; DecodeAnyOrder Root
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  stp x23, x26, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x5, x1
  cbz x4, label1 ; b label2
block2:
  mov x22, x4
  sub x0, x3, x2
  mov x4, x3
  cbz x0, label3 ; b label4
block4:
  ldrb w1, [x2]
  and w0, w1, #15
  subs wzr, w0, #0
  cset x0, eq
  subs wzr, w1, #16
  cset x3, lo
  orr w3, w0, w3
  add x0, x2, #1
  movz x19, #0
  ands wzr, w3, #255
  b.ne label5 ; b label6
block5:
  mov x6, x0
  b label11
block6:
  movn w3, #42
  add x0, x2, #1
  movz x19, #0
  subs wzr, w1, w3
  b.ne label8 ; b label7
block7:
  mov x6, x0
  mov x20, x5
  mov x23, x4
  mov x26, x22
  b label54
block8:
  add x0, x2, #1
  mov x6, x0
  movz x19, #0
  subs wzr, w1, #24
  b.ne label9 ; b label10
block9:
  mov x20, x5
  mov x21, x1
  mov x23, x4
  mov x26, x22
  b label73
block10:
  mov x0, x6
  mov x20, x5
  mov x23, x4
  mov x26, x22
  b label76
block11:
  and w21, w1, #15
  cbnz w21, label15 ; b label12
block12:
  and x0, x19, #4
  subs xzr, x0, #4
  b.ne label13 ; b label14
block14:
  mov x20, x5
  str x19, [x20]
  mov x0, x6
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x26, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block17:
  mov x0, x6
  ldrb w1, [x0]
  add x5, x0, #1
  subs xzr, x1, #128
  b.lo label18 ; b label19
block18:
  mov x6, x5
  b label27
block19:
  subs xzr, x3, #2
  b.hs label21 ; b label20
block20:
  b label24
block21:
  mov x0, x6
  ldrb w11, [x0, #1]
  and x12, x1, #127
  orr x1, x12, x11, LSL 7
  add x12, x0, #2
  subs xzr, x11, #128
  b.lo label22 ; b label23
block22:
  mov x6, x12
  b label27
block23:
  b label24
block24:
  load_ext_name_far x15, User(userextname0)+0
  mov x0, x6
  mov x1, x23
  blr x15
  cbz x0, label25 ; b label26
block26:
  mov x6, x0
  b label27
block27:
  movz x0, #65535
  subs xzr, x1, x0
  b.hi label28 ; b label29
block29:
  lsr w0, w1, #1
  and w1, w1, #1
  sub w1, wzr, w1
  eor w0, w0, w1
  orr w21, w21, w0, LSL 4
  b label30
block30:
  asr w0, w21, #4
  movz w1, #32767
  subs wzr, w0, w1
  b.gt label31 ; b label32
block32:
  and w0, w0, #65535
  movz w1, #65533
  subs wzr, w0, w1
  b.eq label44 ; b label33
block33:
  cbnz w0, label35 ; b label34
block35:
  sub w0, w0, #1
  emit_island 44
  subs wzr, w0, #2
  mov x1, #2 ; csel x1, x0, x1, lo ; csdb ; adr x2, pc+16 ; ldrsw x1, [x2, x1, uxtw #2] ; add x2, x2, x1 ; br x2 ; jt_entries [MachLabel(40), MachLabel(37)] ; default label36
block38:
  mov x0, x6
  mov x26, x22
  b label107
block41:
  mov x0, x6
  mov x26, x22
  b label76
block45:
  mov x0, x6
  mov x26, x22
  b label54
block49:
  sub x1, x23, x0
  cbz x1, label50 ; b label51
block51:
  ldrb w1, [x0]
  and w2, w1, #15
  subs wzr, w2, #0
  cset x2, eq
  subs wzr, w1, #16
  cset x3, lo
  orr w2, w2, w3
  add x0, x0, #1
  mov x6, x0
  and w0, w21, #4294967280
  add w21, w1, w0
  ands wzr, w2, #255
  b.ne label52 ; b label53
block52:
  mov x4, x23
  mov x5, x20
  mov x22, x26
  b label11
block53:
  mov x22, x26
  b label30
block54:
  sub x2, x23, x0
  cbz x2, label55 ; b label56
block56:
  mov x0, x6
  ldrb w1, [x0]
  add x0, x0, #1
  subs xzr, x1, #128
  b.lo label57 ; b label58
block57:
  b label66
block58:
  subs xzr, x2, #2
  b.hs label60 ; b label59
block59:
  b label63
block60:
  mov x0, x6
  ldrb w2, [x0, #1]
  and x0, x1, #127
  orr x1, x0, x2, LSL 7
  mov x0, x6
  add x0, x0, #2
  subs xzr, x2, #128
  b.lo label61 ; b label62
block61:
  b label66
block62:
  b label63
block63:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x6
  mov x1, x23
  blr x2
  cbz x0, label64 ; b label65
block65:
  b label66
block66:
  lsr w4, w1, #1
  and w5, w1, #1
  sub w5, wzr, w5
  eor w4, w4, w5
  str w4, [x20, #40]
  sub x5, x23, x0
  cbz x5, label67 ; b label68
block68:
  ldrb w1, [x0]
  add x0, x0, #1
  mov x6, x0
  orr x19, x19, #1
  subs wzr, w1, #72
  b.eq label69 ; b label70
block69:
  mov x0, x6
  b label76
block70:
  and w10, w1, #15
  subs wzr, w10, #0
  cset x11, eq
  subs wzr, w1, #16
  cset x12, lo
  orr w12, w11, w12
  sub w21, w1, #48
  ands wzr, w12, #255
  b.ne label71 ; b label72
block71:
  mov x4, x23
  mov x5, x20
  mov x22, x26
  b label11
block72:
  b label73
block73:
  subs wzr, w21, #40
  b.ne label74 ; b label75
block74:
  mov x22, x26
  b label30
block75:
  mov x0, x6
  b label107
block76:
  sub x0, x23, x0
  cbz x0, label77 ; b label78
block78:
  mov x1, x6
  ldrb w1, [x1]
  mov x2, x6
  add x7, x2, #1
  subs xzr, x1, #128
  b.lo label79 ; b label80
block79:
  mov x0, x7
  b label88
block80:
  subs xzr, x0, #2
  b.hs label82 ; b label81
block81:
  b label85
block82:
  mov x0, x6
  ldrb w2, [x0, #1]
  and x0, x1, #127
  orr x1, x0, x2, LSL 7
  mov x0, x6
  add x0, x0, #2
  subs xzr, x2, #128
  b.lo label83 ; b label84
block83:
  b label88
block84:
  b label85
block85:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x6
  mov x1, x23
  blr x2
  cbz x0, label86 ; b label87
block87:
  b label88
block88:
  sub x2, x23, x0
  subs xzr, x1, x2
  b.hi label89 ; b label90
block90:
  subs xzr, x1, #32
  b.hi label91 ; b label92
block92:
  subs xzr, x2, #32
  b.lo label93 ; b label94
block94:
  ldr q0, [x0]
  load_ext_name_far x2, User(userextname1)+0
  add x2, x2, #32
  sub x2, x2, x1
  mov x22, x1
  ldr q1, [x2]
  ldr q2, [x0, #16]
  mov x7, x0
  ldr q3, [x2, #16]
  and v0.16b, v0.16b, v1.16b
  and v1.16b, v2.16b, v3.16b
  orr v0.16b, v0.16b, v1.16b
  umaxp v0.4s, v0.4s, v0.4s
  mov x0, v0.d[0]
  subs xzr, x0, #0
  cset x0, ne
  ands wzr, w0, #255
  b.ne label95 ; b label96
block96:
  mov x21, x7
  b label100
block98:
  b label100
block100:
  str x21, [x20, #8]
  orr x0, x22, #4294967296
  str x0, [x20, #16]
  add x0, x21, x22
  sub x1, x23, x0
  cbz x1, label101 ; b label102
block102:
  ldrb w1, [x21, x22]
  add x0, x0, #1
  mov x6, x0
  orr x0, x19, #2
  subs wzr, w1, #24
  b.eq label103 ; b label104
block103:
  mov x19, x0
  mov x0, x6
  b label107
block104:
  and w0, w1, #15
  subs wzr, w0, #0
  cset x0, eq
  subs wzr, w1, #16
  cset x2, lo
  orr w0, w0, w2
  orr x19, x19, #2
  add w21, w1, #16
  ands wzr, w0, #255
  b.ne label105 ; b label106
block105:
  mov x4, x23
  mov x5, x20
  mov x22, x26
  b label11
block106:
  mov x22, x26
  b label30
block107:
  sub x2, x23, x0
  cbz x2, label108 ; b label109
block109:
  mov x0, x6
  ldrb w1, [x0]
  add x0, x0, #1
  subs xzr, x1, #128
  b.lo label110 ; b label111
block110:
  b label119
block111:
  subs xzr, x2, #2
  b.hs label113 ; b label112
block112:
  b label116
block113:
  mov x0, x6
  ldrb w9, [x0, #1]
  and x10, x1, #127
  orr x1, x10, x9, LSL 7
  add x0, x0, #2
  subs xzr, x9, #128
  b.lo label114 ; b label115
block114:
  b label119
block115:
  b label116
block116:
  load_ext_name_far x13, User(userextname0)+0
  mov x0, x6
  mov x1, x23
  blr x13
  cbz x0, label117 ; b label118
block118:
  b label119
block119:
  sub x15, x23, x0
  subs xzr, x1, x15
  b.hi label120 ; b label121
block121:
  str x0, [x20, #24]
  str x1, [x20, #32]
  add x2, x0, x1
  sub x3, x23, x2
  cbz x3, label122 ; b label123
block123:
  ldrb w1, [x0, x1]
  and w0, w1, #15
  subs wzr, w0, #0
  cset x0, eq
  subs wzr, w1, #16
  cset x3, lo
  orr w0, w0, w3
  add x2, x2, #1
  mov x6, x2
  orr x19, x19, #4
  add w21, w1, #32
  ands wzr, w0, #255
  b.ne label124 ; b label125
block124:
  mov x4, x23
  mov x5, x20
  mov x22, x26
  b label11
block125:
  mov x22, x26
  b label30
block1:
  b label126
block3:
  b label126
block13:
  b label126
block15:
  mov x0, x6
  mov x20, x5
  mov x23, x4
  sub x3, x23, x0
  cbz x3, label16 ; b label17
block16:
  b label126
block25:
  b label126
block28:
  b label126
block31:
  b label126
block34:
  b label43
block36:
  b label43
block37:
  and w0, w21, #15
  subs wzr, w0, #8
  b.eq label38 ; b label39
block39:
  b label47
block40:
  and w0, w21, #15
  subs wzr, w0, #8
  b.eq label41 ; b label42
block42:
  b label47
block43:
  b label47
block44:
  and w0, w21, #15
  subs wzr, w0, #5
  b.eq label45 ; b label46
block46:
  b label47
block47:
  mov w0, w21
  orr x2, x0, #8589934592
  mov x26, x22
  sub x3, x26, #1
  load_ext_name_far x4, User(userextname3)+0
  mov x0, x6
  mov x1, x23
  blr x4
  cbz x0, label48 ; b label49
block48:
  b label126
block50:
  b label126
block55:
  b label126
block64:
  b label126
block67:
  b label126
block77:
  b label126
block86:
  b label126
block89:
  b label126
block91:
  mov x7, x0
  mov x22, x1
  b label97
block93:
  mov x7, x0
  mov x22, x1
  b label97
block95:
  b label97
block97:
  load_ext_name_far x2, User(userextname2)+0
  mov x21, x7
  mov x0, x21
  mov x1, x22
  blr x2
  cbnz x0, label98 ; b label99
block99:
  b label126
block101:
  b label126
block108:
  b label126
block117:
  b label126
block120:
  b label126
block122:
  b label126
block126:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x26, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; Encode Root
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  str x23, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  cbz x0, label1 ; b label2
block2:
  ldr x0, [x1]
  movz w13, #0
  tbnz x0, #0, label4 ; b label3
block3:
  mov x0, x2
  mov x19, x3
  mov x20, x1
  b label18
block4:
  sub x0, x3, x2
  mov x19, x3
  subs xzr, x0, #2
  b.lo label5 ; b label6
block6:
  movz w0, #5
  strb w0, [x2]
  strb w0, [x2, #1]
  mov x3, x2
  ldr w0, [x1, #40]
  mov x20, x1
  asr w1, w0, #31
  eor w0, w1, w0, LSL 1
  mov w2, w0
  subs xzr, x2, #128
  b.lo label14 ; b label7
block7:
  subs xzr, x2, #16384
  b.lo label11 ; b label8
block8:
  mov x0, x3
  add x0, x0, #2
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x19
  blr x3
  cbz x0, label9 ; b label10
block10:
  b label17
block11:
  mov x0, x3
  add x1, x0, #2
  sub x1, x19, x1
  subs xzr, x1, #2
  b.lo label12 ; b label13
block13:
  orr x3, x2, #128
  strb w3, [x0, #2]
  lsr x3, x2, #7
  strb w3, [x0, #3]
  add x0, x0, #4
  b label17
block14:
  mov x0, x3
  add x5, x0, #2
  sub x5, x19, x5
  cbz x5, label15 ; b label16
block16:
  strb w2, [x0, #2]
  add x0, x0, #3
  b label17
block17:
  movn w13, #47
  b label18
block18:
  ldr x10, [x20]
  tbnz x10, #1, label20 ; b label19
block19:
  b label45
block20:
  sub x12, x19, x0
  cbz x12, label21 ; b label22
block22:
  movz w14, #16
  sub w14, w14, w13
  add w14, w14, #8
  strb w14, [x0]
  ldr x15, [x20, #8]
  mov x23, x15
  ldr w21, [x20, #16]
  subs xzr, x21, #128
  b.lo label30 ; b label23
block23:
  subs xzr, x21, #16384
  b.lo label27 ; b label24
block24:
  add x0, x0, #1
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x19
  mov x2, x21
  blr x3
  mov x22, x0
  cbz x0, label25 ; b label26
block26:
  mov x0, x22
  b label33
block27:
  add x1, x0, #1
  sub x1, x19, x1
  subs xzr, x1, #2
  b.lo label28 ; b label29
block29:
  orr x1, x21, #128
  strb w1, [x0, #1]
  lsr x1, x21, #7
  strb w1, [x0, #2]
  add x0, x0, #3
  mov x22, x0
  b label33
block30:
  add x1, x0, #1
  sub x1, x19, x1
  cbz x1, label31 ; b label32
block32:
  strb w21, [x0, #1]
  add x0, x0, #2
  mov x22, x0
  b label33
block33:
  sub x0, x19, x0
  subs xzr, x21, x0
  b.hi label34 ; b label35
block35:
  subs xzr, x21, #31
  b.hi label43 ; b label36
block36:
  subs xzr, x21, #8
  b.hs label42 ; b label37
block37:
  subs xzr, x21, #4
  b.hs label41 ; b label38
block38:
  cbnz x21, label40 ; b label39
block39:
  mov x0, x22
  b label44
block40:
  mov x0, x23
  ldrb w1, [x0]
  lsr x2, x21, #1
  ldrb w3, [x0, x2]
  sub x4, x21, #1
  ldrb w0, [x0, x4]
  mov x5, x22
  strb w1, [x5]
  mov x1, x22
  strb w3, [x1, x2]
  strb w0, [x1, x4]
  mov x0, x22
  b label44
block41:
  mov x0, x23
  ldr w1, [x0]
  sub x2, x21, #4
  ldr w0, [x0, x2]
  mov x3, x22
  str w1, [x3]
  mov x1, x22
  str w0, [x1, x2]
  mov x0, x22
  b label44
block42:
  mov x0, x23
  ldr x1, [x0]
  and x2, x21, #16
  lsr x2, x2, #1
  ldr x4, [x0, x2]
  sub x3, x21, #8
  sub x5, x3, x2
  ldr x6, [x0, x5]
  ldr x0, [x0, x3]
  mov x7, x22
  str x1, [x7]
  mov x9, x22
  str x4, [x9, x2]
  mov x11, x22
  str x6, [x11, x5]
  mov x13, x22
  str x0, [x13, x3]
  mov x0, x22
  b label44
block43:
  mov x0, x23
  load_ext_name_far x3, User(userextname1)+0
  mov x1, x22
  mov x2, x21
  blr x3
  mov x0, x22
  b label44
block44:
  add x0, x0, x21
  movz w13, #16
  b label45
block45:
  sub x1, x19, x0
  cbz x1, label46 ; b label47
block47:
  movz w1, #32
  sub w1, w1, w13
  add w1, w1, #8
  strb w1, [x0]
  ldr x1, [x20, #24]
  mov x22, x1
  ldr w20, [x20, #32]
  subs xzr, x20, #128
  b.lo label55 ; b label48
block48:
  subs xzr, x20, #16384
  b.lo label52 ; b label49
block49:
  add x0, x0, #1
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x19
  mov x2, x20
  blr x3
  mov x21, x0
  cbz x0, label50 ; b label51
block51:
  mov x0, x21
  b label58
block52:
  add x5, x0, #1
  sub x5, x19, x5
  subs xzr, x5, #2
  b.lo label53 ; b label54
block54:
  orr x8, x20, #128
  strb w8, [x0, #1]
  lsr x9, x20, #7
  strb w9, [x0, #2]
  add x0, x0, #3
  mov x21, x0
  b label58
block55:
  add x11, x0, #1
  sub x11, x19, x11
  cbz x11, label56 ; b label57
block57:
  strb w20, [x0, #1]
  add x0, x0, #2
  mov x21, x0
  b label58
block58:
  sub x15, x19, x0
  subs xzr, x20, x15
  b.hi label59 ; b label60
block60:
  subs xzr, x20, #31
  b.hi label68 ; b label61
block61:
  subs xzr, x20, #8
  b.hs label67 ; b label62
block62:
  subs xzr, x20, #4
  b.hs label66 ; b label63
block63:
  cbnz x20, label65 ; b label64
block64:
  mov x12, x21
  b label69
block65:
  mov x0, x22
  ldrb w1, [x0]
  lsr x2, x20, #1
  ldrb w3, [x0, x2]
  sub x4, x20, #1
  ldrb w0, [x0, x4]
  mov x5, x21
  strb w1, [x5]
  mov x1, x21
  strb w3, [x1, x2]
  strb w0, [x1, x4]
  mov x12, x21
  b label69
block66:
  mov x0, x22
  ldr w1, [x0]
  sub x2, x20, #4
  ldr w0, [x0, x2]
  mov x3, x21
  str w1, [x3]
  mov x1, x21
  str w0, [x1, x2]
  mov x12, x21
  b label69
block67:
  mov x0, x22
  ldr x1, [x0]
  and x2, x20, #16
  lsr x2, x2, #1
  ldr x4, [x0, x2]
  sub x3, x20, #8
  sub x5, x3, x2
  ldr x6, [x0, x5]
  ldr x0, [x0, x3]
  mov x7, x21
  str x1, [x7]
  mov x1, x21
  str x4, [x1, x2]
  str x6, [x1, x5]
  str x0, [x1, x3]
  mov x12, x21
  b label69
block68:
  mov x0, x22
  load_ext_name_far x3, User(userextname1)+0
  mov x1, x21
  mov x2, x20
  blr x3
  mov x12, x21
  b label69
block69:
  add x0, x12, x20
  sub x1, x19, x0
  cbz x1, label70 ; b label71
block71:
  movz w1, #0
  strb w1, [x12, x20]
  add x0, x0, #1
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldr x23, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label72
block5:
  b label72
block9:
  b label72
block12:
  b label72
block15:
  b label72
block21:
  b label72
block25:
  b label72
block28:
  b label72
block31:
  b label72
block34:
  b label72
block46:
  b label72
block50:
  b label72
block53:
  b label72
block56:
  b label72
block59:
  b label72
block70:
  b label72
block72:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldr x23, [sp], #16
  ldp fp, lr, [sp], #16
  ret
