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
  subq $0x30, %rsp
  movq %rbx, (%rsp)
  movq %r12, 8(%rsp)
  movq %r13, 0x10(%rsp)
  movq %r14, 0x18(%rsp)
  movq %r15, 0x20(%rsp)
block0:
  testq %r8, %r8
  jz      label1; j label2
block2:
  leaq -1(%r8), %r13
  movq $0x0, (%rsi)
  movq %rsi, %r14
  cmpq %rcx, %rdx
  movq %rdx, %rax
  movq %rcx, %rsi
  jz      label3; j label4
block4:
  movzbq (%rax), %rdx
  leaq 1(%rax), %rdi
  leal (%rdx), %ecx
  cmpl $0x10, %edx
  jb      label5; j label6
block5:
  jmp     label11
block6:
  cmpl $0xffffffd5, %ecx
  jnz     label8; j label7
block7:
  movq %rsi, %rbx
  movq %r14, %r12
  jmp     label55
block8:
  cmpl $0x18, %ecx
  jnz     label9; j label10
block9:
  movq %rsi, %rbx
  movq %r14, %r12
  jmp     label72
block10:
  movq %rsi, %rbx
  movq %r14, %r12
  jmp     label75
block11:
  movq %rdx, %r12
  andl $0xf, %r12d
  testl $0xf, %edx
  jnz     label13; j label12
block12:
  movq %rdi, %rax
  movq %r14, %r12
  jmp     label28
block14:
  jmp     label20
block15:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rdx
  cmpq $0x80, %rcx
  jb      label16; j label17
block16:
  movq %rdx, %rdi
  movq %rcx, %rdx
  jmp     label23
block17:
  movzbq 1(%rdi), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 2(%rdi), %rcx
  cmpq $0x80, %rsi
  jb      label18; j label19
block18:
  movq %rcx, %rdi
  jmp     label23
block19:
  jmp     label20
block20:
  load_ext_name userextname0+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label21; j label22
block22:
  movq %rax, %rdi
  jmp     label23
block23:
  cmpq $0xffff, %rdx
  jnbe    label24; j label25
block25:
  movq %rdx, %rcx
  shrl $1, %ecx
  andl $0x1, %edx
  negl %edx
  xorl %edx, %ecx
  shll $0x4, %ecx
  orl %r12d, %ecx
  jmp     label26
block26:
  movq %rcx, %rax
  andl $0xf, %eax
  testl $0xf, %ecx
  jnz     label31; j label27
block27:
  movq %rdi, %rax
  movq %r14, %r12
  jmp     label28
block28:
  movq (%r12), %rcx
  andq $0x4, %rcx
  cmpq $0x4, %rcx
  jnz     label29; j label30
block30:
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  movq 0x18(%rsp), %r14
  movq 0x20(%rsp), %r15
  addq $0x30, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block31:
  movq %r14, %r12
  movq %rcx, %rdx
  sarl $0x4, %edx
  cmpl $0x7fff, %edx
  jnle    label32; j label33
block33:
  andl $0xffff, %edx
  cmpl $0xfffd, %edx
  jz      label45; j label34
block34:
  cmpl $0x1, %edx
  jnb     label36; j label35
block36:
  leal -1(%rdx), %edx
  movl $0x2, %esi
  cmpl %esi, %edx
  cmovbl %edx, %esi
  br_table %rsi, %r8, %rdx
block39:
  jmp     label104
block42:
  jmp     label75
block46:
  jmp     label55
block50:
  cmpq %rbx, %rax
  jz      label51; j label52
block52:
  movzbq (%rax), %rdx
  leaq 1(%rax), %rdi
  leal (%rdx, %r14), %ecx
  cmpl $0x10, %edx
  jb      label53; j label54
block53:
  movq %rbx, %rsi
  movq %r12, %r14
  jmp     label11
block54:
  movq %r12, %r14
  jmp     label26
block55:
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x2, %rax
  jb      label56; j label57
block56:
  jmp     label62
block57:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label58; j label59
block58:
  movq %rcx, %rdx
  jmp     label65
block59:
  movzbq 1(%rdi), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %rsi
  jb      label60; j label61
block60:
  jmp     label65
block61:
  jmp     label62
block62:
  load_ext_name userextname0+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label63; j label64
block64:
  jmp     label65
block65:
  movq %rdx, %rcx
  shrl $1, %ecx
  andl $0x1, %edx
  negl %edx
  xorl %edx, %ecx
  movl %ecx, 0x28(%r12)
  orq $0x1, (%r12)
  cmpq %rbx, %rax
  jz      label66; j label67
block67:
  movzbq (%rax), %rdx
  leaq 1(%rax), %rdi
  leal -0x30(%rdx), %ecx
  cmpl $0x48, %edx
  jz      label68; j label69
block68:
  jmp     label75
block69:
  cmpl $0x10, %edx
  jb      label70; j label71
block70:
  movq %rbx, %rsi
  movq %r12, %r14
  jmp     label11
block71:
  jmp     label72
block72:
  cmpl $0x28, %ecx
  jnz     label73; j label74
block73:
  movq %r12, %r14
  jmp     label26
block74:
  jmp     label104
block75:
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x2, %rax
  jb      label76; j label77
block76:
  jmp     label82
block77:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label78; j label79
block78:
  movq %rcx, %rdx
  jmp     label85
block79:
  movzbq 1(%rdi), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %rsi
  jb      label80; j label81
block80:
  jmp     label85
block81:
  jmp     label82
block82:
  load_ext_name userextname0+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label83; j label84
block84:
  jmp     label85
block85:
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x20, %rdx
  jnbe    label86; j label87
block87:
  cmpq $0x20, %rcx
  jb      label88; j label89
block89:
  load_ext_name userextname1+0, %rsi
  leaq 0x20(%rsi), %rsi
  subq %rdx, %rsi
  vmovdqu (%rax), %xmm0
  vpand (%rsi), %xmm0, %xmm0
  vmovdqu 0x10(%rax), %xmm1
  movq %rax, %r15
  vpand 0x10(%rsi), %xmm1, %xmm1
  vpor %xmm1, %xmm0, %xmm0
  vptest %xmm0, %xmm0
  jnz     label90; j label91
block91:
  movq %r15, %rax
  movq %rdx, %r14
  jmp     label97
block94:
  load_ext_name userextname2+0, %r8
  movq %r14, %rsi
  movq %r15, %rdi
  call    *%r8
  testq %rax, %rax
  jnz     label95; j label96
block95:
  movq %r15, %rax
  jmp     label97
block97:
  movq %rax, 8(%r12)
  movq %r14, %rcx
  movq %rcx, %r11
  orq (%rip), %r11
  movq %r11, 0x10(%r12)
  leaq (%rax, %rcx), %rdx
  orq $0x2, (%r12)
  cmpq %rbx, %rdx
  jz      label98; j label99
block99:
  movzbq (%rax, %rcx), %rdx
  leaq 1(%rax, %rcx), %rdi
  leal 0x10(%rdx), %ecx
  cmpl $0x18, %edx
  jz      label100; j label101
block100:
  jmp     label104
block101:
  cmpl $0x10, %edx
  jb      label102; j label103
block102:
  movq %rbx, %rsi
  movq %r12, %r14
  jmp     label11
block103:
  movq %r12, %r14
  jmp     label26
block104:
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x2, %rax
  jb      label105; j label106
block105:
  jmp     label111
block106:
  movzbq (%rdi), %rcx
  leaq 1(%rdi), %rax
  cmpq $0x80, %rcx
  jb      label107; j label108
block107:
  movq %rcx, %rdx
  jmp     label114
block108:
  movzbq 1(%rdi), %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  andq $0x7f, %rcx
  orq %rcx, %rdx
  leaq 2(%rdi), %rax
  cmpq $0x80, %rsi
  jb      label109; j label110
block109:
  jmp     label114
block110:
  jmp     label111
block111:
  load_ext_name userextname0+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label112; j label113
block113:
  jmp     label114
block114:
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq %rcx, %rdx
  jnbe    label115; j label116
block116:
  movq %rax, 0x18(%r12)
  movq %rdx, 0x20(%r12)
  leaq (%rax, %rdx), %rcx
  movq %rdx, %r10
  orq $0x4, (%r12)
  cmpq %rbx, %rcx
  jz      label117; j label118
block118:
  movq %r10, %rcx
  movzbq (%rax, %rcx), %rdx
  leaq 1(%rax, %rcx), %rdi
  leal 0x20(%rdx), %ecx
  cmpl $0x10, %edx
  jb      label119; j label120
block119:
  movq %rbx, %rsi
  movq %r12, %r14
  jmp     label11
block120:
  movq %r12, %r14
  jmp     label26
block1:
  jmp     label121
block3:
  jmp     label121
block13:
  movq %rsi, %rbx
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x2, %rax
  jb      label14; j label15
block21:
  jmp     label121
block24:
  jmp     label121
block29:
  jmp     label121
block32:
  jmp     label121
block35:
  jmp     label44
block37:
  jmp     label44
block38:
  cmpl $0x8, %eax
  jz      label39; j label40
block40:
  jmp     label48
block41:
  cmpl $0x8, %eax
  jz      label42; j label43
block43:
  jmp     label48
block44:
  jmp     label48
block45:
  cmpl $0x5, %eax
  jz      label46; j label47
block47:
  jmp     label48
block48:
  movq %rcx, %r14
  andl $0xfffffff0, %r14d
  movl %ecx, %edx
  orq (%rip), %rdx
  load_ext_name userextname3+0, %r8
  movq %r13, %rcx
  movq %rbx, %rsi
  call    *%r8
  testq %rax, %rax
  jz      label49; j label50
block49:
  jmp     label121
block51:
  jmp     label121
block63:
  jmp     label121
block66:
  jmp     label121
block83:
  jmp     label121
block86:
  movq %rax, %r15
  jmp     label92
block88:
  movq %rax, %r15
  jmp     label92
block90:
  jmp     label92
block92:
  cmpq %rcx, %rdx
  movq %rdx, %r14
  jnbe    label93; j label94
block93:
  jmp     label121
block96:
  jmp     label121
block98:
  jmp     label121
block112:
  jmp     label121
block115:
  jmp     label121
block117:
  jmp     label121
block121:
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

; Encode Root
  pushq %rbp
  movq %rsp, %rbp
  subq $0x20, %rsp
  movq %rbx, (%rsp)
  movq %r12, 8(%rsp)
  movq %r13, 0x10(%rsp)
block0:
  movq %rcx, %rbx
  testq %rdi, %rdi
  jz      label1; j label2
block2:
  movq (%rsi), %rcx
  uninit  %rax
  xorq %rax, %rax
  testq $0x1, %rcx
  jnz     label4; j label3
block3:
  movq %rdx, %rcx
  movq %rsi, %r12
  jmp     label15
block4:
  movq %rbx, %rcx
  movq %rcx, %rax
  subq %rdx, %rax
  cmpq $0x2, %rax
  jb      label5; j label6
block6:
  movb $0x5, (%rdx)
  movb $0x5, 1(%rdx)
  leaq 2(%rdx), %rdi
  movl 0x28(%rsi), %r8d
  movq %rsi, %r12
  movq %r8, %rcx
  shll $1, %ecx
  sarl $0x1f, %r8d
  xorl %r8d, %ecx
  cmpq $0x4000, %rcx
  jnb     label7; j label8
block7:
  jmp     label11
block8:
  movq %rbx, %rax
  movq %rax, %rsi
  subq %rdi, %rsi
  cmpq $0x2, %rsi
  jb      label9; j label10
block9:
  jmp     label11
block10:
  movq %rcx, %r9
  andq $0x3f80, %r9
  leaq (%rcx, %r9), %rsi
  cmpq $0x80, %rcx
  setae %r10b
  movzbq %r10b, %r10
  movq %r10, %r11
  shlq $0x7, %r11
  orq %r11, %rsi
  movw %si, 2(%rdx)
  leaq 3(%rdx, %r10), %rcx
  jmp     label14
block11:
  movl $0x100, %edx
  load_ext_name userextname0+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label12; j label13
block13:
  movq %rax, %rcx
  jmp     label14
block14:
  movq $0xffffffffffffffd0, %rax
  jmp     label15
block15:
  movq (%r12), %rdx
  testq $0x2, %rdx
  jnz     label17; j label16
block16:
  movq %rcx, %rdi
  jmp     label36
block17:
  movl $0x10, %edx
  subq %rax, %rdx
  leaq 8(%rdx), %rdx
  movq %rdx, %r9
  movq 8(%r12), %rdi
  movl 0x10(%r12), %edx
  cmpq $0x1f, %rdx
  jnbe    label27; j label18
block18:
  movq %rbx, %rax
  subq %rcx, %rax
  leaq 2(%rdx), %rsi
  cmpq %rax, %rsi
  jnbe    label19; j label20
block19:
  movq %rcx, %r13
  movq %rdx, %r8
  movq %r9, %rdx
  jmp     label32
block20:
  movq %rdx, %rax
  shlq $0x8, %rax
  movq %r9, %rsi
  orq %rsi, %rax
  movw %ax, (%rcx)
  leaq 2(%rcx), %rsi
  leaq 2(%rcx, %rdx), %rax
  cmpq $0x8, %rdx
  jnb     label26; j label21
block21:
  cmpq $0x4, %rdx
  jnb     label25; j label22
block22:
  testq %rdx, %rdx
  jnz     label24; j label23
block23:
  movq %rax, %rdi
  jmp     label35
block24:
  movq %rdx, %r8
  shrq $1, %r8
  movzbq (%rdi), %r9
  movzbq (%rdi, %r8), %r10
  movzbq -1(%rdi, %rdx), %rdi
  movb %r9b, 2(%rcx)
  movb %r10b, 2(%rcx, %r8)
  movb %dil, -1(%rsi, %rdx)
  movq %rax, %rdi
  jmp     label35
block25:
  movl (%rdi), %r8d
  movl -4(%rdi, %rdx), %edi
  movl %r8d, 2(%rcx)
  movl %edi, -4(%rsi, %rdx)
  movq %rax, %rdi
  jmp     label35
block26:
  movq %rdx, %r8
  andq $0x10, %r8
  shrq $1, %r8
  leaq -8(%rdx), %r9
  subq %r8, %r9
  movq (%rdi), %r10
  movq (%rdi, %r8), %r11
  movq (%rdi, %r9), %r13
  movq -8(%rdi, %rdx), %rdi
  movq %r10, 2(%rcx)
  movq %r11, 2(%rcx, %r8)
  movq %r13, 2(%rcx, %r9)
  movq %rdi, -8(%rsi, %rdx)
  movq %rax, %rdi
  jmp     label35
block27:
  cmpq $0x4000, %rdx
  jnb     label28; j label29
block28:
  movq %rcx, %r13
  movq %rdx, %r8
  movq %r9, %rdx
  jmp     label32
block29:
  movq %rbx, %rax
  subq %rcx, %rax
  leaq 4(%rdx), %rsi
  cmpq %rax, %rsi
  jnbe    label30; j label31
block30:
  movq %rcx, %r13
  movq %rdx, %r8
  movq %r9, %rdx
  jmp     label32
block31:
  movq %rdx, %rax
  andq $0x3f80, %rax
  leaq (%rdx, %rax), %rax
  cmpq $0x80, %rdx
  movq %rdx, %r8
  setae %dl
  movzbq %dl, %rsi
  movq %rsi, %rdx
  shlq $0x7, %rdx
  orq %rdx, %rax
  shlq $0x8, %rax
  movq %r9, %rdx
  orq %rdx, %rax
  movl %eax, (%rcx)
  leaq 2(%rcx, %rsi), %rsi
  movq %r8, %rdx
  leaq (%rsi, %rdx), %rcx
  movq %rcx, %r13
  load_ext_name userextname1+0, %rax
  call    *%rax
  movq %r13, %rdi
  jmp     label35
block32:
  load_ext_name userextname2+0, %rax
  movq %rdi, %rcx
  movq %r13, %rdi
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label33; j label34
block34:
  movq %rax, %rdi
  jmp     label35
block35:
  movl $0x10, %eax
  jmp     label36
block36:
  movl $0x20, %ecx
  subq %rax, %rcx
  leaq 8(%rcx), %rdx
  movq %rdx, %rsi
  movq 0x18(%r12), %rax
  movq %rax, %r9
  movl 0x20(%r12), %edx
  cmpq $0x1f, %rdx
  jnbe    label46; j label37
