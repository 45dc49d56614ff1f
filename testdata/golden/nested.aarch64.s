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
; u2:1 DecodeStraight Point
; u3:0 DecodeAnyOrder Root
; u3:1 DecodeAnyOrder Point
; u3:2 DecodeAnyOrder Shape
; u6:0 Encode Root
; u6:1 Encode Point
; u6:2 Encode Shape

; DecodeStraight Point
  stp fp, lr, [sp, #-16]!
  mov fp, sp
block0:
  cbz x4, label12 ; b label1
block1:
  sub x5, x3, x2
  subs xzr, x5, #23
  b.lt label2 ; b label3
block3:
  ldr w5, [x2]
  and w5, w5, #16777215
  movz w6, #4
  movk w6, w6, #1, LSL #16
  subs wzr, w5, w6
  b.ne label4 ; b label5
block5:
  ldur w5, [x2, #11]
  and w5, w5, #16777215
  movz w6, #4
  movk w6, w6, #2, LSL #16
  subs wzr, w5, w6
  b.ne label6 ; b label7
block7:
  ldrb w5, [x2, #22]
  ands wzr, w5, #255
  b.ne label8 ; b label9
block9:
  ldur x0, [x2, #3]
  rev64 x0, x0
  str x0, [x1, #8]
  ldur x0, [x2, #14]
  rev64 x0, x0
  str x0, [x1, #16]
  movz x0, #3
  str x0, [x1]
  add x0, x2, #23
  ldp fp, lr, [sp], #16
  ret
block2:
  b label10
block4:
  b label10
block6:
  b label10
block8:
  b label10
block10:
  movz x5, #0
  str x5, [x1]
  b label11
block11:
  bl 0
  ldp fp, lr, [sp], #16
  ret
block12:
  movz x0, #0
  ldp fp, lr, [sp], #16
  ret

; DecodeAnyOrder Root
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  stp x27, x28, [sp, #-16]!
  stp x25, x26, [sp, #-16]!
  stp x23, x24, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x6, x1
  mov x8, x0
  cbz x4, label1 ; b label2
block2:
  mov x7, x4
  sub x0, x3, x2
  mov x4, x3
  subs xzr, x0, #4
  b.lo label77 ; b label3
block3:
  ldr w0, [x2]
  mov x10, x2
  b label4
block4:
  and w1, w0, #16777215
  movz w2, #12
  movk w2, w2, #1, LSL #16
  movz x19, #0
  subs wzr, w1, w2
  b.ne label5 ; b label6
block5:
  b label7
block6:
  mov x20, x4
  mov x21, x6
  mov x22, x7
  mov x23, x8
  mov x24, x10
  b label66
block7:
  movz w5, #12
  movk w5, w5, #2, LSL #16
  subs wzr, w1, w5
  b.ne label8 ; b label9
block8:
  b label10
block9:
  mov x20, x4
  mov x21, x6
  mov x22, x7
  mov x23, x8
  mov x24, x10
  b label53
block10:
  movz w9, #15
  movk w9, w9, #3, LSL #16
  subs wzr, w1, w9
  b.ne label11 ; b label12
block11:
  b label13
block12:
  mov x22, x7
  mov x24, x10
  b label22
block13:
  and w13, w1, #255
  mov x24, x10
  add x0, x24, #1
  cbnz w13, label15 ; b label14
block14:
  mov x21, x6
  b label83
block17:
  sub w0, w15, #1
  emit_island 48
  subs wzr, w0, #3
  mov x2, #3 ; csel x2, x0, x2, lo ; csdb ; adr x3, pc+16 ; ldrsw x2, [x3, x2, uxtw #2] ; add x3, x3, x2 ; br x3 ; jt_entries [MachLabel(63), MachLabel(50), MachLabel(19)] ; default label18
block20:
  mov x22, x7
  b label22
block22:
  subs xzr, x22, #1
  b.eq label23 ; b label24
block24:
  add x0, x24, #3
  mov x20, x4
  sub x0, x20, x0
  subs xzr, x0, #5
  b.lo label25 ; b label26
block26:
  ldr w0, [x24, #4]
  cbnz w0, label32 ; b label27
block29:
  movz w1, #64861
  movk w1, w1, #1, LSL #16
  lsr x0, x1, x0
  tbz x0, #0, label30 ; b label31
block31:
  movz x0, #8
  mov x21, x6
  str x0, [x21, #40]
  movz x0, #0
  str x0, [x21, #48]
  add x24, x24, #8
  mov x23, x8
  b label47
block32:
  mov x21, x6
  ldrb w1, [x24, #3]
  uxtb w1, w1
  subs wzr, w1, #12
  b.ne label33 ; b label34
block34:
  rev32 w0, w0
  mov w25, w0
  add x2, x24, #8
  sub x0, x20, x2
  mov x28, x2
  subs xzr, x25, x0
  b.hi label35 ; b label36
block36:
  mov x23, x8
  ldr x0, [x23]
  ldr x2, [x23, #8]
  lsl x1, x25, #5
  sub x2, x2, x0
  subs xzr, x1, x2
  b.ls label40 ; b label37
block39:
  b label41
block40:
  add x1, x0, x25, LSL 5
  str x1, [x23]
  b label41
block41:
  add x24, x0, x25, LSL 5
  mov x27, x0
  mov x26, x27
  b label42
block42:
  sub x4, x22, #2
  mov x2, x28
  mov x0, x23
  mov x1, x26
  mov x3, x20
  bl 0
  cbz x0, label43 ; b label44
block44:
  add x26, x26, #32
  subs xzr, x26, x24
  b.ne label45 ; b label46
block45:
  mov x28, x0
  b label42
block46:
  mov x1, x27
  str x1, [x21, #40]
  str x25, [x21, #48]
  mov x24, x0
  b label47
block47:
  sub x0, x20, x24
  subs xzr, x0, #4
  b.lo label49 ; b label48
block48:
  ldr w0, [x24]
  and w1, w0, #16777215
  orr x19, x19, #4
  mov x4, x20
  mov x6, x21
  mov x7, x22
  mov x8, x23
  mov x10, x24
  b label13
block51:
  b label53
block53:
  ldr x0, [x23]
  ldr x5, [x23, #8]
  sub x5, x5, x0
  subs xzr, x5, #56
  b.hs label57 ; b label54
block56:
  mov x11, x0
  b label58
block57:
  add x10, x0, #56
  mov x11, x0
  str x10, [x23]
  b label58
block58:
  add x2, x24, #3
  sub x4, x22, #1
  mov x24, x11
  mov x0, x23
  mov x1, x24
  mov x3, x20
  bl 0
  cbz x0, label59 ; b label60
block60:
  str x24, [x21, #32]
  sub x15, x20, x0
  subs xzr, x15, #4
  b.lo label62 ; b label61
block61:
  ldr w1, [x0]
  and w1, w1, #16777215
  orr x19, x19, #2
  mov x4, x20
  mov x6, x21
  mov x7, x22
  mov x8, x23
  mov x10, x0
  b label10
block64:
  b label66
block66:
  add x1, x21, #8
  add x2, x24, #3
  sub x4, x22, #1
  mov x0, x23
  mov x3, x20
  bl 0
  cbz x0, label67 ; b label68
block68:
  sub x1, x20, x0
  subs xzr, x1, #4
  b.lo label70 ; b label69
block69:
  ldr w1, [x0]
  and w1, w1, #16777215
  orr x19, x19, #1
  mov x4, x20
  mov x6, x21
  mov x7, x22
  mov x8, x23
  mov x10, x0
  b label7
block74:
  sub x1, x20, x0
  subs xzr, x1, #4
  b.lo label76 ; b label75
block75:
  ldr w1, [x0]
  and w1, w1, #16777215
  mov x4, x20
  mov x6, x21
  mov x7, x22
  mov x8, x23
  mov x10, x0
  b label13
block80:
  ldrb w0, [x24]
  ands wzr, w0, #255
  b.ne label81 ; b label82
block82:
  add x0, x24, #1
  b label83
block83:
  and x1, x19, #1
  subs xzr, x1, #1
  b.ne label84 ; b label85
block85:
  str x19, [x21]
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp x27, x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label86
block15:
  rev32 w15, w1
  lsr w15, w15, #8
  and w15, w15, #65535
  cbnz w15, label17 ; b label16
block16:
  mov x20, x4
  mov x21, x6
  mov x22, x7
  mov x23, x8
  b label71
block18:
  mov x20, x4
  mov x21, x6
  mov x22, x7
  mov x23, x8
  b label71
block19:
  subs wzr, w13, #15
  b.eq label20 ; b label21
block21:
  mov x20, x4
  mov x21, x6
  mov x22, x7
  mov x23, x8
  b label72
block23:
  b label86
block25:
  b label86
block27:
  ldrb w0, [x24, #3]
  uxtb w1, w0
  subs xzr, x1, #64
  b.hs label28 ; b label29
block28:
  b label86
block30:
  b label86
block33:
  b label86
block35:
  b label86
block37:
  load_ext_name_far x2, User(userextname1)+0
  mov x0, x23
  blr x2
  cbz x0, label38 ; b label39
block38:
  b label86
block43:
  b label86
block49:
  orr x19, x19, #4
  b label78
block50:
  mov x20, x4
  mov x21, x6
  mov x22, x7
  mov x23, x8
  subs wzr, w13, #12
  b.eq label51 ; b label52
block52:
  b label72
block54:
  movz x1, #56
  load_ext_name_far x7, User(userextname1)+0
  mov x0, x23
  blr x7
  cbz x0, label55 ; b label56
block55:
  b label86
block59:
  b label86
block62:
  orr x19, x19, #2
  mov x24, x0
  b label78
block63:
  mov x20, x4
  mov x21, x6
  mov x22, x7
  mov x23, x8
  subs wzr, w13, #12
  b.eq label64 ; b label65
block65:
  b label72
block67:
  b label86
block70:
  orr x19, x19, #1
  mov x24, x0
  b label78
block71:
  b label72
block72:
  add x0, x24, #3
  mov w1, w1
  orr x2, x1, #4294967296
  sub x3, x22, #1
  load_ext_name_far x4, User(userextname4)+0
  mov x1, x20
  blr x4
  cbz x0, label73 ; b label74
block73:
  b label86
block76:
  mov x24, x0
  b label78
block77:
  mov x20, x4
  mov x21, x6
  mov x24, x2
  movz x19, #0
  b label78
block78:
  sub x0, x20, x24
  cbz x0, label79 ; b label80
block79:
  b label86
block81:
  b label86
block84:
  b label86
block86:
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
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  cbz x4, label1 ; b label2
block2:
  mov x9, x4
  ldr x22, [x1]
  b label3
block3:
  sub x0, x3, x2
  subs xzr, x0, #22
  b.lo label11 ; b label4
block4:
  ldr w0, [x2]
  and w4, w0, #16777215
  movz w5, #4
  movk w5, w5, #1, LSL #16
  subs wzr, w4, w5
  b.ne label10 ; b label5
block5:
  ldur x0, [x2, #3]
  rev64 x0, x0
  str x0, [x1, #8]
  mov x6, x1
  ldur w0, [x2, #11]
  and w1, w0, #16777215
  movz w0, #4
  movk w0, w0, #2, LSL #16
  subs wzr, w1, w0
  b.ne label9 ; b label6
block6:
  ldur x0, [x2, #14]
  rev64 x0, x0
  mov x1, x6
  str x0, [x1, #16]
  add x4, x2, #22
  sub x0, x3, x4
  mov x7, x3
  subs xzr, x0, #4
  b.lo label8 ; b label7
block7:
  ldur w0, [x2, #22]
  and w1, w0, #16777215
  orr x22, x22, #3
  mov x2, x4
  b label19
block9:
  mov x7, x3
  add x2, x2, #11
  orr x22, x22, #1
  b label19
block10:
  mov x6, x1
  mov x7, x3
  and w1, w0, #16777215
  b label16
block11:
  mov x6, x1
  mov x7, x3
  subs xzr, x0, #4
  b.lo label47 ; b label12
block12:
  ldr w0, [x2]
  b label13
block13:
  and w1, w0, #16777215
  movz w0, #4
  movk w0, w0, #1, LSL #16
  subs wzr, w1, w0
  b.ne label14 ; b label15
block14:
  b label16
block15:
  mov x19, x6
  mov x20, x7
  b label36
block16:
  movz w0, #4
  movk w0, w0, #2, LSL #16
  subs wzr, w1, w0
  b.ne label17 ; b label18
block17:
  b label19
block18:
  mov x20, x7
  b label28
block19:
  and w3, w1, #255
  add x0, x2, #1
  cbnz w3, label21 ; b label20
block20:
  mov x19, x6
  b label53
block23:
  sub w0, w0, #1
  emit_island 44
  subs wzr, w0, #2
  mov x4, #2 ; csel x4, x0, x4, lo ; csdb ; adr x5, pc+16 ; ldrsw x4, [x5, x4, uxtw #2] ; add x5, x5, x4 ; br x5 ; jt_entries [MachLabel(33), MachLabel(25)] ; default label24
block26:
  mov x20, x7
  b label28
block28:
  sub x5, x20, x2
  subs xzr, x5, #15
  b.lo label30 ; b label29
block29:
  ldur x7, [x2, #3]
  rev64 x7, x7
  mov x19, x6
  str x7, [x19, #16]
  ldur w8, [x2, #11]
  add x2, x2, #11
  and w1, w8, #16777215
  orr x22, x22, #2
  mov x7, x20
  b label19
block32:
  ldur x12, [x2, #3]
  rev64 x12, x12
  str x12, [x19, #16]
  add x2, x2, #11
  orr x22, x22, #2
  b label48
block34:
  b label36
block36:
  sub x0, x20, x2
  subs xzr, x0, #15
  b.lo label38 ; b label37
block37:
  ldur x0, [x2, #3]
  rev64 x0, x0
  str x0, [x19, #8]
  ldur w0, [x2, #11]
  add x2, x2, #11
  and w1, w0, #16777215
  orr x22, x22, #1
  mov x6, x19
  mov x7, x20
  b label16
block40:
  ldur x0, [x2, #3]
  rev64 x0, x0
  str x0, [x19, #8]
  add x2, x2, #11
  orr x22, x22, #1
  b label48
block44:
  sub x1, x20, x0
  subs xzr, x1, #4
  b.lo label46 ; b label45
block45:
  ldr w1, [x0]
  and w1, w1, #16777215
  mov x2, x0
  mov x6, x19
  mov x7, x20
  mov x9, x21
  b label19
block50:
  ldrb w0, [x2]
  ands wzr, w0, #255
  b.ne label51 ; b label52
block52:
  add x0, x2, #1
  b label53
block53:
  str x22, [x19]
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label54
block8:
  orr x22, x22, #3
  mov x2, x4
  mov x19, x6
  mov x20, x7
  b label48
block21:
  rev32 w0, w1
  lsr w0, w0, #8
  and w0, w0, #65535
  cbnz w0, label23 ; b label22
block22:
  mov x19, x6
  mov x20, x7
  b label41
block24:
  mov x19, x6
  mov x20, x7
  b label41
block25:
  subs wzr, w3, #4
  b.eq label26 ; b label27
block27:
  mov x19, x6
  mov x20, x7
  b label42
block30:
  mov x19, x6
  subs xzr, x5, #11
  b.lo label31 ; b label32
block31:
  b label54
block33:
  mov x19, x6
  mov x20, x7
  subs wzr, w3, #4
  b.eq label34 ; b label35
block35:
  b label42
block38:
  subs xzr, x0, #11
  b.lo label39 ; b label40
block39:
  b label54
block41:
  b label42
block42:
  add x0, x2, #3
  mov w1, w1
  orr x2, x1, #4294967296
  mov x21, x9
  sub x3, x21, #1
  load_ext_name_far x4, User(userextname0)+0
  mov x1, x20
  blr x4
  cbz x0, label43 ; b label44
block43:
  b label54
block46:
  mov x2, x0
  b label48
block47:
  mov x19, x6
  mov x20, x7
  b label48
block48:
  sub x0, x20, x2
  cbz x0, label49 ; b label50
block49:
  b label54
block51:
  b label54
block54:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; DecodeAnyOrder Shape
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  str x27, [sp, #-16]!
  stp x25, x26, [sp, #-16]!
  stp x23, x24, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x21, x1
  mov x26, x0
  cbz x4, label1 ; b label2
block2:
  mov x25, x4
  sub x0, x3, x2
  mov x5, x3
  subs xzr, x0, #4
  b.lo label54 ; b label3
block3:
  ldr w0, [x2]
  mov x1, x2
  b label4
block4:
  and w3, w0, #16777215
  movz w0, #12
  movk w0, w0, #1, LSL #16
  movz x19, #0
  subs wzr, w3, w0
  b.ne label5 ; b label6
block5:
  b label7
block6:
  mov x20, x5
  mov x24, x1
  b label41
block7:
  movz w0, #11
  movk w0, w0, #2, LSL #16
  subs wzr, w3, w0
  b.ne label8 ; b label9
block8:
  b label10
block9:
  mov x24, x1
  b label19
block10:
  and w2, w3, #255
  mov x24, x1
  add x0, x24, #1
  cbnz w2, label12 ; b label11
block11:
  b label60
block14:
  sub w0, w0, #1
  emit_island 44
  subs wzr, w0, #2
  mov x1, #2 ; csel x1, x0, x1, lo ; csdb ; adr x4, pc+16 ; ldrsw x1, [x4, x1, uxtw #2] ; add x4, x4, x1 ; br x4 ; jt_entries [MachLabel(38), MachLabel(16)] ; default label15
block17:
  b label19
block19:
  add x0, x24, #3
  mov x20, x5
  sub x0, x20, x0
  subs xzr, x0, #4
  b.lo label20 ; b label21
block21:
  ldur w0, [x24, #3]
  rev32 w22, w0
  mov w23, w22
  add x0, x24, #7
  sub x0, x20, x0
  subs xzr, x23, x0
  b.hi label22 ; b label23
block23:
  subs xzr, x23, #32
  b.hi label24 ; b label25
block25:
  subs xzr, x0, #32
  b.lo label26 ; b label27
block27:
  ldr q16, [x24, #7]
  load_ext_name_far x9, User(userextname1)+0
  add x9, x9, #32
  sub x9, x9, x22, UXTW
  ldr q17, [x9]
  ldr q18, [x24, #23]
  ldr q19, [x9, #16]
  and v16.16b, v16.16b, v17.16b
  and v17.16b, v18.16b, v19.16b
  orr v16.16b, v16.16b, v17.16b
  umaxp v7.4s, v16.4s, v16.4s
  mov x9, v7.d[0]
  subs xzr, x9, #0
  cset x12, ne
  ands wzr, w12, #255
  b.ne label28 ; b label29
block29:
  b label33
block31:
  b label33
block33:
  add x0, x24, #7
  str x0, [x21, #8]
  orr x0, x23, #4294967296
  str x0, [x21, #16]
  subs xzr, x19, #0
  cset x0, le
  subs xzr, x19, #2
  cset x1, eq
  orr w0, w0, w1
  ands wzr, w0, #255
  b.eq label34 ; b label35
block35:
  add x0, x24, #7
  add x24, x0, x22, UXTW
  sub x1, x20, x24
  subs xzr, x1, #4
  b.lo label37 ; b label36
block36:
  ldr w0, [x0, w22, UXTW]
  and w3, w0, #16777215
  movz x19, #2
  mov x1, x24
  mov x5, x20
  b label10
block39:
  b label41
block41:
  add x1, x21, #8
  add x2, x24, #3
  mov x27, x25
  sub x4, x27, #1
  mov x0, x26
  mov x3, x20
  bl 0
  cbz x0, label42 ; b label43
block43:
  subs xzr, x19, #0
  cset x1, le
  movz x2, #1
  subs xzr, x19, #1
  cset x3, eq
  orr w1, w1, w3
  ands wzr, w1, #255
  b.eq label44 ; b label45
block45:
  sub x1, x20, x0
  subs xzr, x1, #4
  b.lo label47 ; b label46
block46:
  ldr w1, [x0]
  and w3, w1, #16777215
  mov x1, x0
  mov x5, x20
  mov x19, x2
  mov x25, x27
  b label7
block51:
  ldr x19, [x21]
  sub x1, x20, x0
  subs xzr, x1, #4
  b.lo label53 ; b label52
block52:
  ldr w1, [x0]
  and w3, w1, #16777215
  mov x1, x0
  mov x5, x20
  mov x25, x27
  b label10
block57:
  ldrb w0, [x24]
  ands wzr, w0, #255
  b.ne label58 ; b label59
block59:
  add x0, x24, #1
  b label60
block60:
  lsl x1, x19, #1
  cbz x1, label61 ; b label62
block62:
  str x19, [x21]
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldr x27, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label63
block12:
  rev32 w0, w3
  lsr w0, w0, #8
  and w0, w0, #65535
  cbnz w0, label14 ; b label13
block13:
  mov x20, x5
  mov x27, x25
  b label48
block15:
  mov x20, x5
  mov x27, x25
  b label48
block16:
  subs wzr, w2, #11
  b.eq label17 ; b label18
block18:
  mov x20, x5
  mov x27, x25
  b label49
block20:
  b label63
block22:
  b label63
block24:
  b label30
block26:
  b label30
block28:
  b label30
block30:
  add x0, x24, #7
  load_ext_name_far x14, User(userextname2)+0
  mov x1, x23
  blr x14
  cbnz x0, label31 ; b label32
block32:
  b label63
block34:
  b label63
block37:
  movz x19, #2
  b label55
block38:
  mov x20, x5
  subs wzr, w2, #12
  b.eq label39 ; b label40
block40:
  mov x27, x25
  b label49
block42:
  b label63
block44:
  b label63
block47:
  mov x19, x2
  mov x24, x0
  b label55
block48:
  b label49
block49:
  str x19, [x21]
  add x1, x24, #3
  mov w0, w3
  orr x3, x0, #4294967296
  sub x4, x27, #1
  load_ext_name_far x5, User(userextname3)+0
  mov x0, x21
  mov x2, x20
  blr x5
  cbz x0, label50 ; b label51
block50:
  b label63
block53:
  mov x24, x0
  b label55
block54:
  mov x20, x5
  mov x24, x2
  movz x19, #0
  b label55
block55:
  sub x0, x20, x24
  cbz x0, label56 ; b label57
block56:
  b label63
block58:
  b label63
block61:
  b label63
block63:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldr x27, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; Encode Root
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x21, x1
  cbz x0, label1 ; b label2
block2:
  mov x20, x0
  sub x0, x3, x2
  mov x4, x3
  subs xzr, x0, #4
  b.lo label3 ; b label4
block4:
  movz w0, #12
  movk w0, w0, #1, LSL #16
  str w0, [x2]
  mov x1, x20
  sub x0, x1, #1
  mov x3, x21
  add x1, x3, #8
  add x2, x2, #3
  mov x19, x4
  mov x3, x19
  bl 0
  cbz x0, label5 ; b label6
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
  b.lo label9 ; b label10
block10:
  movz w2, #12
  movk w2, w2, #2, LSL #16
  str w2, [x0]
  mov x14, x0
  sub x0, x20, #1
  add x2, x14, #3
  mov x3, x19
  bl 0
  cbz x0, label11 ; b label12
block12:
  b label13
block13:
  ldr x1, [x22]
  tbnz x1, #2, label15 ; b label14
block14:
  b label28
block15:
  subs xzr, x20, #1
  b.eq label16 ; b label17
block17:
  ldr x21, [x22, #40]
  ldr w1, [x22, #48]
  sub x2, x19, x0
  subs xzr, x2, #8
  b.lo label18 ; b label19
block19:
  movz w3, #15
  movk w3, w3, #3, LSL #16
  str w3, [x0]
  movz w4, #12
  strb w4, [x0, #3]
  rev32 w5, w1
  str w5, [x0, #4]
  add x2, x0, #8
  add x22, x21, x1, LSL 5
  cbnz x1, label20 ; b label21
block20:
  b label22
block21:
  mov x0, x2
  b label27
block22:
  sub x0, x20, #2
  mov x1, x21
  mov x3, x19
  bl 0
  cbz x0, label23 ; b label24
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
  cbz x1, label29 ; b label30
block30:
  movz w1, #0
  strb w1, [x0]
  add x0, x0, #1
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label31
block3:
  b label31
block5:
  b label31
block9:
  b label31
block11:
  b label31
block16:
  b label31
block18:
  b label31
block23:
  b label31
block29:
  b label31
block31:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; Encode Point
block0:
  cbz x0, label1 ; b label2
block2:
  ldr x0, [x1]
  subs xzr, x0, #3
  b.ne label6 ; b label3
block3:
  sub x0, x3, x2
  subs xzr, x0, #23
  b.lo label4 ; b label5
block5:
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
  movz w0, #0
  strb w0, [x2, #22]
  add x0, x2, #23
  ret
block7:
  movz w4, #4
  movk w4, w4, #1, LSL #16
  str w4, [x2]
  ldr x5, [x1, #8]
  rev64 x5, x5
  stur x5, [x2, #3]
  movz w8, #4
  movk w8, w8, #2, LSL #16
  and x7, x0, #1
  movz x6, #11
  madd x9, x7, x6, xzr
  madd x7, x7, x6, x2
  str w8, [x2, x9]
  ldr x8, [x1, #16]
  rev64 x8, x8
  add x10, x2, #3
  str x8, [x10, x9]
  lsr x8, x0, #1
  and x8, x8, #1
  madd x2, x8, x6, x7
  b label19
block9:
  b label13
block10:
  subs xzr, x4, #11
  b.lo label11 ; b label12
block12:
  movz w14, #4
  movk w14, w14, #1, LSL #16
  str w14, [x2]
  ldr x15, [x1, #8]
  rev64 x15, x15
  stur x15, [x2, #3]
  add x2, x2, #11
  b label13
block13:
  ldr x0, [x1]
  tbnz x0, #1, label15 ; b label14
block14:
  b label18
block15:
  sub x0, x3, x2
  subs xzr, x0, #11
  b.lo label16 ; b label17
block17:
  movz w0, #4
  movk w0, w0, #2, LSL #16
  str w0, [x2]
  ldr x0, [x1, #16]
  rev64 x0, x0
  stur x0, [x2, #3]
  add x2, x2, #11
  b label18
block18:
  b label19
block19:
  sub x0, x3, x2
  cbz x0, label20 ; b label21
block21:
  movz w0, #0
  strb w0, [x2]
  add x0, x2, #1
  ret
block1:
  b label22
block4:
  b label22
block6:
  sub x4, x3, x2
  subs xzr, x4, #22
  b.lo label8 ; b label7
block8:
  tbnz x0, #0, label10 ; b label9
block11:
  b label22
block16:
  b label22
block20:
  b label22
block22:
  movz x0, #0
  ret

; Encode Shape
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  str x21, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x20, x1
  cbz x0, label1 ; b label2
block2:
  mov x1, x20
  ldr x4, [x1]
  subs xzr, x4, #0
  b.lt label27 ; b label3
block3:
  subs xzr, x4, #1
  b.eq label5 ; b label4
block4:
  mov x1, x20
  mov x19, x3
  mov x21, x2
  b label10
block5:
  sub x4, x3, x2
  subs xzr, x4, #4
  b.lo label6 ; b label7
block7:
  movz w6, #12
  movk w6, w6, #1, LSL #16
  str w6, [x2]
  sub x0, x0, #1
  mov x1, x20
  add x1, x1, #8
  add x2, x2, #3
  mov x19, x3
  bl 0
  cbz x0, label8 ; b label9
block9:
  mov x21, x0
  mov x1, x20
  b label10
block10:
  ldr x10, [x1]
  subs xzr, x10, #2
  b.eq label12 ; b label11
block11:
  mov x0, x21
  b label24
block12:
  ldr x0, [x1, #8]
  ldr w20, [x1, #16]
  add x13, x20, #7
  mov x8, x21
  sub x14, x19, x8
  subs xzr, x13, x14
  b.hi label13 ; b label14
block14:
  movz w2, #11
  movk w2, w2, #2, LSL #16
  str w2, [x8]
  rev32 w1, w20
  stur w1, [x8, #3]
  subs xzr, x20, #31
  b.hi label22 ; b label15
block15:
  subs xzr, x20, #8
  b.hs label21 ; b label16
block16:
  subs xzr, x20, #4
  b.hs label20 ; b label17
block17:
  cbnz x20, label19 ; b label18
block18:
  mov x0, x8
  b label23
block19:
  ldrb w2, [x0]
  lsr x3, x20, #1
  ldrb w4, [x0, x3]
  sub x1, x20, #1
  ldrb w0, [x0, x1]
  add x5, x8, #7
  strb w2, [x8, #7]
  strb w4, [x5, x3]
  add x1, x8, x20
  strb w0, [x1, #6]
  mov x0, x8
  b label23
block20:
  ldr w2, [x0]
  sub x1, x20, #4
  ldr w0, [x0, x1]
  stur w2, [x8, #7]
  add x1, x8, #3
  str w0, [x1, x20]
  mov x0, x8
  b label23
block21:
  ldr x2, [x0]
  and x1, x20, #16
  lsr x3, x1, #1
  ldr x4, [x0, x3]
  sub x7, x20, #8
  sub x5, x7, x3
  ldr x6, [x0, x5]
  ldr x0, [x0, x7]
  add x7, x8, #7
  stur x2, [x8, #7]
  str x4, [x7, x3]
  str x6, [x7, x5]
  movn x1, #0
  add x1, x8, x1
  str x0, [x1, x20]
  mov x0, x8
  b label23
block22:
  add x1, x8, #7
  mov x21, x8
  load_ext_name_far x3, User(userextname2)+0
  mov x2, x20
  blr x3
  mov x0, x21
  b label23
block23:
  add x0, x0, #7
  add x0, x0, x20
  b label24
block24:
  sub x1, x19, x0
  cbz x1, label25 ; b label26
block26:
  movz w1, #0
  strb w1, [x0]
  add x0, x0, #1
  ldp x19, x20, [sp], #16
  ldr x21, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block29:
  sub x1, x19, x0
  cbz x1, label30 ; b label31
block31:
  movz w1, #0
  strb w1, [x0]
  add x0, x0, #1
  ldp x19, x20, [sp], #16
  ldr x21, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label32
block6:
  b label32
block8:
  b label32
block13:
  b label32
block25:
  b label32
block27:
  mov x1, x2
  mov x19, x3
  movz x3, #1
  sub x4, x0, #1
  load_ext_name_far x5, User(userextname0)+0
  mov x0, x20
  mov x2, x19
  blr x5
  cbz x0, label28 ; b label29
block28:
  b label32
block30:
  b label32
block32:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldr x21, [sp], #16
  ldp fp, lr, [sp], #16
  ret
