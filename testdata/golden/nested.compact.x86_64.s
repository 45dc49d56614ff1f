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
  jnz     label2; j label1
block2:
  movq %rcx, %rax
  subq %rdx, %rax
  movq %rcx, %r9
  testq %rax, %rax
  jnz     label4; j label3
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
  movq <offset:1>+(%rsp), %rcx
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
  movq %r9, %r15
  jmp     label75
block8:
  leaq 1(%rax), %rdx
  movq %rdx, <offset:1>+0x10(%rsp)
  uninit  %rbx
  xorq %rbx, %rbx
  cmpl $0x2c, %r13d
  jz      label9; j label10
block9:
  movq %r9, %r15
  jmp     label23
block10:
  movq <offset:1>+0x10(%rsp), %rdi
  movq %r13, %r12
  movq %r9, %r15
  jmp     label20
block11:
  leaq 8(%rcx), %rsi
  movq %rcx, <offset:1>+(%rsp)
  movq <offset:1>+8(%rsp), %rcx
  leaq -1(%rcx), %r8
  movq %r9, %r15
  movq %r15, %rcx
  movq %r14, %rdi
  call    User(userextname0)
  testq %rax, %rax
  jnz     label13; j label12
block13:
  movq %r15, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jnz     label15; j label14
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
  jmp     label75
block19:
  movq <offset:1>+0x10(%rsp), %rdi
  jmp     label20
block20:
  cmpl $0x39, %r12d
  jz      label21; j label22
block21:
  movq <offset:1>+8(%rsp), %rcx
  jmp     label37
block22:
  jmp     label89
block23:
  movq (%r14), %rax
  movq 8(%r14), %rcx
  subq %rax, %rcx
  cmpq $0x38, %rcx
  jnb     label27; j label24
block26:
  movq <offset:1>+8(%rsp), %rcx
  movq %rax, %r12
  jmp     label28
block27:
  leaq 0x38(%rax), %rsi
  movq %rax, %r12
  movq %rsi, (%r14)
  movq <offset:1>+8(%rsp), %rcx
  jmp     label28
block28:
  leaq -1(%rcx), %r8
  movq <offset:1>+0x10(%rsp), %rdx
  movq %r15, %rcx
  movq %r12, %rsi
  movq %r14, %rdi
  call    User(userextname2)
  testq %rax, %rax
  jnz     label30; j label29
block30:
  movq <offset:1>+(%rsp), %rcx
  movq %r12, %rdx
  movq %rdx, 0x20(%rcx)
  movq %r15, %r10
  subq %rax, %r10
  testq %r10, %r10
  jnz     label32; j label31
block32:
  movzbq (%rax), %r13
  leaq 1(%rax), %rdi
  movq %rbx, %rax
  orq $0x2, %rax
  cmpl $0x19, %r13d
  jz      label33; j label34
block33:
  movq <offset:1>+8(%rsp), %rcx
  movq %rax, %rbx
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
  jmp     label75
block36:
  jmp     label89
block37:
  movq <offset:1>+8(%rsp), %rcx
  leaq -1(%rcx), %rax
  testq %rax, %rax
  jnz     label39; j label38
block39:
  movq %r15, %rax
  subq %rdi, %rax
  testq %rax, %rax
  jnz     label41; j label40
block41:
  movzbq (%rdi), %r12
  movq %r12, %rdx
  shrq $0x4, %rdx
  leaq 1(%rdi), %rax
  movq %rax, %rsi
  cmpq $0xf, %rdx
  jnz     label42; j label43
block42:
  movq %rsi, %rcx
  jmp     label51
block43:
  movq %rsi, %rax
  movq %r15, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jnz     label45; j label44
block45:
  movzbq 1(%rdi), %rdx
  leaq 2(%rdi), %rcx
  cmpq $0x80, %rdx
  jb      label46; j label47
block46:
  jmp     label50
block47:
  load_ext_name userextname3+0, %rax
  movq %rsi, %rdi
  movq %r15, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label49; j label48
block49:
  movq %rax, %rcx
  jmp     label50
block50:
  jmp     label51
block51:
  testq %rdx, %rdx
  jnz     label55; j label52
block54:
  movq <offset:1>+(%rsp), %rax
  movq $0x8, 0x28(%rax)
  movq $0x0, 0x30(%rax)
  movq %rcx, %rdx
  jmp     label70
block55:
  andq $0xf, %r12
  cmpq $0xc, %r12
  jz      label57; j label56
block57:
  movq %r15, %rax
  subq %rcx, %rax
  movq %rcx, <offset:1>+0x20(%rsp)
  cmpq %rax, %rdx
  jbe     label59; j label58
