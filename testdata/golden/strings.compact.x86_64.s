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
  movq %rcx, %r8
  testq %rax, %rax
  jnz     label4; j label3
block4:
  movzbq (%rdx), %rcx
  testl $0xf, %ecx
  sete %al
  cmpl $0x10, %ecx
  setb %sil
  orl %esi, %eax
  leaq 1(%rdx), %rdi
  uninit  %r15
  xorq %r15, %r15
  testb %al, %al
  jnz     label5; j label6
block5:
  jmp     label11
block6:
  leaq 1(%rdx), %rdi
  uninit  %r15
  xorq %r15, %r15
  cmpl $0xffffffd5, %ecx
  jz      label7; j label8
block7:
  movq %r9, %rbx
  movq %r8, %r12
  movq <offset:1>+(%rsp), %r13
  jmp     label49
block8:
  leaq 1(%rdx), %rdi
  uninit  %r15
  xorq %r15, %r15
  cmpl $0x18, %ecx
  jz      label9; j label10
block9:
  movq %r9, %rbx
  movq %r8, %r12
  movq <offset:1>+(%rsp), %r13
  jmp     label66
block10:
  movq %r9, %rbx
  movq %r8, %r12
  movq <offset:1>+(%rsp), %r13
  movq %rcx, %r14
  jmp     label63
block11:
  movq %rcx, %r13
  andl $0xf, %r13d
  testl $0xf, %ecx
  jnz     label15; j label12
block12:
  movq %rdi, %rax
  movq %r15, %rcx
  andq $0x4, %rcx
  cmpq $0x4, %rcx
  jz      label14; j label13
block14:
  movq %r9, %rbx
  movq %r15, (%rbx)
  movq 0x10(%rsp), %rbx
  movq 0x18(%rsp), %r12
  movq 0x20(%rsp), %r13
  movq 0x28(%rsp), %r14
  movq 0x30(%rsp), %r15
  addq $0x40, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block17:
  movzbq (%rdi), %rdx
  leaq 1(%rdi), %rcx
  cmpq $0x80, %rdx
  jb      label18; j label19
block18:
  movq %rcx, %rdi
  jmp     label22
block19:
  load_ext_name userextname0+0, %rax
  movq %r12, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label21; j label20
block21:
  movq %rax, %rdi
  jmp     label22
block22:
  cmpq $0xffff, %rdx
  jbe     label24; j label23
block24:
  movq %rdx, %r14
  shrl $1, %r14d
  andl $0x1, %edx
  negl %edx
  xorl %edx, %r14d
  shll $0x4, %r14d
  orl %r13d, %r14d
  jmp     label25
block25:
  movq %r14, %rax
  sarl $0x4, %eax
  cmpl $0x7fff, %eax
  jle     label27; j label26
block27:
  movq %rax, %rcx
  andl $0xffff, %ecx
  cmpl $0xfffd, %ecx
  jz      label39; j label28
block28:
  testl $0xffff, %eax
  jnz     label30; j label29
block30:
  leal -1(%rcx), %esi
  movl $0x2, %edx
  cmpl %edx, %esi
  cmovbl %esi, %edx
  br_table %rdx, %rsi, %r8
block33:
  movq <offset:1>+(%rsp), %r13
  jmp     label92
block36:
  movq <offset:1>+(%rsp), %r13
  jmp     label66
block40:
  movq <offset:1>+(%rsp), %r13
  jmp     label49
block44:
  movq %r12, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jnz     label46; j label45
block46:
  movzbq (%rax), %rcx
  testl $0xf, %ecx
  sete %dl
  cmpl $0x10, %ecx
  setb %sil
  orl %esi, %edx
  leaq 1(%rax), %rdi
  andl $0xfffffff0, %r14d
  leal (%rcx, %r14), %r14d
  testb %dl, %dl
  jnz     label47; j label48
block47:
  movq %r12, %r8
  movq %rbx, %r9
  movq %r13, <offset:1>+(%rsp)
  jmp     label11
