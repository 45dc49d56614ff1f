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
  subq $0x90, %rsp
  movq %rbx, 0x60(%rsp)
  movq %r12, 0x68(%rsp)
  movq %r13, 0x70(%rsp)
  movq %r14, 0x78(%rsp)
  movq %r15, 0x80(%rsp)
block0:
  movq %rdi, <offset:1>+(%rsp)
  movq %rsi, <offset:1>+8(%rsp)
  testq %r8, %r8
  movq %r8, <offset:1>+0x10(%rsp)
  jnz     label2; j label1
block2:
  movq %rcx, %rsi
  subq %rdx, %rsi
  movq %rdx, %rdi
  movq %rcx, <offset:1>+0x28(%rsp)
  uninit  %rax
  xorq %rax, %rax
  cmpq $0x4, %rsi
  jnb     label4; j label3
block4:
  movq %rdi, %rax
  movl (%rax), %edx
  jmp     label5
block5:
  andl $0xffffff, %edx
  uninit  %rax
  xorq %rax, %rax
  movq %rax, <offset:1>+0x20(%rsp)
  cmpl $0x1000f, %edx
  jz      label6; j label7
block6:
  movq <offset:1>+0x10(%rsp), %rax
  jmp     label8
block7:
  movq %rdi, %rbx
  jmp     label31
block8:
  leaq -1(%rax), %rcx
  movq %rax, <offset:1>+0x10(%rsp)
  testq %rcx, %rcx
  jnz     label10; j label9
block10:
  movq %rdi, %rbx
  leaq 3(%rbx), %rcx
  movq <offset:1>+0x28(%rsp), %rax
  movq %rax, %rdx
  subq %rcx, %rdx
  cmpq $0x5, %rdx
  jnb     label12; j label11
block12:
  movl 4(%rbx), %ecx
  testl %ecx, %ecx
  jnz     label18; j label13
block15:
  movl $0x1fd5d, %edx
  shrxq %rcx, %rdx, %rcx
  testq $0x1, %rcx
  jnz     label17; j label16
block17:
  movq <offset:1>+8(%rsp), %rcx
  movq $0x8, 8(%rcx)
  movq $0x0, 0x10(%rcx)
  leaq 8(%rbx), %rbx
  movq %rax, %rcx
  movq %rax, <offset:1>+0x28(%rsp)
  jmp     label28
block18:
  movzbq 3(%rbx), %rdx
  cmpb $0x8, %dl
  jz      label20; j label19
block20:
  bswapl %ecx
  movl %ecx, %r12d
  movq %r12, %rdx
  shlq $0x2, %rdx
  leaq 8(%rbx), %rdi
  movq %rax, %rsi
  subq %rdi, %rsi
  movq %rdi, %r14
  movq %rax, <offset:1>+0x28(%rsp)
  cmpq %rsi, %rdx
  jbe     label22; j label21
block22:
  movq <offset:1>+(%rsp), %r13
  movq (%r13), %rax
  movq 8(%r13), %rdi
  leaq 7(%rdx), %rsi
  movq %rsi, %r8
  andq $0xfffffffffffffff8, %r8
  subq %rax, %rdi
  cmpq %rdi, %r8
  jbe     label26; j label23
block25:
  movq %rax, %r15
  movq %r13, <offset:1>+(%rsp)
  jmp     label27
block26:
  andq $0xfffffffffffffff8, %rsi
  leaq (%rax, %rsi), %r11
  movq %rax, %r15
  movq %r11, (%r13)
  movq %r13, <offset:1>+(%rsp)
  jmp     label27
block27:
  load_ext_name userextname1+0, %rax
  movq %r14, %rdi
  movq %r12, %rdx
  movq %r15, %rsi
  call    *%rax
  movq %r15, %rax
  movq <offset:1>+8(%rsp), %r10
  movq %rax, 8(%r10)
  movq <offset:1>+8(%rsp), %rax
  movq %r12, 0x10(%rax)
  leaq 8(%rbx, %r12, 4), %rbx
  movq <offset:1>+0x28(%rsp), %rcx
  jmp     label28
block28:
  subq %rbx, %rcx
  movq <offset:1>+0x20(%rsp), %r13
  movq %r13, %rax
  orq $0x1, %rax
  cmpq $0x4, %rcx
  jnb     label30; j label29
block30:
  movl $0xffffff, %edx
  andl (%rbx), %edx
  movq <offset:1>+0x20(%rsp), %r13
  orq $0x1, %r13
  movq %r13, <offset:1>+0x20(%rsp)
  jmp     label31
block31:
  cmpl $0x2000e, %edx
  jz      label32; j label33
block32:
  movq <offset:1>+0x10(%rsp), %rcx
  jmp     label34
block33:
  movq <offset:1>+0x10(%rsp), %rcx
  jmp     label74
block34:
  leaq -1(%rcx), %rax
  testq %rax, %rax
  jnz     label36; j label35
block36:
  leaq 3(%rbx), %rax
  movq <offset:1>+0x28(%rsp), %rcx
  subq %rax, %rcx
  cmpq $0x5, %rcx
  jnb     label38; j label37
block38:
  movl 4(%rbx), %eax
  testl %eax, %eax
  jnz     label44; j label39
block41:
  movl $0x1fd5d, %ecx
  shrxq %rax, %rcx, %rax
  testq $0x1, %rax
  jnz     label43; j label42
block43:
  movq <offset:1>+8(%rsp), %r12
  movq $0x8, 0x18(%r12)
  movq $0x0, 0x20(%r12)
  leaq 8(%rbx), %rbx
  movq <offset:1>+0x28(%rsp), %rcx
  jmp     label71
block44:
  movzbq 3(%rbx), %rcx
  cmpb $0xb, %cl
  jz      label46; j label45
block46:
  bswapl %eax
  movl %eax, %ecx
  movq %rcx, %rax
  shlq $0x2, %rax
  leaq 8(%rbx), %rbx
  movq <offset:1>+0x28(%rsp), %rdx
  subq %rbx, %rdx
  cmpq %rdx, %rax
  jbe     label48; j label47
block48:
  movq <offset:1>+(%rsp), %rax
  movq (%rax), %rax
  movq <offset:1>+(%rsp), %rdx
  movq 8(%rdx), %rdx
  movq %rcx, %r12
  shlq $0x4, %r12
  movq %rcx, <offset:1>+0x30(%rsp)
  subq %rax, %rdx
  cmpq %rdx, %r12
  jbe     label52; j label49
block51:
  jmp     label53
block52:
  leaq (%rax, %r12), %rcx
  movq <offset:1>+(%rsp), %rsi
  movq %rcx, (%rsi)
  jmp     label53
block53:
  load_ext_name userextname2+0, %r13
  leaq (%rax, %r12), %rcx
  movq %rax, <offset:1>+0x18(%rsp)
  movq %rcx, <offset:1>+0x50(%rsp)
  movq <offset:1>+0x28(%rsp), %rcx
  movq <offset:1>+0x18(%rsp), %r14
  jmp     label54
block54:
  movq <offset:1>+0x28(%rsp), %rcx
  subq %rbx, %rcx
  cmpq $0x4, %rcx
  jnb     label56; j label55
block56:
  movl (%rbx), %ecx
  bswapl %ecx
  movl %ecx, %r12d
  leaq 4(%rbx), %r15
  movq <offset:1>+0x28(%rsp), %rcx
  subq %r15, %rcx
  cmpq %rcx, %r12
  jbe     label58; j label57
block58:
  cmpq $0x20, %r12
  jbe     label60; j label59
block60:
  cmpq $0x20, %rcx
  jnb     label62; j label61
block62:
  vmovdqu 4(%rbx), %xmm6
  leaq 0x20(%r13), %rsi
  subq %r12, %rsi
  vmovdqu (%rsi), %xmm7
  vmovdqu 0x14(%rbx), %xmm0
  vpand %xmm7, %xmm6, %xmm6
  vpand 0x10(%rsi), %xmm0, %xmm7
  vpor %xmm7, %xmm6, %xmm6
  vptest %xmm6, %xmm6
  jnz     label63; j label64
block64:
  jmp     label68
block66:
  jmp     label68
block68:
  movq %r15, (%r14)
  movq %r12, %rax
  orq (%rip), %rax
  movq %rax, 8(%r14)
  leaq 0x10(%r14), %r14
  leaq 4(%rbx, %r12), %rbx
  movq <offset:1>+0x50(%rsp), %rcx
  cmpq %rcx, %r14
  jnz     label69; j label70
block69:
  movq %rcx, <offset:1>+0x50(%rsp)
  movq <offset:1>+0x28(%rsp), %rcx
  jmp     label54
