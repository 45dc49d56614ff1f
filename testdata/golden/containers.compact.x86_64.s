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
  subq $0x80, %rsp
  movq %rbx, 0x50(%rsp)
  movq %r12, 0x58(%rsp)
  movq %r13, 0x60(%rsp)
  movq %r14, 0x68(%rsp)
  movq %r15, 0x70(%rsp)
block0:
  movq %rdi, %r12
  movq %rsi, <offset:1>+(%rsp)
  testq %r8, %r8
  movq %r8, <offset:1>+8(%rsp)
  jz      label1; j label2
block2:
  movq %rcx, %rax
  subq %rdx, %rax
  movq %rcx, %r8
  testq %rax, %rax
  jz      label3; j label4
block4:
  movzbq (%rdx), %r14
  leaq 1(%rdx), %rdi
  uninit  %rsi
  xorq %rsi, %rsi
  cmpl $0x19, %r14d
  jz      label5; j label6
block5:
  movq <offset:1>+8(%rsp), %rcx
  movq %rsi, <offset:1>+0x30(%rsp)
  jmp     label11
block6:
  testl $0xf, %r14d
  sete %cl
  cmpl $0x10, %r14d
  setb %al
  orl %eax, %ecx
  leaq 1(%rdx), %rdi
  uninit  %rsi
  xorq %rsi, %rsi
  testb %cl, %cl
  jnz     label7; j label8
block7:
  movq %r8, %r13
  movq %r12, %r15
  movq %rsi, <offset:1>+0x30(%rsp)
  jmp     label218
block8:
  leaq 1(%rdx), %rdi
  uninit  %rsi
  xorq %rsi, %rsi
  movq %rsi, <offset:1>+0x30(%rsp)
  cmpl $0x2a, %r14d
  jnz     label9; j label10
block9:
  movq %r12, %r15
  movq %r8, %r13
  movq %r14, %r12
  jmp     label53
block10:
  movq <offset:1>+8(%rsp), %rcx
  movq %r8, %r13
  movq %r12, %r15
  jmp     label56
block11:
  cmpq $0x1, %rcx
  movq %rcx, <offset:1>+8(%rsp)
  jz      label12; j label13
block13:
  movq %r8, %r13
  subq %rdi, %r8
  testq %r8, %r8
  jz      label14; j label15
block15:
  movzbq (%rdi), %rbx
  movq %rbx, %rdx
  shrq $0x4, %rdx
  leaq 1(%rdi), %r11
  movq %r11, %r9
  cmpq $0xf, %rdx
  jnz     label16; j label17
block16:
  movq %r9, %rcx
  jmp     label30
block17:
  movq %r9, %rax
  movq %r13, %rdx
  subq %rax, %rdx
  testq %rdx, %rdx
  jz      label18; j label19
block19:
  movzbq 1(%rdi), %rsi
  leaq 2(%rdi), %rcx
  cmpq $0x80, %rsi
  jb      label20; j label21
block20:
  movq %rsi, %rdx
  jmp     label29
block21:
  cmpq $0x2, %rdx
  jnb     label23; j label22
block22:
  jmp     label26
block23:
  movzbq 2(%rdi), %r8
  movq %r8, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rsi
  orq %rsi, %rdx
  leaq 3(%rdi), %rcx
  cmpq $0x80, %r8
  jb      label24; j label25
block24:
  jmp     label29
block25:
  jmp     label26
block26:
  load_ext_name userextname0+0, %rax
  movq %r9, %rdi
  movq %r13, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label27; j label28
block28:
  movq %rax, %rcx
  jmp     label29
block29:
  jmp     label30
block30:
  testq %rdx, %rdx
  jnz     label34; j label31
block33:
  movq <offset:1>+(%rsp), %r8
  movq $0x8, 8(%r8)
  movq $0x0, 0x10(%r8)
  movq %rcx, %rdi
  movq %r12, %r15
  jmp     label46
block34:
  andq $0xf, %rbx
  cmpq $0x5, %rbx
  jnz     label35; j label36
block36:
  movq %r13, %rax
  subq %rcx, %rax
  movq %rcx, %r14
  cmpq %rax, %rdx
  jnbe    label37; j label38
block38:
  movq %r12, %r15
  movq (%r15), %rax
  movq 8(%r15), %rcx
  movq %rdx, %rsi
  shlq $0x2, %rsi
  movq %rdx, %rbx
  leaq 7(%rsi), %rsi
  movq %rsi, %rdx
  andq $0xfffffffffffffff8, %rdx
  subq %rax, %rcx
  cmpq %rcx, %rdx
  jbe     label42; j label39
block41:
  movq %rax, %r12
  jmp     label43
block42:
  andq $0xfffffffffffffff8, %rsi
  leaq (%rax, %rsi), %rcx
  movq %rax, %r12
  movq %rcx, (%r15)
  jmp     label43
block43:
  load_ext_name userextname2+0, %rax
  movq %r14, %rdi
  movq %rbx, %rcx
  movq %r12, %rdx
  movq %r13, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label44; j label45
block45:
  movq %r12, %rcx
  movq <offset:1>+(%rsp), %rdx
  movq %rcx, 8(%rdx)
  movq <offset:1>+(%rsp), %rcx
  movq %rbx, 0x10(%rcx)
  movq %rax, %rdi
  jmp     label46
block46:
  movq %r13, %rax
  subq %rdi, %rax
  testq %rax, %rax
  jz      label47; j label48
block48:
  movzbq (%rdi), %r14
  leaq 1(%rdi), %rdi
  movq <offset:1>+0x30(%rsp), %rdx
  orq $0x1, %rdx
  movq %rdx, <offset:1>+0x30(%rsp)
  cmpl $0x1a, %r14d
  jz      label49; j label50
block49:
  movq <offset:1>+8(%rsp), %rcx
  jmp     label56
block50:
  testl $0xf, %r14d
  sete %cl
  cmpl $0x10, %r14d
  setb %sil
  orl %esi, %ecx
  leal 0x10(%r14), %r12d
  testb %cl, %cl
  jnz     label51; j label52
block51:
  jmp     label218
block52:
  jmp     label53
block53:
  cmpl $0x3b, %r12d
  jnz     label54; j label55
block54:
  jmp     label235
block55:
  movq <offset:1>+8(%rsp), %rcx
  jmp     label123
block56:
  cmpq $0x1, %rcx
  jz      label57; j label58
block58:
  movq %r13, %rax
  subq %rdi, %rax
  testq %rax, %rax
  jz      label59; j label60
block60:
  movzbq (%rdi), %rbx
  movq %rbx, %rdx
  shrq $0x4, %rdx
  leaq 1(%rdi), %rax
  movq %rax, %r9
  cmpq $0xf, %rdx
  jnz     label61; j label62
block61:
  movq %r9, %rcx
  jmp     label75
block62:
  movq %r9, %rax
  movq %r13, %rdx
  subq %rax, %rdx
  testq %rdx, %rdx
  jz      label63; j label64
block64:
  movzbq 1(%rdi), %rsi
  leaq 2(%rdi), %rcx
  cmpq $0x80, %rsi
  jb      label65; j label66
block65:
  movq %rsi, %rdx
  jmp     label74
block66:
  cmpq $0x2, %rdx
  jnb     label68; j label67
block67:
  jmp     label71
block68:
  movzbq 2(%rdi), %r8
  movq %r8, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rsi
  orq %rsi, %rdx
  leaq 3(%rdi), %rcx
  cmpq $0x80, %r8
  jb      label69; j label70
block69:
  jmp     label74
block70:
  jmp     label71
block71:
  load_ext_name userextname0+0, %rax
  movq %r9, %rdi
  movq %r13, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label72; j label73
block73:
  movq %rax, %rcx
  jmp     label74
block74:
  jmp     label75
block75:
  testq %rdx, %rdx
  jnz     label79; j label76
block78:
  movq <offset:1>+(%rsp), %r10
  movq $0x8, 0x18(%r10)
  movq <offset:1>+(%rsp), %rax
  movq $0x0, 0x20(%rax)
  movq %rcx, %rdi
  jmp     label116
block79:
  andq $0xf, %rbx
  cmpq $0x8, %rbx
  jnz     label80; j label81
block81:
  movq %r13, %rax
  subq %rcx, %rax
  movq %rcx, %r14
  cmpq %rax, %rdx
  jnbe    label82; j label83
block83:
  movq (%r15), %rax
  movq 8(%r15), %rcx
  movq %rdx, %r12
  shlq $0x4, %r12
  movq %rdx, <offset:1>+0x10(%rsp)
  subq %rax, %rcx
  cmpq %rcx, %r12
  jbe     label87; j label84
block86:
  jmp     label88
block87:
  leaq (%rax, %r12), %rcx
  movq %rcx, (%r15)
  jmp     label88
block88:
  load_ext_name userextname3+0, %rbx
  leaq (%rax, %r12), %r12
  movq %rax, <offset:1>+0x18(%rsp)
  movq %r14, %rdi
  movq <offset:1>+0x18(%rsp), %r14
  jmp     label89
block89:
  movq %r13, %rdx
  subq %rdi, %rdx
  testq %rdx, %rdx
  jz      label90; j label91
block91:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label92; j label93
block92:
  movq %rcx, %rdx
  jmp     label101
block93:
  cmpq $0x2, %rdx
  jnb     label95; j label94
block94:
  jmp     label98
block95:
  movzbq 1(%rdi), %r8
  movq %r8, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %r8
  jb      label96; j label97
block96:
  jmp     label101
block97:
  jmp     label98
block98:
  load_ext_name userextname0+0, %r11
  movq %r13, %rsi
  call    *%r11
  testq %rax, %rax
  jz      label99; j label100
block100:
  jmp     label101
block101:
  movq %r13, %rcx
  subq %rax, %rcx
  cmpq %rcx, %rdx
  jnbe    label102; j label103
block103:
  cmpq $0x20, %rdx
  jnbe    label104; j label105
block105:
  cmpq $0x20, %rcx
  jb      label106; j label107
block107:
  vmovdqu (%rax), %xmm0
  leaq 0x20(%rbx), %rcx
  subq %rdx, %rcx
  movq %rdx, <offset:1>+0x20(%rsp)
  vmovdqu (%rcx), %xmm1
  vmovdqu 0x10(%rax), %xmm2
  movq %rax, <offset:1>+0x28(%rsp)
  vpand %xmm1, %xmm0, %xmm0
  vpand 0x10(%rcx), %xmm2, %xmm1
  vpor %xmm1, %xmm0, %xmm0
  vptest %xmm0, %xmm0
  jnz     label108; j label109
block109:
  movq <offset:1>+0x28(%rsp), %rax
  jmp     label113
block111:
  movq <offset:1>+0x28(%rsp), %rax
  jmp     label113
block113:
  movq %rax, (%r14)
  movq <offset:1>+0x20(%rsp), %rdx
  movq %rdx, %rcx
  orq (%rip), %rcx
  movq %rcx, 8(%r14)
  leaq 0x10(%r14), %r14
  leaq (%rax, %rdx), %rdi
  cmpq %r12, %r14
  jnz     label114; j label115
block114:
  jmp     label89
block115:
  movq <offset:1>+0x18(%rsp), %rax
  movq <offset:1>+(%rsp), %rcx
  movq %rax, 0x18(%rcx)
  movq <offset:1>+(%rsp), %rax
  movq <offset:1>+0x10(%rsp), %rdx
  movq %rdx, 0x20(%rax)
  jmp     label116
