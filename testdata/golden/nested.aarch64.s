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
; u0:1 Point
; u0:2 Shape

; Decode Root
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  stp x27, x28, [sp, #-16]!
  stp x25, x26, [sp, #-16]!
  stp x23, x24, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
  sub sp, sp, #16
block0:
  mov x5, x1
  mov x6, x0
  cbnz x4, label2 ; b label1
block2:
  sub x0, x3, x2
  movz x19, #0
  subs xzr, x0, #4
  b.hs label4 ; b label3
block4:
  ldr w1, [x2]
  mov x7, x2
  b label5
block5:
  and w1, w1, #16777215
  movz w2, #12
  movk w2, w2, #1, LSL #16
  movz x19, #0
  subs wzr, w1, w2
  b.eq label6 ; b label7
block6:
  mov x20, x5
  b label8
block7:
  mov x20, x5
  mov x21, x3
  mov x22, x4
  mov x23, x6
  mov x25, x7
  b label13
block8:
  add x1, x20, #8
  mov x25, x7
  add x2, x25, #3
  mov x22, x4
  sub x4, x22, #1
  mov x21, x3
  mov x23, x6
  mov x0, x23
  bl 0
  cbnz x0, label10 ; b label9
block10:
  sub x9, x21, x0
  orr x8, x19, #1
  subs xzr, x9, #4
  b.hs label12 ; b label11
block12:
  ldr w11, [x0]
  and w1, w11, #16777215
  orr x19, x19, #1
  mov x25, x0
  b label13
block13:
  movz w12, #12
  movk w12, w12, #2, LSL #16
  subs wzr, w1, w12
  b.eq label14 ; b label15
block14:
  b label16
block15:
  b label26
block16:
  ldr x0, [x23]
  ldr x1, [x23, #8]
  sub x1, x1, x0
  subs xzr, x1, #56
  b.hs label20 ; b label17
block19:
  mov x24, x0
  b label21
block20:
  add x1, x0, #56
  mov x24, x0
  str x1, [x23]
  b label21
block21:
  add x2, x25, #3
  sub x4, x22, #1
  mov x0, x23
  mov x1, x24
  mov x3, x21
  bl 0
  cbnz x0, label23 ; b label22
block23:
  str x24, [x20, #32]
  sub x2, x21, x0
  orr x1, x19, #2
  subs xzr, x2, #4
  b.hs label25 ; b label24
block25:
  ldr w1, [x0]
  and w1, w1, #16777215
  orr x19, x19, #2
  mov x25, x0
  b label26
block26:
  movz w0, #15
  movk w0, w0, #3, LSL #16
  sub x24, x22, #1
  subs wzr, w1, w0
  b.eq label27 ; b label28
block27:
  b label29
block28:
  b label57
block29:
  sub x0, x22, #1
  cbnz x0, label31 ; b label30
block31:
  add x0, x25, #3
  sub x0, x21, x0
  subs xzr, x0, #5
  b.hs label33 ; b label32
block33:
  ldr w0, [x25, #4]
  cbnz w0, label39 ; b label34
block36:
  movz w1, #64861
  movk w1, w1, #1, LSL #16
  lsr x0, x1, x0
  tbnz x0, #0, label38 ; b label37
block38:
  movz x0, #8
  str x0, [x20, #40]
  movz x0, #0
  str x0, [x20, #48]
  add x25, x25, #8
  b label54
block39:
  ldrb w1, [x25, #3]
  uxtb w1, w1
  subs wzr, w1, #12
  b.eq label41 ; b label40
block41:
  rev32 w0, w0
  mov w26, w0
  add x2, x25, #8
  sub x0, x21, x2
  str x2, [sp]
  subs xzr, x26, x0
  b.ls label43 ; b label42
block43:
  ldr x0, [x23]
  ldr x2, [x23, #8]
  lsl x1, x26, #5
  sub x2, x2, x0
  subs xzr, x1, x2
  b.ls label47 ; b label44
block46:
  b label48
block47:
  add x1, x0, x26, LSL 5
  str x1, [x23]
  b label48
block48:
  add x25, x0, x26, LSL 5
  mov x28, x0
  mov x27, x28
  b label49
block49:
  sub x4, x22, #2
  ldr x2, [sp]
  mov x0, x23
  mov x1, x27
  mov x3, x21
  bl 0
  cbnz x0, label51 ; b label50
block51:
  add x27, x27, #32
  subs xzr, x27, x25
  b.ne label52 ; b label53
block52:
  str x0, [sp]
  b label49
block53:
  mov x1, x28
  str x1, [x20, #40]
  str x26, [x20, #48]
  mov x25, x0
  b label54
block54:
  sub x7, x21, x25
  orr x19, x19, #4
  subs xzr, x7, #4
  b.hs label56 ; b label55
block56:
  ldr w10, [x25]
  and w1, w10, #16777215
  b label57
block57:
  and w11, w1, #255
  add x0, x25, #1
  cbnz w11, label59 ; b label58
block58:
  b label82
block61:
  sub w15, w13, #1
  emit_island 48
  subs wzr, w15, #3
  mov x0, #3 ; csel x0, x15, x0, lo ; csdb ; adr x2, pc+16 ; ldrsw x0, [x2, x0, uxtw #2] ; add x2, x2, x0 ; br x2 ; jt_entries [MachLabel(69), MachLabel(66), MachLabel(63)] ; default label62
block64:
  b label29
block67:
  b label16
block70:
  mov x3, x21
  mov x4, x22
  mov x6, x23
  mov x7, x25
  b label8
block75:
  sub x1, x21, x0
  subs xzr, x1, #4
  b.hs label86 ; b label76
block79:
  ldrb w0, [x25]
  ands wzr, w0, #255
  b.eq label81 ; b label80
block81:
  add x0, x25, #1
  b label82
block82:
  and x1, x19, #1
  subs xzr, x1, #1
  b.eq label85 ; b label83
block85:
  str x19, [x20]
  add sp, sp, #16
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp x27, x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block86:
  ldr w1, [x0]
  and w1, w1, #16777215
  mov x25, x0
  b label57
block1:
  b label84
block3:
  mov x20, x5
  mov x21, x3
  mov x25, x2
  b label77
block9:
  b label84
block11:
  mov x19, x8
  mov x25, x0
  b label77
block17:
  movz x1, #56
  load_ext_name_far x2, User(userextname1)+0
  mov x0, x23
  blr x2
  cbnz x0, label19 ; b label18
block18:
  b label84
block22:
  b label84
block24:
  mov x19, x1
  mov x25, x0
  b label77
block30:
  b label84
block32:
  b label84
block34:
  ldrb w0, [x25, #3]
  uxtb w1, w0
  subs xzr, x1, #64
  b.lo label36 ; b label35
block35:
  b label84
block37:
  b label84
block40:
  b label84
block42:
  b label84
block44:
  load_ext_name_far x2, User(userextname1)+0
  mov x0, x23
  blr x2
  cbnz x0, label46 ; b label45
block45:
  b label84
block50:
  b label84
block55:
  b label77
block59:
  rev32 w13, w1
  lsr w13, w13, #8
  and w13, w13, #65535
  cbnz w13, label61 ; b label60
block60:
  b label72
block62:
  b label72
block63:
  subs wzr, w11, #15
  b.eq label64 ; b label65
block65:
  b label73
block66:
  subs wzr, w11, #12
  b.eq label67 ; b label68
block68:
  b label73
block69:
  subs wzr, w11, #12
  b.eq label70 ; b label71
block71:
  b label73
block72:
  b label73
block73:
  add x0, x25, #3
  and w1, w1, #255
  mov w2, w1
  load_ext_name_far x4, User(userextname4)+0
  mov x1, x21
  mov x3, x24
  blr x4
  cbnz x0, label75 ; b label74
block74:
  b label84
block76:
  mov x25, x0
  b label77
block77:
  sub x0, x21, x25
  cbnz x0, label79 ; b label78
block78:
  b label84
block80:
  b label84
block83:
  b label84
block84:
  movz x0, #0
  add sp, sp, #16
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp x27, x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; Decode Point
  stp fp, lr, [sp, #-16]!
  mov fp, sp
block0:
  cbnz x4, label2 ; b label1
block2:
  sub x5, x3, x2
  subs xzr, x5, #22
  b.hi label4 ; b label3
block4:
  ldr w5, [x2]
  and w5, w5, #16777215
  movz w6, #4
  movk w6, w6, #1, LSL #16
  subs wzr, w5, w6
  b.eq label6 ; b label5
block6:
  ldur x5, [x2, #3]
  rev64 x5, x5
  str x5, [x1, #8]
  ldur w5, [x2, #11]
  and w5, w5, #16777215
  movz w6, #4
  movk w6, w6, #2, LSL #16
  subs wzr, w5, w6
  b.eq label8 ; b label7
block8:
  ldur x5, [x2, #14]
  rev64 x5, x5
  str x5, [x1, #16]
  ldrb w5, [x2, #22]
  ands wzr, w5, #255
  b.eq label11 ; b label9
block11:
  movz x0, #3
  str x0, [x1]
  add x0, x2, #23
  ldp fp, lr, [sp], #16
  ret
block1:
  b label10
block3:
  b label10
block5:
  b label10
block7:
  b label10
block9:
  b label10
block10:
  bl 0
  ldp fp, lr, [sp], #16
  ret

; Decode Shape
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  str x27, [sp, #-16]!
  stp x25, x26, [sp, #-16]!
  stp x23, x24, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x5, x1
  mov x27, x0
  cbnz x4, label2 ; b label1
block2:
  sub x0, x3, x2
  movz x23, #0
  subs xzr, x0, #4
  b.hs label4 ; b label3
block4:
  ldr w0, [x2]
  b label5
block5:
  and w1, w0, #16777215
  movz w0, #12
  movk w0, w0, #1, LSL #16
  movz x23, #0
  subs wzr, w1, w0
  b.eq label6 ; b label7
block6:
  mov x19, x5
  b label8
block7:
  mov x19, x5
  mov x20, x3
  mov x21, x4
  mov x22, x2
  b label15
block8:
  add x1, x19, #8
  mov x22, x2
  add x2, x22, #3
  mov x21, x4
  sub x4, x21, #1
  mov x20, x3
  mov x0, x27
  bl 0
  cbnz x0, label10 ; b label9
block10:
  subs xzr, x23, #0
  cset x1, eq
  subs xzr, x23, #1
  cset x2, eq
  orr w1, w1, w2
  ands wzr, w1, #255
  b.ne label12 ; b label11
block12:
  sub x1, x20, x0
  movz x23, #1
  subs xzr, x1, #4
  b.hs label14 ; b label13
block14:
  ldr w1, [x0]
  and w1, w1, #16777215
  movz x23, #1
  mov x22, x0
  b label15
block15:
  movz w0, #11
  movk w0, w0, #2, LSL #16
  sub x26, x21, #1
  subs wzr, w1, w0
  b.eq label16 ; b label17
block16:
  b label18
block17:
  b label37
block18:
  add x0, x22, #3
  sub x0, x20, x0
  subs xzr, x0, #4
  b.hs label20 ; b label19
block20:
  ldur w1, [x22, #3]
  rev32 w24, w1
  mov w25, w24
  add x1, x22, #7
  sub x1, x20, x1
  subs xzr, x25, x1
  b.ls label22 ; b label21
block22:
  subs xzr, x25, #32
  b.ls label24 ; b label23
block24:
  subs xzr, x1, #32
  b.hs label26 ; b label25
block26:
  ldr q16, [x22, #7]
  load_ext_name_far x10, User(userextname1)+0
  add x10, x10, #32
  sub x10, x10, x24, UXTW
  ldr q17, [x10]
  ldr q18, [x22, #23]
  ldr q19, [x10, #16]
  and v16.16b, v16.16b, v17.16b
  and v17.16b, v18.16b, v19.16b
  orr v16.16b, v16.16b, v17.16b
  umaxp v16.4s, v16.4s, v16.4s
  mov x10, v16.d[0]
  subs xzr, x10, #0
  cset x13, ne
  ands wzr, w13, #255
  b.ne label27 ; b label28
block28:
  b label32
block30:
  b label32
block32:
  add x0, x22, #7
  str x0, [x19, #8]
  orr x0, x25, #4294967296
  str x0, [x19, #16]
  subs xzr, x23, #0
  cset x0, eq
  subs xzr, x23, #2
  cset x1, eq
  orr w0, w0, w1
  ands wzr, w0, #255
  b.ne label34 ; b label33
block34:
  add x0, x22, #7
  add x22, x0, x24, UXTW
  sub x1, x20, x22
  movz x23, #2
  subs xzr, x1, #4
  b.hs label36 ; b label35
block36:
  ldr w0, [x0, w24, UXTW]
  and w1, w0, #16777215
  movz x23, #2
  b label37
block37:
  and w2, w1, #255
  add x0, x22, #1
  cbnz w2, label39 ; b label38
block38:
  b label59
block41:
  sub w0, w0, #1
  emit_island 44
  subs wzr, w0, #2
  mov x3, #2 ; csel x3, x0, x3, lo ; csdb ; adr x4, pc+16 ; ldrsw x3, [x4, x3, uxtw #2] ; add x4, x4, x3 ; br x4 ; jt_entries [MachLabel(46), MachLabel(43)] ; default label42
block44:
  b label18
block47:
  mov x2, x22
  mov x3, x20
  mov x4, x21
  b label8
block52:
  sub x1, x20, x0
  subs xzr, x1, #4
  b.hs label63 ; b label53
block56:
  ldrb w0, [x22]
  ands wzr, w0, #255
  b.eq label58 ; b label57
block58:
  add x0, x22, #1
  b label59
block59:
  cbnz x23, label62 ; b label60
block62:
  str x23, [x19]
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldr x27, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block63:
  ldr w1, [x0]
  and w1, w1, #16777215
  mov x22, x0
  b label37
block1:
  b label61
block3:
  mov x19, x5
  mov x20, x3
  mov x22, x2
  b label54
block9:
  b label61
block11:
  b label61
block13:
  mov x22, x0
  b label54
block19:
  b label61
block21:
  b label61
block23:
  b label29
block25:
  b label29
block27:
  b label29
block29:
  add x0, x22, #7
  load_ext_name_far x15, User(userextname2)+0
  mov x1, x25
  blr x15
  cbnz x0, label30 ; b label31
block31:
  b label61
block33:
  b label61
block35:
  b label54
block39:
  rev32 w0, w1
  lsr w0, w0, #8
  and w0, w0, #65535
  cbnz w0, label41 ; b label40
block40:
  b label49
block42:
  b label49
block43:
  subs wzr, w2, #11
  b.eq label44 ; b label45
block45:
  b label50
block46:
  subs wzr, w2, #12
  b.eq label47 ; b label48
block48:
  b label50
block49:
  b label50
block50:
  add x0, x22, #3
  and w1, w1, #255
  mov w2, w1
  load_ext_name_far x4, User(userextname3)+0
  mov x1, x20
  mov x3, x26
  blr x4
  cbnz x0, label52 ; b label51
block51:
  b label61
block53:
  mov x22, x0
  b label54
block54:
  sub x0, x20, x22
  cbnz x0, label56 ; b label55
block55:
  b label61
block57:
  b label61
block60:
  b label61
block61:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldr x27, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; DecodeAny Point
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  stp x21, x25, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x6, x1
  cbnz x4, label2 ; b label1
block2:
  mov x10, x4
  b label3
block3:
  sub x0, x3, x2
  subs xzr, x0, #22
  b.hs label10 ; b label4
block4:
  movz x25, #0
  subs xzr, x0, #4
  b.hs label6 ; b label5
block6:
  ldr w0, [x2]
  b label7
block7:
  and w1, w0, #16777215
  movz w0, #4
  movk w0, w0, #1, LSL #16
  movz x25, #0
  subs wzr, w1, w0
  b.eq label8 ; b label9
block8:
  mov x7, x3
  b label29
block9:
  mov x19, x6
  mov x20, x3
  b label34
block10:
  ldr w0, [x2]
  and w1, w0, #16777215
  movz w4, #4
  movk w4, w4, #1, LSL #16
  subs wzr, w1, w4
  b.eq label12 ; b label11
block11:
  and w1, w0, #16777215
  movz x25, #0
  mov x19, x6
  mov x20, x3
  b label34
block12:
  ldur x0, [x2, #3]
  rev64 x0, x0
  mov x8, x6
  str x0, [x8, #8]
  ldur w0, [x2, #11]
  and w1, w0, #16777215
  movz w4, #4
  movk w4, w4, #2, LSL #16
  subs wzr, w1, w4
  b.eq label14 ; b label13
block13:
  add x2, x2, #11
  and w1, w0, #16777215
  movz x25, #1
  mov x6, x8
  mov x7, x3
  b label17
block14:
  ldur x0, [x2, #14]
  rev64 x0, x0
  str x0, [x8, #16]
  mov x6, x8
  add x4, x2, #22
  sub x0, x3, x4
  mov x7, x3
  movz x25, #3
  subs xzr, x0, #4
  b.hs label16 ; b label15
block16:
  ldur w0, [x2, #22]
  and w1, w0, #16777215
  movz x25, #3
  mov x2, x4
  b label17
block17:
  and w3, w1, #255
  add x0, x2, #1
  cbnz w3, label19 ; b label18
block18:
  mov x19, x6
  b label53
block21:
  sub w0, w0, #1
  emit_island 44
  subs wzr, w0, #2
  mov x4, #2 ; csel x4, x0, x4, lo ; csdb ; adr x5, pc+16 ; ldrsw x4, [x5, x4, uxtw #2] ; add x5, x5, x4 ; br x5 ; jt_entries [MachLabel(26), MachLabel(23)] ; default label22
block24:
  mov x19, x6
  mov x20, x7
  b label37
block27:
  b label29
block29:
  add x9, x2, #3
  mov x20, x7
  sub x9, x20, x9
  subs xzr, x9, #8
  b.hs label31 ; b label30
block31:
  ldur x12, [x2, #3]
  rev64 x12, x12
  mov x19, x6
  str x12, [x19, #8]
  add x13, x2, #11
  sub x15, x20, x13
  orr x14, x25, #1
  subs xzr, x15, #4
  b.hs label33 ; b label32
block33:
  add x0, x2, #11
  ldur w1, [x2, #11]
  and w1, w1, #16777215
  orr x25, x25, #1
  mov x2, x0
  b label34
block34:
  movz w0, #4
  movk w0, w0, #2, LSL #16
  subs wzr, w1, w0
  b.eq label35 ; b label36
block35:
  b label37
block36:
  mov x6, x19
  mov x7, x20
  b label17
block37:
  add x0, x2, #3
  sub x0, x20, x0
  subs xzr, x0, #8
  b.hs label39 ; b label38
block39:
  ldur x0, [x2, #3]
  rev64 x0, x0
  str x0, [x19, #16]
  add x0, x2, #11
  sub x3, x20, x0
  orr x1, x25, #2
  subs xzr, x3, #4
  b.hs label41 ; b label40
block41:
  add x0, x2, #11
  ldur w1, [x2, #11]
  and w1, w1, #16777215
  orr x25, x25, #2
  mov x2, x0
  mov x6, x19
  mov x7, x20
  b label17
block45:
  sub x1, x20, x0
  subs xzr, x1, #4
  b.hs label54 ; b label46
block49:
  ldrb w0, [x2]
  ands wzr, w0, #255
  b.eq label52 ; b label50
block52:
  add x0, x2, #1
  b label53
block53:
  str x25, [x19]
  ldp x19, x20, [sp], #16
  ldp x21, x25, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block54:
  ldr w1, [x0]
  and w1, w1, #16777215
  mov x2, x0
  mov x6, x19
  mov x7, x20
  mov x10, x21
  b label17
block1:
  b label51
block5:
  mov x19, x6
  mov x20, x3
  b label47
block15:
  mov x2, x4
  mov x19, x6
  mov x20, x7
  b label47
block19:
  rev32 w0, w1
  lsr w0, w0, #8
  and w0, w0, #65535
  cbnz w0, label21 ; b label20
block20:
  mov x19, x6
  mov x20, x7
  b label42
block22:
  mov x19, x6
  mov x20, x7
  b label42
block23:
  subs wzr, w3, #4
  b.eq label24 ; b label25
block25:
  mov x19, x6
  mov x20, x7
  b label43
block26:
  subs wzr, w3, #4
  b.eq label27 ; b label28
block28:
  mov x19, x6
  mov x20, x7
  b label43
block30:
  b label51
block32:
  mov x2, x13
  mov x25, x14
  b label47
block38:
  b label51
block40:
  mov x2, x0
  mov x25, x1
  b label47
block42:
  b label43
block43:
  add x0, x2, #3
  and w1, w1, #255
  mov w2, w1
  mov x21, x10
  sub x3, x21, #1
  load_ext_name_far x4, User(userextname0)+0
  mov x1, x20
  blr x4
  cbnz x0, label45 ; b label44
block44:
  b label51
block46:
  mov x2, x0
  b label47
block47:
  sub x0, x20, x2
  cbnz x0, label49 ; b label48
block48:
  b label51
block50:
  b label51
block51:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x25, [sp], #16
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
  mov x23, x0
  cbnz x4, label2 ; b label1
block2:
  mov x20, x4
  sub x0, x3, x2
  mov x5, x3
  subs xzr, x0, #4
  b.hs label4 ; b label3
block4:
  movz w0, #12
  movk w0, w0, #1, LSL #16
  str w0, [x2]
  mov x0, x21
  add x1, x0, #8
  add x2, x2, #3
  mov x3, x20
  sub x4, x3, #1
  mov x19, x5
  mov x0, x23
  mov x3, x19
  bl 0
  cbnz x0, label6 ; b label5
block6:
  mov x22, x21
  ldr x1, [x22]
  tbnz x1, #1, label8 ; b label7
block7:
  b label13
block8:
  ldr x1, [x22, #32]
  sub x2, x19, x0
  subs xzr, x2, #4
  b.hs label10 ; b label9
block10:
  movz w2, #12
  movk w2, w2, #2, LSL #16
  str w2, [x0]
  add x2, x0, #3
  sub x4, x20, #1
  mov x0, x23
  mov x3, x19
  bl 0
  cbnz x0, label12 ; b label11
block12:
  b label13
block13:
  ldr x1, [x22]
  tbnz x1, #2, label15 ; b label14
block14:
  b label28
block15:
  sub x1, x20, #1
  cbnz x1, label17 ; b label16
block17:
  ldr x21, [x22, #40]
  ldr w1, [x22, #48]
  sub x2, x19, x0
  subs xzr, x2, #8
  b.hs label19 ; b label18
block19:
  movz w4, #15
  movk w4, w4, #3, LSL #16
  str w4, [x0]
  movz w5, #12
  strb w5, [x0, #3]
  rev32 w6, w1
  str w6, [x0, #4]
  add x2, x0, #8
  add x22, x21, x1, LSL 5
  cbnz x1, label20 ; b label21
block20:
  b label22
block21:
  mov x0, x2
  b label27
block22:
  sub x4, x20, #2
  mov x0, x23
  mov x1, x21
  mov x3, x19
  bl 0
  cbnz x0, label24 ; b label23
block24:
  add x21, x21, #32
  subs xzr, x21, x22
  b.ne label25 ; b label26
block25:
  mov x2, x0
  b label22
block26:
  b label27
block27:
  b label28
block28:
  sub x1, x19, x0
  cbnz x1, label31 ; b label29
block31:
  movz w1, #0
  strb w1, [x0]
  add x0, x0, #1
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldr x23, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label30
block3:
  b label30
block5:
  b label30
block9:
  b label30
block11:
  b label30
block16:
  b label30
block18:
  b label30
block23:
  b label30
block29:
  b label30
block30:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldr x23, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; Encode Point
block0:
  cbnz x4, label2 ; b label1
block2:
  ldr x0, [x1]
  and x4, x0, #3
  subs xzr, x4, #3
  b.eq label16 ; b label3
block3:
  sub x4, x3, x2
  subs xzr, x4, #22
  b.hs label15 ; b label4
block5:
  b label9
block6:
  subs xzr, x4, #11
  b.hs label8 ; b label7
block8:
  movz w0, #4
  movk w0, w0, #1, LSL #16
  str w0, [x2]
  ldr x4, [x1, #8]
  rev64 x4, x4
  stur x4, [x2, #3]
  add x2, x2, #11
  b label9
block9:
  ldr x4, [x1]
  tbnz x4, #1, label11 ; b label10
block10:
  b label14
block11:
  sub x5, x3, x2
  subs xzr, x5, #11
  b.hs label13 ; b label12
block13:
  movz w8, #4
  movk w8, w8, #2, LSL #16
  str w8, [x2]
  ldr x9, [x1, #16]
  rev64 x9, x9
  stur x9, [x2, #3]
  add x2, x2, #11
  b label14
block14:
  b label19
block15:
  movz w12, #4
  movk w12, w12, #1, LSL #16
  str w12, [x2]
  ldr x13, [x1, #8]
  rev64 x13, x13
  stur x13, [x2, #3]
  movz w4, #4
  movk w4, w4, #2, LSL #16
  and x15, x0, #1
  movz x14, #11
  madd x5, x15, x14, xzr
  madd x15, x15, x14, x2
  str w4, [x2, x5]
  ldr x1, [x1, #16]
  rev64 x1, x1
  add x2, x2, #3
  str x1, [x2, x5]
  lsr x0, x0, #1
  and x0, x0, #1
  madd x2, x0, x14, x15
  b label19
block16:
  sub x0, x3, x2
  subs xzr, x0, #22
  b.hs label18 ; b label17
block18:
  movz w0, #4
  movk w0, w0, #1, LSL #16
  str w0, [x2]
  ldr x0, [x1, #8]
  rev64 x0, x0
  stur x0, [x2, #3]
  movz w0, #4
  movk w0, w0, #2, LSL #16
  stur w0, [x2, #11]
  ldr x0, [x1, #16]
  rev64 x0, x0
  stur x0, [x2, #14]
  add x2, x2, #22
  b label19
block19:
  sub x0, x3, x2
  cbnz x0, label22 ; b label20
block22:
  movz w0, #0
  strb w0, [x2]
  add x0, x2, #1
  ret
block1:
  b label21
block4:
  tbnz x0, #0, label6 ; b label5
block7:
  b label21
block12:
  b label21
block17:
  b label21
block20:
  b label21
block21:
  movz x0, #0
  ret

; Encode Shape
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  str x21, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  cbnz x4, label2 ; b label1
block2:
  ldr x5, [x1]
  mov x20, x1
  subs xzr, x5, #1
  b.eq label4 ; b label3
block3:
  mov x1, x20
  mov x19, x3
  b label9
block4:
  sub x1, x3, x2
  subs xzr, x1, #4
  b.hs label6 ; b label5
block6:
  movz w1, #12
  movk w1, w1, #1, LSL #16
  str w1, [x2]
  mov x10, x20
  add x1, x10, #8
  add x2, x2, #3
  sub x4, x4, #1
  mov x19, x3
  bl 0
  cbnz x0, label8 ; b label7
block8:
  mov x1, x20
  mov x2, x0
  b label9
block9:
  ldr x3, [x1]
  subs xzr, x3, #2
  b.eq label11 ; b label10
block10:
  b label23
block11:
  ldr x0, [x1, #8]
  ldr w20, [x1, #16]
  add x5, x20, #7
  sub x6, x19, x2
  subs xzr, x5, x6
  b.ls label13 ; b label12
block13:
  movz w8, #11
  movk w8, w8, #2, LSL #16
  str w8, [x2]
  rev32 w9, w20
  stur w9, [x2, #3]
  subs xzr, x20, #31
  b.hi label21 ; b label14
block14:
  subs xzr, x20, #8
  b.hs label20 ; b label15
block15:
  subs xzr, x20, #4
  b.hs label19 ; b label16
block16:
  cbnz x20, label18 ; b label17
block17:
  b label22
block18:
  ldrb w1, [x0]
  lsr x3, x20, #1
  ldrb w4, [x0, x3]
  sub x5, x20, #1
  ldrb w0, [x0, x5]
  add x5, x2, #7
  strb w1, [x2, #7]
  strb w4, [x5, x3]
  add x1, x2, x20
  strb w0, [x1, #6]
  b label22
block19:
  ldr w1, [x0]
  sub x3, x20, #4
  ldr w0, [x0, x3]
  stur w1, [x2, #7]
  add x1, x2, #3
  str w0, [x1, x20]
  b label22
block20:
  ldr x1, [x0]
  and x3, x20, #16
  lsr x3, x3, #1
  ldr x4, [x0, x3]
  sub x7, x20, #8
  sub x5, x7, x3
  ldr x6, [x0, x5]
  ldr x0, [x0, x7]
  add x7, x2, #7
  stur x1, [x2, #7]
  str x4, [x7, x3]
  str x6, [x7, x5]
  movn x1, #0
  add x1, x2, x1
  str x0, [x1, x20]
  b label22
block21:
  add x1, x2, #7
  mov x21, x2
  load_ext_name_far x3, User(userextname1)+0
  mov x2, x20
  blr x3
  mov x2, x21
  b label22
block22:
  add x0, x2, #7
  add x2, x0, x20
  b label23
block23:
  sub x0, x19, x2
  cbnz x0, label26 ; b label24
block26:
  movz w0, #0
  strb w0, [x2]
  add x0, x2, #1
  ldp x19, x20, [sp], #16
  ldr x21, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label25
block5:
  b label25
block7:
  b label25
block12:
  b label25
block24:
  b label25
block25:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldr x21, [sp], #16
  ldp fp, lr, [sp], #16
  ret