block70:
  movq <offset:1>+0x18(%rsp), %rax
  movq <offset:1>+8(%rsp), %r12
  movq %rax, 0x18(%r12)
  movq <offset:1>+0x30(%rsp), %rcx
  movq %rcx, 0x20(%r12)
  movq <offset:1>+0x28(%rsp), %rcx
  jmp     label71
block71:
  movq <offset:1>+0x28(%rsp), %rcx
  subq %rbx, %rcx
  movq <offset:1>+0x20(%rsp), %r13
  movq %r13, %rax
  orq $0x2, %rax
  cmpq $0x4, %rcx
  jnb     label73; j label72
block73:
  movl $0xffffff, %edx
  andl (%rbx), %edx
  movq <offset:1>+0x20(%rsp), %r13
  orq $0x2, %r13
  movq %r13, <offset:1>+0x20(%rsp)
  movq <offset:1>+0x10(%rsp), %rcx
  jmp     label74
block74:
  movq <offset:1>+0x10(%rsp), %rcx
  leaq -1(%rcx), %r13
  movq %r13, <offset:1>+0x50(%rsp)
  cmpl $0x3000d, %edx
  jz      label75; j label76
block75:
  movq <offset:1>+0x10(%rsp), %rcx
  jmp     label77
block76:
  jmp     label143
block77:
  movq <offset:1>+0x10(%rsp), %rcx
  leaq -1(%rcx), %rax
  testq %rax, %rax
  jnz     label79; j label78
block79:
  leaq 3(%rbx), %rax
  movq <offset:1>+0x28(%rsp), %rcx
  subq %rax, %rcx
  cmpq $0x6, %rcx
  jnb     label81; j label80
block81:
  movl 5(%rbx), %eax
  testl %eax, %eax
  jnz     label91; j label82
block84:
  movl $0x1fd5d, %eax
  shrxq %rcx, %rax, %rcx
  testq $0x1, %rcx
  jnz     label86; j label85
block86:
  movzbq 4(%rbx), %rcx
  movzbq %cl, %rdx
  cmpq $0x40, %rdx
  jb      label88; j label87
block88:
  shrxq %rcx, %rax, %rax
  testq $0x1, %rax
  jnz     label90; j label89
block90:
  movq <offset:1>+8(%rsp), %r12
  movq $0x8, 0x28(%r12)
  movq $0x0, 0x30(%r12)
  leaq 9(%rbx), %rbx
  movq <offset:1>+0x28(%rsp), %rcx
  jmp     label140
block91:
  movzbq 3(%rbx), %rcx
  cmpb $0xb, %cl
  jz      label93; j label92
block93:
  movzbq 4(%rbx), %rcx
  cmpb $0xf, %cl
  jz      label95; j label94
block95:
  bswapl %eax
  movl %eax, %ecx
  imulq $0x9, %rcx, %rax
  leaq 9(%rbx), %rbx
  movq <offset:1>+0x28(%rsp), %rdx
  subq %rbx, %rdx
  cmpq %rdx, %rax
  jbe     label97; j label96
block97:
  movq <offset:1>+(%rsp), %rax
  movq (%rax), %rax
  movq <offset:1>+(%rsp), %rdx
  movq 8(%rdx), %rdx
  movq %rcx, %r12
  shlq $0x5, %r12
  movq %rcx, <offset:1>+0x48(%rsp)
  subq %rax, %rdx
  cmpq %rdx, %r12
  jbe     label101; j label98
block100:
  jmp     label102
block101:
  leaq (%rax, %r12), %rsi
  movq <offset:1>+(%rsp), %rcx
  movq %rsi, (%rcx)
  jmp     label102
block102:
  load_ext_name userextname2+0, %r13
  movq %r13, <offset:1>+0x40(%rsp)
  movl $0x1fd5d, %r14d
  movq %r14, <offset:1>+0x38(%rsp)
  leaq (%rax, %r12), %r12
  movq %rax, <offset:1>+0x18(%rsp)
  movq %r12, <offset:1>+0x30(%rsp)
  movq <offset:1>+0x28(%rsp), %rcx
  movq <offset:1>+0x18(%rsp), %r13
  jmp     label103
block103:
  movq <offset:1>+0x28(%rsp), %rcx
  movq %rcx, %r8
  subq %rbx, %r8
  cmpq $0x4, %r8
  jnb     label105; j label104
