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
  movq %rsi, %r12
  testq %r8, %r8
  movq %r8, <offset:1>+(%rsp)
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
  uninit  %r14
  xorq %r14, %r14
  cmpl $0x15, %r15d
  jz      label5; j label6
block5:
  movq %rsi, %rbx
  jmp     label11
block6:
  testl $0xf, %r15d
  sete %cl
  cmpl $0x10, %r15d
  setb %al
  orl %eax, %ecx
  leaq 1(%rdx), %rdi
  uninit  %r14
  xorq %r14, %r14
  testb %cl, %cl
  jnz     label7; j label8
block7:
  movq %rsi, %rbx
  jmp     label117
block8:
  leaq 1(%rdx), %rdi
  uninit  %r14
  xorq %r14, %r14
  cmpl $0x26, %r15d
  jnz     label9; j label10
block9:
  movq %rsi, %rbx
  movq %r15, %r13
  jmp     label30
block10:
  movq %rsi, %rbx
  jmp     label33
block11:
  movq %rbx, %r8
  subq %rdi, %r8
  testq %r8, %r8
  jz      label12; j label13
block13:
  movzbq (%rdi), %rsi
  leaq 1(%rdi), %rax
  movq %rax, %r9
  cmpq $0x80, %rsi
  jb      label14; j label15
block14:
  movq %rsi, %rdx
  jmp     label23
block15:
  cmpq $0x2, %r8
  jnb     label17; j label16
block16:
  jmp     label20
block17:
  movzbq 1(%rdi), %rcx
  movq %rcx, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rsi
  orq %rsi, %rdx
  leaq 2(%rdi), %rax
  movq %rax, %r9
  cmpq $0x80, %rcx
  jb      label18; j label19
block18:
  jmp     label23
block19:
  jmp     label20
block20:
  load_ext_name userextname0+0, %rax
  movq %rbx, %rsi
  call    *%rax
  movq %rax, %rdi
  movq %rax, %r9
  testq %rdi, %rax
  jz      label21; j label22
block22:
  jmp     label23
block23:
  movq %rdx, %rcx
  shrl $1, %ecx
  andl $0x1, %edx
  negl %edx
  xorl %edx, %ecx
  movl %ecx, 0x18(%r12)
  movq %r9, %rax
  movq %rbx, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label24; j label25
block25:
  movq %r9, %rax
  movzbq (%rax), %r15
  leaq 1(%rax), %rdi
  orq $0x1, %r14
  cmpl $0x16, %r15d
  jz      label26; j label27
block26:
  jmp     label33
block27:
  testl $0xf, %r15d
  sete %cl
  cmpl $0x10, %r15d
  setb %al
  orl %eax, %ecx
  leal 0x10(%r15), %r13d
  testb %cl, %cl
  jnz     label28; j label29
block28:
  jmp     label117
block29:
  jmp     label30
block30:
  leal -0x31(%r13), %eax
  cmpl $0x2, %eax
  jnb     label31; j label32
block31:
  jmp     label52
block32:
  jmp     label55
block33:
  movq %rbx, %rdx
  subq %rdi, %rdx
  testq %rdx, %rdx
  jz      label34; j label35
block35:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rax
  movq %rax, %r8
  cmpq $0x80, %rcx
  jb      label36; j label37
block36:
  movq %rcx, %rdx
  jmp     label45
block37:
  cmpq $0x2, %rdx
  jnb     label39; j label38
block38:
  jmp     label42
block39:
  movzbq 1(%rdi), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 2(%rdi), %rax
  movq %rax, %r8
  cmpq $0x80, %rsi
  jb      label40; j label41
block40:
  jmp     label45
block41:
  jmp     label42
block42:
  load_ext_name userextname1+0, %rax
  movq %rbx, %rsi
  call    *%rax
  movq %rax, %rcx
  movq %rax, %r8
  testq %rcx, %rax
  jz      label43; j label44
block44:
  jmp     label45
block45:
  movq %rdx, %rcx
  shrq $1, %rcx
  andq $0x1, %rdx
  negq %rdx
  xorq %rdx, %rcx
  movq %rcx, 8(%r12)
  movq %r8, %rax
  movq %rbx, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label46; j label47
