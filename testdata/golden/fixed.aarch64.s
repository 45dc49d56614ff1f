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
block0:
  cbnz x4, label2 ; b label1
block2:
  sub x5, x3, x2
  subs xzr, x5, #61
  b.hi label4 ; b label3
block4:
  ldr w5, [x2]
  and w5, w5, #16777215
  movz w6, #8
  movk w6, w6, #1, LSL #16
  subs wzr, w5, w6
  b.eq label6 ; b label5
block6:
  ldur w5, [x2, #3]
  rev32 w5, w5
  str w5, [x1, #24]
  ldur w5, [x2, #7]
  and w5, w5, #16777215
  movz w6, #10
  movk w6, w6, #2, LSL #16
  subs wzr, w5, w6
  b.eq label8 ; b label7
block8:
  ldur x5, [x2, #10]
  rev64 x5, x5
  str x5, [x1, #8]
  ldur w5, [x2, #18]
  and w5, w5, #16777215
  movz w6, #2
  movk w6, w6, #3, LSL #16
  subs wzr, w5, w6
  b.eq label10 ; b label9
block10:
  ldrb w5, [x2, #21]
  ands wzr, w5, #255
  cset x5, ne
  strb w5, [x1, #30]
  ldur w5, [x2, #22]
  and w5, w5, #16777215
  orr w6, wzr, #262148
  subs wzr, w5, w6
  b.eq label12 ; b label11
block12:
  ldur x8, [x2, #25]
  rev64 x8, x8
  str x8, [x1, #16]
  ldur w9, [x2, #33]
  and w9, w9, #16777215
  movz w10, #6
  movk w10, w10, #5, LSL #16
  subs wzr, w9, w10
  b.eq label14 ; b label13
block14:
  ldrh w12, [x2, #36]
  rev32 w12, w12
  lsr w12, w12, #16
  strh w12, [x1, #28]
  ldur w13, [x2, #38]
  and w13, w13, #16777215
  movz w14, #3
  movk w14, w14, #6, LSL #16
  subs wzr, w13, w14
  b.eq label16 ; b label15
block16:
  ldrb w5, [x2, #41]
  strb w5, [x1, #31]
  ldur w5, [x2, #42]
  and w5, w5, #16777215
  movz w6, #16
  movk w6, w6, #7, LSL #16
  subs wzr, w5, w6
  b.eq label18 ; b label17
block18:
  ldr q20, [x2, #45]
  str q20, [x1, #32]
  ldrb w5, [x2, #61]
  ands wzr, w5, #255
  b.eq label21 ; b label19
block21:
  movz x0, #127
  str x0, [x1]
  add x0, x2, #62
  ldp fp, lr, [sp], #16
  ret
block1:
  b label20
block3:
  b label20
block5:
  b label20
block7:
  b label20
block9:
  b label20
block11:
  b label20
block13:
  b label20
block15:
  b label20
block17:
  b label20
block19:
  b label20
block20:
  bl 0
  ldp fp, lr, [sp], #16
  ret

; DecodeAny Root
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x6, x1
  cbnz x4, label2 ; b label1
block2:
  mov x21, x4
  b label3
block3:
  sub x0, x3, x2
  subs xzr, x0, #61
  b.hs label10 ; b label4
block4:
  movz x22, #0
  subs xzr, x0, #4
  b.hs label6 ; b label5
block6:
  ldr w0, [x2]
  b label7
block7:
  and w1, w0, #16777215
  movz w0, #8
  movk w0, w0, #1, LSL #16
  movz x22, #0
  subs wzr, w1, w0
  b.eq label8 ; b label9
block8:
  mov x7, x3
  b label54
block9:
  mov x19, x6
  mov x20, x3
  b label59
block10:
  ldr w0, [x2]
  and w1, w0, #16777215
  movz w4, #8
  movk w4, w4, #1, LSL #16
  subs wzr, w1, w4
  b.eq label12 ; b label11
block11:
  and w1, w0, #16777215
  movz x22, #0
  mov x19, x6
  mov x20, x3
  b label59
block12:
  ldur w0, [x2, #3]
  rev32 w0, w0
  mov x14, x6
  str w0, [x14, #24]
  ldur w0, [x2, #7]
  and w1, w0, #16777215
  movz w4, #10
  movk w4, w4, #2, LSL #16
  subs wzr, w1, w4
  b.eq label14 ; b label13
block13:
  add x2, x2, #7
  and w1, w0, #16777215
  movz x22, #1
  mov x19, x14
  mov x20, x3
  b label67
block14:
  ldur x0, [x2, #10]
  rev64 x0, x0
  str x0, [x14, #8]
  ldur w0, [x2, #18]
  and w1, w0, #16777215
  movz w4, #2
  movk w4, w4, #3, LSL #16
  subs wzr, w1, w4
  b.eq label16 ; b label15
block15:
  add x2, x2, #18
  and w1, w0, #16777215
  movz x22, #3
  mov x19, x14
  mov x20, x3
  b label75
block16:
  ldrb w0, [x2, #21]
  ands wzr, w0, #255
  cset x1, ne
  strb w1, [x14, #30]
  ldur w4, [x2, #22]
  and w5, w4, #16777215
  orr w6, wzr, #262148
  subs wzr, w5, w6
  b.eq label18 ; b label17
block17:
  add x2, x2, #22
  and w1, w4, #16777215
  movz x22, #7
  mov x19, x14
  mov x20, x3
  b label83
block18:
  ldur x5, [x2, #25]
  rev64 x5, x5
  str x5, [x14, #16]
  ldur w6, [x2, #33]
  and w7, w6, #16777215
  movz w8, #6
  movk w8, w8, #5, LSL #16
  subs wzr, w7, w8
  b.eq label20 ; b label19
block19:
  add x2, x2, #33
  and w1, w6, #16777215
  movz x22, #15
  mov x19, x14
  mov x20, x3
  b label91
block20:
  ldrh w9, [x2, #36]
  rev32 w9, w9
  lsr w9, w9, #16
  strh w9, [x14, #28]
  ldur w10, [x2, #38]
  and w11, w10, #16777215
  movz w12, #3
  movk w12, w12, #6, LSL #16
  subs wzr, w11, w12
  b.eq label22 ; b label21
block21:
  add x2, x2, #38
  and w1, w10, #16777215
  movz x22, #31
  mov x19, x14
  mov x20, x3
  b label99
block22:
  ldrb w13, [x2, #41]
  strb w13, [x14, #31]
  ldur w15, [x2, #42]
  and w0, w15, #16777215
  movz w1, #16
  movk w1, w1, #7, LSL #16
  subs wzr, w0, w1
  b.eq label24 ; b label23
block23:
  add x2, x2, #42
  and w1, w15, #16777215
  movz x22, #63
  mov x6, x14
  mov x7, x3
  b label27
block24:
  ldr q17, [x2, #45]
  str q17, [x14, #32]
  mov x6, x14
  add x4, x2, #61
  sub x0, x3, x4
  mov x7, x3
  movz x22, #127
  subs xzr, x0, #4
  b.hs label26 ; b label25
block26:
  ldur w0, [x2, #61]
  and w1, w0, #16777215
  movz x22, #127
  mov x2, x4
  b label27
block27:
  and w3, w1, #255
  add x0, x2, #1
  cbnz w3, label29 ; b label28
block28:
  mov x19, x6
  b label117
block31:
  sub w0, w0, #1
  emit_island 64
  subs wzr, w0, #7
  mov x4, #7 ; csel x4, x0, x4, lo ; csdb ; adr x5, pc+16 ; ldrsw x4, [x5, x4, uxtw #2] ; add x5, x5, x4 ; br x5 ; jt_entries [MachLabel(51), MachLabel(48), MachLabel(45), MachLabel(42), MachLabel(39), MachLabel(36), MachLabel(33)] ; default label32
block34:
  mov x19, x6
  mov x20, x7
  b label102
block37:
  mov x19, x6
  mov x20, x7
  b label94
block40:
  mov x19, x6
  mov x20, x7
  b label86
block43:
  mov x19, x6
  mov x20, x7
  b label78
block46:
  mov x19, x6
  mov x20, x7
  b label70
block49:
  mov x19, x6
  mov x20, x7
  b label62
block52:
  b label54
block54:
  add x0, x2, #3
  mov x20, x7
  sub x0, x20, x0
  subs xzr, x0, #4
  b.hs label56 ; b label55
block56:
  ldur w0, [x2, #3]
  rev32 w0, w0
  mov x19, x6
  str w0, [x19, #24]
  add x0, x2, #7
  sub x3, x20, x0
  orr x1, x22, #1
  subs xzr, x3, #4
  b.hs label58 ; b label57
block58:
  add x0, x2, #7
  ldur w1, [x2, #7]
  and w1, w1, #16777215
  orr x22, x22, #1
  mov x2, x0
  b label59
block59:
  movz w3, #10
  movk w3, w3, #2, LSL #16
  subs wzr, w1, w3
  b.eq label60 ; b label61
block60:
  b label62
block61:
  b label67
block62:
  add x5, x2, #3
  sub x5, x20, x5
  subs xzr, x5, #8
  b.hs label64 ; b label63
block64:
  ldur x8, [x2, #3]
  rev64 x8, x8
  str x8, [x19, #8]
  add x9, x2, #11
  sub x11, x20, x9
  orr x10, x22, #2
  subs xzr, x11, #4
  b.hs label66 ; b label65
block66:
  add x12, x2, #11
  ldur w13, [x2, #11]
  and w1, w13, #16777215
  orr x22, x22, #2
  mov x2, x12
  b label67
block67:
  movz w13, #2
  movk w13, w13, #3, LSL #16
  subs wzr, w1, w13
  b.eq label68 ; b label69
block68:
  b label70
block69:
  b label75
block70:
  add x0, x2, #3
  sub x0, x20, x0
  cbnz x0, label72 ; b label71
block72:
  ldrb w0, [x2, #3]
  ands wzr, w0, #255
  cset x0, ne
  strb w0, [x19, #30]
  add x0, x2, #4
  sub x3, x20, x0
  orr x1, x22, #4
  subs xzr, x3, #4
  b.hs label74 ; b label73
block74:
  add x0, x2, #4
  ldr w1, [x2, #4]
  and w1, w1, #16777215
  orr x22, x22, #4
  mov x2, x0
  b label75
block75:
  orr w0, wzr, #262148
  subs wzr, w1, w0
  b.eq label76 ; b label77
block76:
  b label78
block77:
  b label83
block78:
  add x0, x2, #3
  sub x0, x20, x0
  subs xzr, x0, #8
  b.hs label80 ; b label79
block80:
  ldur x0, [x2, #3]
  rev64 x0, x0
  str x0, [x19, #16]
  add x0, x2, #11
  sub x3, x20, x0
  orr x1, x22, #8
  subs xzr, x3, #4
  b.hs label82 ; b label81
block82:
  add x0, x2, #11
  ldur w1, [x2, #11]
  and w1, w1, #16777215
  orr x22, x22, #8
  mov x2, x0
  b label83
block83:
  movz w0, #6
  movk w0, w0, #5, LSL #16
  subs wzr, w1, w0
  b.eq label84 ; b label85
block84:
  b label86
block85:
  b label91
block86:
  add x0, x2, #3
  sub x0, x20, x0
  subs xzr, x0, #2
  b.hs label88 ; b label87
block88:
  ldurh w0, [x2, #3]
  rev32 w0, w0
  lsr w0, w0, #16
  strh w0, [x19, #28]
  add x0, x2, #5
  sub x3, x20, x0
  orr x1, x22, #16
  subs xzr, x3, #4
  b.hs label90 ; b label89
block90:
  add x0, x2, #5
  ldur w1, [x2, #5]
  and w1, w1, #16777215
  orr x22, x22, #16
  mov x2, x0
  b label91
block91:
  movz w0, #3
  movk w0, w0, #6, LSL #16
  subs wzr, w1, w0
  b.eq label92 ; b label93
block92:
  b label94
block93:
  b label99
block94:
  add x0, x2, #3
  sub x0, x20, x0
  cbnz x0, label96 ; b label95
block96:
  ldrb w0, [x2, #3]
  strb w0, [x19, #31]
  add x0, x2, #4
  sub x3, x20, x0
  orr x1, x22, #32
  subs xzr, x3, #4
  b.hs label98 ; b label97
block98:
  add x0, x2, #4
  ldr w1, [x2, #4]
  and w1, w1, #16777215
  orr x22, x22, #32
  mov x2, x0
  b label99
block99:
  movz w0, #16
  movk w0, w0, #7, LSL #16
  subs wzr, w1, w0
  b.eq label100 ; b label101
block100:
  b label102
block101:
  mov x6, x19
  mov x7, x20
  b label27
block102:
  add x1, x2, #3
  sub x1, x20, x1
  subs xzr, x1, #16
  b.hs label104 ; b label103
block104:
  ldr q4, [x2, #3]
  str q4, [x19, #32]
  add x5, x2, #19
  sub x7, x20, x5
  orr x6, x22, #64
  subs xzr, x7, #4
  b.hs label106 ; b label105
block106:
  add x8, x2, #19
  ldur w9, [x2, #19]
  and w1, w9, #16777215
  orr x22, x22, #64
  mov x2, x8
  mov x6, x19
  mov x7, x20
  b label27
block110:
  sub x12, x20, x0
  subs xzr, x12, #4
  b.hs label121 ; b label111
block114:
  ldrb w0, [x2]
  ands wzr, w0, #255
  b.eq label116 ; b label115
block116:
  add x0, x2, #1
  b label117
block117:
  and x1, x22, #7
  subs xzr, x1, #7
  b.eq label120 ; b label118
block120:
  str x22, [x19]
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block121:
  ldr w1, [x0]
  and w1, w1, #16777215
  mov x2, x0
  mov x6, x19
  mov x7, x20
  b label27
block1:
  b label119
block5:
  mov x19, x6
  mov x20, x3
  b label112
block25:
  mov x2, x4
  mov x19, x6
  mov x20, x7
  b label112
block29:
  rev32 w0, w1
  lsr w0, w0, #8
  and w0, w0, #65535
  cbnz w0, label31 ; b label30
block30:
  mov x19, x6
  mov x20, x7
  b label107
block32:
  mov x19, x6
  mov x20, x7
  b label107
block33:
  subs wzr, w3, #16
  b.eq label34 ; b label35
block35:
  mov x19, x6
  mov x20, x7
  b label108
block36:
  subs wzr, w3, #3
  b.eq label37 ; b label38
block38:
  mov x19, x6
  mov x20, x7
  b label108
block39:
  subs wzr, w3, #6
  b.eq label40 ; b label41
block41:
  mov x19, x6
  mov x20, x7
  b label108
block42:
  subs wzr, w3, #4
  b.eq label43 ; b label44
block44:
  mov x19, x6
  mov x20, x7
  b label108
block45:
  subs wzr, w3, #2
  b.eq label46 ; b label47
block47:
  mov x19, x6
  mov x20, x7
  b label108
block48:
  subs wzr, w3, #10
  b.eq label49 ; b label50
block50:
  mov x19, x6
  mov x20, x7
  b label108
block51:
  subs wzr, w3, #8
  b.eq label52 ; b label53
block53:
  mov x19, x6
  mov x20, x7
  b label108
block55:
  b label119
block57:
  mov x2, x0
  mov x22, x1
  b label112
block63:
  b label119
block65:
  mov x2, x9
  mov x22, x10
  b label112
block71:
  b label119
block73:
  mov x2, x0
  mov x22, x1
  b label112
block79:
  b label119
block81:
  mov x2, x0
  mov x22, x1
  b label112
block87:
  b label119
block89:
  mov x2, x0
  mov x22, x1
  b label112
block95:
  b label119
block97:
  mov x2, x0
  mov x22, x1
  b label112
block103:
  b label119
block105:
  mov x2, x5
  mov x22, x6
  b label112
block107:
  b label108
block108:
  add x0, x2, #3
  and w10, w1, #255
  mov w2, w10
  sub x3, x21, #1
  load_ext_name_far x10, User(userextname0)+0
  mov x1, x20
  blr x10
  cbnz x0, label110 ; b label109
block109:
  b label119
block111:
  mov x2, x0
  b label112
block112:
  sub x15, x20, x2
  cbnz x15, label114 ; b label113
block113:
  b label119
block115:
  b label119
block118:
  b label119
block119:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; Encode Root
block0:
  cbnz x4, label2 ; b label1
block2:
  ldr x14, [x1]
  and x15, x14, #127
  subs xzr, x15, #127
  b.eq label32 ; b label3
block3:
  sub x0, x3, x2
  subs xzr, x0, #61
  b.hs label31 ; b label4
block6:
  movz w0, #8
  movk w0, w0, #1, LSL #16
  str w0, [x2]
  ldr w0, [x1, #24]
  rev32 w0, w0
  stur w0, [x2, #3]
  add x0, x2, #7
  sub x0, x3, x0
  subs xzr, x0, #11
  b.hs label8 ; b label7
block8:
  movz w0, #10
  movk w0, w0, #2, LSL #16
  stur w0, [x2, #7]
  ldr x0, [x1, #8]
  rev64 x0, x0
  stur x0, [x2, #10]
  add x0, x2, #18
  sub x0, x3, x0
  subs xzr, x0, #4
  b.hs label10 ; b label9
block10:
  ldrb w0, [x1, #30]
  movz w4, #2
  movk w4, w4, #3, LSL #16
  orr w0, w4, w0, LSL 24
  stur w0, [x2, #18]
  ldr x4, [x1]
  add x0, x2, #22
  tbnz x4, #3, label12 ; b label11
block11:
  b label15
block12:
  add x0, x2, #22
  sub x0, x3, x0
  subs xzr, x0, #11
  b.hs label14 ; b label13
block14:
  orr w0, wzr, #262148
  stur w0, [x2, #22]
  ldr x0, [x1, #16]
  rev64 x0, x0
  stur x0, [x2, #25]
  add x0, x2, #33
  b label15
block15:
  ldr x2, [x1]
  tbnz x2, #4, label17 ; b label16
block16:
  b label20
block17:
  sub x2, x3, x0
  subs xzr, x2, #5
  b.hs label19 ; b label18
block19:
  movz w2, #6
  movk w2, w2, #5, LSL #16
  str w2, [x0]
  ldrh w2, [x1, #28]
  rev32 w2, w2
  lsr w2, w2, #16
  sturh w2, [x0, #3]
  add x0, x0, #5
  b label20
block20:
  ldr x2, [x1]
  tbnz x2, #5, label22 ; b label21
block21:
  b label25
block22:
  sub x2, x3, x0
  subs xzr, x2, #4
  b.hs label24 ; b label23
block24:
  ldrb w2, [x1, #31]
  movz w4, #3
  movk w4, w4, #6, LSL #16
  orr w2, w4, w2, LSL 24
  str w2, [x0]
  add x0, x0, #4
  b label25
block25:
  ldr x2, [x1]
  tbnz x2, #6, label27 ; b label26
block26:
  b label30
block27:
  sub x2, x3, x0
  subs xzr, x2, #19
  b.hs label29 ; b label28
block29:
  movz w2, #16
  movk w2, w2, #7, LSL #16
  str w2, [x0]
  ldr q0, [x1, #32]
  str q0, [x0, #3]
  add x0, x0, #19
  b label30
block30:
  b label35
block31:
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
  ldrb w5, [x1, #30]
  movz w6, #2
  movk w6, w6, #3, LSL #16
  orr w5, w6, w5, LSL 24
  stur w5, [x2, #18]
  orr w7, wzr, #262148
  add x6, x2, #22
  stur w7, [x2, #22]
  ldr x7, [x1, #16]
  rev64 x7, x7
  stur x7, [x2, #25]
  movz w9, #6
  movk w9, w9, #5, LSL #16
  lsr x8, x14, #3
  and x8, x8, #1
  movz x11, #11
  madd x10, x8, x11, xzr
  madd x8, x8, x11, x6
  str w9, [x6, x10]
  ldrh w9, [x1, #28]
  rev32 w9, w9
  lsr w9, w9, #16
  add x11, x6, #3
  strh w9, [x11, x10]
  ldrb w10, [x1, #31]
  movz w11, #3
  movk w11, w11, #6, LSL #16
  orr w11, w11, w10, LSL 24
  lsr x10, x14, #4
  and x10, x10, #1
  movz x12, #5
  madd x13, x10, x12, xzr
  madd x10, x10, x12, x8
  str w11, [x8, x13]
  movz w12, #16
  movk w12, w12, #7, LSL #16
  lsr x11, x14, #5
  and x15, x11, #1
  lsl x13, x15, #2
  add x11, x10, x15, LSL 2
  str w12, [x10, x15, LSL #2]
  ldr q16, [x1, #32]
  add x12, x10, #3
  str q16, [x12, x13]
  lsr x13, x14, #6
  and x13, x13, #1
  movz x14, #19
  madd x0, x13, x14, x11
  b label35
block32:
  sub x14, x3, x2
  subs xzr, x14, #61
  b.hs label34 ; b label33
block34:
  movz w0, #8
  movk w0, w0, #1, LSL #16
  str w0, [x2]
  ldr w0, [x1, #24]
  rev32 w0, w0
  stur w0, [x2, #3]
  movz w0, #10
  movk w0, w0, #2, LSL #16
  stur w0, [x2, #7]
  ldr x0, [x1, #8]
  rev64 x0, x0
  stur x0, [x2, #10]
  ldrb w0, [x1, #30]
  movz w4, #2
  movk w4, w4, #3, LSL #16
  orr w0, w4, w0, LSL 24
  stur w0, [x2, #18]
  orr w0, wzr, #262148
  stur w0, [x2, #22]
  ldr x0, [x1, #16]
  rev64 x0, x0
  stur x0, [x2, #25]
  movz w0, #6
  movk w0, w0, #5, LSL #16
  stur w0, [x2, #33]
  ldrh w0, [x1, #28]
  rev32 w0, w0
  lsr w0, w0, #16
  strh w0, [x2, #36]
  ldrb w0, [x1, #31]
  movz w4, #3
  movk w4, w4, #6, LSL #16
  orr w0, w4, w0, LSL 24
  stur w0, [x2, #38]
  movz w0, #16
  movk w0, w0, #7, LSL #16
  stur w0, [x2, #42]
  ldr q28, [x1, #32]
  str q28, [x2, #45]
  add x0, x2, #61
  b label35
block35:
  sub x1, x3, x0
  cbnz x1, label38 ; b label36
block38:
  movz w1, #0
  strb w1, [x0]
  add x0, x0, #1
  ret
block1:
  b label37
block4:
  subs xzr, x0, #7
  b.hs label6 ; b label5
block5:
  b label37
block7:
  b label37
block9:
  b label37
block13:
  b label37
block18:
  b label37
block23:
  b label37
block28:
  b label37
block33:
  b label37
block36:
  b label37
block37:
  movz x0, #0
  ret
