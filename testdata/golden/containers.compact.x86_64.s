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
  movq %rdi, <offset:1>+(%rsp)
  testq %r8, %r8
  jz      label1; j label2
block2:
  leaq -1(%r8), %r9
  movq %r8, <offset:1>+0x10(%rsp)
  movq %r9, <offset:1>+0x40(%rsp)
  movq $0x0, (%rsi)
  movq %rsi, <offset:1>+8(%rsp)
  cmpq %rcx, %rdx
  movq %rcx, %r10
  jz      label3; j label4
block4:
  movzbq (%rdx), %rcx
  leaq 1(%rdx), %rdi
  leal (%rcx), %eax
  cmpl $0x19, %ecx
  jz      label5; j label6
block5:
  movq <offset:1>+0x40(%rsp), %r9
  jmp     label11
block6:
  cmpl $0x10, %ecx
  jb      label7; j label8
block7:
  movq %r10, %rbx
  jmp     label206
block8:
  cmpl $0x2a, %eax
  jnz     label9; j label10
block9:
  movq %r10, %rbx
  jmp     label51
block10:
  movq <offset:1>+0x40(%rsp), %rax
  movq %r10, %rbx
  movq <offset:1>+0x40(%rsp), %r9
  jmp     label54
block11:
  testq %r9, %r9
  movq %r9, <offset:1>+0x40(%rsp)
  jz      label12; j label13
block13:
  movq %r10, %rbx
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x1, %rax
  jb      label14; j label15
block15:
  movzbq (%rdi), %rdx
  movq %rdx, %r12
  andq $0xf, %r12
  shrq $0x4, %rdx
  leaq 1(%rdi), %rax
  movq %rax, %r9
  cmpq $0xf, %rdx
  jnz     label16; j label17
block16:
  movq %r9, %rcx
  jmp     label28
block17:
  movq %r9, %rax
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x2, %rcx
  jb      label18; j label19
block18:
  jmp     label24
block19:
  movzbq 1(%rdi), %rsi
  leaq 2(%rdi), %rcx
  cmpq $0x80, %rsi
  jb      label20; j label21
block20:
  movq %rsi, %rdx
  jmp     label27
block21:
  movzbq 2(%rdi), %r8
  movq %r8, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rsi
  orq %rsi, %rdx
  leaq 3(%rdi), %rcx
  cmpq $0x80, %r8
  jb      label22; j label23
block22:
  jmp     label27
block23:
  jmp     label24
block24:
  load_ext_name userextname0+0, %rax
  movq %r9, %rdi
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label25; j label26
block26:
  movq %rax, %rcx
  jmp     label27
block27:
  jmp     label28
block28:
  testq %rdx, %rdx
  jnz     label32; j label29
block31:
  movq <offset:1>+8(%rsp), %rax
  movq $0x8, 8(%rax)
  movq $0x0, 0x10(%rax)
  movq %rcx, %rdi
  movq <offset:1>+8(%rsp), %r14
  jmp     label44
block32:
  cmpq $0x5, %r12
  jnz     label33; j label34
block34:
  movq %rbx, %rax
  subq %rcx, %rax
  movq %rcx, %r14
  cmpq %rax, %rdx
  jnbe    label35; j label36
block36:
  movq %rdx, %rax
  shlq $0x2, %rax
  movq %rdx, %r13
  leaq 7(%rax), %rsi
  andq $0xfffffffffffffff8, %rsi
  movq <offset:1>+(%rsp), %r12
  movq (%r12), %rax
  movq 8(%r12), %rcx
  subq %rax, %rcx
  cmpq %rcx, %rsi
  jbe     label40; j label37
block39:
  movq %rax, %r15
  jmp     label41
block40:
  movq %r12, <offset:1>+(%rsp)
  leaq (%rax, %rsi), %rsi
  movq <offset:1>+(%rsp), %rcx
  movq %rax, %r15
  movq %rsi, (%rcx)
  jmp     label41
block41:
  load_ext_name userextname2+0, %r8
  movq %r14, %rdi
  movq %r13, %r12
  movq %r12, %rcx
  movq %r15, %rdx
  movq %rbx, %rsi
  call    *%r8
  testq %rax, %rax
  jz      label42; j label43
block43:
  movq %r15, %rcx
  movq <offset:1>+8(%rsp), %r14
  movq %rcx, 8(%r14)
  movq %r12, 0x10(%r14)
  movq %rax, %rdi
  jmp     label44
block44:
  movq <offset:1>+8(%rsp), %r14
  orq $0x1, (%r14)
  cmpq %rbx, %rdi
  jz      label45; j label46
block46:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rdi
  leal 0x10(%rcx), %eax
  cmpl $0x1a, %ecx
  jz      label47; j label48
block47:
  movq <offset:1>+0x40(%rsp), %rax
  movq <offset:1>+0x40(%rsp), %r9
  jmp     label54
block48:
  cmpl $0x10, %ecx
  jb      label49; j label50
block49:
  jmp     label206
block50:
  jmp     label51
block51:
  cmpl $0x3b, %eax
  jnz     label52; j label53
block52:
  jmp     label221
block53:
  movq <offset:1>+0x40(%rsp), %rax
  movq <offset:1>+0x40(%rsp), %r9
  jmp     label117
block54:
  testq %rax, %r9
  jz      label55; j label56
block56:
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x1, %rax
  jb      label57; j label58
