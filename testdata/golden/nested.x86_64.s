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
  movl $0xffffff, %eax
  andl (%rdx), %eax
  cmpl $0x10004, %eax
  jnz     label4; j label5
block5:
  movl $0xffffff, %eax
  andl 0xb(%rdx), %eax
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
  movq %rsi, <offset:1>+(%rsp)
  testq %r8, %r8
  movq %r8, <offset:1>+8(%rsp)
  jz      label1; j label2
block2:
  movq %rcx, %rax
  subq %rdx, %rax
  movq %rcx, %rdi
  cmpq $0x4, %rax
  jb      label77; j label3
block3:
  movl (%rdx), %ecx
  movq %rdx, %rax
  jmp     label4
block4:
  andl $0xffffff, %ecx
  uninit  %rdx
  xorq %rdx, %rdx
  movq %rdx, <offset:1>+0x20(%rsp)
  cmpl $0x1000c, %ecx
  jnz     label5; j label6
block5:
  jmp     label7
block6:
  movq <offset:1>+(%rsp), %rdx
  movq %rdi, %rbx
  movq <offset:1>+0x20(%rsp), %r12
  movq %rax, %r14
  movq %r10, %r15
  jmp     label66
block7:
  cmpl $0x2000c, %ecx
  jnz     label8; j label9
block8:
  jmp     label10
block9:
  movq %rdi, %rbx
  movq <offset:1>+0x20(%rsp), %r12
  movq %rax, %r14
  movq %r10, %r15
  jmp     label53
block10:
  cmpl $0x3000f, %ecx
  jnz     label11; j label12
block11:
  jmp     label13
block12:
  movq <offset:1>+8(%rsp), %rcx
  movq %rax, %r14
  jmp     label22
block13:
  movq %rcx, %r9
  andl $0xff, %r9d
  movq %rax, %r14
  leaq 1(%r14), %rax
  testl $0xff, %ecx
  jnz     label15; j label14
block14:
  movq <offset:1>+0x20(%rsp), %r12
  jmp     label83
block17:
  leal -1(%rax), %eax
  movl $0x3, %edx
  cmpl %edx, %eax
  cmovbl %eax, %edx
  br_table %rdx, %rsi, %rax
block20:
  movq <offset:1>+8(%rsp), %rcx
  jmp     label22
block22:
  cmpq $0x1, %rcx
  movq %rcx, <offset:1>+8(%rsp)
  jz      label23; j label24
block24:
  leaq 3(%r14), %rax
  movq %rdi, %rbx
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x5, %rcx
  jb      label25; j label26
block26:
  movl 4(%r14), %eax
  testl %eax, %eax
  jnz     label32; j label27
block29:
  movl $0x1fd5d, %ecx
  shrxq %rax, %rcx, %rax
  testq $0x1, %rax
  jz      label30; j label31
block31:
  movq <offset:1>+(%rsp), %rcx
  movq $0x8, 0x28(%rcx)
  movq $0x0, 0x30(%rcx)
  leaq 8(%r14), %r14
  movq %r10, %r15
  jmp     label47
block32:
  movzbq 3(%r14), %rcx
  cmpb $0xc, %cl
  jnz     label33; j label34
block34:
  bswapl %eax
  movl %eax, %r12d
  leaq 8(%r14), %rdx
  movq %rbx, %rax
  subq %rdx, %rax
  movq %rdx, <offset:1>+0x18(%rsp)
  cmpq %rax, %r12
  jnbe    label35; j label36
block36:
  movq %r10, %r15
  movq (%r15), %rax
  movq 8(%r15), %rcx
  movq %r12, %r14
  shlq $0x5, %r14
  subq %rax, %rcx
  cmpq %rcx, %r14
  jbe     label40; j label37
block39:
  jmp     label41
block40:
  leaq (%rax, %r14), %rcx
  movq %rcx, (%r15)
  jmp     label41
block41:
  leaq (%rax, %r14), %r14
  movq %rax, <offset:1>+0x10(%rsp)
  movq <offset:1>+8(%rsp), %rcx
  movq <offset:1>+0x10(%rsp), %r13
  jmp     label42
block42:
  leaq -2(%rcx), %r8
  movq <offset:1>+0x18(%rsp), %rdx
  movq %rbx, %rcx
  movq %r13, %rsi
  movq %r15, %rdi
  call    User(userextname3)
  testq %rax, %rax
  jz      label43; j label44
