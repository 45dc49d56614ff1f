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
block0:
  testq %r8, %r8
  jz      label18; j label1
block1:
  movq %rcx, %rax
  subq %rdx, %rax
  cmpq $0x3e, %rax
  jl      label2; j label3
block3:
  movl $0xffffff, %eax
  andl (%rdx), %eax
  cmpl $0x10008, %eax
  jnz     label4; j label5
block5:
  movl $0xffffff, %eax
  andl 7(%rdx), %eax
  cmpl $0x2000a, %eax
  jnz     label6; j label7
block7:
  movabsq $0xffffff00ffffff, %rax
  andq 0x12(%rdx), %rax
  cmpq (%rip), %rax
  jnz     label8; j label9
block9:
  movl $0xffffff, %eax
  andl 0x21(%rdx), %eax
  cmpl $0x50006, %eax
  jnz     label10; j label11
block11:
  movabsq $0xffffff00ffffff, %rax
  andq 0x26(%rdx), %rax
  cmpq (%rip), %rax
  jnz     label12; j label13
block13:
  movzbq 0x3d(%rdx), %rax
  testb %al, %al
  jnz     label14; j label15
block15:
  movl 3(%rdx), %eax
  bswapl %eax
  movl %eax, 0x18(%rsi)
  movq 0xa(%rdx), %rax
  bswapq %rax
  movq %rax, 8(%rsi)
  movzbq 0x15(%rdx), %rax
  testb %al, %al
  setne %al
  movb %al, 0x1e(%rsi)
  movq 0x19(%rdx), %rax
  bswapq %rax
  movq %rax, 0x10(%rsi)
  movzwq 0x24(%rdx), %rax
  bswapl %eax
  shrl $0x10, %eax
  movw %ax, 0x1c(%rsi)
  movzbq 0x29(%rdx), %rax
  movb %al, 0x1f(%rsi)
  vmovdqu 0x2d(%rdx), %xmm1
  vmovdqu %xmm1, 0x20(%rsi)
  movq $0x7f, (%rsi)
  leaq 0x3e(%rdx), %rax
  movq %rbp, %rsp
  popq %rbp
  retq
block2:
  jmp     label16
block4:
  jmp     label16
block6:
  jmp     label16
block8:
  jmp     label16
block10:
  jmp     label16
block12:
  jmp     label16
block14:
  jmp     label16
block16:
  movq $0x0, (%rsi)
  jmp     label17
block17:
  call    User(userextname0)
  movq %rbp, %rsp
  popq %rbp
  retq
block18:
  uninit  %rax
  xorq %rax, %rax
  movq %rbp, %rsp
  popq %rbp
  retq

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
  movq %r8, %r14
  jz      label1; j label2
block2:
  movq (%rsi), %r15
  jmp     label3
block3:
  movq %rcx, %rdi
  subq %rdx, %rdi
  movq %rcx, %rbx
  movl $0xffffff, %r12d
  cmpq $0x3d, %rdi
  jb      label21; j label4
block4:
  movl (%rdx), %ecx
  movq %rcx, %rdi
  andl $0xffffff, %edi
  cmpl $0x10008, %edi
  jnz     label20; j label5
block5:
  movl 3(%rdx), %edi
  bswapl %edi
  movl %edi, 0x18(%rsi)
  movl 7(%rdx), %ecx
  andl $0xffffff, %ecx
  cmpl $0x2000a, %ecx
  jnz     label19; j label6
block6:
  movq 0xa(%rdx), %r10
  bswapq %r10
  movq %r10, 8(%rsi)
  movl 0x12(%rdx), %ecx
  andl $0xffffff, %ecx
  cmpl $0x30002, %ecx
  jnz     label18; j label7
block7:
  movzbq 0x15(%rdx), %rax
  testb %al, %al
  setne %al
  movb %al, 0x1e(%rsi)
  movl 0x16(%rdx), %ecx
  andl $0xffffff, %ecx
  cmpl $0x40004, %ecx
  jnz     label17; j label8
block8:
  movq 0x19(%rdx), %rax
  bswapq %rax
  movq %rax, 0x10(%rsi)
  movl 0x21(%rdx), %ecx
  andl $0xffffff, %ecx
  cmpl $0x50006, %ecx
  jnz     label16; j label9
block9:
  movzwq 0x24(%rdx), %rax
  bswapl %eax
  shrl $0x10, %eax
  movw %ax, 0x1c(%rsi)
  movl 0x26(%rdx), %ecx
  andl $0xffffff, %ecx
  cmpl $0x60003, %ecx
  jnz     label15; j label10
block10:
  movzbq 0x29(%rdx), %rax
  movb %al, 0x1f(%rsi)
  movl 0x2a(%rdx), %ecx
  andl $0xffffff, %ecx
  cmpl $0x70010, %ecx
  jnz     label14; j label11
block11:
  vmovdqu 0x2d(%rdx), %xmm0
  vmovdqu %xmm0, 0x20(%rsi)
  movq %rsi, %r8
  leaq 0x3d(%rdx), %rsi
  movq %rbx, %rcx
  movq %rcx, %rax
  subq %rsi, %rax
  cmpq $0x4, %rax
  jb      label13; j label12
block12:
  movl $0xffffff, %ecx
  andl 0x3d(%rdx), %ecx
  orq $0x7f, %r15
  movq %rsi, %rdx
  jmp     label44
block14:
  movq %rsi, %r8
  leaq 0x2a(%rdx), %rdx
  orq $0x3f, %r15
  jmp     label44
block15:
  movq %rsi, %r8
  leaq 0x26(%rdx), %rdx
  orq $0x1f, %r15
  jmp     label41
block16:
  movq %rsi, %r8
  leaq 0x21(%rdx), %rdx
  orq $0xf, %r15
  jmp     label38
block17:
  movq %rsi, %r8
  leaq 0x16(%rdx), %rdx
  orq $0x7, %r15
  jmp     label35
block18:
  movq %rsi, %r8
  leaq 0x12(%rdx), %rdx
  orq $0x3, %r15
  jmp     label32
block19:
  movq %rsi, %r8
  leaq 7(%rdx), %rdx
  orq $0x1, %r15
  jmp     label29
block20:
  movq %rsi, %r8
  andl $0xffffff, %ecx
  jmp     label26
block21:
  movq %rsi, %r8
  cmpq $0x4, %rdi
  jb      label112; j label22
block22:
  movl (%rdx), %ecx
  jmp     label23
block23:
  andl $0xffffff, %ecx
  cmpl $0x10008, %ecx
  jnz     label24; j label25
block24:
  jmp     label26
block25:
  movq %rbx, %r13
  movq %r8, %rbx
  jmp     label101
block26:
  cmpl $0x2000a, %ecx
  jnz     label27; j label28
block27:
  jmp     label29
block28:
  movq %rbx, %r13
  movq %r8, %rbx
  jmp     label93
block29:
  cmpl $0x30002, %ecx
  jnz     label30; j label31
block30:
  jmp     label32
block31:
  movq %rbx, %r13
  movq %r8, %rbx
  jmp     label85
block32:
  cmpl $0x40004, %ecx
  jnz     label33; j label34
block33:
  jmp     label35
block34:
  movq %rbx, %r13
  movq %r8, %rbx
  jmp     label77
block35:
  cmpl $0x50006, %ecx
  jnz     label36; j label37
block36:
  jmp     label38
block37:
  movq %rbx, %r13
  movq %r8, %rbx
  jmp     label69
block38:
  cmpl $0x60003, %ecx
  jnz     label39; j label40
block39:
  jmp     label41
block40:
  movq %rbx, %r13
  movq %r8, %rbx
  jmp     label61
block41:
  cmpl $0x70010, %ecx
  jnz     label42; j label43
block42:
  jmp     label44
block43:
  movq %rbx, %r13
  jmp     label53
block44:
  movq %rcx, %rdi
  andl $0xff, %edi
  leaq 1(%rdx), %rax
  testl $0xff, %ecx
  jnz     label46; j label45
block45:
  movq %r8, %rbx
  jmp     label118
block48:
  leal -1(%r10), %eax
  movl $0x7, %r11d
  cmpl %r11d, %eax
  cmovbl %eax, %r11d
  br_table %r11, %rsi, %rax
block51:
  movq %rbx, %r13
  jmp     label53
block53:
  movq %r13, %rax
  subq %rdx, %rax
  cmpq $0x17, %rax
  jb      label55; j label54
