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
; u6:0 Encode Root

; DecodeAnyOrder Root
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
  jz      label1; j label2
block2:
  movq %rcx, %rax
  subq %rdx, %rax
  movq %rcx, %r8
  testq %rax, %rax
  jz      label3; j label4
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
  jnz     label8; j label7
block7:
  movq %r8, %rbx
  movq %r9, %r12
  movq <offset:1>+(%rsp), %r13
  jmp     label54
block8:
  leaq 1(%rdx), %rdi
  uninit  %r15
  xorq %r15, %r15
  cmpl $0x18, %ecx
  jnz     label9; j label10
block9:
  movq %r8, %rbx
  movq %r9, %r12
  movq <offset:1>+(%rsp), %r13
  movq %rcx, %r14
  jmp     label73
block10:
  movq %r8, %rbx
  movq %r9, %r12
  movq <offset:1>+(%rsp), %r13
  jmp     label76
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
  jnz     label13; j label14
block14:
  movq %r9, %r12
  movq %r15, (%r12)
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
  movzbq (%rdi), %rsi
  leaq 1(%rdi), %r9
  cmpq $0x80, %rsi
  jb      label18; j label19
block18:
  movq %rsi, %rdx
  movq %r9, %rdi
  jmp     label27
block19:
  cmpq $0x2, %r8
  jnb     label21; j label20
block20:
  jmp     label24
block21:
  movzbq 1(%rdi), %rcx
  movq %rcx, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rsi
  orq %rsi, %rdx
  leaq 2(%rdi), %rsi
  cmpq $0x80, %rcx
  jb      label22; j label23
block22:
  movq %rsi, %rdi
  jmp     label27
block23:
  jmp     label24
block24:
  load_ext_name userextname0+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label25; j label26
block26:
  movq %rax, %rdi
  jmp     label27
block27:
  cmpq $0xffff, %rdx
  jnbe    label28; j label29
block29:
  movq %rdx, %r14
  shrl $1, %r14d
  andl $0x1, %edx
  negl %edx
  xorl %edx, %r14d
  shll $0x4, %r14d
  orl %r13d, %r14d
  jmp     label30
block30:
  movq %r14, %rax
  sarl $0x4, %eax
  cmpl $0x7fff, %eax
  jnle    label31; j label32
block32:
  movq %rax, %rcx
  andl $0xffff, %ecx
  cmpl $0xfffd, %ecx
  jz      label44; j label33
block33:
  testl $0xffff, %eax
  jnz     label35; j label34
block35:
  leal -1(%rcx), %eax
  movl $0x2, %ecx
  cmpl %ecx, %eax
  cmovbl %eax, %ecx
  br_table %rcx, %rdx, %rax
block38:
  movq <offset:1>+(%rsp), %r13
  jmp     label107
block41:
  movq <offset:1>+(%rsp), %r13
  jmp     label76
block45:
  movq <offset:1>+(%rsp), %r13
  jmp     label54
block49:
  movq %rbx, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label50; j label51
block51:
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
  jnz     label52; j label53
block52:
  movq %rbx, %r8
  movq %r12, %r9
  movq %r13, <offset:1>+(%rsp)
  jmp     label11
block53:
  movq %r13, <offset:1>+(%rsp)
  jmp     label30
block54:
  movq %rbx, %rdx
  subq %rdi, %rdx
  testq %rdx, %rdx
  jz      label55; j label56
block56:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label57; j label58
block57:
  movq %rcx, %rdx
  jmp     label66
block58:
  cmpq $0x2, %rdx
  jnb     label60; j label59
block59:
  jmp     label63
block60:
  movzbq 1(%rdi), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %rsi
  jb      label61; j label62
block61:
  jmp     label66
block62:
  jmp     label63
block63:
  load_ext_name userextname0+0, %r8
  movq %rbx, %rsi
  call    *%r8
  testq %rax, %rax
  jz      label64; j label65
block65:
  jmp     label66
