// Tokens of one line of a dump printed from java.lang.management.ThreadInfo: ThreadInfo.toString()
// and the common ways of printing its parts by hand. See HotSpotLexer for how lines are read.
lexer grammar ThreadInfoLexer;

import JvmFrameLexer;

fragment BLANK : [ \t] ;

// "main" prio=5 Id=1 RUNNABLE        "pool-1-thread-6" Id=14 in TIMED_WAITING
// "main" id=1 state=WAITING                                                              [Dropwizard]
// A name is not escaped and may hold quotes: it ends at the quote before the fields.
NAME            : BLANK* '"' .*? '"' HEADER_FIELDS '=' DIGIT+ -> pushMode(HEADER) ;
fragment HEADER_FIELDS : (BLANK+ ('daemon' | 'prio=' DIGIT+ | 'Group=' ~[ \t\r\n]+))* BLANK+ [Ii] [Dd] ;

// "C1 CompilerThread0" [Internal] cpuUsage=1.63% deltaTime=3ms time=1170ms                   [Arthas]
INTERNAL        : BLANK* '"' .*? '"' BLANK+ '[Internal]' -> pushMode(HEADER) ;

//    java.lang.Thread.State: WAITING
STATE           : BLANK* 'java.lang.Thread.State:' BLANK* -> pushMode(HEADER) ;

// 	at java.base@17.0.15/java.lang.Thread.sleep(Native Method)
AT              : BLANK* 'at' BLANK+ -> pushMode(FRAME) ;

// 	-  blocked on java.lang.Object@1b2c3d
BLOCKED_ON      : BLANK* '-' BLANK+ 'blocked on' BLANK+ -> pushMode(LOCK) ;
// 	-  waiting on java.util.concurrent.CountDownLatch$Sync@1b2c3d
WAITING_ON      : BLANK* '-' BLANK+ 'waiting on' BLANK+ -> pushMode(LOCK) ;
//     - waiting to lock <0x001b2c3d> (a java.lang.Object)                                   [Dropwizard]
WAITING_TO_LOCK : BLANK* '-' BLANK+ 'waiting to lock' BLANK+ -> pushMode(LOCK) ;
//     locks java.util.concurrent.locks.ReentrantLock$NonfairSync@1b2c3d                         [Tomcat]
LOCKS           : BLANK+ 'locks' BLANK+ -> pushMode(LOCK) ;
// 	-  locked java.lang.Object@1b2c3d
LOCKED          : BLANK* '-' BLANK+ 'locked' BLANK+ -> pushMode(LOCK) ;
// 	- java.util.concurrent.locks.ReentrantLock$NonfairSync@1b2c3d
OWNED           : BLANK* '-' BLANK+ -> pushMode(LOCK) ;

// 	Number of locked synchronizers = 1          Locked synchronizers: count = 1
SYNCHRONIZERS   : BLANK* ('Number of locked synchronizers =' | 'Locked synchronizers: count =')
                  BLANK* DIGIT+ BLANK* ;
// 	Locked monitors: count = 1
MONITORS        : BLANK* 'Locked monitors: count =' BLANK* DIGIT+ BLANK* ;
// 	...            printed when there are more than eight frames
MORE_FRAMES     : BLANK* '...' BLANK* ;
//     owned by "worker-2" Id=15           on a line of its own
OWNED_BY        : BLANK+ 'owned by' BLANK+ -> pushMode(OWNER) ;

// 2025-12-22 13:30:12          2025-12-22 13:30:12.763 [Tomcat]
TIMESTAMP       : DATE_TIME ('.' DIGIT+)? BLANK* ;
fragment DATE_TIME : DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT '-' DIGIT DIGIT [ T]
                     DIGIT DIGIT ':' DIGIT DIGIT ':' DIGIT DIGIT ;

BLANK_LINE      : BLANK+ ;
OTHER           : ~[\r\n] -> pushMode(TEXT) ;
LOGGED          : DATE_TIME BLANK* ~[ \t\r\n] ~[\r\n]* -> type(OTHER) ;

// ---- WAITING on java.lang.Object@1b2c3d owned by "x" Id=4 (suspended) (in native)
mode HEADER;
HEADER_BLANK    : BLANK+ -> skip ;
IN              : 'in' ;
STATE_NAME      : ('state=')? STATES ;
// Group=main RUNNABLE      the group's name can hold blanks                                     [Jenkins]
GROUP_STATE     : 'Group=' ~[\r\n]*? BLANK+ STATES -> type(STATE_NAME) ;
fragment STATES : 'NEW' | 'RUNNABLE' | 'BLOCKED' | 'WAITING' | 'TIMED_WAITING' | 'TERMINATED' ;
// cpu=97656250 ns usr=93750000 ns blocked 0 for -1 ms waited 0 for -1 ms        no state at all [Tomcat]
CPU_TIME        : 'cpu=' '-'? DIGIT+ BLANK+ 'ns' ;
// cpuUsage=0.11% deltaTime=0ms time=401ms                                                       [Arthas]
HEADER_FIELD    : [A-Za-z_]+ '=' ~[ \t\r\n]* ;
ON              : 'on' BLANK+ ('lock=' BLANK*)? -> pushMode(LOCK) ;
SUSPENDED       : '(suspended)' ;
IN_NATIVE       : '(in native)' | '(running in native)' ;
HEADER_OTHER    : ~[ \t\r\n]+ ;

// ---- java.lang.Object@1b2c3d owned by "x" Id=4      <0x001b2c3d> (a java.lang.Object) [Dropwizard]
// ---- (a java.lang.Object@1b2c3d) index 3 frame com.acme.Shop.sell(Shop.java:12)           [Tomcat]
mode LOCK;
LOCK_ADDRESS    : '<' ('0x')? [0-9a-fA-F]+ '>' ;
LOCK_A          : BLANK* '(' 'a' 'n'? BLANK+ -> skip ;
LOCK_TYPE       : ~[ \t\r\n@()<>]+ ;
LOCK_HASH       : '@' [0-9a-fA-F]+ ;
LOCK_OWNER      : BLANK+ 'owned by' BLANK+ -> pushMode(OWNER) ;
LOCK_SUSPENDED  : BLANK+ '(suspended)' ;
LOCK_IN_NATIVE  : BLANK+ ('(in native)' | '(running in native)') ;
LOCK_OTHER      : ~[\r\n] ;

// ---- "worker-2" Id=15 (in native)      worker-2 id=15
mode OWNER;
OWNER_NAME      : '"' ~[\r\n]* '"' ;
OWNER_NUMBER    : BLANK+ [Ii] [Dd] '=' DIGIT+ ;
OWNER_WORD      : ~[ \t\r\n"]+ ;
OWNER_OTHER     : ~[\r\n] ;
