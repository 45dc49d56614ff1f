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
  subq $0x20, %rsp
  movq %rbx, (%rsp)
  movq %r12, 8(%rsp)
  movq %r13, 0x10(%rsp)
  movq %r14, 0x18(%rsp)
block0:
  testq %r8, %r8
  jz      label1; j label2
block2:
  leaq -1(%r8), %r13
  movq $0x0, (%rsi)
  movq %rsi, %r12
  cmpq %rcx, %rdx
  movq %rdx, %rax
  movq %rcx, %rsi
  jz      label3; j label4
block4:
  movzbq (%rax), %rdx
  leaq 1(%rax), %rdi
  leal (%rdx), %ecx
  cmpl $0x15, %edx
  jz      label5; j label6
block5:
  movq %rsi, %rbx
  jmp     label11
block6:
  cmpl $0x10, %edx
  jb      label7; j label8
block7:
  movq %rsi, %rbx
  jmp     label111
block8:
  cmpl $0x26, %ecx
  jnz     label9; j label10
block9:
  movq %rsi, %rbx
  jmp     label28
block10:
  movq %rsi, %rbx
  jmp     label31
block11:
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x2, %rax
  jb      label12; j label13
block12:
  jmp     label18
block13:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label14; j label15
block14:
  movq %rcx, %rdx
  jmp     label21
block15:
  movzbq 1(%rdi), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %rsi
  jb      label16; j label17
block16:
  jmp     label21
block17:
  jmp     label18
block18:
  load_ext_name userextname0+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label19; j label20
block20:
  jmp     label21
block21:
  movq %rdx, %rcx
  shrl $1, %ecx
  andl $0x1, %edx
  negl %edx
  xorl %edx, %ecx
  movl %ecx, 0x18(%r12)
  orq $0x1, (%r12)
  cmpq %rbx, %rax
  jz      label22; j label23
block23:
  movzbq (%rax), %rdx
  leaq 1(%rax), %rdi
  leal 0x10(%rdx), %ecx
  cmpl $0x16, %edx
  jz      label24; j label25
block24:
  jmp     label31
block25:
  cmpl $0x10, %edx
  jb      label26; j label27
block26:
  jmp     label111
block27:
  jmp     label28
block28:
  leal -0x31(%rcx), %eax
  cmpl $0x2, %eax
  jnb     label29; j label30
block29:
  jmp     label48
block30:
  jmp     label51
block31:
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x2, %rax
  jb      label32; j label33
block32:
  jmp     label38
block33:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label34; j label35
block34:
  movq %rcx, %rdx
  jmp     label41
block35:
  movzbq 1(%rdi), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %rsi
  jb      label36; j label37
block36:
  jmp     label41
block37:
  jmp     label38
block38:
  load_ext_name userextname1+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label39; j label40
block40:
  jmp     label41
block41:
  movq %rdx, %rcx
  shrq $1, %rcx
  andq $0x1, %rdx
  negq %rdx
  xorq %rdx, %rcx
  movq %rcx, 8(%r12)
  orq $0x2, (%r12)
  cmpq %rbx, %rax
  jz      label42; j label43
block43:
  movzbq (%rax), %rdx
  leaq 1(%rax), %rdi
  leal 0x20(%rdx), %ecx
  leal -0x11(%rdx), %eax
  cmpl $0x2, %eax
  jb      label44; j label45
block44:
  jmp     label51
block45:
  cmpl $0x10, %edx
  jb      label46; j label47
block46:
  jmp     label111
block47:
  jmp     label48
block48:
  cmpl $0x47, %ecx
  jnz     label49; j label50
block49:
  jmp     label58
block50:
  jmp     label61
block51:
  andl $0xf, %ecx
  cmpl $0x1, %ecx
  sete %al
  movb %al, 0x1e(%r12)
  orq $0x4, (%r12)
  cmpq %rbx, %rdi
  jz      label52; j label53
