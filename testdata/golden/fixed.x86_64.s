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
block0:
  testq %r8, %r8
  jnz     label2; j label1
block2:
  movq %rcx, %rax
  subq %rdx, %rax
  cmpq $0x3d, %rax
  jnbe    label4; j label3
block4:
  movl $0xffffff, %eax
  andl (%rdx), %eax
  cmpl $0x10008, %eax
  jz      label6; j label5
block6:
  movl 3(%rdx), %eax
  bswapl %eax
  movl %eax, 0x18(%rsi)
  movl $0xffffff, %eax
  andl 7(%rdx), %eax
  cmpl $0x2000a, %eax
  jz      label8; j label7
block8:
  movq 0xa(%rdx), %rax
  bswapq %rax
  movq %rax, 8(%rsi)
  movl $0xffffff, %eax
  andl 0x12(%rdx), %eax
  cmpl $0x30002, %eax
  jz      label10; j label9
block10:
  movzbq 0x15(%rdx), %rax
  testb %al, %al
  setne %al
  movb %al, 0x1e(%rsi)
  movl $0xffffff, %eax
  andl 0x16(%rdx), %eax
  cmpl $0x40004, %eax
  jz      label12; j label11
block12:
  movq 0x19(%rdx), %rax
  bswapq %rax
  movq %rax, 0x10(%rsi)
  movl $0xffffff, %eax
  andl 0x21(%rdx), %eax
  cmpl $0x50006, %eax
  jz      label14; j label13
block14:
  movzwq 0x24(%rdx), %rax
  bswapl %eax
  shrl $0x10, %eax
  movw %ax, 0x1c(%rsi)
  movl $0xffffff, %eax
  andl 0x26(%rdx), %eax
  cmpl $0x60003, %eax
  jz      label16; j label15
block16:
  movzbq 0x29(%rdx), %r9
  movb %r9b, 0x1f(%rsi)
  movl $0xffffff, %r9d
  andl 0x2a(%rdx), %r9d
  cmpl $0x70010, %r9d
  jz      label18; j label17
block18:
  vmovdqu 0x2d(%rdx), %xmm7
  vmovdqu %xmm7, 0x20(%rsi)
  movzbq 0x3d(%rdx), %r9
  testb %r9b, %r9b
  jz      label21; j label19
block21:
  movq $0x7f, (%rsi)
  leaq 0x3e(%rdx), %rax
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label20
block3:
  jmp     label20
block5:
  jmp     label20
block7:
  jmp     label20
block9:
  jmp     label20
block11:
  jmp     label20
block13:
  jmp     label20
block15:
  jmp     label20
block17:
  jmp     label20
block19:
  jmp     label20
block20:
  call    User(userextname0)
  movq %rbp, %rsp
  popq %rbp
  retq

; DecodeAny Root
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
  movq %r8, %r14
  jnz     label2; j label1
block2:
  jmp     label3
block3:
  movq %rcx, %rax
  subq %rdx, %rax
  movl $0xffffff, %r15d
  cmpq $0x3d, %rax
  jnb     label10; j label4
block4:
  uninit  %rbx
  xorq %rbx, %rbx
  cmpq $0x4, %rax
  jnb     label6; j label5
block6:
  movl (%rdx), %r8d
  movq %r8, <offset:1>+(%rsp)
  jmp     label7
block7:
  movq <offset:1>+(%rsp), %rax
  andl $0xffffff, %eax
  movq %rax, <offset:1>+(%rsp)
  uninit  %rbx
  xorq %rbx, %rbx
  cmpl $0x10008, %eax
  jz      label8; j label9
block8:
  movq %rsi, %r9
  movq %rcx, %r10
  jmp     label54
block9:
  movq <offset:1>+(%rsp), %rax
  movq %rsi, %r12
  movq %rcx, %r13
  jmp     label59
block10:
  movl (%rdx), %eax
  movl $0xffffff, %edi
  movq %rdi, <offset:1>+(%rsp)
  movq %rax, %rdi
  andl $0xffffff, %edi
  cmpl $0x10008, %edi
  jz      label12; j label11
