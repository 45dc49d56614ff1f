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
  pushq %rbp
  movq %rsp, %rbp
  subq $0x60, %rsp
  movq %rbx, 0x30(%rsp)
  movq %r12, 0x38(%rsp)
  movq %r13, 0x40(%rsp)
  movq %r14, 0x48(%rsp)
  movq %r15, 0x50(%rsp)
block0:
  movq %rdi, %r14
  movq %rsi, <offset:1>+(%rsp)
  testq %r8, %r8
  jz      label1; j label2
block2:
  movq %rcx, %rax
  subq %rdx, %rax
  movq %rcx, %r10
  testq %rax, %rax
  jz      label3; j label4
block4:
  movzbq (%rdx), %r13
  movq %rdx, %rax
  leaq 1(%rax), %rdx
  uninit  %rbx
  xorq %rbx, %rbx
  leaq -1(%r8), %rcx
  movq %r8, <offset:1>+8(%rsp)
  movq %rcx, <offset:1>+0x28(%rsp)
  cmpl $0x1c, %r13d
  jz      label5; j label6
block5:
  movq <offset:1>+(%rsp), %rdi
  jmp     label11
block6:
  testl $0xf, %r13d
  sete %cl
  cmpl $0x10, %r13d
  setb %dl
  orl %edx, %ecx
  leaq 1(%rax), %rdi
  uninit  %rbx
  xorq %rbx, %rbx
  testb %cl, %cl
  jnz     label7; j label8
block7:
  movq %r10, %r15
  jmp     label80
block8:
  leaq 1(%rax), %rdi
  uninit  %rbx
  xorq %rbx, %rbx
  cmpl $0x2c, %r13d
  jnz     label9; j label10
block9:
  movq %r13, %r12
  movq %r10, %r15
  jmp     label20
block10:
  movq %r10, %r15
  movq %rdi, <offset:1>+0x10(%rsp)
  jmp     label23
block11:
  leaq 8(%rdi), %rsi
  movq <offset:1>+8(%rsp), %r9
  movq %rdi, <offset:1>+(%rsp)
  leaq -1(%r9), %r8
  movq %r10, %r15
  movq %r15, %rcx
  movq %r14, %rdi
  call    User(userextname0)
  testq %rax, %rax
  jz      label12; j label13
block13:
  movq %r15, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label14; j label15
block15:
  movzbq (%rax), %r13
  leaq 1(%rax), %rdx
  movq %rdx, <offset:1>+0x10(%rsp)
  orq $0x1, %rbx
  cmpl $0x1c, %r13d
  jz      label16; j label17
block16:
  jmp     label23
block17:
  testl $0xf, %r13d
  sete %cl
  cmpl $0x10, %r13d
  setb %al
  orl %eax, %ecx
  leal 0x10(%r13), %r12d
  testb %cl, %cl
  jnz     label18; j label19
block18:
  movq <offset:1>+0x10(%rsp), %rdi
  jmp     label80
block19:
  movq <offset:1>+0x10(%rsp), %rdi
  jmp     label20
block20:
  cmpl $0x39, %r12d
  jnz     label21; j label22
block21:
  jmp     label99
block22:
  movq <offset:1>+8(%rsp), %r8
  jmp     label37
block23:
  movq (%r14), %rax
  movq 8(%r14), %rdi
  subq %rax, %rdi
  cmpq $0x38, %rdi
  jnb     label27; j label24
block26:
  movq <offset:1>+8(%rsp), %r8
  movq %rax, %r12
  jmp     label28
block27:
  leaq 0x38(%rax), %rcx
  movq %rax, %r12
  movq %rcx, (%r14)
  movq <offset:1>+8(%rsp), %r8
  jmp     label28
block28:
  leaq -1(%r8), %r8
  movq <offset:1>+0x10(%rsp), %rdx
  movq %r15, %rcx
  movq %r12, %rsi
  movq %r14, %rdi
  call    User(userextname2)
  testq %rax, %rax
  jz      label29; j label30
block30:
  movq <offset:1>+(%rsp), %rcx
  movq %r12, %rdx
  movq %rdx, 0x20(%rcx)
  movq %r15, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label31; j label32
block32:
  movzbq (%rax), %r13
  leaq 1(%rax), %rdi
  movq %rbx, %rax
  orq $0x2, %rax
  cmpl $0x19, %r13d
  jz      label33; j label34
block33:
  movq %rax, %rbx
  movq <offset:1>+8(%rsp), %r8
  jmp     label37
block34:
  testl $0xf, %r13d
  sete %cl
  cmpl $0x10, %r13d
  setb %al
  orl %eax, %ecx
  orq $0x2, %rbx
  leal 0x20(%r13), %r12d
  testb %cl, %cl
  jnz     label35; j label36
block35:
  jmp     label80
block36:
  jmp     label99
block37:
  movq <offset:1>+8(%rsp), %r8
  cmpq $0x1, %r8
  jz      label38; j label39
block39:
  movq %r15, %rax
  subq %rdi, %rax
  testq %rax, %rax
  jz      label40; j label41
block41:
  movzbq (%rdi), %r12
  movq %r12, %rdx
  shrq $0x4, %rdx
  leaq 1(%rdi), %rax
  movq %rax, %r9
  cmpq $0xf, %rdx
  jnz     label42; j label43
block42:
  movq %r9, %rcx
  jmp     label56
block43:
  movq %r9, %rax
  movq %r15, %rdx
  subq %rax, %rdx
  testq %rdx, %rdx
  jz      label44; j label45
block45:
  movzbq 1(%rdi), %rsi
  leaq 2(%rdi), %rcx
  cmpq $0x80, %rsi
  jb      label46; j label47
block46:
  movq %rsi, %rdx
  jmp     label55
block47:
  cmpq $0x2, %rdx
  jnb     label49; j label48
block48:
  jmp     label52
block49:
  movzbq 2(%rdi), %r8
  movq %r8, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rsi
  orq %rsi, %rdx
  leaq 3(%rdi), %rcx
  cmpq $0x80, %r8
  jb      label50; j label51
block50:
  jmp     label55
block51:
  jmp     label52
block52:
  load_ext_name userextname3+0, %rax
  movq %r9, %rdi
  movq %r15, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label53; j label54
block54:
  movq %rax, %rcx
  jmp     label55
block55:
  jmp     label56
block56:
  testq %rdx, %rdx
  jnz     label60; j label57
block59:
  movq <offset:1>+(%rsp), %rax
  movq $0x8, 0x28(%rax)
  movq $0x0, 0x30(%rax)
  movq %rcx, %rdx
  jmp     label75
block60:
  andq $0xf, %r12
  cmpq $0xc, %r12
  jnz     label61; j label62
block62:
  movq %r15, %rsi
  subq %rcx, %rsi
  movq %rcx, <offset:1>+0x20(%rsp)
  cmpq %rsi, %rdx
  jnbe    label63; j label64
block64:
  movq (%r14), %rax
  movq 8(%r14), %rdi
  movq %rdx, %r13
  shlq $0x5, %r13
  movq %rdx, <offset:1>+0x10(%rsp)
  subq %rax, %rdi
  cmpq %rdi, %r13
  jbe     label68; j label65
block67:
  jmp     label69
block68:
  leaq (%rax, %r13), %rcx
  movq %rcx, (%r14)
  jmp     label69
block69:
  leaq (%rax, %r13), %r13
  movq %rax, <offset:1>+0x18(%rsp)
  movq <offset:1>+8(%rsp), %r8
  movq <offset:1>+0x18(%rsp), %r12
  jmp     label70
block70:
  movq <offset:1>+8(%rsp), %r8
  leaq -2(%r8), %r8
  movq <offset:1>+0x20(%rsp), %rdx
  movq %r15, %rcx
  movq %r12, %rsi
  movq %r14, %rdi
  call    User(userextname4)
  testq %rax, %rax
  jz      label71; j label72
block72:
  leaq 0x20(%r12), %r12
  cmpq %r13, %r12
  jnz     label73; j label74
block73:
  movq <offset:1>+8(%rsp), %r8
  movq %rax, <offset:1>+0x20(%rsp)
  jmp     label70
block74:
  movq <offset:1>+0x18(%rsp), %rcx
  movq <offset:1>+(%rsp), %rdi
  movq %rcx, 0x28(%rdi)
  movq <offset:1>+0x10(%rsp), %rdx
  movq <offset:1>+(%rsp), %r9
  movq %rdx, 0x30(%r9)
  movq %rax, %rdx
  jmp     label75
block75:
  movq %r15, %rax
  subq %rdx, %rax
  testq %rax, %rax
  jz      label76; j label77
block77:
  movzbq (%rdx), %r13
  testl $0xf, %r13d
  sete %cl
  cmpl $0x10, %r13d
  setb %al
  orl %eax, %ecx
  leaq 1(%rdx), %rdi
  orq $0x4, %rbx
  leal 0x30(%r13), %r12d
  testb %cl, %cl
  jnz     label78; j label79
block78:
  jmp     label80
block79:
  jmp     label99
block80:
  testl $0xf, %r13d
  jnz     label84; j label81
block81:
  movq %rdi, %rax
  movq %rbx, %rcx
  andq $0x1, %rcx
  cmpq $0x1, %rcx
  jnz     label82; j label83
block83:
  movq <offset:1>+(%rsp), %r14
  movq %rbx, (%r14)
  movq 0x30(%rsp), %rbx
  movq 0x38(%rsp), %r12
  movq 0x40(%rsp), %r13
  movq 0x48(%rsp), %r14
  movq 0x50(%rsp), %r15
  addq $0x60, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block86:
  movzbq (%rdi), %rax
  leaq 1(%rdi), %rdx
  cmpq $0x80, %rax
  jb      label87; j label88
block87:
  movq %rdx, %rdi
  movq %rax, %rdx
  jmp     label96
block88:
  cmpq $0x2, %rcx
  jnb     label90; j label89
block89:
  jmp     label93
block90:
  movzbq 1(%rdi), %rcx
  movq %rcx, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rax
  orq %rax, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label91; j label92
block91:
  movq %rax, %rdi
  jmp     label96
block92:
  jmp     label93
block93:
  load_ext_name userextname3+0, %rax
  movq %r15, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label94; j label95
block95:
  movq %rax, %rdi
  jmp     label96
block96:
  cmpq $0xffff, %rdx
  jnbe    label97; j label98
block98:
  movq %rdx, %r12
  shrl $1, %r12d
  andl $0x1, %edx
  negl %edx
  xorl %edx, %r12d
  shll $0x4, %r12d
  andl $0xf, %r13d
  orl %r13d, %r12d
  jmp     label99
block99:
  movq %r12, %rcx
  sarl $0x4, %ecx
  cmpl $0x7fff, %ecx
  jnle    label100; j label101
block101:
  movq %rcx, %rsi
  andl $0xffff, %esi
  testl $0xffff, %ecx
  jnz     label103; j label102
block103:
  leal -1(%rsi), %esi
  movl $0x3, %r8d
  cmpl %r8d, %esi
  cmovbl %esi, %r8d
  br_table %r8, %r10, %r9
block106:
  movq <offset:1>+8(%rsp), %r8
  jmp     label37
block109:
  movq %rdi, <offset:1>+0x10(%rsp)
  jmp     label23
block112:
  movq %r15, %r10
  movq %rdi, %rdx
  movq <offset:1>+(%rsp), %rdi
  jmp     label11
block117:
  movq %r15, %rax
  subq %rcx, %rax
  testq %rax, %rax
  jz      label118; j label119
block119:
  movzbq (%rcx), %r13
  testl $0xf, %r13d
  sete %dl
  cmpl $0x10, %r13d
  setb %sil
  orl %esi, %edx
  leaq 1(%rcx), %rdi
  andl $0xfffffff0, %r12d
  leal (%r13, %r12), %r12d
  testb %dl, %dl
  jnz     label120; j label121
block120:
  jmp     label80
block121:
  jmp     label99
block1:
  jmp     label122
block3:
  jmp     label122
block12:
  jmp     label122
block14:
  jmp     label122
block24:
  movl $0x38, %esi
  load_ext_name userextname1+0, %r10
  movq %r14, %rdi
  call    *%r10
  testq %rax, %rax
  jz      label25; j label26
block25:
  jmp     label122
block29:
  jmp     label122
block31:
  jmp     label122
block38:
  jmp     label122
block40:
  jmp     label122
block44:
  jmp     label122
block53:
  jmp     label122
block57:
  andq $0xf, %r12
  cmpq $0xd, %r12
  jnbe    label58; j label59
block58:
  jmp     label122
block61:
  jmp     label122
block63:
  jmp     label122
block65:
  load_ext_name userextname1+0, %r11
  movq %r13, %rsi
  movq %r14, %rdi
  call    *%r11
  testq %rax, %rax
  jz      label66; j label67
block66:
  jmp     label122
block71:
  jmp     label122
block76:
  jmp     label122
block82:
  jmp     label122
block84:
  movq %r15, %rcx
  subq %rdi, %rcx
  testq %rcx, %rcx
  jz      label85; j label86
block85:
  jmp     label122
block94:
  jmp     label122
block97:
  jmp     label122
block100:
  jmp     label122
block102:
  jmp     label114
block104:
  jmp     label114
block105:
  movq %r12, %r8
  andl $0xf, %r8d
  cmpl $0x9, %r8d
  jz      label106; j label107
block107:
  jmp     label115
block108:
  movq %r12, %r11
  andl $0xf, %r11d
  cmpl $0xc, %r11d
  jz      label109; j label110
block110:
  jmp     label115
block111:
  movq %r12, %rcx
  andl $0xf, %ecx
  cmpl $0xc, %ecx
  jz      label112; j label113
block113:
  jmp     label115
block114:
  jmp     label115
block115:
  movl %r12d, %edx
  orq (%rip), %rdx
  load_ext_name userextname5+0, %r8
  movq <offset:1>+0x28(%rsp), %rcx
  movq %r15, %rsi
  call    *%r8
  movq %rax, %rcx
  testq %rcx, %rcx
  jz      label116; j label117
block116:
  jmp     label122
block118:
  jmp     label122
block122:
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

; DecodeAnyOrder Point
  pushq %rbp
  movq %rsp, %rbp
  subq $0x40, %rsp
  movq %rbx, 0x10(%rsp)
  movq %r12, 0x18(%rsp)
  movq %r13, 0x20(%rsp)
  movq %r14, 0x28(%rsp)
  movq %r15, 0x30(%rsp)
block0:
  movq %rsi, <offset:1>+(%rsp)
  testq %r8, %r8
  movq %r8, <offset:1>+8(%rsp)
  jz      label1; j label2
block2:
  movq %rcx, %rax
  subq %rdx, %rax
  movq %rcx, %rsi
  testq %rax, %rax
  jz      label3; j label4
block4:
  movzbq (%rdx), %r15
  leaq 1(%rdx), %rdi
  uninit  %rbx
  xorq %rbx, %rbx
  cmpl $0x17, %r15d
  jz      label5; j label6
block5:
  movq %rsi, %r12
  jmp     label11
block6:
  testl $0xf, %r15d
  sete %al
  cmpl $0x10, %r15d
  setb %cl
  orl %ecx, %eax
  leaq 1(%rdx), %rdi
  uninit  %rbx
  xorq %rbx, %rbx
  testb %al, %al
  jnz     label7; j label8
block7:
  movq %rsi, %r12
  jmp     label27
block8:
  leaq 1(%rdx), %rdi
  uninit  %rbx
  xorq %rbx, %rbx
  cmpl $0x27, %r15d
  jnz     label9; j label10
block9:
  movq %rsi, %r12
  movq %r15, %r13
  jmp     label44
block10:
  movq %rsi, %r12
  jmp     label20
block11:
  movq %r12, %rax
  subq %rdi, %rax
  cmpq $0x8, %rax
  jb      label12; j label13
block13:
  movq (%rdi), %rcx
  movq <offset:1>+(%rsp), %rax
  movq %rcx, 8(%rax)
  leaq 8(%rdi), %rax
  movq %r12, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label14; j label15
block15:
  movzbq 8(%rdi), %r15
  leaq 9(%rdi), %rax
  orq $0x1, %rbx
  cmpl $0x17, %r15d
  jz      label16; j label17
block16:
  movq %rax, %rdi
  jmp     label20
block17:
  testl $0xf, %r15d
  sete %cl
  cmpl $0x10, %r15d
  setb %sil
  orl %esi, %ecx
  leaq 9(%rdi), %rdi
  leal 0x10(%r15), %r13d
  testb %cl, %cl
  jnz     label18; j label19
block18:
  jmp     label27
block19:
  jmp     label44
block20:
  movq %r12, %r8
  subq %rdi, %r8
  cmpq $0x8, %r8
  jb      label21; j label22
block22:
  movq (%rdi), %r11
  movq <offset:1>+(%rsp), %r14
  movq %r11, 0x10(%r14)
  leaq 8(%rdi), %rax
  movq %r12, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label23; j label24
