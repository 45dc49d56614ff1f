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
; u2:1 DecodeStraight Point
; u3:0 DecodeAnyOrder Root
; u3:1 DecodeAnyOrder Point
; u3:2 DecodeAnyOrder Shape
; u6:0 Encode Root
; u6:1 Encode Point
; u6:2 Encode Shape

; DecodeStraight Point
  pushq %rbp
  movq %rsp, %rbp
block0:
  testq %r8, %r8
  jz      label12; j label1
block1:
  movq %rcx, %rax
  subq %rdx, %rax
  cmpq $0x17, %rax
  jl      label2; j label3
block3:
  movl (%rdx), %eax
  andl $0xffffff, %eax
  cmpl $0x10004, %eax
  jnz     label4; j label5
block5:
  movl 0xb(%rdx), %eax
  andl $0xffffff, %eax
  cmpl $0x20004, %eax
  jnz     label6; j label7
block7:
  movzbq 0x16(%rdx), %rax
  testb %al, %al
  jnz     label8; j label9
block9:
  movq 3(%rdx), %rax
  bswapq %rax
  movq %rax, 8(%rsi)
  movq 0xe(%rdx), %rax
  bswapq %rax
  movq %rax, 0x10(%rsi)
  movq $0x3, (%rsi)
  leaq 0x17(%rdx), %rax
  movq %rbp, %rsp
  popq %rbp
  retq
block2:
  jmp     label10
block4:
  jmp     label10
block6:
  jmp     label10
block8:
  jmp     label10
block10:
  movq $0x0, (%rsi)
  jmp     label11
block11:
  call    User(userextname0)
  movq %rbp, %rsp
  popq %rbp
  retq
block12:
  uninit  %rax
  xorq %rax, %rax
  movq %rbp, %rsp
  popq %rbp
  retq

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
  movq %rdi, %r10
  testq %r8, %r8
  jz      label1; j label2
block2:
  leaq -1(%r8), %rax
  movq %r8, <offset:1>+8(%rsp)
  movq %rax, <offset:1>+0x20(%rsp)
  movq $0x0, (%rsi)
  movq %rsi, <offset:1>+(%rsp)
  movq %rcx, %rax
  subq %rdx, %rax
  movq %rcx, <offset:1>+0x18(%rsp)
  cmpq $0x4, %rax
  jb      label3; j label4
block4:
  movl (%rdx), %ecx
  andl $0xffffff, %ecx
  jmp     label5
block5:
  cmpl $0x1000c, %ecx
  jnz     label6; j label7
block6:
  jmp     label8
block7:
  movq <offset:1>+(%rsp), %r13
  movq %r10, %r14
  jmp     label65
block8:
  cmpl $0x2000c, %ecx
  jnz     label9; j label10
block9:
  jmp     label11
block10:
  movq <offset:1>+(%rsp), %r13
  movq %r10, %r14
  jmp     label52
block11:
  cmpl $0x3000f, %ecx
  jnz     label12; j label13
block12:
  jmp     label14
block13:
  jmp     label23
block14:
  movq %rcx, %rax
  andl $0xff, %eax
  leaq 1(%rdx), %rsi
  testl $0xff, %ecx
  jnz     label16; j label15
block15:
  movq %rsi, %rax
  movq <offset:1>+(%rsp), %r13
  jmp     label81
block18:
  leal -1(%rsi), %esi
  movl $0x3, %edi
  cmpl %edi, %esi
  cmovbl %esi, %edi
  br_table %rdi, %r8, %rsi
block21:
  jmp     label23
block23:
  leaq 3(%rdx), %rsi
  movq <offset:1>+0x20(%rsp), %rax
  testq %rax, %rax
  jz      label24; j label25
block25:
  movq <offset:1>+8(%rsp), %rcx
  leaq -2(%rcx), %r15
  movq <offset:1>+0x18(%rsp), %rcx
  movq %rcx, %rdi
  subq %rsi, %rdi
  cmpq $0x5, %rdi
  jb      label26; j label27
block27:
  movl 4(%rdx), %r9d
  bswapl %r9d
  movl %r9d, %r12d
  testq %r12, %r12
  jnz     label31; j label28
block30:
  leaq 8(%rdx), %rdx
  movq <offset:1>+(%rsp), %rax
  movq $0x8, 0x28(%rax)
  movq $0x0, 0x30(%rax)
  movq <offset:1>+(%rsp), %r13
  movq %r10, %r14
  movq %rcx, <offset:1>+0x18(%rsp)
  jmp     label46