block44:
  leaq 0x20(%r13), %r13
  cmpq %r14, %r13
  jnz     label45; j label46
block45:
  movq <offset:1>+8(%rsp), %rcx
  movq %rax, <offset:1>+0x18(%rsp)
  jmp     label42
block46:
  movq <offset:1>+0x10(%rsp), %rcx
  movq <offset:1>+(%rsp), %rdx
  movq %rcx, 0x28(%rdx)
  movq %r12, 0x30(%rdx)
  movq %rax, %r14
  jmp     label47
block47:
  movq %rbx, %rax
  subq %r14, %rax
  cmpq $0x4, %rax
  jb      label49; j label48
block48:
  movl $0xffffff, %ecx
  andl (%r14), %ecx
  movq <offset:1>+0x20(%rsp), %r12
  orq $0x4, %r12
  movq %r14, %rax
  movq %rbx, %rdi
  movq %r15, %r10
  movq %r12, <offset:1>+0x20(%rsp)
  jmp     label13
block51:
  jmp     label53
block53:
  movq (%r15), %rax
  movq 8(%r15), %rsi
  subq %rax, %rsi
  cmpq $0x38, %rsi
  jnb     label57; j label54
block56:
  movq %rax, %r13
  jmp     label58
block57:
  leaq 0x38(%rax), %rcx
  movq %rax, %r13
  movq %rcx, (%r15)
  jmp     label58
block58:
  leaq 3(%r14), %rdx
  movq <offset:1>+8(%rsp), %rcx
  leaq -1(%rcx), %r8
  movq %rbx, %rcx
  movq %r13, %rsi
  movq %r15, %rdi
  call    User(userextname2)
  movq %rax, %rdx
  testq %rdx, %rdx
  jz      label59; j label60
block60:
  movq %r13, %rax
  movq <offset:1>+(%rsp), %rcx
  movq %rax, 0x20(%rcx)
  movq %rbx, %rax
  subq %rdx, %rax
  cmpq $0x4, %rax
  jb      label62; j label61
block61:
  movl $0xffffff, %ecx
  andl (%rdx), %ecx
  orq $0x2, %r12
  movq %rdx, %rax
  movq %rbx, %rdi
  movq %r15, %r10
  movq %r12, <offset:1>+0x20(%rsp)
  jmp     label10
block64:
  movq <offset:1>+(%rsp), %rdx
  jmp     label66
block66:
  movq <offset:1>+(%rsp), %rdx
  leaq 8(%rdx), %rsi
  leaq 3(%r14), %rdx
  movq <offset:1>+8(%rsp), %rcx
  leaq -1(%rcx), %r8
  movq %rbx, %rcx
  movq %r15, %rdi
  call    User(userextname0)
  testq %rax, %rax
  jz      label67; j label68
block68:
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label70; j label69
block69:
  movl $0xffffff, %ecx
  andl (%rax), %ecx
  orq $0x1, %r12
  movq %rbx, %rdi
  movq %r15, %r10
  movq %r12, <offset:1>+0x20(%rsp)
  jmp     label7
block74:
  movq %rbx, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label76; j label75
block75:
  movl $0xffffff, %ecx
  andl (%rax), %ecx
  movq %rbx, %rdi
  movq %r15, %r10
  movq %r12, <offset:1>+0x20(%rsp)
  jmp     label13
block80:
  movzbq (%r14), %rax
  testb %al, %al
  jnz     label81; j label82
block82:
  leaq 1(%r14), %rax
  jmp     label83
block83:
  movq %r12, %rcx
  andq $0x1, %rcx
  cmpq $0x1, %rcx
  jnz     label84; j label85
block85:
  movq <offset:1>+(%rsp), %rdx
  movq %r12, (%rdx)
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
  jmp     label86
block15:
  movq %rcx, %r11
  bswapl %r11d
  shrl $0x8, %r11d
  movq %r11, %rax
  andl $0xffff, %eax
  testl $0xffff, %r11d
  jnz     label17; j label16
block16:
  movq %rdi, %rbx
  movq <offset:1>+0x20(%rsp), %r12
  movq %r10, %r15
  jmp     label71
block18:
  movq %rdi, %rbx
  movq <offset:1>+0x20(%rsp), %r12
  movq %r10, %r15
  jmp     label71
block19:
  cmpl $0xf, %r9d
  jz      label20; j label21