block58:
  movzbq (%rdi), %rdx
  movq %rdx, %r12
  andq $0xf, %r12
  shrq $0x4, %rdx
  leaq 1(%rdi), %rax
  movq %rax, %r9
  cmpq $0xf, %rdx
  jnz     label59; j label60
block59:
  movq %r9, %rcx
  jmp     label71
block60:
  movq %r9, %r10
  movq %rbx, %rax
  subq %r10, %rax
  cmpq $0x2, %rax
  jb      label61; j label62
block61:
  jmp     label67
block62:
  movzbq 1(%rdi), %rsi
  leaq 2(%rdi), %rcx
  cmpq $0x80, %rsi
  jb      label63; j label64
block63:
  movq %rsi, %rdx
  jmp     label70
block64:
  movzbq 2(%rdi), %r8
  movq %r8, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rsi
  orq %rsi, %rdx
  leaq 3(%rdi), %rcx
  cmpq $0x80, %r8
  jb      label65; j label66
block65:
  jmp     label70
block66:
  jmp     label67
block67:
  load_ext_name userextname0+0, %rax
  movq %r9, %rdi
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label68; j label69
block69:
  movq %rax, %rcx
  jmp     label70
block70:
  jmp     label71
block71:
  testq %rdx, %rdx
  jnz     label75; j label72
block74:
  movq <offset:1>+8(%rsp), %r14
  movq $0x8, 0x18(%r14)
  movq $0x0, 0x20(%r14)
  movq %rcx, %rdi
  jmp     label110
block75:
  cmpq $0x8, %r12
  jnz     label76; j label77
block77:
  movq %rbx, %rax
  subq %rcx, %rax
  movq %rcx, %r14
  cmpq %rax, %rdx
  jnbe    label78; j label79
block79:
  movq %rdx, %rsi
  shlq $0x4, %rsi
  movq <offset:1>+(%rsp), %rcx
  movq %rdx, %r12
  movq (%rcx), %rax
  movq 8(%rcx), %rcx
  subq %rax, %rcx
  cmpq %rcx, %rsi
  jbe     label83; j label80
block82:
  jmp     label84
block83:
  leaq (%rax, %rsi), %rsi
  movq <offset:1>+(%rsp), %rcx
  movq %rsi, (%rcx)
  jmp     label84
block84:
  movq %r12, %r8
  shlq $0x4, %r8
  leaq (%rax, %r8), %r13
  movq %rax, <offset:1>+0x18(%rsp)
  movq %r14, %rdi
  movq <offset:1>+0x18(%rsp), %r15
  jmp     label85
block85:
  movq %rbx, %r9
  subq %rdi, %r9
  cmpq $0x2, %r9
  jb      label86; j label87
block86:
  jmp     label92
block87:
  movzbq (%rdi), %r8
  leaq 1(%rdi), %rax
  cmpq $0x80, %r8
  jb      label88; j label89
block88:
  movq %r8, %rdx
  jmp     label95
block89:
  movzbq 1(%rdi), %rcx
  movq %rcx, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %r8
  orq %r8, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label90; j label91
block90:
  jmp     label95
block91:
  jmp     label92
block92:
  load_ext_name userextname0+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label93; j label94
block94:
  jmp     label95
block95:
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x20, %rdx
  jnbe    label96; j label97
block97:
  cmpq $0x20, %rcx
  jb      label98; j label99
block99:
  load_ext_name userextname3+0, %rsi
  leaq 0x20(%rsi), %rsi
  subq %rdx, %rsi
  vmovdqu (%rax), %xmm0
  vpand (%rsi), %xmm0, %xmm0
  vmovdqu 0x10(%rax), %xmm1
  movq %rax, <offset:1>+0x20(%rsp)
  vpand 0x10(%rsi), %xmm1, %xmm1
  vpor %xmm1, %xmm0, %xmm0
  vptest %xmm0, %xmm0
  jnz     label100; j label101
block101:
  movq <offset:1>+0x20(%rsp), %rax
  movq %rdx, %r14
  jmp     label107
block104:
  load_ext_name userextname4+0, %rcx
  movq %r14, %rsi
  movq <offset:1>+0x20(%rsp), %rdi
  call    *%rcx
  testq %rax, %rax
  jnz     label105; j label106
block105:
  movq <offset:1>+0x20(%rsp), %rax
  jmp     label107
block107:
  movq %rax, (%r15)
  movq %r14, %rdx
  movq %rdx, %rcx
  orq (%rip), %rcx
  movq %rcx, 8(%r15)
  leaq (%rax, %rdx), %rdi
  leaq 0x10(%r15), %r15
  cmpq %r13, %r15
  jnz     label108; j label109
block108:
  jmp     label85
block109:
  movq <offset:1>+0x18(%rsp), %rax
  movq <offset:1>+8(%rsp), %r14
  movq %rax, 0x18(%r14)
  movq %r12, 0x20(%r14)
  jmp     label110
block110:
  movq <offset:1>+8(%rsp), %r14
  orq $0x2, (%r14)
  cmpq %rbx, %rdi
  jz      label111; j label112
block112:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rdi
  leal 0x20(%rcx), %eax
  cmpl $0x1b, %ecx
  jz      label113; j label114
block113:
  movq <offset:1>+0x40(%rsp), %rax
  movq <offset:1>+0x40(%rsp), %r9
  jmp     label117