block31:
  movzbq 3(%rdx), %rax
  cmpb $0xc, %al
  jnz     label32; j label33
block33:
  leaq 8(%rdx), %rdx
  movq %rcx, %rax
  subq %rdx, %rax
  movq %rdx, %rbx
  movq %rcx, <offset:1>+0x18(%rsp)
  cmpq %rax, %r12
  jnbe    label34; j label35
block35:
  movq %r12, %rsi
  shlq $0x5, %rsi
  movq %r10, %r14
  movq (%r14), %rax
  movq 8(%r14), %rcx
  subq %rax, %rcx
  cmpq %rcx, %rsi
  jbe     label39; j label36
block38:
  jmp     label40
block39:
  leaq (%rax, %rsi), %rcx
  movq %rcx, (%r14)
  jmp     label40
block40:
  movq %r12, %rcx
  shlq $0x5, %rcx
  leaq (%rax, %rcx), %r13
  movq %rax, <offset:1>+0x10(%rsp)
  movq %rbx, %rdx
  movq <offset:1>+0x10(%rsp), %rbx
  jmp     label41
block41:
  movq <offset:1>+0x18(%rsp), %rcx
  movq %rbx, %rsi
  movq %r14, %rdi
  movq %r15, %r8
  call    User(userextname3)
  testq %rax, %rax
  jz      label42; j label43
block43:
  leaq 0x20(%rbx), %rbx
  cmpq %r13, %rbx
  jnz     label44; j label45
block44:
  movq %rax, %rdx
  jmp     label41
block45:
  movq <offset:1>+0x10(%rsp), %rcx
  movq <offset:1>+(%rsp), %r13
  movq %rcx, 0x28(%r13)
  movq %r12, 0x30(%r13)
  movq %rax, %rdx
  jmp     label46
block46:
  orq $0x4, (%r13)
  movq <offset:1>+0x18(%rsp), %rcx
  movq %rcx, %rax
  subq %rdx, %rax
  cmpq $0x4, %rax
  jb      label47; j label48
block48:
  movl $0xffffff, %ecx
  andl (%rdx), %ecx
  movq %r14, %r10
  movq %r13, <offset:1>+(%rsp)
  jmp     label14
block50:
  jmp     label52
block52:
  leaq 3(%rdx), %rdx
  movq %rdx, %rbx
  movl $0x38, %esi
  movq (%r14), %rax
  movq 8(%r14), %rcx
  subq %rax, %rcx
  cmpq $0x38, %rcx
  jnb     label56; j label53
block55:
  movq %rbx, %rdx
  movq %rax, %r12
  jmp     label57
block56:
  leaq 0x38(%rax), %rcx
  movq %rax, %r12
  movq %rcx, (%r14)
  movq %rbx, %rdx
  jmp     label57
block57:
  movq <offset:1>+0x18(%rsp), %rcx
  movq %r12, %rsi
  movq %r14, %rdi
  movq <offset:1>+0x20(%rsp), %r8
  call    User(userextname2)
  movq %rax, %rsi
  testq %rsi, %rsi
  jz      label58; j label59
block59:
  movq %r12, %rax
  movq %rax, 0x20(%r13)
  orq $0x2, (%r13)
  movq <offset:1>+0x18(%rsp), %rcx
  movq %rcx, %rdx
  subq %rsi, %rdx
  cmpq $0x4, %rdx
  jb      label60; j label61
block61:
  movl $0xffffff, %ecx
  andl (%rsi), %ecx
  movq %rsi, %rdx
  movq %r14, %r10
  movq %r13, <offset:1>+(%rsp)
  jmp     label11
block63:
  jmp     label65
block65:
  leaq 3(%rdx), %rdx
  leaq 8(%r13), %rsi
  movq <offset:1>+0x18(%rsp), %rcx
  movq %r14, %rdi
  movq <offset:1>+0x20(%rsp), %r8
  call    User(userextname0)
  testq %rax, %rax
  jz      label66; j label67
block67:
  orq $0x1, (%r13)
  movq <offset:1>+0x18(%rsp), %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label68; j label69
block69:
  movl $0xffffff, %ecx
  andl (%rax), %ecx
  movq %rax, %rdx
  movq %r14, %r10
  movq %r13, <offset:1>+(%rsp)
  jmp     label8