block66:
  movq %rdx, %r8
  shrl $1, %r8d
  andl $0x1, %edx
  negl %edx
  xorl %edx, %r8d
  movl %r8d, 0x28(%r12)
  movq %rbx, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label67; j label68
block68:
  movzbq (%rax), %rcx
  leaq 1(%rax), %rdi
  orq $0x1, %r15
  cmpl $0x48, %ecx
  jz      label69; j label70
block69:
  jmp     label76
block70:
  testl $0xf, %ecx
  sete %al
  cmpl $0x10, %ecx
  setb %dl
  orl %edx, %eax
  leal -0x30(%rcx), %r14d
  testb %al, %al
  jnz     label71; j label72
block71:
  movq %rbx, %r8
  movq %r12, %r9
  movq %r13, <offset:1>+(%rsp)
  jmp     label11
block72:
  jmp     label73
block73:
  cmpl $0x28, %r14d
  jnz     label74; j label75
block74:
  movq %r13, <offset:1>+(%rsp)
  jmp     label30
block75:
  jmp     label107
block76:
  movq %rbx, %rdx
  subq %rdi, %rdx
  testq %rdx, %rdx
  jz      label77; j label78
block78:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label79; j label80
block79:
  movq %rcx, %rdx
  jmp     label88
block80:
  cmpq $0x2, %rdx
  jnb     label82; j label81
block81:
  jmp     label85
block82:
  movzbq 1(%rdi), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %rsi
  jb      label83; j label84
block83:
  jmp     label88
block84:
  jmp     label85
block85:
  load_ext_name userextname0+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label86; j label87
block87:
  jmp     label88
block88:
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq %rcx, %rdx
  jnbe    label89; j label90
block90:
  cmpq $0x20, %rdx
  jnbe    label91; j label92
block92:
  cmpq $0x20, %rcx
  jb      label93; j label94
block94:
  vmovdqu (%rax), %xmm0
  load_ext_name userextname1+0, %rcx
  leaq 0x20(%rcx), %rcx
  subq %rdx, %rcx
  movq %rdx, %r14
  vmovdqu (%rcx), %xmm1
  vmovdqu 0x10(%rax), %xmm2
  movq %rax, <offset:1>+8(%rsp)
  vpand %xmm1, %xmm0, %xmm0
  vpand 0x10(%rcx), %xmm2, %xmm1
  vpor %xmm1, %xmm0, %xmm0
  vptest %xmm0, %xmm0
  jnz     label95; j label96
block96:
  movq <offset:1>+8(%rsp), %rax
  jmp     label100
block98:
  movq <offset:1>+8(%rsp), %rax
  jmp     label100
block100:
  movq %rax, 8(%r12)
  movq %r14, %rdx
  movq %rdx, %rcx
  orq (%rip), %rcx
  movq %rcx, 0x10(%r12)
  leaq (%rax, %rdx), %rcx
  movq %rbx, %rsi
  subq %rcx, %rsi
  testq %rsi, %rsi
  jz      label101; j label102
block102:
  movzbq (%rax, %rdx), %rcx
  leaq 1(%rax, %rdx), %rdi
  movq %r15, %rsi
  orq $0x2, %rsi
  cmpl $0x18, %ecx
  jz      label103; j label104
block103:
  movq %rsi, %r15
  jmp     label107
block104:
  testl $0xf, %ecx
  sete %sil
  cmpl $0x10, %ecx
  setb %r8b
  orl %r8d, %esi
  orq $0x2, %r15
  leal 0x10(%rcx), %r14d
  testb %sil, %sil
  jnz     label105; j label106
block105:
  movq %rbx, %r8
  movq %r12, %r9
  movq %r13, <offset:1>+(%rsp)
  jmp     label11
block106:
  movq %r13, <offset:1>+(%rsp)
  jmp     label30
block107:
  movq %rbx, %rcx
  subq %rdi, %rcx
  testq %rcx, %rcx
  jz      label108; j label109
block109:
  movzbq (%rdi), %r11
  leaq 1(%rdi), %rax
  cmpq $0x80, %r11
  jb      label110; j label111
