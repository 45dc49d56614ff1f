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
  movq %rsi, %r12
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
  movzbq (%rdx), %r15
  movq %rdx, %rcx
  leaq 1(%rcx), %rdi
  uninit  %r14
  xorq %r14, %r14
  cmpl $0x15, %r15d
  jz      label5; j label6
block5:
  movq %rsi, %rbx
  jmp     label11
block6:
  testl $0xf, %r15d
  sete %dl
  cmpl $0x10, %r15d
  setb %al
  orl %eax, %edx
  leaq 1(%rcx), %rdi
  uninit  %r14
  xorq %r14, %r14
  testb %dl, %dl
  jnz     label7; j label8
block7:
  movq %rsi, %rbx
  jmp     label102
block8:
  leaq 1(%rcx), %rdi
  uninit  %r14
  xorq %r14, %r14
  cmpl $0x26, %r15d
  jz      label9; j label10
block9:
  movq %rsi, %rbx
  jmp     label28
block10:
  movq %rsi, %rbx
  movq %r15, %r13
  jmp     label25
block11:
  movq %rbx, %rax
  subq %rdi, %rax
  testq %rax, %rax
  jnz     label13; j label12
block13:
  movzbq (%rdi), %rdx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rdx
  jb      label14; j label15
block14:
  movq %rax, %rcx
  jmp     label18
block15:
  load_ext_name userextname0+0, %rax
  movq %rbx, %rsi
  call    *%rax
  movq %rax, %rcx
  testq %rcx, %rcx
  jnz     label17; j label16
block17:
  jmp     label18
block18:
  movq %rdx, %rsi
  shrl $1, %esi
  andl $0x1, %edx
  negl %edx
  xorl %edx, %esi
  movl %esi, 0x18(%r12)
  movq %rbx, %rax
  subq %rcx, %rax
  testq %rax, %rax
  jnz     label20; j label19
block20:
  movzbq (%rcx), %r15
  leaq 1(%rcx), %rdi
  orq $0x1, %r14
  cmpl $0x16, %r15d
  jz      label21; j label22
block21:
  jmp     label28
block22:
  testl $0xf, %r15d
  sete %cl
  cmpl $0x10, %r15d
  setb %al
  orl %eax, %ecx
  leal 0x10(%r15), %r13d
  testb %cl, %cl
  jnz     label23; j label24
block23:
  jmp     label102
block24:
  jmp     label25
block25:
  leal -0x31(%r13), %esi
  cmpl $0x2, %esi
  jb      label26; j label27
block26:
  jmp     label45
block27:
  jmp     label42
block28:
  movq %rbx, %r8
  subq %rdi, %r8
  testq %r8, %r8
  jnz     label30; j label29
block30:
  movzbq (%rdi), %rdx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rdx
  jb      label31; j label32
block31:
  movq %rax, %rsi
  jmp     label35
block32:
  load_ext_name userextname1+0, %rax
  movq %rbx, %rsi
  call    *%rax
  movq %rax, %rsi
  testq %rsi, %rsi
  jnz     label34; j label33
block34:
  jmp     label35
block35:
  movq %rdx, %rcx
  shrq $1, %rcx
  andq $0x1, %rdx
  negq %rdx
  xorq %rdx, %rcx
  movq %rcx, 8(%r12)
  movq %rbx, %rax
  subq %rsi, %rax
  testq %rax, %rax
  jnz     label37; j label36
block37:
  movzbq (%rsi), %r15
  leal -0x11(%r15), %ecx
  leaq 1(%rsi), %rdi
  leal 0x20(%r15), %r13d
  movq %r14, %rdx
  orq $0x2, %rdx
  cmpl $0x2, %ecx
  jb      label38; j label39
block38:
  movq %rdx, %r14
  jmp     label45
block39:
  testl $0xf, %r15d
  sete %cl
  cmpl $0x10, %r15d
  setb %al
  orl %eax, %ecx
  orq $0x2, %r14
  leal 0x20(%r15), %r13d
  testb %cl, %cl
  jnz     label40; j label41
block40:
  jmp     label102
block41:
  jmp     label42
block42:
  cmpl $0x47, %r13d
  jz      label43; j label44
block43:
  jmp     label55
block44:
  jmp     label52
block45:
  andl $0xf, %r13d
  cmpl $0x1, %r13d
  sete %al
  movb %al, 0x1e(%r12)
  movq %rbx, %rax
  subq %rdi, %rax
  testq %rax, %rax
  jnz     label47; j label46
