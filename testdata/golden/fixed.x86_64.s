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
block0:
  testq %r8, %r8
  jz      label18; j label1
block1:
  movq %rcx, %rax
  subq %rdx, %rax
  cmpq $0x3e, %rax
  jl      label2; j label3
block3:
  movl (%rdx), %eax
  andl $0xffffff, %eax
  cmpl $0x10008, %eax
  jnz     label4; j label5
block5:
  movl 7(%rdx), %eax
  andl $0xffffff, %eax
  cmpl $0x2000a, %eax
  jnz     label6; j label7
block7:
  movq 0x12(%rdx), %rax
  movabsq $0xffffff00ffffff, %r9
  andq %rax, %r9
  cmpq (%rip), %r9
  jnz     label8; j label9
block9:
  movl 0x21(%rdx), %eax
  andl $0xffffff, %eax
  cmpl $0x50006, %eax
  jnz     label10; j label11
block11:
  movq 0x26(%rdx), %rax
  movabsq $0xffffff00ffffff, %r9
  andq %rax, %r9
  cmpq (%rip), %r9
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
  movzbq 0x29(%rdx), %rdi
  movb %dil, 0x1f(%rsi)
  vmovdqu 0x2d(%rdx), %xmm3
  vmovdqu %xmm3, 0x20(%rsi)
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
  subq $0x20, %rsp
  movq %rbx, (%rsp)
  movq %r12, 8(%rsp)
  movq %r13, 0x10(%rsp)
block0:
  testq %r8, %r8
  jz      label1; j label2
block2:
  leaq -1(%r8), %r13
  jmp     label3
block3:
  movq %rcx, %rax
  subq %rdx, %rax
  movq %rcx, %r10
  cmpq $0x3d, %rax
  jb      label21; j label4
block4:
  movl (%rdx), %ecx
  andl $0xffffff, %ecx
  cmpl $0x10008, %ecx
  jnz     label20; j label5
block5:
  movl 3(%rdx), %eax
  bswapl %eax
  movl %eax, 0x18(%rsi)
  movl 7(%rdx), %ecx
  andl $0xffffff, %ecx
  cmpl $0x2000a, %ecx
  jnz     label19; j label6
block6:
  movq 0xa(%rdx), %rax
  bswapq %rax
  movq %rax, 8(%rsi)
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
  orq $0x7f, (%rsi)
  leaq 0x3d(%rdx), %rax
  movq %r10, %rdi
  movq %rdi, %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jb      label12; j label13
block13:
  movl $0xffffff, %ecx
  andl 0x3d(%rdx), %ecx
  movq %rax, %rdx
  movq %rsi, %r9
  movq %rdi, %r10
  jmp     label45
block14:
  movq %r10, %rdi
  leaq 0x2a(%rdx), %rdx
  orq $0x3f, (%rsi)
  movq %rsi, %r9
  jmp     label45
block15:
  movq %r10, %rdi
  leaq 0x26(%rdx), %rdx
  orq $0x1f, (%rsi)
  movq %rsi, %r9
  jmp     label42
block16:
  movq %r10, %rdi
  leaq 0x21(%rdx), %rdx
  orq $0xf, (%rsi)
  movq %rsi, %r9
  jmp     label39
block17:
  movq %r10, %rdi
  leaq 0x16(%rdx), %rdx
  orq $0x7, (%rsi)
  movq %rsi, %r9
  jmp     label36
block18:
  movq %r10, %rdi
  leaq 0x12(%rdx), %rdx
  orq $0x3, (%rsi)
  movq %rsi, %r9
  jmp     label33
block19:
  movq %r10, %rdi
  leaq 7(%rdx), %rdx
  orq $0x1, (%rsi)
  movq %rsi, %r9
  jmp     label30
block20:
  movq %r10, %rdi
  movq %rsi, %r9
  jmp     label27
block21:
  movq %r10, %rdi
  movq %rsi, %r9
  movq %rdi, %rax
  subq %rdx, %rax
  cmpq $0x4, %rax
  jb      label22; j label23
block23:
  movl (%rdx), %ecx
  andl $0xffffff, %ecx
  jmp     label24
block24:
  cmpl $0x10008, %ecx
  jnz     label25; j label26
block25:
  jmp     label27
block26:
  movq %r9, %rbx
  movq %r10, %r12
  jmp     label90
block27:
  cmpl $0x2000a, %ecx
  jnz     label28; j label29
block28:
  jmp     label30