block116:
  movq %r13, %rax
  subq %rdi, %rax
  testq %rax, %rax
  jz      label117; j label118
block118:
  movzbq (%rdi), %r14
  leaq 1(%rdi), %rdi
  movq <offset:1>+0x30(%rsp), %rax
  movq %rax, %rcx
  orq $0x2, %rcx
  cmpl $0x1b, %r14d
  jz      label119; j label120
block119:
  movq %rcx, <offset:1>+0x30(%rsp)
  movq <offset:1>+8(%rsp), %rcx
  jmp     label123
block120:
  testl $0xf, %r14d
  sete %cl
  cmpl $0x10, %r14d
  setb %al
  orl %eax, %ecx
  movq <offset:1>+0x30(%rsp), %rsi
  orq $0x2, %rsi
  movq %rsi, <offset:1>+0x30(%rsp)
  leal 0x20(%r14), %r12d
  testb %cl, %cl
  jnz     label121; j label122
block121:
  jmp     label218
block122:
  jmp     label235
block123:
  movq <offset:1>+8(%rsp), %rcx
  cmpq $0x1, %rcx
  jz      label124; j label125
block125:
  movq %r13, %rdx
  subq %rdi, %rdx
  testq %rdx, %rdx
  jz      label126; j label127
block127:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label128; j label129
block128:
  movq %rcx, %rdx
  jmp     label137
block129:
  cmpq $0x2, %rdx
  jnb     label131; j label130
block130:
  jmp     label134
block131:
  movzbq 1(%rdi), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %rsi
  jb      label132; j label133
block132:
  jmp     label137
block133:
  jmp     label134
block134:
  load_ext_name userextname0+0, %r8
  movq %r13, %rsi
  call    *%r8
  testq %rax, %rax
  jz      label135; j label136
block136:
  jmp     label137
block137:
  testq %rdx, %rdx
  jnz     label139; j label138
block139:
  movq %r13, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label140; j label141
block141:
  movzbq (%rax), %rcx
  movq %rcx, %rsi
  shrq $0x4, %rsi
  cmpq $0x8, %rsi
  jnz     label142; j label143
block143:
  andq $0xf, %rcx
  cmpq $0x9, %rcx
  jnz     label144; j label145
block145:
  leaq (%rdx, %rdx), %rcx
  leaq 1(%rax), %rax
  movq %r13, %rsi
  subq %rax, %rsi
  movq %rax, <offset:1>+0x20(%rsp)
  cmpq %rsi, %rcx
  jnbe    label146; j label147
block147:
  movq (%r15), %rax
  movq 8(%r15), %rcx
  movq %rdx, %rbx
  shlq $0x5, %rbx
  movq %rdx, <offset:1>+0x28(%rsp)
  subq %rax, %rcx
  cmpq %rcx, %rbx
  jbe     label151; j label148
block150:
  jmp     label152
block151:
  leaq (%rax, %rbx), %rcx
  movq %rcx, (%r15)
  jmp     label152
block152:
  load_ext_name userextname3+0, %r12
  movq %r12, <offset:1>+0x40(%rsp)
  leaq (%rax, %rbx), %rcx
  movq %rax, <offset:1>+0x10(%rsp)
  movq %rcx, <offset:1>+0x38(%rsp)
  movq <offset:1>+0x20(%rsp), %rdi
  movq <offset:1>+0x10(%rsp), %r14
  jmp     label153
block153:
  movq %r13, %rdx
  subq %rdi, %rdx
  testq %rdx, %rdx
  jz      label154; j label155
block155:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label156; j label157
block156:
  movq %rcx, %rdx
  jmp     label165
block157:
  cmpq $0x2, %rdx
  jnb     label159; j label158
block158:
  jmp     label162
block159:
  movzbq 1(%rdi), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %rsi
  jb      label160; j label161
block160:
  jmp     label165
block161:
  jmp     label162
block162:
  load_ext_name userextname0+0, %rax
  movq %r13, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label163; j label164
block164:
  jmp     label165
block165:
  movq %r13, %rcx
  subq %rax, %rcx
  cmpq %rcx, %rdx
  jnbe    label166; j label167
block167:
  cmpq $0x20, %rdx
  jnbe    label168; j label169
block169:
  cmpq $0x20, %rcx
  jb      label170; j label171
block171:
  vmovdqu (%rax), %xmm0
  movq <offset:1>+0x40(%rsp), %rsi
  leaq 0x20(%rsi), %rcx
  subq %rdx, %rcx
  movq %rdx, %rbx
  vmovdqu (%rcx), %xmm1
  vmovdqu 0x10(%rax), %xmm2
  movq %rax, %r12
  vpand %xmm1, %xmm0, %xmm0
  vpand 0x10(%rcx), %xmm2, %xmm1
  vpor %xmm1, %xmm0, %xmm0
  vptest %xmm0, %xmm0
  jnz     label172; j label173
block173:
  movq %r12, %rax
  jmp     label177
block175:
  movq %r12, %rax
  jmp     label177
block177:
  movq %rax, (%r14)
  movq %rbx, %rcx
  movq %rcx, %rsi
  orq (%rip), %rsi
  movq %rsi, 8(%r14)
  movq <offset:1>+8(%rsp), %rdx
  cmpq $0x2, %rdx
  jz      label178; j label179
block179:
  leaq (%rax, %rcx), %r8
  movq %r13, %r9
  subq %r8, %r9
  testq %r9, %r9
  jz      label180; j label181
block181:
  movzbq (%rax, %rcx), %rbx
  movq %rbx, %rdx
  shrq $0x4, %rdx
  leaq 1(%rax, %rcx), %rdi
  cmpq $0xf, %rdx
  jnz     label182; j label183
block182:
  jmp     label196
block183:
  movq %r13, %rdx
  subq %rdi, %rdx
  movq %rdi, %r9
  testq %rdx, %rdx
  jz      label184; j label185