block11:
  andl $0xffffff, %eax
  uninit  %rbx
  xorq %rbx, %rbx
  movq %rsi, %r12
  movq %rcx, %r13
  movq %rax, <offset:1>+(%rsp)
  jmp     label59
block12:
  movl 3(%rdx), %eax
  bswapl %eax
  movl %eax, 0x18(%rsi)
  movl 7(%rdx), %eax
  movq %rax, %rdi
  andl $0xffffff, %edi
  cmpl $0x2000a, %edi
  jz      label14; j label13
block13:
  leaq 7(%rdx), %rdx
  andl $0xffffff, %eax
  movl $0x1, %ebx
  movq %rsi, %r12
  movq %rcx, %r13
  movq %rax, <offset:1>+(%rsp)
  jmp     label67
block14:
  movq 0xa(%rdx), %rax
  bswapq %rax
  movq %rax, 8(%rsi)
  movl 0x12(%rdx), %eax
  movq %rax, %rdi
  andl $0xffffff, %edi
  cmpl $0x30002, %edi
  jz      label16; j label15
block15:
  leaq 0x12(%rdx), %rdx
  andl $0xffffff, %eax
  movl $0x3, %ebx
  movq %rsi, %r12
  movq %rcx, %r13
  movq %rax, <offset:1>+(%rsp)
  jmp     label75
block16:
  movzbq 0x15(%rdx), %rax
  testb %al, %al
  setne %al
  movb %al, 0x1e(%rsi)
  movl 0x16(%rdx), %eax
  movq %rax, %rdi
  andl $0xffffff, %edi
  cmpl $0x40004, %edi
  jz      label18; j label17
block17:
  leaq 0x16(%rdx), %rdx
  andl $0xffffff, %eax
  movl $0x7, %ebx
  movq %rsi, %r12
  movq %rcx, %r13
  movq %rax, <offset:1>+(%rsp)
  jmp     label83
block18:
  movq 0x19(%rdx), %rax
  bswapq %rax
  movq %rax, 0x10(%rsi)
  movl 0x21(%rdx), %eax
  movq %rax, %rdi
  andl $0xffffff, %edi
  cmpl $0x50006, %edi
  jz      label20; j label19
block19:
  leaq 0x21(%rdx), %rdx
  andl $0xffffff, %eax
  movl $0xf, %ebx
  movq %rsi, %r12
  movq %rcx, %r13
  movq %rax, <offset:1>+(%rsp)
  jmp     label91
block20:
  movzwq 0x24(%rdx), %rax
  bswapl %eax
  shrl $0x10, %eax
  movw %ax, 0x1c(%rsi)
  movl 0x26(%rdx), %eax
  movq %rax, %rdi
  andl $0xffffff, %edi
  cmpl $0x60003, %edi
  jz      label22; j label21
block21:
  leaq 0x26(%rdx), %rdx
  andl $0xffffff, %eax
  movl $0x1f, %ebx
  movq %rax, %rdi
  movq %rsi, %r12
  movq %rcx, %r13
  movq %rax, <offset:1>+(%rsp)
  jmp     label99
block22:
  movzbq 0x29(%rdx), %rax
  movb %al, 0x1f(%rsi)
  movl 0x2a(%rdx), %eax
  movq %rax, %rdi
  andl $0xffffff, %edi
  cmpl $0x70010, %edi
  jz      label24; j label23
block23:
  leaq 0x2a(%rdx), %rdx
  andl $0xffffff, %eax
  movl $0x3f, %ebx
  movq %rax, %r8
  movq %rsi, %r9
  movq %rcx, %r10
  movq %rax, <offset:1>+(%rsp)
  jmp     label27