block110:
  movq %r11, %rdx
  jmp     label119
block111:
  cmpq $0x2, %rcx
  jnb     label113; j label112
block112:
  jmp     label116
block113:
  movzbq 1(%rdi), %rcx
  movq %rcx, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %r11
  orq %r11, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label114; j label115
block114:
  jmp     label119
block115:
  jmp     label116
block116:
  load_ext_name userextname0+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label117; j label118
block118:
  jmp     label119
block119:
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq %rcx, %rdx
  jnbe    label120; j label121
block121:
  movq %rax, 0x18(%r12)
  movq %rdx, 0x20(%r12)
  leaq (%rax, %rdx), %rcx
  movq %rbx, %rsi
  subq %rcx, %rsi
  testq %rsi, %rsi
  jz      label122; j label123
block123:
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
  jnz     label124; j label125
block124:
  movq %rbx, %r8
  movq %r12, %r9
  movq %r13, <offset:1>+(%rsp)
  jmp     label11
block125:
  movq %r13, <offset:1>+(%rsp)
  jmp     label30
block1:
  jmp     label126
block3:
  jmp     label126
block13:
  jmp     label126
block15:
  movq %r8, %rbx
  movq %r9, %r12
  subq %rdi, %r8
  testq %r8, %r8
  jz      label16; j label17
block16:
  jmp     label126
block25:
  jmp     label126
block28:
  jmp     label126
block31:
  jmp     label126
block34:
  jmp     label43
block36:
  jmp     label43
block37:
  movq %r14, %rax
  andl $0xf, %eax
  cmpl $0x8, %eax
  jz      label38; j label39
block39:
  jmp     label47
block40:
  movq %r14, %rax
  andl $0xf, %eax
  cmpl $0x8, %eax
  jz      label41; j label42
block42:
  jmp     label47
block43:
  jmp     label47
block44:
  movq %r14, %rax
  andl $0xf, %eax
  cmpl $0x5, %eax
  jz      label45; j label46
block46:
  jmp     label47
block47:
  movl %r14d, %edx
  orq (%rip), %rdx
  movq <offset:1>+(%rsp), %r13
  leaq -1(%r13), %rcx
  load_ext_name userextname3+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label48; j label49
block48:
  jmp     label126
block50:
  jmp     label126
block55:
  jmp     label126
block64:
  jmp     label126
block67:
  jmp     label126
block77:
  jmp     label126
block86:
  jmp     label126
block89:
  jmp     label126
block91:
  movq %rdx, %r14
  movq %rax, <offset:1>+8(%rsp)
  jmp     label97
block93:
  movq %rdx, %r14
  movq %rax, <offset:1>+8(%rsp)
  jmp     label97
block95:
  jmp     label97
block97:
  load_ext_name userextname2+0, %rcx
  movq %r14, %rsi
  movq <offset:1>+8(%rsp), %rdi
  call    *%rcx
  testq %rax, %rax
  jnz     label98; j label99
block99:
  jmp     label126
block101:
  jmp     label126
block108:
  jmp     label126
block117:
  jmp     label126
block120:
  jmp     label126
block122:
  jmp     label126
block126:
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
  testq %rdi, %rdi
  jz      label1; j label2
block2:
  movq (%rsi), %rdi
  uninit  %rax
  xorl %eax, %eax
  testq $0x1, %rdi
  jnz     label4; j label3
block3:
  movq %rcx, %r12
  movq %rsi, %rbx
  movq %rdx, %rcx
  jmp     label18
block4:
  movq %rcx, %rax
  subq %rdx, %rax
  movq %rcx, %rbx
  cmpq $0x2, %rax
  jb      label5; j label6
block6:
  movb $0x5, (%rdx)
  movb $0x5, 1(%rdx)
  movq %rdx, %rcx
  movl 0x28(%rsi), %eax
  movq %rsi, %r13
  movq %rax, %rdx
  shll $1, %edx
  sarl $0x1f, %eax
  xorl %eax, %edx
  cmpq $0x80, %rdx
  jb      label14; j label7