block105:
  movl (%rbx), %r10d
  bswapl %r10d
  movl %r10d, %r12d
  leaq 4(%rbx), %r14
  movq <offset:1>+0x28(%rsp), %rcx
  movq %rcx, %r11
  subq %r14, %r11
  cmpq %r11, %r12
  jbe     label107; j label106
block107:
  cmpq $0x20, %r12
  jbe     label109; j label108
block109:
  cmpq $0x20, %r11
  jnb     label111; j label110
block111:
  vmovdqu 4(%rbx), %xmm0
  movq <offset:1>+0x40(%rsp), %rdx
  leaq 0x20(%rdx), %rcx
  subq %r12, %rcx
  vmovdqu (%rcx), %xmm1
  vmovdqu 0x14(%rbx), %xmm2
  vpand %xmm1, %xmm0, %xmm0
  vpand 0x10(%rcx), %xmm2, %xmm1
  vpor %xmm1, %xmm0, %xmm0
  vptest %xmm0, %xmm0
  jnz     label112; j label113
block113:
  jmp     label117
block115:
  jmp     label117
block117:
  movq %r14, (%r13)
  movq %r12, %rax
  orq (%rip), %rax
  movq %rax, 8(%r13)
  movq <offset:1>+0x10(%rsp), %rcx
  leaq -2(%rcx), %rax
  testq %rax, %rax
  jnz     label119; j label118
block119:
  leaq 4(%rbx, %r12), %r15
  movq <offset:1>+0x28(%rsp), %rcx
  movq %rcx, %rax
  subq %r15, %rax
  cmpq $0x5, %rax
  jnb     label121; j label120
block121:
  movl 5(%rbx, %r12), %ecx
  testl %ecx, %ecx
  jnz     label127; j label122
block124:
  movq <offset:1>+0x38(%rsp), %rdx
  shrxq %rcx, %rdx, %rax
  testq $0x1, %rax
  jnz     label126; j label125
block126:
  movq $0x8, 0x10(%r13)
  movq $0x0, 0x18(%r13)
  leaq 5(%r14, %r12), %rbx
  jmp     label137
block127:
  movzbq 4(%rbx, %r12), %rax
  cmpb $0x4, %al
  jz      label129; j label128
block129:
  bswapl %ecx
  movl %ecx, %ebx
  movq %rbx, %rsi
  shlq $0x3, %rsi
  leaq 5(%r14, %r12), %rdi
  movq <offset:1>+0x28(%rsp), %rcx
  movq %rcx, %rax
  subq %rdi, %rax
  movq %rdi, %r12
  cmpq %rax, %rsi
  jbe     label131; j label130
block131:
  movq <offset:1>+(%rsp), %rcx
  movq (%rcx), %rax
  movq 8(%rcx), %rcx
  subq %rax, %rcx
  cmpq %rcx, %rsi
  jbe     label135; j label132
block134:
  movq %rax, %r14
  jmp     label136
block135:
  leaq (%rax, %rbx, 8), %rcx
  movq %rax, %r14
  movq <offset:1>+(%rsp), %rax
  movq %rcx, (%rax)
  jmp     label136
block136:
  load_ext_name userextname4+0, %rax
  movq %r12, %rdi
  movq %rbx, %rdx
  movq %r14, %rsi
  call    *%rax
  movq %r14, %rax
  movq %rax, 0x10(%r13)
  movq %rbx, 0x18(%r13)
  leaq 5(%r15, %rbx, 8), %rbx
  jmp     label137
block137:
  leaq 0x20(%r13), %r13
  movq <offset:1>+0x30(%rsp), %rax
  cmpq %rax, %r13
  jnz     label138; j label139
block138:
  movq <offset:1>+0x28(%rsp), %rcx
  movq %rax, <offset:1>+0x30(%rsp)
  jmp     label103
block139:
  movq <offset:1>+0x18(%rsp), %rax
  movq <offset:1>+8(%rsp), %r12
  movq %rax, 0x28(%r12)
  movq <offset:1>+0x48(%rsp), %rcx
  movq %rcx, 0x30(%r12)
  movq <offset:1>+0x28(%rsp), %rcx
  jmp     label140
block140:
  movq <offset:1>+0x28(%rsp), %rcx
  movq %rcx, %r8
  subq %rbx, %r8
  movq <offset:1>+0x20(%rsp), %r13
  orq $0x4, %r13
  movq %r13, <offset:1>+0x20(%rsp)
  cmpq $0x4, %r8
  jnb     label142; j label141