block48:
  movq %r13, <offset:1>+(%rsp)
  jmp     label25
block49:
  movq %r12, %rax
  subq %rdi, %rax
  testq %rax, %rax
  jnz     label51; j label50
block51:
  movzbq (%rdi), %rdx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rdx
  jb      label52; j label53
block52:
  jmp     label56
block53:
  load_ext_name userextname0+0, %rax
  movq %r12, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label55; j label54
block55:
  jmp     label56
block56:
  movq %rdx, %rcx
  shrl $1, %ecx
  andl $0x1, %edx
  negl %edx
  xorl %edx, %ecx
  movl %ecx, 0x28(%rbx)
  movq %r12, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jnz     label58; j label57
block58:
  movzbq (%rax), %rcx
  leaq 1(%rax), %rdi
  orq $0x1, %r15
  cmpl $0x48, %ecx
  jz      label59; j label60
block59:
  jmp     label66
block60:
  testl $0xf, %ecx
  sete %al
  cmpl $0x10, %ecx
  setb %dl
  orl %edx, %eax
  leal -0x30(%rcx), %r14d
  testb %al, %al
  jnz     label61; j label62
block61:
  movq %r12, %r8
  movq %rbx, %r9
  movq %r13, <offset:1>+(%rsp)
  jmp     label11
block62:
  jmp     label63
block63:
  cmpl $0x28, %r14d
  jz      label64; j label65
block64:
  jmp     label92
block65:
  movq %r13, <offset:1>+(%rsp)
  jmp     label25
block66:
  movq %r12, %rax
  subq %rdi, %rax
  testq %rax, %rax
  jnz     label68; j label67
block68:
  movzbq (%rdi), %rdx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rdx
  jb      label69; j label70
block69:
  jmp     label73
block70:
  load_ext_name userextname0+0, %rax
  movq %r12, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label72; j label71
block72:
  jmp     label73
block73:
  movq %r12, %rsi
  subq %rax, %rsi
  cmpq %rsi, %rdx
  jbe     label75; j label74
block75:
  cmpq $0x20, %rdx
  jbe     label77; j label76
block77:
  cmpq $0x20, %rsi
  jnb     label79; j label78
block79:
  vmovdqu (%rax), %xmm0
  load_ext_name userextname1+0, %r11
  leaq 0x20(%r11), %r10
  subq %rdx, %r10
  movq %rdx, %r14
  vmovdqu (%r10), %xmm1
  vmovdqu 0x10(%rax), %xmm2
  movq %rax, <offset:1>+8(%rsp)
  vpand %xmm1, %xmm0, %xmm0
  vpand 0x10(%r10), %xmm2, %xmm1
  vpor %xmm1, %xmm0, %xmm0
  vptest %xmm0, %xmm0
  jnz     label80; j label81
block81:
  movq <offset:1>+8(%rsp), %rax
  jmp     label85
block83:
  movq <offset:1>+8(%rsp), %rax
  jmp     label85
block85:
  movq %rax, 8(%rbx)
  movq %r14, %rdx
  movq %rdx, %rcx
  orq (%rip), %rcx
  movq %rcx, 0x10(%rbx)
  leaq (%rax, %rdx), %rcx
  movq %r12, %rsi
  subq %rcx, %rsi
  testq %rsi, %rsi
  jnz     label87; j label86
block87:
  movzbq (%rax, %rdx), %rcx
  leaq 1(%rax, %rdx), %rdi
  movq %r15, %rax
  orq $0x2, %rax
  cmpl $0x18, %ecx
  jz      label88; j label89
block88:
  movq %rax, %r15
  jmp     label92
block89:
  testl $0xf, %ecx
  sete %al
  cmpl $0x10, %ecx
  setb %dl
  orl %edx, %eax
  orq $0x2, %r15
  leal 0x10(%rcx), %r14d
  testb %al, %al
  jnz     label90; j label91
block90:
  movq %r12, %r8
  movq %rbx, %r9
  movq %r13, <offset:1>+(%rsp)
  jmp     label11
