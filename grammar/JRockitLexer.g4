// Tokens of one line of a JRockit dump, releases 8.1 (JDK 1.4) to R28 (JDK 6): Ctrl-Break, SIGQUIT
// and jrcmd print_threads. See HotSpotLexer for how lines are read.
lexer grammar JRockitLexer;

import JvmFrameLexer, JvmInternalNameLexer;

fragment BLANK : [ \t] ;
fragment HEX   : [0-9a-fA-F] ;

// ===== FULL THREAD DUMP ===============
BANNER          : BLANK* '===== FULL THREAD DUMP =' '='+ BLANK* ;
// ===== END OF THREAD DUMP ===============
END_OF_DUMP     : BLANK* '===== END OF THREAD DUMP ===============' BLANK* ;
// ======================================                       [8.1: END OF THREAD DUMP came later]
OLD_END_OF_DUMP : BLANK* '======================================' BLANK* ;
// Sun Jul 20 17:03:48 2014              Thu May 04 17:09:37 JST 2006
TIME            : BLANK* [A-Z] [a-z] [a-z] ' ' [A-Z] [a-z] [a-z] ' '+ DIGIT+ ' ' DIGIT DIGIT ':' DIGIT DIGIT
                  ':' DIGIT DIGIT ' ' ~[\r\n]* ;
// BEA JRockit(R) R27.6.5-32_o-121899-1.6.0_14-20091001-2113-linux-x86_64
VERSION         : BLANK* ('BEA' | 'Oracle') ~[\r\n]* 'JRockit' ~[\r\n]* ;
// 12345:                                            [jrcmd's first line]
PROCESS_ID      : DIGIT+ ':' BLANK* ;

// "Main Thread" id=1 idx=0x4 tid=27878 prio=5 alive, in native, waiting
// "Thread-0" id=10 idx=0x14 tid=5628 waiting for java/lang/Object@0x0095C8D0 held by:       [lock chain]
// A name is not escaped and may hold quotes: it ends at the line's last quote.
NAME            : BLANK* '"' ~[\r\n]* '"' -> pushMode(HEADER) ;
// The first half of a name that holds a line end.
OPEN_NAME       : BLANK* '"' ~["\r\n]* ;
// Thread-0x80 "Main Thread" <Waiting, priority=5> {           [8.1]
OLD_NAME        : BLANK* 'Thread-0x' HEX+ BLANK+ '"' ~[\r\n]* '"' BLANK* '<' -> pushMode(TEXT) ;
// }
OLD_END         : BLANK* '}' BLANK* ;

//     -- Waiting for notification on: java/lang/UNIXProcess@0x7b483a0[fat lock]
WAITING_ON      : BLANK* '-- Waiting for notification on:' BLANK* -> pushMode(LOCK) ;
//     -- Parking to wait for: java/util/concurrent/locks/ReentrantLock$NonfairSync@0x0B2C0D78
PARKING         : BLANK* '-- Parking to wait for:' BLANK* -> pushMode(LOCK) ;
//     -- Blocked trying to get lock: java/lang/Object@0x0095C8D0[thin lock]
WAITING_TO_LOCK : BLANK* '-- Blocked trying to get lock:' BLANK* -> pushMode(LOCK) ;
//     ^-- Holding lock: java/lang/Object@0x0095C8C8[thin lock]
HOLDING         : BLANK* '^-- Holding lock:' BLANK* -> pushMode(LOCK) ;
//     ^-- Lock released while waiting: java/util/TaskQueue@0x01C7BA10[fat lock]
RELEASED        : BLANK* '^-- Lock released while waiting:' BLANK* -> pushMode(LOCK) ;
//     -- end of trace
END_OF_TRACE    : BLANK* '-- end of trace' BLANK* ;
//     --- more frames follow                any other remark in a trace
REMARK          : BLANK+ ('--' | '^--') -> pushMode(TEXT) ;
//     at java/lang/Object.wait(J)V(Native Method)
AT              : BLANK* 'at' BLANK+ -> pushMode(INTERNAL_FRAME) ;
//     jrockit/vm/Threads.waitForSignal()V(Native Method)       [8.1]
OLD_FRAME       : BLANK+ [A-Za-z_$] ~[ \t("\r\n]* -> type(INTERNAL_FUNCTION), pushMode(INTERNAL_FRAME) ;

// Circular (deadlocked) lock chains
CIRCULAR_CHAINS : BLANK* 'Circular (deadlocked) lock chains' BLANK* ;
// Blocked lock chains       Open lock chains
OTHER_CHAINS    : BLANK* ('Blocked' | 'Open') ' lock chains' BLANK* ;
// =================================
RULER           : BLANK* '===' '='+ BLANK* ;
// Chain 2:
CHAIN           : BLANK* 'Chain ' DIGIT+ ':' BLANK* ;

BLANK_LINE      : BLANK+ ;
OTHER           : ~[\r\n] -> pushMode(TEXT) ;

// ---- id=1 idx=0x4 tid=27878 prio=5 alive, in native, waiting
mode HEADER;
HEADER_BLANK    : BLANK+ -> skip ;
ID              : 'id=' (DIGIT+ | '?') ;
IDX             : 'idx=0x' HEX+ ;
TID             : 'tid=' DIGIT+ ;
PRIO            : 'prio=' DIGIT+ -> pushMode(TEXT) ;
WAITING_FOR     : 'waiting for' -> pushMode(TEXT) ;
// in chain 1        alive
HEADER_WORD     : [a-z_]+ -> pushMode(TEXT) ;
HEADER_OTHER    : ~[\r\n] ;

// ---- java/lang/Object@0x0095C8D0[thin lock]        java/util/TaskQueue@2abdc58[fat lock]
mode LOCK;
// [fat lock] [thin lock] [recursive] [biased lock] [unlocked]
LOCK_KIND       : '[' [a-z ]+ ']' ;
LOCK_TYPE       : ~[@ \t\r\n]+ ;
LOCK_ADDRESS    : '@' ('0x')? HEX+ ;
LOCK_OTHER      : ~[\r\n] ;
