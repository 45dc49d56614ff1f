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
  stp x27, x28, [sp, #-16]!
  stp x25, x26, [sp, #-16]!
  stp x23, x24, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
  sub sp, sp, #32
block0:
  mov x19, x0
  str x1, [sp]
  cbz x4, label1 ; b label2
block2:
  str x4, [sp, #8]
  sub x0, x3, x2
  mov x1, x3
  cbz x0, label3 ; b label4
block4:
  ldrb w22, [x2]
  add x0, x2, #1
  movz x3, #0
  subs wzr, w22, #25
  b.eq label5 ; b label6
block5:
  ldr x2, [sp, #8]
  mov x7, x0
  str x3, [sp, #24]
  b label11
block6:
  and w4, w22, #15
  subs wzr, w4, #0
  cset x5, eq
  subs wzr, w22, #16
  cset x6, lo
  orr w6, w5, w6
  add x0, x2, #1
  movz x3, #0
  ands wzr, w6, #255
  b.ne label7 ; b label8
block7:
  mov x7, x0
  mov x20, x1
  mov x24, x19
  str x3, [sp, #24]
  b label218
block8:
  add x0, x2, #1
  mov x7, x0
  movz x3, #0
  str x3, [sp, #24]
  subs wzr, w22, #42
  b.ne label9 ; b label10
block9:
  mov x20, x1
  mov x23, x22
  mov x24, x19
  b label53
block10:
  ldr x2, [sp, #8]
  mov x20, x1
  mov x24, x19
  b label56
block11:
  subs xzr, x2, #1
  str x2, [sp, #8]
  b.eq label12 ; b label13
block13:
  mov x6, x7
  mov x20, x1
  sub x0, x20, x6
  cbz x0, label14 ; b label15
block15:
  ldrb w22, [x6]
  lsr x1, x22, #4
  add x0, x6, #1
  subs xzr, x1, #15
  b.ne label16 ; b label17
block16:
  b label30
block17:
  sub x2, x20, x0
  mov x3, x0
  cbz x2, label18 ; b label19
block19:
  ldrb w1, [x6, #1]
  add x0, x6, #2
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
  ldrb w2, [x6, #2]
  and x0, x1, #127
  orr x1, x0, x2, LSL 7
  add x0, x6, #3
  subs xzr, x2, #128
  b.lo label24 ; b label25
block24:
  b label29
block25:
  b label26
block26:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x3
  mov x1, x20
  blr x2
  cbz x0, label27 ; b label28
block28:
  b label29
block29:
  b label30
block30:
  cbnz x1, label34 ; b label31
block33:
  movz x1, #8
  ldr x10, [sp]
  str x1, [x10, #8]
  movz x1, #0
  str x1, [x10, #16]
  mov x24, x19
  b label46
block34:
  and x2, x22, #15
  subs xzr, x2, #5
  b.ne label35 ; b label36
block36:
  sub x2, x20, x0
  mov x27, x0
  subs xzr, x1, x2
  b.hi label37 ; b label38
block38:
  mov x24, x19
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
  mov x0, x27
  mov x1, x20
  mov x2, x21
  mov x3, x19
  blr x4
  cbz x0, label44 ; b label45
block45:
  mov x1, x21
  ldr x11, [sp]
  str x1, [x11, #8]
  ldr x13, [sp]
  str x19, [x13, #16]
  b label46
block46:
  sub x1, x20, x0
  cbz x1, label47 ; b label48
block48:
  ldrb w22, [x0]
  add x6, x0, #1
  mov x7, x6
  ldr x21, [sp, #24]
  orr x21, x21, #1
  str x21, [sp, #24]
  subs wzr, w22, #26
  b.eq label49 ; b label50
block49:
  ldr x2, [sp, #8]
  b label56
block50:
  and w3, w22, #15
  subs wzr, w3, #0
  cset x4, eq
  subs wzr, w22, #16
  cset x5, lo
  orr w5, w4, w5
  add w23, w22, #16
  ands wzr, w5, #255
  b.ne label51 ; b label52
block51:
  b label218
block52:
  b label53
block53:
  subs wzr, w23, #59
  b.ne label54 ; b label55
block54:
  b label235
block55:
  ldr x2, [sp, #8]
  b label123
block56:
  subs xzr, x2, #1
  b.eq label57 ; b label58
block58:
  mov x0, x7
  sub x0, x20, x0
  cbz x0, label59 ; b label60
block60:
  mov x0, x7
  ldrb w22, [x0]
  lsr x1, x22, #4
  add x0, x0, #1
  subs xzr, x1, #15
  b.ne label61 ; b label62
block61:
  b label75
block62:
  sub x2, x20, x0
  mov x3, x0
  cbz x2, label63 ; b label64
block64:
  mov x0, x7
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
  mov x0, x7
  ldrb w2, [x0, #2]
  and x0, x1, #127
  orr x1, x0, x2, LSL 7
  mov x0, x7
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
  mov x1, x20
  blr x2
  cbz x0, label72 ; b label73
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
  and x2, x22, #15
  subs xzr, x2, #8
  b.ne label80 ; b label81
block81:
  sub x2, x20, x0
  mov x26, x0
  subs xzr, x1, x2
  mov x19, x1
  b.hi label82 ; b label83
block83:
  ldr x0, [x24]
  ldr x2, [x24, #8]
  mov x3, x19
  lsl x1, x3, #4
  sub x2, x2, x0
  subs xzr, x1, x2
  b.ls label87 ; b label84
block86:
  mov x22, x19
  b label88
block87:
  mov x22, x19
  add x1, x0, x22, LSL 4
  str x1, [x24]
  b label88
block88:
  load_ext_name_far x23, User(userextname3)+0
  add x25, x0, x22, LSL 4
  mov x21, x0
  mov x0, x26
  mov x27, x21
  b label89
block89:
  sub x2, x20, x0
  cbz x2, label90 ; b label91
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
  ldrb w2, [x0, #1]
  and x3, x1, #127
  orr x1, x3, x2, LSL 7
  add x3, x0, #2
  subs xzr, x2, #128
  b.lo label96 ; b label97
block96:
  mov x0, x3
  b label101
block97:
  b label98
block98:
  load_ext_name_far x6, User(userextname0)+0
  mov x1, x20
  blr x6
  mov x3, x0
  cbz x0, label99 ; b label100
block100:
  mov x0, x3
  b label101
block101:
  sub x8, x20, x0
  subs xzr, x1, x8
  b.hi label102 ; b label103
block103:
  subs xzr, x1, #32
  b.hi label104 ; b label105
block105:
  subs xzr, x8, #32
  b.lo label106 ; b label107
block107:
  mov x0, x3
  ldr q17, [x0]
  add x0, x23, #32
  sub x0, x0, x1
  mov x26, x1
  ldr q18, [x0]
  mov x9, x3
  ldr q19, [x9, #16]
  ldr q20, [x0, #16]
  and v17.16b, v17.16b, v18.16b
  and v18.16b, v19.16b, v20.16b
  orr v17.16b, v17.16b, v18.16b
  umaxp v16.4s, v17.4s, v17.4s
  mov x0, v16.d[0]
  subs xzr, x0, #0
  cset x0, ne
  ands wzr, w0, #255
  b.ne label108 ; b label109
block109:
  mov x19, x3
  b label113
block111:
  b label113
block113:
  str x19, [x27]
  orr x0, x26, #4294967296
  str x0, [x27, #8]
  add x27, x27, #16
  add x0, x19, x26
  subs xzr, x27, x25
  b.ne label114 ; b label115
block114:
  b label89
block115:
  ldr x1, [sp]
  mov x2, x21
  str x2, [x1, #24]
  str x22, [x1, #32]
  b label116
block116:
  sub x1, x20, x0
  cbz x1, label117 ; b label118
block118:
  ldrb w22, [x0]
  add x0, x0, #1
  mov x7, x0
  ldr x9, [sp, #24]
  orr x0, x9, #2
  subs wzr, w22, #27
  b.eq label119 ; b label120
block119:
  ldr x2, [sp, #8]
  str x0, [sp, #24]
  b label123
block120:
  and w0, w22, #15
  subs wzr, w0, #0
  cset x0, eq
  subs wzr, w22, #16
  cset x1, lo
  orr w0, w0, w1
  ldr x1, [sp, #24]
  orr x1, x1, #2
  str x1, [sp, #24]
  add w23, w22, #32
  ands wzr, w0, #255
  b.ne label121 ; b label122
block121:
  b label218
block122:
  b label235
block123:
  ldr x2, [sp, #8]
  subs xzr, x2, #1
  b.eq label124 ; b label125
block125:
  mov x0, x7
  sub x2, x20, x0
  cbz x2, label126 ; b label127
block127:
  mov x0, x7
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
  mov x0, x7
  ldrb w2, [x0, #1]
  and x0, x1, #127
  orr x1, x0, x2, LSL 7
  mov x0, x7
  add x0, x0, #2
  subs xzr, x2, #128
  b.lo label132 ; b label133
block132:
  b label137
block133:
  b label134
block134:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x7
  mov x1, x20
  blr x2
  cbz x0, label135 ; b label136
block136:
  b label137
block137:
  cbnz x1, label139 ; b label138
block139:
  sub x2, x20, x0
  cbz x2, label140 ; b label141
block141:
  ldrb w4, [x0]
  lsr x5, x4, #4
  movz x22, #8
  subs xzr, x5, #8
  b.ne label142 ; b label143
block143:
  and x7, x4, #15
  subs xzr, x7, #9
  b.ne label144 ; b label145
block145:
  add x10, x1, x1
  mov x19, x1
  add x0, x0, #1
  sub x11, x20, x0
  mov x21, x0
  subs xzr, x10, x11
  b.hi label146 ; b label147
block147:
  ldr x0, [x24]
  ldr x13, [x24, #8]
  mov x15, x19
  lsl x1, x15, #5
  sub x13, x13, x0
  subs xzr, x1, x13
  b.ls label151 ; b label148
block150:
  mov x23, x19
  b label152
block151:
  mov x23, x19
  add x1, x0, x23, LSL 5
  str x1, [x24]
  b label152
block152:
  load_ext_name_far x25, User(userextname3)+0
  add x27, x0, x23, LSL 5
  str x0, [sp, #16]
  mov x0, x21
  ldr x28, [sp, #16]
  b label153
block153:
  sub x2, x20, x0
  cbz x2, label154 ; b label155
block155:
  mov x0, x21
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
  mov x0, x21
  ldrb w2, [x0, #1]
  and x0, x1, #127
  orr x1, x0, x2, LSL 7
  mov x0, x21
  add x0, x0, #2
  subs xzr, x2, #128
  b.lo label160 ; b label161
block160:
  b label165
block161:
  b label162
block162:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x21
  mov x1, x20
  blr x2
  cbz x0, label163 ; b label164
block164:
  b label165
block165:
  sub x2, x20, x0
  subs xzr, x1, x2
  b.hi label166 ; b label167
block167:
  subs xzr, x1, #32
  b.hi label168 ; b label169
block169:
  subs xzr, x2, #32
  b.lo label170 ; b label171
block171:
  ldr q0, [x0]
  add x2, x25, #32
  sub x2, x2, x1
  mov x19, x1
  ldr q1, [x2]
  ldr q2, [x0, #16]
  mov x26, x0
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
  str x26, [x28]
  orr x0, x19, #4294967296
  str x0, [x28, #8]
  ldr x2, [sp, #8]
  subs xzr, x2, #2
  b.eq label178 ; b label179
block179:
  add x2, x26, x19
  sub x0, x20, x2
  cbz x0, label180 ; b label181
block181:
  ldrb w26, [x26, x19]
  lsr x1, x26, #4
  add x0, x2, #1
  subs xzr, x1, #15
  b.ne label182 ; b label183
block182:
  mov x21, x0
  b label196
block183:
  sub x3, x20, x0
  cbz x3, label184 ; b label185
block185:
  ldrb w1, [x2, #1]
  add x4, x2, #2
  mov x21, x4
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
  add x15, x2, #3
  mov x21, x15
  subs xzr, x7, #128
  b.lo label190 ; b label191
block190:
  b label195
block191:
  b label192
block192:
  load_ext_name_far x11, User(userextname0)+0
  mov x1, x20
  blr x11
  mov x21, x0
  cbz x0, label193 ; b label194
block194:
  b label195
block195:
  b label196
block196:
  cbnz x1, label200 ; b label197
block199:
  str x22, [x28, #16]
  movz x0, #0
  str x0, [x28, #24]
  mov x26, x21
  b label210
block200:
  and x0, x26, #15
  subs xzr, x0, #7
  b.ne label201 ; b label202
block202:
  lsl x26, x1, #3
  mov x0, x21
  mov x19, x1
  sub x0, x20, x0
  subs xzr, x26, x0
  b.hi label203 ; b label204
block204:
  ldr x0, [x24]
  ldr x1, [x24, #8]
  sub x1, x1, x0
  subs xzr, x26, x1
  b.ls label208 ; b label205
block207:
  b label209
block208:
  mov x2, x26
  add x1, x0, x19, LSL 3
  str x1, [x24]
  b label209
block209:
  load_ext_name_far x3, User(userextname5)+0
  mov x26, x21
  mov x21, x0
  mov x0, x26
  mov x1, x21
  blr x3
  str x21, [x28, #16]
  str x19, [x28, #24]
  add x26, x26, x19, LSL 3
  b label210
block210:
  add x28, x28, #32
  subs xzr, x28, x27
  b.ne label211 ; b label212
block211:
  mov x0, x26
  mov x21, x26
  b label153
block212:
  ldr x0, [sp]
  ldr x3, [sp, #16]
  str x3, [x0, #40]
  str x23, [x0, #48]
  b label213
block213:
  sub x0, x20, x26
  cbz x0, label214 ; b label215
block215:
  ldrb w22, [x26]
  and w0, w22, #15
  subs wzr, w0, #0
  cset x0, eq
  subs wzr, w22, #16
  cset x1, lo
  orr w0, w0, w1
  add x1, x26, #1
  mov x7, x1
  ldr x1, [sp, #24]
  orr x1, x1, #4
  str x1, [sp, #24]
  add w23, w22, #48
  ands wzr, w0, #255
  b.ne label216 ; b label217
block216:
  b label218
block217:
  b label235
block218:
  and w0, w22, #15
  cbnz w0, label220 ; b label219
block219:
  ldr x0, [sp]
  ldr x24, [sp, #24]
  str x24, [x0]
  mov x0, x7
  add sp, sp, #32
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp x27, x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block222:
  mov x1, x7
  ldrb w1, [x1]
  mov x2, x7
  add x2, x2, #1
  subs xzr, x1, #128
  b.lo label223 ; b label224
block223:
  mov x7, x2
  b label232
block224:
  subs xzr, x0, #2
  b.hs label226 ; b label225
block225:
  b label229
block226:
  mov x0, x7
  ldrb w0, [x0, #1]
  and x1, x1, #127
  orr x1, x1, x0, LSL 7
  mov x2, x7
  add x2, x2, #2
  subs xzr, x0, #128
  b.lo label227 ; b label228
block227:
  mov x7, x2
  b label232
block228:
  b label229
block229:
  load_ext_name_far x4, User(userextname0)+0
  mov x0, x7
  mov x1, x20
  blr x4
  cbz x0, label230 ; b label231
block231:
  mov x7, x0
  b label232
block232:
  movz x6, #65535
  subs xzr, x1, x6
  b.hi label233 ; b label234
block234:
  lsr w9, w1, #1
  and w10, w1, #1
  sub w10, wzr, w10
  eor w9, w9, w10
  and w10, w22, #15
  orr w23, w10, w9, LSL 4
  b label235
block235:
  asr w10, w23, #4
  movz w11, #32767
  subs wzr, w10, w11
  b.gt label236 ; b label237
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
  mov x1, x20
  ldr x2, [sp, #8]
  mov x19, x24
  b label11
block253:
  sub x1, x20, x0
  cbz x1, label254 ; b label255
block255:
  ldrb w22, [x0]
  and w1, w22, #15
  subs wzr, w1, #0
  cset x1, eq
  subs wzr, w22, #16
  cset x2, lo
  orr w1, w1, w2
  add x0, x0, #1
  mov x7, x0
  and w0, w23, #4294967280
  add w23, w22, w0
  ands wzr, w1, #255
  b.ne label256 ; b label257
block256:
  b label218
block257:
  b label235
block1:
  b label258
block3:
  b label258
block12:
  b label258
block14:
  b label258
block18:
  b label258
block27:
  b label258
block31:
  and x1, x22, #15
  subs xzr, x1, #13
  b.hi label32 ; b label33
block32:
  b label258
block35:
  b label258
block37:
  b label258
block39:
  and x1, x2, #18446744073709551608
  load_ext_name_far x2, User(userextname1)+0
  mov x0, x24
  blr x2
  cbz x0, label40 ; b label41
block40:
  b label258
block44:
  b label258
block47:
  b label258
block57:
  b label258
block59:
  b label258
block63:
  b label258
block72:
  b label258
block76:
  and x1, x22, #15
  subs xzr, x1, #13
  b.hi label77 ; b label78
block77:
  b label258
block80:
  b label258
block82:
  b label258
block84:
  load_ext_name_far x2, User(userextname1)+0
  mov x0, x24
  blr x2
  cbz x0, label85 ; b label86
block85:
  b label258
block90:
  b label258
block99:
  b label258
block102:
  b label258
block104:
  mov x26, x1
  b label110
block106:
  mov x26, x1
  b label110
block108:
  b label110
block110:
  load_ext_name_far x2, User(userextname4)+0
  mov x19, x3
  mov x0, x19
  mov x1, x26
  blr x2
  cbnz x0, label111 ; b label112
block112:
  b label258
block117:
  b label258
block124:
  b label258
block126:
  b label258
block135:
  b label258
block138:
  movz x1, #8
  ldr x2, [sp]
  str x1, [x2, #40]
  movz x1, #0
  str x1, [x2, #48]
  mov x26, x0
  b label213
block140:
  b label258
block142:
  b label258
block144:
  b label258
block146:
  b label258
block148:
  load_ext_name_far x15, User(userextname1)+0
  mov x0, x24
  blr x15
  cbz x0, label149 ; b label150
block149:
  b label258
block154:
  b label258
block163:
  b label258
block166:
  b label258
block168:
  mov x19, x1
  mov x26, x0
  b label174
block170:
  mov x19, x1
  mov x26, x0
  b label174
block172:
  b label174
block174:
  load_ext_name_far x2, User(userextname4)+0
  mov x0, x26
  mov x1, x19
  blr x2
  cbnz x0, label175 ; b label176
block176:
  b label258
block178:
  b label258
block180:
  b label258
block184:
  b label258
block193:
  b label258
block197:
  and x15, x26, #15
  subs xzr, x15, #13
  b.hi label198 ; b label199
block198:
  b label258
block201:
  b label258
block203:
  b label258
block205:
  load_ext_name_far x2, User(userextname1)+0
  mov x0, x24
  mov x1, x26
  blr x2
  mov x2, x26
  cbz x0, label206 ; b label207
block206:
  b label258
block214:
  b label258
block220:
  mov x0, x7
  sub x0, x20, x0
  cbz x0, label221 ; b label222
block221:
  b label258
block230:
  b label258
block233:
  b label258
block236:
  b label258
block238:
  b label250
block240:
  b label250
block241:
  and w0, w23, #15
  subs wzr, w0, #11
  b.eq label242 ; b label243
block243:
  b label251
block244:
  and w0, w23, #15
  subs wzr, w0, #10
  b.eq label245 ; b label246
block246:
  b label251
block247:
  and w0, w23, #15
  subs wzr, w0, #9
  b.eq label248 ; b label249
block249:
  b label251
block250:
  b label251
block251:
  mov w0, w23
  orr x2, x0, #8589934592
  ldr x0, [sp, #8]
  sub x3, x0, #1
  load_ext_name_far x4, User(userextname6)+0
  mov x0, x7
  mov x1, x20
  blr x4
  cbz x0, label252 ; b label253
block252:
  b label258
block254:
  b label258
block258:
  movz x0, #0
  add sp, sp, #32
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
  stp x27, x28, [sp, #-16]!
  stp x25, x26, [sp, #-16]!
  stp x23, x24, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  cbz x0, label1 ; b label2
block2:
  ldr x6, [x1]
  mov x20, x1
  movz w1, #0
  tbnz x6, #0, label4 ; b label3
block3:
  mov x19, x3
  mov x22, x20
  mov x24, x0
  b label29
block4:
  sub x8, x3, x2
  cbz x8, label5 ; b label6
block6:
  movz w10, #25
  strb w10, [x2]
  subs xzr, x0, #1
  mov x24, x0
  b.eq label7 ; b label8
block8:
  mov x9, x20
  ldr x0, [x9, #8]
  mov x21, x0
  ldr w1, [x9, #16]
  subs xzr, x1, #15
  b.lo label23 ; b label9
block9:
  add x0, x2, #1
  sub x0, x3, x0
  mov x19, x3
  cbz x0, label10 ; b label11
block11:
  movz x0, #245
  strb w0, [x2, #1]
  subs xzr, x1, #128
  b.lo label19 ; b label12
block12:
  subs xzr, x1, #16384
  mov x23, x1
  b.lo label16 ; b label13
block13:
  add x0, x2, #2
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x19
  mov x2, x23
  blr x3
  cbz x0, label14 ; b label15
block15:
  mov x1, x23
  mov x2, x0
  b label22
block16:
  add x0, x2, #2
  sub x0, x19, x0
  subs xzr, x0, #2
  b.lo label17 ; b label18
block18:
  mov x1, x23
  orr x0, x1, #128
  strb w0, [x2, #2]
  lsr x0, x1, #7
  strb w0, [x2, #3]
  add x2, x2, #4
  b label22
block19:
  add x0, x2, #2
  sub x0, x19, x0
  cbz x0, label20 ; b label21
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
  cbz x0, label24 ; b label25
block25:
  movz x0, #5
  orr x0, x0, x1, LSL 4
  strb w0, [x2, #1]
  add x2, x2, #2
  b label26
block26:
  load_ext_name_far x4, User(userextname1)+0
  mov x0, x21
  mov x3, x19
  blr x4
  cbz x0, label27 ; b label28
block28:
  movz w1, #16
  mov x2, x0
  mov x22, x20
  b label29
block29:
  ldr x0, [x22]
  tbnz x0, #1, label31 ; b label30
block30:
  b label82
block31:
  sub x0, x19, x2
  cbz x0, label32 ; b label33
block33:
  movz w0, #32
  sub w0, w0, w1
  add w0, w0, #10
  strb w0, [x2]
  mov x0, x24
  subs xzr, x0, #1
  b.eq label34 ; b label35
block35:
  ldr x20, [x22, #24]
  ldr w23, [x22, #32]
  subs xzr, x23, #15
  b.lo label50 ; b label36
block36:
  add x0, x2, #1
  sub x0, x19, x0
  cbz x0, label37 ; b label38
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
  cbz x0, label41 ; b label42
block42:
  b label49
block43:
  add x1, x2, #2
  sub x1, x19, x1
  subs xzr, x1, #2
  b.lo label44 ; b label45
block45:
  orr x4, x23, #128
  strb w4, [x2, #2]
  lsr x5, x23, #7
  strb w5, [x2, #3]
  add x0, x2, #4
  b label49
block46:
  add x7, x2, #2
  sub x7, x19, x7
  cbz x7, label47 ; b label48
block48:
  strb w23, [x2, #2]
  add x0, x2, #3
  b label49
block49:
  b label53
block50:
  add x12, x2, #1
  sub x12, x19, x12
  cbz x12, label51 ; b label52
block52:
  movz x14, #8
  orr x14, x14, x23, LSL 4
  strb w14, [x2, #1]
  add x0, x2, #2
  b label53
block53:
  add x21, x20, x23, LSL 4
  cbnz x23, label54 ; b label55
block54:
  b label56
block55:
  b label81
block56:
  ldr x1, [x20]
  mov x26, x1
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
  mov x25, x0
  cbz x0, label59 ; b label60
block60:
  mov x0, x25
  b label67
block61:
  sub x1, x19, x0
  subs xzr, x1, #2
  b.lo label62 ; b label63
block63:
  orr x1, x23, #128
  strb w1, [x0]
  lsr x1, x23, #7
  strb w1, [x0, #1]
  add x0, x0, #2
  mov x25, x0
  b label67
block64:
  sub x1, x19, x0
  cbz x1, label65 ; b label66
block66:
  strb w23, [x0]
  add x0, x0, #1
  mov x25, x0
  b label67
block67:
  sub x0, x19, x0
  subs xzr, x23, x0
  b.hi label68 ; b label69
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
  mov x0, x26
  ldrb w1, [x0]
  lsr x2, x23, #1
  ldrb w3, [x0, x2]
  sub x4, x23, #1
  ldrb w0, [x0, x4]
  mov x5, x25
  strb w1, [x5]
  mov x1, x25
  strb w3, [x1, x2]
  strb w0, [x1, x4]
  b label78
block75:
  mov x0, x26
  ldr w1, [x0]
  sub x2, x23, #4
  ldr w0, [x0, x2]
  mov x3, x25
  str w1, [x3]
  mov x1, x25
  str w0, [x1, x2]
  b label78
block76:
  mov x0, x26
  ldr x1, [x0]
  and x2, x23, #16
  lsr x2, x2, #1
  ldr x4, [x0, x2]
  sub x3, x23, #8
  sub x5, x3, x2
  ldr x6, [x0, x5]
  ldr x0, [x0, x3]
  mov x7, x25
  str x1, [x7]
  mov x1, x25
  str x4, [x1, x2]
  str x6, [x1, x5]
  str x0, [x1, x3]
  b label78
block77:
  mov x0, x26
  load_ext_name_far x3, User(userextname2)+0
  mov x1, x25
  mov x2, x23
  blr x3
  b label78
block78:
  add x20, x20, #16
  mov x0, x25
  add x0, x0, x23
  subs xzr, x20, x21
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
  ldr x3, [x22]
  tbnz x3, #2, label84 ; b label83
block83:
  b label155
block84:
  sub x5, x19, x2
  cbz x5, label85 ; b label86
block86:
  movz w7, #48
  sub w7, w7, w1
  add w7, w7, #11
  strb w7, [x2]
  mov x20, x24
  subs xzr, x20, #1
  b.eq label87 ; b label88
block88:
  ldr x21, [x22, #40]
  ldr w24, [x22, #48]
  subs xzr, x24, #128
  b.lo label96 ; b label89
block89:
  subs xzr, x24, #16384
  b.lo label93 ; b label90
block90:
  add x0, x2, #1
  load_ext_name_far x15, User(userextname0)+0
  mov x1, x19
  mov x2, x24
  blr x15
  cbz x0, label91 ; b label92
block92:
  b label99
block93:
  add x0, x2, #1
  sub x0, x19, x0
  subs xzr, x0, #2
  b.lo label94 ; b label95
block95:
  orr x0, x24, #128
  strb w0, [x2, #1]
  lsr x0, x24, #7
  strb w0, [x2, #2]
  add x0, x2, #3
  b label99
block96:
  add x0, x2, #1
  sub x0, x19, x0
  cbz x0, label97 ; b label98
block98:
  strb w24, [x2, #1]
  add x0, x2, #2
  b label99
block99:
  cbnz x24, label101 ; b label100
block100:
  b label104
block101:
  sub x1, x19, x0
  cbz x1, label102 ; b label103
block103:
  movz x1, #137
  strb w1, [x0]
  add x0, x0, #1
  b label104
block104:
  movz x22, #7
  add x23, x21, x24, LSL 5
  cbnz x24, label105 ; b label106
block105:
  b label107
block106:
  b label154
block107:
  ldr x1, [x21]
  mov x25, x1
  ldr w24, [x21, #8]
  subs xzr, x24, #128
  b.lo label115 ; b label108
block108:
  subs xzr, x24, #16384
  b.lo label112 ; b label109
block109:
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x19
  mov x2, x24
  blr x3
  mov x26, x0
  cbz x0, label110 ; b label111
block111:
  mov x0, x26
  b label118
block112:
  sub x1, x19, x0
  subs xzr, x1, #2
  b.lo label113 ; b label114
block114:
  orr x1, x24, #128
  strb w1, [x0]
  lsr x1, x24, #7
  strb w1, [x0, #1]
  add x0, x0, #2
  mov x26, x0
  b label118
block115:
  sub x1, x19, x0
  cbz x1, label116 ; b label117
block117:
  strb w24, [x0]
  add x0, x0, #1
  mov x26, x0
  b label118
block118:
  sub x0, x19, x0
  subs xzr, x24, x0
  b.hi label119 ; b label120
block120:
  subs xzr, x24, #31
  b.hi label128 ; b label121
block121:
  subs xzr, x24, #8
  b.hs label127 ; b label122
block122:
  subs xzr, x24, #4
  b.hs label126 ; b label123
block123:
  cbnz x24, label125 ; b label124
block124:
  b label129
block125:
  mov x0, x25
  ldrb w2, [x0]
  lsr x3, x24, #1
  ldrb w4, [x0, x3]
  sub x5, x24, #1
  ldrb w6, [x0, x5]
  mov x0, x26
  strb w2, [x0]
  strb w4, [x0, x3]
  strb w6, [x0, x5]
  b label129
block126:
  mov x0, x25
  ldr w6, [x0]
  sub x7, x24, #4
  ldr w8, [x0, x7]
  mov x0, x26
  str w6, [x0]
  str w8, [x0, x7]
  b label129
block127:
  mov x0, x25
  ldr x9, [x0]
  and x10, x24, #16
  lsr x10, x10, #1
  ldr x12, [x0, x10]
  sub x11, x24, #8
  sub x13, x11, x10
  ldr x14, [x0, x13]
  ldr x15, [x0, x11]
  mov x0, x26
  str x9, [x0]
  str x12, [x0, x10]
  str x14, [x0, x13]
  str x15, [x0, x11]
  b label129
block128:
  mov x0, x25
  load_ext_name_far x14, User(userextname2)+0
  mov x1, x26
  mov x2, x24
  blr x14
  b label129
block129:
  subs xzr, x20, #2
  b.eq label130 ; b label131
block131:
  ldr x0, [x21, #16]
  mov x28, x0
  ldr w25, [x21, #24]
  subs xzr, x25, #15
  b.lo label146 ; b label132
block132:
  mov x0, x26
  add x1, x0, x24
  sub x2, x19, x1
  cbz x2, label133 ; b label134
block134:
  movz x2, #247
  strb w2, [x0, x24]
  subs xzr, x25, #128
  b.lo label142 ; b label135
block135:
  subs xzr, x25, #16384
  b.lo label139 ; b label136
block136:
  add x0, x1, #1
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x19
  mov x2, x25
  blr x3
  cbz x0, label137 ; b label138
block138:
  b label145
block139:
  add x0, x1, #1
  sub x0, x19, x0
  subs xzr, x0, #2
  b.lo label140 ; b label141
block141:
  orr x0, x25, #128
  strb w0, [x1, #1]
  lsr x0, x25, #7
  strb w0, [x1, #2]
  add x0, x1, #3
  b label145
block142:
  add x0, x1, #1
  sub x0, x19, x0
  cbz x0, label143 ; b label144
block144:
  strb w25, [x1, #1]
  add x0, x1, #2
  b label145
block145:
  b label149
block146:
  mov x0, x26
  add x1, x0, x24
  sub x2, x19, x1
  cbz x2, label147 ; b label148
block148:
  orr x2, x22, x25, LSL 4
  strb w2, [x0, x24]
  add x0, x1, #1
  b label149
block149:
  lsl x2, x25, #3
  sub x1, x19, x0
  mov x27, x0
  subs xzr, x2, x1
  b.hi label150 ; b label151
block151:
  load_ext_name_far x3, User(userextname2)+0
  mov x0, x28
  mov x1, x27
  blr x3
  add x21, x21, #32
  mov x0, x27
  add x0, x0, x25, LSL 3
  subs xzr, x21, x23
  b.ne label152 ; b label153
block152:
  b label107
block153:
  b label154
block154:
  movz w1, #48
  mov x2, x0
  b label155
block155:
  sub x0, x19, x2
  cbz x0, label156 ; b label157
block157:
  movz w0, #0
  strb w0, [x2]
  add x0, x2, #1
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp x27, x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label158
block5:
  b label158
block7:
  b label158
block10:
  b label158
block14:
  b label158
block17:
  b label158
block20:
  b label158
block24:
  b label158
block27:
  b label158
block32:
  b label158
block34:
  b label158
block37:
  b label158
block41:
  b label158
block44:
  b label158
block47:
  b label158
block51:
  b label158
block59:
  b label158
block62:
  b label158
block65:
  b label158
block68:
  b label158
block85:
  b label158
block87:
  b label158
block91:
  b label158
block94:
  b label158
block97:
  b label158
block102:
  b label158
block110:
  b label158
block113:
  b label158
block116:
  b label158
block119:
  b label158
block130:
  b label158
block133:
  b label158
block137:
  b label158
block140:
  b label158
block143:
  b label158
block147:
  b label158
block150:
  b label158
block156:
  b label158
block158:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp x27, x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret
