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
; u9:0 Skip Root
; u9:1 Skip Point
; u9:2 Skip Shape
; u10:0 Find Root
; u10:1 Find Point
; u10:2 Find Shape

; Skip Root
  pushq %rbp
  movq %rsp, %rbp
  subq $0x50, %rsp
  movq %rbx, 0x20(%rsp)
  movq %r12, 0x28(%rsp)
  movq %r13, 0x30(%rsp)
  movq %r14, 0x38(%rsp)
  movq %r15, 0x40(%rsp)
block0:
  testq %rdx, %rdx
  jz      label1; j label2
block2:
  leaq -1(%rdx), %r14
  movq %rdx, %r12
  cmpq %rsi, %rdi
  jz      label3; j label4
block4:
  movzbq (%rdi), %rdx
  leaq 1(%rdi), %rdi
  movq %rdi, <offset:1>+(%rsp)
  leal (%rdx), %ecx
  cmpl $0x1c, %edx
  jz      label5; j label6
block5:
  movq %rsi, %rbx
  movq <offset:1>+(%rsp), %rdi
  jmp     label11
block6:
  cmpl $0x10, %edx
  jb      label7; j label8
block7:
  movq %rsi, %rbx
  jmp     label71
block8:
  cmpl $0x2c, %ecx
  jnz     label9; j label10
block9:
  movq %rsi, %rbx
  jmp     label20
block10:
  movq %rsi, %rbx
  movq <offset:1>+(%rsp), %rdi
  jmp     label23
block11:
  movq %r14, %rdx
  movq %rbx, %rsi
  call    User(userextname0)
  testq %rax, %rax
  jz      label12; j label13
block13:
  cmpq %rbx, %rax
  jz      label14; j label15
block15:
  movzbq (%rax), %rdx
  leaq 1(%rax), %rdi
  movq %rdi, <offset:1>+(%rsp)
  leal 0x10(%rdx), %ecx
  cmpl $0x1c, %edx
  jz      label16; j label17
block16:
  movq <offset:1>+(%rsp), %rdi
  jmp     label23
block17:
  cmpl $0x10, %edx
  jb      label18; j label19
block18:
  jmp     label71
block19:
  jmp     label20
block20:
  cmpl $0x39, %ecx
  jnz     label21; j label22
block21:
  jmp     label86
block22:
  jmp     label32
block23:
  movq %r14, %rdx
  movq %rbx, %rsi
  call    User(userextname1)
  testq %rax, %rax
  jz      label24; j label25
block25:
  cmpq %rbx, %rax
  jz      label26; j label27
block27:
  movzbq (%rax), %rdx
  leaq 1(%rax), %rdi
  movq %rdi, <offset:1>+(%rsp)
  leal 0x20(%rdx), %ecx
  cmpl $0x19, %edx
  jz      label28; j label29
block28:
  jmp     label32
block29:
  cmpl $0x10, %edx
  jb      label30; j label31
block30:
  jmp     label71
block31:
  jmp     label86
block32:
  testq %r14, %r14
  jz      label33; j label34
block34:
  leaq -2(%r12), %r13
  movq <offset:1>+(%rsp), %rdi
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x1, %rax
  jb      label35; j label36
block36:
  movq <offset:1>+(%rsp), %rdi
  movzbq (%rdi), %rdx
  movq %rdx, %r15
  andq $0xf, %r15
  shrq $0x4, %rdx
  leaq 1(%rdi), %rdi
  cmpq $0xf, %rdx
  jnz     label37; j label38
block37:
  movq %rdi, %rax
  jmp     label49
block38:
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x2, %rax
  jb      label39; j label40
block39:
  jmp     label45
block40:
  movq <offset:1>+(%rsp), %rsi
  movzbq 1(%rsi), %rcx
  movq <offset:1>+(%rsp), %r8
  leaq 2(%r8), %rax
  cmpq $0x80, %rcx
  jb      label41; j label42
block41:
  movq %rcx, %rdx
  jmp     label48
block42:
  movq <offset:1>+(%rsp), %rax
  movzbq 2(%rax), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 3(%rax), %rax
  cmpq $0x80, %rsi
  jb      label43; j label44
block43:
  jmp     label48
block44:
  jmp     label45
block45:
  load_ext_name userextname2+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label46; j label47
block47:
  jmp     label48
block48:
  jmp     label49
block49:
  cmpq $0xc, %r15
  jnz     label63; j label50
block50:
  leaq (%rax, %rdx), %rcx
  movq %rax, <offset:1>+0x10(%rsp)
  cmpq %rbx, %rcx
  jnbe    label51; j label52
block52:
  uninit  %r15
  xorq %r15, %r15
  testq %rdx, %rdx
  movq %rdx, <offset:1>+8(%rsp)
  jnz     label53; j label54
block53:
  jmp     label55
block54:
  jmp     label59
block55:
  movq %r13, %rdx
  movq %rbx, %rsi
  movq <offset:1>+0x10(%rsp), %rdi
  call    User(userextname3)
  testq %rax, %rax
  jz      label56; j label57
block57:
  movq <offset:1>+8(%rsp), %rdx
  leaq -1(%rdx), %rdx
  testq %rdx, %rdx
  jnz     label60; j label58
block58:
  movq %rax, <offset:1>+0x10(%rsp)
  jmp     label59
block59:
  movq <offset:1>+0x10(%rsp), %rax
  jmp     label66
block60:
  movq <offset:1>+0x10(%rsp), %rsi
  leaq (%rsi, %r15), %rcx
  cmpq %rax, %rcx
  jz      label61; j label62
block61:
  movq %rdx, <offset:1>+8(%rsp)
  movq %rcx, <offset:1>+0x10(%rsp)
  jmp     label55
block62:
  movq <offset:1>+0x10(%rsp), %r8
  movq %rax, %r15
  subq %r8, %r15
  movq %rdx, <offset:1>+8(%rsp)
  movq %rax, <offset:1>+0x10(%rsp)
  jmp     label55
block65:
  movq <offset:1>+0x10(%rsp), %rax
  jmp     label66
block66:
  cmpq %rbx, %rax
  jz      label67; j label68
block68:
  movq <offset:1>+0x10(%rsp), %rax
  movzbq (%rax), %rdx
  leaq 1(%rax), %rdi
  movq %rdi, <offset:1>+(%rsp)
  leal 0x30(%rdx), %ecx
  cmpl $0x10, %edx
  jb      label69; j label70
block69:
  jmp     label71
block70:
  jmp     label86
block71:
  movq %rdx, %r15
  andl $0xf, %r15d
  testl $0xf, %edx
  jnz     label73; j label72
