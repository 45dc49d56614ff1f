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
; u3:0 DecodeAnyOrder Root
; u6:0 Encode Root

; DecodeAnyOrder Root
  pushq %rbp
  movq %rsp, %rbp
  subq $0x80, %rsp
  movq %rbx, 0x50(%rsp)
  movq %r12, 0x58(%rsp)
  movq %r13, 0x60(%rsp)
  movq %r14, 0x68(%rsp)
  movq %r15, 0x70(%rsp)
block0:
  movq %rdi, <offset:1>+(%rsp)
  movq %rsi, <offset:1>+8(%rsp)
  testq %r8, %r8
  movq %r8, <offset:1>+0x10(%rsp)
  jz      label1; j label2
block2:
  movq %rcx, %rax
  subq %rdx, %rax
  movq %rcx, <offset:1>+0x28(%rsp)
  cmpq $0x4, %rax
  jb      label163; j label3
block3:
  movl (%rdx), %eax
  jmp     label4
block4:
  andl $0xffffff, %eax
  uninit  %rcx
  xorq %rcx, %rcx
  movq %rcx, <offset:1>+0x20(%rsp)
  cmpl $0x1000f, %eax
  jnz     label5; j label6
block5:
  jmp     label7
block6:
  movq <offset:1>+0x10(%rsp), %rbx
  movq %rdx, %r15
  jmp     label134
block7:
  cmpl $0x2000e, %eax
  jnz     label8; j label9
block8:
  jmp     label10
block9:
  movq <offset:1>+0x10(%rsp), %rbx
  movq %rdx, %r15
  jmp     label91
block10:
  cmpl $0x3000d, %eax
  jnz     label11; j label12
block11:
  jmp     label13
block12:
  movq <offset:1>+0x10(%rsp), %rcx
  movq %rdx, %r15
  jmp     label22
block13:
  movq %rax, %rcx
  andl $0xff, %ecx
  movq %rdx, %r15
  leaq 1(%r15), %rdx
  testl $0xff, %eax
  jnz     label15; j label14
block14:
  movq %rdx, %rax
  movq <offset:1>+8(%rsp), %rcx
  movq <offset:1>+0x20(%rsp), %rbx
  jmp     label169
block17:
  leal -1(%rsi), %edx
  movl $0x3, %esi
  cmpl %esi, %edx
  cmovbl %edx, %esi
  br_table %rsi, %rdi, %rdx
block20:
  movq <offset:1>+0x10(%rsp), %rcx
  jmp     label22
block22:
  cmpq $0x1, %rcx
  movq %rcx, <offset:1>+0x10(%rsp)
  jz      label23; j label24
block24:
  leaq 3(%r15), %rdx
  movq <offset:1>+0x28(%rsp), %rcx
  movq %rcx, %rsi
  subq %rdx, %rsi
  cmpq $0x6, %rsi
  jb      label25; j label26
block26:
  movl 5(%r15), %eax
  testl %eax, %eax
  jnz     label36; j label27
block29:
  movl $0x1fd5d, %r10d
  shrxq %rdi, %r10, %r10
  testq $0x1, %r10
  jz      label30; j label31
block31:
  movzbq 4(%r15), %rax
  movzbq %al, %rdx
  cmpq $0x40, %rdx
  jnb     label32; j label33
block33:
  movl $0x1fd5d, %edx
  shrxq %rax, %rdx, %rax
  testq $0x1, %rax
  jz      label34; j label35
block35:
  movq <offset:1>+8(%rsp), %rax
  movq $0x8, 0x28(%rax)
  movq $0x0, 0x30(%rax)
  leaq 9(%r15), %r15
  movq %rcx, <offset:1>+0x28(%rsp)
  jmp     label85
block36:
  movzbq 3(%r15), %rdx
  cmpb $0xb, %dl
  jnz     label37; j label38
block38:
  movzbq 4(%r15), %rdx
  cmpb $0xf, %dl
  jnz     label39; j label40
block40:
  bswapl %eax
  movl %eax, %edx
  imulq $0x9, %rdx, %rax
  leaq 9(%r15), %r15
  movq %rcx, %rsi
  subq %r15, %rsi
  movq %rcx, <offset:1>+0x28(%rsp)
  cmpq %rsi, %rax
  jnbe    label41; j label42
block42:
  movq <offset:1>+(%rsp), %r12
  movq (%r12), %rax
  movq 8(%r12), %rcx
  movq %rdx, %rbx
  shlq $0x5, %rbx
  movq %rdx, <offset:1>+0x48(%rsp)
  subq %rax, %rcx
  cmpq %rcx, %rbx
  jbe     label46; j label43
block45:
  jmp     label47
block46:
  movq %r12, <offset:1>+(%rsp)
  leaq (%rax, %rbx), %rcx
  movq %rcx, (%r12)
  jmp     label47
block47:
  load_ext_name userextname2+0, %rcx
  movq %rcx, <offset:1>+0x40(%rsp)
  movl $0x1fd5d, %r14d
  movq %r14, <offset:1>+0x30(%rsp)
  leaq (%rax, %rbx), %r13
  movq %rax, <offset:1>+0x18(%rsp)
  movq %r13, <offset:1>+0x38(%rsp)
  movq <offset:1>+0x28(%rsp), %rcx
  movq <offset:1>+0x18(%rsp), %rbx
  jmp     label48
block48:
  movq %rcx, %rax
  subq %r15, %rax
  cmpq $0x4, %rax
  jb      label49; j label50
block50:
  movl (%r15), %eax
  bswapl %eax
  movl %eax, %r13d
  leaq 4(%r15), %r14
  movq <offset:1>+0x28(%rsp), %rcx
  subq %r14, %rcx
  cmpq %rcx, %r13
  jnbe    label51; j label52
block52:
  cmpq $0x20, %r13
  jnbe    label53; j label54
block54:
  cmpq $0x20, %rcx
  jb      label55; j label56
block56:
  vmovdqu 4(%r15), %xmm0
  movq <offset:1>+0x40(%rsp), %rdx
  leaq 0x20(%rdx), %rcx
  subq %r13, %rcx
  vmovdqu (%rcx), %xmm1
  vmovdqu 0x14(%r15), %xmm2
  vpand %xmm1, %xmm0, %xmm0
  vpand 0x10(%rcx), %xmm2, %xmm1
  vpor %xmm1, %xmm0, %xmm0
  vptest %xmm0, %xmm0
  jnz     label57; j label58
block58:
  jmp     label62
block60:
  jmp     label62
block62:
  movq %r14, (%rbx)
  movq %r13, %rax
  orq (%rip), %rax
  movq %rax, 8(%rbx)
  movq <offset:1>+0x10(%rsp), %r11
  cmpq $0x2, %r11
  jz      label63; j label64
block64:
  leaq 4(%r15, %r13), %r12
  movq <offset:1>+0x28(%rsp), %rcx
  movq %rcx, %rdx
  subq %r12, %rdx
  cmpq $0x5, %rdx
  jb      label65; j label66
block66:
  movl 5(%r15, %r13), %ecx
  testl %ecx, %ecx
  jnz     label72; j label67
block69:
  movq <offset:1>+0x30(%rsp), %rdx
  shrxq %rdi, %rdx, %r10
  testq $0x1, %r10
  jz      label70; j label71
block71:
  movq $0x8, 0x10(%rbx)
  movq $0x0, 0x18(%rbx)
  leaq 5(%r14, %r13), %r15
  jmp     label82
block72:
  movzbq 4(%r15, %r13), %rax
  cmpb $0x4, %al
  jnz     label73; j label74
block74:
  bswapl %ecx
  movl %ecx, %r15d
  movq %r15, %rsi
  shlq $0x3, %rsi
  leaq 5(%r14, %r13), %rdi
  movq <offset:1>+0x28(%rsp), %rcx
  movq %rcx, %rax
  subq %rdi, %rax
  movq %rdi, %r13
  cmpq %rax, %rsi
  jnbe    label75; j label76
block76:
  movq <offset:1>+(%rsp), %rax
  movq (%rax), %rax
  movq <offset:1>+(%rsp), %rcx
  movq 8(%rcx), %rcx
  subq %rax, %rcx
  cmpq %rcx, %rsi
  jbe     label80; j label77
block79:
  movq %rax, %r14
  jmp     label81
block80:
  leaq (%rax, %r15, 8), %rcx
  movq %rax, %r14
  movq <offset:1>+(%rsp), %rax
  movq %rcx, (%rax)
  jmp     label81
block81:
  load_ext_name userextname4+0, %rax
  movq %r13, %rdi
  movq %r15, %rdx
  movq %r14, %rsi
  call    *%rax
  movq %r14, %rax
  movq %rax, 0x10(%rbx)
  movq %r15, 0x18(%rbx)
  leaq 5(%r12, %r15, 8), %r15
  jmp     label82
block82:
  leaq 0x20(%rbx), %rbx
  movq <offset:1>+0x38(%rsp), %rax
  cmpq %rax, %rbx
  jnz     label83; j label84
block83:
  movq <offset:1>+0x28(%rsp), %rcx
  movq %rax, <offset:1>+0x38(%rsp)
  jmp     label48
block84:
  movq <offset:1>+8(%rsp), %rax
  movq <offset:1>+0x18(%rsp), %rcx
  movq %rcx, 0x28(%rax)
  movq <offset:1>+0x48(%rsp), %rcx
  movq %rcx, 0x30(%rax)
  movq <offset:1>+0x28(%rsp), %rcx
  jmp     label85
block85:
  movq <offset:1>+0x28(%rsp), %rcx
  movq %rcx, %rax
  subq %r15, %rax
  cmpq $0x4, %rax
  jb      label87; j label86
block86:
  movl $0xffffff, %eax
  andl (%r15), %eax
  movq <offset:1>+0x20(%rsp), %rcx
  orq $0x4, %rcx
  movq %rcx, <offset:1>+0x20(%rsp)
  movq %r15, %rdx
  jmp     label13
block89:
  movq <offset:1>+0x10(%rsp), %rbx
  jmp     label91
block91:
  movq <offset:1>+0x10(%rsp), %rbx
  cmpq $0x1, %rbx
  jz      label92; j label93
block93:
  leaq 3(%r15), %rax
  movq <offset:1>+0x28(%rsp), %rcx
  subq %rax, %rcx
  cmpq $0x5, %rcx
  jb      label94; j label95
block95:
  movl 4(%r15), %eax
  testl %eax, %eax
  jnz     label101; j label96
block98:
  movl $0x1fd5d, %ecx
  shrxq %rax, %rcx, %rax
  testq $0x1, %rax
  jz      label99; j label100
block100:
  movq <offset:1>+8(%rsp), %rax
  movq $0x8, 0x18(%rax)
  movq $0x0, 0x20(%rax)
  leaq 8(%r15), %r15
  movq <offset:1>+0x28(%rsp), %rcx
  jmp     label128
block101:
  movzbq 3(%r15), %rdx
  cmpb $0xb, %dl
  jnz     label102; j label103
block103:
  bswapl %eax
  movl %eax, %esi
  movq %rsi, %rdi
  shlq $0x2, %rdi
  leaq 8(%r15), %r15
  movq <offset:1>+0x28(%rsp), %rcx
  movq %rcx, %r8
  subq %r15, %r8
  cmpq %r8, %rdi
  jnbe    label104; j label105
block105:
  movq <offset:1>+(%rsp), %r12
  movq (%r12), %rax
  movq 8(%r12), %rdi
  movq %rsi, %r12
  shlq $0x4, %r12
  movq %rsi, <offset:1>+0x38(%rsp)
  subq %rax, %rdi
  cmpq %rdi, %r12
  jbe     label109; j label106
block108:
  jmp     label110
block109:
  leaq (%rax, %r12), %rcx
  movq <offset:1>+(%rsp), %rdx
  movq %rcx, (%rdx)
  jmp     label110
block110:
  load_ext_name userextname2+0, %r14
  leaq (%rax, %r12), %rcx
  movq %rax, <offset:1>+0x18(%rsp)
  movq %rcx, <offset:1>+0x30(%rsp)
  movq <offset:1>+0x28(%rsp), %rcx
  movq <offset:1>+0x18(%rsp), %r13
  jmp     label111
block111:
  movq <offset:1>+0x28(%rsp), %rcx
  subq %r15, %rcx
  cmpq $0x4, %rcx
  jb      label112; j label113
block113:
  movl (%r15), %ecx
  bswapl %ecx
  movl %ecx, %r12d
  leaq 4(%r15), %rbx
  movq <offset:1>+0x28(%rsp), %rcx
  subq %rbx, %rcx
  cmpq %rcx, %r12
  jnbe    label114; j label115
block115:
  cmpq $0x20, %r12
  jnbe    label116; j label117
block117:
  cmpq $0x20, %rcx
  jb      label118; j label119
block119:
  vmovdqu 4(%r15), %xmm0
  leaq 0x20(%r14), %rcx
  subq %r12, %rcx
  vmovdqu (%rcx), %xmm1
  vmovdqu 0x14(%r15), %xmm2
  vpand %xmm1, %xmm0, %xmm0
  vpand 0x10(%rcx), %xmm2, %xmm1
  vpor %xmm1, %xmm0, %xmm0
  vptest %xmm0, %xmm0
  jnz     label120; j label121
block121:
  jmp     label125
block123:
  jmp     label125
block125:
  movq %rbx, (%r13)
  movq %r12, %rax
  orq (%rip), %rax
  movq %rax, 8(%r13)
  leaq 0x10(%r13), %r13
  leaq 4(%r15, %r12), %r15
  movq <offset:1>+0x30(%rsp), %rcx
  cmpq %rcx, %r13
  jnz     label126; j label127
block126:
  movq %rcx, <offset:1>+0x30(%rsp)
  movq <offset:1>+0x28(%rsp), %rcx
  jmp     label111
block127:
  movq <offset:1>+0x18(%rsp), %rax
  movq <offset:1>+8(%rsp), %rcx
  movq %rax, 0x18(%rcx)
  movq <offset:1>+8(%rsp), %rax
  movq <offset:1>+0x38(%rsp), %rsi
  movq %rsi, 0x20(%rax)
  movq <offset:1>+0x28(%rsp), %rcx
  jmp     label128
block128:
  movq <offset:1>+0x28(%rsp), %rcx
  movq %rcx, %rax
  subq %r15, %rax
  cmpq $0x4, %rax
  jb      label130; j label129
block129:
  movl $0xffffff, %eax
  andl (%r15), %eax
  movq <offset:1>+0x20(%rsp), %rcx
  orq $0x2, %rcx
  movq %rcx, <offset:1>+0x20(%rsp)
  movq %r15, %rdx
  jmp     label10
block132:
  movq <offset:1>+0x10(%rsp), %rbx
  jmp     label134
block134:
  movq <offset:1>+0x10(%rsp), %rbx
  cmpq $0x1, %rbx
  jz      label135; j label136
block136:
  leaq 3(%r15), %rax
  movq <offset:1>+0x28(%rsp), %rcx
  subq %rax, %rcx
  cmpq $0x5, %rcx
  jb      label137; j label138
block138:
  movl 4(%r15), %eax
  testl %eax, %eax
  jnz     label144; j label139
block141:
  movl $0x1fd5d, %ecx
  shrxq %rax, %rcx, %rcx
  testq $0x1, %rcx
  jz      label142; j label143
block143:
  movq <offset:1>+8(%rsp), %rax
  movq $0x8, 8(%rax)
  movq $0x0, 0x10(%rax)
  leaq 8(%r15), %r15
  movq <offset:1>+0x28(%rsp), %rcx
  jmp     label154
block144:
  movzbq 3(%r15), %rdi
  cmpb $0x8, %dil
  jnz     label145; j label146
block146:
  bswapl %eax
  movl %eax, %r12d
  movq %r12, %r10
  shlq $0x2, %r10
  leaq 8(%r15), %rdi
  movq <offset:1>+0x28(%rsp), %rcx
  movq %rcx, %r11
  subq %rdi, %r11
  movq %rdi, %rbx
  cmpq %r11, %r10
  jnbe    label147; j label148
block148:
  movq <offset:1>+(%rsp), %rax
  movq (%rax), %rax
  movq <offset:1>+(%rsp), %rcx
  movq 8(%rcx), %r11
  leaq 7(%r10), %rsi
  movq %rsi, %rcx
  andq $0xfffffffffffffff8, %rcx
  subq %rax, %r11
  cmpq %r11, %rcx
  jbe     label152; j label149
block151:
  movq %rax, %r13
  jmp     label153
block152:
  andq $0xfffffffffffffff8, %rsi
  leaq (%rax, %rsi), %rcx
  movq %rax, %r13
  movq <offset:1>+(%rsp), %rax
  movq %rcx, (%rax)
  jmp     label153
block153:
  load_ext_name userextname1+0, %rax
  movq %rbx, %rdi
  movq %r12, %rdx
  movq %r13, %rsi
  call    *%rax
  movq %r13, %rax
  movq <offset:1>+8(%rsp), %rcx
  movq %rax, 8(%rcx)
  movq <offset:1>+8(%rsp), %rax
  movq %r12, 0x10(%rax)
  leaq 8(%r15, %r12, 4), %r15
  movq <offset:1>+0x28(%rsp), %rcx
  jmp     label154
block154:
  movq <offset:1>+0x28(%rsp), %rcx
  movq %rcx, %rax
  subq %r15, %rax
  cmpq $0x4, %rax
  jb      label156; j label155
block155:
  movl $0xffffff, %eax
  andl (%r15), %eax
  movq <offset:1>+0x20(%rsp), %rbx
  orq $0x1, %rbx
  movq %r15, %rdx
  movq %rbx, <offset:1>+0x20(%rsp)
  jmp     label7
block160:
  movq <offset:1>+0x28(%rsp), %rcx
  subq %rax, %rcx
  movq %rax, %rsi
  cmpq $0x4, %rcx
  jb      label162; j label161
block161:
  movl $0xffffff, %eax
  movq %rsi, %rcx
  andl (%rcx), %eax
  movq %rcx, %rdx
  movq %rbx, <offset:1>+0x20(%rsp)
  jmp     label13
block166:
  movzbq (%r15), %rax
  testb %al, %al
  jnz     label167; j label168
block168:
  leaq 1(%r15), %rax
  movq <offset:1>+8(%rsp), %rcx
  jmp     label169
block169:
  movq <offset:1>+8(%rsp), %rcx
  movq %rbx, (%rcx)
  movq 0x50(%rsp), %rbx
  movq 0x58(%rsp), %r12
  movq 0x60(%rsp), %r13
  movq 0x68(%rsp), %r14
  movq 0x70(%rsp), %r15
  addq $0x80, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block1:
  jmp     label170
block15:
  movq %rax, %rdx
  bswapl %edx
  shrl $0x8, %edx
  movq %rdx, %rsi
  andl $0xffff, %esi
  testl $0xffff, %edx
  jnz     label17; j label16
block16:
  movq <offset:1>+0x20(%rsp), %rbx
  jmp     label157
block18:
  movq <offset:1>+0x20(%rsp), %rbx
  jmp     label157
block19:
  cmpl $0xd, %ecx
  jz      label20; j label21
block21:
  movq <offset:1>+0x20(%rsp), %rbx
  jmp     label158
block23:
  jmp     label170
block25:
  jmp     label170
block27:
  movzbq 3(%r15), %rdi
  movzbq %dil, %r8
  cmpq $0x40, %r8
  jnb     label28; j label29
block28:
  jmp     label170
block30:
  jmp     label170
block32:
  jmp     label170
block34:
  jmp     label170
block37:
  jmp     label170
block39:
  jmp     label170
block41:
  jmp     label170
block43:
  load_ext_name userextname0+0, %rax
  movq %rbx, %rsi
  movq %r12, %rdi
  call    *%rax
  movq %r12, <offset:1>+(%rsp)
  testq %rax, %rax
  jz      label44; j label45
block44:
  jmp     label170
block49:
  jmp     label170
block51:
  jmp     label170
block53:
  jmp     label59
block55:
  jmp     label59
block57:
  jmp     label59
block59:
  load_ext_name userextname3+0, %rcx
  movq %r13, %rsi
  movq %r14, %rdi
  call    *%rcx
  testq %rax, %rax
  jnz     label60; j label61
block61:
  jmp     label170
block63:
  jmp     label170
block65:
  jmp     label170
block67:
  movzbq 4(%r15, %r13), %rdi
  movzbq %dil, %r8
  cmpq $0x40, %r8
  jnb     label68; j label69
block68:
  jmp     label170
block70:
  jmp     label170
block73:
  jmp     label170
block75:
  jmp     label170
block77:
  load_ext_name userextname0+0, %rax
  movq <offset:1>+(%rsp), %rdi
  call    *%rax
  testq %rax, %rax
  jz      label78; j label79
block78:
  jmp     label170
block87:
  movq <offset:1>+0x20(%rsp), %rcx
  orq $0x4, %rcx
  movq %rcx, <offset:1>+0x20(%rsp)
  movq <offset:1>+0x28(%rsp), %rcx
  movq <offset:1>+0x20(%rsp), %rbx
  jmp     label164
block88:
  cmpl $0xe, %ecx
  jz      label89; j label90
block90:
  movq <offset:1>+0x20(%rsp), %rbx
  jmp     label158
block92:
  jmp     label170
block94:
  jmp     label170
block96:
  movzbq 3(%r15), %rax
  movzbq %al, %rcx
  cmpq $0x40, %rcx
  jnb     label97; j label98
block97:
  jmp     label170
block99:
  jmp     label170
block102:
  jmp     label170
block104:
  jmp     label170
block106:
  load_ext_name userextname0+0, %r10
  movq %r12, %rsi
  movq <offset:1>+(%rsp), %rdi
  call    *%r10
  testq %rax, %rax
  jz      label107; j label108
block107:
  jmp     label170
block112:
  jmp     label170
block114:
  jmp     label170
block116:
  jmp     label122
block118:
  jmp     label122
block120:
  jmp     label122
block122:
  load_ext_name userextname3+0, %rcx
  movq %r12, %rsi
  movq %rbx, %rdi
  call    *%rcx
  testq %rax, %rax
  jnz     label123; j label124
block124:
  jmp     label170
block130:
  movq <offset:1>+0x20(%rsp), %rcx
  orq $0x2, %rcx
  movq %rcx, <offset:1>+0x20(%rsp)
  movq <offset:1>+0x28(%rsp), %rcx
  movq <offset:1>+0x20(%rsp), %rbx
  jmp     label164
block131:
  cmpl $0xf, %ecx
  jz      label132; j label133
block133:
  movq <offset:1>+0x20(%rsp), %rbx
  jmp     label158
block135:
  jmp     label170
block137:
  jmp     label170
block139:
  movzbq 3(%r15), %rax
  movzbq %al, %rcx
  cmpq $0x40, %rcx
  jnb     label140; j label141
block140:
  jmp     label170
block142:
  jmp     label170
block145:
  jmp     label170
block147:
  jmp     label170
block149:
  andq $0xfffffffffffffff8, %rsi
  load_ext_name userextname0+0, %rax
  movq <offset:1>+(%rsp), %rdi
  call    *%rax
  testq %rax, %rax
  jz      label150; j label151
block150:
  jmp     label170
block156:
  movq <offset:1>+0x20(%rsp), %rbx
  orq $0x1, %rbx
  movq <offset:1>+0x28(%rsp), %rcx
  jmp     label164
block157:
  jmp     label158
block158:
  leaq 3(%r15), %rdi
  movl %eax, %edx
  orq (%rip), %rdx
  movq <offset:1>+0x10(%rsp), %rax
  leaq -1(%rax), %rcx
  load_ext_name userextname5+0, %rax
  movq <offset:1>+0x28(%rsp), %rsi
  call    *%rax
  testq %rax, %rax
  jz      label159; j label160
block159:
  jmp     label170
block162:
  movq %rsi, %rcx
  movq %rcx, %r15
  movq <offset:1>+0x28(%rsp), %rcx
  jmp     label164
block163:
  movq %rdx, %r15
  uninit  %rbx
  xorq %rbx, %rbx
  movq <offset:1>+0x28(%rsp), %rcx
  jmp     label164
block164:
  movq <offset:1>+0x28(%rsp), %rcx
  subq %r15, %rcx
  movq %rcx, %rax
  movq %rcx, <offset:1>+0x28(%rsp)
  testq %rax, %rcx
  jz      label165; j label166
block165:
  jmp     label170
block167:
  jmp     label170
block170:
  uninit  %rax
  xorq %rax, %rax
  movq 0x50(%rsp), %rbx
  movq 0x58(%rsp), %r12
  movq 0x60(%rsp), %r13
  movq 0x68(%rsp), %r14
  movq 0x70(%rsp), %r15
  addq $0x80, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq

; Encode Root
  pushq %rbp
  movq %rsp, %rbp
  subq $0x50, %rsp
  movq %rbx, 0x20(%rsp)
  movq %r12, 0x28(%rsp)
  movq %r13, 0x30(%rsp)
  movq %r14, 0x38(%rsp)
  movq %r15, 0x40(%rsp)
block0:
  testq %rdi, %rdi
  jz      label1; j label2
block2:
  movq (%rsi), %rax
  testq $0x1, %rax
  jnz     label4; j label3
block3:
  movq %rdx, %rbx
  movq %rsi, %r15
  movq %rdi, <offset:1>+(%rsp)
  movq %rcx, <offset:1>+8(%rsp)
  jmp     label9
block4:
  cmpq $0x1, %rdi
  movq %rdi, <offset:1>+(%rsp)
  jz      label5; j label6
block6:
  movq 8(%rsi), %rdi
  movl 0x10(%rsi), %r12d
  movq %rsi, %r13
  movq %r12, %rax
  shlq $0x2, %rax
  leaq 8(%rax), %rax
  movq %rcx, %rsi
  subq %rdx, %rsi
  movq %rcx, <offset:1>+8(%rsp)
  cmpq %rsi, %rax
  jnbe    label7; j label8