block21:
  movq %rdi, %rbx
  movq <offset:1>+0x20(%rsp), %r12
  movq %r10, %r15
  jmp     label72
block23:
  jmp     label86
block25:
  jmp     label86
block27:
  movzbq 3(%r14), %rax
  movzbq %al, %rcx
  cmpq $0x40, %rcx
  jnb     label28; j label29
block28:
  jmp     label86
block30:
  jmp     label86
block33:
  jmp     label86
block35:
  jmp     label86
block37:
  load_ext_name userextname1+0, %rax
  movq %r14, %rsi
  movq %r15, %rdi
  call    *%rax
  testq %rax, %rax
  jz      label38; j label39
block38:
  jmp     label86
block43:
  jmp     label86
block49:
  movq <offset:1>+0x20(%rsp), %r12
  orq $0x4, %r12
  jmp     label78
block50:
  movq %rdi, %rbx
  movq <offset:1>+0x20(%rsp), %r12
  movq %r10, %r15
  cmpl $0xc, %r9d
  jz      label51; j label52
block52:
  jmp     label72
block54:
  movl $0x38, %esi
  load_ext_name userextname1+0, %r8
  movq %r15, %rdi
  call    *%r8
  testq %rax, %rax
  jz      label55; j label56
block55:
  jmp     label86
block59:
  jmp     label86
block62:
  orq $0x2, %r12
  movq %rdx, %r14
  jmp     label78
block63:
  movq %rdi, %rbx
  movq <offset:1>+0x20(%rsp), %r12
  movq %r10, %r15
  cmpl $0xc, %r9d
  jz      label64; j label65
block65:
  jmp     label72
block67:
  jmp     label86
block70:
  orq $0x1, %r12
  movq %rax, %r14
  jmp     label78
block71:
  jmp     label72
block72:
  leaq 3(%r14), %rdi
  movl %ecx, %edx
  orq (%rip), %rdx
  movq <offset:1>+8(%rsp), %rcx
  leaq -1(%rcx), %rcx
  load_ext_name userextname4+0, %rax
  movq %rbx, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label73; j label74
block73:
  jmp     label86
block76:
  movq %rax, %r14
  jmp     label78
block77:
  movq %rdi, %rbx
  movq %rdx, %r14
  uninit  %r12
  xorq %r12, %r12
  jmp     label78
block78:
  subq %r14, %rbx
  testq %rbx, %rbx
  jz      label79; j label80
block79:
  jmp     label86
block81:
  jmp     label86
block84:
  jmp     label86
block86:
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
  subq $0x30, %rsp
  movq %rbx, (%rsp)
  movq %r12, 8(%rsp)
  movq %r13, 0x10(%rsp)
  movq %r14, 0x18(%rsp)
  movq %r15, 0x20(%rsp)
block0:
  testq %r8, %r8
  movq %r8, %r11
  jz      label1; j label2
block2:
  movq (%rsi), %r15
  jmp     label3
block3:
  movq %rcx, %rax
  subq %rdx, %rax
  movq %rcx, %r10
  movl $0xffffff, %ebx
  cmpq $0x16, %rax
  jb      label11; j label4
block4:
  movl (%rdx), %ecx
  movq %rcx, %rax
  andl $0xffffff, %eax
  cmpl $0x10004, %eax
  jnz     label10; j label5
block5:
  movq 3(%rdx), %rax
  bswapq %rax
  movq %rax, 8(%rsi)
  movl 0xb(%rdx), %ecx
  andl $0xffffff, %ecx
  cmpl $0x20004, %ecx
  jnz     label9; j label6
block6:
  movq 0xe(%rdx), %rax
  bswapq %rax
  movq %rax, 0x10(%rsi)
  movq %rsi, %r9
  leaq 0x16(%rdx), %rsi
  movq %r10, %rcx
  movq %rcx, %rax
  subq %rsi, %rax
  cmpq $0x4, %rax
  jb      label8; j label7
block7:
  movl $0xffffff, %ecx
  andl 0x16(%rdx), %ecx
  orq $0x3, %r15
  movq %rsi, %rdx
  jmp     label19
block9:
  movq %rsi, %r9
  leaq 0xb(%rdx), %rdx
  orq $0x1, %r15
  jmp     label19
block10:
  movq %rsi, %r9
  andl $0xffffff, %ecx
  jmp     label16
