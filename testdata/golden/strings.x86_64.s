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
; u2:0 DecodeStraight Root
; u3:0 DecodeAnyOrder Root
; u4:0 DecodeMessage Root
; u5:0 DecodeMessageRest Root
; u6:0 Encode Root

; DecodeStraight Root
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
  movq %r8, %r13
  jz      label1; j label2
block2:
  movq %rcx, %rax
  subq %rdx, %rax
  cmpq $0xe, %rax
  jl      label3; j label4
block4:
  movl (%rdx), %eax
  andl $0xffffff, %eax
  cmpl $0xfdff08, %eax
  jnz     label5; j label6
block6:
  movl 7(%rdx), %eax
  andl $0xffffff, %eax
  cmpl $0x1000b, %eax
  jnz     label7; j label8
block8:
  movl 3(%rdx), %eax
  bswapl %eax
  movl %eax, 0x28(%rsi)
  movq %rsi, %r15
  movl 0xa(%rdx), %eax
  bswapl %eax
  movl %eax, %r12d
  leaq 0xe(%rdx), %rbx
  movq %rcx, %rsi
  subq %rbx, %rsi
  movq %rcx, %r14
  movq %rsi, %rcx
  subq %r12, %rcx
  cmpq $0x7, %rcx
  jl      label9; j label10
block10:
  cmpq $0x20, %r12
  jnbe    label11; j label12
block12:
  cmpq $0x20, %rsi
  jb      label13; j label14
block14:
  load_ext_name userextname0+0, %rsi
  leaq 0x20(%rsi), %rsi
  subq %r12, %rsi
  vmovdqu 0xe(%rdx), %xmm4
  vpand (%rsi), %xmm4, %xmm4
  vmovdqu 0x1e(%rdx), %xmm5
  movq %rdx, <offset:1>+8(%rsp)
  vpand 0x10(%rsi), %xmm5, %xmm5
  vpor %xmm5, %xmm4, %xmm4
  vptest %xmm4, %xmm4
  jnz     label15; j label16
block16:
  movq %r15, %rsi
  jmp     label20
block18:
  movq %r15, %rsi
  jmp     label20
block20:
  movq %rbx, 8(%rsi)
  movq %r12, %rax
  orq (%rip), %rax
  movq %rax, 0x10(%rsi)
  movq <offset:1>+8(%rsp), %rdx
  leaq 0xe(%rdx, %r12), %rcx
  movl 0xe(%rdx, %r12), %edi
  andl $0xffffff, %edi
  cmpl $0x2000b, %edi
  jnz     label21; j label22
block22:
  movl 0x11(%rdx, %r12), %edx
  bswapl %edx
  movl %edx, %edi
  leaq 7(%rbx, %r12), %rax
  movq %r14, %r8
  movq %r8, %rdx
  subq %rax, %rdx
  subq %rdi, %rdx
  cmpq $0x1, %rdx
  jl      label23; j label24
block24:
  movq %rax, 0x18(%rsi)
  movq %rdi, 0x20(%rsi)
  leaq 7(%rcx, %rdi), %rdx
  movzbq 7(%rcx, %rdi), %rcx
  testb %cl, %cl
  jnz     label26; j label25
block25:
  movq $0x7, (%rsi)
  leaq 1(%rax, %rdi), %rax
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
  jmp     label30
block3:
  movq %rcx, %r14
  jmp     label28
block5:
  movq %rcx, %r14
  jmp     label28
block7:
  movq %rcx, %r14
  jmp     label28
block9:
  movq %r15, %rsi
  jmp     label28
block11:
  movq %rdx, <offset:1>+8(%rsp)
  jmp     label17
block13:
  movq %rdx, <offset:1>+8(%rsp)
  jmp     label17
block15:
  jmp     label17
block17:
  load_ext_name userextname1+0, %r8
  movq %r12, %rsi
  movq %rbx, %rdi
  call    *%r8
  testq %rax, %rax
  jnz     label18; j label19