block54:
  vmovdqu 3(%rdx), %xmm0
  movq %r8, %rbx
  vmovdqu %xmm0, 0x20(%rbx)
  leaq 0x13(%rdx), %rax
  movq %r12, %rcx
  andl 0x13(%rdx), %ecx
  orq $0x40, %r15
  movq %r13, %rbx
  movq %rax, %rdx
  jmp     label44
block57:
  vmovdqu 3(%rdx), %xmm0
  vmovdqu %xmm0, 0x20(%rbx)
  leaq 0x13(%rdx), %rdx
  orq $0x40, %r15
  jmp     label113
block59:
  jmp     label61
block61:
  movq %r13, %rax
  subq %rdx, %rax
  cmpq $0x8, %rax
  jb      label63; j label62
block62:
  movzbq 3(%rdx), %rax
  movb %al, 0x1f(%rbx)
  leaq 4(%rdx), %rax
  movq %r12, %rcx
  andl 4(%rdx), %ecx
  orq $0x20, %r15
  movq %rbx, %r8
  movq %r13, %rbx
  movq %rax, %rdx
  jmp     label41
block65:
  movzbq 3(%rdx), %rax
  movb %al, 0x1f(%rbx)
  leaq 4(%rdx), %rdx
  orq $0x20, %r15
  jmp     label113
block67:
  jmp     label69
block69:
  movq %r13, %rax
  subq %rdx, %rax
  cmpq $0x9, %rax
  jb      label71; j label70
block70:
  movzwq 3(%rdx), %rax
  bswapl %eax
  shrl $0x10, %eax
  movw %ax, 0x1c(%rbx)
  leaq 5(%rdx), %rax
  movq %r12, %rcx
  andl 5(%rdx), %ecx
  orq $0x10, %r15
  movq %rbx, %r8
  movq %r13, %rbx
  movq %rax, %rdx
  jmp     label38
block73:
  movzwq 3(%rdx), %rax
  bswapl %eax
  shrl $0x10, %eax
  movw %ax, 0x1c(%rbx)
  leaq 5(%rdx), %rdx
  orq $0x10, %r15
  jmp     label113
block75:
  jmp     label77
block77:
  movq %r13, %rax
  subq %rdx, %rax
  cmpq $0xf, %rax
  jb      label79; j label78
block78:
  movq 3(%rdx), %rax
  bswapq %rax
  movq %rax, 0x10(%rbx)
  leaq 0xb(%rdx), %rax
  movq %r12, %rcx
  andl 0xb(%rdx), %ecx
  orq $0x8, %r15
  movq %rbx, %r8
  movq %r13, %rbx
  movq %rax, %rdx
  jmp     label35
block81:
  movq 3(%rdx), %rax
  bswapq %rax
  movq %rax, 0x10(%rbx)
  leaq 0xb(%rdx), %rdx
  orq $0x8, %r15
  jmp     label113
block83:
  jmp     label85
block85:
  movq %r13, %rdi
  subq %rdx, %rdi
  cmpq $0x8, %rdi
  jb      label87; j label86
block86:
  movzbq 3(%rdx), %r9
  testb %r9b, %r9b
  setne %r10b
  movb %r10b, 0x1e(%rbx)
  leaq 4(%rdx), %r11
  movq %r12, %rcx
  andl 4(%rdx), %ecx
  orq $0x4, %r15
  movq %rbx, %r8
  movq %r13, %rbx
  movq %r11, %rdx
  jmp     label32
block89:
  movzbq 3(%rdx), %rax
  testb %al, %al
  setne %al
  movb %al, 0x1e(%rbx)
  leaq 4(%rdx), %rdx
  orq $0x4, %r15
  jmp     label113
block91:
  jmp     label93
block93:
  movq %r13, %rax
  subq %rdx, %rax
  cmpq $0xf, %rax
  jb      label95; j label94
block94:
  movq 3(%rdx), %rax
  bswapq %rax
  movq %rax, 8(%rbx)
  leaq 0xb(%rdx), %rax
  movq %r12, %rcx
  andl 0xb(%rdx), %ecx
  orq $0x2, %r15
  movq %rbx, %r8
  movq %r13, %rbx
  movq %rax, %rdx
  jmp     label29
block97:
  movq 3(%rdx), %rax
  bswapq %rax
  movq %rax, 8(%rbx)
  leaq 0xb(%rdx), %rdx
  orq $0x2, %r15
  jmp     label113
block99:
  jmp     label101
block101:
  movq %r13, %rax
  subq %rdx, %rax
  cmpq $0xb, %rax
  jb      label103; j label102
