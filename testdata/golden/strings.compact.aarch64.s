; u1:0 scrimp_grow
; u1:1 scrimp_skip
; u1:2 scrimp_scan
; u1:3 scrimp_is_utf8
; u1:4 scrimp_copy
; u1:5 scrimp_copy_bools
; u1:6 scrimp_swap_16
; u1:7 scrimp_swap_32
; u1:8 scrimp_swap_64
; u1:9 scrimp_skip_compact
; u1:10 scrimp_read_varint_32
; u1:11 scrimp_read_varint_64
; u1:12 scrimp_read_varints_16
; u1:13 scrimp_read_varints_32
; u1:14 scrimp_read_varints_64
; u1:15 scrimp_read_bools
; u1:16 scrimp_write_varint
; u1:17 scrimp_write_varints_16
; u1:18 scrimp_write_varints_32
; u1:19 scrimp_write_varints_64
; u1:20 scrimp_write_bools
; u3:0 scrimp_ascii_masks
; u0:0 Root

; Decode Root
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  stp x23, x24, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x5, x1
  cbnz x4, label2 ; b label1
block2:
  mov x24, x4
  sub x0, x3, x2
  mov x4, x3
  cbnz x0, label4 ; b label3
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
  mov x8, x0
  b label11
block6:
  movn w3, #42
  add x0, x2, #1
  movz x19, #0
  subs wzr, w1, w3
  b.eq label7 ; b label8
block7:
  mov x8, x0
  mov x20, x4
  mov x21, x5
  mov x22, x24
  b label49
block8:
  add x0, x2, #1
  mov x8, x0
  movz x19, #0
  subs wzr, w1, #24
  b.eq label9 ; b label10
block9:
  mov x0, x8
  mov x20, x4
  mov x21, x5
  mov x22, x24
  b label66
block10:
  mov x20, x4
  mov x21, x5
  mov x22, x24
  mov x23, x1
  b label63
block11:
  and w22, w1, #15
  cbnz w22, label15 ; b label12
block12:
  and x0, x19, #4
  subs xzr, x0, #4
  b.eq label14 ; b label13
block14:
  mov x21, x5
  str x19, [x21]
  mov x0, x8
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block17:
  mov x0, x8
  ldrb w1, [x0]
  add x0, x0, #1
  subs xzr, x1, #128
  b.lo label18 ; b label19
block18:
  mov x8, x0
  b label22
block19:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x8
  mov x1, x20
  blr x2
  cbnz x0, label21 ; b label20
block21:
  mov x8, x0
  b label22
block22:
  movz x0, #65535
  subs xzr, x1, x0
  b.ls label24 ; b label23
block24:
  lsr w0, w1, #1
  and w1, w1, #1
  sub w1, wzr, w1
  eor w0, w0, w1
  orr w23, w22, w0, LSL 4
  b label25
block25:
  asr w0, w23, #4
  movz w1, #32767
  subs wzr, w0, w1
  b.le label27 ; b label26
block27:
  and w1, w0, #65535
  movz w2, #65533
  subs wzr, w1, w2
  b.eq label39 ; b label28
block28:
  cbnz w1, label30 ; b label29
block30:
  sub w5, w1, #1
  emit_island 44
  subs wzr, w5, #2
  mov x7, #2 ; csel x7, x5, x7, lo ; csdb ; adr x6, pc+16 ; ldrsw x7, [x6, x7, uxtw #2] ; add x6, x6, x7 ; br x6 ; jt_entries [MachLabel(35), MachLabel(32)] ; default label31
block33:
  mov x0, x8
  mov x22, x24
  b label92
block36:
  mov x0, x8
  mov x22, x24
  b label66
block40:
  mov x0, x8
  mov x22, x24
  b label49
block44:
  sub x1, x20, x0
  cbnz x1, label46 ; b label45
block46:
  ldrb w1, [x0]
  and w2, w1, #15
  subs wzr, w2, #0
  cset x2, eq
  subs wzr, w1, #16
  cset x3, lo
  orr w2, w2, w3
  add x0, x0, #1
  mov x8, x0
  and w0, w23, #4294967280
  add w23, w1, w0
  ands wzr, w2, #255
  b.ne label47 ; b label48
block47:
  mov x4, x20
  mov x5, x21
  mov x24, x22
  b label11