block114:
  cmpl $0x10, %ecx
  jb      label115; j label116
block115:
  jmp     label206
block116:
  jmp     label221
block117:
  movq <offset:1>+0x40(%rsp), %rax
  movq <offset:1>+0x40(%rsp), %r9
  testq %rax, %r9
  jz      label118; j label119
block119:
  movq <offset:1>+0x10(%rsp), %rcx
  leaq -2(%rcx), %r15
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x2, %rax
  jb      label120; j label121
block120:
  jmp     label126
block121:
  movzbq (%rdi), %rax
  leaq 1(%rdi), %rsi
  cmpq $0x80, %rax
  jb      label122; j label123
block122:
  movq %rax, %rdx
  jmp     label129
block123:
  movzbq 1(%rdi), %r8
  movq %r8, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rax
  orq %rax, %rdx
  leaq 2(%rdi), %rsi
  cmpq $0x80, %r8
  jb      label124; j label125
block124:
  jmp     label129
block125:
  jmp     label126
block126:
  load_ext_name userextname0+0, %r8
  movq %rbx, %rsi
  call    *%r8
  testq %rax, %rax
  jz      label127; j label128
block128:
  movq %rax, %rsi
  jmp     label129
block129:
  testq %rdx, %rdx
  jnz     label131; j label130
block131:
  movq %rbx, %rax
  subq %rsi, %rax
  cmpq $0x1, %rax
  jb      label132; j label133
block133:
  movzbq (%rsi), %rax
  movq %rax, %rcx
  shrq $0x4, %rcx
  cmpq $0x8, %rcx
  jnz     label134; j label135
block135:
  andq $0xf, %rax
  cmpq $0x9, %rax
  jnz     label136; j label137
block137:
  leaq 1(%rsi), %rsi
  movq %rdx, %rax
  shlq $1, %rax
  movq %rbx, %rcx
  subq %rsi, %rcx
  movq %rsi, <offset:1>+0x30(%rsp)
  cmpq %rcx, %rax
  jnbe    label138; j label139
block139:
  movq %rdx, %rsi
  shlq $0x5, %rsi
  movq <offset:1>+(%rsp), %rcx
  movq %rdx, <offset:1>+0x20(%rsp)
  movq (%rcx), %rax
  movq 8(%rcx), %rcx
  subq %rax, %rcx
  cmpq %rcx, %rsi
  jbe     label143; j label140
block142:
  movq <offset:1>+0x20(%rsp), %r13
  jmp     label144
block143:
  leaq (%rax, %rsi), %rcx
  movq <offset:1>+(%rsp), %rdx
  movq %rcx, (%rdx)
  movq <offset:1>+0x20(%rsp), %r13
  jmp     label144
block144:
  movq %r13, %rcx
  shlq $0x5, %rcx
  movq %r13, <offset:1>+0x20(%rsp)
  leaq (%rax, %rcx), %r14
  movq %rax, <offset:1>+0x18(%rsp)
  movq %r14, <offset:1>+0x38(%rsp)
  movq <offset:1>+0x30(%rsp), %rdi
  movq <offset:1>+0x18(%rsp), %r12
  jmp     label145
block145:
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x2, %rax
  jb      label146; j label147
block146:
  jmp     label152
block147:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label148; j label149
block148:
  movq %rcx, %rdx
  jmp     label155
block149:
  movzbq 1(%rdi), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %rsi
  jb      label150; j label151
block150:
  jmp     label155
block151:
  jmp     label152
block152:
  load_ext_name userextname0+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label153; j label154
block154:
  jmp     label155
block155:
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x20, %rdx
  jnbe    label156; j label157
block157:
  cmpq $0x20, %rcx
  jb      label158; j label159
block159:
  load_ext_name userextname3+0, %rsi
  leaq 0x20(%rsi), %rsi
  subq %rdx, %rsi
  vmovdqu (%rax), %xmm0
  vpand (%rsi), %xmm0, %xmm0
  vmovdqu 0x10(%rax), %xmm1
  movq %rax, %r14
  vpand 0x10(%rsi), %xmm1, %xmm1
  vpor %xmm1, %xmm0, %xmm0
  vptest %xmm0, %xmm0
  jnz     label160; j label161
block161:
  movq %r14, %rax
  movq %rdx, %r13
  jmp     label167
block164:
  load_ext_name userextname4+0, %rcx
  movq %r13, %rsi
  movq %r14, %rdi
  call    *%rcx
  testq %rax, %rax
  jnz     label165; j label166
block165:
  movq %r14, %rax
  jmp     label167
block167:
  movq %rax, (%r12)
  movq %r13, %rcx
  movq %rcx, %rsi
  orq (%rip), %rsi
  movq %rsi, 8(%r12)
  leaq (%rax, %rcx), %rsi
  testq %r15, %r15
  jz      label168; j label169
block169:
  movq %rbx, %r9
  subq %rsi, %r9
  cmpq $0x1, %r9
  jb      label170; j label171
block171:
  movzbq (%rax, %rcx), %rdx
  movq %rdx, %r13
  andq $0xf, %r13
  shrq $0x4, %rdx
  leaq 1(%rax, %rcx), %rdi
  cmpq $0xf, %rdx
  jnz     label172; j label173
block172:
  jmp     label184
block173:
  movq %rbx, %rdx
  subq %rdi, %rdx
  movq %rdi, %r9
  cmpq $0x2, %rdx
  jb      label174; j label175