block19:
  jmp     label30
block21:
  jmp     label27
block23:
  jmp     label27
block26:
  movq $0x7, (%rsi)
  movq %r14, %rcx
  movq <offset:1>+(%rsp), %rdi
  movq %r13, %r8
  jmp     label29
block27:
  movq $0x3, (%rsi)
  movq %r13, %r8
  movq <offset:1>+(%rsp), %rdi
  movq %rcx, %rdx
  movq %r14, %rcx
  jmp     label29
block28:
  movq $0x0, (%rsi)
  movq %r14, %rcx
  movq <offset:1>+(%rsp), %rdi
  movq %r13, %r8
  jmp     label29
block29:
  call    User(userextname2)
  movq 0x10(%rsp), %rbx
  movq 0x18(%rsp), %r12
  movq 0x20(%rsp), %r13
  movq 0x28(%rsp), %r14
  movq 0x30(%rsp), %r15
  addq $0x40, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block30:
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

; DecodeAnyOrder Root
  pushq %rbp
  movq %rsp, %rbp
  subq $0x20, %rsp
  movq %rbx, (%rsp)
  movq %r12, 8(%rsp)
  movq %r13, 0x10(%rsp)
block0:
  movq %rsi, %r12
  testq %r8, %r8
  jz      label1; j label2
block2:
  leaq -1(%r8), %r13
  movq %rcx, %r11
  subq %rdx, %r11
  movq %rcx, %r9
  cmpq $0x4, %r11
  jb      label3; j label4
block4:
  movl $0xffffff, %ecx
  andl (%rdx), %ecx
  jmp     label5
block5:
  movq %rcx, %rsi
  andl $0xff, %esi
  leaq 1(%rdx), %rax
  testl $0xff, %ecx
  jnz     label7; j label6
block6:
  jmp     label53
block8:
  cmpl $0x1, %eax
  jnb     label10; j label9
block10:
  leal -1(%rax), %eax
  movl $0x2, %edi
  cmpl %edi, %eax
  cmovbl %eax, %edi
  br_table %rdi, %r8, %rax
block13:
  movq %r9, %rbx
  jmp     label39
block16:
  movq %r9, %rbx
  jmp     label31
block23:
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label24; j label25
block25:
  movl $0xffffff, %ecx
  andl (%rax), %ecx
  movq %rax, %rdx
  movq %rbx, %r9
  jmp     label5
block26:
  movq %r9, %rbx
  orq $0x1, (%r12)
  leaq 7(%rdx), %rsi
  movq %rbx, %rax
  subq %rdx, %rax
  cmpq $0xb, %rax
  jb      label44; j label27
block27:
  movl 3(%rdx), %eax
  bswapl %eax
  movl %eax, 0x28(%r12)
  movl 7(%rdx), %ecx
  andl $0xffffff, %ecx
  jmp     label28
block28:
  cmpl $0x1000b, %ecx
  jnz     label29; j label30
block29:
  movq %rsi, %rdx
  jmp     label36
block30:
  movq %rsi, %rdx
  jmp     label31
block31:
  leaq 8(%r12), %rdi
  leaq 3(%rdx), %rsi
  movl $0x1, %ecx
  load_ext_name userextname0+0, %rax
  movq %rbx, %rdx
  call    *%rax
  testq %rax, %rax
  jz      label32; j label33
block33:
  orq $0x2, (%r12)
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label34; j label35
block35:
  movl $0xffffff, %ecx
  andl (%rax), %ecx
  movq %rax, %rdx
  jmp     label36
block36:
  cmpl $0x2000b, %ecx
  jnz     label37; j label38
block37:
  movq %rbx, %r9
  jmp     label5
block38:
  jmp     label39
