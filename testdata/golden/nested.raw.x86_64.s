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
; u9:0 Skip Root
; u9:1 Skip Point
; u9:2 Skip Shape
; u10:0 Find Root
; u10:1 Find Point
; u10:2 Find Shape

; Skip Root
  pushq %rbp
  movq %rsp, %rbp
  subq $0x40, %rsp
  movq %rbx, 0x10(%rsp)
  movq %r12, 0x18(%rsp)
  movq %r13, 0x20(%rsp)
  movq %r14, 0x28(%rsp)
  movq %r15, 0x30(%rsp)
block0:
  testq %rdx, %rdx
  jz      label1; j label2
block2:
  leaq -1(%rdx), %rbx
  movq %rdx, <offset:1>+(%rsp)
  movq %rbx, <offset:1>+8(%rsp)
  movq %rsi, %rax
  subq %rdi, %rax
  movq %rsi, %r9
  cmpq $0x4, %rax
  jb      label3; j label4
block4:
  movl (%rdi), %ecx
  andl $0xffffff, %ecx
  jmp     label5
block5:
  cmpl $0x1000c, %ecx
  jnz     label6; j label7
block6:
  jmp     label8
block7:
  movq %r9, %rbx
  movq %rdi, %rsi
  jmp     label58
block8:
  cmpl $0x2000c, %ecx
  jnz     label9; j label10
block9:
  jmp     label11
block10:
  movq %r9, %rbx
  movq %rdi, %rsi
  jmp     label50
block11:
  cmpl $0x3000f, %ecx
  jnz     label12; j label13
block12:
  jmp     label14
block13:
  movq %rdi, %rsi
  jmp     label23
block14:
  movq %rcx, %rdx
  andl $0xff, %edx
  movq %rdi, %rsi
  leaq 1(%rsi), %rax
  testl $0xff, %ecx
  jnz     label16; j label15
block15:
  jmp     label74
block18:
  leal -1(%rax), %eax
  movl $0x3, %edi
  cmpl %edi, %eax
  cmovbl %eax, %edi
  br_table %rdi, %r8, %rax
block21:
  jmp     label23
block23:
  leaq 3(%rsi), %rdi
  movq <offset:1>+8(%rsp), %rbx
  testq %rbx, %rbx
  jz      label24; j label25
block25:
  movq <offset:1>+(%rsp), %rax
  leaq -2(%rax), %r13
  movq %r9, %rbx
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x5, %rax
  jb      label26; j label27
block27:
  movzbq 3(%rsi), %rax
  cmpb $0xc, %al
  jnz     label41; j label28
block28:
  movl 4(%rsi), %eax
  bswapl %eax
  movl %eax, %r14d
  leaq 8(%rsi), %r15
  leaq 8(%rsi, %r14), %rax
  cmpq %rbx, %rax
  jnbe    label29; j label30
block30:
  uninit  %r12
  xorq %r12, %r12
  testq %r14, %r14
  jnz     label31; j label32
block31:
  jmp     label33
block32:
  movq %r15, %rsi
  jmp     label37
block33:
  movq %r13, %rdx
  movq %rbx, %rsi
  movq %r15, %rdi
  call    User(userextname2)
  testq %rax, %rax
  jz      label34; j label35
block35:
  leaq -1(%r14), %r14
  testq %r14, %r14
  jnz     label38; j label36
block36:
  movq %rax, %rsi
  jmp     label37
block37:
  jmp     label44
block38:
  leaq (%r15, %r12), %rsi
  cmpq %rax, %rsi
  jz      label39; j label40
block39:
  movq %rsi, %r15
  jmp     label33
block40:
  movq %rax, %r12
  subq %r15, %r12
  movq %rax, %r15
  jmp     label33
block43:
  movq %rax, %rsi
  jmp     label44
block44:
  movq %rbx, %rax
  subq %rsi, %rax
  cmpq $0x4, %rax
  jb      label45; j label46
block46:
  movl $0xffffff, %ecx
  andl (%rsi), %ecx
  movq %rsi, %rdi
  movq %rbx, %r9
  jmp     label14
block48:
  jmp     label50
block50:
  leaq 3(%rsi), %rdi
  movq <offset:1>+8(%rsp), %rdx
  movq %rbx, %rsi
  call    User(userextname1)
  testq %rax, %rax
  jz      label51; j label52
block52:
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label53; j label54
block54:
  movl $0xffffff, %ecx
  andl (%rax), %ecx
  movq %rax, %rdi
  movq %rbx, %r9
  jmp     label11
block56:
  jmp     label58
block58:
  leaq 3(%rsi), %rdi
  movq <offset:1>+8(%rsp), %rdx
  movq %rbx, %rsi
  call    User(userextname0)
  testq %rax, %rax
  jz      label59; j label60
block60:
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label61; j label62
block62:
  movl $0xffffff, %ecx
  andl (%rax), %ecx
  movq %rax, %rdi
  movq %rbx, %r9
  jmp     label8
block66:
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label67; j label68
block68:
  movl $0xffffff, %ecx
  andl (%rax), %ecx
  movq %rax, %rdi
  movq %rbx, %r9
  jmp     label14
block71:
  movzbq (%rsi), %rax
  testb %al, %al
  jnz     label72; j label73
block73:
  leaq 1(%rsi), %rax
  jmp     label74
block74:
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
  jmp     label75
block3:
  movq %r9, %rbx
  movq %rdi, %rsi
  jmp     label69
block16:
  movq %rcx, %rax
  bswapl %eax
  shrl $0x8, %eax
  andl $0xffff, %eax
  cmpl $0x1, %eax
  jnb     label18; j label17
block17:
  movq %r9, %rbx
  jmp     label63
block19:
  movq %r9, %rbx
  jmp     label63
block20:
  cmpl $0xf, %edx
  jz      label21; j label22
block22:
  movq %r9, %rbx
  jmp     label64
block24:
  jmp     label75
block26:
  jmp     label75
block29:
  jmp     label75
block34:
  jmp     label75
block41:
  movabsq $0x10000000f, %rdx
  load_ext_name userextname3+0, %r9
  movq <offset:1>+8(%rsp), %rcx
  movq %rbx, %rsi
  call    *%r9
  testq %rax, %rax
  jz      label42; j label43
block42:
  jmp     label75
block45:
  jmp     label69
block47:
  movq %r9, %rbx
  cmpl $0xc, %edx
  jz      label48; j label49
block49:
  jmp     label64
block51:
  jmp     label75
block53:
  movq %rax, %rsi
  jmp     label69
block55:
  movq %r9, %rbx
  cmpl $0xc, %edx
  jz      label56; j label57
block57:
  jmp     label64
block59:
  jmp     label75
block61:
  movq %rax, %rsi
  jmp     label69
block63:
  jmp     label64
block64:
  leaq 3(%rsi), %rdi
  movl %ecx, %edx
  orq (%rip), %rdx
  load_ext_name userextname3+0, %rax
  movq <offset:1>+8(%rsp), %rcx
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label65; j label66
block65:
  jmp     label75
block67:
  movq %rax, %rsi
  jmp     label69
block69:
  subq %rsi, %rbx
  cmpq $0x1, %rbx
  jb      label70; j label71
block70:
  jmp     label75
block72:
  jmp     label75
block75:
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

; Skip Point
  pushq %rbp
  movq %rsp, %rbp
  subq $0x10, %rsp
  movq %rbx, (%rsp)
  movq %r12, 8(%rsp)
block0:
  testq %rdx, %rdx
  jz      label1; j label2
block2:
  leaq -1(%rdx), %r12
  leaq 0x17(%rdi), %rax
  cmpq %rsi, %rax
  jnbe    label3; j label4
block4:
  movl (%rdi), %r10d
  andl $0xffffff, %r10d
  cmpl $0x10004, %r10d
  jnz     label5; j label6
block6:
  movl 0xb(%rdi), %ecx
  andl $0xffffff, %ecx
  cmpl $0x20004, %ecx
  jnz     label7; j label8
block8:
  movzbq 0x16(%rdi), %rcx
  testb %cl, %cl
  jnz     label9; j label10
block10:
  jmp     label62
block12:
  movq %rsi, %rax
  subq %rdi, %rax
  cmpq $0x16, %rax
  jb      label20; j label13
block13:
  movl (%rdi), %ecx
  andl $0xffffff, %ecx
  cmpl $0x10004, %ecx
  jnz     label19; j label14
block14:
  movl 0xb(%rdi), %ecx
  andl $0xffffff, %ecx
  cmpl $0x20004, %ecx
  jnz     label18; j label15
block15:
  leaq 0x16(%rdi), %rax
  movq %rsi, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label16; j label17
block17:
  movl $0xffffff, %ecx
  andl 0x16(%rdi), %ecx
  movq %rsi, %rbx
  movq %rax, %rdi
  jmp     label29
block18:
  leaq 0xb(%rdi), %rdi
  movq %rsi, %rbx
  jmp     label29
block19:
  movq %rsi, %rbx
  jmp     label26
block20:
  movq %rsi, %rax
  subq %rdi, %rax
  movq %rsi, %rbx
  cmpq $0x4, %rax
  jb      label21; j label22
block22:
  movl (%rdi), %ecx
  andl $0xffffff, %ecx
  jmp     label23
block23:
  cmpl $0x10004, %ecx
  jnz     label24; j label25
block24:
  jmp     label26
block25:
  jmp     label46
block26:
  cmpl $0x20004, %ecx
  jnz     label27; j label28
block27:
  jmp     label29
block28:
  jmp     label38
block29:
  movq %rcx, %rdx
  andl $0xff, %edx
  leaq 1(%rdi), %rax
  testl $0xff, %ecx
  jnz     label31; j label30