block174:
  jmp     label180
block175:
  movzbq 1(%rax, %rcx), %rsi
  leaq 2(%rax, %rcx), %rdi
  cmpq $0x80, %rsi
  jb      label176; j label177
block176:
  movq %rsi, %rdx
  jmp     label183
block177:
  movzbq 2(%rax, %rcx), %r8
  movq %r8, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rsi
  orq %rsi, %rdx
  leaq 3(%rax, %rcx), %rdi
  cmpq $0x80, %r8
  jb      label178; j label179
block178:
  jmp     label183
block179:
  jmp     label180
block180:
  load_ext_name userextname0+0, %rax
  movq %r9, %rdi
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label181; j label182
block182:
  movq %rax, %rdi
  jmp     label183
block183:
  jmp     label184
block184:
  testq %rdx, %rdx
  jnz     label188; j label185
block187:
  movq $0x8, 0x10(%r12)
  movq $0x0, 0x18(%r12)
  movq %rdi, %r13
  jmp     label198
block188:
  cmpq $0x7, %r13
  jnz     label189; j label190
block190:
  movq %rdx, %rax
  shlq $0x3, %rax
  movq %rbx, %rcx
  subq %rdi, %rcx
  movq %rdi, <offset:1>+0x30(%rsp)
  cmpq %rcx, %rax
  movq %rax, %r13
  jnbe    label191; j label192
block192:
  movq %rdx, %rsi
  shlq $0x3, %rsi
  movq <offset:1>+(%rsp), %rcx
  movq %rdx, %r14
  movq (%rcx), %rax
  movq 8(%rcx), %rcx
  subq %rax, %rcx
  cmpq %rcx, %rsi
  jbe     label196; j label193
block195:
  movq %rax, <offset:1>+0x28(%rsp)
  jmp     label197
block196:
  leaq (%rax, %r14, 8), %rcx
  movq %rax, <offset:1>+0x28(%rsp)
  movq <offset:1>+(%rsp), %rax
  movq %rcx, (%rax)
  jmp     label197
block197:
  load_ext_name userextname5+0, %rax
  movq %r13, %rdx
  movq <offset:1>+0x30(%rsp), %r13
  movq <offset:1>+0x28(%rsp), %rsi
  movq %r13, %rdi
  call    *%rax
  leaq (%r13, %r14, 8), %r13
  movq <offset:1>+0x28(%rsp), %rax
  movq %rax, 0x10(%r12)
  movq %r14, 0x18(%r12)
  jmp     label198
block198:
  leaq 0x20(%r12), %r12
  movq <offset:1>+0x38(%rsp), %r14
  cmpq %r14, %r12
  jnz     label199; j label200
block199:
  movq %r13, %rdi
  movq %r14, <offset:1>+0x38(%rsp)
  jmp     label145
block200:
  movq <offset:1>+0x18(%rsp), %rax
  movq <offset:1>+8(%rsp), %r14
  movq %rax, 0x28(%r14)
  movq <offset:1>+0x20(%rsp), %r11
  movq %r11, 0x30(%r14)
  jmp     label201
block201:
  movq <offset:1>+8(%rsp), %r14
  orq $0x4, (%r14)
  cmpq %rbx, %r13
  jz      label202; j label203
block203:
  movzbq (%r13), %rcx
  leaq 1(%r13), %rdi
  leal 0x30(%rcx), %eax
  cmpl $0x10, %ecx
  jb      label204; j label205
block204:
  jmp     label206
block205:
  jmp     label221
block206:
  movq %rcx, %r12
  andl $0xf, %r12d
  testl $0xf, %ecx
  jnz     label208; j label207
block207:
  movq %rdi, %rax
  jmp     label223
block209:
  jmp     label215
block210:
  movzbq (%rdi), %r8
  leaq 1(%rdi), %rax
  cmpq $0x80, %r8
  jb      label211; j label212
block211:
  movq %r8, %rdx
  movq %rax, %rdi
  jmp     label218
block212:
  movzbq 1(%rdi), %rax
  movq %rax, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %r8
  orq %r8, %rdx
  leaq 2(%rdi), %rcx
  cmpq $0x80, %rax
  jb      label213; j label214
block213:
  movq %rcx, %rdi
  jmp     label218
block214:
  jmp     label215
block215:
  load_ext_name userextname0+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label216; j label217
block217:
  movq %rax, %rdi
  jmp     label218
block218:
  cmpq $0xffff, %rdx
  jnbe    label219; j label220
block220:
  movq %rdx, %rax
  shrl $1, %eax
  andl $0x1, %edx
  negl %edx
  xorl %edx, %eax
  shll $0x4, %eax
  orl %r12d, %eax
  jmp     label221
block221:
  movq %rax, %rcx
  andl $0xf, %ecx
  testl $0xf, %eax
  jnz     label224; j label222
block222:
  movq %rdi, %rax
  jmp     label223
block223:
  movq 0x50(%rsp), %rbx
  movq 0x58(%rsp), %r12
  movq 0x60(%rsp), %r13
  movq 0x68(%rsp), %r14
  movq 0x70(%rsp), %r15
  addq $0x80, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block224:
  movq %rax, %rdx
  sarl $0x4, %edx
  cmpl $0x7fff, %edx
  jnle    label225; j label226
block226:
  andl $0xffff, %edx
  cmpl $0x1, %edx
  jnb     label228; j label227