block59:
  movq (%r14), %rax
  movq 8(%r14), %rcx
  movq %rdx, %r13
  shlq $0x5, %r13
  movq %rdx, <offset:1>+0x10(%rsp)
  subq %rax, %rcx
  cmpq %rcx, %r13
  jbe     label63; j label60
block62:
  jmp     label64
block63:
  leaq (%rax, %r13), %rcx
  movq %rcx, (%r14)
  jmp     label64
block64:
  leaq (%rax, %r13), %r13
  movq %rax, <offset:1>+0x18(%rsp)
  movq <offset:1>+8(%rsp), %rcx
  movq <offset:1>+0x18(%rsp), %r12
  jmp     label65
block65:
  movq <offset:1>+8(%rsp), %rcx
  leaq -2(%rcx), %r8
  movq <offset:1>+0x20(%rsp), %rdx
  movq %r15, %rcx
  movq %r12, %rsi
  movq %r14, %rdi
  call    User(userextname4)
  testq %rax, %rax
  jnz     label67; j label66
block67:
  leaq 0x20(%r12), %r12
  cmpq %r13, %r12
  jnz     label68; j label69
block68:
  movq <offset:1>+8(%rsp), %rcx
  movq %rax, <offset:1>+0x20(%rsp)
  jmp     label65
block69:
  movq <offset:1>+(%rsp), %rcx
  movq <offset:1>+0x18(%rsp), %rdx
  movq %rdx, 0x28(%rcx)
  movq <offset:1>+0x10(%rsp), %rdx
  movq %rdx, 0x30(%rcx)
  movq %rax, %rdx
  jmp     label70
block70:
  movq %r15, %r10
  subq %rdx, %r10
  testq %r10, %r10
  jnz     label72; j label71
block72:
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
  jnz     label73; j label74
block73:
  jmp     label75
block74:
  jmp     label89
block75:
  testl $0xf, %r13d
  jnz     label79; j label76
block76:
  movq %rdi, %rax
  movq %rbx, %rcx
  andq $0x1, %rcx
  cmpq $0x1, %rcx
  jz      label78; j label77
block78:
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
block81:
  movzbq (%rdi), %rdx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rdx
  jb      label82; j label83
block82:
  movq %rax, %rdi
  jmp     label86
block83:
  load_ext_name userextname3+0, %rax
  movq %r15, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label85; j label84
block85:
  movq %rax, %rdi
  jmp     label86
block86:
  cmpq $0xffff, %rdx
  jbe     label88; j label87
block88:
  movq %rdx, %r12
  shrl $1, %r12d
  andl $0x1, %edx
  negl %edx
  xorl %edx, %r12d
  shll $0x4, %r12d
  andl $0xf, %r13d
  orl %r13d, %r12d
  jmp     label89
block89:
  movq %r12, %rcx
  sarl $0x4, %ecx
  cmpl $0x7fff, %ecx
  jle     label91; j label90
block91:
  movq %rcx, %rdx
  andl $0xffff, %edx
  testl $0xffff, %ecx
  jnz     label93; j label92
block93:
  leal -1(%rdx), %ecx
  movl $0x3, %edx
  cmpl %edx, %ecx
  cmovbl %ecx, %edx
  br_table %rdx, %rsi, %rcx
block96:
  movq <offset:1>+8(%rsp), %rcx
  jmp     label37
block99:
  movq %rdi, <offset:1>+0x10(%rsp)
  jmp     label23
block102:
  movq <offset:1>+(%rsp), %rcx
  movq %rdi, %rdx
  movq %r15, %r9
  jmp     label11
block107:
  movq %r15, %rax
  subq %rdx, %rax
  testq %rax, %rax
  jnz     label110; j label108
block110:
  movzbq (%rdx), %r13
  testl $0xf, %r13d
  sete %sil
  cmpl $0x10, %r13d
  setb %dil
  orl %edi, %esi
  leaq 1(%rdx), %rdi
  andl $0xfffffff0, %r12d
  leal (%r13, %r12), %r12d
  testb %sil, %sil
  jnz     label111; j label112
block111:
  jmp     label75
block112:
  jmp     label89
block1:
  jmp     label109
block3:
  jmp     label109
block12:
  jmp     label109
block14:
  jmp     label109
block24:
  movl $0x38, %esi
  load_ext_name userextname1+0, %rax
  movq %r14, %rdi
  call    *%rax
  testq %rax, %rax
  jnz     label26; j label25
block25:
  jmp     label109
block29:
  jmp     label109
block31:
  jmp     label109
block38:
  jmp     label109
