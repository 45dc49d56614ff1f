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
; u3:1 DecodeAnyOrder Point
; u3:2 DecodeAnyOrder Shape
; u6:0 Encode Root
; u6:1 Encode Point
; u6:2 Encode Shape

; DecodeAnyOrder Root
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  stp x27, x28, [sp, #-16]!
  stp x25, x26, [sp, #-16]!
  stp x23, x24, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x5, x0
  cbz x4, label1 ; b label2
block2:
  sub x19, x4, #1
  mov x22, x4
  movz x0, #0
  str x0, [x1]
  mov x0, x1
  subs xzr, x2, x3
  mov x4, x3
  b.eq label3 ; b label4
block4:
  ldrb w3, [x2]
  add x2, x2, #1
  mov x21, x2
  add w1, w3, #0
  subs wzr, w3, #28
  b.eq label5 ; b label6
block5:
  mov x20, x0
  b label11
block6:
  subs wzr, w3, #16
  b.lo label7 ; b label8
block7:
  mov x25, x5
  mov x23, x4
  mov x20, x0
  mov x0, x21
  mov x21, x22
  b label78
block8:
  subs wzr, w1, #44
  b.ne label9 ; b label10
block9:
  mov x25, x5
  mov x23, x4
  mov x20, x0
  mov x0, x21
  b label20
block10:
  mov x20, x0
  mov x23, x4
  mov x25, x5
  b label23
block11:
  add x1, x20, #8
  mov x2, x21
  mov x23, x4
  mov x25, x5
  mov x0, x25
  mov x3, x23
  mov x4, x19
  bl 0
  cbz x0, label12 ; b label13
block13:
  ldr x14, [x20]
  orr x14, x14, #1
  str x14, [x20]
  subs xzr, x0, x23
  b.eq label14 ; b label15
block15:
  ldrb w3, [x0]
  add x2, x0, #1
  mov x21, x2
  add w1, w3, #16
  subs wzr, w3, #28
  b.eq label16 ; b label17
block16:
  b label23
block17:
  subs wzr, w3, #16
  b.lo label18 ; b label19
block18:
  mov x0, x21
  mov x21, x22
  b label78
block19:
  mov x0, x21
  b label20
block20:
  subs wzr, w1, #57
  b.ne label21 ; b label22
block21:
  mov x21, x22
  b label93
block22:
  b label37
block23:
  movz x1, #56
  ldr x0, [x25]
  ldr x2, [x25, #8]
  sub x2, x2, x0
  subs xzr, x1, x2
  b.ls label27 ; b label24
block26:
  mov x2, x21
  mov x21, x0
  b label28
block27:
  add x1, x0, #56
  str x1, [x25]
  mov x2, x21
  mov x21, x0
  b label28
block28:
  mov x0, x25
  mov x1, x21
  mov x3, x23
  mov x4, x19
  bl 0
  cbz x0, label29 ; b label30
block30:
  str x21, [x20, #32]
  ldr x1, [x20]
  orr x1, x1, #2
  str x1, [x20]
  subs xzr, x0, x23
  b.eq label31 ; b label32
block32:
  ldrb w3, [x0]
  add x0, x0, #1
  add w1, w3, #32
  subs wzr, w3, #25
  b.eq label33 ; b label34
block33:
  b label37
block34:
  subs wzr, w3, #16
  b.lo label35 ; b label36
block35:
  mov x21, x22
  b label78
block36:
  mov x21, x22
  b label93
block37:
  cbz x19, label38 ; b label39
block39:
  mov x21, x22
  sub x22, x21, #2
  sub x1, x23, x0
  subs xzr, x1, #1
  b.lo label40 ; b label41
block41:
  ldrb w1, [x0]
  and x24, x1, #15
  lsr x1, x1, #4
  add x2, x0, #1
  mov x12, x2
  subs xzr, x1, #15
  b.ne label42 ; b label43
block42:
  mov x2, x12
  b label54
block43:
  mov x1, x12
  sub x2, x23, x1
  subs xzr, x2, #2
  b.lo label44 ; b label45
block44:
  b label50
block45:
  ldrb w1, [x0, #1]
  add x2, x0, #2
  subs xzr, x1, #128
  b.lo label46 ; b label47
block46:
  b label53
block47:
  ldrb w3, [x0, #2]
  and x1, x1, #127
  orr x1, x1, x3, LSL 7
  add x2, x0, #3
  subs xzr, x3, #128
  b.lo label48 ; b label49
block48:
  b label53
block49:
  b label50
block50:
  load_ext_name_far x5, User(userextname3)+0
  mov x0, x12
  mov x1, x23
  blr x5
  cbz x0, label51 ; b label52
block52:
  mov x2, x0
  b label53
block53:
  b label54
block54:
  cbnz x1, label58 ; b label55
block57:
  movz x12, #8
  movz x13, #0
  str x12, [x20, #40]
  str x13, [x20, #48]
  b label73
block58:
  subs xzr, x24, #12
  b.ne label59 ; b label60
block60:
  sub x0, x23, x2
  mov x26, x2
  subs xzr, x1, x0
  mov x24, x1
  b.hi label61 ; b label62
block62:
  mov x0, x24
  lsl x1, x0, #5
  ldr x0, [x25]
  ldr x2, [x25, #8]
  sub x2, x2, x0
  subs xzr, x1, x2
  b.ls label66 ; b label63
block65:
  b label67
block66:
  add x1, x0, x24, LSL 5
  str x1, [x25]
  b label67
block67:
  add x28, x0, x24, LSL 5
  mov x27, x0
  mov x2, x26
  mov x26, x27
  b label68
block68:
  mov x0, x25
  mov x1, x26
  mov x3, x23
  mov x4, x22
  bl 0
  cbz x0, label69 ; b label70
block70:
  add x26, x26, #32
  subs xzr, x26, x28
  b.ne label71 ; b label72
block71:
  mov x2, x0
  b label68
block72:
  mov x1, x27
  str x1, [x20, #40]
  str x24, [x20, #48]
  mov x2, x0
  b label73
block73:
  ldr x0, [x20]
  orr x0, x0, #4
  str x0, [x20]
  subs xzr, x2, x23
  b.eq label74 ; b label75
block75:
  ldrb w3, [x2]
  add x0, x2, #1
  add w1, w3, #48
  subs wzr, w3, #16
  b.lo label76 ; b label77
block76:
  b label78
block77:
  b label93
block78:
  and w22, w3, #15
  cbnz w22, label80 ; b label79
block79:
  b label95
block81:
  b label87
block82:
  ldrb w1, [x0]
  add x2, x0, #1
  subs xzr, x1, #128
  b.lo label83 ; b label84
block83:
  mov x0, x2
  b label90
block84:
  ldrb w2, [x0, #1]
  and x1, x1, #127
  orr x1, x1, x2, LSL 7
  add x3, x0, #2
  subs xzr, x2, #128
  b.lo label85 ; b label86
block85:
  mov x0, x3
  b label90
block86:
  b label87
block87:
  load_ext_name_far x2, User(userextname3)+0
  mov x1, x23
  blr x2
  cbz x0, label88 ; b label89
block89:
  b label90
block90:
  movz x2, #65535
  subs xzr, x1, x2
  b.hi label91 ; b label92
block92:
  lsr w2, w1, #1
  and w1, w1, #1
  sub w1, wzr, w1
  eor w1, w2, w1
  orr w1, w22, w1, LSL 4
  b label93
block93:
  and w2, w1, #15
  cbnz w2, label98 ; b label94
block94:
  b label95
block95:
  ldr x2, [x20]
  and x2, x2, #1
  subs xzr, x2, #1
  b.ne label96 ; b label97
block97:
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp x27, x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block98:
  asr w6, w1, #4
  movz w7, #32767
  subs wzr, w6, w7
  b.gt label99 ; b label100
block100:
  and w9, w6, #65535
  subs wzr, w9, #1
  b.hs label102 ; b label101
block102:
  sub w12, w9, #1
  emit_island 48
  subs wzr, w12, #3
  mov x14, #3 ; csel x14, x12, x14, lo ; csdb ; adr x13, pc+16 ; ldrsw x14, [x13, x14, uxtw #2] ; add x13, x13, x14 ; br x13 ; jt_entries [MachLabel(110), MachLabel(107), MachLabel(104)] ; default label103
block105:
  mov x22, x21
  b label37
block108:
  mov x22, x21
  mov x21, x0
  b label23
block111:
  mov x22, x21
  mov x21, x0
  mov x5, x25
  mov x4, x23
  b label11
block116:
  subs xzr, x0, x23
  b.eq label117 ; b label118
block118:
  ldrb w3, [x0]
  add x0, x0, #1
  add w1, w3, w27
  subs wzr, w3, #16
  b.lo label119 ; b label120
block119:
  b label78
block120:
  b label93
block1:
  b label121
block3:
  b label121
block12:
  b label121
block14:
  b label121
block24:
  load_ext_name_far x2, User(userextname1)+0
  mov x0, x25
  blr x2
  cbz x0, label25 ; b label26
block25:
  b label121
block29:
  b label121
block31:
  b label121
block38:
  b label121
block40:
  b label121
block51:
  b label121
block55:
  subs xzr, x24, #13
  b.hi label56 ; b label57
block56:
  b label121
block59:
  b label121
block61:
  b label121
block63:
  load_ext_name_far x2, User(userextname1)+0
  mov x0, x25
  blr x2
  cbz x0, label64 ; b label65
block64:
  b label121
block69:
  b label121
block74:
  b label121
block80:
  sub x1, x23, x0
  subs xzr, x1, #2
  b.lo label81 ; b label82
block88:
  b label121
block91:
  b label121
block96:
  b label121
block99:
  b label121
block101:
  b label113
block103:
  b label113
block104:
  subs wzr, w2, #9
  b.eq label105 ; b label106
block106:
  b label114
block107:
  subs wzr, w2, #12
  b.eq label108 ; b label109
block109:
  b label114
block110:
  subs wzr, w2, #12
  b.eq label111 ; b label112
block112:
  b label114
block113:
  b label114
block114:
  and w27, w1, #4294967280
  mov w1, w1
  orr x2, x1, #8589934592
  load_ext_name_far x4, User(userextname5)+0
  mov x1, x23
  mov x3, x19
  blr x4
  cbz x0, label115 ; b label116
block115:
  b label121
block117:
  b label121
block121:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp x27, x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; DecodeAnyOrder Point
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  str x28, [sp, #-16]!
  stp x21, x24, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  cbz x4, label1 ; b label2
block2:
  sub x19, x4, #1
  movz x8, #0
  str x8, [x1]
  mov x9, x1
  subs xzr, x2, x3
  mov x0, x2
  b.eq label3 ; b label4
block4:
  ldrb w2, [x0]
  add x0, x0, #1
  add w1, w2, #0
  subs wzr, w2, #23
  b.eq label5 ; b label6
block5:
  mov x28, x3
  b label11
block6:
  subs wzr, w2, #16
  b.lo label7 ; b label8
block7:
  mov x20, x9
  mov x28, x3
  b label27
block8:
  subs wzr, w1, #39
  b.ne label9 ; b label10
block9:
  mov x20, x9
  mov x28, x3
  b label42
block10:
  mov x20, x9
  mov x28, x3
  b label20
block11:
  sub x1, x28, x0
  subs xzr, x1, #8
  b.lo label12 ; b label13
block13:
  ldr x1, [x0]
  mov x20, x9
  str x1, [x20, #8]
  add x1, x0, #8
  ldr x2, [x20]
  orr x2, x2, #1
  str x2, [x20]
  subs xzr, x1, x28
  b.eq label14 ; b label15
block15:
  ldrb w2, [x0, #8]
  add x0, x0, #9
  add w1, w2, #16
  subs wzr, w2, #23
  b.eq label16 ; b label17
block16:
  b label20
block17:
  subs wzr, w2, #16
  b.lo label18 ; b label19
block18:
  b label27
block19:
  b label42
block20:
  sub x1, x28, x0
  subs xzr, x1, #8
  b.lo label21 ; b label22
block22:
  ldr x1, [x0]
  str x1, [x20, #16]
  add x1, x0, #8
  ldr x2, [x20]
  orr x2, x2, #2
  str x2, [x20]
  subs xzr, x1, x28
  b.eq label23 ; b label24
block24:
  ldrb w2, [x0, #8]
  add x0, x0, #9
  add w1, w2, #32
  subs wzr, w2, #16
  b.lo label25 ; b label26
block25:
  b label27
block26:
  b label42
block27:
  and w21, w2, #15
  cbnz w21, label29 ; b label28
block28:
  b label44
block30:
  b label36
block31:
  ldrb w1, [x0]
  add x2, x0, #1
  subs xzr, x1, #128
  b.lo label32 ; b label33
block32:
  mov x0, x2
  b label39
block33:
  ldrb w2, [x0, #1]
  and x1, x1, #127
  orr x1, x1, x2, LSL 7
  add x3, x0, #2
  subs xzr, x2, #128
  b.lo label34 ; b label35
block34:
  mov x0, x3
  b label39
block35:
  b label36
block36:
  load_ext_name_far x2, User(userextname1)+0
  mov x1, x28
  blr x2
  cbz x0, label37 ; b label38
block38:
  b label39
block39:
  movz x2, #65535
  subs xzr, x1, x2
  b.hi label40 ; b label41
block41:
  lsr w3, w1, #1
  and w4, w1, #1
  sub w4, wzr, w4
  eor w3, w3, w4
  orr w1, w21, w3, LSL 4
  b label42
block42:
  and w4, w1, #15
  cbnz w4, label45 ; b label43
block43:
  b label44
block44:
  ldp x19, x20, [sp], #16
  ldp x21, x24, [sp], #16
  ldr x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block45:
  asr w7, w1, #4
  movz w8, #32767
  subs wzr, w7, w8
  b.gt label46 ; b label47
block47:
  and w10, w7, #65535
  subs wzr, w10, #1
  b.hs label49 ; b label48
block49:
  sub w13, w10, #1
  emit_island 44
  subs wzr, w13, #2
  mov x15, #2 ; csel x15, x13, x15, lo ; csdb ; adr x14, pc+16 ; ldrsw x15, [x14, x15, uxtw #2] ; add x14, x14, x15 ; br x14 ; jt_entries [MachLabel(54), MachLabel(51)] ; default label50
block52:
  b label20
block55:
  mov x9, x20
  b label11
block60:
  subs xzr, x0, x28
  b.eq label61 ; b label62
block62:
  ldrb w2, [x0]
  add x0, x0, #1
  add w1, w2, w24
  subs wzr, w2, #16
  b.lo label63 ; b label64
block63:
  b label27
block64:
  b label42
block1:
  b label65
block3:
  b label65
block12:
  b label65
block14:
  b label65
block21:
  b label65
block23:
  b label65
block29:
  sub x1, x28, x0
  subs xzr, x1, #2
  b.lo label30 ; b label31
block37:
  b label65
block40:
  b label65
block46:
  b label65
block48:
  b label57
block50:
  b label57
block51:
  subs wzr, w4, #7
  b.eq label52 ; b label53
block53:
  b label58
block54:
  subs wzr, w4, #7
  b.eq label55 ; b label56
block56:
  b label58
block57:
  b label58
block58:
  and w24, w1, #4294967280
  mov w1, w1
  orr x2, x1, #8589934592
  load_ext_name_far x4, User(userextname0)+0
  mov x1, x28
  mov x3, x19
  blr x4
  cbz x0, label59 ; b label60
block59:
  b label65
block61:
  b label65
block65:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x24, [sp], #16
  ldr x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; DecodeAnyOrder Shape
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  stp x23, x24, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x23, x0
  cbz x4, label1 ; b label2
block2:
  sub x19, x4, #1
  movz x0, #0
  str x0, [x1]
  mov x0, x1
  subs xzr, x2, x3
  mov x7, x2
  b.eq label3 ; b label4
block4:
  ldrb w2, [x7]
  add x15, x7, #1
  mov x4, x15
  add w1, w2, #0
  subs wzr, w2, #28
  b.eq label5 ; b label6
block5:
  mov x20, x0
  b label11
block6:
  subs wzr, w2, #16
  b.lo label7 ; b label8
block7:
  mov x21, x3
  mov x20, x0
  mov x0, x4
  b label51
block8:
  subs wzr, w1, #40
  b.ne label9 ; b label10
block9:
  mov x21, x3
  mov x20, x0
  mov x0, x4
  b label66
block10:
  mov x21, x3
  mov x20, x0
  mov x0, x4
  b label22
block11:
  add x1, x20, #8
  mov x2, x4
  mov x21, x3
  mov x0, x23
  mov x4, x19
  bl 0
  cbz x0, label12 ; b label13
block13:
  ldr x1, [x20]
  subs xzr, x1, #0
  cset x2, le
  subs xzr, x1, #1
  cset x1, eq
  orr w1, w2, w1
  ands wzr, w1, #255
  b.eq label14 ; b label15
block15:
  movz x1, #1
  str x1, [x20]
  subs xzr, x0, x21
  b.eq label16 ; b label17
block17:
  ldrb w2, [x0]
  add x0, x0, #1
  add w1, w2, #16
  subs wzr, w2, #24
  b.eq label18 ; b label19
block18:
  b label22
block19:
  subs wzr, w2, #16
  b.lo label20 ; b label21
block20:
  b label51
block21:
  b label66
block22:
  sub x12, x21, x0
  subs xzr, x12, #2
  b.lo label23 ; b label24
block23:
  b label29
block24:
  ldrb w1, [x0]
  add x2, x0, #1
  mov x4, x2
  subs xzr, x1, #128
  b.lo label25 ; b label26
block25:
  mov x0, x4
  b label32
block26:
  ldrb w2, [x0, #1]
  and x1, x1, #127
  orr x1, x1, x2, LSL 7
  add x3, x0, #2
  mov x4, x3
  subs xzr, x2, #128
  b.lo label27 ; b label28
block27:
  mov x0, x4
  b label32
block28:
  b label29
block29:
  load_ext_name_far x2, User(userextname1)+0
  mov x1, x21
  blr x2
  mov x4, x0
  cbz x0, label30 ; b label31
block31:
  mov x0, x4
  b label32
block32:
  sub x0, x21, x0
  subs xzr, x1, #32
  b.hi label33 ; b label34
block34:
  subs xzr, x0, #32
  b.lo label35 ; b label36
block36:
  load_ext_name_far x2, User(userextname2)+0
  add x2, x2, #32
  sub x2, x2, x1
  mov x12, x4
  ldr q30, [x12]
  ldr q31, [x2]
  and v30.16b, v30.16b, v31.16b
  mov x3, x4
  ldr q31, [x3, #16]
  ldr q0, [x2, #16]
  and v31.16b, v31.16b, v0.16b
  orr v30.16b, v30.16b, v31.16b
  umaxp v28.4s, v30.4s, v30.4s
  mov x2, v28.d[0]
  subs xzr, x2, #0
  cset x2, ne
  ands wzr, w2, #255
  b.ne label37 ; b label38
block38:
  mov x22, x1
  mov x24, x4
  b label44
block41:
  load_ext_name_far x2, User(userextname3)+0
  mov x24, x4
  mov x0, x24
  mov x1, x22
  blr x2
  cbnz x0, label42 ; b label43
block42:
  b label44
block44:
  str x24, [x20, #8]
  orr x0, x22, #4294967296
  str x0, [x20, #16]
  add x0, x24, x22
  ldr x1, [x20]
  subs xzr, x1, #0
  cset x2, le
  subs xzr, x1, #2
  cset x1, eq
  orr w1, w2, w1
  ands wzr, w1, #255
  b.eq label45 ; b label46
block46:
  movz x1, #2
  str x1, [x20]
  subs xzr, x0, x21
  b.eq label47 ; b label48
block48:
  ldrb w2, [x24, x22]
  add x0, x0, #1
  add w1, w2, #32
  subs wzr, w2, #16
  b.lo label49 ; b label50
block49:
  b label51
block50:
  b label66
block51:
  and w22, w2, #15
  cbnz w22, label53 ; b label52
block52:
  b label68
block54:
  b label60
block55:
  ldrb w1, [x0]
  add x2, x0, #1
  subs xzr, x1, #128
  b.lo label56 ; b label57
block56:
  mov x0, x2
  b label63
block57:
  ldrb w2, [x0, #1]
  and x1, x1, #127
  orr x1, x1, x2, LSL 7
  add x3, x0, #2
  subs xzr, x2, #128
  b.lo label58 ; b label59
block58:
  mov x0, x3
  b label63
block59:
  b label60
block60:
  load_ext_name_far x5, User(userextname1)+0
  mov x1, x21
  blr x5
  cbz x0, label61 ; b label62
block62:
  b label63
block63:
  movz x7, #65535
  subs xzr, x1, x7
  b.hi label64 ; b label65
block65:
  lsr w10, w1, #1
  and w11, w1, #1
  sub w11, wzr, w11
  eor w10, w10, w11
  orr w1, w22, w10, LSL 4
  b label66
block66:
  and w11, w1, #15
  cbnz w11, label71 ; b label67
block67:
  b label68
block68:
  ldr x13, [x20]
  lsl x13, x13, #1
  cbz x13, label69 ; b label70
block70:
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block71:
  asr w2, w1, #4
  movz w3, #32767
  subs wzr, w2, w3
  b.gt label72 ; b label73
block73:
  and w2, w2, #65535
  subs wzr, w2, #1
  b.hs label75 ; b label74
block75:
  sub w2, w2, #1
  emit_island 44
  subs wzr, w2, #2
  mov x3, #2 ; csel x3, x2, x3, lo ; csdb ; adr x4, pc+16 ; ldrsw x3, [x4, x3, uxtw #2] ; add x4, x4, x3 ; br x4 ; jt_entries [MachLabel(80), MachLabel(77)] ; default label76
block78:
  b label22
block81:
  mov x3, x21
  mov x4, x0
  b label11
block86:
  subs xzr, x0, x21
  b.eq label87 ; b label88
block88:
  ldrb w2, [x0]
  add x0, x0, #1
  add w1, w2, w22
  subs wzr, w2, #16
  b.lo label89 ; b label90
block89:
  b label51
block90:
  b label66
block1:
  b label91
block3:
  b label91
block12:
  b label91
block14:
  b label91
block16:
  b label91
block30:
  b label91
block33:
  b label39
block35:
  b label39
block37:
  b label39
block39:
  subs xzr, x1, x0
  mov x22, x1
  b.hi label40 ; b label41
block40:
  b label91
block43:
  b label91
block45:
  b label91
block47:
  b label91
block53:
  sub x1, x21, x0
  subs xzr, x1, #2
  b.lo label54 ; b label55
block61:
  b label91
block64:
  b label91
block69:
  b label91
block72:
  b label91
block74:
  b label83
block76:
  b label83
block77:
  subs wzr, w11, #8
  b.eq label78 ; b label79
block79:
  mov x11, x0
  b label84
block80:
  subs wzr, w11, #12
  b.eq label81 ; b label82
block82:
  mov x11, x0
  b label84
block83:
  mov x11, x0
  b label84
block84:
  and w22, w1, #4294967280
  mov w0, w1
  orr x3, x0, #8589934592
  load_ext_name_far x5, User(userextname4)+0
  mov x1, x11
  mov x0, x20
  mov x2, x21
  mov x4, x19
  blr x5
  cbz x0, label85 ; b label86
block85:
  b label91
block87:
  b label91
block91:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; Encode Root
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  str x23, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x21, x1
  cbz x0, label1 ; b label2
block2:
  sub x20, x0, #1
  mov x23, x0
  sub x0, x3, x2
  mov x4, x3
  subs xzr, x0, #1
  b.lo label3 ; b label4
block4:
  movz w0, #28
  strb w0, [x2]
  add x2, x2, #1
  mov x3, x21
  add x1, x3, #8
  mov x19, x4
  mov x0, x20
  mov x3, x19
  bl 0
  cbz x0, label5 ; b label6
block6:
  mov x22, x21
  ldr x2, [x22]
  movz x1, #16
  tbnz x2, #1, label8 ; b label7
block7:
  b label13
block8:
  ldr x1, [x22, #32]
  sub x2, x19, x0
  subs xzr, x2, #1
  b.lo label9 ; b label10
block10:
  movz w2, #28
  strb w2, [x0]
  add x2, x0, #1
  mov x0, x20
  mov x3, x19
  bl 0
  cbz x0, label11 ; b label12
block12:
  movz x1, #32
  b label13
block13:
  ldr x3, [x22]
  tbnz x3, #2, label15 ; b label14
block14:
  b label34
block15:
  movz x5, #48
  sub x5, x5, x1
  add x2, x5, #9
  cbz x20, label16 ; b label17
block17:
  mov x1, x23
  sub x20, x1, #2
  ldr x21, [x22, #40]
  ldr w22, [x22, #48]
  subs xzr, x22, #15
  b.hs label18 ; b label19
block18:
  b label22
block19:
  sub x10, x19, x0
  subs xzr, x10, #2
  b.lo label20 ; b label21
block20:
  b label22
block21:
  movz x13, #12
  orr x13, x13, x22, LSL 4
  orr x13, x2, x13, LSL 8
  strh w13, [x0]
  add x2, x0, #2
  b label25
block22:
  movz x3, #12
  load_ext_name_far x15, User(userextname2)+0
  mov x1, x19
  mov x4, x22
  blr x15
  cbz x0, label23 ; b label24
block24:
  mov x2, x0
  b label25
block25:
  add x23, x21, x22, LSL 5
  cbnz x22, label26 ; b label27
block26:
  b label28
block27:
  b label33
block28:
  mov x0, x20
  mov x1, x21
  mov x3, x19
  bl 0
  cbz x0, label29 ; b label30
block30:
  add x21, x21, #32
  subs xzr, x21, x23
  b.ne label31 ; b label32
block31:
  mov x2, x0
  b label28
block32:
  mov x2, x0
  b label33
block33:
  movz x1, #48
  mov x0, x2
  b label34
block34:
  sub x1, x19, x0
  subs xzr, x1, #1
  b.lo label35 ; b label36
block36:
  movz w1, #0
  strb w1, [x0]
  add x0, x0, #1
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldr x23, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label37
block3:
  b label37
block5:
  b label37
block9:
  b label37
block11:
  b label37
block16:
  b label37
block23:
  b label37
block29:
  b label37
block35:
  b label37
block37:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldr x23, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; Encode Point
block0:
  cbz x0, label1 ; b label2
block2:
  ldr x0, [x1]
  and x0, x0, #3
  subs xzr, x0, #3
  b.eq label14 ; b label3
block3:
  ldr x4, [x1]
  movz x0, #0
  tbnz x4, #0, label5 ; b label4
block4:
  b label8
block5:
  sub x0, x3, x2
  subs xzr, x0, #9
  b.lo label6 ; b label7
block7:
  movz w0, #23
  strb w0, [x2]
  ldr x0, [x1, #8]
  stur x0, [x2, #1]
  add x2, x2, #9
  movz x0, #16
  b label8
block8:
  ldr x4, [x1]
  tbnz x4, #1, label10 ; b label9
block9:
  b label13
block10:
  movz x4, #32
  sub x0, x4, x0
  add x0, x0, #7
  sub x4, x3, x2
  subs xzr, x4, #9
  b.lo label11 ; b label12
block12:
  strb w0, [x2]
  ldr x0, [x1, #16]
  stur x0, [x2, #1]
  add x2, x2, #9
  movz x0, #32
  b label13
block13:
  b label19
block14:
  sub x0, x3, x2
  subs xzr, x0, #9
  b.lo label15 ; b label16
block16:
  movz w4, #23
  strb w4, [x2]
  ldr x4, [x1, #8]
  stur x4, [x2, #1]
  add x4, x2, #9
  sub x4, x3, x4
  subs xzr, x4, #9
  b.lo label17 ; b label18
block18:
  movz w6, #23
  strb w6, [x2, #9]
  ldr x7, [x1, #16]
  stur x7, [x2, #10]
  add x2, x2, #18
  movz x0, #32
  b label19
block19:
  sub x9, x3, x2
  subs xzr, x9, #1
  b.lo label20 ; b label21
block21:
  movz w12, #0
  strb w12, [x2]
  add x0, x2, #1
  ret
block1:
  b label22
block6:
  b label22
block11:
  b label22
block15:
  b label22
block17:
  b label22
block20:
  b label22
block22:
  movz x0, #0
  ret

; Encode Shape
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  stp x19, x22, [sp, #-16]!
block0:
  mov x19, x1
  cbz x0, label1 ; b label2
block2:
  sub x0, x0, #1
  mov x1, x19
  ldr x5, [x1]
  subs xzr, x5, #0
  b.lt label34 ; b label3
block3:
  mov x1, x19
  ldr x7, [x1]
  subs xzr, x7, #1
  b.eq label5 ; b label4
block4:
  mov x0, x2
  mov x1, x19
  mov x22, x3
  b label10
block5:
  sub x10, x3, x2
  subs xzr, x10, #1
  b.lo label6 ; b label7
block7:
  movz w13, #28
  strb w13, [x2]
  add x2, x2, #1
  mov x1, x19
  add x1, x1, #8
  mov x22, x3
  bl 0
  cbz x0, label8 ; b label9
block9:
  mov x1, x19
  b label10
block10:
  ldr x2, [x1]
  subs xzr, x2, #2
  b.eq label12 ; b label11
block11:
  b label31
block12:
  ldr x2, [x1, #8]
  mov x8, x2
  ldr w2, [x1, #16]
  subs xzr, x2, #31
  b.hi label22 ; b label13
block13:
  sub x1, x22, x0
  add x3, x2, #2
  subs xzr, x3, x1
  b.hi label14 ; b label15
block14:
  mov x4, x2
  mov x19, x0
  b label27
block15:
  movz x1, #40
  orr x1, x1, x2, LSL 8
  strh w1, [x0]
  add x4, x0, #2
  mov x19, x0
  add x1, x4, x2
  subs xzr, x2, #8
  b.hs label21 ; b label16
block16:
  subs xzr, x2, #4
  b.hs label20 ; b label17
block17:
  cbnz x2, label19 ; b label18
block18:
  mov x0, x1
  b label30
block19:
  lsr x5, x2, #1
  sub x2, x2, #1
  mov x0, x8
  ldrb w6, [x0]
  ldrb w7, [x0, x5]
  ldrb w0, [x0, x2]
  mov x3, x19
  strb w6, [x3, #2]
  strb w7, [x4, x5]
  strb w0, [x4, x2]
  mov x0, x1
  b label30
block20:
  mov x0, x8
  mov x3, x19
  sub x2, x2, #4
  ldr w5, [x0]
  ldr w0, [x0, x2]
  stur w5, [x3, #2]
  str w0, [x4, x2]
  mov x0, x1
  b label30
block21:
  mov x0, x8
  mov x3, x19
  and x5, x2, #16
  lsr x5, x5, #1
  sub x2, x2, #8
  sub x6, x2, x5
  ldr x7, [x0]
  ldr x8, [x0, x5]
  ldr x9, [x0, x6]
  ldr x0, [x0, x2]
  stur x7, [x3, #2]
  str x8, [x4, x5]
  str x9, [x4, x6]
  str x0, [x4, x2]
  mov x0, x1
  b label30
block22:
  mov x3, x0
  mov x0, x8
  subs xzr, x2, #16384
  b.hs label23 ; b label24
block23:
  mov x4, x2
  mov x8, x0
  mov x19, x3
  b label27
block24:
  sub x1, x22, x3
  add x4, x2, #4
  subs xzr, x4, x1
  b.hi label25 ; b label26
block25:
  mov x4, x2
  mov x8, x0
  mov x19, x3
  b label27
block26:
  and x1, x2, #16256
  add x4, x2, x1
  subs xzr, x2, #128
  cset x1, hs
  uxtb w5, w1
  orr x4, x4, x5, LSL 7
  movz x5, #40
  orr x4, x5, x4, LSL 8
  str w4, [x3]
  add x3, x3, #2
  add x1, x3, x1, UXTB
  add x3, x1, x2
  mov x19, x3
  load_ext_name_far x3, User(userextname2)+0
  blr x3
  mov x0, x19
  b label30
block27:
  movz x2, #40
  load_ext_name_far x5, User(userextname3)+0
  mov x0, x19
  mov x3, x8
  mov x1, x22
  blr x5
  cbz x0, label28 ; b label29
block29:
  b label30
block30:
  b label31
block31:
  sub x1, x22, x0
  subs xzr, x1, #1
  b.lo label32 ; b label33
block33:
  movz w1, #0
  strb w1, [x0]
  add x0, x0, #1
  ldp x19, x22, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block36:
  sub x2, x22, x0
  subs xzr, x2, #1
  b.lo label37 ; b label38
block38:
  movz w5, #0
  strb w5, [x0]
  add x0, x0, #1
  ldp x19, x22, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label39
block6:
  b label39
block8:
  b label39
block28:
  b label39
block32:
  b label39
block34:
  mov x1, x2
  mov x4, x0
  mov x22, x3
  movz x3, #2
  load_ext_name_far x5, User(userextname0)+0
  mov x0, x19
  mov x2, x22
  blr x5
  cbz x0, label35 ; b label36
block35:
  b label39
block37:
  b label39
block39:
  movz x0, #0
  ldp x19, x22, [sp], #16
  ldp fp, lr, [sp], #16
  ret
