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
  movl $0xffffff, %eax
  andl (%rdx), %eax
  cmpl $0xfdff08, %eax
  jnz     label5; j label6
block6:
  movl $0xffffff, %eax
  andl 7(%rdx), %eax
  cmpl $0x1000b, %eax
  jnz     label7; j label8
block8:
  movl 3(%rdx), %eax
  bswapl %eax
  movl %eax, 0x28(%rsi)
  movq %rsi, %r15
  movl 0xa(%rdx), %edi
  leaq 0xe(%rdx), %r12
  movq %rcx, %rsi
  subq %r12, %rsi
  movq %rcx, %r14
  bswapl %edi
  movl %edi, %ebx
  movq %rsi, %rcx
  subq %rbx, %rcx
  cmpq $0x7, %rcx
  jl      label9; j label10
block10:
  cmpq $0x20, %rbx
  jnbe    label11; j label12
block12:
  cmpq $0x20, %rsi
  jb      label13; j label14
block14:
  vmovdqu 0xe(%rdx), %xmm5
  load_ext_name userextname0+0, %rsi
  leaq 0x20(%rsi), %rsi
  subq %rbx, %rsi
  vmovdqu (%rsi), %xmm6
  vmovdqu 0x1e(%rdx), %xmm7
  movq %rdx, <offset:1>+8(%rsp)
  vpand %xmm6, %xmm5, %xmm5
  vpand 0x10(%rsi), %xmm7, %xmm6
  vpor %xmm6, %xmm5, %xmm5
  vptest %xmm5, %xmm5
  jnz     label15; j label16
block16:
  movq %r15, %rsi
  jmp     label20
block18:
  movq %r15, %rsi
  jmp     label20
block20:
  movq %r12, 8(%rsi)
  movq %rbx, %rax
  orq (%rip), %rax
  movq %rax, 0x10(%rsi)
  movq <offset:1>+8(%rsp), %rdx
  leaq 0xe(%rdx, %rbx), %rcx
  movl $0xffffff, %edi
  andl (%r12, %rbx), %edi
  cmpl $0x2000b, %edi
  jnz     label21; j label22
block22:
  movl 0x11(%rdx, %rbx), %edx
  leaq 7(%r12, %rbx), %rax
  movq %r14, %rdi
  movq %rdi, %r8
  subq %rax, %r8
  bswapl %edx
  movl %edx, %edi
  subq %rdi, %r8
  testq %r8, %r8
  jle     label23; j label24
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
  load_ext_name userextname1+0, %r9
  movq %rbx, %rsi
  movq %r12, %rdi
  call    *%r9
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
  subq $0x40, %rsp
  movq %rbx, 0x10(%rsp)
  movq %r12, 0x18(%rsp)
  movq %r13, 0x20(%rsp)
  movq %r14, 0x28(%rsp)
  movq %r15, 0x30(%rsp)
block0:
  testq %r8, %r8
  movq %r8, <offset:1>+8(%rsp)
  jz      label1; j label2
block2:
  movq (%rsi), %r13
  movq %rsi, <offset:1>+(%rsp)
  movq %rcx, %rax
  subq %rdx, %rax
  movq %rcx, %r9
  cmpq $0x4, %rax
  jb      label60; j label3
block3:
  movl $0xffffff, %ecx
  andl (%rdx), %ecx
  movq %rdx, %rax
  jmp     label4
block4:
  movq %rcx, %rdx
  andl $0xff, %edx
  movq %rax, %rbx
  leaq 1(%rbx), %rax
  testl $0xff, %ecx
  jnz     label6; j label5
block5:
  jmp     label66
block7:
  testl $0xffff, %eax
  jnz     label9; j label8
block9:
  leal -1(%rsi), %eax
  movl $0x2, %esi
  cmpl %esi, %eax
  cmovbl %eax, %esi
  br_table %rsi, %rdi, %rax
block12:
  movq %r9, %r12
  jmp     label50
block15:
  movq %r9, %r12
  jmp     label30
block22:
  movq %r12, %rsi
  subq %rax, %rsi
  cmpq $0x4, %rsi
  jb      label24; j label23
block23:
  movl $0xffffff, %ecx
  andl (%rax), %ecx
  movq %r12, %r9
  jmp     label4
block25:
  movq %r9, %r12
  subq %rbx, %r9
  cmpq $0xb, %r9
  jb      label57; j label26
block26:
  movl 3(%rbx), %r10d
  bswapl %r10d
  movq <offset:1>+(%rsp), %rsi
  movl %r10d, 0x28(%rsi)
  movl 7(%rbx), %ecx
  jmp     label27
block27:
  andl $0xffffff, %ecx
  leaq 7(%rbx), %rbx
  orq $0x1, %r13
  cmpl $0x1000b, %ecx
  jnz     label28; j label29
block28:
  jmp     label47
block29:
  jmp     label30
block30:
  leaq 3(%rbx), %rcx
  movq %r12, %rdx
  subq %rcx, %rdx
  cmpq $0x4, %rdx
  jb      label31; j label32
block32:
  movl 3(%rbx), %ecx
  bswapl %ecx
  movl %ecx, %r15d
  leaq 7(%rbx), %r14
  movq %r12, %rcx
  subq %r14, %rcx
  cmpq %rcx, %r15
  jnbe    label33; j label34
block34:
  cmpq $0x20, %r15
  jnbe    label35; j label36
block36:
  cmpq $0x20, %rcx
  jb      label37; j label38
block38:
  vmovdqu 7(%rbx), %xmm0
  load_ext_name userextname0+0, %rcx
  leaq 0x20(%rcx), %rcx
  subq %r15, %rcx
  vmovdqu (%rcx), %xmm1
  vmovdqu 0x17(%rbx), %xmm2
  vpand %xmm1, %xmm0, %xmm0
  vpand 0x10(%rcx), %xmm2, %xmm1
  vpor %xmm1, %xmm0, %xmm0
  vptest %xmm0, %xmm0
  jnz     label39; j label40
block40:
  movq <offset:1>+(%rsp), %rsi
  jmp     label44
block42:
  movq <offset:1>+(%rsp), %rsi
  jmp     label44
block44:
  movq %r14, 8(%rsi)
  movq %r15, %rax
  orq (%rip), %rax
  movq <offset:1>+(%rsp), %rsi
  movq %rax, 0x10(%rsi)
  leaq 7(%rbx, %r15), %rbx
  movq %r12, %rax
  subq %rbx, %rax
  cmpq $0x4, %rax
  jb      label46; j label45
block45:
  movl $0xffffff, %ecx
  andl (%r14, %r15), %ecx
  orq $0x2, %r13
  jmp     label47
block47:
  cmpl $0x2000b, %ecx
  jnz     label48; j label49
block48:
  movq %rbx, %rax
  movq %r12, %r9
  jmp     label4
block49:
  jmp     label50
block50:
  leaq 3(%rbx), %rcx
  movq %r12, %rax
  subq %rcx, %rax
  cmpq $0x4, %rax
  jb      label51; j label52
block52:
  movl 3(%rbx), %ecx
  bswapl %ecx
  movl %ecx, %edx
  leaq 7(%rbx), %rsi
  movq %r12, %rax
  subq %rsi, %rax
  cmpq %rax, %rdx
  jnbe    label53; j label54
block54:
  movq <offset:1>+(%rsp), %rdi
  movq %rsi, 0x18(%rdi)
  movq %rdx, 0x20(%rdi)
  leaq 7(%rbx, %rdx), %rbx
  movq %r12, %rax
  subq %rbx, %rax
  cmpq $0x4, %rax
  jb      label56; j label55
block55:
  movl $0xffffff, %ecx
  andl (%rsi, %rdx), %ecx
  orq $0x4, %r13
  movq %rbx, %rax
  movq %r12, %r9
  jmp     label4
block59:
  movl 3(%rbx), %ecx
  bswapl %ecx
  movq <offset:1>+(%rsp), %rsi
  movl %ecx, 0x28(%rsi)
  leaq 7(%rbx), %rbx
  orq $0x1, %r13
  jmp     label61
block63:
  movzbq (%rbx), %rsi
  testb %sil, %sil
  jnz     label64; j label65
block65:
  leaq 1(%rbx), %rax
  jmp     label66
block66:
  movq %r13, %r9
  andq $0x4, %r9
  cmpq $0x4, %r9
  jnz     label67; j label68
block68:
  movq <offset:1>+(%rsp), %rcx
  movq %r13, (%rcx)
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
  jmp     label69
block6:
  movq %rcx, %rax
  bswapl %eax
  shrl $0x8, %eax
  movq %rax, %rsi
  andl $0xffff, %esi
  cmpl $0xfffd, %esi
  jz      label18; j label7
block8:
  jmp     label17
block10:
  jmp     label17
block11:
  cmpl $0xb, %edx
  jz      label12; j label13
block13:
  jmp     label20
block14:
  cmpl $0xb, %edx
  jz      label15; j label16
block16:
  jmp     label20
block17:
  jmp     label20
block18:
  cmpl $0x8, %edx
  jz      label25; j label19
block19:
  jmp     label20
block20:
  leaq 3(%rbx), %rdi
  movl %ecx, %edx
  orq (%rip), %rdx
  movq <offset:1>+8(%rsp), %rax
  leaq -1(%rax), %rcx
  load_ext_name userextname2+0, %r8
  movq %r9, %r12
  movq %r12, %rsi
  call    *%r8
  testq %rax, %rax
  jz      label21; j label22
block21:
  jmp     label69
block24:
  movq %rax, %rbx
  jmp     label61
block31:
  jmp     label69
block33:
  jmp     label69
block35:
  jmp     label41
block37:
  jmp     label41
block39:
  jmp     label41
block41:
  load_ext_name userextname1+0, %rcx
  movq %r15, %rsi
  movq %r14, %rdi
  call    *%rcx
  testq %rax, %rax
  jnz     label42; j label43
block43:
  jmp     label69
block46:
  orq $0x2, %r13
  jmp     label61
block51:
  jmp     label69
block53:
  jmp     label69
block56:
  orq $0x4, %r13
  jmp     label61
block57:
  cmpq $0x7, %r9
  jb      label58; j label59
block58:
  jmp     label69
block60:
  movq %rdx, %rbx
  movq %r9, %r12
  jmp     label61
block61:
  subq %rbx, %r12
  testq %r12, %r12
  jz      label62; j label63
block62:
  jmp     label69
block64:
  jmp     label69
block67:
  jmp     label69
block69:
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
  movq (%rdi), %rax
  movq 8(%rdi), %rcx
  subq %rax, %rcx
  cmpq $0x30, %rcx
  jb      label30; j label1
block1:
  leaq 0x30(%rax), %rcx
  movq %rcx, (%rdi)
  movq %rdi, %r14
  cmpq $0xe, %rdx
  jl      label2; j label3
block3:
  movl $0xffffff, %ecx
  andl (%rsi), %ecx
  cmpl $0xfdff08, %ecx
  jnz     label4; j label5
block5:
  movl $0xffffff, %ecx
  andl 7(%rsi), %ecx
  cmpl $0x1000b, %ecx
  jnz     label6; j label7
block7:
  movl 3(%rsi), %ecx
  bswapl %ecx
  movl %ecx, 0x28(%rax)
  movq %rax, %r12
  movl 0xa(%rsi), %edi
  movq %rdx, %rcx
  subq $0xe, %rcx
  movq %rdx, %r15
  bswapl %edi
  movl %edi, %ebx
  movq %rcx, %rdx
  subq %rbx, %rdx
  cmpq $0x7, %rdx
  jl      label8; j label9
block9:
  cmpq $0x20, %rbx
  jnbe    label10; j label11
block11:
  cmpq $0x20, %rcx
  jb      label12; j label13