block47:
  movzbq (%rdi), %r15
  leaq 1(%rdi), %rdi
  movq %r14, %rcx
  orq $0x4, %rcx
  cmpl $0x17, %r15d
  jz      label48; j label49
block48:
  movq %rcx, %r14
  jmp     label55
block49:
  testl $0xf, %r15d
  sete %cl
  cmpl $0x10, %r15d
  setb %al
  orl %eax, %ecx
  orq $0x4, %r14
  leal 0x30(%r15), %r13d
  testb %cl, %cl
  jnz     label50; j label51
block50:
  jmp     label102
block51:
  jmp     label52
block52:
  cmpl $0x54, %r13d
  jz      label53; j label54
block53:
  jmp     label67
block54:
  jmp     label64
block55:
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x8, %rax
  jnb     label57; j label56
block57:
  movq (%rdi), %rax
  movq %rax, 0x10(%r12)
  leaq 8(%rdi), %rax
  movq %rbx, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jnz     label59; j label58
block59:
  movzbq 8(%rdi), %r15
  leaq 9(%rdi), %rcx
  orq $0x8, %r14
  cmpl $0x14, %r15d
  jz      label60; j label61
block60:
  movq %rcx, %rdi
  jmp     label67
block61:
  testl $0xf, %r15d
  sete %cl
  cmpl $0x10, %r15d
  setb %dl
  orl %edx, %ecx
  leaq 9(%rdi), %rdi
  leal 0x40(%r15), %r13d
  testb %cl, %cl
  jnz     label62; j label63
block62:
  jmp     label102
block63:
  jmp     label64
block64:
  cmpl $0x63, %r13d
  jz      label65; j label66
block65:
  jmp     label86
block66:
  jmp     label83
block67:
  movq %rbx, %r9
  subq %rdi, %r9
  testq %r9, %r9
  jnz     label69; j label68
block69:
  movzbq (%rdi), %rdx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rdx
  jb      label70; j label71
block70:
  movq %rax, %rcx
  jmp     label74
block71:
  load_ext_name userextname0+0, %rax
  movq %rbx, %rsi
  call    *%rax
  movq %rax, %rcx
  testq %rcx, %rcx
  jnz     label73; j label72
block73:
  jmp     label74
block74:
  cmpq $0xffff, %rdx
  jbe     label76; j label75
block76:
  movq %rdx, %rsi
  shrl $1, %esi
  andw $0x1, %dx
  negw %dx
  xorl %edx, %esi
  movw %si, 0x1c(%r12)
  movq %rbx, %rax
  subq %rcx, %rax
  testq %rax, %rax
  jnz     label78; j label77
block78:
  movzbq (%rcx), %r15
  leaq 1(%rcx), %rdi
  movq %r14, %rcx
  orq $0x10, %rcx
  cmpl $0x13, %r15d
  jz      label79; j label80
block79:
  movq %rcx, %r14
  jmp     label86
block80:
  testl $0xf, %r15d
  sete %cl
  cmpl $0x10, %r15d
  setb %al
  orl %eax, %ecx
  orq $0x10, %r14
  leal 0x50(%r15), %r13d
  testb %cl, %cl
  jnz     label81; j label82
block81:
  jmp     label102
block82:
  jmp     label83
block83:
  cmpl $0x7d, %r13d
  jz      label84; j label85
block84:
  jmp     label95
block85:
  jmp     label116
block86:
  movq %rbx, %rax
  subq %rdi, %rax
  testq %rax, %rax
  jnz     label88; j label87
block88:
  movzbq (%rdi), %rax
  movb %al, 0x1f(%r12)
  leaq 1(%rdi), %rax
  movq %rbx, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jnz     label90; j label89
block90:
  movzbq 1(%rdi), %r15
  leaq 2(%rdi), %rcx
  movq %r14, %rdx
  orq $0x20, %rdx
  cmpl $0x1d, %r15d
  jz      label91; j label92
block91:
  movq %rcx, %rdi
  movq %rdx, %r14
  jmp     label95
block92:
  testl $0xf, %r15d
  sete %cl
  cmpl $0x10, %r15d
  setb %al
  orl %eax, %ecx
  leaq 2(%rdi), %rdi
  orq $0x20, %r14
  leal 0x60(%r15), %r13d
  testb %cl, %cl
  jnz     label93; j label94
block93:
  jmp     label102