block142:
  movl $0xffffff, %edx
  andl (%rbx), %edx
  jmp     label143
block143:
  movq %rdx, %rax
  andl $0xff, %eax
  leaq 1(%rbx), %rcx
  testl $0xff, %edx
  jnz     label145; j label144
block144:
  movq %rcx, %rax
  movq <offset:1>+8(%rsp), %r12
  movq <offset:1>+0x20(%rsp), %r13
  jmp     label169
block147:
  leal -1(%rsi), %ecx
  movl $0x3, %esi
  cmpl %esi, %ecx
  cmovbl %ecx, %esi
  br_table %rsi, %rdi, %rcx
block150:
  movq <offset:1>+0x10(%rsp), %rcx
  jmp     label77
block153:
  movq <offset:1>+0x10(%rsp), %rcx
  jmp     label34
block156:
  movq <offset:1>+0x10(%rsp), %rax
  movq %rbx, %rdi
  jmp     label8
block161:
  movq <offset:1>+0x28(%rsp), %rcx
  subq %rax, %rcx
  cmpq $0x4, %rcx
  jnb     label170; j label162
block165:
  movzbq (%rbx), %rax
  testb %al, %al
  jz      label168; j label166
block168:
  leaq 1(%rbx), %rax
  movq <offset:1>+8(%rsp), %r12
  movq <offset:1>+0x20(%rsp), %r13
  jmp     label169
block169:
  movq <offset:1>+8(%rsp), %r12
  movq %r13, (%r12)
  movq 0x60(%rsp), %rbx
  movq 0x68(%rsp), %r12
  movq 0x70(%rsp), %r13
  movq 0x78(%rsp), %r14
  movq 0x80(%rsp), %r15
  addq $0x90, %rsp
  movq %rbp, %rsp
  popq %rbp
  retq
block170:
  movl $0xffffff, %edx
  andl (%rax), %edx
  movq %rax, %rbx
  jmp     label143
block1:
  jmp     label167
block3:
  movq <offset:1>+0x28(%rsp), %rcx
  movq %rdi, %rbx
  movq %rax, <offset:1>+0x20(%rsp)
  jmp     label163
block9:
  jmp     label167
block11:
  jmp     label167
block13:
  movzbq 3(%rbx), %rcx
  movzbq %cl, %rdx
  cmpq $0x40, %rdx
  jb      label15; j label14
block14:
  jmp     label167
block16:
  jmp     label167
block19:
  jmp     label167
block21:
  jmp     label167
block23:
  andq $0xfffffffffffffff8, %rsi
  load_ext_name userextname0+0, %r8
  movq %r13, %rdi
  call    *%r8
  testq %rax, %rax
  jnz     label25; j label24
block24:
  jmp     label167
block29:
  movq <offset:1>+0x28(%rsp), %rcx
  movq %rax, <offset:1>+0x20(%rsp)
  jmp     label163
block35:
  jmp     label167
block37:
  jmp     label167
block39:
  movzbq 3(%rbx), %rax
  movzbq %al, %rcx
  cmpq $0x40, %rcx
  jb      label41; j label40
block40:
  jmp     label167
block42:
  jmp     label167
block45:
  jmp     label167
block47:
  jmp     label167
block49:
  load_ext_name userextname0+0, %rax
  movq %r12, %rsi
  movq <offset:1>+(%rsp), %rdi
  call    *%rax
  testq %rax, %rax
  jnz     label51; j label50
block50:
  jmp     label167
block55:
  jmp     label167
block57:
  jmp     label167
block59:
  jmp     label65
block61:
  jmp     label65
block63:
  jmp     label65
block65:
  load_ext_name userextname3+0, %r10
  movq %r12, %rsi
  movq %r15, %rdi
  call    *%r10
  testq %rax, %rax
  jnz     label66; j label67
block67:
  jmp     label167
block72:
  movq <offset:1>+0x28(%rsp), %rcx
  movq %rax, <offset:1>+0x20(%rsp)
  jmp     label163
block78:
  jmp     label167
block80:
  jmp     label167
block82:
  movzbq 3(%rbx), %rcx
  movzbq %cl, %rax
  cmpq $0x40, %rax
  jb      label84; j label83