block24:
  movzbq 8(%rdi), %r15
  testl $0xf, %r15d
  sete %al
  cmpl $0x10, %r15d
  setb %cl
  orl %ecx, %eax
  leaq 9(%rdi), %rdi
  orq $0x2, %rbx
  leal 0x20(%r15), %r13d
  testb %al, %al
  jnz     label25; j label26
block25:
  jmp     label27
block26:
  jmp     label44
block27:
  testl $0xf, %r15d
  jnz     label29; j label28
block28:
  movq %rdi, %rax
  movq <offset:1>+(%rsp), %r14
  movq %rbx, (%r14)
  movq 0x10(%rsp), %rbx
  movq 0x18(%rsp), %r12
  movq 0x20(%rsp), %r13
  movq 0x28(%rsp), %r14
  movq 0x30(%rsp), %r15
  addq $0x40, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block31:
  movzbq (%rdi), %rax
  leaq 1(%rdi), %rdx
  cmpq $0x80, %rax
  jb      label32; j label33
block32:
  movq %rdx, %rdi
  movq %rax, %rdx
  jmp     label41
block33:
  cmpq $0x2, %rcx
  jnb     label35; j label34
block34:
  jmp     label38
block35:
  movzbq 1(%rdi), %rcx
  movq %rcx, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rax
  orq %rax, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label36; j label37
block36:
  movq %rax, %rdi
  jmp     label41
block37:
  jmp     label38
block38:
  load_ext_name userextname1+0, %rax
  movq %r12, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label39; j label40
block40:
  movq %rax, %rdi
  jmp     label41
block41:
  cmpq $0xffff, %rdx
  jnbe    label42; j label43
block43:
  movq %rdx, %r13
  shrl $1, %r13d
  andl $0x1, %edx
  negl %edx
  xorl %edx, %r13d
  shll $0x4, %r13d
  andl $0xf, %r15d
  orl %r15d, %r13d
  jmp     label44
block44:
  movq %r13, %rax
  sarl $0x4, %eax
  cmpl $0x7fff, %eax
  jnle    label45; j label46
block46:
  movq %rax, %rcx
  andl $0xffff, %ecx
  testl $0xffff, %eax
  jnz     label48; j label47
block48:
  leal -1(%rcx), %eax
  movl $0x2, %ecx
  cmpl %ecx, %eax
  cmovbl %eax, %ecx
  br_table %rcx, %rdx, %rax
block51:
  jmp     label20
block54:
  jmp     label11
block59:
  movq %r12, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label60; j label61
block61:
  movzbq (%rax), %r15
  testl $0xf, %r15d
  sete %sil
  cmpl $0x10, %r15d
  setb %dil
  orl %edi, %esi
  leaq 1(%rax), %rdi
  andl $0xfffffff0, %r13d
  leal (%r15, %r13), %r13d
  testb %sil, %sil
  jnz     label62; j label63
block62:
  movq %r14, <offset:1>+8(%rsp)
  jmp     label27
block63:
  movq %r14, <offset:1>+8(%rsp)
  jmp     label44
block1:
  jmp     label64
block3:
  jmp     label64
block12:
  jmp     label64
block14:
  jmp     label64
block21:
  jmp     label64
block23:
  jmp     label64
block29:
  movq %r12, %rcx
  subq %rdi, %rcx
  testq %rcx, %rcx
  jz      label30; j label31
block30:
  jmp     label64
block39:
  jmp     label64
block42:
  jmp     label64
block45:
  jmp     label64
block47:
  jmp     label56
block49:
  jmp     label56
block50:
  movq %r13, %rax
  andl $0xf, %eax
  cmpl $0x7, %eax
  jz      label51; j label52
block52:
  jmp     label57
block53:
  movq %r13, %rax
  andl $0xf, %eax
  cmpl $0x7, %eax
  jz      label54; j label55
block55:
  jmp     label57
block56:
  jmp     label57
block57:
  movl %r13d, %edx
  orq (%rip), %rdx
  movq <offset:1>+8(%rsp), %r14
  leaq -1(%r14), %rcx
  load_ext_name userextname0+0, %rax
  movq %r12, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label58; j label59
block58:
  jmp     label64
block60:
  jmp     label64
block64:
  uninit  %rax
  xorq %rax, %rax
  movq 0x10(%rsp), %rbx
  movq 0x18(%rsp), %r12
  movq 0x20(%rsp), %r13
  movq 0x28(%rsp), %r14
  movq 0x30(%rsp), %r15
  addq $0x40, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq

; DecodeAnyOrder Shape
  pushq %rbp
  movq %rsp, %rbp
  subq $0x50, %rsp
  movq %rbx, 0x20(%rsp)
  movq %r12, 0x28(%rsp)
  movq %r13, 0x30(%rsp)
  movq %r14, 0x38(%rsp)
  movq %r15, 0x40(%rsp)
block0:
  movq %rdi, <offset:1>+(%rsp)
  testq %r8, %r8
  jz      label1; j label2
block2:
  movq %rcx, %r10
  subq %rdx, %r10
  movq %rcx, %r9
  testq %r10, %r10
  jz      label3; j label4
block4:
  movzbq (%rdx), %r12
  movq %rdx, %rax
  leaq 1(%rax), %rdx
  uninit  %r14
  xorq %r14, %r14
  leaq -1(%r8), %rcx
  movq %r8, <offset:1>+8(%rsp)
  movq %rcx, <offset:1>+0x10(%rsp)
  cmpl $0x1c, %r12d
  jz      label5; j label6
block5:
  movq %rsi, %rbx
  jmp     label11
block6:
  testl $0xf, %r12d
  sete %cl
  cmpl $0x10, %r12d
  setb %dl
  orl %edx, %ecx
  leaq 1(%rax), %rdi
  uninit  %r14
  xorq %r14, %r14
  testb %cl, %cl
  jnz     label7; j label8