block47:
  movq %r8, %rax
  movzbq (%rax), %r15
  leal -0x11(%r15), %ecx
  leaq 1(%rax), %rdi
  leal 0x20(%r15), %r13d
  movq %r14, %rdx
  orq $0x2, %rdx
  cmpl $0x2, %ecx
  jb      label48; j label49
block48:
  movq %rdx, %r14
  jmp     label55
block49:
  testl $0xf, %r15d
  sete %cl
  cmpl $0x10, %r15d
  setb %al
  orl %eax, %ecx
  orq $0x2, %r14
  leal 0x20(%r15), %r13d
  testb %cl, %cl
  jnz     label50; j label51
block50:
  jmp     label117
block51:
  jmp     label52
block52:
  cmpl $0x47, %r13d
  jnz     label53; j label54
block53:
  jmp     label62
block54:
  jmp     label65
block55:
  andl $0xf, %r13d
  cmpl $0x1, %r13d
  sete %r8b
  movb %r8b, 0x1e(%r12)
  movq %rbx, %r8
  subq %rdi, %r8
  testq %r8, %r8
  jz      label56; j label57
block57:
  movzbq (%rdi), %r15
  leaq 1(%rdi), %rdi
  movq %r14, %r11
  orq $0x4, %r11
  cmpl $0x17, %r15d
  jz      label58; j label59
block58:
  movq %r11, %r14
  jmp     label65
block59:
  testl $0xf, %r15d
  sete %cl
  cmpl $0x10, %r15d
  setb %al
  orl %eax, %ecx
  orq $0x4, %r14
  leal 0x30(%r15), %r13d
  testb %cl, %cl
  jnz     label60; j label61
block60:
  jmp     label117
block61:
  jmp     label62
block62:
  cmpl $0x54, %r13d
  jnz     label63; j label64
block63:
  jmp     label74
block64:
  jmp     label77
block65:
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x8, %rax
  jb      label66; j label67
block67:
  movq (%rdi), %rax
  movq %rax, 0x10(%r12)
  leaq 8(%rdi), %rax
  movq %rbx, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label68; j label69
block69:
  movzbq 8(%rdi), %r15
  leaq 9(%rdi), %rcx
  orq $0x8, %r14
  cmpl $0x14, %r15d
  jz      label70; j label71
block70:
  movq %rcx, %rdi
  jmp     label77
block71:
  testl $0xf, %r15d
  sete %cl
  cmpl $0x10, %r15d
  setb %al
  orl %eax, %ecx
  leaq 9(%rdi), %rdi
  leal 0x40(%r15), %r13d
  testb %cl, %cl
  jnz     label72; j label73
block72:
  jmp     label117
block73:
  jmp     label74
block74:
  cmpl $0x63, %r13d
  jnz     label75; j label76
block75:
  jmp     label98
block76:
  jmp     label101
block77:
  movq %rbx, %rdx
  subq %rdi, %rdx
  testq %rdx, %rdx
  jz      label78; j label79
block79:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rax
  movq %rax, %r8
  cmpq $0x80, %rcx
  jb      label80; j label81
block80:
  movq %rcx, %rdx
  jmp     label89
block81:
  cmpq $0x2, %rdx
  jnb     label83; j label82
block82:
  jmp     label86
block83:
  movzbq 1(%rdi), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 2(%rdi), %rax
  movq %rax, %r8
  cmpq $0x80, %rsi
  jb      label84; j label85
block84:
  jmp     label89
block85:
  jmp     label86
block86:
  load_ext_name userextname0+0, %rax
  movq %rbx, %rsi
  call    *%rax
  movq %rax, %rcx
  movq %rax, %r8
  testq %rcx, %rax
  jz      label87; j label88
block88:
  jmp     label89
block89:
  cmpq $0xffff, %rdx
  jnbe    label90; j label91
block91:
  movq %rdx, %rcx
  shrl $1, %ecx
  andw $0x1, %dx
  negw %dx
  xorl %edx, %ecx
  movw %cx, 0x1c(%r12)
  movq %r8, %rax
  movq %rbx, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label92; j label93
block93:
  movq %r8, %rax
  movzbq (%rax), %r15
  leaq 1(%rax), %rdi
  movq %r14, %rsi
  orq $0x10, %rsi
  cmpl $0x13, %r15d
  jz      label94; j label95
block94:
  movq %rsi, %r14
  jmp     label101
block95:
  testl $0xf, %r15d
  sete %sil
  cmpl $0x10, %r15d
  setb %r9b
  orl %r9d, %esi
  orq $0x10, %r14
  leal 0x50(%r15), %r13d
  testb %sil, %sil
  jnz     label96; j label97
block96:
  jmp     label117
block97:
  jmp     label98
block98:
  cmpl $0x7d, %r13d
  jnz     label99; j label100
block99:
  jmp     label136
block100:
  jmp     label110
block101:
  movq %rbx, %rax
  subq %rdi, %rax
  testq %rax, %rax
  jz      label102; j label103
block103:
  movzbq (%rdi), %rax
  movb %al, 0x1f(%r12)
  leaq 1(%rdi), %rax
  movq %rbx, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label104; j label105
block105:
  movzbq 1(%rdi), %r15
  leaq 2(%rdi), %rcx
  movq %r14, %rdx
  orq $0x20, %rdx
  cmpl $0x1d, %r15d
  jz      label106; j label107
block106:
  movq %rcx, %rdi
  movq %rdx, %r14
  jmp     label110
block107:
  testl $0xf, %r15d
  sete %cl
  cmpl $0x10, %r15d
  setb %al
  orl %eax, %ecx
  leaq 2(%rdi), %rdi
  orq $0x20, %r14
  leal 0x60(%r15), %r13d
  testb %cl, %cl
  jnz     label108; j label109
block108:
  jmp     label117
block109:
  jmp     label136
block110:
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x10, %rax
  jb      label111; j label112
block112:
  vmovdqu (%rdi), %xmm0
  vmovdqu %xmm0, 0x20(%r12)
  leaq 0x10(%rdi), %rax
  movq %rbx, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label113; j label114
block114:
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
  jnz     label115; j label116
block115:
  jmp     label117
block116:
  jmp     label136
block117:
  testl $0xf, %r15d
  jnz     label121; j label118
block118:
  movq %rdi, %rax
  movq %r14, %rcx
  andq $0x7, %rcx
  cmpq $0x7, %rcx
  jnz     label119; j label120
block120:
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
block123:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rsi
  cmpq $0x80, %rcx
  jb      label124; j label125
block124:
  movq %rcx, %rdx
  movq %rsi, %rdi
  jmp     label133
block125:
  cmpq $0x2, %rdx
  jnb     label127; j label126
block126:
  jmp     label130
block127:
  movzbq 1(%rdi), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 2(%rdi), %rcx
  cmpq $0x80, %rsi
  jb      label128; j label129
block128:
  movq %rcx, %rdi
  jmp     label133
block129:
  jmp     label130
block130:
  load_ext_name userextname0+0, %r8
  movq %rbx, %rsi
  call    *%r8
  testq %rax, %rax
  jz      label131; j label132
block132:
  movq %rax, %rdi
  jmp     label133
block133:
  cmpq $0xffff, %rdx
  jnbe    label134; j label135
block135:
  movq %rdx, %r13
  shrl $1, %r13d
  andl $0x1, %edx
  negl %edx
  xorl %edx, %r13d
  shll $0x4, %r13d
  andl $0xf, %r15d
  orl %r15d, %r13d
  jmp     label136
block136:
  movq %r13, %r10
  sarl $0x4, %r10d
  cmpl $0x7fff, %r10d
  jnle    label137; j label138
block138:
  movq %r10, %rax
  andl $0xffff, %eax
  testl $0xffff, %r10d
  jnz     label140; j label139
block140:
  leal -1(%rax), %eax
  movl $0x7, %ecx
  cmpl %ecx, %eax
  cmovbl %eax, %ecx
  br_table %rcx, %rdx, %rax
block143:
  jmp     label110
block146:
  jmp     label101
block149:
  jmp     label77
block152:
  jmp     label65
block155:
  jmp     label55
block158:
  jmp     label33
block161:
  jmp     label11
block166:
  movq %rbx, %rax
  subq %rsi, %rax
  testq %rax, %rax
  jz      label167; j label168
block168:
  movzbq (%rsi), %r15
  testl $0xf, %r15d
  sete %cl
  cmpl $0x10, %r15d
  setb %dl
  orl %edx, %ecx
  leaq 1(%rsi), %rdi
  andl $0xfffffff0, %r13d
  leal (%r15, %r13), %r13d
  testb %cl, %cl
  jnz     label169; j label170
