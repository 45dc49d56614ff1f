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
  str x25, [sp, #-16]!
  stp x23, x24, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x25, x0
  cbz x4, label1 ; b label2
block2:
  mov x23, x4
  sub x0, x3, x2
  subs xzr, x0, #14
  b.lt label3 ; b label4
block4:
  ldr w4, [x2]
  and w4, w4, #16777215
  movz w5, #65288
  movk w5, w5, #253, LSL #16
  subs wzr, w4, w5
  b.ne label5 ; b label6
block6:
  ldur w5, [x2, #7]
  and w5, w5, #16777215
  movz w6, #11
  movk w6, w6, #1, LSL #16
  subs wzr, w5, w6
  b.ne label7 ; b label8
block8:
  ldur w8, [x2, #3]
  rev32 w8, w8
  str w8, [x1, #40]
  mov x22, x1
  ldur w10, [x2, #10]
  add x19, x2, #14
  sub x9, x3, x19
  mov x24, x3
  rev32 w20, w10
  mov w21, w20
  sub x10, x9, x20, UXTW
  subs xzr, x10, #7
  b.lt label9 ; b label10
block10:
  subs xzr, x21, #32
  b.hi label11 ; b label12
block12:
  subs xzr, x9, #32
  b.lo label13 ; b label14
block14:
  ldr q18, [x2, #14]
  load_ext_name_far x0, User(userextname0)+0
  add x0, x0, #32
  sub x0, x0, x20, UXTW
  ldr q19, [x0]
  ldr q20, [x2, #30]
  ldr q21, [x0, #16]
  and v18.16b, v18.16b, v19.16b
  and v19.16b, v20.16b, v21.16b
  orr v18.16b, v18.16b, v19.16b
  umaxp v16.4s, v18.4s, v18.4s
  mov x0, v16.d[0]
  subs xzr, x0, #0
  cset x0, ne
  ands wzr, w0, #255
  b.ne label15 ; b label16
block16:
  mov x1, x22
  b label20
block18:
  mov x1, x22
  b label20
block20:
  str x19, [x1, #8]
  orr x0, x21, #4294967296
  str x0, [x1, #16]
  add x2, x19, x20, UXTW
  ldr w0, [x19, w20, UXTW]
  and w0, w0, #16777215
  movz w3, #11
  movk w3, w3, #2, LSL #16
  subs wzr, w0, w3
  b.ne label21 ; b label22
block22:
  add x0, x19, #3
  ldr w4, [x0, w20, UXTW]
  add x0, x2, #7
  mov x3, x24
  sub x6, x3, x0
  rev32 w4, w4
  mov w5, w4
  sub x6, x6, x4, UXTW
  subs xzr, x6, #0
  b.le label23 ; b label24
block24:
  str x0, [x1, #24]
  str x5, [x1, #32]
  add x2, x0, x4, UXTW
  ldrb w0, [x0, w4, UXTW]
  ands wzr, w0, #255
  b.ne label26 ; b label25
block25:
  movz x0, #7
  str x0, [x1]
  add x0, x2, #1
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldr x25, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label30
block3:
  b label28
block5:
  b label28
block7:
  b label28
block9:
  mov x1, x22
  mov x3, x24
  b label28
block11:
  b label17
block13:
  b label17
block15:
  b label17
block17:
  load_ext_name_far x2, User(userextname1)+0
  mov x0, x19
  mov x1, x21
  blr x2
  cbnz x0, label18 ; b label19
block19:
  b label30
block21:
  mov x3, x24
  b label27
block23:
  b label27
block26:
  movz x0, #7
  str x0, [x1]
  mov x0, x25
  mov x4, x23
  b label29
block27:
  movz x0, #3
  str x0, [x1]
  mov x0, x25
  mov x4, x23
  b label29
block28:
  movz x0, #0
  str x0, [x1]
  mov x0, x25
  mov x4, x23
  b label29
block29:
  bl 0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldr x25, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block30:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldr x25, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; DecodeAnyOrder Root
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  str x28, [sp, #-16]!
  stp x26, x27, [sp, #-16]!
  stp x24, x25, [sp, #-16]!
  stp x19, x23, [sp, #-16]!
block0:
  cbz x4, label1 ; b label2
block2:
  mov x8, x4
  ldr x23, [x1]
  mov x19, x1
  sub x0, x3, x2
  mov x7, x3
  subs xzr, x0, #4
  b.lo label60 ; b label3
block3:
  ldr w0, [x2]
  and w3, w0, #16777215
  b label4
block4:
  and w1, w3, #255
  add x0, x2, #1
  cbnz w1, label6 ; b label5
block5:
  b label66
block7:
  cbnz w0, label9 ; b label8
block9:
  sub w0, w0, #1
  emit_island 44
  subs wzr, w0, #2
  mov x4, #2 ; csel x4, x0, x4, lo ; csdb ; adr x5, pc+16 ; ldrsw x4, [x5, x4, uxtw #2] ; add x5, x5, x4 ; br x5 ; jt_entries [MachLabel(14), MachLabel(11)] ; default label10
block12:
  mov x27, x7
  mov x28, x8
  b label50
block15:
  mov x27, x7
  mov x28, x8
  b label30
block22:
  sub x8, x27, x0
  subs xzr, x8, #4
  b.lo label24 ; b label23
block23:
  ldr w10, [x0]
  and w3, w10, #16777215
  mov x2, x0
  mov x7, x27
  mov x8, x28
  b label4
block25:
  mov x27, x7
  mov x28, x8
  sub x12, x27, x2
  subs xzr, x12, #11
  b.lo label57 ; b label26
block26:
  ldur w14, [x2, #3]
  rev32 w14, w14
  str w14, [x19, #40]
  ldur w15, [x2, #7]
  b label27
block27:
  and w3, w15, #16777215
  movz w0, #11
  movk w0, w0, #1, LSL #16
  add x2, x2, #7
  orr x23, x23, #1
  subs wzr, w3, w0
  b.ne label28 ; b label29
block28:
  b label47
block29:
  b label30
block30:
  add x0, x2, #3
  sub x0, x27, x0
  subs xzr, x0, #4
  b.lo label31 ; b label32
block32:
  ldur w0, [x2, #3]
  rev32 w24, w0
  mov w26, w24
  add x25, x2, #7
  sub x0, x27, x25
  subs xzr, x26, x0
  b.hi label33 ; b label34
block34:
  subs xzr, x26, #32
  b.hi label35 ; b label36
block36:
  subs xzr, x0, #32
  b.lo label37 ; b label38
block38:
  ldr q0, [x2, #7]
  load_ext_name_far x0, User(userextname0)+0
  add x0, x0, #32
  sub x0, x0, x24, UXTW
  ldr q1, [x0]
  ldr q2, [x2, #23]
  ldr q3, [x0, #16]
  and v0.16b, v0.16b, v1.16b
  and v1.16b, v2.16b, v3.16b
  orr v0.16b, v0.16b, v1.16b
  umaxp v30.4s, v0.4s, v0.4s
  mov x0, v30.d[0]
  subs xzr, x0, #0
  cset x0, ne
  ands wzr, w0, #255
  b.ne label39 ; b label40
block40:
  b label44
block42:
  b label44
block44:
  str x25, [x19, #8]
  orr x0, x26, #4294967296
  str x0, [x19, #16]
  add x2, x25, x24, UXTW
  sub x0, x27, x2
  subs xzr, x0, #4
  b.lo label46 ; b label45
block45:
  ldr w0, [x25, w24, UXTW]
  and w3, w0, #16777215
  orr x23, x23, #2
  b label47
block47:
  movz w0, #11
  movk w0, w0, #2, LSL #16
  subs wzr, w3, w0
  b.ne label48 ; b label49
block48:
  mov x7, x27
  mov x8, x28
  b label4
block49:
  b label50
block50:
  add x0, x2, #3
  sub x0, x27, x0
  subs xzr, x0, #4
  b.lo label51 ; b label52
block52:
  ldur w0, [x2, #3]
  rev32 w0, w0
  mov w3, w0
  add x1, x2, #7
  sub x2, x27, x1
  subs xzr, x3, x2
  b.hi label53 ; b label54
block54:
  str x1, [x19, #24]
  str x3, [x19, #32]
  add x2, x1, x0, UXTW
  sub x3, x27, x2
  subs xzr, x3, #4
  b.lo label56 ; b label55
block55:
  ldr w0, [x1, w0, UXTW]
  and w3, w0, #16777215
  orr x23, x23, #4
  mov x7, x27
  mov x8, x28
  b label4
block59:
  ldur w3, [x2, #3]
  rev32 w3, w3
  str w3, [x19, #40]
  add x2, x2, #7
  orr x23, x23, #1
  b label61
block63:
  ldrb w7, [x2]
  ands wzr, w7, #255
  b.ne label64 ; b label65
block65:
  add x0, x2, #1
  b label66
block66:
  and x11, x23, #4
  subs xzr, x11, #4
  b.ne label67 ; b label68
block68:
  str x23, [x19]
  ldp x19, x23, [sp], #16
  ldp x24, x25, [sp], #16
  ldp x26, x27, [sp], #16
  ldr x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label69
block6:
  rev32 w0, w3
  lsr w0, w0, #8
  and w0, w0, #65535
  movz w4, #65533
  subs wzr, w0, w4
  b.eq label18 ; b label7
block8:
  b label17
block10:
  b label17
block11:
  subs wzr, w1, #11
  b.eq label12 ; b label13
block13:
  b label20
block14:
  subs wzr, w1, #11
  b.eq label15 ; b label16
block16:
  b label20
block17:
  b label20
block18:
  subs wzr, w1, #8
  b.eq label25 ; b label19
block19:
  b label20
block20:
  add x0, x2, #3
  mov w6, w3
  orr x2, x6, #4294967296
  mov x28, x8
  sub x3, x28, #1
  load_ext_name_far x6, User(userextname2)+0
  mov x27, x7
  mov x1, x27
  blr x6
  cbz x0, label21 ; b label22
block21:
  b label69
block24:
  mov x2, x0
  b label61
block31:
  b label69
block33:
  b label69
block35:
  b label41
block37:
  b label41
block39:
  b label41
block41:
  load_ext_name_far x2, User(userextname1)+0
  mov x0, x25
  mov x1, x26
  blr x2
  cbnz x0, label42 ; b label43
block43:
  b label69
block46:
  orr x23, x23, #2
  b label61
block51:
  b label69
block53:
  b label69
block56:
  orr x23, x23, #4
  b label61
block57:
  subs xzr, x12, #7
  b.lo label58 ; b label59
block58:
  b label69
block60:
  mov x27, x7
  b label61
block61:
  sub x5, x27, x2
  cbz x5, label62 ; b label63
block62:
  b label69
block64:
  b label69
block67:
  b label69
block69:
  movz x0, #0
  ldp x19, x23, [sp], #16
  ldp x24, x25, [sp], #16
  ldp x26, x27, [sp], #16
  ldr x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; DecodeMessage Root
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  str x25, [sp, #-16]!
  stp x23, x24, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x22, x3
  ldr x3, [x0]
  ldr x4, [x0, #8]
  mov x25, x0
  sub x4, x4, x3
  subs xzr, x4, #48
  b.lo label30 ; b label1
block1:
  add x4, x3, #48
  mov x0, x25
  str x4, [x0]
  subs xzr, x2, #14
  b.lt label2 ; b label3
block3:
  ldr w8, [x1]
  and w8, w8, #16777215
  movz w9, #65288
  movk w9, w9, #253, LSL #16
  subs wzr, w8, w9
  b.ne label4 ; b label5
block5:
  ldur w11, [x1, #7]
  and w11, w11, #16777215
  movz w12, #11
  movk w12, w12, #1, LSL #16
  subs wzr, w11, w12
  b.ne label6 ; b label7
block7:
  ldur w14, [x1, #3]
  rev32 w14, w14
  str w14, [x3, #40]
  mov x21, x3
  ldur w3, [x1, #10]
  sub x15, x2, #14
  mov x23, x2
  rev32 w19, w3
  mov w20, w19
  sub x0, x15, x19, UXTW
  subs xzr, x0, #7
  b.lt label8 ; b label9
block9:
  subs xzr, x20, #32
  b.hi label10 ; b label11
block11:
  subs xzr, x15, #32
  b.lo label12 ; b label13
block13:
  ldr q24, [x1, #14]
  load_ext_name_far x0, User(userextname0)+0
  add x0, x0, #32
  sub x2, x0, x19, UXTW
  ldr q25, [x2]
  ldr q26, [x1, #30]
  ldr q27, [x2, #16]
  and v24.16b, v24.16b, v25.16b
  and v25.16b, v26.16b, v27.16b
  orr v24.16b, v24.16b, v25.16b
  umaxp v22.4s, v24.4s, v24.4s
  mov x0, v22.d[0]
  subs xzr, x0, #0
  cset x0, ne
  ands wzr, w0, #255
  b.ne label14 ; b label15
block15:
  mov x0, x21
  b label20
block17:
  mov x0, x21
  mov x1, x24
  b label20
block20:
  add x3, x1, #14
  str x3, [x0, #8]
  orr x2, x20, #4294967296
  str x2, [x0, #16]
  add x2, x3, x19, UXTW
  ldr w4, [x3, w19, UXTW]
  and w4, w4, #16777215
  movz w5, #11
  movk w5, w5, #2, LSL #16
  subs wzr, w4, w5
  b.ne label21 ; b label22
block22:
  add x3, x3, #3
  ldr w5, [x3, w19, UXTW]
  mov x3, x23
  add x6, x1, x3
  add x4, x2, #7
  sub x7, x6, x4
  rev32 w5, w5
  mov w6, w5
  sub x7, x7, x5, UXTW
  subs xzr, x7, #1
  b.ne label23 ; b label24
block24:
  str x4, [x0, #24]
  str x6, [x0, #32]
  add x2, x4, x5, UXTW
  ldrb w4, [x4, w5, UXTW]
  ands wzr, w4, #255
  b.ne label26 ; b label25
block25:
  movz x1, #7
  str x1, [x0]
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldr x25, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block2:
  mov x0, x3
  mov x3, x2
  b label28
block4:
  mov x0, x3
  mov x3, x2
  b label28
block6:
  mov x0, x3
  mov x3, x2
  b label28
block8:
  mov x0, x21
  mov x3, x23
  b label28
block10:
  b label16
block12:
  b label16
block14:
  b label16
block16:
  add x0, x1, #14
  mov x24, x1
  load_ext_name_far x2, User(userextname1)+0
  mov x1, x20
  blr x2
  cbnz x0, label17 ; b label18
block18:
  mov x0, x21
  mov x1, x25
  str x0, [x1]
  b label19
block19:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldr x25, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block21:
  mov x3, x23
  b label27
block23:
  b label27
block26:
  movz x4, #7
  str x4, [x0]
  mov x21, x0
  b label29
block27:
  movz x4, #3
  str x4, [x0]
  mov x21, x0
  b label29
block28:
  movz x2, #0
  str x2, [x0]
  mov x21, x0
  mov x2, x1
  b label29
block29:
  add x3, x1, x3
  mov x0, x25
  mov x1, x21
  mov x4, x22
  bl 0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldr x25, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block30:
  movz x0, #1
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldr x25, [sp], #16
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
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  str x26, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  cbz x0, label1 ; b label2
block2:
  ldr x0, [x1]
  tbnz x0, #0, label4 ; b label3
block3:
  b label7
block4:
  sub x0, x3, x2
  subs xzr, x0, #7
  b.lo label5 ; b label6
block6:
  movz w0, #65288
  movk w0, w0, #253, LSL #16
  str w0, [x2]
  ldr w0, [x1, #40]
  rev32 w0, w0
  stur w0, [x2, #3]
  add x2, x2, #7
  b label7
block7:
  ldr x0, [x1]
  tbnz x0, #1, label9 ; b label8
block8:
  mov x20, x2
  mov x22, x3
  b label21
block9:
  ldr x0, [x1, #8]
  ldr w19, [x1, #16]
  mov x26, x1
  add x1, x19, #7
  sub x4, x3, x2
  mov x22, x3
  subs xzr, x1, x4
  b.hi label10 ; b label11
block11:
  movz w1, #11
  movk w1, w1, #1, LSL #16
  str w1, [x2]
  rev32 w1, w19
  stur w1, [x2, #3]
  subs xzr, x19, #31
  b.hi label19 ; b label12
block12:
  subs xzr, x19, #8
  b.hs label18 ; b label13
block13:
  subs xzr, x19, #4
  b.hs label17 ; b label14
block14:
  cbnz x19, label16 ; b label15
block15:
  mov x20, x2
  b label20
block16:
  ldrb w1, [x0]
  lsr x3, x19, #1
  ldrb w4, [x0, x3]
  sub x5, x19, #1
  ldrb w0, [x0, x5]
  add x5, x2, #7
  strb w1, [x2, #7]
  strb w4, [x5, x3]
  add x1, x2, x19
  strb w0, [x1, #6]
  mov x20, x2
  b label20
block17:
  ldr w1, [x0]
  sub x3, x19, #4
  ldr w0, [x0, x3]
  stur w1, [x2, #7]
  add x1, x2, #3
  str w0, [x1, x19]
  mov x20, x2
  b label20
block18:
  ldr x1, [x0]
  and x3, x19, #16
  lsr x3, x3, #1
  ldr x4, [x0, x3]
  sub x7, x19, #8
  sub x5, x7, x3
  ldr x6, [x0, x5]
  ldr x0, [x0, x7]
  add x7, x2, #7
  stur x1, [x2, #7]
  str x4, [x7, x3]
  str x6, [x7, x5]
  movn x1, #0
  add x1, x2, x1
  str x0, [x1, x19]
  mov x20, x2
  b label20
block19:
  add x1, x2, #7
  mov x20, x2
  load_ext_name_far x3, User(userextname0)+0
  mov x2, x19
  blr x3
  b label20
block20:
  add x0, x20, #7
  add x20, x0, x19
  mov x1, x26
  b label21
block21:
  ldr x0, [x1, #24]
  ldr w19, [x1, #32]
  add x1, x19, #7
  mov x21, x22
  sub x2, x21, x20
  subs xzr, x1, x2
  b.hi label22 ; b label23
block23:
  movz w1, #11
  movk w1, w1, #2, LSL #16
  str w1, [x20]
  rev32 w2, w19
  stur w2, [x20, #3]
  subs xzr, x19, #31
  b.hi label31 ; b label24
block24:
  subs xzr, x19, #8
  b.hs label30 ; b label25
block25:
  subs xzr, x19, #4
  b.hs label29 ; b label26
block26:
  cbnz x19, label28 ; b label27
block27:
  b label32
block28:
  ldrb w11, [x0]
  lsr x12, x19, #1
  ldrb w13, [x0, x12]
  sub x14, x19, #1
  ldrb w14, [x0, x14]
  add x15, x20, #7
  strb w11, [x20, #7]
  strb w13, [x15, x12]
  add x13, x20, x19
  strb w14, [x13, #6]
  b label32
block29:
  ldr w15, [x0]
  sub x1, x19, #4
  ldr w0, [x0, x1]
  stur w15, [x20, #7]
  add x1, x20, #3
  str w0, [x1, x19]
  b label32
block30:
  ldr x1, [x0]
  and x2, x19, #16
  lsr x2, x2, #1
  ldr x3, [x0, x2]
  sub x6, x19, #8
  sub x4, x6, x2
  ldr x5, [x0, x4]
  ldr x0, [x0, x6]
  add x6, x20, #7
  stur x1, [x20, #7]
  str x3, [x6, x2]
  str x5, [x6, x4]
  movn x1, #0
  add x1, x20, x1
  str x0, [x1, x19]
  b label32
block31:
  add x1, x20, #7
  load_ext_name_far x3, User(userextname0)+0
  mov x2, x19
  blr x3
  b label32
block32:
  add x0, x20, #7
  add x1, x0, x19
  sub x2, x21, x1
  cbz x2, label33 ; b label34
block34:
  movz w2, #0
  strb w2, [x0, x19]
  add x0, x1, #1
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldr x26, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label35
block5:
  b label35
block10:
  b label35
block22:
  b label35
block33:
  b label35
block35:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldr x26, [sp], #16
  ldp fp, lr, [sp], #16
  ret