block72:
  movq <offset:1>+(%rsp), %rax
  jmp     label88
block74:
  jmp     label80
block75:
  movq <offset:1>+(%rsp), %rdi
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rdx
  cmpq $0x80, %rcx
  jb      label76; j label77
block76:
  movq %rdx, <offset:1>+(%rsp)
  movq %rcx, %rdx
  jmp     label83
block77:
  movq <offset:1>+(%rsp), %rdi
  movzbq 1(%rdi), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 2(%rdi), %rcx
  cmpq $0x80, %rsi
  jb      label78; j label79
block78:
  movq %rcx, <offset:1>+(%rsp)
  jmp     label83
block79:
  jmp     label80
block80:
  load_ext_name userextname2+0, %rax
  movq <offset:1>+(%rsp), %rdi
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label81; j label82
block82:
  movq %rax, <offset:1>+(%rsp)
  jmp     label83
block83:
  cmpq $0xffff, %rdx
  jnbe    label84; j label85
block85:
  movq %rdx, %rcx
  shrl $1, %ecx
  andl $0x1, %edx
  negl %edx
  xorl %edx, %ecx
  shll $0x4, %ecx
  orl %r15d, %ecx
  jmp     label86
block86:
  movq %rcx, %rax
  andl $0xf, %eax
  testl $0xf, %ecx
  jnz     label89; j label87
block87:
  movq <offset:1>+(%rsp), %rax
  jmp     label88
block88:
  movq 0x20(%rsp), %rbx
  movq 0x28(%rsp), %r12
  movq 0x30(%rsp), %r13
  movq 0x38(%rsp), %r14
  movq 0x40(%rsp), %r15
  addq $0x50, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block89:
  movq %rcx, %rdx
  sarl $0x4, %edx
  cmpl $0x7fff, %edx
  jnle    label90; j label91
block91:
  andl $0xffff, %edx
  cmpl $0x1, %edx
  jnb     label93; j label92
block93:
  leal -1(%rdx), %edx
  movl $0x3, %esi
  cmpl %esi, %edx
  cmovbl %edx, %esi
  br_table %rsi, %rdi, %rdx
block96:
  jmp     label32
block99:
  movq <offset:1>+(%rsp), %rdi
  jmp     label23
block102:
  movq <offset:1>+(%rsp), %rdi
  jmp     label11
block107:
  cmpq %rbx, %rax
  jz      label108; j label109
block109:
  movzbq (%rax), %rdx
  leaq 1(%rax), %rdi
  movq %rdi, <offset:1>+(%rsp)
  leal (%rdx, %r13), %ecx
  cmpl $0x10, %edx
  jb      label110; j label111
block110:
  jmp     label71
block111:
  jmp     label86
block1:
  jmp     label112
block3:
  jmp     label112
block12:
  jmp     label112
block14:
  jmp     label112
block24:
  jmp     label112
block26:
  jmp     label112
block33:
  jmp     label112
block35:
  jmp     label112
block46:
  jmp     label112
block51:
  jmp     label112
block56:
  jmp     label112
block63:
  movabsq $0x200000009, %rdx
  load_ext_name userextname4+0, %r8
  movq <offset:1>+(%rsp), %rdi
  movq %r14, %rcx
  movq %rbx, %rsi
  call    *%r8
  movq %rax, %rcx
  movq %rax, <offset:1>+0x10(%rsp)
  testq %rcx, %rax
  jz      label64; j label65
block64:
  jmp     label112
block67:
  jmp     label112
block73:
  movq <offset:1>+(%rsp), %rdi
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x2, %rax
  jb      label74; j label75
block81:
  jmp     label112
block84:
  jmp     label112
block90:
  jmp     label112
block92:
  jmp     label104
block94:
  jmp     label104
block95:
  cmpl $0x9, %eax
  jz      label96; j label97
block97:
  jmp     label105
block98:
  cmpl $0xc, %eax
  jz      label99; j label100
block100:
  jmp     label105
block101:
  cmpl $0xc, %eax
  jz      label102; j label103
block103:
  jmp     label105
block104:
  jmp     label105
block105:
  movq %rcx, %r13
  andl $0xfffffff0, %r13d
  movl %ecx, %edx
  orq (%rip), %rdx
  load_ext_name userextname4+0, %rax
  movq <offset:1>+(%rsp), %rdi
  movq %r14, %rcx
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label106; j label107
block106:
  jmp     label112
block108:
  jmp     label112
block112:
  uninit  %rax
  xorq %rax, %rax
  movq 0x20(%rsp), %rbx
  movq 0x28(%rsp), %r12
  movq 0x30(%rsp), %r13
  movq 0x38(%rsp), %r14
  movq 0x40(%rsp), %r15
  addq $0x50, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq

; Skip Point
  pushq %rbp
  movq %rsp, %rbp
  subq $0x20, %rsp
  movq %rbx, (%rsp)
  movq %r12, 8(%rsp)
  movq %r13, 0x10(%rsp)
  movq %r15, 0x18(%rsp)
block0:
  testq %rdx, %rdx
  jz      label1; j label2
block2:
  leaq -1(%rdx), %r12
  cmpq %rsi, %rdi
  movq %rsi, %rdx
  jz      label3; j label4
block4:
  movzbq (%rdi), %rsi
  leaq 1(%rdi), %rax
  leal (%rsi), %ecx
  cmpl $0x17, %esi
  jz      label5; j label6
block5:
  jmp     label11
block6:
  cmpl $0x10, %esi
  jb      label7; j label8
block7:
  movq %rdx, %rbx
  movq %rax, %rdi
  jmp     label27
block8:
  cmpl $0x27, %ecx
  jnz     label9; j label10
block9:
  movq %rdx, %rbx
  jmp     label42
block10:
  movq %rdx, %rbx
  jmp     label20
block11:
  leaq 8(%rax), %rcx
  movq %rdx, %rbx
  cmpq %rbx, %rcx
  jnbe    label12; j label13
block13:
  cmpq %rbx, %rcx
  jz      label14; j label15
block15:
  movzbq 8(%rax), %rsi
  leaq 9(%rax), %rax
  leal 0x10(%rsi), %ecx
  cmpl $0x17, %esi
  jz      label16; j label17
block16:
  jmp     label20
block17:
  cmpl $0x10, %esi
  jb      label18; j label19
block18:
  movq %rax, %rdi
  jmp     label27
block19:
  jmp     label42
block20:
  leaq 8(%rax), %rcx
  cmpq %rbx, %rcx
  jnbe    label21; j label22
block22:
  cmpq %rbx, %rcx
  jz      label23; j label24