block24:
  vmovdqu 0x2d(%rdx), %xmm0
  vmovdqu %xmm0, 0x20(%rsi)
  movq %rsi, %r9
  leaq 0x3d(%rdx), %rax
  movq %rcx, %rsi
  subq %rax, %rsi
  movq %rcx, %r10
  movl $0x7f, %ebx
  cmpq $0x4, %rsi
  jnb     label26; j label25
block26:
  movq <offset:1>+(%rsp), %rsi
  andl 0x3d(%rdx), %esi
  movq %rsi, <offset:1>+(%rsp)
  movl $0x7f, %ebx
  movq %rax, %rdx
  movq <offset:1>+(%rsp), %r8
  jmp     label27
block27:
  movq %r8, %rcx
  andl $0xff, %ecx
  leaq 1(%rdx), %rax
  movq <offset:1>+(%rsp), %r11
  testl $0xff, %r11d
  jnz     label29; j label28
block28:
  movq %r9, %r12
  jmp     label117
block31:
  leal -1(%rsi), %esi
  movl $0x7, %eax
  cmpl %eax, %esi
  cmovbl %esi, %eax
  br_table %rax, %rdi, %rsi
block34:
  movq %r9, %r12
  movq %r10, %r13
  jmp     label102
block37:
  movq %r9, %r12
  movq %r10, %r13
  jmp     label94
block40:
  movq %r9, %r12
  movq %r10, %r13
  jmp     label86
block43:
  movq %r9, %r12
  movq %r10, %r13
  jmp     label78
block46:
  movq %r9, %r12
  movq %r10, %r13
  jmp     label70
block49:
  movq %r9, %r12
  movq %r10, %r13
  jmp     label62
block52:
  jmp     label54
block54:
  leaq 3(%rdx), %rax
  movq %r10, %r13
  movq %r13, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jnb     label56; j label55
block56:
  movl 3(%rdx), %eax
  bswapl %eax
  movq %r9, %r12
  movl %eax, 0x18(%r12)
  leaq 7(%rdx), %rax
  movq %r13, %rsi
  subq %rax, %rsi
  movq %rbx, %rcx
  orq $0x1, %rcx
  cmpq $0x4, %rsi
  jnb     label58; j label57
block58:
  leaq 7(%rdx), %rax
  movq %r15, %r8
  andl 7(%rdx), %r8d
  movq %r8, <offset:1>+(%rsp)
  orq $0x1, %rbx
  movq %rax, %rdx
  movq <offset:1>+(%rsp), %rax
  jmp     label59
block59:
  cmpl $0x2000a, %eax
  jz      label60; j label61
block60:
  jmp     label62
block61:
  movq <offset:1>+(%rsp), %rax
  jmp     label67
block62:
  leaq 3(%rdx), %rax
  movq %r13, %rcx
  subq %rax, %rcx
  cmpq $0x8, %rcx
  jnb     label64; j label63
block64:
  movq 3(%rdx), %rax
  bswapq %rax
  movq %rax, 8(%r12)
  leaq 0xb(%rdx), %rax
  movq %r13, %rsi
  subq %rax, %rsi
  movq %rbx, %rcx
  orq $0x2, %rcx
  cmpq $0x4, %rsi
  jnb     label66; j label65
block66:
  leaq 0xb(%rdx), %rax
  movq %r15, %rcx
  andl 0xb(%rdx), %ecx
  movq %rcx, <offset:1>+(%rsp)
  orq $0x2, %rbx
  movq %rax, %rdx
  movq <offset:1>+(%rsp), %rax
  jmp     label67
block67:
  cmpl $0x30002, %eax
  jz      label68; j label69
block68:
  jmp     label70
block69:
  movq <offset:1>+(%rsp), %rax
  jmp     label75
block70:
  leaq 3(%rdx), %rax
  movq %r13, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jnz     label72; j label71
block72:
  movzbq 3(%rdx), %rax
  testb %al, %al
  setne %al
  movb %al, 0x1e(%r12)
  leaq 4(%rdx), %rax
  movq %r13, %rsi
  subq %rax, %rsi
  movq %rbx, %rcx
  orq $0x4, %rcx
  cmpq $0x4, %rsi
  jnb     label74; j label73
block74:
  leaq 4(%rdx), %rax
  movq %r15, %rcx
  andl 4(%rdx), %ecx
  movq %rcx, <offset:1>+(%rsp)
  orq $0x4, %rbx
  movq %rax, %rdx
  movq <offset:1>+(%rsp), %rax
  jmp     label75
block75:
  cmpl $0x40004, %eax
  jz      label76; j label77
block76:
  jmp     label78
block77:
  movq <offset:1>+(%rsp), %rax
  jmp     label83
block78:
  leaq 3(%rdx), %rsi
  movq %r13, %rdi
  subq %rsi, %rdi
  cmpq $0x8, %rdi
  jnb     label80; j label79
block80:
  movq 3(%rdx), %rsi
  bswapq %rsi
  movq %rsi, 0x10(%r12)
  leaq 0xb(%rdx), %r8
  movq %r13, %r10
  subq %r8, %r10
  movq %rbx, %r9
  orq $0x8, %r9
  cmpq $0x4, %r10
  jnb     label82; j label81
block82:
  leaq 0xb(%rdx), %r11
  movq %r15, %rax
  andl 0xb(%rdx), %eax
  movq %rax, <offset:1>+(%rsp)
  orq $0x8, %rbx
  movq %r11, %rdx
  jmp     label83
block83:
  cmpl $0x50006, %eax
  jz      label84; j label85
block84:
  jmp     label86
block85:
  movq <offset:1>+(%rsp), %rax
  jmp     label91
block86:
  leaq 3(%rdx), %rax
  movq %r13, %rcx
  subq %rax, %rcx
  cmpq $0x2, %rcx
  jnb     label88; j label87
block88:
  movzwq 3(%rdx), %rax
  bswapl %eax
  shrl $0x10, %eax
  movw %ax, 0x1c(%r12)
  leaq 5(%rdx), %rax
  movq %r13, %rsi
  subq %rax, %rsi
  movq %rbx, %rcx
  orq $0x10, %rcx
  cmpq $0x4, %rsi
  jnb     label90; j label89
block90:
  leaq 5(%rdx), %rax
  movq %r15, %rcx
  andl 5(%rdx), %ecx
  movq %rcx, <offset:1>+(%rsp)
  orq $0x10, %rbx
  movq %rax, %rdx
  movq <offset:1>+(%rsp), %rax
  jmp     label91
block91:
  cmpl $0x60003, %eax
  jz      label92; j label93
block92:
  jmp     label94
block93:
  movq <offset:1>+(%rsp), %rdi
  jmp     label99
block94:
  leaq 3(%rdx), %rax
  movq %r13, %rcx
  subq %rax, %rcx
  testq %rcx, %rcx
  jnz     label96; j label95
block96:
  movzbq 3(%rdx), %rax
  movb %al, 0x1f(%r12)
  leaq 4(%rdx), %rax
  movq %r13, %rsi
  subq %rax, %rsi
  movq %rbx, %rcx
  orq $0x20, %rcx
  cmpq $0x4, %rsi
  jnb     label98; j label97
block98:
  leaq 4(%rdx), %rax
  movq %r15, %rsi
  andl 4(%rdx), %esi
  movq %rsi, <offset:1>+(%rsp)
  orq $0x20, %rbx
  movq %rax, %rdx
  movq <offset:1>+(%rsp), %rdi
  jmp     label99
block99:
  cmpl $0x70010, %edi
  jz      label100; j label101
block100:
  jmp     label102
block101:
  movq <offset:1>+(%rsp), %r8
  movq %r12, %r9
  movq %r13, %r10
  jmp     label27
block102:
  leaq 3(%rdx), %rax
  movq %r13, %rcx
  subq %rax, %rcx
  cmpq $0x10, %rcx
  jnb     label104; j label103