block185:
  movzbq 1(%rax, %rcx), %rsi
  leaq 2(%rax, %rcx), %rdi
  cmpq $0x80, %rsi
  jb      label186; j label187
block186:
  movq %rsi, %rdx
  jmp     label195
block187:
  cmpq $0x2, %rdx
  jnb     label189; j label188
block188:
  jmp     label192
block189:
  movzbq 2(%rax, %rcx), %r8
  movq %r8, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rsi
  orq %rsi, %rdx
  leaq 3(%rax, %rcx), %rdi
  cmpq $0x80, %r8
  jb      label190; j label191
block190:
  jmp     label195
block191:
  jmp     label192
block192:
  load_ext_name userextname0+0, %rax
  movq %r9, %rdi
  movq %r13, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label193; j label194
block194:
  movq %rax, %rdi
  jmp     label195
block195:
  jmp     label196
block196:
  testq %rdx, %rdx
  jnz     label200; j label197
block199:
  movq $0x8, 0x10(%r14)
  movq $0x0, 0x18(%r14)
  movq %rdi, %rbx
  jmp     label210
block200:
  andq $0xf, %rbx
  cmpq $0x7, %rbx
  jnz     label201; j label202
block202:
  movq %rdx, %rbx
  shlq $0x3, %rbx
  movq %rdx, %r12
  movq %r13, %rax
  subq %rdi, %rax
  movq %rdi, <offset:1>+0x20(%rsp)
  cmpq %rax, %rbx
  jnbe    label203; j label204
block204:
  movq (%r15), %rax
  movq 8(%r15), %rcx
  subq %rax, %rcx
  cmpq %rcx, %rbx
  jbe     label208; j label205
block207:
  movq %rax, <offset:1>+0x18(%rsp)
  jmp     label209
block208:
  movq %rbx, %rdx
  leaq (%rax, %r12, 8), %rcx
  movq %rax, <offset:1>+0x18(%rsp)
  movq %rcx, (%r15)
  jmp     label209
block209:
  load_ext_name userextname5+0, %rax
  movq <offset:1>+0x20(%rsp), %rbx
  movq <offset:1>+0x18(%rsp), %rsi
  movq %rbx, %rdi
  call    *%rax
  movq <offset:1>+0x18(%rsp), %rax
  movq %rax, 0x10(%r14)
  movq %r12, 0x18(%r14)
  leaq (%rbx, %r12, 8), %rbx
  jmp     label210
block210:
  leaq 0x20(%r14), %r14
  movq <offset:1>+0x38(%rsp), %rsi
  cmpq %rsi, %r14
  jnz     label211; j label212
block211:
  movq %rbx, %rdi
  movq %rsi, <offset:1>+0x38(%rsp)
  jmp     label153
block212:
  movq <offset:1>+(%rsp), %rax
  movq <offset:1>+0x10(%rsp), %rcx
  movq %rcx, 0x28(%rax)
  movq <offset:1>+0x28(%rsp), %rdx
  movq %rdx, 0x30(%rax)
  jmp     label213
block213:
  movq %r13, %rax
  subq %rbx, %rax
  testq %rax, %rax
  jz      label214; j label215
block215:
  movzbq (%rbx), %r14
  testl $0xf, %r14d
  sete %dl
  cmpl $0x10, %r14d
  setb %sil
  orl %esi, %edx
  leaq 1(%rbx), %rdi
  movq <offset:1>+0x30(%rsp), %rax
  orq $0x4, %rax
  movq %rax, <offset:1>+0x30(%rsp)
  leal 0x30(%r14), %r12d
  testb %dl, %dl
  jnz     label216; j label217
block216:
  jmp     label218
block217:
  jmp     label235
block218:
  testl $0xf, %r14d
  jnz     label220; j label219
block219:
  movq %rdi, %rax
  movq <offset:1>+(%rsp), %rcx
  movq <offset:1>+0x30(%rsp), %r15
  movq %r15, (%rcx)
  movq 0x50(%rsp), %rbx
  movq 0x58(%rsp), %r12
  movq 0x60(%rsp), %r13
  movq 0x68(%rsp), %r14
  movq 0x70(%rsp), %r15
  addq $0x80, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block222:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rsi
  cmpq $0x80, %rcx
  jb      label223; j label224
block223:
  movq %rcx, %rdx
  movq %rsi, %rdi
  jmp     label232
block224:
  cmpq $0x2, %rdx
  jnb     label226; j label225
block225:
  jmp     label229
block226:
  movzbq 1(%rdi), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 2(%rdi), %rcx
  cmpq $0x80, %rsi
  jb      label227; j label228
block227:
  movq %rcx, %rdi
  jmp     label232
block228:
  jmp     label229
block229:
  load_ext_name userextname0+0, %rax
  movq %r13, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label230; j label231
block231:
  movq %rax, %rdi
  jmp     label232
block232:
  cmpq $0xffff, %rdx
  jnbe    label233; j label234
block234:
  movq %rdx, %r12
  shrl $1, %r12d
  andl $0x1, %edx
  negl %edx
  xorl %edx, %r12d
  shll $0x4, %r12d
  andl $0xf, %r14d
  orl %r14d, %r12d
  jmp     label235
block235:
  movq %r12, %rax
  sarl $0x4, %eax
  cmpl $0x7fff, %eax
  jnle    label236; j label237
block237:
  movq %rax, %rcx
  andl $0xffff, %ecx
  testl $0xffff, %eax
  jnz     label239; j label238
block239:
  leal -1(%rcx), %eax
  movl $0x3, %ecx
  cmpl %ecx, %eax
  cmovbl %eax, %ecx
  br_table %rcx, %rdx, %rax
block242:
  movq <offset:1>+8(%rsp), %rcx
  jmp     label123
block245:
  movq <offset:1>+8(%rsp), %rcx
  jmp     label56