block40:
  jmp     label109
block44:
  jmp     label109
block48:
  jmp     label109
block52:
  andq $0xf, %r12
  cmpq $0xd, %r12
  jbe     label54; j label53
block53:
  jmp     label109
block56:
  jmp     label109
block58:
  jmp     label109
block60:
  load_ext_name userextname1+0, %rax
  movq %r13, %rsi
  movq %r14, %rdi
  call    *%rax
  testq %rax, %rax
  jnz     label62; j label61
block61:
  jmp     label109
block66:
  jmp     label109
block71:
  jmp     label109
block77:
  jmp     label109
block79:
  movq %r15, %rax
  subq %rdi, %rax
  testq %rax, %rax
  jnz     label81; j label80
block80:
  jmp     label109
block84:
  jmp     label109
block87:
  jmp     label109
block90:
  jmp     label109
block92:
  jmp     label104
block94:
  jmp     label104
block95:
  movq %r12, %rcx
  andl $0xf, %ecx
  cmpl $0x9, %ecx
  jz      label96; j label97
block97:
  jmp     label105
block98:
  movq %r12, %rcx
  andl $0xf, %ecx
  cmpl $0xc, %ecx
  jz      label99; j label100
block100:
  jmp     label105
block101:
  movq %r12, %rcx
  andl $0xf, %ecx
  cmpl $0xc, %ecx
  jz      label102; j label103
block103:
  jmp     label105
block104:
  jmp     label105
block105:
  movq %r12, %rdx
  andl $0xf, %edx
  load_ext_name userextname5+0, %r8
  movq <offset:1>+0x28(%rsp), %rcx
  movq %r15, %rsi
  call    *%r8
  movq %rax, %rdx
  testq %rdx, %rdx
  jnz     label107; j label106
block106:
  jmp     label109
block108:
  jmp     label109
block109:
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

; Decode Point
  pushq %rbp
  movq %rsp, %rbp
  subq $0x40, %rsp
  movq %rbx, 0x10(%rsp)
  movq %r12, 0x18(%rsp)
  movq %r13, 0x20(%rsp)
  movq %r14, 0x28(%rsp)
  movq %r15, 0x30(%rsp)
block0:
  movq %rsi, %r9
  testq %r8, %r8
  movq %r8, <offset:1>+(%rsp)
  jnz     label2; j label1
block2:
  movq %rcx, %rax
  subq %rdx, %rax
  movq %rcx, %rsi
  testq %rax, %rax
  jnz     label4; j label3
block4:
  movzbq (%rdx), %r14
  movq %rdx, %rcx
  leaq 1(%rcx), %rdi
  uninit  %r12
  xorq %r12, %r12
  cmpl $0x17, %r14d
  jz      label5; j label6
block5:
  movq %rsi, %rbx
  jmp     label11
block6:
  testl $0xf, %r14d
  sete %al
  cmpl $0x10, %r14d
  setb %dl
  orl %edx, %eax
  leaq 1(%rcx), %rdi
  uninit  %r12
  xorq %r12, %r12
  testb %al, %al
  jnz     label7; j label8
block7:
  movq %rsi, %rbx
  movq %r9, %r13
  jmp     label27
block8:
  leaq 1(%rcx), %rdi
  uninit  %r12
  xorq %r12, %r12
  cmpl $0x27, %r14d
  jz      label9; j label10
block9:
  movq %rsi, %rbx
  jmp     label20
block10:
  movq %rsi, %rbx
  movq %r9, %r13
  movq %r14, %r15
  jmp     label39
block11:
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x8, %rax
  jnb     label13; j label12
block13:
  movq (%rdi), %rax
  movq %r9, %r10
  movq %rax, 8(%r10)
  leaq 8(%rdi), %rax
  movq %rbx, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jnz     label15; j label14
block15:
  movzbq 8(%rdi), %r14
  leaq 9(%rdi), %rax
  orq $0x1, %r12
  cmpl $0x17, %r14d
  jz      label16; j label17
block16:
  movq %rax, %rdi
  jmp     label20
block17:
  testl $0xf, %r14d
  sete %al
  cmpl $0x10, %r14d
  setb %cl
  orl %ecx, %eax
  leaq 9(%rdi), %rdi
  leal 0x10(%r14), %r15d
  testb %al, %al
  jnz     label18; j label19
block18:
  movq %r9, %r13
  jmp     label27
block19:
  movq %r9, %r13
  jmp     label39
block20:
  movq %rbx, %rdx
  subq %rdi, %rdx
  cmpq $0x8, %rdx
  jnb     label22; j label21
