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
; u2:0 DecodeStraight Root
; u3:0 DecodeAnyOrder Root
; u4:0 DecodeMessage Root
; u5:0 DecodeMessageRest Root
; u6:0 Encode Root

; DecodeStraight Root
  stp fp, lr, [sp, #-16]!
  mov fp, sp
block0:
  cbz x4, label18 ; b label1
block1:
  sub x5, x3, x2
  subs xzr, x5, #62
  b.lt label2 ; b label3
block3:
  ldr w5, [x2]
  and w5, w5, #16777215
  movz w6, #8
  movk w6, w6, #1, LSL #16
  subs wzr, w5, w6
  b.ne label4 ; b label5
block5:
  ldur w5, [x2, #7]
  and w5, w5, #16777215
  movz w6, #10
  movk w6, w6, #2, LSL #16
  subs wzr, w5, w6
  b.ne label6 ; b label7
block7:
  ldur x5, [x2, #18]
  and x5, x5, #72057589759737855
  movz x6, #2
  movk x6, x6, #3, LSL #16
  movk x6, x6, #4, LSL #32
  movk x6, x6, #4, LSL #48
  subs xzr, x5, x6
  b.ne label8 ; b label9
block9:
  ldur w5, [x2, #33]
  and w5, w5, #16777215
  movz w6, #6
  movk w6, w6, #5, LSL #16
  subs wzr, w5, w6
  b.ne label10 ; b label11
block11:
  ldur x5, [x2, #38]
  and x5, x5, #72057589759737855
  movz x6, #3
  movk x6, x6, #6, LSL #16
  movk x6, x6, #16, LSL #32
  movk x6, x6, #7, LSL #48
  subs xzr, x5, x6
  b.ne label12 ; b label13
block13:
  ldrb w5, [x2, #61]
  ands wzr, w5, #255
  b.ne label14 ; b label15
block15:
  ldur w8, [x2, #3]
  rev32 w8, w8
  str w8, [x1, #24]
  ldur x9, [x2, #10]
  rev64 x9, x9
  str x9, [x1, #8]
  ldrb w10, [x2, #21]
  ands wzr, w10, #255
  cset x11, ne
  strb w11, [x1, #30]
  ldur x12, [x2, #25]
  rev64 x12, x12
  str x12, [x1, #16]
  ldrh w13, [x2, #36]
  rev32 w13, w13
  lsr w13, w13, #16
  strh w13, [x1, #28]
  ldrb w14, [x2, #41]
  strb w14, [x1, #31]
  ldr q16, [x2, #45]
  str q16, [x1, #32]
  movz x0, #127
  str x0, [x1]
  add x0, x2, #62
  ldp fp, lr, [sp], #16
  ret
block2:
  b label16
block4:
  b label16
block6:
  b label16
block8:
  b label16
block10:
  b label16
block12:
  b label16
block14:
  b label16
block16:
  movz x5, #0
  str x5, [x1]
  b label17
block17:
  bl 0
  ldp fp, lr, [sp], #16
  ret
block18:
  movz x0, #0
  ldp fp, lr, [sp], #16
  ret

; DecodeAnyOrder Root
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  str x26, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x7, x1
  cbz x4, label1 ; b label2
block2:
  sub x26, x4, #1
  b label3
block3:
  sub x0, x3, x2
  subs xzr, x0, #61
  b.lo label21 ; b label4
block4:
  ldr w0, [x2]
  and w1, w0, #16777215
  movz w0, #8
  movk w0, w0, #1, LSL #16
  subs wzr, w1, w0
  b.ne label20 ; b label5
block5:
  ldur w0, [x2, #3]
  rev32 w0, w0
  mov x4, x7
  str w0, [x4, #24]
  ldur w0, [x2, #7]
  and w1, w0, #16777215
  movz w0, #10
  movk w0, w0, #2, LSL #16
  subs wzr, w1, w0
  b.ne label19 ; b label6
block6:
  ldur x0, [x2, #10]
  rev64 x0, x0
  str x0, [x4, #8]
  ldur w0, [x2, #18]
  and w1, w0, #16777215
  movz w0, #2
  movk w0, w0, #3, LSL #16
  subs wzr, w1, w0
  b.ne label18 ; b label7
block7:
  ldrb w0, [x2, #21]
  ands wzr, w0, #255
  cset x0, ne
  strb w0, [x4, #30]
  ldur w0, [x2, #22]
  and w1, w0, #16777215
  orr w0, wzr, #262148
  subs wzr, w1, w0
  b.ne label17 ; b label8
block8:
  ldur x0, [x2, #25]
  rev64 x0, x0
  str x0, [x4, #16]
  ldur w0, [x2, #33]
  and w1, w0, #16777215
  movz w0, #6
  movk w0, w0, #5, LSL #16
  subs wzr, w1, w0
  b.ne label16 ; b label9
block9:
  ldrh w0, [x2, #36]
  rev32 w0, w0
  lsr w0, w0, #16
  strh w0, [x4, #28]
  ldur w0, [x2, #38]
  and w1, w0, #16777215
  movz w0, #3
  movk w0, w0, #6, LSL #16
  subs wzr, w1, w0
  b.ne label15 ; b label10
block10:
  ldrb w0, [x2, #41]
  strb w0, [x4, #31]
  ldur w0, [x2, #42]
  and w1, w0, #16777215
  movz w0, #16
  movk w0, w0, #7, LSL #16
  subs wzr, w1, w0
  b.ne label14 ; b label11
block11:
  ldr q0, [x2, #45]
  str q0, [x4, #32]
  ldr x0, [x4]
  orr x0, x0, #127
  str x0, [x4]
  add x0, x2, #61
  sub x1, x3, x0
  subs xzr, x1, #4
  b.lo label12 ; b label13
block13:
  ldur w1, [x2, #61]
  and w1, w1, #16777215
  mov x2, x0
  mov x7, x4
  mov x8, x3
  b label45
block14:
  add x2, x2, #42
  ldr x0, [x4]
  orr x0, x0, #63
  str x0, [x4]
  mov x7, x4
  mov x8, x3
  b label45
block15:
  add x2, x2, #38
  ldr x0, [x4]
  orr x0, x0, #31
  str x0, [x4]
  mov x7, x4
  mov x8, x3
  b label42
block16:
  add x2, x2, #33
  ldr x0, [x4]
  orr x0, x0, #15
  str x0, [x4]
  mov x7, x4
  mov x8, x3
  b label39
block17:
  add x2, x2, #22
  ldr x0, [x4]
  orr x0, x0, #7
  str x0, [x4]
  mov x7, x4
  mov x8, x3
  b label36
block18:
  add x2, x2, #18
  ldr x5, [x4]
  orr x5, x5, #3
  str x5, [x4]
  mov x7, x4
  mov x8, x3
  b label33
block19:
  add x2, x2, #7
  ldr x5, [x4]
  orr x5, x5, #1
  str x5, [x4]
  mov x7, x4
  mov x8, x3
  b label30
block20:
  mov x8, x3
  b label27
block21:
  sub x6, x3, x2
  mov x8, x3
  subs xzr, x6, #4
  b.lo label22 ; b label23
block23:
  ldr w9, [x2]
  and w1, w9, #16777215
  b label24
block24:
  movz w10, #8
  movk w10, w10, #1, LSL #16
  subs wzr, w1, w10
  b.ne label25 ; b label26
block25:
  b label27
block26:
  mov x19, x7
  mov x20, x8
  b label90
block27:
  movz w14, #10
  movk w14, w14, #2, LSL #16
  subs wzr, w1, w14
  b.ne label28 ; b label29
block28:
  b label30
block29:
  mov x19, x7
  mov x20, x8
  b label84
block30:
  movz w0, #2
  movk w0, w0, #3, LSL #16
  subs wzr, w1, w0
  b.ne label31 ; b label32
block31:
  b label33
block32:
  mov x19, x7
  mov x20, x8
  b label78
block33:
  orr w0, wzr, #262148
  subs wzr, w1, w0
  b.ne label34 ; b label35
block34:
  b label36
block35:
  mov x19, x7
  mov x20, x8
  b label72
block36:
  movz w0, #6
  movk w0, w0, #5, LSL #16
  subs wzr, w1, w0
  b.ne label37 ; b label38
block37:
  b label39
block38:
  mov x19, x7
  mov x20, x8
  b label66
block39:
  movz w0, #3
  movk w0, w0, #6, LSL #16
  subs wzr, w1, w0
  b.ne label40 ; b label41
block40:
  b label42
block41:
  mov x19, x7
  mov x20, x8
  b label60
block42:
  movz w0, #16
  movk w0, w0, #7, LSL #16
  subs wzr, w1, w0
  b.ne label43 ; b label44
block43:
  b label45
block44:
  mov x19, x7
  b label54
block45:
  and w3, w1, #255
  add x0, x2, #1
  cbnz w3, label47 ; b label46
block46:
  mov x19, x7
  b label107
block49:
  sub w0, w0, #1
  emit_island 64
  subs wzr, w0, #7
  mov x4, #7 ; csel x4, x0, x4, lo ; csdb ; adr x5, pc+16 ; ldrsw x4, [x5, x4, uxtw #2] ; add x5, x5, x4 ; br x5 ; jt_entries [MachLabel(87), MachLabel(81), MachLabel(75), MachLabel(69), MachLabel(63), MachLabel(57), MachLabel(51)] ; default label50
block52:
  mov x19, x7
  b label54
block54:
  ldr x0, [x19]
  orr x0, x0, #64
  str x0, [x19]
  add x3, x2, #19
  mov x20, x8
  sub x0, x20, x2
  subs xzr, x0, #23
  b.lo label56 ; b label55
block55:
  ldr q0, [x2, #3]
  str q0, [x19, #32]
  ldur w0, [x2, #19]
  and w1, w0, #16777215
  mov x2, x3
  mov x7, x19
  mov x8, x20
  b label45
block58:
  b label60
block60:
  ldr x0, [x19]
  orr x0, x0, #32
  str x0, [x19]
  add x3, x2, #4
  sub x0, x20, x2
  subs xzr, x0, #8
  b.lo label62 ; b label61
block61:
  ldrb w0, [x2, #3]
  strb w0, [x19, #31]
  ldr w0, [x2, #4]
  and w1, w0, #16777215
  mov x2, x3
  mov x7, x19
  mov x8, x20
  b label42
block64:
  b label66
block66:
  ldr x6, [x19]
  orr x6, x6, #16
  str x6, [x19]
  add x7, x2, #5
  sub x8, x20, x2
  subs xzr, x8, #9
  b.lo label68 ; b label67
block67:
  ldurh w9, [x2, #3]
  rev32 w9, w9
  lsr w9, w9, #16
  strh w9, [x19, #28]
  ldur w10, [x2, #5]
  and w1, w10, #16777215
  mov x8, x20
  mov x2, x7
  mov x7, x19
  b label39
block70:
  b label72
block72:
  ldr x0, [x19]
  orr x0, x0, #8
  str x0, [x19]
  add x3, x2, #11
  sub x0, x20, x2
  subs xzr, x0, #15
  b.lo label74 ; b label73
block73:
  ldur x0, [x2, #3]
  rev64 x0, x0
  str x0, [x19, #16]
  ldur w0, [x2, #11]
  and w1, w0, #16777215
  mov x2, x3
  mov x7, x19
  mov x8, x20
  b label36
block76:
  b label78
block78:
  ldr x0, [x19]
  orr x0, x0, #4
  str x0, [x19]
  add x3, x2, #4
  sub x0, x20, x2
  subs xzr, x0, #8
  b.lo label80 ; b label79
block79:
  ldrb w0, [x2, #3]
  ands wzr, w0, #255
  cset x0, ne
  strb w0, [x19, #30]
  ldr w0, [x2, #4]
  and w1, w0, #16777215
  mov x2, x3
  mov x7, x19
  mov x8, x20
  b label33
block82:
  b label84
block84:
  ldr x0, [x19]
  orr x0, x0, #2
  str x0, [x19]
  add x3, x2, #11
  sub x0, x20, x2
  subs xzr, x0, #15
  b.lo label86 ; b label85
block85:
  ldur x0, [x2, #3]
  rev64 x0, x0
  str x0, [x19, #8]
  ldur w0, [x2, #11]
  and w1, w0, #16777215
  mov x2, x3
  mov x7, x19
  mov x8, x20
  b label30
block88:
  b label90
block90:
  ldr x0, [x19]
  orr x0, x0, #1
  str x0, [x19]
  add x3, x2, #7
  sub x0, x20, x2
  subs xzr, x0, #11
  b.lo label92 ; b label91
block91:
  ldur w0, [x2, #3]
  rev32 w0, w0
  str w0, [x19, #24]
  ldur w0, [x2, #7]
  and w1, w0, #16777215
  mov x2, x3
  mov x7, x19
  mov x8, x20
  b label27
block95:
  mov x2, x0
  b label102
block99:
  sub x1, x20, x0
  subs xzr, x1, #4
  b.lo label100 ; b label101
block101:
  ldr w1, [x0]
  and w1, w1, #16777215
  mov x2, x0
  mov x7, x19
  mov x8, x20
  b label45
block104:
  ldrb w3, [x2]
  ands wzr, w3, #255
  b.ne label105 ; b label106
block106:
  add x0, x2, #1
  b label107
block107:
  ldr x7, [x19]
  and x7, x7, #7
  subs xzr, x7, #7
  b.ne label108 ; b label109
block109:
  ldp x19, x20, [sp], #16
  ldr x26, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label110
block12:
  mov x2, x0
  mov x19, x4
  mov x20, x3
  b label102
block22:
  mov x19, x7
  mov x20, x8
  b label102
block47:
  rev32 w0, w1
  lsr w0, w0, #8
  and w0, w0, #65535
  subs wzr, w0, #1
  b.hs label49 ; b label48
block48:
  mov x19, x7
  mov x20, x8
  b label96
block50:
  mov x19, x7
  mov x20, x8
  b label96
block51:
  subs wzr, w3, #16
  b.eq label52 ; b label53
block53:
  mov x19, x7
  mov x20, x8
  b label97
block56:
  add x1, x2, #3
  movz x3, #32
  movk x3, x3, #16, LSL #32
  b label93
block57:
  mov x19, x7
  mov x20, x8
  subs wzr, w3, #3
  b.eq label58 ; b label59
block59:
  b label97
block62:
  add x1, x2, #3
  movz x3, #31
  movk x3, x3, #3, LSL #32
  b label93
block63:
  mov x19, x7
  mov x20, x8
  subs wzr, w3, #6
  b.eq label64 ; b label65
block65:
  b label97
block68:
  add x1, x2, #3
  movz x3, #28
  movk x3, x3, #6, LSL #32
  b label93
block69:
  mov x19, x7
  mov x20, x8
  subs wzr, w3, #4
  b.eq label70 ; b label71
block71:
  b label97
block74:
  add x1, x2, #3
  movz x3, #16
  movk x3, x3, #4, LSL #32
  b label93
block75:
  mov x19, x7
  mov x20, x8
  subs wzr, w3, #2
  b.eq label76 ; b label77
block77:
  b label97
block80:
  add x1, x2, #3
  movz x3, #30
  movk x3, x3, #2, LSL #32
  b label93
block81:
  mov x19, x7
  mov x20, x8
  subs wzr, w3, #10
  b.eq label82 ; b label83
block83:
  b label97
block86:
  add x1, x2, #3
  movz x3, #8
  movk x3, x3, #10, LSL #32
  b label93
block87:
  mov x19, x7
  mov x20, x8
  subs wzr, w3, #8
  b.eq label88 ; b label89
block89:
  b label97
block92:
  add x1, x2, #3
  movz x3, #24
  movk x3, x3, #8, LSL #32
  b label93
block93:
  load_ext_name_far x4, User(userextname1)+0
  mov x0, x19
  mov x2, x20
  blr x4
  cbz x0, label94 ; b label95
block94:
  b label110
block96:
  b label97
block97:
  add x0, x2, #3
  mov w1, w1
  orr x2, x1, #4294967296
  load_ext_name_far x4, User(userextname0)+0
  mov x1, x20
  mov x3, x26
  blr x4
  cbz x0, label98 ; b label99
block98:
  b label110
block100:
  mov x2, x0
  b label102
block102:
  sub x0, x20, x2
  subs xzr, x0, #1
  b.lo label103 ; b label104
block103:
  b label110
block105:
  b label110
block108:
  b label110
block110:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldr x26, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; DecodeMessage Root
  stp fp, lr, [sp, #-16]!
  mov fp, sp
block0:
  mov x8, x3
  add x3, x1, x2
  ldr x4, [x0]
  mov x5, x4
  ldr x4, [x0, #8]
  mov x10, x0
  mov x0, x5
  sub x4, x4, x0
  subs xzr, x4, #48
  b.lo label18 ; b label1
block1:
  add x4, x0, #48
  mov x5, x10
  str x4, [x5]
  subs xzr, x2, #62
  b.ne label2 ; b label3
block3:
  ldr w2, [x1]
  and w2, w2, #16777215
  movz w4, #8
  movk w4, w4, #1, LSL #16
  subs wzr, w2, w4
  b.ne label4 ; b label5
block5:
  ldur w2, [x1, #7]
  and w2, w2, #16777215
  movz w4, #10
  movk w4, w4, #2, LSL #16
  subs wzr, w2, w4
  b.ne label6 ; b label7
block7:
  ldur x2, [x1, #18]
  and x2, x2, #72057589759737855
  movz x4, #2
  movk x4, x4, #3, LSL #16
  movk x4, x4, #4, LSL #32
  movk x4, x4, #4, LSL #48
  subs xzr, x2, x4
  b.ne label8 ; b label9
block9:
  ldur w4, [x1, #33]
  and w4, w4, #16777215
  movz w5, #6
  movk w5, w5, #5, LSL #16
  subs wzr, w4, w5
  b.ne label10 ; b label11
block11:
  ldur x6, [x1, #38]
  and x6, x6, #72057589759737855
  movz x7, #3
  movk x7, x7, #6, LSL #16
  movk x7, x7, #16, LSL #32
  movk x7, x7, #7, LSL #48
  subs xzr, x6, x7
  b.ne label12 ; b label13
block13:
  ldrb w9, [x1, #61]
  ands wzr, w9, #255
  b.ne label14 ; b label15
block15:
  ldur w12, [x1, #3]
  rev32 w12, w12
  str w12, [x0, #24]
  ldur x13, [x1, #10]
  rev64 x13, x13
  str x13, [x0, #8]
  ldrb w14, [x1, #21]
  ands wzr, w14, #255
  cset x15, ne
  strb w15, [x0, #30]
  ldur x2, [x1, #25]
  rev64 x2, x2
  str x2, [x0, #16]
  ldrh w2, [x1, #36]
  rev32 w2, w2
  lsr w2, w2, #16
  strh w2, [x0, #28]
  ldrb w2, [x1, #41]
  strb w2, [x0, #31]
  ldr q19, [x1, #45]
  str q19, [x0, #32]
  movz x1, #127
  str x1, [x0]
  ldp fp, lr, [sp], #16
  ret
block2:
  mov x2, x1
  b label16
block4:
  mov x2, x1
  b label16
block6:
  mov x2, x1
  b label16
block8:
  mov x2, x1
  b label16
block10:
  mov x2, x1
  b label16
block12:
  mov x2, x1
  b label16
block14:
  mov x2, x1
  b label16
block16:
  movz x1, #0
  str x1, [x0]
  mov x5, x0
  b label17
block17:
  mov x0, x10
  mov x1, x5
  mov x4, x8
  bl 0
  ldp fp, lr, [sp], #16
  ret
block18:
  movz x0, #1
  ldp fp, lr, [sp], #16
  ret

; DecodeMessageRest Root
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  str x21, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x19, x0
  mov x20, x3
  mov x21, x1
  bl 0
  subs xzr, x0, x20
  b.ne label2 ; b label1
block1:
  mov x0, x21
  ldp x19, x20, [sp], #16
  ldr x21, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block2:
  mov x0, x21
  str x0, [x19]
  b label3
block3:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldr x21, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; Encode Root
block0:
  cbz x0, label1 ; b label2
block2:
  ldr x0, [x1]
  subs xzr, x0, #127
  b.ne label6 ; b label3
block3:
  sub x0, x3, x2
  subs xzr, x0, #62
  b.lo label4 ; b label5
block5:
  ldr w0, [x1, #24]
  rev64 x0, x0
  lsr x0, x0, #8
  movz w3, #8
  movk w3, w3, #1, LSL #16
  orr x0, x0, x3
  str x0, [x2]
  movz w0, #10
  movk w0, w0, #2, LSL #16
  stur w0, [x2, #7]
  ldr x0, [x1, #8]
  rev64 x0, x0
  stur x0, [x2, #10]
  ldrb w0, [x1, #30]
  movz x3, #2
  movk x3, x3, #3, LSL #16
  movk x3, x3, #4, LSL #32
  movk x3, x3, #4, LSL #48
  orr x0, x3, x0, LSL 24
  stur x0, [x2, #18]
  ldr x0, [x1, #16]
  rev64 x0, x0
  stur x0, [x2, #25]
  ldrh w0, [x1, #28]
  rev64 x0, x0
  lsr x0, x0, #24
  movz x3, #6
  movk x3, x3, #5, LSL #16
  movk x3, x3, #768, LSL #32
  movk x3, x3, #1536, LSL #48
  orr x0, x0, x3
  stur x0, [x2, #33]
  ldrb w0, [x1, #31]
  movz w3, #4096
  movk w3, w3, #1792, LSL #16
  orr w0, w3, w0, LSL 0
  stur w0, [x2, #41]
  ldr q30, [x1, #32]
  str q30, [x2, #45]
  movz w0, #0
  strb w0, [x2, #61]
  add x0, x2, #62
  ret
block7:
  movz w4, #8
  movk w4, w4, #1, LSL #16
  str w4, [x2]
  ldr w4, [x1, #24]
  rev32 w4, w4
  stur w4, [x2, #3]
  movz w4, #10
  movk w4, w4, #2, LSL #16
  stur w4, [x2, #7]
  ldr x4, [x1, #8]
  rev64 x4, x4
  stur x4, [x2, #10]
  ldrb w4, [x1, #30]
  movz w5, #2
  movk w5, w5, #3, LSL #16
  orr w4, w5, w4, LSL 24
  stur w4, [x2, #18]
  add x4, x2, #22
  orr w5, wzr, #262148
  stur w5, [x2, #22]
  ldr x5, [x1, #16]
  rev64 x5, x5
  stur x5, [x2, #25]
  lsr x2, x0, #3
  and x2, x2, #1
  movz x6, #11
  madd x5, x2, x6, xzr
  madd x2, x2, x6, x4
  movz w6, #6
  movk w6, w6, #5, LSL #16
  str w6, [x4, x5]
  ldrh w6, [x1, #28]
  rev32 w6, w6
  lsr w6, w6, #16
  add x4, x4, #3
  strh w6, [x4, x5]
  lsr x4, x0, #4
  and x4, x4, #1
  movz x6, #5
  madd x5, x4, x6, xzr
  madd x4, x4, x6, x2
  ldrb w6, [x1, #31]
  movz w7, #3
  movk w7, w7, #6, LSL #16
  orr w6, w7, w6, LSL 24
  str w6, [x2, x5]
  lsr x2, x0, #5
  and x6, x2, #1
  lsl x5, x6, #2
  add x2, x4, x6, LSL 2
  movz w7, #16
  movk w7, w7, #7, LSL #16
  str w7, [x4, x6, LSL #2]
  ldr q0, [x1, #32]
  add x1, x4, #3
  str q0, [x1, x5]
  lsr x0, x0, #6
  and x0, x0, #1
  movz x1, #19
  madd x0, x0, x1, x2
  b label35
block10:
  movz w0, #8
  movk w0, w0, #1, LSL #16
  str w0, [x2]
  ldr w0, [x1, #24]
  rev32 w0, w0
  stur w0, [x2, #3]
  add x0, x2, #7
  sub x0, x3, x0
  subs xzr, x0, #11
  b.lo label11 ; b label12
block12:
  movz w0, #10
  movk w0, w0, #2, LSL #16
  stur w0, [x2, #7]
  ldr x0, [x1, #8]
  rev64 x0, x0
  stur x0, [x2, #10]
  add x0, x2, #18
  sub x0, x3, x0
  subs xzr, x0, #4
  b.lo label13 ; b label14
block14:
  ldrb w0, [x1, #30]
  movz w4, #2
  movk w4, w4, #3, LSL #16
  orr w0, w4, w0, LSL 24
  stur w0, [x2, #18]
  add x0, x2, #22
  ldr x4, [x1]
  tbnz x4, #3, label16 ; b label15
block15:
  b label19
block16:
  sub x4, x3, x0
  subs xzr, x4, #11
  b.lo label17 ; b label18
block18:
  orr w4, wzr, #262148
  stur w4, [x2, #22]
  ldr x5, [x1, #16]
  rev64 x5, x5
  stur x5, [x2, #25]
  add x0, x2, #33
  b label19
block19:
  ldr x7, [x1]
  tbnz x7, #4, label21 ; b label20
block20:
  b label24
block21:
  sub x9, x3, x0
  subs xzr, x9, #5
  b.lo label22 ; b label23
block23:
  movz w12, #6
  movk w12, w12, #5, LSL #16
  str w12, [x0]
  ldrh w13, [x1, #28]
  rev32 w13, w13
  lsr w13, w13, #16
  sturh w13, [x0, #3]
  add x0, x0, #5
  b label24
block24:
  ldr x15, [x1]
  tbnz x15, #5, label26 ; b label25
block25:
  b label29
block26:
  sub x2, x3, x0
  subs xzr, x2, #4
  b.lo label27 ; b label28
block28:
  ldrb w2, [x1, #31]
  movz w4, #3
  movk w4, w4, #6, LSL #16
  orr w2, w4, w2, LSL 24
  str w2, [x0]
  add x0, x0, #4
  b label29
block29:
  ldr x2, [x1]
  tbnz x2, #6, label31 ; b label30
block30:
  b label34
block31:
  sub x2, x3, x0
  subs xzr, x2, #19
  b.lo label32 ; b label33
block33:
  movz w2, #16
  movk w2, w2, #7, LSL #16
  str w2, [x0]
  ldr q28, [x1, #32]
  str q28, [x0, #3]
  add x0, x0, #19
  b label34
block34:
  b label35
block35:
  sub x1, x3, x0
  subs xzr, x1, #1
  b.lo label36 ; b label37
block37:
  movz w1, #0
  strb w1, [x0]
  add x0, x0, #1
  ret
block1:
  b label38
block4:
  b label38
block6:
  sub x4, x3, x2
  subs xzr, x4, #61
  b.lo label8 ; b label7
block8:
  sub x0, x3, x2
  subs xzr, x0, #7
  b.lo label9 ; b label10
block9:
  b label38
block11:
  b label38
block13:
  b label38
block17:
  b label38
block22:
  b label38
block27:
  b label38
block32:
  b label38
block36:
  b label38
block38:
  movz x0, #0
  ret