block169:
  jmp     label117
block170:
  jmp     label136
block1:
  jmp     label171
block3:
  jmp     label171
block12:
  jmp     label171
block21:
  jmp     label171
block24:
  jmp     label171
block34:
  jmp     label171
block43:
  jmp     label171
block46:
  jmp     label171
block56:
  jmp     label171
block66:
  jmp     label171
block68:
  jmp     label171
block78:
  jmp     label171
block87:
  jmp     label171
block90:
  jmp     label171
block92:
  jmp     label171
block102:
  jmp     label171
block104:
  jmp     label171
block111:
  jmp     label171
block113:
  jmp     label171
block119:
  jmp     label171
block121:
  movq %rbx, %rdx
  subq %rdi, %rdx
  testq %rdx, %rdx
  jz      label122; j label123
block122:
  jmp     label171
block131:
  jmp     label171
block134:
  jmp     label171
block137:
  jmp     label171
block139:
  jmp     label163
block141:
  jmp     label163
block142:
  movq %r13, %rax
  andl $0xf, %eax
  cmpl $0xd, %eax
  jz      label143; j label144
block144:
  jmp     label164
block145:
  movq %r13, %rax
  andl $0xf, %eax
  cmpl $0x3, %eax
  jz      label146; j label147
block147:
  jmp     label164
block148:
  movq %r13, %rax
  andl $0xf, %eax
  cmpl $0x4, %eax
  jz      label149; j label150
block150:
  jmp     label164
block151:
  movq %r13, %rax
  andl $0xf, %eax
  cmpl $0x7, %eax
  jz      label152; j label153
block153:
  jmp     label164
block154:
  movq %r13, %rax
  andl $0xf, %eax
  leal -1(%rax), %eax
  cmpl $0x2, %eax
  jb      label155; j label156
block156:
  jmp     label164
block157:
  movq %r13, %rax
  andl $0xf, %eax
  cmpl $0x6, %eax
  jz      label158; j label159
block159:
  jmp     label164
block160:
  movq %r13, %rax
  andl $0xf, %eax
  cmpl $0x5, %eax
  jz      label161; j label162
block162:
  jmp     label164
block163:
  jmp     label164
block164:
  movl %r13d, %edx
  orq (%rip), %rdx
  movq <offset:1>+(%rsp), %rsi
  leaq -1(%rsi), %rcx
  load_ext_name userextname2+0, %r8
  movq %rbx, %rsi
  call    *%r8
  movq %rax, %rsi
  testq %rsi, %rsi
  jz      label165; j label166
block165:
  jmp     label171
block167:
  jmp     label171
block171:
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
  testq %rdi, %rdi
  jz      label1; j label2
block2:
  movl $0x7f, %r8d
  andq (%rsi), %r8
  cmpq $0x7f, %r8
  jz      label69; j label3
block3:
  movq %rcx, %r11
  subq %rdx, %r11
  movq %rcx, %r12
  testq %r11, %r11
  jz      label4; j label5
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
  jb      label13; j label6
block6:
  cmpq $0x4000, %rdx
  jb      label10; j label7
block7:
  movq %rcx, %rax
  leaq 1(%rax), %rdi
  load_ext_name userextname0+0, %rax
  movq %r12, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label8; j label9
block9:
  jmp     label16
block10:
  movq %rcx, %rax
  leaq 1(%rax), %rcx
  movq %r12, %rsi
  subq %rcx, %rsi
  cmpq $0x2, %rsi
  jb      label11; j label12
block12:
  movq %rdx, %rcx
  orq $0x80, %rcx
  movb %cl, 1(%rax)
  shrq $0x7, %rdx
  movb %dl, 2(%rax)
  leaq 3(%rax), %rax
  jmp     label16
block13:
  movq %rcx, %rax
  leaq 1(%rax), %rcx
  movq %r12, %rsi
  subq %rcx, %rsi
  testq %rsi, %rsi
  jz      label14; j label15
block15:
  movb %dl, 1(%rax)
  leaq 2(%rax), %rax
  jmp     label16
block16:
  movq %r12, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label17; j label18
