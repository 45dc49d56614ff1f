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
; u0:1 Point
; u0:2 Shape

; Decode Root
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
  movq %rsi, <offset:1>+(%rsp)
  testq %r8, %r8
  movq %r8, <offset:1>+8(%rsp)
  jnz     label2; j label1
block2:
  movq %rcx, %rax
  subq %rdx, %rax
  movq %rcx, %rdi
  movq %rdx, %r8
  uninit  %rcx
  xorq %rcx, %rcx
  cmpq $0x4, %rax
  jnb     label4; j label3
block4:
  movq %r8, %rax
  movl (%rax), %edx
  jmp     label5
block5:
  andl $0xffffff, %edx
  uninit  %rcx
  xorq %rcx, %rcx
  movq %rcx, <offset:1>+0x20(%rsp)
  cmpl $0x1000c, %edx
  jz      label6; j label7
block6:
  movq <offset:1>+(%rsp), %r9
  jmp     label8
block7:
  movq %r10, %rbx
  movq %r8, %r13
  movq %rdi, %r14
  jmp     label13
block8:
  leaq 8(%r9), %rsi
  movq %r8, %r13
  movq %r9, <offset:1>+(%rsp)
  leaq 3(%r13), %rdx
  movq <offset:1>+8(%rsp), %rcx
  leaq -1(%rcx), %r8
  movq %r10, %rbx
  movq %rdi, %r14
  movq %r14, %rcx
  movq %rbx, %rdi
  call    User(userextname0)
  testq %rax, %rax
  jnz     label10; j label9
block10:
  movq %r14, %rdi
  subq %rax, %rdi
  movq <offset:1>+0x20(%rsp), %r12
  movq %r12, %rsi
  orq $0x1, %rsi
  cmpq $0x4, %rdi
  jnb     label12; j label11
block12:
  movl $0xffffff, %edx
  andl (%rax), %edx
  movq <offset:1>+0x20(%rsp), %r12
  orq $0x1, %r12
  movq %r12, <offset:1>+0x20(%rsp)
  movq %rax, %r13
  jmp     label13
block13:
  cmpl $0x2000c, %edx
  jz      label14; j label15
block14:
  jmp     label16
block15:
  movq <offset:1>+8(%rsp), %rcx
  jmp     label26
block16:
  movq (%rbx), %rax
  movq 8(%rbx), %r11
  subq %rax, %r11
  cmpq $0x38, %r11
  jnb     label20; j label17
block19:
  movq %rax, %r12
  jmp     label21
block20:
  leaq 0x38(%rax), %rcx
  movq %rax, %r12
  movq %rcx, (%rbx)
  jmp     label21
block21:
  leaq 3(%r13), %rdx
  movq <offset:1>+8(%rsp), %rcx
  leaq -1(%rcx), %r8
  movq %r14, %rcx
  movq %r12, %rsi
  movq %rbx, %rdi
  call    User(userextname2)
  movq %rax, %rcx
  testq %rcx, %rcx
  jnz     label23; j label22
block23:
  movq %r12, %rax
  movq <offset:1>+(%rsp), %r15
  movq %rax, 0x20(%r15)
  movq %r14, %rdx
  subq %rcx, %rdx
  movq <offset:1>+0x20(%rsp), %r12
  movq %r12, %rax
  orq $0x2, %rax
  cmpq $0x4, %rdx
  jnb     label25; j label24
block25:
  movl $0xffffff, %edx
  andl (%rcx), %edx
  movq <offset:1>+0x20(%rsp), %r12
  orq $0x2, %r12
  movq %r12, <offset:1>+0x20(%rsp)
  movq %rcx, %r13
  movq <offset:1>+8(%rsp), %rcx
  jmp     label26
block26:
  movq <offset:1>+8(%rsp), %rcx
  leaq -1(%rcx), %rax
  movq %rax, <offset:1>+0x28(%rsp)
  cmpl $0x3000f, %edx
  jz      label27; j label28
block27:
  movq <offset:1>+8(%rsp), %rcx
  jmp     label29
block28:
  jmp     label57
block29:
  movq <offset:1>+8(%rsp), %rcx
  leaq -1(%rcx), %rax
  testq %rax, %rax
  jnz     label31; j label30
block31:
  leaq 3(%r13), %rax
  movq %r14, %rcx
  subq %rax, %rcx
  cmpq $0x5, %rcx
  jnb     label33; j label32
block33:
  movl 4(%r13), %eax
  testl %eax, %eax
  jnz     label39; j label34
block36:
  movl $0x1fd5d, %ecx
  shrxq %rax, %rcx, %rax
  testq $0x1, %rax
  jnz     label38; j label37
block38:
  movq <offset:1>+(%rsp), %r15
  movq $0x8, 0x28(%r15)
  movq $0x0, 0x30(%r15)
  leaq 8(%r13), %r13
  jmp     label54
block39:
  movzbq 3(%r13), %rcx
  cmpb $0xc, %cl
  jz      label41; j label40
block41:
  bswapl %eax
  movl %eax, %r12d
  leaq 8(%r13), %rdx
  movq %r14, %rax
  subq %rdx, %rax
  movq %rdx, <offset:1>+0x18(%rsp)
  cmpq %rax, %r12
  jbe     label43; j label42
block43:
  movq (%rbx), %rax
  movq 8(%rbx), %rcx
  movq %r12, %r13
  shlq $0x5, %r13
  subq %rax, %rcx
  cmpq %rcx, %r13
  jbe     label47; j label44
block46:
  jmp     label48
block47:
  leaq (%rax, %r13), %rcx
  movq %rcx, (%rbx)
  jmp     label48
block48:
  leaq (%rax, %r13), %r13
  movq %rax, <offset:1>+0x10(%rsp)
  movq <offset:1>+8(%rsp), %rcx
  movq <offset:1>+0x10(%rsp), %r15
  jmp     label49
block49:
  movq <offset:1>+8(%rsp), %rcx
  leaq -2(%rcx), %r8
  movq <offset:1>+0x18(%rsp), %rdx
  movq %r14, %rcx
  movq %r15, %rsi
  movq %rbx, %rdi
  call    User(userextname3)
  testq %rax, %rax
  jnz     label51; j label50
block51:
  leaq 0x20(%r15), %r15
  cmpq %r13, %r15
  jnz     label52; j label53
block52:
  movq <offset:1>+8(%rsp), %rcx
  movq %rax, <offset:1>+0x18(%rsp)
  jmp     label49
block53:
  movq <offset:1>+0x10(%rsp), %rcx
  movq <offset:1>+(%rsp), %r15
  movq %rcx, 0x28(%r15)
  movq %r12, 0x30(%r15)
  movq %rax, %r13
  jmp     label54
block54:
  movq %r14, %r10
  subq %r13, %r10
  movq <offset:1>+0x20(%rsp), %r12
  orq $0x4, %r12
  movq %r12, <offset:1>+0x20(%rsp)
  cmpq $0x4, %r10
  jnb     label56; j label55
block56:
  movl $0xffffff, %edx
  andl (%r13), %edx
  jmp     label57
block57:
  movq %rdx, %rax
  andl $0xff, %eax
  leaq 1(%r13), %rcx
  testl $0xff, %edx
  jnz     label59; j label58
block58:
  movq %rcx, %rax
  movq <offset:1>+0x20(%rsp), %r12
  jmp     label82
block61:
  leal -1(%rsi), %ecx
  movl $0x3, %esi
  cmpl %esi, %ecx
  cmovbl %ecx, %esi
  br_table %rsi, %rdi, %rcx
block64:
  movq <offset:1>+8(%rsp), %rcx
  jmp     label29
block67:
  jmp     label16
block70:
  movq %r14, %rdi
  movq %r13, %r8
  movq <offset:1>+(%rsp), %r9
  movq %rbx, %r10
  jmp     label8
block75:
  movq %r14, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jnb     label86; j label76
block79:
  movzbq (%r13), %rax
  testb %al, %al
  jz      label81; j label80
block81:
  leaq 1(%r13), %rax
  movq <offset:1>+0x20(%rsp), %r12
  jmp     label82
block82:
  movq %r12, %rcx
  andq $0x1, %rcx
  cmpq $0x1, %rcx
  jz      label85; j label83
block85:
  movq <offset:1>+0x20(%rsp), %r12
  movq <offset:1>+(%rsp), %r15
  movq %r12, (%r15)
  movq 0x30(%rsp), %rbx
  movq 0x38(%rsp), %r12
  movq 0x40(%rsp), %r13
  movq 0x48(%rsp), %r14
  movq 0x50(%rsp), %r15
  addq $0x60, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block86:
  movl $0xffffff, %edx
  andl (%rax), %edx
  movq %rax, %r13
  jmp     label57
block1:
  jmp     label84
block3:
  movq %r8, %r13
  movq %rdi, %r14
  movq %rcx, <offset:1>+0x20(%rsp)
  jmp     label77
block9:
  jmp     label84
block11:
  movq %rax, %r13
  movq %rsi, <offset:1>+0x20(%rsp)
  jmp     label77
block17:
  movl $0x38, %esi
  load_ext_name userextname1+0, %rax
  movq %rbx, %rdi
  call    *%rax
  testq %rax, %rax
  jnz     label19; j label18
block18:
  jmp     label84
block22:
  jmp     label84
block24:
  movq %rcx, %r13
  movq %rax, <offset:1>+0x20(%rsp)
  jmp     label77
block30:
  jmp     label84
block32:
  jmp     label84
block34:
  movzbq 3(%r13), %rax
  movzbq %al, %rcx
  cmpq $0x40, %rcx
  jb      label36; j label35
block35:
  jmp     label84
block37:
  jmp     label84
block40:
  jmp     label84
block42:
  jmp     label84
block44:
  load_ext_name userextname1+0, %rax
  movq %r13, %rsi
  movq %rbx, %rdi
  call    *%rax
  testq %rax, %rax
  jnz     label46; j label45
block45:
  jmp     label84
block50:
  jmp     label84
block55:
  jmp     label77
block59:
  movq %rdx, %rcx
  bswapl %ecx
  shrl $0x8, %ecx
  movq %rcx, %rsi
  andl $0xffff, %esi
  testl $0xffff, %ecx
  jnz     label61; j label60
block60:
  jmp     label72
block62:
  jmp     label72
block63:
  cmpl $0xf, %eax
  jz      label64; j label65
block65:
  jmp     label73
block66:
  cmpl $0xc, %eax
  jz      label67; j label68
block68:
  jmp     label73
block69:
  cmpl $0xc, %eax
  jz      label70; j label71
block71:
  jmp     label73
block72:
  jmp     label73
block73:
  leaq 3(%r13), %rdi
  andl $0xff, %edx
  load_ext_name userextname4+0, %rax
  movq <offset:1>+0x28(%rsp), %rcx
  movq %r14, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label75; j label74
block74:
  jmp     label84
block76:
  movq %rax, %r13
  jmp     label77
block77:
  subq %r13, %r14
  testq %r14, %r14
  jnz     label79; j label78
block78:
  jmp     label84
block80:
  jmp     label84
block83:
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

; Decode Point
  pushq %rbp
  movq %rsp, %rbp
block0:
  testq %r8, %r8
  jnz     label2; j label1
block2:
  movq %rcx, %rax
  subq %rdx, %rax
  cmpq $0x16, %rax
  jnbe    label4; j label3
block4:
  movl $0xffffff, %eax
  andl (%rdx), %eax
  cmpl $0x10004, %eax
  jz      label6; j label5
block6:
  movq 3(%rdx), %rax
  bswapq %rax
  movq %rax, 8(%rsi)
  movl $0xffffff, %eax
  andl 0xb(%rdx), %eax
  cmpl $0x20004, %eax
  jz      label8; j label7
block8:
  movq 0xe(%rdx), %rax
  bswapq %rax
  movq %rax, 0x10(%rsi)
  movzbq 0x16(%rdx), %rax
  testb %al, %al
  jz      label11; j label9
block11:
  movq $0x3, (%rsi)
  leaq 0x17(%rdx), %rax
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label10
block3:
  jmp     label10
block5:
  jmp     label10
block7:
  jmp     label10
block9:
  jmp     label10
block10:
  call    User(userextname0)
  movq %rbp, %rsp
  popq %rbp
  retq

; Decode Shape
  pushq %rbp
  movq %rsp, %rbp
  subq $0x50, %rsp
  movq %rbx, 0x20(%rsp)
  movq %r12, 0x28(%rsp)
  movq %r13, 0x30(%rsp)
  movq %r14, 0x38(%rsp)
  movq %r15, 0x40(%rsp)
block0:
  movq %rdi, <offset:1>+(%rsp)
  testq %r8, %r8
  movq %r8, <offset:1>+8(%rsp)
  jnz     label2; j label1
block2:
  movq %rcx, %rax
  subq %rdx, %rax
  movq %rcx, %rdi
  movq %rdx, %rcx
  uninit  %rbx
  xorq %rbx, %rbx
  cmpq $0x4, %rax
  jnb     label4; j label3
block4:
  movq %rcx, %rax
  movl (%rax), %edx
  jmp     label5
block5:
  andl $0xffffff, %edx
  uninit  %rbx
  xorq %rbx, %rbx
  cmpl $0x1000c, %edx
  jz      label6; j label7
block6:
  movq %rsi, %r14
  jmp     label8
block7:
  movq <offset:1>+8(%rsp), %rax
  movq %rdi, %r12
  movq %rsi, %r14
  movq %rcx, %r15
  jmp     label15
block8:
  leaq 8(%r14), %rsi
  movq %rcx, %r15
  leaq 3(%r15), %rdx
  movq <offset:1>+8(%rsp), %rcx
  leaq -1(%rcx), %r8
  movq %rdi, %r12
  movq %r12, %rcx
  movq <offset:1>+(%rsp), %rdi
  call    User(userextname0)
  testq %rax, %rax
  jnz     label10; j label9
block10:
  testq %rbx, %rbx
  sete %cl
  cmpq $0x1, %rbx
  sete %dl
  orl %edx, %ecx
  testb %cl, %cl
  jnz     label12; j label11
block12:
  movq %r12, %rcx
  subq %rax, %rcx
  movl $0x1, %ebx
  cmpq $0x4, %rcx
  jnb     label14; j label13
block14:
  movl $0xffffff, %edx
  andl (%rax), %edx
  movl $0x1, %ebx
  movq %rax, %r15
  movq <offset:1>+8(%rsp), %rax
  jmp     label15
block15:
  leaq -1(%rax), %rax
  movq %rax, <offset:1>+0x10(%rsp)
  cmpl $0x2000b, %edx
  jz      label16; j label17
block16:
  jmp     label18
block17:
  jmp     label37
block18:
  leaq 3(%r15), %rax
  movq %r12, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jnb     label20; j label19
block20:
  movl 3(%r15), %eax
  bswapl %eax
  movl %eax, %r13d
  leaq 7(%r15), %rcx
  movq %r12, %rax
  subq %rcx, %rax
  cmpq %rax, %r13
  jbe     label22; j label21
block22:
  cmpq $0x20, %r13
  jbe     label24; j label23
block24:
  cmpq $0x20, %rax
  jnb     label26; j label25
block26:
  vmovdqu 7(%r15), %xmm0
  load_ext_name userextname1+0, %r8
  leaq 0x20(%r8), %rdi
  subq %r13, %rdi
  vmovdqu (%rdi), %xmm1
  vmovdqu 0x17(%r15), %xmm2
  vpand %xmm1, %xmm0, %xmm0
  vpand 0x10(%rdi), %xmm2, %xmm1
  vpor %xmm1, %xmm0, %xmm0
  vptest %xmm0, %xmm0
  jnz     label27; j label28
block28:
  jmp     label32
block30:
  jmp     label32
block32:
  leaq 7(%r15), %rax
  movq %rax, 8(%r14)
  movq %r13, %rax
  orq (%rip), %rax
  movq %rax, 0x10(%r14)
  testq %rbx, %rbx
  sete %al
  cmpq $0x2, %rbx
  sete %cl
  orl %ecx, %eax
  testb %al, %al
  jnz     label34; j label33
block34:
  leaq 7(%r15), %rax
  leaq 7(%r15, %r13), %r15
  movq %r12, %rcx
  subq %r15, %rcx
  movl $0x2, %ebx
  cmpq $0x4, %rcx
  jnb     label36; j label35
block36:
  movl $0xffffff, %edx
  andl (%rax, %r13), %edx
  movl $0x2, %ebx
  jmp     label37
block37:
  movq %rdx, %rcx
  andl $0xff, %ecx
  leaq 1(%r15), %rax
  testl $0xff, %edx
  jnz     label39; j label38
block38:
  jmp     label59
block41:
  leal -1(%rsi), %eax
  movl $0x2, %esi
  cmpl %esi, %eax
  cmovbl %eax, %esi
  br_table %rsi, %rdi, %rax
block44:
  jmp     label18
block47:
  movq %r15, %rcx
  movq %r12, %rdi
  jmp     label8
block52:
  movq %r12, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jnb     label63; j label53
block56:
  movzbq (%r15), %rax
  testb %al, %al
  jz      label58; j label57
block58:
  leaq 1(%r15), %rax
  jmp     label59
block59:
  testq %rbx, %rbx
  jnz     label62; j label60
block62:
  movq %rbx, (%r14)
  movq 0x20(%rsp), %rbx
  movq 0x28(%rsp), %r12
  movq 0x30(%rsp), %r13
  movq 0x38(%rsp), %r14
  movq 0x40(%rsp), %r15
  addq $0x50, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block63:
  movl $0xffffff, %edx
  andl (%rax), %edx
  movq %rax, %r15
  jmp     label37
block1:
  jmp     label61
block3:
  movq %rdi, %r12
  movq %rsi, %r14
  movq %rcx, %r15
  jmp     label54
block9:
  jmp     label61
block11:
  jmp     label61
block13:
  movq %rax, %r15
  jmp     label54
block19:
  jmp     label61
block21:
  jmp     label61
block23:
  jmp     label29
block25:
  jmp     label29
block27:
  jmp     label29
block29:
  leaq 7(%r15), %rdi
  load_ext_name userextname2+0, %rax
  movq %r13, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label30; j label31
block31:
  jmp     label61
block33:
  jmp     label61
block35:
  jmp     label54
block39:
  movq %rdx, %rax
  bswapl %eax
  shrl $0x8, %eax
  movq %rax, %rsi
  andl $0xffff, %esi
  testl $0xffff, %eax
  jnz     label41; j label40
block40:
  jmp     label49
block42:
  jmp     label49
block43:
  cmpl $0xb, %ecx
  jz      label44; j label45
block45:
  jmp     label50
block46:
  cmpl $0xc, %ecx
  jz      label47; j label48
block48:
  jmp     label50
block49:
  jmp     label50
block50:
  leaq 3(%r15), %rdi
  andl $0xff, %edx
  load_ext_name userextname3+0, %rax
  movq <offset:1>+0x10(%rsp), %rcx
  movq %r12, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label52; j label51
block51:
  jmp     label61
block53:
  movq %rax, %r15
  jmp     label54
block54:
  subq %r15, %r12
  testq %r12, %r12
  jnz     label56; j label55
block55:
  jmp     label61
block57:
  jmp     label61
block60:
  jmp     label61
block61:
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

; DecodeAny Point
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
  movq %r8, %r14
  jnz     label2; j label1
block2:
  jmp     label3
block3:
  movq %rcx, %rax
  subq %rdx, %rax
  movq %rcx, %r10
  movq %rdx, %rcx
  movl $0xffffff, %r15d
  cmpq $0x16, %rax
  jnb     label10; j label4
block4:
  uninit  %rbx
  xorq %rbx, %rbx
  cmpq $0x4, %rax
  jnb     label6; j label5
block6:
  movq %rcx, %rax
  movl (%rax), %edx
  jmp     label7
block7:
  andl $0xffffff, %edx
  uninit  %rbx
  xorq %rbx, %rbx
  cmpl $0x10004, %edx
  jz      label8; j label9
block8:
  movq %rsi, %r9
  jmp     label29
block9:
  movq %rsi, %r12
  movq %r10, %r13
  jmp     label34
block10:
  movl (%rcx), %edi
  movl $0xffffff, %edx
  movq %rdi, %rax
  andl $0xffffff, %eax
  cmpl $0x10004, %eax
  jz      label12; j label11
block11:
  andl $0xffffff, %edi
  uninit  %rbx
  xorq %rbx, %rbx
  movq %rdi, %rdx
  movq %rsi, %r12
  movq %r10, %r13
  jmp     label34
block12:
  movq 3(%rcx), %rax
  bswapq %rax
  movq %rax, 8(%rsi)
  movl 0xb(%rcx), %eax
  movq %rax, %rdi
  andl $0xffffff, %edi
  cmpl $0x20004, %edi
  jz      label14; j label13
block13:
  leaq 0xb(%rcx), %rcx
  andl $0xffffff, %eax
  movl $0x1, %ebx
  movq %rax, %rdx
  movq %rsi, %r9
  jmp     label17
block14:
  movq 0xe(%rcx), %rax
  bswapq %rax
  movq %rax, 0x10(%rsi)
  movq %rsi, %r9
  leaq 0x16(%rcx), %rsi
  movq %r10, %rdi
  movq %rdi, %rax
  subq %rsi, %rax
  movl $0x3, %ebx
  cmpq $0x4, %rax
  jnb     label16; j label15
block16:
  andl 0x16(%rcx), %edx
  movl $0x3, %ebx
  movq %rsi, %rcx
  jmp     label17
block17:
  movq %rdx, %rsi
  andl $0xff, %esi
  leaq 1(%rcx), %rax
  testl $0xff, %edx
  jnz     label19; j label18
block18:
  movq %r9, %r12
  jmp     label53
block21:
  leal -1(%rdi), %eax
  movl $0x2, %edi
  cmpl %edi, %eax
  cmovbl %eax, %edi
  br_table %rdi, %r8, %rax
block24:
  movq %r9, %r12
  movq %r10, %r13
  jmp     label37