block7:
  movq %rsi, %rbx
  movq %r9, %r13
  jmp     label53
block8:
  leaq 1(%rax), %rdi
  uninit  %r14
  xorq %r14, %r14
  cmpl $0x28, %r12d
  jnz     label9; j label10
block9:
  movq %rsi, %rbx
  movq %r9, %r13
  movq %r12, %r15
  jmp     label72
block10:
  movq %rsi, %rbx
  movq %r9, %r13
  jmp     label22
block11:
  leaq 8(%rbx), %rsi
  movq <offset:1>+8(%rsp), %rcx
  leaq -1(%rcx), %r8
  movq %r9, %r13
  movq %r13, %rcx
  movq <offset:1>+(%rsp), %rdi
  call    User(userextname0)
  testq %rax, %rax
  jz      label12; j label13
block13:
  testq %r14, %r14
  setle %cl
  cmpq $0x1, %r14
  sete %dl
  orl %edx, %ecx
  testb %cl, %cl
  jz      label14; j label15
block15:
  movq %r13, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label16; j label17
block17:
  movzbq (%rax), %r12
  movl $0x1, %r14d
  leaq 1(%rax), %rdi
  cmpl $0x18, %r12d
  jz      label18; j label19
block18:
  jmp     label22
block19:
  testl $0xf, %r12d
  sete %al
  cmpl $0x10, %r12d
  setb %cl
  orl %ecx, %eax
  movl $0x1, %r14d
  leal 0x10(%r12), %r15d
  testb %al, %al
  jnz     label20; j label21
block20:
  jmp     label53
block21:
  jmp     label72
block22:
  movq %r13, %rdx
  subq %rdi, %rdx
  testq %rdx, %rdx
  jz      label23; j label24
block24:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label25; j label26
block25:
  movq %rcx, %rdx
  jmp     label34
block26:
  cmpq $0x2, %rdx
  jnb     label28; j label27
block27:
  jmp     label31
block28:
  movzbq 1(%rdi), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %rsi
  jb      label29; j label30
block29:
  jmp     label34
block30:
  jmp     label31
block31:
  load_ext_name userextname1+0, %rax
  movq %r13, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label32; j label33
block33:
  jmp     label34
block34:
  movq %r13, %rcx
  subq %rax, %rcx
  cmpq %rcx, %rdx
  jnbe    label35; j label36
block36:
  cmpq $0x20, %rdx
  jnbe    label37; j label38
block38:
  cmpq $0x20, %rcx
  jb      label39; j label40
block40:
  vmovdqu (%rax), %xmm7
  load_ext_name userextname2+0, %rdi
  leaq 0x20(%rdi), %rsi
  subq %rdx, %rsi
  movq %rdx, %r12
  vmovdqu (%rsi), %xmm0
  vmovdqu 0x10(%rax), %xmm1
  movq %rax, %r15
  vpand %xmm0, %xmm7, %xmm7
  vpand 0x10(%rsi), %xmm1, %xmm0
  vpor %xmm0, %xmm7, %xmm7
  vptest %xmm7, %xmm7
  jnz     label41; j label42
block42:
  movq %r15, %rax
  jmp     label46
block44:
  movq %r15, %rax
  jmp     label46
block46:
  movq %rax, 8(%rbx)
  movq %r12, %rsi
  movq %rsi, %rcx
  orq (%rip), %rcx
  movq %rcx, 0x10(%rbx)
  testq %r14, %r14
  setle %dl
  movl $0x2, %ecx
  cmpq $0x2, %r14
  sete %dil
  orl %edi, %edx
  testb %dl, %dl
  jz      label47; j label48
block48:
  leaq (%rax, %rsi), %rdx
  movq %r13, %rdi
  subq %rdx, %rdi
  testq %rdi, %rdi
  jz      label49; j label50
block50:
  movzbq (%rax, %rsi), %r12
  testl $0xf, %r12d
  sete %dl
  cmpl $0x10, %r12d
  setb %dil
  orl %edi, %edx
  leaq 1(%rax, %rsi), %rdi
  leal 0x20(%r12), %r15d
  testb %dl, %dl
  jnz     label51; j label52
block51:
  movq %rcx, %r14
  jmp     label53
block52:
  movq %rcx, %r14
  jmp     label72
block53:
  testl $0xf, %r12d
  jnz     label57; j label54
block54:
  movq %rdi, %rax
  movq %r14, %rcx
  shlq $1, %rcx
  testq %rcx, %rcx
  jz      label55; j label56
block56:
  movq %r14, (%rbx)
  movq 0x20(%rsp), %rbx
  movq 0x28(%rsp), %r12
  movq 0x30(%rsp), %r13
  movq 0x38(%rsp), %r14
  movq 0x40(%rsp), %r15
  addq $0x50, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block59:
  movzbq (%rdi), %rax
  leaq 1(%rdi), %rdx
  cmpq $0x80, %rax
  jb      label60; j label61
block60:
  movq %rdx, %rdi
  movq %rax, %rdx
  jmp     label69
block61:
  cmpq $0x2, %rcx
  jnb     label63; j label62
block62:
  jmp     label66
block63:
  movzbq 1(%rdi), %rcx
  movq %rcx, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rax
  orq %rax, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label64; j label65
block64:
  movq %rax, %rdi
  jmp     label69
block65:
  jmp     label66
block66:
  load_ext_name userextname1+0, %rax
  movq %r13, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label67; j label68
block68:
  movq %rax, %rdi
  jmp     label69
block69:
  cmpq $0xffff, %rdx
  jnbe    label70; j label71
block71:
  movq %rdx, %r15
  shrl $1, %r15d
  andl $0x1, %edx
  negl %edx
  xorl %edx, %r15d
  shll $0x4, %r15d
  andl $0xf, %r12d
  orl %r12d, %r15d
  jmp     label72