block29:
  movq %r9, %rbx
  movq %r10, %r12
  jmp     label84
block30:
  cmpl $0x30002, %ecx
  jnz     label31; j label32
block31:
  jmp     label33
block32:
  movq %r9, %rbx
  movq %r10, %r12
  jmp     label78
block33:
  cmpl $0x40004, %ecx
  jnz     label34; j label35
block34:
  jmp     label36
block35:
  movq %r9, %rbx
  movq %r10, %r12
  jmp     label72
block36:
  cmpl $0x50006, %ecx
  jnz     label37; j label38
block37:
  jmp     label39
block38:
  movq %r9, %rbx
  movq %r10, %r12
  jmp     label66
block39:
  cmpl $0x60003, %ecx
  jnz     label40; j label41
block40:
  jmp     label42
block41:
  movq %r9, %rbx
  movq %r10, %r12
  jmp     label60
block42:
  cmpl $0x70010, %ecx
  jnz     label43; j label44
block43:
  jmp     label45
block44:
  movq %r9, %rbx
  jmp     label54
block45:
  movq %rcx, %rsi
  andl $0xff, %esi
  leaq 1(%rdx), %rax
  testl $0xff, %ecx
  jnz     label47; j label46
block46:
  movq %r9, %rbx
  jmp     label107
block49:
  leal -1(%rax), %eax
  movl $0x7, %edi
  cmpl %edi, %eax
  cmovbl %eax, %edi
  br_table %rdi, %r8, %rax
block52:
  movq %r9, %rbx
  jmp     label54
block54:
  orq $0x40, (%rbx)
  leaq 0x13(%rdx), %rax
  movq %r10, %r12
  movq %r12, %rcx
  subq %rdx, %rcx
  cmpq $0x17, %rcx
  jb      label56; j label55
block55:
  vmovdqu 3(%rdx), %xmm0
  vmovdqu %xmm0, 0x20(%rbx)
  movl $0xffffff, %ecx
  andl 0x13(%rdx), %ecx
  movq %rax, %rdx
  movq %rbx, %r9
  movq %r12, %r10
  jmp     label45
block58:
  jmp     label60
block60:
  orq $0x20, (%rbx)
  leaq 4(%rdx), %rsi
  movq %r12, %rdi
  subq %rdx, %rdi
  cmpq $0x8, %rdi
  jb      label62; j label61
block61:
  movzbq 3(%rdx), %rdi
  movb %dil, 0x1f(%rbx)
  movl $0xffffff, %ecx
  andl 4(%rdx), %ecx
  movq %rsi, %rdx
  movq %rbx, %r9
  movq %r12, %r10
  jmp     label42
block64:
  jmp     label66
block66:
  orq $0x10, (%rbx)
  leaq 5(%rdx), %rsi
  movq %r12, %rax
  subq %rdx, %rax
  cmpq $0x9, %rax
  jb      label68; j label67
block67:
  movzwq 3(%rdx), %rax
  bswapl %eax
  shrl $0x10, %eax
  movw %ax, 0x1c(%rbx)
  movl $0xffffff, %ecx
  andl 5(%rdx), %ecx
  movq %rsi, %rdx
  movq %rbx, %r9
  movq %r12, %r10
  jmp     label39
block70:
  jmp     label72
block72:
  orq $0x8, (%rbx)
  leaq 0xb(%rdx), %rsi
  movq %r12, %rax
  subq %rdx, %rax
  cmpq $0xf, %rax
  jb      label74; j label73
block73:
  movq 3(%rdx), %rax
  bswapq %rax
  movq %rax, 0x10(%rbx)
  movl $0xffffff, %ecx
  andl 0xb(%rdx), %ecx
  movq %rsi, %rdx
  movq %rbx, %r9
  movq %r12, %r10
  jmp     label36
block76:
  jmp     label78
block78:
  orq $0x4, (%rbx)
  leaq 4(%rdx), %rsi
  movq %r12, %rax
  subq %rdx, %rax
  cmpq $0x8, %rax
  jb      label80; j label79
block79:
  movzbq 3(%rdx), %rax
  testb %al, %al
  setne %al
  movb %al, 0x1e(%rbx)
  movl $0xffffff, %ecx
  andl 4(%rdx), %ecx
  movq %rsi, %rdx
  movq %rbx, %r9
  movq %r12, %r10
  jmp     label33
block82:
  jmp     label84