block248:
  movq <offset:1>+8(%rsp), %rcx
  movq %r13, %r8
  movq %r15, %r12
  jmp     label11
block253:
  movq %r13, %rcx
  subq %rax, %rcx
  movq %rax, %rdx
  testq %rcx, %rcx
  jz      label254; j label255
block255:
  movq %rdx, %rax
  movzbq (%rax), %r14
  testl $0xf, %r14d
  sete %cl
  cmpl $0x10, %r14d
  setb %al
  orl %eax, %ecx
  movq %rdx, %rax
  leaq 1(%rax), %rdi
  andl $0xfffffff0, %r12d
  leal (%r14, %r12), %r12d
  testb %cl, %cl
  jnz     label256; j label257
block256:
  jmp     label218
block257:
  jmp     label235
block1:
  jmp     label258
block3:
  jmp     label258
block12:
  jmp     label258
block14:
  jmp     label258
block18:
  jmp     label258
block27:
  jmp     label258
block31:
  andq $0xf, %rbx
  cmpq $0xd, %rbx
  jnbe    label32; j label33
block32:
  jmp     label258
block35:
  jmp     label258
block37:
  jmp     label258
block39:
  andq $0xfffffffffffffff8, %rsi
  load_ext_name userextname1+0, %rax
  movq %r15, %rdi
  call    *%rax
  testq %rax, %rax
  jz      label40; j label41
block40:
  jmp     label258
block44:
  jmp     label258
block47:
  jmp     label258
block57:
  jmp     label258
block59:
  jmp     label258
block63:
  jmp     label258
block72:
  jmp     label258
block76:
  andq $0xf, %rbx
  cmpq $0xd, %rbx
  jnbe    label77; j label78
block77:
  jmp     label258
block80:
  jmp     label258
block82:
  jmp     label258
block84:
  load_ext_name userextname1+0, %rax
  movq %r12, %rsi
  movq %r15, %rdi
  call    *%rax
  testq %rax, %rax
  jz      label85; j label86
block85:
  jmp     label258
block90:
  jmp     label258
block99:
  jmp     label258
block102:
  jmp     label258
block104:
  movq %rdx, <offset:1>+0x20(%rsp)
  movq %rax, <offset:1>+0x28(%rsp)
  jmp     label110
block106:
  movq %rdx, <offset:1>+0x20(%rsp)
  movq %rax, <offset:1>+0x28(%rsp)
  jmp     label110
block108:
  jmp     label110
block110:
  load_ext_name userextname4+0, %rcx
  movq <offset:1>+0x20(%rsp), %rsi
  movq <offset:1>+0x28(%rsp), %rdi
  call    *%rcx
  testq %rax, %rax
  jnz     label111; j label112
block112:
  jmp     label258
block117:
  jmp     label258
block124:
  jmp     label258
block126:
  jmp     label258
block135:
  jmp     label258
block138:
  movq <offset:1>+(%rsp), %rcx
  movq $0x8, 0x28(%rcx)
  movq $0x0, 0x30(%rcx)
  movq %rax, %rbx
  jmp     label213
block140:
  jmp     label258
block142:
  jmp     label258
block144:
  jmp     label258
block146:
  jmp     label258
block148:
  load_ext_name userextname1+0, %rax
  movq %rbx, %rsi
  movq %r15, %rdi
  call    *%rax
  testq %rax, %rax
  jz      label149; j label150
block149:
  jmp     label258
block154:
  jmp     label258
block163:
  jmp     label258
block166:
  jmp     label258
block168:
  movq %rdx, %rbx
  movq %rax, %r12
  jmp     label174
block170:
  movq %rdx, %rbx
  movq %rax, %r12
  jmp     label174
block172:
  jmp     label174
block174:
  load_ext_name userextname4+0, %rcx
  movq %rbx, %rsi
  movq %r12, %rdi
  call    *%rcx
  testq %rax, %rax
  jnz     label175; j label176
block176:
  jmp     label258
block178:
  jmp     label258
block180:
  jmp     label258
block184:
  jmp     label258
block193:
  jmp     label258
block197:
  andq $0xf, %rbx
  cmpq $0xd, %rbx
  jnbe    label198; j label199
block198:
  jmp     label258
block201:
  jmp     label258
block203:
  jmp     label258
block205:
  load_ext_name userextname1+0, %rax
  movq %rbx, %rsi
  movq %r15, %rdi
  call    *%rax
  movq %rbx, %rdx
  testq %rax, %rax
  jz      label206; j label207
block206:
  jmp     label258
block214:
  jmp     label258
block220:
  movq %r13, %rdx
  subq %rdi, %rdx
  testq %rdx, %rdx
  jz      label221; j label222
block221:
  jmp     label258
block230:
  jmp     label258
block233:
  jmp     label258
block236:
  jmp     label258
block238:
  jmp     label250
block240:
  jmp     label250
block241:
  movq %r12, %rax
  andl $0xf, %eax
  cmpl $0xb, %eax
  jz      label242; j label243
block243:
  jmp     label251
block244:
  movq %r12, %rax
  andl $0xf, %eax
  cmpl $0xa, %eax
  jz      label245; j label246
block246:
  jmp     label251
block247:
  movq %r12, %rax
  andl $0xf, %eax
  cmpl $0x9, %eax
  jz      label248; j label249
block249:
  jmp     label251
block250:
  jmp     label251
block251:
  movl %r12d, %edx
  orq (%rip), %rdx
  movq <offset:1>+8(%rsp), %rcx
  leaq -1(%rcx), %rcx
  load_ext_name userextname6+0, %rax
  movq %r13, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label252; j label253
block252:
  jmp     label258
block254:
  jmp     label258
block258:
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
  testq %rdi, %rdi
  jz      label1; j label2
block2:
  movq (%rsi), %r9
  uninit  %r8
  xorl %r8d, %r8d
  testq $0x1, %r9
  jnz     label4; j label3
