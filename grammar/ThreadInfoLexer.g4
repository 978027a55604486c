// Tokens of one line of a dump printed from java.lang.management.ThreadInfo: ThreadInfo.toString()
// and the common ways of printing its parts by hand. See HotSpotLexer for how lines are read.
lexer grammar ThreadInfoLexer;

import JvmFrameLexer;

fragment BLANK : [ \t] ;

// "main" prio=5 Id=1 RUNNABLE        "pool-1-thread-6" Id=14 in TIMED_WAITING
// A name is not escaped and may hold quotes: it ends at the quote before the fields.
NAME            : BLANK* '"' .*? '"' HEADER_FIELDS '=' DIGIT+ -> pushMode(HEADER) ;
fragment HEADER_FIELDS : (BLANK+ ('daemon' | 'prio=' DIGIT+ | 'Group=' ~[ \t\r\n]+))* BLANK+ [Ii] [Dd] ;

//    java.lang.Thread.State: WAITING
STATE           : BLANK* 'java.lang.Thread.State:' BLANK* -> pushMode(HEADER) ;

// 	at java.base@17.0.15/java.lang.Thread.sleep(Native Method)
AT              : BLANK* 'at' BLANK+ -> pushMode(FRAME) ;

// 	-  blocked on java.lang.Object@1b2c3d
BLOCKED_ON      : BLANK* '-' BLANK+ 'blocked on' BLANK+ -> pushMode(LOCK) ;
// 	-  waiting on java.util.concurrent.CountDownLatch$Sync@1b2c3d
WAITING_ON      : BLANK* '-' BLANK+ 'waiting on' BLANK+ -> pushMode(LOCK) ;
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

// 2025-12-22 13:30:12
TIMESTAMP       : DATE_TIME BLANK* ;
fragment DATE_TIME : DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT '-' DIGIT DIGIT [ T]
                     DIGIT DIGIT ':' DIGIT DIGIT ':' DIGIT DIGIT ;

BLANK_LINE      : BLANK+ ;
OTHER           : ~[\r\n] -> pushMode(TEXT) ;
LOGGED          : DATE_TIME BLANK* ~[ \t\r\n] ~[\r\n]* -> type(OTHER) ;

// ---- WAITING on java.lang.Object@1b2c3d owned by "x" Id=4 (suspended) (in native)
mode HEADER;
HEADER_BLANK    : BLANK+ -> skip ;
IN              : 'in' ;
STATE_NAME      : 'NEW' | 'RUNNABLE' | 'BLOCKED' | 'WAITING' | 'TIMED_WAITING' | 'TERMINATED' ;
ON              : 'on' BLANK+ ('lock=' BLANK*)? -> pushMode(LOCK) ;
SUSPENDED       : '(suspended)' ;
IN_NATIVE       : '(in native)' | '(running in native)' ;
HEADER_OTHER    : ~[\r\n] ;

// ---- java.lang.Object@1b2c3d owned by "x" Id=4
mode LOCK;
LOCK_TYPE       : ~[ \t\r\n@]+ ;
LOCK_HASH       : '@' [0-9a-fA-F]+ ;
LOCK_OWNER      : BLANK+ 'owned by' BLANK+ -> pushMode(OWNER) ;
LOCK_SUSPENDED  : BLANK+ '(suspended)' ;
LOCK_IN_NATIVE  : BLANK+ ('(in native)' | '(running in native)') ;
LOCK_OTHER      : ~[\r\n] ;

// ---- "worker-2" Id=15 (in native)
mode OWNER;
OWNER_NAME      : '"' ~[\r\n]* '"' ;
OWNER_NUMBER    : BLANK+ [Ii] [Dd] '=' DIGIT+ ;
OWNER_OTHER     : ~[\r\n] ;