block30:
  jmp     label62
block33:
  leal -1(%rax), %eax
  movl $0x2, %esi
  cmpl %esi, %eax
  cmovbl %eax, %esi
  br_table %rsi, %r8, %rax
block36:
  jmp     label38
block38:
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0xf, %rax
  jb      label40; j label39
block39:
  movl $0xffffff, %ecx
  andl 0xb(%rdi), %ecx
  leaq 0xb(%rdi), %rdi
  jmp     label29
block42:
  leaq 0xb(%rdi), %rdi
  jmp     label57
block44:
  jmp     label46
block46:
  movq %rbx, %rsi
  subq %rdi, %rsi
  cmpq $0xf, %rsi
  jb      label48; j label47
block47:
  movl $0xffffff, %ecx
  andl 0xb(%rdi), %ecx
  leaq 0xb(%rdi), %rdi
  jmp     label26
block50:
  leaq 0xb(%rdi), %rdi
  jmp     label57
block54:
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label55; j label56
block56:
  movl $0xffffff, %ecx
  andl (%rax), %ecx
  movq %rax, %rdi
  jmp     label29
block59:
  movzbq (%rdi), %rax
  testb %al, %al
  jnz     label60; j label61
block61:
  leaq 1(%rdi), %rax
  jmp     label62
block62:
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  addq $0x10, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label63
block3:
  jmp     label11
block5:
  jmp     label11
block7:
  jmp     label11
block9:
  jmp     label11
block11:
  jmp     label12
block16:
  movq %rsi, %rbx
  movq %rax, %rdi
  jmp     label57
block21:
  jmp     label57
block31:
  movq %rcx, %rax
  bswapl %eax
  shrl $0x8, %eax
  andl $0xffff, %eax
  cmpl $0x1, %eax
  jnb     label33; j label32
block32:
  jmp     label51
block34:
  jmp     label51
block35:
  cmpl $0x4, %edx
  jz      label36; j label37
block37:
  jmp     label52
block40:
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0xb, %rax
  jb      label41; j label42
block41:
  jmp     label63
block43:
  cmpl $0x4, %edx
  jz      label44; j label45
block45:
  jmp     label52
block48:
  movq %rbx, %r8
  subq %rdi, %r8
  cmpq $0xb, %r8
  jb      label49; j label50
block49:
  jmp     label63
block51:
  jmp     label52
block52:
  leaq 3(%rdi), %rdi
  movl %ecx, %edx
  orq (%rip), %rdx
  load_ext_name userextname0+0, %rax
  movq %r12, %rcx
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label53; j label54
block53:
  jmp     label63
block55:
  movq %rax, %rdi
  jmp     label57
block57:
  subq %rdi, %rbx
  cmpq $0x1, %rbx
  jb      label58; j label59
block58:
  jmp     label63
block60:
  jmp     label63
block63:
  uninit  %rax
  xorq %rax, %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  addq $0x10, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq

; Skip Shape
  pushq %rbp
  movq %rsp, %rbp
  subq $0x10, %rsp
  movq %rbx, (%rsp)
  movq %r12, 8(%rsp)
block0:
  testq %rdx, %rdx
  jz      label1; j label2
block2:
  leaq -1(%rdx), %r12
  movq %rsi, %rax
  subq %rdi, %rax
  movq %rsi, %r10
  cmpq $0x4, %rax
  jb      label3; j label4
block4:
  movl (%rdi), %ecx
  andl $0xffffff, %ecx
  jmp     label5
block5:
  cmpl $0x1000c, %ecx
  jnz     label6; j label7
block6:
  jmp     label8
block7:
  movq %r10, %rbx
  jmp     label30
block8:
  cmpl $0x2000b, %ecx
  jnz     label9; j label10
block9:
  jmp     label11
block10:
  jmp     label20
block11:
  movq %rcx, %rsi
  andl $0xff, %esi
  leaq 1(%rdi), %rax
  testl $0xff, %ecx
  jnz     label13; j label12
block12:
  jmp     label46
block15:
  leal -1(%r8), %r11d
  movl $0x2, %r9d
  cmpl %r9d, %r11d
  cmovbl %r11d, %r9d
  br_table %r9, %rdx, %rax
block18:
  jmp     label20
block20:
  leaq 7(%rdi), %rdx
  movq %r10, %rbx
  cmpq %rbx, %rdx
  jnbe    label21; j label22
block22:
  movl 3(%rdi), %eax
  bswapl %eax
  movl %eax, %eax
  leaq 7(%rdi, %rax), %rdi
  cmpq %rbx, %rdi
  jnbe    label23; j label24
block24:
  movq %rbx, %rcx
  subq %rdi, %rcx
  cmpq $0x4, %rcx
  jb      label25; j label26
block26:
  movl $0xffffff, %ecx
  andl (%rdx, %rax), %ecx
  movq %rbx, %r10
  jmp     label11