block39:
  leaq 0x18(%r12), %rdi
  leaq 3(%rdx), %rsi
  uninit  %rcx
  xorq %rcx, %rcx
  load_ext_name userextname0+0, %r8
  movq %rbx, %rdx
  call    *%r8
  testq %rax, %rax
  jz      label40; j label41
block41:
  orq $0x4, (%r12)
  movq %rbx, %rsi
  subq %rax, %rsi
  cmpq $0x4, %rsi
  jb      label42; j label43
block43:
  movl $0xffffff, %ecx
  andl (%rax), %ecx
  movq %rax, %rdx
  movq %rbx, %r9
  jmp     label5
block47:
  movq %rax, %rdx
  jmp     label48
block50:
  movzbq (%rdx), %rax
  testb %al, %al
  jnz     label51; j label52
block52:
  leaq 1(%rdx), %rax
  jmp     label53
block53:
  movq (%r12), %rcx
  andq $0x4, %rcx
  cmpq $0x4, %rcx
  jnz     label54; j label55
block55:
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label56
block3:
  movq %r9, %rbx
  jmp     label48
block7:
  movq %rcx, %rax
  bswapl %eax
  shrl $0x8, %eax
  andl $0xffff, %eax
  cmpl $0xfffd, %eax
  jz      label19; j label8
block9:
  jmp     label18
block11:
  jmp     label18
block12:
  cmpl $0xb, %esi
  jz      label13; j label14
block14:
  jmp     label21
block15:
  cmpl $0xb, %esi
  jz      label16; j label17
block17:
  jmp     label21
block18:
  jmp     label21
block19:
  cmpl $0x8, %esi
  jz      label26; j label20
block20:
  jmp     label21
block21:
  leaq 3(%rdx), %rdi
  movl %ecx, %edx
  orq (%rip), %rdx
  load_ext_name userextname1+0, %rax
  movq %r9, %rbx
  movq %r13, %rcx
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label22; j label23
block22:
  jmp     label56
block24:
  movq %rax, %rdx
  jmp     label48
block32:
  jmp     label56
block34:
  movq %rax, %rdx
  jmp     label48
block40:
  jmp     label56
block42:
  movq %rax, %rdx
  jmp     label48
block44:
  leaq 3(%rdx), %rsi
  movabsq $0x800000028, %rcx
  jmp     label45
block45:
  load_ext_name userextname2+0, %r10
  movq %rbx, %rdx
  movq %r12, %rdi
  call    *%r10
  testq %rax, %rax
  jz      label46; j label47
block46:
  jmp     label56
block48:
  subq %rdx, %rbx
  cmpq $0x1, %rbx
  jb      label49; j label50
block49:
  jmp     label56
block51:
  jmp     label56
block54:
  jmp     label56
block56:
  uninit  %rax
  xorq %rax, %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq

; DecodeMessage Root
  pushq %rbp
  movq %rsp, %rbp
  subq $0x40, %rsp
  movq %rbx, 0x10(%rsp)
  movq %r12, 0x18(%rsp)
  movq %r13, 0x20(%rsp)
  movq %r14, 0x28(%rsp)
  movq %r15, 0x30(%rsp)
block0:
  movq %rcx, %r13
  leaq (%rsi, %rdx), %rcx
  movq (%rdi), %rax
  movq 8(%rdi), %r8
  subq %rax, %r8
  cmpq $0x30, %r8
  jb      label30; j label1
block1:
  leaq 0x30(%rax), %r8
  movq %r8, (%rdi)
  movq %rdi, %r14
  cmpq $0xe, %rdx
  jl      label2; j label3
block3:
  movl (%rsi), %edx
  andl $0xffffff, %edx
  cmpl $0xfdff08, %edx
  jnz     label4; j label5
block5:
  movl 7(%rsi), %edx
  andl $0xffffff, %edx
  cmpl $0x1000b, %edx
  jnz     label6; j label7