block3:
  movq %rcx, %rbx
  movq %rsi, %r14
  movq %rdi, <offset:1>+(%rsp)
  jmp     label29
block4:
  movq %rcx, %r9
  subq %rdx, %r9
  testq %r9, %r9
  jz      label5; j label6
block6:
  movl $0x19, %eax
  movb %al, (%rdx)
  cmpq $0x1, %rdi
  movq %rdi, <offset:1>+(%rsp)
  jz      label7; j label8
block8:
  movq 8(%rsi), %rdi
  movq %rdi, %r14
  movl 0x10(%rsi), %eax
  movq %rsi, %r13
  cmpq $0xf, %rax
  jb      label23; j label9
block9:
  leaq 1(%rdx), %rsi
  movq %rcx, %rdi
  subq %rsi, %rdi
  movq %rcx, %r12
  testq %rdi, %rdi
  jz      label10; j label11
block11:
  movl $0xf5, %ecx
  movb %cl, 1(%rdx)
  cmpq $0x80, %rax
  jb      label19; j label12
block12:
  cmpq $0x4000, %rax
  movq %rax, %r15
  jb      label16; j label13
block13:
  leaq 2(%rdx), %rdi
  load_ext_name userextname0+0, %rax
  movq %r15, %rdx
  movq %r12, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label14; j label15
block15:
  movq %rax, %rdx
  movq %r12, %rbx
  movq %r15, %rsi
  jmp     label22
block16:
  leaq 2(%rdx), %rax
  movq %r12, %rbx
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x2, %rcx
  jb      label17; j label18
block18:
  movq %r15, %rsi
  movq %rsi, %rax
  orq $0x80, %rax
  movb %al, 2(%rdx)
  movq %rsi, %rax
  shrq $0x7, %rax
  movb %al, 3(%rdx)
  leaq 4(%rdx), %rdx
  jmp     label22
block19:
  movq %r12, %rbx
  movq %rax, %rsi
  leaq 2(%rdx), %rax
  movq %rbx, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label20; j label21
block21:
  movb %sil, 2(%rdx)
  leaq 3(%rdx), %rdx
  jmp     label22
block22:
  jmp     label26
block23:
  movq %rcx, %rbx
  movq %rax, %rsi
  leaq 1(%rdx), %rax
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label24; j label25
block25:
  movq %rsi, %rax
  shlq $0x4, %rax
  orq $0x5, %rax
  movb %al, 1(%rdx)
  leaq 2(%rdx), %rdx
  jmp     label26
block26:
  load_ext_name userextname1+0, %rax
  movq %r14, %rdi
  movq %rbx, %rcx
  call    *%rax
  testq %rax, %rax
  jz      label27; j label28
block28:
  movl $0x10, %r8d
  movq %rax, %rdx
  movq %r13, %r14
  jmp     label29
block29:
  movq (%r14), %rax
  testq $0x2, %rax
  jnz     label31; j label30
block30:
  jmp     label82
block31:
  movq %rbx, %rax
  subq %rdx, %rax
  testq %rax, %rax
  jz      label32; j label33
block33:
  movl $0x20, %eax
  subl %r8d, %eax
  leal 0xa(%rax), %eax
  movb %al, (%rdx)
  movq <offset:1>+(%rsp), %rcx
  cmpq $0x1, %rcx
  jz      label34; j label35
block35:
  movq 0x18(%r14), %r13
  movl 0x20(%r14), %r12d
  cmpq $0xf, %r12
  jb      label50; j label36
block36:
  leaq 1(%rdx), %rax
  movq %rbx, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label37; j label38
block38:
  movl $0xf8, %esi
  movb %sil, 1(%rdx)
  cmpq $0x80, %r12
  jb      label46; j label39
block39:
  cmpq $0x4000, %r12
  jb      label43; j label40
block40:
  leaq 2(%rdx), %rdi
  load_ext_name userextname0+0, %r8
  movq %r12, %rdx
  movq %rbx, %rsi
  call    *%r8
  testq %rax, %rax
  jz      label41; j label42
block42:
  movq %rax, %rdi
  jmp     label49
block43:
  leaq 2(%rdx), %rax
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x2, %rcx
  jb      label44; j label45
block45:
  movq %r12, %rax
  orq $0x80, %rax
  movb %al, 2(%rdx)
  movq %r12, %rax
  shrq $0x7, %rax
  movb %al, 3(%rdx)
  leaq 4(%rdx), %rdi
  jmp     label49
block46:
  leaq 2(%rdx), %rax
  movq %rbx, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label47; j label48
block48:
  movb %r12b, 2(%rdx)
  leaq 3(%rdx), %rdi
  jmp     label49
block49:
  jmp     label53
block50:
  leaq 1(%rdx), %rax
  movq %rbx, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label51; j label52
block52:
  movq %r12, %rax
  shlq $0x4, %rax
  orq $0x8, %rax
  movb %al, 1(%rdx)
  leaq 2(%rdx), %rdi
  jmp     label53
block53:
  movq %r12, %rax
  shlq $0x4, %rax
  leaq (%r13, %rax), %r15
  testq %r12, %r12
  jnz     label54; j label55
block54:
  jmp     label56
block55:
  jmp     label81
block56:
  movq (%r13), %rax
  movq %rax, <offset:1>+0x10(%rsp)
  movl 8(%r13), %r12d
  cmpq $0x80, %r12
  jb      label64; j label57
block57:
  cmpq $0x4000, %r12
  jb      label61; j label58
block58:
  load_ext_name userextname0+0, %rax
  movq %r12, %rdx
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label59; j label60
block60:
  jmp     label67
block61:
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x2, %rax
  jb      label62; j label63