block73:
  movq <offset:1>+0x18(%rsp), %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label74; j label75
block75:
  movl $0xffffff, %ecx
  andl (%rax), %ecx
  movq %rax, %rdx
  movq %r14, %r10
  movq %r13, <offset:1>+(%rsp)
  jmp     label14
block78:
  movzbq (%rdx), %rax
  testb %al, %al
  jnz     label79; j label80
block80:
  leaq 1(%rdx), %rax
  jmp     label81
block81:
  movq (%r13), %rcx
  andq $0x1, %rcx
  cmpq $0x1, %rcx
  jnz     label82; j label83
block83:
  movq 0x30(%rsp), %rbx
  movq 0x38(%rsp), %r12
  movq 0x40(%rsp), %r13
  movq 0x48(%rsp), %r14
  movq 0x50(%rsp), %r15
  addq $0x60, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label84
block3:
  movq <offset:1>+0x18(%rsp), %rcx
  movq <offset:1>+(%rsp), %r13
  jmp     label76
block16:
  movq %rcx, %rsi
  bswapl %esi
  shrl $0x8, %esi
  andl $0xffff, %esi
  cmpl $0x1, %esi
  jnb     label18; j label17
block17:
  movq <offset:1>+(%rsp), %r13
  movq %r10, %r14
  jmp     label70
block19:
  movq <offset:1>+(%rsp), %r13
  movq %r10, %r14
  jmp     label70
block20:
  cmpl $0xf, %eax
  jz      label21; j label22
block22:
  movq <offset:1>+(%rsp), %r13
  movq %r10, %r14
  jmp     label71
block24:
  jmp     label84
block26:
  jmp     label84
block28:
  movzbq 3(%rdx), %rax
  cmpq $0x40, %rax
  setb %sil
  movzbq %sil, %rsi
  movl $0x1fd5d, %edi
  shrxq %rax, %rdi, %rax
  testq %rax, %rsi
  jz      label29; j label30
block29:
  jmp     label84
block32:
  jmp     label84
block34:
  jmp     label84
block36:
  load_ext_name userextname1+0, %rax
  movq %r14, %rdi
  call    *%rax
  testq %rax, %rax
  jz      label37; j label38
block37:
  jmp     label84
block42:
  jmp     label84
block47:
  movq <offset:1>+0x18(%rsp), %rcx
  jmp     label76
block49:
  movq <offset:1>+(%rsp), %r13
  movq %r10, %r14
  cmpl $0xc, %eax
  jz      label50; j label51
block51:
  jmp     label71
block53:
  load_ext_name userextname1+0, %rax
  movq %r14, %rdi
  call    *%rax
  testq %rax, %rax
  jz      label54; j label55
block54:
  jmp     label84
block58:
  jmp     label84
block60:
  movq <offset:1>+0x18(%rsp), %rcx
  movq %rsi, %rdx
  jmp     label76
block62:
  movq <offset:1>+(%rsp), %r13
  movq %r10, %r14
  cmpl $0xc, %eax
  jz      label63; j label64
block64:
  jmp     label71
block66:
  jmp     label84
block68:
  movq <offset:1>+0x18(%rsp), %rcx
  movq %rax, %rdx
  jmp     label76
block70:
  jmp     label71
block71:
  leaq 3(%rdx), %rdi
  movl %ecx, %edx
  orq (%rip), %rdx
  load_ext_name userextname4+0, %rax
  movq <offset:1>+0x20(%rsp), %rcx
  movq <offset:1>+0x18(%rsp), %rsi
  call    *%rax
  testq %rax, %rax
  jz      label72; j label73
block72:
  jmp     label84
block74:
  movq <offset:1>+0x18(%rsp), %rcx
  movq %rax, %rdx
  jmp     label76
block76:
  movq <offset:1>+0x18(%rsp), %rcx
  subq %rdx, %rcx
  movq %rcx, <offset:1>+0x18(%rsp)
  cmpq $0x1, %rcx
  jb      label77; j label78
block77:
  jmp     label84
block79:
  jmp     label84
block82:
  jmp     label84
block84:
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
  movq %r15, 0x10(%rsp)
block0:
  movq %rsi, %r12
  testq %r8, %r8
  jz      label1; j label2
block2:
  leaq -1(%r8), %r15
  jmp     label3
