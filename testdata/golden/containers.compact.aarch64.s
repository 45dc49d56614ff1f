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
  sub sp, sp, #48
block0:
  mov x21, x0
  str x1, [sp]
  cbnz x4, label2 ; b label1
block2:
  sub x5, x3, x2
  mov x6, x3
  cbnz x5, label4 ; b label3
block4:
  ldrb w19, [x2]
  add x0, x2, #1
  movz x3, #0
  sub x20, x4, #1
  str x4, [sp, #8]
  str x20, [sp, #32]
  subs wzr, w19, #25
  b.eq label5 ; b label6
block5:
  ldr x2, [sp, #8]
  mov x5, x0
  str x3, [sp, #24]
  b label11
block6:
  and w8, w19, #15
  subs wzr, w8, #0
  cset x9, eq
  subs wzr, w19, #16
  cset x10, lo
  orr w10, w9, w10
  add x0, x2, #1
  movz x3, #0
  ands wzr, w10, #255
  b.ne label7 ; b label8
block7:
  mov x5, x0
  mov x22, x6
  mov x24, x21
  str x3, [sp, #24]
  b label218
block8:
  add x0, x2, #1
  mov x5, x0
  movz x3, #0
  str x3, [sp, #24]
  subs wzr, w19, #42
  b.eq label9 ; b label10
block9:
  ldr x2, [sp, #8]
  mov x22, x6
  mov x24, x21
  b label56
block10:
  mov x22, x6
  mov x24, x21
  mov x25, x19
  b label53
block11:
  sub x0, x2, #1
  str x2, [sp, #8]
  cbnz x0, label13 ; b label12
block13:
  mov x12, x5
  mov x22, x6
  sub x0, x22, x12
  cbnz x0, label15 ; b label14
block15:
  ldrb w24, [x12]
  lsr x1, x24, #4
  add x0, x12, #1
  subs xzr, x1, #15
  b.ne label16 ; b label17
block16:
  b label30
block17:
  sub x2, x22, x0
  mov x3, x0
  cbnz x2, label19 ; b label18
block19:
  ldrb w1, [x12, #1]
  add x0, x12, #2
  subs xzr, x1, #128
  b.lo label20 ; b label21
block20:
  b label29
block21:
  subs xzr, x2, #2
  b.hs label23 ; b label22
block22:
  b label26
block23:
  ldrb w2, [x12, #2]
  and x0, x1, #127
  orr x1, x0, x2, LSL 7
  add x0, x12, #3
  subs xzr, x2, #128
  b.lo label24 ; b label25
block24:
  b label29
block25:
  b label26
block26:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x3
  mov x1, x22
  blr x2
  cbnz x0, label28 ; b label27
block28:
  b label29
block29:
  b label30
block30:
  cbnz x1, label34 ; b label31
block33:
  movz x1, #8
  ldr x15, [sp]
  str x1, [x15, #8]
  movz x1, #0
  str x1, [x15, #16]
  mov x24, x21
  b label46
block34:
  and x2, x24, #15
  subs xzr, x2, #5
  b.eq label36 ; b label35
block36:
  sub x2, x22, x0
  mov x20, x0
  subs xzr, x1, x2
  b.ls label38 ; b label37
block38:
  mov x24, x21
  ldr x0, [x24]
  ldr x3, [x24, #8]
  movz x2, #7
  add x2, x2, x1, LSL 2
  mov x19, x1
  and x1, x2, #18446744073709551608
  sub x3, x3, x0
  subs xzr, x1, x3
  b.ls label42 ; b label39
block41:
  mov x21, x0
  b label43
block42:
  and x1, x2, #18446744073709551608
  add x1, x0, x1
  mov x21, x0
  str x1, [x24]
  b label43
block43:
  load_ext_name_far x4, User(userextname2)+0
  mov x0, x20
  mov x1, x22
  mov x2, x21
  mov x3, x19
  blr x4
  cbnz x0, label45 ; b label44
block45:
  mov x1, x21
  ldr x2, [sp]
  str x1, [x2, #8]
  ldr x1, [sp]
  str x19, [x1, #16]
  b label46
block46:
  sub x1, x22, x0
  cbnz x1, label48 ; b label47
block48:
  ldrb w19, [x0]
  add x12, x0, #1
  mov x5, x12
  ldr x23, [sp, #24]
  orr x23, x23, #1
  str x23, [sp, #24]
  subs wzr, w19, #26
  b.eq label49 ; b label50
block49:
  ldr x2, [sp, #8]
  b label56
block50:
  and w6, w19, #15
  subs wzr, w6, #0
  cset x7, eq
  subs wzr, w19, #16
  cset x8, lo
  orr w8, w7, w8
  add w25, w19, #16
  ands wzr, w8, #255
  b.ne label51 ; b label52
block51:
  b label218
block52:
  b label53
block53:
  subs wzr, w25, #59
  b.eq label54 ; b label55
block54:
  ldr x2, [sp, #8]
  b label123
block55:
  b label235
block56:
  sub x0, x2, #1
  cbnz x0, label58 ; b label57
block58:
  mov x0, x5
  sub x0, x22, x0
  cbnz x0, label60 ; b label59
block60:
  mov x0, x5
  ldrb w25, [x0]
  lsr x1, x25, #4
  add x0, x0, #1
  subs xzr, x1, #15
  b.ne label61 ; b label62
block61:
  b label75
block62:
  sub x2, x22, x0
  mov x3, x0
  cbnz x2, label64 ; b label63
block64:
  mov x0, x5
  ldrb w1, [x0, #1]
  add x0, x0, #2
  subs xzr, x1, #128
  b.lo label65 ; b label66
block65:
  b label74
block66:
  subs xzr, x2, #2
  b.hs label68 ; b label67
block67:
  b label71
block68:
  mov x0, x5
  ldrb w2, [x0, #2]
  and x0, x1, #127
  orr x1, x0, x2, LSL 7
  mov x0, x5
  add x0, x0, #3
  subs xzr, x2, #128
  b.lo label69 ; b label70
block69:
  b label74
block70:
  b label71
block71:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x3
  mov x1, x22
  blr x2
  cbnz x0, label73 ; b label72
block73:
  b label74
block74:
  b label75
block75:
  cbnz x1, label79 ; b label76
block78:
  movz x1, #8
  ldr x2, [sp]
  str x1, [x2, #24]
  movz x1, #0
  str x1, [x2, #32]
  b label116
block79:
  and x2, x25, #15
  subs xzr, x2, #8
  b.eq label81 ; b label80
block81:
  sub x2, x22, x0
  mov x26, x0
  subs xzr, x1, x2
  mov x19, x1
  b.ls label83 ; b label82
block83:
  ldr x0, [x24]
  ldr x2, [x24, #8]
  mov x3, x19
  lsl x1, x3, #4
  sub x2, x2, x0
  subs xzr, x1, x2
  b.ls label87 ; b label84
block86:
  mov x28, x19
  b label88
block87:
  mov x28, x19
  add x1, x0, x28, LSL 4
  str x1, [x24]
  b label88
block88:
  load_ext_name_far x19, User(userextname3)+0
  add x25, x0, x28, LSL 4
  mov x23, x0
  mov x0, x26
  mov x26, x23
  b label89
block89:
  sub x2, x22, x0
  cbnz x2, label91 ; b label90
block91:
  ldrb w1, [x0]
  add x3, x0, #1
  subs xzr, x1, #128
  b.lo label92 ; b label93
block92:
  mov x0, x3
  b label101
block93:
  subs xzr, x2, #2
  b.hs label95 ; b label94
block94:
  b label98
block95:
  ldrb w4, [x0, #1]
  and x5, x1, #127
  orr x1, x5, x4, LSL 7
  add x2, x0, #2
  mov x3, x2
  subs xzr, x4, #128
  b.lo label96 ; b label97
block96:
  mov x0, x3
  b label101
block97:
  b label98
block98:
  load_ext_name_far x8, User(userextname0)+0
  mov x1, x22
  blr x8
  mov x3, x0
  cbnz x0, label100 ; b label99
block100:
  mov x0, x3
  b label101
block101:
  sub x10, x22, x0
  subs xzr, x1, x10
  b.ls label103 ; b label102
block103:
  subs xzr, x1, #32
  b.ls label105 ; b label104
block105:
  subs xzr, x10, #32
  b.hs label107 ; b label106
block107:
  mov x0, x3
  ldr q19, [x0]
  add x0, x19, #32
  sub x0, x0, x1
  mov x21, x1
  ldr q20, [x0]
  mov x15, x3
  ldr q21, [x15, #16]
  ldr q22, [x0, #16]
  and v19.16b, v19.16b, v20.16b
  and v20.16b, v21.16b, v22.16b
  orr v19.16b, v19.16b, v20.16b
  umaxp v17.4s, v19.4s, v19.4s
  mov x0, v17.d[0]
  subs xzr, x0, #0
  cset x0, ne
  ands wzr, w0, #255
  b.ne label108 ; b label109
block109:
  mov x20, x3
  b label113
block111:
  b label113
block113:
  str x20, [x26]
  orr x0, x21, #4294967296
  str x0, [x26, #8]
  add x26, x26, #16
  add x0, x20, x21
  subs xzr, x26, x25
  b.ne label114 ; b label115
block114:
  b label89
block115:
  ldr x1, [sp]
  mov x2, x23
  str x2, [x1, #24]
  str x28, [x1, #32]
  b label116
block116:
  sub x1, x22, x0
  cbnz x1, label118 ; b label117
block118:
  ldrb w19, [x0]
  add x0, x0, #1
  mov x5, x0
  ldr x15, [sp, #24]
  orr x0, x15, #2
  subs wzr, w19, #27
  b.eq label119 ; b label120
block119:
  ldr x2, [sp, #8]
  str x0, [sp, #24]
  b label123
block120:
  and w0, w19, #15
  subs wzr, w0, #0
  cset x0, eq
  subs wzr, w19, #16
  cset x1, lo
  orr w0, w0, w1
  ldr x1, [sp, #24]
  orr x1, x1, #2
  str x1, [sp, #24]
  add w25, w19, #32
  ands wzr, w0, #255
  b.ne label121 ; b label122
block121:
  b label218
block122:
  b label235
block123:
  ldr x2, [sp, #8]
  sub x0, x2, #1
  cbnz x0, label125 ; b label124
block125:
  mov x0, x5
  sub x2, x22, x0
  cbnz x2, label127 ; b label126
block127:
  mov x0, x5
  ldrb w1, [x0]
  add x0, x0, #1
  subs xzr, x1, #128
  b.lo label128 ; b label129
block128:
  b label137
block129:
  subs xzr, x2, #2
  b.hs label131 ; b label130
block130:
  b label134
block131:
  mov x0, x5
  ldrb w2, [x0, #1]
  and x0, x1, #127
  orr x1, x0, x2, LSL 7
  mov x0, x5
  add x0, x0, #2
  subs xzr, x2, #128
  b.lo label132 ; b label133
block132:
  b label137
block133:
  b label134
block134:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x5
  mov x1, x22
  blr x2
  cbnz x0, label136 ; b label135
block136:
  b label137
block137:
  cbnz x1, label139 ; b label138
block139:
  sub x3, x22, x0
  cbnz x3, label141 ; b label140
block141:
  ldrb w5, [x0]
  lsr x6, x5, #4
  movz x25, #8
  subs xzr, x6, #8
  b.eq label143 ; b label142
block143:
  and x8, x5, #15
  subs xzr, x8, #9
  b.eq label145 ; b label144
block145:
  add x11, x1, x1
  mov x19, x1
  add x0, x0, #1
  sub x12, x22, x0
  mov x23, x0
  subs xzr, x11, x12
  b.ls label147 ; b label146
block147:
  ldr x0, [x24]
  ldr x14, [x24, #8]
  mov x2, x19
  lsl x1, x2, #5
  sub x14, x14, x0
  subs xzr, x1, x14
  b.ls label151 ; b label148
block150:
  mov x26, x19
  b label152
block151:
  mov x26, x19
  add x1, x0, x26, LSL 5
  str x1, [x24]
  b label152
block152:
  load_ext_name_far x27, User(userextname3)+0
  add x28, x0, x26, LSL 5
  str x0, [sp, #16]
  mov x0, x23
  ldr x19, [sp, #16]
  b label153
block153:
  sub x2, x22, x0
  cbnz x2, label155 ; b label154
block155:
  mov x0, x23
  ldrb w1, [x0]
  add x0, x0, #1
  subs xzr, x1, #128
  b.lo label156 ; b label157
block156:
  b label165
block157:
  subs xzr, x2, #2
  b.hs label159 ; b label158
block158:
  b label162
block159:
  mov x0, x23
  ldrb w2, [x0, #1]
  and x0, x1, #127
  orr x1, x0, x2, LSL 7
  mov x0, x23
  add x0, x0, #2
  subs xzr, x2, #128
  b.lo label160 ; b label161
block160:
  b label165
block161:
  b label162
block162:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x23
  mov x1, x22
  blr x2
  cbnz x0, label164 ; b label163
block164:
  b label165
block165:
  sub x2, x22, x0
  subs xzr, x1, x2
  b.ls label167 ; b label166
block167:
  subs xzr, x1, #32
  b.ls label169 ; b label168
block169:
  subs xzr, x2, #32
  b.hs label171 ; b label170
block171:
  ldr q0, [x0]
  add x2, x27, #32
  sub x2, x2, x1
  mov x20, x1
  ldr q1, [x2]
  ldr q2, [x0, #16]
  mov x21, x0
  ldr q3, [x2, #16]
  and v0.16b, v0.16b, v1.16b
  and v1.16b, v2.16b, v3.16b
  orr v0.16b, v0.16b, v1.16b
  umaxp v0.4s, v0.4s, v0.4s
  mov x0, v0.d[0]
  subs xzr, x0, #0
  cset x0, ne
  ands wzr, w0, #255
  b.ne label172 ; b label173
block173:
  b label177
block175:
  b label177
block177:
  str x21, [x19]
  orr x0, x20, #4294967296
  str x0, [x19, #8]
  ldr x2, [sp, #8]
  sub x0, x2, #2
  cbnz x0, label179 ; b label178
block179:
  add x2, x21, x20
  sub x0, x22, x2
  cbnz x0, label181 ; b label180
block181:
  ldrb w21, [x21, x20]
  lsr x1, x21, #4
  add x0, x2, #1
  subs xzr, x1, #15
  b.ne label182 ; b label183
block182:
  mov x23, x0
  b label196
block183:
  sub x3, x22, x0
  cbnz x3, label185 ; b label184
block185:
  ldrb w1, [x2, #1]
  add x10, x2, #2
  mov x23, x10
  subs xzr, x1, #128
  b.lo label186 ; b label187
block186:
  b label195
block187:
  subs xzr, x3, #2
  b.hs label189 ; b label188
block188:
  b label192
block189:
  ldrb w7, [x2, #2]
  and x8, x1, #127
  orr x1, x8, x7, LSL 7
  add x2, x2, #3
  mov x23, x2
  subs xzr, x7, #128
  b.lo label190 ; b label191
block190:
  b label195
block191:
  b label192
block192:
  load_ext_name_far x11, User(userextname0)+0
  mov x1, x22
  blr x11
  mov x23, x0
  cbnz x0, label194 ; b label193
block194:
  b label195
block195:
  b label196
block196:
  cbnz x1, label200 ; b label197
block199:
  str x25, [x19, #16]
  movz x0, #0
  str x0, [x19, #24]
  mov x21, x23
  b label210
block200:
  and x0, x21, #15
  subs xzr, x0, #7
  b.eq label202 ; b label201
block202:
  lsl x20, x1, #3
  mov x0, x23
  mov x21, x1
  sub x0, x22, x0
  subs xzr, x20, x0
  b.ls label204 ; b label203
block204:
  ldr x0, [x24]
  ldr x1, [x24, #8]
  sub x1, x1, x0
  subs xzr, x20, x1
  b.ls label208 ; b label205
block207:
  mov x20, x21
  b label209
block208:
  mov x2, x20
  mov x20, x21
  add x1, x0, x20, LSL 3
  str x1, [x24]
  b label209
block209:
  load_ext_name_far x3, User(userextname5)+0
  mov x21, x23
  mov x23, x0
  mov x0, x21
  mov x1, x23
  blr x3
  str x23, [x19, #16]
  str x20, [x19, #24]
  add x21, x21, x20, LSL 3
  b label210
block210:
  add x19, x19, #32
  subs xzr, x19, x28
  b.ne label211 ; b label212
block211:
  mov x0, x21
  mov x23, x21
  b label153
block212:
  ldr x0, [sp]
  ldr x8, [sp, #16]
  str x8, [x0, #40]
  str x26, [x0, #48]
  b label213
block213:
  sub x0, x22, x21
  cbnz x0, label215 ; b label214
block215:
  ldrb w19, [x21]
  and w0, w19, #15
  subs wzr, w0, #0
  cset x0, eq
  subs wzr, w19, #16
  cset x1, lo
  orr w0, w0, w1
  add x6, x21, #1
  ldr x3, [sp, #24]
  mov x5, x6
  orr x4, x3, #4
  str x4, [sp, #24]
  add w25, w19, #48
  ands wzr, w0, #255
  b.ne label216 ; b label217
block216:
  b label218
block217:
  b label235
block218:
  and w0, w19, #15
  cbnz w0, label220 ; b label219
block219:
  ldr x2, [sp]
  ldr x24, [sp, #24]
  str x24, [x2]
  mov x0, x5
  add sp, sp, #48
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp x27, x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block222:
  mov x1, x5
  ldrb w1, [x1]
  mov x2, x5
  add x2, x2, #1
  subs xzr, x1, #128
  b.lo label223 ; b label224
block223:
  mov x5, x2
  b label232
block224:
  subs xzr, x0, #2
  b.hs label226 ; b label225
block225:
  b label229
block226:
  mov x0, x5
  ldrb w0, [x0, #1]
  and x1, x1, #127
  orr x1, x1, x0, LSL 7
  mov x2, x5
  add x2, x2, #2
  subs xzr, x0, #128
  b.lo label227 ; b label228
block227:
  mov x5, x2
  b label232
block228:
  b label229
block229:
  load_ext_name_far x4, User(userextname0)+0
  mov x0, x5
  mov x1, x22
  blr x4
  cbnz x0, label231 ; b label230
block231:
  mov x5, x0
  b label232
block232:
  movz x6, #65535
  subs xzr, x1, x6
  b.ls label234 ; b label233
block234:
  lsr w9, w1, #1
  and w10, w1, #1
  sub w10, wzr, w10
  eor w9, w9, w10
  and w10, w19, #15
  orr w25, w10, w9, LSL 4
  b label235
block235:
  asr w10, w25, #4
  movz w11, #32767
  subs wzr, w10, w11
  b.le label237 ; b label236
block237:
  and w13, w10, #65535
  cbnz w13, label239 ; b label238
block239:
  sub w15, w13, #1
  emit_island 48
  subs wzr, w15, #3
  mov x0, #3 ; csel x0, x15, x0, lo ; csdb ; adr x1, pc+16 ; ldrsw x0, [x1, x0, uxtw #2] ; add x1, x1, x0 ; br x1 ; jt_entries [MachLabel(247), MachLabel(244), MachLabel(241)] ; default label240
block242:
  ldr x2, [sp, #8]
  b label123
block245:
  ldr x2, [sp, #8]
  b label56
block248:
  ldr x2, [sp, #8]
  mov x6, x22
  mov x21, x24
  b label11
block253:
  sub x1, x22, x0
  cbnz x1, label256 ; b label254
block256:
  ldrb w19, [x0]
  and w1, w19, #15
  subs wzr, w1, #0
  cset x1, eq
  subs wzr, w19, #16
  cset x2, lo
  orr w1, w1, w2
  add x0, x0, #1
  mov x5, x0
  and w0, w25, #4294967280
  add w25, w19, w0
  ands wzr, w1, #255
  b.ne label257 ; b label258
block257:
  b label218
block258:
  b label235
block1:
  b label255
block3:
  b label255
block12:
  b label255
block14:
  b label255
block18:
  b label255
block27:
  b label255
block31:
  and x1, x24, #15
  subs xzr, x1, #13
  b.ls label33 ; b label32
block32:
  b label255
block35:
  b label255
block37:
  b label255
block39:
  and x1, x2, #18446744073709551608
  load_ext_name_far x2, User(userextname1)+0
  mov x0, x24
  blr x2
  cbnz x0, label41 ; b label40
block40:
  b label255
block44:
  b label255
block47:
  b label255
block57:
  b label255
block59:
  b label255
block63:
  b label255
block72:
  b label255
block76:
  and x1, x25, #15
  subs xzr, x1, #13
  b.ls label78 ; b label77
block77:
  b label255
block80:
  b label255
block82:
  b label255
block84:
  load_ext_name_far x2, User(userextname1)+0
  mov x0, x24
  blr x2
  cbnz x0, label86 ; b label85
block85:
  b label255
block90:
  b label255
block99:
  b label255
block102:
  b label255
block104:
  mov x21, x1
  b label110
block106:
  mov x21, x1
  b label110
block108:
  b label110
block110:
  load_ext_name_far x2, User(userextname4)+0
  mov x20, x3
  mov x0, x20
  mov x1, x21
  blr x2
  cbnz x0, label111 ; b label112
block112:
  b label255
block117:
  b label255
block124:
  b label255
block126:
  b label255
block135:
  b label255
block138:
  movz x1, #8
  ldr x2, [sp]
  str x1, [x2, #40]
  movz x1, #0
  str x1, [x2, #48]
  mov x21, x0
  b label213
block140:
  b label255
block142:
  b label255
block144:
  b label255
block146:
  b label255
block148:
  load_ext_name_far x2, User(userextname1)+0
  mov x0, x24
  blr x2
  cbnz x0, label150 ; b label149
block149:
  b label255
block154:
  b label255
block163:
  b label255
block166:
  b label255
block168:
  mov x20, x1
  mov x21, x0
  b label174
block170:
  mov x20, x1
  mov x21, x0
  b label174
block172:
  b label174
block174:
  load_ext_name_far x2, User(userextname4)+0
  mov x0, x21
  mov x1, x20
  blr x2
  cbnz x0, label175 ; b label176
block176:
  b label255
block178:
  b label255
block180:
  b label255
block184:
  b label255
block193:
  b label255
block197:
  and x15, x21, #15
  subs xzr, x15, #13
  b.ls label199 ; b label198
block198:
  b label255
block201:
  b label255
block203:
  b label255
block205:
  load_ext_name_far x2, User(userextname1)+0
  mov x0, x24
  mov x1, x20
  blr x2
  mov x2, x20
  cbnz x0, label207 ; b label206
block206:
  b label255
block214:
  b label255
block220:
  mov x0, x5
  sub x0, x22, x0
  cbnz x0, label222 ; b label221
block221:
  b label255
block230:
  b label255
block233:
  b label255
block236:
  b label255
block238:
  b label250
block240:
  b label250
block241:
  and w0, w25, #15
  subs wzr, w0, #11
  b.eq label242 ; b label243
block243:
  b label251
block244:
  and w0, w25, #15
  subs wzr, w0, #10
  b.eq label245 ; b label246
block246:
  b label251
block247:
  and w0, w25, #15
  subs wzr, w0, #9
  b.eq label248 ; b label249
block249:
  b label251
block250:
  b label251
block251:
  and w0, w25, #15
  mov w2, w0
  load_ext_name_far x4, User(userextname6)+0
  mov x0, x5
  mov x1, x22
  ldr x3, [sp, #32]
  blr x4
  cbnz x0, label253 ; b label252
block252:
  b label255
block254:
  b label255
block255:
  movz x0, #0
  add sp, sp, #48
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
  str x27, [sp, #-16]!
  stp x25, x26, [sp, #-16]!
  stp x23, x24, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  cbnz x4, label2 ; b label1
block2:
  ldr x10, [x1]
  mov x21, x1
  movz w1, #0
  tbnz x10, #0, label4 ; b label3
block3:
  mov x19, x3
  mov x20, x4
  b label29
block4:
  sub x12, x3, x2
  cbnz x12, label6 ; b label5
block6:
  movz w14, #25
  strb w14, [x2]
  sub x15, x4, #1
  mov x20, x4
  cbnz x15, label8 ; b label7
block8:
  mov x11, x21
  ldr x0, [x11, #8]
  mov x22, x0
  ldr w1, [x11, #16]
  subs xzr, x1, #15
  b.lo label23 ; b label9
block9:
  add x0, x2, #1
  sub x0, x3, x0
  mov x19, x3
  cbnz x0, label11 ; b label10
block11:
  movz x0, #245
  strb w0, [x2, #1]
  subs xzr, x1, #128
  b.lo label19 ; b label12
block12:
  subs xzr, x1, #16384
  mov x25, x1
  b.lo label16 ; b label13
block13:
  add x0, x2, #2
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x19
  mov x2, x25
  blr x3
  cbnz x0, label15 ; b label14
block15:
  mov x1, x25
  mov x2, x0
  b label22
block16:
  add x0, x2, #2
  sub x0, x19, x0
  subs xzr, x0, #2
  b.hs label18 ; b label17
block18:
  mov x1, x25
  orr x0, x1, #128
  strb w0, [x2, #2]
  lsr x0, x1, #7
  strb w0, [x2, #3]
  add x2, x2, #4
  b label22
block19:
  add x0, x2, #2
  sub x0, x19, x0
  cbnz x0, label21 ; b label20
block21:
  strb w1, [x2, #2]
  add x2, x2, #3
  b label22
block22:
  b label26
block23:
  mov x19, x3
  add x0, x2, #1
  sub x0, x19, x0
  cbnz x0, label25 ; b label24
block25:
  movz x0, #5
  orr x0, x0, x1, LSL 4
  strb w0, [x2, #1]
  add x2, x2, #2
  b label26
block26:
  load_ext_name_far x4, User(userextname1)+0
  mov x0, x22
  mov x3, x19
  blr x4
  cbnz x0, label28 ; b label27
block28:
  movz w1, #16
  mov x2, x0
  b label29
block29:
  ldr x0, [x21]
  tbnz x0, #1, label31 ; b label30
block30:
  mov x26, x20
  b label82
block31:
  sub x0, x19, x2
  cbnz x0, label33 ; b label32
block33:
  movz w0, #32
  sub w0, w0, w1
  add w0, w0, #10
  strb w0, [x2]
  mov x26, x20
  sub x0, x26, #1
  cbnz x0, label35 ; b label34
block35:
  ldr x20, [x21, #24]
  ldr w23, [x21, #32]
  subs xzr, x23, #15
  b.lo label50 ; b label36
block36:
  add x0, x2, #1
  sub x0, x19, x0
  cbnz x0, label38 ; b label37
block38:
  movz x0, #248
  strb w0, [x2, #1]
  subs xzr, x23, #128
  b.lo label46 ; b label39
block39:
  subs xzr, x23, #16384
  b.lo label43 ; b label40
block40:
  add x0, x2, #2
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x19
  mov x2, x23
  blr x3
  cbnz x0, label42 ; b label41
block42:
  b label49
block43:
  add x3, x2, #2
  sub x3, x19, x3
  subs xzr, x3, #2
  b.hs label45 ; b label44
block45:
  orr x6, x23, #128
  strb w6, [x2, #2]
  lsr x7, x23, #7
  strb w7, [x2, #3]
  add x0, x2, #4
  b label49
block46:
  add x9, x2, #2
  sub x9, x19, x9
  cbnz x9, label48 ; b label47
block48:
  strb w23, [x2, #2]
  add x0, x2, #3
  b label49
block49:
  b label53
block50:
  add x14, x2, #1
  sub x14, x19, x14
  cbnz x14, label52 ; b label51
block52:
  movz x0, #8
  orr x0, x0, x23, LSL 4
  strb w0, [x2, #1]
  add x0, x2, #2
  b label53
block53:
  add x22, x20, x23, LSL 4
  cbnz x23, label54 ; b label55
block54:
  b label56
block55:
  b label81
block56:
  ldr x1, [x20]
  mov x25, x1
  ldr w23, [x20, #8]
  subs xzr, x23, #128
  b.lo label64 ; b label57
block57:
  subs xzr, x23, #16384
  b.lo label61 ; b label58
block58:
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x19
  mov x2, x23
  blr x3
  mov x24, x0
  cbnz x0, label60 ; b label59
block60:
  mov x0, x24
  b label67
block61:
  sub x1, x19, x0
  subs xzr, x1, #2
  b.hs label63 ; b label62
block63:
  orr x1, x23, #128
  strb w1, [x0]
  lsr x1, x23, #7
  strb w1, [x0, #1]
  add x0, x0, #2
  mov x24, x0
  b label67
block64:
  sub x1, x19, x0
  cbnz x1, label66 ; b label65
block66:
  strb w23, [x0]
  add x0, x0, #1
  mov x24, x0
  b label67
block67:
  sub x0, x19, x0
  subs xzr, x23, x0
  b.ls label69 ; b label68
block69:
  subs xzr, x23, #31
  b.hi label77 ; b label70
block70:
  subs xzr, x23, #8
  b.hs label76 ; b label71
block71:
  subs xzr, x23, #4
  b.hs label75 ; b label72
block72:
  cbnz x23, label74 ; b label73
block73:
  b label78
block74:
  mov x0, x25
  ldrb w1, [x0]
  lsr x2, x23, #1
  ldrb w3, [x0, x2]
  sub x4, x23, #1
  ldrb w0, [x0, x4]
  mov x5, x24
  strb w1, [x5]
  mov x1, x24
  strb w3, [x1, x2]
  strb w0, [x1, x4]
  b label78
block75:
  mov x0, x25
  ldr w1, [x0]
  sub x2, x23, #4
  ldr w0, [x0, x2]
  mov x3, x24
  str w1, [x3]
  mov x1, x24
  str w0, [x1, x2]
  b label78
block76:
  mov x0, x25
  ldr x1, [x0]
  and x2, x23, #16
  lsr x2, x2, #1
  ldr x4, [x0, x2]
  sub x3, x23, #8
  sub x5, x3, x2
  ldr x6, [x0, x5]
  ldr x0, [x0, x3]
  mov x7, x24
  str x1, [x7]
  mov x1, x24
  str x4, [x1, x2]
  str x6, [x1, x5]
  str x0, [x1, x3]
  b label78
block77:
  mov x0, x25
  load_ext_name_far x3, User(userextname2)+0
  mov x1, x24
  mov x2, x23
  blr x3
  b label78
block78:
  add x20, x20, #16
  mov x0, x24
  add x0, x0, x23
  subs xzr, x20, x22
  b.ne label79 ; b label80
block79:
  b label56
block80:
  b label81
block81:
  movz w1, #32
  mov x2, x0
  b label82
block82:
  ldr x5, [x21]
  tbnz x5, #2, label84 ; b label83
block83:
  b label155
block84:
  sub x7, x19, x2
  cbnz x7, label86 ; b label85
block86:
  movz w9, #48
  sub w9, w9, w1
  add w9, w9, #11
  strb w9, [x2]
  sub x10, x26, #1
  cbnz x10, label88 ; b label87
block88:
  ldr x20, [x21, #40]
  ldr w23, [x21, #48]
  subs xzr, x23, #128
  b.lo label96 ; b label89
block89:
  subs xzr, x23, #16384
  b.lo label93 ; b label90
block90:
  add x0, x2, #1
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x19
  mov x2, x23
  blr x3
  cbnz x0, label92 ; b label91
block92:
  mov x2, x0
  b label99
block93:
  add x0, x2, #1
  sub x0, x19, x0
  subs xzr, x0, #2
  b.hs label95 ; b label94
block95:
  orr x0, x23, #128
  strb w0, [x2, #1]
  lsr x0, x23, #7
  strb w0, [x2, #2]
  add x2, x2, #3
  b label99
block96:
  add x0, x2, #1
  sub x0, x19, x0
  cbnz x0, label98 ; b label97
block98:
  strb w23, [x2, #1]
  add x2, x2, #2
  b label99
block99:
  cbnz x23, label101 ; b label100
block100:
  b label154
block101:
  sub x0, x19, x2
  cbnz x0, label103 ; b label102
block103:
  movz x0, #137
  strb w0, [x2]
  add x0, x2, #1
  movz x21, #7
  add x22, x20, x23, LSL 5
  cbnz x23, label104 ; b label105
block104:
  b label106
block105:
  mov x2, x0
  b label153
block106:
  ldr x1, [x20]
  mov x24, x1
  ldr w23, [x20, #8]
  subs xzr, x23, #128
  b.lo label114 ; b label107
block107:
  subs xzr, x23, #16384
  b.lo label111 ; b label108
block108:
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x19
  mov x2, x23
  blr x3
  mov x25, x0
  cbnz x0, label110 ; b label109
block110:
  mov x0, x25
  b label117
block111:
  sub x1, x19, x0
  subs xzr, x1, #2
  b.hs label113 ; b label112
block113:
  orr x1, x23, #128
  strb w1, [x0]
  lsr x1, x23, #7
  strb w1, [x0, #1]
  add x0, x0, #2
  mov x25, x0
  b label117
block114:
  sub x1, x19, x0
  cbnz x1, label116 ; b label115
block116:
  strb w23, [x0]
  add x0, x0, #1
  mov x25, x0
  b label117
block117:
  sub x0, x19, x0
  subs xzr, x23, x0
  b.ls label119 ; b label118
block119:
  subs xzr, x23, #31
  b.hi label127 ; b label120
block120:
  subs xzr, x23, #8
  b.hs label126 ; b label121
block121:
  subs xzr, x23, #4
  b.hs label125 ; b label122
block122:
  cbnz x23, label124 ; b label123
block123:
  b label128
block124:
  mov x0, x24
  ldrb w2, [x0]
  lsr x3, x23, #1
  ldrb w4, [x0, x3]
  sub x5, x23, #1
  ldrb w6, [x0, x5]
  mov x0, x25
  strb w2, [x0]
  strb w4, [x0, x3]
  strb w6, [x0, x5]
  b label128
block125:
  mov x0, x24
  ldr w6, [x0]
  sub x7, x23, #4
  ldr w8, [x0, x7]
  mov x0, x25
  str w6, [x0]
  str w8, [x0, x7]
  b label128
block126:
  mov x0, x24
  ldr x9, [x0]
  and x10, x23, #16
  lsr x10, x10, #1
  ldr x12, [x0, x10]
  sub x11, x23, #8
  sub x13, x11, x10
  ldr x14, [x0, x13]
  ldr x15, [x0, x11]
  mov x0, x25
  str x9, [x0]
  str x12, [x0, x10]
  str x14, [x0, x13]
  str x15, [x0, x11]
  b label128
block127:
  mov x0, x24
  load_ext_name_far x14, User(userextname2)+0
  mov x1, x25
  mov x2, x23
  blr x14
  b label128
block128:
  sub x0, x26, #2
  cbnz x0, label130 ; b label129
block130:
  ldr x0, [x20, #16]
  mov x27, x0
  ldr w24, [x20, #24]
  subs xzr, x24, #15
  b.lo label145 ; b label131
block131:
  mov x0, x25
  add x1, x0, x23
  sub x2, x19, x1
  cbnz x2, label133 ; b label132
block133:
  movz x2, #247
  strb w2, [x0, x23]
  subs xzr, x24, #128
  b.lo label141 ; b label134
block134:
  subs xzr, x24, #16384
  b.lo label138 ; b label135
block135:
  add x0, x1, #1
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x19
  mov x2, x24
  blr x3
  cbnz x0, label137 ; b label136
block137:
  b label144
block138:
  add x0, x1, #1
  sub x0, x19, x0
  subs xzr, x0, #2
  b.hs label140 ; b label139
block140:
  orr x0, x24, #128
  strb w0, [x1, #1]
  lsr x0, x24, #7
  strb w0, [x1, #2]
  add x0, x1, #3
  b label144
block141:
  add x0, x1, #1
  sub x0, x19, x0
  cbnz x0, label143 ; b label142
block143:
  strb w24, [x1, #1]
  add x0, x1, #2
  b label144
block144:
  b label148
block145:
  mov x0, x25
  add x1, x0, x23
  sub x2, x19, x1
  cbnz x2, label147 ; b label146
block147:
  orr x2, x21, x24, LSL 4
  strb w2, [x0, x23]
  add x0, x1, #1
  b label148
block148:
  lsl x2, x24, #3
  sub x1, x19, x0
  mov x23, x0
  subs xzr, x2, x1
  b.ls label150 ; b label149
block150:
  load_ext_name_far x3, User(userextname2)+0
  mov x0, x27
  mov x1, x23
  blr x3
  add x20, x20, #32
  mov x0, x23
  add x0, x0, x24, LSL 3
  subs xzr, x20, x22
  b.ne label151 ; b label152
block151:
  b label106
block152:
  mov x2, x0
  b label153
block153:
  b label154
block154:
  movz w1, #48
  b label155
block155:
  sub x0, x19, x2
  cbnz x0, label158 ; b label156
block158:
  movz w0, #0
  strb w0, [x2]
  add x0, x2, #1
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldr x27, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label157
block5:
  b label157
block7:
  b label157
block10:
  b label157
block14:
  b label157
block17:
  b label157
block20:
  b label157
block24:
  b label157
block27:
  b label157
block32:
  b label157
block34:
  b label157
block37:
  b label157
block41:
  b label157
block44:
  b label157
block47:
  b label157
block51:
  b label157
block59:
  b label157
block62:
  b label157
block65:
  b label157
block68:
  b label157
block85:
  b label157
block87:
  b label157
block91:
  b label157
block94:
  b label157
block97:
  b label157
block102:
  b label157
block109:
  b label157
block112:
  b label157
block115:
  b label157
block118:
  b label157
block129:
  b label157
block132:
  b label157
block136:
  b label157
block139:
  b label157
block142:
  b label157
block146:
  b label157
block149:
  b label157
block156:
  b label157
block157:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldr x27, [sp], #16
  ldp fp, lr, [sp], #16
  ret