block63:
  movq %r12, %rax
  orq $0x80, %rax
  movb %al, (%rdi)
  movq %r12, %rax
  shrq $0x7, %rax
  movb %al, 1(%rdi)
  leaq 2(%rdi), %rax
  jmp     label67
block64:
  movq %rbx, %rax
  subq %rdi, %rax
  testq %rax, %rax
  jz      label65; j label66
block66:
  movb %r12b, (%rdi)
  leaq 1(%rdi), %rax
  jmp     label67
block67:
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq %rcx, %r12
  jnbe    label68; j label69
block69:
  cmpq $0x1f, %r12
  jnbe    label77; j label70
block70:
  cmpq $0x8, %r12
  jnb     label76; j label71
block71:
  cmpq $0x4, %r12
  jnb     label75; j label72
block72:
  testq %r12, %r12
  jnz     label74; j label73
block73:
  movq %rax, <offset:1>+8(%rsp)
  jmp     label78
block74:
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
  jmp     label78
block75:
  movq <offset:1>+0x10(%rsp), %rdi
  movl (%rdi), %esi
  movl -4(%rdi, %r12), %edi
  movl %esi, (%rax)
  movl %edi, -4(%rax, %r12)
  movq %rax, <offset:1>+8(%rsp)
  jmp     label78
block76:
  movq <offset:1>+0x10(%rsp), %rdi
  movq (%rdi), %r8
  movq %r12, %r9
  andq $0x10, %r9
  shrq $1, %r9
  movq (%rdi, %r9), %r10
  leaq -8(%r12), %r11
  subq %r9, %r11
  movq (%rdi, %r11), %rcx
  movq -8(%rdi, %r12), %rdx
  movq %r8, (%rax)
  movq %r10, (%rax, %r9)
  movq %rcx, (%rax, %r11)
  movq %rdx, -8(%rax, %r12)
  movq %rax, <offset:1>+8(%rsp)
  jmp     label78
block77:
  movq <offset:1>+0x10(%rsp), %rdi
  movq %rax, <offset:1>+8(%rsp)
  load_ext_name userextname2+0, %rax
  movq %r12, %rdx
  movq <offset:1>+8(%rsp), %rsi
  call    *%rax
  jmp     label78
block78:
  leaq 0x10(%r13), %r13
  movq <offset:1>+8(%rsp), %rax
  leaq (%rax, %r12), %rdi
  cmpq %r15, %r13
  jnz     label79; j label80
block79:
  jmp     label56
block80:
  jmp     label81
block81:
  movl $0x20, %r8d
  movq %rdi, %rdx
  jmp     label82
block82:
  movq (%r14), %rax
  testq $0x4, %rax
  jnz     label84; j label83
block83:
  jmp     label155
block84:
  movq %rbx, %rax
  subq %rdx, %rax
  testq %rax, %rax
  jz      label85; j label86
block86:
  movl $0x30, %eax
  subl %r8d, %eax
  leal 0xb(%rax), %eax
  movb %al, (%rdx)
  movq <offset:1>+(%rsp), %rcx
  cmpq $0x1, %rcx
  jz      label87; j label88
block88:
  movq 0x28(%r14), %r13
  movl 0x30(%r14), %r12d
  cmpq $0x80, %r12
  jb      label96; j label89
block89:
  cmpq $0x4000, %r12
  jb      label93; j label90
block90:
  leaq 1(%rdx), %rdi
  load_ext_name userextname0+0, %rax
  movq %r12, %rdx
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label91; j label92
block92:
  movq %rax, %rdi
  jmp     label99
block93:
  leaq 1(%rdx), %rax
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x2, %rcx
  jb      label94; j label95
block95:
  movq %r12, %rax
  orq $0x80, %rax
  movb %al, 1(%rdx)
  movq %r12, %rax
  shrq $0x7, %rax
  movb %al, 2(%rdx)
  leaq 3(%rdx), %rdi
  jmp     label99
block96:
  leaq 1(%rdx), %rax
  movq %rbx, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label97; j label98
block98:
  movb %r12b, 1(%rdx)
  leaq 2(%rdx), %rdi
  jmp     label99
block99:
  testq %r12, %r12
  jnz     label101; j label100
block100:
  jmp     label104
block101:
  movq %rbx, %rax
  subq %rdi, %rax
  testq %rax, %rax
  jz      label102; j label103
block103:
  movl $0x89, %eax
  movb %al, (%rdi)
  leaq 1(%rdi), %rdi
  jmp     label104
block104:
  movq %r12, %rax
  shlq $0x5, %rax
  leaq (%r13, %rax), %r14
  testq %r12, %r12
  jnz     label105; j label106
block105:
  jmp     label107
block106:
  jmp     label154
block107:
  movq (%r13), %rax
  movq %rax, %r12
  movl 8(%r13), %r15d
  cmpq $0x80, %r15
  jb      label115; j label108
block108:
  cmpq $0x4000, %r15
  jb      label112; j label109
block109:
  load_ext_name userextname0+0, %r8
  movq %r15, %rdx
  movq %rbx, %rsi
  call    *%r8
  testq %rax, %rax
  jz      label110; j label111
block111:
  jmp     label118
block112:
  movq %rbx, %rsi
  subq %rdi, %rsi
  cmpq $0x2, %rsi
  jb      label113; j label114
block114:
  movq %r15, %r9
  orq $0x80, %r9
  movb %r9b, (%rdi)
  movq %r15, %r10
  shrq $0x7, %r10
  movb %r10b, 1(%rdi)
  leaq 2(%rdi), %rax
  jmp     label118
block115:
  movq %rbx, %rax
  subq %rdi, %rax
  testq %rax, %rax
  jz      label116; j label117
block117:
  movb %r15b, (%rdi)
  leaq 1(%rdi), %rax
  jmp     label118
block118:
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq %rcx, %r15
  jnbe    label119; j label120
block120:
  cmpq $0x1f, %r15
  jnbe    label128; j label121