block22:
  movq (%rdi), %rsi
  movq %r9, %r13
  movq %rsi, 0x10(%r13)
  leaq 8(%rdi), %rsi
  movq %rbx, %r8
  subq %rsi, %r8
  testq %r8, %r8
  jnz     label24; j label23
block24:
  movzbq 8(%rdi), %r14
  testl $0xf, %r14d
  sete %r8b
  cmpl $0x10, %r14d
  setb %r11b
  orl %r11d, %r8d
  leaq 9(%rdi), %rdi
  orq $0x2, %r12
  leal 0x20(%r14), %r15d
  testb %r8b, %r8b
  jnz     label25; j label26
block25:
  jmp     label27
block26:
  jmp     label39
block27:
  testl $0xf, %r14d
  jnz     label29; j label28
block28:
  movq %rdi, %rax
  movq %r12, (%r13)
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
  movzbq (%rdi), %rdx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rdx
  jb      label32; j label33
block32:
  movq %rax, %rdi
  jmp     label36
block33:
  load_ext_name userextname1+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label35; j label34
block35:
  movq %rax, %rdi
  jmp     label36
block36:
  cmpq $0xffff, %rdx
  jbe     label38; j label37
block38:
  movq %rdx, %r15
  shrl $1, %r15d
  andl $0x1, %edx
  negl %edx
  xorl %edx, %r15d
  shll $0x4, %r15d
  andl $0xf, %r14d
  orl %r14d, %r15d
  jmp     label39
block39:
  movq %r15, %rax
  sarl $0x4, %eax
  cmpl $0x7fff, %eax
  jle     label41; j label40
block41:
  movq %rax, %rcx
  andl $0xffff, %ecx
  testl $0xffff, %eax
  jnz     label43; j label42
block43:
  leal -1(%rcx), %eax
  movl $0x2, %ecx
  cmpl %ecx, %eax
  cmovbl %eax, %ecx
  br_table %rcx, %rdx, %rax
block46:
  movq %r13, %r9
  jmp     label20
block49:
  movq %r13, %r9
  jmp     label11
block54:
  movq %rbx, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jnz     label57; j label55
block57:
  movzbq (%rax), %r14
  testl $0xf, %r14d
  sete %cl
  cmpl $0x10, %r14d
  setb %dl
  orl %edx, %ecx
  leaq 1(%rax), %rdi
  andl $0xfffffff0, %r15d
  leal (%r14, %r15), %r15d
  testb %cl, %cl
  jnz     label58; j label59
block58:
  jmp     label27
block59:
  jmp     label39
block1:
  jmp     label56
block3:
  jmp     label56
block12:
  jmp     label56
block14:
  jmp     label56
block21:
  jmp     label56
block23:
  jmp     label56
block29:
  movq %rbx, %rax
  subq %rdi, %rax
  testq %rax, %rax
  jnz     label31; j label30
block30:
  jmp     label56
block34:
  jmp     label56
block37:
  jmp     label56
block40:
  jmp     label56
block42:
  jmp     label51
block44:
  jmp     label51
block45:
  movq %r15, %rax
  andl $0xf, %eax
  cmpl $0x7, %eax
  jz      label46; j label47
block47:
  jmp     label52
block48:
  movq %r15, %rax
  andl $0xf, %eax
  cmpl $0x7, %eax
  jz      label49; j label50
block50:
  jmp     label52
block51:
  jmp     label52
block52:
  movq %r15, %rdx
  andl $0xf, %edx
  movq <offset:1>+(%rsp), %rax
  leaq -1(%rax), %rcx
  load_ext_name userextname0+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label54; j label53
block53:
  jmp     label56
block55:
  jmp     label56
block56:
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

; Decode Shape
  pushq %rbp
  movq %rsp, %rbp
  subq $0x50, %rsp
  movq %rbx, 0x20(%rsp)
  movq %r12, 0x28(%rsp)
  movq %r13, 0x30(%rsp)
  movq %r14, 0x38(%rsp)
  movq %r15, 0x40(%rsp)
block0:
  movq %rsi, %r9
  movq %rdi, <offset:1>+(%rsp)
  testq %r8, %r8
  jnz     label2; j label1
block2:
  movq %rcx, %rax
  subq %rdx, %rax
  movq %rcx, %r10
  testq %rax, %rax
  jnz     label4; j label3
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
  movq %r9, %rbx
  jmp     label11
block6:
  testl $0xf, %r12d
  sete %dl
  cmpl $0x10, %r12d
  setb %sil
  orl %esi, %edx
  leaq 1(%rax), %rdi
  uninit  %r14
  xorq %r14, %r14
  testb %dl, %dl
  jnz     label7; j label8
block7:
  movq %r9, %rbx
  movq %r10, %r13
  jmp     label48
block8:
  leaq 1(%rax), %rdi
  uninit  %r14
  xorq %r14, %r14
  cmpl $0x28, %r12d
  jz      label9; j label10
block9:
  movq %r9, %rbx
  movq %r10, %r13
  jmp     label22
block10:
  movq %r9, %rbx
  movq %r10, %r13
  movq %r12, %r15
  jmp     label62
block11:
  leaq 8(%rbx), %rsi
  movq <offset:1>+8(%rsp), %rcx
  leaq -1(%rcx), %r8
  movq %r10, %r13
  movq %r13, %rcx
  movq <offset:1>+(%rsp), %rdi
  call    User(userextname0)
  testq %rax, %rax
  jnz     label13; j label12
block13:
  testq %r14, %r14
  sete %cl
  cmpq $0x1, %r14
  sete %dl
  orl %edx, %ecx
  testb %cl, %cl
  jnz     label15; j label14
block15:
  movq %r13, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jnz     label17; j label16
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
  jmp     label48
block21:
  jmp     label62
block22:
  movq %r13, %rax
  subq %rdi, %rax
  testq %rax, %rax
  jnz     label24; j label23
block24:
  movzbq (%rdi), %rdx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rdx
  jb      label25; j label26
block25:
  jmp     label29
block26:
  load_ext_name userextname1+0, %rax
  movq %r13, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label28; j label27
block28:
  jmp     label29
block29:
  movq %r13, %rcx
  subq %rax, %rcx
  cmpq %rcx, %rdx
  jbe     label31; j label30
block31:
  cmpq $0x20, %rdx
  jbe     label33; j label32
block33:
  cmpq $0x20, %rcx
  jnb     label35; j label34
block35:
  vmovdqu (%rax), %xmm0
  load_ext_name userextname2+0, %rcx
  leaq 0x20(%rcx), %rcx
  subq %rdx, %rcx
  movq %rdx, %r12
  vmovdqu (%rcx), %xmm1
  vmovdqu 0x10(%rax), %xmm2
  movq %rax, %r15
  vpand %xmm1, %xmm0, %xmm0
  vpand 0x10(%rcx), %xmm2, %xmm1
  vpor %xmm1, %xmm0, %xmm0
  vptest %xmm0, %xmm0
  jnz     label36; j label37
block37:
  movq %r15, %rax
  jmp     label41
block39:
  movq %r15, %rax
  jmp     label41
block41:
  movq %rax, 8(%rbx)
  movq %r12, %rcx
  movq %rcx, %rdx
  orq (%rip), %rdx
  movq %rdx, 0x10(%rbx)
  testq %r14, %r14
  sete %dl
  cmpq $0x2, %r14
  sete %sil
  orl %esi, %edx
  testb %dl, %dl
  jnz     label43; j label42
block43:
  leaq (%rax, %rcx), %rdx
  movq %r13, %rsi
  subq %rdx, %rsi
  testq %rsi, %rsi
  jnz     label45; j label44
block45:
  movzbq (%rax, %rcx), %r12
  testl $0xf, %r12d
  sete %sil
  cmpl $0x10, %r12d
  setb %dil
  orl %edi, %esi
  leaq 1(%rax, %rcx), %rdi
  movl $0x2, %r14d
  leal 0x20(%r12), %r15d
  testb %sil, %sil
  jnz     label46; j label47
block46:
  jmp     label48
block47:
  jmp     label62
block48:
  testl $0xf, %r12d
  jnz     label52; j label49
block49:
  movq %rdi, %rax
  testq %r14, %r14
  jnz     label51; j label50
block51:
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
block54:
  movzbq (%rdi), %rdx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rdx
  jb      label55; j label56
block55:
  movq %rax, %rdi
  jmp     label59
block56:
  load_ext_name userextname1+0, %rax
  movq %r13, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label58; j label57
block58:
  movq %rax, %rdi
  jmp     label59
block59:
  cmpq $0xffff, %rdx
  jbe     label61; j label60
block61:
  movq %rdx, %r15
  shrl $1, %r15d
  andl $0x1, %edx
  negl %edx
  xorl %edx, %r15d
  shll $0x4, %r15d
  andl $0xf, %r12d
  orl %r12d, %r15d
  jmp     label62
block62:
  movq %r15, %rax
  sarl $0x4, %eax
  cmpl $0x7fff, %eax
  jle     label64; j label63
block64:
  movq %rax, %rcx
  andl $0xffff, %ecx
  testl $0xffff, %eax
  jnz     label66; j label65
block66:
  leal -1(%rcx), %eax
  movl $0x2, %ecx
  cmpl %ecx, %eax
  cmovbl %eax, %ecx
  br_table %rcx, %rdx, %rax
block69:
  jmp     label22
block72:
  movq %rdi, %rdx
  movq %r13, %r10
  jmp     label11
block77:
  movq %r13, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jnz     label80; j label78
block80:
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
  jnz     label81; j label82
block81:
  jmp     label48
block82:
  jmp     label62
block1:
  jmp     label79
block3:
  jmp     label79
block12:
  jmp     label79
block14:
  jmp     label79
block16:
  jmp     label79
block23:
  jmp     label79
block27:
  jmp     label79
block30:
  jmp     label79
block32:
  movq %rdx, %r12
  movq %rax, %r15
  jmp     label38
block34:
  movq %rdx, %r12
  movq %rax, %r15
  jmp     label38
block36:
  jmp     label38
block38:
  load_ext_name userextname3+0, %rcx
  movq %r12, %rsi
  movq %r15, %rdi
  call    *%rcx
  testq %rax, %rax
  jnz     label39; j label40
block40:
  jmp     label79
block42:
  jmp     label79
block44:
  jmp     label79
block50:
  jmp     label79
block52:
  movq %r13, %rax
  subq %rdi, %rax
  testq %rax, %rax
  jnz     label54; j label53
block53:
  jmp     label79
block57:
  jmp     label79
block60:
  jmp     label79
block63:
  jmp     label79
block65:
  jmp     label74
block67:
  jmp     label74
block68:
  movq %r15, %rax
  andl $0xf, %eax
  cmpl $0x8, %eax
  jz      label69; j label70
block70:
  jmp     label75
block71:
  movq %r15, %rax
  andl $0xf, %eax
  cmpl $0xc, %eax
  jz      label72; j label73
block73:
  jmp     label75
block74:
  jmp     label75
block75:
  movq %r15, %rdx
  andl $0xf, %edx
  load_ext_name userextname4+0, %rax
  movq <offset:1>+0x10(%rsp), %rcx
  movq %r13, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label77; j label76
block76:
  jmp     label79
block78:
  jmp     label79
block79:
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
  subq $0x40, %rsp
  movq %rbx, 0x10(%rsp)
  movq %r12, 0x18(%rsp)
  movq %r13, 0x20(%rsp)
  movq %r14, 0x28(%rsp)
  movq %r15, 0x30(%rsp)
block0:
  movq %rsi, %r12
  movq %rdi, <offset:1>+(%rsp)
  testq %r8, %r8
  movq %r8, %rbx
  jnz     label2; j label1
block2:
  movq %rcx, %rsi
  subq %rdx, %rsi
  testq %rsi, %rsi
  jnz     label4; j label3
block4:
  movl $0x1c, %esi
  movb %sil, (%rdx)
  movq %r12, %rax
  leaq 8(%rax), %rsi
  leaq 1(%rdx), %rdx
  movq %rbx, %rax
  leaq -1(%rax), %r8
  movq %rcx, %r14
  movq <offset:1>+(%rsp), %rdi
  call    User(userextname0)
  testq %rax, %rax
  jnz     label6; j label5
block6:
  movq %r12, %r13
  movq (%r13), %r8
  movl $0x10, %ecx
  testq $0x2, %r8
  jnz     label8; j label7
block7:
  movq %rax, %rdx
  jmp     label13
block8:
  movq %r14, %r11
  subq %rax, %r11
  testq %r11, %r11
  jnz     label10; j label9
block10:
  movl $0x1c, %ecx
  movb %cl, (%rax)
  movq 0x20(%r13), %rsi
  leaq 1(%rax), %rdx
  leaq -1(%rbx), %r8
  movq %r14, %rcx
  movq <offset:1>+(%rsp), %rdi
  call    User(userextname1)
  testq %rax, %rax
  jnz     label12; j label11
block12:
  movl $0x20, %ecx
  movq %rax, %rdx
  jmp     label13
block13:
  movq (%r13), %rax
  testq $0x4, %rax
  jnz     label15; j label14
block14:
  jmp     label42
block15:
  movq %r14, %rax
  subq %rdx, %rax
  testq %rax, %rax
  jnz     label17; j label16
block17:
  movl $0x30, %eax
  subl %ecx, %eax
  leal 9(%rax), %eax
  movb %al, (%rdx)
  leaq -1(%rbx), %rax
  testq %rax, %rax
  jnz     label19; j label18