block24:
  movzbq 8(%rax), %rsi
  leaq 9(%rax), %rdi
  leal 0x20(%rsi), %ecx
  cmpl $0x10, %esi
  jb      label25; j label26
block25:
  jmp     label27
block26:
  movq %rdi, %rax
  jmp     label42
block27:
  movq %rsi, %r13
  andl $0xf, %r13d
  testl $0xf, %esi
  jnz     label29; j label28
block28:
  movq %rdi, %rax
  jmp     label44
block30:
  jmp     label36
block31:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label32; j label33
block32:
  movq %rcx, %rdx
  jmp     label39
block33:
  movzbq 1(%rdi), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %rsi
  jb      label34; j label35
block34:
  jmp     label39
block35:
  jmp     label36
block36:
  load_ext_name userextname1+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label37; j label38
block38:
  jmp     label39
block39:
  cmpq $0xffff, %rdx
  jnbe    label40; j label41
block41:
  movq %rdx, %rcx
  shrl $1, %ecx
  andl $0x1, %edx
  negl %edx
  xorl %edx, %ecx
  shll $0x4, %ecx
  orl %r13d, %ecx
  jmp     label42
block42:
  movq %rcx, %rdx
  andl $0xf, %edx
  testl $0xf, %ecx
  jnz     label45; j label43
block43:
  jmp     label44
block44:
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  movq 0x18(%rsp), %r15
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block45:
  movq %rcx, %rsi
  sarl $0x4, %esi
  cmpl $0x7fff, %esi
  jnle    label46; j label47
block47:
  andl $0xffff, %esi
  cmpl $0x1, %esi
  jnb     label49; j label48
block49:
  leal -1(%rsi), %esi
  movl $0x2, %edi
  cmpl %edi, %esi
  cmovbl %esi, %edi
  br_table %rdi, %r9, %r8
block52:
  jmp     label20
block55:
  movq %rbx, %rdx
  jmp     label11
block60:
  cmpq %rbx, %rax
  jz      label61; j label62
block62:
  movzbq (%rax), %rsi
  leaq 1(%rax), %rdi
  leal (%rsi, %r15), %ecx
  cmpl $0x10, %esi
  jb      label63; j label64
block63:
  jmp     label27
block64:
  movq %rdi, %rax
  jmp     label42
block1:
  jmp     label65
block3:
  jmp     label65
block12:
  jmp     label65
block14:
  jmp     label65
block21:
  jmp     label65
block23:
  jmp     label65
block29:
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x2, %rax
  jb      label30; j label31
block37:
  jmp     label65
block40:
  jmp     label65
block46:
  jmp     label65
block48:
  jmp     label57
block50:
  jmp     label57
block51:
  cmpl $0x7, %edx
  jz      label52; j label53
block53:
  movq %rax, %rdi
  jmp     label58
block54:
  cmpl $0x7, %edx
  jz      label55; j label56
block56:
  movq %rax, %rdi
  jmp     label58
block57:
  movq %rax, %rdi
  jmp     label58
block58:
  movq %rcx, %r15
  andl $0xfffffff0, %r15d
  movl %ecx, %edx
  orq (%rip), %rdx
  load_ext_name userextname0+0, %rax
  movq %r12, %rcx
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label59; j label60
block59:
  jmp     label65
block61:
  jmp     label65
block65:
  uninit  %rax
  xorq %rax, %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  movq 0x18(%rsp), %r15
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq

; Skip Shape
  pushq %rbp
  movq %rsp, %rbp
  subq $0x20, %rsp
  movq %rbx, (%rsp)
  movq %r12, 8(%rsp)
  movq %r15, 0x10(%rsp)
block0:
  testq %rdx, %rdx
  jz      label1; j label2
block2:
  leaq -1(%rdx), %r15
  cmpq %rsi, %rdi
  movq %rsi, %rax
  jz      label3; j label4
block4:
  movzbq (%rdi), %rsi
  leaq 1(%rdi), %rdi
  leal (%rsi), %ecx
  cmpl $0x1c, %esi
  jz      label5; j label6
block5:
  movq %rax, %rbx
  jmp     label11
block6:
  cmpl $0x10, %esi
  jb      label7; j label8
block7:
  movq %rax, %rbx
  jmp     label37
block8:
  cmpl $0x28, %ecx
  jnz     label9; j label10
block9:
  movq %rax, %rbx
  movq %rdi, %rax
  jmp     label52
block10:
  movq %rax, %rbx
  jmp     label20
block11:
  movq %r15, %rdx
  movq %rbx, %rsi
  call    User(userextname0)
  testq %rax, %rax
  jz      label12; j label13
block13:
  cmpq %rbx, %rax
  jz      label14; j label15
block15:
  movzbq (%rax), %rsi
  leaq 1(%rax), %rdi
  leal 0x10(%rsi), %ecx
  cmpl $0x18, %esi
  jz      label16; j label17
block16:
  jmp     label20
block17:
  cmpl $0x10, %esi
  jb      label18; j label19
block18:
  jmp     label37
block19:
  movq %rdi, %rax
  jmp     label52
block20:
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x2, %rax
  jb      label21; j label22
block21:
  jmp     label27
block22:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label23; j label24
block23:
  movq %rcx, %rdx
  jmp     label30
block24:
  movzbq 1(%rdi), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %rsi
  jb      label25; j label26
block25:
  jmp     label30
block26:
  jmp     label27
block27:
  load_ext_name userextname1+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label28; j label29
block29:
  jmp     label30
block30:
  leaq (%rax, %rdx), %rcx
  cmpq %rbx, %rcx
  jnbe    label31; j label32
block32:
  cmpq %rbx, %rcx
  jz      label33; j label34
block34:
  movzbq (%rax, %rdx), %rsi
  leaq 1(%rax, %rdx), %rdi
  leal 0x20(%rsi), %ecx
  cmpl $0x10, %esi
  jb      label35; j label36
block35:
  jmp     label37
block36:
  movq %rdi, %rax
  jmp     label52
block37:
  movq %rsi, %r12
  andl $0xf, %r12d
  testl $0xf, %esi
  jnz     label39; j label38
block38:
  movq %rdi, %rax
  jmp     label54
block40:
  jmp     label46
block41:
  movzbq (%rdi), %rsi
  leaq 1(%rdi), %rax
  cmpq $0x80, %rsi
  jb      label42; j label43
block42:
  movq %rsi, %rdx
  jmp     label49
block43:
  movzbq 1(%rdi), %r10
  movq %r10, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rsi
  orq %rsi, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %r10
  jb      label44; j label45
block44:
  jmp     label49
block45:
  jmp     label46
block46:
  load_ext_name userextname1+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label47; j label48
block48:
  jmp     label49