block94:
  jmp     label116
block95:
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x10, %rax
  jnb     label97; j label96
block97:
  vmovdqu (%rdi), %xmm0
  vmovdqu %xmm0, 0x20(%r12)
  leaq 0x10(%rdi), %rax
  movq %rbx, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jnz     label99; j label98
block99:
  movzbq 0x10(%rdi), %r15
  testl $0xf, %r15d
  sete %cl
  cmpl $0x10, %r15d
  setb %al
  orl %eax, %ecx
  leaq 0x11(%rdi), %rdi
  orq $0x40, %r14
  leal 0x70(%r15), %r13d
  testb %cl, %cl
  jnz     label100; j label101
block100:
  jmp     label102
block101:
  jmp     label116
block102:
  testl $0xf, %r15d
  jnz     label106; j label103
block103:
  movq %rdi, %rax
  movq %r14, %rsi
  andq $0x7, %rsi
  cmpq $0x7, %rsi
  jz      label105; j label104
block105:
  movq %r14, (%r12)
  movq 0x10(%rsp), %rbx
  movq 0x18(%rsp), %r12
  movq 0x20(%rsp), %r13
  movq 0x28(%rsp), %r14
  movq 0x30(%rsp), %r15
  addq $0x40, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block108:
  movzbq (%rdi), %rdx
  leaq 1(%rdi), %rcx
  cmpq $0x80, %rdx
  jb      label109; j label110
block109:
  movq %rcx, %rdi
  jmp     label113
block110:
  load_ext_name userextname0+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label112; j label111
block112:
  movq %rax, %rdi
  jmp     label113
block113:
  cmpq $0xffff, %rdx
  jbe     label115; j label114
block115:
  movq %rdx, %r13
  shrl $1, %r13d
  andl $0x1, %edx
  negl %edx
  xorl %edx, %r13d
  shll $0x4, %r13d
  andl $0xf, %r15d
  orl %r15d, %r13d
  jmp     label116
block116:
  movq %r13, %rax
  sarl $0x4, %eax
  cmpl $0x7fff, %eax
  jle     label118; j label117
block118:
  movq %rax, %rcx
  andl $0xffff, %ecx
  testl $0xffff, %eax
  jnz     label120; j label119
block120:
  leal -1(%rcx), %eax
  movl $0x7, %ecx
  cmpl %ecx, %eax
  cmovbl %eax, %ecx
  br_table %rcx, %rdx, %rax
block123:
  jmp     label95
block126:
  jmp     label86
block129:
  jmp     label67
block132:
  jmp     label55
block135:
  jmp     label45
block138:
  jmp     label28
block141:
  jmp     label11
block146:
  movq %rbx, %rax
  subq %rcx, %rax
  testq %rax, %rax
  jnz     label149; j label147
block149:
  movzbq (%rcx), %r15
  testl $0xf, %r15d
  sete %sil
  cmpl $0x10, %r15d
  setb %dil
  orl %edi, %esi
  leaq 1(%rcx), %rdi
  andl $0xfffffff0, %r13d
  leal (%r15, %r13), %r13d
  testb %sil, %sil
  jnz     label150; j label151
block150:
  jmp     label102
block151:
  jmp     label116
block1:
  jmp     label148
block3:
  jmp     label148
block12:
  jmp     label148
block16:
  jmp     label148
block19:
  jmp     label148
block29:
  jmp     label148
block33:
  jmp     label148
block36:
  jmp     label148
block46:
  jmp     label148
block56:
  jmp     label148
block58:
  jmp     label148
block68:
  jmp     label148
block72:
  jmp     label148
block75:
  jmp     label148
block77:
  jmp     label148
block87:
  jmp     label148
block89:
  jmp     label148
block96:
  jmp     label148
block98:
  jmp     label148
block104:
  jmp     label148
block106:
  movq %rbx, %r11
  subq %rdi, %r11
  testq %r11, %r11
  jnz     label108; j label107
block107:
  jmp     label148
block111:
  jmp     label148
block114:
  jmp     label148
block117:
  jmp     label148
block119:
  jmp     label143
block121:
  jmp     label143
block122:
  movq %r13, %rax
  andl $0xf, %eax
  cmpl $0xd, %eax
  jz      label123; j label124
block124:
  jmp     label144
block125:
  movq %r13, %rax
  andl $0xf, %eax
  cmpl $0x3, %eax
  jz      label126; j label127
block127:
  jmp     label144
