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
  leaq -1(%r8), %rax
  movq %r8, <offset:1>+0x10(%rsp)
  movq %rax, <offset:1>+0x48(%rsp)
  movq $0x0, (%rsi)
  movq %rsi, <offset:1>+8(%rsp)
  movq %rcx, %rax
  subq %rdx, %rax
  movq %rcx, <offset:1>+0x28(%rsp)
  cmpq $0x4, %rax
  jb      label3; j label4
block4:
  movl (%rdx), %eax
  movq %rdx, <offset:1>+0x20(%rsp)
  andl $0xffffff, %eax
  jmp     label5
block5:
  cmpl $0x1000f, %eax
  jnz     label6; j label7
block6:
  jmp     label8
block7:
  movq <offset:1>+0x20(%rsp), %r8
  jmp     label125
block8:
  cmpl $0x2000e, %eax
  jnz     label9; j label10
block9:
  jmp     label11
block10:
  movq <offset:1>+0x20(%rsp), %r8
  jmp     label84
block11:
  cmpl $0x3000d, %eax
  jnz     label12; j label13
block12:
  jmp     label14
block13:
  movq <offset:1>+0x20(%rsp), %r8
  jmp     label23
block14:
  movq %rax, %rcx
  andl $0xff, %ecx
  movq <offset:1>+0x20(%rsp), %r8
  leaq 1(%r8), %rdx
  testl $0xff, %eax
  jnz     label16; j label15
block15:
  movq %rdx, %rax
  jmp     label157
block18:
  leal -1(%rdx), %edx
  movl $0x3, %esi
  cmpl %esi, %edx
  cmovbl %edx, %esi
  br_table %rsi, %rdi, %rdx
block21:
  jmp     label23
block23:
  leaq 3(%r8), %rax
  movq <offset:1>+0x48(%rsp), %rcx
  testq %rcx, %rcx
  jz      label24; j label25
block25:
  movq <offset:1>+0x10(%rsp), %r11
  leaq -2(%r11), %rcx
  movq <offset:1>+0x28(%rsp), %r10
  movq %rcx, <offset:1>+0x40(%rsp)
  movq %r10, %rcx
  subq %rax, %rcx
  cmpq $0x6, %rcx
  jb      label26; j label27
block27:
  movl 5(%r8), %eax
  bswapl %eax
  movl %eax, %ecx
  testq %rcx, %rcx
  jnz     label31; j label28
block30:
  leaq 9(%r8), %r8
  movq <offset:1>+8(%rsp), %rcx
  movq $0x8, 0x28(%rcx)
  movq $0x0, 0x30(%rcx)
  movq <offset:1>+8(%rsp), %rax
  movq %r8, <offset:1>+0x20(%rsp)
  movq %r10, <offset:1>+0x28(%rsp)
  jmp     label78
block31:
  movzbq 3(%r8), %rsi
  cmpb $0xb, %sil
  jnz     label32; j label33
block33:
  movzbq 4(%r8), %r9
  cmpb $0xf, %r9b
  jnz     label34; j label35
block35:
  leaq 9(%r8), %r8
  imulq $0x9, %rcx, %rax
  movq %r10, %rdx
  subq %r8, %rdx
  movq %r8, <offset:1>+0x20(%rsp)
  movq %r10, <offset:1>+0x28(%rsp)
  cmpq %rdx, %rax
  jnbe    label36; j label37
block37:
  movq %rcx, %rsi
  shlq $0x5, %rsi
  movq <offset:1>+(%rsp), %rbx
  movq %rcx, <offset:1>+0x38(%rsp)
  movq (%rbx), %rax
  movq 8(%rbx), %rcx
  subq %rax, %rcx
  cmpq %rcx, %rsi
  jbe     label41; j label38
block40:
  movq <offset:1>+0x38(%rsp), %rbx
  jmp     label42
block41:
  movq %rbx, <offset:1>+(%rsp)
  leaq (%rax, %rsi), %rcx
  movq <offset:1>+(%rsp), %r12
  movq %rcx, (%r12)
  movq <offset:1>+0x38(%rsp), %rbx
  jmp     label42
block42:
  movq %rbx, %rcx
  shlq $0x5, %rcx
  movq %rbx, <offset:1>+0x38(%rsp)
  leaq (%rax, %rcx), %r15
  movq %rax, <offset:1>+0x18(%rsp)
  movq %r15, <offset:1>+0x30(%rsp)
  movq <offset:1>+0x20(%rsp), %r8
  movq <offset:1>+0x28(%rsp), %r10
  movq <offset:1>+0x18(%rsp), %r15
  jmp     label43
