// Tokens of one line of the thread reports that consoles and programs print in words of their own:
// Hadoop, GoCD, JConsole, GlassFish, WildFly, and Thread.getAllStackTraces() printed by hand. See
// HotSpotLexer for how lines are read.
lexer grammar ThreadReportLexer;

import JvmFrameLexer;

fragment BLANK  : [ \t] ;
fragment STATES : 'NEW' | 'RUNNABLE' | 'BLOCKED' | 'WAITING' | 'TIMED_WAITING' | 'TERMINATED' ;

// ---- Hadoop, HBase
// Process Thread Dump: jsp requested          a log's prefix can stand before it
TITLE           : ~[\r\n"]* 'Process Thread Dump:' ~[\r\n]* ;
// 47 active threads
ACTIVE          : BLANK* DIGIT+ ' active threads' BLANK* ;
// Thread 34 (qtp262445056-65):
NUMBERED        : 'Thread ' DIGIT+ (' (' ~[\r\n]* ')')? ':' BLANK* ;
//   Waiting on java.util.concurrent.CountDownLatch$Sync@1a2b
WAITING_ON      : BLANK+ ('Waiting on ' | 'Blocked on ') -> pushMode(LOCK) ;
//   Blocked by 12 (worker-1)
BLOCKED_BY      : BLANK+ 'Blocked by ' DIGIT+ (' (' ~[\r\n]* ')')? BLANK* ;
//   Inactive                                  the thread ended before it was asked
INACTIVE        : BLANK* 'Inactive' BLANK* ;
//   Blocked count: 1      Total blocked: 0  Total waited: 7,609
COUNTS          : BLANK* ('Blocked' | 'Waited' | 'Total blocked' | 'Total waited') (' count' | ' time')? ':' ~[\r\n]* ;
//   Stack:      Stack trace:      Stacktrace:
STACK           : BLANK* ('Stack:' | 'Stack trace:' | 'Stacktrace:') BLANK* ;

// ---- JConsole
// Name: pool-4-thread-1
NAMED           : 'Name: ' ~[\r\n]* ;
// State: WAITING on java.lang.Object@b847d8d owned by: worker-1           "  State: WAITING" in Hadoop
STATE           : BLANK* 'State: ' -> pushMode(STATE_WORDS) ;
//    - locked java.lang.Object@1b2c3d
LOCKED          : BLANK+ '- locked ' -> pushMode(LOCK) ;

// ---- GoCD
// Current: 139, Total: 4497635, Daemon: 69, Peak: 267
CURRENT         : 'Current: ' DIGIT+ ', Total: ' ~[\r\n]* ;
// 4497487, ActiveMQ Task-4162, TIMED_WAITING
LISTED          : DIGIT+ ', ' ~[\r\n]* ', ' STATES BLANK* ;
MONITORS        : 'Locked Monitors:' BLANK* ;
SYNCHRONIZERS   : 'Locked Synchronizers:' BLANK* ;
// org.h2.engine.Session@4abc4d52 at org.h2.jdbc.JdbcStatement.execute(JdbcStatement.java:190)Locked Synchronizers:
LOCKS           : [A-Za-z_$[] ~[ \t\r\n(@]* '@' [0-9a-f]+ (' at ' ~[\r\n]* | 'Locked Synchronizers:' | 'Stacktrace:') ;

// ---- GlassFish
// Full Java Thread Dump Java HotSpot(TM) Client VM 11.0-b15 Sun Microsystems Inc.
JAVA_DUMP       : 'Full Java Thread Dump ' ~[\r\n]* ;
// Number of threads: 88      Total Threads: 61 [WildFly]
NUMBER_OF       : ('Number of threads: ' | 'Total Threads: ') DIGIT+ BLANK* ;
// Thread "Thread-59" thread-id: 94 thread-state: WAITING Waiting on lock: java.lang.Object@1b2c3d
THREAD_ID       : 'Thread "' ~[\r\n]* '" thread-id: ' DIGIT+ ' thread-state: ' STATES BLANK* -> pushMode(ID_LOCK) ;

// ---- WildFly
// Thread: main : priority:5, demon:false, threadId:1, threadState:WAITING, lockName:java.lang.Object@1b2c3d
PRIORITY        : BLANK* 'Thread: ' ~[\r\n]* ' : priority:' DIGIT+ ', demon:' [a-z]+ ', threadId:' DIGIT+
                  ', threadState:' STATES BLANK* -> pushMode(ID_LOCK) ;

// ---- Thread.toString()
// Thread[main,5,main]      Thread[#1,main,5,main] [JDK 19 on]
BRACKETED       : BLANK* 'Thread[' ('#' DIGIT+ ',')? ~[\r\n]* ',' DIGIT+ ',' ~[\r\n]* ']' (':' | BLANK)* ;
// VirtualThread[#21,worker]/runnable@ForkJoinPool-1-worker-1
VIRTUAL         : BLANK* 'VirtualThread[#' DIGIT+ (',' ~[\r\n]*)? ']/' [a-z_]+ ('@' ~[\r\n:]*)? (':' | BLANK)* ;

// ---- frames
// 	at com.acme.Shop.sell(Shop.java:12)      	 at: com.acme.Shop.sell(Shop.java:12) [GlassFish]
AT              : BLANK* 'at' ':'? BLANK+ -> pushMode(FRAME) ;
//     com.acme.Shop.sell(Shop.java:12)        its first token is that of the frame
PLAIN           : BLANK* [A-Za-z_$] -> more, pushMode(FRAME) ;

BLANK_LINE      : BLANK+ ;
OTHER           : ~[\r\n] -> pushMode(TEXT) ;

// ---- WAITING on java.lang.Object@b847d8d owned by: worker-1
mode STATE_WORDS;
STATE_BLANK     : BLANK+ -> skip ;
STATE_NAME      : [A-Z_]+ ;
STATE_ON        : 'on' BLANK+ -> mode(LOCK) ;
STATE_OTHER     : ~[\r\n] ;

// ---- Waiting on lock: java.lang.Object@1b2c3d Owned by: worker-1 Id: 12
// ---- , lockName:java.lang.Object@1b2c3d
mode ID_LOCK;
ID_LOCK_START   : ('Waiting on lock: ' | ',' BLANK* [A-Za-z]* [lL] 'ockName:') -> mode(LOCK) ;
ID_LOCK_OTHER   : ~[\r\n] ;

// ---- java.lang.Object@1b2c3d owned by: worker-1
mode LOCK;
LOCK_TYPE       : ~[ \t\r\n@]+ ;
LOCK_HASH       : '@' [0-9a-fA-F]+ ;
LOCK_OWNER      : BLANK+ [oO] 'wned by:' ~[\r\n]* ;
LOCK_OTHER      : ~[\r\n] ;