block53:
  movzbq (%rdi), %rdx
  leaq 1(%rdi), %rdi
  leal 0x30(%rdx), %ecx
  cmpl $0x17, %edx
  jz      label54; j label55
block54:
  jmp     label61
block55:
  cmpl $0x10, %edx
  jb      label56; j label57
block56:
  jmp     label111
block57:
  jmp     label58
block58:
  cmpl $0x54, %ecx
  jnz     label59; j label60
block59:
  jmp     label70
block60:
  jmp     label73
block61:
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x8, %rax
  jb      label62; j label63
block63:
  movq (%rdi), %rdx
  movq %rdx, 0x10(%r12)
  leaq 8(%rdi), %rsi
  orq $0x8, (%r12)
  cmpq %rbx, %rsi
  jz      label64; j label65
block65:
  movzbq 8(%rdi), %rdx
  leaq 9(%rdi), %rdi
  leal 0x40(%rdx), %ecx
  cmpl $0x14, %edx
  jz      label66; j label67
block66:
  jmp     label73
block67:
  cmpl $0x10, %edx
  jb      label68; j label69
block68:
  jmp     label111
block69:
  jmp     label70
block70:
  cmpl $0x63, %ecx
  jnz     label71; j label72
block71:
  jmp     label92
block72:
  jmp     label95
block73:
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x2, %rax
  jb      label74; j label75
block74:
  jmp     label80
block75:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label76; j label77
block76:
  movq %rcx, %rdx
  jmp     label83
block77:
  movzbq 1(%rdi), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %rsi
  jb      label78; j label79
block78:
  jmp     label83
block79:
  jmp     label80
block80:
  load_ext_name userextname0+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label81; j label82
block82:
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
  movw %cx, 0x1c(%r12)
  orq $0x10, (%r12)
  cmpq %rbx, %rax
  jz      label86; j label87
block87:
  movzbq (%rax), %rdx
  leaq 1(%rax), %rdi
  leal 0x50(%rdx), %ecx
  cmpl $0x13, %edx
  jz      label88; j label89
block88:
  jmp     label95
block89:
  cmpl $0x10, %edx
  jb      label90; j label91
block90:
  jmp     label111
block91:
  jmp     label92
block92:
  cmpl $0x7d, %ecx
  jnz     label93; j label94
block93:
  jmp     label126
block94:
  jmp     label104
block95:
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x1, %rax
  jb      label96; j label97
block97:
  movzbq (%rdi), %rax
  movb %al, 0x1f(%r12)
  leaq 1(%rdi), %rax
  orq $0x20, (%r12)
  cmpq %rbx, %rax
  jz      label98; j label99
block99:
  movzbq 1(%rdi), %rdx
  leaq 2(%rdi), %rdi
  leal 0x60(%rdx), %ecx
  cmpl $0x1d, %edx
  jz      label100; j label101
block100:
  jmp     label104
block101:
  cmpl $0x10, %edx
  jb      label102; j label103
block102:
  jmp     label111
block103:
  jmp     label126
block104:
  movq %rbx, %rdx
  subq %rdi, %rdx
  cmpq $0x10, %rdx
  jb      label105; j label106
block106:
  vmovdqu (%rdi), %xmm5
  vmovdqu %xmm5, 0x20(%r12)
  leaq 0x10(%rdi), %rsi
  orq $0x40, (%r12)
  cmpq %rbx, %rsi
  jz      label107; j label108
block108:
  movzbq 0x10(%rdi), %rdx
  leaq 0x11(%rdi), %rdi
  leal 0x70(%rdx), %ecx
  cmpl $0x10, %edx
  jb      label109; j label110
block109:
  jmp     label111
block110:
  jmp     label126
block111:
  movq %rdx, %r14
  andl $0xf, %r14d
  testl $0xf, %edx
  jnz     label113; j label112
block112:
  movq %rdi, %rax
  jmp     label128
block114:
  jmp     label120
block115:
  movzbq (%rdi), %rax
  leaq 1(%rdi), %rcx
  cmpq $0x80, %rax
  jb      label116; j label117
