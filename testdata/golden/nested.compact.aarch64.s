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
  sub sp, sp, #16
block0:
  mov x5, x1
  mov x6, x0
  cbz x4, label1 ; b label2
block2:
  sub x0, x3, x2
  cbz x0, label3 ; b label4
block4:
  ldrb w25, [x2]
  add x12, x2, #1
  mov x0, x12
  movz x20, #0
  sub x19, x4, #1
  subs wzr, w25, #28
  b.eq label5 ; b label6
block5:
  mov x21, x5
  b label11
block6:
  and w0, w25, #15
  subs wzr, w0, #0
  cset x0, eq
  subs wzr, w25, #16
  cset x1, lo
  orr w1, w0, w1
  add x0, x2, #1
  movz x20, #0
  ands wzr, w1, #255
  b.ne label7 ; b label8
block7:
  mov x21, x5
  mov x22, x4
  mov x23, x6
  mov x24, x3
  b label80
block8:
  add x0, x2, #1
  movz x20, #0
  subs wzr, w25, #44
  b.ne label9 ; b label10
block9:
  mov x21, x5
  mov x22, x4
  mov x23, x6
  mov x24, x3
  mov x26, x25
  b label20
block10:
  mov x21, x5
  mov x22, x4
  mov x23, x6
  mov x24, x3
  mov x27, x0
  b label23
block11:
  add x1, x21, #8
  mov x22, x4
  sub x4, x22, #1
  mov x2, x0
  mov x23, x6
  mov x24, x3
  mov x0, x23
  bl 0
  cbz x0, label12 ; b label13
block13:
  sub x1, x24, x0
  cbz x1, label14 ; b label15
block15:
  ldrb w25, [x0]
  add x2, x0, #1
  mov x27, x2
  orr x20, x20, #1
  subs wzr, w25, #28
  b.eq label16 ; b label17
block16:
  b label23
block17:
  and w0, w25, #15
  subs wzr, w0, #0
  cset x0, eq
  subs wzr, w25, #16
  cset x1, lo
  orr w0, w0, w1
  add w26, w25, #16
  ands wzr, w0, #255
  b.ne label18 ; b label19
block18:
  mov x0, x27
  b label80
block19:
  mov x0, x27
  b label20
block20:
  subs wzr, w26, #57
  b.ne label21 ; b label22
block21:
  b label99
block22:
  b label37