block18:
  movl $0x16, %ecx
  movb %cl, (%rax)
  movq %r13, %rbx
  movq 8(%rbx), %rcx
  movq %rcx, %rdx
  shlq $1, %rdx
  sarq $0x3f, %rcx
  xorq %rcx, %rdx
  cmpq $0x80, %rdx
  jb      label26; j label19
block19:
  cmpq $0x4000, %rdx
  jb      label23; j label20
block20:
  leaq 1(%rax), %rdi
  load_ext_name userextname0+0, %rax
  movq %r12, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label21; j label22
block22:
  jmp     label29
block23:
  leaq 1(%rax), %rcx
  movq %r12, %rsi
  subq %rcx, %rsi
  cmpq $0x2, %rsi
  jb      label24; j label25
block25:
  movq %rdx, %rcx
  orq $0x80, %rcx
  movb %cl, 1(%rax)
  shrq $0x7, %rdx
  movb %dl, 2(%rax)
  leaq 3(%rax), %rax
  jmp     label29
block26:
  leaq 1(%rax), %rcx
  movq %r12, %rsi
  subq %rcx, %rsi
  testq %rsi, %rsi
  jz      label27; j label28
block28:
  movb %dl, 1(%rax)
  leaq 2(%rax), %rax
  jmp     label29
block29:
  movzbq 0x1e(%rbx), %rcx
  movq %r12, %rdx
  subq %rax, %rdx
  testq %rdx, %rdx
  jz      label30; j label31
block31:
  movl $0x2, %edx
  subl %ecx, %edx
  leal 0x10(%rdx), %ecx
  movb %cl, (%rax)
  movq (%rbx), %rdx
  leaq 1(%rax), %rcx
  movq %rcx, %r11
  movl $0x30, %ecx
  testq $0x8, %rdx
  jnz     label33; j label32
block32:
  movq %r11, %rax
  jmp     label38
block33:
  leaq 1(%rax), %rcx
  movq %r12, %rdx
  subq %rcx, %rdx
  testq %rdx, %rdx
  jz      label34; j label35
block35:
  movl $0x17, %esi
  movb %sil, 1(%rax)
  leaq 2(%rax), %rsi
  movq %r12, %rdi
  subq %rsi, %rdi
  cmpq $0x8, %rdi
  jb      label36; j label37
block37:
  movq 0x10(%rbx), %r8
  movq %r8, 2(%rax)
  leaq 0xa(%rax), %rax
  movl $0x40, %ecx
  jmp     label38
block38:
  movq (%rbx), %r10
  testq $0x10, %r10
  jnz     label40; j label39
block39:
  jmp     label54
block40:
  movq %r12, %rdx
  subq %rax, %rdx
  testq %rdx, %rdx
  jz      label41; j label42
block42:
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
  jb      label50; j label43
block43:
  cmpq $0x4000, %rdx
  jb      label47; j label44
block44:
  leaq 1(%rax), %rdi
  load_ext_name userextname0+0, %rax
  movq %r12, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label45; j label46
block46:
  jmp     label53
block47:
  leaq 1(%rax), %rcx
  movq %r12, %rsi
  subq %rcx, %rsi
  cmpq $0x2, %rsi
  jb      label48; j label49
block49:
  movq %rdx, %rcx
  orq $0x80, %rcx
  movb %cl, 1(%rax)
  shrq $0x7, %rdx
  movb %dl, 2(%rax)
  leaq 3(%rax), %rax
  jmp     label53
block50:
  leaq 1(%rax), %rcx
  movq %r12, %rsi
  subq %rcx, %rsi
  testq %rsi, %rsi
  jz      label51; j label52
block52:
  movb %dl, 1(%rax)
  leaq 2(%rax), %rax
  jmp     label53
block53:
  movl $0x50, %ecx
  jmp     label54
block54:
  movq (%rbx), %rdx
  testq $0x20, %rdx
  jnz     label56; j label55
block55:
  jmp     label61
block56:
  movq %r12, %rdx
  subq %rax, %rdx
  testq %rdx, %rdx
  jz      label57; j label58
block58:
  movl $0x60, %edx
  subl %ecx, %edx
  leal 3(%rdx), %ecx
  movb %cl, (%rax)
  leaq 1(%rax), %rcx
  movq %r12, %rdx
  subq %rcx, %rdx
  testq %rdx, %rdx
  jz      label59; j label60
