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
  mov x20, x1
  cbnz x4, label2 ; b label1
block2:
  mov x24, x4
  sub x0, x3, x2
  cbnz x0, label4 ; b label3
block4:
  ldrb w22, [x2]
  add x0, x2, #1
  movz x21, #0
  subs wzr, w22, #21
  b.eq label5 ; b label6
block5:
  mov x19, x3
  b label11
block6:
  and w0, w22, #15
  subs wzr, w0, #0
  cset x0, eq
  subs wzr, w22, #16
  cset x1, lo
  orr w1, w0, w1
  add x0, x2, #1
  movz x21, #0
  ands wzr, w1, #255
  b.ne label7 ; b label8
block7:
  mov x19, x3
  b label102
block8:
  add x0, x2, #1
  movz x21, #0
  subs wzr, w22, #38
  b.eq label9 ; b label10
block9:
  mov x19, x3
  b label28
block10:
  mov x19, x3
  mov x23, x22
  b label25
block11:
  sub x1, x19, x0
  cbnz x1, label13 ; b label12
block13:
  ldrb w1, [x0]
  add x2, x0, #1
  subs xzr, x1, #128
  b.lo label14 ; b label15
block14:
  mov x0, x2
  b label18
block15:
  load_ext_name_far x2, User(userextname0)+0
  mov x1, x19
  blr x2
  cbnz x0, label17 ; b label16
block17:
  b label18
