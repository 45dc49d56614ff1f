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
  mov x9, x0
  cbz x4, label1 ; b label2
block2:
  sub x19, x4, #1
  mov x7, x4
  movz x0, #0
  str x0, [x1]
  mov x4, x1
  sub x0, x3, x2
  mov x5, x3
  subs xzr, x0, #4
  b.lo label3 ; b label4
block4:
  ldr w0, [x2]
  and w1, w0, #16777215
  b label5
block5:
  movz w0, #12
  movk w0, w0, #1, LSL #16
  subs wzr, w1, w0
  b.ne label6 ; b label7
block6:
  b label8
block7:
  mov x20, x5
  mov x21, x7
  mov x22, x4
  mov x23, x9
  b label65
block8:
  movz w0, #12
  movk w0, w0, #2, LSL #16
  subs wzr, w1, w0
  b.ne label9 ; b label10
block9:
  b label11
block10:
  mov x20, x5
  mov x21, x7
  mov x22, x4
  mov x23, x9
  b label52
block11:
  movz w3, #15
  movk w3, w3, #3, LSL #16
  subs wzr, w1, w3
  b.ne label12 ; b label13
block12:
  b label14
block13:
  b label23
block14:
  and w6, w1, #255
  add x0, x2, #1
  cbnz w6, label16 ; b label15
block15:
  mov x22, x4
  b label81
block18:
  sub w11, w8, #1
  emit_island 48
  subs wzr, w11, #3
  mov x13, #3 ; csel x13, x11, x13, lo ; csdb ; adr x12, pc+16 ; ldrsw x13, [x12, x13, uxtw #2] ; add x12, x12, x13 ; br x12 ; jt_entries [MachLabel(62), MachLabel(49), MachLabel(20)] ; default label19
block21:
  b label23
block23:
  add x0, x2, #3
  cbz x19, label24 ; b label25
block25:
  mov x21, x7
  sub x24, x21, #2
  mov x20, x5
  sub x0, x20, x0
  subs xzr, x0, #5
  b.lo label26 ; b label27
