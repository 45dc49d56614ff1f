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
  subq $0x80, %rsp
  movq %rbx, 0x50(%rsp)
  movq %r12, 0x58(%rsp)
  movq %r13, 0x60(%rsp)
  movq %r14, 0x68(%rsp)
  movq %r15, 0x70(%rsp)
block0:
  movq %rdi, %r13
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
  movzbq (%rdx), %r15
  leaq 1(%rdx), %rdi
  uninit  %rsi
  xorq %rsi, %rsi
  leaq -1(%r8), %r12
  movq %r8, <offset:1>+8(%rsp)
  movq %r12, <offset:1>+0x48(%rsp)
  cmpl $0x19, %r15d
  jz      label5; j label6
block5:
  movq <offset:1>+8(%rsp), %rcx
  movq %rsi, <offset:1>+0x30(%rsp)
  jmp     label11
block6:
  testl $0xf, %r15d
  sete %cl
  cmpl $0x10, %r15d
  setb %al
  orl %eax, %ecx
  leaq 1(%rdx), %rdi
  uninit  %rsi
  xorq %rsi, %rsi
  testb %cl, %cl
  jnz     label7; j label8
block7:
  movq %r13, %rbx
  movq %r9, %r14
  movq %rsi, <offset:1>+0x30(%rsp)
  jmp     label188
block8:
  leaq 1(%rdx), %rdi
  uninit  %rsi
  xorq %rsi, %rsi
  movq %rsi, <offset:1>+0x30(%rsp)
  cmpl $0x2a, %r15d
  jz      label9; j label10
block9:
  movq <offset:1>+8(%rsp), %rcx
  movq %r13, %rbx
  movq %r9, %r14
  jmp     label51
block10:
  movq %r13, %rbx
  movq %r15, %r12
  movq %r9, %r14
  jmp     label48
block11:
  leaq -1(%rcx), %rax
  movq %rcx, <offset:1>+8(%rsp)
  testq %rax, %rax
  jnz     label13; j label12
block13:
  movq %r9, %r14
  movq %r14, %rax
  subq %rdi, %rax
  testq %rax, %rax
  jnz     label15; j label14
block15:
  movzbq (%rdi), %rbx
  movq %rbx, %rdx
  shrq $0x4, %rdx
  leaq 1(%rdi), %rax
  movq %rax, %rcx
  cmpq $0xf, %rdx
  jnz     label16; j label17
block16:
  movq %rcx, %rdi
  jmp     label25
block17:
  movq %rcx, %r9
  movq %r14, %rax
  subq %r9, %rax
  testq %rax, %rax
  jnz     label19; j label18
block19:
  movzbq 1(%rdi), %rdx
  leaq 2(%rdi), %rdi
  cmpq $0x80, %rdx
  jb      label20; j label21
block20:
  jmp     label24
block21:
  load_ext_name userextname0+0, %rax
  movq %rcx, %rdi
  movq %r14, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label23; j label22
block23:
  movq %rax, %rdi
  jmp     label24
block24:
  jmp     label25
block25:
  testq %rdx, %rdx
  jnz     label29; j label26
block28:
  movq <offset:1>+(%rsp), %rcx
  movq $0x8, 8(%rcx)
  movq $0x0, 0x10(%rcx)
  movq %r13, %rbx
  jmp     label41
block29:
  andq $0xf, %rbx
  cmpq $0x5, %rbx
  jz      label31; j label30
block31:
  movq %r14, %rsi
  subq %rdi, %rsi
  movq %rdi, %r15
  cmpq %rsi, %rdx
  jbe     label33; j label32
block33:
  movq %r13, %rbx
  movq (%rbx), %rax
  movq 8(%rbx), %rdi
  movq %rdx, %rsi
  shlq $0x2, %rsi
  movq %rdx, %r12
  leaq 7(%rsi), %rsi
  movq %rsi, %r8
  andq $0xfffffffffffffff8, %r8
  subq %rax, %rdi
  cmpq %rdi, %r8
  jbe     label37; j label34
block36:
  movq %rax, %r13
  jmp     label38
block37:
  andq $0xfffffffffffffff8, %rsi
  leaq (%rax, %rsi), %rcx
  movq %rax, %r13
  movq %rcx, (%rbx)
  jmp     label38
block38:
  load_ext_name userextname2+0, %rax
  movq %r15, %rdi
  movq %r12, %rcx
  movq %r13, %rdx
  movq %r14, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label40; j label39
block40:
  movq %r13, %rcx
  movq <offset:1>+(%rsp), %rdx
  movq %rcx, 8(%rdx)
  movq <offset:1>+(%rsp), %rcx
  movq %r12, 0x10(%rcx)
  movq %rax, %rdi
  jmp     label41
block41:
  movq %r14, %rax
  subq %rdi, %rax
  testq %rax, %rax
  jnz     label43; j label42
block43:
  movzbq (%rdi), %r15
  leaq 1(%rdi), %rdi
  movq <offset:1>+0x30(%rsp), %rax
  orq $0x1, %rax
  movq %rax, <offset:1>+0x30(%rsp)
  cmpl $0x1a, %r15d
  jz      label44; j label45
block44:
  movq <offset:1>+8(%rsp), %rcx
  jmp     label51
block45:
  testl $0xf, %r15d
  sete %cl
  cmpl $0x10, %r15d
  setb %al
  orl %eax, %ecx
  leal 0x10(%r15), %r12d
  testb %cl, %cl
  jnz     label46; j label47
block46:
  jmp     label188
block47:
  jmp     label48
block48:
  cmpl $0x3b, %r12d
  jz      label49; j label50
block49:
  movq <offset:1>+8(%rsp), %rcx
  jmp     label108
block50:
  jmp     label200
block51:
  leaq -1(%rcx), %rax
  testq %rax, %rax
  jnz     label53; j label52
block53:
  movq %r14, %rax
  subq %rdi, %rax
  testq %rax, %rax
  jnz     label55; j label54
block55:
  movzbq (%rdi), %r12
  movq %r12, %rdx
  shrq $0x4, %rdx
  leaq 1(%rdi), %rax
  movq %rax, %rsi
  cmpq $0xf, %rdx
  jnz     label56; j label57
block56:
  movq %rsi, %rdi
  jmp     label65
block57:
  movq %rsi, %rax
  movq %r14, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jnz     label59; j label58
block59:
  movzbq 1(%rdi), %rdx
  leaq 2(%rdi), %rdi
  cmpq $0x80, %rdx
  jb      label60; j label61
block60:
  jmp     label64
block61:
  load_ext_name userextname0+0, %rax
  movq %rsi, %rdi
  movq %r14, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label63; j label62
block63:
  movq %rax, %rdi
  jmp     label64
block64:
  jmp     label65
block65:
  testq %rdx, %rdx
  jnz     label69; j label66
block68:
  movq <offset:1>+(%rsp), %rax
  movq $0x8, 0x18(%rax)
  movq $0x0, 0x20(%rax)
  jmp     label101
block69:
  andq $0xf, %r12
  cmpq $0x8, %r12
  jz      label71; j label70
block71:
  movq %r14, %rsi
  subq %rdi, %rsi
  movq %rdi, %r13
  cmpq %rsi, %rdx
  jbe     label73; j label72
block73:
  movq (%rbx), %rax
  movq 8(%rbx), %rsi
  movq %rdx, %r12
  shlq $0x4, %r12
  movq %rdx, <offset:1>+0x10(%rsp)
  subq %rax, %rsi
  cmpq %rsi, %r12
  jbe     label77; j label74
block76:
  jmp     label78
block77:
  leaq (%rax, %r12), %rcx
  movq %rcx, (%rbx)
  jmp     label78
block78:
  load_ext_name userextname3+0, %r15
  leaq (%rax, %r12), %r12
  movq %rax, <offset:1>+0x18(%rsp)
  movq %r13, %rdi
  movq <offset:1>+0x18(%rsp), %r13
  jmp     label79
block79:
  movq %r14, %rax
  subq %rdi, %rax
  testq %rax, %rax
  jnz     label81; j label80
block81:
  movzbq (%rdi), %rdx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rdx
  jb      label82; j label83
block82:
  jmp     label86
block83:
  load_ext_name userextname0+0, %rax
  movq %r14, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label85; j label84
block85:
  jmp     label86
block86:
  movq %r14, %rcx
  subq %rax, %rcx
  cmpq %rcx, %rdx
  jbe     label88; j label87
block88:
  cmpq $0x20, %rdx
  jbe     label90; j label89
block90:
  cmpq $0x20, %rcx
  jnb     label92; j label91
block92:
  vmovdqu (%rax), %xmm0
  leaq 0x20(%r15), %rcx
  subq %rdx, %rcx
  movq %rdx, <offset:1>+0x20(%rsp)
  vmovdqu (%rcx), %xmm1
  vmovdqu 0x10(%rax), %xmm2
  movq %rax, <offset:1>+0x28(%rsp)
  vpand %xmm1, %xmm0, %xmm0
  vpand 0x10(%rcx), %xmm2, %xmm1
  vpor %xmm1, %xmm0, %xmm0
  vptest %xmm0, %xmm0
  jnz     label93; j label94
block94:
  movq <offset:1>+0x28(%rsp), %rax
  jmp     label98
block96:
  movq <offset:1>+0x28(%rsp), %rax
  jmp     label98
block98:
  movq %rax, (%r13)
  movq <offset:1>+0x20(%rsp), %rdx
  movq %rdx, %rcx
  orq (%rip), %rcx
  movq %rcx, 8(%r13)
  leaq 0x10(%r13), %r13
  leaq (%rax, %rdx), %rdi
  cmpq %r12, %r13
  jnz     label99; j label100
block99:
  jmp     label79
block100:
  movq <offset:1>+0x18(%rsp), %rax
  movq <offset:1>+(%rsp), %rcx
  movq %rax, 0x18(%rcx)
  movq <offset:1>+(%rsp), %rax
  movq <offset:1>+0x10(%rsp), %rdx
  movq %rdx, 0x20(%rax)
  jmp     label101
block101:
  movq %r14, %rax
  subq %rdi, %rax
  testq %rax, %rax
  jnz     label103; j label102
block103:
  movzbq (%rdi), %r15
  leaq 1(%rdi), %rdi
  movq <offset:1>+0x30(%rsp), %rax
  movq %rax, %rcx
  orq $0x2, %rcx
  cmpl $0x1b, %r15d
  jz      label104; j label105
block104:
  movq %rcx, <offset:1>+0x30(%rsp)
  movq <offset:1>+8(%rsp), %rcx
  jmp     label108
block105:
  testl $0xf, %r15d
  sete %cl
  cmpl $0x10, %r15d
  setb %al
  orl %eax, %ecx
  movq <offset:1>+0x30(%rsp), %rsi
  orq $0x2, %rsi
  movq %rsi, <offset:1>+0x30(%rsp)
  leal 0x20(%r15), %r12d
  testb %cl, %cl
  jnz     label106; j label107
block106:
  jmp     label188
block107:
  jmp     label200
block108:
  movq <offset:1>+8(%rsp), %rcx
  leaq -1(%rcx), %rax
  testq %rax, %rax
  jnz     label110; j label109
block110:
  movq %r14, %rcx
  subq %rdi, %rcx
  testq %rcx, %rcx
  jnz     label112; j label111
block112:
  movzbq (%rdi), %rdx
  leaq 1(%rdi), %r10
  cmpq $0x80, %rdx
  jb      label113; j label114
block113:
  jmp     label117
block114:
  load_ext_name userextname0+0, %r8
  movq %r14, %rsi
  call    *%r8
  testq %rax, %rax
  jnz     label116; j label115
block116:
  movq %rax, %r10
  jmp     label117
block117:
  testq %rdx, %rdx
  jnz     label119; j label118
block119:
  movq %r14, %rax
  subq %r10, %rax
  testq %rax, %rax
  jnz     label121; j label120
block121:
  movzbq (%r10), %rax
  movq %rax, %rcx
  shrq $0x4, %rcx
  cmpq $0x8, %rcx
  jz      label123; j label122
block123:
  andq $0xf, %rax
  cmpq $0x9, %rax
  jz      label125; j label124
block125:
  leaq (%rdx, %rdx), %rax
  leaq 1(%r10), %r10
  movq %r14, %rcx
  subq %r10, %rcx
  movq %r10, <offset:1>+0x20(%rsp)
  cmpq %rcx, %rax
  jbe     label127; j label126
block127:
  movq (%rbx), %rax
  movq 8(%rbx), %rcx
  movq %rdx, %r12
  shlq $0x5, %r12
  movq %rdx, <offset:1>+0x28(%rsp)
  subq %rax, %rcx
  cmpq %rcx, %r12
  jbe     label131; j label128
block130:
  jmp     label132
block131:
  leaq (%rax, %r12), %rcx
  movq %rcx, (%rbx)
  jmp     label132
block132:
  load_ext_name userextname3+0, %rcx
  movq %rcx, <offset:1>+0x40(%rsp)
  leaq (%rax, %r12), %rcx
  movq %rax, <offset:1>+0x10(%rsp)
  movq %rcx, <offset:1>+0x38(%rsp)
  movq <offset:1>+0x20(%rsp), %rdi
  movq <offset:1>+0x10(%rsp), %r15
  jmp     label133
block133:
  movq %r14, %rax
  subq %rdi, %rax
  testq %rax, %rax
  jnz     label135; j label134
block135:
  movq <offset:1>+0x20(%rsp), %rdi
  movzbq (%rdi), %rdx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rdx
  jb      label136; j label137
block136:
  jmp     label140
block137:
  load_ext_name userextname0+0, %rax
  movq <offset:1>+0x20(%rsp), %rdi
  movq %r14, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label139; j label138
block139:
  jmp     label140
block140:
  movq %r14, %rcx
  subq %rax, %rcx
  cmpq %rcx, %rdx
  jbe     label142; j label141
block142:
  cmpq $0x20, %rdx
  jbe     label144; j label143
block144:
  cmpq $0x20, %rcx
  jnb     label146; j label145
block146:
  vmovdqu (%rax), %xmm0
  movq <offset:1>+0x40(%rsp), %rsi
  leaq 0x20(%rsi), %rcx
  subq %rdx, %rcx
  movq %rdx, %r12
  vmovdqu (%rcx), %xmm1
  vmovdqu 0x10(%rax), %xmm2
  movq %rax, %r13
  vpand %xmm1, %xmm0, %xmm0
  vpand 0x10(%rcx), %xmm2, %xmm1
  vpor %xmm1, %xmm0, %xmm0
  vptest %xmm0, %xmm0
  jnz     label147; j label148
block148:
  movq %r13, %rax
  jmp     label152
block150:
  movq %r13, %rax
  jmp     label152
block152:
  movq %rax, (%r15)
  movq %r12, %rcx
  movq %rcx, %rdx
  orq (%rip), %rdx
  movq %rdx, 8(%r15)
  movq <offset:1>+8(%rsp), %rdx
  leaq -2(%rdx), %rdx
  testq %rdx, %rdx
  jnz     label154; j label153
block154:
  leaq (%rax, %rcx), %rsi
  movq %r14, %rdi
  subq %rsi, %rdi
  testq %rdi, %rdi
  jnz     label156; j label155
block156:
  movzbq (%rax, %rcx), %r13
  movq %r13, %rdx
  shrq $0x4, %rdx
  leaq 1(%rax, %rcx), %rdi
  cmpq $0xf, %rdx
  jnz     label157; j label158
block157:
  movq %rdi, <offset:1>+0x20(%rsp)
  jmp     label166
block158:
  movq %r14, %r10
  subq %rdi, %r10
  testq %r10, %r10
  jnz     label160; j label159
block160:
  movzbq 1(%rax, %rcx), %rdx
  leaq 2(%rax, %rcx), %rax
  movq %rax, <offset:1>+0x20(%rsp)
  cmpq $0x80, %rdx
  jb      label161; j label162
block161:
  jmp     label165
block162:
  load_ext_name userextname0+0, %rax
  movq %r14, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label164; j label163
block164:
  movq %rax, <offset:1>+0x20(%rsp)
  jmp     label165
block165:
  jmp     label166
block166:
  testq %rdx, %rdx
  jnz     label170; j label167
block169:
  movq $0x8, 0x10(%r15)
  movq $0x0, 0x18(%r15)
  movq <offset:1>+0x20(%rsp), %r13
  jmp     label180
block170:
  andq $0xf, %r13
  cmpq $0x7, %r13
  jz      label172; j label171
block172:
  movq %rdx, %r13
  shlq $0x3, %r13
  movq <offset:1>+0x20(%rsp), %rdi
  movq %rdx, %r12
  movq %r14, %rax
  subq %rdi, %rax
  cmpq %rax, %r13
  jbe     label174; j label173
block174:
  movq (%rbx), %rax
  movq 8(%rbx), %rcx
  subq %rax, %rcx
  cmpq %rcx, %r13
  jbe     label178; j label175
block177:
  movq %rax, <offset:1>+0x18(%rsp)
  jmp     label179
block178:
  movq %r13, %rdx
  leaq (%rax, %r12, 8), %rcx
  movq %rax, <offset:1>+0x18(%rsp)
  movq %rcx, (%rbx)
  jmp     label179
block179:
  load_ext_name userextname5+0, %rax
  movq <offset:1>+0x20(%rsp), %r13
  movq <offset:1>+0x18(%rsp), %rsi
  movq %r13, %rdi
  call    *%rax
  movq <offset:1>+0x18(%rsp), %rax
  movq %rax, 0x10(%r15)
  movq %r12, 0x18(%r15)
  leaq (%r13, %r12, 8), %r13
  jmp     label180
block180:
  leaq 0x20(%r15), %r15
  movq <offset:1>+0x38(%rsp), %rax
  cmpq %rax, %r15
  jnz     label181; j label182
block181:
  movq %r13, %rdi
  movq %r13, <offset:1>+0x20(%rsp)
  movq %rax, <offset:1>+0x38(%rsp)
  jmp     label133
block182:
  movq <offset:1>+(%rsp), %rax
  movq <offset:1>+0x10(%rsp), %rcx
  movq %rcx, 0x28(%rax)
  movq <offset:1>+0x28(%rsp), %rdx
  movq %rdx, 0x30(%rax)
  jmp     label183
block183:
  movq %r14, %rax
  subq %r13, %rax
  testq %rax, %rax
  jnz     label185; j label184
block185:
  movzbq (%r13), %r15
  testl $0xf, %r15d
  sete %cl
  cmpl $0x10, %r15d
  setb %al
  orl %eax, %ecx
  leaq 1(%r13), %rdi
  movq <offset:1>+0x30(%rsp), %rax
  orq $0x4, %rax
  movq %rax, <offset:1>+0x30(%rsp)
  leal 0x30(%r15), %r12d
  testb %cl, %cl
  jnz     label186; j label187
block186:
  jmp     label188
block187:
  jmp     label200
block188:
  testl $0xf, %r15d
  jnz     label190; j label189
block189:
  movq %rdi, %rax
  movq <offset:1>+(%rsp), %rcx
  movq <offset:1>+0x30(%rsp), %rbx
  movq %rbx, (%rcx)
  movq 0x50(%rsp), %rbx
  movq 0x58(%rsp), %r12
  movq 0x60(%rsp), %r13
  movq 0x68(%rsp), %r14
  movq 0x70(%rsp), %r15
  addq $0x80, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block192:
  movzbq (%rdi), %rdx
  leaq 1(%rdi), %rsi
  cmpq $0x80, %rdx
  jb      label193; j label194
block193:
  movq %rsi, %rdi
  jmp     label197
block194:
  load_ext_name userextname0+0, %r8
  movq %r14, %rsi
  call    *%r8
  testq %rax, %rax
  jnz     label196; j label195
block196:
  movq %rax, %rdi
  jmp     label197
block197:
  cmpq $0xffff, %rdx
  jbe     label199; j label198
block199:
  movq %rdx, %r12
  shrl $1, %r12d
  andl $0x1, %edx
  negl %edx
  xorl %edx, %r12d
  shll $0x4, %r12d
  andl $0xf, %r15d
  orl %r15d, %r12d
  jmp     label200
block200:
  movq %r12, %rax
  sarl $0x4, %eax
  cmpl $0x7fff, %eax
  jle     label202; j label201
block202:
  movq %rax, %rcx
  andl $0xffff, %ecx
  testl $0xffff, %eax
  jnz     label204; j label203
block204:
  leal -1(%rcx), %eax
  movl $0x3, %ecx
  cmpl %ecx, %eax
  cmovbl %eax, %ecx
  br_table %rcx, %rdx, %rax
block207:
  movq <offset:1>+8(%rsp), %rcx
  jmp     label108
block210:
  movq <offset:1>+8(%rsp), %rcx
  jmp     label51
block213:
  movq <offset:1>+8(%rsp), %rcx
  movq %r14, %r9
  movq %rbx, %r13
  jmp     label11
block218:
  movq %r14, %rcx
  subq %rax, %rcx
  movq %rax, %rdx
  testq %rcx, %rcx
  jnz     label221; j label219