block84:
  orq $0x2, (%rbx)
  leaq 0xb(%rdx), %rsi
  movq %r12, %rax
  subq %rdx, %rax
  cmpq $0xf, %rax
  jb      label86; j label85
block85:
  movq 3(%rdx), %rax
  bswapq %rax
  movq %rax, 8(%rbx)
  movl $0xffffff, %ecx
  andl 0xb(%rdx), %ecx
  movq %rsi, %rdx
  movq %rbx, %r9
  movq %r12, %r10
  jmp     label30
block88:
  jmp     label90
block90:
  orq $0x1, (%rbx)
  leaq 7(%rdx), %rsi
  movq %r12, %rax
  subq %rdx, %rax
  cmpq $0xb, %rax
  jb      label92; j label91
block91:
  movl 3(%rdx), %eax
  bswapl %eax
  movl %eax, 0x18(%rbx)
  movl $0xffffff, %ecx
  andl 7(%rdx), %ecx
  movq %rsi, %rdx
  movq %rbx, %r9
  movq %r12, %r10
  jmp     label27
block95:
  movq %rax, %rdx
  jmp     label102
block99:
  movq %r12, %rsi
  subq %rax, %rsi
  cmpq $0x4, %rsi
  jb      label100; j label101
block101:
  movl $0xffffff, %ecx
  andl (%rax), %ecx
  movq %rax, %rdx
  movq %rbx, %r9
  movq %r12, %r10
  jmp     label45
block104:
  movzbq (%rdx), %r11
  testb %r11b, %r11b
  jnz     label105; j label106
block106:
  leaq 1(%rdx), %rax
  jmp     label107
block107:
  movq (%rbx), %rcx
  andq $0x7, %rcx
  cmpq $0x7, %rcx
  jnz     label108; j label109
block109:
  movq (%rsp), %rbx
  movq 8(%rsp), %r12
  movq 0x10(%rsp), %r13
  addq $0x20, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label110
block12:
  movq %rax, %rdx
  movq %rsi, %rbx
  movq %rdi, %r12
  jmp     label102
block22:
  movq %r9, %rbx
  movq %r10, %r12
  jmp     label102
block47:
  movq %rcx, %rax
  bswapl %eax
  shrl $0x8, %eax
  andl $0xffff, %eax
  cmpl $0x1, %eax
  jnb     label49; j label48
block48:
  movq %r9, %rbx
  movq %r10, %r12
  jmp     label96
block50:
  movq %r9, %rbx
  movq %r10, %r12
  jmp     label96
block51:
  cmpl $0x10, %esi
  jz      label52; j label53
block53:
  movq %r9, %rbx
  movq %r10, %r12
  jmp     label97
block56:
  leaq 3(%rdx), %rsi
  movabsq $0x1000000020, %rcx
  jmp     label93
block57:
  movq %r9, %rbx
  movq %r10, %r12
  cmpl $0x3, %esi
  jz      label58; j label59
block59:
  jmp     label97
block62:
  leaq 3(%rdx), %rsi
  movabsq $0x30000001f, %rcx
  jmp     label93
block63:
  movq %r9, %rbx
  movq %r10, %r12
  cmpl $0x6, %esi
  jz      label64; j label65
block65:
  jmp     label97
block68:
  leaq 3(%rdx), %rsi
  movabsq $0x60000001c, %rcx
  jmp     label93
block69:
  movq %r9, %rbx
  movq %r10, %r12
  cmpl $0x4, %esi
  jz      label70; j label71
block71:
  jmp     label97
block74:
  leaq 3(%rdx), %rsi
  movabsq $0x400000010, %rcx
  jmp     label93
block75:
  movq %r9, %rbx
  movq %r10, %r12
  cmpl $0x2, %esi
  jz      label76; j label77
block77:
  jmp     label97
block80:
  leaq 3(%rdx), %rsi
  movabsq $0x20000001e, %rcx
  jmp     label93
block81:
  movq %r9, %rbx
  movq %r10, %r12
  cmpl $0xa, %esi
  jz      label82; j label83
block83:
  jmp     label97
block86:
  leaq 3(%rdx), %rsi
  movabsq $0xa00000008, %rcx
  jmp     label93
block87:
  movq %r9, %rbx
  movq %r10, %r12
  cmpl $0x8, %esi
  jz      label88; j label89
block89:
  jmp     label97
block92:
  leaq 3(%rdx), %rsi
  movabsq $0x800000018, %rcx
  jmp     label93
