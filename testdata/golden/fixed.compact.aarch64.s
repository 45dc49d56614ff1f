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
  stp x21, x28, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  cbz x4, label1 ; b label2
block2:
  sub x20, x4, #1
  movz x0, #0
  str x0, [x1]
  mov x21, x1
  subs xzr, x2, x3
  mov x4, x3
  mov x3, x2
  b.eq label3 ; b label4
block4:
  ldrb w2, [x3]
  add x0, x3, #1
  add w1, w2, #0
  subs wzr, w2, #21
  b.eq label5 ; b label6
block5:
  mov x19, x4
  b label11
block6:
  subs wzr, w2, #16
  b.lo label7 ; b label8
block7:
  mov x19, x4
  mov x28, x21
  b label111
block8:
  subs wzr, w1, #38
  b.ne label9 ; b label10
block9:
  mov x19, x4
  mov x28, x21
  b label28
block10:
  mov x19, x4
  mov x28, x21
  b label31
block11:
  sub x1, x19, x0
  subs xzr, x1, #2
  b.lo label12 ; b label13
block12:
  b label18
block13:
  ldrb w1, [x0]
  add x2, x0, #1
  mov x3, x2
  subs xzr, x1, #128
  b.lo label14 ; b label15
block14:
  mov x0, x3
  b label21
block15:
  ldrb w2, [x0, #1]
  and x3, x1, #127
  orr x1, x3, x2, LSL 7
  add x3, x0, #2
  subs xzr, x2, #128
  b.lo label16 ; b label17
block16:
  mov x0, x3
  b label21
block17:
  b label18
block18:
  load_ext_name_far x6, User(userextname0)+0
  mov x1, x19
  blr x6
  cbz x0, label19 ; b label20
block20:
  b label21
block21:
  lsr w8, w1, #1
  and w9, w1, #1
  sub w9, wzr, w9
  eor w8, w8, w9
  mov x28, x21
  str w8, [x28, #24]
  ldr x9, [x28]
  orr x9, x9, #1
  str x9, [x28]
  subs xzr, x0, x19
  b.eq label22 ; b label23
block23:
  ldrb w2, [x0]
  add x0, x0, #1
  add w1, w2, #16
  subs wzr, w2, #22
  b.eq label24 ; b label25
block24:
  b label31
block25:
  subs wzr, w2, #16
  b.lo label26 ; b label27
block26:
  b label111
block27:
  b label28
block28:
  sub w2, w1, #49
  subs wzr, w2, #2
  b.hs label29 ; b label30
block29:
  b label48
block30:
  b label51
block31:
  sub x1, x19, x0
  subs xzr, x1, #2
  b.lo label32 ; b label33
block32:
  b label38
block33:
  ldrb w1, [x0]
  add x2, x0, #1
  mov x3, x2
  subs xzr, x1, #128
  b.lo label34 ; b label35
block34:
  mov x0, x3
  b label41
block35:
  ldrb w2, [x0, #1]
  and x1, x1, #127
  orr x1, x1, x2, LSL 7
  add x5, x0, #2
  mov x3, x5
  subs xzr, x2, #128
  b.lo label36 ; b label37
block36:
  mov x0, x3
  b label41
block37:
  b label38
block38:
  load_ext_name_far x2, User(userextname1)+0
  mov x1, x19
  blr x2
  cbz x0, label39 ; b label40
block40:
  b label41
block41:
  lsr x2, x1, #1
  and x1, x1, #1
  sub x1, xzr, x1
  eor x1, x2, x1
  str x1, [x28, #8]
  ldr x1, [x28]
  orr x1, x1, #2
  str x1, [x28]
  subs xzr, x0, x19
  b.eq label42 ; b label43
block43:
  ldrb w2, [x0]
  add x0, x0, #1
  add w1, w2, #32
  sub w3, w2, #17
  subs wzr, w3, #2
  b.lo label44 ; b label45
block44:
  b label51
block45:
  subs wzr, w2, #16
  b.lo label46 ; b label47
block46:
  b label111
block47:
  b label48
block48:
  subs wzr, w1, #71
  b.ne label49 ; b label50
block49:
  b label58
block50:
  b label61
block51:
  and w1, w1, #15
  subs wzr, w1, #1
  cset x1, eq
  strb w1, [x28, #30]
  ldr x1, [x28]
  orr x1, x1, #4
  str x1, [x28]
  subs xzr, x0, x19
  b.eq label52 ; b label53
block53:
  ldrb w2, [x0]
  add x0, x0, #1
  add w1, w2, #48
  subs wzr, w2, #23
  b.eq label54 ; b label55
block54:
  b label61
block55:
  subs wzr, w2, #16
  b.lo label56 ; b label57
block56:
  b label111
block57:
  b label58
block58:
  subs wzr, w1, #84
  b.ne label59 ; b label60
block59:
  b label70
block60:
  b label73
block61:
  sub x6, x19, x0
  subs xzr, x6, #8
  b.lo label62 ; b label63
block63:
  ldr x9, [x0]
  str x9, [x28, #16]
  add x10, x0, #8
  ldr x11, [x28]
  orr x11, x11, #8
  str x11, [x28]
  subs xzr, x10, x19
  b.eq label64 ; b label65
block65:
  ldrb w2, [x0, #8]
  add x0, x0, #9
  add w1, w2, #64
  subs wzr, w2, #20
  b.eq label66 ; b label67
block66:
  b label73
block67:
  subs wzr, w2, #16
  b.lo label68 ; b label69
block68:
  b label111
block69:
  b label70
block70:
  subs wzr, w1, #99
  b.ne label71 ; b label72
block71:
  b label92
block72:
  b label95
block73:
  sub x1, x19, x0
  subs xzr, x1, #2
  b.lo label74 ; b label75
block74:
  b label80
block75:
  ldrb w1, [x0]
  add x6, x0, #1
  subs xzr, x1, #128
  b.lo label76 ; b label77
block76:
  mov x0, x6
  b label83
block77:
  ldrb w2, [x0, #1]
  and x1, x1, #127
  orr x1, x1, x2, LSL 7
  add x3, x0, #2
  mov x6, x3
  subs xzr, x2, #128
  b.lo label78 ; b label79
block78:
  mov x0, x6
  b label83
block79:
  b label80
block80:
  load_ext_name_far x2, User(userextname0)+0
  mov x1, x19
  blr x2
  cbz x0, label81 ; b label82
block82:
  b label83
block83:
  movz x2, #65535
  subs xzr, x1, x2
  b.hi label84 ; b label85
block85:
  lsr w2, w1, #1
  and w1, w1, #1
  sub w1, wzr, w1
  eor w1, w2, w1
  strh w1, [x28, #28]
  ldr x1, [x28]
  orr x1, x1, #16
  str x1, [x28]
  subs xzr, x0, x19
  b.eq label86 ; b label87
block87:
  ldrb w2, [x0]
  add x0, x0, #1
  add w1, w2, #80
  subs wzr, w2, #19
  b.eq label88 ; b label89
block88:
  b label95
block89:
  subs wzr, w2, #16
  b.lo label90 ; b label91
block90:
  b label111
block91:
  b label92
block92:
  subs wzr, w1, #125
  b.ne label93 ; b label94
block93:
  b label126
block94:
  b label104
block95:
  sub x1, x19, x0
  subs xzr, x1, #1
  b.lo label96 ; b label97
block97:
  ldrb w1, [x0]
  strb w1, [x28, #31]
  add x1, x0, #1
  ldr x2, [x28]
  orr x2, x2, #32
  str x2, [x28]
  subs xzr, x1, x19
  b.eq label98 ; b label99
block99:
  ldrb w2, [x0, #1]
  add x0, x0, #2
  add w1, w2, #96
  subs wzr, w2, #29
  b.eq label100 ; b label101
block100:
  b label104
block101:
  subs wzr, w2, #16
  b.lo label102 ; b label103
block102:
  b label111
block103:
  b label126
block104:
  sub x8, x19, x0
  subs xzr, x8, #16
  b.lo label105 ; b label106
block106:
  ldr q16, [x0]
  str q16, [x28, #32]
  add x12, x0, #16
  ldr x13, [x28]
  orr x13, x13, #64
  str x13, [x28]
  subs xzr, x12, x19
  b.eq label107 ; b label108
block108:
  ldrb w2, [x0, #16]
  add x0, x0, #17
  add w1, w2, #112
  subs wzr, w2, #16
  b.lo label109 ; b label110
block109:
  b label111
block110:
  b label126
block111:
  and w21, w2, #15
  cbnz w21, label113 ; b label112
block112:
  b label128
block114:
  b label120
block115:
  ldrb w1, [x0]
  add x2, x0, #1
  subs xzr, x1, #128
  b.lo label116 ; b label117
block116:
  mov x0, x2
  b label123
block117:
  ldrb w2, [x0, #1]
  and x1, x1, #127
  orr x1, x1, x2, LSL 7
  add x3, x0, #2
  subs xzr, x2, #128
  b.lo label118 ; b label119
block118:
  mov x0, x3
  b label123
block119:
  b label120
block120:
  load_ext_name_far x2, User(userextname0)+0
  mov x1, x19
  blr x2
  cbz x0, label121 ; b label122
block122:
  b label123
block123:
  movz x2, #65535
  subs xzr, x1, x2
  b.hi label124 ; b label125
block125:
  lsr w2, w1, #1
  and w1, w1, #1
  sub w1, wzr, w1
  eor w1, w2, w1
  orr w1, w21, w1, LSL 4
  b label126
block126:
  and w2, w1, #15
  cbnz w2, label131 ; b label127
block127:
  b label128
block128:
  ldr x1, [x28]
  and x1, x1, #7
  subs xzr, x1, #7
  b.ne label129 ; b label130
block130:
  ldp x19, x20, [sp], #16
  ldp x21, x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block131:
  asr w3, w1, #4
  movz w4, #32767
  subs wzr, w3, w4
  b.gt label132 ; b label133
block133:
  and w3, w3, #65535
  subs wzr, w3, #1
  b.hs label135 ; b label134
block135:
  sub w3, w3, #1
  emit_island 64
  subs wzr, w3, #7
  mov x4, #7 ; csel x4, x3, x4, lo ; csdb ; adr x5, pc+16 ; ldrsw x4, [x5, x4, uxtw #2] ; add x5, x5, x4 ; br x5 ; jt_entries [MachLabel(155), MachLabel(152), MachLabel(149), MachLabel(146), MachLabel(143), MachLabel(140), MachLabel(137)] ; default label136
block138:
  b label104
block141:
  b label95
block144:
  b label73
block147:
  b label61
block150:
  b label51
block153:
  b label31
block156:
  mov x21, x28
  b label11
block161:
  subs xzr, x0, x19
  b.eq label162 ; b label163
block163:
  ldrb w2, [x0]
  add x0, x0, #1
  add w1, w2, w21
  subs wzr, w2, #16
  b.lo label164 ; b label165
block164:
  b label111
block165:
  b label126
block1:
  b label166
block3:
  b label166
block19:
  b label166
block22:
  b label166
block39:
  b label166
block42:
  b label166
block52:
  b label166
block62:
  b label166
block64:
  b label166
block81:
  b label166
block84:
  b label166
block86:
  b label166
block96:
  b label166
block98:
  b label166
block105:
  b label166
block107:
  b label166
block113:
  sub x1, x19, x0
  subs xzr, x1, #2
  b.lo label114 ; b label115
block121:
  b label166
block124:
  b label166
block129:
  b label166
block132:
  b label166
block134:
  b label158
block136:
  b label158
block137:
  subs wzr, w2, #13
  b.eq label138 ; b label139
block139:
  b label159
block140:
  subs wzr, w2, #3
  b.eq label141 ; b label142
block142:
  b label159
block143:
  subs wzr, w2, #4
  b.eq label144 ; b label145
block145:
  b label159
block146:
  subs wzr, w2, #7
  b.eq label147 ; b label148
block148:
  b label159
block149:
  sub w5, w2, #1
  subs wzr, w5, #2
  b.lo label150 ; b label151
block151:
  b label159
block152:
  subs wzr, w2, #6
  b.eq label153 ; b label154
block154:
  b label159
block155:
  subs wzr, w2, #5
  b.eq label156 ; b label157
block157:
  b label159
block158:
  b label159
block159:
  and w21, w1, #4294967280
  mov w1, w1
  orr x2, x1, #8589934592
  load_ext_name_far x4, User(userextname2)+0
  mov x1, x19
  mov x3, x20
  blr x4
  cbz x0, label160 ; b label161
block160:
  b label166
block162:
  b label166
block166:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; Encode Root
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  str x28, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x19, x3
  cbz x0, label1 ; b label2
block2:
  ldr x0, [x1]
  and x0, x0, #127
  subs xzr, x0, #127
  b.eq label48 ; b label3
block3:
  ldr w0, [x1, #24]
  mov x20, x1
  asr w1, w0, #31
  eor w0, w1, w0, LSL 1
  mov w3, w0
  subs xzr, x3, #16384
  b.hs label4 ; b label5
block4:
  mov x0, x2
  b label8
block5:
  mov x1, x19
  sub x1, x1, x2
  subs xzr, x1, #4
  b.lo label6 ; b label7
block6:
  mov x0, x2
  b label8
block7:
  and x1, x3, #16256
  add x0, x1, x0, UXTW
  subs xzr, x3, #128
  cset x1, hs
  uxtb w3, w1
  orr x3, x0, x3, LSL 7
  movz x4, #21
  orr x3, x4, x3, LSL 8
  str w3, [x2]
  add x2, x2, #2
  add x0, x2, x1, UXTB
  mov x28, x20
  b label11
block8:
  movz x2, #21
  load_ext_name_far x4, User(userextname0)+0
  mov x1, x19
  blr x4
  cbz x0, label9 ; b label10
block10:
  mov x28, x20
  b label11
block11:
  ldr x6, [x28, #8]
  asr x7, x6, #63
  eor x3, x7, x6, LSL 1
  subs xzr, x3, #16384
  b.hs label12 ; b label13
block12:
  b label16
block13:
  sub x9, x19, x0
  subs xzr, x9, #4
  b.lo label14 ; b label15
block14:
  b label16
block15:
  and x12, x3, #16256
  add x12, x3, x12
  subs xzr, x3, #128
  cset x13, hs
  uxtb w14, w13
  orr x14, x12, x14, LSL 7
  movz x15, #22
  orr x14, x15, x14, LSL 8
  str w14, [x0]
  add x14, x0, #2
  add x0, x14, x13, UXTB
  b label19
block16:
  movz x2, #22
  load_ext_name_far x15, User(userextname0)+0
  mov x1, x19
  blr x15
  cbz x0, label17 ; b label18
block18:
  b label19
block19:
  ldrb w1, [x28, #30]
  movz x2, #2
  sub x1, x2, x1
  add x1, x1, #16
  sub x2, x19, x0
  subs xzr, x2, #1
  b.lo label20 ; b label21
block21:
  strb w1, [x0]
  add x1, x0, #1
  mov x12, x1
  ldr x2, [x28]
  movz x1, #48
  tbnz x2, #3, label23 ; b label22
block22:
  mov x0, x12
  b label26
block23:
  sub x1, x19, x12
  subs xzr, x1, #9
  b.lo label24 ; b label25
block25:
  movz w1, #23
  strb w1, [x0, #1]
  ldr x1, [x28, #16]
  stur x1, [x0, #2]
  add x0, x0, #10
  movz x1, #64
  b label26
block26:
  ldr x2, [x28]
  tbnz x2, #4, label28 ; b label27
block27:
  b label37
block28:
  movz x2, #80
  sub x1, x2, x1
  add x2, x1, #4
  ldrh w1, [x28, #28]
  sxth w1, w1
  asr w3, w1, #31
  eor w1, w3, w1, LSL 1
  mov w3, w1
  subs xzr, x3, #16384
  b.hs label29 ; b label30
block29:
  b label33
block30:
  sub x4, x19, x0
  subs xzr, x4, #4
  b.lo label31 ; b label32
block31:
  b label33
block32:
  and x4, x3, #16256
  add x4, x4, x1, UXTW
  subs xzr, x3, #128
  cset x1, hs
  uxtb w3, w1
  orr x3, x4, x3, LSL 7
  orr x2, x2, x3, LSL 8
  str w2, [x0]
  add x0, x0, #2
  add x0, x0, x1, UXTB
  b label36
block33:
  load_ext_name_far x4, User(userextname0)+0
  mov x1, x19
  blr x4
  cbz x0, label34 ; b label35
block35:
  b label36
block36:
  movz x1, #80
  b label37
block37:
  ldr x2, [x28]
  tbnz x2, #5, label39 ; b label38
block38:
  b label42
block39:
  movz x2, #96
  sub x1, x2, x1
  add x1, x1, #3
  sub x2, x19, x0
  subs xzr, x2, #2
  b.lo label40 ; b label41
block41:
  strb w1, [x0]
  ldrb w1, [x28, #31]
  strb w1, [x0, #1]
  add x0, x0, #2
  movz x1, #96
  b label42
block42:
  ldr x2, [x28]
  tbnz x2, #6, label44 ; b label43
block43:
  b label47
block44:
  movz x2, #112
  sub x1, x2, x1
  add x1, x1, #13
  sub x2, x19, x0
  subs xzr, x2, #17
  b.lo label45 ; b label46
block46:
  strb w1, [x0]
  ldr q0, [x28, #32]
  str q0, [x0, #1]
  add x0, x0, #17
  movz x1, #112
  b label47
block47:
  b label81
block48:
  mov x0, x2
  mov x28, x1
  ldr w1, [x28, #24]
  asr w2, w1, #31
  eor w1, w2, w1, LSL 1
  mov w3, w1
  subs xzr, x3, #16384
  b.hs label49 ; b label50
block49:
  b label53
block50:
  sub x2, x19, x0
  subs xzr, x2, #4
  b.lo label51 ; b label52
block51:
  b label53
block52:
  and x5, x3, #16256
  add x5, x5, x1, UXTW
  subs xzr, x3, #128
  cset x6, hs
  uxtb w7, w6
  orr x7, x5, x7, LSL 7
  movz x8, #21
  orr x7, x8, x7, LSL 8
  str w7, [x0]
  add x7, x0, #2
  add x0, x7, x6, UXTB
  b label56
block53:
  movz x2, #21
  load_ext_name_far x8, User(userextname0)+0
  mov x1, x19
  blr x8
  cbz x0, label54 ; b label55
block55:
  b label56
block56:
  ldr x11, [x28, #8]
  asr x12, x11, #63
  eor x3, x12, x11, LSL 1
  subs xzr, x3, #16384
  b.hs label57 ; b label58
block57:
  b label61
block58:
  sub x14, x19, x0
  subs xzr, x14, #4
  b.lo label59 ; b label60
block59:
  b label61
block60:
  and x1, x3, #16256
  add x2, x3, x1
  subs xzr, x3, #128
  cset x1, hs
  uxtb w3, w1
  orr x2, x2, x3, LSL 7
  movz x3, #22
  orr x2, x3, x2, LSL 8
  str w2, [x0]
  add x0, x0, #2
  add x0, x0, x1, UXTB
  b label64
block61:
  movz x2, #22
  load_ext_name_far x4, User(userextname0)+0
  mov x1, x19
  blr x4
  cbz x0, label62 ; b label63
block63:
  b label64
block64:
  ldrb w1, [x28, #30]
  movz x2, #2
  sub x1, x2, x1
  add x1, x1, #16
  sub x2, x19, x0
  subs xzr, x2, #1
  b.lo label65 ; b label66
block66:
  strb w1, [x0]
  add x1, x0, #1
  sub x1, x19, x1
  subs xzr, x1, #9
  b.lo label67 ; b label68
block68:
  movz w1, #23
  strb w1, [x0, #1]
  ldr x1, [x28, #16]
  stur x1, [x0, #2]
  add x1, x0, #10
  mov x2, x1
  mov x5, x0
  ldrh w0, [x28, #28]
  sxth w0, w0
  asr w1, w0, #31
  eor w1, w1, w0, LSL 1
  mov w3, w1
  subs xzr, x3, #16384
  b.hs label69 ; b label70
block69:
  mov x0, x2
  b label73
block70:
  mov x0, x2
  sub x2, x19, x0
  subs xzr, x2, #4
  b.lo label71 ; b label72
block71:
  b label73
block72:
  and x0, x3, #16256
  add x0, x0, x1, UXTW
  subs xzr, x3, #128
  cset x1, hs
  uxtb w2, w1
  orr x0, x0, x2, LSL 7
  movz x2, #20
  orr x2, x2, x0, LSL 8
  mov x0, x5
  stur w2, [x0, #10]
  add x0, x0, #12
  add x0, x0, x1, UXTB
  b label76
block73:
  movz x2, #20
  load_ext_name_far x4, User(userextname0)+0
  mov x1, x19
  blr x4
  cbz x0, label74 ; b label75
block75:
  b label76
block76:
  sub x1, x19, x0
  subs xzr, x1, #2
  b.lo label77 ; b label78
block78:
  movz w1, #19
  strb w1, [x0]
  ldrb w1, [x28, #31]
  strb w1, [x0, #1]
  add x1, x0, #2
  sub x1, x19, x1
  subs xzr, x1, #17
  b.lo label79 ; b label80
block80:
  movz w1, #29
  strb w1, [x0, #2]
  ldr q0, [x28, #32]
  str q0, [x0, #3]
  add x0, x0, #19
  movz x1, #112
  b label81
block81:
  sub x1, x19, x0
  subs xzr, x1, #1
  b.lo label82 ; b label83
block83:
  movz w1, #0
  strb w1, [x0]
  add x0, x0, #1
  ldp x19, x20, [sp], #16
  ldr x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label84
block9:
  b label84
block17:
  b label84
block20:
  b label84
block24:
  b label84
block34:
  b label84
block40:
  b label84
block45:
  b label84
block54:
  b label84
block62:
  b label84
block65:
  b label84
block67:
  b label84
block74:
  b label84
block77:
  b label84
block79:
  b label84
block82:
  b label84
block84:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldr x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret
