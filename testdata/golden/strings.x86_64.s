; u1:0 scrimp_grow
; u1:1 scrimp_skip
; u1:2 scrimp_scan
; u1:3 scrimp_is_utf8
; u1:4 scrimp_copy
; u1:5 scrimp_copy_bools
; u1:6 scrimp_swap_16
; u1:7 scrimp_swap_32
; u1:8 scrimp_swap_64
; u1:9 scrimp_skip_compact
; u1:10 scrimp_read_varint_32
; u1:11 scrimp_read_varint_64
; u1:12 scrimp_read_varints_16
; u1:13 scrimp_read_varints_32
; u1:14 scrimp_read_varints_64
; u1:15 scrimp_read_bools
; u1:16 scrimp_write_varint
; u1:17 scrimp_write_varints_16
; u1:18 scrimp_write_varints_32
; u1:19 scrimp_write_varints_64
; u1:20 scrimp_write_bools
; u3:0 scrimp_ascii_masks
; u0:0 Root

; Decode Root
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
  movq %r8, <offset:1>+(%rsp)
  jnz     label2; j label1
block2:
  movq %rcx, %rax
  subq %rdx, %rax
  movq %rdx, %rdi
  uninit  %rbx
  xorq %rbx, %rbx
  cmpq $0x4, %rax
  jnb     label4; j label3
block4:
  movq %rdi, %rax
  movl (%rax), %edx
  jmp     label5
block5:
  andl $0xffffff, %edx
  uninit  %rbx
  xorq %rbx, %rbx
  cmpl $0xfdff08, %edx
  jz      label6; j label7
block6:
  movq %rdi, %r14
  jmp     label8
block7:
  movq %rsi, %r12
  movq %rcx, %r13
  movq %rdi, %r14
  jmp     label13
block8:
  leaq 3(%r14), %rax
  movq %rcx, %r13
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jnb     label10; j label9
block10:
  movl 3(%r14), %eax
  bswapl %eax
  movq %rsi, %r12
  movl %eax, 0x28(%r12)
  leaq 7(%r14), %rax
  movq %r13, %rdx
  subq %rax, %rdx
  movq %rbx, %rcx
  orq $0x1, %rcx
  cmpq $0x4, %rdx
  jnb     label12; j label11
block12:
  leaq 7(%r14), %rax
  movl $0xffffff, %edx
  andl 7(%r14), %edx
  orq $0x1, %rbx
  movq %rax, %r14
  jmp     label13
block13:
  cmpl $0x1000b, %edx
  jz      label14; j label15
block14:
  jmp     label16
block15:
  jmp     label33
block16:
  leaq 3(%r14), %rsi
  movq %r13, %rdi
  subq %rsi, %rdi
  cmpq $0x4, %rdi
  jnb     label18; j label17
block18:
  movl 3(%r14), %edi
  bswapl %edi
  movl %edi, %r15d
  leaq 7(%r14), %r9
  movq %r13, %r8
  subq %r9, %r8
  cmpq %r8, %r15
  jbe     label20; j label19
block20:
  cmpq $0x20, %r15
  jbe     label22; j label21
block22:
  cmpq $0x20, %r8
  jnb     label24; j label23
block24:
  vmovdqu 7(%r14), %xmm0
  load_ext_name userextname0+0, %rax
  leaq 0x20(%rax), %rax
  subq %r15, %rax
  vmovdqu (%rax), %xmm1
  vmovdqu 0x17(%r14), %xmm2
  vpand %xmm1, %xmm0, %xmm0
  vpand 0x10(%rax), %xmm2, %xmm1
  vpor %xmm1, %xmm0, %xmm0
  vptest %xmm0, %xmm0
  jnz     label25; j label26
block26:
  jmp     label30
block28:
  jmp     label30
block30:
  leaq 7(%r14), %rcx
  movq %rcx, 8(%r12)
  movq %r15, %rax
  orq (%rip), %rax
  movq %rax, 0x10(%r12)
  leaq 7(%r14, %r15), %r14
  movq %r13, %rdx
  subq %r14, %rdx
  movq %rbx, %rax
  orq $0x2, %rax
  cmpq $0x4, %rdx
  jnb     label32; j label31
block32:
  movl $0xffffff, %edx
  andl (%rcx, %r15), %edx
  orq $0x2, %rbx
  jmp     label33
block33:
  cmpl $0x2000b, %edx
  jz      label34; j label35
block34:
  jmp     label36
block35:
  jmp     label43
block36:
  leaq 3(%r14), %rax
  movq %r13, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jnb     label38; j label37