block72:
  movq %r15, %rax
  sarl $0x4, %eax
  cmpl $0x7fff, %eax
  jnle    label73; j label74
block74:
  movq %rax, %rcx
  andl $0xffff, %ecx
  testl $0xffff, %eax
  jnz     label76; j label75
block76:
  leal -1(%rcx), %ecx
  movl $0x2, %eax
  cmpl %eax, %ecx
  cmovbl %ecx, %eax
  br_table %rax, %r8, %rsi
block79:
  jmp     label22
block82:
  movq %rdi, %rdx
  movq %r13, %r9
  jmp     label11
block87:
  movq (%rbx), %r14
  movq %r13, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label88; j label89
block89:
  movzbq (%rax), %r12
  testl $0xf, %r12d
  sete %cl
  cmpl $0x10, %r12d
  setb %dl
  orl %edx, %ecx
  leaq 1(%rax), %rdi
  andl $0xfffffff0, %r15d
  leal (%r12, %r15), %r15d
  testb %cl, %cl
  jnz     label90; j label91
block90:
  jmp     label53
block91:
  jmp     label72
block1:
  jmp     label92
block3:
  jmp     label92
block12:
  jmp     label92
block14:
  jmp     label92
block16:
  jmp     label92
block23:
  jmp     label92
block32:
  jmp     label92
block35:
  jmp     label92
block37:
  movq %rdx, %r12
  movq %rax, %r15
  jmp     label43
block39:
  movq %rdx, %r12
  movq %rax, %r15
  jmp     label43
block41:
  jmp     label43
block43:
  load_ext_name userextname3+0, %r11
  movq %r12, %rsi
  movq %r15, %rdi
  call    *%r11
  testq %rax, %rax
  jnz     label44; j label45
block45:
  jmp     label92
block47:
  jmp     label92
block49:
  jmp     label92
block55:
  jmp     label92
block57:
  movq %r13, %rcx
  subq %rdi, %rcx
  testq %rcx, %rcx
  jz      label58; j label59
block58:
  jmp     label92
block67:
  jmp     label92
block70:
  jmp     label92
block73:
  jmp     label92
block75:
  jmp     label84
block77:
  jmp     label84
block78:
  movq %r15, %rdx
  andl $0xf, %edx
  cmpl $0x8, %edx
  jz      label79; j label80
block80:
  movq %rdi, %rsi
  jmp     label85
block81:
  movq %r15, %rsi
  andl $0xf, %esi
  cmpl $0xc, %esi
  jz      label82; j label83
block83:
  movq %rdi, %rsi
  jmp     label85
block84:
  movq %rdi, %rsi
  jmp     label85
block85:
  movq %r14, (%rbx)
  movl %r15d, %ecx
  orq (%rip), %rcx
  load_ext_name userextname4+0, %rax
  movq %r13, %rdx
  movq %rbx, %rdi
  movq <offset:1>+0x10(%rsp), %r8
  call    *%rax
  testq %rax, %rax
  jz      label86; j label87
block86:
  jmp     label92
block88:
  jmp     label92
block92:
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

; Encode Root
  pushq %rbp
  movq %rsp, %rbp
  subq $0x30, %rsp
  movq %rbx, (%rsp)
  movq %r12, 8(%rsp)
  movq %r13, 0x10(%rsp)
  movq %r14, 0x18(%rsp)
  movq %r15, 0x20(%rsp)
block0:
  movq %rsi, %r13
  testq %rdi, %rdi
  movq %rdi, %r12
  jz      label1; j label2
block2:
  movq %rcx, %rsi
  subq %rdx, %rsi
  testq %rsi, %rsi
  jz      label3; j label4
block4:
  movl $0x1c, %edi
  movb %dil, (%rdx)
  movq %r12, %rax
  leaq -1(%rax), %rdi
  movq %r13, %rax
  leaq 8(%rax), %rsi
  leaq 1(%rdx), %rdx
  movq %rcx, %r14
  call    User(userextname0)
  testq %rax, %rax
  jz      label5; j label6
block6:
  movq (%r13), %r11
  movl $0x10, %ecx
  testq $0x2, %r11
  jnz     label8; j label7
block7:
  movq %rax, %rdx
  movq %r12, %rbx
  jmp     label13
block8:
  movq %r14, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label9; j label10
block10:
  movl $0x1c, %ecx
  movb %cl, (%rax)
  movq 0x20(%r13), %rsi
  movq %r12, %rbx
  leaq -1(%rbx), %rdi
  leaq 1(%rax), %rdx
  movq %r14, %rcx
  call    User(userextname1)
  testq %rax, %rax
  jz      label11; j label12
block12:
  movl $0x20, %ecx
  movq %rax, %rdx
  jmp     label13
block13:
  movq (%r13), %rax
  testq $0x4, %rax
  jnz     label15; j label14
block14:
  jmp     label46
block15:
  movq %r14, %rax
  subq %rdx, %rax
  testq %rax, %rax
  jz      label16; j label17
block17:
  movl $0x30, %eax
  subl %ecx, %eax
  leal 9(%rax), %eax
  movb %al, (%rdx)
  cmpq $0x1, %rbx
  jz      label18; j label19
block19:
  movq 0x28(%r13), %r12
  movl 0x30(%r13), %r13d
  cmpq $0xf, %r13
  jb      label34; j label20
block20:
  leaq 1(%rdx), %rax
  movq %r14, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label21; j label22
block22:
  movl $0xfc, %eax
  movb %al, 1(%rdx)
  cmpq $0x80, %r13
  jb      label30; j label23
block23:
  cmpq $0x4000, %r13
  jb      label27; j label24
block24:
  leaq 2(%rdx), %rdi
  load_ext_name userextname2+0, %rax
  movq %r13, %rdx
  movq %r14, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label25; j label26