block13:
  vmovdqu 0xe(%rsi), %xmm0
  load_ext_name userextname0+0, %r10
  leaq 0x20(%r10), %r9
  subq %rbx, %r9
  vmovdqu (%r9), %xmm1
  vmovdqu 0x1e(%rsi), %xmm2
  vpand %xmm1, %xmm0, %xmm0
  vpand 0x10(%r9), %xmm2, %xmm1
  vpor %xmm1, %xmm0, %xmm0
  vptest %xmm0, %xmm0
  jnz     label14; j label15
block15:
  movq %r12, %rax
  movq %r14, %rdi
  jmp     label20
block17:
  movq %r12, %rax
  movq <offset:1>+(%rsp), %rsi
  movq %r14, %rdi
  jmp     label20
block20:
  leaq 0xe(%rsi), %r8
  movq %r8, 8(%rax)
  movq %rbx, %rcx
  orq (%rip), %rcx
  movq %rcx, 0x10(%rax)
  leaq 0xe(%rsi, %rbx), %rcx
  movl $0xffffff, %edx
  andl (%r8, %rbx), %edx
  cmpl $0x2000b, %edx
  jnz     label21; j label22
block22:
  movl 0x11(%rsi, %rbx), %r9d
  movq %r15, %r10
  leaq (%rsi, %r10), %rdx
  leaq 7(%r8, %rbx), %r8
  subq %r8, %rdx
  bswapl %r9d
  movl %r9d, %r9d
  subq %r9, %rdx
  cmpq $0x1, %rdx
  jnz     label23; j label24
block24:
  movq %r8, 0x18(%rax)
  movq %r9, 0x20(%rax)
  leaq 7(%rcx, %r9), %rdx
  movzbq 7(%rcx, %r9), %rcx
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
  movq %rdx, %r10
  jmp     label28
block4:
  movq %r14, %rdi
  movq %rdx, %r10
  jmp     label28
block6:
  movq %r14, %rdi
  movq %rdx, %r10
  jmp     label28
block8:
  movq %r12, %rax
  movq %r14, %rdi
  movq %r15, %r10
  jmp     label28
block10:
  jmp     label16
block12:
  jmp     label16
block14:
  jmp     label16
block16:
  leaq 0xe(%rsi), %rdi
  movq %rsi, <offset:1>+(%rsp)
  load_ext_name userextname1+0, %rcx
  movq %rbx, %rsi
  call    *%rcx
  testq %rax, %rax
  jnz     label17; j label18
block18:
  movq %r12, %rax
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
  movq %r15, %r10
  jmp     label27
block23:
  jmp     label27
block26:
  movq $0x7, (%rax)
  movq %rax, %r12
  jmp     label29
block27:
  movq $0x3, (%rax)
  movq %rcx, %rdx
  movq %rax, %r12
  jmp     label29
block28:
  movq $0x0, (%rax)
  movq %rax, %r12
  movq %rsi, %rdx
  jmp     label29
block29:
  leaq (%rsi, %r10), %rcx
  movq %r12, %rsi
  movq %r13, %r8
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
  jmp     label7
block4:
  movq %rcx, %rdi
  subq %rdx, %rdi
  cmpq $0x7, %rdi
  jb      label5; j label6
block6:
  movl $0xfdff08, (%rdx)
  movl 0x28(%rsi), %edi
  bswapl %edi
  movl %edi, 3(%rdx)
  leaq 7(%rdx), %rdx
  jmp     label7
block7:
  movq (%rsi), %r10
  testq $0x2, %r10
  jnz     label9; j label8
block8:
  movq %rdx, %r12
  movq %rcx, %r14
  jmp     label21
block9:
  movq 8(%rsi), %rdi
  movl 0x10(%rsi), %r13d
  movq %rsi, %rbx
  leaq 7(%r13), %rax
  movq %rcx, %rsi
  subq %rdx, %rsi
  movq %rcx, %r14
  cmpq %rsi, %rax
  jnbe    label10; j label11
block11:
  movl $0x1000b, (%rdx)
  movq %r13, %rax
  bswapl %eax
  movl %eax, 3(%rdx)
  cmpq $0x1f, %r13
  jnbe    label19; j label12
block12:
  cmpq $0x8, %r13
  jnb     label18; j label13
block13:
  cmpq $0x4, %r13
  jnb     label17; j label14