block19:
  movq 0x28(%r13), %r12
  movl 0x30(%r13), %r13d
  cmpq $0xf, %r13
  jb      label30; j label20
block20:
  leaq 1(%rdx), %rax
  movq %r14, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jnz     label22; j label21
block22:
  movl $0xfc, %eax
  movb %al, 1(%rdx)
  cmpq $0x80, %r13
  jb      label26; j label23
block23:
  leaq 2(%rdx), %rdi
  load_ext_name userextname2+0, %rax
  movq %r13, %rdx
  movq %r14, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label25; j label24
block25:
  movq %rax, %rdx
  jmp     label29
block26:
  leaq 2(%rdx), %rax
  movq %r14, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jnz     label28; j label27
block28:
  movb %r13b, 2(%rdx)
  leaq 3(%rdx), %rdx
  jmp     label29
block29:
  jmp     label33
block30:
  leaq 1(%rdx), %rax
  movq %r14, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jnz     label32; j label31
block32:
  movq %r13, %rax
  shlq $0x4, %rax
  orq $0xc, %rax
  movb %al, 1(%rdx)
  leaq 2(%rdx), %rdx
  jmp     label33
block33:
  movq %r13, %rax
  shlq $0x5, %rax
  leaq (%r12, %rax), %r15
  testq %r13, %r13
  jnz     label34; j label35
block34:
  jmp     label36
block35:
  jmp     label41
block36:
  leaq -2(%rbx), %r8
  movq %r14, %rcx
  movq %r12, %rsi
  movq <offset:1>+(%rsp), %rdi
  call    User(userextname3)
  testq %rax, %rax
  jnz     label38; j label37
block38:
  leaq 0x20(%r12), %r12
  cmpq %r15, %r12
  jnz     label39; j label40
block39:
  movq %rax, %rdx
  jmp     label36
block40:
  movq %rax, %rdx
  jmp     label41
block41:
  movl $0x30, %ecx
  jmp     label42
block42:
  subq %rdx, %r14
  testq %r14, %r14
  jnz     label45; j label43
block45:
  movb $0x0, (%rdx)
  leaq 1(%rdx), %rax
  movq 0x10(%rsp), %rbx
  movq 0x18(%rsp), %r12
  movq 0x20(%rsp), %r13
  movq 0x28(%rsp), %r14
  movq 0x30(%rsp), %r15
  addq $0x40, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label44
block3:
  jmp     label44
block5:
  jmp     label44
block9:
  jmp     label44
block11:
  jmp     label44
block16:
  jmp     label44
block18:
  jmp     label44
block21:
  jmp     label44
block24:
  jmp     label44
block27:
  jmp     label44
block31:
  jmp     label44
block37:
  jmp     label44
block43:
  jmp     label44
block44:
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

; Encode Point
  pushq %rbp
  movq %rsp, %rbp
block0:
  testq %r8, %r8
  jnz     label2; j label1
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
  jnz     label7; j label6
block7:
  movl $0x17, %eax
  movb %al, (%rdx)
  leaq 1(%rdx), %rax
  movq %rcx, %rdi
  subq %rax, %rdi
  cmpq $0x8, %rdi
  jnb     label9; j label8
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
  jnz     label14; j label13
block14:
  movl $0x20, %edi
  subl %eax, %edi
  leal 7(%rdi), %edi
  movb %dil, (%rdx)
  leaq 1(%rdx), %r8
  movq %rcx, %r9
  subq %r8, %r9
  cmpq $0x8, %r9
  jnb     label16; j label15
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
  jnz     label20; j label19
block20:
  movl $0x17, %eax
  movb %al, (%rdx)
  leaq 1(%rdx), %rdi
  movq %rcx, %r8
  subq %rdi, %r8
  cmpq $0x8, %r8
  jnb     label22; j label21
block22:
  movq 8(%rsi), %rdi
  movq %rdi, 1(%rdx)
  leaq 9(%rdx), %rdi
  movq %rcx, %r8
  subq %rdi, %r8
  testq %r8, %r8
  jnz     label24; j label23
block24:
  movb %al, 9(%rdx)
  leaq 0xa(%rdx), %rax
  movq %rcx, %rdi
  subq %rax, %rdi
  cmpq $0x8, %rdi
  jnb     label26; j label25
block26:
  movq 0x10(%rsi), %rax
  movq %rax, 0xa(%rdx)
  leaq 0x12(%rdx), %rdx
  movl $0x20, %eax
  jmp     label27
block27:
  subq %rdx, %rcx
  testq %rcx, %rcx
  jnz     label30; j label28
block30:
  movb $0x0, (%rdx)
  leaq 1(%rdx), %rax
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label29
block6:
  jmp     label29