block228:
  leal -1(%rdx), %edx
  movl $0x3, %esi
  cmpl %esi, %edx
  cmovbl %edx, %esi
  br_table %rsi, %r8, %rdx
block231:
  movq <offset:1>+0x40(%rsp), %rax
  movq <offset:1>+0x40(%rsp), %r9
  jmp     label117
block234:
  movq <offset:1>+0x40(%rsp), %rax
  movq <offset:1>+0x40(%rsp), %r9
  jmp     label54
block237:
  movq <offset:1>+0x40(%rsp), %r9
  movq %rbx, %r10
  jmp     label11
block242:
  cmpq %rbx, %rax
  jz      label243; j label244
block244:
  movzbq (%rax), %rcx
  leaq 1(%rax), %rdi
  leal (%rcx, %r12), %eax
  cmpl $0x10, %ecx
  jb      label245; j label246
block245:
  jmp     label206
block246:
  jmp     label221
block1:
  jmp     label247
block3:
  jmp     label247
block12:
  jmp     label247
block14:
  jmp     label247
block25:
  jmp     label247
block29:
  cmpq $0xd, %r12
  jnbe    label30; j label31
block30:
  jmp     label247
block33:
  jmp     label247
block35:
  jmp     label247
block37:
  load_ext_name userextname1+0, %rax
  movq %r12, %rdi
  call    *%rax
  movq %r12, <offset:1>+(%rsp)
  testq %rax, %rax
  jz      label38; j label39
block38:
  jmp     label247
block42:
  jmp     label247
block45:
  jmp     label247
block55:
  jmp     label247
block57:
  jmp     label247
block68:
  jmp     label247
block72:
  cmpq $0xd, %r12
  jnbe    label73; j label74
block73:
  jmp     label247
block76:
  jmp     label247
block78:
  jmp     label247
block80:
  load_ext_name userextname1+0, %rdx
  movq <offset:1>+(%rsp), %rdi
  call    *%rdx
  testq %rax, %rax
  jz      label81; j label82
block81:
  jmp     label247
block93:
  jmp     label247
block96:
  movq %rax, <offset:1>+0x20(%rsp)
  jmp     label102
block98:
  movq %rax, <offset:1>+0x20(%rsp)
  jmp     label102
block100:
  jmp     label102
block102:
  cmpq %rcx, %rdx
  movq %rdx, %r14
  jnbe    label103; j label104
block103:
  jmp     label247
block106:
  jmp     label247
block111:
  jmp     label247
block118:
  jmp     label247
block127:
  jmp     label247
block130:
  movq <offset:1>+8(%rsp), %r14
  movq $0x8, 0x28(%r14)
  movq $0x0, 0x30(%r14)
  movq %rsi, %r13
  jmp     label201
block132:
  jmp     label247
block134:
  jmp     label247
block136:
  jmp     label247
block138:
  jmp     label247
block140:
  load_ext_name userextname1+0, %rax
  movq <offset:1>+(%rsp), %rdi
  call    *%rax
  testq %rax, %rax
  jz      label141; j label142
block141:
  jmp     label247
block153:
  jmp     label247
block156:
  movq %rax, %r14
  jmp     label162
block158:
  movq %rax, %r14
  jmp     label162
block160:
  jmp     label162
block162:
  cmpq %rcx, %rdx
  movq %rdx, %r13
  jnbe    label163; j label164
block163:
  jmp     label247
block166:
  jmp     label247
block168:
  jmp     label247
block170:
  jmp     label247
block181:
  jmp     label247
block185:
  cmpq $0xd, %r13
  jnbe    label186; j label187
block186:
  jmp     label247
block189:
  jmp     label247
block191:
  jmp     label247
block193:
  load_ext_name userextname1+0, %rax
  movq <offset:1>+(%rsp), %rdi
  call    *%rax
  testq %rax, %rax
  jz      label194; j label195
block194:
  jmp     label247
block202:
  jmp     label247
block208:
  movq %rbx, %r9
  subq %rdi, %r9
  cmpq $0x2, %r9
  jb      label209; j label210
block216:
  jmp     label247
block219:
  jmp     label247
block225:
  jmp     label247
block227:
  jmp     label239
block229:
  jmp     label239
block230:
  cmpl $0xb, %ecx
  jz      label231; j label232
block232:
  jmp     label240
block233:
  cmpl $0xa, %ecx
  jz      label234; j label235
block235:
  jmp     label240
block236:
  cmpl $0x9, %ecx
  jz      label237; j label238
block238:
  jmp     label240
block239:
  jmp     label240
block240:
  movq %rax, %r12
  andl $0xfffffff0, %r12d
  movl %eax, %edx
  orq (%rip), %rdx
  load_ext_name userextname6+0, %rax
  movq <offset:1>+0x40(%rsp), %rcx
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label241; j label242
block241:
  jmp     label247
block243:
  jmp     label247
block247:
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
  leaq -1(%rdi), %r12
  movq %rdi, <offset:1>+(%rsp)
  movq (%rsi), %rax
  uninit  %r8
  xorq %r8, %r8
  testq $0x1, %rax
  jnz     label4; j label3
block3:
  movq %rcx, %rbx
  movq %rdx, %rdi
  jmp     label17
block4:
  testq %r12, %r12
  jz      label5; j label6