block49:
  cmpq $0xffff, %rdx
  jnbe    label50; j label51
block51:
  movq %rdx, %rcx
  shrl $1, %ecx
  andl $0x1, %edx
  negl %edx
  xorl %edx, %ecx
  shll $0x4, %ecx
  orl %r12d, %ecx
  jmp     label52
block52:
  movq %rcx, %rdx
  andl $0xf, %edx
  testl $0xf, %ecx
  jnz     label55; j label53
block53:
  jmp     label54
block54:
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r15
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block55:
  movq %rcx, %rsi
  sarl $0x4, %esi
  cmpl $0x7fff, %esi
  jnle    label56; j label57
block57:
  andl $0xffff, %esi
  cmpl $0x1, %esi
  jnb     label59; j label58
block59:
  leal -1(%rsi), %esi
  movl $0x2, %edi
  cmpl %edi, %esi
  cmovbl %esi, %edi
  br_table %rdi, %r8, %rsi
block62:
  movq %rax, %rdi
  jmp     label20
block65:
  movq %rax, %rdi
  jmp     label11
block70:
  cmpq %rbx, %rax
  jz      label71; j label72
block72:
  movzbq (%rax), %rsi
  leaq 1(%rax), %rdi
  leal (%rsi, %r12), %ecx
  cmpl $0x10, %esi
  jb      label73; j label74
block73:
  jmp     label37
block74:
  movq %rdi, %rax
  jmp     label52
block1:
  jmp     label75
block3:
  jmp     label75
block12:
  jmp     label75
block14:
  jmp     label75
block28:
  jmp     label75
block31:
  jmp     label75
block33:
  jmp     label75
block39:
  movq %rbx, %rsi
  subq %rdi, %rsi
  cmpq $0x2, %rsi
  jb      label40; j label41
block47:
  jmp     label75
block50:
  jmp     label75
block56:
  jmp     label75
block58:
  jmp     label67
block60:
  jmp     label67
block61:
  cmpl $0x8, %edx
  jz      label62; j label63
block63:
  movq %rax, %rdi
  jmp     label68
block64:
  cmpl $0xc, %edx
  jz      label65; j label66
block66:
  movq %rax, %rdi
  jmp     label68
block67:
  movq %rax, %rdi
  jmp     label68
block68:
  movq %rcx, %r12
  andl $0xfffffff0, %r12d
  movl %ecx, %edx
  orq (%rip), %rdx
  load_ext_name userextname2+0, %rax
  movq %r15, %rcx
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label69; j label70
block69:
  jmp     label75
block71:
  jmp     label75
block75:
  uninit  %rax
  xorq %rax, %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r15
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq

; Find Root
  pushq %rbp
  movq %rsp, %rbp
  subq $0x60, %rsp
  movq %rbx, 0x30(%rsp)
  movq %r12, 0x38(%rsp)
  movq %r13, 0x40(%rsp)
  movq %r14, 0x48(%rsp)
  movq %r15, 0x50(%rsp)
block0:
  movq %rcx, %r12
  testq %rdx, %rdx
  jz      label1; j label2
block2:
  leaq -1(%rdx), %rax
  movq %rdx, <offset:1>+(%rsp)
  movq %rax, <offset:1>+0x28(%rsp)
  testq %r8, %r8
  jnz     label12; j label3
block3:
  movq %rdi, (%r9)
  cmpq %rsi, %rdi
  jz      label4; j label5
block5:
  movzbq (%rdi), %rdx
  leaq 1(%rdi), %rdi
  leal (%rdx), %ecx
  cmpl $0x1c, %edx
  jz      label6; j label7
block6:
  movq %rsi, %rbx
  movq %r12, %r13
  movq %r9, %r15
  jmp     label50
block7:
  cmpl $0x10, %edx
  jb      label8; j label9
block8:
  movq %r9, <offset:1>+8(%rsp)
  movq %rdi, <offset:1>+0x10(%rsp)
  jmp     label17
block9:
  cmpl $0x2c, %ecx
  jnz     label10; j label11
block10:
  movq %rsi, %rbx
  movq %r12, %r13
  movq <offset:1>+0x28(%rsp), %r14
  movq %r9, %r15
  jmp     label61
block11:
  movq %rsi, %rbx
  movq %r12, %r13
  movq <offset:1>+0x28(%rsp), %r14
  movq %r9, %r15
  jmp     label64
block12:
  shll $0x4, %r8d
  andl $0xfffffff0, %r8d
  movq %rdi, (%r9)
  movq %r9, <offset:1>+8(%rsp)
  cmpq %rsi, %rdi
  jz      label13; j label14
block14:
  movzbq (%rdi), %rdx
  leaq 1(%rdi), %rdi
  movq %rdi, <offset:1>+0x10(%rsp)
  leal (%rdx, %r8), %ecx
  cmpl $0x10, %edx
  jb      label15; j label16
block15:
  jmp     label17
block16:
  movq %rsi, %rbx
  movq <offset:1>+0x10(%rsp), %rdi
  jmp     label32
block17:
  movq %rdx, %r14
  andl $0xf, %r14d
  testl $0xf, %edx
  jnz     label19; j label18
block18:
  movq <offset:1>+0x10(%rsp), %rax
  movq <offset:1>+8(%rsp), %r15
  jmp     label34
block20:
  jmp     label26
block21:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rdx
  cmpq $0x80, %rcx
  jb      label22; j label23
block22:
  movq %rdx, %rdi
  movq %rcx, %rdx
  jmp     label29
block23:
  movzbq 1(%rdi), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 2(%rdi), %rcx
  cmpq $0x80, %rsi
  jb      label24; j label25
block24:
  movq %rcx, %rdi
  jmp     label29
block25:
  jmp     label26
block26:
  load_ext_name userextname2+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label27; j label28
block28:
  movq %rax, %rdi
  jmp     label29
block29:
  cmpq $0xffff, %rdx
  jnbe    label30; j label31
block31:
  movq %rdx, %rcx
  shrl $1, %ecx
  andl $0x1, %edx
  negl %edx
  xorl %edx, %ecx
  shll $0x4, %ecx
  orl %r14d, %ecx
  jmp     label32
block32:
  movq %rcx, %rax
  andl $0xf, %eax
  testl $0xf, %ecx
  jnz     label35; j label33
block33:
  movq %rdi, %rax
  movq <offset:1>+8(%rsp), %r15
  jmp     label34
block34:
  movq $0x0, (%r15)
  movq 0x30(%rsp), %rbx
  movq 0x38(%rsp), %r12
  movq 0x40(%rsp), %r13
  movq 0x48(%rsp), %r14
  movq 0x50(%rsp), %r15
  addq $0x60, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block35:
  movq <offset:1>+8(%rsp), %r15
  movq %rcx, %rdx
  sarl $0x4, %edx
  cmpl $0x7fff, %edx
  jnle    label36; j label37
