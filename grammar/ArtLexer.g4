// Tokens of one line of an Android dump: ART's and Dalvik's answer to SIGQUIT (ANR traces), and the
// sections that the system writes around it. See HotSpotLexer for how lines are read.
lexer grammar ArtLexer;

import JvmFrameLexer;

fragment BLANK : [ \t] ;
fragment HEX   : [0-9a-fA-F] ;

// ----- pid 1556 at 2017-07-04 18:35:18 -----      ----- pid 9 at 2023-05-01 12:00:00.123456789+0200 -----
PROCESS         : BLANK* '-----' BLANK+ 'pid' BLANK+ -> pushMode(PROCESS_LINE) ;
// ----- Waiting Channels: pid 1556 at 2017-07-04 18:35:18 -----      (no threads follow)
CHANNELS        : BLANK* '-----' BLANK+ 'Waiting Channels: pid' BLANK+ -> pushMode(TEXT) ;
// ----- end 1556 -----
END             : BLANK* '-----' BLANK+ 'end' BLANK+ DIGIT+ BLANK+ '-----' BLANK* ;
// ----- begin pid 1556 kernel stacks -----
RULER           : BLANK* '-----' BLANK -> pushMode(TEXT) ;

// Cmd line: system_server
COMMAND         : BLANK* 'Cmd' BLANK? 'line:' BLANK* -> pushMode(TEXT) ;
// Build fingerprint: 'google/sailfish/sailfish:10/QP1A/5775:user/release-keys'
FINGERPRINT     : BLANK* 'Build fingerprint:' BLANK* -> pushMode(TEXT) ;
// DALVIK THREADS (82):      DALVIK THREADS:
THREADS         : BLANK* 'DALVIK THREADS' BLANK* -> pushMode(COUNT) ;
// (mutexes: tll=0 tsl=0 tscl=0 ghl=0)           [Dalvik]
MUTEXES         : BLANK* '(mutexes:' -> pushMode(TEXT) ;

// "main" prio=5 tid=1 Native                    [Thread::DumpState]
// "Binder:1_2" sysTid=567                       [debuggerd]
// "Thread-61" sysTid=3121 nice=0 sched=0/0 cgrp=apps                        [Dalvik, threads of native code]
NAME            : BLANK* '"' ~[\r\n]* '"' -> pushMode(HEADER) ;
// The first half of a name that holds a line end.
OPEN_NAME       : BLANK* '"' ~["\r\n]* ;
//   | sysTid=1556 nice=0 cgrp=default sched=0/0 handle=0xad6d7534
ATTRIBUTES      : BLANK* '|' BLANK* -> pushMode(ATTRIBUTE) ;
//   kernel: SyS_epoll_wait+0x23c/0x2d1
KERNEL          : BLANK* 'kernel:' -> pushMode(TEXT) ;
//   native: #01 pc 0007797b  /system/lib/libc.so (__epoll_pwait+43)
NATIVE          : BLANK* 'native:' BLANK* -> pushMode(NATIVE_FRAME) ;
//   #01 pc 0007797b  /system/lib/libc.so (__epoll_pwait+43)      [debuggerd, Dalvik, Play Console]
BARE_NATIVE     : BLANK* '#' DIGIT+ BLANK+ 'pc' BLANK+ ('0x')? HEX+ BLANK* -> pushMode(LIBRARY_NAME) ;
//   at java.lang.Object.wait!(Native method)    [StackDumpVisitor]
AT              : BLANK* 'at' BLANK+ -> pushMode(FRAME) ;
//   - locked <0x0d1ef5af> (a java.lang.Object)
LOCKED          : BLANK* '-' BLANK+ 'locked' BLANK+ -> pushMode(LOCK) ;
WAITING_ON      : BLANK* '-' BLANK+ 'waiting on' BLANK+ -> pushMode(LOCK) ;
//   - sleeping on <0x0d1ef5af> (a java.lang.Object)
SLEEPING_ON     : BLANK* '-' BLANK+ 'sleeping on' BLANK+ -> pushMode(LOCK) ;
//   - waiting to lock <0x0b3a5a26> (a java.util.HashMap) held by thread 12
//   - waiting to lock an unknown object
WAITING_TO_LOCK : BLANK* '-' BLANK+ 'waiting to lock' BLANK+ -> pushMode(LOCK) ;
//   - waiting for lock inflation of <0x0b3a5a26> (a java.util.HashMap)
INFLATION       : BLANK* '-' BLANK+ 'waiting for lock inflation of' BLANK+ -> pushMode(LOCK) ;
//   ... repeated 12 times
REPEATED        : BLANK* '... repeated' -> pushMode(TEXT) ;
//   (no managed stack frames)      (native backtrace unavailable)
STACK_NOTE      : BLANK* '(' ('no managed stack frames' | 'native backtrace unavailable' | 'no stack') -> pushMode(TEXT) ;

BLANK_LINE      : BLANK+ ;
OTHER           : ~[\r\n] -> pushMode(TEXT) ;

// ---- 1556 at 2017-07-04 18:35:18 -----
mode PROCESS_LINE;
PROCESS_ID      : DIGIT+ BLANK+ 'at' BLANK+ -> pushMode(TEXT) ;
PROCESS_OTHER   : ~[\r\n] ;

// ---- (82):
mode COUNT;
COUNT_OPEN      : '(' ;
COUNT_NUMBER    : DIGIT+ ;
COUNT_CLOSE     : ')'? ':' -> pushMode(TEXT) ;

// ---- daemon prio=5 tid=8 Runnable      prio=5 (not attached)      sysTid=567
mode HEADER;
HEADER_BLANK    : BLANK+ -> skip ;
DAEMON          : 'daemon' ;
PRIO            : 'prio=' '-'? DIGIT+ ;
TID             : 'tid=' DIGIT+ ;
HEADER_SYS_TID  : 'sysTid=' DIGIT+ ;
NOT_ATTACHED    : '(not attached)' ;
STATE_NAME      : [A-Za-z_]+ ;
// (still starting up)      DisableFlipCount = 1
HEADER_NOTE     : '(' ~[\r\n]* | 'DisableFlipCount' ~[\r\n]* ;
// "main" prio=5 tid=0x00007f00 nid=0x2603: no header of ART; no parser rule takes these
FOREIGN         : ('tid=0x' | 'nid=' | '#' | [Ii] [Dd] '=') ~[\r\n]* ;
HEADER_FIELD    : [A-Za-z]+ '=' ~[ \t\r\n]* ;
HEADER_OTHER    : ~[\r\n] ;

// ---- sysTid=1556 nice=0 state=S schedstat=( 0 0 0 ) utm=116 stm=184 core=1 HZ=100
mode ATTRIBUTE;
SYS_TID         : 'sysTid=' DIGIT+ ;
SELF            : 'self=' '0x' HEX+ ;
USER_TIME       : 'utm=' DIGIT+ ;
SYSTEM_TIME     : 'stm=' DIGIT+ ;
HERTZ           : 'HZ=' DIGIT+ ;
ATTRIBUTE_WORD  : [A-Za-z]+ '=' -> skip ;
ATTRIBUTE_OTHER : ~[\r\n] -> skip ;

// ---- <0x0b3a5a26> (a java.lang.Class<java.lang.ref.ReferenceQueue>) held by thread 12
mode LOCK;
LOCK_ADDRESS    : '<' ('@addr=')? '0x' HEX+ '>' ;
LOCK_TYPE       : '(a' 'n'? BLANK ~[()\r\n]+ ')' ;
UNKNOWN_OBJECT  : 'an unknown object' ;
// held by thread 12      held by tid=12 (Thread-9)
HOLDER          : 'held by' BLANK+ ('thread' BLANK+ | 'tid=' | 'threadid=') DIGIT+ -> pushMode(TEXT) ;
LOCK_BLANK      : BLANK+ -> skip ;
LOCK_OTHER      : ~[\r\n] ;

// ---- #01 pc 0007797b  /system/lib/libc.so (__epoll_pwait+43)
mode NATIVE_FRAME;
PC              : '#' DIGIT+ BLANK+ 'pc' BLANK+ ('0x')? HEX+ BLANK* -> pushMode(LIBRARY_NAME) ;
// (backtrace::Unwind failed for thread 1556: Thread has not responded to signal in time)
NATIVE_OTHER    : ~[#\r\n] ~[\r\n]* ;

mode LIBRARY_NAME;
// /apex/com.android.runtime/lib64/bionic/libc.so   [vdso]   <anonymous:7f1c>   base.apk!libfoo.so
LIBRARY         : ~[ \t\r\n(] ~[ \t\r\n]* ;
LIBRARY_BLANK   : BLANK+ -> skip ;
// (offset 0x1000) (android::Looper::pollInner(int)+148) (BuildId: 1eb3)
SYMBOL          : '(' ~[\r\n]* ;
