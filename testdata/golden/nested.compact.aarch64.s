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
; u0:1 Point
; u0:2 Shape

; Decode Root
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  stp x27, x28, [sp, #-16]!
  stp x25, x26, [sp, #-16]!
  stp x23, x24, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
  sub sp, sp, #16
block0:
  mov x5, x1
  mov x6, x0
  cbnz x4, label2 ; b label1
block2:
  sub x0, x3, x2
  cbnz x0, label4 ; b label3
block4:
  ldrb w25, [x2]
  add x12, x2, #1
  mov x0, x12
  movz x20, #0
  sub x19, x4, #1
  subs wzr, w25, #28
  b.eq label5 ; b label6
block5:
  mov x21, x5
  b label11
block6:
  and w0, w25, #15
  subs wzr, w0, #0
  cset x0, eq
  subs wzr, w25, #16
  cset x1, lo
  orr w0, w0, w1
  add x1, x2, #1
  movz x20, #0
  ands wzr, w0, #255
  b.ne label7 ; b label8
block7:
  mov x0, x1
  mov x21, x5
  mov x22, x4
  mov x23, x6
  mov x24, x3
  b label75
block8:
  add x2, x2, #1
  mov x27, x2
  movz x20, #0
  subs wzr, w25, #44
  b.eq label9 ; b label10
block9:
  mov x21, x5
  mov x22, x4
  mov x23, x6
  mov x24, x3
  b label23
block10:
  mov x1, x27
  mov x21, x5
  mov x22, x4
  mov x23, x6
  mov x24, x3
  mov x26, x25
  b label20
block11:
  add x1, x21, #8
  mov x22, x4
  sub x4, x22, #1
  mov x2, x0
  mov x23, x6
  mov x24, x3
  mov x0, x23
  bl 0
  cbnz x0, label13 ; b label12
block13:
  sub x1, x24, x0
  cbnz x1, label15 ; b label14
block15:
  ldrb w25, [x0]
  add x2, x0, #1
  mov x27, x2
  orr x20, x20, #1
  subs wzr, w25, #28
  b.eq label16 ; b label17
block16:
  b label23
block17:
  and w0, w25, #15
  subs wzr, w0, #0
  cset x0, eq
  subs wzr, w25, #16
  cset x1, lo
  orr w0, w0, w1
  add w26, w25, #16
  ands wzr, w0, #255
  b.ne label18 ; b label19
block18:
  mov x0, x27
  b label75
block19:
  mov x1, x27
  b label20
block20:
  subs wzr, w26, #57
  b.eq label21 ; b label22
block21:
  b label37
block22:
  mov x0, x1
  b label89
block23:
  ldr x0, [x23]
  ldr x1, [x23, #8]
  sub x1, x1, x0
  subs xzr, x1, #56
  b.hs label27 ; b label24
block26:
  mov x25, x0
  b label28
block27:
  add x3, x0, #56
  mov x25, x0
  str x3, [x23]
  b label28
block28:
  sub x4, x22, #1
  mov x2, x27
  mov x0, x23
  mov x1, x25
  mov x3, x24
  bl 0
  cbnz x0, label30 ; b label29
block30:
  str x25, [x21, #32]
  sub x8, x24, x0
  cbnz x8, label32 ; b label31
block32:
  ldrb w25, [x0]
  add x0, x0, #1
  mov x1, x0
  orr x10, x20, #2
  subs wzr, w25, #25
  b.eq label33 ; b label34
block33:
  mov x20, x10
  b label37
block34:
  and w13, w25, #15
  subs wzr, w13, #0
  cset x14, eq
  subs wzr, w25, #16
  cset x15, lo
  orr w15, w14, w15
  orr x20, x20, #2
  add w26, w25, #32
  ands wzr, w15, #255
  b.ne label35 ; b label36
block35:
  mov x0, x1
  b label75
block36:
  mov x0, x1
  b label89
block37:
  sub x0, x22, #1
  cbnz x0, label39 ; b label38
block39:
  mov x0, x1
  sub x1, x24, x0
  cbnz x1, label41 ; b label40
block41:
  ldrb w25, [x0]
  lsr x1, x25, #4
  add x2, x0, #1
  mov x3, x2
  subs xzr, x1, #15
  b.ne label42 ; b label43
block42:
  mov x2, x3
  b label51
block43:
  mov x1, x3
  sub x2, x24, x1
  cbnz x2, label45 ; b label44
block45:
  ldrb w1, [x0, #1]
  add x2, x0, #2
  subs xzr, x1, #128
  b.lo label46 ; b label47
block46:
  b label50
block47:
  load_ext_name_far x2, User(userextname3)+0
  mov x0, x3
  mov x1, x24
  blr x2
  cbnz x0, label49 ; b label48
block49:
  mov x2, x0
  b label50
block50:
  b label51
block51:
  cbnz x1, label55 ; b label52
block54:
  movz x0, #8
  str x0, [x21, #40]
  movz x0, #0
  str x0, [x21, #48]
  b label70
block55:
  and x0, x25, #15
  subs xzr, x0, #12
  b.eq label57 ; b label56
block57:
  sub x0, x24, x2
  mov x28, x2
  subs xzr, x1, x0
  mov x25, x1
  b.ls label59 ; b label58
block59:
  ldr x0, [x23]
  ldr x2, [x23, #8]
  mov x13, x25
  lsl x1, x13, #5
  sub x2, x2, x0
  subs xzr, x1, x2
  b.ls label63 ; b label60
block62:
  b label64
block63:
  add x1, x0, x25, LSL 5
  str x1, [x23]
  b label64
block64:
  add x26, x0, x25, LSL 5
  str x0, [sp]
  ldr x27, [sp]
  b label65
block65:
  sub x4, x22, #2
  mov x2, x28
  mov x0, x23
  mov x1, x27
  mov x3, x24
  bl 0
  cbnz x0, label67 ; b label66
block67:
  add x27, x27, #32
  subs xzr, x27, x26
  b.ne label68 ; b label69
block68:
  mov x28, x0
  b label65
block69:
  ldr x1, [sp]
  str x1, [x21, #40]
  str x25, [x21, #48]
  mov x2, x0
  b label70
block70:
  sub x0, x24, x2
  cbnz x0, label72 ; b label71
block72:
  ldrb w25, [x2]
  and w3, w25, #15
  subs wzr, w3, #0
  cset x3, eq
  subs wzr, w25, #16
  cset x4, lo
  orr w4, w3, w4
  add x0, x2, #1
  orr x20, x20, #4
  add w26, w25, #48
  ands wzr, w4, #255
  b.ne label73 ; b label74
block73:
  b label75
block74:
  b label89
block75:
  and w8, w25, #15
  cbnz w8, label79 ; b label76
block76:
  and x9, x20, #1
  subs xzr, x9, #1
  b.eq label78 ; b label77
block78:
  str x20, [x21]
  add sp, sp, #16
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp x27, x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block81:
  ldrb w1, [x0]
  add x2, x0, #1
  subs xzr, x1, #128
  b.lo label82 ; b label83
block82:
  mov x0, x2
  b label86
block83:
  load_ext_name_far x2, User(userextname3)+0
  mov x1, x24
  blr x2
  cbnz x0, label85 ; b label84
block85:
  b label86
block86:
  movz x2, #65535
  subs xzr, x1, x2
  b.ls label88 ; b label87
block88:
  lsr w2, w1, #1
  and w1, w1, #1
  sub w1, wzr, w1
  eor w1, w2, w1
  and w2, w25, #15
  orr w26, w2, w1, LSL 4
  b label89
block89:
  asr w1, w26, #4
  movz w2, #32767
  subs wzr, w1, w2
  b.le label91 ; b label90
block91:
  and w1, w1, #65535
  cbnz w1, label93 ; b label92
block93:
  sub w1, w1, #1
  emit_island 48
  subs wzr, w1, #3
  mov x2, #3 ; csel x2, x1, x2, lo ; csdb ; adr x3, pc+16 ; ldrsw x2, [x3, x2, uxtw #2] ; add x3, x3, x2 ; br x3 ; jt_entries [MachLabel(101), MachLabel(98), MachLabel(95)] ; default label94
block96:
  mov x1, x0
  b label37
block99:
  mov x27, x0
  b label23
block102:
  mov x3, x24
  mov x4, x22
  mov x6, x23
  b label11
block107:
  sub x1, x24, x0
  cbnz x1, label110 ; b label108
block110:
  ldrb w25, [x0]
  and w1, w25, #15
  subs wzr, w1, #0
  cset x1, eq
  subs wzr, w25, #16
  cset x2, lo
  orr w1, w1, w2
  add x0, x0, #1
  and w2, w26, #4294967280
  add w26, w25, w2
  ands wzr, w1, #255
  b.ne label111 ; b label112
block111:
  b label75
block112:
  b label89
block1:
  b label109
block3:
  b label109
block12:
  b label109
block14:
  b label109
block24:
  movz x1, #56
  load_ext_name_far x2, User(userextname1)+0
  mov x0, x23
  blr x2
  cbnz x0, label26 ; b label25
block25:
  b label109
block29:
  b label109
block31:
  b label109
block38:
  b label109
block40:
  b label109
block44:
  b label109
block48:
  b label109
block52:
  and x0, x25, #15
  subs xzr, x0, #13
  b.ls label54 ; b label53
block53:
  b label109
block56:
  b label109
block58:
  b label109
block60:
  load_ext_name_far x2, User(userextname1)+0
  mov x0, x23
  blr x2
  cbnz x0, label62 ; b label61
block61:
  b label109
block66:
  b label109
block71:
  b label109
block77:
  b label109
block79:
  sub x14, x24, x0
  cbnz x14, label81 ; b label80
block80:
  b label109
block84:
  b label109
block87:
  b label109
block90:
  b label109
block92:
  b label104
block94:
  b label104
block95:
  and w1, w26, #15
  subs wzr, w1, #9
  b.eq label96 ; b label97
block97:
  b label105
block98:
  and w1, w26, #15
  subs wzr, w1, #12
  b.eq label99 ; b label100
block100:
  b label105
block101:
  and w1, w26, #15
  subs wzr, w1, #12
  b.eq label102 ; b label103
block103:
  b label105
block104:
  b label105
block105:
  and w1, w26, #15
  mov w2, w1
  load_ext_name_far x4, User(userextname5)+0
  mov x1, x24
  mov x3, x19
  blr x4
  cbnz x0, label107 ; b label106
block106:
  b label109
block108:
  b label109
block109:
  movz x0, #0
  add sp, sp, #16
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp x27, x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; Decode Point
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  stp x23, x28, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x5, x1
  cbnz x4, label2 ; b label1
block2:
  mov x23, x4
  sub x0, x3, x2
  cbnz x0, label4 ; b label3
block4:
  ldrb w21, [x2]
  add x0, x2, #1
  movz x28, #0
  subs wzr, w21, #23
  b.eq label5 ; b label6
block5:
  mov x19, x3
  b label11
block6:
  and w0, w21, #15
  subs wzr, w0, #0
  cset x0, eq
  subs wzr, w21, #16
  cset x1, lo
  orr w1, w0, w1
  add x0, x2, #1
  movz x28, #0
  ands wzr, w1, #255
  b.ne label7 ; b label8
block7:
  mov x19, x3
  mov x20, x5
  b label27
block8:
  add x0, x2, #1
  movz x28, #0
  subs wzr, w21, #39
  b.eq label9 ; b label10
block9:
  mov x19, x3
  mov x20, x5
  b label20
block10:
  mov x19, x3
  mov x20, x5
  mov x22, x21
  b label39
block11:
  sub x1, x19, x0
  subs xzr, x1, #8
  b.hs label13 ; b label12
block13:
  ldr x1, [x0]
  mov x20, x5
  str x1, [x20, #8]
  add x1, x0, #8
  sub x1, x19, x1
  cbnz x1, label15 ; b label14
block15:
  ldrb w21, [x0, #8]
  add x1, x0, #9
  orr x28, x28, #1
  subs wzr, w21, #23
  b.eq label16 ; b label17
block16:
  mov x0, x1
  b label20
block17:
  and w1, w21, #15
  subs wzr, w1, #0
  cset x1, eq
  subs wzr, w21, #16
  cset x2, lo
  orr w1, w1, w2
  add x0, x0, #9
  add w22, w21, #16
  ands wzr, w1, #255
  b.ne label18 ; b label19
block18:
  b label27
block19:
  b label39
block20:
  sub x1, x19, x0
  subs xzr, x1, #8
  b.hs label22 ; b label21
block22:
  ldr x3, [x0]
  str x3, [x20, #16]
  add x4, x0, #8
  sub x4, x19, x4
  cbnz x4, label24 ; b label23
block24:
  ldrb w21, [x0, #8]
  and w6, w21, #15
  subs wzr, w6, #0
  cset x7, eq
  subs wzr, w21, #16
  cset x8, lo
  orr w8, w7, w8
  add x0, x0, #9
  orr x28, x28, #2
  add w22, w21, #32
  ands wzr, w8, #255
  b.ne label25 ; b label26
block25:
  b label27
block26:
  b label39
block27:
  and w12, w21, #15
  cbnz w12, label29 ; b label28
block28:
  str x28, [x20]
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block31:
  ldrb w1, [x0]
  add x2, x0, #1
  subs xzr, x1, #128
  b.lo label32 ; b label33
block32:
  mov x0, x2
  b label36
block33:
  load_ext_name_far x2, User(userextname1)+0
  mov x1, x19
  blr x2
  cbnz x0, label35 ; b label34
block35:
  b label36
block36:
  movz x2, #65535
  subs xzr, x1, x2
  b.ls label38 ; b label37
block38:
  lsr w2, w1, #1
  and w1, w1, #1
  sub w1, wzr, w1
  eor w1, w2, w1
  and w2, w21, #15
  orr w22, w2, w1, LSL 4
  b label39
block39:
  asr w1, w22, #4
  movz w2, #32767
  subs wzr, w1, w2
  b.le label41 ; b label40
block41:
  and w1, w1, #65535
  cbnz w1, label43 ; b label42
block43:
  sub w1, w1, #1
  emit_island 44
  subs wzr, w1, #2
  mov x2, #2 ; csel x2, x1, x2, lo ; csdb ; adr x3, pc+16 ; ldrsw x2, [x3, x2, uxtw #2] ; add x3, x3, x2 ; br x3 ; jt_entries [MachLabel(48), MachLabel(45)] ; default label44
block46:
  b label20
block49:
  mov x5, x20
  b label11
block54:
  sub x1, x19, x0
  cbnz x1, label57 ; b label55
block57:
  ldrb w21, [x0]
  and w1, w21, #15
  subs wzr, w1, #0
  cset x1, eq
  subs wzr, w21, #16
  cset x2, lo
  orr w1, w1, w2
  add x0, x0, #1
  and w2, w22, #4294967280
  add w22, w21, w2
  ands wzr, w1, #255
  b.ne label58 ; b label59
block58:
  b label27
block59:
  b label39
block1:
  b label56
block3:
  b label56
block12:
  b label56
block14:
  b label56
block21:
  b label56
block23:
  b label56
block29:
  sub x15, x19, x0
  cbnz x15, label31 ; b label30
block30:
  b label56
block34:
  b label56
block37:
  b label56
block40:
  b label56
block42:
  b label51
block44:
  b label51
block45:
  and w1, w22, #15
  subs wzr, w1, #7
  b.eq label46 ; b label47
block47:
  b label52
block48:
  and w1, w22, #15
  subs wzr, w1, #7
  b.eq label49 ; b label50
block50:
  b label52
block51:
  b label52
block52:
  and w1, w22, #15
  mov w2, w1
  sub x3, x23, #1
  load_ext_name_far x4, User(userextname0)+0
  mov x1, x19
  blr x4
  cbnz x0, label54 ; b label53
block53:
  b label56
block55:
  b label56
block56:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; Decode Shape
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  stp x25, x26, [sp, #-16]!
  stp x23, x24, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x5, x1
  mov x26, x0
  cbnz x4, label2 ; b label1
block2:
  sub x1, x3, x2
  cbnz x1, label4 ; b label3
block4:
  ldrb w24, [x2]
  add x12, x2, #1
  mov x0, x12
  movz x23, #0
  sub x19, x4, #1
  subs wzr, w24, #28
  b.eq label5 ; b label6
block5:
  mov x20, x5
  b label11
block6:
  and w6, w24, #15
  subs wzr, w6, #0
  cset x7, eq
  subs wzr, w24, #16
  cset x8, lo
  orr w8, w7, w8
  add x0, x2, #1
  movz x23, #0
  ands wzr, w8, #255
  b.ne label7 ; b label8
block7:
  mov x20, x5
  mov x21, x4
  mov x22, x3
  b label48
block8:
  add x0, x2, #1
  movz x23, #0
  subs wzr, w24, #40
  b.eq label9 ; b label10
block9:
  mov x20, x5
  mov x21, x4
  mov x22, x3
  b label22
block10:
  mov x20, x5
  mov x21, x4
  mov x22, x3
  mov x25, x24
  b label62
block11:
  add x1, x20, #8
  mov x21, x4
  sub x4, x21, #1
  mov x2, x0
  mov x22, x3
  mov x0, x26
  bl 0
  cbnz x0, label13 ; b label12
block13:
  subs xzr, x23, #0
  cset x1, eq
  subs xzr, x23, #1
  cset x2, eq
  orr w1, w1, w2
  ands wzr, w1, #255
  b.ne label15 ; b label14
block15:
  sub x1, x22, x0
  cbnz x1, label17 ; b label16
block17:
  ldrb w24, [x0]
  movz x23, #1
  add x0, x0, #1
  subs wzr, w24, #24
  b.eq label18 ; b label19
block18:
  b label22
block19:
  and w1, w24, #15
  subs wzr, w1, #0
  cset x1, eq
  subs wzr, w24, #16
  cset x2, lo
  orr w1, w1, w2
  movz x23, #1
  add w25, w24, #16
  ands wzr, w1, #255
  b.ne label20 ; b label21
block20:
  b label48
block21:
  b label62
block22:
  sub x1, x22, x0
  cbnz x1, label24 ; b label23
block24:
  ldrb w1, [x0]
  add x15, x0, #1
  subs xzr, x1, #128
  b.lo label25 ; b label26
block25:
  mov x0, x15
  b label29
block26:
  load_ext_name_far x2, User(userextname1)+0
  mov x1, x22
  blr x2
  cbnz x0, label28 ; b label27
block28:
  b label29
block29:
  sub x2, x22, x0
  subs xzr, x1, x2
  b.ls label31 ; b label30
block31:
  subs xzr, x1, #32
  b.ls label33 ; b label32
block33:
  subs xzr, x2, #32
  b.hs label35 ; b label34
block35:
  ldr q0, [x0]
  load_ext_name_far x2, User(userextname2)+0
  add x2, x2, #32
  sub x2, x2, x1
  mov x25, x1
  ldr q1, [x2]
  ldr q2, [x0, #16]
  mov x15, x0
  ldr q3, [x2, #16]
  and v0.16b, v0.16b, v1.16b
  and v1.16b, v2.16b, v3.16b
  orr v0.16b, v0.16b, v1.16b
  umaxp v0.4s, v0.4s, v0.4s
  mov x0, v0.d[0]
  subs xzr, x0, #0
  cset x0, ne
  ands wzr, w0, #255
  b.ne label36 ; b label37
block37:
  mov x24, x15
  b label41
block39:
  b label41
block41:
  str x24, [x20, #8]
  orr x0, x25, #4294967296
  str x0, [x20, #16]
  subs xzr, x23, #0
  cset x0, eq
  subs xzr, x23, #2
  cset x1, eq
  orr w0, w0, w1
  ands wzr, w0, #255
  b.ne label43 ; b label42
block43:
  add x1, x24, x25
  sub x2, x22, x1
  cbnz x2, label45 ; b label44
block45:
  ldrb w24, [x24, x25]
  and w3, w24, #15
  subs wzr, w3, #0
  cset x4, eq
  subs wzr, w24, #16
  cset x5, lo
  orr w5, w4, w5
  add x0, x1, #1
  movz x23, #2
  add w25, w24, #32
  ands wzr, w5, #255
  b.ne label46 ; b label47
block46:
  b label48
block47:
  b label62
block48:
  and w9, w24, #15
  cbnz w9, label52 ; b label49
block49:
  cbnz x23, label51 ; b label50
block51:
  str x23, [x20]
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block54:
  ldrb w1, [x0]
  add x2, x0, #1
  subs xzr, x1, #128
  b.lo label55 ; b label56
block55:
  mov x0, x2
  b label59
block56:
  load_ext_name_far x2, User(userextname1)+0
  mov x1, x22
  blr x2
  cbnz x0, label58 ; b label57
block58:
  b label59
block59:
  movz x2, #65535
  subs xzr, x1, x2
  b.ls label61 ; b label60
block61:
  lsr w2, w1, #1
  and w1, w1, #1
  sub w1, wzr, w1
  eor w1, w2, w1
  and w2, w24, #15
  orr w25, w2, w1, LSL 4
  b label62
block62:
  asr w1, w25, #4
  movz w2, #32767
  subs wzr, w1, w2
  b.le label64 ; b label63
block64:
  and w1, w1, #65535
  cbnz w1, label66 ; b label65
block66:
  sub w1, w1, #1
  emit_island 44
  subs wzr, w1, #2
  mov x2, #2 ; csel x2, x1, x2, lo ; csdb ; adr x3, pc+16 ; ldrsw x2, [x3, x2, uxtw #2] ; add x3, x3, x2 ; br x3 ; jt_entries [MachLabel(71), MachLabel(68)] ; default label67
block69:
  b label22
block72:
  mov x3, x22
  mov x4, x21
  b label11
block77:
  sub x1, x22, x0
  cbnz x1, label80 ; b label78
block80:
  ldrb w24, [x0]
  and w1, w24, #15
  subs wzr, w1, #0
  cset x1, eq
  subs wzr, w24, #16
  cset x2, lo
  orr w1, w1, w2
  add x0, x0, #1
  and w2, w25, #4294967280
  add w25, w24, w2
  ands wzr, w1, #255
  b.ne label81 ; b label82
block81:
  b label48
block82:
  b label62
block1:
  b label79
block3:
  b label79
block12:
  b label79
block14:
  b label79
block16:
  b label79
block23:
  b label79
block27:
  b label79
block30:
  b label79
block32:
  mov x15, x0
  mov x25, x1
  b label38
block34:
  mov x15, x0
  mov x25, x1
  b label38
block36:
  b label38
block38:
  load_ext_name_far x2, User(userextname3)+0
  mov x24, x15
  mov x0, x24
  mov x1, x25
  blr x2
  cbnz x0, label39 ; b label40
block40:
  b label79
block42:
  b label79
block44:
  b label79
block50:
  b label79
block52:
  sub x14, x22, x0
  cbnz x14, label54 ; b label53
block53:
  b label79
block57:
  b label79
block60:
  b label79
block63:
  b label79
block65:
  b label74
block67:
  b label74
block68:
  and w1, w25, #15
  subs wzr, w1, #8
  b.eq label69 ; b label70
block70:
  b label75
block71:
  and w1, w25, #15
  subs wzr, w1, #12
  b.eq label72 ; b label73
block73:
  b label75
block74:
  b label75
block75:
  and w1, w25, #15
  mov w2, w1
  load_ext_name_far x4, User(userextname4)+0
  mov x1, x22
  mov x3, x19
  blr x4
  cbnz x0, label77 ; b label76
block76:
  b label79
block78:
  b label79
block79:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; Encode Root
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  stp x23, x24, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x21, x1
  mov x23, x0
  cbnz x4, label2 ; b label1
block2:
  mov x20, x4
  sub x0, x3, x2
  cbnz x0, label4 ; b label3
block4:
  movz w1, #28
  strb w1, [x2]
  mov x13, x21
  add x1, x13, #8
  add x2, x2, #1
  mov x0, x20
  sub x4, x0, #1
  mov x19, x3
  mov x0, x23
  bl 0
  cbnz x0, label6 ; b label5
block6:
  ldr x4, [x21]
  movz w1, #16
  tbnz x4, #1, label8 ; b label7
block7:
  mov x2, x0
  mov x24, x20
  b label13
block8:
  sub x6, x19, x0
  cbnz x6, label10 ; b label9
block10:
  movz w8, #28
  strb w8, [x0]
  ldr x1, [x21, #32]
  add x2, x0, #1
  mov x24, x20
  sub x4, x24, #1
  mov x0, x23
  mov x3, x19
  bl 0
  cbnz x0, label12 ; b label11
block12:
  movz w1, #32
  mov x2, x0
  b label13
block13:
  ldr x12, [x21]
  tbnz x12, #2, label15 ; b label14
block14:
  b label42
block15:
  sub x14, x19, x2
  cbnz x14, label17 ; b label16
block17:
  movz w0, #48
  sub w0, w0, w1
  add w0, w0, #9
  strb w0, [x2]
  sub x0, x24, #1
  cbnz x0, label19 ; b label18
block19:
  ldr x20, [x21, #40]
  ldr w22, [x21, #48]
  subs xzr, x22, #15
  b.lo label30 ; b label20
block20:
  add x0, x2, #1
  sub x0, x19, x0
  cbnz x0, label22 ; b label21
block22:
  movz x0, #252
  strb w0, [x2, #1]
  subs xzr, x22, #128
  b.lo label26 ; b label23
block23:
  add x0, x2, #2
  load_ext_name_far x3, User(userextname2)+0
  mov x1, x19
  mov x2, x22
  blr x3
  cbnz x0, label25 ; b label24
block25:
  mov x2, x0
  b label29
block26:
  add x0, x2, #2
  sub x0, x19, x0
  cbnz x0, label28 ; b label27
block28:
  strb w22, [x2, #2]
  add x2, x2, #3
  b label29
block29:
  b label33
block30:
  add x0, x2, #1
  sub x0, x19, x0
  cbnz x0, label32 ; b label31
block32:
  movz x0, #12
  orr x0, x0, x22, LSL 4
  strb w0, [x2, #1]
  add x2, x2, #2
  b label33
block33:
  add x21, x20, x22, LSL 5
  cbnz x22, label34 ; b label35
block34:
  b label36
block35:
  b label41
block36:
  sub x4, x24, #2
  mov x0, x23
  mov x1, x20
  mov x3, x19
  bl 0
  cbnz x0, label38 ; b label37
block38:
  add x20, x20, #32
  subs xzr, x20, x21
  b.ne label39 ; b label40
block39:
  mov x2, x0
  b label36
block40:
  mov x2, x0
  b label41
block41:
  movz w1, #48
  b label42
block42:
  sub x0, x19, x2
  cbnz x0, label45 ; b label43
block45:
  movz w0, #0
  strb w0, [x2]
  add x0, x2, #1
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label44
block3:
  b label44
block5:
  b label44
block9:
  b label44
block11:
  b label44
block16:
  b label44
block18:
  b label44
block21:
  b label44
block24:
  b label44
block27:
  b label44
block31:
  b label44
block37:
  b label44
block43:
  b label44
block44:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; Encode Point
block0:
  cbnz x4, label2 ; b label1
block2:
  ldr x4, [x1]
  and x0, x4, #3
  subs xzr, x0, #3
  b.eq label18 ; b label3
block3:
  movz w0, #0
  tbnz x4, #0, label5 ; b label4
block4:
  b label10
block5:
  sub x0, x3, x2
  cbnz x0, label7 ; b label6
block7:
  movz w0, #23
  strb w0, [x2]
  add x0, x2, #1
  sub x0, x3, x0
  subs xzr, x0, #8
  b.hs label9 ; b label8
block9:
  ldr x0, [x1, #8]
  stur x0, [x2, #1]
  add x2, x2, #9
  movz w0, #16
  b label10
block10:
  ldr x4, [x1]
  tbnz x4, #1, label12 ; b label11
block11:
  b label17
block12:
  sub x4, x3, x2
  cbnz x4, label14 ; b label13
block14:
  movz w4, #32
  sub w4, w4, w0
  add w4, w4, #7
  strb w4, [x2]
  add x4, x2, #1
  sub x4, x3, x4
  subs xzr, x4, #8
  b.hs label16 ; b label15
block16:
  ldr x5, [x1, #16]
  stur x5, [x2, #1]
  add x2, x2, #9
  movz w0, #32
  b label17
block17:
  b label27
block18:
  sub x8, x3, x2
  cbnz x8, label20 ; b label19
block20:
  movz w10, #23
  strb w10, [x2]
  add x11, x2, #1
  sub x11, x3, x11
  subs xzr, x11, #8
  b.hs label22 ; b label21
block22:
  ldr x14, [x1, #8]
  stur x14, [x2, #1]
  add x15, x2, #9
  sub x15, x3, x15
  cbnz x15, label24 ; b label23
block24:
  strb w10, [x2, #9]
  add x0, x2, #10
  sub x0, x3, x0
  subs xzr, x0, #8
  b.hs label26 ; b label25
block26:
  ldr x0, [x1, #16]
  stur x0, [x2, #10]
  add x2, x2, #18
  movz w0, #32
  b label27
block27:
  sub x0, x3, x2
  cbnz x0, label30 ; b label28
block30:
  movz w0, #0
  strb w0, [x2]
  add x0, x2, #1
  ret
block1:
  b label29
block6:
  b label29
block8:
  b label29
block13:
  b label29
block15:
  b label29
block19:
  b label29
block21:
  b label29
block23:
  b label29
block25:
  b label29
block28:
  b label29
block29:
  movz x0, #0
  ret

; Encode Shape
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  cbnz x4, label2 ; b label1
block2:
  ldr x5, [x1]
  mov x20, x1
  subs xzr, x5, #1
  b.eq label4 ; b label3
block3:
  mov x1, x20
  mov x19, x3
  b label9
block4:
  sub x1, x3, x2
  mov x5, x3
  cbnz x1, label6 ; b label5
block6:
  movz w1, #28
  strb w1, [x2]
  mov x3, x20
  add x1, x3, #8
  add x2, x2, #1
  sub x4, x4, #1
  mov x19, x5
  mov x3, x19
  bl 0
  cbnz x0, label8 ; b label7
block8:
  mov x1, x20
  mov x2, x0
  b label9
block9:
  ldr x0, [x1]
  subs xzr, x0, #2
  b.eq label11 ; b label10
block10:
  b label32
block11:
  sub x0, x19, x2
  cbnz x0, label13 ; b label12
block13:
  movz w3, #40
  strb w3, [x2]
  ldr x0, [x1, #8]
  mov x22, x0
  ldr w20, [x1, #16]
  subs xzr, x20, #128
  b.lo label17 ; b label14
block14:
  add x0, x2, #1
  load_ext_name_far x5, User(userextname1)+0
  mov x1, x19
  mov x2, x20
  blr x5
  mov x21, x0
  cbnz x0, label16 ; b label15
block16:
  mov x0, x21
  b label20
block17:
  add x8, x2, #1
  sub x8, x19, x8
  cbnz x8, label19 ; b label18
block19:
  strb w20, [x2, #1]
  add x0, x2, #2
  mov x21, x0
  b label20
block20:
  sub x12, x19, x0
  subs xzr, x20, x12
  b.ls label22 ; b label21
block22:
  subs xzr, x20, #31
  b.hi label30 ; b label23
block23:
  subs xzr, x20, #8
  b.hs label29 ; b label24
block24:
  subs xzr, x20, #4
  b.hs label28 ; b label25
block25:
  cbnz x20, label27 ; b label26
block26:
  mov x0, x21
  b label31
block27:
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
  mov x2, x21
  strb w0, [x2, x4]
  mov x0, x21
  b label31
block28:
  mov x0, x22
  ldr w1, [x0]
  sub x2, x20, #4
  ldr w0, [x0, x2]
  mov x8, x21
  str w1, [x8]
  mov x10, x21
  str w0, [x10, x2]
  mov x0, x21
  b label31
block29:
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
  b label31
block30:
  mov x0, x22
  load_ext_name_far x3, User(userextname2)+0
  mov x1, x21
  mov x2, x20
  blr x3
  mov x0, x21
  b label31
block31:
  add x2, x0, x20
  b label32
block32:
  sub x0, x19, x2
  cbnz x0, label35 ; b label33
block35:
  movz w0, #0
  strb w0, [x2]
  add x0, x2, #1
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label34
block5:
  b label34
block7:
  b label34
block12:
  b label34
block15:
  b label34
block18:
  b label34
block21:
  b label34
block33:
  b label34
block34:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp fp, lr, [sp], #16
  ret