block11:
  movq %rsi, %r9
  cmpq $0x4, %rax
  jb      label47; j label12
block12:
  movl (%rdx), %ecx
  jmp     label13
block13:
  andl $0xffffff, %ecx
  cmpl $0x10004, %ecx
  jnz     label14; j label15
block14:
  jmp     label16
block15:
  movq %r9, %r12
  movq %r10, %r13
  jmp     label36
block16:
  cmpl $0x20004, %ecx
  jnz     label17; j label18
block17:
  jmp     label19
block18:
  movq %r10, %r13
  jmp     label28
block19:
  movq %rcx, %rsi
  andl $0xff, %esi
  leaq 1(%rdx), %rax
  testl $0xff, %ecx
  jnz     label21; j label20
block20:
  movq %r9, %r12
  jmp     label53
block23:
  leal -1(%rdi), %eax
  movl $0x2, %edi
  cmpl %edi, %eax
  cmovbl %eax, %edi
  br_table %rdi, %r8, %rax
block26:
  movq %r10, %r13
  jmp     label28
block28:
  movq %r13, %rax
  subq %rdx, %rax
  cmpq $0xf, %rax
  jb      label30; j label29
block29:
  movq 3(%rdx), %rcx
  bswapq %rcx
  movq %r9, %r12
  movq %rcx, 0x10(%r12)
  leaq 0xb(%rdx), %rsi
  movq %rbx, %rcx
  andl 0xb(%rdx), %ecx
  orq $0x2, %r15
  movq %rsi, %rdx
  movq %r13, %r10
  jmp     label19
block32:
  movq 3(%rdx), %rsi
  bswapq %rsi
  movq %rsi, 0x10(%r12)
  leaq 0xb(%rdx), %rdx
  orq $0x2, %r15
  jmp     label48
block34:
  jmp     label36
block36:
  movq %r13, %rax
  subq %rdx, %rax
  cmpq $0xf, %rax
  jb      label38; j label37
block37:
  movq 3(%rdx), %rax
  bswapq %rax
  movq %rax, 8(%r12)
  leaq 0xb(%rdx), %rax
  movq %rbx, %rcx
  andl 0xb(%rdx), %ecx
  orq $0x1, %r15
  movq %rax, %rdx
  movq %r12, %r9
  movq %r13, %r10
  jmp     label16
block40:
  movq 3(%rdx), %rax
  bswapq %rax
  movq %rax, 8(%r12)
  leaq 0xb(%rdx), %rdx
  orq $0x1, %r15
  jmp     label48
block44:
  movq %r13, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label46; j label45
block45:
  movq %rbx, %rcx
  andl (%rax), %ecx
  movq %rax, %rdx
  movq %r12, %r9
  movq %r13, %r10
  movq %r14, %r11
  jmp     label19
block50:
  movzbq (%rdx), %rax
  testb %al, %al
  jnz     label51; j label52
block52:
  leaq 1(%rdx), %rax
  jmp     label53
block53:
  movq %r15, (%r12)
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
  jmp     label54
block8:
  orq $0x3, %r15
  movq %rsi, %rdx
  movq %r9, %r12
  movq %r10, %r13
  jmp     label48
block21:
  movq %rcx, %rax
  bswapl %eax
  shrl $0x8, %eax
  movq %rax, %rdi
  andl $0xffff, %edi
  testl $0xffff, %eax
  jnz     label23; j label22
block22:
  movq %r9, %r12
  movq %r10, %r13
  jmp     label41
block24:
  movq %r9, %r12
  movq %r10, %r13
  jmp     label41
block25:
  cmpl $0x4, %esi
  jz      label26; j label27
block27:
  movq %r9, %r12
  movq %r10, %r13
  jmp     label42
block30:
  movq %r9, %r12
  cmpq $0xb, %rax
  jb      label31; j label32
block31:
  jmp     label54
block33:
  movq %r9, %r12
  movq %r10, %r13
  cmpl $0x4, %esi
  jz      label34; j label35
block35:
  jmp     label42
block38:
  cmpq $0xb, %rax
  jb      label39; j label40
block39:
  jmp     label54
block41:
  jmp     label42
block42:
  leaq 3(%rdx), %rdi
  movl %ecx, %edx
  orq (%rip), %rdx
  movq %r11, %r14
  leaq -1(%r14), %rcx
  load_ext_name userextname0+0, %rax
  movq %r13, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label43; j label44
block43:
  jmp     label54