block27:
  jmp     label29
block29:
  leaq 3(%rcx), %rsi
  movq %r10, %r13
  movq %r13, %rdi
  subq %rsi, %rdi
  cmpq $0x8, %rdi
  jnb     label31; j label30
block31:
  movq 3(%rcx), %r8
  bswapq %r8
  movq %r9, %r12
  movq %r8, 8(%r12)
  leaq 0xb(%rcx), %r10
  movq %r13, %rax
  subq %r10, %rax
  movq %rbx, %r11
  orq $0x1, %r11
  cmpq $0x4, %rax
  jnb     label33; j label32
block33:
  leaq 0xb(%rcx), %rax
  movq %r15, %rdx
  andl 0xb(%rcx), %edx
  orq $0x1, %rbx
  movq %rax, %rcx
  jmp     label34
block34:
  cmpl $0x20004, %edx
  jz      label35; j label36
block35:
  jmp     label37
block36:
  movq %r12, %r9
  movq %r13, %r10
  jmp     label17
block37:
  leaq 3(%rcx), %rax
  movq %r13, %rdx
  subq %rax, %rdx
  cmpq $0x8, %rdx
  jnb     label39; j label38
block39:
  movq 3(%rcx), %rax
  bswapq %rax
  movq %rax, 0x10(%r12)
  leaq 0xb(%rcx), %rax
  movq %r13, %rsi
  subq %rax, %rsi
  movq %rbx, %rdx
  orq $0x2, %rdx
  cmpq $0x4, %rsi
  jnb     label41; j label40
block41:
  leaq 0xb(%rcx), %rax
  movq %r15, %rdx
  andl 0xb(%rcx), %edx
  orq $0x2, %rbx
  movq %rax, %rcx
  movq %r12, %r9
  movq %r13, %r10
  jmp     label17
block45:
  movq %r13, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jnb     label54; j label46
block49:
  movzbq (%rcx), %rax
  testb %al, %al
  jz      label52; j label50
block52:
  leaq 1(%rcx), %rax
  jmp     label53
block53:
  movq %rbx, (%r12)
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  movq 0x18(%rsp), %r14
  movq 0x20(%rsp), %r15
  addq $0x30, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block54:
  movq %r15, %rdx
  andl (%rax), %edx
  movq %rax, %rcx
  movq %r12, %r9
  movq %r13, %r10
  jmp     label17
block1:
  jmp     label51
block5:
  movq %rsi, %r12
  movq %r10, %r13
  jmp     label47
block15:
  movq %rsi, %rcx
  movq %r9, %r12
  movq %r10, %r13
  jmp     label47
block19:
  movq %rdx, %rax
  bswapl %eax
  shrl $0x8, %eax
  movq %rax, %rdi
  andl $0xffff, %edi
  testl $0xffff, %eax
  jnz     label21; j label20
block20:
  movq %r9, %r12
  movq %r10, %r13
  jmp     label42
block22:
  movq %r9, %r12
  movq %r10, %r13
  jmp     label42
block23:
  cmpl $0x4, %esi
  jz      label24; j label25
block25:
  movq %r9, %r12
  movq %r10, %r13
  jmp     label43
block26:
  cmpl $0x4, %esi
  jz      label27; j label28
block28:
  movq %r9, %r12
  movq %r10, %r13
  jmp     label43
block30:
  jmp     label51
block32:
  movq %r10, %rcx
  movq %r11, %rbx
  jmp     label47
block38:
  jmp     label51
block40:
  movq %rax, %rcx
  movq %rdx, %rbx
  jmp     label47
block42:
  jmp     label43
block43:
  leaq 3(%rcx), %rdi
  andl $0xff, %edx
  leaq -1(%r14), %rcx
  load_ext_name userextname0+0, %rax
  movq %r13, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label45; j label44
block44:
  jmp     label51
block46:
  movq %rax, %rcx
  jmp     label47
block47:
  subq %rcx, %r13
  testq %r13, %r13
  jnz     label49; j label48
block48:
  jmp     label51
block50:
  jmp     label51
block51:
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
  subq $0x30, %rsp
  movq %rbx, (%rsp)
  movq %r12, 8(%rsp)
  movq %r13, 0x10(%rsp)
  movq %r14, 0x18(%rsp)
  movq %r15, 0x20(%rsp)
block0:
  movq %rsi, %r13
  movq %rdi, %r15
  testq %r8, %r8
  movq %r8, %r12
  jnz     label2; j label1