block28:
  jmp     label30
block30:
  leaq 3(%rdi), %rdi
  movq %r12, %rdx
  movq %rbx, %rsi
  call    User(userextname0)
  testq %rax, %rax
  jz      label31; j label32
block32:
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label33; j label34
block34:
  movl $0xffffff, %ecx
  andl (%rax), %ecx
  movq %rax, %rdi
  movq %rbx, %r10
  jmp     label8
block38:
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label39; j label40
block40:
  movl $0xffffff, %ecx
  andl (%rax), %ecx
  movq %rax, %rdi
  movq %rbx, %r10
  jmp     label11
block43:
  movzbq (%rdi), %rax
  testb %al, %al
  jnz     label44; j label45
block45:
  leaq 1(%rdi), %rax
  jmp     label46
block46:
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  addq $0x10, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label47
block3:
  movq %r10, %rbx
  jmp     label41
block13:
  movq %rcx, %r8
  bswapl %r8d
  shrl $0x8, %r8d
  andl $0xffff, %r8d
  cmpl $0x1, %r8d
  jnb     label15; j label14
block14:
  movq %r10, %rbx
  jmp     label35
block16:
  movq %r10, %rbx
  jmp     label35
block17:
  cmpl $0xb, %esi
  jz      label18; j label19
block19:
  movq %r10, %rbx
  jmp     label36
block21:
  jmp     label47
block23:
  jmp     label47
block25:
  jmp     label41
block27:
  movq %r10, %rbx
  cmpl $0xc, %esi
  jz      label28; j label29
block29:
  jmp     label36
block31:
  jmp     label47
block33:
  movq %rax, %rdi
  jmp     label41
block35:
  jmp     label36
block36:
  leaq 3(%rdi), %rdi
  movl %ecx, %edx
  orq (%rip), %rdx
  load_ext_name userextname1+0, %rax
  movq %r12, %rcx
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label37; j label38
block37:
  jmp     label47
block39:
  movq %rax, %rdi
  jmp     label41
block41:
  subq %rdi, %rbx
  cmpq $0x1, %rbx
  jb      label42; j label43
block42:
  jmp     label47
block44:
  jmp     label47
block47:
  uninit  %rax
  xorq %rax, %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  addq $0x10, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq

; Find Root
  pushq %rbp
  movq %rsp, %rbp
  subq $0x50, %rsp
  movq %rbx, 0x20(%rsp)
  movq %r12, 0x28(%rsp)
  movq %r13, 0x30(%rsp)
  movq %r14, 0x38(%rsp)
  movq %r15, 0x40(%rsp)
block0:
  movq %rcx, <offset:1>+8(%rsp)
  movq %r9, <offset:1>+0x10(%rsp)
  testq %rdx, %rdx
  jz      label1; j label2
block2:
  leaq -1(%rdx), %rax
  movq %rdx, <offset:1>+(%rsp)
  movq %rax, <offset:1>+0x18(%rsp)
  testq %r8, %r8
  jnz     label9; j label3
block3:
  movq %rsi, %rax
  subq %rdi, %rax
  cmpq $0x4, %rax
  jb      label4; j label5
block5:
  movl (%rdi), %ecx
  andl $0xffffff, %ecx
  jmp     label6
block6:
  cmpl $0x1000c, %ecx
  jnz     label7; j label8
block7:
  movq %rsi, %rbx
  movq %rdi, %rsi
  jmp     label34
block8:
  movq %rsi, %r9
  movq %rdi, %rsi
  movq <offset:1>+8(%rsp), %rcx
  jmp     label27
block9:
  movq %rsi, %rax
  subq %rdi, %rax
  movq %rsi, %r9
  cmpq $0x4, %rax
  jb      label10; j label11
block11:
  movl $0xffffff, %ecx
  andl (%rdi), %ecx
  jmp     label12
block12:
  movq %rcx, %rdx
  andl $0xff, %edx
  movq %rdi, %rsi
  leaq 1(%rsi), %rax
  testl $0xff, %ecx
  jnz     label14; j label13
block13:
  movq <offset:1>+0x10(%rsp), %r14
  jmp     label85
block16:
  leal -1(%rax), %eax
  movl $0x3, %edi
  cmpl %edi, %eax
  cmovbl %eax, %edi
  br_table %rdi, %r8, %rax
block19:
  movq <offset:1>+8(%rsp), %rcx
  movq %r9, %rbx
  jmp     label47
block22:
  movq <offset:1>+8(%rsp), %rcx
  movq %r9, %rbx
  jmp     label37
block25:
  movq <offset:1>+8(%rsp), %rcx
  jmp     label27
block27:
  testq %rcx, %rcx
  movq %rcx, <offset:1>+8(%rsp)
  jz      label28; j label29
block28:
  movq <offset:1>+0x10(%rsp), %r14
  jmp     label73
