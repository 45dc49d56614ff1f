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
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  cbz x4, label1 ; b label2
block2:
  mov x13, x4
  ldr x22, [x1]
  b label3
block3:
  sub x0, x3, x2
  subs xzr, x0, #61
  b.lo label21 ; b label4
block4:
  ldr w0, [x2]
  and w4, w0, #16777215
  movz w5, #8
  movk w5, w5, #1, LSL #16
  subs wzr, w4, w5
  b.ne label20 ; b label5
block5:
  ldur w0, [x2, #3]
  rev32 w0, w0
  str w0, [x1, #24]
  mov x6, x1
  ldur w0, [x2, #7]
  and w1, w0, #16777215
  movz w0, #10
  movk w0, w0, #2, LSL #16
  subs wzr, w1, w0
  b.ne label19 ; b label6
block6:
  ldur x0, [x2, #10]
  rev64 x0, x0
  mov x4, x6
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
  mov x6, x4
  add x4, x2, #61
  sub x0, x3, x4
  mov x9, x3
  subs xzr, x0, #4
  b.lo label13 ; b label12
block12:
  ldur w0, [x2, #61]
  and w1, w0, #16777215
  orr x22, x22, #127
  mov x2, x4
  b label44
block14:
  mov x6, x4
  mov x9, x3
  add x2, x2, #42
  orr x22, x22, #63
  b label44
block15:
  mov x6, x4
  mov x9, x3
  add x2, x2, #38
  orr x22, x22, #31
  b label41
block16:
  mov x6, x4
  mov x9, x3
  add x2, x2, #33
  orr x22, x22, #15
  b label38
block17:
  mov x6, x4
  mov x9, x3
  add x2, x2, #22
  orr x22, x22, #7
  b label35
block18:
  mov x6, x4
  mov x9, x3
  add x2, x2, #18
  orr x22, x22, #3
  b label32
block19:
  mov x9, x3
  add x2, x2, #7
  orr x22, x22, #1
  b label29
block20:
  mov x6, x1
  mov x9, x3
  and w1, w0, #16777215
  b label26
block21:
  mov x6, x1
  mov x9, x3
  subs xzr, x0, #4
  b.lo label112 ; b label22
block22:
  ldr w7, [x2]
  b label23
block23:
  and w1, w7, #16777215
  movz w8, #8
  movk w8, w8, #1, LSL #16
  subs wzr, w1, w8
  b.ne label24 ; b label25
block24:
  b label26
block25:
  mov x19, x6
  mov x20, x9
  b label101
block26:
  movz w12, #10
  movk w12, w12, #2, LSL #16
  subs wzr, w1, w12
  b.ne label27 ; b label28
block27:
  b label29
block28:
  mov x19, x6
  mov x20, x9
  b label93
block29:
  movz w0, #2
  movk w0, w0, #3, LSL #16
  subs wzr, w1, w0
  b.ne label30 ; b label31
block30:
  b label32
block31:
  mov x19, x6
  mov x20, x9
  b label85
block32:
  orr w0, wzr, #262148
  subs wzr, w1, w0
  b.ne label33 ; b label34
block33:
  b label35
block34:
  mov x19, x6
  mov x20, x9
  b label77
block35:
  movz w0, #6
  movk w0, w0, #5, LSL #16
  subs wzr, w1, w0
  b.ne label36 ; b label37
block36:
  b label38
block37:
  mov x19, x6
  mov x20, x9
  b label69
block38:
  movz w0, #3
  movk w0, w0, #6, LSL #16
  subs wzr, w1, w0
  b.ne label39 ; b label40
block39:
  b label41
block40:
  mov x19, x6
  mov x20, x9
  b label61
block41:
  movz w0, #16
  movk w0, w0, #7, LSL #16
  subs wzr, w1, w0
  b.ne label42 ; b label43
block42:
  b label44
block43:
  mov x20, x9
  b label53
block44:
  and w3, w1, #255
  add x0, x2, #1
  cbnz w3, label46 ; b label45
block45:
  mov x19, x6
  b label118
block48:
  sub w0, w0, #1
  emit_island 64
  subs wzr, w0, #7
  mov x4, #7 ; csel x4, x0, x4, lo ; csdb ; adr x5, pc+16 ; ldrsw x4, [x5, x4, uxtw #2] ; add x5, x5, x4 ; br x5 ; jt_entries [MachLabel(98), MachLabel(90), MachLabel(82), MachLabel(74), MachLabel(66), MachLabel(58), MachLabel(50)] ; default label49
block51:
  mov x20, x9
  b label53
block53:
  sub x0, x20, x2
  subs xzr, x0, #23
  b.lo label55 ; b label54
block54:
  ldr q0, [x2, #3]
  mov x19, x6
  str q0, [x19, #32]
  ldur w0, [x2, #19]
  add x2, x2, #19
  and w1, w0, #16777215
  orr x22, x22, #64
  mov x9, x20
  b label44
block57:
  ldr q0, [x2, #3]
  str q0, [x19, #32]
  add x2, x2, #19
  orr x22, x22, #64
  b label113
block59:
  b label61
block61:
  sub x0, x20, x2
  subs xzr, x0, #8
  b.lo label63 ; b label62
block62:
  ldrb w0, [x2, #3]
  strb w0, [x19, #31]
  ldr w0, [x2, #4]
  add x2, x2, #4
  and w1, w0, #16777215
  orr x22, x22, #32
  mov x6, x19
  mov x9, x20
  b label41
block65:
  ldrb w3, [x2, #3]
  strb w3, [x19, #31]
  add x2, x2, #4
  orr x22, x22, #32
  b label113
block67:
  b label69
block69:
  sub x9, x20, x2
  subs xzr, x9, #9
  b.lo label71 ; b label70
block70:
  ldurh w11, [x2, #3]
  rev32 w11, w11
  lsr w11, w11, #16
  strh w11, [x19, #28]
  ldur w12, [x2, #5]
  add x2, x2, #5
  and w1, w12, #16777215
  orr x22, x22, #16
  mov x6, x19
  mov x9, x20
  b label38
block73:
  ldurh w0, [x2, #3]
  rev32 w0, w0
  lsr w0, w0, #16
  strh w0, [x19, #28]
  add x2, x2, #5
  orr x22, x22, #16
  b label113
block75:
  b label77
block77:
  sub x0, x20, x2
  subs xzr, x0, #15
  b.lo label79 ; b label78
block78:
  ldur x0, [x2, #3]
  rev64 x0, x0
  str x0, [x19, #16]
  ldur w0, [x2, #11]
  add x2, x2, #11
  and w1, w0, #16777215
  orr x22, x22, #8
  mov x6, x19
  mov x9, x20
  b label35
block81:
  ldur x0, [x2, #3]
  rev64 x0, x0
  str x0, [x19, #16]
  add x2, x2, #11
  orr x22, x22, #8
  b label113
block83:
  b label85
block85:
  sub x0, x20, x2
  subs xzr, x0, #8
  b.lo label87 ; b label86
block86:
  ldrb w0, [x2, #3]
  ands wzr, w0, #255
  cset x0, ne
  strb w0, [x19, #30]
  ldr w0, [x2, #4]
  add x2, x2, #4
  and w1, w0, #16777215
  orr x22, x22, #4
  mov x6, x19
  mov x9, x20
  b label32
block89:
  ldrb w0, [x2, #3]
  ands wzr, w0, #255
  cset x0, ne
  strb w0, [x19, #30]
  add x2, x2, #4
  orr x22, x22, #4
  b label113
block91:
  b label93
block93:
  sub x0, x20, x2
  subs xzr, x0, #15
  b.lo label95 ; b label94
block94:
  ldur x0, [x2, #3]
  rev64 x0, x0
  str x0, [x19, #8]
  ldur w0, [x2, #11]
  add x2, x2, #11
  and w1, w0, #16777215
  orr x22, x22, #2
  mov x6, x19
  mov x9, x20
  b label29
block97:
  ldur x0, [x2, #3]
  rev64 x0, x0
  str x0, [x19, #8]
  add x2, x2, #11
  orr x22, x22, #2
  b label113
block99:
  b label101
block101:
  sub x0, x20, x2
  subs xzr, x0, #11
  b.lo label103 ; b label102
block102:
  ldur w3, [x2, #3]
  rev32 w3, w3
  str w3, [x19, #24]
  ldur w3, [x2, #7]
  add x2, x2, #7
  and w1, w3, #16777215
  orr x22, x22, #1
  mov x6, x19
  mov x9, x20
  b label26
block105:
  ldur w7, [x2, #3]
  rev32 w7, w7
  str w7, [x19, #24]
  add x2, x2, #7
  orr x22, x22, #1
  b label113
block109:
  sub x12, x20, x0
  subs xzr, x12, #4
  b.lo label111 ; b label110
block110:
  ldr w14, [x0]
  and w1, w14, #16777215
  mov x2, x0
  mov x6, x19
  mov x9, x20
  mov x13, x21
  b label44
block115:
  ldrb w0, [x2]
  ands wzr, w0, #255
  b.ne label116 ; b label117
block117:
  add x0, x2, #1
  b label118
block118:
  and x1, x22, #7
  subs xzr, x1, #7
  b.ne label119 ; b label120
block120:
  str x22, [x19]
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label121
block13:
  orr x22, x22, #127
  mov x2, x4
  mov x19, x6
  mov x20, x9
  b label113
block46:
  rev32 w0, w1
  lsr w0, w0, #8
  and w0, w0, #65535
  cbnz w0, label48 ; b label47
block47:
  mov x19, x6
  mov x20, x9
  b label106
block49:
  mov x19, x6
  mov x20, x9
  b label106
block50:
  subs wzr, w3, #16
  b.eq label51 ; b label52
block52:
  mov x19, x6
  mov x20, x9
  b label107
block55:
  mov x19, x6
  subs xzr, x0, #19
  b.lo label56 ; b label57
block56:
  b label121
block58:
  mov x19, x6
  mov x20, x9
  subs wzr, w3, #3
  b.eq label59 ; b label60
block60:
  b label107
block63:
  subs xzr, x0, #4
  b.lo label64 ; b label65
block64:
  b label121
block66:
  mov x19, x6
  mov x20, x9
  subs wzr, w3, #6
  b.eq label67 ; b label68
block68:
  b label107
block71:
  subs xzr, x9, #5
  b.lo label72 ; b label73
block72:
  b label121
block74:
  mov x19, x6
  mov x20, x9
  subs wzr, w3, #4
  b.eq label75 ; b label76
block76:
  b label107
block79:
  subs xzr, x0, #11
  b.lo label80 ; b label81
block80:
  b label121
block82:
  mov x19, x6
  mov x20, x9
  subs wzr, w3, #2
  b.eq label83 ; b label84
block84:
  b label107
block87:
  subs xzr, x0, #4
  b.lo label88 ; b label89
block88:
  b label121
block90:
  mov x19, x6
  mov x20, x9
  subs wzr, w3, #10
  b.eq label91 ; b label92
block92:
  b label107
block95:
  subs xzr, x0, #11
  b.lo label96 ; b label97
block96:
  b label121
block98:
  mov x19, x6
  mov x20, x9
  subs wzr, w3, #8
  b.eq label99 ; b label100
block100:
  b label107
block103:
  subs xzr, x0, #7
  b.lo label104 ; b label105
block104:
  b label121
block106:
  b label107
block107:
  add x0, x2, #3
  mov w10, w1
  orr x2, x10, #4294967296
  mov x21, x13
  sub x3, x21, #1
  load_ext_name_far x10, User(userextname0)+0
  mov x1, x20
  blr x10
  cbz x0, label108 ; b label109
block108:
  b label121
block111:
  mov x2, x0
  b label113
block112:
  mov x19, x6
  mov x20, x9
  b label113
block113:
  sub x0, x20, x2
  cbz x0, label114 ; b label115
block114:
  b label121
block116:
  b label121
block119:
  b label121
block121:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; DecodeMessage Root
  stp fp, lr, [sp, #-16]!
  mov fp, sp
block0:
  mov x5, x3
  ldr x3, [x0]
  mov x4, x3
  ldr x3, [x0, #8]
  mov x8, x0
  mov x0, x4
  sub x3, x3, x0
  subs xzr, x3, #48
  b.lo label18 ; b label1
block1:
  add x3, x0, #48
  mov x4, x8
  str x3, [x4]
  subs xzr, x2, #62
  b.ne label2 ; b label3
block3:
  ldr w3, [x1]
  and w3, w3, #16777215
  movz w4, #8
  movk w4, w4, #1, LSL #16
  subs wzr, w3, w4
  b.ne label4 ; b label5
block5:
  ldur w3, [x1, #7]
  and w3, w3, #16777215
  movz w4, #10
  movk w4, w4, #2, LSL #16
  subs wzr, w3, w4
  b.ne label6 ; b label7
block7:
  ldur x3, [x1, #18]
  and x3, x3, #72057589759737855
  movz x4, #2
  movk x4, x4, #3, LSL #16
  movk x4, x4, #4, LSL #32
  movk x4, x4, #4, LSL #48
  subs xzr, x3, x4
  b.ne label8 ; b label9
block9:
  ldur w3, [x1, #33]
  and w3, w3, #16777215
  movz w4, #6
  movk w4, w4, #5, LSL #16
  subs wzr, w3, w4
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
  movz x3, #0
  str x3, [x0]
  mov x4, x0
  b label17
block17:
  add x3, x1, x2
  mov x2, x1
  mov x1, x4
  mov x4, x5
  mov x0, x8
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
  orr w0, w0, w3
  stur w0, [x2, #41]
  ldr q29, [x1, #32]
  str q29, [x2, #45]
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
  orr w5, wzr, #262148
  add x4, x2, #22
  stur w5, [x2, #22]
  ldr x5, [x1, #16]
  rev64 x5, x5
  stur x5, [x2, #25]
  movz w5, #6
  movk w5, w5, #5, LSL #16
  lsr x2, x0, #3
  and x2, x2, #1
  movz x7, #11
  madd x6, x2, x7, xzr
  madd x2, x2, x7, x4
  str w5, [x4, x6]
  ldrh w5, [x1, #28]
  rev32 w5, w5
  lsr w5, w5, #16
  add x4, x4, #3
  strh w5, [x4, x6]
  ldrb w4, [x1, #31]
  movz w5, #3
  movk w5, w5, #6, LSL #16
  orr w5, w5, w4, LSL 24
  lsr x4, x0, #4
  and x4, x4, #1
  movz x6, #5
  madd x7, x4, x6, xzr
  madd x4, x4, x6, x2
  str w5, [x2, x7]
  movz w5, #16
  movk w5, w5, #7, LSL #16
  lsr x2, x0, #5
  and x7, x2, #1
  lsl x6, x7, #2
  add x2, x4, x7, LSL 2
  str w5, [x4, x7, LSL #2]
  ldr q0, [x1, #32]
  add x1, x4, #3
  str q0, [x1, x6]
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
  ldr x4, [x1]
  add x0, x2, #22
  tbnz x4, #3, label16 ; b label15
block15:
  b label19
block16:
  sub x0, x3, x0
  subs xzr, x0, #11
  b.lo label17 ; b label18
block18:
  orr w4, wzr, #262148
  stur w4, [x2, #22]
  ldr x4, [x1, #16]
  rev64 x4, x4
  stur x4, [x2, #25]
  add x0, x2, #33
  b label19
block19:
  ldr x6, [x1]
  tbnz x6, #4, label21 ; b label20
block20:
  b label24
block21:
  sub x8, x3, x0
  subs xzr, x8, #5
  b.lo label22 ; b label23
block23:
  movz w11, #6
  movk w11, w11, #5, LSL #16
  str w11, [x0]
  ldrh w12, [x1, #28]
  rev32 w12, w12
  lsr w12, w12, #16
  sturh w12, [x0, #3]
  add x0, x0, #5
  b label24
block24:
  ldr x14, [x1]
  tbnz x14, #5, label26 ; b label25
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
  ldr q27, [x1, #32]
  str q27, [x0, #3]
  add x0, x0, #19
  b label34
block34:
  b label35
block35:
  sub x1, x3, x0
  cbz x1, label36 ; b label37
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
  subs xzr, x4, #7
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