block3:
  movq %rcx, %rax
  subq %rdx, %rax
  movq %rcx, %r9
  cmpq $0x16, %rax
  jb      label11; j label4
block4:
  movl (%rdx), %ecx
  andl $0xffffff, %ecx
  cmpl $0x10004, %ecx
  jnz     label10; j label5
block5:
  movq 3(%rdx), %rax
  bswapq %rax
  movq %r12, %rsi
  movq %rax, 8(%rsi)
  movl 0xb(%rdx), %ecx
  andl $0xffffff, %ecx
  cmpl $0x20004, %ecx
  jnz     label9; j label6
block6:
  movq 0xe(%rdx), %rax
  bswapq %rax
  movq %r12, %rsi
  movq %rax, 0x10(%rsi)
  orq $0x3, (%rsi)
  leaq 0x16(%rdx), %rax
  movq %r9, %rdi
  movq %rdi, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label7; j label8
block8:
  movl $0xffffff, %ecx
  andl 0x16(%rdx), %ecx
  movq %rax, %rdx
  movq %rdi, %r9
  jmp     label20
block9:
  movq %r9, %rdi
  leaq 0xb(%rdx), %rdx
  movq %r12, %rsi
  orq $0x1, (%rsi)
  jmp     label20
block10:
  movq %r9, %rdi
  jmp     label17
block11:
  movq %r9, %rdi
  movq %rdi, %rax
  subq %rdx, %rax
  cmpq $0x4, %rax
  jb      label12; j label13
block13:
  movl (%rdx), %ecx
  andl $0xffffff, %ecx
  jmp     label14
block14:
  cmpl $0x10004, %ecx
  jnz     label15; j label16
block15:
  jmp     label17
block16:
  movq %r9, %rbx
  movq %r12, %rsi
  jmp     label35
block17:
  cmpl $0x20004, %ecx
  jnz     label18; j label19
block18:
  jmp     label20
block19:
  movq %r12, %rsi
  jmp     label29
block20:
  movq %rcx, %rdi
  andl $0xff, %edi
  leaq 1(%rdx), %rax
  testl $0xff, %ecx
  jnz     label22; j label21
block21:
  jmp     label52
block24:
  leal -1(%rax), %eax
  movl $0x2, %esi
  cmpl %esi, %eax
  cmovbl %eax, %esi
  br_table %rsi, %r8, %rax
block27:
  movq %r12, %rsi
  jmp     label29
block29:
  movq %r12, %rsi
  orq $0x2, (%rsi)
  leaq 0xb(%rdx), %rdi
  movq %r9, %rbx
  movq %rbx, %rax
  subq %rdx, %rax
  cmpq $0xf, %rax
  jb      label31; j label30
block30:
  movq 3(%rdx), %rax
  bswapq %rax
  movq %r12, %rsi
  movq %rax, 0x10(%rsi)
  movl $0xffffff, %ecx
  andl 0xb(%rdx), %ecx
  movq %rdi, %rdx
  movq %rbx, %r9
  jmp     label20
block33:
  movq %r12, %rsi
  jmp     label35
block35:
  movq %r12, %rsi
  orq $0x1, (%rsi)
  leaq 0xb(%rdx), %rdi
  movq %rbx, %rsi
  subq %rdx, %rsi
  cmpq $0xf, %rsi
  jb      label37; j label36
block36:
  movq 3(%rdx), %rsi
  bswapq %rsi
  movq %r12, %rax
  movq %rsi, 8(%rax)
  movl $0xffffff, %ecx
  andl 0xb(%rdx), %ecx
  movq %rdi, %rdx
  movq %rbx, %r9
  jmp     label17
block40:
  movq %rax, %rdx
  jmp     label47
block44:
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label45; j label46
block46:
  movl $0xffffff, %ecx
  andl (%rax), %ecx
  movq %rax, %rdx
  movq %rbx, %r9
  jmp     label20
block49:
  movzbq (%rdx), %rax
  testb %al, %al
  jnz     label50; j label51
block51:
  leaq 1(%rdx), %rax
  jmp     label52
block52:
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r15
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label53
block7:
  movq %rax, %rdx
  movq %rdi, %rbx
  jmp     label47
block12:
  movq %r9, %rbx
  jmp     label47
block22:
  movq %rcx, %rax
  bswapl %eax
  shrl $0x8, %eax
  andl $0xffff, %eax
  cmpl $0x1, %eax
  jnb     label24; j label23
block23:
  movq %r9, %rbx
  jmp     label41
block25:
  movq %r9, %rbx
  jmp     label41
block26:
  cmpl $0x4, %edi
  jz      label27; j label28
block28:
  movq %r9, %rbx
  jmp     label42
block31:
  leaq 3(%rdx), %rsi
  movabsq $0x400000010, %rcx
  jmp     label38
block32:
  movq %r9, %rbx
  cmpl $0x4, %edi
  jz      label33; j label34
block34:
  jmp     label42
block37:
  leaq 3(%rdx), %rsi
  movabsq $0x400000008, %rcx
  jmp     label38
block38:
  load_ext_name userextname1+0, %r8
  movq %r12, %rdi
  movq %rbx, %rdx
  call    *%r8
  testq %rax, %rax
  jz      label39; j label40
block39:
  jmp     label53
block41:
  jmp     label42
block42:
  leaq 3(%rdx), %rdi
  movl %ecx, %edx
  orq (%rip), %rdx
  load_ext_name userextname0+0, %rax
  movq %r15, %rcx
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label43; j label44
block43:
  jmp     label53
block45:
  movq %rax, %rdx
  jmp     label47
block47:
  subq %rdx, %rbx
  cmpq $0x1, %rbx
  jb      label48; j label49
block48:
  jmp     label53
block50:
  jmp     label53
block53:
  uninit  %rax
  xorq %rax, %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r15
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
  movq %rdi, <offset:1>+(%rsp)
  testq %r8, %r8
  jz      label1; j label2
block2:
  leaq -1(%r8), %rax
  movq %rax, <offset:1>+8(%rsp)
  movq $0x0, (%rsi)
  movq %rsi, %r13
  movq %rcx, %rax
  subq %rdx, %rax
  movq %rcx, %r8
  cmpq $0x4, %rax
  jb      label3; j label4
block4:
  movl (%rdx), %ecx
  andl $0xffffff, %ecx
  jmp     label5
block5:
  cmpl $0x1000c, %ecx
  jnz     label6; j label7
block6:
  jmp     label8
block7:
  movq %r8, %rbx
  movq %rdx, %r12
  jmp     label42
block8:
  cmpl $0x2000b, %ecx
  jnz     label9; j label10
block9:
  jmp     label11
block10:
  movq %rdx, %r12
  jmp     label20
block11:
  movq %rcx, %rax
  andl $0xff, %eax
  movq %rdx, %r12
  leaq 1(%r12), %rdx
  testl $0xff, %ecx
  jnz     label13; j label12
block12:
  movq %rdx, %rax
  jmp     label60
block15:
  leal -1(%rdx), %edx
  movl $0x2, %esi
  cmpl %esi, %edx
  cmovbl %edx, %esi
  br_table %rsi, %rdi, %rdx
block18:
  jmp     label20
block20:
  leaq 3(%r12), %rax
  movq %r8, %rbx
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label21; j label22
block22:
  movl 3(%r12), %eax
  bswapl %eax
  movl %eax, %r14d
  leaq 7(%r12), %r15
  movq %rbx, %rax
  subq %r15, %rax
  cmpq $0x20, %r14
  jnbe    label23; j label24
block24:
  cmpq $0x20, %rax
  jb      label25; j label26
block26:
  load_ext_name userextname1+0, %rcx
  leaq 0x20(%rcx), %rcx
  subq %r14, %rcx
  vmovdqu 7(%r12), %xmm0
  vpand (%rcx), %xmm0, %xmm0
  vmovdqu 0x17(%r12), %xmm1
  vpand 0x10(%rcx), %xmm1, %xmm1
  vpor %xmm1, %xmm0, %xmm0
  vptest %xmm0, %xmm0
  jnz     label27; j label28
block28:
  jmp     label34
block31:
  load_ext_name userextname2+0, %rax
  movq %r14, %rsi
  movq %r15, %rdi
  call    *%rax
  testq %rax, %rax
  jnz     label32; j label33
block32:
  jmp     label34
block34:
  movq %r15, 8(%r13)
  movq %r14, %rdx
  orq (%rip), %rdx
  movq %rdx, 0x10(%r13)
  leaq 7(%r12, %r14), %r12
  movq (%r13), %rsi
  testq %rsi, %rsi
  setle %dl
  cmpq $0x2, %rsi
  sete %sil
  orl %esi, %edx
  testb %dl, %dl
  jz      label35; j label36
block36:
  movq $0x2, (%r13)
  movq %rbx, %r9
  subq %r12, %r9
  cmpq $0x4, %r9
  jb      label37; j label38
block38:
  movl $0xffffff, %ecx
  andl (%r15, %r14), %ecx
  movq %r12, %rdx
  movq %rbx, %r8
  jmp     label11
block40:
  jmp     label42
block42:
  leaq 3(%r12), %rdx
  leaq 8(%r13), %rsi
  movq %rbx, %rcx
  movq <offset:1>+(%rsp), %rdi
  movq <offset:1>+8(%rsp), %r8
  call    User(userextname0)
  testq %rax, %rax
  jz      label43; j label44
block44:
  movq (%r13), %rdx
  testq %rdx, %rdx
  setle %cl
  cmpq $0x1, %rdx
  sete %dl
  orl %edx, %ecx
  testb %cl, %cl
  jz      label45; j label46
block46:
  movq $0x1, (%r13)
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label47; j label48
block48:
  movl $0xffffff, %ecx
  andl (%rax), %ecx
  movq %rax, %rdx
  movq %rbx, %r8
  jmp     label8
block52:
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label53; j label54
block54:
  movl $0xffffff, %ecx
  andl (%rax), %ecx
  movq %rax, %rdx
  movq %rbx, %r8
  jmp     label11
block57:
  movzbq (%r12), %rax
  testb %al, %al
  jnz     label58; j label59
block59:
  leaq 1(%r12), %rax
  jmp     label60
block60:
  movq (%r13), %rcx
  shlq $1, %rcx
  testq %rcx, %rcx
  jz      label61; j label62
block62:
  movq 0x10(%rsp), %rbx
  movq 0x18(%rsp), %r12
  movq 0x20(%rsp), %r13
  movq 0x28(%rsp), %r14
  movq 0x30(%rsp), %r15
  addq $0x40, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label63
block3:
  movq %r8, %rbx
  movq %rdx, %r12
  jmp     label55
block13:
  movq %rcx, %rdx
  bswapl %edx
  shrl $0x8, %edx
  andl $0xffff, %edx
  cmpl $0x1, %edx
  jnb     label15; j label14
block14:
  movq %r8, %rbx
  jmp     label49
block16:
  movq %r8, %rbx
  jmp     label49
block17:
  cmpl $0xb, %eax
  jz      label18; j label19
block19:
  movq %r8, %rbx
  jmp     label50
block21:
  jmp     label63
block23:
  jmp     label29
block25:
  jmp     label29
block27:
  jmp     label29
block29:
  cmpq %rax, %r14
  jnbe    label30; j label31
block30:
  jmp     label63
block33:
  jmp     label63
block35:
  jmp     label63
block37:
  jmp     label55
block39:
  movq %r8, %rbx
  cmpl $0xc, %eax
  jz      label40; j label41
block41:
  jmp     label50
block43:
  jmp     label63
block45:
  jmp     label63
block47:
  movq %rax, %r12
  jmp     label55
block49:
  jmp     label50
block50:
  leaq 3(%r12), %rsi
  movl %ecx, %ecx
  orq (%rip), %rcx
  load_ext_name userextname3+0, %rax
  movq %rbx, %rdx
  movq %r13, %rdi
  movq <offset:1>+8(%rsp), %r8
  call    *%rax
  testq %rax, %rax
  jz      label51; j label52
block51:
  jmp     label63
block53:
  movq %rax, %r12
  jmp     label55
block55:
  subq %r12, %rbx
  cmpq $0x1, %rbx
  jb      label56; j label57
block56:
  jmp     label63
block58:
  jmp     label63
block61:
  jmp     label63
block63:
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
  movq %rsi, %r13
  testq %rdi, %rdi
  jz      label1; j label2
block2:
  leaq -1(%rdi), %r12
  movq %rdi, %r15
  movq %rcx, %rax
  subq %rdx, %rax
  cmpq $0x4, %rax
  jb      label3; j label4
block4:
  movl $0x1000c, (%rdx)
  leaq 3(%rdx), %rdx
  movq %r13, %rax
  leaq 8(%rax), %rsi
  movq %rcx, %rbx
  movq %r12, %rdi
  call    User(userextname0)
  testq %rax, %rax
  jz      label5; j label6