block93:
  load_ext_name userextname1+0, %rax
  movq %r12, %rdx
  movq %rbx, %rdi
  call    *%rax
  testq %rax, %rax
  jz      label94; j label95
block94:
  jmp     label110
block96:
  jmp     label97
block97:
  leaq 3(%rdx), %rdi
  movl %ecx, %edx
  orq (%rip), %rdx
  load_ext_name userextname0+0, %r8
  movq %r13, %rcx
  movq %r12, %rsi
  call    *%r8
  testq %rax, %rax
  jz      label98; j label99
block98:
  jmp     label110
block100:
  movq %rax, %rdx
  jmp     label102
block102:
  subq %rdx, %r12
  cmpq $0x1, %r12
  jb      label103; j label104
block103:
  jmp     label110
block105:
  jmp     label110
block108:
  jmp     label110
block110:
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
block0:
  movq %rcx, %r9
  leaq (%rsi, %rdx), %rcx
  movq (%rdi), %rax
  movq 8(%rdi), %r8
  subq %rax, %r8
  cmpq $0x30, %r8
  jb      label18; j label1
block1:
  leaq 0x30(%rax), %r8
  movq %r8, (%rdi)
  cmpq $0x3e, %rdx
  jnz     label2; j label3
block3:
  movl (%rsi), %edx
  andl $0xffffff, %edx
  cmpl $0x10008, %edx
  jnz     label4; j label5
block5:
  movl 7(%rsi), %edx
  andl $0xffffff, %edx
  cmpl $0x2000a, %edx
  jnz     label6; j label7
block7:
  movq 0x12(%rsi), %rdx
  movabsq $0xffffff00ffffff, %r8
  andq %rdx, %r8
  cmpq (%rip), %r8
  jnz     label8; j label9
block9:
  movl 0x21(%rsi), %edx
  andl $0xffffff, %edx
  cmpl $0x50006, %edx
  jnz     label10; j label11
block11:
  movq 0x26(%rsi), %rdx
  movabsq $0xffffff00ffffff, %r8
  andq %rdx, %r8
  cmpq (%rip), %r8
  jnz     label12; j label13
block13:
  movzbq 0x3d(%rsi), %rdx
  testb %dl, %dl
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
  movzbq 0x29(%rsi), %rdi
  movb %dil, 0x1f(%rax)
  vmovdqu 0x2d(%rsi), %xmm5
  vmovdqu %xmm5, 0x20(%rax)
  movq $0x7f, (%rax)
  movq %rbp, %rsp
  popq %rbp
  retq
block2:
  movq %rsi, %rdx
  jmp     label16
block4:
  movq %rsi, %rdx
  jmp     label16
block6:
  movq %rsi, %rdx
  jmp     label16
block8:
  movq %rsi, %rdx
  jmp     label16
block10:
  movq %rsi, %rdx
  jmp     label16
block12:
  movq %rsi, %rdx
  jmp     label16
block14:
  movq %rsi, %rdx
  jmp     label16
block16:
  movq $0x0, (%rax)
  movq %rax, %rsi
  jmp     label17
block17:
  movq %r9, %r8
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
  shll $0x0, %eax
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
  movq %rax, %r8
  shrq $0x4, %r8
  andq $0x1, %r8
  imulq $0x5, %r8, %r9
  leaq (%rdi, %r9), %r8
  movzbq 0x1f(%rsi), %rdx
  shll $0x18, %edx
  orl $0x60003, %edx
  movl %edx, (%rdi, %r9)
  movq %rax, %r9
  shrq $0x5, %r9
  andq $0x1, %r9
  leaq (%r8, %r9, 4), %rdi
  movl $0x70010, (%r8, %r9, 4)
  vmovdqu 0x20(%rsi), %xmm6
  vmovdqu %xmm6, 3(%r8, %r9, 4)
  shrq $0x6, %rax
  andq $0x1, %rax
  imulq $0x13, %rax, %r8
  leaq (%rdi, %r8), %rax
  jmp     label35
block10:
  movl $0x10008, (%rdx)
  movl 0x18(%rsi), %r11d
  bswapl %r11d
  movl %r11d, 3(%rdx)
  leaq 7(%rdx), %rax
  movq %rcx, %rdi
  subq %rax, %rdi
  cmpq $0xb, %rdi
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
  leaq 0x16(%rdx), %rax
  movq (%rsi), %rdi
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
  cmpq $0x1, %rcx
  jb      label36; j label37
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
  movq %rcx, %r8
  subq %rdx, %r8
  cmpq $0x7, %r8
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