block128:
  movq %r13, %rax
  andl $0xf, %eax
  cmpl $0x4, %eax
  jz      label129; j label130
block130:
  jmp     label144
block131:
  movq %r13, %rax
  andl $0xf, %eax
  cmpl $0x7, %eax
  jz      label132; j label133
block133:
  jmp     label144
block134:
  movq %r13, %rax
  andl $0xf, %eax
  leal -1(%rax), %eax
  cmpl $0x2, %eax
  jb      label135; j label136
block136:
  jmp     label144
block137:
  movq %r13, %rax
  andl $0xf, %eax
  cmpl $0x6, %eax
  jz      label138; j label139
block139:
  jmp     label144
block140:
  movq %r13, %rax
  andl $0xf, %eax
  cmpl $0x5, %eax
  jz      label141; j label142
block142:
  jmp     label144
block143:
  jmp     label144
block144:
  movq %r13, %rdx
  andl $0xf, %edx
  movq <offset:1>+(%rsp), %rsi
  leaq -1(%rsi), %rcx
  load_ext_name userextname2+0, %r8
  movq %rbx, %rsi
  call    *%r8
  movq %rax, %rcx
  testq %rcx, %rcx
  jnz     label146; j label145
block145:
  jmp     label148
block147:
  jmp     label148
block148:
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
block0:
  testq %r8, %r8
  jnz     label2; j label1
block2:
  movl $0x7f, %eax
  andq (%rsi), %rax
  cmpq $0x7f, %rax
  jz      label57; j label3
block3:
  movq %rcx, %rax
  subq %rdx, %rax
  movq %rcx, %rbx
  testq %rax, %rax
  jnz     label5; j label4
block5:
  movl $0x15, %eax
  movb %al, (%rdx)
  movq %rdx, %rcx
  movl 0x18(%rsi), %eax
  movq %rsi, %r13
  movq %rax, %rdx
  shll $1, %edx
  sarl $0x1f, %eax
  xorl %eax, %edx
  cmpq $0x80, %rdx
  jb      label9; j label6
block6:
  movq %rcx, %rsi
  leaq 1(%rsi), %rdi
  load_ext_name userextname0+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label8; j label7
block8:
  movq %rbx, %r12
  jmp     label12
block9:
  movq %rcx, %rsi
  leaq 1(%rsi), %rax
  movq %rbx, %r12
  movq %r12, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jnz     label11; j label10
block11:
  movb %dl, 1(%rsi)
  leaq 2(%rsi), %rax
  jmp     label12
block12:
  movq %r12, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jnz     label14; j label13
block14:
  movl $0x16, %ecx
  movb %cl, (%rax)
  movq %r13, %rbx
  movq 8(%rbx), %rcx
  movq %rcx, %rdx
  shlq $1, %rdx
  sarq $0x3f, %rcx
  xorq %rcx, %rdx
  cmpq $0x80, %rdx
  jb      label18; j label15
block15:
  leaq 1(%rax), %rdi
  load_ext_name userextname0+0, %r8
  movq %r12, %rsi
  call    *%r8
  testq %rax, %rax
  jnz     label17; j label16
block17:
  jmp     label21
block18:
  leaq 1(%rax), %rsi
  movq %r12, %rdi
  subq %rsi, %rdi
  testq %rdi, %rdi
  jnz     label20; j label19
block20:
  movb %dl, 1(%rax)
  leaq 2(%rax), %rax
  jmp     label21
block21:
  movzbq 0x1e(%rbx), %r11
  movq %r12, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jnz     label23; j label22
block23:
  movl $0x2, %ecx
  subl %r11d, %ecx
  leal 0x10(%rcx), %ecx
  movb %cl, (%rax)
  movq (%rbx), %rdx
  leaq 1(%rax), %rcx
  movq %rcx, %rsi
  movl $0x30, %ecx
  testq $0x8, %rdx
  jnz     label25; j label24
block24:
  movq %rsi, %rax
  jmp     label30
block25:
  leaq 1(%rax), %rcx
  movq %r12, %rdx
  subq %rcx, %rdx
  testq %rdx, %rdx
  jnz     label27; j label26
block27:
  movl $0x17, %ecx
  movb %cl, 1(%rax)
  leaq 2(%rax), %rcx
  movq %r12, %rdx
  subq %rcx, %rdx
  cmpq $0x8, %rdx
  jnb     label29; j label28
block29:
  movq 0x10(%rbx), %rcx
  movq %rcx, 2(%rax)
  leaq 0xa(%rax), %rax
  movl $0x40, %ecx
  jmp     label30
block30:
  movq (%rbx), %rdx
  testq $0x10, %rdx
  jnz     label32; j label31
block31:
  jmp     label42
block32:
  movq %r12, %rdx
  subq %rax, %rdx
  testq %rdx, %rdx
  jnz     label34; j label33
block34:
  movl $0x50, %edx
  subl %ecx, %edx
  leal 4(%rdx), %ecx
  movb %cl, (%rax)
  movzwq 0x1c(%rbx), %rcx
  movswl %cx, %ecx
  movq %rcx, %rdx
  shll $1, %edx
  sarl $0x1f, %ecx
  xorl %ecx, %edx
  cmpq $0x80, %rdx
  jb      label38; j label35
block35:
  leaq 1(%rax), %rdi
  load_ext_name userextname0+0, %rax
  movq %r12, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label37; j label36
block37:
  jmp     label41
block38:
  leaq 1(%rax), %rcx
  movq %r12, %rsi
  subq %rcx, %rsi
  testq %rsi, %rsi
  jnz     label40; j label39
block40:
  movb %dl, 1(%rax)
  leaq 2(%rax), %rax
  jmp     label41
block41:
  movl $0x50, %ecx
  jmp     label42
block42:
  movq (%rbx), %rdx
  testq $0x20, %rdx
  jnz     label44; j label43
block43:
  jmp     label49
block44:
  movq %r12, %rdx
  subq %rax, %rdx
  testq %rdx, %rdx
  jnz     label46; j label45
block46:
  movl $0x60, %edx
  subl %ecx, %edx
  leal 3(%rdx), %ecx
  movb %cl, (%rax)
  leaq 1(%rax), %rcx
  movq %r12, %rdx
  subq %rcx, %rdx
  testq %rdx, %rdx
  jnz     label48; j label47
block48:
  movzbq 0x1f(%rbx), %rcx
  movb %cl, 1(%rax)
  leaq 2(%rax), %rax
  movl $0x60, %ecx
  jmp     label49
block49:
  movq (%rbx), %rdx
  testq $0x40, %rdx
  jnz     label51; j label50
block50:
  jmp     label56
block51:
  movq %r12, %rdx
  subq %rax, %rdx
  testq %rdx, %rdx
  jnz     label53; j label52
block53:
  movl $0x70, %edx
  subl %ecx, %edx
  leal 0xd(%rdx), %ecx
  movb %cl, (%rax)
  leaq 1(%rax), %rdx
  movq %r12, %rsi
  subq %rdx, %rsi
  cmpq $0x10, %rsi
  jnb     label55; j label54
block55:
  vmovdqu 0x20(%rbx), %xmm5
  vmovdqu %xmm5, 1(%rax)
  leaq 0x11(%rax), %rax
  movl $0x70, %ecx
  jmp     label56
block56:
  jmp     label99
block57:
  movq %rcx, %r12
  movq %rsi, %rbx
  movq %rdx, %rsi
  movq %r12, %r8
  subq %rsi, %r8
  testq %r8, %r8
  jnz     label59; j label58
block59:
  movl $0x15, %r11d
  movb %r11b, (%rsi)
  movl 0x18(%rbx), %r10d
  movq %r10, %rdx
  shll $1, %edx
  sarl $0x1f, %r10d
  xorl %r10d, %edx
  cmpq $0x80, %rdx
  jb      label63; j label60
block60:
  leaq 1(%rsi), %rdi
  load_ext_name userextname0+0, %rax
  movq %r12, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label62; j label61
block62:
  jmp     label66
block63:
  leaq 1(%rsi), %rax
  movq %r12, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jnz     label65; j label64
block65:
  movb %dl, 1(%rsi)
  leaq 2(%rsi), %rax
  jmp     label66
block66:
  movq %r12, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jnz     label68; j label67
block68:
  movl $0x16, %ecx
  movb %cl, (%rax)
  movq 8(%rbx), %rcx
  movq %rcx, %rdx
  shlq $1, %rdx
  sarq $0x3f, %rcx
  xorq %rcx, %rdx
  cmpq $0x80, %rdx
  jb      label72; j label69
block69:
  leaq 1(%rax), %rdi
  load_ext_name userextname0+0, %rax
  movq %r12, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label71; j label70
block71:
  jmp     label75