block8:
  movl $0x1000f, (%rdx)
  movb $0x8, 3(%rdx)
  movq %r12, %rax
  bswapl %eax
  movl %eax, 4(%rdx)
  leaq 8(%rdx), %rsi
  movq %rdx, %rbx
  load_ext_name userextname0+0, %rax
  movq %r12, %rdx
  call    *%rax
  leaq 8(%rbx, %r12, 4), %rbx
  movq %r13, %r15
  jmp     label9
block9:
  movq (%r15), %rax
  testq $0x2, %rax
  jnz     label11; j label10
block10:
  jmp     label33
block11:
  movq <offset:1>+(%rsp), %r9
  cmpq $0x1, %r9
  jz      label12; j label13
block13:
  movq 0x18(%r15), %r14
  movl 0x20(%r15), %eax
  movq <offset:1>+8(%rsp), %r10
  movq %r10, %rcx
  subq %rbx, %rcx
  cmpq $0x8, %rcx
  jb      label14; j label15
block15:
  movl $0x2000e, (%rbx)
  movb $0xb, 3(%rbx)
  movq %rax, %rcx
  bswapl %ecx
  movl %ecx, 4(%rbx)
  leaq 8(%rbx), %rbx
  movq %rax, %rdx
  shlq $0x4, %rdx
  leaq (%r14, %rdx), %rdx
  movq %rdx, %r12
  testq %rax, %rax
  jnz     label16; j label17
block16:
  jmp     label18
block17:
  jmp     label32
block18:
  movq (%r14), %rdi
  movl 8(%r14), %r13d
  leaq 4(%r13), %rsi
  movq <offset:1>+8(%rsp), %rax
  movq %rax, %r8
  subq %rbx, %r8
  cmpq %r8, %rsi
  jnbe    label19; j label20
block20:
  movq %r13, %r9
  bswapl %r9d
  movl %r9d, (%rbx)
  cmpq $0x1f, %r13
  jnbe    label28; j label21
block21:
  cmpq $0x8, %r13
  jnb     label27; j label22
block22:
  cmpq $0x4, %r13
  jnb     label26; j label23
block23:
  testq %r13, %r13
  jnz     label25; j label24
block24:
  jmp     label29
block25:
  movzbq (%rdi), %rax
  movq %r13, %rcx
  shrq $1, %rcx
  movzbq (%rdi, %rcx), %rdx
  movzbq -1(%rdi, %r13), %rsi
  movb %al, 4(%rbx)
  movb %dl, 4(%rbx, %rcx)
  movb %sil, 3(%rbx, %r13)
  jmp     label29
block26:
  movl (%rdi), %eax
  movl -4(%rdi, %r13), %ecx
  movl %eax, 4(%rbx)
  movl %ecx, (%rbx, %r13)
  jmp     label29
block27:
  movq (%rdi), %rax
  movq %r13, %rcx
  andq $0x10, %rcx
  shrq $1, %rcx
  movq (%rdi, %rcx), %rdx
  leaq -8(%r13), %rsi
  subq %rcx, %rsi
  movq (%rdi, %rsi), %r8
  movq -8(%rdi, %r13), %rdi
  movq %rax, 4(%rbx)
  movq %rdx, 4(%rbx, %rcx)
  movq %r8, 4(%rbx, %rsi)
  movq %rdi, -4(%rbx, %r13)
  jmp     label29
block28:
  leaq 4(%rbx), %rsi
  load_ext_name userextname1+0, %rax
  movq %r13, %rdx
  call    *%rax
  jmp     label29
block29:
  leaq 0x10(%r14), %r14
  leaq 4(%rbx, %r13), %rbx
  movq %r12, %rax
  cmpq %rax, %r14
  jnz     label30; j label31
block30:
  movq %rax, %r12
  jmp     label18
block31:
  jmp     label32
block32:
  jmp     label33
block33:
  movq (%r15), %rax
  testq $0x4, %rax
  jnz     label35; j label34
block34:
  movq <offset:1>+8(%rsp), %rax
  jmp     label61
block35:
  movq <offset:1>+(%rsp), %rax
  cmpq $0x1, %rax
  jz      label36; j label37
block37:
  movq 0x28(%r15), %r14
  movl 0x30(%r15), %eax
  movq <offset:1>+8(%rsp), %rcx
  subq %rbx, %rcx
  cmpq $0x9, %rcx
  jb      label38; j label39
block39:
  movl $0x3000d, (%rbx)
  movb $0xb, 3(%rbx)
  movb $0xf, 4(%rbx)
  movq %rax, %rcx
  bswapl %ecx
  movl %ecx, 5(%rbx)
  leaq 9(%rbx), %rbx
  movq %rax, %rcx
  shlq $0x5, %rcx
  leaq (%r14, %rcx), %r12
  movq %r12, <offset:1>+0x10(%rsp)
  testq %rax, %rax
  jnz     label40; j label41