block14:
  testq %r13, %r13
  jnz     label16; j label15
block15:
  movq %rdx, %r12
  jmp     label20
block16:
  movzbq (%rdi), %rax
  movq %r13, %rcx
  shrq $1, %rcx
  movzbq (%rdi, %rcx), %rsi
  movzbq -1(%rdi, %r13), %rdi
  movb %al, 7(%rdx)
  movb %sil, 7(%rdx, %rcx)
  movb %dil, 6(%rdx, %r13)
  movq %rdx, %r12
  jmp     label20
block17:
  movl (%rdi), %eax
  movl -4(%rdi, %r13), %ecx
  movl %eax, 7(%rdx)
  movl %ecx, 3(%rdx, %r13)
  movq %rdx, %r12
  jmp     label20
block18:
  movq (%rdi), %rax
  movq %r13, %rcx
  andq $0x10, %rcx
  shrq $1, %rcx
  movq (%rdi, %rcx), %rsi
  leaq -8(%r13), %r8
  subq %rcx, %r8
  movq (%rdi, %r8), %r9
  movq -8(%rdi, %r13), %rdi
  movq %rax, 7(%rdx)
  movq %rsi, 7(%rdx, %rcx)
  movq %r9, 7(%rdx, %r8)
  movq %rdi, -1(%rdx, %r13)
  movq %rdx, %r12
  jmp     label20
block19:
  leaq 7(%rdx), %rsi
  movq %rdx, %r12
  load_ext_name userextname0+0, %rax
  movq %r13, %rdx
  call    *%rax
  jmp     label20
block20:
  leaq 7(%r12, %r13), %r12
  movq %rbx, %rsi
  jmp     label21
block21:
  movq 0x18(%rsi), %rdi
  movl 0x20(%rsi), %ebx
  leaq 7(%rbx), %rax
  movq %r14, %r13
  movq %r13, %rcx
  subq %r12, %rcx
  cmpq %rcx, %rax
  jnbe    label22; j label23
block23:
  movl $0x2000b, (%r12)
  movq %rbx, %rax
  bswapl %eax
  movl %eax, 3(%r12)
  cmpq $0x1f, %rbx
  jnbe    label31; j label24
block24:
  cmpq $0x8, %rbx
  jnb     label30; j label25
block25:
  cmpq $0x4, %rbx
  jnb     label29; j label26
block26:
  testq %rbx, %rbx
  jnz     label28; j label27
block27:
  jmp     label32
block28:
  movzbq (%rdi), %rax
  movq %rbx, %rcx
  shrq $1, %rcx
  movzbq (%rdi, %rcx), %rdx
  movzbq -1(%rdi, %rbx), %rsi
  movb %al, 7(%r12)
  movb %dl, 7(%r12, %rcx)
  movb %sil, 6(%r12, %rbx)
  jmp     label32
block29:
  movl (%rdi), %eax
  movl -4(%rdi, %rbx), %ecx
  movl %eax, 7(%r12)
  movl %ecx, 3(%r12, %rbx)
  jmp     label32
block30:
  movq (%rdi), %rax
  movq %rbx, %rcx
  andq $0x10, %rcx
  shrq $1, %rcx
  movq (%rdi, %rcx), %rdx
  leaq -8(%rbx), %rsi
  subq %rcx, %rsi
  movq (%rdi, %rsi), %r8
  movq -8(%rdi, %rbx), %rdi
  movq %rax, 7(%r12)
  movq %rdx, 7(%r12, %rcx)
  movq %r8, 7(%r12, %rsi)
  movq %rdi, -1(%r12, %rbx)
  jmp     label32
block31:
  leaq 7(%r12), %rsi
  load_ext_name userextname0+0, %r8
  movq %rbx, %rdx
  call    *%r8
  jmp     label32
block32:
  leaq 7(%r12), %rdi
  leaq 7(%r12, %rbx), %r8
  subq %r8, %r13
  testq %r13, %r13
  jz      label33; j label34
block34:
  movb $0x0, 7(%r12, %rbx)
  leaq 1(%rdi, %rbx), %rax
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