block83:
  jmp     label167
block85:
  jmp     label167
block87:
  jmp     label167
block89:
  jmp     label167
block92:
  jmp     label167
block94:
  jmp     label167
block96:
  jmp     label167
block98:
  load_ext_name userextname0+0, %rcx
  movq %r12, %rsi
  movq <offset:1>+(%rsp), %rdi
  call    *%rcx
  testq %rax, %rax
  jnz     label100; j label99
block99:
  jmp     label167
block104:
  jmp     label167
block106:
  jmp     label167
block108:
  jmp     label114
block110:
  jmp     label114
block112:
  jmp     label114
block114:
  load_ext_name userextname3+0, %rcx
  movq %r12, %rsi
  movq %r14, %rdi
  call    *%rcx
  testq %rax, %rax
  jnz     label115; j label116
block116:
  jmp     label167
block118:
  jmp     label167
block120:
  jmp     label167
block122:
  movzbq 4(%rbx, %r12), %rcx
  movzbq %cl, %rax
  cmpq $0x40, %rax
  jb      label124; j label123
block123:
  jmp     label167
block125:
  jmp     label167
block128:
  jmp     label167
block130:
  jmp     label167
block132:
  load_ext_name userextname0+0, %rax
  movq <offset:1>+(%rsp), %rdi
  call    *%rax
  testq %rax, %rax
  jnz     label134; j label133
block133:
  jmp     label167
block141:
  movq <offset:1>+0x28(%rsp), %rcx
  jmp     label163
block145:
  movq %rdx, %rcx
  bswapl %ecx
  shrl $0x8, %ecx
  movq %rcx, %rsi
  andl $0xffff, %esi
  testl $0xffff, %ecx
  jnz     label147; j label146
block146:
  jmp     label158
block148:
  jmp     label158
block149:
  cmpl $0xd, %eax
  jz      label150; j label151
block151:
  jmp     label159
block152:
  cmpl $0xe, %eax
  jz      label153; j label154
block154:
  jmp     label159
block155:
  cmpl $0xf, %eax
  jz      label156; j label157
block157:
  jmp     label159
block158:
  jmp     label159
block159:
  leaq 3(%rbx), %rdi
  andl $0xff, %edx
  load_ext_name userextname5+0, %rax
  movq <offset:1>+0x50(%rsp), %rcx
  movq <offset:1>+0x28(%rsp), %rsi
  call    *%rax
  testq %rax, %rax
  jnz     label161; j label160
block160:
  jmp     label167
block162:
  movq <offset:1>+0x28(%rsp), %rcx
  movq %rax, %rbx
  jmp     label163
block163:
  movq <offset:1>+0x28(%rsp), %rcx
  subq %rbx, %rcx
  movq %rcx, %rax
  movq %rcx, <offset:1>+0x28(%rsp)
  testq %rax, %rcx
  jnz     label165; j label164
block164:
  jmp     label167
block166:
  jmp     label167
block167:
  uninit  %rax
  xorq %rax, %rax
  movq 0x60(%rsp), %rbx
  movq 0x68(%rsp), %r12
  movq 0x70(%rsp), %r13
  movq 0x78(%rsp), %r14
  movq 0x80(%rsp), %r15
  addq $0x90, %rsp
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
  testq %r8, %r8
  jnz     label2; j label1
block2:
  movq (%rsi), %rax
  testq $0x1, %rax
  jnz     label4; j label3
block3:
  movq %rdx, %r12
  movq %rsi, %r15
  movq %r8, <offset:1>+(%rsp)
  movq %rcx, <offset:1>+8(%rsp)
  jmp     label9
block4:
  leaq -1(%r8), %rax
  movq %r8, <offset:1>+(%rsp)
  testq %rax, %rax
  jnz     label6; j label5
block6:
  movq 8(%rsi), %rdi
  movl 0x10(%rsi), %ebx
  movq %rsi, %r13
  movq %rbx, %rax
  shlq $0x2, %rax
  leaq 8(%rax), %rax
  movq %rcx, %rsi
  subq %rdx, %rsi
  movq %rcx, <offset:1>+8(%rsp)
  cmpq %rsi, %rax
  jbe     label8; j label7
