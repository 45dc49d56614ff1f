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
  stp x23, x25, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  cbz x4, label1 ; b label2
block2:
  sub x19, x4, #1
  movz x11, #0
  str x11, [x1]
  mov x21, x1
  subs xzr, x2, x3
  mov x0, x2
  b.eq label3 ; b label4
block4:
  ldrb w2, [x0]
  add x0, x0, #1
  mov x5, x0
  add w1, w2, #0
  subs wzr, w2, #16
  b.lo label5 ; b label6
block5:
  b label11
block6:
  movn w0, #42
  subs wzr, w1, w0
  b.ne label8 ; b label7
block7:
  mov x0, x5
  mov x20, x3
  b label55
block8:
  subs wzr, w1, #24
  b.ne label9 ; b label10
block9:
  mov x20, x3
  b label72
block10:
  mov x0, x5
  mov x20, x3
  b label75
block11:
  and w25, w2, #15
  cbnz w25, label13 ; b label12
block12:
  b label28
block14:
  b label20
block15:
  mov x0, x5
  ldrb w1, [x0]
  add x0, x0, #1
  subs xzr, x1, #128
  b.lo label16 ; b label17
block16:
  mov x5, x0
  b label23
block17:
  mov x0, x5
  ldrb w0, [x0, #1]
  and x1, x1, #127
  orr x1, x1, x0, LSL 7
  mov x2, x5
  add x2, x2, #2
  subs xzr, x0, #128
  b.lo label18 ; b label19
block18:
  mov x5, x2
  b label23
block19:
  b label20
block20:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x5
  mov x1, x20
  blr x2
  cbz x0, label21 ; b label22
block22:
  mov x5, x0
  b label23
block23:
  movz x0, #65535
  subs xzr, x1, x0
  b.hi label24 ; b label25
block25:
  lsr w0, w1, #1
  and w1, w1, #1
  sub w1, wzr, w1
  eor w0, w0, w1
  orr w1, w25, w0, LSL 4
  b label26
block26:
  and w0, w1, #15
  cbnz w0, label31 ; b label27
block27:
  b label28
block28:
  ldr x0, [x21]
  and x0, x0, #4
  subs xzr, x0, #4
  b.ne label29 ; b label30
block30:
  mov x0, x5
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x25, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block31:
  asr w2, w1, #4
  movz w3, #32767
  subs wzr, w2, w3
  b.gt label32 ; b label33
block33:
  and w2, w2, #65535
  movz w3, #65533
  subs wzr, w2, w3
  b.eq label45 ; b label34
block34:
  subs wzr, w2, #1
  b.hs label36 ; b label35
block36:
  sub w2, w2, #1
  emit_island 44
  subs wzr, w2, #2
  mov x3, #2 ; csel x3, x2, x3, lo ; csdb ; adr x4, pc+16 ; ldrsw x3, [x4, x3, uxtw #2] ; add x4, x4, x3 ; br x4 ; jt_entries [MachLabel(41), MachLabel(38)] ; default label37
block39:
  mov x0, x5
  b label104
block42:
  mov x0, x5
  b label75
block46:
  mov x0, x5
  b label55
block50:
  subs xzr, x0, x20
  b.eq label51 ; b label52
block52:
  ldrb w2, [x0]
  add x0, x0, #1
  mov x5, x0
  add w1, w2, w22
  subs wzr, w2, #16
  b.lo label53 ; b label54
block53:
  mov x3, x20
  b label11
block54:
  b label26
block55:
  sub x0, x20, x0
  subs xzr, x0, #2
  b.lo label56 ; b label57
block56:
  b label62
block57:
  mov x0, x5
  ldrb w1, [x0]
  add x0, x0, #1
  subs xzr, x1, #128
  b.lo label58 ; b label59
block58:
  b label65
block59:
  mov x0, x5
  ldrb w2, [x0, #1]
  and x0, x1, #127
  orr x1, x0, x2, LSL 7
  mov x0, x5
  add x0, x0, #2
  subs xzr, x2, #128
  b.lo label60 ; b label61
block60:
  b label65
block61:
  b label62
block62:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x5
  mov x1, x20
  blr x2
  cbz x0, label63 ; b label64
block64:
  b label65
block65:
  lsr w2, w1, #1
  and w1, w1, #1
  sub w1, wzr, w1
  eor w1, w2, w1
  str w1, [x21, #40]
  ldr x1, [x21]
  orr x1, x1, #1
  str x1, [x21]
  subs xzr, x0, x20
  b.eq label66 ; b label67
block67:
  ldrb w2, [x0]
  add x0, x0, #1
  mov x5, x0
  sub w1, w2, #48
  subs wzr, w2, #72
  b.eq label68 ; b label69
block68:
  mov x0, x5
  b label75
block69:
  subs wzr, w2, #16
  b.lo label70 ; b label71
block70:
  mov x3, x20
  b label11
block71:
  b label72
block72:
  subs wzr, w1, #40
  b.ne label73 ; b label74
block73:
  b label26
block74:
  mov x0, x5
  b label104
block75:
  sub x0, x20, x0
  subs xzr, x0, #2
  b.lo label76 ; b label77
block76:
  b label82
block77:
  mov x0, x5
  ldrb w1, [x0]
  add x0, x0, #1
  subs xzr, x1, #128
  b.lo label78 ; b label79
block78:
  b label85
block79:
  mov x0, x5
  ldrb w2, [x0, #1]
  and x0, x1, #127
  orr x1, x0, x2, LSL 7
  mov x0, x5
  add x0, x0, #2
  subs xzr, x2, #128
  b.lo label80 ; b label81
block80:
  b label85
block81:
  b label82
block82:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x5
  mov x1, x20
  blr x2
  cbz x0, label83 ; b label84
block84:
  b label85
block85:
  sub x2, x20, x0
  subs xzr, x1, #32
  b.hi label86 ; b label87
block87:
  subs xzr, x2, #32
  b.lo label88 ; b label89
block89:
  load_ext_name_far x3, User(userextname1)+0
  add x3, x3, #32
  sub x3, x3, x1
  ldr q1, [x0]
  ldr q2, [x3]
  and v1.16b, v1.16b, v2.16b
  ldr q2, [x0, #16]
  ldr q3, [x3, #16]
  and v2.16b, v2.16b, v3.16b
  orr v1.16b, v1.16b, v2.16b
  umaxp v0.4s, v1.4s, v1.4s
  mov x3, v0.d[0]
  subs xzr, x3, #0
  cset x4, ne
  ands wzr, w4, #255
  b.ne label90 ; b label91
block91:
  mov x22, x0
  mov x23, x1
  b label97
block94:
  load_ext_name_far x9, User(userextname2)+0
  mov x22, x0
  mov x1, x23
  blr x9
  cbnz x0, label95 ; b label96
block95:
  b label97
block97:
  str x22, [x21, #8]
  orr x13, x23, #4294967296
  str x13, [x21, #16]
  add x14, x22, x23
  ldr x15, [x21]
  orr x15, x15, #2
  str x15, [x21]
  subs xzr, x14, x20
  b.eq label98 ; b label99
block99:
  ldrb w2, [x22, x23]
  add x0, x14, #1
  mov x5, x0
  add w1, w2, #16
  subs wzr, w2, #24
  b.eq label100 ; b label101
block100:
  mov x0, x5
  b label104
block101:
  subs wzr, w2, #16
  b.lo label102 ; b label103
block102:
  mov x3, x20
  b label11
block103:
  b label26
block104:
  sub x0, x20, x0
  subs xzr, x0, #2
  b.lo label105 ; b label106
block105:
  b label111
block106:
  mov x0, x5
  ldrb w1, [x0]
  add x0, x0, #1
  subs xzr, x1, #128
  b.lo label107 ; b label108
block107:
  b label114
block108:
  mov x0, x5
  ldrb w2, [x0, #1]
  and x0, x1, #127
  orr x1, x0, x2, LSL 7
  mov x0, x5
  add x0, x0, #2
  subs xzr, x2, #128
  b.lo label109 ; b label110
block109:
  b label114
block110:
  b label111
block111:
  load_ext_name_far x2, User(userextname0)+0
  mov x0, x5
  mov x1, x20
  blr x2
  cbz x0, label112 ; b label113
block113:
  b label114
block114:
  sub x2, x20, x0
  subs xzr, x1, x2
  b.hi label115 ; b label116
block116:
  str x0, [x21, #24]
  str x1, [x21, #32]
  add x3, x0, x1
  ldr x2, [x21]
  orr x2, x2, #4
  str x2, [x21]
  subs xzr, x3, x20
  b.eq label117 ; b label118
block118:
  ldrb w2, [x0, x1]
  add x0, x3, #1
  mov x5, x0
  add w1, w2, #32
  subs wzr, w2, #16
  b.lo label119 ; b label120
block119:
  mov x3, x20
  b label11
block120:
  b label26
block1:
  b label121
block3:
  b label121
block13:
  mov x0, x5
  mov x20, x3
  sub x0, x20, x0
  subs xzr, x0, #2
  b.lo label14 ; b label15
block21:
  b label121
block24:
  b label121
block29:
  b label121
block32:
  b label121
block35:
  b label44
block37:
  b label44
block38:
  subs wzr, w0, #8
  b.eq label39 ; b label40
block40:
  b label48
block41:
  subs wzr, w0, #8
  b.eq label42 ; b label43
block43:
  b label48
block44:
  b label48
block45:
  subs wzr, w0, #5
  b.eq label46 ; b label47
block47:
  b label48
block48:
  and w22, w1, #4294967280
  mov w9, w1
  orr x2, x9, #8589934592
  load_ext_name_far x9, User(userextname3)+0
  mov x0, x5
  mov x1, x20
  mov x3, x19
  blr x9
  cbz x0, label49 ; b label50
block49:
  b label121
block51:
  b label121
block63:
  b label121
block66:
  b label121
block83:
  b label121
block86:
  b label92
block88:
  b label92
block90:
  b label92
block92:
  subs xzr, x1, x2
  mov x23, x1
  b.hi label93 ; b label94
block93:
  b label121
block96:
  b label121
block98:
  b label121
block112:
  b label121
block115:
  b label121
block117:
  b label121
block121:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x25, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; Encode Root
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  str x21, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x19, x3
  cbz x0, label1 ; b label2
block2:
  ldr x0, [x1]
  movz x13, #0
  tbnz x0, #0, label4 ; b label3
block3:
  mov x20, x1
  mov x21, x2
  b label15
block4:
  mov x3, x19
  sub x0, x3, x2
  subs xzr, x0, #2
  b.lo label5 ; b label6
block6:
  movz w0, #5
  strb w0, [x2]
  movz w3, #5
  strb w3, [x2, #1]
  add x0, x2, #2
  ldr w3, [x1, #40]
  mov x20, x1
  asr w4, w3, #31
  eor w4, w4, w3, LSL 1
  mov w3, w4
  subs xzr, x3, #16384
  b.hs label7 ; b label8
block7:
  b label11
block8:
  mov x5, x19
  sub x5, x5, x0
  subs xzr, x5, #2
  b.lo label9 ; b label10
block9:
  b label11
block10:
  and x8, x3, #16256
  add x8, x8, x4, UXTW
  subs xzr, x3, #128
  cset x9, hs
  uxtb w10, w9
  orr x10, x8, x10, LSL 7
  strh w10, [x2, #2]
  add x10, x2, #3
  add x0, x10, x9, UXTB
  mov x21, x0
  b label14
block11:
  movz x2, #256
  load_ext_name_far x11, User(userextname0)+0
  mov x1, x19
  blr x11
  mov x21, x0
  cbz x0, label12 ; b label13
block13:
  b label14
block14:
  movn x13, #47
  b label15
block15:
  ldr x15, [x20]
  tbnz x15, #1, label17 ; b label16
block16:
  b label36
block17:
  movz x0, #16
  sub x0, x0, x13
  add x2, x0, #8
  mov x5, x2
  ldr x0, [x20, #8]
  mov x6, x0
  ldr w2, [x20, #16]
  subs xzr, x2, #31
  b.hi label27 ; b label18
block18:
  mov x0, x21
  sub x0, x19, x0
  add x1, x2, #2
  subs xzr, x1, x0
  b.hi label19 ; b label20
block19:
  mov x4, x2
  mov x2, x5
  b label32
block20:
  mov x0, x5
  orr x0, x0, x2, LSL 8
  mov x1, x21
  strh w0, [x1]
  mov x0, x21
  add x3, x0, #2
  add x1, x3, x2
  subs xzr, x2, #8
  b.hs label26 ; b label21
block21:
  subs xzr, x2, #4
  b.hs label25 ; b label22
block22:
  cbnz x2, label24 ; b label23
block23:
  mov x21, x1
  b label35
block24:
  lsr x4, x2, #1
  sub x2, x2, #1
  mov x0, x6
  ldrb w5, [x0]
  ldrb w6, [x0, x4]
  ldrb w0, [x0, x2]
  mov x7, x21
  strb w5, [x7, #2]
  strb w6, [x3, x4]
  strb w0, [x3, x2]
  mov x21, x1
  b label35
block25:
  mov x0, x6
  sub x2, x2, #4
  ldr w4, [x0]
  ldr w0, [x0, x2]
  mov x5, x21
  stur w4, [x5, #2]
  str w0, [x3, x2]
  mov x21, x1
  b label35
block26:
  mov x0, x6
  and x4, x2, #16
  lsr x4, x4, #1
  sub x2, x2, #8
  sub x5, x2, x4
  ldr x6, [x0]
  ldr x7, [x0, x4]
  ldr x8, [x0, x5]
  ldr x0, [x0, x2]
  mov x9, x21
  stur x6, [x9, #2]
  str x7, [x3, x4]
  str x8, [x3, x5]
  str x0, [x3, x2]
  mov x21, x1
  b label35
block27:
  mov x0, x6
  subs xzr, x2, #16384
  b.hs label28 ; b label29
block28:
  mov x6, x0
  mov x4, x2
  mov x2, x5
  b label32
block29:
  mov x6, x21
  sub x1, x19, x6
  add x3, x2, #4
  subs xzr, x3, x1
  b.hi label30 ; b label31
block30:
  mov x6, x0
  mov x4, x2
  mov x2, x5
  b label32
block31:
  and x1, x2, #16256
  add x3, x2, x1
  subs xzr, x2, #128
  mov x4, x2
  cset x1, hs
  uxtb w2, w1
  orr x3, x3, x2, LSL 7
  mov x2, x5
  orr x2, x2, x3, LSL 8
  mov x3, x21
  str w2, [x3]
  mov x2, x21
  add x2, x2, #2
  add x1, x2, x1, UXTB
  mov x2, x4
  add x3, x1, x2
  mov x21, x3
  load_ext_name_far x3, User(userextname1)+0
  blr x3
  b label35
block32:
  load_ext_name_far x5, User(userextname2)+0
  mov x0, x21
  mov x3, x6
  mov x1, x19
  blr x5
  cbz x0, label33 ; b label34
block34:
  mov x21, x0
  b label35
block35:
  movz x13, #16
  b label36
block36:
  movz x0, #32
  sub x0, x0, x13
  add x2, x0, #8
  mov x5, x2
  ldr x0, [x20, #24]
  ldr w2, [x20, #32]
  subs xzr, x2, #31
  b.hi label46 ; b label37
block37:
  mov x13, x21
  sub x1, x19, x13
  add x3, x2, #2
  subs xzr, x3, x1
  b.hi label38 ; b label39
block38:
  mov x4, x2
  mov x3, x0
  mov x2, x5
  b label51
block39:
  mov x1, x5
  orr x1, x1, x2, LSL 8
  mov x3, x21
  strh w1, [x3]
  mov x1, x21
  add x3, x1, #2
  add x9, x3, x2
  subs xzr, x2, #8
  b.hs label45 ; b label40
block40:
  subs xzr, x2, #4
  b.hs label44 ; b label41
block41:
  cbnz x2, label43 ; b label42
block42:
  mov x0, x9
  b label54
block43:
  lsr x4, x2, #1
  sub x5, x2, #1
  ldrb w6, [x0]
  ldrb w7, [x0, x4]
  ldrb w8, [x0, x5]
  mov x0, x21
  strb w6, [x0, #2]
  strb w7, [x3, x4]
  strb w8, [x3, x5]
  mov x0, x9
  b label54
block44:
  sub x8, x2, #4
  ldr w10, [x0]
  ldr w11, [x0, x8]
  mov x0, x21
  stur w10, [x0, #2]
  str w11, [x3, x8]
  mov x0, x9
  b label54
block45:
  and x11, x2, #16
  lsr x12, x11, #1
  sub x11, x2, #8
  sub x13, x11, x12
  ldr x14, [x0]
  ldr x15, [x0, x12]
  ldr x2, [x0, x13]
  ldr x0, [x0, x11]
  mov x1, x21
  stur x14, [x1, #2]
  str x15, [x3, x12]
  str x2, [x3, x13]
  str x0, [x3, x11]
  mov x0, x9
  b label54
block46:
  subs xzr, x2, #16384
  b.hs label47 ; b label48
block47:
  mov x4, x2
  mov x3, x0
  mov x2, x5
  b label51
block48:
  mov x3, x21
  sub x1, x19, x3
  add x3, x2, #4
  subs xzr, x3, x1
  b.hi label49 ; b label50
block49:
  mov x4, x2
  mov x3, x0
  mov x2, x5
  b label51
block50:
  and x1, x2, #16256
  add x3, x2, x1
  subs xzr, x2, #128
  mov x4, x2
  cset x1, hs
  uxtb w2, w1
  orr x3, x3, x2, LSL 7
  mov x2, x5
  orr x2, x2, x3, LSL 8
  mov x15, x21
  str w2, [x15]
  mov x2, x21
  add x2, x2, #2
  add x1, x2, x1, UXTB
  mov x2, x4
  add x9, x1, x2
  mov x20, x9
  load_ext_name_far x3, User(userextname1)+0
  blr x3
  mov x0, x20
  b label54
block51:
  load_ext_name_far x5, User(userextname2)+0
  mov x0, x21
  mov x1, x19
  blr x5
  cbz x0, label52 ; b label53
block53:
  b label54
block54:
  sub x1, x19, x0
  subs xzr, x1, #1
  b.lo label55 ; b label56
block56:
  movz w1, #0
  strb w1, [x0]
  add x0, x0, #1
  ldp x19, x20, [sp], #16
  ldr x21, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label57
block5:
  b label57
block12:
  b label57
block33:
  b label57
block52:
  b label57
block55:
  b label57
block57:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldr x21, [sp], #16
  ldp fp, lr, [sp], #16
  ret