block7:
  movl 3(%rsi), %edx
  bswapl %edx
  movl %edx, 0x28(%rax)
  movq %rax, <offset:1>+8(%rsp)
  movl 0xa(%rsi), %edx
  bswapl %edx
  movl %edx, %ebx
  leaq 0xe(%rsi), %r12
  movq %rcx, %rdx
  subq %r12, %rdx
  movq %rcx, %r15
  movq %rdx, %rcx
  subq %rbx, %rcx
  cmpq $0x7, %rcx
  jl      label8; j label9
block9:
  cmpq $0x20, %rbx
  jnbe    label10; j label11
block11:
  cmpq $0x20, %rdx
  jb      label12; j label13
block13:
  load_ext_name userextname0+0, %rdi
  leaq 0x20(%rdi), %rdi
  subq %rbx, %rdi
  vmovdqu 0xe(%rsi), %xmm7
  vpand (%rdi), %xmm7, %xmm7
  vmovdqu 0x1e(%rsi), %xmm0
  movq %rsi, <offset:1>+(%rsp)
  vpand 0x10(%rdi), %xmm0, %xmm0
  vpor %xmm0, %xmm7, %xmm7
  vptest %xmm7, %xmm7
  jnz     label14; j label15
block15:
  movq <offset:1>+8(%rsp), %rax
  movq %r14, %rdi
  jmp     label20
block17:
  movq <offset:1>+8(%rsp), %rax
  movq %r14, %rdi
  jmp     label20
block20:
  movq %r12, 8(%rax)
  movq %rbx, %rcx
  orq (%rip), %rcx
  movq %rcx, 0x10(%rax)
  movq <offset:1>+(%rsp), %rsi
  leaq 0xe(%rsi, %rbx), %rcx
  movl 0xe(%rsi, %rbx), %edx
  andl $0xffffff, %edx
  cmpl $0x2000b, %edx
  jnz     label21; j label22
block22:
  movl 0x11(%rsi, %rbx), %edx
  bswapl %edx
  movl %edx, %edx
  leaq 7(%r12, %rbx), %rsi
  movq %r15, %r9
  movq %r9, %r8
  subq %rsi, %r8
  subq %rdx, %r8
  cmpq $0x1, %r8
  jnz     label23; j label24
block24:
  movq %rsi, 0x18(%rax)
  movq %rdx, 0x20(%rax)
  leaq 7(%rcx, %rdx), %rsi
  movzbq 7(%rcx, %rdx), %rcx
  testb %cl, %cl
  jnz     label26; j label25
block25:
  movq $0x7, (%rax)
  movq 0x10(%rsp), %rbx
  movq 0x18(%rsp), %r12
  movq 0x20(%rsp), %r13
  movq 0x28(%rsp), %r14
  movq 0x30(%rsp), %r15
  addq $0x40, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block2:
  movq %r14, %rdi
  movq %rcx, %r15
  jmp     label28
block4:
  movq %r14, %rdi
  movq %rcx, %r15
  jmp     label28
block6:
  movq %r14, %rdi
  movq %rcx, %r15
  jmp     label28
block8:
  movq <offset:1>+8(%rsp), %rax
  movq %r14, %rdi
  jmp     label28
block10:
  movq %rsi, <offset:1>+(%rsp)
  jmp     label16
block12:
  movq %rsi, <offset:1>+(%rsp)
  jmp     label16
block14:
  jmp     label16
block16:
  load_ext_name userextname1+0, %r11
  movq %rbx, %rsi
  movq %r12, %rdi
  call    *%r11
  testq %rax, %rax
  jnz     label17; j label18
block18:
  movq <offset:1>+8(%rsp), %rax
  movq %r14, %rdi
  movq %rax, (%rdi)
  jmp     label19
block19:
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
block21:
  jmp     label27
block23:
  jmp     label27
block26:
  movq $0x7, (%rax)
  movq %r13, %r8
  movq %rsi, %rdx
  movq %rax, %rsi
  movq %r15, %rcx
  jmp     label29