block23:
  ldr x0, [x23]
  ldr x5, [x23, #8]
  sub x5, x5, x0
  subs xzr, x5, #56
  b.hs label27 ; b label24
block26:
  mov x25, x0
  b label28
block27:
  add x10, x0, #56
  mov x25, x0
  str x10, [x23]
  b label28
block28:
  sub x4, x22, #1
  mov x2, x27
  mov x0, x23
  mov x1, x25
  mov x3, x24
  bl 0
  cbz x0, label29 ; b label30
block30:
  str x25, [x21, #32]
  sub x15, x24, x0
  cbz x15, label31 ; b label32
block32:
  ldrb w25, [x0]
  add x0, x0, #1
  orr x1, x20, #2
  subs wzr, w25, #25
  b.eq label33 ; b label34
block33:
  mov x20, x1
  b label37
block34:
  and w1, w25, #15
  subs wzr, w1, #0
  cset x1, eq
  subs wzr, w25, #16
  cset x2, lo
  orr w1, w1, w2
  orr x20, x20, #2
  add w26, w25, #32
  ands wzr, w1, #255
  b.ne label35 ; b label36
block35:
  b label80
block36:
  b label99
block37:
  subs xzr, x22, #1
  b.eq label38 ; b label39
block39:
  sub x1, x24, x0
  cbz x1, label40 ; b label41
block41:
  ldrb w25, [x0]
  lsr x1, x25, #4
  add x2, x0, #1
  mov x4, x2
  subs xzr, x1, #15
  b.ne label42 ; b label43
block42:
  mov x2, x4
  b label56
block43:
  mov x1, x4
  sub x3, x24, x1
  cbz x3, label44 ; b label45
block45:
  ldrb w1, [x0, #1]
  add x2, x0, #2
  subs xzr, x1, #128
  b.lo label46 ; b label47
block46:
  b label55
block47:
  subs xzr, x3, #2
  b.hs label49 ; b label48
block48:
  b label52
block49:
  ldrb w3, [x0, #2]
  and x1, x1, #127
  orr x1, x1, x3, LSL 7
  add x2, x0, #3
  subs xzr, x3, #128
  b.lo label50 ; b label51
block50:
  b label55
block51:
  b label52
block52:
  load_ext_name_far x2, User(userextname3)+0
  mov x0, x4
  mov x1, x24
  blr x2
  cbz x0, label53 ; b label54
block54:
  mov x2, x0
  b label55
block55:
  b label56
block56:
  cbnz x1, label60 ; b label57
block59:
  movz x0, #8
  str x0, [x21, #40]
  movz x0, #0
  str x0, [x21, #48]
  b label75
block60:
  and x0, x25, #15
  subs xzr, x0, #12
  b.ne label61 ; b label62
block62:
  sub x0, x24, x2
  mov x28, x2
  subs xzr, x1, x0
  mov x25, x1
  b.hi label63 ; b label64
block64:
  ldr x0, [x23]
  ldr x2, [x23, #8]
  mov x3, x25
  lsl x1, x3, #5
  sub x2, x2, x0
  subs xzr, x1, x2
  b.ls label68 ; b label65
block67:
  b label69
block68:
  add x4, x0, x25, LSL 5
  str x4, [x23]
  b label69
block69:
  add x26, x0, x25, LSL 5
  str x0, [sp]
  ldr x27, [sp]
  b label70
block70:
  sub x4, x22, #2
  mov x2, x28
  mov x0, x23
  mov x1, x27
  mov x3, x24
  bl 0
  cbz x0, label71 ; b label72
block72:
  add x27, x27, #32
  subs xzr, x27, x26
  b.ne label73 ; b label74
block73:
  mov x28, x0
  b label70
block74:
  ldr x1, [sp]
  str x1, [x21, #40]
  str x25, [x21, #48]
  mov x2, x0
  b label75
block75:
  sub x15, x24, x2
  cbz x15, label76 ; b label77
block77:
  ldrb w25, [x2]
  and w0, w25, #15
  subs wzr, w0, #0
  cset x0, eq
  subs wzr, w25, #16
  cset x1, lo
  orr w1, w0, w1
  add x0, x2, #1
  orr x20, x20, #4
  add w26, w25, #48
  ands wzr, w1, #255
  b.ne label78 ; b label79
block78:
  b label80
block79:
  b label99
block80:
  and w1, w25, #15
  cbnz w1, label84 ; b label81
block81:
  and x1, x20, #1
  subs xzr, x1, #1
  b.ne label82 ; b label83
block83:
  str x20, [x21]
  add sp, sp, #16
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp x27, x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block86:
  ldrb w1, [x0]
  add x3, x0, #1
  subs xzr, x1, #128
  b.lo label87 ; b label88
block87:
  mov x0, x3
  b label96
block88:
  subs xzr, x2, #2
  b.hs label90 ; b label89
block89:
  b label93
block90:
  ldrb w2, [x0, #1]
  and x1, x1, #127
  orr x1, x1, x2, LSL 7
  add x3, x0, #2
  subs xzr, x2, #128
  b.lo label91 ; b label92
block91:
  mov x0, x3
  b label96
block92:
  b label93
block93:
  load_ext_name_far x2, User(userextname3)+0
  mov x1, x24
  blr x2
  cbz x0, label94 ; b label95
block95:
  b label96
block96:
  movz x2, #65535
  subs xzr, x1, x2
  b.hi label97 ; b label98
block98:
  lsr w2, w1, #1
  and w1, w1, #1
  sub w1, wzr, w1
  eor w1, w2, w1
  and w2, w25, #15
  orr w26, w2, w1, LSL 4
  b label99
block99:
  asr w1, w26, #4
  movz w2, #32767
  subs wzr, w1, w2
  b.gt label100 ; b label101
block101:
  and w1, w1, #65535
  cbnz w1, label103 ; b label102
block103:
  sub w1, w1, #1
  emit_island 48
  subs wzr, w1, #3
  mov x2, #3 ; csel x2, x1, x2, lo ; csdb ; adr x3, pc+16 ; ldrsw x2, [x3, x2, uxtw #2] ; add x3, x3, x2 ; br x3 ; jt_entries [MachLabel(111), MachLabel(108), MachLabel(105)] ; default label104
block106:
  b label37
block109:
  mov x27, x0
  b label23
block112:
  mov x3, x24
  mov x4, x22
  mov x6, x23
  b label11
block117:
  sub x6, x24, x0
  cbz x6, label118 ; b label119
block119:
  ldrb w25, [x0]
  and w8, w25, #15
  subs wzr, w8, #0
  cset x9, eq
  subs wzr, w25, #16
  cset x10, lo
  orr w10, w9, w10
  add x0, x0, #1
  and w11, w26, #4294967280
  add w26, w25, w11
  ands wzr, w10, #255
  b.ne label120 ; b label121
block120:
  b label80
block121:
  b label99
block1:
  b label122
block3:
  b label122
block12:
  b label122
block14:
  b label122
block24:
  movz x1, #56
  load_ext_name_far x7, User(userextname1)+0
  mov x0, x23
  blr x7
  cbz x0, label25 ; b label26
block25:
  b label122
block29:
  b label122
block31:
  b label122
block38:
  b label122
block40:
  b label122
block44:
  b label122
block53:
  b label122
block57:
  and x0, x25, #15
  subs xzr, x0, #13
  b.hi label58 ; b label59
block58:
  b label122
block61:
  b label122
block63:
  b label122
block65:
  load_ext_name_far x2, User(userextname1)+0
  mov x0, x23
  blr x2
  cbz x0, label66 ; b label67
block66:
  b label122
block71:
  b label122
block76:
  b label122
block82:
  b label122
block84:
  sub x2, x24, x0
  cbz x2, label85 ; b label86
block85:
  b label122
block94:
  b label122
block97:
  b label122
block100:
  b label122
block102:
  b label114
block104:
  b label114
block105:
  and w1, w26, #15
  subs wzr, w1, #9
  b.eq label106 ; b label107
block107:
  b label115
block108:
  and w1, w26, #15
  subs wzr, w1, #12
  b.eq label109 ; b label110
block110:
  b label115
block111:
  and w1, w26, #15
  subs wzr, w1, #12
  b.eq label112 ; b label113
block113:
  b label115
block114:
  b label115
block115:
  mov w4, w26
  orr x2, x4, #8589934592
  load_ext_name_far x4, User(userextname5)+0
  mov x1, x24
  mov x3, x19
  blr x4
  cbz x0, label116 ; b label117
block116:
  b label122
block118:
  b label122
block122:
  movz x0, #0
  add sp, sp, #16
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
  stp x23, x28, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x5, x1
  cbz x4, label1 ; b label2
block2:
  mov x23, x4
  sub x0, x3, x2
  cbz x0, label3 ; b label4
block4:
  ldrb w21, [x2]
  add x0, x2, #1
  movz x28, #0
  subs wzr, w21, #23
  b.eq label5 ; b label6
block5:
  mov x19, x3
  b label11
block6:
  and w0, w21, #15
  subs wzr, w0, #0
  cset x0, eq
  subs wzr, w21, #16
  cset x1, lo
  orr w1, w0, w1
  add x0, x2, #1
  movz x28, #0
  ands wzr, w1, #255
  b.ne label7 ; b label8
block7:
  mov x19, x3
  mov x20, x5
  b label27
block8:
  add x0, x2, #1
  movz x28, #0
  subs wzr, w21, #39
  b.ne label9 ; b label10
block9:
  mov x19, x3
  mov x20, x5
  mov x22, x21
  b label44
block10:
  mov x19, x3
  mov x20, x5
  b label20
block11:
  sub x1, x19, x0
  subs xzr, x1, #8
  b.lo label12 ; b label13
block13:
  ldr x1, [x0]
  mov x20, x5
  str x1, [x20, #8]
  add x1, x0, #8
  sub x1, x19, x1
  cbz x1, label14 ; b label15
block15:
  ldrb w21, [x0, #8]
  add x1, x0, #9
  orr x28, x28, #1
  subs wzr, w21, #23
  b.eq label16 ; b label17
block16:
  mov x0, x1
  b label20
block17:
  and w1, w21, #15
  subs wzr, w1, #0
  cset x1, eq
  subs wzr, w21, #16
  cset x2, lo
  orr w1, w1, w2
  add x0, x0, #9
  add w22, w21, #16
  ands wzr, w1, #255
  b.ne label18 ; b label19
block18:
  b label27
block19:
  b label44
block20:
  sub x4, x19, x0
  subs xzr, x4, #8
  b.lo label21 ; b label22
block22:
  ldr x7, [x0]
  str x7, [x20, #16]
  add x8, x0, #8
  sub x8, x19, x8
  cbz x8, label23 ; b label24
block24:
  ldrb w21, [x0, #8]
  and w10, w21, #15
  subs wzr, w10, #0
  cset x11, eq
  subs wzr, w21, #16
  cset x12, lo
  orr w12, w11, w12
  add x0, x0, #9
  orr x28, x28, #2
  add w22, w21, #32
  ands wzr, w12, #255
  b.ne label25 ; b label26
block25:
  b label27
block26:
  b label44
block27:
  and w1, w21, #15
  cbnz w1, label29 ; b label28
block28:
  str x28, [x20]
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block31:
  ldrb w1, [x0]
  add x3, x0, #1
  subs xzr, x1, #128
  b.lo label32 ; b label33
block32:
  mov x0, x3
  b label41
block33:
  subs xzr, x2, #2
  b.hs label35 ; b label34
block34:
  b label38
block35:
  ldrb w2, [x0, #1]
  and x1, x1, #127
  orr x1, x1, x2, LSL 7
  add x3, x0, #2
  subs xzr, x2, #128
  b.lo label36 ; b label37
block36:
  mov x0, x3
  b label41
block37:
  b label38
block38:
  load_ext_name_far x2, User(userextname1)+0
  mov x1, x19
  blr x2
  cbz x0, label39 ; b label40
block40:
  b label41
block41:
  movz x2, #65535
  subs xzr, x1, x2
  b.hi label42 ; b label43
block43:
  lsr w2, w1, #1
  and w1, w1, #1
  sub w1, wzr, w1
  eor w1, w2, w1
  and w2, w21, #15
  orr w22, w2, w1, LSL 4
  b label44
block44:
  asr w1, w22, #4
  movz w2, #32767
  subs wzr, w1, w2
  b.gt label45 ; b label46
block46:
  and w1, w1, #65535
  cbnz w1, label48 ; b label47
block48:
  sub w1, w1, #1
  emit_island 44
  subs wzr, w1, #2
  mov x2, #2 ; csel x2, x1, x2, lo ; csdb ; adr x3, pc+16 ; ldrsw x2, [x3, x2, uxtw #2] ; add x3, x3, x2 ; br x3 ; jt_entries [MachLabel(53), MachLabel(50)] ; default label49
block51:
  b label20
block54:
  mov x5, x20
  b label11
block59:
  sub x1, x19, x0
  cbz x1, label60 ; b label61
block61:
  ldrb w21, [x0]
  and w1, w21, #15
  subs wzr, w1, #0
  cset x1, eq
  subs wzr, w21, #16
  cset x2, lo
  orr w1, w1, w2
  add x0, x0, #1
  and w2, w22, #4294967280
  add w22, w21, w2
  ands wzr, w1, #255
  b.ne label62 ; b label63
block62:
  b label27
block63:
  b label44
block1:
  b label64
block3:
  b label64
block12:
  b label64
block14:
  b label64
block21:
  b label64
block23:
  b label64
block29:
  sub x2, x19, x0
  cbz x2, label30 ; b label31
block30:
  b label64
block39:
  b label64
block42:
  b label64
block45:
  b label64
block47:
  b label56
block49:
  b label56
block50:
  and w1, w22, #15
  subs wzr, w1, #7
  b.eq label51 ; b label52
block52:
  b label57
block53:
  and w1, w22, #15
  subs wzr, w1, #7
  b.eq label54 ; b label55
block55:
  b label57
block56:
  b label57
block57:
  mov w1, w22
  orr x2, x1, #8589934592
  sub x3, x23, #1
  load_ext_name_far x4, User(userextname0)+0
  mov x1, x19
  blr x4
  cbz x0, label58 ; b label59
block58:
  b label64
block60:
  b label64
block64:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; DecodeAnyOrder Shape
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  stp x25, x26, [sp, #-16]!
  stp x23, x24, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x10, x1
  mov x26, x0
  cbz x4, label1 ; b label2
block2:
  sub x11, x3, x2
  cbz x11, label3 ; b label4
block4:
  ldrb w24, [x2]
  add x12, x2, #1
  mov x0, x12
  movz x23, #0
  sub x19, x4, #1
  subs wzr, w24, #28
  b.eq label5 ; b label6
block5:
  mov x20, x10
  b label11
block6:
  and w0, w24, #15
  subs wzr, w0, #0
  cset x0, eq
  subs wzr, w24, #16
  cset x1, lo
  orr w1, w0, w1
  add x0, x2, #1
  movz x23, #0
  ands wzr, w1, #255
  b.ne label7 ; b label8
block7:
  mov x20, x10
  mov x21, x4
  mov x22, x3
  b label53
block8:
  add x0, x2, #1
  movz x23, #0
  subs wzr, w24, #40
  b.ne label9 ; b label10
block9:
  mov x20, x10
  mov x21, x4
  mov x22, x3
  mov x25, x24
  b label72
block10:
  mov x20, x10
  mov x21, x4
  mov x22, x3
  b label22
block11:
  add x1, x20, #8
  mov x21, x4
  sub x4, x21, #1
  mov x2, x0
  mov x22, x3
  mov x0, x26
  bl 0
  cbz x0, label12 ; b label13
block13:
  subs xzr, x23, #0
  cset x1, le
  subs xzr, x23, #1
  cset x2, eq
  orr w1, w1, w2
  ands wzr, w1, #255
  b.eq label14 ; b label15
block15:
  sub x1, x22, x0
  cbz x1, label16 ; b label17
block17:
  ldrb w24, [x0]
  movz x23, #1
  add x0, x0, #1
  subs wzr, w24, #24
  b.eq label18 ; b label19
block18:
  b label22
block19:
  and w1, w24, #15
  subs wzr, w1, #0
  cset x1, eq
  subs wzr, w24, #16
  cset x2, lo
  orr w1, w1, w2
  movz x23, #1
  add w25, w24, #16
  ands wzr, w1, #255
  b.ne label20 ; b label21
block20:
  b label53
block21:
  b label72
block22:
  sub x2, x22, x0
  cbz x2, label23 ; b label24
block24:
  ldrb w1, [x0]
  add x15, x0, #1
  mov x4, x15
  subs xzr, x1, #128
  b.lo label25 ; b label26
block25:
  mov x0, x4
  b label34
block26:
  subs xzr, x2, #2
  b.hs label28 ; b label27
block27:
  b label31
block28:
  ldrb w2, [x0, #1]
  and x1, x1, #127
  orr x1, x1, x2, LSL 7
  add x3, x0, #2
  mov x4, x3
  subs xzr, x2, #128
  b.lo label29 ; b label30
block29:
  mov x0, x4
  b label34
block30:
  b label31
block31:
  load_ext_name_far x2, User(userextname1)+0
  mov x1, x22
  blr x2
  mov x4, x0
  cbz x0, label32 ; b label33
block33:
  mov x0, x4
  b label34
block34:
  sub x0, x22, x0
  subs xzr, x1, x0
  b.hi label35 ; b label36
block36:
  subs xzr, x1, #32
  b.hi label37 ; b label38
block38:
  subs xzr, x0, #32
  b.lo label39 ; b label40
block40:
  mov x0, x4
  ldr q3, [x0]
  load_ext_name_far x3, User(userextname2)+0
  add x3, x3, #32
  sub x3, x3, x1
  mov x25, x1
  ldr q4, [x3]
  ldr q5, [x0, #16]
  ldr q6, [x3, #16]
  and v3.16b, v3.16b, v4.16b
  and v4.16b, v5.16b, v6.16b
  orr v3.16b, v3.16b, v4.16b
  umaxp v1.4s, v3.4s, v3.4s
  mov x3, v1.d[0]
  subs xzr, x3, #0
  cset x6, ne
  ands wzr, w6, #255
  b.ne label41 ; b label42
block42:
  mov x24, x4
  b label46
block44:
  b label46
block46:
  str x24, [x20, #8]
  orr x12, x25, #4294967296
  str x12, [x20, #16]
  subs xzr, x23, #0
  cset x15, le
  movz x14, #2
  subs xzr, x23, #2
  cset x0, eq
  orr w15, w15, w0
  ands wzr, w15, #255
  b.eq label47 ; b label48
block48:
  add x0, x24, x25
  sub x1, x22, x0
  cbz x1, label49 ; b label50
block50:
  ldrb w24, [x24, x25]
  and w1, w24, #15
  subs wzr, w1, #0
  cset x1, eq
  subs wzr, w24, #16
  cset x2, lo
  orr w1, w1, w2
  add x0, x0, #1
  add w25, w24, #32
  ands wzr, w1, #255
  b.ne label51 ; b label52
block51:
  mov x23, x14
  b label53
block52:
  mov x23, x14
  b label72
block53:
  and w1, w24, #15
  cbnz w1, label57 ; b label54
block54:
  lsl x1, x23, #1
  cbz x1, label55 ; b label56
block56:
  str x23, [x20]
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block59:
  ldrb w1, [x0]
  add x3, x0, #1
  subs xzr, x1, #128
  b.lo label60 ; b label61
block60:
  mov x0, x3
  b label69
block61:
  subs xzr, x2, #2
  b.hs label63 ; b label62
block62:
  b label66
block63:
  ldrb w2, [x0, #1]
  and x1, x1, #127
  orr x1, x1, x2, LSL 7
  add x3, x0, #2
  subs xzr, x2, #128
  b.lo label64 ; b label65
block64:
  mov x0, x3
  b label69
block65:
  b label66
block66:
  load_ext_name_far x2, User(userextname1)+0
  mov x1, x22
  blr x2
  cbz x0, label67 ; b label68
block68:
  b label69
block69:
  movz x2, #65535
  subs xzr, x1, x2
  b.hi label70 ; b label71
block71:
  lsr w2, w1, #1
  and w1, w1, #1
  sub w1, wzr, w1
  eor w1, w2, w1
  and w2, w24, #15
  orr w25, w2, w1, LSL 4
  b label72
block72:
  asr w1, w25, #4
  movz w2, #32767
  subs wzr, w1, w2
  b.gt label73 ; b label74
block74:
  and w1, w1, #65535
  cbnz w1, label76 ; b label75
block76:
  sub w1, w1, #1
  emit_island 44
  subs wzr, w1, #2
  mov x2, #2 ; csel x2, x1, x2, lo ; csdb ; adr x3, pc+16 ; ldrsw x2, [x3, x2, uxtw #2] ; add x3, x3, x2 ; br x3 ; jt_entries [MachLabel(81), MachLabel(78)] ; default label77
block79:
  b label22
block82:
  mov x3, x22
  mov x4, x21
  b label11
block87:
  ldr x23, [x20]
  sub x5, x22, x0
  cbz x5, label88 ; b label89
block89:
  ldrb w24, [x0]
  and w7, w24, #15
  subs wzr, w7, #0
  cset x8, eq
  subs wzr, w24, #16
  cset x9, lo
  orr w9, w8, w9
  add x0, x0, #1
  and w10, w25, #4294967280
  add w25, w24, w10
  ands wzr, w9, #255
  b.ne label90 ; b label91
block90:
  b label53
block91:
  b label72
block1:
  b label92
block3:
  b label92
block12:
  b label92
block14:
  b label92
block16:
  b label92
block23:
  b label92
block32:
  b label92
block35:
  b label92
block37:
  mov x25, x1
  b label43
block39:
  mov x25, x1
  b label43
block41:
  b label43
block43:
  load_ext_name_far x8, User(userextname3)+0
  mov x24, x4
  mov x0, x24
  mov x1, x25
  blr x8
  cbnz x0, label44 ; b label45
block45:
  b label92
block47:
  b label92
block49:
  b label92
block55:
  b label92
block57:
  sub x2, x22, x0
  cbz x2, label58 ; b label59
block58:
  b label92
block67:
  b label92
block70:
  b label92
block73:
  b label92
block75:
  b label84
block77:
  b label84
block78:
  and w1, w25, #15
  subs wzr, w1, #8
  b.eq label79 ; b label80
block80:
  mov x1, x0
  b label85
block81:
  and w1, w25, #15
  subs wzr, w1, #12
  b.eq label82 ; b label83
block83:
  mov x1, x0
  b label85
block84:
  mov x1, x0
  b label85
block85:
  str x23, [x20]
  mov w3, w25
  orr x3, x3, #8589934592
  load_ext_name_far x5, User(userextname4)+0
  mov x0, x20
  mov x2, x22
  mov x4, x19
  blr x5
  cbz x0, label86 ; b label87
block86:
  b label92
block88:
  b label92
block92:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x24, [sp], #16
  ldp x25, x26, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; Encode Root
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  stp x23, x28, [sp, #-16]!
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x20, x1
  cbz x0, label1 ; b label2
block2:
  mov x22, x0
  sub x4, x3, x2
  mov x5, x3
  cbz x4, label3 ; b label4
block4:
  movz w4, #28
  strb w4, [x2]
  mov x14, x22
  sub x0, x14, #1
  mov x3, x20
  add x1, x3, #8
  add x2, x2, #1
  mov x19, x5
  mov x3, x19
  bl 0
  cbz x0, label5 ; b label6
block6:
  mov x21, x20
  ldr x7, [x21]
  movz w1, #16
  tbnz x7, #1, label8 ; b label7
block7:
  mov x2, x0
  mov x28, x22
  b label13
block8:
  sub x9, x19, x0
  cbz x9, label9 ; b label10
block10:
  movz w11, #28
  strb w11, [x0]
  mov x2, x0
  ldr x1, [x21, #32]
  mov x28, x22
  sub x0, x28, #1
  add x2, x2, #1
  mov x3, x19
  bl 0
  cbz x0, label11 ; b label12
block12:
  movz w1, #32
  mov x2, x0
  b label13
block13:
  ldr x15, [x21]
  tbnz x15, #2, label15 ; b label14
block14:
  b label46
block15:
  sub x0, x19, x2
  cbz x0, label16 ; b label17
block17:
  movz w0, #48
  sub w0, w0, w1
  add w0, w0, #9
  strb w0, [x2]
  subs xzr, x28, #1
  b.eq label18 ; b label19
block19:
  ldr x20, [x21, #40]
  ldr w23, [x21, #48]
  subs xzr, x23, #15
  b.lo label34 ; b label20
block20:
  add x0, x2, #1
  sub x0, x19, x0
  cbz x0, label21 ; b label22
block22:
  movz x0, #252
  strb w0, [x2, #1]
  subs xzr, x23, #128
  b.lo label30 ; b label23
block23:
  subs xzr, x23, #16384
  b.lo label27 ; b label24
block24:
  add x0, x2, #2
  load_ext_name_far x3, User(userextname2)+0
  mov x1, x19
  mov x2, x23
  blr x3
  cbz x0, label25 ; b label26
block26:
  mov x2, x0
  b label33
block27:
  add x0, x2, #2
  sub x0, x19, x0
  subs xzr, x0, #2
  b.lo label28 ; b label29
block29:
  orr x0, x23, #128
  strb w0, [x2, #2]
  lsr x0, x23, #7
  strb w0, [x2, #3]
  add x2, x2, #4
  b label33
block30:
  add x0, x2, #2
  sub x0, x19, x0
  cbz x0, label31 ; b label32
block32:
  strb w23, [x2, #2]
  add x2, x2, #3
  b label33
block33:
  b label37
block34:
  add x0, x2, #1
  sub x0, x19, x0
  cbz x0, label35 ; b label36
block36:
  movz x0, #12
  orr x0, x0, x23, LSL 4
  strb w0, [x2, #1]
  add x2, x2, #2
  b label37
block37:
  add x21, x20, x23, LSL 5
  cbnz x23, label38 ; b label39
block38:
  b label40
block39:
  b label45
block40:
  sub x0, x28, #2
  mov x1, x20
  mov x3, x19
  bl 0
  cbz x0, label41 ; b label42
block42:
  add x20, x20, #32
  subs xzr, x20, x21
  b.ne label43 ; b label44
block43:
  mov x2, x0
  b label40
block44:
  mov x2, x0
  b label45
block45:
  movz w1, #48
  b label46
block46:
  sub x0, x19, x2
  cbz x0, label47 ; b label48
block48:
  movz w0, #0
  strb w0, [x2]
  add x0, x2, #1
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label49
block3:
  b label49
block5:
  b label49
block9:
  b label49
block11:
  b label49
block16:
  b label49
block18:
  b label49
block21:
  b label49
block25:
  b label49
block28:
  b label49
block31:
  b label49
block35:
  b label49
block41:
  b label49
block47:
  b label49
block49:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp x23, x28, [sp], #16
  ldp fp, lr, [sp], #16
  ret

; Encode Point
block0:
  cbz x0, label1 ; b label2
block2:
  ldr x4, [x1]
  and x0, x4, #3
  subs xzr, x0, #3
  b.eq label18 ; b label3
block3:
  movz w0, #0
  tbnz x4, #0, label5 ; b label4
block4:
  b label10
block5:
  sub x0, x3, x2
  cbz x0, label6 ; b label7
block7:
  movz w0, #23
  strb w0, [x2]
  add x0, x2, #1
  sub x0, x3, x0
  subs xzr, x0, #8
  b.lo label8 ; b label9
block9:
  ldr x0, [x1, #8]
  stur x0, [x2, #1]
  add x2, x2, #9
  movz w0, #16
  b label10
block10:
  ldr x4, [x1]
  tbnz x4, #1, label12 ; b label11
block11:
  b label17
block12:
  sub x4, x3, x2
  cbz x4, label13 ; b label14
block14:
  movz w4, #32
  sub w4, w4, w0
  add w4, w4, #7
  strb w4, [x2]
  add x4, x2, #1
  sub x4, x3, x4
  subs xzr, x4, #8
  b.lo label15 ; b label16
block16:
  ldr x5, [x1, #16]
  stur x5, [x2, #1]
  add x2, x2, #9
  movz w0, #32
  b label17
block17:
  b label27
block18:
  sub x8, x3, x2
  cbz x8, label19 ; b label20
block20:
  movz w10, #23
  strb w10, [x2]
  add x11, x2, #1
  sub x11, x3, x11
  subs xzr, x11, #8
  b.lo label21 ; b label22
block22:
  ldr x14, [x1, #8]
  stur x14, [x2, #1]
  add x15, x2, #9
  sub x15, x3, x15
  cbz x15, label23 ; b label24
block24:
  strb w10, [x2, #9]
  add x0, x2, #10
  sub x0, x3, x0
  subs xzr, x0, #8
  b.lo label25 ; b label26
block26:
  ldr x0, [x1, #16]
  stur x0, [x2, #10]
  add x2, x2, #18
  movz w0, #32
  b label27
block27:
  sub x0, x3, x2
  cbz x0, label28 ; b label29
block29:
  movz w0, #0
  strb w0, [x2]
  add x0, x2, #1
  ret
block1:
  b label30
block6:
  b label30
block8:
  b label30
block13:
  b label30
block15:
  b label30
block19:
  b label30
block21:
  b label30
block23:
  b label30
block25:
  b label30
block28:
  b label30
block30:
  movz x0, #0
  ret

; Encode Shape
  stp fp, lr, [sp, #-16]!
  mov fp, sp
  stp x21, x22, [sp, #-16]!
  stp x19, x20, [sp, #-16]!
block0:
  mov x20, x1
  cbz x0, label1 ; b label2
block2:
  mov x1, x20
  ldr x4, [x1]
  subs xzr, x4, #0
  b.lt label40 ; b label3
block3:
  subs xzr, x4, #1
  b.eq label5 ; b label4
block4:
  mov x0, x2
  mov x1, x20
  mov x19, x3
  b label10
block5:
  sub x4, x3, x2
  cbz x4, label6 ; b label7
block7:
  movz w6, #28
  strb w6, [x2]
  sub x0, x0, #1
  mov x1, x20
  add x1, x1, #8
  add x2, x2, #1
  mov x19, x3
  bl 0
  cbz x0, label8 ; b label9
block9:
  mov x1, x20
  b label10
block10:
  ldr x10, [x1]
  subs xzr, x10, #2
  b.eq label12 ; b label11
block11:
  b label37
block12:
  sub x13, x19, x0
  cbz x13, label13 ; b label14
block14:
  movz w15, #40
  strb w15, [x0]
  ldr x2, [x1, #8]
  mov x22, x2
  ldr w20, [x1, #16]
  subs xzr, x20, #128
  b.lo label22 ; b label15
block15:
  subs xzr, x20, #16384
  b.lo label19 ; b label16
block16:
  add x0, x0, #1
  load_ext_name_far x3, User(userextname2)+0
  mov x1, x19
  mov x2, x20
  blr x3
  mov x21, x0
  cbz x0, label17 ; b label18
block18:
  mov x0, x21
  b label25
block19:
  add x1, x0, #1
  sub x1, x19, x1
  subs xzr, x1, #2
  b.lo label20 ; b label21
block21:
  orr x1, x20, #128
  strb w1, [x0, #1]
  lsr x1, x20, #7
  strb w1, [x0, #2]
  add x0, x0, #3
  mov x21, x0
  b label25
block22:
  add x1, x0, #1
  sub x1, x19, x1
  cbz x1, label23 ; b label24
block24:
  strb w20, [x0, #1]
  add x0, x0, #2
  mov x21, x0
  b label25
block25:
  sub x0, x19, x0
  subs xzr, x20, x0
  b.hi label26 ; b label27
block27:
  subs xzr, x20, #31
  b.hi label35 ; b label28
block28:
  subs xzr, x20, #8
  b.hs label34 ; b label29
block29:
  subs xzr, x20, #4
  b.hs label33 ; b label30
block30:
  cbnz x20, label32 ; b label31
block31:
  mov x0, x21
  b label36
block32:
  mov x0, x22
  ldrb w1, [x0]
  lsr x2, x20, #1
  ldrb w3, [x0, x2]
  sub x4, x20, #1
  ldrb w0, [x0, x4]
  mov x5, x21
  strb w1, [x5]
  mov x1, x21
  strb w3, [x1, x2]
  strb w0, [x1, x4]
  mov x0, x21
  b label36
block33:
  mov x0, x22
  ldr w1, [x0]
  sub x2, x20, #4
  ldr w0, [x0, x2]
  mov x3, x21
  str w1, [x3]
  mov x1, x21
  str w0, [x1, x2]
  mov x0, x21
  b label36
block34:
  mov x0, x22
  ldr x1, [x0]
  and x2, x20, #16
  lsr x2, x2, #1
  ldr x4, [x0, x2]
  sub x3, x20, #8
  sub x5, x3, x2
  ldr x6, [x0, x5]
  ldr x0, [x0, x3]
  mov x7, x21
  str x1, [x7]
  mov x1, x21
  str x4, [x1, x2]
  str x6, [x1, x5]
  str x0, [x1, x3]
  mov x0, x21
  b label36
block35:
  mov x0, x22
  load_ext_name_far x3, User(userextname3)+0
  mov x1, x21
  mov x2, x20
  blr x3
  mov x0, x21
  b label36
block36:
  add x0, x0, x20
  b label37
block37:
  sub x1, x19, x0
  cbz x1, label38 ; b label39
block39:
  movz w1, #0
  strb w1, [x0]
  add x0, x0, #1
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block42:
  sub x2, x19, x0
  cbz x2, label43 ; b label44
block44:
  movz w4, #0
  strb w4, [x0]
  add x0, x0, #1
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp fp, lr, [sp], #16
  ret
block1:
  b label45
block6:
  b label45
block8:
  b label45
block13:
  b label45
block17:
  b label45
block20:
  b label45
block23:
  b label45
block26:
  b label45
block38:
  b label45
block40:
  mov x1, x2
  mov x19, x3
  movz x3, #2
  sub x4, x0, #1
  load_ext_name_far x5, User(userextname0)+0
  mov x0, x20
  mov x2, x19
  blr x5
  cbz x0, label41 ; b label42
block41:
  b label45
block43:
  b label45
block45:
  movz x0, #0
  ldp x19, x20, [sp], #16
  ldp x21, x22, [sp], #16
  ldp fp, lr, [sp], #16
  ret
