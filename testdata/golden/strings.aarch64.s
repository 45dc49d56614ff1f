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
  ldur w9, [x2, #10]
  rev32 w19, w9
  mov w21, w19
  add x20, x2, #14
  sub x9, x3, x20
  mov x24, x3
  sub x10, x9, x19, UXTW
  subs xzr, x10, #7
  b.lt label9 ; b label10
block10:
  subs xzr, x21, #32
  b.hi label11 ; b label12
block12:
  subs xzr, x9, #32
  b.lo label13 ; b label14
block14:
  load_ext_name_far x0, User(userextname0)+0
  add x0, x0, #32
  sub x0, x0, x19, UXTW
  ldr q18, [x2, #14]
  ldr q19, [x0]
  and v18.16b, v18.16b, v19.16b
  ldr q19, [x2, #30]
  ldr q20, [x0, #16]
  and v19.16b, v19.16b, v20.16b
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
  str x20, [x1, #8]
  orr x0, x21, #4294967296
  str x0, [x1, #16]
  add x2, x20, x19, UXTW
  ldr w0, [x20, w19, UXTW]
  and w0, w0, #16777215
  movz w3, #11
  movk w3, w3, #2, LSL #16
  subs wzr, w0, w3
  b.ne label21 ; b label22
block22:
  add x0, x20, #3
  ldr w0, [x0, w19, UXTW]
  rev32 w0, w0
  mov w5, w0
  add x4, x2, #7
  mov x3, x24
  sub x6, x3, x4
  sub x6, x6, x0, UXTW
  subs xzr, x6, #1
  b.lt label23 ; b label24
block24:
  str x4, [x1, #24]
  str x5, [x1, #32]
  add x2, x4, x0, UXTW
  ldrb w0, [x4, w0, UXTW]
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
  mov x0, x20
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
  str x21, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x20, x1
  cbz x4, label1 ; b label2
block2:
  sub x21, x4, #1
  sub x0, x3, x2
  mov x6, x3
  subs xzr, x0, #4
  b.lo label3 ; b label4
block4:
  ldr w0, [x2]
  and w1, w0, #16777215
  b label5
block5:
  and w3, w1, #255
  add x0, x2, #1
  cbnz w3, label7 ; b label6
block6:
  b label53
block8:
  subs wzr, w0, #1
  b.hs label10 ; b label9
block10:
  sub w0, w0, #1
  emit_island 44
  subs wzr, w0, #2
  mov x4, #2 ; csel x4, x0, x4, lo ; csdb ; adr x5, pc+16 ; ldrsw x4, [x5, x4, uxtw #2] ; add x5, x5, x4 ; br x5 ; jt_entries [MachLabel(15), MachLabel(12)] ; default label11
block13:
  mov x19, x6
  b label39
block16:
  mov x19, x6
  b label31
block23:
  sub x1, x19, x0
  subs xzr, x1, #4
  b.lo label24 ; b label25
block25:
  ldr w1, [x0]
  and w1, w1, #16777215
  mov x2, x0
  mov x6, x19
  b label5
block26:
  mov x19, x6
  ldr x0, [x20]
  orr x0, x0, #1
  str x0, [x20]
  add x3, x2, #7
  sub x0, x19, x2
  subs xzr, x0, #11
  b.lo label44 ; b label27
block27:
  ldur w0, [x2, #3]
  rev32 w0, w0
  str w0, [x20, #40]
  ldur w0, [x2, #7]
  and w1, w0, #16777215
  b label28
block28:
  movz w0, #11
  movk w0, w0, #1, LSL #16
  subs wzr, w1, w0
  b.ne label29 ; b label30
block29:
  mov x2, x3
  b label36
block30:
  mov x2, x3
  b label31
block31:
  add x0, x20, #8
  add x1, x2, #3
  movz x3, #1
  load_ext_name_far x4, User(userextname0)+0
  mov x2, x19
  blr x4
  cbz x0, label32 ; b label33
block33:
  ldr x1, [x20]
  orr x1, x1, #2
  str x1, [x20]
  sub x1, x19, x0
  subs xzr, x1, #4
  b.lo label34 ; b label35
block35:
  ldr w1, [x0]
  and w1, w1, #16777215
  mov x2, x0
  b label36
block36:
  movz w3, #11
  movk w3, w3, #2, LSL #16
  subs wzr, w1, w3
  b.ne label37 ; b label38
block37:
  mov x6, x19
  b label5
block38:
  b label39
block39:
  add x0, x20, #24
  add x1, x2, #3
  movz x3, #0
  load_ext_name_far x6, User(userextname0)+0
  mov x2, x19
  blr x6
  cbz x0, label40 ; b label41
block41:
  ldr x8, [x20]
  orr x8, x8, #4
  str x8, [x20]
  sub x9, x19, x0
  subs xzr, x9, #4
  b.lo label42 ; b label43
block43:
  ldr w12, [x0]
  and w1, w12, #16777215
  mov x2, x0
  mov x6, x19
  b label5
block47:
  mov x2, x0
  b label48
block50:
  ldrb w0, [x2]
  ands wzr, w0, #255
  b.ne label51 ; b label52
block52:
  add x0, x2, #1
  b label53
block53:
  ldr x1, [x20]
  and x1, x1, #4
  subs xzr, x1, #4
  b.ne label54 ; b label55
block55:
  ldp x19, x20, [sp], #16
  ldr x21, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label56
block3:
  mov x19, x6
  b label48
block7:
  rev32 w0, w1
  lsr w0, w0, #8
  and w0, w0, #65535
  movz w4, #65533
  subs wzr, w0, w4
  b.eq label19 ; b label8
block9:
  b label18
block11:
  b label18
block12:
  subs wzr, w3, #11
  b.eq label13 ; b label14
block14:
  b label21
block15:
  subs wzr, w3, #11
  b.eq label16 ; b label17
block17:
  b label21
block18:
  b label21
block19:
  subs wzr, w3, #8
  b.eq label26 ; b label20
block20:
  b label21
block21:
  add x0, x2, #3
  mov w1, w1
  orr x2, x1, #4294967296
  load_ext_name_far x4, User(userextname1)+0
  mov x19, x6
  mov x1, x19
  mov x3, x21
  blr x4
  cbz x0, label22 ; b label23
block22:
  b label56
block24:
  mov x2, x0
  b label48
block32:
  b label56
block34:
  mov x2, x0
  b label48
block40:
  b label56
block42:
  mov x2, x0
  b label48
block44:
  add x1, x2, #3
  movz x3, #40
  movk x3, x3, #8, LSL #32
  b label45
block45:
  load_ext_name_far x14, User(userextname2)+0
  mov x0, x20
  mov x2, x19
  blr x14
  cbz x0, label46 ; b label47
block46:
  b label56
block48:
  sub x0, x19, x2
  subs xzr, x0, #1
  b.lo label49 ; b label50
block49:
  b label56
block51:
  b label56
block54:
  b label56
block56:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldr x21, [sp], #16
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
  mov x23, x3
  add x3, x1, x2
  ldr x4, [x0]
  ldr x5, [x0, #8]
  sub x5, x5, x4
  subs xzr, x5, #48
  b.lo label30 ; b label1
block1:
  add x5, x4, #48
  str x5, [x0]
  mov x24, x0
  subs xzr, x2, #14
  b.lt label2 ; b label3
block3:
  ldr w6, [x1]
  and w6, w6, #16777215
  movz w7, #65288
  movk w7, w7, #253, LSL #16
  subs wzr, w6, w7
  b.ne label4 ; b label5
block5:
  ldur w9, [x1, #7]
  and w9, w9, #16777215
  movz w10, #11
  movk w10, w10, #1, LSL #16
  subs wzr, w9, w10
  b.ne label6 ; b label7
block7:
  ldur w12, [x1, #3]
  rev32 w12, w12
  str w12, [x4, #40]
  mov x22, x4
  ldur w13, [x1, #10]
  rev32 w19, w13
  mov w21, w19
  add x20, x1, #14
  sub x13, x3, x20
  mov x25, x3
  sub x14, x13, x19, UXTW
  subs xzr, x14, #7
  b.lt label8 ; b label9
block9:
  subs xzr, x21, #32
  b.hi label10 ; b label11
block11:
  subs xzr, x13, #32
  b.lo label12 ; b label13
block13:
  load_ext_name_far x0, User(userextname0)+0
  add x0, x0, #32
  sub x0, x0, x19, UXTW
  ldr q22, [x1, #14]
  ldr q23, [x0]
  and v22.16b, v22.16b, v23.16b
  ldr q23, [x1, #30]
  ldr q24, [x0, #16]
  and v23.16b, v23.16b, v24.16b
  orr v22.16b, v22.16b, v23.16b
  umaxp v20.4s, v22.4s, v22.4s
  mov x0, v20.d[0]
  subs xzr, x0, #0
  cset x0, ne
  ands wzr, w0, #255
  b.ne label14 ; b label15
block15:
  mov x0, x22
  b label20
block17:
  mov x0, x22
  b label20
block20:
  str x20, [x0, #8]
  orr x1, x21, #4294967296
  str x1, [x0, #16]
  add x2, x20, x19, UXTW
  ldr w1, [x20, w19, UXTW]
  and w1, w1, #16777215
  movz w3, #11
  movk w3, w3, #2, LSL #16
  subs wzr, w1, w3
  b.ne label21 ; b label22
block22:
  add x1, x20, #3
  ldr w1, [x1, w19, UXTW]
  rev32 w1, w1
  mov w5, w1
  add x4, x2, #7
  mov x3, x25
  sub x6, x3, x4
  sub x6, x6, x1, UXTW
  subs xzr, x6, #1
  b.ne label23 ; b label24
block24:
  str x4, [x0, #24]
  str x5, [x0, #32]
  add x2, x4, x1, UXTW
  ldrb w1, [x4, w1, UXTW]
  ands wzr, w1, #255
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
  mov x0, x4
  b label28
block4:
  mov x0, x4
  b label28
block6:
  mov x0, x4
  b label28
block8:
  mov x0, x22
  mov x3, x25
  b label28
block10:
  b label16
block12:
  b label16
block14:
  b label16
block16:
  load_ext_name_far x2, User(userextname1)+0
  mov x0, x20
  mov x1, x21
  blr x2
  cbnz x0, label17 ; b label18
block18:
  mov x0, x22
  mov x7, x24
  str x0, [x7]
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
  mov x3, x25
  b label27
block23:
  b label27
block26:
  movz x1, #7
  str x1, [x0]
  mov x4, x23
  mov x1, x0
  mov x0, x24
  b label29
block27:
  movz x1, #3
  str x1, [x0]
  mov x4, x23
  mov x1, x0
  mov x0, x24
  b label29
block28:
  movz x2, #0
  str x2, [x0]
  mov x22, x0
  mov x4, x23
  mov x2, x1
  mov x1, x22
  mov x0, x24
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
  stp x21, x26, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  cbz x0, label1 ; b label2
block2:
  ldr x13, [x1]
  tbnz x13, #0, label4 ; b label3
block3:
  mov x20, x2
  b label7
block4:
  sub x15, x3, x2
  subs xzr, x15, #7
  b.lo label5 ; b label6
block6:
  movz w0, #65288
  movk w0, w0, #253, LSL #16
  str w0, [x2]
  ldr w0, [x1, #40]
  rev32 w0, w0
  stur w0, [x2, #3]
  add x2, x2, #7
  mov x20, x2
  b label7
block7:
  ldr x0, [x1]
  tbnz x0, #1, label9 ; b label8
block8:
  mov x19, x3
  b label21
block9:
  ldr x0, [x1, #8]
  ldr w2, [x1, #16]
  mov x4, x20
  mov x21, x1
  sub x1, x3, x4
  mov x19, x3
  add x3, x2, #7
  subs xzr, x3, x1
  b.hi label10 ; b label11
block11:
  movz w1, #11
  movk w1, w1, #1, LSL #16
  str w1, [x4]
  rev32 w1, w2
  stur w1, [x4, #3]
  add x1, x4, #7
  subs xzr, x2, #31
  b.hi label19 ; b label12
block12:
  add x3, x1, x2
  subs xzr, x2, #8
  b.hs label18 ; b label13
block13:
  subs xzr, x2, #4
  b.hs label17 ; b label14
block14:
  cbnz x2, label16 ; b label15
block15:
  mov x20, x3
  b label20
block16:
  lsr x5, x2, #1
  sub x2, x2, #1
  ldrb w6, [x0]
  ldrb w7, [x0, x5]
  ldrb w0, [x0, x2]
  strb w6, [x4, #7]
  strb w7, [x1, x5]
  strb w0, [x1, x2]
  mov x20, x3
  b label20
block17:
  sub x2, x2, #4
  ldr w5, [x0]
  ldr w0, [x0, x2]
  stur w5, [x4, #7]
  str w0, [x1, x2]
  mov x20, x3
  b label20
block18:
  and x5, x2, #16
  lsr x5, x5, #1
  sub x2, x2, #8
  sub x6, x2, x5
  ldr x7, [x0]
  ldr x8, [x0, x5]
  ldr x9, [x0, x6]
  ldr x0, [x0, x2]
  stur x7, [x4, #7]
  str x8, [x1, x5]
  str x9, [x1, x6]
  str x0, [x1, x2]
  mov x20, x3
  b label20
block19:
  add x4, x1, x2
  mov x20, x4
  load_ext_name_far x3, User(userextname0)+0
  blr x3
  b label20
block20:
  mov x1, x21
  b label21
block21:
  ldr x0, [x1, #24]
  ldr w2, [x1, #32]
  mov x4, x20
  mov x26, x19
  sub x1, x26, x4
  add x3, x2, #7
  subs xzr, x3, x1
  b.hi label22 ; b label23
block23:
  movz w1, #11
  movk w1, w1, #2, LSL #16
  str w1, [x4]
  rev32 w1, w2
  stur w1, [x4, #3]
  add x1, x4, #7
  subs xzr, x2, #31
  b.hi label31 ; b label24
block24:
  add x19, x1, x2
  subs xzr, x2, #8
  b.hs label30 ; b label25
block25:
  subs xzr, x2, #4
  b.hs label29 ; b label26
block26:
  cbnz x2, label28 ; b label27
block27:
  b label32
block28:
  lsr x3, x2, #1
  sub x2, x2, #1
  ldrb w5, [x0]
  ldrb w6, [x0, x3]
  ldrb w7, [x0, x2]
  strb w5, [x4, #7]
  strb w6, [x1, x3]
  strb w7, [x1, x2]
  b label32
block29:
  sub x5, x2, #4
  ldr w6, [x0]
  ldr w7, [x0, x5]
  stur w6, [x4, #7]
  str w7, [x1, x5]
  b label32
block30:
  and x8, x2, #16
  lsr x9, x8, #1
  sub x8, x2, #8
  sub x10, x8, x9
  ldr x11, [x0]
  ldr x12, [x0, x9]
  ldr x13, [x0, x10]
  ldr x14, [x0, x8]
  stur x11, [x4, #7]
  str x12, [x1, x9]
  str x13, [x1, x10]
  str x14, [x1, x8]
  b label32
block31:
  add x19, x1, x2
  load_ext_name_far x13, User(userextname0)+0
  blr x13
  b label32
block32:
  sub x15, x26, x19
  subs xzr, x15, #1
  b.lo label33 ; b label34
block34:
  movz w0, #0
  strb w0, [x19]
  add x0, x19, #1
  ldp x19, x20, [sp], #16
  ldp x21, x26, [sp], #16
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
  ldp x21, x26, [sp], #16
  ldp fp, lr, [sp], #16
  ret