block6:
  movq %r13, %r14
  movq (%r14), %rcx
  testq $0x2, %rcx
  jnz     label8; j label7
block7:
  jmp     label13
block8:
  movq 0x20(%r14), %rsi
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label9; j label10
block10:
  movl $0x2000c, (%rax)
  leaq 3(%rax), %rdx
  movq %rbx, %rcx
  movq %r12, %rdi
  call    User(userextname1)
  testq %rax, %rax
  jz      label11; j label12
block12:
  jmp     label13
block13:
  movq (%r14), %rcx
  testq $0x4, %rcx
  jnz     label15; j label14
block14:
  jmp     label28
block15:
  testq %r12, %r12
  jz      label16; j label17
block17:
  movq %r15, %rdi
  leaq -2(%rdi), %r12
  movq 0x28(%r14), %r13
  movl 0x30(%r14), %ecx
  movq %rbx, %rdx
  subq %rax, %rdx
  cmpq $0x8, %rdx
  jb      label18; j label19
block19:
  movl $0x3000f, (%rax)
  movb $0xc, 3(%rax)
  movq %rcx, %rsi
  bswapl %esi
  movl %esi, 4(%rax)
  leaq 8(%rax), %rdx
  movq %rcx, %rsi
  shlq $0x5, %rsi
  leaq (%r13, %rsi), %r14
  testq %rcx, %rcx
  jnz     label20; j label21
block20:
  jmp     label22
block21:
  movq %rdx, %rax
  jmp     label27
block22:
  movq %rbx, %rcx
  movq %r13, %rsi
  movq %r12, %rdi
  call    User(userextname2)
  testq %rax, %rax
  jz      label23; j label24
block24:
  leaq 0x20(%r13), %r13
  cmpq %r14, %r13
  jnz     label25; j label26
block25:
  movq %rax, %rdx
  jmp     label22
block26:
  jmp     label27
block27:
  jmp     label28
block28:
  subq %rax, %rbx
  cmpq $0x1, %rbx
  jb      label29; j label30
block30:
  movb $0x0, (%rax)
  leaq 1(%rax), %rax
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
  jmp     label31
block3:
  jmp     label31
block5:
  jmp     label31
block9:
  jmp     label31
block11:
  jmp     label31
block16:
  jmp     label31
block18:
  jmp     label31
block23:
  jmp     label31
block29:
  jmp     label31
block31:
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
  movq (%rsi), %rax
  cmpq $0x3, %rax
  jnz     label6; j label3
block3:
  subq %rdx, %rcx
  cmpq $0x17, %rcx
  jb      label4; j label5
block5:
  movl $0x10004, (%rdx)
  movq 8(%rsi), %rax
  bswapq %rax
  movq %rax, 3(%rdx)
  movl $0x20004, 0xb(%rdx)
  movq 0x10(%rsi), %rax
  bswapq %rax
  movq %rax, 0xe(%rdx)
  movb $0x0, 0x16(%rdx)
  leaq 0x17(%rdx), %rax
  movq %rbp, %rsp
  popq %rbp
  retq
block7:
  jmp     label11
block8:
  movq %rcx, %rax
  subq %rdx, %rax
  cmpq $0xb, %rax
  jb      label9; j label10
block10:
  movl $0x10004, (%rdx)
  movq 8(%rsi), %rax
  bswapq %rax
  movq %rax, 3(%rdx)
  leaq 0xb(%rdx), %rdx
  jmp     label11
block11:
  movq (%rsi), %rax
  testq $0x2, %rax
  jnz     label13; j label12
block12:
  jmp     label16
block13:
  movq %rcx, %rax
  subq %rdx, %rax
  cmpq $0xb, %rax
  jb      label14; j label15
block15:
  movl $0x20004, (%rdx)
  movq 0x10(%rsi), %rax
  bswapq %rax
  movq %rax, 3(%rdx)
  leaq 0xb(%rdx), %rdx
  jmp     label16
block16:
  subq %rdx, %rcx
  cmpq $0x1, %rcx
  jb      label17; j label18
block18:
  movb $0x0, (%rdx)
  leaq 1(%rdx), %rax
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label19
block4:
  jmp     label19
block6:
  movq (%rsi), %rax
  testq $0x1, %rax
  jnz     label8; j label7
block9:
  jmp     label19
block14:
  jmp     label19