block29:
  leaq 3(%rsi), %rdi
  movq %r9, %rbx
  movq <offset:1>+0x18(%rsp), %rdx
  movq %rbx, %rsi
  call    User(userextname0)
  testq %rax, %rax
  jz      label30; j label31
block31:
  movq %rbx, %rsi
  subq %rax, %rsi
  cmpq $0x4, %rsi
  jb      label32; j label33
block33:
  movl $0xffffff, %ecx
  andl (%rax), %ecx
  movq %rax, %rsi
  jmp     label34
block34:
  cmpl $0x2000c, %ecx
  jnz     label35; j label36
block35:
  jmp     label44
block36:
  movq <offset:1>+8(%rsp), %rcx
  jmp     label37
block37:
  cmpq $0x1, %rcx
  jz      label38; j label39
block38:
  movq <offset:1>+0x10(%rsp), %r14
  jmp     label73
block39:
  leaq 3(%rsi), %rdi
  movq <offset:1>+0x18(%rsp), %rdx
  movq %rbx, %rsi
  call    User(userextname1)
  testq %rax, %rax
  jz      label40; j label41
block41:
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label42; j label43
block43:
  movl $0xffffff, %ecx
  andl (%rax), %ecx
  movq %rax, %rsi
  jmp     label44
block44:
  cmpl $0x3000f, %ecx
  jnz     label45; j label46
block45:
  movq %rsi, %rdi
  movq %rbx, %r9
  jmp     label12
block46:
  movq <offset:1>+8(%rsp), %rcx
  jmp     label47
block47:
  movq <offset:1>+8(%rsp), %rcx
  cmpq $0x2, %rcx
  jz      label48; j label49
block48:
  movq <offset:1>+0x10(%rsp), %r14
  jmp     label73
block49:
  leaq 3(%rsi), %rdi
  movq <offset:1>+0x18(%rsp), %r8
  movq <offset:1>+0x18(%rsp), %r11
  testq %r11, %r8
  jz      label50; j label51
block51:
  movq <offset:1>+(%rsp), %r12
  leaq -2(%r12), %r14
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0x5, %rax
  jb      label52; j label53
block53:
  movzbq 3(%rsi), %rax
  cmpb $0xc, %al
  jnz     label67; j label54
block54:
  movl 4(%rsi), %eax
  bswapl %eax
  movl %eax, %r15d
  leaq 8(%rsi), %r13
  leaq 8(%rsi, %r15), %rax
  cmpq %rbx, %rax
  jnbe    label55; j label56
block56:
  uninit  %r12
  xorq %r12, %r12
  testq %r15, %r15
  jnz     label57; j label58
block57:
  jmp     label59
block58:
  movq %r13, %rsi
  jmp     label63
block59:
  movq %r14, %rdx
  movq %rbx, %rsi
  movq %r13, %rdi
  call    User(userextname2)
  testq %rax, %rax
  jz      label60; j label61
block61:
  leaq -1(%r15), %r15
  testq %r15, %r15
  jnz     label64; j label62
block62:
  movq %rax, %rsi
  jmp     label63
block63:
  jmp     label70
block64:
  leaq (%r13, %r12), %rcx
  cmpq %rax, %rcx
  jz      label65; j label66
block65:
  movq %rcx, %r13
  jmp     label59
block66:
  movq %rax, %r12
  subq %r13, %r12
  movq %rax, %r13
  jmp     label59
block69:
  movq %rax, %rsi
  jmp     label70
block70:
  movq %rbx, %rax
  subq %rsi, %rax
  cmpq $0x4, %rax
  jb      label71; j label72
block72:
  movl $0xffffff, %ecx
  andl (%rsi), %ecx
  movq %rsi, %rdi
  movq %rbx, %r9
  jmp     label12
block73:
  movq %rsi, (%r14)
  leaq 3(%rsi), %rax
  movq 0x20(%rsp), %rbx
  movq 0x28(%rsp), %r12
  movq 0x30(%rsp), %r13
  movq 0x38(%rsp), %r14
  movq 0x40(%rsp), %r15
  addq $0x50, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block77:
  movq %rbx, %rsi
  subq %rax, %rsi
  cmpq $0x4, %rsi
  jb      label78; j label79
block79:
  movl $0xffffff, %ecx
  andl (%rax), %ecx
  movq %rax, %rdi
  movq %rbx, %r9
  movq %r14, <offset:1>+0x10(%rsp)
  jmp     label12
block82:
  movzbq (%rsi), %rax
  testb %al, %al
  jnz     label83; j label84
block84:
  leaq 1(%rsi), %rax
  jmp     label85
block85:
  movq $0x0, (%r14)
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
  jmp     label86
block4:
  movq <offset:1>+0x10(%rsp), %r14
  movq %rsi, %rbx
  movq %rdi, %rsi
  jmp     label80
block10:
  movq %r9, %rbx
  movq %rdi, %rsi
  movq <offset:1>+0x10(%rsp), %r14
  jmp     label80