block26:
  movq %rax, %rdx
  jmp     label33
block27:
  leaq 2(%rdx), %rax
  movq %r14, %rcx
  subq %rax, %rcx
  cmpq $0x2, %rcx
  jb      label28; j label29
block29:
  movq %r13, %rax
  orq $0x80, %rax
  movb %al, 2(%rdx)
  movq %r13, %rax
  shrq $0x7, %rax
  movb %al, 3(%rdx)
  leaq 4(%rdx), %rdx
  jmp     label33
block30:
  leaq 2(%rdx), %rax
  movq %r14, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label31; j label32
block32:
  movb %r13b, 2(%rdx)
  leaq 3(%rdx), %rdx
  jmp     label33
block33:
  jmp     label37
block34:
  leaq 1(%rdx), %rax
  movq %r14, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label35; j label36
block36:
  movq %r13, %rax
  shlq $0x4, %rax
  orq $0xc, %rax
  movb %al, 1(%rdx)
  leaq 2(%rdx), %rdx
  jmp     label37
block37:
  movq %r13, %rax
  shlq $0x5, %rax
  leaq (%r12, %rax), %r15
  testq %r13, %r13
  jnz     label38; j label39
block38:
  jmp     label40
block39:
  jmp     label45
block40:
  leaq -2(%rbx), %rdi
  movq %r14, %rcx
  movq %r12, %rsi
  call    User(userextname3)
  testq %rax, %rax
  jz      label41; j label42
block42:
  leaq 0x20(%r12), %r12
  cmpq %r15, %r12
  jnz     label43; j label44
block43:
  movq %rax, %rdx
  jmp     label40
block44:
  movq %rax, %rdx
  jmp     label45
block45:
  movl $0x30, %ecx
  jmp     label46
block46:
  subq %rdx, %r14
  testq %r14, %r14
  jz      label47; j label48
block48:
  movb $0x0, (%rdx)
  leaq 1(%rdx), %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  movq 0x18(%rsp), %r14
  movq 0x20(%rsp), %r15
  addq $0x30, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label49
block3:
  jmp     label49
block5:
  jmp     label49
block9:
  jmp     label49
block11:
  jmp     label49
block16:
  jmp     label49
block18:
  jmp     label49
block21:
  jmp     label49
block25:
  jmp     label49
block28:
  jmp     label49
block31:
  jmp     label49
block35:
  jmp     label49
block41:
  jmp     label49
block47:
  jmp     label49
block49:
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

; Encode Point
  pushq %rbp
  movq %rsp, %rbp
block0:
  testq %rdi, %rdi
  jz      label1; j label2
block2:
  movq (%rsi), %rdi
  movq %rdi, %rax
  andq $0x3, %rax
  cmpq $0x3, %rax
  jz      label18; j label3
block3:
  uninit  %rax
  xorl %eax, %eax
  testq $0x1, %rdi
  jnz     label5; j label4
block4:
  jmp     label10
block5:
  movq %rcx, %rax
  subq %rdx, %rax
  testq %rax, %rax
  jz      label6; j label7
block7:
  movl $0x17, %eax
  movb %al, (%rdx)
  leaq 1(%rdx), %rax
  movq %rcx, %rdi
  subq %rax, %rdi
  cmpq $0x8, %rdi
  jb      label8; j label9
block9:
  movq 8(%rsi), %rax
  movq %rax, 1(%rdx)
  leaq 9(%rdx), %rdx
  movl $0x10, %eax
  jmp     label10
block10:
  movq (%rsi), %rdi
  testq $0x2, %rdi
  jnz     label12; j label11
block11:
  jmp     label17
block12:
  movq %rcx, %rdi
  subq %rdx, %rdi
  testq %rdi, %rdi
  jz      label13; j label14
block14:
  movl $0x20, %edi
  subl %eax, %edi
  leal 7(%rdi), %edi
  movb %dil, (%rdx)
  leaq 1(%rdx), %r8
  movq %rcx, %r9
  subq %r8, %r9
  cmpq $0x8, %r9
  jb      label15; j label16
block16:
  movq 0x10(%rsi), %r11
  movq %r11, 1(%rdx)
  leaq 9(%rdx), %rdx
  movl $0x20, %eax
  jmp     label17
block17:
  jmp     label27
block18:
  movq %rcx, %rax
  subq %rdx, %rax
  testq %rax, %rax
  jz      label19; j label20
block20:
  movl $0x17, %eax
  movb %al, (%rdx)
  leaq 1(%rdx), %rdi
  movq %rcx, %r8
  subq %rdi, %r8
  cmpq $0x8, %r8
  jb      label21; j label22
block22:
  movq 8(%rsi), %rdi
  movq %rdi, 1(%rdx)
  leaq 9(%rdx), %rdi
  movq %rcx, %r8
  subq %rdi, %r8
  testq %r8, %r8
  jz      label23; j label24
block24:
  movb %al, 9(%rdx)
  leaq 0xa(%rdx), %rax
  movq %rcx, %rdi
  subq %rax, %rdi
  cmpq $0x8, %rdi
  jb      label25; j label26
block26:
  movq 0x10(%rsi), %rax
  movq %rax, 0xa(%rdx)
  leaq 0x12(%rdx), %rdx
  movl $0x20, %eax
  jmp     label27
block27:
  subq %rdx, %rcx
  testq %rcx, %rcx
  jz      label28; j label29
block29:
  movb $0x0, (%rdx)
  leaq 1(%rdx), %rax
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label30
block6:
  jmp     label30
block8:
  jmp     label30
block13:
  jmp     label30
block15:
  jmp     label30
block19:
  jmp     label30
block21:
  jmp     label30
block23:
  jmp     label30
block25:
  jmp     label30
block28:
  jmp     label30