block8:
  jmp     label29
block13:
  jmp     label29
block15:
  jmp     label29
block19:
  jmp     label29
block21:
  jmp     label29
block23:
  jmp     label29
block25:
  jmp     label29
block28:
  jmp     label29
block29:
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
  testq %r8, %r8
  jnz     label2; j label1
block2:
  movq (%rsi), %rax
  movq %rsi, %r12
  cmpq $0x1, %rax
  jz      label4; j label3
block3:
  movq %rcx, %rbx
  movq %r12, %rsi
  jmp     label9
block4:
  movq %rcx, %rax
  subq %rdx, %rax
  testq %rax, %rax
  jnz     label6; j label5
block6:
  movl $0x1c, %eax
  movb %al, (%rdx)
  movq %r12, %r9
  leaq 8(%r9), %rsi
  leaq 1(%rdx), %rdx
  leaq -1(%r8), %r8
  movq %rcx, %rbx
  call    User(userextname0)
  testq %rax, %rax
  jnz     label8; j label7
block8:
  movq %rax, %rdx
  movq %r12, %rsi
  jmp     label9
block9:
  movq (%rsi), %rax
  cmpq $0x2, %rax
  jz      label11; j label10
block10:
  jmp     label32
block11:
  movq %rbx, %rcx
  subq %rdx, %rcx
  testq %rcx, %rcx
  jnz     label13; j label12
block13:
  movl $0x28, %edi
  movb %dil, (%rdx)
  movq 8(%rsi), %rdi
  movq %rdi, %r13
  movl 0x10(%rsi), %r12d
  cmpq $0x80, %r12
  jb      label17; j label14
block14:
  leaq 1(%rdx), %rdi
  load_ext_name userextname1+0, %r8
  movq %r12, %rdx
  movq %rbx, %rsi
  call    *%r8
  testq %rax, %rax
  jnz     label16; j label15
block16:
  jmp     label20
block17:
  leaq 1(%rdx), %r11
  movq %rbx, %rax
  subq %r11, %rax
  testq %rax, %rax
  jnz     label19; j label18
block19:
  movb %r12b, 1(%rdx)
  leaq 2(%rdx), %rax
  jmp     label20
block20:
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq %rcx, %r12
  jbe     label22; j label21
block22:
  cmpq $0x1f, %r12
  jnbe    label30; j label23
block23:
  cmpq $0x8, %r12
  jnb     label29; j label24
block24:
  cmpq $0x4, %r12
  jnb     label28; j label25
block25:
  testq %r12, %r12
  jnz     label27; j label26
block26:
  jmp     label31
block27:
  movq %r13, %rdi
  movzbq (%rdi), %rcx
  movq %r12, %rdx
  shrq $1, %rdx
  movzbq (%rdi, %rdx), %rsi
  movzbq -1(%rdi, %r12), %rdi
  movb %cl, (%rax)
  movb %sil, (%rax, %rdx)
  movb %dil, -1(%rax, %r12)
  jmp     label31
block28:
  movq %r13, %rdi
  movl (%rdi), %ecx
  movl -4(%rdi, %r12), %edx
  movl %ecx, (%rax)
  movl %edx, -4(%rax, %r12)
  jmp     label31
block29:
  movq %r13, %rdi
  movq (%rdi), %rcx
  movq %r12, %rdx
  andq $0x10, %rdx
  shrq $1, %rdx
  movq (%rdi, %rdx), %rsi
  leaq -8(%r12), %r8
  subq %rdx, %r8
  movq (%rdi, %r8), %r9
  movq -8(%rdi, %r12), %rdi
  movq %rcx, (%rax)
  movq %rsi, (%rax, %rdx)
  movq %r9, (%rax, %r8)
  movq %rdi, -8(%rax, %r12)
  movq %rax, %r13
  jmp     label31
block30:
  movq %r13, %rdi
  movq %rax, %r13
  load_ext_name userextname2+0, %rax
  movq %r12, %rdx
  movq %r13, %rsi
  call    *%rax
  movq %r13, %rax
  jmp     label31
block31:
  leaq (%rax, %r12), %rdx
  jmp     label32
block32:
  subq %rdx, %rbx
  testq %rbx, %rbx
  jnz     label35; j label33
block35:
  movb $0x0, (%rdx)
  leaq 1(%rdx), %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label34
block5:
  jmp     label34
block7:
  jmp     label34
block12:
  jmp     label34
block15:
  jmp     label34
block18:
  jmp     label34
block21:
  jmp     label34
block33:
  jmp     label34
block34:
  uninit  %rax
  xorq %rax, %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