block46:
  movq %rax, %rdx
  jmp     label48
block47:
  movq %r9, %r12
  movq %r10, %r13
  jmp     label48
block48:
  subq %rdx, %r13
  testq %r13, %r13
  jz      label49; j label50
block49:
  jmp     label54
block51:
  jmp     label54
block54:
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
  movq %rsi, %r12
  movq %rdi, <offset:1>+(%rsp)
  testq %r8, %r8
  movq %r8, <offset:1>+8(%rsp)
  jz      label1; j label2
block2:
  movq %rcx, %rax
  subq %rdx, %rax
  movq %rcx, %r8
  cmpq $0x4, %rax
  jb      label54; j label3
block3:
  movl (%rdx), %ecx
  jmp     label4
block4:
  andl $0xffffff, %ecx
  uninit  %r14
  xorq %r14, %r14
  cmpl $0x1000c, %ecx
  jnz     label5; j label6
block5:
  jmp     label7
block6:
  movq %rdx, %rbx
  movq %r8, %r15
  jmp     label41
block7:
  cmpl $0x2000b, %ecx
  jnz     label8; j label9
block8:
  jmp     label10
block9:
  movq %rdx, %rbx
  jmp     label19
block10:
  movq %rcx, %rax
  andl $0xff, %eax
  movq %rdx, %rbx
  leaq 1(%rbx), %rdx
  testl $0xff, %ecx
  jnz     label12; j label11
block11:
  movq %rdx, %rax
  jmp     label60
block14:
  leal -1(%rsi), %edx
  movl $0x2, %esi
  cmpl %esi, %edx
  cmovbl %edx, %esi
  br_table %rsi, %rdi, %rdx
block17:
  jmp     label19
block19:
  leaq 3(%rbx), %rax
  movq %r8, %r15
  movq %r15, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label20; j label21
block21:
  movl 3(%rbx), %eax
  bswapl %eax
  movl %eax, %r13d
  leaq 7(%rbx), %rcx
  movq %r15, %rax
  subq %rcx, %rax
  cmpq %rax, %r13
  jnbe    label22; j label23
block23:
  cmpq $0x20, %r13
  jnbe    label24; j label25
block25:
  cmpq $0x20, %rax
  jb      label26; j label27
block27:
  vmovdqu 7(%rbx), %xmm0
  load_ext_name userextname1+0, %r8
  leaq 0x20(%r8), %rdi
  subq %r13, %rdi
  vmovdqu (%rdi), %xmm1
  vmovdqu 0x17(%rbx), %xmm2
  vpand %xmm1, %xmm0, %xmm0
  vpand 0x10(%rdi), %xmm2, %xmm1
  vpor %xmm1, %xmm0, %xmm0
  vptest %xmm0, %xmm0
  jnz     label28; j label29
block29:
  jmp     label33
block31:
  jmp     label33
block33:
  leaq 7(%rbx), %rax
  movq %rax, 8(%r12)
  movq %r13, %rax
  orq (%rip), %rax
  movq %rax, 0x10(%r12)
  testq %r14, %r14
  setle %al
  cmpq $0x2, %r14
  sete %cl
  orl %ecx, %eax
  testb %al, %al
  jz      label34; j label35
block35:
  leaq 7(%rbx), %rax
  leaq 7(%rbx, %r13), %rbx
  movq %r15, %rcx
  subq %rbx, %rcx
  cmpq $0x4, %rcx
  jb      label37; j label36
block36:
  movl $0xffffff, %ecx
  andl (%rax, %r13), %ecx
  movl $0x2, %r14d
  movq %rbx, %rdx
  movq %r15, %r8
  jmp     label10
block39:
  jmp     label41
block41:
  leaq 8(%r12), %rsi
  leaq 3(%rbx), %rdx
  movq <offset:1>+8(%rsp), %r13
  leaq -1(%r13), %r8
  movq %r15, %rcx
  movq <offset:1>+(%rsp), %rdi
  call    User(userextname0)
  testq %rax, %rax
  jz      label42; j label43
block43:
  testq %r14, %r14
  setle %cl
  movl $0x1, %edx
  cmpq $0x1, %r14
  sete %sil
  orl %esi, %ecx
  testb %cl, %cl
  jz      label44; j label45
block45:
  movq %r15, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label47; j label46
