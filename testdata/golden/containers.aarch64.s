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
  sub sp, sp, #48
block0:
  mov x7, x0
  str x1, [sp]
  cbz x4, label1 ; b label2
block2:
  str x4, [sp, #8]
  sub x4, x3, x2
  mov x6, x3
  subs xzr, x4, #4
  b.lo label163 ; b label3
block3:
  ldr w4, [x2]
  mov x10, x2
  b label4
block4:
  and w2, w4, #16777215
  movz w5, #15
  movk w5, w5, #1, LSL #16
  movz x0, #0
  str x0, [sp, #24]
  subs wzr, w2, w5
  b.ne label5 ; b label6
block5:
  b label7
block6:
  ldr x0, [sp, #8]
  ldr x19, [sp, #24]
  mov x20, x6
  mov x23, x7
  mov x24, x10
  b label134
block7:
  movz w9, #14
  movk w9, w9, #2, LSL #16
  subs wzr, w2, w9
  b.ne label8 ; b label9
block8:
  b label10
block9:
  ldr x0, [sp, #8]
  mov x20, x6
  mov x23, x7
  mov x24, x10
  b label91
block10:
  movz w13, #13
  movk w13, w13, #3, LSL #16
  subs wzr, w2, w13
  b.ne label11 ; b label12
block11:
  b label13
block12:
  ldr x0, [sp, #8]
  mov x24, x10
  b label22
block13:
  and w1, w2, #255
  mov x24, x10
  add x0, x24, #1
  cbnz w1, label15 ; b label14
block14:
  ldr x1, [sp]
  ldr x19, [sp, #24]
  b label169
block17:
  sub w0, w0, #1
  emit_island 48
  subs wzr, w0, #3
  mov x3, #3 ; csel x3, x0, x3, lo ; csdb ; adr x4, pc+16 ; ldrsw x3, [x4, x3, uxtw #2] ; add x4, x4, x3 ; br x4 ; jt_entries [MachLabel(131), MachLabel(88), MachLabel(19)] ; default label18
block20:
  ldr x0, [sp, #8]
  b label22
block22:
  subs xzr, x0, #1
  str x0, [sp, #8]
  b.eq label23 ; b label24
block24:
  add x0, x24, #3
  mov x20, x6
  sub x0, x20, x0
  subs xzr, x0, #6
  b.lo label25 ; b label26
block26:
  ldur w0, [x24, #5]
  cbnz w0, label36 ; b label27
block29:
  movz w1, #64861
  movk w1, w1, #1, LSL #16
  lsr x0, x1, x0
  tbz x0, #0, label30 ; b label31
block31:
  ldrb w0, [x24, #4]
  uxtb w1, w0
  subs xzr, x1, #64
  b.hs label32 ; b label33
block33:
  movz w1, #64861
  movk w1, w1, #1, LSL #16
  lsr x0, x1, x0
  tbz x0, #0, label34 ; b label35
block35:
  movz x0, #8
  ldr x14, [sp]
  str x0, [x14, #40]
  movz x0, #0
  str x0, [x14, #48]
  add x24, x24, #9
  mov x23, x7
  b label85
block36:
  ldrb w1, [x24, #3]
  uxtb w1, w1
  subs wzr, w1, #11
  b.ne label37 ; b label38
block38:
  ldrb w1, [x24, #4]
  uxtb w1, w1
  subs wzr, w1, #15
  b.ne label39 ; b label40
block40:
  rev32 w0, w0
  mov w2, w0
  movz x0, #9
  madd x0, x2, x0, xzr
  add x24, x24, #9
  sub x1, x20, x24
  subs xzr, x0, x1
  b.hi label41 ; b label42
block42:
  mov x23, x7
  ldr x0, [x23]
  ldr x3, [x23, #8]
  lsl x1, x2, #5
  str x2, [sp, #40]
  sub x2, x3, x0
  subs xzr, x1, x2
  b.ls label46 ; b label43
block45:
  b label47
block46:
  ldr x28, [sp, #40]
  add x1, x0, x28, LSL 5
  str x1, [x23]
  b label47
block47:
  load_ext_name_far x25, User(userextname2)+0
  str x25, [sp, #32]
  movz w27, #64861
  movk w27, w27, #1, LSL #16
  movz x28, #8
  ldr x1, [sp, #40]
  add x21, x0, x1, LSL 5
  str x0, [sp, #16]
  ldr x19, [sp, #16]
  b label48
block48:
  sub x1, x20, x24
  subs xzr, x1, #4
  b.lo label49 ; b label50
block50:
  ldr w4, [x24]
  rev32 w22, w4
  mov w25, w22
  add x26, x24, #4
  sub x4, x20, x26
  subs xzr, x25, x4
  b.hi label51 ; b label52
block52:
  subs xzr, x25, #32
  b.hi label53 ; b label54
block54:
  subs xzr, x4, #32
  b.lo label55 ; b label56
block56:
  ldr q16, [x24, #4]
  ldr x0, [sp, #32]
  add x13, x0, #32
  sub x13, x13, x22, UXTW
  ldr q17, [x13]
  ldr q18, [x24, #20]
  ldr q19, [x13, #16]
  and v16.16b, v16.16b, v17.16b
  and v17.16b, v18.16b, v19.16b
  orr v16.16b, v16.16b, v17.16b
  umaxp v16.4s, v16.4s, v16.4s
  mov x13, v16.d[0]
  subs xzr, x13, #0
  cset x0, ne
  ands wzr, w0, #255
  b.ne label57 ; b label58
block58:
  b label62
block60:
  b label62
block62:
  str x26, [x19]
  orr x0, x25, #4294967296
  str x0, [x19, #8]
  ldr x0, [sp, #8]
  subs xzr, x0, #2
  b.eq label63 ; b label64
block64:
  add x0, x26, x22, UXTW
  sub x1, x20, x0
  subs xzr, x1, #5
  b.lo label65 ; b label66
block66:
  add x1, x26, #1
  ldr w1, [x1, w22, UXTW]
  cbnz w1, label72 ; b label67
block69:
  lsr x1, x27, x1
  tbz x1, #0, label70 ; b label71
block71:
  str x28, [x19, #16]
  movz x1, #0
  str x1, [x19, #24]
  add x24, x0, #5
  b label82
block72:
  ldrb w2, [x26, w22, UXTW]
  uxtb w2, w2
  subs wzr, w2, #4
  b.ne label73 ; b label74
block74:
  rev32 w1, w1
  mov w22, w1
  lsl x1, x22, #3
  add x24, x0, #5
  sub x0, x20, x24
  subs xzr, x1, x0
  b.hi label75 ; b label76
block76:
  ldr x0, [x23]
  ldr x2, [x23, #8]
  sub x2, x2, x0
  subs xzr, x1, x2
  b.ls label80 ; b label77
block79:
  mov x25, x0
  b label81
block80:
  add x1, x0, x22, LSL 3
  mov x25, x0
  str x1, [x23]
  b label81
block81:
  load_ext_name_far x3, User(userextname4)+0
  mov x0, x24
  mov x1, x25
  mov x2, x22
  blr x3
  str x25, [x19, #16]
  str x22, [x19, #24]
  add x24, x24, x22, LSL 3
  b label82
block82:
  add x19, x19, #32
  subs xzr, x19, x21
  b.ne label83 ; b label84
block83:
  b label48
block84:
  ldr x0, [sp, #16]
  ldr x1, [sp]
  str x0, [x1, #40]
  ldr x28, [sp, #40]
  str x28, [x1, #48]
  b label85
block85:
  sub x0, x20, x24
  subs xzr, x0, #4
  b.lo label87 ; b label86
block86:
  ldr w0, [x24]
  and w2, w0, #16777215
  ldr x1, [sp, #24]
  orr x1, x1, #4
  mov x6, x20
  mov x7, x23
  mov x10, x24
  str x1, [sp, #24]
  b label13
block89:
  ldr x0, [sp, #8]
  b label91
block91:
  ldr x0, [sp, #8]
  subs xzr, x0, #1
  b.eq label92 ; b label93
block93:
  add x9, x24, #3
  sub x9, x20, x9
  subs xzr, x9, #5
  b.lo label94 ; b label95
block95:
  ldr w12, [x24, #4]
  cbnz w12, label101 ; b label96
block98:
  movz w0, #64861
  movk w0, w0, #1, LSL #16
  lsr x0, x0, x13
  tbz x0, #0, label99 ; b label100
block100:
  movz x0, #8
  ldr x1, [sp]
  str x0, [x1, #24]
  movz x0, #0
  str x0, [x1, #32]
  add x24, x24, #8
  b label128
block101:
  ldrb w0, [x24, #3]
  uxtb w0, w0
  subs wzr, w0, #11
  b.ne label102 ; b label103
block103:
  rev32 w0, w12
  mov w25, w0
  lsl x0, x25, #2
  add x24, x24, #8
  sub x1, x20, x24
  subs xzr, x0, x1
  b.hi label104 ; b label105
block105:
  ldr x0, [x23]
  ldr x2, [x23, #8]
  lsl x1, x25, #4
  sub x2, x2, x0
  subs xzr, x1, x2
  b.ls label109 ; b label106
block108:
  b label110
block109:
  add x1, x0, x25, LSL 4
  str x1, [x23]
  b label110
block110:
  load_ext_name_far x19, User(userextname2)+0
  add x26, x0, x25, LSL 4
  str x0, [sp, #16]
  ldr x27, [sp, #16]
  b label111
block111:
  sub x0, x20, x24
  subs xzr, x0, #4
  b.lo label112 ; b label113
block113:
  ldr w0, [x24]
  rev32 w28, w0
  mov w21, w28
  add x22, x24, #4
  sub x0, x20, x22
  subs xzr, x21, x0
  b.hi label114 ; b label115
block115:
  subs xzr, x21, #32
  b.hi label116 ; b label117
block117:
  subs xzr, x0, #32
  b.lo label118 ; b label119
block119:
  ldr q0, [x24, #4]
  add x0, x19, #32
  sub x0, x0, x28, UXTW
  ldr q1, [x0]
  ldr q2, [x24, #20]
  ldr q3, [x0, #16]
  and v0.16b, v0.16b, v1.16b
  and v1.16b, v2.16b, v3.16b
  orr v0.16b, v0.16b, v1.16b
  umaxp v0.4s, v0.4s, v0.4s
  mov x0, v0.d[0]
  subs xzr, x0, #0
  cset x0, ne
  ands wzr, w0, #255
  b.ne label120 ; b label121
block121:
  b label125
block123:
  b label125
block125:
  str x22, [x27]
  orr x0, x21, #4294967296
  str x0, [x27, #8]
  add x27, x27, #16
  add x24, x22, x28, UXTW
  subs xzr, x27, x26
  b.ne label126 ; b label127
block126:
  b label111
block127:
  ldr x0, [sp, #16]
  ldr x1, [sp]
  str x0, [x1, #24]
  str x25, [x1, #32]
  b label128
block128:
  sub x0, x20, x24
  subs xzr, x0, #4
  b.lo label130 ; b label129
block129:
  ldr w2, [x24]
  and w2, w2, #16777215
  ldr x19, [sp, #24]
  orr x19, x19, #2
  mov x6, x20
  mov x7, x23
  mov x10, x24
  str x19, [sp, #24]
  b label10
block132:
  ldr x0, [sp, #8]
  b label134
block134:
  ldr x0, [sp, #8]
  subs xzr, x0, #1
  b.eq label135 ; b label136
block136:
  add x11, x24, #3
  sub x11, x20, x11
  subs xzr, x11, #5
  b.lo label137 ; b label138
block138:
  ldr w14, [x24, #4]
  cbnz w14, label144 ; b label139
block141:
  movz w0, #64861
  movk w0, w0, #1, LSL #16
  lsr x0, x0, x15
  tbz x0, #0, label142 ; b label143
block143:
  movz x0, #8
  ldr x1, [sp]
  str x0, [x1, #8]
  movz x0, #0
  str x0, [x1, #16]
  add x24, x24, #8
  b label154
block144:
  ldrb w0, [x24, #3]
  uxtb w0, w0
  subs wzr, w0, #8
  b.ne label145 ; b label146
block146:
  rev32 w0, w14
  mov w26, w0
  lsl x0, x26, #2
  add x27, x24, #8
  sub x1, x20, x27
  subs xzr, x0, x1
  b.hi label147 ; b label148
block148:
  ldr x0, [x23]
  ldr x2, [x23, #8]
  movz x1, #7
  add x1, x1, x26, LSL 2
  and x3, x1, #18446744073709551608
  sub x2, x2, x0
  subs xzr, x3, x2
  b.ls label152 ; b label149
block151:
  mov x21, x0
  b label153
block152:
  and x1, x1, #18446744073709551608
  add x1, x0, x1
  mov x21, x0
  str x1, [x23]
  b label153
block153:
  load_ext_name_far x3, User(userextname1)+0
  mov x0, x27
  mov x1, x21
  mov x2, x26
  blr x3
  ldr x1, [sp]
  str x21, [x1, #8]
  str x26, [x1, #16]
  add x24, x27, x26, LSL 2
  b label154
block154:
  sub x0, x20, x24
  subs xzr, x0, #4
  b.lo label156 ; b label155
block155:
  ldr w0, [x24]
  and w2, w0, #16777215
  orr x19, x19, #1
  mov x6, x20
  mov x7, x23
  mov x10, x24
  str x19, [sp, #24]
  b label7
block160:
  sub x1, x20, x0
  subs xzr, x1, #4
  b.lo label162 ; b label161
block161:
  ldr w1, [x0]
  and w2, w1, #16777215
  mov x6, x20
  mov x7, x23
  mov x10, x0
  str x19, [sp, #24]
  b label13
block166:
  ldrb w0, [x24]
  ands wzr, w0, #255
  b.ne label167 ; b label168
block168:
  add x0, x24, #1
  ldr x1, [sp]
  b label169
block169:
  ldr x1, [sp]
  str x19, [x1]
  add sp, sp, #48
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp x27, x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label170
block15:
  rev32 w0, w2
  lsr w0, w0, #8
  and w0, w0, #65535
  cbnz w0, label17 ; b label16
block16:
  ldr x19, [sp, #24]
  mov x20, x6
  mov x23, x7
  b label157
block18:
  ldr x19, [sp, #24]
  mov x20, x6
  mov x23, x7
  b label157
block19:
  subs wzr, w1, #13
  b.eq label20 ; b label21
block21:
  ldr x19, [sp, #24]
  mov x20, x6
  mov x23, x7
  b label158
block23:
  b label170
block25:
  b label170
block27:
  ldrb w0, [x24, #3]
  uxtb w1, w0
  subs xzr, x1, #64
  b.hs label28 ; b label29
block28:
  b label170
block30:
  b label170
block32:
  b label170
block34:
  b label170
block37:
  b label170
block39:
  b label170
block41:
  b label170
block43:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x23
  blr x2
  cbz x0, label44 ; b label45
block44:
  b label170
block49:
  b label170
block51:
  b label170
block53:
  b label59
block55:
  b label59
block57:
  b label59
block59:
  load_ext_name_far x2, User(userextname3)+0
  mov x0, x26
  mov x1, x25
  blr x2
  cbnz x0, label60 ; b label61
block61:
  b label170
block63:
  b label170
block65:
  b label170
block67:
  ldrb w1, [x26, w22, UXTW]
  uxtb w2, w1
  subs xzr, x2, #64
  b.hs label68 ; b label69
block68:
  b label170
block70:
  b label170
block73:
  b label170
block75:
  b label170
block77:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x23
  blr x2
  cbz x0, label78 ; b label79
block78:
  b label170
block87:
  ldr x1, [sp, #24]
  orr x1, x1, #4
  str x1, [sp, #24]
  ldr x19, [sp, #24]
  b label164
block88:
  mov x20, x6
  mov x23, x7
  subs wzr, w1, #14
  b.eq label89 ; b label90
block90:
  ldr x19, [sp, #24]
  b label158
block92:
  b label170
block94:
  b label170
block96:
  ldrb w13, [x24, #3]
  uxtb w14, w13
  subs xzr, x14, #64
  b.hs label97 ; b label98
block97:
  b label170
block99:
  b label170
block102:
  b label170
block104:
  b label170
block106:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x23
  blr x2
  cbz x0, label107 ; b label108
block107:
  b label170
block112:
  b label170
block114:
  b label170
block116:
  b label122
block118:
  b label122
block120:
  b label122
block122:
  load_ext_name_far x2, User(userextname3)+0
  mov x0, x22
  mov x1, x21
  blr x2
  cbnz x0, label123 ; b label124
block124:
  b label170
block130:
  ldr x19, [sp, #24]
  orr x19, x19, #2
  b label164
block131:
  ldr x19, [sp, #24]
  mov x20, x6
  mov x23, x7
  subs wzr, w1, #15
  b.eq label132 ; b label133
block133:
  b label158
block135:
  b label170
block137:
  b label170
block139:
  ldrb w15, [x24, #3]
  uxtb w0, w15
  subs xzr, x0, #64
  b.hs label140 ; b label141
block140:
  b label170
block142:
  b label170
block145:
  b label170
block147:
  b label170
block149:
  and x1, x1, #18446744073709551608
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x23
  blr x2
  cbz x0, label150 ; b label151
block150:
  b label170
block156:
  orr x19, x19, #1
  b label164
block157:
  b label158
block158:
  add x0, x24, #3
  mov w1, w2
  orr x2, x1, #4294967296
  ldr x13, [sp, #8]
  sub x3, x13, #1
  load_ext_name_far x4, User(userextname5)+0
  mov x1, x20
  blr x4
  cbz x0, label159 ; b label160
block159:
  b label170
block162:
  mov x24, x0
  b label164
block163:
  mov x20, x6
  mov x24, x2
  movz x19, #0
  b label164
block164:
  sub x0, x20, x24
  cbz x0, label165 ; b label166
block165:
  b label170
block167:
  b label170
block170:
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
  stp x25, x27, [sp, #-16]!
  stp x23, x24, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  cbz x0, label1 ; b label2
block2:
  ldr x4, [x1]
  tbnz x4, #0, label4 ; b label3
block3:
  mov x21, x3
  mov x22, x0
  mov x23, x1
  b label9
block4:
  subs xzr, x0, #1
  mov x22, x0
  b.eq label5 ; b label6
block6:
  ldr x0, [x1, #8]
  ldr w19, [x1, #16]
  mov x23, x1
  movz x5, #8
  add x5, x5, x19, LSL 2
  sub x6, x3, x2
  mov x21, x3
  subs xzr, x5, x6
  b.hi label7 ; b label8
block8:
  movz w8, #15
  movk w8, w8, #1, LSL #16
  str w8, [x2]
  movz w9, #8
  strb w9, [x2, #3]
  rev32 w10, w19
  str w10, [x2, #4]
  add x20, x2, #8
  load_ext_name_far x11, User(userextname0)+0
  mov x1, x20
  mov x2, x19
  blr x11
  add x2, x20, x19, LSL 2
  b label9
block9:
  ldr x13, [x23]
  tbnz x13, #1, label11 ; b label10
block10:
  mov x20, x21
  mov x21, x2
  mov x19, x22
  b label33
block11:
  mov x19, x22
  subs xzr, x19, #1
  b.eq label12 ; b label13
block13:
  ldr x22, [x23, #24]
  ldr w0, [x23, #32]
  mov x20, x21
  sub x1, x20, x2
  subs xzr, x1, #8
  b.lo label14 ; b label15
block15:
  movz w1, #14
  movk w1, w1, #2, LSL #16
  str w1, [x2]
  movz w1, #11
  strb w1, [x2, #3]
  rev32 w1, w0
  str w1, [x2, #4]
  add x2, x2, #8
  add x24, x22, x0, LSL 4
  cbnz x0, label16 ; b label17
block16:
  b label18
block17:
  mov x21, x2
  b label32
block18:
  ldr x0, [x22]
  ldr w27, [x22, #8]
  add x1, x27, #4
  mov x21, x2
  sub x2, x20, x21
  subs xzr, x1, x2
  b.hi label19 ; b label20
block20:
  rev32 w1, w27
  str w1, [x21]
  subs xzr, x27, #31
  b.hi label28 ; b label21
block21:
  subs xzr, x27, #8
  b.hs label27 ; b label22
block22:
  subs xzr, x27, #4
  b.hs label26 ; b label23
block23:
  cbnz x27, label25 ; b label24
block24:
  b label29
block25:
  ldrb w1, [x0]
  lsr x2, x27, #1
  ldrb w3, [x0, x2]
  sub x4, x27, #1
  ldrb w0, [x0, x4]
  add x4, x21, #4
  strb w1, [x21, #4]
  strb w3, [x4, x2]
  add x1, x21, x27
  strb w0, [x1, #3]
  b label29
block26:
  ldr w1, [x0]
  sub x2, x27, #4
  ldr w0, [x0, x2]
  str w1, [x21, #4]
  str w0, [x21, x27]
  b label29
block27:
  ldr x1, [x0]
  and x2, x27, #16
  lsr x2, x2, #1
  ldr x3, [x0, x2]
  sub x6, x27, #8
  sub x4, x6, x2
  ldr x5, [x0, x4]
  ldr x0, [x0, x6]
  add x6, x21, #4
  stur x1, [x21, #4]
  str x3, [x6, x2]
  str x5, [x6, x4]
  movn x1, #3
  add x1, x21, x1
  str x0, [x1, x27]
  b label29
block28:
  add x1, x21, #4
  load_ext_name_far x3, User(userextname1)+0
  mov x2, x27
  blr x3
  b label29
block29:
  add x22, x22, #16
  add x0, x21, #4
  add x21, x0, x27
  subs xzr, x22, x24
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
  subs xzr, x19, #1
  b.eq label36 ; b label37
block37:
  ldr x22, [x23, #40]
  ldr w0, [x23, #48]
  sub x1, x20, x21
  subs xzr, x1, #9
  b.lo label38 ; b label39
block39:
  movz w3, #13
  movk w3, w3, #3, LSL #16
  str w3, [x21]
  movz w4, #11
  strb w4, [x21, #3]
  movz w5, #15
  strb w5, [x21, #4]
  rev32 w6, w0
  stur w6, [x21, #5]
  add x21, x21, #9
  add x23, x22, x0, LSL 5
  cbnz x0, label40 ; b label41
block40:
  b label42
block41:
  b label60
block42:
  ldr x0, [x22]
  ldr w24, [x22, #8]
  add x10, x24, #4
  sub x11, x20, x21
  subs xzr, x10, x11
  b.hi label43 ; b label44
block44:
  rev32 w13, w24
  str w13, [x21]
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
  subs xzr, x19, #2
  b.eq label54 ; b label55
block55:
  ldr x0, [x22, #16]
  ldr w25, [x22, #24]
  movz x1, #5
  add x3, x1, x25, LSL 3
  add x2, x21, #4
  add x1, x2, x24
  sub x4, x20, x1
  subs xzr, x3, x4
  b.hi label56 ; b label57
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
  cbz x0, label62 ; b label63
block63:
  movz w0, #0
  strb w0, [x21]
  add x0, x21, #1
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x27, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label64
block5:
  b label64
block7:
  b label64
block12:
  b label64
block14:
  b label64
block19:
  b label64
block36:
  b label64
block38:
  b label64
block43:
  b label64
block54:
  b label64
block56:
  b label64
block62:
  b label64
block64:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x27, [sp], #16
  ldp fp, lr, [sp], #16
  ret