block91:
  movq %r13, <offset:1>+(%rsp)
  jmp     label25
block92:
  movq %r12, %rax
  subq %rdi, %rax
  testq %rax, %rax
  jnz     label94; j label93
block94:
  movzbq (%rdi), %rdx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rdx
  jb      label95; j label96
block95:
  jmp     label99
block96:
  load_ext_name userextname0+0, %rax
  movq %r12, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label98; j label97
block98:
  jmp     label99
block99:
  movq %r12, %rcx
  subq %rax, %rcx
  cmpq %rcx, %rdx
  jbe     label101; j label100
block101:
  movq %rax, 0x18(%rbx)
  movq %rdx, 0x20(%rbx)
  leaq (%rax, %rdx), %rcx
  movq %r12, %rsi
  subq %rcx, %rsi
  testq %rsi, %rsi
  jnz     label104; j label102
block104:
  movzbq (%rax, %rdx), %rcx
  testl $0xf, %ecx
  sete %sil
  cmpl $0x10, %ecx
  setb %dil
  orl %edi, %esi
  leaq 1(%rax, %rdx), %rdi
  orq $0x4, %r15
  leal 0x20(%rcx), %r14d
  testb %sil, %sil
  jnz     label105; j label106
block105:
  movq %r12, %r8
  movq %rbx, %r9
  movq %r13, <offset:1>+(%rsp)
  jmp     label11
block106:
  movq %r13, <offset:1>+(%rsp)
  jmp     label25
block1:
  jmp     label103
block3:
  jmp     label103
block13:
  jmp     label103
block15:
  movq %r9, %rbx
  movq %r8, %r12
  movq %r12, %rax
  subq %rdi, %rax
  testq %rax, %rax
  jnz     label17; j label16
block16:
  jmp     label103
block20:
  jmp     label103
block23:
  jmp     label103
block26:
  jmp     label103
block29:
  jmp     label38
block31:
  jmp     label38
block32:
  movq %r14, %rsi
  andl $0xf, %esi
  cmpl $0x8, %esi
  jz      label33; j label34
block34:
  jmp     label42
block35:
  movq %r14, %r9
  andl $0xf, %r9d
  cmpl $0x8, %r9d
  jz      label36; j label37
block37:
  jmp     label42
block38:
  jmp     label42
block39:
  movq %r14, %rax
  andl $0xf, %eax
  cmpl $0x5, %eax
  jz      label40; j label41
block41:
  jmp     label42
block42:
  movq %r14, %rdx
  andl $0xf, %edx
  movq <offset:1>+(%rsp), %r13
  leaq -1(%r13), %rcx
  load_ext_name userextname3+0, %rax
  movq %r12, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label44; j label43
block43:
  jmp     label103
block45:
  jmp     label103
block50:
  jmp     label103
block54:
  jmp     label103
block57:
  jmp     label103
block67:
  jmp     label103
block71:
  jmp     label103
block74:
  jmp     label103
block76:
  movq %rdx, %r14
  movq %rax, <offset:1>+8(%rsp)
  jmp     label82
block78:
  movq %rdx, %r14
  movq %rax, <offset:1>+8(%rsp)
  jmp     label82
block80:
  jmp     label82
block82:
  load_ext_name userextname2+0, %rcx
  movq %r14, %rsi
  movq <offset:1>+8(%rsp), %rdi
  call    *%rcx
  testq %rax, %rax
  jnz     label83; j label84
block84:
  jmp     label103
block86:
  jmp     label103
block93:
  jmp     label103
block97:
  jmp     label103
block100:
  jmp     label103
block102:
  jmp     label103
block103:
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

; Encode Root
  pushq %rbp
  movq %rsp, %rbp
  subq $0x20, %rsp
  movq %rbx, (%rsp)
  movq %r12, 8(%rsp)
  movq %r13, 0x10(%rsp)
  movq %r14, 0x18(%rsp)
block0:
  testq %r8, %r8
  jnz     label2; j label1
block2:
  movq (%rsi), %rdi
  uninit  %rax
  xorl %eax, %eax
  testq $0x1, %rdi
  jnz     label4; j label3
block3:
  movq %rsi, %r12
  movq %rcx, %rbx
  movq %rdx, %rcx
  jmp     label14
block4:
  movq %rcx, %rax
  subq %rdx, %rax
  movq %rcx, %rbx
  cmpq $0x2, %rax
  jnb     label6; j label5
block6:
  movb $0x5, (%rdx)
  movb $0x5, 1(%rdx)
  movq %rdx, %rcx
  movl 0x28(%rsi), %eax
  movq %rsi, %r12
  movq %rax, %rdx
  shll $1, %edx
  sarl $0x1f, %eax
  xorl %eax, %edx
  cmpq $0x80, %rdx
  jb      label10; j label7
block7:
  leaq 2(%rcx), %rdi
  load_ext_name userextname0+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label9; j label8
block9:
  movq %rax, %rcx
  jmp     label13
block10:
  leaq 2(%rcx), %rax
  movq %rbx, %rsi
  subq %rax, %rsi
  testq %rsi, %rsi
  jnz     label12; j label11
block12:
  movb %dl, 2(%rcx)
  leaq 3(%rcx), %rcx
  jmp     label13
block13:
  movl $0xffffffd0, %eax
  jmp     label14
block14:
  movq (%r12), %rdx
  testq $0x2, %rdx
  jnz     label16; j label15
block15:
  jmp     label37
block16:
  movq %rbx, %rdx
  subq %rcx, %rdx
  testq %rdx, %rdx
  jnz     label18; j label17
block18:
  movl $0x10, %edx
  subl %eax, %edx
  leal 8(%rdx), %eax
  movb %al, (%rcx)
  movq 8(%r12), %rdi
  movq %rdi, %r14
  movl 0x10(%r12), %r13d
  cmpq $0x80, %r13
  jb      label22; j label19
block19:
  leaq 1(%rcx), %rdi
  load_ext_name userextname0+0, %rax
  movq %r13, %rdx
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label21; j label20
block21:
  jmp     label25
block22:
  leaq 1(%rcx), %rax
  movq %rbx, %rdx
  subq %rax, %rdx
  testq %rdx, %rdx
  jnz     label24; j label23
block24:
  movb %r13b, 1(%rcx)
  leaq 2(%rcx), %rax
  jmp     label25
block25:
  movq %rbx, %rsi
  subq %rax, %rsi
  cmpq %rsi, %r13
  jbe     label27; j label26
block27:
  cmpq $0x1f, %r13
  jnbe    label35; j label28
block28:
  cmpq $0x8, %r13
  jnb     label34; j label29
block29:
  cmpq $0x4, %r13
  jnb     label33; j label30
block30:
  testq %r13, %r13
  jnz     label32; j label31
block31:
  jmp     label36
block32:
  movq %r14, %rdi
  movzbq (%rdi), %rcx
  movq %r13, %rdx
  shrq $1, %rdx
  movzbq (%rdi, %rdx), %rsi
  movzbq -1(%rdi, %r13), %rdi
  movb %cl, (%rax)
  movb %sil, (%rax, %rdx)
  movb %dil, -1(%rax, %r13)
  jmp     label36
block33:
  movq %r14, %rdi
  movl (%rdi), %ecx
  movl -4(%rdi, %r13), %edx
  movl %ecx, (%rax)
  movl %edx, -4(%rax, %r13)
  jmp     label36
block34:
  movq %r14, %rdi
  movq (%rdi), %rcx
  movq %r13, %rdx
  andq $0x10, %rdx
  shrq $1, %rdx
  movq (%rdi, %rdx), %rsi
  leaq -8(%r13), %r8
  subq %rdx, %r8
  movq (%rdi, %r8), %r9
  movq -8(%rdi, %r13), %rdi
  movq %rcx, (%rax)
  movq %rsi, (%rax, %rdx)
  movq %r9, (%rax, %r8)
  movq %rdi, -8(%rax, %r13)
  movq %rax, %r14
  jmp     label36
block35:
  movq %r14, %rdi
  movq %rax, %r14
  load_ext_name userextname1+0, %rax
  movq %r13, %rdx
  movq %r14, %rsi
  call    *%rax
  movq %r14, %rax
  jmp     label36
block36:
  leaq (%rax, %r13), %rcx
  movl $0x10, %eax
  jmp     label37
block37:
  movq %rbx, %rdx
  subq %rcx, %rdx
  testq %rdx, %rdx
  jnz     label39; j label38
block39:
  movl $0x20, %edx
  subl %eax, %edx
  leal 8(%rdx), %eax
  movb %al, (%rcx)
  movq 0x18(%r12), %rdi
  movq %rdi, %r13
  movl 0x20(%r12), %r12d
  cmpq $0x80, %r12
  jb      label43; j label40
block40:
  leaq 1(%rcx), %rdi
  load_ext_name userextname0+0, %rax
  movq %r12, %rdx
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label42; j label41
block42:
  jmp     label46
block43:
  leaq 1(%rcx), %rax
  movq %rbx, %rdx
  subq %rax, %rdx
  testq %rdx, %rdx
  jnz     label45; j label44
block45:
  movb %r12b, 1(%rcx)
  leaq 2(%rcx), %rax
  jmp     label46
block46:
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq %rcx, %r12
  jbe     label48; j label47
block48:
  cmpq $0x1f, %r12
  jnbe    label56; j label49
block49:
  cmpq $0x8, %r12
  jnb     label55; j label50
block50:
  cmpq $0x4, %r12
  jnb     label54; j label51
block51:
  testq %r12, %r12
  jnz     label53; j label52
block52:
  jmp     label57
block53:
  movq %r13, %rdi
  movzbq (%rdi), %rcx
  movq %r12, %rdx
  shrq $1, %rdx
  movzbq (%rdi, %rdx), %rsi
  movzbq -1(%rdi, %r12), %rdi
  movb %cl, (%rax)
  movb %sil, (%rax, %rdx)
  movb %dil, -1(%rax, %r12)
  jmp     label57
block54:
  movq %r13, %rdi
  movl (%rdi), %ecx
  movl -4(%rdi, %r12), %edx
  movl %ecx, (%rax)
  movl %edx, -4(%rax, %r12)
  jmp     label57
block55:
  movq %r13, %rdi
  movq (%rdi), %rsi
  movq %r12, %rdx
  andq $0x10, %rdx
  shrq $1, %rdx
  movq (%rdi, %rdx), %r8
  leaq -8(%r12), %r9
  subq %rdx, %r9
  movq (%rdi, %r9), %r10
  movq -8(%rdi, %r12), %rdi
  movq %rsi, (%rax)
  movq %r8, (%rax, %rdx)
  movq %r10, (%rax, %r9)
  movq %rdi, -8(%rax, %r12)
  movq %rax, %r13
  jmp     label57
block56:
  movq %r13, %rdi
  movq %rax, %r13
  load_ext_name userextname1+0, %r8
  movq %r12, %rdx
  movq %r13, %rsi
  call    *%r8
  movq %r13, %rax
  jmp     label57
block57:
  leaq (%rax, %r12), %r10
  subq %r10, %rbx
  testq %rbx, %rbx
  jnz     label60; j label58
block60:
  movb $0x0, (%rax, %r12)
  leaq 1(%rax, %r12), %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  movq 0x18(%rsp), %r14
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label59
block5:
  jmp     label59
block8:
  jmp     label59
block11:
  jmp     label59
block17:
  jmp     label59
block20:
  jmp     label59
block23:
  jmp     label59
block26:
  jmp     label59
block38:
  jmp     label59
block41:
  jmp     label59
block44:
  jmp     label59
block47:
  jmp     label59
block58:
  jmp     label59
block59:
  uninit  %rax
  xorq %rax, %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  movq 0x18(%rsp), %r14
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