block48:
  mov x24, x22
  b label25
block49:
  sub x0, x20, x0
  cbnz x0, label51 ; b label50
block51:
  mov x0, x8
  ldrb w1, [x0]
  add x0, x0, #1
  subs xzr, x1, #128
  b.lo label52 ; b label53
block52:
  b label56
block53:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x8
  mov x1, x20
  blr x2
  cbnz x0, label55 ; b label54
block55:
  b label56
block56:
  lsr w2, w1, #1
  and w1, w1, #1
  sub w1, wzr, w1
  eor w1, w2, w1
  str w1, [x21, #40]
  sub x1, x20, x0
  cbnz x1, label58 ; b label57
block58:
  ldrb w1, [x0]
  add x0, x0, #1
  mov x8, x0
  orr x19, x19, #1
  subs wzr, w1, #72
  b.eq label59 ; b label60
block59:
  mov x0, x8
  b label66
block60:
  and w0, w1, #15
  subs wzr, w0, #0
  cset x0, eq
  subs wzr, w1, #16
  cset x2, lo
  orr w0, w0, w2
  sub w23, w1, #48
  ands wzr, w0, #255
  b.ne label61 ; b label62
block61:
  mov x4, x20
  mov x5, x21
  mov x24, x22
  b label11
block62:
  b label63
block63:
  subs wzr, w23, #40
  b.eq label64 ; b label65
block64:
  mov x0, x8
  b label92
block65:
  mov x24, x22
  b label25
block66:
  sub x0, x20, x0
  cbnz x0, label68 ; b label67
block68:
  mov x0, x8
  ldrb w1, [x0]
  add x0, x0, #1
  subs xzr, x1, #128
  b.lo label69 ; b label70
block69:
  b label73
block70:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x8
  mov x1, x20
  blr x2
  cbnz x0, label72 ; b label71
block72:
  b label73
block73:
  sub x2, x20, x0
  subs xzr, x1, x2
  b.ls label75 ; b label74
block75:
  subs xzr, x1, #32
  b.ls label77 ; b label76
block77:
  subs xzr, x2, #32
  b.hs label79 ; b label78
block79:
  ldr q6, [x0]
  load_ext_name_far x6, User(userextname1)+0
  add x6, x6, #32
  sub x6, x6, x1
  mov x24, x1
  ldr q7, [x6]
  ldr q16, [x0, #16]
  ldr q17, [x6, #16]
  and v6.16b, v6.16b, v7.16b
  and v7.16b, v16.16b, v17.16b
  orr v6.16b, v6.16b, v7.16b
  umaxp v4.4s, v6.4s, v6.4s
  mov x6, v4.d[0]
  subs xzr, x6, #0
  cset x9, ne
  ands wzr, w9, #255
  b.ne label80 ; b label81
block81:
  mov x23, x0
  b label85
block83:
  b label85
block85:
  str x23, [x21, #8]
  orr x15, x24, #4294967296
  str x15, [x21, #16]
  add x0, x23, x24
  sub x1, x20, x0
  cbnz x1, label87 ; b label86
block87:
  ldrb w1, [x23, x24]
  add x0, x0, #1
  mov x8, x0
  orr x0, x19, #2
  subs wzr, w1, #24
  b.eq label88 ; b label89
block88:
  mov x19, x0
  mov x0, x8
  b label92
block89:
  and w0, w1, #15
  subs wzr, w0, #0
  cset x0, eq
  subs wzr, w1, #16
  cset x2, lo
  orr w0, w0, w2
  orr x19, x19, #2
  add w23, w1, #16
  ands wzr, w0, #255
  b.ne label90 ; b label91
block90:
  mov x4, x20
  mov x5, x21
  mov x24, x22
  b label11
block91:
  mov x24, x22
  b label25
block92:
  sub x0, x20, x0
  cbnz x0, label94 ; b label93
block94:
  mov x0, x8
  ldrb w1, [x0]
  add x0, x0, #1
  subs xzr, x1, #128
  b.lo label95 ; b label96
block95:
  b label99
block96:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x8
  mov x1, x20
  blr x2
  cbnz x0, label98 ; b label97
block98:
  b label99
block99:
  sub x2, x20, x0
  subs xzr, x1, x2
  b.ls label101 ; b label100
block101:
  str x0, [x21, #24]
  str x1, [x21, #32]
  add x2, x0, x1
  sub x3, x20, x2
  cbnz x3, label104 ; b label102
block104:
  ldrb w1, [x0, x1]
  and w0, w1, #15
  subs wzr, w0, #0
  cset x0, eq
  subs wzr, w1, #16
  cset x3, lo
  orr w3, w0, w3
  add x0, x2, #1
  orr x19, x19, #4
  add w23, w1, #32
  ands wzr, w3, #255
  b.ne label105 ; b label106
block105:
  mov x4, x20
  mov x5, x21
  mov x8, x0
  mov x24, x22
  b label11
block106:
  mov x8, x0
  mov x24, x22
  b label25
block1:
  b label103
block3:
  b label103
block13:
  b label103
block15:
  mov x0, x8
  mov x20, x4
  mov x21, x5
  sub x0, x20, x0
  cbnz x0, label17 ; b label16
block16:
  b label103
block20:
  b label103
block23:
  b label103
block26:
  b label103
block29:
  b label38
block31:
  b label38
block32:
  and w7, w23, #15
  subs wzr, w7, #8
  b.eq label33 ; b label34
block34:
  b label42
block35:
  and w11, w23, #15
  subs wzr, w11, #8
  b.eq label36 ; b label37
block37:
  b label42
block38:
  b label42
block39:
  and w0, w23, #15
  subs wzr, w0, #5
  b.eq label40 ; b label41
block41:
  b label42
block42:
  and w0, w23, #15
  mov w2, w0
  mov x22, x24
  sub x3, x22, #1
  load_ext_name_far x4, User(userextname3)+0
  mov x0, x8
  mov x1, x20
  blr x4
  cbnz x0, label44 ; b label43
block43:
  b label103
block45:
  b label103
block50:
  b label103
block54:
  b label103
block57:
  b label103
block67:
  b label103
block71:
  b label103
block74:
  b label103
block76:
  mov x24, x1
  b label82
block78:
  mov x24, x1
  b label82
block80:
  b label82
block82:
  load_ext_name_far x11, User(userextname2)+0
  mov x23, x0
  mov x1, x24
  blr x11
  cbnz x0, label83 ; b label84
block84:
  b label103
block86:
  b label103
block93:
  b label103
block97:
  b label103
block100:
  b label103
block102:
  b label103
block103:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; Encode Root
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  str x23, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  cbnz x4, label2 ; b label1
block2:
  ldr x0, [x1]
  movz w13, #0
  tbnz x0, #0, label4 ; b label3
block3:
  mov x0, x2
  mov x19, x3
  mov x20, x1
  b label14
block4:
  sub x0, x3, x2
  mov x19, x3
  subs xzr, x0, #2
  b.hs label6 ; b label5
block6:
  movz w0, #5
  strb w0, [x2]
  strb w0, [x2, #1]
  mov x10, x2
  ldr w0, [x1, #40]
  mov x20, x1
  asr w1, w0, #31
  eor w0, w1, w0, LSL 1
  mov w2, w0
  subs xzr, x2, #128
  b.lo label10 ; b label7
block7:
  mov x0, x10
  add x0, x0, #2
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x19
  blr x3
  cbnz x0, label9 ; b label8
block9:
  b label13
block10:
  mov x0, x10
  add x1, x0, #2
  sub x1, x19, x1
  cbnz x1, label12 ; b label11
block12:
  strb w2, [x0, #2]
  add x0, x0, #3
  b label13
block13:
  movn w13, #47
  b label14
block14:
  ldr x1, [x20]
  tbnz x1, #1, label16 ; b label15
block15:
  b label37
block16:
  sub x1, x19, x0
  cbnz x1, label18 ; b label17
block18:
  movz w1, #16
  sub w1, w1, w13
  add w1, w1, #8
  strb w1, [x0]
  ldr x1, [x20, #8]
  mov x23, x1
  ldr w21, [x20, #16]
  subs xzr, x21, #128
  b.lo label22 ; b label19
block19:
  add x0, x0, #1
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x19
  mov x2, x21
  blr x3
  mov x22, x0
  cbnz x0, label21 ; b label20
block21:
  mov x0, x22
  b label25
block22:
  add x1, x0, #1
  sub x1, x19, x1
  cbnz x1, label24 ; b label23
block24:
  strb w21, [x0, #1]
  add x0, x0, #2
  mov x22, x0
  b label25
block25:
  sub x1, x19, x0
  subs xzr, x21, x1
  b.ls label27 ; b label26
block27:
  subs xzr, x21, #31
  b.hi label35 ; b label28
block28:
  subs xzr, x21, #8
  b.hs label34 ; b label29
block29:
  subs xzr, x21, #4
  b.hs label33 ; b label30
block30:
  cbnz x21, label32 ; b label31
block31:
  mov x0, x22
  b label36
block32:
  mov x0, x23
  ldrb w12, [x0]
  lsr x13, x21, #1
  ldrb w14, [x0, x13]
  sub x15, x21, #1
  ldrb w0, [x0, x15]
  mov x1, x22
  strb w12, [x1]
  strb w14, [x1, x13]
  strb w0, [x1, x15]
  mov x0, x22
  b label36
block33:
  mov x0, x23
  ldr w1, [x0]
  sub x2, x21, #4
  ldr w0, [x0, x2]
  mov x3, x22
  str w1, [x3]
  mov x1, x22
  str w0, [x1, x2]
  mov x0, x22
  b label36
block34:
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
  mov x1, x22
  str x4, [x1, x2]
  str x6, [x1, x5]
  str x0, [x1, x3]
  mov x0, x22
  b label36
block35:
  mov x0, x23
  load_ext_name_far x3, User(userextname1)+0
  mov x1, x22
  mov x2, x21
  blr x3
  mov x0, x22
  b label36
block36:
  add x0, x0, x21
  movz w13, #16
  b label37
block37:
  sub x1, x19, x0
  cbnz x1, label39 ; b label38
block39:
  movz w1, #32
  sub w1, w1, w13
  add w1, w1, #8
  strb w1, [x0]
  ldr x1, [x20, #24]
  mov x22, x1
  ldr w20, [x20, #32]
  subs xzr, x20, #128
  b.lo label43 ; b label40
block40:
  add x0, x0, #1
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x19
  mov x2, x20
  blr x3
  mov x21, x0
  cbnz x0, label42 ; b label41
block42:
  mov x0, x21
  b label46
block43:
  add x1, x0, #1
  sub x1, x19, x1
  cbnz x1, label45 ; b label44
block45:
  strb w20, [x0, #1]
  add x0, x0, #2
  mov x21, x0
  b label46
block46:
  sub x0, x19, x0
  subs xzr, x20, x0
  b.ls label48 ; b label47
block48:
  subs xzr, x20, #31
  b.hi label56 ; b label49
block49:
  subs xzr, x20, #8
  b.hs label55 ; b label50
block50:
  subs xzr, x20, #4
  b.hs label54 ; b label51
block51:
  cbnz x20, label53 ; b label52
block52:
  mov x0, x21
  b label57
block53:
  mov x0, x22
  ldrb w1, [x0]
  lsr x2, x20, #1
  ldrb w3, [x0, x2]
  sub x4, x20, #1
  ldrb w0, [x0, x4]
  mov x10, x21
  strb w1, [x10]
  mov x12, x21
  strb w3, [x12, x2]
  mov x14, x21
  strb w0, [x14, x4]
  mov x0, x21
  b label57
block54:
  mov x0, x22
  ldr w1, [x0]
  sub x2, x20, #4
  ldr w0, [x0, x2]
  mov x3, x21
  str w1, [x3]
  mov x1, x21
  str w0, [x1, x2]
  mov x0, x21
  b label57
block55:
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
  mov x0, x21
  b label57
block56:
  mov x0, x22
  load_ext_name_far x3, User(userextname1)+0
  mov x1, x21
  mov x2, x20
  blr x3
  mov x0, x21
  b label57
block57:
  add x1, x0, x20
  sub x2, x19, x1
  cbnz x2, label60 ; b label58
block60:
  movz w4, #0
  strb w4, [x0, x20]
  add x0, x1, #1
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldr x23, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label59
block5:
  b label59
block8:
  b label59
block11:
  b label59
block17:
  b label59
block20:
  b label59
block23:
  b label59
block26:
  b label59
block38:
  b label59
block41:
  b label59
block44:
  b label59
block47:
  b label59
block58:
  b label59
block59:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldr x23, [sp], #16
  ldp fp, lr, [sp], #16
  ret