block8:
  movl $0x1000f, (%rdx)
  movb $0x8, 3(%rdx)
  movq %rbx, %rax
  bswapl %eax
  movl %eax, 4(%rdx)
  leaq 8(%rdx), %rsi
  movq %rdx, %r12
  load_ext_name userextname0+0, %rax
  movq %rbx, %rdx
  call    *%rax
  leaq 8(%r12, %rbx, 4), %r12
  movq %r13, %r15
  jmp     label9
block9:
  movq (%r15), %rax
  testq $0x2, %rax
  jnz     label11; j label10
block10:
  jmp     label33
block11:
  movq <offset:1>+(%rsp), %rax
  leaq -1(%rax), %rcx
  testq %rcx, %rcx
  jnz     label13; j label12
block13:
  movq 0x18(%r15), %r13
  movl 0x20(%r15), %eax
  movq <offset:1>+8(%rsp), %rcx
  movq %rcx, %rdx
  subq %r12, %rdx
  cmpq $0x8, %rdx
  jnb     label15; j label14
block15:
  movl $0x2000e, (%r12)
  movb $0xb, 3(%r12)
  movq %rax, %rsi
  bswapl %esi
  movl %esi, 4(%r12)
  leaq 8(%r12), %r12
  movq %rax, %rsi
  shlq $0x4, %rsi
  leaq (%r13, %rsi), %rsi
  movq %rsi, %rbx
  testq %rax, %rax
  jnz     label16; j label17
block16:
  jmp     label18
block17:
  jmp     label32
block18:
  movq (%r13), %rdi
  movl 8(%r13), %r14d
  leaq 4(%r14), %r10
  movq <offset:1>+8(%rsp), %rax
  movq %rax, %r11
  subq %r12, %r11
  cmpq %r11, %r10
  jbe     label20; j label19
block20:
  movq %r14, %rax
  bswapl %eax
  movl %eax, (%r12)
  cmpq $0x1f, %r14
  jnbe    label28; j label21
block21:
  cmpq $0x8, %r14
  jnb     label27; j label22
block22:
  cmpq $0x4, %r14
  jnb     label26; j label23
block23:
  testq %r14, %r14
  jnz     label25; j label24
block24:
  jmp     label29
block25:
  movzbq (%rdi), %rax
  movq %r14, %rcx
  shrq $1, %rcx
  movzbq (%rdi, %rcx), %rdx
  movzbq -1(%rdi, %r14), %rsi
  movb %al, 4(%r12)
  movb %dl, 4(%r12, %rcx)
  movb %sil, 3(%r12, %r14)
  jmp     label29
block26:
  movl (%rdi), %eax
  movl -4(%rdi, %r14), %ecx
  movl %eax, 4(%r12)
  movl %ecx, (%r12, %r14)
  jmp     label29
block27:
  movq (%rdi), %rax
  movq %r14, %rcx
  andq $0x10, %rcx
  shrq $1, %rcx
  movq (%rdi, %rcx), %rdx
  leaq -8(%r14), %rsi
  subq %rcx, %rsi
  movq (%rdi, %rsi), %r8
  movq -8(%rdi, %r14), %rdi
  movq %rax, 4(%r12)
  movq %rdx, 4(%r12, %rcx)
  movq %r8, 4(%r12, %rsi)
  movq %rdi, -4(%r12, %r14)
  jmp     label29
block28:
  leaq 4(%r12), %rsi
  load_ext_name userextname1+0, %rax
  movq %r14, %rdx
  call    *%rax
  jmp     label29
block29:
  leaq 0x10(%r13), %r13
  leaq 4(%r12, %r14), %r12
  movq %rbx, %rax
  cmpq %rax, %r13
  jnz     label30; j label31
block30:
  movq %rax, %rbx
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
  leaq -1(%rax), %rax
  testq %rax, %rax
  jnz     label37; j label36
block37:
  movq 0x28(%r15), %r13
  movl 0x30(%r15), %eax
  movq <offset:1>+8(%rsp), %rcx
  subq %r12, %rcx
  cmpq $0x9, %rcx
  jnb     label39; j label38
block39:
  movl $0x3000d, (%r12)
  movb $0xb, 3(%r12)
  movb $0xf, 4(%r12)
  movq %rax, %rcx
  bswapl %ecx
  movl %ecx, 5(%r12)
  leaq 9(%r12), %r12
  movq %rax, %rcx
  shlq $0x5, %rcx
  leaq (%r13, %rcx), %rbx
  movq %rbx, <offset:1>+0x10(%rsp)
  testq %rax, %rax
  jnz     label40; j label41
