// Tokens of one line of a dump that jcmd PID Thread.dump_to_file writes as text, JDK 19 to 27. See
// HotSpotLexer for how lines are read. The JDK prints it in jdk.internal.vm.ThreadDumper.
lexer grammar JcmdDumpLexer;

import JvmFrameLexer;

fragment BLANK : [ \t] ;

// #34 "a "quoted" name" virtual WAITING 2026-11-23T20:39:16.347217111Z                 JDK 25 on
// #34 "a "quoted" name" virtual                                                        JDK 19 to 24
// A name is not escaped and may hold quotes: it ends at the line's last quote.
NAME                : BLANK* '#' DIGIT+ BLANK+ '"' ~[\r\n]* '"' -> pushMode(HEADER) ;
// The first line of a name that holds a line end; more than 9,000 characters are no name.
OPEN_NAME           : BLANK* '#' DIGIT+ BLANK+ '"' ~["\r\n]* ;

//     at java.base/java.lang.Thread.run(Thread.java:1474)                              JDK 25 on
AT                  : BLANK+ 'at' BLANK+ -> pushMode(FRAME) ;
//       java.base/java.lang.Thread.run(Thread.java:1583)                               JDK 19 to 24
INDENT              : BLANK+ -> pushMode(FRAME) ;

//     - locked <java.lang.Object@3fd4c829>
LOCKED              : BLANK* '-' BLANK+ 'locked' BLANK+ -> pushMode(LOCK) ;
//     - lock is eliminated
ELIMINATED          : BLANK* '-' BLANK+ 'lock is eliminated' BLANK* ;
//     - parking to wait for <java.util.concurrent.CountDownLatch$Sync@5e8045bb>, owner #30   (owner: JDK 26 on)
PARKING_TO_WAIT_FOR : BLANK* '-' BLANK+ 'parking to wait for' BLANK+ -> pushMode(LOCK) ;
//     - waiting to lock <java.lang.Object@28819624>
WAITING_TO_LOCK     : BLANK* '-' BLANK+ ('waiting to lock' | 'blocked on') BLANK+ -> pushMode(LOCK) ;
//     - waiting on <java.lang.ref.ReferenceQueue$Lock@4979118d>
WAITING_ON          : BLANK* '-' BLANK+ 'waiting on' BLANK+ -> pushMode(LOCK) ;

// 9632
PROCESS_ID          : DIGIT+ BLANK* ;
// 9632:                                                          jcmd's own first line, before all
JCMD_PROCESS_ID     : DIGIT+ ':' BLANK* ;
// 2026-11-23T20:39:16.281360422Z                                                 java.time.Instant
INSTANT             : DATE 'T' DIGIT DIGIT ':' DIGIT DIGIT (':' DIGIT DIGIT ('.' DIGIT+)?)? 'Z' BLANK* ;
fragment DATE       : DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT '-' DIGIT DIGIT ;
// 25.0.3+9-LTS   24+36   22-ea   23-internal-adhoc.duke.jdk                      Runtime.Version
RUNTIME_VERSION     : DIGIT+ ('.' DIGIT+)* ('-' [A-Za-z] [A-Za-z0-9]*)? ('+' DIGIT*)? ('-' [A-Za-z0-9.-]+)? BLANK* ;

OTHER               : ~[\r\n] -> pushMode(TEXT) ;

// ---- virtual WAITING 2026-11-23T20:39:16.347217111Z
mode HEADER;
HEADER_BLANK        : BLANK+ -> skip ;
VIRTUAL             : 'virtual' ;
STATE_NAME          : [A-Z] [A-Z_]+ ;
SEEN_AT             : DATE 'T' [0-9:.]+ 'Z' ;
HEADER_OTHER        : ~[\r\n] ;

// ---- <java.util.concurrent.CountDownLatch$Sync@5e8045bb>, owner #30
mode LOCK;
LOCK_TYPE           : '<'? ~[<>@ \t,\r\n]+ ;
LOCK_HASH           : '@' [0-9a-fA-F]+ ;
LOCK_END            : '>' ;
LOCK_OWNER          : ',' BLANK* 'owner' BLANK+ '#' DIGIT+ ;
LOCK_BLANK          : BLANK+ -> skip ;
LOCK_OTHER          : ~[\r\n] ;