block7:
  cmpq $0x4000, %rdx
  jb      label11; j label8
block8:
  leaq 2(%rcx), %rdi
  load_ext_name userextname0+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label9; j label10
block10:
  movq %rax, %rcx
  movq %rbx, %r12
  jmp     label17
block11:
  leaq 2(%rcx), %rax
  movq %rbx, %r12
  movq %r12, %rsi
  subq %rax, %rsi
  cmpq $0x2, %rsi
  jb      label12; j label13
block13:
  movq %rdx, %rsi
  orq $0x80, %rsi
  movb %sil, 2(%rcx)
  shrq $0x7, %rdx
  movb %dl, 3(%rcx)
  leaq 4(%rcx), %rcx
  jmp     label17
block14:
  movq %rbx, %r12
  leaq 2(%rcx), %rsi
  movq %r12, %rdi
  subq %rsi, %rdi
  testq %rdi, %rdi
  jz      label15; j label16
block16:
  movb %dl, 2(%rcx)
  leaq 3(%rcx), %rcx
  jmp     label17
block17:
  movl $0xffffffd0, %eax
  movq %r13, %rbx
  jmp     label18
block18:
  movq (%rbx), %r10
  testq $0x2, %r10
  jnz     label20; j label19
block19:
  jmp     label45
block20:
  movq %r12, %rdx
  subq %rcx, %rdx
  testq %rdx, %rdx
  jz      label21; j label22
block22:
  movl $0x10, %edx
  subl %eax, %edx
  leal 8(%rdx), %eax
  movb %al, (%rcx)
  movq 8(%rbx), %rdi
  movq %rdi, %r14
  movl 0x10(%rbx), %r13d
  cmpq $0x80, %r13
  jb      label30; j label23
block23:
  cmpq $0x4000, %r13
  jb      label27; j label24
block24:
  leaq 1(%rcx), %rdi
  load_ext_name userextname0+0, %rax
  movq %r13, %rdx
  movq %r12, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label25; j label26
block26:
  jmp     label33
block27:
  leaq 1(%rcx), %rax
  movq %r12, %rdx
  subq %rax, %rdx
  cmpq $0x2, %rdx
  jb      label28; j label29
block29:
  movq %r13, %rax
  orq $0x80, %rax
  movb %al, 1(%rcx)
  movq %r13, %rax
  shrq $0x7, %rax
  movb %al, 2(%rcx)
  leaq 3(%rcx), %rax
  jmp     label33
block30:
  leaq 1(%rcx), %rax
  movq %r12, %rdx
  subq %rax, %rdx
  testq %rdx, %rdx
  jz      label31; j label32
block32:
  movb %r13b, 1(%rcx)
  leaq 2(%rcx), %rax
  jmp     label33
block33:
  movq %r12, %rcx
  subq %rax, %rcx
  cmpq %rcx, %r13
  jnbe    label34; j label35
block35:
  cmpq $0x1f, %r13
  jnbe    label43; j label36
block36:
  cmpq $0x8, %r13
  jnb     label42; j label37
block37:
  cmpq $0x4, %r13
  jnb     label41; j label38
block38:
  testq %r13, %r13
  jnz     label40; j label39
block39:
  jmp     label44
block40:
  movq %r14, %rdi
  movzbq (%rdi), %rcx
  movq %r13, %rdx
  shrq $1, %rdx
  movzbq (%rdi, %rdx), %rsi
  movzbq -1(%rdi, %r13), %rdi
  movb %cl, (%rax)
  movb %sil, (%rax, %rdx)
  movb %dil, -1(%rax, %r13)
  jmp     label44
block41:
  movq %r14, %rdi
  movl (%rdi), %ecx
  movl -4(%rdi, %r13), %edx
  movl %ecx, (%rax)
  movl %edx, -4(%rax, %r13)
  jmp     label44
block42:
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
  jmp     label44