block104:
  vmovdqu 3(%rdx), %xmm0
  vmovdqu %xmm0, 0x20(%r12)
  leaq 0x13(%rdx), %rax
  movq %r13, %rsi
  subq %rax, %rsi
  movq %rbx, %rcx
  orq $0x40, %rcx
  cmpq $0x4, %rsi
  jnb     label106; j label105
block106:
  leaq 0x13(%rdx), %rax
  movq %r15, %rcx
  andl 0x13(%rdx), %ecx
  movq %rcx, <offset:1>+(%rsp)
  orq $0x40, %rbx
  movq %rax, %rdx
  movq <offset:1>+(%rsp), %r8
  movq %r12, %r9
  movq %r13, %r10
  jmp     label27
block110:
  movq %r13, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jnb     label121; j label111
block114:
  movzbq (%rdx), %rax
  testb %al, %al
  jz      label116; j label115
block116:
  leaq 1(%rdx), %rax
  jmp     label117
block117:
  movq %rbx, %rcx
  andq $0x7, %rcx
  cmpq $0x7, %rcx
  jz      label120; j label118
block120:
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
block121:
  movq %r15, %rdx
  andl (%rax), %edx
  movq %rdx, <offset:1>+(%rsp)
  movq %rax, %rdx
  movq <offset:1>+(%rsp), %r8
  movq %r12, %r9
  movq %r13, %r10
  jmp     label27
block1:
  jmp     label119
block5:
  movq %rsi, %r12
  movq %rcx, %r13
  jmp     label112
block25:
  movq %rax, %rdx
  movq %r9, %r12
  movq %r10, %r13
  jmp     label112
block29:
  movq <offset:1>+(%rsp), %rax
  bswapl %eax
  shrl $0x8, %eax
  movq %rax, %rsi
  andl $0xffff, %esi
  testl $0xffff, %eax
  jnz     label31; j label30
block30:
  movq %r9, %r12
  movq %r10, %r13
  jmp     label107
block32:
  movq %r9, %r12
  movq %r10, %r13
  jmp     label107
block33:
  cmpl $0x10, %ecx
  jz      label34; j label35
block35:
  movq %r9, %r12
  movq %r10, %r13
  jmp     label108
block36:
  cmpl $0x3, %ecx
  jz      label37; j label38
block38:
  movq %r9, %r12
  movq %r10, %r13
  jmp     label108
block39:
  cmpl $0x6, %ecx
  jz      label40; j label41
block41:
  movq %r9, %r12
  movq %r10, %r13
  jmp     label108
block42:
  cmpl $0x4, %ecx
  jz      label43; j label44
block44:
  movq %r9, %r12
  movq %r10, %r13
  jmp     label108
block45:
  cmpl $0x2, %ecx
  jz      label46; j label47
block47:
  movq %r9, %r12
  movq %r10, %r13
  jmp     label108
block48:
  cmpl $0xa, %ecx
  jz      label49; j label50
block50:
  movq %r9, %r12
  movq %r10, %r13
  jmp     label108
block51:
  cmpl $0x8, %ecx
  jz      label52; j label53
block53:
  movq %r9, %r12
  movq %r10, %r13
  jmp     label108
block55:
  jmp     label119
block57:
  movq %rax, %rdx
  movq %rcx, %rbx
  jmp     label112
block63:
  jmp     label119
block65:
  movq %rax, %rdx
  movq %rcx, %rbx
  jmp     label112
block71:
  jmp     label119
block73:
  movq %rax, %rdx
  movq %rcx, %rbx
  jmp     label112
block79:
  jmp     label119
block81:
  movq %r8, %rdx
  movq %r9, %rbx
  jmp     label112
block87:
  jmp     label119
block89:
  movq %rax, %rdx
  movq %rcx, %rbx
  jmp     label112
block95:
  jmp     label119
block97:
  movq %rax, %rdx
  movq %rcx, %rbx
  jmp     label112
block103:
  jmp     label119
block105:
  movq %rax, %rdx
  movq %rcx, %rbx
  jmp     label112
block107:
  jmp     label108
