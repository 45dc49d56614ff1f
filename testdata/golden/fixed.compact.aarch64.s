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
  stp x23, x24, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x19, x1
  cbz x4, label1 ; b label2
block2:
  mov x24, x4
  sub x0, x3, x2
  cbz x0, label3 ; b label4
block4:
  ldrb w22, [x2]
  add x0, x2, #1
  movz x21, #0
  subs wzr, w22, #21
  b.eq label5 ; b label6
block5:
  mov x20, x3
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
  mov x20, x3
  b label117
block8:
  add x0, x2, #1
  movz x21, #0
  subs wzr, w22, #38
  b.ne label9 ; b label10
block9:
  mov x20, x3
  mov x23, x22
  b label30
block10:
  mov x20, x3
  b label33
block11:
  sub x3, x20, x0
  cbz x3, label12 ; b label13
block13:
  ldrb w1, [x0]
  add x2, x0, #1
  subs xzr, x1, #128
  b.lo label14 ; b label15
block14:
  mov x0, x2
  b label23
block15:
  subs xzr, x3, #2
  b.hs label17 ; b label16
block16:
  b label20
block17:
  ldrb w11, [x0, #1]
  and x12, x1, #127
  orr x1, x12, x11, LSL 7
  add x2, x0, #2
  subs xzr, x11, #128
  b.lo label18 ; b label19
block18:
  mov x0, x2
  b label23
block19:
  b label20
block20:
  load_ext_name_far x15, User(userextname0)+0
  mov x1, x20
  blr x15
  cbz x0, label21 ; b label22
block22:
  b label23
block23:
  lsr w2, w1, #1
  and w1, w1, #1
  sub w1, wzr, w1
  eor w1, w2, w1
  str w1, [x19, #24]
  sub x1, x20, x0
  cbz x1, label24 ; b label25
block25:
  ldrb w22, [x0]
  add x0, x0, #1
  orr x21, x21, #1
  subs wzr, w22, #22
  b.eq label26 ; b label27
block26:
  b label33
block27:
  and w1, w22, #15
  subs wzr, w1, #0
  cset x1, eq
  subs wzr, w22, #16
  cset x2, lo
  orr w1, w1, w2
  add w23, w22, #16
  ands wzr, w1, #255
  b.ne label28 ; b label29
block28:
  b label117
block29:
  b label30
block30:
  sub w1, w23, #49
  subs wzr, w1, #2
  b.hs label31 ; b label32
block31:
  b label52
block32:
  b label55
block33:
  sub x2, x20, x0
  cbz x2, label34 ; b label35
block35:
  ldrb w1, [x0]
  add x3, x0, #1
  subs xzr, x1, #128
  b.lo label36 ; b label37
block36:
  mov x0, x3
  b label45
block37:
  subs xzr, x2, #2
  b.hs label39 ; b label38
block38:
  b label42
block39:
  ldrb w2, [x0, #1]
  and x1, x1, #127
  orr x1, x1, x2, LSL 7
  add x3, x0, #2
  subs xzr, x2, #128
  b.lo label40 ; b label41
block40:
  mov x0, x3
  b label45
block41:
  b label42
block42:
  load_ext_name_far x2, User(userextname1)+0
  mov x1, x20
  blr x2
  cbz x0, label43 ; b label44
block44:
  b label45
block45:
  lsr x2, x1, #1
  and x1, x1, #1
  sub x1, xzr, x1
  eor x1, x2, x1
  str x1, [x19, #8]
  sub x1, x20, x0
  cbz x1, label46 ; b label47
block47:
  ldrb w22, [x0]
  sub w1, w22, #17
  add x0, x0, #1
  add w23, w22, #32
  orr x2, x21, #2
  subs wzr, w1, #2
  b.lo label48 ; b label49
block48:
  mov x21, x2
  b label55
block49:
  and w1, w22, #15
  subs wzr, w1, #0
  cset x1, eq
  subs wzr, w22, #16
  cset x2, lo
  orr w1, w1, w2
  orr x21, x21, #2
  add w23, w22, #32
  ands wzr, w1, #255
  b.ne label50 ; b label51
block50:
  b label117
block51:
  b label52
block52:
  subs wzr, w23, #71
  b.ne label53 ; b label54
block53:
  b label62
block54:
  b label65
block55:
  and w1, w23, #15
  subs wzr, w1, #1
  cset x1, eq
  strb w1, [x19, #30]
  sub x2, x20, x0
  cbz x2, label56 ; b label57
block57:
  ldrb w22, [x0]
  add x0, x0, #1
  orr x4, x21, #4
  subs wzr, w22, #23
  b.eq label58 ; b label59
block58:
  mov x21, x4
  b label65
block59:
  and w7, w22, #15
  subs wzr, w7, #0
  cset x8, eq
  subs wzr, w22, #16
  cset x9, lo
  orr w9, w8, w9
  orr x21, x21, #4
  add w23, w22, #48
  ands wzr, w9, #255
  b.ne label60 ; b label61
block60:
  b label117
block61:
  b label62
block62:
  subs wzr, w23, #84
  b.ne label63 ; b label64
block63:
  b label74
block64:
  b label77
block65:
  sub x1, x20, x0
  subs xzr, x1, #8
  b.lo label66 ; b label67
block67:
  ldr x1, [x0]
  str x1, [x19, #16]
  add x1, x0, #8
  sub x1, x20, x1
  cbz x1, label68 ; b label69
block69:
  ldrb w22, [x0, #8]
  add x1, x0, #9
  orr x21, x21, #8
  subs wzr, w22, #20
  b.eq label70 ; b label71
block70:
  mov x0, x1
  b label77
block71:
  and w1, w22, #15
  subs wzr, w1, #0
  cset x1, eq
  subs wzr, w22, #16
  cset x2, lo
  orr w1, w1, w2
  add x0, x0, #9
  add w23, w22, #64
  ands wzr, w1, #255
  b.ne label72 ; b label73
block72:
  b label117
block73:
  b label74
block74:
  subs wzr, w23, #99
  b.ne label75 ; b label76
block75:
  b label98
block76:
  b label101
block77:
  sub x2, x20, x0
  cbz x2, label78 ; b label79
block79:
  ldrb w1, [x0]
  add x3, x0, #1
  subs xzr, x1, #128
  b.lo label80 ; b label81
block80:
  mov x0, x3
  b label89
block81:
  subs xzr, x2, #2
  b.hs label83 ; b label82
block82:
  b label86
block83:
  ldrb w2, [x0, #1]
  and x1, x1, #127
  orr x1, x1, x2, LSL 7
  add x3, x0, #2
  subs xzr, x2, #128
  b.lo label84 ; b label85
block84:
  mov x0, x3
  b label89
block85:
  b label86
block86:
  load_ext_name_far x2, User(userextname0)+0
  mov x1, x20
  blr x2
  cbz x0, label87 ; b label88
block88:
  b label89
block89:
  movz x2, #65535
  subs xzr, x1, x2
  b.hi label90 ; b label91
block91:
  lsr w2, w1, #1
  and w1, w1, #1
  sub w1, wzr, w1
  eor w1, w2, w1
  strh w1, [x19, #28]
  sub x1, x20, x0
  cbz x1, label92 ; b label93
block93:
  ldrb w22, [x0]
  add x0, x0, #1
  orr x1, x21, #16
  subs wzr, w22, #19
  b.eq label94 ; b label95
block94:
  mov x21, x1
  b label101
block95:
  and w1, w22, #15
  subs wzr, w1, #0
  cset x1, eq
  subs wzr, w22, #16
  cset x2, lo
  orr w1, w1, w2
  orr x21, x21, #16
  add w23, w22, #80
  ands wzr, w1, #255
  b.ne label96 ; b label97
block96:
  b label117
block97:
  b label98
block98:
  subs wzr, w23, #125
  b.ne label99 ; b label100
block99:
  b label136
block100:
  b label110
block101:
  sub x6, x20, x0
  cbz x6, label102 ; b label103
block103:
  ldrb w8, [x0]
  strb w8, [x19, #31]
  add x9, x0, #1
  sub x9, x20, x9
  cbz x9, label104 ; b label105
block105:
  ldrb w22, [x0, #1]
  add x11, x0, #2
  orr x12, x21, #32
  subs wzr, w22, #29
  b.eq label106 ; b label107
block106:
  mov x0, x11
  mov x21, x12
  b label110
block107:
  and w14, w22, #15
  subs wzr, w14, #0
  cset x15, eq
  subs wzr, w22, #16
  cset x1, lo
  orr w1, w15, w1
  add x0, x0, #2
  orr x21, x21, #32
  add w23, w22, #96
  ands wzr, w1, #255
  b.ne label108 ; b label109
block108:
  b label117
block109:
  b label136
block110:
  sub x1, x20, x0
  subs xzr, x1, #16
  b.lo label111 ; b label112
block112:
  ldr q23, [x0]
  str q23, [x19, #32]
  add x1, x0, #16
  sub x1, x20, x1
  cbz x1, label113 ; b label114
block114:
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
  b.ne label115 ; b label116
block115:
  b label117
block116:
  b label136
block117:
  and w1, w22, #15
  cbnz w1, label121 ; b label118
block118:
  and x1, x21, #7
  subs xzr, x1, #7
  b.ne label119 ; b label120
block120:
  str x21, [x19]
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block123:
  ldrb w1, [x0]
  add x3, x0, #1
  subs xzr, x1, #128
  b.lo label124 ; b label125
block124:
  mov x0, x3
  b label133
block125:
  subs xzr, x2, #2
  b.hs label127 ; b label126
block126:
  b label130
block127:
  ldrb w2, [x0, #1]
  and x1, x1, #127
  orr x1, x1, x2, LSL 7
  add x3, x0, #2
  subs xzr, x2, #128
  b.lo label128 ; b label129
block128:
  mov x0, x3
  b label133
block129:
  b label130
block130:
  load_ext_name_far x2, User(userextname0)+0
  mov x1, x20
  blr x2
  cbz x0, label131 ; b label132
block132:
  b label133
block133:
  movz x2, #65535
  subs xzr, x1, x2
  b.hi label134 ; b label135
block135:
  lsr w2, w1, #1
  and w1, w1, #1
  sub w1, wzr, w1
  eor w1, w2, w1
  and w2, w22, #15
  orr w23, w2, w1, LSL 4
  b label136
block136:
  asr w1, w23, #4
  movz w2, #32767
  subs wzr, w1, w2
  b.gt label137 ; b label138
block138:
  and w1, w1, #65535
  cbnz w1, label140 ; b label139
block140:
  sub w1, w1, #1
  emit_island 64
  subs wzr, w1, #7
  mov x2, #7 ; csel x2, x1, x2, lo ; csdb ; adr x3, pc+16 ; ldrsw x2, [x3, x2, uxtw #2] ; add x3, x3, x2 ; br x3 ; jt_entries [MachLabel(160), MachLabel(157), MachLabel(154), MachLabel(151), MachLabel(148), MachLabel(145), MachLabel(142)] ; default label141
block143:
  b label110
block146:
  b label101
block149:
  b label77
block152:
  b label65
block155:
  b label55
block158:
  b label33
block161:
  b label11
block166:
  sub x1, x20, x0
  cbz x1, label167 ; b label168
block168:
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
  b.ne label169 ; b label170
block169:
  b label117
block170:
  b label136
block1:
  b label171
block3:
  b label171
block12:
  b label171
block21:
  b label171
block24:
  b label171
block34:
  b label171
block43:
  b label171
block46:
  b label171
block56:
  b label171
block66:
  b label171
block68:
  b label171
block78:
  b label171
block87:
  b label171
block90:
  b label171
block92:
  b label171
block102:
  b label171
block104:
  b label171
block111:
  b label171
block113:
  b label171
block119:
  b label171
block121:
  sub x2, x20, x0
  cbz x2, label122 ; b label123
block122:
  b label171
block131:
  b label171
block134:
  b label171
block137:
  b label171
block139:
  b label163
block141:
  b label163
block142:
  and w1, w23, #15
  subs wzr, w1, #13
  b.eq label143 ; b label144
block144:
  b label164
block145:
  and w4, w23, #15
  subs wzr, w4, #3
  b.eq label146 ; b label147
block147:
  b label164
block148:
  and w8, w23, #15
  subs wzr, w8, #4
  b.eq label149 ; b label150
block150:
  b label164
block151:
  and w12, w23, #15
  subs wzr, w12, #7
  b.eq label152 ; b label153
block153:
  b label164
block154:
  and w1, w23, #15
  sub w1, w1, #1
  subs wzr, w1, #2
  b.lo label155 ; b label156
block156:
  b label164
block157:
  and w1, w23, #15
  subs wzr, w1, #6
  b.eq label158 ; b label159
block159:
  b label164
block160:
  and w1, w23, #15
  subs wzr, w1, #5
  b.eq label161 ; b label162
block162:
  b label164
block163:
  b label164
block164:
  mov w1, w23
  orr x2, x1, #8589934592
  sub x3, x24, #1
  load_ext_name_far x4, User(userextname2)+0
  mov x1, x20
  blr x4
  cbz x0, label165 ; b label166
block165:
  b label171
block167:
  b label171
block171:
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
  cbz x0, label1 ; b label2
block2:
  ldr x6, [x1]
  and x6, x6, #127
  subs xzr, x6, #127
  b.eq label69 ; b label3
block3:
  sub x8, x3, x2
  mov x19, x3
  cbz x8, label4 ; b label5
block5:
  movz w10, #21
  strb w10, [x2]
  mov x13, x2
  ldr w11, [x1, #24]
  mov x21, x1
  asr w12, w11, #31
  eor w11, w12, w11, LSL 1
  mov w2, w11
  subs xzr, x2, #128
  b.lo label13 ; b label6
block6:
  subs xzr, x2, #16384
  b.lo label10 ; b label7
block7:
  mov x0, x13
  add x0, x0, #1
  load_ext_name_far x15, User(userextname0)+0
  mov x1, x19
  blr x15
  cbz x0, label8 ; b label9
block9:
  mov x20, x19
  b label16
block10:
  mov x0, x13
  add x1, x0, #1
  mov x20, x19
  sub x1, x20, x1
  subs xzr, x1, #2
  b.lo label11 ; b label12
block12:
  orr x1, x2, #128
  strb w1, [x0, #1]
  lsr x1, x2, #7
  strb w1, [x0, #2]
  add x0, x0, #3
  b label16
block13:
  mov x0, x13
  mov x20, x19
  add x1, x0, #1
  sub x1, x20, x1
  cbz x1, label14 ; b label15
block15:
  strb w2, [x0, #1]
  add x0, x0, #2
  b label16
block16:
  sub x1, x20, x0
  cbz x1, label17 ; b label18
block18:
  movz w1, #22
  strb w1, [x0]
  mov x19, x21
  ldr x1, [x19, #8]
  asr x2, x1, #63
  eor x2, x2, x1, LSL 1
  subs xzr, x2, #128
  b.lo label26 ; b label19
block19:
  subs xzr, x2, #16384
  b.lo label23 ; b label20
block20:
  add x0, x0, #1
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x20
  blr x3
  cbz x0, label21 ; b label22
block22:
  b label29
block23:
  add x1, x0, #1
  sub x1, x20, x1
  subs xzr, x1, #2
  b.lo label24 ; b label25
block25:
  orr x1, x2, #128
  strb w1, [x0, #1]
  lsr x1, x2, #7
  strb w1, [x0, #2]
  add x0, x0, #3
  b label29
block26:
  add x1, x0, #1
  sub x1, x20, x1
  cbz x1, label27 ; b label28
block28:
  strb w2, [x0, #1]
  add x0, x0, #2
  b label29
block29:
  ldrb w1, [x19, #30]
  sub x2, x20, x0
  cbz x2, label30 ; b label31
block31:
  movz w2, #2
  sub w1, w2, w1
  add w1, w1, #16
  strb w1, [x0]
  ldr x2, [x19]
  add x1, x0, #1
  mov x9, x1
  movz w1, #48
  tbnz x2, #3, label33 ; b label32
block32:
  mov x0, x9
  b label38
block33:
  add x1, x0, #1
  sub x1, x20, x1
  cbz x1, label34 ; b label35
block35:
  movz w1, #23
  strb w1, [x0, #1]
  add x1, x0, #2
  sub x1, x20, x1
  subs xzr, x1, #8
  b.lo label36 ; b label37
block37:
  ldr x1, [x19, #16]
  stur x1, [x0, #2]
  add x0, x0, #10
  movz w1, #64
  b label38
block38:
  ldr x2, [x19]
  tbnz x2, #4, label40 ; b label39
block39:
  b label54
block40:
  sub x2, x20, x0
  cbz x2, label41 ; b label42
block42:
  movz w2, #80
  sub w2, w2, w1
  add w2, w2, #4
  strb w2, [x0]
  ldrh w3, [x19, #28]
  sxth w3, w3
  asr w4, w3, #31
  eor w3, w4, w3, LSL 1
  mov w2, w3
  subs xzr, x2, #128
  b.lo label50 ; b label43
block43:
  subs xzr, x2, #16384
  b.lo label47 ; b label44
block44:
  add x0, x0, #1
  load_ext_name_far x7, User(userextname0)+0
  mov x1, x20
  blr x7
  cbz x0, label45 ; b label46
block46:
  b label53
block47:
  add x10, x0, #1
  sub x10, x20, x10
  subs xzr, x10, #2
  b.lo label48 ; b label49
block49:
  orr x13, x2, #128
  strb w13, [x0, #1]
  lsr x14, x2, #7
  strb w14, [x0, #2]
  add x0, x0, #3
  b label53
block50:
  add x1, x0, #1
  sub x1, x20, x1
  cbz x1, label51 ; b label52
block52:
  strb w2, [x0, #1]
  add x0, x0, #2
  b label53
block53:
  movz w1, #80
  b label54
block54:
  ldr x2, [x19]
  tbnz x2, #5, label56 ; b label55
block55:
  b label61
block56:
  sub x2, x20, x0
  cbz x2, label57 ; b label58
block58:
  movz w2, #96
  sub w1, w2, w1
  add w1, w1, #3
  strb w1, [x0]
  add x1, x0, #1
  sub x1, x20, x1
  cbz x1, label59 ; b label60
block60:
  ldrb w1, [x19, #31]
  strb w1, [x0, #1]
  add x0, x0, #2
  movz w1, #96
  b label61
block61:
  ldr x2, [x19]
  tbnz x2, #6, label63 ; b label62
block62:
  b label68
block63:
  sub x2, x20, x0
  cbz x2, label64 ; b label65
block65:
  movz w2, #112
  sub w1, w2, w1
  add w1, w1, #13
  strb w1, [x0]
  add x1, x0, #1
  sub x1, x20, x1
  subs xzr, x1, #16
  b.lo label66 ; b label67
block67:
  ldr q0, [x19, #32]
  str q0, [x0, #1]
  add x0, x0, #17
  movz w1, #112
  b label68
block68:
  b label123
block69:
  mov x0, x2
  mov x19, x1
  mov x20, x3
  sub x1, x20, x0
  cbz x1, label70 ; b label71
block71:
  movz w1, #21
  strb w1, [x0]
  ldr w1, [x19, #24]
  asr w2, w1, #31
  eor w1, w2, w1, LSL 1
  mov w2, w1
  subs xzr, x2, #128
  b.lo label79 ; b label72
block72:
  subs xzr, x2, #16384
  b.lo label76 ; b label73
block73:
  add x0, x0, #1
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x20
  blr x3
  cbz x0, label74 ; b label75
block75:
  b label82
block76:
  add x1, x0, #1
  sub x1, x20, x1
  subs xzr, x1, #2
  b.lo label77 ; b label78
block78:
  orr x1, x2, #128
  strb w1, [x0, #1]
  lsr x1, x2, #7
  strb w1, [x0, #2]
  add x0, x0, #3
  b label82
block79:
  add x1, x0, #1
  sub x1, x20, x1
  cbz x1, label80 ; b label81
block81:
  strb w2, [x0, #1]
  add x0, x0, #2
  b label82
block82:
  sub x1, x20, x0
  cbz x1, label83 ; b label84
block84:
  movz w1, #22
  strb w1, [x0]
  ldr x1, [x19, #8]
  asr x2, x1, #63
  eor x2, x2, x1, LSL 1
  subs xzr, x2, #128
  b.lo label92 ; b label85
block85:
  subs xzr, x2, #16384
  b.lo label89 ; b label86
block86:
  add x0, x0, #1
  load_ext_name_far x5, User(userextname0)+0
  mov x1, x20
  blr x5
  cbz x0, label87 ; b label88
block88:
  b label95
block89:
  add x8, x0, #1
  sub x8, x20, x8
  subs xzr, x8, #2
  b.lo label90 ; b label91
block91:
  orr x11, x2, #128
  strb w11, [x0, #1]
  lsr x12, x2, #7
  strb w12, [x0, #2]
  add x0, x0, #3
  b label95
block92:
  add x14, x0, #1
  sub x14, x20, x14
  cbz x14, label93 ; b label94
block94:
  strb w2, [x0, #1]
  add x0, x0, #2
  b label95
block95:
  ldrb w1, [x19, #30]
  sub x2, x20, x0
  cbz x2, label96 ; b label97
block97:
  movz w2, #2
  sub w1, w2, w1
  add w1, w1, #16
  strb w1, [x0]
  add x1, x0, #1
  sub x1, x20, x1
  cbz x1, label98 ; b label99
block99:
  movz w1, #23
  strb w1, [x0, #1]
  add x1, x0, #2
  sub x1, x20, x1
  subs xzr, x1, #8
  b.lo label100 ; b label101
block101:
  ldr x1, [x19, #16]
  stur x1, [x0, #2]
  add x1, x0, #10
  sub x1, x20, x1
  cbz x1, label102 ; b label103
block103:
  movz w1, #20
  strb w1, [x0, #10]
  ldrh w1, [x19, #28]
  sxth w1, w1
  asr w2, w1, #31
  eor w1, w2, w1, LSL 1
  mov w2, w1
  subs xzr, x2, #128
  b.lo label111 ; b label104
block104:
  subs xzr, x2, #16384
  b.lo label108 ; b label105
block105:
  add x0, x0, #11
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x20
  blr x3
  cbz x0, label106 ; b label107
block107:
  b label114
block108:
  add x1, x0, #11
  sub x1, x20, x1
  subs xzr, x1, #2
  b.lo label109 ; b label110
block110:
  orr x1, x2, #128
  strb w1, [x0, #11]
  lsr x1, x2, #7
  strb w1, [x0, #12]
  add x0, x0, #13
  b label114
block111:
  add x1, x0, #11
  sub x1, x20, x1
  cbz x1, label112 ; b label113
block113:
  strb w2, [x0, #11]
  add x0, x0, #12
  b label114
block114:
  sub x1, x20, x0
  cbz x1, label115 ; b label116
block116:
  movz w1, #19
  strb w1, [x0]
  add x1, x0, #1
  sub x1, x20, x1
  cbz x1, label117 ; b label118
block118:
  ldrb w1, [x19, #31]
  strb w1, [x0, #1]
  add x1, x0, #2
  sub x1, x20, x1
  cbz x1, label119 ; b label120
block120:
  movz w1, #29
  strb w1, [x0, #2]
  add x1, x0, #3
  sub x1, x20, x1
  subs xzr, x1, #16
  b.lo label121 ; b label122
block122:
  ldr q0, [x19, #32]
  str q0, [x0, #3]
  add x0, x0, #19
  movz w1, #112
  b label123
block123:
  sub x1, x20, x0
  cbz x1, label124 ; b label125
block125:
  movz w1, #0
  strb w1, [x0]
  add x0, x0, #1
  ldp x19, x20, [sp], #16
  ldr x21, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label126
block4:
  b label126
block8:
  b label126
block11:
  b label126
block14:
  b label126
block17:
  b label126
block21:
  b label126
block24:
  b label126
block27:
  b label126
block30:
  b label126
block34:
  b label126
block36:
  b label126
block41:
  b label126
block45:
  b label126
block48:
  b label126
block51:
  b label126
block57:
  b label126
block59:
  b label126
block64:
  b label126
block66:
  b label126
block70:
  b label126
block74:
  b label126
block77:
  b label126
block80:
  b label126
block83:
  b label126
block87:
  b label126
block90:
  b label126
block93:
  b label126
block96:
  b label126
block98:
  b label126
block100:
  b label126
block102:
  b label126
block106:
  b label126
block109:
  b label126
block112:
  b label126
block115:
  b label126
block117:
  b label126
block119:
  b label126
block121:
  b label126
block124:
  b label126
block126:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldr x21, [sp], #16
  ldp fp, lr, [sp], #16
  ret