block2:
  movq %rcx, %rax
  subq %rdx, %rax
  cmpq $0x4, %rax
  jnb     label4; j label3
block4:
  movl $0x1000c, (%rdx)
  movq %r13, %rax
  leaq 8(%rax), %rsi
  leaq 3(%rdx), %rdx
  movq %r12, %rax
  leaq -1(%rax), %r8
  movq %rcx, %rbx
  movq %r15, %rdi
  call    User(userextname0)
  testq %rax, %rax
  jnz     label6; j label5
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
  jnb     label10; j label9
block10:
  movl $0x2000c, (%rax)
  leaq 3(%rax), %rdx
  leaq -1(%r12), %r8
  movq %rbx, %rcx
  movq %r15, %rdi
  call    User(userextname1)
  testq %rax, %rax
  jnz     label12; j label11
block12:
  jmp     label13
block13:
  movq (%r14), %rcx
  testq $0x4, %rcx
  jnz     label15; j label14
block14:
  jmp     label28
block15:
  leaq -1(%r12), %rcx
  testq %rcx, %rcx
  jnz     label17; j label16
block17:
  movq 0x28(%r14), %r13
  movl 0x30(%r14), %ecx
  movq %rbx, %rdx
  subq %rax, %rdx
  cmpq $0x8, %rdx
  jnb     label19; j label18
block19:
  movl $0x3000f, (%rax)
  movb $0xc, 3(%rax)
  movq %rcx, %rsi
  bswapl %esi
  movl %esi, 4(%rax)
  leaq 8(%rax), %rdx
  movq %rcx, %rdi
  shlq $0x5, %rdi
  leaq (%r13, %rdi), %r14
  testq %rcx, %rcx
  jnz     label20; j label21
block20:
  jmp     label22
block21:
  movq %rdx, %rax
  jmp     label27
block22:
  leaq -2(%r12), %r8
  movq %rbx, %rcx
  movq %r13, %rsi
  movq %r15, %rdi
  call    User(userextname2)
  testq %rax, %rax
  jnz     label24; j label23
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
  testq %rbx, %rbx
  jnz     label31; j label29
block31:
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
  jmp     label30
block3:
  jmp     label30
block5:
  jmp     label30
block9:
  jmp     label30
block11:
  jmp     label30
block16:
  jmp     label30
block18:
  jmp     label30
block23:
  jmp     label30
block29:
  jmp     label30
block30:
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
  testq %r8, %r8
  jnz     label2; j label1
block2:
  movq (%rsi), %rax
  movq %rax, %rdi
  andq $0x3, %rdi
  cmpq $0x3, %rdi
  jz      label16; j label3
block3:
  movq %rcx, %rdi
  subq %rdx, %rdi
  cmpq $0x16, %rdi
  jnb     label15; j label4
block5:
  jmp     label9
block6:
  cmpq $0xb, %rdi
  jnb     label8; j label7
block8:
  movl $0x10004, (%rdx)
  movq 8(%rsi), %rax
  bswapq %rax
  movq %rax, 3(%rdx)
  leaq 0xb(%rdx), %rdx
  jmp     label9
block9:
  movq (%rsi), %rax
  testq $0x2, %rax
  jnz     label11; j label10
block10:
  jmp     label14
block11:
  movq %rcx, %rax
  subq %rdx, %rax
  cmpq $0xb, %rax
  jnb     label13; j label12
block13:
  movl $0x20004, (%rdx)
  movq 0x10(%rsi), %rax
  bswapq %rax
  movq %rax, 3(%rdx)
  leaq 0xb(%rdx), %rdx
  jmp     label14
block14:
  jmp     label19
block15:
  movl $0x10004, (%rdx)
  movq 8(%rsi), %rdi
  bswapq %rdi
  movq %rdi, 3(%rdx)
  movq %rax, %rdi
  andq $0x1, %rdi
  imulq $0xb, %rdi, %r8
  leaq (%rdx, %r8), %rdi
  movl $0x20004, (%rdx, %r8)
  movq 0x10(%rsi), %rsi
  bswapq %rsi
  movq %rsi, 3(%rdx, %r8)
  shrq $1, %rax
  andq $0x1, %rax
  imulq $0xb, %rax, %rsi
  leaq (%rdi, %rsi), %rdx
  jmp     label19
block16:
  movq %rcx, %rdi
  subq %rdx, %rdi
  cmpq $0x16, %rdi
  jnb     label18; j label17