block38:
  movl 3(%r14), %eax
  bswapl %eax
  movl %eax, %ecx
  leaq 7(%r14), %rax
  movq %r13, %rdx
  subq %rax, %rdx
  cmpq %rdx, %rcx
  jbe     label40; j label39
block40:
  leaq 7(%r14), %rsi
  movq %rsi, 0x18(%r12)
  movq %rcx, 0x20(%r12)
  leaq 7(%r14, %rcx), %r14
  movq %r13, %rax
  subq %r14, %rax
  orq $0x4, %rbx
  cmpq $0x4, %rax
  jnb     label42; j label41
block42:
  movl $0xffffff, %edx
  andl (%rsi, %rcx), %edx
  jmp     label43
block43:
  movq %rdx, %rcx
  andl $0xff, %ecx
  leaq 1(%r14), %rax
  testl $0xff, %edx
  jnz     label45; j label44
block44:
  jmp     label69
block46:
  testl $0xffff, %eax
  jnz     label48; j label47
block48:
  leal -1(%rsi), %eax
  movl $0x2, %esi
  cmpl %esi, %eax
  cmovbl %eax, %esi
  br_table %rsi, %rdi, %rax
block51:
  jmp     label36
block54:
  jmp     label16
block58:
  movq %r13, %rcx
  movq %r12, %rsi
  jmp     label8
block62:
  movq %r13, %r9
  subq %rax, %r9
  cmpq $0x4, %r9
  jnb     label73; j label63
block66:
  movzbq (%r14), %rax
  testb %al, %al
  jz      label68; j label67
block68:
  leaq 1(%r14), %rax
  jmp     label69
block69:
  movq %rbx, %rcx
  andq $0x4, %rcx
  cmpq $0x4, %rcx
  jz      label72; j label70
block72:
  movq %rbx, (%r12)
  movq 0x10(%rsp), %rbx
  movq 0x18(%rsp), %r12
  movq 0x20(%rsp), %r13
  movq 0x28(%rsp), %r14
  movq 0x30(%rsp), %r15
  addq $0x40, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block73:
  movl $0xffffff, %edx
  andl (%rax), %edx
  movq %r14, <offset:1>+(%rsp)
  movq %rax, %r14
  jmp     label43
block1:
  jmp     label71
block3:
  movq %rsi, %r12
  movq %rcx, %r13
  movq %rdi, %r14
  jmp     label64
block9:
  jmp     label71
block11:
  movq %rcx, %rbx
  movq %rax, %r14
  jmp     label64
block17:
  jmp     label71
block19:
  jmp     label71
block21:
  jmp     label27
block23:
  jmp     label27
block25:
  jmp     label27
block27:
  leaq 7(%r14), %rdi
  load_ext_name userextname1+0, %rax
  movq %r15, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label28; j label29
block29:
  jmp     label71
block31:
  movq %rax, %rbx
  jmp     label64
block37:
  jmp     label71
block39:
  jmp     label71
block41:
  jmp     label64
block45:
  movq %rdx, %rax
  bswapl %eax
  shrl $0x8, %eax
  movq %rax, %rsi
  andl $0xffff, %esi
  cmpl $0xfffd, %esi
  jz      label57; j label46
block47:
  jmp     label56
block49:
  jmp     label56
block50:
  cmpl $0xb, %ecx
  jz      label51; j label52
block52:
  jmp     label60
block53:
  cmpl $0xb, %ecx
  jz      label54; j label55
block55:
  jmp     label60
block56:
  jmp     label60
block57:
  cmpl $0x8, %ecx
  jz      label58; j label59
block59:
  jmp     label60
block60:
  leaq 3(%r14), %rdi
  andl $0xff, %edx
  movq <offset:1>+(%rsp), %r14
  leaq -1(%r14), %rcx
  load_ext_name userextname2+0, %r8
  movq %r13, %rsi
  call    *%r8
  testq %rax, %rax
  jnz     label62; j label61
block61:
  jmp     label71
block63:
  movq %rax, %r14
  jmp     label64
block64:
  subq %r14, %r13
  testq %r13, %r13
  jnz     label66; j label65
block65:
  jmp     label71
block67:
  jmp     label71
block70:
  jmp     label71
block71:
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
  subq $0x20, %rsp
  movq %rbx, (%rsp)
  movq %r12, 8(%rsp)
  movq %r13, 0x10(%rsp)
  movq %r14, 0x18(%rsp)
block0:
  testq %r8, %r8
  jnz     label2; j label1
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
  jnb     label6; j label5
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
  jbe     label11; j label10
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
  jbe     label23; j label22
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
  jnz     label35; j label33
block35:
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
  jmp     label34
block5:
  jmp     label34
block10:
  jmp     label34
block22:
  jmp     label34
block33:
  jmp     label34
block34:
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