block121:
  cmpq $0x8, %r15
  jnb     label127; j label122
block122:
  cmpq $0x4, %r15
  jnb     label126; j label123
block123:
  testq %r15, %r15
  jnz     label125; j label124
block124:
  movq <offset:1>+(%rsp), %rcx
  movq %rax, <offset:1>+8(%rsp)
  jmp     label129
block125:
  movq %r12, %rdi
  movzbq (%rdi), %rcx
  movq %r15, %rdx
  shrq $1, %rdx
  movzbq (%rdi, %rdx), %rsi
  movzbq -1(%rdi, %r15), %rdi
  movb %cl, (%rax)
  movb %sil, (%rax, %rdx)
  movb %dil, -1(%rax, %r15)
  movq <offset:1>+(%rsp), %rcx
  movq %rax, <offset:1>+8(%rsp)
  jmp     label129
block126:
  movq %r12, %rdi
  movl (%rdi), %ecx
  movl -4(%rdi, %r15), %edx
  movl %ecx, (%rax)
  movl %edx, -4(%rax, %r15)
  movq <offset:1>+(%rsp), %rcx
  movq %rax, <offset:1>+8(%rsp)
  jmp     label129
block127:
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
  movq <offset:1>+(%rsp), %rcx
  jmp     label129
block128:
  movq %r12, %rdi
  movq %rax, <offset:1>+8(%rsp)
  load_ext_name userextname2+0, %rax
  movq %r15, %rdx
  movq <offset:1>+8(%rsp), %rsi
  call    *%rax
  movq <offset:1>+(%rsp), %rcx
  jmp     label129
block129:
  movq <offset:1>+(%rsp), %rcx
  cmpq $0x2, %rcx
  jz      label130; j label131
block131:
  movq 0x10(%r13), %rdi
  movq %rdi, <offset:1>+0x10(%rsp)
  movl 0x18(%r13), %r12d
  cmpq $0xf, %r12
  jb      label146; j label132
block132:
  movq <offset:1>+8(%rsp), %rax
  leaq (%rax, %r15), %rcx
  movq %rbx, %rdx
  subq %rcx, %rdx
  testq %rdx, %rdx
  jz      label133; j label134
block134:
  movl $0xf7, %ecx
  movb %cl, (%rax, %r15)
  cmpq $0x80, %r12
  jb      label142; j label135
block135:
  cmpq $0x4000, %r12
  jb      label139; j label136
block136:
  leaq 1(%rax, %r15), %rdi
  load_ext_name userextname0+0, %rax
  movq %r12, %rdx
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label137; j label138
block138:
  jmp     label145
block139:
  leaq 1(%rax, %r15), %rcx
  movq %rbx, %rdx
  subq %rcx, %rdx
  cmpq $0x2, %rdx
  jb      label140; j label141
block141:
  movq %r12, %rcx
  orq $0x80, %rcx
  movb %cl, 1(%rax, %r15)
  movq %r12, %rcx
  shrq $0x7, %rcx
  movb %cl, 2(%rax, %r15)
  leaq 3(%rax, %r15), %rax
  jmp     label145
block142:
  leaq 1(%rax, %r15), %rsi
  movq %rbx, %rdi
  subq %rsi, %rdi
  testq %rdi, %rdi
  jz      label143; j label144
block144:
  movb %r12b, 1(%rax, %r15)
  leaq 2(%rax, %r15), %rax
  jmp     label145
block145:
  jmp     label149
block146:
  movq <offset:1>+8(%rsp), %rax
  leaq (%rax, %r15), %r9
  movq %rbx, %r10
  subq %r9, %r10
  testq %r10, %r10
  jz      label147; j label148
block148:
  movq %r12, %r11
  shlq $0x4, %r11
  orq $0x7, %r11
  movb %r11b, (%rax, %r15)
  leaq 1(%rax, %r15), %rax
  jmp     label149
block149:
  movq %r12, %rdx
  shlq $0x3, %rdx
  movq %rbx, %rcx
  subq %rax, %rcx
  movq %rax, %r15
  cmpq %rcx, %rdx
  jnbe    label150; j label151
block151:
  load_ext_name userextname2+0, %rax
  movq <offset:1>+0x10(%rsp), %rdi
  movq %r15, %rsi
  call    *%rax
  leaq 0x20(%r13), %r13
  movq %r15, %rax
  leaq (%rax, %r12, 8), %rdi
  cmpq %r14, %r13
  jnz     label152; j label153
block152:
  jmp     label107
block153:
  jmp     label154
block154:
  movl $0x30, %r8d
  movq %rdi, %rdx
  jmp     label155
block155:
  subq %rdx, %rbx
  testq %rbx, %rbx
  jz      label156; j label157
block157:
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
  jmp     label158
block5:
  jmp     label158
block7:
  jmp     label158
block10:
  jmp     label158
block14:
  jmp     label158
block17:
  jmp     label158
block20:
  jmp     label158
block24:
  jmp     label158
block27:
  jmp     label158
block32:
  jmp     label158
block34:
  jmp     label158
block37:
  jmp     label158
block41:
  jmp     label158
block44:
  jmp     label158
block47:
  jmp     label158
block51:
  jmp     label158
block59:
  jmp     label158
block62:
  jmp     label158
block65:
  jmp     label158
block68:
  jmp     label158
block85:
  jmp     label158
block87:
  jmp     label158
block91:
  jmp     label158
block94:
  jmp     label158
block97:
  jmp     label158
block102:
  jmp     label158
block110:
  jmp     label158
block113:
  jmp     label158
block116:
  jmp     label158
block119:
  jmp     label158
block130:
  jmp     label158
block133:
  jmp     label158
block137:
  jmp     label158
block140:
  jmp     label158
block143:
  jmp     label158
block147:
  jmp     label158
block150:
  jmp     label158
block156:
  jmp     label158
block158:
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