block27:
  movq $0x3, (%rax)
  movq %r13, %r8
  movq %rax, %rsi
  movq %rcx, %rdx
  movq %r15, %rcx
  jmp     label29
block28:
  movq $0x0, (%rax)
  movq %rax, <offset:1>+8(%rsp)
  movq %r13, %r8
  movq %rsi, %rdx
  movq <offset:1>+8(%rsp), %rsi
  movq %r15, %rcx
  jmp     label29
block29:
  call    User(userextname2)
  movq 0x10(%rsp), %rbx
  movq 0x18(%rsp), %r12
  movq 0x20(%rsp), %r13
  movq 0x28(%rsp), %r14
  movq 0x30(%rsp), %r15
  addq $0x40, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block30:
  movl $0x1, %eax
  movq 0x10(%rsp), %rbx
  movq 0x18(%rsp), %r12
  movq 0x20(%rsp), %r13
  movq 0x28(%rsp), %r14
  movq 0x30(%rsp), %r15
  addq $0x40, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq

; DecodeMessageRest Root
  pushq %rbp
  movq %rsp, %rbp
  subq $0x20, %rsp
  movq %r12, (%rsp)
  movq %r13, 8(%rsp)
  movq %r14, 0x10(%rsp)
block0:
  movq %rcx, %r12
  movq %rdi, %r13
  movq %rsi, %r14
  call    User(userextname0)
  cmpq %r12, %rax
  jnz     label2; j label1
block1:
  movq %r14, %rax
  movq (%rsp), %r12
  movq 8(%rsp), %r13
  movq 0x10(%rsp), %r14
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block2:
  movq %r14, %rax
  movq %rax, (%r13)
  jmp     label3
block3:
  uninit  %rax
  xorq %rax, %rax
  movq (%rsp), %r12
  movq 8(%rsp), %r13
  movq 0x10(%rsp), %r14
  addq $0x20, %rsp
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
  movq %r14, 0x18(%rsp)
block0:
  testq %rdi, %rdi
  jz      label1; j label2
block2:
  movq (%rsi), %rdi
  testq $0x1, %rdi
  jnz     label4; j label3
block3:
  movq %rdx, %r13
  jmp     label7
block4:
  movq %rcx, %rdi
  subq %rdx, %rdi
  cmpq $0x7, %rdi
  jb      label5; j label6
block6:
  movl $0xfdff08, (%rdx)
  movl 0x28(%rsi), %r10d
  bswapl %r10d
  movl %r10d, 3(%rdx)
  leaq 7(%rdx), %rdx
  movq %rdx, %r13
  jmp     label7
block7:
  movq (%rsi), %rax
  testq $0x2, %rax
  jnz     label9; j label8
block8:
  movq %rcx, %r12
  jmp     label21
block9:
  movq 8(%rsi), %rdi
  movl 0x10(%rsi), %edx
  movq %r13, %rax
  movq %rsi, %r14
  movq %rcx, %rsi
  subq %rax, %rsi
  movq %rcx, %r12
  leaq 7(%rdx), %rcx
  cmpq %rsi, %rcx
  jnbe    label10; j label11
block11:
  movl $0x1000b, (%rax)
  movq %rdx, %rcx
  bswapl %ecx
  movl %ecx, 3(%rax)
  leaq 7(%rax), %rsi
  cmpq $0x1f, %rdx
  jnbe    label19; j label12
block12:
  leaq 7(%rax, %rdx), %rcx
  cmpq $0x8, %rdx
  jnb     label18; j label13
block13:
  cmpq $0x4, %rdx
  jnb     label17; j label14
block14:
  testq %rdx, %rdx
  jnz     label16; j label15
block15:
  movq %rcx, %r13
  jmp     label20