block37:
  movq %rbx, %rax
  subq %rdi, %rax
  leaq 2(%rdx), %rcx
  cmpq %rax, %rcx
  jnbe    label38; j label39
block38:
  movq %rdi, %r13
  movq %rdx, %r8
  movq %rsi, %rdx
  jmp     label51
block39:
  movq %rdx, %rcx
  shlq $0x8, %rcx
  movq %rsi, %rax
  orq %rax, %rcx
  movw %cx, (%rdi)
  leaq 2(%rdi), %rsi
  leaq 2(%rdi, %rdx), %rax
  movq %rdi, %r13
  cmpq $0x8, %rdx
  jnb     label45; j label40
block40:
  cmpq $0x4, %rdx
  jnb     label44; j label41
block41:
  testq %rdx, %rdx
  jnz     label43; j label42
block42:
  jmp     label54
block43:
  movq %rdx, %r10
  shrq $1, %r10
  movq %r9, %rdi
  movzbq (%rdi), %r11
  movzbq (%rdi, %r10), %rcx
  movzbq -1(%rdi, %rdx), %rdi
  movq %r13, %r8
  movb %r11b, 2(%r8)
  movb %cl, 2(%r8, %r10)
  movb %dil, -1(%rsi, %rdx)
  jmp     label54
block44:
  movq %r9, %rdi
  movl (%rdi), %ecx
  movl -4(%rdi, %rdx), %edi
  movq %r13, %r8
  movl %ecx, 2(%r8)
  movl %edi, -4(%rsi, %rdx)
  jmp     label54
block45:
  movq %r9, %rdi
  movq %rdx, %rcx
  andq $0x10, %rcx
  shrq $1, %rcx
  leaq -8(%rdx), %r8
  subq %rcx, %r8
  movq (%rdi), %r9
  movq (%rdi, %rcx), %r10
  movq (%rdi, %r8), %r11
  movq -8(%rdi, %rdx), %rdi
  movq %r13, %r12
  movq %r9, 2(%r12)
  movq %r13, %r9
  movq %r10, 2(%r9, %rcx)
  movq %r11, 2(%r9, %r8)
  movq %rdi, -8(%rsi, %rdx)
  jmp     label54
block46:
  movq %rdi, %r13
  movq %r9, %rdi
  cmpq $0x4000, %rdx
  jnb     label47; j label48
block47:
  movq %rdi, %r9
  movq %rdx, %r8
  movq %rsi, %rdx
  jmp     label51
block48:
  movq %r13, %rcx
  movq %rbx, %rax
  subq %rcx, %rax
  leaq 4(%rdx), %rcx
  cmpq %rax, %rcx
  jnbe    label49; j label50
block49:
  movq %rdi, %r9
  movq %rdx, %r8
  movq %rsi, %rdx
  jmp     label51
block50:
  movq %rdx, %rax
  andq $0x3f80, %rax
  leaq (%rdx, %rax), %rax
  cmpq $0x80, %rdx
  movq %rdx, %r8
  setae %cl
  movzbq %cl, %rcx
  movq %rcx, %rdx
  shlq $0x7, %rdx
  orq %rdx, %rax
  shlq $0x8, %rax
  movq %rsi, %rdx
  orq %rdx, %rax
  movq %r13, %rdx
  movl %eax, (%rdx)
  movq %r13, %rax
  leaq 2(%rax, %rcx), %rsi
  movq %r8, %rdx
  leaq (%rsi, %rdx), %rax
  movq %rax, %r12
  load_ext_name userextname1+0, %rax
  call    *%rax
  movq %r12, %rax
  jmp     label54
block51:
  load_ext_name userextname2+0, %rax
  movq %r9, %rcx
  movq %r13, %rdi
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label52; j label53
block53:
  jmp     label54
block54:
  subq %rax, %rbx
  cmpq $0x1, %rbx
  jb      label55; j label56
block56:
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
  jmp     label57
block5:
  jmp     label57
block12:
  jmp     label57
block33:
  jmp     label57
block52:
  jmp     label57
block55:
  jmp     label57
block57:
  uninit  %rax
  xorq %rax, %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