block221:
  movq %rdx, %rax
  movzbq (%rax), %r15
  testl $0xf, %r15d
  sete %cl
  cmpl $0x10, %r15d
  setb %al
  orl %eax, %ecx
  movq %rdx, %rax
  leaq 1(%rax), %rdi
  andl $0xfffffff0, %r12d
  leal (%r15, %r12), %r12d
  testb %cl, %cl
  jnz     label222; j label223
block222:
  jmp     label188
block223:
  jmp     label200
block1:
  jmp     label220
block3:
  jmp     label220
block12:
  jmp     label220
block14:
  jmp     label220
block18:
  jmp     label220
block22:
  jmp     label220
block26:
  andq $0xf, %rbx
  cmpq $0xd, %rbx
  jbe     label28; j label27
block27:
  jmp     label220
block30:
  jmp     label220
block32:
  jmp     label220
block34:
  andq $0xfffffffffffffff8, %rsi
  load_ext_name userextname1+0, %r8
  movq %rbx, %rdi
  call    *%r8
  testq %rax, %rax
  jnz     label36; j label35
block35:
  jmp     label220
block39:
  jmp     label220
block42:
  jmp     label220
block52:
  jmp     label220
block54:
  jmp     label220
block58:
  jmp     label220
block62:
  jmp     label220
block66:
  andq $0xf, %r12
  cmpq $0xd, %r12
  jbe     label68; j label67
block67:
  jmp     label220
block70:
  jmp     label220
block72:
  jmp     label220
block74:
  load_ext_name userextname1+0, %r8
  movq %r12, %rsi
  movq %rbx, %rdi
  call    *%r8
  testq %rax, %rax
  jnz     label76; j label75
block75:
  jmp     label220
block80:
  jmp     label220
block84:
  jmp     label220
block87:
  jmp     label220
block89:
  movq %rdx, <offset:1>+0x20(%rsp)
  movq %rax, <offset:1>+0x28(%rsp)
  jmp     label95
block91:
  movq %rdx, <offset:1>+0x20(%rsp)
  movq %rax, <offset:1>+0x28(%rsp)
  jmp     label95
block93:
  jmp     label95
block95:
  load_ext_name userextname4+0, %rcx
  movq <offset:1>+0x20(%rsp), %rsi
  movq <offset:1>+0x28(%rsp), %rdi
  call    *%rcx
  testq %rax, %rax
  jnz     label96; j label97
block97:
  jmp     label220
block102:
  jmp     label220
block109:
  jmp     label220
block111:
  jmp     label220
block115:
  jmp     label220
block118:
  movq <offset:1>+(%rsp), %rax
  movq $0x8, 0x28(%rax)
  movq $0x0, 0x30(%rax)
  movq %r10, %r13
  jmp     label183
block120:
  jmp     label220
block122:
  jmp     label220
block124:
  jmp     label220
block126:
  jmp     label220
block128:
  load_ext_name userextname1+0, %rax
  movq %r12, %rsi
  movq %rbx, %rdi
  call    *%rax
  testq %rax, %rax
  jnz     label130; j label129
block129:
  jmp     label220
block134:
  jmp     label220
block138:
  jmp     label220
block141:
  jmp     label220
block143:
  movq %rdx, %r12
  movq %rax, %r13
  jmp     label149
block145:
  movq %rdx, %r12
  movq %rax, %r13
  jmp     label149
block147:
  jmp     label149
block149:
  load_ext_name userextname4+0, %rcx
  movq %r12, %rsi
  movq %r13, %rdi
  call    *%rcx
  testq %rax, %rax
  jnz     label150; j label151
block151:
  jmp     label220
block153:
  jmp     label220
block155:
  jmp     label220
block159:
  jmp     label220
block163:
  jmp     label220
block167:
  andq $0xf, %r13
  cmpq $0xd, %r13
  jbe     label169; j label168
block168:
  jmp     label220
block171:
  jmp     label220
block173:
  jmp     label220
block175:
  load_ext_name userextname1+0, %rax
  movq %r13, %rsi
  movq %rbx, %rdi
  call    *%rax
  movq %r13, %rdx
  testq %rax, %rax
  jnz     label177; j label176
block176:
  jmp     label220
block184:
  jmp     label220
block190:
  movq %r14, %rdx
  subq %rdi, %rdx
  testq %rdx, %rdx
  jnz     label192; j label191
block191:
  jmp     label220
block195:
  jmp     label220
block198:
  jmp     label220
block201:
  jmp     label220
block203:
  jmp     label215
block205:
  jmp     label215
block206:
  movq %r12, %rax
  andl $0xf, %eax
  cmpl $0xb, %eax
  jz      label207; j label208
block208:
  jmp     label216
block209:
  movq %r12, %rax
  andl $0xf, %eax
  cmpl $0xa, %eax
  jz      label210; j label211
block211:
  jmp     label216
block212:
  movq %r12, %rax
  andl $0xf, %eax
  cmpl $0x9, %eax
  jz      label213; j label214
block214:
  jmp     label216
block215:
  jmp     label216
block216:
  movq %r12, %rdx
  andl $0xf, %edx
  load_ext_name userextname6+0, %rax
  movq <offset:1>+0x48(%rsp), %rcx
  movq %r14, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label218; j label217
block217:
  jmp     label220
block219:
  jmp     label220
block220:
  uninit  %rax
  xorq %rax, %rax
  movq 0x50(%rsp), %rbx
  movq 0x58(%rsp), %r12
  movq 0x60(%rsp), %r13
  movq 0x68(%rsp), %r14
  movq 0x70(%rsp), %r15
  addq $0x80, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq

; Encode Root
  pushq %rbp
  movq %rsp, %rbp
  subq $0x50, %rsp
  movq %rbx, 0x20(%rsp)
  movq %r12, 0x28(%rsp)
  movq %r13, 0x30(%rsp)
  movq %r14, 0x38(%rsp)
  movq %r15, 0x40(%rsp)
block0:
  testq %r8, %r8
  jnz     label2; j label1
block2:
  movq (%rsi), %rax
  uninit  %r9
  xorl %r9d, %r9d
  testq $0x1, %rax
  jnz     label4; j label3
block3:
  movq %rcx, %rbx
  movq %rsi, %r14
  movq %r8, <offset:1>+(%rsp)
  jmp     label25
block4:
  movq %rcx, %rax
  subq %rdx, %rax
  testq %rax, %rax
  jnz     label6; j label5
block6:
  movl $0x19, %eax
  movb %al, (%rdx)
  leaq -1(%r8), %rax
  movq %r8, <offset:1>+(%rsp)
  testq %rax, %rax
  jnz     label8; j label7
block8:
  movq 8(%rsi), %rdi
  movq %rdi, %r13
  movl 0x10(%rsi), %eax
  movq %rsi, %r12
  cmpq $0xf, %rax
  jb      label19; j label9
block9:
  leaq 1(%rdx), %rsi
  movq %rcx, %rdi
  subq %rsi, %rdi
  movq %rcx, %rbx
  testq %rdi, %rdi
  jnz     label11; j label10
block11:
  movl $0xf5, %ecx
  movb %cl, 1(%rdx)
  cmpq $0x80, %rax
  movq %rax, %r14
  jb      label15; j label12
block12:
  leaq 2(%rdx), %rdi
  load_ext_name userextname0+0, %rax
  movq %r14, %rdx
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label14; j label13
block14:
  movq %rax, %rdx
  movq %r14, %rsi
  jmp     label18
block15:
  leaq 2(%rdx), %rsi
  movq %rbx, %rdi
  subq %rsi, %rdi
  testq %rdi, %rdi
  jnz     label17; j label16
block17:
  movq %r14, %rsi
  movb %sil, 2(%rdx)
  leaq 3(%rdx), %rdx
  jmp     label18
block18:
  jmp     label22
block19:
  movq %rcx, %rbx
  movq %rax, %rsi
  leaq 1(%rdx), %r10
  movq %rbx, %r11
  subq %r10, %r11
  testq %r11, %r11
  jnz     label21; j label20
block21:
  movq %rsi, %rax
  shlq $0x4, %rax
  orq $0x5, %rax
  movb %al, 1(%rdx)
  leaq 2(%rdx), %rdx
  jmp     label22
block22:
  load_ext_name userextname1+0, %rax
  movq %r13, %rdi
  movq %rbx, %rcx
  call    *%rax
  testq %rax, %rax
  jnz     label24; j label23
block24:
  movl $0x10, %r9d
  movq %rax, %rdx
  movq %r12, %r14
  jmp     label25
block25:
  movq (%r14), %rax
  testq $0x2, %rax
  jnz     label27; j label26
block26:
  jmp     label70
block27:
  movq %rbx, %rax
  subq %rdx, %rax
  testq %rax, %rax
  jnz     label29; j label28
block29:
  movl $0x20, %eax
  subl %r9d, %eax
  leal 0xa(%rax), %eax
  movb %al, (%rdx)
  movq <offset:1>+(%rsp), %rcx
  leaq -1(%rcx), %rax
  testq %rax, %rax
  jnz     label31; j label30
block31:
  movq 0x18(%r14), %r13
  movl 0x20(%r14), %r12d
  cmpq $0xf, %r12
  jb      label42; j label32
block32:
  leaq 1(%rdx), %rax
  movq %rbx, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jnz     label34; j label33
block34:
  movl $0xf8, %eax
  movb %al, 1(%rdx)
  cmpq $0x80, %r12
  jb      label38; j label35
block35:
  leaq 2(%rdx), %rdi
  load_ext_name userextname0+0, %rax
  movq %r12, %rdx
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label37; j label36
block37:
  movq %rax, %rdi
  jmp     label41
block38:
  leaq 2(%rdx), %rax
  movq %rbx, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jnz     label40; j label39
block40:
  movb %r12b, 2(%rdx)
  leaq 3(%rdx), %rdi
  jmp     label41
block41:
  jmp     label45
block42:
  leaq 1(%rdx), %rax
  movq %rbx, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jnz     label44; j label43
block44:
  movq %r12, %rax
  shlq $0x4, %rax
  orq $0x8, %rax
  movb %al, 1(%rdx)
  leaq 2(%rdx), %rdi
  jmp     label45
block45:
  movq %r12, %rax
  shlq $0x4, %rax
  leaq (%r13, %rax), %r15
  testq %r12, %r12
  jnz     label46; j label47
block46:
  jmp     label48
block47:
  jmp     label69
block48:
  movq (%r13), %rax
  movq %rax, <offset:1>+0x10(%rsp)
  movl 8(%r13), %r12d
  cmpq $0x80, %r12
  jb      label52; j label49
block49:
  load_ext_name userextname0+0, %rax
  movq %r12, %rdx
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label51; j label50
block51:
  jmp     label55
block52:
  movq %rbx, %rax
  subq %rdi, %rax
  testq %rax, %rax
  jnz     label54; j label53