block108:
  leaq 3(%rdx), %rdi
  movq <offset:1>+(%rsp), %rdx
  andl $0xff, %edx
  movq %rdx, <offset:1>+(%rsp)
  leaq -1(%r14), %rcx
  load_ext_name userextname0+0, %rax
  movq %r13, %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label110; j label109
block109:
  jmp     label119
block111:
  movq %rax, %rdx
  jmp     label112
block112:
  subq %rdx, %r13
  testq %r13, %r13
  jnz     label114; j label113
block113:
  jmp     label119
block115:
  jmp     label119
block118:
  jmp     label119
block119:
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
block0:
  testq %r8, %r8
  jnz     label2; j label1
block2:
  movq (%rsi), %rax
  movq %rax, %rdi
  andq $0x7f, %rdi
  cmpq $0x7f, %rdi
  jz      label32; j label3
block3:
  movq %rcx, %rdi
  subq %rdx, %rdi
  cmpq $0x3d, %rdi
  jnb     label31; j label4
block6:
  movl $0x10008, (%rdx)
  movl 0x18(%rsi), %eax
  bswapl %eax
  movl %eax, 3(%rdx)
  leaq 7(%rdx), %rax
  movq %rcx, %rdi
  subq %rax, %rdi
  cmpq $0xb, %rdi
  jnb     label8; j label7
block8:
  movl $0x2000a, 7(%rdx)
  movq 8(%rsi), %rax
  bswapq %rax
  movq %rax, 0xa(%rdx)
  leaq 0x12(%rdx), %rax
  movq %rcx, %rdi
  subq %rax, %rdi
  cmpq $0x4, %rdi
  jnb     label10; j label9
block10:
  movzbq 0x1e(%rsi), %rax
  shll $0x18, %eax
  orl $0x30002, %eax
  movl %eax, 0x12(%rdx)
  movq (%rsi), %rdi
  leaq 0x16(%rdx), %rax
  testq $0x8, %rdi
  jnz     label12; j label11
block11:
  jmp     label15
block12:
  leaq 0x16(%rdx), %rax
  movq %rcx, %rdi
  subq %rax, %rdi
  cmpq $0xb, %rdi
  jnb     label14; j label13
block14:
  movl $0x40004, 0x16(%rdx)
  movq 0x10(%rsi), %rax
  bswapq %rax
  movq %rax, 0x19(%rdx)
  leaq 0x21(%rdx), %rax
  jmp     label15
block15:
  movq (%rsi), %rdi
  testq $0x10, %rdi
  jnz     label17; j label16
block16:
  jmp     label20
block17:
  movq %rcx, %rdi
  subq %rax, %rdi
  cmpq $0x5, %rdi
  jnb     label19; j label18
block19:
  movl $0x50006, (%rax)
  movzwq 0x1c(%rsi), %r8
  bswapl %r8d
  shrl $0x10, %r8d
  movw %r8w, 3(%rax)
  leaq 5(%rax), %rax
  jmp     label20
block20:
  movq (%rsi), %rdx
  testq $0x20, %rdx
  jnz     label22; j label21
block21:
  jmp     label25
block22:
  movq %rcx, %rdx
  subq %rax, %rdx
  cmpq $0x4, %rdx
  jnb     label24; j label23
block24:
  movzbq 0x1f(%rsi), %rdx
  shll $0x18, %edx
  orl $0x60003, %edx
  movl %edx, (%rax)
  leaq 4(%rax), %rax
  jmp     label25
block25:
  movq (%rsi), %rdx
  testq $0x40, %rdx
  jnz     label27; j label26
block26:
  jmp     label30
block27:
  movq %rcx, %rdx
  subq %rax, %rdx
  cmpq $0x13, %rdx
  jnb     label29; j label28
block29:
  movl $0x70010, (%rax)
  vmovdqu 0x20(%rsi), %xmm0
  vmovdqu %xmm0, 3(%rax)
  leaq 0x13(%rax), %rax
  jmp     label30
block30:
  jmp     label35