block46:
  movl $0xffffff, %ecx
  andl (%rax), %ecx
  movq %r13, <offset:1>+8(%rsp)
  movq %rdx, %r14
  movq %r15, %r8
  movq %rax, %rdx
  jmp     label7
block51:
  movq (%r12), %r14
  movq %r15, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label53; j label52
block52:
  movl $0xffffff, %ecx
  andl (%rax), %ecx
  movq %rax, %rdx
  movq %r15, %r8
  movq %r13, <offset:1>+8(%rsp)
  jmp     label10
block57:
  movzbq (%rbx), %rax
  testb %al, %al
  jnz     label58; j label59
block59:
  leaq 1(%rbx), %rax
  jmp     label60
block60:
  movq %r14, %rcx
  shlq $1, %rcx
  testq %rcx, %rcx
  jz      label61; j label62
block62:
  movq %r14, (%r12)
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
block12:
  movq %rcx, %rdx
  bswapl %edx
  shrl $0x8, %edx
  movq %rdx, %rsi
  andl $0xffff, %esi
  testl $0xffff, %edx
  jnz     label14; j label13
block13:
  movq <offset:1>+8(%rsp), %r13
  movq %r8, %r15
  jmp     label48
block15:
  movq <offset:1>+8(%rsp), %r13
  movq %r8, %r15
  jmp     label48
block16:
  cmpl $0xb, %eax
  jz      label17; j label18
block18:
  movq <offset:1>+8(%rsp), %r13
  movq %r8, %r15
  jmp     label49
block20:
  jmp     label63
block22:
  jmp     label63
block24:
  jmp     label30
block26:
  jmp     label30
block28:
  jmp     label30
block30:
  leaq 7(%rbx), %rdi
  load_ext_name userextname2+0, %rax
  movq %r13, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label31; j label32
block32:
  jmp     label63
block34:
  jmp     label63
block37:
  movl $0x2, %r14d
  jmp     label55
block38:
  movq %r8, %r15
  cmpl $0xc, %eax
  jz      label39; j label40
block40:
  movq <offset:1>+8(%rsp), %r13
  jmp     label49
block42:
  jmp     label63
block44:
  jmp     label63
block47:
  movq %rax, %rbx
  movq %rdx, %r14
  jmp     label55
block48:
  jmp     label49
block49:
  movq %r14, (%r12)
  leaq 3(%rbx), %rsi
  movl %ecx, %ecx
  orq (%rip), %rcx
  leaq -1(%r13), %r8
  load_ext_name userextname3+0, %rax
  movq %r15, %rdx
  movq %r12, %rdi
  call    *%rax
  testq %rax, %rax
  jz      label50; j label51
block50:
  jmp     label63
block53:
  movq %rax, %rbx
  jmp     label55
block54:
  movq %rdx, %rbx
  movq %r8, %r15
  uninit  %r14
  xorq %r14, %r14
  jmp     label55
block55:
  subq %rbx, %r15
  testq %r15, %r15
  jz      label56; j label57
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
  subq $0x20, %rsp
  movq %rbx, (%rsp)
  movq %r12, 8(%rsp)
  movq %r13, 0x10(%rsp)
  movq %r14, 0x18(%rsp)
block0:
  movq %rsi, %r13
  testq %rdi, %rdi
  movq %rdi, %r12
  jz      label1; j label2
block2:
  movq %rcx, %rax
  subq %rdx, %rax
  cmpq $0x4, %rax
  jb      label3; j label4
block4:
  movl $0x1000c, (%rdx)
  movq %r12, %rax
  leaq -1(%rax), %rdi
  movq %r13, %rax
  leaq 8(%rax), %rsi
  leaq 3(%rdx), %rdx
  movq %rcx, %rbx
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
  leaq -1(%r12), %rdi
  leaq 3(%rax), %rdx
  movq %rbx, %rcx
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
  cmpq $0x1, %r12
  jz      label16; j label17
block17:
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
  leaq -2(%r12), %rdi
  movq %rbx, %rcx
  movq %r13, %rsi
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
  testq %rbx, %rbx
  jz      label29; j label30
block30:
  movb $0x0, (%rax)
  leaq 1(%rax), %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  movq 0x18(%rsp), %r14
  addq $0x20, %rsp
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
  addq $0x20, %rsp
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
  imulq $0xb, %rax, %rax
  leaq (%rdi, %rax), %rdx
  jmp     label19
block9:
  jmp     label13
block10:
  cmpq $0xb, %rdi
  jb      label11; j label12