block102:
  movl 3(%rdx), %eax
  bswapl %eax
  movl %eax, 0x18(%rbx)
  leaq 7(%rdx), %rax
  movq %r12, %rcx
  andl 7(%rdx), %ecx
  orq $0x1, %r15
  movq %rbx, %r8
  movq %r13, %rbx
  movq %rax, %rdx
  jmp     label26
block105:
  movl 3(%rdx), %eax
  bswapl %eax
  movl %eax, 0x18(%rbx)
  leaq 7(%rdx), %rdx
  orq $0x1, %r15
  jmp     label113
block109:
  movq %r13, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label111; j label110
block110:
  movq %r12, %rcx
  andl (%rax), %ecx
  movq %rbx, %r8
  movq %r13, %rbx
  movq %rax, %rdx
  jmp     label44
block115:
  movzbq (%rdx), %rax
  testb %al, %al
  jnz     label116; j label117
block117:
  leaq 1(%rdx), %rax
  jmp     label118
block118:
  movq %r15, %rcx
  andq $0x7, %rcx
  cmpq $0x7, %rcx
  jnz     label119; j label120
block120:
  movq %r15, (%rbx)
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
  jmp     label121
block13:
  orq $0x7f, %r15
  movq %rbx, %r13
  movq %r8, %rbx
  movq %rsi, %rdx
  jmp     label113
block46:
  movq %rcx, %r9
  bswapl %r9d
  shrl $0x8, %r9d
  movq %r9, %r10
  andl $0xffff, %r10d
  testl $0xffff, %r9d
  jnz     label48; j label47
block47:
  movq %rbx, %r13
  movq %r8, %rbx
  jmp     label106
block49:
  movq %rbx, %r13
  movq %r8, %rbx
  jmp     label106
block50:
  cmpl $0x10, %edi
  jz      label51; j label52
block52:
  movq %rbx, %r13
  movq %r8, %rbx
  jmp     label107
block55:
  movq %r8, %rbx
  cmpq $0x13, %rax
  jb      label56; j label57
block56:
  jmp     label121
block58:
  movq %rbx, %r13
  movq %r8, %rbx
  cmpl $0x3, %edi
  jz      label59; j label60
block60:
  jmp     label107
block63:
  cmpq $0x4, %rax
  jb      label64; j label65
block64:
  jmp     label121
block66:
  movq %rbx, %r13
  movq %r8, %rbx
  cmpl $0x6, %edi
  jz      label67; j label68
block68:
  jmp     label107
block71:
  cmpq $0x5, %rax
  jb      label72; j label73
block72:
  jmp     label121
block74:
  movq %rbx, %r13
  movq %r8, %rbx
  cmpl $0x4, %edi
  jz      label75; j label76
block76:
  jmp     label107
block79:
  cmpq $0xb, %rax
  jb      label80; j label81
block80:
  jmp     label121
block82:
  movq %rbx, %r13
  movq %r8, %rbx
  cmpl $0x2, %edi
  jz      label83; j label84
block84:
  jmp     label107
block87:
  cmpq $0x4, %rdi
  jb      label88; j label89
block88:
  jmp     label121
block90:
  movq %rbx, %r13
  movq %r8, %rbx
  cmpl $0xa, %edi
  jz      label91; j label92
block92:
  jmp     label107
block95:
  cmpq $0xb, %rax
  jb      label96; j label97
block96:
  jmp     label121
block98:
  movq %rbx, %r13
  movq %r8, %rbx
  cmpl $0x8, %edi
  jz      label99; j label100
block100:
  jmp     label107
block103:
  cmpq $0x7, %rax
  jb      label104; j label105
block104:
  jmp     label121
block106:
  jmp     label107
block107:
  leaq 3(%rdx), %rdi
  movl %ecx, %edx
  orq (%rip), %rdx
  leaq -1(%r14), %rcx
  load_ext_name userextname0+0, %rax
  movq %r13, %rsi
  call    *%rax
  testq %rax, %rax
  jz      label108; j label109
block108:
  jmp     label121
block111:
  movq %rax, %rdx
  jmp     label113
block112:
  movq %rbx, %r13
  movq %r8, %rbx
  jmp     label113
block113:
  subq %rdx, %r13
  testq %r13, %r13
  jz      label114; j label115
block114:
  jmp     label121