block6:
  movq 8(%rsi), %rdi
  movq %rdi, %r13
  movl 0x10(%rsi), %eax
  movq %rsi, <offset:1>+8(%rsp)
  cmpq $0xf, %rax
  jnb     label7; j label8
block7:
  movq %rcx, %rbx
  movq %rdx, %rdi
  movq %rax, %r14
  jmp     label11
block8:
  movq %rcx, %rsi
  subq %rdx, %rsi
  movq %rcx, %rbx
  cmpq $0x2, %rsi
  jb      label9; j label10
block9:
  movq %rdx, %rdi
  movq %rax, %r14
  jmp     label11
block10:
  movq %rax, %rcx
  shlq $0x4, %rcx
  movq %rax, %r14
  orq $0x5, %rcx
  shlq $0x8, %rcx
  orq $0x19, %rcx
  movw %cx, (%rdx)
  leaq 2(%rdx), %rdx
  jmp     label14
block11:
  movl $0x5, %ecx
  movl $0x19, %edx
  load_ext_name userextname0+0, %rax
  movq %rbx, %rsi
  movq %r14, %r8
  call    *%rax
  testq %rax, %rax
  jz      label12; j label13
block13:
  movq %rax, %rdx
  jmp     label14
block14:
  load_ext_name userextname1+0, %rax
  movq %r14, %rsi
  movq %r13, %rdi
  movq %rbx, %rcx
  call    *%rax
  testq %rax, %rax
  jz      label15; j label16
block16:
  movl $0x10, %r8d
  movq <offset:1>+8(%rsp), %rsi
  movq %rax, %rdi
  jmp     label17
block17:
  movq (%rsi), %rdx
  testq $0x2, %rdx
  jnz     label19; j label18
block18:
  movq %rdi, <offset:1>+0x10(%rsp)
  jmp     label54
block19:
  movl $0x20, %r9d
  subq %r8, %r9
  leaq 0xa(%r9), %rdx
  testq %r12, %r12
  jz      label20; j label21
block21:
  movq 0x18(%rsi), %r13
  movl 0x20(%rsi), %r15d
  movq %rsi, <offset:1>+8(%rsp)
  cmpq $0xf, %r15
  jnb     label22; j label23
block22:
  jmp     label26
block23:
  movq %rbx, %r11
  subq %rdi, %r11
  cmpq $0x2, %r11
  jb      label24; j label25
block24:
  jmp     label26
block25:
  movq %r15, %r11
  shlq $0x4, %r11
  orq $0x8, %r11
  shlq $0x8, %r11
  orq %rdx, %r11
  movw %r11w, (%rdi)
  leaq 2(%rdi), %rdi
  movq %rdi, <offset:1>+0x10(%rsp)
  jmp     label29
block26:
  movl $0x8, %ecx
  load_ext_name userextname0+0, %rax
  movq %rbx, %rsi
  movq %r15, %r8
  call    *%rax
  testq %rax, %rax
  jz      label27; j label28
block28:
  movq %rax, <offset:1>+0x10(%rsp)
  jmp     label29
block29:
  movq %r15, %rax
  shlq $0x4, %rax
  leaq (%r13, %rax), %r14
  movq %r14, <offset:1>+0x18(%rsp)
  testq %r15, %r15
  jnz     label30; j label31
block30:
  jmp     label32
block31:
  jmp     label53
block32:
  movq (%r13), %rdi
  movq %rdi, %rsi
  movl 8(%r13), %edx
  cmpq $0x1f, %rdx
  jnbe    label42; j label33
block33:
  movq <offset:1>+0x10(%rsp), %r14
  movq %rbx, %rax
  subq %r14, %rax
  leaq 1(%rdx), %rcx
  cmpq %rax, %rcx
  jnbe    label34; j label35
block34:
  movq %rdx, %r8
  movq %r14, <offset:1>+0x10(%rsp)
  jmp     label47
block35:
  movb %dl, (%r14)
  leaq 1(%r14), %rcx
  leaq 1(%r14, %rdx), %rax
  cmpq $0x8, %rdx
  jnb     label41; j label36
block36:
  cmpq $0x4, %rdx
  jnb     label40; j label37
block37:
  testq %rdx, %rdx
  jnz     label39; j label38
block38:
  movq %rax, <offset:1>+0x10(%rsp)
  jmp     label50
block39:
  movq %rdx, %r8
  shrq $1, %r8
  movq %rsi, %rdi
  movzbq (%rdi), %r9
  movzbq (%rdi, %r8), %r10
  movzbq -1(%rdi, %rdx), %rdi
  movb %r9b, 1(%r14)
  movb %r10b, 1(%r14, %r8)
  movb %dil, -1(%rcx, %rdx)
  movq %rax, <offset:1>+0x10(%rsp)
  jmp     label50
block40:
  movq %rsi, %rdi
  movl (%rdi), %esi
  movl -4(%rdi, %rdx), %edi
  movl %esi, 1(%r14)
  movl %edi, -4(%rcx, %rdx)
  movq %rax, <offset:1>+0x10(%rsp)
  jmp     label50
block41:
  movq %rsi, %rdi
  movq %rdx, %r8
  andq $0x10, %r8
  shrq $1, %r8
  leaq -8(%rdx), %r9
  subq %r8, %r9
  movq (%rdi), %r10
  movq (%rdi, %r8), %r11
  movq (%rdi, %r9), %r15
  movq -8(%rdi, %rdx), %rdi
  movq %r10, 1(%r14)
  movq %r11, 1(%r14, %r8)
  movq %r15, 1(%r14, %r9)
  movq %rdi, -8(%rcx, %rdx)
  movq %rax, <offset:1>+0x10(%rsp)
  jmp     label50