block14:
  movq %rcx, %rax
  bswapl %eax
  shrl $0x8, %eax
  andl $0xffff, %eax
  cmpl $0x1, %eax
  jnb     label16; j label15
block15:
  movq %r9, %rbx
  movq <offset:1>+0x10(%rsp), %r14
  jmp     label74
block17:
  movq %r9, %rbx
  movq <offset:1>+0x10(%rsp), %r14
  jmp     label74
block18:
  cmpl $0xf, %edx
  jz      label19; j label20
block20:
  movq %r9, %rbx
  movq <offset:1>+0x10(%rsp), %r14
  jmp     label75
block21:
  cmpl $0xc, %edx
  jz      label22; j label23
block23:
  movq %r9, %rbx
  movq <offset:1>+0x10(%rsp), %r14
  jmp     label75
block24:
  cmpl $0xc, %edx
  jz      label25; j label26
block26:
  movq %r9, %rbx
  movq <offset:1>+0x10(%rsp), %r14
  jmp     label75
block30:
  jmp     label86
block32:
  movq %rax, %rsi
  movq <offset:1>+0x10(%rsp), %r14
  jmp     label80
block40:
  jmp     label86
block42:
  movq %rax, %rsi
  movq <offset:1>+0x10(%rsp), %r14
  jmp     label80
block50:
  jmp     label86
block52:
  jmp     label86
block55:
  jmp     label86
block60:
  jmp     label86
block67:
  movabsq $0x10000000f, %rdx
  load_ext_name userextname3+0, %rax
  movq <offset:1>+0x18(%rsp), %rcx
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label68; j label69
block68:
  jmp     label86
block71:
  movq <offset:1>+0x10(%rsp), %r14
  jmp     label80
block74:
  jmp     label75
block75:
  leaq 3(%rsi), %rdi
  movl %ecx, %edx
  orq (%rip), %rdx
  load_ext_name userextname3+0, %r8
  movq <offset:1>+0x18(%rsp), %rcx
  movq %rbx, %rsi
  call    *%r8
  testq %rax, %rax
  jz      label76; j label77
block76:
  jmp     label86
block78:
  movq %rax, %rsi
  jmp     label80
block80:
  subq %rsi, %rbx
  cmpq $0x1, %rbx
  jb      label81; j label82
block81:
  jmp     label86
block83:
  jmp     label86
block86:
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

; Find Point
  pushq %rbp
  movq %rsp, %rbp
  subq $0x20, %rsp
  movq %rbx, (%rsp)
  movq %r12, 8(%rsp)
  movq %r13, 0x10(%rsp)
  movq %r14, 0x18(%rsp)
block0:
  testq %rdx, %rdx
  jz      label1; j label2
block2:
  leaq -1(%rdx), %r13
  testq %r8, %r8
  jnz     label32; j label3
block3:
  leaq 0x17(%rdi), %rax
  cmpq %rsi, %rax
  jnbe    label4; j label5
block5:
  leaq (%rcx), %rdx
  cmpq $0x2, %rdx
  jb      label6; j label7
block7:
  movl (%rdi), %edx
  andl $0xffffff, %edx
  cmpl $0x10004, %edx
  jnz     label8; j label9
block9:
  movl 0xb(%rdi), %edx
  andl $0xffffff, %edx
  cmpl $0x20004, %edx
  jnz     label10; j label11
block11:
  movzbq 0x16(%rdi), %rdx
  testb %dl, %dl
  jnz     label12; j label13
block13:
  movq %r9, %r14
  jmp     label76
block15:
  movq %rsi, %rax
  subq %rdi, %rax
  cmpq $0x16, %rax
  jb      label16; j label17
block16:
  movq %rcx, %r12
  jmp     label26
block17:
  leaq (%rcx), %rax
  movq %rcx, %r12
  cmpq $0x2, %rax
  jb      label18; j label19
block18:
  jmp     label26
block19:
  movl (%rdi), %ecx
  andl $0xffffff, %ecx
  cmpl $0x10004, %ecx
  jnz     label25; j label20
block20:
  movl 0xb(%rdi), %ecx
  andl $0xffffff, %ecx
  cmpl $0x20004, %ecx
  jnz     label24; j label21
block21:
  leaq 0x16(%rdi), %rax
  movq %rsi, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label22; j label23
block23:
  movl $0xffffff, %ecx
  andl 0x16(%rdi), %ecx
  movq %rsi, %rbx
  movq %rax, %rdi
  jmp     label35
block24:
  leaq 0xb(%rdi), %rdi
  movq %rsi, %rbx
  jmp     label35
block25:
  movq %rsi, %rbx
  jmp     label51
block26:
  movq %rsi, %rax
  subq %rdi, %rax
  cmpq $0x4, %rax
  jb      label27; j label28
block28:
  movl (%rdi), %ecx
  andl $0xffffff, %ecx
  jmp     label29
block29:
  cmpl $0x10004, %ecx
  jnz     label30; j label31
block30:
  movq %rsi, %rbx
  jmp     label51
block31:
  movq %rsi, %rbx
  jmp     label47
block32:
  movq %rcx, %r12
  movq %rsi, %rax
  subq %rdi, %rax
  movq %rsi, %rbx
  cmpq $0x4, %rax
  jb      label33; j label34
block34:
  movl $0xffffff, %ecx
  andl (%rdi), %ecx
  jmp     label35
block35:
  movq %rcx, %rdx
  andl $0xff, %edx
  leaq 1(%rdi), %rax
  testl $0xff, %ecx
  jnz     label37; j label36
block36:
  movq %r9, %r14
  jmp     label76
block39:
  leal -1(%rsi), %r8d
  movl $0x2, %esi
  cmpl %esi, %r8d
  cmovbl %r8d, %esi
  br_table %rsi, %r10, %r11
block42:
  jmp     label54
block45:
  jmp     label47
block47:
  testq %r12, %r12
  jz      label48; j label49
block48:
  movq %r9, %r14
  jmp     label64
block49:
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0xf, %rax
  jb      label61; j label50
block50:
  movl $0xffffff, %ecx
  andl 0xb(%rdi), %ecx
  leaq 0xb(%rdi), %rdi
  jmp     label51
block51:
  cmpl $0x20004, %ecx
  jnz     label52; j label53
block52:
  jmp     label35
block53:
  jmp     label54
block54:
  cmpq $0x1, %r12
  jz      label55; j label56
block55:
  movq %r9, %r14
  jmp     label64
block56:
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0xf, %rax
  jb      label58; j label57
block57:
  movl $0xffffff, %ecx
  andl 0xb(%rdi), %ecx
  leaq 0xb(%rdi), %rdi
  jmp     label35
block60:
  leaq 0xb(%rdi), %rdi
  movq %r9, %r14
  jmp     label71
block63:
  leaq 0xb(%rdi), %rdi
  movq %r9, %r14
  jmp     label71
block64:
  movq %rdi, (%r14)
  leaq 3(%rdi), %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  movq 0x18(%rsp), %r14
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block68:
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label69; j label70
block70:
  movl $0xffffff, %ecx
  andl (%rax), %ecx
  movq %rax, %rdi
  movq %r14, %r9
  jmp     label35
block73:
  movzbq (%rdi), %rax
  testb %al, %al
  jnz     label74; j label75
block75:
  leaq 1(%rdi), %rax
  jmp     label76
block76:
  movq $0x0, (%r14)
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  movq 0x18(%rsp), %r14
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label77
block4:
  jmp     label14
block6:
  jmp     label14
block8:
  jmp     label14
block10:
  jmp     label14
block12:
  jmp     label14
block14:
  jmp     label15
block22:
  movq %rsi, %rbx
  movq %rax, %rdi
  movq %r9, %r14
  jmp     label71
block27:
  movq %rsi, %rbx
  movq %r9, %r14
  jmp     label71
block33:
  movq %r9, %r14
  jmp     label71
block37:
  movq %rcx, %rsi
  bswapl %esi
  shrl $0x8, %esi
  andl $0xffff, %esi
  cmpl $0x1, %esi
  jnb     label39; j label38
block38:
  movq %r9, %r14
  jmp     label65
block40:
  movq %r9, %r14
  jmp     label65
block41:
  cmpl $0x4, %edx
  jz      label42; j label43
block43:
  movq %r9, %r14
  jmp     label66
block44:
  cmpl $0x4, %edx
  jz      label45; j label46
block46:
  movq %r9, %r14
  jmp     label66
block58:
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0xb, %rax
  jb      label59; j label60
block59:
  jmp     label77
block61:
  movq %rbx, %rax
  subq %rdi, %rax
  cmpq $0xb, %rax
  jb      label62; j label63
block62:
  jmp     label77
block65:
  jmp     label66
block66:
  leaq 3(%rdi), %rdi
  movl %ecx, %edx
  orq (%rip), %rdx
  load_ext_name userextname0+0, %rax
  movq %r13, %rcx
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label67; j label68
block67:
  jmp     label77
block69:
  movq %rax, %rdi
  jmp     label71
block71:
  subq %rdi, %rbx
  cmpq $0x1, %rbx
  jb      label72; j label73
block72:
  jmp     label77
block74:
  jmp     label77
block77:
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

; Find Shape
  pushq %rbp
  movq %rsp, %rbp
  subq $0x20, %rsp
  movq %rbx, (%rsp)
  movq %r12, 8(%rsp)
  movq %r13, 0x10(%rsp)
  movq %r14, 0x18(%rsp)
block0:
  movq %rcx, %r10
  movq %r9, %r13
  testq %rdx, %rdx
  jz      label1; j label2
block2:
  leaq -1(%rdx), %r14
  testq %r8, %r8
  jnz     label9; j label3