block116:
  jmp     label121
block119:
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

; DecodeMessage Root
  pushq %rbp
  movq %rsp, %rbp
block0:
  movq %rcx, %r8
  movq (%rdi), %rax
  movq 8(%rdi), %rcx
  subq %rax, %rcx
  cmpq $0x30, %rcx
  jb      label18; j label1
block1:
  leaq 0x30(%rax), %rcx
  movq %rcx, (%rdi)
  cmpq $0x3e, %rdx
  jnz     label2; j label3
block3:
  movl $0xffffff, %ecx
  andl (%rsi), %ecx
  cmpl $0x10008, %ecx
  jnz     label4; j label5
block5:
  movl $0xffffff, %ecx
  andl 7(%rsi), %ecx
  cmpl $0x2000a, %ecx
  jnz     label6; j label7
block7:
  movabsq $0xffffff00ffffff, %rcx
  andq 0x12(%rsi), %rcx
  cmpq (%rip), %rcx
  jnz     label8; j label9
block9:
  movl $0xffffff, %ecx
  andl 0x21(%rsi), %ecx
  cmpl $0x50006, %ecx
  jnz     label10; j label11
block11:
  movabsq $0xffffff00ffffff, %rcx
  andq 0x26(%rsi), %rcx
  cmpq (%rip), %rcx
  jnz     label12; j label13
block13:
  movzbq 0x3d(%rsi), %rcx
  testb %cl, %cl
  jnz     label14; j label15
block15:
  movl 3(%rsi), %ecx
  bswapl %ecx
  movl %ecx, 0x18(%rax)
  movq 0xa(%rsi), %rcx
  bswapq %rcx
  movq %rcx, 8(%rax)
  movzbq 0x15(%rsi), %rcx
  testb %cl, %cl
  setne %cl
  movb %cl, 0x1e(%rax)
  movq 0x19(%rsi), %rcx
  bswapq %rcx
  movq %rcx, 0x10(%rax)
  movzwq 0x24(%rsi), %rcx
  bswapl %ecx
  shrl $0x10, %ecx
  movw %cx, 0x1c(%rax)
  movzbq 0x29(%rsi), %rdx
  movb %dl, 0x1f(%rax)
  vmovdqu 0x2d(%rsi), %xmm3
  vmovdqu %xmm3, 0x20(%rax)
  movq $0x7f, (%rax)
  movq %rbp, %rsp
  popq %rbp
  retq
block2:
  jmp     label16
block4:
  jmp     label16
block6:
  jmp     label16
block8:
  jmp     label16
block10:
  jmp     label16
block12:
  jmp     label16
block14:
  jmp     label16
block16:
  movq $0x0, (%rax)
  jmp     label17
block17:
  leaq (%rsi, %rdx), %rcx
  movq %rsi, %rdx
  movq %rax, %rsi
  call    User(userextname0)
  movq %rbp, %rsp
  popq %rbp
  retq
block18:
  movl $0x1, %eax
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
block0:
  testq %rdi, %rdi
  jz      label1; j label2
block2:
  movq (%rsi), %rax
  cmpq $0x7f, %rax
  jnz     label6; j label3
block3:
  subq %rdx, %rcx
  cmpq $0x3e, %rcx
  jb      label4; j label5
block5:
  movl 0x18(%rsi), %eax
  bswapq %rax
  shrq $0x8, %rax
  orq $0x10008, %rax
  movq %rax, (%rdx)
  movl $0x2000a, 7(%rdx)
  movq 8(%rsi), %rax
  bswapq %rax
  movq %rax, 0xa(%rdx)
  movzbq 0x1e(%rsi), %rax
  shlq $0x18, %rax
  orq (%rip), %rax
  movq %rax, 0x12(%rdx)
  movq 0x10(%rsi), %rax
  bswapq %rax
  movq %rax, 0x19(%rdx)
  movzwq 0x1c(%rsi), %rax
  bswapq %rax
  shrq $0x18, %rax
  orq (%rip), %rax
  movq %rax, 0x21(%rdx)
  movzbq 0x1f(%rsi), %rax
  orl $0x7001000, %eax
  movl %eax, 0x29(%rdx)
  vmovdqu 0x20(%rsi), %xmm0
  vmovdqu %xmm0, 0x2d(%rdx)
  movb $0x0, 0x3d(%rdx)
  leaq 0x3e(%rdx), %rax
  movq %rbp, %rsp
  popq %rbp
  retq