block72:
  leaq 1(%rax), %rcx
  movq %r12, %rsi
  subq %rcx, %rsi
  testq %rsi, %rsi
  jnz     label74; j label73
block74:
  movb %dl, 1(%rax)
  leaq 2(%rax), %rax
  jmp     label75
block75:
  movzbq 0x1e(%rbx), %rcx
  movq %r12, %rdx
  subq %rax, %rdx
  testq %rdx, %rdx
  jnz     label77; j label76
block77:
  movl $0x2, %edx
  subl %ecx, %edx
  leal 0x10(%rdx), %ecx
  movb %cl, (%rax)
  leaq 1(%rax), %rcx
  movq %r12, %rdx
  subq %rcx, %rdx
  testq %rdx, %rdx
  jnz     label79; j label78
block79:
  movl $0x17, %ecx
  movb %cl, 1(%rax)
  leaq 2(%rax), %rcx
  movq %r12, %rdx
  subq %rcx, %rdx
  cmpq $0x8, %rdx
  jnb     label81; j label80
block81:
  movq 0x10(%rbx), %rcx
  movq %rcx, 2(%rax)
  leaq 0xa(%rax), %rcx
  movq %r12, %rdx
  subq %rcx, %rdx
  testq %rdx, %rdx
  jnz     label83; j label82
block83:
  movl $0x14, %ecx
  movb %cl, 0xa(%rax)
  movzwq 0x1c(%rbx), %rcx
  movswl %cx, %ecx
  movq %rcx, %rdx
  shll $1, %edx
  sarl $0x1f, %ecx
  xorl %ecx, %edx
  cmpq $0x80, %rdx
  jb      label87; j label84
block84:
  leaq 0xb(%rax), %rdi
  load_ext_name userextname0+0, %rax
  movq %r12, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label86; j label85
block86:
  jmp     label90
block87:
  leaq 0xb(%rax), %rcx
  movq %r12, %rsi
  subq %rcx, %rsi
  testq %rsi, %rsi
  jnz     label89; j label88
block89:
  movb %dl, 0xb(%rax)
  leaq 0xc(%rax), %rax
  jmp     label90
block90:
  movq %r12, %rdx
  subq %rax, %rdx
  testq %rdx, %rdx
  jnz     label92; j label91
block92:
  movl $0x13, %esi
  movb %sil, (%rax)
  leaq 1(%rax), %rsi
  movq %r12, %rdi
  subq %rsi, %rdi
  testq %rdi, %rdi
  jnz     label94; j label93
block94:
  movzbq 0x1f(%rbx), %r9
  movb %r9b, 1(%rax)
  leaq 2(%rax), %r10
  movq %r12, %r11
  subq %r10, %r11
  testq %r11, %r11
  jnz     label96; j label95
block96:
  movl $0x1d, %ecx
  movb %cl, 2(%rax)
  leaq 3(%rax), %rcx
  movq %r12, %rdx
  subq %rcx, %rdx
  cmpq $0x10, %rdx
  jnb     label98; j label97
block98:
  vmovdqu 0x20(%rbx), %xmm0
  vmovdqu %xmm0, 3(%rax)
  leaq 0x13(%rax), %rax
  movl $0x70, %ecx
  jmp     label99
block99:
  subq %rax, %r12
  testq %r12, %r12
  jnz     label102; j label100
block102:
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
  jmp     label101
block4:
  jmp     label101
block7:
  jmp     label101
block10:
  jmp     label101
block13:
  jmp     label101
block16:
  jmp     label101
block19:
  jmp     label101
block22:
  jmp     label101
block26:
  jmp     label101
block28:
  jmp     label101
block33:
  jmp     label101
block36:
  jmp     label101
block39:
  jmp     label101
block45:
  jmp     label101
block47:
  jmp     label101
block52:
  jmp     label101
block54:
  jmp     label101
block58:
  jmp     label101
block61:
  jmp     label101
block64:
  jmp     label101
block67:
  jmp     label101
block70:
  jmp     label101
block73:
  jmp     label101
block76:
  jmp     label101
block78:
  jmp     label101
block80:
  jmp     label101
block82:
  jmp     label101
block85:
  jmp     label101
block88:
  jmp     label101
block91:
  jmp     label101
block93:
  jmp     label101
block95:
  jmp     label101
block97:
  jmp     label101
block100:
  jmp     label101
block101:
  uninit  %rax
  xorq %rax, %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