block16:
  movq %rdx, %r8
  shrq $1, %r8
  movzbq (%rdi), %r9
  movzbq (%rdi, %r8), %r10
  movzbq -1(%rdi, %rdx), %rdi
  movb %r9b, 7(%rax)
  movb %r10b, 7(%rax, %r8)
  movb %dil, -1(%rsi, %rdx)
  movq %rcx, %r13
  jmp     label20
block17:
  movl (%rdi), %r8d
  movl -4(%rdi, %rdx), %edi
  movl %r8d, 7(%rax)
  movl %edi, -4(%rsi, %rdx)
  movq %rcx, %r13
  jmp     label20
block18:
  movq %rdx, %r8
  andq $0x10, %r8
  shrq $1, %r8
  leaq -8(%rdx), %r9
  subq %r8, %r9
  movq (%rdi), %r10
  movq (%rdi, %r8), %r11
  movq (%rdi, %r9), %rbx
  movq -8(%rdi, %rdx), %rdi
  movq %r10, 7(%rax)
  movq %r11, 7(%rax, %r8)
  movq %rbx, 7(%rax, %r9)
  movq %rdi, -8(%rsi, %rdx)
  movq %rcx, %r13
  jmp     label20
block19:
  leaq 7(%rax, %rdx), %rax
  movq %rax, %r13
  load_ext_name userextname0+0, %rax
  call    *%rax
  jmp     label20
block20:
  movq %r14, %rsi
  jmp     label21
block21:
  movq 0x18(%rsi), %rdi
  movl 0x20(%rsi), %edx
  movq %r13, %rax
  movq %r12, %r14
  movq %r14, %rcx
  subq %rax, %rcx
  leaq 7(%rdx), %rsi
  cmpq %rcx, %rsi
  jnbe    label22; j label23
block23:
  movl $0x2000b, (%rax)
  movq %rdx, %rcx
  bswapl %ecx
  movl %ecx, 3(%rax)
  leaq 7(%rax), %rsi
  cmpq $0x1f, %rdx
  jnbe    label31; j label24
block24:
  leaq 7(%rax, %rdx), %rbx
  cmpq $0x8, %rdx
  jnb     label30; j label25
block25:
  cmpq $0x4, %rdx
  jnb     label29; j label26
block26:
  testq %rdx, %rdx
  jnz     label28; j label27
block27:
  jmp     label32
block28:
  movq %rdx, %rcx
  shrq $1, %rcx
  movzbq (%rdi), %r8
  movzbq (%rdi, %rcx), %r9
  movzbq -1(%rdi, %rdx), %rdi
  movb %r8b, 7(%rax)
  movb %r9b, 7(%rax, %rcx)
  movb %dil, -1(%rsi, %rdx)
  jmp     label32
block29:
  movl (%rdi), %ecx
  movl -4(%rdi, %rdx), %edi
  movl %ecx, 7(%rax)
  movl %edi, -4(%rsi, %rdx)
  jmp     label32
block30:
  movq %rdx, %r8
  andq $0x10, %r8
  shrq $1, %r8
  leaq -8(%rdx), %r9
  subq %r8, %r9
  movq (%rdi), %r10
  movq (%rdi, %r8), %r11
  movq (%rdi, %r9), %rcx
  movq -8(%rdi, %rdx), %rdi
  movq %r10, 7(%rax)
  movq %r11, 7(%rax, %r8)
  movq %rcx, 7(%rax, %r9)
  movq %rdi, -8(%rsi, %rdx)
  jmp     label32
block31:
  leaq 7(%rax, %rdx), %rbx
  load_ext_name userextname0+0, %r8
  call    *%r8
  jmp     label32
block32:
  subq %rbx, %r14
  cmpq $0x1, %r14
  jb      label33; j label34
block34:
  movb $0x0, (%rbx)
  leaq 1(%rbx), %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  movq 0x18(%rsp), %r14
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label35
block5:
  jmp     label35
block10:
  jmp     label35
block22:
  jmp     label35
block33:
  jmp     label35
block35:
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