block42:
  movq %rsi, %rdi
  movq <offset:1>+0x10(%rsp), %r14
  cmpq $0x4000, %rdx
  jnb     label43; j label44
block43:
  movq %rdi, %rsi
  movq %rdx, %r8
  movq %r14, <offset:1>+0x10(%rsp)
  jmp     label47
block44:
  movq %rbx, %rax
  subq %r14, %rax
  leaq 2(%rdx), %rcx
  cmpq %rax, %rcx
  jnbe    label45; j label46
block45:
  movq %rdi, %rsi
  movq %rdx, %r8
  movq %r14, <offset:1>+0x10(%rsp)
  jmp     label47
block46:
  movq %rdx, %rax
  andq $0x3f80, %rax
  leaq (%rdx, %rax), %rax
  cmpq $0x80, %rdx
  setae %cl
  movzbq %cl, %rcx
  movq %rcx, %rsi
  shlq $0x7, %rsi
  orq %rsi, %rax
  movw %ax, (%r14)
  leaq 1(%r14, %rcx), %rsi
  leaq (%rsi, %rdx), %r14
  movq %r14, <offset:1>+0x10(%rsp)
  load_ext_name userextname2+0, %rax
  call    *%rax
  jmp     label50
block47:
  movl $0x100, %edx
  load_ext_name userextname3+0, %rax
  movq %rsi, %rcx
  movq <offset:1>+0x10(%rsp), %rdi
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label48; j label49
block49:
  movq %rax, <offset:1>+0x10(%rsp)
  jmp     label50
block50:
  leaq 0x10(%r13), %r13
  movq <offset:1>+0x18(%rsp), %rsi
  cmpq %rsi, %r13
  jnz     label51; j label52
block51:
  movq %rsi, <offset:1>+0x18(%rsp)
  jmp     label32
block52:
  jmp     label53
block53:
  movl $0x20, %r8d
  movq <offset:1>+8(%rsp), %rsi
  jmp     label54
block54:
  movq (%rsi), %rdi
  testq $0x4, %rdi
  jnz     label56; j label55
block55:
  movq <offset:1>+0x10(%rsp), %rdi
  jmp     label103
block56:
  movl $0x30, %edi
  subq %r8, %rdi
  leaq 0xb(%rdi), %rdx
  testq %r12, %r12
  jz      label57; j label58
block58:
  movq <offset:1>+(%rsp), %rdi
  leaq -2(%rdi), %r12
  movq 0x28(%rsi), %r13
  movl 0x30(%rsi), %r15d
  leaq -1(%r15), %r11
  cmpq $0x7f, %r11
  jnb     label59; j label60
block59:
  jmp     label63
block60:
  movq <offset:1>+0x10(%rsp), %rdi
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x4, %rax
  jb      label61; j label62
block61:
  jmp     label63
block62:
  movq %r15, %rax
  orq $0x8900, %rax
  shlq $0x8, %rax
  orq %rdx, %rax
  movq <offset:1>+0x10(%rsp), %rdi
  movl %eax, (%rdi)
  leaq 3(%rdi), %rdi
  movq %rdi, <offset:1>+0x10(%rsp)
  jmp     label66
block63:
  movl $0x89, %ecx
  load_ext_name userextname4+0, %rax
  movq <offset:1>+0x10(%rsp), %rdi
  movq %rbx, %rsi
  movq %r15, %r8
  call    *%rax
  testq %rax, %rax
  jz      label64; j label65
block65:
  movq %rax, <offset:1>+0x10(%rsp)
  jmp     label66
block66:
  movq %r15, %rax
  shlq $0x5, %rax
  leaq (%r13, %rax), %r14
  testq %r15, %r15
  jnz     label67; j label68
block67:
  jmp     label69
block68:
  jmp     label102
block69:
  movq (%r13), %rdi
  movl 8(%r13), %edx
  cmpq $0x1f, %rdx
  jnbe    label79; j label70
block70:
  movq <offset:1>+0x10(%rsp), %rcx
  movq %rbx, %rax
  subq %rcx, %rax
  leaq 1(%rdx), %rcx
  cmpq %rax, %rcx
  jnbe    label71; j label72
block71:
  movq %rdi, %rcx
  movq %rdx, %r8
  jmp     label84
block72:
  movq <offset:1>+0x10(%rsp), %rax
  movb %dl, (%rax)
  leaq 1(%rax), %rcx
  leaq 1(%rax, %rdx), %rax
  cmpq $0x8, %rdx
  jnb     label78; j label73
block73:
  cmpq $0x4, %rdx
  jnb     label77; j label74
block74:
  testq %rdx, %rdx
  jnz     label76; j label75
block75:
  movq %rax, <offset:1>+8(%rsp)
  jmp     label87
block76:
  movq %rdx, %rsi
  shrq $1, %rsi
  movzbq (%rdi), %r8
  movzbq (%rdi, %rsi), %r9
  movzbq -1(%rdi, %rdx), %rdi
  movq <offset:1>+0x10(%rsp), %r10
  movb %r8b, 1(%r10)
  movq <offset:1>+0x10(%rsp), %r8
  movb %r9b, 1(%r8, %rsi)
  movb %dil, -1(%rcx, %rdx)
  movq %rax, <offset:1>+8(%rsp)
  jmp     label87