block116:
  movq %rax, %rdx
  movq %rcx, %rdi
  jmp     label123
block117:
  movzbq 1(%rdi), %rcx
  movq %rcx, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rax
  orq %rax, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label118; j label119
block118:
  movq %rax, %rdi
  jmp     label123
block119:
  jmp     label120
block120:
  load_ext_name userextname0+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label121; j label122
block122:
  movq %rax, %rdi
  jmp     label123
block123:
  cmpq $0xffff, %rdx
  jnbe    label124; j label125
block125:
  movq %rdx, %rcx
  shrl $1, %ecx
  andl $0x1, %edx
  negl %edx
  xorl %edx, %ecx
  shll $0x4, %ecx
  orl %r14d, %ecx
  jmp     label126
block126:
  movq %rcx, %rax
  andl $0xf, %eax
  testl $0xf, %ecx
  jnz     label131; j label127
block127:
  movq %rdi, %rax
  jmp     label128
block128:
  movq (%r12), %rcx
  andq $0x7, %rcx
  cmpq $0x7, %rcx
  jnz     label129; j label130
block130:
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  movq 0x18(%rsp), %r14
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block131:
  movq %rcx, %rdx
  sarl $0x4, %edx
  cmpl $0x7fff, %edx
  jnle    label132; j label133
block133:
  andl $0xffff, %edx
  cmpl $0x1, %edx
  jnb     label135; j label134
block135:
  leal -1(%rdx), %edx
  movl $0x7, %esi
  cmpl %esi, %edx
  cmovbl %edx, %esi
  br_table %rsi, %r8, %rdx
block138:
  jmp     label104
block141:
  jmp     label95
block144:
  jmp     label73
block147:
  jmp     label61
block150:
  jmp     label51
block153:
  jmp     label31
block156:
  jmp     label11
block161:
  cmpq %rbx, %rax
  jz      label162; j label163
block163:
  movzbq (%rax), %rdx
  leaq 1(%rax), %rdi
  leal (%rdx, %r14), %ecx
  cmpl $0x10, %edx
  jb      label164; j label165
block164:
  jmp     label111
block165:
  jmp     label126
block1:
  jmp     label166
block3:
  jmp     label166
block19:
  jmp     label166
block22:
  jmp     label166
block39:
  jmp     label166
block42:
  jmp     label166
block52:
  jmp     label166
block62:
  jmp     label166
block64:
  jmp     label166
block81:
  jmp     label166
block84:
  jmp     label166
block86:
  jmp     label166
block96:
  jmp     label166
block98:
  jmp     label166
block105:
  jmp     label166
block107:
  jmp     label166
block113:
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x2, %rax
  jb      label114; j label115
block121:
  jmp     label166
block124:
  jmp     label166
block129:
  jmp     label166
block132:
  jmp     label166
block134:
  jmp     label158
block136:
  jmp     label158
block137:
  cmpl $0xd, %eax
  jz      label138; j label139
block139:
  jmp     label159
block140:
  cmpl $0x3, %eax
  jz      label141; j label142
block142:
  jmp     label159
block143:
  cmpl $0x4, %eax
  jz      label144; j label145
block145:
  jmp     label159
block146:
  cmpl $0x7, %eax
  jz      label147; j label148
block148:
  jmp     label159
block149:
  leal -1(%rax), %edx
  cmpl $0x2, %edx
  jb      label150; j label151
block151:
  jmp     label159
block152:
  cmpl $0x6, %eax
  jz      label153; j label154
block154:
  jmp     label159
block155:
  cmpl $0x5, %eax
  jz      label156; j label157
block157:
  jmp     label159
block158:
  jmp     label159
block159:
  movq %rcx, %r14
  andl $0xfffffff0, %r14d
  movl %ecx, %edx
  orq (%rip), %rdx
  load_ext_name userextname2+0, %rax
  movq %r13, %rcx
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label160; j label161
block160:
  jmp     label166
block162:
  jmp     label166
block166:
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

; Encode Root
  pushq %rbp
  movq %rsp, %rbp
  subq $0x10, %rsp
  movq %rbx, (%rsp)
  movq %r12, 8(%rsp)
block0:
  movq %rcx, %r12
  testq %rdi, %rdi
  jz      label1; j label2
block2:
  movl $0x7f, %eax
  andq (%rsi), %rax
  cmpq $0x7f, %rax
  jz      label48; j label3
block3:
  movl 0x18(%rsi), %eax
  movq %rsi, %rbx
  movq %rax, %rcx
  shll $1, %ecx
  sarl $0x1f, %eax
  xorl %eax, %ecx
  cmpq $0x4000, %rcx
  jnb     label4; j label5
block4:
  movq %rdx, %rdi
  jmp     label8
block5:
  movq %r12, %rax
  subq %rdx, %rax
  cmpq $0x4, %rax
  jb      label6; j label7
block6:
  movq %rdx, %rdi
  jmp     label8
block7:
  movq %rcx, %rax
  andq $0x3f80, %rax
  leaq (%rcx, %rax), %rax
  cmpq $0x80, %rcx
  setae %cl
  movzbq %cl, %rcx
  movq %rcx, %rsi
  shlq $0x7, %rsi
  orq %rsi, %rax
  shlq $0x8, %rax
  orq $0x15, %rax
  movl %eax, (%rdx)
  leaq 2(%rdx, %rcx), %rdi
  jmp     label11
block8:
  movl $0x15, %edx
  load_ext_name userextname0+0, %r8
  movq %r12, %rsi
  call    *%r8
  testq %rax, %rax
  jz      label9; j label10
block10:
  movq %rax, %rdi
  jmp     label11
block11:
  movq 8(%rbx), %rsi
  movq %rsi, %rcx
  shlq $1, %rcx
  sarq $0x3f, %rsi
  xorq %rsi, %rcx
  cmpq $0x4000, %rcx
  jnb     label12; j label13
block12:
  jmp     label16
block13:
  movq %r12, %r10
  subq %rdi, %r10
  cmpq $0x4, %r10
  jb      label14; j label15
block14:
  jmp     label16
block15:
  movq %rcx, %rax
  andq $0x3f80, %rax
  leaq (%rcx, %rax), %r8
  cmpq $0x80, %rcx
  setae %al
  movzbq %al, %rax
  movq %rax, %rcx
  shlq $0x7, %rcx
  orq %rcx, %r8
  shlq $0x8, %r8
  orq $0x16, %r8
  movl %r8d, (%rdi)
  leaq 2(%rdi, %rax), %rax
  jmp     label19
block16:
  movl $0x16, %edx
  load_ext_name userextname0+0, %rax
  movq %r12, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label17; j label18
block18:
  jmp     label19
block19:
  movzbq 0x1e(%rbx), %rcx
  movl $0x2, %edx
  subq %rcx, %rdx
  leaq 0x10(%rdx), %rcx
  movq %r12, %rdx
  subq %rax, %rdx
  cmpq $0x1, %rdx
  jb      label20; j label21
block21:
  movb %cl, (%rax)
  leaq 1(%rax), %rdi
  movq (%rbx), %rdx
  movl $0x30, %ecx
  testq $0x8, %rdx
  jnz     label23; j label22
block22:
  jmp     label26
block23:
  movq %r12, %rcx
  subq %rdi, %rcx
  cmpq $0x9, %rcx
  jb      label24; j label25
block25:
  movb $0x17, 1(%rax)
  movq 0x10(%rbx), %rcx
  movq %rcx, 2(%rax)
  leaq 0xa(%rax), %rdi
  movl $0x40, %ecx
  jmp     label26
block26:
  movq (%rbx), %rax
  testq $0x10, %rax
  jnz     label28; j label27
block27:
  jmp     label37
block28:
  movl $0x50, %eax
  subq %rcx, %rax
  leaq 4(%rax), %rdx
  movzwq 0x1c(%rbx), %rax
  movswl %ax, %eax
  movq %rax, %rcx
  shll $1, %ecx
  sarl $0x1f, %eax
  xorl %eax, %ecx
  cmpq $0x4000, %rcx
  jnb     label29; j label30
block29:
  jmp     label33
block30:
  movq %r12, %rax
  subq %rdi, %rax
  cmpq $0x4, %rax
  jb      label31; j label32
block31:
  jmp     label33
block32:
  movq %rcx, %rax
  andq $0x3f80, %rax
  leaq (%rcx, %rax), %rax
  cmpq $0x80, %rcx
  setae %cl
  movzbq %cl, %rcx
  movq %rcx, %rsi
  shlq $0x7, %rsi
  orq %rsi, %rax
  shlq $0x8, %rax
  orq %rdx, %rax
  movl %eax, (%rdi)
  leaq 2(%rdi, %rcx), %rdi
  jmp     label36
block33:
  load_ext_name userextname0+0, %rax
  movq %r12, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label34; j label35
block35:
  movq %rax, %rdi
  jmp     label36
block36:
  movl $0x50, %ecx
  jmp     label37
block37:
  movq (%rbx), %rax
  testq $0x20, %rax
  jnz     label39; j label38
block38:
  jmp     label42
block39:
  movl $0x60, %eax
  subq %rcx, %rax
  leaq 3(%rax), %rax
  movq %r12, %rcx
  subq %rdi, %rcx
  cmpq $0x2, %rcx
  jb      label40; j label41
block41:
  movb %al, (%rdi)
  movzbq 0x1f(%rbx), %rax
  movb %al, 1(%rdi)
  leaq 2(%rdi), %rdi
  movl $0x60, %ecx
  jmp     label42
block42:
  movq (%rbx), %rax
  testq $0x40, %rax
  jnz     label44; j label43
block43:
  jmp     label47
block44:
  movl $0x70, %eax
  subq %rcx, %rax
  leaq 0xd(%rax), %rax
  movq %r12, %rcx
  subq %rdi, %rcx
  cmpq $0x11, %rcx
  jb      label45; j label46
block46:
  movb %al, (%rdi)
  vmovdqu 0x20(%rbx), %xmm3
  vmovdqu %xmm3, 1(%rdi)
  leaq 0x11(%rdi), %rdi
  movl $0x70, %ecx
  jmp     label47
block47:
  jmp     label81
block48:
  movq %rsi, %rbx
  movq %rdx, %rdi
  movl 0x18(%rbx), %esi
  movq %rsi, %rcx
  shll $1, %ecx
  sarl $0x1f, %esi
  xorl %esi, %ecx
  cmpq $0x4000, %rcx
  jnb     label49; j label50
block49:
  jmp     label53
block50:
  movq %r12, %r9
  subq %rdi, %r9
  cmpq $0x4, %r9
  jb      label51; j label52
block51:
  jmp     label53
block52:
  movq %rcx, %rax
  andq $0x3f80, %rax
  leaq (%rcx, %rax), %rsi
  cmpq $0x80, %rcx
  setae %al
  movzbq %al, %rax
  movq %rax, %rcx
  shlq $0x7, %rcx
  orq %rcx, %rsi
  shlq $0x8, %rsi
  orq $0x15, %rsi
  movl %esi, (%rdi)
  leaq 2(%rdi, %rax), %rdi
  jmp     label56
block53:
  movl $0x15, %edx
  load_ext_name userextname0+0, %rax
  movq %r12, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label54; j label55
block55:
  movq %rax, %rdi
  jmp     label56
block56:
  movq 8(%rbx), %rax
  movq %rax, %rcx
  shlq $1, %rcx
  sarq $0x3f, %rax
  xorq %rax, %rcx
  cmpq $0x4000, %rcx
  jnb     label57; j label58
block57:
  jmp     label61
block58:
  movq %r12, %rax
  subq %rdi, %rax
  cmpq $0x4, %rax
  jb      label59; j label60