block40:
  jmp     label42
block41:
  jmp     label60
block42:
  movq (%r13), %rdi
  movl 8(%r13), %r14d
  leaq 4(%r14), %rax
  movq <offset:1>+8(%rsp), %r8
  movq %r8, %rcx
  subq %r12, %rcx
  cmpq %rcx, %rax
  jbe     label44; j label43
block44:
  movq %r14, %rax
  bswapl %eax
  movl %eax, (%r12)
  cmpq $0x1f, %r14
  jnbe    label52; j label45
block45:
  cmpq $0x8, %r14
  jnb     label51; j label46
block46:
  cmpq $0x4, %r14
  jnb     label50; j label47
block47:
  testq %r14, %r14
  jnz     label49; j label48
block48:
  movq <offset:1>+(%rsp), %r15
  jmp     label53
block49:
  movzbq (%rdi), %r9
  movq %r14, %r10
  shrq $1, %r10
  movzbq (%rdi, %r10), %r11
  movzbq -1(%rdi, %r14), %rax
  movb %r9b, 4(%r12)
  movb %r11b, 4(%r12, %r10)
  movb %al, 3(%r12, %r14)
  movq <offset:1>+(%rsp), %r15
  jmp     label53
block50:
  movl (%rdi), %eax
  movl -4(%rdi, %r14), %ecx
  movl %eax, 4(%r12)
  movl %ecx, (%r12, %r14)
  movq <offset:1>+(%rsp), %r15
  jmp     label53
block51:
  movq (%rdi), %rax
  movq %r14, %rcx
  andq $0x10, %rcx
  shrq $1, %rcx
  movq (%rdi, %rcx), %rdx
  leaq -8(%r14), %rsi
  subq %rcx, %rsi
  movq (%rdi, %rsi), %r8
  movq -8(%rdi, %r14), %rdi
  movq %rax, 4(%r12)
  movq %rdx, 4(%r12, %rcx)
  movq %r8, 4(%r12, %rsi)
  movq %rdi, -4(%r12, %r14)
  movq <offset:1>+(%rsp), %r15
  jmp     label53
block52:
  leaq 4(%r12), %rsi
  load_ext_name userextname1+0, %rax
  movq %r14, %rdx
  call    *%rax
  movq <offset:1>+(%rsp), %r15
  jmp     label53
block53:
  movq <offset:1>+(%rsp), %r15
  leaq -2(%r15), %rax
  testq %rax, %rax
  jnz     label55; j label54
block55:
  movq 0x10(%r13), %rdi
  movl 0x18(%r13), %r15d
  movq %r15, %rax
  shlq $0x3, %rax
  leaq 5(%rax), %rcx
  leaq 4(%r12), %rax
  leaq 4(%r12, %r14), %rbx
  movq <offset:1>+8(%rsp), %rdx
  subq %rbx, %rdx
  cmpq %rdx, %rcx
  jbe     label57; j label56
block57:
  movb $0x4, 4(%r12, %r14)
  movq %r15, %rcx
  bswapl %ecx
  movl %ecx, 5(%r12, %r14)
  leaq 5(%rax, %r14), %rsi
  load_ext_name userextname2+0, %rax
  movq %r15, %rdx
  call    *%rax
  leaq 0x20(%r13), %r13
  leaq 5(%rbx, %r15, 8), %r12
  movq <offset:1>+0x10(%rsp), %rbx
  cmpq %rbx, %r13
  jnz     label58; j label59
block58:
  movq %rbx, <offset:1>+0x10(%rsp)
  jmp     label42
block59:
  jmp     label60
block60:
  movq <offset:1>+8(%rsp), %rax
  jmp     label61
block61:
  movq <offset:1>+8(%rsp), %rax
  subq %r12, %rax
  movq %rax, %rcx
  movq %rax, <offset:1>+8(%rsp)
  testq %rcx, %rax
  jnz     label64; j label62
block64:
  movb $0x0, (%r12)
  leaq 1(%r12), %rax
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
  jmp     label63
block5:
  jmp     label63
block7:
  jmp     label63
block12:
  jmp     label63
block14:
  jmp     label63
block19:
  jmp     label63
block36:
  jmp     label63
block38:
  jmp     label63
block43:
  jmp     label63
block54:
  jmp     label63
block56:
  jmp     label63
block62:
  jmp     label63
block63:
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
