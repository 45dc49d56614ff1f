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
  mov x9, x0
  cbz x4, label1 ; b label2
block2:
  sub x5, x4, #1
  str x4, [sp, #8]
  str x5, [sp, #24]
  movz x4, #0
  str x4, [x1]
  str x1, [sp]
  sub x4, x3, x2
  mov x5, x3
  subs xzr, x4, #4
  b.lo label3 ; b label4
block4:
  ldr w7, [x2]
  mov x10, x2
  and w2, w7, #16777215
  b label5
block5:
  movz w8, #15
  movk w8, w8, #1, LSL #16
  subs wzr, w2, w8
  b.ne label6 ; b label7
block6:
  b label8
block7:
  mov x20, x5
  mov x22, x9
  mov x23, x10
  ldr x26, [sp]
  b label125
block8:
  movz w12, #14
  movk w12, w12, #2, LSL #16
  subs wzr, w2, w12
  b.ne label9 ; b label10
block9:
  b label11
block10:
  mov x20, x5
  mov x22, x9
  mov x23, x10
  ldr x26, [sp]
  b label84
block11:
  movz w0, #13
  movk w0, w0, #3, LSL #16
  subs wzr, w2, w0
  b.ne label12 ; b label13
block12:
  b label14
block13:
  mov x23, x10
  b label23
block14:
  and w1, w2, #255
  mov x23, x10
  add x0, x23, #1
  cbnz w1, label16 ; b label15
block15:
  b label157
block18:
  sub w0, w0, #1
  emit_island 48
  subs wzr, w0, #3
  mov x3, #3 ; csel x3, x0, x3, lo ; csdb ; adr x4, pc+16 ; ldrsw x3, [x4, x3, uxtw #2] ; add x4, x4, x3 ; br x4 ; jt_entries [MachLabel(122), MachLabel(81), MachLabel(20)] ; default label19
block21:
  b label23
block23:
  add x0, x23, #3
  ldr x3, [sp, #24]
  cbz x3, label24 ; b label25
block25:
  ldr x1, [sp, #8]
  str x3, [sp, #24]
  sub x2, x1, #2
  mov x20, x5
  mov x26, x2
  sub x0, x20, x0
  subs xzr, x0, #6
  b.lo label26 ; b label27
block27:
  ldur w0, [x23, #5]
  rev32 w0, w0
  mov w25, w0
  cbnz x25, label31 ; b label28
block30:
  add x23, x23, #9
  movz x1, #8
  movz x2, #0
  ldr x0, [sp]
  str x1, [x0, #40]
  str x2, [x0, #48]
  mov x22, x9
  ldr x26, [sp]
  b label78
block31:
  ldrb w0, [x23, #3]
  uxtb w0, w0
  subs wzr, w0, #11
  b.ne label32 ; b label33
block33:
  ldrb w0, [x23, #4]
  uxtb w0, w0
  subs wzr, w0, #15
  b.ne label34 ; b label35
block35:
  add x23, x23, #9
  movz x0, #9
  madd x0, x25, x0, xzr
  sub x1, x20, x23
  subs xzr, x0, x1
  b.hi label36 ; b label37
block37:
  lsl x1, x25, #5
  mov x22, x9
  ldr x0, [x22]
  ldr x2, [x22, #8]
  sub x2, x2, x0
  subs xzr, x1, x2
  b.ls label41 ; b label38
block40:
  b label42
block41:
  add x1, x0, x25, LSL 5
  str x1, [x22]
  b label42
block42:
  add x27, x0, x25, LSL 5
  str x0, [sp, #16]
  ldr x28, [sp, #16]
  b label43
block43:
  sub x0, x20, x23
  subs xzr, x0, #4
  b.lo label44 ; b label45
block45:
  ldr w1, [x23]
  rev32 w21, w1
  mov w24, w21
  add x19, x23, #4
  sub x1, x20, x19
  subs xzr, x24, #32
  b.hi label46 ; b label47
block47:
  subs xzr, x1, #32
  b.lo label48 ; b label49
block49:
  load_ext_name_far x7, User(userextname2)+0
  add x7, x7, #32
  sub x7, x7, x21, UXTW
  ldr q7, [x23, #4]
  ldr q16, [x7]
  and v7.16b, v7.16b, v16.16b
  ldr q16, [x23, #20]
  ldr q17, [x7, #16]
  and v16.16b, v16.16b, v17.16b
  orr v7.16b, v7.16b, v16.16b
  umaxp v5.4s, v7.4s, v7.4s
  mov x7, v5.d[0]
  subs xzr, x7, #0
  cset x10, ne
  ands wzr, w10, #255
  b.ne label50 ; b label51
block51:
  b label57
block54:
  load_ext_name_far x15, User(userextname3)+0
  mov x0, x19
  mov x1, x24
  blr x15
  cbnz x0, label55 ; b label56
block55:
  b label57
block57:
  str x19, [x28]
  orr x0, x24, #4294967296
  str x0, [x28, #8]
  add x0, x19, x21, UXTW
  mov x24, x26
  cbz x24, label58 ; b label59
block59:
  sub x1, x20, x0
  subs xzr, x1, #5
  b.lo label60 ; b label61
block61:
  add x1, x19, #1
  ldr w1, [x1, w21, UXTW]
  rev32 w1, w1
  mov w26, w1
  cbnz x26, label65 ; b label62
block64:
  add x23, x0, #5
  movz x0, #8
  movz x1, #0
  str x0, [x28, #16]
  str x1, [x28, #24]
  b label75
block65:
  ldrb w1, [x19, w21, UXTW]
  uxtb w1, w1
  subs wzr, w1, #4
  b.ne label66 ; b label67
block67:
  add x19, x0, #5
  lsl x0, x26, #3
  sub x1, x20, x19
  subs xzr, x0, x1
  b.hi label68 ; b label69
block69:
  lsl x1, x26, #3
  ldr x0, [x22]
  ldr x2, [x22, #8]
  sub x2, x2, x0
  subs xzr, x1, x2
  b.ls label73 ; b label70
block72:
  mov x21, x0
  b label74
block73:
  add x1, x0, x26, LSL 3
  mov x21, x0
  str x1, [x22]
  b label74
block74:
  load_ext_name_far x3, User(userextname4)+0
  mov x0, x19
  mov x1, x21
  mov x2, x26
  blr x3
  add x23, x19, x26, LSL 3
  str x21, [x28, #16]
  str x26, [x28, #24]
  b label75
block75:
  add x28, x28, #32
  subs xzr, x28, x27
  b.ne label76 ; b label77
block76:
  mov x26, x24
  b label43
block77:
  ldr x0, [sp, #16]
  ldr x26, [sp]
  str x0, [x26, #40]
  str x25, [x26, #48]
  b label78
block78:
  ldr x0, [x26]
  orr x0, x0, #4
  str x0, [x26]
  sub x0, x20, x23
  subs xzr, x0, #4
  b.lo label79 ; b label80
block80:
  ldr w0, [x23]
  and w2, w0, #16777215
  mov x5, x20
  mov x9, x22
  mov x10, x23
  str x26, [sp]
  b label14
block82:
  b label84
block84:
  add x1, x23, #3
  ldr x11, [sp, #24]
  cbz x11, label85 ; b label86
block86:
  sub x3, x20, x1
  subs xzr, x3, #5
  b.lo label87 ; b label88
block88:
  ldr w6, [x23, #4]
  rev32 w6, w6
  mov w24, w6
  cbnz x24, label92 ; b label89
block91:
  add x23, x23, #8
  movz x10, #8
  movz x11, #0
  str x10, [x26, #24]
  str x11, [x26, #32]
  b label119
block92:
  ldrb w13, [x23, #3]
  uxtb w13, w13
  subs wzr, w13, #11
  b.ne label93 ; b label94
block94:
  add x23, x23, #8
  lsl x0, x24, #2
  sub x1, x20, x23
  subs xzr, x0, x1
  b.hi label95 ; b label96
block96:
  lsl x1, x24, #4
  ldr x0, [x22]
  ldr x2, [x22, #8]
  sub x2, x2, x0
  subs xzr, x1, x2
  b.ls label100 ; b label97
block99:
  b label101
block100:
  add x1, x0, x24, LSL 4
  str x1, [x22]
  b label101
block101:
  add x27, x0, x24, LSL 4
  str x0, [sp, #16]
  ldr x21, [sp, #16]
  b label102
block102:
  sub x0, x20, x23
  subs xzr, x0, #4
  b.lo label103 ; b label104
block104:
  ldr w0, [x23]
  rev32 w25, w0
  mov w19, w25
  add x28, x23, #4
  sub x0, x20, x28
  subs xzr, x19, #32
  b.hi label105 ; b label106
block106:
  subs xzr, x0, #32
  b.lo label107 ; b label108
block108:
  load_ext_name_far x1, User(userextname2)+0
  add x1, x1, #32
  sub x1, x1, x25, UXTW
  ldr q0, [x23, #4]
  ldr q1, [x1]
  and v0.16b, v0.16b, v1.16b
  ldr q1, [x23, #20]
  ldr q2, [x1, #16]
  and v1.16b, v1.16b, v2.16b
  orr v0.16b, v0.16b, v1.16b
  umaxp v0.4s, v0.4s, v0.4s
  mov x1, v0.d[0]
  subs xzr, x1, #0
  cset x1, ne
  ands wzr, w1, #255
  b.ne label109 ; b label110
block110:
  b label116
block113:
  load_ext_name_far x2, User(userextname3)+0
  mov x0, x28
  mov x1, x19
  blr x2
  cbnz x0, label114 ; b label115
block114:
  b label116
block116:
  str x28, [x21]
  orr x0, x19, #4294967296
  str x0, [x21, #8]
  add x23, x28, x25, UXTW
  add x21, x21, #16
  subs xzr, x21, x27
  b.ne label117 ; b label118
block117:
  b label102
block118:
  ldr x0, [sp, #16]
  str x0, [x26, #24]
  str x24, [x26, #32]
  b label119
block119:
  ldr x0, [x26]
  orr x0, x0, #2
  str x0, [x26]
  sub x0, x20, x23
  subs xzr, x0, #4
  b.lo label120 ; b label121
block121:
  ldr w0, [x23]
  and w2, w0, #16777215
  mov x5, x20
  mov x9, x22
  mov x10, x23
  str x26, [sp]
  b label11
block123:
  b label125
block125:
  add x1, x23, #3
  ldr x11, [sp, #24]
  cbz x11, label126 ; b label127
block127:
  sub x3, x20, x1
  subs xzr, x3, #5
  b.lo label128 ; b label129
block129:
  ldr w6, [x23, #4]
  rev32 w6, w6
  mov w19, w6
  cbnz x19, label133 ; b label130
block132:
  add x23, x23, #8
  movz x10, #8
  movz x11, #0
  str x10, [x26, #8]
  str x11, [x26, #16]
  b label143
block133:
  ldrb w13, [x23, #3]
  uxtb w13, w13
  subs wzr, w13, #8
  b.ne label134 ; b label135
block135:
  add x21, x23, #8
  lsl x0, x19, #2
  sub x1, x20, x21
  subs xzr, x0, x1
  b.hi label136 ; b label137
block137:
  movz x0, #7
  add x0, x0, x19, LSL 2
  and x1, x0, #18446744073709551608
  ldr x0, [x22]
  ldr x2, [x22, #8]
  sub x2, x2, x0
  subs xzr, x1, x2
  b.ls label141 ; b label138
block140:
  mov x24, x0
  b label142
block141:
  add x1, x0, x1
  mov x24, x0
  str x1, [x22]
  b label142
block142:
  load_ext_name_far x3, User(userextname1)+0
  mov x0, x21
  mov x1, x24
  mov x2, x19
  blr x3
  add x23, x21, x19, LSL 2
  str x24, [x26, #8]
  str x19, [x26, #16]
  b label143
block143:
  ldr x0, [x26]
  orr x0, x0, #1
  str x0, [x26]
  sub x0, x20, x23
  subs xzr, x0, #4
  b.lo label144 ; b label145
block145:
  ldr w0, [x23]
  and w2, w0, #16777215
  mov x5, x20
  mov x9, x22
  mov x10, x23
  str x26, [sp]
  b label8
block149:
  sub x1, x20, x0
  subs xzr, x1, #4
  b.lo label150 ; b label151
block151:
  ldr w1, [x0]
  and w2, w1, #16777215
  mov x5, x20
  mov x9, x22
  mov x10, x0
  str x26, [sp]
  b label14
block154:
  ldrb w0, [x23]
  ands wzr, w0, #255
  b.ne label155 ; b label156
block156:
  add x0, x23, #1
  b label157
block157:
  add sp, sp, #32
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp x27, x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label158
block3:
  mov x20, x5
  mov x23, x2
  b label152
block16:
  rev32 w0, w2
  lsr w0, w0, #8
  and w0, w0, #65535
  subs wzr, w0, #1
  b.hs label18 ; b label17
block17:
  mov x20, x5
  mov x22, x9
  ldr x26, [sp]
  b label146
block19:
  mov x20, x5
  mov x22, x9
  ldr x26, [sp]
  b label146
block20:
  subs wzr, w1, #13
  b.eq label21 ; b label22
block22:
  mov x20, x5
  mov x22, x9
  ldr x26, [sp]
  b label147
block24:
  b label158
block26:
  b label158
block28:
  ldrb w0, [x23, #3]
  subs xzr, x0, #64
  cset x1, lo
  uxtb w1, w1
  movz w2, #64861
  movk w2, w2, #1, LSL #16
  lsr x0, x2, x0
  and x0, x0, x1
  ldrb w1, [x23, #4]
  subs xzr, x1, #64
  cset x2, lo
  uxtb w2, w2
  movz w3, #64861
  movk w3, w3, #1, LSL #16
  lsr x1, x3, x1
  and x1, x1, x2
  and x0, x0, x1
  cbz x0, label29 ; b label30
block29:
  b label158
block32:
  b label158
block34:
  b label158
block36:
  b label158
block38:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x22
  blr x2
  cbz x0, label39 ; b label40
block39:
  b label158
block44:
  b label158
block46:
  b label52
block48:
  b label52
block50:
  b label52
block52:
  subs xzr, x24, x1
  b.hi label53 ; b label54
block53:
  b label158
block56:
  b label158
block58:
  b label158
block60:
  b label158
block62:
  ldrb w1, [x19, w21, UXTW]
  subs xzr, x1, #64
  cset x2, lo
  uxtb w2, w2
  movz w3, #64861
  movk w3, w3, #1, LSL #16
  lsr x1, x3, x1
  and x1, x1, x2
  cbz x1, label63 ; b label64
block63:
  b label158
block66:
  b label158
block68:
  b label158
block70:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x22
  blr x2
  cbz x0, label71 ; b label72
block71:
  b label158
block79:
  b label152
block81:
  mov x20, x5
  mov x22, x9
  ldr x26, [sp]
  subs wzr, w1, #14
  b.eq label82 ; b label83
block83:
  b label147
block85:
  b label158
block87:
  b label158
block89:
  ldrb w7, [x23, #3]
  subs xzr, x7, #64
  cset x8, lo
  uxtb w8, w8
  movz w9, #64861
  movk w9, w9, #1, LSL #16
  lsr x9, x9, x7
  and x8, x9, x8
  cbz x8, label90 ; b label91
block90:
  b label158
block93:
  b label158
block95:
  b label158
block97:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x22
  blr x2
  cbz x0, label98 ; b label99
block98:
  b label158
block103:
  b label158
block105:
  b label111
block107:
  b label111
block109:
  b label111
block111:
  subs xzr, x19, x0
  b.hi label112 ; b label113
block112:
  b label158
block115:
  b label158
block120:
  b label152
block122:
  mov x20, x5
  mov x22, x9
  ldr x26, [sp]
  subs wzr, w1, #15
  b.eq label123 ; b label124
block124:
  b label147
block126:
  b label158
block128:
  b label158
block130:
  ldrb w7, [x23, #3]
  subs xzr, x7, #64
  cset x8, lo
  uxtb w8, w8
  movz w9, #64861
  movk w9, w9, #1, LSL #16
  lsr x9, x9, x7
  and x8, x9, x8
  cbz x8, label131 ; b label132
block131:
  b label158
block134:
  b label158
block136:
  b label158
block138:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x22
  blr x2
  cbz x0, label139 ; b label140
block139:
  b label158
block144:
  b label152
block146:
  b label147
block147:
  add x0, x23, #3
  mov w1, w2
  orr x2, x1, #4294967296
  load_ext_name_far x4, User(userextname5)+0
  mov x1, x20
  ldr x3, [sp, #24]
  blr x4
  cbz x0, label148 ; b label149
block148:
  b label158
block150:
  mov x23, x0
  b label152
block152:
  sub x0, x20, x23
  subs xzr, x0, #1
  b.lo label153 ; b label154
block153:
  b label158
block155:
  b label158
block158:
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
  str x28, [sp, #-16]!
  stp x25, x27, [sp, #-16]!
  stp x23, x24, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  cbz x0, label1 ; b label2
block2:
  sub x20, x0, #1
  mov x25, x0
  ldr x0, [x1]
  tbnz x0, #0, label4 ; b label3
block3:
  mov x22, x3
  mov x24, x1
  b label9
block4:
  cbz x20, label5 ; b label6
block6:
  ldr x0, [x1, #8]
  ldr w19, [x1, #16]
  mov x23, x1
  sub x1, x3, x2
  mov x22, x3
  movz x3, #8
  add x3, x3, x19, LSL 2
  subs xzr, x3, x1
  b.hi label7 ; b label8
block8:
  movz w1, #15
  movk w1, w1, #1, LSL #16
  str w1, [x2]
  movz w1, #8
  strb w1, [x2, #3]
  rev32 w3, w19
  str w3, [x2, #4]
  add x21, x2, #8
  load_ext_name_far x3, User(userextname0)+0
  mov x1, x21
  mov x2, x19
  blr x3
  add x2, x21, x19, LSL 2
  mov x24, x23
  b label9
block9:
  ldr x5, [x24]
  tbnz x5, #1, label11 ; b label10
block10:
  mov x19, x2
  mov x27, x22
  b label33
block11:
  cbz x20, label12 ; b label13
block13:
  ldr x21, [x24, #24]
  ldr w9, [x24, #32]
  mov x27, x22
  sub x10, x27, x2
  subs xzr, x10, #8
  b.lo label14 ; b label15
block15:
  movz w12, #14
  movk w12, w12, #2, LSL #16
  str w12, [x2]
  movz w13, #11
  strb w13, [x2, #3]
  rev32 w14, w9
  str w14, [x2, #4]
  add x2, x2, #8
  mov x1, x2
  add x22, x21, x9, LSL 4
  cbnz x9, label16 ; b label17
block16:
  b label18
block17:
  mov x19, x1
  b label32
block18:
  ldr x0, [x21]
  ldr w2, [x21, #8]
  mov x19, x1
  sub x1, x27, x19
  add x3, x2, #4
  subs xzr, x3, x1
  b.hi label19 ; b label20
block20:
  rev32 w1, w2
  str w1, [x19]
  add x1, x19, #4
  subs xzr, x2, #31
  b.hi label28 ; b label21
block21:
  add x3, x1, x2
  subs xzr, x2, #8
  b.hs label27 ; b label22
block22:
  subs xzr, x2, #4
  b.hs label26 ; b label23
block23:
  cbnz x2, label25 ; b label24
block24:
  mov x19, x3
  b label29
block25:
  lsr x4, x2, #1
  sub x2, x2, #1
  ldrb w5, [x0]
  ldrb w6, [x0, x4]
  ldrb w0, [x0, x2]
  strb w5, [x19, #4]
  strb w6, [x1, x4]
  strb w0, [x1, x2]
  mov x19, x3
  b label29
block26:
  sub x2, x2, #4
  ldr w4, [x0]
  ldr w0, [x0, x2]
  str w4, [x19, #4]
  str w0, [x1, x2]
  mov x19, x3
  b label29
block27:
  and x4, x2, #16
  lsr x4, x4, #1
  sub x2, x2, #8
  sub x5, x2, x4
  ldr x6, [x0]
  ldr x7, [x0, x4]
  ldr x8, [x0, x5]
  ldr x0, [x0, x2]
  stur x6, [x19, #4]
  str x7, [x1, x4]
  str x8, [x1, x5]
  str x0, [x1, x2]
  mov x19, x3
  b label29
block28:
  add x19, x1, x2
  load_ext_name_far x3, User(userextname1)+0
  blr x3
  b label29
block29:
  add x21, x21, #16
  subs xzr, x21, x22
  b.ne label30 ; b label31
block30:
  mov x1, x19
  b label18
block31:
  b label32
block32:
  b label33
block33:
  ldr x0, [x24]
  tbnz x0, #2, label35 ; b label34
block34:
  b label61
block35:
  cbz x20, label36 ; b label37
block37:
  mov x0, x25
  sub x20, x0, #2
  ldr x21, [x24, #40]
  ldr w0, [x24, #48]
  sub x1, x27, x19
  subs xzr, x1, #9
  b.lo label38 ; b label39
block39:
  movz w1, #13
  movk w1, w1, #3, LSL #16
  str w1, [x19]
  movz w1, #11
  strb w1, [x19, #3]
  movz w1, #15
  strb w1, [x19, #4]
  rev32 w1, w0
  stur w1, [x19, #5]
  add x19, x19, #9
  add x22, x21, x0, LSL 5
  cbnz x0, label40 ; b label41
block40:
  b label42
block41:
  b label60
block42:
  ldr x0, [x21]
  ldr w2, [x21, #8]
  sub x1, x27, x19
  add x3, x2, #4
  subs xzr, x3, x1
  b.hi label43 ; b label44
block44:
  rev32 w3, w2
  str w3, [x19]
  add x1, x19, #4
  subs xzr, x2, #31
  b.hi label52 ; b label45
block45:
  add x23, x1, x2
  subs xzr, x2, #8
  b.hs label51 ; b label46
block46:
  subs xzr, x2, #4
  b.hs label50 ; b label47
block47:
  cbnz x2, label49 ; b label48
block48:
  b label53
block49:
  lsr x12, x2, #1
  sub x13, x2, #1
  ldrb w14, [x0]
  ldrb w15, [x0, x12]
  ldrb w0, [x0, x13]
  strb w14, [x19, #4]
  strb w15, [x1, x12]
  strb w0, [x1, x13]
  b label53
block50:
  sub x2, x2, #4
  ldr w3, [x0]
  ldr w0, [x0, x2]
  str w3, [x19, #4]
  str w0, [x1, x2]
  b label53
block51:
  and x3, x2, #16
  lsr x3, x3, #1
  sub x2, x2, #8
  sub x4, x2, x3
  ldr x5, [x0]
  ldr x6, [x0, x3]
  ldr x7, [x0, x4]
  ldr x0, [x0, x2]
  stur x5, [x19, #4]
  str x6, [x1, x3]
  str x7, [x1, x4]
  str x0, [x1, x2]
  b label53
block52:
  add x23, x1, x2
  load_ext_name_far x3, User(userextname1)+0
  blr x3
  b label53
block53:
  cbz x20, label54 ; b label55
block55:
  ldr x0, [x21, #16]
  ldr w28, [x21, #24]
  sub x1, x27, x23
  movz x2, #5
  add x2, x2, x28, LSL 3
  subs xzr, x2, x1
  b.hi label56 ; b label57
block57:
  movz w1, #4
  strb w1, [x23]
  rev32 w1, w28
  stur w1, [x23, #1]
  add x19, x23, #5
  load_ext_name_far x3, User(userextname2)+0
  mov x1, x19
  mov x2, x28
  blr x3
  add x19, x19, x28, LSL 3
  add x21, x21, #32
  subs xzr, x21, x22
  b.ne label58 ; b label59
block58:
  b label42
block59:
  b label60
block60:
  b label61
block61:
  sub x0, x27, x19
  subs xzr, x0, #1
  b.lo label62 ; b label63
block63:
  movz w0, #0
  strb w0, [x19]
  add x0, x19, #1
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x27, [sp], #16
  ldr x28, [sp], #16
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
  ldr x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret
