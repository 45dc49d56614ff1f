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
  movq %rdi, <offset:1>+(%rsp)
  testq %r8, %r8
  jz      label1; j label2
block2:
  leaq -1(%r8), %rax
  movq %r8, <offset:1>+8(%rsp)
  movq %rax, <offset:1>+0x20(%rsp)
  movq $0x0, (%rsi)
  movq %rsi, %rax
  cmpq %rcx, %rdx
  movq %rcx, %rdi
  jz      label3; j label4
block4:
  movzbq (%rdx), %rsi
  leaq 1(%rdx), %rdx
  movq %rdx, %r13
  leal (%rsi), %ecx
  cmpl $0x1c, %esi
  jz      label5; j label6
block5:
  movq %rax, %r14
  jmp     label11
block6:
  cmpl $0x10, %esi
  jb      label7; j label8
block7:
  movq %rax, %r14
  movq %rdi, %r12
  movq %r13, %rdi
  jmp     label78
block8:
  cmpl $0x2c, %ecx
  jnz     label9; j label10
block9:
  movq %rax, %r14
  movq %rdi, %r12
  movq %r13, %rax
  jmp     label20
block10:
  movq %rdi, %r12
  movq %rax, %r14
  jmp     label23
block11:
  leaq 8(%r14), %rsi
  movq %r13, %rdx
  movq %rdi, %r12
  movq %r12, %rcx
  movq <offset:1>+(%rsp), %rdi
  movq <offset:1>+0x20(%rsp), %r8
  call    User(userextname0)
  testq %rax, %rax
  jz      label12; j label13
block13:
  orq $0x1, (%r14)
  cmpq %r12, %rax
  jz      label14; j label15
block15:
  movzbq (%rax), %rsi
  leaq 1(%rax), %rdx
  movq %rdx, %r13
  leal 0x10(%rsi), %ecx
  cmpl $0x1c, %esi
  jz      label16; j label17
block16:
  jmp     label23
block17:
  cmpl $0x10, %esi
  jb      label18; j label19
block18:
  movq %r13, %rdi
  jmp     label78
block19:
  movq %r13, %rax
  jmp     label20
block20:
  cmpl $0x39, %ecx
  jnz     label21; j label22
block21:
  jmp     label93
block22:
  movq <offset:1>+0x20(%rsp), %rcx
  movq <offset:1>+0x20(%rsp), %rsi
  jmp     label37
block23:
  movl $0x38, %esi
  movq <offset:1>+(%rsp), %rcx
  movq (%rcx), %rax
  movq 8(%rcx), %rcx
  subq %rax, %rcx
  cmpq $0x38, %rcx
  jnb     label27; j label24
block26:
  movq %r13, %rdx
  movq %rax, %rbx
  jmp     label28
block27:
  leaq 0x38(%rax), %rcx
  movq %rax, %rbx
  movq <offset:1>+(%rsp), %rax
  movq %rcx, (%rax)
  movq %r13, %rdx
  jmp     label28
block28:
  movq %r12, %rcx
  movq %rbx, %rsi
  movq <offset:1>+(%rsp), %rdi
  movq <offset:1>+0x20(%rsp), %r8
  call    User(userextname2)
  testq %rax, %rax
  jz      label29; j label30
block30:
  movq %rbx, %rcx
  movq %rcx, 0x20(%r14)
  orq $0x2, (%r14)
  cmpq %r12, %rax
  jz      label31; j label32
block32:
  movzbq (%rax), %rsi
  leaq 1(%rax), %rax
  leal 0x20(%rsi), %ecx
  cmpl $0x19, %esi
  jz      label33; j label34
block33:
  movq <offset:1>+0x20(%rsp), %rcx
  movq <offset:1>+0x20(%rsp), %rsi
  jmp     label37
block34:
  cmpl $0x10, %esi
  jb      label35; j label36
block35:
  movq %rax, %rdi
  jmp     label78
block36:
  jmp     label93
block37:
  movq <offset:1>+0x20(%rsp), %rcx
  movq <offset:1>+0x20(%rsp), %rsi
  testq %rcx, %rsi
  jz      label38; j label39
block39:
  movq <offset:1>+8(%rsp), %rcx
  leaq -2(%rcx), %r8
  movq %r8, <offset:1>+0x18(%rsp)
  movq %r12, %rcx
  subq %rax, %rcx
  cmpq $0x1, %rcx
  jb      label40; j label41
block41:
  movzbq (%rax), %rdx
  movq %rdx, %r15
  andq $0xf, %r15
  shrq $0x4, %rdx
  leaq 1(%rax), %rdi
  cmpq $0xf, %rdx
  jnz     label42; j label43
block42:
  movq %rdi, %rcx
  jmp     label54
block43:
  movq %r12, %rcx
  subq %rdi, %rcx
  cmpq $0x2, %rcx
  jb      label44; j label45
block44:
  jmp     label50
block45:
  movzbq 1(%rax), %rsi
  leaq 2(%rax), %rcx
  cmpq $0x80, %rsi
  jb      label46; j label47
block46:
  movq %rsi, %rdx
  jmp     label53
block47:
  movzbq 2(%rax), %r8
  movq %r8, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rsi
  orq %rsi, %rdx
  leaq 3(%rax), %rcx
  cmpq $0x80, %r8
  jb      label48; j label49
block48:
  jmp     label53
block49:
  jmp     label50
block50:
  load_ext_name userextname3+0, %r8
  movq %r12, %rsi
  call    *%r8
  testq %rax, %rax
  jz      label51; j label52
block52:
  movq %rax, %rcx
  jmp     label53
block53:
  jmp     label54
block54:
  testq %rdx, %rdx
  jnz     label58; j label55
block57:
  movq $0x8, 0x28(%r14)
  movq $0x0, 0x30(%r14)
  movq %rcx, %rdx
  jmp     label73
block58:
  cmpq $0xc, %r15
  jnz     label59; j label60
block60:
  movq %r12, %rax
  subq %rcx, %rax
  movq %rcx, %r13
  cmpq %rax, %rdx
  jnbe    label61; j label62
block62:
  movq %rdx, %rsi
  shlq $0x5, %rsi
  movq <offset:1>+(%rsp), %rcx
  movq %rdx, %r15
  movq (%rcx), %rax
  movq 8(%rcx), %rcx
  subq %rax, %rcx
  cmpq %rcx, %rsi
  jbe     label66; j label63
block65:
  jmp     label67
block66:
  leaq (%rax, %rsi), %rcx
  movq <offset:1>+(%rsp), %rdx
  movq %rcx, (%rdx)
  jmp     label67
block67:
  movq %r15, %rcx
  shlq $0x5, %rcx
  leaq (%rax, %rcx), %rbx
  movq %rax, <offset:1>+0x10(%rsp)
  movq %r13, %rdx
  movq <offset:1>+0x10(%rsp), %r13
  jmp     label68
block68:
  movq %r12, %rcx
  movq %r13, %rsi
  movq <offset:1>+(%rsp), %rdi
  movq <offset:1>+0x18(%rsp), %r8
  call    User(userextname4)
  testq %rax, %rax
  jz      label69; j label70
block70:
  leaq 0x20(%r13), %r13
  cmpq %rbx, %r13
  jnz     label71; j label72
block71:
  movq %rax, %rdx
  jmp     label68
block72:
  movq <offset:1>+0x10(%rsp), %rcx
  movq %rcx, 0x28(%r14)
  movq %r15, 0x30(%r14)
  movq %rax, %rdx
  jmp     label73
block73:
  orq $0x4, (%r14)
  cmpq %r12, %rdx
  jz      label74; j label75
block75:
  movzbq (%rdx), %rsi
  leaq 1(%rdx), %rdi
  leal 0x30(%rsi), %ecx
  cmpl $0x10, %esi
  jb      label76; j label77
block76:
  jmp     label78
block77:
  movq %rdi, %rax
  jmp     label93
block78:
  movq %rsi, %r13
  andl $0xf, %r13d
  testl $0xf, %esi
  jnz     label80; j label79
block79:
  movq %rdi, %rax
  jmp     label95
block81:
  jmp     label87
block82:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label83; j label84
block83:
  movq %rcx, %rdx
  jmp     label90
block84:
  movzbq 1(%rdi), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %rsi
  jb      label85; j label86
block85:
  jmp     label90
block86:
  jmp     label87
block87:
  load_ext_name userextname3+0, %rax
  movq %r12, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label88; j label89
block89:
  jmp     label90
block90:
  cmpq $0xffff, %rdx
  jnbe    label91; j label92
block92:
  movq %rdx, %rcx
  shrl $1, %ecx
  andl $0x1, %edx
  negl %edx
  xorl %edx, %ecx
  shll $0x4, %ecx
  orl %r13d, %ecx
  jmp     label93
block93:
  movq %rcx, %rdi
  andl $0xf, %edi
  testl $0xf, %ecx
  jnz     label98; j label94
block94:
  jmp     label95
block95:
  movq (%r14), %r9
  andq $0x1, %r9
  cmpq $0x1, %r9
  jnz     label96; j label97
block97:
  movq 0x30(%rsp), %rbx
  movq 0x38(%rsp), %r12
  movq 0x40(%rsp), %r13
  movq 0x48(%rsp), %r14
  movq 0x50(%rsp), %r15
  addq $0x60, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block98:
  movq %rcx, %rdx
  sarl $0x4, %edx
  cmpl $0x7fff, %edx
  jnle    label99; j label100
block100:
  andl $0xffff, %edx
  cmpl $0x1, %edx
  jnb     label102; j label101
block102:
  leal -1(%rdx), %edx
  movl $0x3, %esi
  cmpl %esi, %edx
  cmovbl %edx, %esi
  br_table %rsi, %r8, %rdx
block105:
  movq <offset:1>+0x20(%rsp), %rcx
  movq <offset:1>+0x20(%rsp), %rsi
  jmp     label37
block108:
  movq %rax, %r13
  jmp     label23
block111:
  movq %r12, %rdi
  movq %rax, %r13
  jmp     label11
block116:
  cmpq %r12, %rax
  jz      label117; j label118
block118:
  movzbq (%rax), %rsi
  leaq 1(%rax), %rdi
  leal (%rsi, %rbx), %ecx
  cmpl $0x10, %esi
  jb      label119; j label120
block119:
  jmp     label78
block120:
  movq %rdi, %rax
  jmp     label93
block1:
  jmp     label121
block3:
  jmp     label121
block12:
  jmp     label121
block14:
  jmp     label121
block24:
  load_ext_name userextname1+0, %rax
  movq <offset:1>+(%rsp), %rdi
  call    *%rax
  testq %rax, %rax
  jz      label25; j label26
block25:
  jmp     label121
block29:
  jmp     label121
block31:
  jmp     label121
block38:
  jmp     label121
block40:
  jmp     label121
block51:
  jmp     label121
block55:
  cmpq $0xd, %r15
  jnbe    label56; j label57
block56:
  jmp     label121
block59:
  jmp     label121
block61:
  jmp     label121
block63:
  load_ext_name userextname1+0, %rax
  movq <offset:1>+(%rsp), %rdi
  call    *%rax
  testq %rax, %rax
  jz      label64; j label65
block64:
  jmp     label121
block69:
  jmp     label121
block74:
  jmp     label121
block80:
  movq %r12, %rax
  subq %rdi, %rax
  cmpq $0x2, %rax
  jb      label81; j label82
block88:
  jmp     label121
block91:
  jmp     label121
block96:
  jmp     label121
block99:
  jmp     label121
block101:
  jmp     label113
block103:
  jmp     label113
block104:
  cmpl $0x9, %edi
  jz      label105; j label106
block106:
  movq %rax, %rdi
  jmp     label114
block107:
  cmpl $0xc, %edi
  jz      label108; j label109
block109:
  movq %rax, %rdi
  jmp     label114
block110:
  cmpl $0xc, %edi
  jz      label111; j label112
block112:
  movq %rax, %rdi
  jmp     label114
block113:
  movq %rax, %rdi
  jmp     label114
block114:
  movq %rcx, %rbx
  andl $0xfffffff0, %ebx
  movl %ecx, %edx
  orq (%rip), %rdx
  load_ext_name userextname5+0, %rax
  movq <offset:1>+0x20(%rsp), %rcx
  movq %r12, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label115; j label116
block115:
  jmp     label121
block117:
  jmp     label121
block121:
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
  movq %rsi, %r8
  cmpq %rcx, %rdx
  movq %rcx, %rdi
  jz      label3; j label4
block4:
  movzbq (%rdx), %rsi
  leaq 1(%rdx), %rax
  leal (%rsi), %ecx
  cmpl $0x17, %esi
  jz      label5; j label6
block5:
  movq %rdi, %rbx
  jmp     label11
block6:
  cmpl $0x10, %esi
  jb      label7; j label8
block7:
  movq %r8, %r12
  movq %rdi, %rbx
  movq %rax, %rdi
  jmp     label27
block8:
  cmpl $0x27, %ecx
  jnz     label9; j label10
block9:
  movq %rdi, %rbx
  movq %r8, %r12
  jmp     label42
block10:
  movq %rdi, %rbx
  movq %r8, %r12
  jmp     label20
block11:
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x8, %rcx
  jb      label12; j label13
block13:
  movq (%rax), %rcx
  movq %r8, %r12
  movq %rcx, 8(%r12)
  leaq 8(%rax), %rcx
  orq $0x1, (%r12)
  cmpq %rbx, %rcx
  jz      label14; j label15
block15:
  movzbq 8(%rax), %rsi
  leaq 9(%rax), %rax
  leal 0x10(%rsi), %ecx
  cmpl $0x17, %esi
  jz      label16; j label17
block16:
  jmp     label20
block17:
  cmpl $0x10, %esi
  jb      label18; j label19
block18:
  movq %rax, %rdi
  jmp     label27
block19:
  jmp     label42
block20:
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x8, %rcx
  jb      label21; j label22
block22:
  movq (%rax), %rcx
  movq %rcx, 0x10(%r12)
  leaq 8(%rax), %rcx
  orq $0x2, (%r12)
  cmpq %rbx, %rcx
  jz      label23; j label24
block24:
  movzbq 8(%rax), %rsi
  leaq 9(%rax), %rdi
  leal 0x20(%rsi), %ecx
  cmpl $0x10, %esi
  jb      label25; j label26
block25:
  jmp     label27
block26:
  movq %rdi, %rax
  jmp     label42
block27:
  movq %rsi, %r14
  andl $0xf, %r14d
  testl $0xf, %esi
  jnz     label29; j label28
block28:
  movq %rdi, %rax
  jmp     label44
block30:
  jmp     label36
block31:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label32; j label33
block32:
  movq %rcx, %rdx
  jmp     label39
block33:
  movzbq 1(%rdi), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %rsi
  jb      label34; j label35
block34:
  jmp     label39
block35:
  jmp     label36
block36:
  load_ext_name userextname1+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label37; j label38
block38:
  jmp     label39
block39:
  cmpq $0xffff, %rdx
  jnbe    label40; j label41
block41:
  movq %rdx, %rcx
  shrl $1, %ecx
  andl $0x1, %edx
  negl %edx
  xorl %edx, %ecx
  shll $0x4, %ecx
  orl %r14d, %ecx
  jmp     label42
block42:
  movq %rcx, %rsi
  andl $0xf, %esi
  testl $0xf, %ecx
  jnz     label45; j label43
block43:
  jmp     label44
block44:
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  movq 0x18(%rsp), %r14
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block45:
  movq %rcx, %r8
  sarl $0x4, %r8d
  cmpl $0x7fff, %r8d
  jnle    label46; j label47
block47:
  andl $0xffff, %r8d
  cmpl $0x1, %r8d
  jnb     label49; j label48
block49:
  leal -1(%r8), %edx
  movl $0x2, %edi
  cmpl %edi, %edx
  cmovbl %edx, %edi
  br_table %rdi, %r8, %rdx
block52:
  jmp     label20
block55:
  movq %r12, %r8
  jmp     label11
block60:
  cmpq %rbx, %rax
  jz      label61; j label62
block62:
  movzbq (%rax), %rsi
  leaq 1(%rax), %rdi
  leal (%rsi, %r14), %ecx
  cmpl $0x10, %esi
  jb      label63; j label64
block63:
  jmp     label27
block64:
  movq %rdi, %rax
  jmp     label42
block1:
  jmp     label65
block3:
  jmp     label65
block12:
  jmp     label65
block14:
  jmp     label65
block21:
  jmp     label65
block23:
  jmp     label65
block29:
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x2, %rax
  jb      label30; j label31
block37:
  jmp     label65
block40:
  jmp     label65
block46:
  jmp     label65
block48:
  jmp     label57
block50:
  jmp     label57
block51:
  cmpl $0x7, %esi
  jz      label52; j label53
block53:
  movq %rax, %rdi
  jmp     label58
block54:
  cmpl $0x7, %esi
  jz      label55; j label56
block56:
  movq %rax, %rdi
  jmp     label58
block57:
  movq %rax, %rdi
  jmp     label58
block58:
  movq %rcx, %r14
  andl $0xfffffff0, %r14d
  movl %ecx, %edx
  orq (%rip), %rdx
  load_ext_name userextname0+0, %rax
  movq %r13, %rcx
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label59; j label60
block59:
  jmp     label65
block61:
  jmp     label65
block65:
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

; DecodeAnyOrder Shape
  pushq %rbp
  movq %rsp, %rbp
  subq $0x40, %rsp
  movq %rbx, 0x10(%rsp)
  movq %r12, 0x18(%rsp)
  movq %r13, 0x20(%rsp)
  movq %r14, 0x28(%rsp)
  movq %r15, 0x30(%rsp)
block0:
  movq %rdi, %r15
  testq %r8, %r8
  jz      label1; j label2
block2:
  leaq -1(%r8), %r13
  movq $0x0, (%rsi)
  cmpq %rcx, %rdx
  movq %rcx, %rdi
  jz      label3; j label4
block4:
  movzbq (%rdx), %rcx
  leaq 1(%rdx), %rdx
  leal (%rcx), %eax
  cmpl $0x1c, %ecx
  jz      label5; j label6
block5:
  movq %rsi, %rbx
  jmp     label11
block6:
  cmpl $0x10, %ecx
  jb      label7; j label8
block7:
  movq %rdi, %r12
  movq %rdx, %rdi
  movq %rsi, %rbx
  jmp     label51
block8:
  cmpl $0x28, %eax
  jnz     label9; j label10
block9:
  movq %rsi, %rbx
  movq %rdx, %r8
  movq %rdi, %r12
  jmp     label66
block10:
  movq %rdi, %r12
  movq %rdx, %rdi
  movq %rsi, %rbx
  jmp     label22
block11:
  leaq 8(%rbx), %rsi
  movq %rdi, %r12
  movq %r12, %rcx
  movq %r15, %rdi
  movq %r13, %r8
  call    User(userextname0)
  testq %rax, %rax
  jz      label12; j label13
block13:
  movq (%rbx), %rdx
  testq %rdx, %rdx
  setle %cl
  cmpq $0x1, %rdx
  sete %dl
  orl %edx, %ecx
  testb %cl, %cl
  jz      label14; j label15
block15:
  movq $0x1, (%rbx)
  cmpq %r12, %rax
  jz      label16; j label17
block17:
  movzbq (%rax), %rcx
  leaq 1(%rax), %rdi
  leal 0x10(%rcx), %eax
  cmpl $0x18, %ecx
  jz      label18; j label19
block18:
  jmp     label22
block19:
  cmpl $0x10, %ecx
  jb      label20; j label21
block20:
  jmp     label51
block21:
  movq %rdi, %r8
  jmp     label66
block22:
  movq %r12, %r10
  subq %rdi, %r10
  cmpq $0x2, %r10
  jb      label23; j label24
block23:
  jmp     label29
block24:
  movzbq (%rdi), %r9
  leaq 1(%rdi), %rax
  cmpq $0x80, %r9
  jb      label25; j label26
block25:
  movq %r9, %rdx
  jmp     label32
block26:
  movzbq 1(%rdi), %rcx
  movq %rcx, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %r9
  orq %r9, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label27; j label28
block27:
  jmp     label32
block28:
  jmp     label29
block29:
  load_ext_name userextname1+0, %rax
  movq %r12, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label30; j label31
block31:
  jmp     label32
block32:
  movq %r12, %rcx
  subq %rax, %rcx
  cmpq $0x20, %rdx
  jnbe    label33; j label34
block34:
  cmpq $0x20, %rcx
  jb      label35; j label36
block36:
  load_ext_name userextname2+0, %rsi
  leaq 0x20(%rsi), %rsi
  subq %rdx, %rsi
  vmovdqu (%rax), %xmm0
  vpand (%rsi), %xmm0, %xmm0
  vmovdqu 0x10(%rax), %xmm1
  movq %rax, <offset:1>+(%rsp)
  vpand 0x10(%rsi), %xmm1, %xmm1
  vpor %xmm1, %xmm0, %xmm0
  vptest %xmm0, %xmm0
  jnz     label37; j label38
block38:
  movq <offset:1>+(%rsp), %rax
  movq %rdx, %r14
  jmp     label44
block41:
  load_ext_name userextname3+0, %rcx
  movq %r14, %rsi
  movq <offset:1>+(%rsp), %rdi
  call    *%rcx
  testq %rax, %rax
  jnz     label42; j label43
block42:
  movq <offset:1>+(%rsp), %rax
  jmp     label44
block44:
  movq %rax, 8(%rbx)
  movq %r14, %rdx
  movq %rdx, %rcx
  orq (%rip), %rcx
  movq %rcx, 0x10(%rbx)
  leaq (%rax, %rdx), %rcx
  movq (%rbx), %rdi
  testq %rdi, %rdi
  setle %sil
  cmpq $0x2, %rdi
  sete %dil
  orl %edi, %esi
  testb %sil, %sil
  jz      label45; j label46
block46:
  movq $0x2, (%rbx)
  cmpq %r12, %rcx
  jz      label47; j label48
block48:
  movzbq (%rax, %rdx), %rcx
  leaq 1(%rax, %rdx), %rdi
  leal 0x20(%rcx), %eax
  cmpl $0x10, %ecx
  jb      label49; j label50
block49:
  jmp     label51
block50:
  movq %rdi, %r8
  jmp     label66
block51:
  movq %rcx, %r14
  andl $0xf, %r14d
  testl $0xf, %ecx
  jnz     label53; j label52
block52:
  movq %rdi, %r8
  jmp     label68
block54:
  jmp     label60
block55:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label56; j label57
block56:
  movq %rcx, %rdx
  movq %rax, %r8
  jmp     label63
block57:
  movzbq 1(%rdi), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %rsi
  jb      label58; j label59
block58:
  movq %rax, %r8
  jmp     label63
block59:
  jmp     label60
block60:
  load_ext_name userextname1+0, %r8
  movq %r12, %rsi
  call    *%r8
  testq %rax, %rax
  movq %rax, %r8
  jz      label61; j label62
block62:
  jmp     label63
block63:
  cmpq $0xffff, %rdx
  jnbe    label64; j label65
block65:
  movq %rdx, %rax
  shrl $1, %eax
  andl $0x1, %edx
  negl %edx
  xorl %edx, %eax
  shll $0x4, %eax
  orl %r14d, %eax
  jmp     label66
block66:
  movq %rax, %rcx
  andl $0xf, %ecx
  testl $0xf, %eax
  jnz     label71; j label67
block67:
  jmp     label68
block68:
  movq (%rbx), %rax
  shlq $1, %rax
  testq %rax, %rax
  jz      label69; j label70
block70:
  movq %r8, %rax
  movq 0x10(%rsp), %rbx
  movq 0x18(%rsp), %r12
  movq 0x20(%rsp), %r13
  movq 0x28(%rsp), %r14
  movq 0x30(%rsp), %r15
  addq $0x40, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block71:
  movq %rax, %rdx
  sarl $0x4, %edx
  cmpl $0x7fff, %edx
  jnle    label72; j label73
block73:
  andl $0xffff, %edx
  cmpl $0x1, %edx
  jnb     label75; j label74
block75:
  leal -1(%rdx), %edx
  movl $0x2, %esi
  cmpl %esi, %edx
  cmovbl %edx, %esi
  br_table %rsi, %rdi, %rdx
block78:
  movq %r8, %rdi
  jmp     label22
block81:
  movq %r8, %rdx
  movq %r12, %rdi
  jmp     label11
block86:
  cmpq %r12, %rax
  jz      label87; j label88
block88:
  movzbq (%rax), %rcx
  leaq 1(%rax), %rdi
  leal (%rcx, %r14), %eax
  cmpl $0x10, %ecx
  jb      label89; j label90
block89:
  jmp     label51
block90:
  movq %rdi, %r8
  jmp     label66
block1:
  jmp     label91
block3:
  jmp     label91
block12:
  jmp     label91
block14:
  jmp     label91
block16:
  jmp     label91
block30:
  jmp     label91
block33:
  movq %rax, <offset:1>+(%rsp)
  jmp     label39
block35:
  movq %rax, <offset:1>+(%rsp)
  jmp     label39
block37:
  jmp     label39
block39:
  cmpq %rcx, %rdx
  movq %rdx, %r14
  jnbe    label40; j label41
block40:
  jmp     label91
block43:
  jmp     label91
block45:
  jmp     label91
block47:
  jmp     label91
block53:
  movq %r12, %rax
  subq %rdi, %rax
  cmpq $0x2, %rax
  jb      label54; j label55
block61:
  jmp     label91
block64:
  jmp     label91
block69:
  jmp     label91
block72:
  jmp     label91
block74:
  jmp     label83
block76:
  jmp     label83
block77:
  cmpl $0x8, %ecx
  jz      label78; j label79
block79:
  movq %r8, %rsi
  jmp     label84
block80:
  cmpl $0xc, %ecx
  jz      label81; j label82
block82:
  movq %r8, %rsi
  jmp     label84
block83:
  movq %r8, %rsi
  jmp     label84
block84:
  movq %rax, %r14
  andl $0xfffffff0, %r14d
  movl %eax, %ecx
  orq (%rip), %rcx
  load_ext_name userextname4+0, %rax
  movq %r12, %rdx
  movq %rbx, %rdi
  movq %r13, %r8
  call    *%rax
  testq %rax, %rax
  jz      label85; j label86
block85:
  jmp     label91
block87:
  jmp     label91
block91:
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
  subq $0x30, %rsp
  movq %rbx, (%rsp)
  movq %r12, 8(%rsp)
  movq %r13, 0x10(%rsp)
  movq %r14, 0x18(%rsp)
  movq %r15, 0x20(%rsp)
block0:
  movq %rsi, %r12
  testq %rdi, %rdi
  jz      label1; j label2
block2:
  leaq -1(%rdi), %rbx
  movq %rdi, %r13
  movq %rcx, %rax
  subq %rdx, %rax
  cmpq $0x1, %rax
  jb      label3; j label4
block4:
  movb $0x1c, (%rdx)
  leaq 1(%rdx), %rdx
  movq %r12, %rdi
  leaq 8(%rdi), %rsi
  movq %rcx, %r15
  movq %rbx, %rdi
  call    User(userextname0)
  testq %rax, %rax
  jz      label5; j label6
block6:
  movq (%r12), %rdx
  movl $0x10, %ecx
  testq $0x2, %rdx
  jnz     label8; j label7
block7:
  movq %rax, %rdi
  jmp     label13
block8:
  movq 0x20(%r12), %rsi
  movq %r15, %rcx
  subq %rax, %rcx
  cmpq $0x1, %rcx
  jb      label9; j label10
block10:
  movb $0x1c, (%rax)
  leaq 1(%rax), %rdx
  movq %r15, %rcx
  movq %rbx, %rdi
  call    User(userextname1)
  testq %rax, %rax
  jz      label11; j label12
block12:
  movl $0x20, %ecx
  movq %rax, %rdi
  jmp     label13
block13:
  movq (%r12), %r8
  testq $0x4, %r8
  jnz     label15; j label14
block14:
  jmp     label34
block15:
  movl $0x30, %r9d
  subq %rcx, %r9
  leaq 9(%r9), %rdx
  testq %rbx, %rbx
  jz      label16; j label17
block17:
  movq %r13, %rax
  leaq -2(%rax), %r13
  movq 0x28(%r12), %rbx
  movl 0x30(%r12), %r14d
  cmpq $0xf, %r14
  jnb     label18; j label19
block18:
  jmp     label22
block19:
  movq %r15, %rax
  subq %rdi, %rax
  cmpq $0x2, %rax
  jb      label20; j label21
block20:
  jmp     label22
block21:
  movq %r14, %rax
  shlq $0x4, %rax
  orq $0xc, %rax
  shlq $0x8, %rax
  orq %rdx, %rax
  movw %ax, (%rdi)
  leaq 2(%rdi), %rdx
  jmp     label25
block22:
  movl $0xc, %ecx
  load_ext_name userextname2+0, %rax
  movq %r15, %rsi
  movq %r14, %r8
  call    *%rax
  testq %rax, %rax
  jz      label23; j label24
block24:
  movq %rax, %rdx
  jmp     label25
block25:
  movq %r14, %rax
  shlq $0x5, %rax
  leaq (%rbx, %rax), %r12
  testq %r14, %r14
  jnz     label26; j label27
block26:
  jmp     label28
block27:
  jmp     label33
block28:
  movq %r15, %rcx
  movq %rbx, %rsi
  movq %r13, %rdi
  call    User(userextname3)
  testq %rax, %rax
  jz      label29; j label30
block30:
  leaq 0x20(%rbx), %rbx
  cmpq %r12, %rbx
  jnz     label31; j label32
block31:
  movq %rax, %rdx
  jmp     label28
block32:
  movq %rax, %rdx
  jmp     label33
block33:
  movl $0x30, %ecx
  movq %rdx, %rdi
  jmp     label34
block34:
  subq %rdi, %r15
  cmpq $0x1, %r15
  jb      label35; j label36
block36:
  movb $0x0, (%rdi)
  leaq 1(%rdi), %rax
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
  jmp     label37
block3:
  jmp     label37
block5:
  jmp     label37
block9:
  jmp     label37
block11:
  jmp     label37
block16:
  jmp     label37
block23:
  jmp     label37
block29:
  jmp     label37
block35:
  jmp     label37
block37:
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
  movl $0x3, %eax
  andq (%rsi), %rax
  cmpq $0x3, %rax
  jz      label14; j label3
block3:
  movq (%rsi), %rdi
  uninit  %rax
  xorq %rax, %rax
  testq $0x1, %rdi
  jnz     label5; j label4
block4:
  jmp     label8
block5:
  movq %rcx, %rax
  subq %rdx, %rax
  cmpq $0x9, %rax
  jb      label6; j label7
block7:
  movb $0x17, (%rdx)
  movq 8(%rsi), %rax
  movq %rax, 1(%rdx)
  leaq 9(%rdx), %rdx
  movl $0x10, %eax
  jmp     label8
block8:
  movq (%rsi), %rdi
  testq $0x2, %rdi
  jnz     label10; j label9
block9:
  jmp     label13
block10:
  movl $0x20, %edi
  subq %rax, %rdi
  leaq 7(%rdi), %rax
  movq %rcx, %rdi
  subq %rdx, %rdi
  cmpq $0x9, %rdi
  jb      label11; j label12
block12:
  movb %al, (%rdx)
  movq 0x10(%rsi), %rax
  movq %rax, 1(%rdx)
  leaq 9(%rdx), %rdx
  movl $0x20, %eax
  jmp     label13
block13:
  jmp     label19
block14:
  movq %rcx, %rax
  subq %rdx, %rax
  cmpq $0x9, %rax
  jb      label15; j label16
block16:
  movb $0x17, (%rdx)
  movq 8(%rsi), %rdi
  movq %rdi, 1(%rdx)
  leaq 9(%rdx), %rdi
  movq %rcx, %r8
  subq %rdi, %r8
  cmpq $0x9, %r8
  jb      label17; j label18
block18:
  movb $0x17, 9(%rdx)
  movq 0x10(%rsi), %r8
  movq %r8, 0xa(%rdx)
  leaq 0x12(%rdx), %rdx
  movl $0x20, %eax
  jmp     label19
block19:
  subq %rdx, %rcx
  cmpq $0x1, %rcx
  jb      label20; j label21
block21:
  movb $0x0, (%rdx)
  leaq 1(%rdx), %rax
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label22
block6:
  jmp     label22
block11:
  jmp     label22
block15:
  jmp     label22
block17:
  jmp     label22
block20:
  jmp     label22
block22:
  uninit  %rax
  xorq %rax, %rax
  movq %rbp, %rsp
  popq %rbp
  retq

; Encode Shape
  pushq %rbp
  movq %rsp, %rbp
  subq $0x10, %rsp
  movq %rbx, (%rsp)
  movq %r12, 8(%rsp)
block0:
  movq %rsi, %r12
  testq %rdi, %rdi
  jz      label1; j label2
block2:
  leaq -1(%rdi), %rdi
  movq %r12, %rsi
  movq (%rsi), %r8
  testq %r8, %r8
  jl      label34; j label3
block3:
  movq %r12, %rsi
  movq (%rsi), %r8
  cmpq $0x1, %r8
  jz      label5; j label4
block4:
  movq %r12, %rsi
  movq %rcx, %rbx
  movq %rdx, %rcx
  jmp     label10
block5:
  movq %rcx, %r8
  subq %rdx, %r8
  cmpq $0x1, %r8
  jb      label6; j label7
block7:
  movb $0x1c, (%rdx)
  leaq 1(%rdx), %rdx
  movq %r12, %rsi
  leaq 8(%rsi), %rsi
  movq %rcx, %rbx
  call    User(userextname1)
  testq %rax, %rax
  jz      label8; j label9
block9:
  movq %rax, %rcx
  movq %r12, %rsi
  jmp     label10
block10:
  movq (%rsi), %rax
  cmpq $0x2, %rax
  jz      label12; j label11
block11:
  movq %rcx, %rdi
  jmp     label31
block12:
  movq 8(%rsi), %rdi
  movl 0x10(%rsi), %edx
  cmpq $0x1f, %rdx
  jnbe    label22; j label13
block13:
  movq %rbx, %rax
  subq %rcx, %rax
  leaq 2(%rdx), %rsi
  cmpq %rax, %rsi
  jnbe    label14; j label15
block14:
  movq %rdx, %r8
  movq %rcx, %r12
  jmp     label27
block15:
  movq %rdx, %rax
  shlq $0x8, %rax
  orq $0x28, %rax
  movw %ax, (%rcx)
  leaq 2(%rcx), %rsi
  leaq 2(%rcx, %rdx), %rax
  cmpq $0x8, %rdx
  jnb     label21; j label16
block16:
  cmpq $0x4, %rdx
  jnb     label20; j label17
block17:
  testq %rdx, %rdx
  jnz     label19; j label18
block18:
  movq %rax, %rdi
  jmp     label30
block19:
  movq %rdx, %r8
  shrq $1, %r8
  movzbq (%rdi), %r9
  movzbq (%rdi, %r8), %r10
  movzbq -1(%rdi, %rdx), %rdi
  movb %r9b, 2(%rcx)
  movb %r10b, 2(%rcx, %r8)
  movb %dil, -1(%rsi, %rdx)
  movq %rax, %rdi
  jmp     label30
block20:
  movl (%rdi), %r8d
  movl -4(%rdi, %rdx), %edi
  movl %r8d, 2(%rcx)
  movl %edi, -4(%rsi, %rdx)
  movq %rax, %rdi
  jmp     label30
block21:
  movq %rdx, %r8
  andq $0x10, %r8
  shrq $1, %r8
  leaq -8(%rdx), %r9
  subq %r8, %r9
  movq (%rdi), %r10
  movq (%rdi, %r8), %r11
  movq (%rdi, %r9), %r12
  movq -8(%rdi, %rdx), %rdi
  movq %r10, 2(%rcx)
  movq %r11, 2(%rcx, %r8)
  movq %r12, 2(%rcx, %r9)
  movq %rdi, -8(%rsi, %rdx)
  movq %rax, %rdi
  jmp     label30
block22:
  cmpq $0x4000, %rdx
  jnb     label23; j label24
block23:
  movq %rdx, %r8
  movq %rcx, %r12
  jmp     label27
block24:
  movq %rbx, %rax
  subq %rcx, %rax
  leaq 4(%rdx), %rsi
  cmpq %rax, %rsi
  jnbe    label25; j label26
block25:
  movq %rdx, %r8
  movq %rcx, %r12
  jmp     label27
block26:
  movq %rdx, %rax
  andq $0x3f80, %rax
  leaq (%rdx, %rax), %rax
  cmpq $0x80, %rdx
  setae %sil
  movzbq %sil, %rsi
  movq %rsi, %r8
  shlq $0x7, %r8
  orq %r8, %rax
  shlq $0x8, %rax
  orq $0x28, %rax
  movl %eax, (%rcx)
  leaq 2(%rcx, %rsi), %rsi
  leaq (%rsi, %rdx), %rcx
  movq %rcx, %r12
  load_ext_name userextname2+0, %rax
  call    *%rax
  movq %r12, %rdi
  jmp     label30
block27:
  movl $0x28, %edx
  load_ext_name userextname3+0, %rax
  movq %rdi, %rcx
  movq %r12, %rdi
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label28; j label29
block29:
  movq %rax, %rdi
  jmp     label30
block30:
  jmp     label31
block31:
  subq %rdi, %rbx
  cmpq $0x1, %rbx
  jb      label32; j label33
block33:
  movb $0x0, (%rdi)
  leaq 1(%rdi), %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  addq $0x10, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block36:
  subq %rax, %rbx
  cmpq $0x1, %rbx
  jb      label37; j label38
block38:
  movb $0x0, (%rax)
  leaq 1(%rax), %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  addq $0x10, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label39
block6:
  jmp     label39
block8:
  jmp     label39
block28:
  jmp     label39
block32:
  jmp     label39
block34:
  movq %rcx, %rbx
  movq %rdx, %rsi
  movq %rdi, %r8
  movl $0x2, %ecx
  load_ext_name userextname0+0, %rax
  movq %r12, %rdi
  movq %rbx, %rdx
  call    *%rax
  testq %rax, %rax
  jz      label35; j label36
block35:
  jmp     label39
block37:
  jmp     label39
block39:
  uninit  %rax
  xorq %rax, %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  addq $0x10, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