block17:
  jmp     label19
block19:
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
  movq (%rsi), %rax
  testq %rax, %rax
  jl      label27; j label3
block3:
  movq %r12, %rsi
  movq (%rsi), %rax
  cmpq $0x1, %rax
  jz      label5; j label4
block4:
  movq %rdx, %rax
  movq %rcx, %rbx
  movq %r12, %rsi
  jmp     label10
block5:
  movq %rcx, %rax
  subq %rdx, %rax
  cmpq $0x4, %rax
  jb      label6; j label7
block7:
  movl $0x1000c, (%rdx)
  leaq 3(%rdx), %rdx
  movq %r12, %rsi
  leaq 8(%rsi), %rsi
  movq %rcx, %rbx
  call    User(userextname1)
  testq %rax, %rax
  jz      label8; j label9
block9:
  movq %r12, %rsi
  jmp     label10
block10:
  movq (%rsi), %rcx
  cmpq $0x2, %rcx
  jz      label12; j label11
block11:
  jmp     label24
block12:
  movq 8(%rsi), %rdi
  movl 0x10(%rsi), %edx
  movq %rbx, %rsi
  subq %rax, %rsi
  leaq 7(%rdx), %r8
  cmpq %rsi, %r8
  jnbe    label13; j label14
block14:
  movl $0x2000b, (%rax)
  movq %rdx, %r8
  bswapl %r8d
  movl %r8d, 3(%rax)
  leaq 7(%rax), %rsi
  cmpq $0x1f, %rdx
  jnbe    label22; j label15
block15:
  leaq 7(%rax, %rdx), %r10
  cmpq $0x8, %rdx
  jnb     label21; j label16
block16:
  cmpq $0x4, %rdx
  jnb     label20; j label17
block17:
  testq %rdx, %rdx
  jnz     label19; j label18
block18:
  movq %r10, %r12
  jmp     label23
block19:
  movq %rdx, %rcx
  shrq $1, %rcx
  movzbq (%rdi), %r8
  movzbq (%rdi, %rcx), %r9
  movzbq -1(%rdi, %rdx), %rdi
  movb %r8b, 7(%rax)
  movb %r9b, 7(%rax, %rcx)
  movb %dil, -1(%rsi, %rdx)
  movq %r10, %r12
  jmp     label23
block20:
  movl (%rdi), %ecx
  movl -4(%rdi, %rdx), %edi
  movl %ecx, 7(%rax)
  movl %edi, -4(%rsi, %rdx)
  movq %r10, %r12
  jmp     label23
block21:
  movq %rdx, %rcx
  andq $0x10, %rcx
  shrq $1, %rcx
  leaq -8(%rdx), %r8
  subq %rcx, %r8
  movq (%rdi), %r9
  movq (%rdi, %rcx), %r11
  movq (%rdi, %r8), %r12
  movq -8(%rdi, %rdx), %rdi
  movq %r9, 7(%rax)
  movq %r11, 7(%rax, %rcx)
  movq %r12, 7(%rax, %r8)
  movq %rdi, -8(%rsi, %rdx)
  movq %r10, %r12
  jmp     label23
block22:
  leaq 7(%rax, %rdx), %rax
  movq %rax, %r12
  load_ext_name userextname2+0, %rax
  call    *%rax
  jmp     label23
block23:
  movq %r12, %rax
  jmp     label24
block24:
  subq %rax, %rbx
  cmpq $0x1, %rbx
  jb      label25; j label26
block26:
  movb $0x0, (%rax)
  leaq 1(%rax), %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  addq $0x10, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block29:
  subq %rax, %rbx
  cmpq $0x1, %rbx
  jb      label30; j label31
block31:
  movb $0x0, (%rax)
  leaq 1(%rax), %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  addq $0x10, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label32
block6:
  jmp     label32
block8:
  jmp     label32
block13:
  jmp     label32
block25:
  jmp     label32
block27:
  movq %rcx, %rbx
  movq %rdx, %rsi
  movq %rdi, %r8
  movl $0x1, %ecx
  load_ext_name userextname0+0, %rax
  movq %r12, %rdi
  movq %rbx, %rdx
  call    *%rax
  testq %rax, %rax
  jz      label28; j label29
block28:
  jmp     label32
block30:
  jmp     label32
block32:
  uninit  %rax
  xorq %rax, %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  addq $0x10, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
