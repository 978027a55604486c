// Tokens of one line of a HotSpot thread dump (jstack, jcmd Thread.print, SIGQUIT), JDK 1.4 to 26,
// and of what tools print in its manner: VisualVM, Spring Boot's actuator, the JetBrains IDEs.
//
// The default mode reads a line's start, names its kind by its first characters and pushes the mode
// for the rest of it. A line comes without its line end. Sample lines stand beside the tokens; the
// VM function that prints the line stands in brackets.
lexer grammar HotSpotLexer;

import JvmFrameLexer, ServiceabilityLexer;

fragment BLANK : [ \t] ;
fragment HEX   : [0-9a-fA-F] ;
fragment DATE  : DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT '-' DIGIT DIGIT ;
fragment TIME  : DIGIT DIGIT ':' DIGIT DIGIT ':' DIGIT DIGIT ;

// "main" #1 [6403] prio=5 os_prio=31 cpu=76.72ms elapsed=1.04s tid=0x0000 nid=6403 runnable  [0x0000]
// [Thread::print_on]. A name is not escaped and may hold quotes: it ends at the line's last quote.
NAME                : BLANK* '"' ~[\r\n]* '"' -> pushMode(HEADER) ;
// The first half of a name that holds a line end.
OPEN_NAME           : '"' ~["\r\n]* ;

//    java.lang.Thread.State: WAITING (parking)              [java_lang_Thread::thread_status_name]
STATE               : BLANK* 'java.lang.Thread.State:' BLANK* -> pushMode(STATE_WORDS) ;

// 	at java.lang.Object.wait(java.base@17.0.15/Native Method)       [javaVFrame::print_activation]
AT                  : BLANK* 'at' BLANK+ -> pushMode(FRAME) ;

// 	- locked <0x0000000414c00a28> (a java.lang.Object)             [javaVFrame::print_lock_info_on]
LOCKED              : BLANK* '-' BLANK+ 'locked' BLANK+ -> pushMode(LOCK) ;
WAITING_ON          : BLANK* '-' BLANK+ 'waiting on' BLANK+ -> pushMode(LOCK) ;
WAITING_TO_LOCK     : BLANK* '-' BLANK+ 'waiting to lock' BLANK+ -> pushMode(LOCK) ;
// 	- waiting on the Class initialization monitor for com.acme.Shop                       [JDK 11 on]
CLASS_MONITOR       : BLANK* '-' BLANK+ 'waiting on the Class initialization monitor for ' -> pushMode(TEXT) ;
// 	- waiting to re-lock in wait() <0x0000000414c00a28> (a java.lang.Object)
WAITING_TO_RELOCK   : BLANK* '-' BLANK+ 'waiting to re-lock' (BLANK+ 'in wait()')? BLANK+ -> pushMode(LOCK) ;
// 	- parking to wait for  <0x0000000414c00a28> (a java.util.concurrent.CountDownLatch$Sync)
PARKING_TO_WAIT_FOR : BLANK* '-' BLANK+ 'parking to wait for' BLANK+ -> pushMode(LOCK) ;
// 	- eliminated <owner is scalar replaced> (a java.lang.Object)
ELIMINATED          : BLANK* '-' BLANK+ 'eliminated' BLANK+ -> pushMode(LOCK) ;
// 	- <0x0000000414c00a28> (a java.util.concurrent.ThreadPoolExecutor$Worker)   [-l, ConcurrentLocksDump]
// 	- Locked <21464a24> (a java.util.concurrent.ThreadPoolExecutor$Worker)               [Spring Boot]
OWNED               : BLANK* '-' BLANK+ ('Locked' BLANK+)? -> pushMode(LOCK) ;
// 	- None
NONE_OWNED          : BLANK* '-' BLANK+ 'None' BLANK* ;
//    Locked ownable synchronizers:
OWNABLE             : BLANK* 'Locked ownable synchronizers:' BLANK* ;

//    JNI locked monitors:                                                                  [VisualVM]
JNI_MONITORS        : BLANK* 'JNI locked monitors:' BLANK* ;
//  on java.lang.ref.ReferenceQueue$Lock@2fb9ba37 owned by "x" Id=4       the state line's rest [IntelliJ]
ON                  : BLANK+ 'on' BLANK+ -> pushMode(LOCK) ;
// 	 waiting for Thread-0@687 to release lock on <0x2d7> (a java.lang.Object)      [IntelliJ's debugger]
WAITING_FOR         : BLANK+ 'waiting for ' ~[\r\n]* ' to release lock on' BLANK+ -> pushMode(LOCK) ;
// 	 blocks Thread-1@691
BLOCKS              : BLANK+ 'blocks ' -> pushMode(TEXT) ;

//    Carrying virtual thread #206                                          [Thread.print, JDK 21 on]
CARRYING            : BLANK* 'Carrying virtual thread #' -> pushMode(VIRTUAL) ;
//    Mounted virtual thread #206                                           [Thread.print, JDK 24 on]
MOUNTED             : BLANK* 'Mounted virtual thread #' -> pushMode(VIRTUAL) ;

// 2025-12-22 13:30:12          2025-12-22 13:30:12.763 [Tomcat]
TIMESTAMP           : DATE ' ' TIME ('.' DIGIT+)? BLANK* ;
// 12345:                                                                       [jcmd's first line]
PROCESS_ID          : DIGIT+ ':' BLANK* ;
// Full thread dump OpenJDK 64-Bit Server VM (17.0.15+6 mixed mode, sharing):   [VM_PrintThreads]
BANNER              : BLANK* 'Full thread dump' BLANK+ -> pushMode(BANNER_TEXT) ;

// Threads class SMR info:                                             [ThreadsSMRSupport::print_info_on]
SMR                 : 'Threads class SMR info:' BLANK* ;
// _java_thread_list=0x00007fa891d0b2f0, length=14, elements={
SMR_FIELD           : '_' [a-z_]+ '=' -> pushMode(TEXT) ;
// 0x00007fa894019000, 0x00007fa895008800,
SMR_ADDRESSES       : '0x' HEX+ (',' BLANK* '0x' HEX+)* ','? BLANK* ;
// }
SMR_END             : '}' BLANK* ;

// JNI global refs: 25, weak refs: 0                                              [JNIHandles::print_on]
JNI                 : 'JNI global ref' -> pushMode(TEXT) ;
//    No compile task                                                     [CompileBroker, compiler threads]
NO_COMPILE_TASK     : BLANK* 'No compile task' BLANK* ;
//    Compiling:    1234   4       java.util.HashMap::hash (20 bytes)
COMPILING           : BLANK* 'Compiling:' -> pushMode(TEXT) ;
//    JavaThread state: _thread_blocked                                              [fastdebug builds]
VM_STATE            : BLANK* ('JavaThread state:' | 'Thread:') -> pushMode(TEXT) ;

// Found one Java-level deadlock:                                            [DeadlockCycle::print_on]
DEADLOCK            : 'Found one Java-level deadlock:' BLANK* ;
RULER               : '===' '='+ BLANK* ;
//   waiting to lock monitor 0x00007fa86800fe00 (object 0x000000061fcc9b90, a java.lang.Object),
//   waiting for ownable synchronizer 0x000000061fcc9b90, (a java.util.concurrent.locks.ReentrantLock),
//   waiting to lock Monitor@0x00007f (Object@0x0000, a java/lang/Object),         [serviceability agent]
DEADLOCK_WAIT       : BLANK+ ('waiting to lock monitor' | 'waiting to lock Monitor@' ~[ \t\r\n]* | 'waiting for ownable synchronizer'
                             | 'waiting to re-lock') BLANK+ -> pushMode(TEXT) ;
//   which is held by "DeadLockThread1"
//   in JNI, which is held by "DeadLockThread1"
DEADLOCK_HELD       : BLANK+ ('in JNI, ')? 'which is held by' BLANK+ -> pushMode(TEXT) ;
// Java stack information for the threads listed above:
DEADLOCK_STACKS     : 'Java stack information for the threads listed above:' BLANK* ;
// Found 2 deadlocks.                     (older VMs print no line end after it: a timestamp may follow)
// Found a total of 2 deadlocks.                                                [serviceability agent]
DEADLOCKS_FOUND     : 'Found ' ('a total of ')? DIGIT+ ' deadlock' 's'? '.' -> pushMode(TEXT) ;

// Heap                                                                     [SIGQUIT, Universe::print_on]
HEAP                : 'Heap' BLANK* ;
//   eden space 65024K, 12% used [0x000000076b580000,0x000000076bd8b480,0x000000076f500000)
HEAP_SPACE          : BLANK+ [A-Za-z] ~[\r\n]* DIGIT+ 'K, ' ~[\r\n]* ;
// No shared spaces configured.
HEAP_NOTE           : 'No shared spaces configured.' BLANK* ;

BLANK_LINE          : BLANK+ ;
// Any other line is water, and one that a log framework has put its time before.
OTHER               : ~[\r\n] -> pushMode(TEXT) ;
LOGGED              : DATE [ T] TIME BLANK* ~[ \t\r\n] ~[\r\n]* -> type(OTHER) ;

// ---- the rest of a thread header
mode HEADER;
HEADER_BLANK    : BLANK+ -> skip ;
NUMBER          : '#' DIGIT+ ;
OS_TID          : '[' DIGIT+ ']' ;
DAEMON          : 'daemon' ;
// "main" - Thread t@1                                                              [VisualVM, Spring Boot]
THREAD_AT       : '- Thread t@' DIGIT+ ;
PRIO            : 'prio=' ~[ \t\r\n]* ;
OS_PRIO         : 'os_prio=' ~[ \t\r\n]* ;
CPU             : 'cpu=' ~[ \t\r\n]* ;
ELAPSED         : 'elapsed=' ~[ \t\r\n]* ;
TID             : 'tid=' ~[ \t\r\n]* ;
NID             : 'nid=' ~[ \t\r\n]* ;
// "main" prio=5 Id=1 RUNNABLE: no HotSpot header but one of ThreadInfo; no parser rule takes it
MANAGEMENT_ID   : [Ii] [Dd] '=' DIGIT+ ;
// allocated=103M defined_classes=2343 lwp_id=9992026: fields that some VM or release adds
FIELD           : [A-Za-z_] [A-Za-z_0-9.]* '=' ~[ \t\r\n]* ;
// "DeadLockThread1":   in a deadlock report
COLON           : ':' ;
// [0x000000016fc69000]   [0x00000000487f4000..0x00000000487fec10]   [182ef000..182efd88]
STACK_ADDRESS   : '[' ('0x')? HEX+ ('..' ('0x')? HEX+)? ']' ;
// waiting on condition, in Object.wait(), sleeping[0x00007f...
WORD            : ~[ \t\r\n:#[=]+ ;
HEADER_OTHER    : ~[\r\n] ;

// ---- TIMED_WAITING (on object monitor)      WAITING on java.util.TaskQueue@7311acb7 owned by: x
mode STATE_WORDS;
STATE_NAME      : [A-Z_]+ ;
STATE_ON        : 'on' BLANK+ -> mode(LOCK) ;
STATE_DETAIL    : '(' ~[\r\n]* ;
STATE_BLANK     : BLANK+ -> skip ;
STATE_OTHER     : ~[\r\n] ;

// ---- <0x0000000414c00a28> (a java.lang.Object)     java.lang.Object@1b2c3d [VisualVM of Java 5]
mode LOCK;
LOCK_ADDRESS    : '<' ('0x')? HEX+ '>' ;
// <owner is scalar replaced>, <no object reference available>
LOCK_NO_ADDRESS : '<' ~[<>\r\n]* '>' ;
LOCK_TYPE       : BLANK* '(' 'a' 'n'? BLANK ~[\r\n\t)]* ')' ;
LOCK_CLASS      : [A-Za-z_$[] ~[ \t\r\n@<>("]* ;
LOCK_HASH       : '@' HEX+ ;
LOCK_OWNER      : BLANK+ 'owned by' ':'? BLANK+ -> mode(OWNER) ;
// JDK 7 to 16 forget the line end after a scalar replaced owner: the next frame is glued on
GLUED_AT        : BLANK+ 'at' BLANK+ -> mode(FRAME) ;
// <0x0000000414c00a28>, (a java/lang/Object)                                   [serviceability agent]
LOCK_COMMA      : ',' -> skip ;
LOCK_BLANK      : BLANK+ -> skip ;
LOCK_OTHER      : ~[\r\n] ;

// ---- "x" t@17     "x" Id=4 (in native)     x
mode OWNER;
OWNER_NAME      : '"' ~[\r\n]* '"' ;
OWNER_NUMBER    : BLANK+ ('t@' | 'Id=') DIGIT+ ;
OWNER_OTHER     : ~[\r\n] ;

mode VIRTUAL;
VIRTUAL_NUMBER  : DIGIT+ ;
VIRTUAL_TEXT    : ~[0-9\r\n] ~[\r\n]* ;

mode BANNER_TEXT;
RUNTIME         : ~[\r\n]+ ;