block12:
  movl $0x10004, (%rdx)
  movq 8(%rsi), %rdi
  bswapq %rdi
  movq %rdi, 3(%rdx)
  leaq 0xb(%rdx), %rdx
  jmp     label13
block13:
  movq (%rsi), %rdi
  testq $0x2, %rdi
  jnz     label15; j label14
block14:
  jmp     label18
block15:
  movq %rcx, %r8
  subq %rdx, %r8
  cmpq $0xb, %r8
  jb      label16; j label17
block17:
  movl $0x20004, (%rdx)
  movq 0x10(%rsi), %r11
  bswapq %r11
  movq %r11, 3(%rdx)
  leaq 0xb(%rdx), %rdx
  jmp     label18
block18:
  jmp     label19
block19:
  subq %rdx, %rcx
  testq %rcx, %rcx
  jz      label20; j label21
block21:
  movb $0x0, (%rdx)
  leaq 1(%rdx), %rax
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label22
block4:
  jmp     label22
block6:
  movq %rcx, %rdi
  subq %rdx, %rdi
  cmpq $0x16, %rdi
  jb      label8; j label7
block8:
  testq $0x1, %rax
  jnz     label10; j label9
block11:
  jmp     label22
block16:
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
  subq $0x20, %rsp
  movq %rbx, (%rsp)
  movq %r12, 8(%rsp)
  movq %r13, 0x10(%rsp)
block0:
  movq %rsi, %r12
  testq %rdi, %rdi
  jz      label1; j label2
block2:
  movq %r12, %rsi
  movq (%rsi), %rax
  testq %rax, %rax
  jl      label27; j label3
block3:
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
  leaq -1(%rdi), %rdi
  movq %r12, %rsi
  leaq 8(%rsi), %rsi
  leaq 3(%rdx), %rdx
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
  movl 0x10(%rsi), %r12d
  leaq 7(%r12), %rcx
  movq %rbx, %rdx
  subq %rax, %rdx
  cmpq %rdx, %rcx
  jnbe    label13; j label14
block14:
  movl $0x2000b, (%rax)
  movq %r12, %rsi
  bswapl %esi
  movl %esi, 3(%rax)
  cmpq $0x1f, %r12
  jnbe    label22; j label15
block15:
  cmpq $0x8, %r12
  jnb     label21; j label16
block16:
  cmpq $0x4, %r12
  jnb     label20; j label17
block17:
  testq %r12, %r12
  jnz     label19; j label18
block18:
  jmp     label23
block19:
  movzbq (%rdi), %rcx
  movq %r12, %rdx
  shrq $1, %rdx
  movzbq (%rdi, %rdx), %rsi
  movzbq -1(%rdi, %r12), %rdi
  movb %cl, 7(%rax)
  movb %sil, 7(%rax, %rdx)
  movb %dil, 6(%rax, %r12)
  jmp     label23
block20:
  movl (%rdi), %ecx
  movl -4(%rdi, %r12), %edx
  movl %ecx, 7(%rax)
  movl %edx, 3(%rax, %r12)
  jmp     label23
block21:
  movq (%rdi), %rcx
  movq %r12, %rdx
  andq $0x10, %rdx
  shrq $1, %rdx
  movq (%rdi, %rdx), %rsi
  leaq -8(%r12), %r8
  subq %rdx, %r8
  movq (%rdi, %r8), %r9
  movq -8(%rdi, %r12), %rdi
  movq %rcx, 7(%rax)
  movq %rsi, 7(%rax, %rdx)
  movq %r9, 7(%rax, %r8)
  movq %rdi, -1(%rax, %r12)
  jmp     label23
block22:
  leaq 7(%rax), %rsi
  movq %rax, %r13
  load_ext_name userextname2+0, %rax
  movq %r12, %rdx
  call    *%rax
  movq %r13, %rax
  jmp     label23
block23:
  leaq 7(%rax, %r12), %rax
  jmp     label24
block24:
  subq %rax, %rbx
  testq %rbx, %rbx
  jz      label25; j label26
block26:
  movb $0x0, (%rax)
  leaq 1(%rax), %rax
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block29:
  subq %rax, %rbx
  testq %rbx, %rbx
  jz      label30; j label31
block31:
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
  movl $0x1, %ecx
  leaq -1(%rdi), %r8
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
  movq 0x10(%rsp), %r13
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
