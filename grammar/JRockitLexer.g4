// Tokens of one line of a JRockit dump, releases 8.1 (JDK 1.4) to R28 (JDK 6): Ctrl-Break, SIGQUIT,
// jrcmd print_threads, and WebLogic's print of it. See HotSpotLexer for how lines are read.
lexer grammar JRockitLexer;

import JvmFrameLexer, JvmInternalNameLexer;

fragment BLANK : [ \t] ;
fragment HEX   : [0-9a-fA-F] ;

// ===== FULL THREAD DUMP ===============
BANNER          : BLANK* '===== FULL THREAD DUMP =' '='+ BLANK* ;
// ===== END OF THREAD DUMP ===============
END_OF_DUMP     : BLANK* '===== END OF THREAD DUMP ===============' BLANK* ;
// ======================================      =====================       [END OF THREAD DUMP came later]
OLD_END_OF_DUMP : BLANK* ('======================================' | '=====================') BLANK* ;
// Sun Jul 20 17:03:48 2014              Thu May 04 17:09:37 JST 2006
TIME            : BLANK* [A-Z] [a-z] [a-z] ' ' [A-Z] [a-z] [a-z] ' '+ DIGIT+ ' ' DIGIT DIGIT ':' DIGIT DIGIT
                  ':' DIGIT DIGIT ' ' ~[\r\n]* ;
// BEA JRockit(R) R27.6.5-32_o-121899-1.6.0_14-20091001-2113-linux-x86_64
VERSION         : BLANK* ('BEA' | 'Oracle') ~[\r\n]* 'JRockit' ~[\r\n]* ;
// 12345:                                            [jrcmd's first line]
PROCESS_ID      : DIGIT+ ':' BLANK* ;

// "Main Thread" id=1 idx=0x4 tid=27878 prio=5 alive, in native, waiting                     R25 to R28
// "Main Thread" prio=5 id=0x80 tid=0x104c active, daemon                                    8.1 SP3
// "Main Thread"  id: 0x00000080  prio: 5  ACTIVE, DAEMON, GCABLE                            8.1, 8.1 SP2
// "Thread-0" id=10 idx=0x14 tid=5628 waiting for java/lang/Object@0x0095C8D0 held by:       [lock chain]
// "Thread-1" (id: 0x00000500) waiting for java/lang/Object@0x015F10C0 held by:              [lock chain]
// A name is not escaped and may hold quotes: it ends at the line's last quote.
NAME            : BLANK* '"' ~[\r\n]* '"' -> pushMode(HEADER) ;
// The first half of a name that holds a line end.
OPEN_NAME       : BLANK* '"' ~["\r\n]* ;
// Thread-0x80 "Main Thread" <Waiting, priority=5> {                                         [WebLogic 8.1]
// Thread-1 "Main Thread" <alive, in native, waiting, priority=5> {                          [WebLogic 9]
OLD_NAME        : BLANK* 'Thread-' ('0x')? HEX+ BLANK+ '"' ~[\r\n]* '"' BLANK* '<' -> pushMode(TEXT) ;
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
//     -- end of trace          --- End of stack trace
END_OF_TRACE    : BLANK* ('-- end of trace' | '--- End of stack trace') BLANK* ;
//     thread: 0x40D41C78  lastj: 0xFFFFFFFC  pt_thr: 0x00000278             8.1
OLD_FIELDS      : BLANK+ 'thread:' BLANK* -> pushMode(FIELDS) ;
//     pt_thr: 0x00000678
OLD_NATIVE_ID   : BLANK+ 'pt_thr:' BLANK* '0x' HEX+ BLANK* ;
//     No Java stack trace available
NO_TRACE        : BLANK+ 'No Java stack trace available' BLANK* ;
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
OLD_ID          : 'id=0x' HEX+ | 'id:' BLANK* '0x' ('0x')? HEX+ ;
CHAIN_ID        : '(id:' BLANK* '0x' HEX+ ')' ;
IDX             : 'idx=0x' HEX+ ;
TID             : ('tid=' | 'pid=') ('0x')? HEX+ ;
PRIO            : 'prio=' DIGIT+ | 'prio:' BLANK* DIGIT+ ;
// not: waiting for pending references, daemon
WAITING_FOR     : 'waiting for' BLANK ~[@\r\n]+ '@' ~[\r\n]* ;
STATE_WORDS     : [A-Za-z] [A-Za-z_, ]* ;
HEADER_OTHER    : ~[\r\n] ;

mode FIELDS;
FIELD_NATIVE_ID : 'pt_thr:' BLANK* '0x' HEX+ ;
FIELD_OTHER     : ~[\r\n] -> skip ;

// ---- java/lang/Object@0x0095C8D0[thin lock]        java/util/TaskQueue@2abdc58[fat lock]
mode LOCK;
// [fat lock] [thin lock] [recursive] [biased lock] [unlocked]
LOCK_KIND       : '[' [a-z ]+ ']' ;
LOCK_TYPE       : ~[@ \t\r\n]+ ;
LOCK_ADDRESS    : '@' ('0x')? HEX+ ;
LOCK_OTHER      : ~[\r\n] ;
