// Tokens of one line of a HotSpot crash log (hs_err_pid1234.log) and of jcmd VM.info, JDK 5 to 25,
// as far as they tell of threads. See HotSpotLexer for how lines are read.
lexer grammar HsErrLexer;

import JvmFrameLexer, JvmInternalNameLexer;

fragment BLANK : [ \t] ;
fragment HEX   : [0-9a-fA-F] ;

// # A fatal error has been detected by the Java Runtime Environment:          [VMError::report]
// # An unexpected error has been detected by HotSpot Virtual Machine:         JDK 5
// # There is insufficient memory for the Java Runtime Environment to continue.
FATAL           : '#' BLANK* ('A fatal error has been detected' | 'An unexpected error has been detected'
                             | 'There is insufficient memory for the Java Runtime') -> pushMode(TEXT) ;
// #  SIGSEGV (0xb) at pc=0x00007f3e8c2d2f94, pid=25987, tid=25988
PROBLEM         : '#' ~[\r\n]* 'pid=' -> pushMode(PROCESS) ;
// # JRE version: OpenJDK Runtime Environment (17.0.15+6) (build 17.0.15+6-Debian-1deb12u1)
JRE_VERSION     : '#' BLANK* 'JRE version:' BLANK* -> pushMode(TEXT) ;
// # Java VM: OpenJDK 64-Bit Server VM (17.0.15+6-Debian-1deb12u1, mixed mode, sharing, linux-amd64)
VM_VERSION      : '#' BLANK* 'Java VM:' BLANK* -> pushMode(TEXT) ;
REMARK          : '#' -> pushMode(TEXT) ;

// ---------------  T H R E A D  ---------------
SECTION         : '----' '-'+ BLANK+ [A-Z] BLANK ~[\r\n]* ;
// Time: Mon Nov 23 20:29:38 2026 UTC elapsed time: 0.542175 seconds (0d 0h 0m 0s)
// time: Wed Jun 26 10:46:31 2019                                              up to JDK 8
TIME            : [Tt] 'ime:' BLANK* -> pushMode(TEXT) ;
// vm_info: OpenJDK 64-Bit Server VM (25.212-b04) for linux-amd64 JRE (1.8.0_212-b04), built on ...
VM_INFO         : 'vm_info:' BLANK* -> pushMode(TEXT) ;
// elapsed time: 0.195371 seconds (0d 0h 0m 0s)                                up to JDK 8, the last line
ELAPSED         : 'elapsed time:' BLANK* -> pushMode(TEXT) ;
// END.
END             : 'END.' BLANK* ;

// Current thread (0x00007f3e84017f30):  JavaThread "main" [_thread_in_vm, id=25988, stack(0x00,0x00)]
CURRENT         : 'Current thread' BLANK* '(' ('0x')? HEX+ '):' BLANK* -> pushMode(THREAD) ;
// Current thread is native thread
NATIVE_CURRENT  : 'Current thread is native thread' BLANK* ;
// Native frames: (J=compiled Java code, j=interpreted, Vv=VM code, C=native code)
NATIVE_FRAMES   : 'Native frames:' -> pushMode(TEXT) ;
// Java frames: (J=compiled Java code, j=interpreted, Vv=VM code)
JAVA_FRAMES     : 'Java frames:' -> pushMode(TEXT) ;
// j  com.acme.Foo.bar(Ljava/lang/String;)V+12
// J 1234 c2 java.util.HashMap.get(Ljava/lang/Object;)Ljava/lang/Object; java.base@17 (23 bytes) @ 0x00 [0x00+0x4c]
// A  5  java.lang.String.hashCode()I                                          compiled ahead of time
JAVA_FRAME      : [JjA] BLANK+ (DIGIT+ '%'? BLANK+)? (('c' | 'C') [12] BLANK+ | ('jvmci' | 'JVMCI') BLANK+)?
                  -> pushMode(INTERNAL_FRAME) ;
// V  [libjvm.so+0x82a3e7]  JavaCallWrapper::JavaCallWrapper(methodHandle const&, Handle)+0x1c7
// C  [libjli.so+0x4592]  JavaMain+0xd82
NATIVE_FRAME    : [VC] BLANK+ '[' -> pushMode(LIBRARY_NAME) ;
// C  0x00007f8e83938fa6
NATIVE_ADDRESS  : [VC] BLANK+ '0x' HEX+ -> pushMode(TEXT) ;
// v  ~StubRoutines::call_stub
STUB_FRAME      : [vVC] BLANK BLANK -> pushMode(TEXT) ;
// ...<more frames>...
MORE_FRAMES     : '...<more frames>...' BLANK* ;

// Java Threads: ( => current thread )
JAVA_THREADS    : 'Java Threads:' -> pushMode(TEXT) ;
// Other Threads:
OTHER_THREADS   : 'Other Threads:' BLANK* ;
// =>0x00007f8e6c0eee30 JavaThread "main" daemon [_thread_in_vm, id=8165, stack(0x00,0x00) (1024K)]
//   0x00007f3e840f4490 VMThread "VM Thread" [stack: 0x00,0x00] [id=25994]
THREAD_LINE     : BLANK* '=>'? BLANK* '0x' HEX+ BLANK+ -> pushMode(THREAD) ;
// Total: 11
TOTAL           : 'Total:' BLANK* DIGIT+ BLANK* ;
// [error occurred during error reporting (printing all threads), id 0xb]
REPORT_ERROR    : '[error occurred during error reporting' -> pushMode(TEXT) ;

BLANK_LINE      : BLANK+ ;
OTHER           : ~[\r\n] -> pushMode(TEXT) ;

mode PROCESS;
PROCESS_ID      : DIGIT+ -> pushMode(TEXT) ;
PROCESS_OTHER   : ~[\r\n] ;

// ---- JavaThread "main" daemon [_thread_in_vm, id=8165, stack(0x00007f8e4c48b000,0x00007f8e4c58b000)]
mode THREAD;
EXITED          : '(exited)' ;
THREAD_BLANK    : BLANK+ -> skip ;
DAEMON          : 'daemon' ;
// A name is not escaped and may hold quotes: it ends at the line's last quote.
THREAD_NAME     : '"' ~[\r\n]* '"' ;
// [_thread_blocked, ...
THREAD_STATE    : '[_thread_' [A-Za-z_]+ ;
THREAD_ID       : 'id=' DIGIT+ ;
THREAD_CLASS    : [A-Za-z] [A-Za-z0-9_:]* ;
THREAD_OTHER    : ~[\r\n] -> skip ;

// ---- libjvm.so+0x82a3e7]  JavaCallWrapper::JavaCallWrapper(methodHandle const&, Handle)+0x1c7
mode LIBRARY_NAME;
LIBRARY         : ~[\]\r\n]+ ;
LIBRARY_END     : ']' BLANK* -> pushMode(TEXT) ;