block30:
  uninit  %rax
  xorq %rax, %rax
  movq %rbp, %rsp
  popq %rbp
  retq

; Encode Shape
  pushq %rbp
  movq %rsp, %rbp
  subq $0x20, %rsp
  movq %rbx, (%rsp)
  movq %r12, 8(%rsp)
  movq %r13, 0x10(%rsp)
block0:
  movq %rsi, %rbx
  testq %rdi, %rdi
  jz      label1; j label2
block2:
  movq %rbx, %rsi
  movq (%rsi), %rax
  testq %rax, %rax
  jl      label40; j label3
block3:
  cmpq $0x1, %rax
  jz      label5; j label4
block4:
  movq %rdx, %rax
  movq %rbx, %rsi
  movq %rcx, %r13
  jmp     label10
block5:
  movq %rcx, %rsi
  subq %rdx, %rsi
  testq %rsi, %rsi
  jz      label6; j label7
block7:
  movl $0x1c, %esi
  movb %sil, (%rdx)
  leaq -1(%rdi), %rdi
  movq %rbx, %rsi
  leaq 8(%rsi), %rsi
  leaq 1(%rdx), %rdx
  movq %rcx, %r13
  call    User(userextname1)
  testq %rax, %rax
  jz      label8; j label9
block9:
  movq %rbx, %rsi
  jmp     label10
block10:
  movq (%rsi), %r10
  cmpq $0x2, %r10
  jz      label12; j label11
block11:
  jmp     label37
block12:
  movq %r13, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label13; j label14
block14:
  movl $0x28, %ecx
  movb %cl, (%rax)
  movq 8(%rsi), %rdi
  movq %rdi, %r12
  movl 0x10(%rsi), %ebx
  cmpq $0x80, %rbx
  jb      label22; j label15
block15:
  cmpq $0x4000, %rbx
  jb      label19; j label16
block16:
  leaq 1(%rax), %rdi
  load_ext_name userextname2+0, %rax
  movq %rbx, %rdx
  movq %r13, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label17; j label18
block18:
  jmp     label25
block19:
  leaq 1(%rax), %rcx
  movq %r13, %rdx
  subq %rcx, %rdx
  cmpq $0x2, %rdx
  jb      label20; j label21
block21:
  movq %rbx, %rcx
  orq $0x80, %rcx
  movb %cl, 1(%rax)
  movq %rbx, %rcx
  shrq $0x7, %rcx
  movb %cl, 2(%rax)
  leaq 3(%rax), %rax
  jmp     label25
block22:
  leaq 1(%rax), %rcx
  movq %r13, %rdx
  subq %rcx, %rdx
  testq %rdx, %rdx
  jz      label23; j label24
block24:
  movb %bl, 1(%rax)
  leaq 2(%rax), %rax
  jmp     label25
block25:
  movq %r13, %rcx
  subq %rax, %rcx
  cmpq %rcx, %rbx
  jnbe    label26; j label27
block27:
  cmpq $0x1f, %rbx
  jnbe    label35; j label28
block28:
  cmpq $0x8, %rbx
  jnb     label34; j label29
block29:
  cmpq $0x4, %rbx
  jnb     label33; j label30
block30:
  testq %rbx, %rbx
  jnz     label32; j label31
block31:
  jmp     label36
block32:
  movq %r12, %rdi
  movzbq (%rdi), %rcx
  movq %rbx, %rdx
  shrq $1, %rdx
  movzbq (%rdi, %rdx), %rsi
  movzbq -1(%rdi, %rbx), %rdi
  movb %cl, (%rax)
  movb %sil, (%rax, %rdx)
  movb %dil, -1(%rax, %rbx)
  jmp     label36
block33:
  movq %r12, %rdi
  movl (%rdi), %ecx
  movl -4(%rdi, %rbx), %edx
  movl %ecx, (%rax)
  movl %edx, -4(%rax, %rbx)
  jmp     label36
block34:
  movq %r12, %rdi
  movq (%rdi), %rcx
  movq %rbx, %rdx
  andq $0x10, %rdx
  shrq $1, %rdx
  movq (%rdi, %rdx), %rsi
  leaq -8(%rbx), %r8
  subq %rdx, %r8
  movq (%rdi, %r8), %r9
  movq -8(%rdi, %rbx), %rdi
  movq %rcx, (%rax)
  movq %rsi, (%rax, %rdx)
  movq %r9, (%rax, %r8)
  movq %rdi, -8(%rax, %rbx)
  movq %rax, %r12
  jmp     label36
block35:
  movq %r12, %rdi
  movq %rax, %r12
  load_ext_name userextname3+0, %rax
  movq %rbx, %rdx
  movq %r12, %rsi
  call    *%rax
  movq %r12, %rax
  jmp     label36
block36:
  leaq (%rax, %rbx), %rax
  jmp     label37
block37:
  subq %rax, %r13
  testq %r13, %r13
  jz      label38; j label39
block39:
  movb $0x0, (%rax)
  leaq 1(%rax), %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block42:
  subq %rax, %r13
  testq %r13, %r13
  jz      label43; j label44
block44:
  movb $0x0, (%rax)
  leaq 1(%rax), %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label45
block6:
  jmp     label45
block8:
  jmp     label45
block13:
  jmp     label45
block17:
  jmp     label45
block20:
  jmp     label45
block23:
  jmp     label45
block26:
  jmp     label45
block38:
  jmp     label45
block40:
  movq %rdx, %rsi
  movq %rcx, %r13
  movl $0x2, %ecx
  leaq -1(%rdi), %r8
  load_ext_name userextname0+0, %r9
  movq %rbx, %rdi
  movq %r13, %rdx
  call    *%r9
  testq %rax, %rax
  jz      label41; j label42
block41:
  jmp     label45
block43:
  jmp     label45
block45:
  uninit  %rax
  xorq %rax, %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