block60:
  movzbq 0x1f(%rbx), %rcx
  movb %cl, 1(%rax)
  leaq 2(%rax), %rax
  movl $0x60, %ecx
  jmp     label61
block61:
  movq (%rbx), %rdx
  testq $0x40, %rdx
  jnz     label63; j label62
block62:
  jmp     label68
block63:
  movq %r12, %rdx
  subq %rax, %rdx
  testq %rdx, %rdx
  jz      label64; j label65
block65:
  movl $0x70, %edx
  subl %ecx, %edx
  leal 0xd(%rdx), %ecx
  movb %cl, (%rax)
  leaq 1(%rax), %rcx
  movq %r12, %rdx
  subq %rcx, %rdx
  cmpq $0x10, %rdx
  jb      label66; j label67
block67:
  vmovdqu 0x20(%rbx), %xmm0
  vmovdqu %xmm0, 1(%rax)
  leaq 0x11(%rax), %rax
  movl $0x70, %ecx
  jmp     label68
block68:
  jmp     label123
block69:
  movq %rdx, %rax
  movq %rsi, %rbx
  movq %rcx, %r12
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label70; j label71
block71:
  movl $0x15, %edx
  movb %dl, (%rax)
  movl 0x18(%rbx), %ecx
  movq %rcx, %rdx
  shll $1, %edx
  sarl $0x1f, %ecx
  xorl %ecx, %edx
  cmpq $0x80, %rdx
  jb      label79; j label72
block72:
  cmpq $0x4000, %rdx
  jb      label76; j label73
block73:
  leaq 1(%rax), %rdi
  load_ext_name userextname0+0, %r8
  movq %r12, %rsi
  call    *%r8
  testq %rax, %rax
  jz      label74; j label75
block75:
  jmp     label82
block76:
  leaq 1(%rax), %r11
  movq %r12, %rcx
  subq %r11, %rcx
  cmpq $0x2, %rcx
  jb      label77; j label78
block78:
  movq %rdx, %rcx
  orq $0x80, %rcx
  movb %cl, 1(%rax)
  shrq $0x7, %rdx
  movb %dl, 2(%rax)
  leaq 3(%rax), %rax
  jmp     label82
block79:
  leaq 1(%rax), %rcx
  movq %r12, %rsi
  subq %rcx, %rsi
  testq %rsi, %rsi
  jz      label80; j label81
block81:
  movb %dl, 1(%rax)
  leaq 2(%rax), %rax
  jmp     label82
block82:
  movq %r12, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label83; j label84
block84:
  movl $0x16, %ecx
  movb %cl, (%rax)
  movq 8(%rbx), %rcx
  movq %rcx, %rdx
  shlq $1, %rdx
  sarq $0x3f, %rcx
  xorq %rcx, %rdx
  cmpq $0x80, %rdx
  jb      label92; j label85
block85:
  cmpq $0x4000, %rdx
  jb      label89; j label86
block86:
  leaq 1(%rax), %rdi
  load_ext_name userextname0+0, %rax
  movq %r12, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label87; j label88
block88:
  jmp     label95
block89:
  leaq 1(%rax), %rcx
  movq %r12, %rsi
  subq %rcx, %rsi
  cmpq $0x2, %rsi
  jb      label90; j label91
block91:
  movq %rdx, %rcx
  orq $0x80, %rcx
  movb %cl, 1(%rax)
  shrq $0x7, %rdx
  movb %dl, 2(%rax)
  leaq 3(%rax), %rax
  jmp     label95
block92:
  leaq 1(%rax), %rcx
  movq %r12, %rsi
  subq %rcx, %rsi
  testq %rsi, %rsi
  jz      label93; j label94
block94:
  movb %dl, 1(%rax)
  leaq 2(%rax), %rax
  jmp     label95
block95:
  movzbq 0x1e(%rbx), %rcx
  movq %r12, %rdx
  subq %rax, %rdx
  testq %rdx, %rdx
  jz      label96; j label97
block97:
  movl $0x2, %edx
  subl %ecx, %edx
  leal 0x10(%rdx), %ecx
  movb %cl, (%rax)
  leaq 1(%rax), %rcx
  movq %r12, %rdx
  subq %rcx, %rdx
  testq %rdx, %rdx
  jz      label98; j label99