block18:
  movl $0x10004, (%rdx)
  movq 8(%rsi), %r10
  bswapq %r10
  movq %r10, 3(%rdx)
  movl $0x20004, 0xb(%rdx)
  movq 0x10(%rsi), %rax
  bswapq %rax
  movq %rax, 0xe(%rdx)
  leaq 0x16(%rdx), %rdx
  jmp     label19
block19:
  subq %rdx, %rcx
  testq %rcx, %rcx
  jnz     label22; j label20
block22:
  movb $0x0, (%rdx)
  leaq 1(%rdx), %rax
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label21
block4:
  testq $0x1, %rax
  jnz     label6; j label5
block7:
  jmp     label21
block12:
  jmp     label21
block17:
  jmp     label21
block20:
  jmp     label21
block21:
  uninit  %rax
  xorq %rax, %rax
  movq %rbp, %rsp
  popq %rbp
  retq

; Encode Shape
  pushq %rbp
  movq %rsp, %rbp
  subq $0x20, %rsp
  movq %rbx, (%rsp)
  movq %r12, 8(%rsp)
  movq %r13, 0x10(%rsp)
block0:
  testq %r8, %r8
  jnz     label2; j label1
block2:
  movq (%rsi), %rax
  movq %rsi, %r12
  cmpq $0x1, %rax
  jz      label4; j label3
block3:
  movq %rcx, %rbx
  movq %r12, %rsi
  jmp     label9
block4:
  movq %rcx, %rax
  subq %rdx, %rax
  cmpq $0x4, %rax
  jnb     label6; j label5
block6:
  movl $0x1000c, (%rdx)
  movq %r12, %rax
  leaq 8(%rax), %rsi
  leaq 3(%rdx), %rdx
  leaq -1(%r8), %r8
  movq %rcx, %rbx
  call    User(userextname0)
  testq %rax, %rax
  jnz     label8; j label7
block8:
  movq %rax, %rdx
  movq %r12, %rsi
  jmp     label9
block9:
  movq (%rsi), %rax
  cmpq $0x2, %rax
  jz      label11; j label10
block10:
  jmp     label23
block11:
  movq 8(%rsi), %rdi
  movl 0x10(%rsi), %r12d
  leaq 7(%r12), %rax
  movq %rbx, %rcx
  subq %rdx, %rcx
  cmpq %rcx, %rax
  jbe     label13; j label12
block13:
  movl $0x2000b, (%rdx)
  movq %r12, %rax
  bswapl %eax
  movl %eax, 3(%rdx)
  cmpq $0x1f, %r12
  jnbe    label21; j label14
block14:
  cmpq $0x8, %r12
  jnb     label20; j label15
block15:
  cmpq $0x4, %r12
  jnb     label19; j label16
block16:
  testq %r12, %r12
  jnz     label18; j label17
block17:
  jmp     label22
block18:
  movzbq (%rdi), %r8
  movq %r12, %r9
  shrq $1, %r9
  movzbq (%rdi, %r9), %r10
  movzbq -1(%rdi, %r12), %r11
  movb %r8b, 7(%rdx)
  movb %r10b, 7(%rdx, %r9)
  movb %r11b, 6(%rdx, %r12)
  jmp     label22
block19:
  movl (%rdi), %eax
  movl -4(%rdi, %r12), %ecx
  movl %eax, 7(%rdx)
  movl %ecx, 3(%rdx, %r12)
  jmp     label22
block20:
  movq (%rdi), %rax
  movq %r12, %rcx
  andq $0x10, %rcx
  shrq $1, %rcx
  movq (%rdi, %rcx), %rsi
  leaq -8(%r12), %r8
  subq %rcx, %r8
  movq (%rdi, %r8), %r9
  movq -8(%rdi, %r12), %rdi
  movq %rax, 7(%rdx)
  movq %rsi, 7(%rdx, %rcx)
  movq %r9, 7(%rdx, %r8)
  movq %rdi, -1(%rdx, %r12)
  jmp     label22
block21:
  leaq 7(%rdx), %rsi
  movq %rdx, %r13
  load_ext_name userextname1+0, %rax
  movq %r12, %rdx
  call    *%rax
  movq %r13, %rdx
  jmp     label22
block22:
  leaq 7(%rdx, %r12), %rdx
  jmp     label23
block23:
  subq %rdx, %rbx
  testq %rbx, %rbx
  jnz     label26; j label24
block26:
  movb $0x0, (%rdx)
  leaq 1(%rdx), %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label25
block5:
  jmp     label25
block7:
  jmp     label25
block12:
  jmp     label25
block24:
  jmp     label25
block25:
  uninit  %rax
  xorq %rax, %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