block43:
  movq %r14, %rdi
  movq %rax, %r14
  load_ext_name userextname1+0, %rax
  movq %r13, %rdx
  movq %r14, %rsi
  call    *%rax
  movq %r14, %rax
  jmp     label44
block44:
  leaq (%rax, %r13), %rcx
  movl $0x10, %eax
  jmp     label45
block45:
  movq %r12, %rdx
  subq %rcx, %rdx
  testq %rdx, %rdx
  jz      label46; j label47
block47:
  movl $0x20, %edx
  subl %eax, %edx
  leal 8(%rdx), %esi
  movb %sil, (%rcx)
  movq 0x18(%rbx), %rdi
  movq %rdi, %r14
  movl 0x20(%rbx), %r13d
  cmpq $0x80, %r13
  jb      label55; j label48
block48:
  cmpq $0x4000, %r13
  jb      label52; j label49
block49:
  leaq 1(%rcx), %rdi
  load_ext_name userextname0+0, %r8
  movq %r13, %rdx
  movq %r12, %rsi
  call    *%r8
  testq %rax, %rax
  jz      label50; j label51
block51:
  jmp     label58
block52:
  leaq 1(%rcx), %rax
  movq %r12, %rdx
  subq %rax, %rdx
  cmpq $0x2, %rdx
  jb      label53; j label54
block54:
  movq %r13, %rax
  orq $0x80, %rax
  movb %al, 1(%rcx)
  movq %r13, %rax
  shrq $0x7, %rax
  movb %al, 2(%rcx)
  leaq 3(%rcx), %rax
  jmp     label58
block55:
  leaq 1(%rcx), %rax
  movq %r12, %rdx
  subq %rax, %rdx
  testq %rdx, %rdx
  jz      label56; j label57
block57:
  movb %r13b, 1(%rcx)
  leaq 2(%rcx), %rax
  jmp     label58
block58:
  movq %r12, %rcx
  subq %rax, %rcx
  cmpq %rcx, %r13
  jnbe    label59; j label60
block60:
  cmpq $0x1f, %r13
  jnbe    label68; j label61
block61:
  cmpq $0x8, %r13
  jnb     label67; j label62
block62:
  cmpq $0x4, %r13
  jnb     label66; j label63
block63:
  testq %r13, %r13
  jnz     label65; j label64
block64:
  jmp     label69
block65:
  movq %r14, %rdi
  movzbq (%rdi), %rcx
  movq %r13, %rdx
  shrq $1, %rdx
  movzbq (%rdi, %rdx), %rsi
  movzbq -1(%rdi, %r13), %rdi
  movb %cl, (%rax)
  movb %sil, (%rax, %rdx)
  movb %dil, -1(%rax, %r13)
  jmp     label69
block66:
  movq %r14, %rdi
  movl (%rdi), %ecx
  movl -4(%rdi, %r13), %edx
  movl %ecx, (%rax)
  movl %edx, -4(%rax, %r13)
  jmp     label69
block67:
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
  movq %rax, %rbx
  jmp     label69
block68:
  movq %rax, %rbx
  movq %r14, %rdi
  load_ext_name userextname1+0, %rax
  movq %r13, %rdx
  movq %rbx, %rsi
  call    *%rax
  movq %rbx, %rax
  jmp     label69
block69:
  leaq (%rax, %r13), %rcx
  subq %rcx, %r12
  testq %r12, %r12
  jz      label70; j label71
block71:
  movb $0x0, (%rax, %r13)
  leaq 1(%rax, %r13), %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  movq 0x18(%rsp), %r14
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label72
block5:
  jmp     label72
block9:
  jmp     label72
block12:
  jmp     label72
block15:
  jmp     label72
block21:
  jmp     label72
block25:
  jmp     label72
block28:
  jmp     label72
block31:
  jmp     label72
block34:
  jmp     label72
block46:
  jmp     label72
block50:
  jmp     label72
block53:
  jmp     label72
block56:
  jmp     label72
block59:
  jmp     label72
block70:
  jmp     label72
block72:
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
