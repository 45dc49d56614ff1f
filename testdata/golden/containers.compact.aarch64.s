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
  sub x0, x3, x2
  mov x5, x3
  cbnz x0, label4 ; b label3
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
  str x3, [sp, #24]
  mov x12, x0
  ldr x3, [sp, #8]
  b label11
block6:
  and w0, w19, #15
  subs wzr, w0, #0
  cset x0, eq
  subs wzr, w19, #16
  cset x1, lo
  orr w1, w0, w1
  add x0, x2, #1
  movz x3, #0
  ands wzr, w1, #255
  b.ne label7 ; b label8
block7:
  mov x12, x0
  mov x22, x5
  mov x24, x21
  str x3, [sp, #24]
  b label188
block8:
  add x0, x2, #1
  mov x12, x0
  movz x3, #0
  str x3, [sp, #24]
  subs wzr, w19, #42
  b.eq label9 ; b label10
block9:
  ldr x3, [sp, #8]
  mov x22, x5
  mov x24, x21
  b label51
block10:
  mov x22, x5
  mov x24, x21
  mov x25, x19
  b label48
block11:
  sub x0, x3, #1
  str x3, [sp, #8]
  cbnz x0, label13 ; b label12
block13:
  mov x0, x12
  mov x22, x5
  sub x1, x22, x0
  cbnz x1, label15 ; b label14
block15:
  ldrb w19, [x0]
  lsr x1, x19, #4
  add x2, x0, #1
  mov x3, x2
  subs xzr, x1, #15
  b.ne label16 ; b label17
block16:
  mov x0, x3
  b label25
block17:
  mov x1, x3
  sub x2, x22, x1
  cbnz x2, label19 ; b label18
block19:
  ldrb w1, [x0, #1]
  add x0, x0, #2
  subs xzr, x1, #128
  b.lo label20 ; b label21
block20:
  b label24
block21:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x3
  mov x1, x22
  blr x2
  cbnz x0, label23 ; b label22
block23:
  b label24
block24:
  b label25
block25:
  cbnz x1, label29 ; b label26
block28:
  movz x8, #8
  ldr x2, [sp]
  str x8, [x2, #8]
  movz x9, #0
  str x9, [x2, #16]
  mov x24, x21
  b label41
block29:
  and x11, x19, #15
  subs xzr, x11, #5
  b.eq label31 ; b label30
block31:
  sub x14, x22, x0
  mov x19, x0
  subs xzr, x1, x14
  b.ls label33 ; b label32
block33:
  mov x24, x21
  ldr x0, [x24]
  ldr x3, [x24, #8]
  movz x2, #7
  add x2, x2, x1, LSL 2
  mov x20, x1
  and x1, x2, #18446744073709551608
  sub x3, x3, x0
  subs xzr, x1, x3
  b.ls label37 ; b label34
block36:
  mov x21, x0
  b label38
block37:
  and x1, x2, #18446744073709551608
  add x1, x0, x1
  mov x21, x0
  str x1, [x24]
  b label38
block38:
  load_ext_name_far x4, User(userextname2)+0
  mov x0, x19
  mov x19, x20
  mov x1, x22
  mov x2, x21
  mov x3, x19
  blr x4
  cbnz x0, label40 ; b label39
block40:
  mov x1, x21
  ldr x2, [sp]
  str x1, [x2, #8]
  ldr x1, [sp]
  str x19, [x1, #16]
  b label41
block41:
  sub x1, x22, x0
  cbnz x1, label43 ; b label42
block43:
  ldrb w19, [x0]
  add x0, x0, #1
  mov x12, x0
  ldr x23, [sp, #24]
  orr x23, x23, #1
  str x23, [sp, #24]
  subs wzr, w19, #26
  b.eq label44 ; b label45
block44:
  ldr x3, [sp, #8]
  b label51
block45:
  and w0, w19, #15
  subs wzr, w0, #0
  cset x0, eq
  subs wzr, w19, #16
  cset x1, lo
  orr w0, w0, w1
  add w25, w19, #16
  ands wzr, w0, #255
  b.ne label46 ; b label47
block46:
  b label188
block47:
  b label48
block48:
  subs wzr, w25, #59
  b.eq label49 ; b label50
block49:
  ldr x3, [sp, #8]
  b label108
block50:
  b label200
block51:
  sub x0, x3, #1
  cbnz x0, label53 ; b label52
block53:
  mov x0, x12
  sub x0, x22, x0
  cbnz x0, label55 ; b label54
block55:
  mov x0, x12
  ldrb w19, [x0]
  lsr x1, x19, #4
  add x0, x0, #1
  subs xzr, x1, #15
  b.ne label56 ; b label57
block56:
  b label65
block57:
  sub x1, x22, x0
  cbnz x1, label59 ; b label58
block59:
  mov x1, x12
  ldrb w1, [x1, #1]
  mov x2, x12
  add x2, x2, #2
  mov x20, x2
  subs xzr, x1, #128
  b.lo label60 ; b label61
block60:
  mov x0, x20
  b label64
block61:
  load_ext_name_far x2, User(userextname0)+0
  mov x1, x22
  blr x2
  cbnz x0, label63 ; b label62
block63:
  b label64
block64:
  b label65
block65:
  cbnz x1, label69 ; b label66
block68:
  movz x1, #8
  ldr x2, [sp]
  str x1, [x2, #24]
  movz x1, #0
  str x1, [x2, #32]
  b label101
block69:
  and x3, x19, #15
  subs xzr, x3, #8
  b.eq label71 ; b label70
block71:
  sub x6, x22, x0
  mov x20, x0
  subs xzr, x1, x6
  mov x19, x1
  b.ls label73 ; b label72
block73:
  ldr x0, [x24]
  ldr x9, [x24, #8]
  mov x2, x19
  lsl x1, x2, #4
  sub x9, x9, x0
  subs xzr, x1, x9
  b.ls label77 ; b label74
block76:
  b label78
block77:
  add x14, x0, x19, LSL 4
  str x14, [x24]
  b label78
block78:
  load_ext_name_far x25, User(userextname3)+0
  add x26, x0, x19, LSL 4
  mov x23, x0
  mov x0, x20
  mov x27, x23
  b label79
block79:
  sub x1, x22, x0
  cbnz x1, label81 ; b label80
block81:
  ldrb w1, [x0]
  add x2, x0, #1
  mov x7, x2
  subs xzr, x1, #128
  b.lo label82 ; b label83
block82:
  mov x0, x7
  b label86
block83:
  load_ext_name_far x2, User(userextname0)+0
  mov x1, x22
  blr x2
  cbnz x0, label85 ; b label84
block85:
  b label86
block86:
  sub x2, x22, x0
  subs xzr, x1, x2
  b.ls label88 ; b label87
block88:
  subs xzr, x1, #32
  b.ls label90 ; b label89
block90:
  subs xzr, x2, #32
  b.hs label92 ; b label91
block92:
  ldr q0, [x0]
  add x2, x25, #32
  sub x2, x2, x1
  mov x21, x1
  ldr q1, [x2]
  ldr q2, [x0, #16]
  mov x7, x0
  ldr q3, [x2, #16]
  and v0.16b, v0.16b, v1.16b
  and v1.16b, v2.16b, v3.16b
  orr v0.16b, v0.16b, v1.16b
  umaxp v31.4s, v0.4s, v0.4s
  mov x0, v31.d[0]
  subs xzr, x0, #0
  cset x0, ne
  ands wzr, w0, #255
  b.ne label93 ; b label94
block94:
  mov x20, x7
  b label98
block96:
  b label98
block98:
  str x20, [x27]
  orr x0, x21, #4294967296
  str x0, [x27, #8]
  add x27, x27, #16
  add x0, x20, x21
  subs xzr, x27, x26
  b.ne label99 ; b label100
block99:
  b label79
block100:
  ldr x1, [sp]
  mov x2, x23
  str x2, [x1, #24]
  str x19, [x1, #32]
  b label101
block101:
  sub x1, x22, x0
  cbnz x1, label103 ; b label102
block103:
  ldrb w19, [x0]
  add x0, x0, #1
  ldr x2, [sp, #24]
  mov x12, x0
  orr x0, x2, #2
  subs wzr, w19, #27
  b.eq label104 ; b label105
block104:
  ldr x3, [sp, #8]
  str x0, [sp, #24]
  b label108
block105:
  and w0, w19, #15
  subs wzr, w0, #0
  cset x0, eq
  subs wzr, w19, #16
  cset x1, lo
  orr w0, w0, w1
  ldr x13, [sp, #24]
  orr x14, x13, #2
  str x14, [sp, #24]
  add w25, w19, #32
  ands wzr, w0, #255
  b.ne label106 ; b label107
block106:
  b label188
block107:
  b label200
block108:
  ldr x3, [sp, #8]
  sub x0, x3, #1
  cbnz x0, label110 ; b label109
block110:
  mov x0, x12
  sub x0, x22, x0
  cbnz x0, label112 ; b label111
block112:
  mov x0, x12
  ldrb w1, [x0]
  add x0, x0, #1
  subs xzr, x1, #128
  b.lo label113 ; b label114
block113:
  b label117
block114:
  load_ext_name_far x4, User(userextname0)+0
  mov x0, x12
  mov x1, x22
  blr x4
  cbnz x0, label116 ; b label115
block116:
  b label117
block117:
  cbnz x1, label119 ; b label118
block119:
  sub x10, x22, x0
  cbnz x10, label121 ; b label120
block121:
  ldrb w12, [x0]
  lsr x13, x12, #4
  movz x25, #8
  subs xzr, x13, #8
  b.eq label123 ; b label122
block123:
  and x15, x12, #15
  subs xzr, x15, #9
  b.eq label125 ; b label124
block125:
  add x2, x1, x1
  mov x19, x1
  add x0, x0, #1
  sub x1, x22, x0
  mov x21, x0
  subs xzr, x2, x1
  b.ls label127 ; b label126
block127:
  ldr x0, [x24]
  ldr x2, [x24, #8]
  mov x3, x19
  lsl x1, x3, #5
  sub x2, x2, x0
  subs xzr, x1, x2
  b.ls label131 ; b label128
block130:
  mov x26, x19
  b label132
block131:
  mov x26, x19
  add x1, x0, x26, LSL 5
  str x1, [x24]
  b label132
block132:
  load_ext_name_far x28, User(userextname3)+0
  add x27, x0, x26, LSL 5
  str x0, [sp, #16]
  mov x0, x21
  ldr x19, [sp, #16]
  b label133
block133:
  sub x0, x22, x0
  cbnz x0, label135 ; b label134
block135:
  mov x0, x21
  ldrb w1, [x0]
  add x0, x0, #1
  subs xzr, x1, #128
  b.lo label136 ; b label137
block136:
  b label140
block137:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x21
  mov x1, x22
  blr x2
  cbnz x0, label139 ; b label138
block139:
  b label140
block140:
  sub x2, x22, x0
  subs xzr, x1, x2
  b.ls label142 ; b label141
block142:
  subs xzr, x1, #32
  b.ls label144 ; b label143
block144:
  subs xzr, x2, #32
  b.hs label146 ; b label145
block146:
  ldr q0, [x0]
  add x2, x28, #32
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
  b.ne label147 ; b label148
block148:
  b label152
block150:
  b label152
block152:
  str x21, [x19]
  orr x0, x20, #4294967296
  str x0, [x19, #8]
  ldr x3, [sp, #8]
  sub x0, x3, #2
  cbnz x0, label154 ; b label153
block154:
  add x2, x21, x20
  sub x0, x22, x2
  cbnz x0, label156 ; b label155
block156:
  ldrb w20, [x21, x20]
  lsr x1, x20, #4
  add x0, x2, #1
  subs xzr, x1, #15
  b.ne label157 ; b label158
block157:
  mov x21, x0
  b label166
block158:
  sub x1, x22, x0
  cbnz x1, label160 ; b label159
block160:
  ldrb w1, [x2, #1]
  add x2, x2, #2
  mov x21, x2
  subs xzr, x1, #128
  b.lo label161 ; b label162
block161:
  b label165
block162:
  load_ext_name_far x4, User(userextname0)+0
  mov x1, x22
  blr x4
  mov x21, x0
  cbnz x0, label164 ; b label163
block164:
  b label165
block165:
  b label166
block166:
  cbnz x1, label170 ; b label167
block169:
  str x25, [x19, #16]
  movz x12, #0
  str x12, [x19, #24]
  b label180
block170:
  and x14, x20, #15
  subs xzr, x14, #7
  b.eq label172 ; b label171
block172:
  lsl x20, x1, #3
  mov x0, x21
  mov x23, x1
  sub x0, x22, x0
  subs xzr, x20, x0
  b.ls label174 ; b label173
block174:
  ldr x0, [x24]
  ldr x1, [x24, #8]
  sub x1, x1, x0
  subs xzr, x20, x1
  b.ls label178 ; b label175
block177:
  mov x20, x23
  mov x23, x0
  b label179
block178:
  mov x2, x20
  mov x20, x23
  add x1, x0, x20, LSL 3
  mov x23, x0
  str x1, [x24]
  b label179
block179:
  load_ext_name_far x3, User(userextname5)+0
  mov x0, x21
  mov x1, x23
  blr x3
  str x23, [x19, #16]
  str x20, [x19, #24]
  add x21, x21, x20, LSL 3
  b label180
block180:
  add x19, x19, #32
  subs xzr, x19, x27
  b.ne label181 ; b label182
block181:
  mov x0, x21
  b label133
block182:
  ldr x0, [sp]
  ldr x1, [sp, #16]
  str x1, [x0, #40]
  str x26, [x0, #48]
  b label183
block183:
  sub x0, x22, x21
  cbnz x0, label185 ; b label184
block185:
  ldrb w19, [x21]
  and w0, w19, #15
  subs wzr, w0, #0
  cset x0, eq
  subs wzr, w19, #16
  cset x1, lo
  orr w0, w0, w1
  add x1, x21, #1
  mov x12, x1
  ldr x1, [sp, #24]
  orr x1, x1, #4
  str x1, [sp, #24]
  add w25, w19, #48
  ands wzr, w0, #255
  b.ne label186 ; b label187
block186:
  b label188
block187:
  b label200
block188:
  and w0, w19, #15
  cbnz w0, label190 ; b label189
block189:
  ldr x15, [sp]
  ldr x24, [sp, #24]
  str x24, [x15]
  mov x0, x12
  add sp, sp, #48
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp x27, x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block192:
  mov x0, x12
  ldrb w1, [x0]
  add x0, x0, #1
  subs xzr, x1, #128
  b.lo label193 ; b label194
block193:
  mov x12, x0
  b label197
block194:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x12
  mov x1, x22
  blr x2
  cbnz x0, label196 ; b label195
block196:
  mov x12, x0
  b label197
block197:
  movz x0, #65535
  subs xzr, x1, x0
  b.ls label199 ; b label198
block199:
  lsr w0, w1, #1
  and w1, w1, #1
  sub w1, wzr, w1
  eor w0, w0, w1
  and w1, w19, #15
  orr w25, w1, w0, LSL 4
  b label200
block200:
  asr w0, w25, #4
  movz w1, #32767
  subs wzr, w0, w1
  b.le label202 ; b label201
block202:
  and w0, w0, #65535
  cbnz w0, label204 ; b label203
block204:
  sub w1, w0, #1
  emit_island 48
  subs wzr, w1, #3
  mov x3, #3 ; csel x3, x1, x3, lo ; csdb ; adr x2, pc+16 ; ldrsw x3, [x2, x3, uxtw #2] ; add x2, x2, x3 ; br x2 ; jt_entries [MachLabel(212), MachLabel(209), MachLabel(206)] ; default label205
block207:
  ldr x3, [sp, #8]
  b label108
block210:
  ldr x3, [sp, #8]
  b label51
block213:
  ldr x3, [sp, #8]
  mov x5, x22
  mov x21, x24
  b label11
block218:
  sub x1, x22, x0
  cbnz x1, label221 ; b label219
block221:
  ldrb w19, [x0]
  and w1, w19, #15
  subs wzr, w1, #0
  cset x1, eq
  subs wzr, w19, #16
  cset x2, lo
  orr w1, w1, w2
  add x0, x0, #1
  mov x12, x0
  and w0, w25, #4294967280
  add w25, w19, w0
  ands wzr, w1, #255
  b.ne label222 ; b label223
block222:
  b label188
block223:
  b label200
block1:
  b label220
block3:
  b label220
block12:
  b label220
block14:
  b label220
block18:
  b label220
block22:
  b label220
block26:
  and x5, x19, #15
  subs xzr, x5, #13
  b.ls label28 ; b label27
block27:
  b label220
block30:
  b label220
block32:
  b label220
block34:
  and x1, x2, #18446744073709551608
  load_ext_name_far x2, User(userextname1)+0
  mov x0, x24
  blr x2
  cbnz x0, label36 ; b label35
block35:
  b label220
block39:
  b label220
block42:
  b label220
block52:
  b label220
block54:
  b label220
block58:
  b label220
block62:
  b label220
block66:
  and x1, x19, #15
  subs xzr, x1, #13
  b.ls label68 ; b label67
block67:
  b label220
block70:
  b label220
block72:
  b label220
block74:
  load_ext_name_far x11, User(userextname1)+0
  mov x0, x24
  blr x11
  cbnz x0, label76 ; b label75
block75:
  b label220
block80:
  b label220
block84:
  b label220
block87:
  b label220
block89:
  mov x7, x0
  mov x21, x1
  b label95
block91:
  mov x7, x0
  mov x21, x1
  b label95
block93:
  b label95
block95:
  load_ext_name_far x2, User(userextname4)+0
  mov x20, x7
  mov x0, x20
  mov x1, x21
  blr x2
  cbnz x0, label96 ; b label97
block97:
  b label220
block102:
  b label220
block109:
  b label220
block111:
  b label220
block115:
  b label220
block118:
  movz x7, #8
  ldr x1, [sp]
  str x7, [x1, #40]
  movz x8, #0
  str x8, [x1, #48]
  mov x21, x0
  b label183
block120:
  b label220
block122:
  b label220
block124:
  b label220
block126:
  b label220
block128:
  load_ext_name_far x2, User(userextname1)+0
  mov x0, x24
  blr x2
  cbnz x0, label130 ; b label129
block129:
  b label220
block134:
  b label220
block138:
  b label220
block141:
  b label220
block143:
  mov x20, x1
  mov x21, x0
  b label149
block145:
  mov x20, x1
  mov x21, x0
  b label149
block147:
  b label149
block149:
  load_ext_name_far x2, User(userextname4)+0
  mov x0, x21
  mov x1, x20
  blr x2
  cbnz x0, label150 ; b label151
block151:
  b label220
block153:
  b label220
block155:
  b label220
block159:
  b label220
block163:
  b label220
block167:
  and x8, x20, #15
  subs xzr, x8, #13
  b.ls label169 ; b label168
block168:
  b label220
block171:
  b label220
block173:
  b label220
block175:
  load_ext_name_far x2, User(userextname1)+0
  mov x0, x24
  mov x1, x20
  blr x2
  mov x2, x20
  cbnz x0, label177 ; b label176
block176:
  b label220
block184:
  b label220
block190:
  mov x0, x12
  sub x0, x22, x0
  cbnz x0, label192 ; b label191
block191:
  b label220
block195:
  b label220
block198:
  b label220
block201:
  b label220
block203:
  b label215
block205:
  b label215
block206:
  and w3, w25, #15
  subs wzr, w3, #11
  b.eq label207 ; b label208
block208:
  b label216
block209:
  and w7, w25, #15
  subs wzr, w7, #10
  b.eq label210 ; b label211
block211:
  b label216
block212:
  and w11, w25, #15
  subs wzr, w11, #9
  b.eq label213 ; b label214
block214:
  b label216
block215:
  b label216
block216:
  and w0, w25, #15
  mov w2, w0
  load_ext_name_far x4, User(userextname6)+0
  mov x0, x12
  mov x1, x22
  ldr x3, [sp, #32]
  blr x4
  cbnz x0, label218 ; b label217
block217:
  b label220
block219:
  b label220
block220:
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
  stp x25, x26, [sp, #-16]!
  stp x23, x24, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  cbnz x4, label2 ; b label1
block2:
  ldr x0, [x1]
  mov x21, x1
  movz w1, #0
  tbnz x0, #0, label4 ; b label3
block3:
  mov x19, x3
  mov x20, x4
  mov x22, x21
  b label25
block4:
  sub x0, x3, x2
  cbnz x0, label6 ; b label5
block6:
  movz w0, #25
  strb w0, [x2]
  sub x0, x4, #1
  mov x20, x4
  cbnz x0, label8 ; b label7
block8:
  mov x0, x21
  ldr x1, [x0, #8]
  mov x23, x1
  ldr w1, [x0, #16]
  subs xzr, x1, #15
  b.lo label19 ; b label9
block9:
  add x0, x2, #1
  sub x0, x3, x0
  mov x19, x3
  cbnz x0, label11 ; b label10
block11:
  movz x0, #245
  strb w0, [x2, #1]
  subs xzr, x1, #128
  mov x22, x1
  b.lo label15 ; b label12
block12:
  add x0, x2, #2
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x19
  mov x2, x22
  blr x3
  cbnz x0, label14 ; b label13
block14:
  mov x1, x22
  mov x2, x0
  b label18
block15:
  add x0, x2, #2
  sub x0, x19, x0
  cbnz x0, label17 ; b label16
block17:
  mov x1, x22
  strb w1, [x2, #2]
  add x2, x2, #3
  b label18
block18:
  b label22
block19:
  mov x19, x3
  add x4, x2, #1
  sub x4, x19, x4
  cbnz x4, label21 ; b label20
block21:
  movz x6, #5
  orr x6, x6, x1, LSL 4
  strb w6, [x2, #1]
  add x2, x2, #2
  b label22
block22:
  load_ext_name_far x8, User(userextname1)+0
  mov x0, x23
  mov x3, x19
  blr x8
  cbnz x0, label24 ; b label23
block24:
  movz w1, #16
  mov x2, x0
  mov x22, x21
  b label25
block25:
  ldr x11, [x22]
  tbnz x11, #1, label27 ; b label26
block26:
  b label70
block27:
  sub x13, x19, x2
  cbnz x13, label29 ; b label28
block29:
  movz w15, #32
  sub w15, w15, w1
  add w15, w15, #10
  strb w15, [x2]
  sub x0, x20, #1
  cbnz x0, label31 ; b label30
block31:
  ldr x21, [x22, #24]
  ldr w24, [x22, #32]
  subs xzr, x24, #15
  b.lo label42 ; b label32
block32:
  add x0, x2, #1
  sub x0, x19, x0
  cbnz x0, label34 ; b label33
block34:
  movz x0, #248
  strb w0, [x2, #1]
  subs xzr, x24, #128
  b.lo label38 ; b label35
block35:
  add x0, x2, #2
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x19
  mov x2, x24
  blr x3
  cbnz x0, label37 ; b label36
block37:
  b label41
block38:
  add x0, x2, #2
  sub x0, x19, x0
  cbnz x0, label40 ; b label39
block40:
  strb w24, [x2, #2]
  add x0, x2, #3
  b label41
block41:
  b label45
block42:
  add x0, x2, #1
  sub x0, x19, x0
  cbnz x0, label44 ; b label43
block44:
  movz x0, #8
  orr x0, x0, x24, LSL 4
  strb w0, [x2, #1]
  add x0, x2, #2
  b label45
block45:
  add x23, x21, x24, LSL 4
  cbnz x24, label46 ; b label47
block46:
  b label48
block47:
  b label69
block48:
  ldr x1, [x21]
  mov x26, x1
  ldr w24, [x21, #8]
  subs xzr, x24, #128
  b.lo label52 ; b label49
block49:
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x19
  mov x2, x24
  blr x3
  mov x25, x0
  cbnz x0, label51 ; b label50
block51:
  mov x0, x25
  b label55
block52:
  sub x1, x19, x0
  cbnz x1, label54 ; b label53
block54:
  strb w24, [x0]
  add x0, x0, #1
  mov x25, x0
  b label55
block55:
  sub x0, x19, x0
  subs xzr, x24, x0
  b.ls label57 ; b label56
block57:
  subs xzr, x24, #31
  b.hi label65 ; b label58
block58:
  subs xzr, x24, #8
  b.hs label64 ; b label59
block59:
  subs xzr, x24, #4
  b.hs label63 ; b label60
block60:
  cbnz x24, label62 ; b label61
block61:
  b label66
block62:
  mov x0, x26
  ldrb w1, [x0]
  lsr x2, x24, #1
  ldrb w3, [x0, x2]
  sub x4, x24, #1
  ldrb w0, [x0, x4]
  mov x5, x25
  strb w1, [x5]
  mov x1, x25
  strb w3, [x1, x2]
  strb w0, [x1, x4]
  b label66
block63:
  mov x0, x26
  ldr w1, [x0]
  sub x2, x24, #4
  ldr w3, [x0, x2]
  mov x0, x25
  str w1, [x0]
  str w3, [x0, x2]
  b label66
block64:
  mov x0, x26
  ldr x4, [x0]
  and x5, x24, #16
  lsr x5, x5, #1
  ldr x7, [x0, x5]
  sub x6, x24, #8
  sub x8, x6, x5
  ldr x9, [x0, x8]
  ldr x10, [x0, x6]
  mov x0, x25
  str x4, [x0]
  str x7, [x0, x5]
  str x9, [x0, x8]
  str x10, [x0, x6]
  b label66
block65:
  mov x0, x26
  load_ext_name_far x9, User(userextname2)+0
  mov x1, x25
  mov x2, x24
  blr x9
  b label66
block66:
  add x21, x21, #16
  mov x0, x25
  add x0, x0, x24
  subs xzr, x21, x23
  b.ne label67 ; b label68
block67:
  b label48
block68:
  b label69
block69:
  movz w1, #32
  mov x2, x0
  b label70
block70:
  ldr x0, [x22]
  tbnz x0, #2, label72 ; b label71
block71:
  b label131
block72:
  sub x0, x19, x2
  cbnz x0, label74 ; b label73
block74:
  movz w0, #48
  sub w0, w0, w1
  add w0, w0, #11
  strb w0, [x2]
  sub x0, x20, #1
  cbnz x0, label76 ; b label75
block76:
  ldr x21, [x22, #40]
  ldr w23, [x22, #48]
  subs xzr, x23, #128
  b.lo label80 ; b label77
block77:
  add x0, x2, #1
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x19
  mov x2, x23
  blr x3
  cbnz x0, label79 ; b label78
block79:
  mov x2, x0
  b label83
block80:
  add x0, x2, #1
  sub x0, x19, x0
  cbnz x0, label82 ; b label81
block82:
  strb w23, [x2, #1]
  add x2, x2, #2
  b label83
block83:
  cbnz x23, label85 ; b label84
block84:
  b label130
block85:
  sub x0, x19, x2
  cbnz x0, label87 ; b label86
block87:
  movz x0, #137
  strb w0, [x2]
  add x0, x2, #1
  add x22, x21, x23, LSL 5
  cbnz x23, label88 ; b label89
block88:
  b label90
block89:
  mov x2, x0
  b label129
block90:
  ldr x1, [x21]
  mov x24, x1
  ldr w23, [x21, #8]
  subs xzr, x23, #128
  b.lo label94 ; b label91
block91:
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x19
  mov x2, x23
  blr x3
  mov x25, x0
  cbnz x0, label93 ; b label92
block93:
  mov x0, x25
  b label97
block94:
  sub x1, x19, x0
  cbnz x1, label96 ; b label95
block96:
  strb w23, [x0]
  add x0, x0, #1
  mov x25, x0
  b label97
block97:
  sub x0, x19, x0
  subs xzr, x23, x0
  b.ls label99 ; b label98
block99:
  subs xzr, x23, #31
  b.hi label107 ; b label100
block100:
  subs xzr, x23, #8
  b.hs label106 ; b label101
block101:
  subs xzr, x23, #4
  b.hs label105 ; b label102
block102:
  cbnz x23, label104 ; b label103
block103:
  b label108
block104:
  mov x0, x24
  ldrb w1, [x0]
  lsr x2, x23, #1
  ldrb w3, [x0, x2]
  sub x4, x23, #1
  ldrb w0, [x0, x4]
  mov x5, x25
  strb w1, [x5]
  strb w3, [x5, x2]
  mov x6, x25
  strb w0, [x6, x4]
  b label108
block105:
  mov x0, x24
  ldr w1, [x0]
  sub x2, x23, #4
  ldr w3, [x0, x2]
  mov x0, x25
  str w1, [x0]
  str w3, [x0, x2]
  b label108
block106:
  mov x0, x24
  ldr x4, [x0]
  and x5, x23, #16
  lsr x5, x5, #1
  ldr x7, [x0, x5]
  sub x6, x23, #8
  sub x8, x6, x5
  ldr x9, [x0, x8]
  ldr x10, [x0, x6]
  mov x0, x25
  str x4, [x0]
  str x7, [x0, x5]
  str x9, [x0, x8]
  str x10, [x0, x6]
  b label108
block107:
  mov x0, x24
  load_ext_name_far x9, User(userextname2)+0
  mov x1, x25
  mov x2, x23
  blr x9
  b label108
block108:
  sub x11, x20, #2
  cbnz x11, label110 ; b label109
block110:
  ldr x0, [x21, #16]
  mov x26, x0
  ldr w24, [x21, #24]
  subs xzr, x24, #15
  b.lo label121 ; b label111
block111:
  mov x0, x25
  add x15, x0, x23
  sub x1, x19, x15
  cbnz x1, label113 ; b label112
block113:
  movz x1, #247
  strb w1, [x0, x23]
  subs xzr, x24, #128
  b.lo label117 ; b label114
block114:
  add x0, x15, #1
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x19
  mov x2, x24
  blr x3
  cbnz x0, label116 ; b label115
block116:
  b label120
block117:
  add x0, x15, #1
  sub x0, x19, x0
  cbnz x0, label119 ; b label118
block119:
  strb w24, [x15, #1]
  add x0, x15, #2
  b label120
block120:
  b label124
block121:
  mov x0, x25
  add x1, x0, x23
  sub x2, x19, x1
  cbnz x2, label123 ; b label122
block123:
  movz x2, #7
  orr x2, x2, x24, LSL 4
  strb w2, [x0, x23]
  add x0, x1, #1
  b label124
block124:
  lsl x2, x24, #3
  sub x1, x19, x0
  mov x23, x0
  subs xzr, x2, x1
  b.ls label126 ; b label125
block126:
  load_ext_name_far x3, User(userextname2)+0
  mov x0, x26
  mov x1, x23
  blr x3
  add x21, x21, #32
  mov x0, x23
  add x0, x0, x24, LSL 3
  subs xzr, x21, x22
  b.ne label127 ; b label128
block127:
  b label90
block128:
  mov x2, x0
  b label129
block129:
  b label130
block130:
  movz w1, #48
  b label131
block131:
  sub x0, x19, x2
  cbnz x0, label134 ; b label132
block134:
  movz w0, #0
  strb w0, [x2]
  add x0, x2, #1
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label133
block5:
  b label133
block7:
  b label133
block10:
  b label133
block13:
  b label133
block16:
  b label133
block20:
  b label133
block23:
  b label133
block28:
  b label133
block30:
  b label133
block33:
  b label133
block36:
  b label133
block39:
  b label133
block43:
  b label133
block50:
  b label133
block53:
  b label133
block56:
  b label133
block73:
  b label133
block75:
  b label133
block78:
  b label133
block81:
  b label133
block86:
  b label133
block92:
  b label133
block95:
  b label133
block98:
  b label133
block109:
  b label133
block112:
  b label133
block115:
  b label133
block118:
  b label133
block122:
  b label133
block125:
  b label133
block132:
  b label133
block133:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp fp, lr, [sp], #16
  ret