block77:
  movl (%rdi), %esi
  movl -4(%rdi, %rdx), %edi
  movq <offset:1>+0x10(%rsp), %r8
  movl %esi, 1(%r8)
  movl %edi, -4(%rcx, %rdx)
  movq %rax, <offset:1>+8(%rsp)
  jmp     label87
block78:
  movq %rdx, %rsi
  andq $0x10, %rsi
  shrq $1, %rsi
  leaq -8(%rdx), %r8
  subq %rsi, %r8
  movq (%rdi), %r9
  movq (%rdi, %rsi), %r10
  movq (%rdi, %r8), %r11
  movq -8(%rdi, %rdx), %rdi
  movq <offset:1>+0x10(%rsp), %r15
  movq %r9, 1(%r15)
  movq <offset:1>+0x10(%rsp), %r9
  movq %r10, 1(%r9, %rsi)
  movq <offset:1>+0x10(%rsp), %rsi
  movq %r11, 1(%rsi, %r8)
  movq %rdi, -8(%rcx, %rdx)
  movq %rax, <offset:1>+8(%rsp)
  jmp     label87
block79:
  cmpq $0x4000, %rdx
  jnb     label80; j label81
block80:
  movq %rdi, %rcx
  movq %rdx, %r8
  jmp     label84
block81:
  movq <offset:1>+0x10(%rsp), %rcx
  movq %rbx, %rax
  subq %rcx, %rax
  leaq 2(%rdx), %rcx
  cmpq %rax, %rcx
  jnbe    label82; j label83
block82:
  movq %rdi, %rcx
  movq %rdx, %r8
  jmp     label84
block83:
  movq %rdx, %rax
  andq $0x3f80, %rax
  leaq (%rdx, %rax), %rax
  cmpq $0x80, %rdx
  setae %cl
  movzbq %cl, %rcx
  movq %rcx, %rsi
  shlq $0x7, %rsi
  orq %rsi, %rax
  movq <offset:1>+0x10(%rsp), %rsi
  movw %ax, (%rsi)
  movq <offset:1>+0x10(%rsp), %rax
  leaq 1(%rax, %rcx), %rsi
  leaq (%rsi, %rdx), %rax
  movq %rax, <offset:1>+8(%rsp)
  load_ext_name userextname2+0, %rax
  call    *%rax
  jmp     label87
block84:
  movl $0x100, %edx
  load_ext_name userextname3+0, %rax
  movq <offset:1>+0x10(%rsp), %rdi
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label85; j label86
block86:
  movq %rax, <offset:1>+8(%rsp)
  jmp     label87
block87:
  testq %r12, %r12
  jz      label88; j label89
block89:
  movq 0x10(%r13), %rdi
  movq %rdi, <offset:1>+0x18(%rsp)
  movl 0x18(%r13), %r15d
  cmpq $0xf, %r15
  jnb     label90; j label91
block90:
  movq <offset:1>+8(%rsp), %rdi
  jmp     label94
block91:
  movq <offset:1>+8(%rsp), %rdi
  movq %rbx, %r9
  subq %rdi, %r9
  cmpq $0x1, %r9
  jb      label92; j label93
block92:
  jmp     label94
block93:
  movq %r15, %r11
  shlq $0x4, %r11
  orq $0x7, %r11
  movb %r11b, (%rdi)
  leaq 1(%rdi), %rax
  jmp     label97
block94:
  movl $0x7, %ecx
  movl $0x100, %edx
  load_ext_name userextname0+0, %rax
  movq %rbx, %rsi
  movq %r15, %r8
  call    *%rax
  testq %rax, %rax
  jz      label95; j label96
block96:
  jmp     label97
block97:
  movq %r15, %rdx
  shlq $0x3, %rdx
  movq %rbx, %rcx
  subq %rax, %rcx
  movq %rax, <offset:1>+(%rsp)
  cmpq %rcx, %rdx
  jnbe    label98; j label99
block99:
  load_ext_name userextname2+0, %rax
  movq <offset:1>+0x18(%rsp), %rdi
  movq <offset:1>+(%rsp), %rsi
  call    *%rax
  movq <offset:1>+(%rsp), %rax
  leaq (%rax, %r15, 8), %rdi
  movq %rdi, <offset:1>+0x10(%rsp)
  leaq 0x20(%r13), %r13
  cmpq %r14, %r13
  jnz     label100; j label101
block100:
  jmp     label69
block101:
  jmp     label102
block102:
  movl $0x30, %r8d
  movq <offset:1>+0x10(%rsp), %rdi
  jmp     label103
block103:
  subq %rdi, %rbx
  cmpq $0x1, %rbx
  jb      label104; j label105
block105:
  movq <offset:1>+0x10(%rsp), %rdi
  movb $0x0, (%rdi)
  leaq 1(%rdi), %rax
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
  jmp     label106
block5:
  jmp     label106
block12:
  jmp     label106
block15:
  jmp     label106
block20:
  jmp     label106
block27:
  jmp     label106
block48:
  jmp     label106
block57:
  jmp     label106
block64:
  jmp     label106
block85:
  jmp     label106
block88:
  jmp     label106
block95:
  jmp     label106
block98:
  jmp     label106
block104:
  jmp     label106
block106:
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