block3:
  movq %rsi, %r8
  subq %rdi, %r8
  cmpq $0x4, %r8
  jb      label4; j label5
block5:
  movl (%rdi), %ecx
  andl $0xffffff, %ecx
  jmp     label6
block6:
  cmpl $0x1000c, %ecx
  jnz     label7; j label8
block7:
  movq %rsi, %rbx
  movq %r10, %r12
  jmp     label31
block8:
  movq %rsi, %r9
  movq %r10, %r12
  jmp     label24
block9:
  movq %rsi, %r11
  subq %rdi, %r11
  movq %rsi, %r9
  cmpq $0x4, %r11
  jb      label10; j label11
block11:
  movl $0xffffff, %ecx
  andl (%rdi), %ecx
  jmp     label12
block12:
  movq %rcx, %rdx
  andl $0xff, %edx
  leaq 1(%rdi), %rax
  testl $0xff, %ecx
  jnz     label14; j label13
block13:
  jmp     label55
block16:
  leal -1(%rax), %eax
  movl $0x2, %esi
  cmpl %esi, %eax
  cmovbl %eax, %esi
  br_table %rsi, %r8, %rax
block19:
  movq %r9, %rbx
  movq %r10, %r12
  jmp     label34
block22:
  movq %r10, %r12
  jmp     label24
block24:
  testq %r12, %r12
  jz      label25; j label26
block25:
  jmp     label43
block26:
  leaq 3(%rdi), %rdi
  movq %r9, %rbx
  movq %r14, %rdx
  movq %rbx, %rsi
  call    User(userextname0)
  testq %rax, %rax
  jz      label27; j label28
block28:
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label29; j label30
block30:
  movl $0xffffff, %ecx
  andl (%rax), %ecx
  movq %rax, %rdi
  jmp     label31
block31:
  cmpl $0x2000b, %ecx
  jnz     label32; j label33
block32:
  movq %rbx, %r9
  movq %r12, %r10
  jmp     label12
block33:
  jmp     label34
block34:
  cmpq $0x1, %r12
  jz      label35; j label36
block35:
  jmp     label43
block36:
  leaq 7(%rdi), %rdx
  cmpq %rbx, %rdx
  jnbe    label37; j label38
block38:
  movl 3(%rdi), %eax
  bswapl %eax
  movl %eax, %eax
  leaq 7(%rdi, %rax), %rdi
  cmpq %rbx, %rdi
  jnbe    label39; j label40
block40:
  movq %rbx, %rcx
  subq %rdi, %rcx
  cmpq $0x4, %rcx
  jb      label41; j label42
block42:
  movl $0xffffff, %ecx
  andl (%rdx, %rax), %ecx
  movq %rbx, %r9
  movq %r12, %r10
  jmp     label12
block43:
  movq %rdi, (%r13)
  leaq 3(%rdi), %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  movq 0x18(%rsp), %r14
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block47:
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label48; j label49
block49:
  movl $0xffffff, %ecx
  andl (%rax), %ecx
  movq %rax, %rdi
  movq %rbx, %r9
  movq %r12, %r10
  jmp     label12
block52:
  movzbq (%rdi), %r8
  testb %r8b, %r8b
  jnz     label53; j label54
block54:
  leaq 1(%rdi), %rax
  jmp     label55
block55:
  movq $0x0, (%r13)
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  movq 0x18(%rsp), %r14
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label56
block4:
  movq %rsi, %rbx
  jmp     label50
block10:
  movq %r9, %rbx
  jmp     label50
block14:
  movq %rcx, %rax
  bswapl %eax
  shrl $0x8, %eax
  andl $0xffff, %eax
  cmpl $0x1, %eax
  jnb     label16; j label15
block15:
  movq %r9, %rbx
  movq %r10, %r12
  jmp     label44
block17:
  movq %r9, %rbx
  movq %r10, %r12
  jmp     label44
block18:
  cmpl $0xb, %edx
  jz      label19; j label20
block20:
  movq %r9, %rbx
  movq %r10, %r12
  jmp     label45
block21:
  cmpl $0xc, %edx
  jz      label22; j label23
block23:
  movq %r9, %rbx
  movq %r10, %r12
  jmp     label45
block27:
  jmp     label56
block29:
  movq %rax, %rdi
  jmp     label50
block37:
  jmp     label56
block39:
  jmp     label56
block41:
  jmp     label50
block44:
  jmp     label45
block45:
  leaq 3(%rdi), %rdi
  movl %ecx, %edx
  orq (%rip), %rdx
  load_ext_name userextname1+0, %rax
  movq %r14, %rcx
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label46; j label47
block46:
  jmp     label56
block48:
  movq %rax, %rdi
  jmp     label50
block50:
  subq %rdi, %rbx
  cmpq $0x1, %rbx
  jb      label51; j label52
block51:
  jmp     label56
block53:
  jmp     label56
block56:
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