block37:
  andl $0xffff, %edx
  cmpl $0x1, %edx
  jnb     label39; j label38
block39:
  leal -1(%rdx), %edx
  movl $0x3, %esi
  cmpl %esi, %edx
  cmovbl %edx, %esi
  br_table %rsi, %r8, %rdx
block42:
  movq %r12, %r13
  movq <offset:1>+0x28(%rsp), %r14
  movq %r15, <offset:1>+8(%rsp)
  jmp     label75
block45:
  movq %r12, %r13
  movq <offset:1>+0x28(%rsp), %r14
  jmp     label64
block48:
  movq %r12, %r13
  jmp     label50
block50:
  testq %r13, %r13
  jz      label51; j label52
block51:
  movq %rdi, %rax
  jmp     label116
block52:
  movq <offset:1>+0x28(%rsp), %r14
  movq %r14, %rdx
  movq %rbx, %rsi
  call    User(userextname0)
  testq %rax, %rax
  jz      label53; j label54
block54:
  movq %rax, (%r15)
  cmpq %rbx, %rax
  jz      label55; j label56
block56:
  movzbq (%rax), %rdx
  leaq 1(%rax), %rdi
  leal 0x10(%rdx), %ecx
  cmpl $0x1c, %edx
  jz      label57; j label58
block57:
  jmp     label64
block58:
  cmpl $0x10, %edx
  jb      label59; j label60
block59:
  movq %rbx, %rsi
  movq %r13, %r12
  movq %r15, <offset:1>+8(%rsp)
  movq %rdi, <offset:1>+0x10(%rsp)
  movq %r14, <offset:1>+0x28(%rsp)
  jmp     label17
block60:
  jmp     label61
block61:
  cmpl $0x39, %ecx
  jnz     label62; j label63
block62:
  movq %r13, %r12
  movq %r15, <offset:1>+8(%rsp)
  movq %r14, <offset:1>+0x28(%rsp)
  jmp     label32
block63:
  movq %r15, <offset:1>+8(%rsp)
  jmp     label75
block64:
  cmpq $0x1, %r13
  jz      label65; j label66
block65:
  movq %rdi, %rax
  jmp     label116
block66:
  movq %r14, %rdx
  movq %rbx, %rsi
  call    User(userextname1)
  testq %rax, %rax
  jz      label67; j label68
block68:
  movq %rax, (%r15)
  movq %r15, <offset:1>+8(%rsp)
  cmpq %rbx, %rax
  jz      label69; j label70
block70:
  movzbq (%rax), %rdx
  leaq 1(%rax), %rdi
  leal 0x20(%rdx), %ecx
  cmpl $0x19, %edx
  jz      label71; j label72
block71:
  jmp     label75
block72:
  cmpl $0x10, %edx
  jb      label73; j label74
block73:
  movq %rbx, %rsi
  movq %r13, %r12
  movq %rdi, <offset:1>+0x10(%rsp)
  movq %r14, <offset:1>+0x28(%rsp)
  jmp     label17
block74:
  movq %r13, %r12
  movq %r14, <offset:1>+0x28(%rsp)
  jmp     label32
block75:
  cmpq $0x2, %r13
  jz      label76; j label77
block76:
  movq %rdi, %rax
  jmp     label116
block77:
  testq %r14, %r14
  jz      label78; j label79
block79:
  movq <offset:1>+(%rsp), %rcx
  leaq -2(%rcx), %r15
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x1, %rax
  jb      label80; j label81
block81:
  movzbq (%rdi), %rdx
  movq %rdx, %rcx
  andq $0xf, %rcx
  movq %rcx, %r12
  shrq $0x4, %rdx
  leaq 1(%rdi), %rax
  movq %rax, %r8
  cmpq $0xf, %rdx
  jnz     label82; j label83
block82:
  movq %r8, %rax
  movq %r12, %rcx
  movq %rdi, <offset:1>+0x10(%rsp)
  jmp     label94
block83:
  movq %r8, %rax
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x2, %rcx
  jb      label84; j label85
block84:
  movq %rdi, <offset:1>+0x10(%rsp)
  jmp     label90