block43:
  movq %r10, %rax
  subq %r8, %rax
  cmpq $0x4, %rax
  jb      label44; j label45
block45:
  movq <offset:1>+0x20(%rsp), %r8
  movl (%r8), %eax
  bswapl %eax
  movl %eax, %r14d
  leaq 4(%r8), %rbx
  movq <offset:1>+0x28(%rsp), %r10
  movq %r10, %rcx
  subq %rbx, %rcx
  cmpq $0x20, %r14
  jnbe    label46; j label47
block47:
  cmpq $0x20, %rcx
  jb      label48; j label49
block49:
  load_ext_name userextname2+0, %rdx
  leaq 0x20(%rdx), %rdx
  subq %r14, %rdx
  movq <offset:1>+0x20(%rsp), %r8
  vmovdqu 4(%r8), %xmm0
  vpand (%rdx), %xmm0, %xmm0
  vmovdqu 0x14(%r8), %xmm1
  vpand 0x10(%rdx), %xmm1, %xmm1
  vpor %xmm1, %xmm0, %xmm0
  vptest %xmm0, %xmm0
  jnz     label50; j label51
block51:
  jmp     label57
block54:
  load_ext_name userextname3+0, %rcx
  movq %r14, %rsi
  movq %rbx, %rdi
  call    *%rcx
  testq %rax, %rax
  jnz     label55; j label56
block55:
  jmp     label57
block57:
  movq %rbx, (%r15)
  movq %r14, %rax
  orq (%rip), %rax
  movq %rax, 8(%r15)
  movq <offset:1>+0x20(%rsp), %r8
  leaq 4(%r8, %r14), %r12
  movq <offset:1>+0x40(%rsp), %rcx
  testq %rcx, %rcx
  jz      label58; j label59
block59:
  movq <offset:1>+0x28(%rsp), %r10
  movq %r10, %rax
  subq %r12, %rax
  cmpq $0x5, %rax
  jb      label60; j label61
block61:
  movq <offset:1>+0x20(%rsp), %r8
  movl 5(%r8, %r14), %ecx
  bswapl %ecx
  movl %ecx, %r13d
  testq %r13, %r13
  jnz     label65; j label62
block64:
  leaq 5(%rbx, %r14), %r8
  movq %r8, <offset:1>+0x20(%rsp)
  movq $0x8, 0x10(%r15)
  movq $0x0, 0x18(%r15)
  jmp     label75
block65:
  movq <offset:1>+0x20(%rsp), %r8
  movzbq 4(%r8, %r14), %rax
  cmpb $0x4, %al
  jnz     label66; j label67
block67:
  leaq 5(%rbx, %r14), %rdi
  movq %r13, %rcx
  shlq $0x3, %rcx
  movq <offset:1>+0x28(%rsp), %r10
  movq %r10, %rdx
  subq %rdi, %rdx
  movq %rdi, %rbx
  cmpq %rdx, %rcx
  jnbe    label68; j label69
block69:
  movq %r13, %rsi
  shlq $0x3, %rsi
  movq <offset:1>+(%rsp), %rax
  movq (%rax), %rax
  movq <offset:1>+(%rsp), %rcx
  movq 8(%rcx), %rdi
  subq %rax, %rdi
  cmpq %rdi, %rsi
  jbe     label73; j label70
block72:
  movq %rax, %r14
  jmp     label74
block73:
  leaq (%rax, %r13, 8), %r10
  movq <offset:1>+(%rsp), %rsi
  movq %rax, %r14
  movq %r10, (%rsi)
  jmp     label74
block74:
  load_ext_name userextname4+0, %rax
  movq %rbx, %rdi
  movq %r13, %rdx
  movq %r14, %rsi
  call    *%rax
  leaq 5(%r12, %r13, 8), %r8
  movq %r14, %rax
  movq %r8, <offset:1>+0x20(%rsp)
  movq %rax, 0x10(%r15)
  movq %r13, 0x18(%r15)
  jmp     label75
block75:
  leaq 0x20(%r15), %r15
  movq <offset:1>+0x30(%rsp), %rax
  cmpq %rax, %r15
  jnz     label76; j label77
block76:
  movq <offset:1>+0x20(%rsp), %r8
  movq <offset:1>+0x28(%rsp), %r10
  movq %rax, <offset:1>+0x30(%rsp)
  jmp     label43
block77:
  movq <offset:1>+8(%rsp), %rax
  movq <offset:1>+0x18(%rsp), %rcx
  movq %rcx, 0x28(%rax)
  movq <offset:1>+0x38(%rsp), %rbx
  movq %rbx, 0x30(%rax)
  jmp     label78
block78:
  movq <offset:1>+8(%rsp), %rax
  orq $0x4, (%rax)
  movq <offset:1>+0x20(%rsp), %r8
  movq <offset:1>+0x28(%rsp), %r10
  movq %r10, %rax
  subq %r8, %rax
  cmpq $0x4, %rax
  jb      label79; j label80
block80:
  movl $0xffffff, %eax
  movq <offset:1>+0x20(%rsp), %r8
  andl (%r8), %eax
  jmp     label14
block82:
  movq <offset:1>+0x20(%rsp), %r8
  jmp     label84
block84:
  leaq 3(%r8), %rax
  movq <offset:1>+0x48(%rsp), %rcx
  movq <offset:1>+0x48(%rsp), %rdx
  testq %rdx, %rcx
  jz      label85; j label86
block86:
  movq <offset:1>+0x28(%rsp), %r10
  movq %r10, %rcx
  subq %rax, %rcx
  cmpq $0x5, %rcx
  jb      label87; j label88
block88:
  movq <offset:1>+0x20(%rsp), %r8
  movl 4(%r8), %eax
  bswapl %eax
  movl %eax, %ecx
  testq %rcx, %rcx
  jnz     label92; j label89
block91:
  movq <offset:1>+0x20(%rsp), %r8
  leaq 8(%r8), %r8
  movq <offset:1>+8(%rsp), %rax
  movq %r8, <offset:1>+0x20(%rsp)
  movq $0x8, 0x18(%rax)
  movq $0x0, 0x20(%rax)
  jmp     label119
block92:
  movq <offset:1>+0x20(%rsp), %r8
  movzbq 3(%r8), %rax
  cmpb $0xb, %al
  jnz     label93; j label94
block94:
  movq <offset:1>+0x20(%rsp), %r8
  leaq 8(%r8), %r8
  movq %r8, <offset:1>+0x20(%rsp)
  movq %rcx, %rax
  shlq $0x2, %rax
  movq <offset:1>+0x28(%rsp), %r10
  movq %r10, %rdx
  subq %r8, %rdx
  cmpq %rdx, %rax
  jnbe    label95; j label96
block96:
  movq %rcx, %rsi
  shlq $0x4, %rsi
  movq <offset:1>+(%rsp), %r12
  movq %rcx, %r14
  movq (%r12), %rax
  movq 8(%r12), %rcx
  subq %rax, %rcx
  cmpq %rcx, %rsi
  jbe     label100; j label97
block99:
  movq %r14, %r13
  jmp     label101
block100:
  leaq (%rax, %rsi), %rcx
  movq <offset:1>+(%rsp), %r12
  movq %rcx, (%r12)
  movq %r14, %r13
  jmp     label101
block101:
  movq %r13, %rcx
  shlq $0x4, %rcx
  movq %r13, %r14
  leaq (%rax, %rcx), %r13
  movq %rax, <offset:1>+0x18(%rsp)
  movq <offset:1>+0x18(%rsp), %rbx
  movq <offset:1>+0x20(%rsp), %r8
  movq <offset:1>+0x28(%rsp), %r10
  jmp     label102
block102:
  movq <offset:1>+0x28(%rsp), %r10
  movq %r10, %rcx
  subq %r8, %rcx
  cmpq $0x4, %rcx
  jb      label103; j label104
block104:
  movq <offset:1>+0x20(%rsp), %r8
  movl (%r8), %ecx
  bswapl %ecx
  movl %ecx, %r12d
  leaq 4(%r8), %r15
  movq <offset:1>+0x28(%rsp), %r10
  movq %r10, %rcx
  subq %r15, %rcx
  cmpq $0x20, %r12
  jnbe    label105; j label106
block106:
  cmpq $0x20, %rcx
  jb      label107; j label108
block108:
  load_ext_name userextname2+0, %rdi
  leaq 0x20(%rdi), %rsi
  subq %r12, %rsi
  movq <offset:1>+0x20(%rsp), %r8
  vmovdqu 4(%r8), %xmm7
  vpand (%rsi), %xmm7, %xmm7
  vmovdqu 0x14(%r8), %xmm0
  vpand 0x10(%rsi), %xmm0, %xmm0
  vpor %xmm0, %xmm7, %xmm7
  vptest %xmm7, %xmm7
  jnz     label109; j label110
block110:
  jmp     label116
block113:
  load_ext_name userextname3+0, %rcx
  movq %r12, %rsi
  movq %r15, %rdi
  call    *%rcx
  testq %rax, %rax
  jnz     label114; j label115
block114:
  jmp     label116
block116:
  movq %r15, (%rbx)
  movq %r12, %rax
  orq (%rip), %rax
  movq %rax, 8(%rbx)
  movq <offset:1>+0x20(%rsp), %r8
  leaq 4(%r8, %r12), %r8
  movq %r8, <offset:1>+0x20(%rsp)
  leaq 0x10(%rbx), %rbx
  cmpq %r13, %rbx
  jnz     label117; j label118
block117:
  movq <offset:1>+0x20(%rsp), %r8
  movq <offset:1>+0x28(%rsp), %r10
  jmp     label102
block118:
  movq <offset:1>+0x18(%rsp), %rax
  movq <offset:1>+8(%rsp), %rcx
  movq %rax, 0x18(%rcx)
  movq <offset:1>+8(%rsp), %rax
  movq %r14, %r13
  movq %r13, 0x20(%rax)
  jmp     label119
block119:
  movq <offset:1>+8(%rsp), %rax
  orq $0x2, (%rax)
  movq <offset:1>+0x20(%rsp), %r8
  movq <offset:1>+0x28(%rsp), %r10
  movq %r10, %rax
  subq %r8, %rax
  cmpq $0x4, %rax
  jb      label120; j label121
block121:
  movl $0xffffff, %eax
  movq <offset:1>+0x20(%rsp), %r8
  andl (%r8), %eax
  jmp     label11
block123:
  movq <offset:1>+0x20(%rsp), %r8
  jmp     label125
block125:
  leaq 3(%r8), %rax
  movq <offset:1>+0x48(%rsp), %r10
  movq <offset:1>+0x48(%rsp), %r11
  testq %r10, %r11
  jz      label126; j label127
block127:
  movq <offset:1>+0x28(%rsp), %r10
  movq %r10, %rcx
  subq %rax, %rcx
  cmpq $0x5, %rcx
  jb      label128; j label129
block129:
  movq <offset:1>+0x20(%rsp), %r8
  movl 4(%r8), %eax
  bswapl %eax
  movl %eax, %ebx
  testq %rbx, %rbx
  jnz     label133; j label130
block132:
  movq <offset:1>+0x20(%rsp), %r8
  leaq 8(%r8), %r8
  movq <offset:1>+8(%rsp), %rax
  movq %r8, <offset:1>+0x20(%rsp)
  movq $0x8, 8(%rax)
  movq $0x0, 0x10(%rax)
  jmp     label143
block133:
  movq <offset:1>+0x20(%rsp), %r8
  movzbq 3(%r8), %rax
  cmpb $0x8, %al
  jnz     label134; j label135
block135:
  movq <offset:1>+0x20(%rsp), %r8
  leaq 8(%r8), %rdi
  movq %rbx, %rax
  shlq $0x2, %rax
  movq <offset:1>+0x28(%rsp), %r10
  movq %r10, %rcx
  subq %rdi, %rcx
  movq %rdi, %r13
  cmpq %rcx, %rax
  jnbe    label136; j label137
block137:
  movq %rbx, %rax
  shlq $0x2, %rax
  leaq 7(%rax), %rsi
  andq $0xfffffffffffffff8, %rsi
  movq <offset:1>+(%rsp), %r12
  movq (%r12), %rax
  movq 8(%r12), %rcx
  subq %rax, %rcx
  cmpq %rcx, %rsi
  jbe     label141; j label138
block140:
  movq %rax, %r14
  jmp     label142
block141:
  leaq (%rax, %rsi), %rcx
  movq <offset:1>+(%rsp), %r12
  movq %rax, %r14
  movq %rcx, (%r12)
  jmp     label142
block142:
  load_ext_name userextname1+0, %rcx
  movq %r13, %rdi
  movq %rbx, %rdx
  movq %r14, %rsi
  call    *%rcx
  movq <offset:1>+0x20(%rsp), %r8
  leaq 8(%r8, %rbx, 4), %r8
  movq %r14, %rax
  movq <offset:1>+8(%rsp), %rcx
  movq %r8, <offset:1>+0x20(%rsp)
  movq %rax, 8(%rcx)
  movq <offset:1>+8(%rsp), %rax
  movq %rbx, 0x10(%rax)
  jmp     label143
block143:
  movq <offset:1>+8(%rsp), %rax
  orq $0x1, (%rax)
  movq <offset:1>+0x20(%rsp), %r8
  movq <offset:1>+0x28(%rsp), %r10
  movq %r10, %rsi
  subq %r8, %rsi
  cmpq $0x4, %rsi
  jb      label144; j label145
block145:
  movl $0xffffff, %eax
  movq <offset:1>+0x20(%rsp), %r8
  andl (%r8), %eax
  jmp     label8
block149:
  movq <offset:1>+0x28(%rsp), %r10
  movq %r10, %rcx
  subq %rax, %rcx
  movq %rax, %rdx
  cmpq $0x4, %rcx
  jb      label150; j label151
block151:
  movl $0xffffff, %eax
  movq %rdx, %rcx
  andl (%rcx), %eax
  movq %rcx, <offset:1>+0x20(%rsp)
  jmp     label14
block154:
  movq <offset:1>+0x20(%rsp), %r8
  movzbq (%r8), %rax
  testb %al, %al
  jnz     label155; j label156
block156:
  movq <offset:1>+0x20(%rsp), %r8
  leaq 1(%r8), %rax
  jmp     label157
block157:
  movq 0x50(%rsp), %rbx
  movq 0x58(%rsp), %r12
  movq 0x60(%rsp), %r13
  movq 0x68(%rsp), %r14
  movq 0x70(%rsp), %r15
  addq $0x80, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label158
block3:
  movq %rdx, %r8
  movq <offset:1>+0x28(%rsp), %r10
  movq %rdx, <offset:1>+0x20(%rsp)
  jmp     label152
block16:
  movq %rax, %rdx
  bswapl %edx
  shrl $0x8, %edx
  andl $0xffff, %edx
  cmpl $0x1, %edx
  jnb     label18; j label17
block17:
  movq %r8, <offset:1>+0x20(%rsp)
  jmp     label146
block19:
  movq %r8, <offset:1>+0x20(%rsp)
  jmp     label146
block20:
  cmpl $0xd, %ecx
  jz      label21; j label22
block22:
  movq %r8, <offset:1>+0x20(%rsp)
  jmp     label147
block24:
  jmp     label158
block26:
  jmp     label158
block28:
  movzbq 3(%r8), %rax
  cmpq $0x40, %rax
  setb %cl
  movzbq %cl, %rcx
  movl $0x1fd5d, %edx
  shrxq %rax, %rdx, %rax
  andq %rcx, %rax
  movzbq 4(%r8), %rcx
  cmpq $0x40, %rcx
  setb %dl
  movzbq %dl, %rdx
  movl $0x1fd5d, %esi
  shrxq %rcx, %rsi, %rcx
  andq %rdx, %rcx
  testq %rax, %rcx
  jz      label29; j label30
block29:
  jmp     label158
block32:
  jmp     label158
block34:
  jmp     label158
block36:
  jmp     label158
block38:
  load_ext_name userextname0+0, %rax
  movq %rbx, %rdi
  call    *%rax
  movq %rbx, <offset:1>+(%rsp)
  testq %rax, %rax
  jz      label39; j label40
block39:
  jmp     label158
block44:
  jmp     label158
block46:
  jmp     label52
block48:
  jmp     label52
block50:
  jmp     label52
block52:
  cmpq %rcx, %r14
  jnbe    label53; j label54
block53:
  jmp     label158
block56:
  jmp     label158
block58:
  jmp     label158
block60:
  jmp     label158
block62:
  movq <offset:1>+0x20(%rsp), %r8
  movzbq 4(%r8, %r14), %rcx
  cmpq $0x40, %rcx
  setb %al
  movzbq %al, %rdx
  movl $0x1fd5d, %eax
  shrxq %rcx, %rax, %rax
  testq %rax, %rdx
  jz      label63; j label64
block63:
  jmp     label158
block66:
  jmp     label158
block68:
  jmp     label158
block70:
  load_ext_name userextname0+0, %r8
  movq <offset:1>+(%rsp), %rdi
  call    *%r8
  testq %rax, %rax
  jz      label71; j label72
block71:
  jmp     label158
block79:
  movq <offset:1>+0x20(%rsp), %r8
  movq <offset:1>+0x28(%rsp), %r10
  jmp     label152
block81:
  movq %r8, <offset:1>+0x20(%rsp)
  cmpl $0xe, %ecx
  jz      label82; j label83
block83:
  movq <offset:1>+0x20(%rsp), %r8
  jmp     label147
block85:
  jmp     label158
block87:
  jmp     label158
block89:
  movq <offset:1>+0x20(%rsp), %r8
  movzbq 3(%r8), %rax
  cmpq $0x40, %rax
  setb %cl
  movzbq %cl, %rcx
  movl $0x1fd5d, %edx
  shrxq %rax, %rdx, %rax
  testq %rax, %rcx
  jz      label90; j label91
block90:
  jmp     label158
block93:
  jmp     label158
block95:
  jmp     label158
block97:
  load_ext_name userextname0+0, %rax
  movq <offset:1>+(%rsp), %rdi
  call    *%rax
  testq %rax, %rax
  jz      label98; j label99
block98:
  jmp     label158
block103:
  jmp     label158
block105:
  jmp     label111
block107:
  jmp     label111
block109:
  jmp     label111
block111:
  cmpq %rcx, %r12
  jnbe    label112; j label113
block112:
  jmp     label158
block115:
  jmp     label158
block120:
  movq <offset:1>+0x20(%rsp), %r8
  movq <offset:1>+0x28(%rsp), %r10
  jmp     label152
block122:
  movq %r8, <offset:1>+0x20(%rsp)
  cmpl $0xf, %ecx
  jz      label123; j label124
block124:
  movq <offset:1>+0x20(%rsp), %r8
  jmp     label147
block126:
  jmp     label158
block128:
  jmp     label158
block130:
  movq <offset:1>+0x20(%rsp), %r8
  movzbq 3(%r8), %rax
  cmpq $0x40, %rax
  setb %cl
  movzbq %cl, %rcx
  movl $0x1fd5d, %edx
  shrxq %rax, %rdx, %rax
  testq %rax, %rcx
  jz      label131; j label132
block131:
  jmp     label158
block134:
  jmp     label158
block136:
  jmp     label158
block138:
  load_ext_name userextname0+0, %rax
  movq <offset:1>+(%rsp), %rdi
  call    *%rax
  testq %rax, %rax
  jz      label139; j label140
block139:
  jmp     label158
block144:
  movq <offset:1>+0x20(%rsp), %r8
  movq <offset:1>+0x28(%rsp), %r10
  jmp     label152
block146:
  movq <offset:1>+0x20(%rsp), %r8
  jmp     label147
block147:
  leaq 3(%r8), %rdi
  movl %eax, %edx
  orq (%rip), %rdx
  load_ext_name userextname5+0, %r11
  movq <offset:1>+0x48(%rsp), %rcx
  movq <offset:1>+0x28(%rsp), %rsi
  call    *%r11
  testq %rax, %rax
  jz      label148; j label149
block148:
  jmp     label158
block150:
  movq %rdx, %r8
  movq <offset:1>+0x28(%rsp), %r10
  movq %rdx, <offset:1>+0x20(%rsp)
  jmp     label152
block152:
  movq <offset:1>+0x28(%rsp), %r10
  subq %r8, %r10
  movq %r10, <offset:1>+0x28(%rsp)
  cmpq $0x1, %r10
  jb      label153; j label154
block153:
  jmp     label158
block155:
  jmp     label158
block158:
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
  leaq -1(%rdi), %r13
  movq %rdi, <offset:1>+(%rsp)
  movq (%rsi), %rax
  testq $0x1, %rax
  jnz     label4; j label3
block3:
  movq %rdx, %r12
  movq %rsi, %r15
  movq %rcx, <offset:1>+8(%rsp)
  jmp     label9
block4:
  testq %r13, %r13
  jz      label5; j label6
block6:
  movq 8(%rsi), %rdi
  movl 0x10(%rsi), %ebx
  movq %rsi, %r14
  movq %rbx, %rax
  shlq $0x2, %rax
  movq %rcx, %rsi
  subq %rdx, %rsi
  movq %rcx, <offset:1>+8(%rsp)
  leaq 8(%rax), %rax
  cmpq %rsi, %rax
  jnbe    label7; j label8
block8:
  movl $0x1000f, (%rdx)
  movb $0x8, 3(%rdx)
  movq %rbx, %rax
  bswapl %eax
  movl %eax, 4(%rdx)
  leaq 8(%rdx), %rsi
  movq %rdx, %r12
  load_ext_name userextname0+0, %rax
  movq %rbx, %rdx
  call    *%rax
  leaq 8(%r12, %rbx, 4), %r12
  movq %r14, %r15
  jmp     label9
block9:
  movq (%r15), %rax
  testq $0x2, %rax
  jnz     label11; j label10
block10:
  movq <offset:1>+8(%rsp), %rbx
  jmp     label33
block11:
  testq %r13, %r13
  jz      label12; j label13
block13:
  movq 0x18(%r15), %r14
  movl 0x20(%r15), %ecx
  movq <offset:1>+8(%rsp), %rbx
  movq %rbx, %rdx
  subq %r12, %rdx
  cmpq $0x8, %rdx
  jb      label14; j label15
block15:
  movl $0x2000e, (%r12)
  movb $0xb, 3(%r12)
  movq %rcx, %rsi
  bswapl %esi
  movl %esi, 4(%r12)
  leaq 8(%r12), %r12
  movq %rcx, %rdi
  shlq $0x4, %rdi
  leaq (%r14, %rdi), %rdi
  movq %rdi, <offset:1>+0x10(%rsp)
  testq %rcx, %rcx
  jnz     label16; j label17
block16:
  jmp     label18
block17:
  jmp     label32
block18:
  movq (%r14), %rdi
  movl 8(%r14), %edx
  movq %rbx, %r11
  subq %r12, %r11
  leaq 4(%rdx), %rax
  cmpq %r11, %rax
  jnbe    label19; j label20
block20:
  movq %rdx, %rax
  bswapl %eax
  movl %eax, (%r12)
  leaq 4(%r12), %rsi
  cmpq $0x1f, %rdx
  jnbe    label28; j label21
block21:
  leaq 4(%r12, %rdx), %rax
  cmpq $0x8, %rdx
  jnb     label27; j label22
block22:
  cmpq $0x4, %rdx
  jnb     label26; j label23
block23:
  testq %rdx, %rdx
  jnz     label25; j label24
block24:
  movq %rax, %r12
  jmp     label29
block25:
  movq %rdx, %rcx
  shrq $1, %rcx
  movzbq (%rdi), %r8
  movzbq (%rdi, %rcx), %r9
  movzbq -1(%rdi, %rdx), %rdi
  movb %r8b, 4(%r12)
  movb %r9b, 4(%r12, %rcx)
  movb %dil, -1(%rsi, %rdx)
  movq %rax, %r12
  jmp     label29
block26:
  movl (%rdi), %ecx
  movl -4(%rdi, %rdx), %edi
  movl %ecx, 4(%r12)
  movl %edi, -4(%rsi, %rdx)
  movq %rax, %r12
  jmp     label29
block27:
  movq %rdx, %rcx
  andq $0x10, %rcx
  shrq $1, %rcx
  leaq -8(%rdx), %r8
  subq %rcx, %r8
  movq (%rdi), %r9
  movq (%rdi, %rcx), %r10
  movq (%rdi, %r8), %r11
  movq -8(%rdi, %rdx), %rdi
  movq %r9, 4(%r12)
  movq %r10, 4(%r12, %rcx)
  movq %r11, 4(%r12, %r8)
  movq %rdi, -8(%rsi, %rdx)
  movq %rax, %r12
  jmp     label29
block28:
  leaq 4(%r12, %rdx), %r12
  load_ext_name userextname1+0, %rax
  call    *%rax
  jmp     label29
block29:
  leaq 0x10(%r14), %r14
  movq <offset:1>+0x10(%rsp), %rax
  cmpq %rax, %r14
  jnz     label30; j label31
block30:
  movq %rax, <offset:1>+0x10(%rsp)
  jmp     label18
block31:
  jmp     label32
block32:
  jmp     label33
block33:
  movq (%r15), %rax
  testq $0x4, %rax
  jnz     label35; j label34
block34:
  jmp     label61
block35:
  testq %r13, %r13
  jz      label36; j label37
block37:
  movq <offset:1>+(%rsp), %rdi
  leaq -2(%rdi), %r13
  movq 0x28(%r15), %r14
  movl 0x30(%r15), %eax
  movq %rbx, %rcx
  subq %r12, %rcx
  cmpq $0x9, %rcx
  jb      label38; j label39
block39:
  movl $0x3000d, (%r12)
  movb $0xb, 3(%r12)
  movb $0xf, 4(%r12)
  movq %rax, %rcx
  bswapl %ecx
  movl %ecx, 5(%r12)
  leaq 9(%r12), %r12
  movq %rax, %rcx
  shlq $0x5, %rcx
  leaq (%r14, %rcx), %rcx
  movq %rcx, <offset:1>+(%rsp)
  testq %rax, %rax
  jnz     label40; j label41
block40:
  jmp     label42
block41:
  jmp     label60
block42:
  movq (%r14), %rdi
  movl 8(%r14), %edx
  movq %rbx, %rax
  subq %r12, %rax
  leaq 4(%rdx), %rcx
  cmpq %rax, %rcx
  jnbe    label43; j label44
block44:
  movq %rdx, %rax
  bswapl %eax
  movl %eax, (%r12)
  leaq 4(%r12), %rsi
  cmpq $0x1f, %rdx
  jnbe    label52; j label45
block45:
  leaq 4(%r12, %rdx), %r15
  cmpq $0x8, %rdx
  jnb     label51; j label46
block46:
  cmpq $0x4, %rdx
  jnb     label50; j label47
block47:
  testq %rdx, %rdx
  jnz     label49; j label48
block48:
  jmp     label53
block49:
  movq %rdx, %r10
  shrq $1, %r10
  movzbq (%rdi), %r11
  movzbq (%rdi, %r10), %rax
  movzbq -1(%rdi, %rdx), %rcx
  movb %r11b, 4(%r12)
  movb %al, 4(%r12, %r10)
  movb %cl, -1(%rsi, %rdx)
  jmp     label53
block50:
  movl (%rdi), %eax
  movl -4(%rdi, %rdx), %ecx
  movl %eax, 4(%r12)
  movl %ecx, -4(%rsi, %rdx)
  jmp     label53
block51:
  movq %rdx, %rax
  andq $0x10, %rax
  shrq $1, %rax
  leaq -8(%rdx), %rcx
  subq %rax, %rcx
  movq (%rdi), %r8
  movq (%rdi, %rax), %r9
  movq (%rdi, %rcx), %r10
  movq -8(%rdi, %rdx), %rdi
  movq %r8, 4(%r12)
  movq %r9, 4(%r12, %rax)
  movq %r10, 4(%r12, %rcx)
  movq %rdi, -8(%rsi, %rdx)
  jmp     label53
block52:
  leaq 4(%r12, %rdx), %r15
  load_ext_name userextname1+0, %rax
  call    *%rax
  jmp     label53
block53:
  testq %r13, %r13
  jz      label54; j label55
block55:
  movq 0x10(%r14), %rdi
  movl 0x18(%r14), %r12d
  movq %r12, %rax
  shlq $0x3, %rax
  movq %rbx, %rcx
  subq %r15, %rcx
  leaq 5(%rax), %rax
  cmpq %rcx, %rax
  jnbe    label56; j label57
block57:
  movb $0x4, (%r15)
  movq %r12, %rax
  bswapl %eax
  movl %eax, 1(%r15)
  leaq 5(%r15), %rsi
  load_ext_name userextname2+0, %rax
  movq %r12, %rdx
  call    *%rax
  leaq 5(%r15, %r12, 8), %r12
  leaq 0x20(%r14), %r14
  movq <offset:1>+(%rsp), %rsi
  cmpq %rsi, %r14
  jnz     label58; j label59
block58:
  movq %rsi, <offset:1>+(%rsp)
  jmp     label42
block59:
  jmp     label60
block60:
  jmp     label61
block61:
  subq %r12, %rbx
  cmpq $0x1, %rbx
  jb      label62; j label63
block63:
  movb $0x0, (%r12)
  leaq 1(%r12), %rax
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
  jmp     label64
block5:
  jmp     label64
block7:
  jmp     label64
block12:
  jmp     label64
block14:
  jmp     label64
block19:
  jmp     label64
block36:
  jmp     label64
block38:
  jmp     label64
block43:
  jmp     label64
block54:
  jmp     label64
block56:
  jmp     label64
block62:
  jmp     label64
block64:
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