block40:
  jmp     label42
block41:
  jmp     label60
block42:
  movq (%r14), %rdi
  movl 8(%r14), %r13d
  leaq 4(%r13), %rax
  movq <offset:1>+8(%rsp), %rcx
  subq %rbx, %rcx
  cmpq %rcx, %rax
  jnbe    label43; j label44
block44:
  movq %r13, %rax
  bswapl %eax
  movl %eax, (%rbx)
  cmpq $0x1f, %r13
  jnbe    label52; j label45
block45:
  cmpq $0x8, %r13
  jnb     label51; j label46
block46:
  cmpq $0x4, %r13
  jnb     label50; j label47
block47:
  testq %r13, %r13
  jnz     label49; j label48
block48:
  movq <offset:1>+(%rsp), %r15
  jmp     label53
block49:
  movzbq (%rdi), %rsi
  movq %r13, %r8
  shrq $1, %r8
  movzbq (%rdi, %r8), %r9
  movzbq -1(%rdi, %r13), %rdi
  movb %sil, 4(%rbx)
  movb %r9b, 4(%rbx, %r8)
  movb %dil, 3(%rbx, %r13)
  movq <offset:1>+(%rsp), %r15
  jmp     label53
block50:
  movl (%rdi), %r9d
  movl -4(%rdi, %r13), %r10d
  movl %r9d, 4(%rbx)
  movl %r10d, (%rbx, %r13)
  movq <offset:1>+(%rsp), %r15
  jmp     label53
block51:
  movq (%rdi), %rax
  movq %r13, %r11
  andq $0x10, %r11
  shrq $1, %r11
  movq (%rdi, %r11), %rcx
  leaq -8(%r13), %rdx
  subq %r11, %rdx
  movq (%rdi, %rdx), %rsi
  movq -8(%rdi, %r13), %rdi
  movq %rax, 4(%rbx)
  movq %rcx, 4(%rbx, %r11)
  movq %rsi, 4(%rbx, %rdx)
  movq %rdi, -4(%rbx, %r13)
  movq <offset:1>+(%rsp), %r15
  jmp     label53
block52:
  leaq 4(%rbx), %rsi
  load_ext_name userextname1+0, %rax
  movq %r13, %rdx
  call    *%rax
  movq <offset:1>+(%rsp), %r15
  jmp     label53
block53:
  movq <offset:1>+(%rsp), %r15
  cmpq $0x2, %r15
  jz      label54; j label55
block55:
  movq 0x10(%r14), %rdi
  movl 0x18(%r14), %r15d
  movq %r15, %rax
  shlq $0x3, %rax
  leaq 5(%rax), %rcx
  leaq 4(%rbx), %rax
  leaq 4(%rbx, %r13), %r12
  movq <offset:1>+8(%rsp), %rdx
  subq %r12, %rdx
  cmpq %rdx, %rcx
  jnbe    label56; j label57
block57:
  movb $0x4, 4(%rbx, %r13)
  movq %r15, %rcx
  bswapl %ecx
  movl %ecx, 5(%rbx, %r13)
  leaq 5(%rax, %r13), %rsi
  load_ext_name userextname2+0, %rax
  movq %r15, %rdx
  call    *%rax
  leaq 0x20(%r14), %r14
  leaq 5(%r12, %r15, 8), %rbx
  movq <offset:1>+0x10(%rsp), %r12
  cmpq %r12, %r14
  jnz     label58; j label59
block58:
  movq %r12, <offset:1>+0x10(%rsp)
  jmp     label42
block59:
  jmp     label60
block60:
  movq <offset:1>+8(%rsp), %rax
  jmp     label61
block61:
  movq <offset:1>+8(%rsp), %rax
  subq %rbx, %rax
  movq %rax, %rcx
  movq %rax, <offset:1>+8(%rsp)
  testq %rcx, %rax
  jz      label62; j label63
block63:
  movb $0x0, (%rbx)
  leaq 1(%rbx), %rax
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
  jmp     label64
block5:
  jmp     label64
block7:
  jmp     label64
block12:
  jmp     label64
block14:
  jmp     label64
block19:
  jmp     label64
block36:
  jmp     label64
block38:
  jmp     label64
block43:
  jmp     label64
block54:
  jmp     label64
block56:
  jmp     label64
block62:
  jmp     label64
block64:
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