block85:
  movzbq 1(%rdi), %rcx
  leaq 2(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label86; j label87
block86:
  movq %rcx, %rdx
  movq %rdi, <offset:1>+0x10(%rsp)
  jmp     label93
block87:
  movzbq 2(%rdi), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 3(%rdi), %rax
  movq %rdi, <offset:1>+0x10(%rsp)
  cmpq $0x80, %rsi
  jb      label88; j label89
block88:
  jmp     label93
block89:
  jmp     label90
block90:
  load_ext_name userextname2+0, %rax
  movq %r8, %rdi
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label91; j label92
block92:
  jmp     label93
block93:
  movq %r12, %rcx
  jmp     label94
block94:
  cmpq $0xc, %rcx
  jnz     label108; j label95
block95:
  leaq (%rax, %rdx), %rcx
  movq %rax, <offset:1>+0x20(%rsp)
  cmpq %rbx, %rcx
  jnbe    label96; j label97
block97:
  uninit  %r12
  xorq %r12, %r12
  testq %rdx, %rdx
  movq %rdx, <offset:1>+0x18(%rsp)
  jnz     label98; j label99
block98:
  jmp     label100
block99:
  jmp     label104
block100:
  movq %r15, %rdx
  movq %rbx, %rsi
  movq <offset:1>+0x20(%rsp), %rdi
  call    User(userextname3)
  testq %rax, %rax
  jz      label101; j label102
block102:
  movq <offset:1>+0x18(%rsp), %rdx
  leaq -1(%rdx), %rdx
  testq %rdx, %rdx
  jnz     label105; j label103
block103:
  movq %rax, <offset:1>+0x20(%rsp)
  jmp     label104
block104:
  movq <offset:1>+0x20(%rsp), %rax
  movq <offset:1>+8(%rsp), %r15
  jmp     label111
block105:
  movq <offset:1>+0x20(%rsp), %rcx
  leaq (%rcx, %r12), %rcx
  cmpq %rax, %rcx
  jz      label106; j label107
block106:
  movq %rdx, <offset:1>+0x18(%rsp)
  movq %rcx, <offset:1>+0x20(%rsp)
  jmp     label100
block107:
  movq <offset:1>+0x20(%rsp), %rcx
  movq %rax, %r12
  subq %rcx, %r12
  movq %rdx, <offset:1>+0x18(%rsp)
  movq %rax, <offset:1>+0x20(%rsp)
  jmp     label100
block110:
  movq <offset:1>+0x20(%rsp), %rax
  movq <offset:1>+8(%rsp), %r15
  jmp     label111
block111:
  movq %rax, (%r15)
  movq <offset:1>+0x20(%rsp), %rax
  cmpq %rbx, %rax
  jz      label112; j label113
block113:
  movq <offset:1>+0x20(%rsp), %rax
  movzbq (%rax), %rdx
  leaq 1(%rax), %rdi
  leal 0x30(%rdx), %ecx
  cmpl $0x10, %edx
  jb      label114; j label115
block114:
  movq %rbx, %rsi
  movq %r13, %r12
  movq %r15, <offset:1>+8(%rsp)
  movq %rdi, <offset:1>+0x10(%rsp)
  movq %r14, <offset:1>+0x28(%rsp)
  jmp     label17
block115:
  movq %r13, %r12
  movq %r15, <offset:1>+8(%rsp)
  movq %r14, <offset:1>+0x28(%rsp)
  jmp     label32
block116:
  movq 0x30(%rsp), %rbx
  movq 0x38(%rsp), %r12
  movq 0x40(%rsp), %r13
  movq 0x48(%rsp), %r14
  movq 0x50(%rsp), %r15
  addq $0x60, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block120:
  movq %rax, (%r15)
  cmpq %rbx, %rax
  jz      label121; j label122
block122:
  movzbq (%rax), %rdx
  leaq 1(%rax), %rdi
  leal (%rdx, %r12), %ecx
  cmpl $0x10, %edx
  jb      label123; j label124
block123:
  movq %rbx, %rsi
  movq %r13, %r12
  movq %r15, <offset:1>+8(%rsp)
  movq %rdi, <offset:1>+0x10(%rsp)
  movq %r14, <offset:1>+0x28(%rsp)
  jmp     label17
block124:
  movq %r13, %r12
  movq %r15, <offset:1>+8(%rsp)
  movq %r14, <offset:1>+0x28(%rsp)
  jmp     label32
block1:
  jmp     label125
block4:
  jmp     label125
block13:
  jmp     label125
block19:
  movq %rsi, %rbx
  movq <offset:1>+0x10(%rsp), %rdi
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x2, %rax
  jb      label20; j label21
block27:
  jmp     label125
block30:
  jmp     label125
block36:
  jmp     label125
block38:
  movq %r12, %r13
  movq <offset:1>+0x28(%rsp), %r14
  jmp     label117
block40:
  movq %r12, %r13
  movq <offset:1>+0x28(%rsp), %r14
  jmp     label117
block41:
  cmpl $0x9, %eax
  jz      label42; j label43
block43:
  movq %r12, %r13
  movq <offset:1>+0x28(%rsp), %r14
  jmp     label118
block44:
  cmpl $0xc, %eax
  jz      label45; j label46
block46:
  movq %r12, %r13
  movq <offset:1>+0x28(%rsp), %r14
  jmp     label118
block47:
  cmpl $0xc, %eax
  jz      label48; j label49
block49:
  movq %r12, %r13
  movq <offset:1>+0x28(%rsp), %r14
  jmp     label118
block53:
  jmp     label125
block55:
  jmp     label125
block67:
  jmp     label125
block69:
  jmp     label125
block78:
  jmp     label125
block80:
  jmp     label125
block91:
  jmp     label125
block96:
  jmp     label125
block101:
  jmp     label125
block108:
  movabsq $0x200000009, %rdx
  load_ext_name userextname4+0, %rax
  movq <offset:1>+0x10(%rsp), %rdi
  movq %r14, %rcx
  movq %rbx, %rsi
  call    *%rax
  movq %rax, %rcx
  movq %rax, <offset:1>+0x20(%rsp)
  testq %rcx, %rax
  jz      label109; j label110
block109:
  jmp     label125
block112:
  jmp     label125
block117:
  jmp     label118
block118:
  movq %rcx, %r12
  andl $0xfffffff0, %r12d
  movl %ecx, %edx
  orq (%rip), %rdx
  load_ext_name userextname4+0, %rax
  movq %r14, %rcx
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label119; j label120
block119:
  jmp     label125
block121:
  jmp     label125
block125:
  uninit  %rax
  xorq %rax, %rax
  movq 0x30(%rsp), %rbx
  movq 0x38(%rsp), %r12
  movq 0x40(%rsp), %r13
  movq 0x48(%rsp), %r14
  movq 0x50(%rsp), %r15
  addq $0x60, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq

; Find Point
  pushq %rbp
  movq %rsp, %rbp
  subq $0x30, %rsp
  movq %rbx, (%rsp)
  movq %r12, 8(%rsp)
  movq %r13, 0x10(%rsp)
  movq %r14, 0x18(%rsp)
  movq %r15, 0x20(%rsp)
block0:
  movq %rcx, %r15
  testq %rdx, %rdx
  jz      label1; j label2
block2:
  leaq -1(%rdx), %r12
  testq %r8, %r8
  jnz     label12; j label3
block3:
  movq %rdi, (%r9)
  cmpq %rsi, %rdi
  jz      label4; j label5
block5:
  movzbq (%rdi), %rdx
  leaq 1(%rdi), %rax
  leal (%rdx), %ecx
  cmpl $0x17, %edx
  jz      label6; j label7
block6:
  movq %rsi, %rbx
  movq %r9, %r13
  movq %r15, %r14
  jmp     label47
block7:
  cmpl $0x10, %edx
  jb      label8; j label9
block8:
  movq %rax, %rdi
  movq %r9, %r14
  jmp     label17
block9:
  cmpl $0x27, %ecx
  jnz     label10; j label11
block10:
  movq %rsi, %rbx
  movq %r9, %r14
  jmp     label32
block11:
  movq %rsi, %rbx
  movq %r9, %r13
  movq %r15, %r14
  jmp     label58
block12:
  shll $0x4, %r8d
  andl $0xfffffff0, %r8d
  movq %rdi, (%r9)
  movq %r9, %r14
  cmpq %rsi, %rdi
  jz      label13; j label14
block14:
  movzbq (%rdi), %rdx
  leaq 1(%rdi), %rdi
  leal (%rdx, %r8), %ecx
  cmpl $0x10, %edx
  jb      label15; j label16
block15:
  jmp     label17
block16:
  movq %rdi, %rax
  movq %rsi, %rbx
  jmp     label32
block17:
  movq %rdx, %r13
  andl $0xf, %r13d
  testl $0xf, %edx
  jnz     label19; j label18
block18:
  movq %rdi, %rax
  movq %r14, %r13
  jmp     label34
block20:
  jmp     label26
block21:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label22; j label23
block22:
  movq %rcx, %rdx
  jmp     label29
block23:
  movzbq 1(%rdi), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %rsi
  jb      label24; j label25
block24:
  jmp     label29
block25:
  jmp     label26
block26:
  load_ext_name userextname1+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label27; j label28
block28:
  jmp     label29
block29:
  cmpq $0xffff, %rdx
  jnbe    label30; j label31
block31:
  movq %rdx, %rcx
  shrl $1, %ecx
  andl $0x1, %edx
  negl %edx
  xorl %edx, %ecx
  shll $0x4, %ecx
  orl %r13d, %ecx
  jmp     label32
block32:
  movq %rcx, %rdx
  andl $0xf, %edx
  testl $0xf, %ecx
  jnz     label35; j label33
block33:
  movq %r14, %r13
  jmp     label34
block34:
  movq $0x0, (%r13)
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  movq 0x18(%rsp), %r14
  movq 0x20(%rsp), %r15
  addq $0x30, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block35:
  movq %r14, %r13
  movq %rcx, %rsi
  sarl $0x4, %esi
  cmpl $0x7fff, %esi
  jnle    label36; j label37
block37:
  andl $0xffff, %esi
  cmpl $0x1, %esi
  jnb     label39; j label38
block39:
  leal -1(%rsi), %esi
  movl $0x2, %edi
  cmpl %edi, %esi
  cmovbl %esi, %edi
  br_table %rdi, %r8, %rsi
block42:
  movq %r15, %r14
  jmp     label58
block45:
  movq %r15, %r14
  jmp     label47
block47:
  testq %r14, %r14
  jz      label48; j label49
block48:
  jmp     label67
block49:
  leaq 8(%rax), %rcx
  cmpq %rbx, %rcx
  jnbe    label50; j label51
block51:
  movq %rcx, (%r13)
  cmpq %rbx, %rcx
  jz      label52; j label53
block53:
  movzbq 8(%rax), %rdx
  leaq 9(%rax), %rax
  leal 0x10(%rdx), %ecx
  cmpl $0x17, %edx
  jz      label54; j label55
block54:
  jmp     label58
block55:
  cmpl $0x10, %edx
  jb      label56; j label57
block56:
  movq %r14, %r15
  movq %r13, %r14
  movq %rax, %rdi
  movq %rbx, %rsi
  jmp     label17
block57:
  movq %r14, %r15
  movq %r13, %r14
  jmp     label32
block58:
  cmpq $0x1, %r14
  jz      label59; j label60
block59:
  jmp     label67
block60:
  leaq 8(%rax), %rcx
  cmpq %rbx, %rcx
  jnbe    label61; j label62
block62:
  movq %rcx, (%r13)
  cmpq %rbx, %rcx
  jz      label63; j label64
block64:
  movzbq 8(%rax), %rdx
  leaq 9(%rax), %rdi
  leal 0x20(%rdx), %ecx
  cmpl $0x10, %edx
  jb      label65; j label66
block65:
  movq %r14, %r15
  movq %r13, %r14
  movq %rbx, %rsi
  jmp     label17
block66:
  movq %r14, %r15
  movq %r13, %r14
  movq %rdi, %rax
  jmp     label32
block67:
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  movq 0x18(%rsp), %r14
  movq 0x20(%rsp), %r15
  addq $0x30, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block71:
  movq %rax, (%r13)
  cmpq %rbx, %rax
  jz      label72; j label73
block73:
  movzbq (%rax), %rdx
  leaq 1(%rax), %rdi
  leal (%rdx, %r15), %ecx
  cmpl $0x10, %edx
  jb      label74; j label75
block74:
  movq %r14, %r15
  movq %r13, %r14
  movq %rbx, %rsi
  jmp     label17
block75:
  movq %r14, %r15
  movq %r13, %r14
  movq %rdi, %rax
  jmp     label32
block1:
  jmp     label76
block4:
  jmp     label76
block13:
  jmp     label76
block19:
  movq %rsi, %rbx
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x2, %rax
  jb      label20; j label21
block27:
  jmp     label76
block30:
  jmp     label76
block36:
  jmp     label76
block38:
  movq %r15, %r14
  jmp     label68
block40:
  movq %r15, %r14
  jmp     label68
block41:
  cmpl $0x7, %edx
  jz      label42; j label43
block43:
  movq %rax, %rdi
  movq %r15, %r14
  jmp     label69
block44:
  cmpl $0x7, %edx
  jz      label45; j label46
block46:
  movq %rax, %rdi
  movq %r15, %r14
  jmp     label69
block50:
  jmp     label76
block52:
  jmp     label76
block61:
  jmp     label76
block63:
  jmp     label76
block68:
  movq %rax, %rdi
  jmp     label69
block69:
  movq %rcx, %r15
  andl $0xfffffff0, %r15d
  movl %ecx, %edx
  orq (%rip), %rdx
  load_ext_name userextname0+0, %rax
  movq %r12, %rcx
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label70; j label71
block70:
  jmp     label76
block72:
  jmp     label76
block76:
  uninit  %rax
  xorq %rax, %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  movq 0x18(%rsp), %r14
  movq 0x20(%rsp), %r15
  addq $0x30, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq

; Find Shape
  pushq %rbp
  movq %rsp, %rbp
  subq $0x30, %rsp
  movq %rbx, (%rsp)
  movq %r12, 8(%rsp)
  movq %r13, 0x10(%rsp)
  movq %r14, 0x18(%rsp)
  movq %r15, 0x20(%rsp)
block0:
  movq %rcx, %r15
  testq %rdx, %rdx
  jz      label1; j label2
block2:
  leaq -1(%rdx), %r14
  testq %r8, %r8
  jnz     label12; j label3
block3:
  movq %rdi, (%r9)
  cmpq %rsi, %rdi
  jz      label4; j label5
block5:
  movzbq (%rdi), %r8
  leaq 1(%rdi), %rdi
  leal (%r8), %ecx
  cmpl $0x1c, %r8d
  jz      label6; j label7
block6:
  movq %rsi, %rbx
  movq %r9, %r12
  movq %r15, %r13
  jmp     label47
block7:
  cmpl $0x10, %r8d
  jb      label8; j label9
block8:
  movq %r9, %r13
  jmp     label17
block9:
  cmpl $0x28, %ecx
  jnz     label10; j label11
block10:
  movq %rdi, %rax
  movq %rsi, %rbx
  movq %r9, %r13
  jmp     label32
block11:
  movq %rsi, %rbx
  movq %r9, %r12
  movq %r15, %r13
  jmp     label58
block12:
  shll $0x4, %r8d
  andl $0xfffffff0, %r8d
  movq %r8, %rax
  movq %rdi, (%r9)
  movq %r9, %r13
  cmpq %rsi, %rdi
  jz      label13; j label14
block14:
  movzbq (%rdi), %r8
  leaq 1(%rdi), %rdi
  leal (%r8, %rax), %ecx
  cmpl $0x10, %r8d
  jb      label15; j label16
block15:
  jmp     label17
block16:
  movq %rdi, %rax
  movq %rsi, %rbx
  jmp     label32
block17:
  movq %r8, %r12
  andl $0xf, %r12d
  testl $0xf, %r8d
  jnz     label19; j label18
block18:
  movq %rdi, %rax
  movq %r13, %r12
  jmp     label34
block20:
  jmp     label26
block21:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label22; j label23
block22:
  movq %rcx, %rdx
  jmp     label29
block23:
  movzbq 1(%rdi), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %rsi
  jb      label24; j label25
block24:
  jmp     label29
block25:
  jmp     label26
block26:
  load_ext_name userextname1+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label27; j label28
block28:
  jmp     label29
block29:
  cmpq $0xffff, %rdx
  jnbe    label30; j label31
block31:
  movq %rdx, %rcx
  shrl $1, %ecx
  andl $0x1, %edx
  negl %edx
  xorl %edx, %ecx
  shll $0x4, %ecx
  orl %r12d, %ecx
  jmp     label32
block32:
  movq %rcx, %rsi
  andl $0xf, %esi
  testl $0xf, %ecx
  jnz     label35; j label33
block33:
  movq %r13, %r12
  jmp     label34
block34:
  movq $0x0, (%r12)
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  movq 0x18(%rsp), %r14
  movq 0x20(%rsp), %r15
  addq $0x30, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block35:
  movq %r13, %r12
  movq %rcx, %r9
  sarl $0x4, %r9d
  cmpl $0x7fff, %r9d
  jnle    label36; j label37
block37:
  andl $0xffff, %r9d
  cmpl $0x1, %r9d
  jnb     label39; j label38
block39:
  leal -1(%r9), %edx
  movl $0x2, %edi
  cmpl %edi, %edx
  cmovbl %edx, %edi
  br_table %rdi, %r8, %rdx
block42:
  movq %rax, %rdi
  movq %r15, %r13
  jmp     label58
block45:
  movq %rax, %rdi
  movq %r15, %r13
  jmp     label47
block47:
  testq %r13, %r13
  jz      label48; j label49
block48:
  movq %rdi, %rax
  jmp     label77
block49:
  movq %r14, %rdx
  movq %rbx, %rsi
  call    User(userextname0)
  testq %rax, %rax
  jz      label50; j label51
block51:
  movq %rax, (%r12)
  cmpq %rbx, %rax
  jz      label52; j label53
block53:
  movzbq (%rax), %r8
  leaq 1(%rax), %rdi
  leal 0x10(%r8), %ecx
  cmpl $0x18, %r8d
  jz      label54; j label55
block54:
  jmp     label58
block55:
  cmpl $0x10, %r8d
  jb      label56; j label57
block56:
  movq %r13, %r15
  movq %r12, %r13
  movq %rbx, %rsi
  jmp     label17
block57:
  movq %r13, %r15
  movq %r12, %r13
  movq %rdi, %rax
  jmp     label32
block58:
  cmpq $0x1, %r13
  jz      label59; j label60
block59:
  movq %rdi, %rax
  jmp     label77
block60:
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x2, %rax
  jb      label61; j label62
block61:
  jmp     label67
block62:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label63; j label64
block63:
  movq %rcx, %rdx
  jmp     label70
block64:
  movzbq 1(%rdi), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %rsi
  jb      label65; j label66
block65:
  jmp     label70
block66:
  jmp     label67
block67:
  load_ext_name userextname1+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label68; j label69
block69:
  jmp     label70
block70:
  leaq (%rax, %rdx), %rcx
  cmpq %rbx, %rcx
  jnbe    label71; j label72
block72:
  movq %rcx, (%r12)
  cmpq %rbx, %rcx
  jz      label73; j label74
block74:
  movzbq (%rax, %rdx), %r8
  leaq 1(%rax, %rdx), %rdi
  leal 0x20(%r8), %ecx
  cmpl $0x10, %r8d
  jb      label75; j label76
block75:
  movq %r13, %r15
  movq %r12, %r13
  movq %rbx, %rsi
  jmp     label17
block76:
  movq %r13, %r15
  movq %r12, %r13
  movq %rdi, %rax
  jmp     label32
block77:
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  movq 0x18(%rsp), %r14
  movq 0x20(%rsp), %r15
  addq $0x30, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block81:
  movq %rax, (%r12)
  cmpq %rbx, %rax
  jz      label82; j label83
block83:
  movzbq (%rax), %r8
  leaq 1(%rax), %rdi
  leal (%r8, %r15), %ecx
  cmpl $0x10, %r8d
  jb      label84; j label85
block84:
  movq %r13, %r15
  movq %r12, %r13
  movq %rbx, %rsi
  jmp     label17
block85:
  movq %r13, %r15
  movq %r12, %r13
  movq %rdi, %rax
  jmp     label32
block1:
  jmp     label86
block4:
  jmp     label86
block13:
  jmp     label86
block19:
  movq %rsi, %rbx
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x2, %rax
  jb      label20; j label21
block27:
  jmp     label86
block30:
  jmp     label86
block36:
  jmp     label86
block38:
  movq %r15, %r13
  jmp     label78
block40:
  movq %r15, %r13
  jmp     label78
block41:
  cmpl $0x8, %esi
  jz      label42; j label43
block43:
  movq %rax, %rdi
  movq %r15, %r13
  jmp     label79
block44:
  cmpl $0xc, %esi
  jz      label45; j label46
block46:
  movq %rax, %rdi
  movq %r15, %r13
  jmp     label79
block50:
  jmp     label86
block52:
  jmp     label86
block68:
  jmp     label86
block71:
  jmp     label86
block73:
  jmp     label86
block78:
  movq %rax, %rdi
  jmp     label79
block79:
  movq %rcx, %r15
  andl $0xfffffff0, %r15d
  movl %ecx, %edx
  orq (%rip), %rdx
  load_ext_name userextname2+0, %r8
  movq %r14, %rcx
  movq %rbx, %rsi
  call    *%r8
  testq %rax, %rax
  jz      label80; j label81
block80:
  jmp     label86
block82:
  jmp     label86
block86:
  uninit  %rax
  xorq %rax, %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  movq 0x18(%rsp), %r14
  movq 0x20(%rsp), %r15
  addq $0x30, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