block27:
  ldr w0, [x2, #4]
  rev32 w0, w0
  mov w25, w0
  cbnz x25, label31 ; b label28
block30:
  add x2, x2, #8
  movz x0, #8
  movz x1, #0
  mov x22, x4
  str x0, [x22, #40]
  str x1, [x22, #48]
  mov x23, x9
  b label46
block31:
  mov x22, x4
  ldrb w0, [x2, #3]
  uxtb w0, w0
  subs wzr, w0, #12
  b.ne label32 ; b label33
block33:
  add x2, x2, #8
  sub x0, x20, x2
  mov x27, x2
  subs xzr, x25, x0
  b.hi label34 ; b label35
block35:
  lsl x1, x25, #5
  mov x23, x9
  ldr x0, [x23]
  ldr x2, [x23, #8]
  sub x2, x2, x0
  subs xzr, x1, x2
  b.ls label39 ; b label36
block38:
  b label40
block39:
  add x1, x0, x25, LSL 5
  str x1, [x23]
  b label40
block40:
  add x26, x0, x25, LSL 5
  mov x28, x0
  mov x2, x27
  mov x27, x28
  b label41
block41:
  mov x0, x23
  mov x1, x27
  mov x3, x20
  mov x4, x24
  bl 0
  cbz x0, label42 ; b label43
block43:
  add x27, x27, #32
  subs xzr, x27, x26
  b.ne label44 ; b label45
block44:
  mov x2, x0
  b label41
block45:
  mov x1, x28
  str x1, [x22, #40]
  str x25, [x22, #48]
  mov x2, x0
  b label46
block46:
  ldr x0, [x22]
  orr x0, x0, #4
  str x0, [x22]
  sub x0, x20, x2
  subs xzr, x0, #4
  b.lo label47 ; b label48
block48:
  ldr w0, [x2]
  and w1, w0, #16777215
  mov x4, x22
  mov x5, x20
  mov x7, x21
  mov x9, x23
  b label14
block50:
  b label52
block52:
  add x2, x2, #3
  mov x24, x2
  movz x1, #56
  ldr x0, [x23]
  ldr x2, [x23, #8]
  sub x2, x2, x0
  subs xzr, x1, x2
  b.ls label56 ; b label53
block55:
  mov x2, x24
  mov x24, x0
  b label57
block56:
  add x2, x0, #56
  mov x3, x0
  str x2, [x23]
  mov x2, x24
  mov x24, x3
  b label57
block57:
  mov x0, x23
  mov x1, x24
  mov x3, x20
  mov x4, x19
  bl 0
  cbz x0, label58 ; b label59
block59:
  str x24, [x22, #32]
  ldr x7, [x22]
  orr x7, x7, #2
  str x7, [x22]
  sub x8, x20, x0
  subs xzr, x8, #4
  b.lo label60 ; b label61
block61:
  ldr w11, [x0]
  and w1, w11, #16777215
  mov x2, x0
  mov x4, x22
  mov x5, x20
  mov x7, x21
  mov x9, x23
  b label11
block63:
  b label65
block65:
  add x2, x2, #3
  add x1, x22, #8
  mov x0, x23
  mov x3, x20
  mov x4, x19
  bl 0
  cbz x0, label66 ; b label67
block67:
  ldr x1, [x22]
  orr x1, x1, #1
  str x1, [x22]
  sub x1, x20, x0
  subs xzr, x1, #4
  b.lo label68 ; b label69
block69:
  ldr w1, [x0]
  and w1, w1, #16777215
  mov x2, x0
  mov x4, x22
  mov x5, x20
  mov x7, x21
  mov x9, x23
  b label8
block73:
  sub x1, x20, x0
  subs xzr, x1, #4
  b.lo label74 ; b label75
block75:
  ldr w1, [x0]
  and w1, w1, #16777215
  mov x2, x0
  mov x4, x22
  mov x5, x20
  mov x7, x21
  mov x9, x23
  b label14
block78:
  ldrb w0, [x2]
  ands wzr, w0, #255
  b.ne label79 ; b label80
block80:
  add x0, x2, #1
  b label81
block81:
  ldr x1, [x22]
  and x1, x1, #1
  subs xzr, x1, #1
  b.ne label82 ; b label83
block83:
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp x27, x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label84
block3:
  mov x20, x5
  mov x22, x4
  b label76
block16:
  rev32 w8, w1
  lsr w8, w8, #8
  and w8, w8, #65535
  subs wzr, w8, #1
  b.hs label18 ; b label17
block17:
  mov x20, x5
  mov x21, x7
  mov x22, x4
  mov x23, x9
  b label70
block19:
  mov x20, x5
  mov x21, x7
  mov x22, x4
  mov x23, x9
  b label70
block20:
  subs wzr, w6, #15
  b.eq label21 ; b label22
block22:
  mov x20, x5
  mov x21, x7
  mov x22, x4
  mov x23, x9
  b label71
block24:
  b label84
block26:
  b label84
block28:
  ldrb w0, [x2, #3]
  subs xzr, x0, #64
  cset x1, lo
  uxtb w1, w1
  movz w3, #64861
  movk w3, w3, #1, LSL #16
  lsr x0, x3, x0
  and x0, x0, x1
  cbz x0, label29 ; b label30
block29:
  b label84
block32:
  b label84
block34:
  b label84
block36:
  load_ext_name_far x2, User(userextname1)+0
  mov x0, x23
  blr x2
  cbz x0, label37 ; b label38
block37:
  b label84
block42:
  b label84
block47:
  b label76
block49:
  mov x20, x5
  mov x21, x7
  mov x22, x4
  mov x23, x9
  subs wzr, w6, #12
  b.eq label50 ; b label51
block51:
  b label71
block53:
  load_ext_name_far x2, User(userextname1)+0
  mov x0, x23
  blr x2
  cbz x0, label54 ; b label55
block54:
  b label84
block58:
  b label84
block60:
  mov x2, x0
  b label76
block62:
  mov x20, x5
  mov x21, x7
  mov x22, x4
  mov x23, x9
  subs wzr, w6, #12
  b.eq label63 ; b label64
block64:
  b label71
block66:
  b label84
block68:
  mov x2, x0
  b label76
block70:
  b label71
block71:
  add x0, x2, #3
  mov w1, w1
  orr x2, x1, #4294967296
  load_ext_name_far x4, User(userextname4)+0
  mov x1, x20
  mov x3, x19
  blr x4
  cbz x0, label72 ; b label73
block72:
  b label84
block74:
  mov x2, x0
  b label76
block76:
  sub x0, x20, x2
  subs xzr, x0, #1
  b.lo label77 ; b label78
block77:
  b label84
block79:
  b label84
block82:
  b label84
block84:
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
  str x21, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x21, x1
  cbz x4, label1 ; b label2
block2:
  sub x20, x4, #1
  b label3
block3:
  sub x0, x3, x2
  mov x8, x3
  subs xzr, x0, #22
  b.lo label11 ; b label4
block4:
  ldr w0, [x2]
  and w3, w0, #16777215
  movz w0, #4
  movk w0, w0, #1, LSL #16
  subs wzr, w3, w0
  b.ne label10 ; b label5
block5:
  ldur x0, [x2, #3]
  rev64 x0, x0
  mov x1, x21
  str x0, [x1, #8]
  ldur w0, [x2, #11]
  and w3, w0, #16777215
  movz w0, #4
  movk w0, w0, #2, LSL #16
  subs wzr, w3, w0
  b.ne label9 ; b label6
block6:
  ldur x0, [x2, #14]
  rev64 x0, x0
  mov x1, x21
  str x0, [x1, #16]
  ldr x0, [x1]
  orr x0, x0, #3
  str x0, [x1]
  add x0, x2, #22
  mov x4, x8
  sub x1, x4, x0
  subs xzr, x1, #4
  b.lo label7 ; b label8
block8:
  ldur w1, [x2, #22]
  and w3, w1, #16777215
  mov x2, x0
  mov x8, x4
  b label20
block9:
  mov x4, x8
  add x2, x2, #11
  mov x1, x21
  ldr x0, [x1]
  orr x0, x0, #1
  str x0, [x1]
  b label20
block10:
  mov x4, x8
  b label17
block11:
  mov x4, x8
  sub x0, x4, x2
  subs xzr, x0, #4
  b.lo label12 ; b label13
block13:
  ldr w0, [x2]
  and w3, w0, #16777215
  b label14
block14:
  movz w0, #4
  movk w0, w0, #1, LSL #16
  subs wzr, w3, w0
  b.ne label15 ; b label16
block15:
  b label17
block16:
  mov x1, x21
  mov x19, x8
  b label35
block17:
  movz w0, #4
  movk w0, w0, #2, LSL #16
  subs wzr, w3, w0
  b.ne label18 ; b label19
block18:
  b label20
block19:
  mov x1, x21
  b label29
block20:
  and w0, w3, #255
  add x15, x2, #1
  cbnz w0, label22 ; b label21
block21:
  mov x0, x15
  b label52
block24:
  sub w1, w1, #1
  emit_island 44
  subs wzr, w1, #2
  mov x4, #2 ; csel x4, x1, x4, lo ; csdb ; adr x5, pc+16 ; ldrsw x4, [x5, x4, uxtw #2] ; add x5, x5, x4 ; br x5 ; jt_entries [MachLabel(32), MachLabel(26)] ; default label25
block27:
  mov x1, x21
  b label29
block29:
  mov x1, x21
  ldr x6, [x1]
  orr x6, x6, #2
  str x6, [x1]
  add x7, x2, #11
  mov x19, x8
  sub x8, x19, x2
  subs xzr, x8, #15
  b.lo label31 ; b label30
block30:
  ldur x9, [x2, #3]
  rev64 x9, x9
  mov x1, x21
  str x9, [x1, #16]
  ldur w10, [x2, #11]
  and w3, w10, #16777215
  mov x2, x7
  mov x8, x19
  b label20
block33:
  mov x1, x21
  b label35
block35:
  mov x1, x21
  ldr x0, [x1]
  orr x0, x0, #1
  str x0, [x1]
  add x0, x2, #11
  sub x1, x19, x2
  subs xzr, x1, #15
  b.lo label37 ; b label36
block36:
  ldur x1, [x2, #3]
  rev64 x1, x1
  mov x3, x21
  str x1, [x3, #8]
  ldur w1, [x2, #11]
  and w3, w1, #16777215
  mov x2, x0
  mov x8, x19
  b label17
block40:
  mov x2, x0
  b label47
block44:
  sub x1, x19, x0
  subs xzr, x1, #4
  b.lo label45 ; b label46
block46:
  ldr w1, [x0]
  and w3, w1, #16777215
  mov x2, x0
  mov x8, x19
  b label20
block49:
  ldrb w0, [x2]
  ands wzr, w0, #255
  b.ne label50 ; b label51
block51:
  add x0, x2, #1
  b label52
block52:
  ldp x19, x20, [sp], #16
  ldr x21, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label53
block7:
  mov x2, x0
  mov x19, x4
  b label47
block12:
  mov x19, x8
  b label47
block22:
  rev32 w1, w3
  lsr w1, w1, #8
  and w1, w1, #65535
  subs wzr, w1, #1
  b.hs label24 ; b label23
block23:
  mov x19, x8
  b label41
block25:
  mov x19, x8
  b label41
block26:
  subs wzr, w0, #4
  b.eq label27 ; b label28
block28:
  mov x19, x8
  b label42
block31:
  add x1, x2, #3
  movz x3, #16
  movk x3, x3, #4, LSL #32
  b label38
block32:
  mov x19, x8
  subs wzr, w0, #4
  b.eq label33 ; b label34
block34:
  b label42
block37:
  add x1, x2, #3
  movz x3, #8
  movk x3, x3, #4, LSL #32
  b label38
block38:
  load_ext_name_far x4, User(userextname1)+0
  mov x0, x21
  mov x2, x19
  blr x4
  cbz x0, label39 ; b label40
block39:
  b label53
block41:
  b label42
block42:
  add x0, x2, #3
  mov w1, w3
  orr x2, x1, #4294967296
  load_ext_name_far x4, User(userextname0)+0
  mov x1, x19
  mov x3, x20
  blr x4
  cbz x0, label43 ; b label44
block43:
  b label53
block45:
  mov x2, x0
  b label47
block47:
  sub x0, x19, x2
  subs xzr, x0, #1
  b.lo label48 ; b label49
block48:
  b label53
block50:
  b label53
block53:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldr x21, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; DecodeAnyOrder Shape
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  stp x27, x28, [sp, #-16]!
  stp x23, x24, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x24, x0
  cbz x4, label1 ; b label2
block2:
  sub x28, x4, #1
  movz x0, #0
  str x0, [x1]
  mov x27, x1
  sub x0, x3, x2
  mov x6, x3
  subs xzr, x0, #4
  b.lo label3 ; b label4
block4:
  ldr w0, [x2]
  and w3, w0, #16777215
  b label5
block5:
  movz w0, #12
  movk w0, w0, #1, LSL #16
  subs wzr, w3, w0
  b.ne label6 ; b label7
block6:
  b label8
block7:
  mov x19, x6
  mov x20, x27
  b label42
block8:
  movz w0, #11
  movk w0, w0, #2, LSL #16
  subs wzr, w3, w0
  b.ne label9 ; b label10
block9:
  b label11
block10:
  b label20
block11:
  and w0, w3, #255
  add x1, x2, #1
  cbnz w0, label13 ; b label12
block12:
  mov x0, x1
  mov x20, x27
  b label60
block15:
  sub w1, w1, #1
  emit_island 44
  subs wzr, w1, #2
  mov x4, #2 ; csel x4, x1, x4, lo ; csdb ; adr x5, pc+16 ; ldrsw x4, [x5, x4, uxtw #2] ; add x5, x5, x4 ; br x5 ; jt_entries [MachLabel(39), MachLabel(17)] ; default label16
block18:
  b label20
block20:
  add x0, x2, #3
  mov x19, x6
  sub x0, x19, x0
  subs xzr, x0, #4
  b.lo label21 ; b label22
block22:
  ldur w0, [x2, #3]
  rev32 w21, w0
  mov w23, w21
  add x22, x2, #7
  sub x0, x19, x22
  subs xzr, x23, #32
  b.hi label23 ; b label24
block24:
  subs xzr, x0, #32
  b.lo label25 ; b label26
block26:
  load_ext_name_far x1, User(userextname1)+0
  add x1, x1, #32
  sub x1, x1, x21, UXTW
  ldr q0, [x2, #7]
  ldr q1, [x1]
  and v0.16b, v0.16b, v1.16b
  ldr q1, [x2, #23]
  ldr q2, [x1, #16]
  and v1.16b, v1.16b, v2.16b
  orr v0.16b, v0.16b, v1.16b
  umaxp v0.4s, v0.4s, v0.4s
  mov x1, v0.d[0]
  subs xzr, x1, #0
  cset x1, ne
  ands wzr, w1, #255
  b.ne label27 ; b label28
block28:
  mov x20, x27
  b label34
block31:
  load_ext_name_far x6, User(userextname2)+0
  mov x0, x22
  mov x1, x23
  blr x6
  cbnz x0, label32 ; b label33
block32:
  mov x20, x27
  b label34
block34:
  str x22, [x20, #8]
  orr x10, x23, #4294967296
  str x10, [x20, #16]
  add x2, x22, x21, UXTW
  ldr x11, [x20]
  subs xzr, x11, #0
  cset x12, le
  subs xzr, x11, #2
  cset x13, eq
  orr w13, w12, w13
  ands wzr, w13, #255
  b.eq label35 ; b label36
block36:
  movz x0, #2
  str x0, [x20]
  sub x0, x19, x2
  subs xzr, x0, #4
  b.lo label37 ; b label38
block38:
  ldr w0, [x22, w21, UXTW]
  and w3, w0, #16777215
  mov x6, x19
  mov x27, x20
  b label11
block40:
  b label42
block42:
  add x2, x2, #3
  add x1, x20, #8
  mov x0, x24
  mov x3, x19
  mov x4, x28
  bl 0
  cbz x0, label43 ; b label44
block44:
  ldr x1, [x20]
  subs xzr, x1, #0
  cset x2, le
  subs xzr, x1, #1
  cset x1, eq
  orr w1, w2, w1
  ands wzr, w1, #255
  b.eq label45 ; b label46
block46:
  movz x1, #1
  str x1, [x20]
  sub x1, x19, x0
  subs xzr, x1, #4
  b.lo label47 ; b label48
block48:
  ldr w1, [x0]
  and w3, w1, #16777215
  mov x2, x0
  mov x6, x19
  mov x27, x20
  b label8
block52:
  sub x1, x19, x0
  subs xzr, x1, #4
  b.lo label53 ; b label54
block54:
  ldr w1, [x0]
  and w3, w1, #16777215
  mov x2, x0
  mov x6, x19
  mov x27, x20
  b label11
block57:
  ldrb w0, [x2]
  ands wzr, w0, #255
  b.ne label58 ; b label59
block59:
  add x0, x2, #1
  b label60
block60:
  ldr x1, [x20]
  lsl x1, x1, #1
  cbz x1, label61 ; b label62
block62:
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x27, x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label63
block3:
  mov x19, x6
  mov x20, x27
  b label55
block13:
  rev32 w1, w3
  lsr w1, w1, #8
  and w1, w1, #65535
  subs wzr, w1, #1
  b.hs label15 ; b label14
block14:
  mov x19, x6
  mov x20, x27
  b label49
block16:
  mov x19, x6
  mov x20, x27
  b label49
block17:
  subs wzr, w0, #11
  b.eq label18 ; b label19
block19:
  mov x19, x6
  mov x20, x27
  b label50
block21:
  b label63
block23:
  b label29
block25:
  b label29
block27:
  b label29
block29:
  subs xzr, x23, x0
  b.hi label30 ; b label31
block30:
  b label63
block33:
  b label63
block35:
  b label63
block37:
  b label55
block39:
  mov x19, x6
  mov x20, x27
  subs wzr, w0, #12
  b.eq label40 ; b label41
block41:
  b label50
block43:
  b label63
block45:
  b label63
block47:
  mov x2, x0
  b label55
block49:
  b label50
block50:
  add x1, x2, #3
  mov w0, w3
  orr x3, x0, #4294967296
  load_ext_name_far x5, User(userextname3)+0
  mov x0, x20
  mov x2, x19
  mov x4, x28
  blr x5
  cbz x0, label51 ; b label52
block51:
  b label63
block53:
  mov x2, x0
  b label55
block55:
  sub x0, x19, x2
  subs xzr, x0, #1
  b.lo label56 ; b label57
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
  ldp x27, x28, [sp], #16
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
  subs xzr, x0, #4
  b.lo label3 ; b label4
block4:
  movz w0, #12
  movk w0, w0, #1, LSL #16
  str w0, [x2]
  add x2, x2, #3
  mov x0, x21
  add x1, x0, #8
  mov x19, x3
  mov x0, x20
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
  add x2, x0, #3
  mov x0, x20
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
  cbz x20, label16 ; b label17
block17:
  mov x1, x23
  sub x20, x1, #2
  ldr x21, [x22, #40]
  ldr w1, [x22, #48]
  sub x2, x19, x0
  subs xzr, x2, #8
  b.lo label18 ; b label19
block19:
  movz w2, #15
  movk w2, w2, #3, LSL #16
  str w2, [x0]
  movz w2, #12
  strb w2, [x0, #3]
  rev32 w3, w1
  str w3, [x0, #4]
  add x2, x0, #8
  add x22, x21, x1, LSL 5
  cbnz x1, label20 ; b label21
block20:
  b label22
block21:
  mov x0, x2
  b label27
block22:
  mov x0, x20
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
  sub x14, x19, x0
  subs xzr, x14, #1
  b.lo label29 ; b label30
block30:
  movz w1, #0
  strb w1, [x0]
  add x0, x0, #1
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldr x23, [sp], #16
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
  ldr x23, [sp], #16
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
  b label11
block8:
  sub x0, x3, x2
  subs xzr, x0, #11
  b.lo label9 ; b label10
block10:
  movz w0, #4
  movk w0, w0, #1, LSL #16
  str w0, [x2]
  ldr x0, [x1, #8]
  rev64 x0, x0
  stur x0, [x2, #3]
  add x2, x2, #11
  b label11
block11:
  ldr x0, [x1]
  tbnz x0, #1, label13 ; b label12
block12:
  b label16
block13:
  sub x0, x3, x2
  subs xzr, x0, #11
  b.lo label14 ; b label15
block15:
  movz w0, #4
  movk w0, w0, #2, LSL #16
  str w0, [x2]
  ldr x0, [x1, #16]
  rev64 x0, x0
  stur x0, [x2, #3]
  add x2, x2, #11
  b label16
block16:
  sub x3, x3, x2
  subs xzr, x3, #1
  b.lo label17 ; b label18
block18:
  movz w5, #0
  strb w5, [x2]
  add x0, x2, #1
  ret
block1:
  b label19
block4:
  b label19
block6:
  ldr x0, [x1]
  tbnz x0, #0, label8 ; b label7
block9:
  b label19
block14:
  b label19
block17:
  b label19
block19:
  movz x0, #0
  ret

; Encode Shape
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  str x21, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x21, x1
  cbz x0, label1 ; b label2
block2:
  sub x0, x0, #1
  mov x1, x21
  ldr x4, [x1]
  subs xzr, x4, #0
  b.lt label27 ; b label3
block3:
  mov x1, x21
  ldr x4, [x1]
  subs xzr, x4, #1
  b.eq label5 ; b label4
block4:
  mov x1, x21
  mov x19, x3
  mov x20, x2
  b label10
block5:
  sub x4, x3, x2
  mov x5, x3
  subs xzr, x4, #4
  b.lo label6 ; b label7
block7:
  movz w3, #12
  movk w3, w3, #1, LSL #16
  str w3, [x2]
  add x2, x2, #3
  mov x1, x21
  add x1, x1, #8
  mov x19, x5
  mov x3, x19
  bl 0
  cbz x0, label8 ; b label9
block9:
  mov x20, x0
  mov x1, x21
  b label10
block10:
  ldr x5, [x1]
  subs xzr, x5, #2
  b.eq label12 ; b label11
block11:
  mov x0, x20
  b label24
block12:
  ldr x0, [x1, #8]
  ldr w2, [x1, #16]
  mov x3, x20
  sub x8, x19, x3
  add x9, x2, #7
  subs xzr, x9, x8
  b.hi label13 ; b label14
block14:
  movz w11, #11
  movk w11, w11, #2, LSL #16
  str w11, [x3]
  rev32 w12, w2
  stur w12, [x3, #3]
  add x1, x3, #7
  subs xzr, x2, #31
  b.hi label22 ; b label15
block15:
  add x15, x1, x2
  subs xzr, x2, #8
  b.hs label21 ; b label16
block16:
  subs xzr, x2, #4
  b.hs label20 ; b label17
block17:
  cbnz x2, label19 ; b label18
block18:
  mov x20, x15
  b label23
block19:
  lsr x4, x2, #1
  sub x2, x2, #1
  ldrb w5, [x0]
  ldrb w6, [x0, x4]
  ldrb w0, [x0, x2]
  strb w5, [x3, #7]
  strb w6, [x1, x4]
  strb w0, [x1, x2]
  mov x20, x15
  b label23
block20:
  sub x2, x2, #4
  ldr w4, [x0]
  ldr w0, [x0, x2]
  stur w4, [x3, #7]
  str w0, [x1, x2]
  mov x20, x15
  b label23
block21:
  and x4, x2, #16
  lsr x4, x4, #1
  sub x2, x2, #8
  sub x5, x2, x4
  ldr x6, [x0]
  ldr x7, [x0, x4]
  ldr x8, [x0, x5]
  ldr x0, [x0, x2]
  stur x6, [x3, #7]
  str x7, [x1, x4]
  str x8, [x1, x5]
  str x0, [x1, x2]
  mov x20, x15
  b label23
block22:
  add x3, x1, x2
  mov x20, x3
  load_ext_name_far x3, User(userextname2)+0
  blr x3
  b label23
block23:
  mov x0, x20
  b label24
block24:
  sub x1, x19, x0
  subs xzr, x1, #1
  b.lo label25 ; b label26
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
  subs xzr, x1, #1
  b.lo label30 ; b label31
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
  mov x4, x0
  mov x19, x3
  movz x3, #1
  load_ext_name_far x5, User(userextname0)+0
  mov x0, x21
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
