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
  stp x27, x28, [sp, #-16]!
  stp x25, x26, [sp, #-16]!
  stp x23, x24, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
  sub sp, sp, #64
block0:
  mov x8, x0
  str x1, [sp]
  cbnz x4, label2 ; b label1
block2:
  str x4, [sp, #8]
  sub x4, x3, x2
  movz x0, #0
  subs xzr, x4, #4
  b.hs label4 ; b label3
block4:
  ldr w6, [x2]
  mov x10, x2
  b label5
block5:
  and w2, w6, #16777215
  movz w7, #15
  movk w7, w7, #1, LSL #16
  movz x0, #0
  str x0, [sp, #24]
  subs wzr, w2, w7
  b.eq label6 ; b label7
block6:
  ldr x0, [sp, #8]
  b label8
block7:
  mov x21, x8
  mov x22, x10
  mov x25, x3
  b label31
block8:
  sub x11, x0, #1
  str x0, [sp, #8]
  cbnz x11, label10 ; b label9
block10:
  mov x22, x10
  add x13, x22, #3
  mov x25, x3
  sub x13, x25, x13
  subs xzr, x13, #5
  b.hs label12 ; b label11
block12:
  ldr w0, [x22, #4]
  cbnz w0, label18 ; b label13
block15:
  movz w1, #64861
  movk w1, w1, #1, LSL #16
  lsr x0, x1, x0
  tbnz x0, #0, label17 ; b label16
block17:
  movz x1, #8
  ldr x0, [sp]
  str x1, [x0, #8]
  movz x1, #0
  str x1, [x0, #16]
  add x22, x22, #8
  mov x21, x8
  b label28
block18:
  ldrb w1, [x22, #3]
  uxtb w1, w1
  subs wzr, w1, #8
  b.eq label20 ; b label19
block20:
  rev32 w0, w0
  mov w28, w0
  lsl x0, x28, #2
  add x19, x22, #8
  sub x1, x25, x19
  subs xzr, x0, x1
  b.ls label22 ; b label21
block22:
  mov x21, x8
  ldr x0, [x21]
  ldr x2, [x21, #8]
  movz x1, #7
  add x1, x1, x28, LSL 2
  and x3, x1, #18446744073709551608
  sub x2, x2, x0
  subs xzr, x3, x2
  b.ls label26 ; b label23
block25:
  mov x20, x0
  b label27
block26:
  and x1, x1, #18446744073709551608
  add x1, x0, x1
  mov x20, x0
  str x1, [x21]
  b label27
block27:
  load_ext_name_far x3, User(userextname1)+0
  mov x0, x19
  mov x1, x20
  mov x2, x28
  blr x3
  ldr x0, [sp]
  str x20, [x0, #8]
  str x28, [x0, #16]
  add x22, x19, x28, LSL 2
  b label28
block28:
  sub x1, x25, x22
  ldr x23, [sp, #24]
  orr x0, x23, #1
  subs xzr, x1, #4
  b.hs label30 ; b label29
block30:
  ldr w0, [x22]
  and w2, w0, #16777215
  ldr x23, [sp, #24]
  orr x23, x23, #1
  str x23, [sp, #24]
  b label31
block31:
  movz w0, #14
  movk w0, w0, #2, LSL #16
  subs wzr, w2, w0
  b.eq label32 ; b label33
block32:
  ldr x0, [sp, #8]
  b label34
block33:
  b label74
block34:
  sub x0, x0, #1
  cbnz x0, label36 ; b label35
block36:
  add x0, x22, #3
  sub x0, x25, x0
  subs xzr, x0, #5
  b.hs label38 ; b label37
block38:
  ldr w0, [x22, #4]
  cbnz w0, label44 ; b label39
block41:
  movz w1, #64861
  movk w1, w1, #1, LSL #16
  lsr x0, x1, x0
  tbnz x0, #0, label43 ; b label42
block43:
  movz x0, #8
  ldr x1, [sp]
  str x0, [x1, #24]
  movz x0, #0
  str x0, [x1, #32]
  add x22, x22, #8
  b label71
block44:
  ldrb w1, [x22, #3]
  uxtb w1, w1
  subs wzr, w1, #11
  b.eq label46 ; b label45
block46:
  rev32 w4, w0
  mov w19, w4
  lsl x4, x19, #2
  add x22, x22, #8
  sub x5, x25, x22
  subs xzr, x4, x5
  b.ls label48 ; b label47
block48:
  ldr x0, [x21]
  ldr x7, [x21, #8]
  lsl x1, x19, #4
  sub x7, x7, x0
  subs xzr, x1, x7
  b.ls label52 ; b label49
block51:
  b label53
block52:
  add x12, x0, x19, LSL 4
  str x12, [x21]
  b label53
block53:
  load_ext_name_far x23, User(userextname2)+0
  add x24, x0, x19, LSL 4
  str x0, [sp, #16]
  ldr x20, [sp, #16]
  b label54
block54:
  sub x15, x25, x22
  subs xzr, x15, #4
  b.hs label56 ; b label55
block56:
  ldr w0, [x22]
  rev32 w26, w0
  mov w28, w26
  add x27, x22, #4
  sub x0, x25, x27
  subs xzr, x28, x0
  b.ls label58 ; b label57
block58:
  subs xzr, x28, #32
  b.ls label60 ; b label59
block60:
  subs xzr, x0, #32
  b.hs label62 ; b label61
block62:
  ldr q27, [x22, #4]
  add x0, x23, #32
  sub x0, x0, x26, UXTW
  ldr q28, [x0]
  ldr q29, [x22, #20]
  ldr q30, [x0, #16]
  and v27.16b, v27.16b, v28.16b
  and v28.16b, v29.16b, v30.16b
  orr v27.16b, v27.16b, v28.16b
  umaxp v25.4s, v27.4s, v27.4s
  mov x0, v25.d[0]
  subs xzr, x0, #0
  cset x0, ne
  ands wzr, w0, #255
  b.ne label63 ; b label64
block64:
  b label68
block66:
  b label68
block68:
  str x27, [x20]
  orr x0, x28, #4294967296
  str x0, [x20, #8]
  add x20, x20, #16
  add x22, x27, x26, UXTW
  subs xzr, x20, x24
  b.ne label69 ; b label70
block69:
  b label54
block70:
  ldr x0, [sp, #16]
  ldr x1, [sp]
  str x0, [x1, #24]
  ldr x0, [sp]
  str x19, [x0, #32]
  b label71
block71:
  sub x1, x25, x22
  ldr x23, [sp, #24]
  orr x0, x23, #2
  subs xzr, x1, #4
  b.hs label73 ; b label72
block73:
  ldr w0, [x22]
  and w2, w0, #16777215
  ldr x23, [sp, #24]
  orr x23, x23, #2
  str x23, [sp, #24]
  b label74
block74:
  movz w0, #13
  movk w0, w0, #3, LSL #16
  ldr x4, [sp, #8]
  sub x19, x4, #1
  str x19, [sp, #48]
  subs wzr, w2, w0
  b.eq label75 ; b label76
block75:
  ldr x0, [sp, #8]
  b label77
block76:
  b label143
block77:
  ldr x0, [sp, #8]
  sub x0, x0, #1
  cbnz x0, label79 ; b label78
block79:
  add x0, x22, #3
  sub x0, x25, x0
  subs xzr, x0, #6
  b.hs label81 ; b label80
block81:
  ldur w0, [x22, #5]
  cbnz w0, label91 ; b label82
block84:
  movz w0, #64861
  movk w0, w0, #1, LSL #16
  lsr x1, x0, x1
  tbnz x1, #0, label86 ; b label85
block86:
  ldrb w1, [x22, #4]
  uxtb w2, w1
  subs xzr, x2, #64
  b.lo label88 ; b label87
block88:
  lsr x2, x0, x1
  tbnz x2, #0, label90 ; b label89
block90:
  movz x4, #8
  ldr x0, [sp]
  str x4, [x0, #40]
  movz x5, #0
  str x5, [x0, #48]
  add x22, x22, #9
  b label140
block91:
  ldrb w7, [x22, #3]
  uxtb w7, w7
  subs wzr, w7, #11
  b.eq label93 ; b label92
block93:
  ldrb w10, [x22, #4]
  uxtb w10, w10
  subs wzr, w10, #15
  b.eq label95 ; b label94
block95:
  rev32 w13, w0
  mov w13, w13
  movz x14, #9
  madd x14, x13, x14, xzr
  add x22, x22, #9
  sub x15, x25, x22
  subs xzr, x14, x15
  b.ls label97 ; b label96
block97:
  ldr x0, [x21]
  ldr x2, [x21, #8]
  lsl x1, x13, #5
  str x13, [sp, #40]
  sub x2, x2, x0
  subs xzr, x1, x2
  b.ls label101 ; b label98
block100:
  b label102
block101:
  ldr x24, [sp, #40]
  add x1, x0, x24, LSL 5
  str x1, [x21]
  b label102
block102:
  load_ext_name_far x26, User(userextname2)+0
  str x26, [sp, #32]
  movz w28, #64861
  movk w28, w28, #1, LSL #16
  movz x24, #8
  ldr x1, [sp, #40]
  add x19, x0, x1, LSL 5
  str x0, [sp, #16]
  ldr x23, [sp, #16]
  b label103
block103:
  sub x0, x25, x22
  subs xzr, x0, #4
  b.hs label105 ; b label104
block105:
  ldr w0, [x22]
  rev32 w20, w0
  mov w26, w20
  add x27, x22, #4
  sub x0, x25, x27
  subs xzr, x26, x0
  b.ls label107 ; b label106
block107:
  subs xzr, x26, #32
  b.ls label109 ; b label108
block109:
  subs xzr, x0, #32
  b.hs label111 ; b label110
block111:
  ldr q0, [x22, #4]
  ldr x0, [sp, #32]
  add x1, x0, #32
  sub x0, x1, x20, UXTW
  ldr q1, [x0]
  ldr q2, [x22, #20]
  ldr q3, [x0, #16]
  and v0.16b, v0.16b, v1.16b
  and v1.16b, v2.16b, v3.16b
  orr v0.16b, v0.16b, v1.16b
  umaxp v0.4s, v0.4s, v0.4s
  mov x0, v0.d[0]
  subs xzr, x0, #0
  cset x0, ne
  ands wzr, w0, #255
  b.ne label112 ; b label113
block113:
  b label117
block115:
  b label117
block117:
  str x27, [x23]
  orr x0, x26, #4294967296
  str x0, [x23, #8]
  ldr x0, [sp, #8]
  sub x0, x0, #2
  cbnz x0, label119 ; b label118
block119:
  add x0, x27, x20, UXTW
  sub x1, x25, x0
  subs xzr, x1, #5
  b.hs label121 ; b label120
block121:
  add x1, x27, #1
  ldr w1, [x1, w20, UXTW]
  cbnz w1, label127 ; b label122
block124:
  lsr x1, x28, x1
  tbnz x1, #0, label126 ; b label125
block126:
  str x24, [x23, #16]
  movz x1, #0
  str x1, [x23, #24]
  add x22, x0, #5
  b label137
block127:
  ldrb w2, [x27, w20, UXTW]
  uxtb w2, w2
  subs wzr, w2, #4
  b.eq label129 ; b label128
block129:
  rev32 w1, w1
  mov w20, w1
  lsl x1, x20, #3
  add x22, x0, #5
  sub x0, x25, x22
  subs xzr, x1, x0
  b.ls label131 ; b label130
block131:
  ldr x0, [x21]
  ldr x3, [x21, #8]
  sub x3, x3, x0
  subs xzr, x1, x3
  b.ls label135 ; b label132
block134:
  mov x26, x0
  b label136
block135:
  add x8, x0, x20, LSL 3
  mov x26, x0
  str x8, [x21]
  b label136
block136:
  load_ext_name_far x10, User(userextname4)+0
  mov x0, x22
  mov x1, x26
  mov x2, x20
  blr x10
  str x26, [x23, #16]
  str x20, [x23, #24]
  add x22, x22, x20, LSL 3
  b label137
block137:
  add x23, x23, #32
  subs xzr, x23, x19
  b.ne label138 ; b label139
block138:
  b label103
block139:
  ldr x0, [sp]
  ldr x1, [sp, #16]
  str x1, [x0, #40]
  ldr x24, [sp, #40]
  str x24, [x0, #48]
  b label140
block140:
  sub x0, x25, x22
  ldr x23, [sp, #24]
  orr x23, x23, #4
  str x23, [sp, #24]
  subs xzr, x0, #4
  b.hs label142 ; b label141
block142:
  ldr w0, [x22]
  and w2, w0, #16777215
  b label143
block143:
  and w1, w2, #255
  add x0, x22, #1
  cbnz w1, label145 ; b label144
block144:
  ldr x23, [sp, #24]
  ldr x25, [sp]
  b label169
block147:
  sub w0, w0, #1
  emit_island 48
  subs wzr, w0, #3
  mov x3, #3 ; csel x3, x0, x3, lo ; csdb ; adr x4, pc+16 ; ldrsw x3, [x4, x3, uxtw #2] ; add x4, x4, x3 ; br x4 ; jt_entries [MachLabel(155), MachLabel(152), MachLabel(149)] ; default label148
block150:
  ldr x0, [sp, #8]
  b label77
block153:
  ldr x0, [sp, #8]
  b label34
block156:
  ldr x0, [sp, #8]
  mov x3, x25
  mov x8, x21
  mov x10, x22
  b label8
block161:
  sub x1, x25, x0
  subs xzr, x1, #4
  b.hs label170 ; b label162
block165:
  ldrb w0, [x22]
  ands wzr, w0, #255
  b.eq label168 ; b label166
block168:
  add x0, x22, #1
  ldr x23, [sp, #24]
  ldr x25, [sp]
  b label169
block169:
  ldr x25, [sp]
  str x23, [x25]
  add sp, sp, #64
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp x27, x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block170:
  ldr w1, [x0]
  and w2, w1, #16777215
  mov x22, x0
  b label143
block1:
  b label167
block3:
  mov x22, x2
  mov x25, x3
  str x0, [sp, #24]
  b label163
block9:
  b label167
block11:
  b label167
block13:
  ldrb w0, [x22, #3]
  uxtb w1, w0
  subs xzr, x1, #64
  b.lo label15 ; b label14
block14:
  b label167
block16:
  b label167
block19:
  b label167
block21:
  b label167
block23:
  and x1, x1, #18446744073709551608
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x21
  blr x2
  cbnz x0, label25 ; b label24
block24:
  b label167
block29:
  str x0, [sp, #24]
  b label163
block35:
  b label167
block37:
  b label167
block39:
  ldrb w0, [x22, #3]
  uxtb w1, w0
  subs xzr, x1, #64
  b.lo label41 ; b label40
block40:
  b label167
block42:
  b label167
block45:
  b label167
block47:
  b label167
block49:
  load_ext_name_far x9, User(userextname0)+0
  mov x0, x21
  blr x9
  cbnz x0, label51 ; b label50
block50:
  b label167
block55:
  b label167
block57:
  b label167
block59:
  b label65
block61:
  b label65
block63:
  b label65
block65:
  load_ext_name_far x2, User(userextname3)+0
  mov x0, x27
  mov x1, x28
  blr x2
  cbnz x0, label66 ; b label67
block67:
  b label167
block72:
  str x0, [sp, #24]
  b label163
block78:
  b label167
block80:
  b label167
block82:
  ldrb w1, [x22, #3]
  uxtb w0, w1
  subs xzr, x0, #64
  b.lo label84 ; b label83
block83:
  b label167
block85:
  b label167
block87:
  b label167
block89:
  b label167
block92:
  b label167
block94:
  b label167
block96:
  b label167
block98:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x21
  blr x2
  cbnz x0, label100 ; b label99
block99:
  b label167
block104:
  b label167
block106:
  b label167
block108:
  b label114
block110:
  b label114
block112:
  b label114
block114:
  load_ext_name_far x2, User(userextname3)+0
  mov x0, x27
  mov x1, x26
  blr x2
  cbnz x0, label115 ; b label116
block116:
  b label167
block118:
  b label167
block120:
  b label167
block122:
  ldrb w1, [x27, w20, UXTW]
  uxtb w2, w1
  subs xzr, x2, #64
  b.lo label124 ; b label123
block123:
  b label167
block125:
  b label167
block128:
  b label167
block130:
  b label167
block132:
  load_ext_name_far x5, User(userextname0)+0
  mov x0, x21
  blr x5
  cbnz x0, label134 ; b label133
block133:
  b label167
block141:
  b label163
block145:
  rev32 w0, w2
  lsr w0, w0, #8
  and w0, w0, #65535
  cbnz w0, label147 ; b label146
block146:
  b label158
block148:
  b label158
block149:
  subs wzr, w1, #13
  b.eq label150 ; b label151
block151:
  b label159
block152:
  subs wzr, w1, #14
  b.eq label153 ; b label154
block154:
  b label159
block155:
  subs wzr, w1, #15
  b.eq label156 ; b label157
block157:
  b label159
block158:
  b label159
block159:
  add x0, x22, #3
  and w1, w2, #255
  mov w2, w1
  load_ext_name_far x4, User(userextname5)+0
  mov x1, x25
  ldr x3, [sp, #48]
  blr x4
  cbnz x0, label161 ; b label160
block160:
  b label167
block162:
  mov x22, x0
  b label163
block163:
  sub x0, x25, x22
  cbnz x0, label165 ; b label164
block164:
  b label167
block166:
  b label167
block167:
  movz x0, #0
  add sp, sp, #64
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp x27, x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; Encode Root
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  stp x25, x26, [sp, #-16]!
  stp x23, x24, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  cbnz x4, label2 ; b label1
block2:
  ldr x5, [x1]
  tbnz x5, #0, label4 ; b label3
block3:
  mov x21, x3
  mov x22, x4
  mov x23, x1
  b label9
block4:
  sub x6, x4, #1
  mov x22, x4
  cbnz x6, label6 ; b label5
block6:
  ldr x0, [x1, #8]
  ldr w19, [x1, #16]
  mov x23, x1
  movz x8, #8
  add x8, x8, x19, LSL 2
  sub x9, x3, x2
  mov x21, x3
  subs xzr, x8, x9
  b.ls label8 ; b label7
block8:
  movz w11, #15
  movk w11, w11, #1, LSL #16
  str w11, [x2]
  movz w12, #8
  strb w12, [x2, #3]
  rev32 w13, w19
  str w13, [x2, #4]
  add x20, x2, #8
  load_ext_name_far x14, User(userextname0)+0
  mov x1, x20
  mov x2, x19
  blr x14
  add x2, x20, x19, LSL 2
  b label9
block9:
  ldr x0, [x23]
  tbnz x0, #1, label11 ; b label10
block10:
  mov x20, x21
  mov x21, x2
  mov x19, x22
  b label33
block11:
  mov x19, x22
  sub x0, x19, #1
  cbnz x0, label13 ; b label12
block13:
  ldr x22, [x23, #24]
  ldr w0, [x23, #32]
  mov x20, x21
  sub x1, x20, x2
  subs xzr, x1, #8
  b.hs label15 ; b label14
block15:
  movz w1, #14
  movk w1, w1, #2, LSL #16
  str w1, [x2]
  movz w1, #11
  strb w1, [x2, #3]
  rev32 w1, w0
  str w1, [x2, #4]
  add x2, x2, #8
  add x26, x22, x0, LSL 4
  cbnz x0, label16 ; b label17
block16:
  b label18
block17:
  mov x21, x2
  b label32
block18:
  ldr x0, [x22]
  ldr w24, [x22, #8]
  add x1, x24, #4
  mov x21, x2
  sub x2, x20, x21
  subs xzr, x1, x2
  b.ls label20 ; b label19
block20:
  rev32 w1, w24
  str w1, [x21]
  subs xzr, x24, #31
  b.hi label28 ; b label21
block21:
  subs xzr, x24, #8
  b.hs label27 ; b label22
block22:
  subs xzr, x24, #4
  b.hs label26 ; b label23
block23:
  cbnz x24, label25 ; b label24
block24:
  b label29
block25:
  ldrb w1, [x0]
  lsr x2, x24, #1
  ldrb w3, [x0, x2]
  sub x4, x24, #1
  ldrb w0, [x0, x4]
  add x4, x21, #4
  strb w1, [x21, #4]
  strb w3, [x4, x2]
  add x1, x21, x24
  strb w0, [x1, #3]
  b label29
block26:
  ldr w1, [x0]
  sub x2, x24, #4
  ldr w0, [x0, x2]
  str w1, [x21, #4]
  str w0, [x21, x24]
  b label29
block27:
  ldr x1, [x0]
  and x2, x24, #16
  lsr x2, x2, #1
  ldr x3, [x0, x2]
  sub x6, x24, #8
  sub x4, x6, x2
  ldr x5, [x0, x4]
  ldr x0, [x0, x6]
  add x6, x21, #4
  stur x1, [x21, #4]
  str x3, [x6, x2]
  str x5, [x6, x4]
  movn x1, #3
  add x1, x21, x1
  str x0, [x1, x24]
  b label29
block28:
  add x1, x21, #4
  load_ext_name_far x3, User(userextname1)+0
  mov x2, x24
  blr x3
  b label29
block29:
  add x22, x22, #16
  add x0, x21, #4
  add x21, x0, x24
  subs xzr, x22, x26
  b.ne label30 ; b label31
block30:
  mov x2, x21
  b label18
block31:
  b label32
block32:
  b label33
block33:
  ldr x0, [x23]
  tbnz x0, #2, label35 ; b label34
block34:
  b label61
block35:
  sub x0, x19, #1
  cbnz x0, label37 ; b label36
block37:
  ldr x22, [x23, #40]
  ldr w1, [x23, #48]
  sub x2, x20, x21
  subs xzr, x2, #9
  b.hs label39 ; b label38
block39:
  movz w4, #13
  movk w4, w4, #3, LSL #16
  str w4, [x21]
  movz w5, #11
  strb w5, [x21, #3]
  movz w6, #15
  strb w6, [x21, #4]
  rev32 w7, w1
  stur w7, [x21, #5]
  add x21, x21, #9
  add x23, x22, x1, LSL 5
  cbnz x1, label40 ; b label41
block40:
  b label42
block41:
  b label60
block42:
  ldr x0, [x22]
  ldr w24, [x22, #8]
  add x11, x24, #4
  sub x12, x20, x21
  subs xzr, x11, x12
  b.ls label44 ; b label43
block44:
  rev32 w14, w24
  str w14, [x21]
  subs xzr, x24, #31
  b.hi label52 ; b label45
block45:
  subs xzr, x24, #8
  b.hs label51 ; b label46
block46:
  subs xzr, x24, #4
  b.hs label50 ; b label47
block47:
  cbnz x24, label49 ; b label48
block48:
  b label53
block49:
  ldrb w1, [x0]
  lsr x2, x24, #1
  ldrb w3, [x0, x2]
  sub x4, x24, #1
  ldrb w0, [x0, x4]
  add x4, x21, #4
  strb w1, [x21, #4]
  strb w3, [x4, x2]
  add x1, x21, x24
  strb w0, [x1, #3]
  b label53
block50:
  ldr w1, [x0]
  sub x2, x24, #4
  ldr w0, [x0, x2]
  str w1, [x21, #4]
  str w0, [x21, x24]
  b label53
block51:
  ldr x1, [x0]
  and x2, x24, #16
  lsr x2, x2, #1
  ldr x3, [x0, x2]
  sub x6, x24, #8
  sub x4, x6, x2
  ldr x5, [x0, x4]
  ldr x0, [x0, x6]
  add x6, x21, #4
  stur x1, [x21, #4]
  str x3, [x6, x2]
  str x5, [x6, x4]
  movn x1, #3
  add x1, x21, x1
  str x0, [x1, x24]
  b label53
block52:
  add x1, x21, #4
  load_ext_name_far x3, User(userextname1)+0
  mov x2, x24
  blr x3
  b label53
block53:
  sub x0, x19, #2
  cbnz x0, label55 ; b label54
block55:
  ldr x0, [x22, #16]
  ldr w25, [x22, #24]
  movz x1, #5
  add x3, x1, x25, LSL 3
  add x2, x21, #4
  add x1, x2, x24
  sub x4, x20, x1
  subs xzr, x3, x4
  b.ls label57 ; b label56
block57:
  movz w3, #4
  strb w3, [x2, x24]
  rev32 w3, w25
  add x2, x2, #1
  str w3, [x2, x24]
  add x21, x1, #5
  load_ext_name_far x3, User(userextname2)+0
  mov x1, x21
  mov x2, x25
  blr x3
  add x22, x22, #32
  add x21, x21, x25, LSL 3
  subs xzr, x22, x23
  b.ne label58 ; b label59
block58:
  b label42
block59:
  b label60
block60:
  b label61
block61:
  sub x0, x20, x21
  cbnz x0, label64 ; b label62
block64:
  movz w0, #0
  strb w0, [x21]
  add x0, x21, #1
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label63
block5:
  b label63
block7:
  b label63
block12:
  b label63
block14:
  b label63
block19:
  b label63
block36:
  b label63
block38:
  b label63
block43:
  b label63
block54:
  b label63
block56:
  b label63
block62:
  b label63
block63:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp fp, lr, [sp], #16
  ret