block54:
  movb %r12b, (%rdi)
  leaq 1(%rdi), %rax
  jmp     label55
block55:
  movq %rbx, %rsi
  subq %rax, %rsi
  cmpq %rsi, %r12
  jbe     label57; j label56
block57:
  cmpq $0x1f, %r12
  jnbe    label65; j label58
block58:
  cmpq $0x8, %r12
  jnb     label64; j label59
block59:
  cmpq $0x4, %r12
  jnb     label63; j label60
block60:
  testq %r12, %r12
  jnz     label62; j label61
block61:
  movq %rax, <offset:1>+8(%rsp)
  jmp     label66
block62:
  movq <offset:1>+0x10(%rsp), %rdi
  movzbq (%rdi), %rcx
  movq %r12, %rdx
  shrq $1, %rdx
  movzbq (%rdi, %rdx), %rsi
  movzbq -1(%rdi, %r12), %rdi
  movb %cl, (%rax)
  movb %sil, (%rax, %rdx)
  movb %dil, -1(%rax, %r12)
  movq %rax, <offset:1>+8(%rsp)
  jmp     label66
block63:
  movq <offset:1>+0x10(%rsp), %rdi
  movl (%rdi), %ecx
  movl -4(%rdi, %r12), %edx
  movl %ecx, (%rax)
  movl %edx, -4(%rax, %r12)
  movq %rax, <offset:1>+8(%rsp)
  jmp     label66
block64:
  movq <offset:1>+0x10(%rsp), %rdi
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
  movq %rax, <offset:1>+8(%rsp)
  jmp     label66
block65:
  movq <offset:1>+0x10(%rsp), %rdi
  movq %rax, <offset:1>+8(%rsp)
  load_ext_name userextname2+0, %rax
  movq %r12, %rdx
  movq <offset:1>+8(%rsp), %rsi
  call    *%rax
  jmp     label66
block66:
  leaq 0x10(%r13), %r13
  movq <offset:1>+8(%rsp), %rax
  leaq (%rax, %r12), %rdi
  cmpq %r15, %r13
  jnz     label67; j label68
block67:
  jmp     label48
block68:
  jmp     label69
block69:
  movl $0x20, %r9d
  movq %rdi, %rdx
  jmp     label70
block70:
  movq (%r14), %rax
  testq $0x4, %rax
  jnz     label72; j label71
block71:
  jmp     label131
block72:
  movq %rbx, %rax
  subq %rdx, %rax
  testq %rax, %rax
  jnz     label74; j label73
block74:
  movl $0x30, %eax
  subl %r9d, %eax
  leal 0xb(%rax), %eax
  movb %al, (%rdx)
  movq <offset:1>+(%rsp), %rsi
  leaq -1(%rsi), %rax
  testq %rax, %rax
  jnz     label76; j label75
block76:
  movq 0x28(%r14), %r13
  movl 0x30(%r14), %r12d
  cmpq $0x80, %r12
  jb      label80; j label77
block77:
  leaq 1(%rdx), %rdi
  load_ext_name userextname0+0, %rax
  movq %r12, %rdx
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label79; j label78
block79:
  movq %rax, %rdx
  jmp     label83
block80:
  leaq 1(%rdx), %rax
  movq %rbx, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jnz     label82; j label81
block82:
  movb %r12b, 1(%rdx)
  leaq 2(%rdx), %rdx
  jmp     label83
block83:
  testq %r12, %r12
  jnz     label85; j label84
block84:
  jmp     label130
block85:
  movq %rbx, %rax
  subq %rdx, %rax
  testq %rax, %rax
  jnz     label87; j label86
block87:
  movl $0x89, %eax
  movb %al, (%rdx)
  leaq 1(%rdx), %rdi
  movq %r12, %rax
  shlq $0x5, %rax
  leaq (%r13, %rax), %r14
  testq %r12, %r12
  jnz     label88; j label89
block88:
  jmp     label90
block89:
  movq %rdi, %rdx
  jmp     label129
block90:
  movq (%r13), %rsi
  movq %rsi, %r12
  movl 8(%r13), %r15d
  cmpq $0x80, %r15
  jb      label94; j label91
block91:
  load_ext_name userextname0+0, %r8
  movq %r15, %rdx
  movq %rbx, %rsi
  call    *%r8
  testq %rax, %rax
  jnz     label93; j label92
block93:
  jmp     label97
block94:
  movq %rbx, %r10
  subq %rdi, %r10
  testq %r10, %r10
  jnz     label96; j label95
block96:
  movb %r15b, (%rdi)
  leaq 1(%rdi), %rax
  jmp     label97
block97:
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq %rcx, %r15
  jbe     label99; j label98
block99:
  cmpq $0x1f, %r15
  jnbe    label107; j label100
block100:
  cmpq $0x8, %r15
  jnb     label106; j label101
block101:
  cmpq $0x4, %r15
  jnb     label105; j label102
block102:
  testq %r15, %r15
  jnz     label104; j label103
block103:
  movq <offset:1>+(%rsp), %rsi
  movq %rax, <offset:1>+8(%rsp)
  jmp     label108
block104:
  movq %r12, %rdi
  movzbq (%rdi), %rcx
  movq %r15, %rdx
  shrq $1, %rdx
  movzbq (%rdi, %rdx), %rsi
  movzbq -1(%rdi, %r15), %rdi
  movb %cl, (%rax)
  movb %sil, (%rax, %rdx)
  movb %dil, -1(%rax, %r15)
  movq <offset:1>+(%rsp), %rsi
  movq %rax, <offset:1>+8(%rsp)
  jmp     label108