block31:
  movl $0x10008, (%rdx)
  movl 0x18(%rsi), %edi
  bswapl %edi
  movl %edi, 3(%rdx)
  movl $0x2000a, 7(%rdx)
  movq 8(%rsi), %rdi
  bswapq %rdi
  movq %rdi, 0xa(%rdx)
  movzbq 0x1e(%rsi), %rdi
  shll $0x18, %edi
  orl $0x30002, %edi
  movl %edi, 0x12(%rdx)
  movl $0x40004, 0x16(%rdx)
  movq 0x10(%rsi), %rdi
  bswapq %rdi
  movq %rdi, 0x19(%rdx)
  movq %rax, %rdi
  shrq $0x3, %rdi
  andq $0x1, %rdi
  imulq $0xb, %rdi, %r8
  leaq 0x16(%rdx, %r8), %rdi
  movl $0x50006, 0x16(%rdx, %r8)
  movzwq 0x1c(%rsi), %r9
  bswapl %r9d
  shrl $0x10, %r9d
  movw %r9w, 0x19(%rdx, %r8)
  movzbq 0x1f(%rsi), %rdx
  shll $0x18, %edx
  orl $0x60003, %edx
  movq %rax, %r8
  shrq $0x4, %r8
  andq $0x1, %r8
  imulq $0x5, %r8, %r9
  leaq (%rdi, %r9), %r8
  movl %edx, (%rdi, %r9)
  movq %rax, %rdi
  shrq $0x5, %rdi
  andq $0x1, %rdi
  leaq (%r8, %rdi, 4), %rdx
  movl $0x70010, (%r8, %rdi, 4)
  vmovdqu 0x20(%rsi), %xmm0
  vmovdqu %xmm0, 3(%r8, %rdi, 4)
  shrq $0x6, %rax
  andq $0x1, %rax
  imulq $0x13, %rax, %rax
  leaq (%rdx, %rax), %rax
  jmp     label35
block32:
  movq %rcx, %rax
  subq %rdx, %rax
  cmpq $0x3d, %rax
  jnb     label34; j label33
block34:
  movl $0x10008, (%rdx)
  movl 0x18(%rsi), %eax
  bswapl %eax
  movl %eax, 3(%rdx)
  movl $0x2000a, 7(%rdx)
  movq 8(%rsi), %rax
  bswapq %rax
  movq %rax, 0xa(%rdx)
  movzbq 0x1e(%rsi), %rax
  shll $0x18, %eax
  orl $0x30002, %eax
  movl %eax, 0x12(%rdx)
  movl $0x40004, 0x16(%rdx)
  movq 0x10(%rsi), %rax
  bswapq %rax
  movq %rax, 0x19(%rdx)
  movl $0x50006, 0x21(%rdx)
  movzwq 0x1c(%rsi), %rax
  bswapl %eax
  shrl $0x10, %eax
  movw %ax, 0x24(%rdx)
  movzbq 0x1f(%rsi), %rax
  shll $0x18, %eax
  orl $0x60003, %eax
  movl %eax, 0x26(%rdx)
  movl $0x70010, 0x2a(%rdx)
  vmovdqu 0x20(%rsi), %xmm0
  vmovdqu %xmm0, 0x2d(%rdx)
  leaq 0x3d(%rdx), %rax
  jmp     label35
block35:
  subq %rax, %rcx
  testq %rcx, %rcx
  jnz     label38; j label36
block38:
  movb $0x0, (%rax)
  leaq 1(%rax), %rax
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label37
block4:
  cmpq $0x7, %rdi
  jnb     label6; j label5
block5:
  jmp     label37
block7:
  jmp     label37
block9:
  jmp     label37
block13:
  jmp     label37
block18:
  jmp     label37
block23:
  jmp     label37
block28:
  jmp     label37
block33:
  jmp     label37
block36:
  jmp     label37
block37:
  uninit  %rax
  xorq %rax, %rax
  movq %rbp, %rsp
  popq %rbp
  retq
