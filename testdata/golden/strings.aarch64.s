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
  str x27, [sp, #-16]!
  stp x23, x24, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x5, x1
  cbnz x4, label2 ; b label1
block2:
  mov x24, x4
  sub x0, x3, x2
  movz x27, #0
  subs xzr, x0, #4
  b.hs label4 ; b label3
block4:
  ldr w0, [x2]
  b label5
block5:
  and w1, w0, #16777215
  movz w0, #65288
  movk w0, w0, #253, LSL #16
  movz x27, #0
  subs wzr, w1, w0
  b.eq label6 ; b label7
block6:
  mov x21, x2
  b label8
block7:
  mov x19, x5
  mov x20, x3
  mov x21, x2
  b label13
block8:
  add x0, x21, #3
  mov x20, x3
  sub x0, x20, x0
  subs xzr, x0, #4
  b.hs label10 ; b label9
block10:
  ldur w2, [x21, #3]
  rev32 w2, w2
  mov x19, x5
  str w2, [x19, #40]
  add x3, x21, #7
  sub x5, x20, x3
  orr x4, x27, #1
  subs xzr, x5, #4
  b.hs label12 ; b label11
block12:
  add x6, x21, #7
  ldur w7, [x21, #7]
  and w1, w7, #16777215
  orr x27, x27, #1
  mov x21, x6
  b label13
block13:
  movz w7, #11
  movk w7, w7, #1, LSL #16
  subs wzr, w1, w7
  b.eq label14 ; b label15
block14:
  b label16
block15:
  b label33
block16:
  add x11, x21, #3
  sub x11, x20, x11
  subs xzr, x11, #4
  b.hs label18 ; b label17
block18:
  ldur w14, [x21, #3]
  rev32 w22, w14
  mov w23, w22
  add x14, x21, #7
  sub x14, x20, x14
  subs xzr, x23, x14
  b.ls label20 ; b label19
block20:
  subs xzr, x23, #32
  b.ls label22 ; b label21
block22:
  subs xzr, x14, #32
  b.hs label24 ; b label23
block24:
  ldr q23, [x21, #7]
  load_ext_name_far x0, User(userextname0)+0
  add x0, x0, #32
  sub x0, x0, x22, UXTW
  ldr q24, [x0]
  ldr q25, [x21, #23]
  ldr q26, [x0, #16]
  and v23.16b, v23.16b, v24.16b
  and v24.16b, v25.16b, v26.16b
  orr v23.16b, v23.16b, v24.16b
  umaxp v21.4s, v23.4s, v23.4s
  mov x0, v21.d[0]
  subs xzr, x0, #0
  cset x0, ne
  ands wzr, w0, #255
  b.ne label25 ; b label26
block26:
  b label30
block28:
  b label30
block30:
  add x1, x21, #7
  str x1, [x19, #8]
  orr x0, x23, #4294967296
  str x0, [x19, #16]
  add x21, x1, x22, UXTW
  sub x2, x20, x21
  orr x0, x27, #2
  subs xzr, x2, #4
  b.hs label32 ; b label31
block32:
  ldr w0, [x1, w22, UXTW]
  and w1, w0, #16777215
  orr x27, x27, #2
  b label33
block33:
  movz w0, #11
  movk w0, w0, #2, LSL #16
  subs wzr, w1, w0
  b.eq label34 ; b label35
block34:
  b label36
block35:
  b label43
block36:
  add x0, x21, #3
  sub x0, x20, x0
  subs xzr, x0, #4
  b.hs label38 ; b label37
block38:
  ldur w0, [x21, #3]
  rev32 w1, w0
  mov w2, w1
  add x0, x21, #7
  sub x0, x20, x0
  subs xzr, x2, x0
  b.ls label40 ; b label39
block40:
  add x0, x21, #7
  str x0, [x19, #24]
  str x2, [x19, #32]
  add x21, x0, x1, UXTW
  sub x2, x20, x21
  orr x27, x27, #4
  subs xzr, x2, #4
  b.hs label42 ; b label41
block42:
  ldr w0, [x0, w1, UXTW]
  and w1, w0, #16777215
  b label43
block43:
  and w2, w1, #255
  add x0, x21, #1
  cbnz w2, label45 ; b label44
block44:
  b label69
block46:
  cbnz w0, label48 ; b label47
block48:
  sub w0, w0, #1
  emit_island 44
  subs wzr, w0, #2
  mov x3, #2 ; csel x3, x0, x3, lo ; csdb ; adr x4, pc+16 ; ldrsw x3, [x4, x3, uxtw #2] ; add x4, x4, x3 ; br x4 ; jt_entries [MachLabel(53), MachLabel(50)] ; default label49
block51:
  b label36
block54:
  b label16
block58:
  mov x3, x20
  mov x5, x19
  b label8
block62:
  sub x13, x20, x0
  subs xzr, x13, #4
  b.hs label73 ; b label63
block66:
  ldrb w0, [x21]
  ands wzr, w0, #255
  b.eq label68 ; b label67
block68:
  add x0, x21, #1
  b label69
block69:
  and x1, x27, #4
  subs xzr, x1, #4
  b.eq label72 ; b label70
block72:
  str x27, [x19]
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldr x27, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block73:
  ldr w1, [x0]
  and w1, w1, #16777215
  mov x24, x21
  mov x21, x0
  b label43
block1:
  b label71
block3:
  mov x19, x5
  mov x20, x3
  mov x21, x2
  b label64
block9:
  b label71
block11:
  mov x21, x3
  mov x27, x4
  b label64
block17:
  b label71
block19:
  b label71
block21:
  b label27
block23:
  b label27
block25:
  b label27
block27:
  add x0, x21, #7
  load_ext_name_far x2, User(userextname1)+0
  mov x1, x23
  blr x2
  cbnz x0, label28 ; b label29
block29:
  b label71
block31:
  mov x27, x0
  b label64
block37:
  b label71
block39:
  b label71
block41:
  b label64
block45:
  rev32 w0, w1
  lsr w0, w0, #8
  and w0, w0, #65535
  movz w3, #65533
  subs wzr, w0, w3
  b.eq label57 ; b label46
block47:
  b label56
block49:
  b label56
block50:
  subs wzr, w2, #11
  b.eq label51 ; b label52
block52:
  b label60
block53:
  subs wzr, w2, #11
  b.eq label54 ; b label55
block55:
  b label60
block56:
  b label60
block57:
  subs wzr, w2, #8
  b.eq label58 ; b label59
block59:
  b label60
block60:
  add x0, x21, #3
  and w11, w1, #255
  mov w2, w11
  mov x21, x24
  sub x3, x21, #1
  load_ext_name_far x11, User(userextname2)+0
  mov x1, x20
  blr x11
  cbnz x0, label62 ; b label61
block61:
  b label71
block63:
  mov x21, x0
  b label64
block64:
  sub x0, x20, x21
  cbnz x0, label66 ; b label65
block65:
  b label71
block67:
  b label71
block70:
  b label71
block71:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldr x27, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; Encode Root
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  str x26, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  cbnz x4, label2 ; b label1
block2:
  ldr x0, [x1]
  tbnz x0, #0, label4 ; b label3
block3:
  b label7
block4:
  sub x0, x3, x2
  subs xzr, x0, #7
  b.hs label6 ; b label5
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
  b.ls label11 ; b label10
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
  b.ls label23 ; b label22
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
  cbnz x2, label35 ; b label33
block35:
  movz w2, #0
  strb w2, [x0, x19]
  add x0, x1, #1
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldr x26, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label34
block5:
  b label34
block10:
  b label34
block22:
  b label34
block33:
  b label34
block34:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldr x26, [sp], #16
  ldp fp, lr, [sp], #16
  ret