block59:
  jmp     label61
block60:
  movq %rcx, %rax
  andq $0x3f80, %rax
  leaq (%rcx, %rax), %rax
  cmpq $0x80, %rcx
  setae %cl
  movzbq %cl, %rcx
  movq %rcx, %rdx
  shlq $0x7, %rdx
  orq %rdx, %rax
  shlq $0x8, %rax
  orq $0x16, %rax
  movl %eax, (%rdi)
  leaq 2(%rdi, %rcx), %rax
  jmp     label64
block61:
  movl $0x16, %edx
  load_ext_name userextname0+0, %rax
  movq %r12, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label62; j label63
block63:
  jmp     label64
block64:
  movzbq 0x1e(%rbx), %rcx
  movl $0x2, %edx
  subq %rcx, %rdx
  leaq 0x10(%rdx), %rcx
  movq %r12, %rdx
  subq %rax, %rdx
  cmpq $0x1, %rdx
  jb      label65; j label66
block66:
  movb %cl, (%rax)
  leaq 1(%rax), %rcx
  movq %r12, %rdx
  subq %rcx, %rdx
  cmpq $0x9, %rdx
  jb      label67; j label68
block68:
  movb $0x17, 1(%rax)
  movq 0x10(%rbx), %rcx
  movq %rcx, 2(%rax)
  leaq 0xa(%rax), %rdi
  movzwq 0x1c(%rbx), %rcx
  movswl %cx, %edx
  movq %rdx, %rcx
  shll $1, %ecx
  sarl $0x1f, %edx
  xorl %edx, %ecx
  cmpq $0x4000, %rcx
  jnb     label69; j label70
block69:
  jmp     label73
block70:
  movq %r12, %rdx
  subq %rdi, %rdx
  cmpq $0x4, %rdx
  jb      label71; j label72
block71:
  jmp     label73
block72:
  movq %rcx, %rdx
  andq $0x3f80, %rdx
  leaq (%rcx, %rdx), %rdx
  cmpq $0x80, %rcx
  setae %cl
  movzbq %cl, %rcx
  movq %rcx, %rsi
  shlq $0x7, %rsi
  orq %rsi, %rdx
  shlq $0x8, %rdx
  orq $0x14, %rdx
  movl %edx, 0xa(%rax)
  leaq 0xc(%rax, %rcx), %rax
  jmp     label76
block73:
  movl $0x14, %edx
  load_ext_name userextname0+0, %rax
  movq %r12, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label74; j label75
block75:
  jmp     label76
block76:
  movq %r12, %rcx
  subq %rax, %rcx
  cmpq $0x2, %rcx
  jb      label77; j label78
block78:
  movb $0x13, (%rax)
  movzbq 0x1f(%rbx), %rcx
  movb %cl, 1(%rax)
  leaq 2(%rax), %rcx
  movq %r12, %rdx
  subq %rcx, %rdx
  cmpq $0x11, %rdx
  jb      label79; j label80
block80:
  movb $0x1d, 2(%rax)
  vmovdqu 0x20(%rbx), %xmm0
  vmovdqu %xmm0, 3(%rax)
  leaq 0x13(%rax), %rdi
  movl $0x70, %ecx
  jmp     label81
block81:
  subq %rdi, %r12
  cmpq $0x1, %r12
  jb      label82; j label83
block83:
  movb $0x0, (%rdi)
  leaq 1(%rdi), %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  addq $0x10, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label84
block9:
  jmp     label84
block17:
  jmp     label84
block20:
  jmp     label84
block24:
  jmp     label84
block34:
  jmp     label84
block40:
  jmp     label84
block45:
  jmp     label84
block54:
  jmp     label84
block62:
  jmp     label84
block65:
  jmp     label84
block67:
  jmp     label84
block74:
  jmp     label84
block77:
  jmp     label84
block79:
  jmp     label84
block82:
  jmp     label84
block84:
  uninit  %rax
  xorq %rax, %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  addq $0x10, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