block105:
  movq %r12, %rdi
  movl (%rdi), %ecx
  movl -4(%rdi, %r15), %edx
  movl %ecx, (%rax)
  movl %edx, -4(%rax, %r15)
  movq <offset:1>+(%rsp), %rsi
  movq %rax, <offset:1>+8(%rsp)
  jmp     label108
block106:
  movq %r12, %rdi
  movq (%rdi), %rcx
  movq %r15, %rdx
  andq $0x10, %rdx
  shrq $1, %rdx
  movq (%rdi, %rdx), %rsi
  leaq -8(%r15), %r8
  subq %rdx, %r8
  movq (%rdi, %r8), %r9
  movq -8(%rdi, %r15), %rdi
  movq %rcx, (%rax)
  movq %rsi, (%rax, %rdx)
  movq %r9, (%rax, %r8)
  movq %rdi, -8(%rax, %r15)
  movq %rax, <offset:1>+8(%rsp)
  movq <offset:1>+(%rsp), %rsi
  jmp     label108
block107:
  movq %r12, %rdi
  movq %rax, <offset:1>+8(%rsp)
  load_ext_name userextname2+0, %rax
  movq %r15, %rdx
  movq <offset:1>+8(%rsp), %rsi
  call    *%rax
  movq <offset:1>+(%rsp), %rsi
  jmp     label108
block108:
  movq <offset:1>+(%rsp), %rsi
  leaq -2(%rsi), %rax
  testq %rax, %rax
  jnz     label110; j label109
block110:
  movq 0x10(%r13), %rdi
  movq %rdi, <offset:1>+0x10(%rsp)
  movl 0x18(%r13), %r12d
  cmpq $0xf, %r12
  jb      label121; j label111
block111:
  movq <offset:1>+8(%rsp), %rax
  leaq (%rax, %r15), %rcx
  movq %rbx, %rdx
  subq %rcx, %rdx
  testq %rdx, %rdx
  jnz     label113; j label112
block113:
  movl $0xf7, %ecx
  movb %cl, (%rax, %r15)
  cmpq $0x80, %r12
  jb      label117; j label114
block114:
  leaq 1(%rax, %r15), %rdi
  load_ext_name userextname0+0, %rax
  movq %r12, %rdx
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label116; j label115
block116:
  jmp     label120
block117:
  leaq 1(%rax, %r15), %rcx
  movq %rbx, %rdx
  subq %rcx, %rdx
  testq %rdx, %rdx
  jnz     label119; j label118
block119:
  movb %r12b, 1(%rax, %r15)
  leaq 2(%rax, %r15), %rax
  jmp     label120
block120:
  jmp     label124
block121:
  movq <offset:1>+8(%rsp), %rax
  leaq (%rax, %r15), %rcx
  movq %rbx, %rdx
  subq %rcx, %rdx
  testq %rdx, %rdx
  jnz     label123; j label122
block123:
  movq %r12, %rcx
  shlq $0x4, %rcx
  orq $0x7, %rcx
  movb %cl, (%rax, %r15)
  leaq 1(%rax, %r15), %rax
  jmp     label124
block124:
  movq %r12, %rdx
  shlq $0x3, %rdx
  movq %rbx, %rsi
  subq %rax, %rsi
  movq %rax, %r15
  cmpq %rsi, %rdx
  jbe     label126; j label125
block126:
  load_ext_name userextname2+0, %r8
  movq <offset:1>+0x10(%rsp), %rdi
  movq %r15, %rsi
  call    *%r8
  leaq 0x20(%r13), %r13
  movq %r15, %rax
  leaq (%rax, %r12, 8), %rdi
  cmpq %r14, %r13
  jnz     label127; j label128
block127:
  jmp     label90
block128:
  movq %rdi, %rdx
  jmp     label129
block129:
  jmp     label130
block130:
  movl $0x30, %r9d
  jmp     label131
block131:
  subq %rdx, %rbx
  testq %rbx, %rbx
  jnz     label134; j label132
block134:
  movb $0x0, (%rdx)
  leaq 1(%rdx), %rax
  movq 0x20(%rsp), %rbx
  movq 0x28(%rsp), %r12
  movq 0x30(%rsp), %r13
  movq 0x38(%rsp), %r14
  movq 0x40(%rsp), %r15
  addq $0x50, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label133
block5:
  jmp     label133
block7:
  jmp     label133
block10:
  jmp     label133
block13:
  jmp     label133
block16:
  jmp     label133
block20:
  jmp     label133
block23:
  jmp     label133
block28:
  jmp     label133
block30:
  jmp     label133
block33:
  jmp     label133
block36:
  jmp     label133
block39:
  jmp     label133
block43:
  jmp     label133
block50:
  jmp     label133
block53:
  jmp     label133
block56:
  jmp     label133
block73:
  jmp     label133
block75:
  jmp     label133
block78:
  jmp     label133
block81:
  jmp     label133
block86:
  jmp     label133
block92:
  jmp     label133
block95:
  jmp     label133
block98:
  jmp     label133
block109:
  jmp     label133
block112:
  jmp     label133
block115:
  jmp     label133
block118:
  jmp     label133
block122:
  jmp     label133
block125:
  jmp     label133
block132:
  jmp     label133
block133:
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