block18:
  lsr w2, w1, #1
  and w1, w1, #1
  sub w1, wzr, w1
  eor w1, w2, w1
  str w1, [x20, #24]
  sub x1, x19, x0
  cbnz x1, label20 ; b label19
block20:
  ldrb w22, [x0]
  add x0, x0, #1
  orr x21, x21, #1
  subs wzr, w22, #22
  b.eq label21 ; b label22
block21:
  b label28
block22:
  and w1, w22, #15
  subs wzr, w1, #0
  cset x1, eq
  subs wzr, w22, #16
  cset x2, lo
  orr w2, w1, w2
  add w23, w22, #16
  ands wzr, w2, #255
  b.ne label23 ; b label24
block23:
  b label102
block24:
  b label25
block25:
  sub w6, w23, #49
  subs wzr, w6, #2
  b.lo label26 ; b label27
block26:
  b label45
block27:
  b label42
block28:
  sub x10, x19, x0
  cbnz x10, label30 ; b label29
block30:
  ldrb w1, [x0]
  add x2, x0, #1
  subs xzr, x1, #128
  b.lo label31 ; b label32
block31:
  mov x0, x2
  b label35
block32:
  load_ext_name_far x15, User(userextname1)+0
  mov x1, x19
  blr x15
  cbnz x0, label34 ; b label33
block34:
  b label35
block35:
  lsr x2, x1, #1
  and x1, x1, #1
  sub x1, xzr, x1
  eor x1, x2, x1
  str x1, [x20, #8]
  sub x1, x19, x0
  cbnz x1, label37 ; b label36
block37:
  ldrb w22, [x0]
  sub w1, w22, #17
  add x0, x0, #1
  add w23, w22, #32
  orr x2, x21, #2
  subs wzr, w1, #2
  b.lo label38 ; b label39
block38:
  mov x21, x2
  b label45
block39:
  and w1, w22, #15
  subs wzr, w1, #0
  cset x1, eq
  subs wzr, w22, #16
  cset x2, lo
  orr w1, w1, w2
  orr x21, x21, #2
  add w23, w22, #32
  ands wzr, w1, #255
  b.ne label40 ; b label41
block40:
  b label102
block41:
  b label42
block42:
  subs wzr, w23, #71
  b.eq label43 ; b label44
block43:
  b label55
block44:
  b label52
block45:
  and w1, w23, #15
  subs wzr, w1, #1
  cset x1, eq
  strb w1, [x20, #30]
  sub x1, x19, x0
  cbnz x1, label47 ; b label46
block47:
  ldrb w22, [x0]
  add x0, x0, #1
  orr x1, x21, #4
  subs wzr, w22, #23
  b.eq label48 ; b label49
block48:
  mov x21, x1
  b label55
block49:
  and w1, w22, #15
  subs wzr, w1, #0
  cset x1, eq
  subs wzr, w22, #16
  cset x2, lo
  orr w1, w1, w2
  orr x21, x21, #4
  add w23, w22, #48
  ands wzr, w1, #255
  b.ne label50 ; b label51
block50:
  b label102
block51:
  b label52
block52:
  subs wzr, w23, #84
  b.eq label53 ; b label54
block53:
  b label67
block54:
  b label64
block55:
  sub x1, x19, x0
  subs xzr, x1, #8
  b.hs label57 ; b label56
block57:
  ldr x1, [x0]
  str x1, [x20, #16]
  add x1, x0, #8
  sub x1, x19, x1
  cbnz x1, label59 ; b label58
block59:
  ldrb w22, [x0, #8]
  add x1, x0, #9
  orr x21, x21, #8
  subs wzr, w22, #20
  b.eq label60 ; b label61
block60:
  mov x0, x1
  b label67
block61:
  and w1, w22, #15
  subs wzr, w1, #0
  cset x1, eq
  subs wzr, w22, #16
  cset x2, lo
  orr w1, w1, w2
  add x0, x0, #9
  add w23, w22, #64
  ands wzr, w1, #255
  b.ne label62 ; b label63
block62:
  b label102
block63:
  b label64
block64:
  subs wzr, w23, #99
  b.eq label65 ; b label66
block65:
  b label86
block66:
  b label83
block67:
  sub x6, x19, x0
  cbnz x6, label69 ; b label68
block69:
  ldrb w1, [x0]
  add x2, x0, #1
  subs xzr, x1, #128
  b.lo label70 ; b label71
block70:
  mov x0, x2
  b label74
block71:
  load_ext_name_far x11, User(userextname0)+0
  mov x1, x19
  blr x11
  cbnz x0, label73 ; b label72
block73:
  b label74
block74:
  movz x13, #65535
  subs xzr, x1, x13
  b.ls label76 ; b label75
block76:
  lsr w2, w1, #1
  and w1, w1, #1
  sub w1, wzr, w1
  eor w1, w2, w1
  strh w1, [x20, #28]
  sub x1, x19, x0
  cbnz x1, label78 ; b label77
block78:
  ldrb w22, [x0]
  add x0, x0, #1
  orr x1, x21, #16
  subs wzr, w22, #19
  b.eq label79 ; b label80
block79:
  mov x21, x1
  b label86
block80:
  and w1, w22, #15
  subs wzr, w1, #0
  cset x1, eq
  subs wzr, w22, #16
  cset x2, lo
  orr w1, w1, w2
  orr x21, x21, #16
  add w23, w22, #80
  ands wzr, w1, #255
  b.ne label81 ; b label82
block81:
  b label102
block82:
  b label83
block83:
  subs wzr, w23, #125
  b.eq label84 ; b label85
block84:
  b label95
block85:
  b label116
block86:
  sub x1, x19, x0
  cbnz x1, label88 ; b label87
block88:
  ldrb w1, [x0]
  strb w1, [x20, #31]
  add x1, x0, #1
  sub x1, x19, x1
  cbnz x1, label90 ; b label89
block90:
  ldrb w22, [x0, #1]
  add x1, x0, #2
  orr x2, x21, #32
  subs wzr, w22, #29
  b.eq label91 ; b label92
block91:
  mov x0, x1
  mov x21, x2
  b label95
block92:
  and w1, w22, #15
  subs wzr, w1, #0
  cset x1, eq
  subs wzr, w22, #16
  cset x2, lo
  orr w1, w1, w2
  add x0, x0, #2
  orr x21, x21, #32
  add w23, w22, #96
  ands wzr, w1, #255
  b.ne label93 ; b label94
block93:
  b label102
block94:
  b label116
block95:
  sub x1, x19, x0
  subs xzr, x1, #16
  b.hs label97 ; b label96
block97:
  ldr q0, [x0]
  str q0, [x20, #32]
  add x1, x0, #16
  sub x1, x19, x1
  cbnz x1, label99 ; b label98
block99:
  ldrb w22, [x0, #16]
  and w1, w22, #15
  subs wzr, w1, #0
  cset x1, eq
  subs wzr, w22, #16
  cset x2, lo
  orr w1, w1, w2
  add x0, x0, #17
  orr x21, x21, #64
  add w23, w22, #112
  ands wzr, w1, #255
  b.ne label100 ; b label101
block100:
  b label102
block101:
  b label116
block102:
  and w1, w22, #15
  cbnz w1, label106 ; b label103
block103:
  and x1, x21, #7
  subs xzr, x1, #7
  b.eq label105 ; b label104
block105:
  str x21, [x20]
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block108:
  ldrb w1, [x0]
  add x3, x0, #1
  subs xzr, x1, #128
  b.lo label109 ; b label110
block109:
  mov x0, x3
  b label113
block110:
  load_ext_name_far x6, User(userextname0)+0
  mov x1, x19
  blr x6
  cbnz x0, label112 ; b label111
block112:
  b label113
block113:
  movz x8, #65535
  subs xzr, x1, x8
  b.ls label115 ; b label114
block115:
  lsr w11, w1, #1
  and w12, w1, #1
  sub w12, wzr, w12
  eor w11, w11, w12
  and w12, w22, #15
  orr w23, w12, w11, LSL 4
  b label116
block116:
  asr w12, w23, #4
  movz w13, #32767
  subs wzr, w12, w13
  b.le label118 ; b label117
block118:
  and w15, w12, #65535
  cbnz w15, label120 ; b label119
block120:
  sub w1, w15, #1
  emit_island 64
  subs wzr, w1, #7
  mov x2, #7 ; csel x2, x1, x2, lo ; csdb ; adr x3, pc+16 ; ldrsw x2, [x3, x2, uxtw #2] ; add x3, x3, x2 ; br x3 ; jt_entries [MachLabel(140), MachLabel(137), MachLabel(134), MachLabel(131), MachLabel(128), MachLabel(125), MachLabel(122)] ; default label121
block123:
  b label95
block126:
  b label86
block129:
  b label67
block132:
  b label55
block135:
  b label45
block138:
  b label28
block141:
  b label11
block146:
  sub x1, x19, x0
  cbnz x1, label149 ; b label147
block149:
  ldrb w22, [x0]
  and w1, w22, #15
  subs wzr, w1, #0
  cset x1, eq
  subs wzr, w22, #16
  cset x2, lo
  orr w1, w1, w2
  add x0, x0, #1
  and w2, w23, #4294967280
  add w23, w22, w2
  ands wzr, w1, #255
  b.ne label150 ; b label151
block150:
  b label102
block151:
  b label116
block1:
  b label148
block3:
  b label148
block12:
  b label148
block16:
  b label148
block19:
  b label148
block29:
  b label148
block33:
  b label148
block36:
  b label148
block46:
  b label148
block56:
  b label148
block58:
  b label148
block68:
  b label148
block72:
  b label148
block75:
  b label148
block77:
  b label148
block87:
  b label148
block89:
  b label148
block96:
  b label148
block98:
  b label148
block104:
  b label148
block106:
  sub x1, x19, x0
  cbnz x1, label108 ; b label107
block107:
  b label148
block111:
  b label148
block114:
  b label148
block117:
  b label148
block119:
  b label143
block121:
  b label143
block122:
  and w1, w23, #15
  subs wzr, w1, #13
  b.eq label123 ; b label124
block124:
  b label144
block125:
  and w1, w23, #15
  subs wzr, w1, #3
  b.eq label126 ; b label127
block127:
  b label144
block128:
  and w1, w23, #15
  subs wzr, w1, #4
  b.eq label129 ; b label130
block130:
  b label144
block131:
  and w1, w23, #15
  subs wzr, w1, #7
  b.eq label132 ; b label133
block133:
  b label144
block134:
  and w1, w23, #15
  sub w1, w1, #1
  subs wzr, w1, #2
  b.lo label135 ; b label136
block136:
  b label144
block137:
  and w1, w23, #15
  subs wzr, w1, #6
  b.eq label138 ; b label139
block139:
  b label144
block140:
  and w1, w23, #15
  subs wzr, w1, #5
  b.eq label141 ; b label142
block142:
  b label144
block143:
  b label144
block144:
  and w1, w23, #15
  mov w2, w1
  sub x3, x24, #1
  load_ext_name_far x4, User(userextname2)+0
  mov x1, x19
  blr x4
  cbnz x0, label146 ; b label145
block145:
  b label148
block147:
  b label148
block148:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; Encode Root
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  str x21, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  cbnz x4, label2 ; b label1
block2:
  ldr x0, [x1]
  and x0, x0, #127
  subs xzr, x0, #127
  b.eq label57 ; b label3
block3:
  sub x0, x3, x2
  mov x19, x3
  cbnz x0, label5 ; b label4
block5:
  movz w0, #21
  strb w0, [x2]
  mov x3, x2
  ldr w0, [x1, #24]
  mov x21, x1
  asr w1, w0, #31
  eor w0, w1, w0, LSL 1
  mov w2, w0
  subs xzr, x2, #128
  b.lo label9 ; b label6
block6:
  mov x0, x3
  add x0, x0, #1
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x19
  blr x3
  cbnz x0, label8 ; b label7
block8:
  mov x20, x19
  b label12
block9:
  mov x0, x3
  add x1, x0, #1
  mov x20, x19
  sub x1, x20, x1
  cbnz x1, label11 ; b label10
block11:
  strb w2, [x0, #1]
  add x0, x0, #2
  b label12
block12:
  sub x1, x20, x0
  cbnz x1, label14 ; b label13
block14:
  movz w1, #22
  strb w1, [x0]
  mov x19, x21
  ldr x1, [x19, #8]
  asr x2, x1, #63
  eor x2, x2, x1, LSL 1
  subs xzr, x2, #128
  b.lo label18 ; b label15
block15:
  add x0, x0, #1
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x20
  blr x3
  cbnz x0, label17 ; b label16
block17:
  b label21
block18:
  add x1, x0, #1
  sub x1, x20, x1
  cbnz x1, label20 ; b label19
block20:
  strb w2, [x0, #1]
  add x0, x0, #2
  b label21
block21:
  ldrb w2, [x19, #30]
  sub x3, x20, x0
  cbnz x3, label23 ; b label22
block23:
  movz w4, #2
  sub w4, w4, w2
  add w4, w4, #16
  strb w4, [x0]
  ldr x5, [x19]
  add x1, x0, #1
  mov x2, x1
  movz w1, #48
  tbnz x5, #3, label25 ; b label24
block24:
  mov x0, x2
  b label30
block25:
  add x7, x0, #1
  sub x7, x20, x7
  cbnz x7, label27 ; b label26
block27:
  movz w9, #23
  strb w9, [x0, #1]
  add x10, x0, #2
  sub x10, x20, x10
  subs xzr, x10, #8
  b.hs label29 ; b label28
block29:
  ldr x13, [x19, #16]
  stur x13, [x0, #2]
  add x0, x0, #10
  movz w1, #64
  b label30
block30:
  ldr x15, [x19]
  tbnz x15, #4, label32 ; b label31
block31:
  b label42
block32:
  sub x2, x20, x0
  cbnz x2, label34 ; b label33
block34:
  movz w2, #80
  sub w1, w2, w1
  add w1, w1, #4
  strb w1, [x0]
  ldrh w1, [x19, #28]
  sxth w1, w1
  asr w2, w1, #31
  eor w1, w2, w1, LSL 1
  mov w2, w1
  subs xzr, x2, #128
  b.lo label38 ; b label35
block35:
  add x0, x0, #1
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x20
  blr x3
  cbnz x0, label37 ; b label36
block37:
  b label41
block38:
  add x1, x0, #1
  sub x1, x20, x1
  cbnz x1, label40 ; b label39
block40:
  strb w2, [x0, #1]
  add x0, x0, #2
  b label41
block41:
  movz w1, #80
  b label42
block42:
  ldr x2, [x19]
  tbnz x2, #5, label44 ; b label43
block43:
  b label49
block44:
  sub x2, x20, x0
  cbnz x2, label46 ; b label45
block46:
  movz w2, #96
  sub w1, w2, w1
  add w1, w1, #3
  strb w1, [x0]
  add x1, x0, #1
  sub x1, x20, x1
  cbnz x1, label48 ; b label47
block48:
  ldrb w1, [x19, #31]
  strb w1, [x0, #1]
  add x0, x0, #2
  movz w1, #96
  b label49
block49:
  ldr x2, [x19]
  tbnz x2, #6, label51 ; b label50
block50:
  b label56
block51:
  sub x2, x20, x0
  cbnz x2, label53 ; b label52
block53:
  movz w2, #112
  sub w1, w2, w1
  add w1, w1, #13
  strb w1, [x0]
  add x1, x0, #1
  sub x1, x20, x1
  subs xzr, x1, #16
  b.hs label55 ; b label54
block55:
  ldr q0, [x19, #32]
  str q0, [x0, #1]
  add x0, x0, #17
  movz w1, #112
  b label56
block56:
  b label99
block57:
  mov x0, x2
  mov x19, x1
  mov x20, x3
  sub x1, x20, x0
  cbnz x1, label59 ; b label58
block59:
  movz w1, #21
  strb w1, [x0]
  ldr w1, [x19, #24]
  asr w2, w1, #31
  eor w1, w2, w1, LSL 1
  mov w2, w1
  subs xzr, x2, #128
  b.lo label63 ; b label60
block60:
  add x0, x0, #1
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x20
  blr x3
  cbnz x0, label62 ; b label61
block62:
  b label66
block63:
  add x1, x0, #1
  sub x1, x20, x1
  cbnz x1, label65 ; b label64
block65:
  strb w2, [x0, #1]
  add x0, x0, #2
  b label66
block66:
  sub x1, x20, x0
  cbnz x1, label68 ; b label67
block68:
  movz w1, #22
  strb w1, [x0]
  ldr x2, [x19, #8]
  asr x3, x2, #63
  eor x2, x3, x2, LSL 1
  subs xzr, x2, #128
  b.lo label72 ; b label69
block69:
  add x0, x0, #1
  load_ext_name_far x4, User(userextname0)+0
  mov x1, x20
  blr x4
  cbnz x0, label71 ; b label70
block71:
  b label75
block72:
  add x7, x0, #1
  sub x7, x20, x7
  cbnz x7, label74 ; b label73
block74:
  strb w2, [x0, #1]
  add x0, x0, #2
  b label75
block75:
  ldrb w11, [x19, #30]
  sub x12, x20, x0
  cbnz x12, label77 ; b label76
block77:
  movz w13, #2
  sub w13, w13, w11
  add w13, w13, #16
  strb w13, [x0]
  add x14, x0, #1
  sub x14, x20, x14
  cbnz x14, label79 ; b label78
block79:
  movz w1, #23
  strb w1, [x0, #1]
  add x1, x0, #2
  sub x1, x20, x1
  subs xzr, x1, #8
  b.hs label81 ; b label80
block81:
  ldr x1, [x19, #16]
  stur x1, [x0, #2]
  add x1, x0, #10
  sub x1, x20, x1
  cbnz x1, label83 ; b label82
block83:
  movz w1, #20
  strb w1, [x0, #10]
  ldrh w1, [x19, #28]
  sxth w1, w1
  asr w2, w1, #31
  eor w1, w2, w1, LSL 1
  mov w2, w1
  subs xzr, x2, #128
  b.lo label87 ; b label84
block84:
  add x0, x0, #11
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x20
  blr x3
  cbnz x0, label86 ; b label85
block86:
  b label90
block87:
  add x1, x0, #11
  sub x1, x20, x1
  cbnz x1, label89 ; b label88
block89:
  strb w2, [x0, #11]
  add x0, x0, #12
  b label90
block90:
  sub x1, x20, x0
  cbnz x1, label92 ; b label91
block92:
  movz w1, #19
  strb w1, [x0]
  add x1, x0, #1
  sub x1, x20, x1
  cbnz x1, label94 ; b label93
block94:
  ldrb w1, [x19, #31]
  strb w1, [x0, #1]
  add x1, x0, #2
  sub x1, x20, x1
  cbnz x1, label96 ; b label95
block96:
  movz w1, #29
  strb w1, [x0, #2]
  add x1, x0, #3
  sub x1, x20, x1
  subs xzr, x1, #16
  b.hs label98 ; b label97
block98:
  ldr q0, [x19, #32]
  str q0, [x0, #3]
  add x0, x0, #19
  movz w1, #112
  b label99
block99:
  sub x1, x20, x0
  cbnz x1, label102 ; b label100
block102:
  movz w1, #0
  strb w1, [x0]
  add x0, x0, #1
  ldp x19, x20, [sp], #16
  ldr x21, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label101
block4:
  b label101
block7:
  b label101
block10:
  b label101
block13:
  b label101
block16:
  b label101
block19:
  b label101
block22:
  b label101
block26:
  b label101
block28:
  b label101
block33:
  b label101
block36:
  b label101
block39:
  b label101
block45:
  b label101
block47:
  b label101
block52:
  b label101
block54:
  b label101
block58:
  b label101
block61:
  b label101
block64:
  b label101
block67:
  b label101
block70:
  b label101
block73:
  b label101
block76:
  b label101
block78:
  b label101
block80:
  b label101
block82:
  b label101
block85:
  b label101
block88:
  b label101
block91:
  b label101
block93:
  b label101
block95:
  b label101
block97:
  b label101
block100:
  b label101
block101:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldr x21, [sp], #16
  ldp fp, lr, [sp], #16
  ret