block99:
  movl $0x17, %ecx
  movb %cl, 1(%rax)
  leaq 2(%rax), %rcx
  movq %r12, %rdx
  subq %rcx, %rdx
  cmpq $0x8, %rdx
  jb      label100; j label101
block101:
  movq 0x10(%rbx), %rcx
  movq %rcx, 2(%rax)
  leaq 0xa(%rax), %rcx
  movq %r12, %rdx
  subq %rcx, %rdx
  testq %rdx, %rdx
  jz      label102; j label103
block103:
  movl $0x14, %ecx
  movb %cl, 0xa(%rax)
  movzwq 0x1c(%rbx), %rcx
  movswl %cx, %ecx
  movq %rcx, %rdx
  shll $1, %edx
  sarl $0x1f, %ecx
  xorl %ecx, %edx
  cmpq $0x80, %rdx
  jb      label111; j label104
block104:
  cmpq $0x4000, %rdx
  jb      label108; j label105
block105:
  leaq 0xb(%rax), %rdi
  load_ext_name userextname0+0, %r8
  movq %r12, %rsi
  call    *%r8
  testq %rax, %rax
  jz      label106; j label107
block107:
  jmp     label114
block108:
  leaq 0xb(%rax), %rsi
  movq %r12, %rdi
  subq %rsi, %rdi
  cmpq $0x2, %rdi
  jb      label109; j label110
block110:
  movq %rdx, %r9
  orq $0x80, %r9
  movb %r9b, 0xb(%rax)
  shrq $0x7, %rdx
  movb %dl, 0xc(%rax)
  leaq 0xd(%rax), %rax
  jmp     label114
block111:
  leaq 0xb(%rax), %rcx
  movq %r12, %rsi
  subq %rcx, %rsi
  testq %rsi, %rsi
  jz      label112; j label113
block113:
  movb %dl, 0xb(%rax)
  leaq 0xc(%rax), %rax
  jmp     label114
block114:
  movq %r12, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label115; j label116
block116:
  movl $0x13, %ecx
  movb %cl, (%rax)
  leaq 1(%rax), %rcx
  movq %r12, %rdx
  subq %rcx, %rdx
  testq %rdx, %rdx
  jz      label117; j label118
block118:
  movzbq 0x1f(%rbx), %rcx
  movb %cl, 1(%rax)
  leaq 2(%rax), %rcx
  movq %r12, %rdx
  subq %rcx, %rdx
  testq %rdx, %rdx
  jz      label119; j label120
block120:
  movl $0x1d, %ecx
  movb %cl, 2(%rax)
  leaq 3(%rax), %rcx
  movq %r12, %rdx
  subq %rcx, %rdx
  cmpq $0x10, %rdx
  jb      label121; j label122
block122:
  vmovdqu 0x20(%rbx), %xmm0
  vmovdqu %xmm0, 3(%rax)
  leaq 0x13(%rax), %rax
  movl $0x70, %ecx
  jmp     label123
block123:
  subq %rax, %r12
  testq %r12, %r12
  jz      label124; j label125
block125:
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
  jmp     label126
block4:
  jmp     label126
block8:
  jmp     label126
block11:
  jmp     label126
block14:
  jmp     label126
block17:
  jmp     label126
block21:
  jmp     label126
block24:
  jmp     label126
block27:
  jmp     label126
block30:
  jmp     label126
block34:
  jmp     label126
block36:
  jmp     label126
block41:
  jmp     label126
block45:
  jmp     label126
block48:
  jmp     label126
block51:
  jmp     label126
block57:
  jmp     label126
block59:
  jmp     label126
block64:
  jmp     label126
block66:
  jmp     label126
block70:
  jmp     label126
block74:
  jmp     label126
block77:
  jmp     label126
block80:
  jmp     label126
block83:
  jmp     label126
block87:
  jmp     label126
block90:
  jmp     label126
block93:
  jmp     label126
block96:
  jmp     label126
block98:
  jmp     label126
block100:
  jmp     label126
block102:
  jmp     label126
block106:
  jmp     label126
block109:
  jmp     label126
block112:
  jmp     label126
block115:
  jmp     label126
block117:
  jmp     label126
block119:
  jmp     label126
block121:
  jmp     label126
block124:
  jmp     label126
block126:
  uninit  %rax
  xorq %rax, %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