block7:
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
  movq %rax, %rdx
  shrq $0x5, %rdx
  andq $0x1, %rdx
  leaq (%r8, %rdx, 4), %rdi
  movl $0x70010, (%r8, %rdx, 4)
  vmovdqu 0x20(%rsi), %xmm4
  vmovdqu %xmm4, 3(%r8, %rdx, 4)
  shrq $0x6, %rax
  andq $0x1, %rax
  imulq $0x13, %rax, %rsi
  leaq (%rdi, %rsi), %rax
  jmp     label35
block10:
  movl $0x10008, (%rdx)
  movl 0x18(%rsi), %r9d
  bswapl %r9d
  movl %r9d, 3(%rdx)
  leaq 7(%rdx), %r11
  movq %rcx, %rax
  subq %r11, %rax
  cmpq $0xb, %rax
  jb      label11; j label12
block12:
  movl $0x2000a, 7(%rdx)
  movq 8(%rsi), %rax
  bswapq %rax
  movq %rax, 0xa(%rdx)
  leaq 0x12(%rdx), %rax
  movq %rcx, %rdi
  subq %rax, %rdi
  cmpq $0x4, %rdi
  jb      label13; j label14
block14:
  movzbq 0x1e(%rsi), %rax
  shll $0x18, %eax
  orl $0x30002, %eax
  movl %eax, 0x12(%rdx)
  movq (%rsi), %rdi
  leaq 0x16(%rdx), %rax
  testq $0x8, %rdi
  jnz     label16; j label15
block15:
  jmp     label19
block16:
  movq %rcx, %rdi
  subq %rax, %rdi
  cmpq $0xb, %rdi
  jb      label17; j label18
block18:
  movl $0x40004, 0x16(%rdx)
  movq 0x10(%rsi), %rax
  bswapq %rax
  movq %rax, 0x19(%rdx)
  leaq 0x21(%rdx), %rax
  jmp     label19
block19:
  movq (%rsi), %rdx
  testq $0x10, %rdx
  jnz     label21; j label20
block20:
  jmp     label24
block21:
  movq %rcx, %rdx
  subq %rax, %rdx
  cmpq $0x5, %rdx
  jb      label22; j label23
block23:
  movl $0x50006, (%rax)
  movzwq 0x1c(%rsi), %rdx
  bswapl %edx
  shrl $0x10, %edx
  movw %dx, 3(%rax)
  leaq 5(%rax), %rax
  jmp     label24
block24:
  movq (%rsi), %rdx
  testq $0x20, %rdx
  jnz     label26; j label25
block25:
  jmp     label29
block26:
  movq %rcx, %rdx
  subq %rax, %rdx
  cmpq $0x4, %rdx
  jb      label27; j label28
block28:
  movzbq 0x1f(%rsi), %rdx
  shll $0x18, %edx
  orl $0x60003, %edx
  movl %edx, (%rax)
  leaq 4(%rax), %rax
  jmp     label29
block29:
  movq (%rsi), %rdx
  testq $0x40, %rdx
  jnz     label31; j label30
block30:
  jmp     label34
block31:
  movq %rcx, %rdx
  subq %rax, %rdx
  cmpq $0x13, %rdx
  jb      label32; j label33
block33:
  movl $0x70010, (%rax)
  vmovdqu 0x20(%rsi), %xmm0
  vmovdqu %xmm0, 3(%rax)
  leaq 0x13(%rax), %rax
  jmp     label34
block34:
  jmp     label35
block35:
  subq %rax, %rcx
  testq %rcx, %rcx
  jz      label36; j label37
block37:
  movb $0x0, (%rax)
  leaq 1(%rax), %rax
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label38
block4:
  jmp     label38
block6:
  movq %rcx, %rdi
  subq %rdx, %rdi
  cmpq $0x3d, %rdi
  jb      label8; j label7
block8:
  cmpq $0x7, %rdi
  jb      label9; j label10
block9:
  jmp     label38
block11:
  jmp     label38
block13:
  jmp     label38
block17:
  jmp     label38
block22:
  jmp     label38
block27:
  jmp     label38
block32:
  jmp     label38
block36:
  jmp     label38
block38:
  uninit  %rax
  xorq %rax, %rax
  movq %rbp, %rsp
  popq %rbp
  retq
