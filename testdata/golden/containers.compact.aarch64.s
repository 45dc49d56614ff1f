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
; u0:16 scrimp_write_bytes
; u0:17 scrimp_write_list_head
; u0:18 scrimp_write_map_head
; u0:19 scrimp_write_varints_16
; u0:20 scrimp_write_varints_32
; u0:21 scrimp_write_varints_64
; u0:22 scrimp_write_bools
; u0:23 scrimp_read_fixed
; u0:24 scrimp_read_bytes
; u0:25 scrimp_keep_unknown
; u0:26 scrimp_write_unknown
; u0:27 scrimp_rearrange
; u0:28 scrimp_put_string
; u0:29 scrimp_view_blob
; u0:30 scrimp_keep_field
; u0:31 scrimp_sort_fields
; u0:32 scrimp_write_below
; u0:33 scrimp_skip_varints_16
; u0:34 scrimp_skip_varints_32
; u0:35 scrimp_skip_varints_64
; u0:36 scrimp_has_key
; u0:37 scrimp_count_chosen
; u0:38 scrimp_way_of
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
  mov x27, x0
  cbz x4, label1 ; b label2
block2:
  sub x0, x4, #1
  str x4, [sp]
  str x0, [sp, #24]
  movz x0, #0
  str x0, [x1]
  mov x25, x1
  subs xzr, x2, x3
  mov x0, x2
  mov x4, x3
  b.eq label3 ; b label4
block4:
  ldrb w2, [x0]
  add x0, x0, #1
  add w1, w2, #0
  subs wzr, w2, #25
  b.eq label5 ; b label6
block5:
  ldr x3, [sp, #24]
  b label11
block6:
  subs wzr, w2, #16
  b.lo label7 ; b label8
block7:
  mov x19, x4
  mov x20, x27
  b label206
block8:
  subs wzr, w1, #42
  b.ne label9 ; b label10
block9:
  mov x19, x4
  mov x20, x27
  b label51
block10:
  ldr x3, [sp, #24]
  mov x19, x4
  mov x20, x27
  b label54
block11:
  cbz x3, label12 ; b label13
block13:
  mov x19, x4
  str x3, [sp, #24]
  sub x1, x19, x0
  subs xzr, x1, #1
  b.lo label14 ; b label15
block15:
  ldrb w1, [x0]
  and x20, x1, #15
  lsr x1, x1, #4
  add x2, x0, #1
  mov x3, x2
  subs xzr, x1, #15
  b.ne label16 ; b label17
block16:
  mov x0, x3
  b label28
block17:
  mov x1, x3
  sub x2, x19, x1
  subs xzr, x2, #2
  b.lo label18 ; b label19
block18:
  b label24
block19:
  ldrb w1, [x0, #1]
  add x2, x0, #2
  mov x21, x2
  subs xzr, x1, #128
  b.lo label20 ; b label21
block20:
  mov x0, x21
  b label27
block21:
  ldrb w2, [x0, #2]
  and x1, x1, #127
  orr x1, x1, x2, LSL 7
  add x0, x0, #3
  subs xzr, x2, #128
  b.lo label22 ; b label23
block22:
  b label27
block23:
  b label24
block24:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x3
  mov x1, x19
  blr x2
  cbz x0, label25 ; b label26
block26:
  b label27
block27:
  b label28
block28:
  cbnz x1, label32 ; b label29
block31:
  movz x1, #8
  movz x2, #0
  str x1, [x25, #8]
  str x2, [x25, #16]
  mov x20, x27
  b label44
block32:
  subs xzr, x20, #5
  b.ne label33 ; b label34
block34:
  sub x4, x19, x0
  mov x21, x0
  subs xzr, x1, x4
  b.hi label35 ; b label36
block36:
  movz x7, #7
  add x7, x7, x1, LSL 2
  mov x22, x1
  and x1, x7, #18446744073709551608
  mov x20, x27
  ldr x0, [x20]
  ldr x7, [x20, #8]
  sub x7, x7, x0
  subs xzr, x1, x7
  b.ls label40 ; b label37
block39:
  b label41
block40:
  add x12, x0, x1
  str x12, [x20]
  b label41
block41:
  load_ext_name_far x14, User(userextname2)+0
  mov x4, x0
  mov x0, x21
  mov x21, x22
  mov x22, x4
  mov x1, x19
  mov x2, x22
  mov x3, x21
  blr x14
  cbz x0, label42 ; b label43
block43:
  str x22, [x25, #8]
  str x21, [x25, #16]
  b label44
block44:
  ldr x1, [x25]
  orr x1, x1, #1
  str x1, [x25]
  subs xzr, x0, x19
  b.eq label45 ; b label46
block46:
  ldrb w2, [x0]
  add x0, x0, #1
  add w1, w2, #16
  subs wzr, w2, #26
  b.eq label47 ; b label48
block47:
  ldr x3, [sp, #24]
  b label54
block48:
  subs wzr, w2, #16
  b.lo label49 ; b label50
block49:
  b label206
block50:
  b label51
block51:
  subs wzr, w1, #59
  b.ne label52 ; b label53
block52:
  b label221
block53:
  ldr x3, [sp, #24]
  b label117
block54:
  cbz x3, label55 ; b label56
block56:
  sub x1, x19, x0
  subs xzr, x1, #1
  b.lo label57 ; b label58
block58:
  ldrb w1, [x0]
  and x21, x1, #15
  lsr x1, x1, #4
  add x2, x0, #1
  mov x3, x2
  subs xzr, x1, #15
  b.ne label59 ; b label60
block59:
  mov x22, x3
  b label71
block60:
  mov x1, x3
  sub x2, x19, x1
  subs xzr, x2, #2
  b.lo label61 ; b label62
block61:
  b label67
block62:
  ldrb w1, [x0, #1]
  add x2, x0, #2
  mov x22, x2
  subs xzr, x1, #128
  b.lo label63 ; b label64
block63:
  b label70
block64:
  ldrb w2, [x0, #2]
  and x1, x1, #127
  orr x1, x1, x2, LSL 7
  add x0, x0, #3
  mov x22, x0
  subs xzr, x2, #128
  b.lo label65 ; b label66
block65:
  b label70
block66:
  b label67
block67:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x3
  mov x1, x19
  blr x2
  mov x22, x0
  cbz x0, label68 ; b label69
block69:
  b label70
block70:
  b label71
block71:
  cbnz x1, label75 ; b label72
block74:
  movz x0, #8
  movz x1, #0
  str x0, [x25, #24]
  str x1, [x25, #32]
  b label110
block75:
  subs xzr, x21, #8
  b.ne label76 ; b label77
block77:
  mov x0, x22
  sub x2, x19, x0
  subs xzr, x1, x2
  mov x21, x1
  b.hi label78 ; b label79
block79:
  mov x0, x21
  lsl x1, x0, #4
  ldr x0, [x20]
  ldr x5, [x20, #8]
  sub x5, x5, x0
  subs xzr, x1, x5
  b.ls label83 ; b label80
block82:
  mov x26, x21
  b label84
block83:
  mov x26, x21
  add x10, x0, x26, LSL 4
  str x10, [x20]
  b label84
block84:
  add x21, x0, x26, LSL 4
  mov x27, x0
  mov x2, x22
  mov x23, x27
  b label85
block85:
  sub x13, x19, x2
  subs xzr, x13, #2
  b.lo label86 ; b label87
block86:
  mov x22, x2
  b label92
block87:
  ldrb w1, [x2]
  add x0, x2, #1
  mov x22, x2
  subs xzr, x1, #128
  b.lo label88 ; b label89
block88:
  b label95
block89:
  mov x0, x22
  ldrb w2, [x0, #1]
  and x0, x1, #127
  orr x1, x0, x2, LSL 7
  mov x0, x22
  add x0, x0, #2
  subs xzr, x2, #128
  b.lo label90 ; b label91
block90:
  b label95
block91:
  b label92
block92:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x22
  mov x1, x19
  blr x2
  cbz x0, label93 ; b label94
block94:
  b label95
block95:
  sub x2, x19, x0
  subs xzr, x1, #32
  b.hi label96 ; b label97
block97:
  subs xzr, x2, #32
  b.lo label98 ; b label99
block99:
  load_ext_name_far x3, User(userextname3)+0
  add x3, x3, #32
  sub x3, x3, x1
  ldr q31, [x0]
  ldr q0, [x3]
  and v31.16b, v31.16b, v0.16b
  ldr q0, [x0, #16]
  mov x22, x0
  ldr q1, [x3, #16]
  and v0.16b, v0.16b, v1.16b
  orr v31.16b, v31.16b, v0.16b
  umaxp v29.4s, v31.4s, v31.4s
  mov x0, v29.d[0]
  subs xzr, x0, #0
  cset x0, ne
  ands wzr, w0, #255
  b.ne label100 ; b label101
block101:
  mov x24, x1
  b label107
block104:
  load_ext_name_far x2, User(userextname4)+0
  mov x0, x22
  mov x1, x24
  blr x2
  cbnz x0, label105 ; b label106
block105:
  b label107
block107:
  str x22, [x23]
  orr x0, x24, #4294967296
  str x0, [x23, #8]
  add x0, x22, x24
  mov x22, x0
  add x23, x23, #16
  subs xzr, x23, x21
  b.ne label108 ; b label109
block108:
  mov x2, x22
  b label85
block109:
  mov x0, x27
  str x0, [x25, #24]
  str x26, [x25, #32]
  b label110
block110:
  ldr x0, [x25]
  orr x0, x0, #2
  str x0, [x25]
  mov x0, x22
  subs xzr, x0, x19
  b.eq label111 ; b label112
block112:
  mov x0, x22
  ldrb w2, [x0]
  add x0, x0, #1
  add w1, w2, #32
  subs wzr, w2, #27
  b.eq label113 ; b label114
block113:
  ldr x3, [sp, #24]
  b label117
block114:
  subs wzr, w2, #16
  b.lo label115 ; b label116
block115:
  b label206
block116:
  b label221
block117:
  ldr x3, [sp, #24]
  cbz x3, label118 ; b label119
block119:
  ldr x4, [sp]
  sub x23, x4, #2
  sub x1, x19, x0
  subs xzr, x1, #2
  b.lo label120 ; b label121
block120:
  b label126
block121:
  ldrb w1, [x0]
  add x2, x0, #1
  str x2, [sp, #16]
  subs xzr, x1, #128
  b.lo label122 ; b label123
block122:
  b label129
block123:
  ldrb w6, [x0, #1]
  and x7, x1, #127
  orr x1, x7, x6, LSL 7
  add x2, x0, #2
  str x2, [sp, #16]
  subs xzr, x6, #128
  b.lo label124 ; b label125
block124:
  b label129
block125:
  b label126
block126:
  load_ext_name_far x10, User(userextname0)+0
  mov x1, x19
  blr x10
  str x0, [sp, #16]
  cbz x0, label127 ; b label128
block128:
  b label129
block129:
  cbnz x1, label131 ; b label130
block131:
  ldr x0, [sp, #16]
  sub x0, x19, x0
  subs xzr, x0, #1
  b.lo label132 ; b label133
block133:
  ldr x0, [sp, #16]
  ldrb w0, [x0]
  lsr x2, x0, #4
  subs xzr, x2, #8
  b.ne label134 ; b label135
block135:
  and x0, x0, #15
  subs xzr, x0, #9
  b.ne label136 ; b label137
block137:
  ldr x0, [sp, #16]
  add x0, x0, #1
  str x0, [sp, #16]
  lsl x0, x1, #1
  mov x21, x1
  ldr x1, [sp, #16]
  sub x1, x19, x1
  subs xzr, x0, x1
  b.hi label138 ; b label139
block139:
  mov x0, x21
  lsl x1, x0, #5
  ldr x0, [x20]
  ldr x2, [x20, #8]
  sub x2, x2, x0
  subs xzr, x1, x2
  b.ls label143 ; b label140
block142:
  mov x24, x21
  b label144
block143:
  mov x24, x21
  add x1, x0, x24, LSL 5
  str x1, [x20]
  b label144
block144:
  add x26, x0, x24, LSL 5
  str x0, [sp, #8]
  ldr x0, [sp, #16]
  ldr x27, [sp, #8]
  b label145
block145:
  sub x0, x19, x0
  subs xzr, x0, #2
  b.lo label146 ; b label147
block146:
  b label152
block147:
  ldr x0, [sp, #16]
  ldrb w1, [x0]
  add x0, x0, #1
  subs xzr, x1, #128
  b.lo label148 ; b label149
block148:
  b label155
block149:
  ldr x0, [sp, #16]
  ldrb w2, [x0, #1]
  and x0, x1, #127
  orr x1, x0, x2, LSL 7
  ldr x0, [sp, #16]
  add x0, x0, #2
  subs xzr, x2, #128
  b.lo label150 ; b label151
block150:
  b label155
block151:
  b label152
block152:
  load_ext_name_far x2, User(userextname0)+0
  ldr x0, [sp, #16]
  mov x1, x19
  blr x2
  cbz x0, label153 ; b label154
block154:
  b label155
block155:
  sub x2, x19, x0
  subs xzr, x1, #32
  b.hi label156 ; b label157
block157:
  subs xzr, x2, #32
  b.lo label158 ; b label159
block159:
  load_ext_name_far x3, User(userextname3)+0
  add x3, x3, #32
  sub x3, x3, x1
  ldr q0, [x0]
  ldr q1, [x3]
  and v0.16b, v0.16b, v1.16b
  ldr q1, [x0, #16]
  mov x28, x0
  ldr q2, [x3, #16]
  and v1.16b, v1.16b, v2.16b
  orr v0.16b, v0.16b, v1.16b
  umaxp v0.4s, v0.4s, v0.4s
  mov x0, v0.d[0]
  subs xzr, x0, #0
  cset x0, ne
  ands wzr, w0, #255
  b.ne label160 ; b label161
block161:
  mov x22, x1
  b label167
block164:
  load_ext_name_far x2, User(userextname4)+0
  mov x0, x28
  mov x1, x22
  blr x2
  cbnz x0, label165 ; b label166
block165:
  b label167
block167:
  str x28, [x27]
  orr x3, x22, #4294967296
  str x3, [x27, #8]
  add x4, x28, x22
  cbz x23, label168 ; b label169
block169:
  sub x6, x19, x4
  subs xzr, x6, #1
  b.lo label170 ; b label171
block171:
  ldrb w9, [x28, x22]
  and x28, x9, #15
  lsr x1, x9, #4
  add x0, x4, #1
  subs xzr, x1, #15
  b.ne label172 ; b label173
block172:
  str x0, [sp, #16]
  b label184
block173:
  sub x12, x19, x0
  subs xzr, x12, #2
  b.lo label174 ; b label175
block174:
  b label180
block175:
  ldrb w1, [x4, #1]
  add x2, x4, #2
  str x2, [sp, #16]
  subs xzr, x1, #128
  b.lo label176 ; b label177
block176:
  b label183
block177:
  ldrb w2, [x4, #2]
  and x1, x1, #127
  orr x1, x1, x2, LSL 7
  add x3, x4, #3
  str x3, [sp, #16]
  subs xzr, x2, #128
  b.lo label178 ; b label179
block178:
  b label183
block179:
  b label180
block180:
  load_ext_name_far x2, User(userextname0)+0
  mov x1, x19
  blr x2
  str x0, [sp, #16]
  cbz x0, label181 ; b label182
block182:
  b label183
block183:
  b label184
block184:
  cbnz x1, label188 ; b label185
block187:
  movz x0, #8
  movz x1, #0
  str x0, [x27, #16]
  str x1, [x27, #24]
  ldr x28, [sp, #16]
  b label198
block188:
  subs xzr, x28, #7
  b.ne label189 ; b label190
block190:
  lsl x2, x1, #3
  ldr x0, [sp, #16]
  mov x21, x1
  sub x0, x19, x0
  subs xzr, x2, x0
  mov x28, x2
  b.hi label191 ; b label192
block192:
  mov x0, x21
  lsl x1, x0, #3
  ldr x0, [x20]
  ldr x2, [x20, #8]
  sub x2, x2, x0
  subs xzr, x1, x2
  b.ls label196 ; b label193
block195:
  mov x22, x21
  mov x21, x0
  b label197
block196:
  mov x22, x21
  add x1, x0, x22, LSL 3
  mov x21, x0
  str x1, [x20]
  b label197
block197:
  load_ext_name_far x3, User(userextname5)+0
  mov x2, x28
  ldr x28, [sp, #16]
  mov x0, x28
  mov x1, x21
  blr x3
  add x28, x28, x22, LSL 3
  str x21, [x27, #16]
  str x22, [x27, #24]
  b label198
block198:
  add x27, x27, #32
  subs xzr, x27, x26
  b.ne label199 ; b label200
block199:
  mov x0, x28
  str x28, [sp, #16]
  b label145
block200:
  ldr x0, [sp, #8]
  str x0, [x25, #40]
  str x24, [x25, #48]
  b label201
block201:
  ldr x0, [x25]
  orr x0, x0, #4
  str x0, [x25]
  subs xzr, x28, x19
  b.eq label202 ; b label203
block203:
  ldrb w2, [x28]
  add x0, x28, #1
  add w1, w2, #48
  subs wzr, w2, #16
  b.lo label204 ; b label205
block204:
  b label206
block205:
  b label221
block206:
  and w23, w2, #15
  cbnz w23, label208 ; b label207
block207:
  b label223
block209:
  b label215
block210:
  ldrb w1, [x0]
  add x5, x0, #1
  subs xzr, x1, #128
  b.lo label211 ; b label212
block211:
  mov x0, x5
  b label218
block212:
  ldrb w8, [x0, #1]
  and x9, x1, #127
  orr x1, x9, x8, LSL 7
  add x9, x0, #2
  subs xzr, x8, #128
  b.lo label213 ; b label214
block213:
  mov x0, x9
  b label218
block214:
  b label215
block215:
  load_ext_name_far x12, User(userextname0)+0
  mov x1, x19
  blr x12
  cbz x0, label216 ; b label217
block217:
  b label218
block218:
  movz x14, #65535
  subs xzr, x1, x14
  b.hi label219 ; b label220
block220:
  lsr w2, w1, #1
  and w1, w1, #1
  sub w1, wzr, w1
  eor w1, w2, w1
  orr w1, w23, w1, LSL 4
  b label221
block221:
  and w2, w1, #15
  cbnz w2, label224 ; b label222
block222:
  b label223
block223:
  add sp, sp, #32
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp x27, x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block224:
  asr w3, w1, #4
  movz w4, #32767
  subs wzr, w3, w4
  b.gt label225 ; b label226
block226:
  and w3, w3, #65535
  subs wzr, w3, #1
  b.hs label228 ; b label227
block228:
  sub w3, w3, #1
  emit_island 48
  subs wzr, w3, #3
  mov x4, #3 ; csel x4, x3, x4, lo ; csdb ; adr x5, pc+16 ; ldrsw x4, [x5, x4, uxtw #2] ; add x5, x5, x4 ; br x5 ; jt_entries [MachLabel(236), MachLabel(233), MachLabel(230)] ; default label229
block231:
  ldr x3, [sp, #24]
  b label117
block234:
  ldr x3, [sp, #24]
  b label54
block237:
  ldr x3, [sp, #24]
  mov x4, x19
  mov x27, x20
  b label11
block242:
  subs xzr, x0, x19
  b.eq label243 ; b label244
block244:
  ldrb w2, [x0]
  add x0, x0, #1
  add w1, w2, w22
  subs wzr, w2, #16
  b.lo label245 ; b label246
block245:
  b label206
block246:
  b label221
block1:
  b label247
block3:
  b label247
block12:
  b label247
block14:
  b label247
block25:
  b label247
block29:
  subs xzr, x20, #13
  b.hi label30 ; b label31
block30:
  b label247
block33:
  b label247
block35:
  b label247
block37:
  load_ext_name_far x9, User(userextname1)+0
  mov x0, x20
  blr x9
  cbz x0, label38 ; b label39
block38:
  b label247
block42:
  b label247
block45:
  b label247
block55:
  b label247
block57:
  b label247
block68:
  b label247
block72:
  subs xzr, x21, #13
  b.hi label73 ; b label74
block73:
  b label247
block76:
  b label247
block78:
  b label247
block80:
  load_ext_name_far x7, User(userextname1)+0
  mov x0, x20
  blr x7
  cbz x0, label81 ; b label82
block81:
  b label247
block93:
  b label247
block96:
  mov x22, x0
  b label102
block98:
  mov x22, x0
  b label102
block100:
  b label102
block102:
  subs xzr, x1, x2
  mov x24, x1
  b.hi label103 ; b label104
block103:
  b label247
block106:
  b label247
block111:
  b label247
block118:
  b label247
block127:
  b label247
block130:
  movz x13, #8
  movz x14, #0
  str x13, [x25, #40]
  str x14, [x25, #48]
  ldr x28, [sp, #16]
  b label201
block132:
  b label247
block134:
  b label247
block136:
  b label247
block138:
  b label247
block140:
  load_ext_name_far x2, User(userextname1)+0
  mov x0, x20
  blr x2
  cbz x0, label141 ; b label142
block141:
  b label247
block153:
  b label247
block156:
  mov x28, x0
  b label162
block158:
  mov x28, x0
  b label162
block160:
  b label162
block162:
  subs xzr, x1, x2
  mov x22, x1
  b.hi label163 ; b label164
block163:
  b label247
block166:
  b label247
block168:
  b label247
block170:
  b label247
block181:
  b label247
block185:
  subs xzr, x28, #13
  b.hi label186 ; b label187
block186:
  b label247
block189:
  b label247
block191:
  b label247
block193:
  load_ext_name_far x2, User(userextname1)+0
  mov x0, x20
  blr x2
  cbz x0, label194 ; b label195
block194:
  b label247
block202:
  b label247
block208:
  sub x2, x19, x0
  subs xzr, x2, #2
  b.lo label209 ; b label210
block216:
  b label247
block219:
  b label247
block225:
  b label247
block227:
  b label239
block229:
  b label239
block230:
  subs wzr, w2, #11
  b.eq label231 ; b label232
block232:
  b label240
block233:
  subs wzr, w2, #10
  b.eq label234 ; b label235
block235:
  b label240
block236:
  subs wzr, w2, #9
  b.eq label237 ; b label238
block238:
  b label240
block239:
  b label240
block240:
  and w22, w1, #4294967280
  mov w1, w1
  orr x2, x1, #8589934592
  load_ext_name_far x4, User(userextname6)+0
  mov x1, x19
  ldr x3, [sp, #24]
  blr x4
  cbz x0, label241 ; b label242
block241:
  b label247
block243:
  b label247
block247:
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
  stp x25, x26, [sp, #-16]!
  stp x23, x24, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  cbz x0, label1 ; b label2
block2:
  sub x20, x0, #1
  mov x26, x0
  ldr x0, [x1]
  mov x21, x1
  movz x1, #0
  tbnz x0, #0, label4 ; b label3
block3:
  mov x0, x2
  mov x19, x3
  mov x22, x21
  b label17
block4:
  cbz x20, label5 ; b label6
block6:
  mov x0, x21
  ldr x1, [x0, #8]
  mov x23, x1
  ldr w1, [x0, #16]
  subs xzr, x1, #15
  b.hs label7 ; b label8
block7:
  mov x0, x2
  mov x19, x3
  mov x22, x1
  b label11
block8:
  sub x0, x3, x2
  mov x19, x3
  subs xzr, x0, #2
  b.lo label9 ; b label10
block9:
  mov x0, x2
  mov x22, x1
  b label11
block10:
  movz x0, #5
  orr x0, x0, x1, LSL 4
  mov x22, x1
  movz x1, #25
  orr x0, x1, x0, LSL 8
  strh w0, [x2]
  add x2, x2, #2
  b label14
block11:
  movz x3, #5
  movz x2, #25
  load_ext_name_far x5, User(userextname0)+0
  mov x1, x19
  mov x4, x22
  blr x5
  cbz x0, label12 ; b label13
block13:
  mov x2, x0
  b label14
block14:
  load_ext_name_far x4, User(userextname1)+0
  mov x0, x23
  mov x1, x22
  mov x3, x19
  blr x4
  cbz x0, label15 ; b label16
block16:
  movz x1, #16
  mov x22, x21
  b label17
block17:
  ldr x2, [x22]
  tbnz x2, #1, label19 ; b label18
block18:
  mov x25, x0
  b label54
block19:
  movz x2, #32
  sub x1, x2, x1
  add x2, x1, #10
  cbz x20, label20 ; b label21
block21:
  ldr x21, [x22, #24]
  ldr w24, [x22, #32]
  subs xzr, x24, #15
  b.hs label22 ; b label23
block22:
  b label26
block23:
  sub x4, x19, x0
  subs xzr, x4, #2
  b.lo label24 ; b label25
block24:
  b label26
block25:
  movz x7, #8
  orr x7, x7, x24, LSL 4
  orr x7, x2, x7, LSL 8
  strh w7, [x0]
  add x0, x0, #2
  mov x25, x0
  b label29
block26:
  movz x3, #8
  load_ext_name_far x9, User(userextname0)+0
  mov x1, x19
  mov x4, x24
  blr x9
  cbz x0, label27 ; b label28
block28:
  mov x25, x0
  b label29
block29:
  add x23, x21, x24, LSL 4
  cbnz x24, label30 ; b label31
block30:
  b label32
block31:
  b label53
block32:
  ldr x0, [x21]
  ldr w2, [x21, #8]
  subs xzr, x2, #31
  b.hi label42 ; b label33
block33:
  mov x10, x25
  sub x1, x19, x10
  add x3, x2, #1
  subs xzr, x3, x1
  b.hi label34 ; b label35
block34:
  mov x3, x0
  mov x4, x2
  mov x25, x10
  b label47
block35:
  strb w2, [x10]
  add x4, x10, #1
  add x3, x4, x2
  subs xzr, x2, #8
  b.hs label41 ; b label36
block36:
  subs xzr, x2, #4
  b.hs label40 ; b label37
block37:
  cbnz x2, label39 ; b label38
block38:
  mov x25, x3
  b label50
block39:
  lsr x5, x2, #1
  sub x2, x2, #1
  ldrb w6, [x0]
  ldrb w7, [x0, x5]
  ldrb w0, [x0, x2]
  strb w6, [x10, #1]
  strb w7, [x4, x5]
  strb w0, [x4, x2]
  mov x25, x3
  b label50
block40:
  sub x2, x2, #4
  ldr w1, [x0]
  ldr w0, [x0, x2]
  stur w1, [x10, #1]
  str w0, [x4, x2]
  mov x25, x3
  b label50
block41:
  and x1, x2, #16
  lsr x5, x1, #1
  sub x2, x2, #8
  sub x6, x2, x5
  ldr x7, [x0]
  ldr x8, [x0, x5]
  ldr x9, [x0, x6]
  ldr x0, [x0, x2]
  stur x7, [x10, #1]
  str x8, [x4, x5]
  str x9, [x4, x6]
  str x0, [x4, x2]
  mov x25, x3
  b label50
block42:
  mov x10, x25
  subs xzr, x2, #16384
  b.hs label43 ; b label44
block43:
  mov x3, x0
  mov x4, x2
  mov x25, x10
  b label47
block44:
  sub x1, x19, x10
  add x3, x2, #2
  subs xzr, x3, x1
  b.hi label45 ; b label46
block45:
  mov x3, x0
  mov x4, x2
  mov x25, x10
  b label47
block46:
  and x1, x2, #16256
  add x4, x2, x1
  subs xzr, x2, #128
  cset x3, hs
  uxtb w1, w3
  orr x1, x4, x1, LSL 7
  strh w1, [x10]
  add x1, x10, #1
  add x1, x1, x3, UXTB
  add x10, x1, x2
  mov x25, x10
  load_ext_name_far x3, User(userextname2)+0
  blr x3
  b label50
block47:
  movz x2, #256
  load_ext_name_far x5, User(userextname3)+0
  mov x0, x25
  mov x1, x19
  blr x5
  cbz x0, label48 ; b label49
block49:
  mov x25, x0
  b label50
block50:
  add x21, x21, #16
  subs xzr, x21, x23
  b.ne label51 ; b label52
block51:
  b label32
block52:
  b label53
block53:
  movz x1, #32
  b label54
block54:
  ldr x0, [x22]
  tbnz x0, #2, label56 ; b label55
block55:
  mov x0, x25
  b label103
block56:
  movz x0, #48
  sub x0, x0, x1
  add x2, x0, #11
  cbz x20, label57 ; b label58
block58:
  mov x0, x26
  sub x20, x0, #2
  ldr x21, [x22, #40]
  ldr w23, [x22, #48]
  sub x0, x23, #1
  subs xzr, x0, #127
  b.hs label59 ; b label60
block59:
  b label63
block60:
  mov x0, x25
  sub x1, x19, x0
  subs xzr, x1, #4
  b.lo label61 ; b label62
block61:
  b label63
block62:
  movz x4, #35072
  orr x4, x23, x4
  orr x4, x2, x4, LSL 8
  mov x0, x25
  str w4, [x0]
  add x0, x0, #3
  mov x25, x0
  b label66
block63:
  movz x3, #137
  load_ext_name_far x6, User(userextname4)+0
  mov x0, x25
  mov x1, x19
  mov x4, x23
  blr x6
  cbz x0, label64 ; b label65
block65:
  mov x25, x0
  b label66
block66:
  add x22, x21, x23, LSL 5
  cbnz x23, label67 ; b label68
block67:
  b label69
block68:
  b label102
block69:
  ldr x0, [x21]
  ldr w2, [x21, #8]
  subs xzr, x2, #31
  b.hi label79 ; b label70
block70:
  mov x1, x25
  sub x14, x19, x1
  add x15, x2, #1
  subs xzr, x15, x14
  b.hi label71 ; b label72
block71:
  mov x3, x0
  mov x4, x2
  b label84
block72:
  mov x6, x25
  strb w2, [x6]
  mov x8, x25
  add x3, x8, #1
  add x9, x3, x2
  subs xzr, x2, #8
  b.hs label78 ; b label73
block73:
  subs xzr, x2, #4
  b.hs label77 ; b label74
block74:
  cbnz x2, label76 ; b label75
block75:
  mov x0, x9
  b label87
block76:
  lsr x4, x2, #1
  sub x2, x2, #1
  ldrb w5, [x0]
  ldrb w6, [x0, x4]
  ldrb w0, [x0, x2]
  mov x1, x25
  strb w5, [x1, #1]
  strb w6, [x3, x4]
  strb w0, [x3, x2]
  mov x0, x9
  b label87
block77:
  sub x2, x2, #4
  ldr w1, [x0]
  ldr w0, [x0, x2]
  mov x4, x25
  stur w1, [x4, #1]
  str w0, [x3, x2]
  mov x0, x9
  b label87
block78:
  and x1, x2, #16
  lsr x4, x1, #1
  sub x2, x2, #8
  sub x5, x2, x4
  ldr x6, [x0]
  ldr x7, [x0, x4]
  ldr x8, [x0, x5]
  ldr x0, [x0, x2]
  mov x1, x25
  stur x6, [x1, #1]
  str x7, [x3, x4]
  str x8, [x3, x5]
  str x0, [x3, x2]
  mov x0, x9
  b label87
block79:
  subs xzr, x2, #16384
  b.hs label80 ; b label81
block80:
  mov x3, x0
  mov x4, x2
  b label84
block81:
  mov x1, x25
  sub x1, x19, x1
  add x3, x2, #2
  subs xzr, x3, x1
  b.hi label82 ; b label83
block82:
  mov x3, x0
  mov x4, x2
  b label84
block83:
  and x1, x2, #16256
  add x3, x2, x1
  subs xzr, x2, #128
  cset x1, hs
  uxtb w4, w1
  orr x3, x3, x4, LSL 7
  mov x4, x25
  strh w3, [x4]
  mov x3, x25
  add x3, x3, #1
  add x1, x3, x1, UXTB
  add x9, x1, x2
  mov x23, x9
  load_ext_name_far x3, User(userextname2)+0
  blr x3
  mov x0, x23
  b label87
block84:
  movz x2, #256
  load_ext_name_far x5, User(userextname3)+0
  mov x0, x25
  mov x1, x19
  blr x5
  cbz x0, label85 ; b label86
block86:
  b label87
block87:
  cbz x20, label88 ; b label89
block89:
  ldr x1, [x21, #16]
  mov x24, x1
  ldr w23, [x21, #24]
  subs xzr, x23, #15
  b.hs label90 ; b label91
block90:
  b label94
block91:
  sub x1, x19, x0
  subs xzr, x1, #1
  b.lo label92 ; b label93
block92:
  b label94
block93:
  movz x1, #7
  orr x1, x1, x23, LSL 4
  strb w1, [x0]
  add x0, x0, #1
  b label97
block94:
  movz x3, #7
  movz x2, #256
  load_ext_name_far x5, User(userextname0)+0
  mov x1, x19
  mov x4, x23
  blr x5
  cbz x0, label95 ; b label96
block96:
  b label97
block97:
  lsl x2, x23, #3
  sub x1, x19, x0
  mov x25, x0
  subs xzr, x2, x1
  b.hi label98 ; b label99
block99:
  load_ext_name_far x3, User(userextname2)+0
  mov x0, x24
  mov x1, x25
  blr x3
  mov x0, x25
  add x0, x0, x23, LSL 3
  mov x25, x0
  add x21, x21, #32
  subs xzr, x21, x22
  b.ne label100 ; b label101
block100:
  b label69
block101:
  b label102
block102:
  movz x1, #48
  mov x0, x25
  b label103
block103:
  sub x8, x19, x0
  subs xzr, x8, #1
  b.lo label104 ; b label105
block105:
  movz w11, #0
  mov x0, x25
  strb w11, [x0]
  add x0, x0, #1
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label106
block5:
  b label106
block12:
  b label106
block15:
  b label106
block20:
  b label106
block27:
  b label106
block48:
  b label106
block57:
  b label106
block64:
  b label106
block85:
  b label106
block88:
  b label106
block95:
  b label106
block98:
  b label106
block104:
  b label106
block106:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp fp, lr, [sp], #16
  ret
