// Tokens of one line of a javacore: OpenJ9 and IBM J9 of all versions, and IBM's classic VM 1.3 and
// 1.4. Each line begins with a tag that names its kind. See HotSpotLexer for how lines are read.
lexer grammar JavacoreLexer;

import JvmFrameLexer, JvmInternalNameLexer;

fragment BLANK : [ \t] ;
fragment HEX   : [0-9a-fA-F] ;

// 0SECTION       TITLE subcomponent dump routine
SECTION         : BLANK* '0SECTION' BLANK+ -> pushMode(TEXT) ;
// 1TIDATETIME    Date: 2024/11/18 at 12:20:39:414        1TIDATETIME    Date:       2004/06/26 at 12:56:32
DATE_TIME       : BLANK* '1TIDATETIME' BLANK+ ('Date:' BLANK+)? -> pushMode(TEXT) ;
// 1TIFILENAME    Javacore filename:    /opt/app/javacore.20241118.122039.37560.0001.txt
FILE_NAME       : BLANK* '1TIFILENAME' BLANK+ -> pushMode(TEXT) ;
// 1CIJAVAVERSION JRE 21 Mac OS X aarch64-64 (build 21.0.4+7-LTS)
JAVA_VERSION    : BLANK* '1CIJAVAVERSION' BLANK+ -> pushMode(TEXT) ;
// 1CIPROCESSID   Process ID: 37560 (0x92B8)
PROCESS_ID      : BLANK* '1CIPROCESSID' BLANK+ 'Process ID:' BLANK+ -> pushMode(TEXT) ;

// 1XMCURTHDINFO  Current thread
CURRENT_THREAD  : BLANK* '1XMCURTHDINFO' -> pushMode(TEXT) ;
// 1XMTHDINFO     Thread Details
THREAD_DETAILS  : BLANK* '1XMTHDINFO' -> pushMode(TEXT) ;
// 2XMFULLTHDDUMP Full thread dump Classic VM (J2RE 1.4.2 IBM Windows 32 build cn142-20060421, native threads):
FULL_DUMP       : BLANK* '2XMFULLTHDDUMP' BLANK+ ('Full thread dump' BLANK+)? -> pushMode(TEXT) ;
// 1XMTHDSUMMARY  Threads CPU Usage Summary
THREADS_SUMMARY : BLANK* '1XMTHDSUMMARY' -> pushMode(TEXT) ;

// 3XMTHREADINFO      "main" J9VMThread:0x00, omrthread_t:0x00, java/lang/Thread:0x00, state:CW, prio=5
// 3XMTHREADINFO      "main" (TID:0x9109C8, sys_thread_t:0x284E48, state:CW, native ID:0x990) prio=5
// A name is not escaped and may hold quotes: it ends at the line's last quote.
THREAD          : BLANK* '3XMTHREADINFO' BLANK+ '"' ~[\r\n]* '"' -> pushMode(FIELDS) ;
// The first half of a name that holds a line end.
OPEN_THREAD     : BLANK* '3XMTHREADINFO' BLANK+ '"' ~["\r\n]* ;
// 3XMTHREADINFO      Anonymous native thread
ANONYMOUS       : BLANK* '3XMTHREADINFO' BLANK+ 'Anonymous native thread' BLANK* ;
// 3XMVTHDINFO        "" J9VMContinuation:0x00007F8E60014A50, java/lang/Thread:0x00000000FFF0A1B8
CONTINUATION    : BLANK* '3XMVTHDINFO' BLANK+ '"' ~[\r\n]* '"' -> pushMode(FIELDS) ;
// 3XMVTHDINFO1             Type: Virtual
// 3XMVTHDINFO1             Type: Carrier, J9VMThread:0x00, java/lang/VirtualThread:0x00
CARRIER         : BLANK* '3XMVTHDINFO1' BLANK+ 'Type:' BLANK* 'Carrier' -> pushMode(TEXT) ;
// 3XMTHREADINFO4           Type: Virtual, java/lang/CarrierThread:0x00000000FFF0A1B8
VIRTUAL_TYPE    : BLANK* '3XMTHREADINFO4' BLANK+ 'Type:' BLANK* 'Virtual' -> pushMode(TEXT) ;
// 3XMJAVALTHREAD            (java/lang/Thread getId:0x2, isDaemon:false)
JAVA_THREAD     : BLANK* '3XMJAVALTHREAD' BLANK+ -> pushMode(FIELDS) ;
// 3XMTHREADINFO1            (native thread ID:0x8D14A, native priority:0x5, native policy:UNKNOWN, vmstate:CW)
NATIVE_THREAD   : BLANK* '3XMTHREADINFO1' BLANK+ -> pushMode(FIELDS) ;
// 3XMCPUTIME               CPU usage total: 1.264468000 secs, user: 1.1 secs, current category="Application"
CPU_TIME        : BLANK* '3XMCPUTIME' BLANK+ -> pushMode(FIELDS) ;
// 3XMTHREADBLOCK     Blocked on: java/lang/Object@0x01 Owned by: "a" (J9VMThread:0x02, java/lang/Thread:0x03)
BLOCKED_ON      : BLANK* '3XMTHREADBLOCK' BLANK+ 'Blocked on:' BLANK* -> pushMode(LOCK) ;
WAITING_ON      : BLANK* '3XMTHREADBLOCK' BLANK+ 'Waiting on:' BLANK* -> pushMode(LOCK) ;
PARKED_ON       : BLANK* '3XMTHREADBLOCK' BLANK+ 'Parked on:' BLANK* -> pushMode(LOCK) ;

// 4XESTACKTRACE                at java/lang/Object.wait(Object.java:255(Compiled Code))
AT              : BLANK* '4XESTACKTRACE' BLANK+ 'at' BLANK+ -> pushMode(INTERNAL_FRAME) ;
// 4XESTACKTRACE                at (Missing Method)
MISSING_METHOD  : BLANK* '4XESTACKTRACE' BLANK+ 'at (Missing Method)' BLANK* ;
// 4XESTACKERR                  Java callstack truncated at 100000 methods
STACK_CUT       : BLANK* '4XESTACKERR' -> pushMode(TEXT) ;
// 5XESTACKTRACE                   (entered lock: sun/nio/ch/Util$2@0x0000000301A88270, entry count: 1)
ENTERED_LOCK    : BLANK* '5XESTACKTRACE' BLANK+ '(entered lock:' BLANK* -> pushMode(LOCK) ;
// 4XENATIVESTACK               pthread_cond_wait+0xc0 (0x00007F8E [libpthread.so.0+0xac])
NATIVE_FRAME    : BLANK* '4XENATIVESTACK' -> pushMode(TEXT) ;

// 3LKMONOBJECT       com/acme/Shop@0x01: owner "a" (J9VMThread:0x02), entry count 1
// 3LKMONOBJECT       com.acme.Shop@920900/920908: Flat locked by "a" (0x2292BF28), entry count 1
// 3LKMONOBJECT       com.acme.Shop@920900/920908: Flat locked by thread ident 0x08, entry count 1
MONITOR         : BLANK* '3LKMONOBJECT' BLANK+ -> pushMode(LOCK) ;
// 3LKWAITER                "b" (J9VMThread:0x0000000000A20000)
ENTRY_WAITER    : BLANK* '3LKWAITER' BLANK+ -> pushMode(HOLDER) ;
// 3LKWAITNOTIFY            "Timer-0" (J9VMThread:0x0000000000A30000)
NOTIFY_WAITER   : BLANK* '3LKWAITNOTIFY' BLANK+ -> pushMode(HOLDER) ;
// 2LKFLATMON         ident 0x06 "JIT PProfiler thread" (0x22A572C8) ee 0x22A57140
FLAT_THREAD     : BLANK* '2LKFLATMON' BLANK+ 'ident' BLANK+ -> pushMode(HOLDER) ;
// 1LKDEADLOCK    Deadlock detected !!!
DEADLOCK        : BLANK* '1LKDEADLOCK' -> pushMode(TEXT) ;
// 2LKDEADLOCKTHR  Thread "worker-1" (0x00007F5E8435BD00)
DEADLOCK_THREAD : BLANK* '2LKDEADLOCKTHR' BLANK+ 'Thread' BLANK+ '"' ~[\r\n]* '"' -> pushMode(TEXT) ;

// 3LKDEADLOCKWTR    is waiting for:          3LKDEADLOCKWTR    which is waiting for:
DEADLOCK_WAITER : BLANK* '3LKDEADLOCKWTR' -> pushMode(TEXT) ;

// NULL           ---------------------- END OF DUMP -------------------------------------
END_OF_DUMP     : BLANK* 'NULL' BLANK+ '---------------------- END OF DUMP -------------------------------------' BLANK* ;
// NULL           ------------------------------------------------------------------------
RULER           : BLANK* ('NULL' BLANK+)? '------------------------------------------------------------------------' BLANK* ;

// Lines of a thread whose text is none of the above: no parser rule takes them.
STRANGE         : BLANK* ('3XMTHREADINFO' | '3XMTHREADBLOCK' | '4XESTACKTRACE' | '5XESTACKTRACE') BLANK ;
// NULL     3XMHEAPALLOC             Heap bytes allocated since last GC cycle=0 (0x0)
ENTRY           : BLANK* ('NULL' | DIGIT [A-Z] [A-Z0-9]+) -> pushMode(TEXT) ;

BLANK_LINE      : BLANK+ ;
OTHER           : ~[\r\n] -> pushMode(TEXT) ;

// ---- the fields of a thread, in any order; what is not known is passed over
mode FIELDS;
// J9VMThread:0x000000015787A900    TID:0x101B4100    J9VMContinuation:0x00007F8E60014A50
VM_THREAD       : ('J9VMThread:' | 'TID:' | 'J9VMContinuation:') BLANK* '0x' HEX+ ;
// by which the classic VM's monitors name a thread
SYSTEM_THREAD   : 'sys_thread_t:' '0x' HEX+ ;
STATE           : 'state:' [A-Z?]* ;
VM_STATE        : 'vmstate:' [A-Z?]* ;
// the bits of the state, OpenJ9 from 2025 on
RAW_STATE       : 'rawStateValue:' '0x' HEX+ ;
NATIVE_ID       : ('native thread ID:' | 'native ID:') BLANK* '0x' HEX+ ;
JAVA_ID         : 'getId:' '0x' HEX+ ;
DAEMON          : 'isDaemon:true' ;
CPU_TOTAL       : 'total:' BLANK* DIGIT+ ('.' DIGIT+)? ;
// current category="System-JVM"
CATEGORY        : 'category="' ~["\r\n]* '"' ;
FIELD_OTHER     : ~[\r\n] -> skip ;

// ---- java/lang/Object@0x0000000300349B90 Owned by: <unowned>
mode LOCK;
LOCK_TYPE       : ~[@<, \t\r\n]+ ;
LOCK_ADDRESS    : '@' ('0x')? HEX+ ('/' HEX+)? ;
LOCK_UNKNOWN    : '<' ~[<>\r\n]* '>' ;
LOCKED_BY       : ':' BLANK* ('owner' | 'Flat locked by') BLANK+ -> pushMode(HOLDER) ;
OWNED_BY        : BLANK+ 'Owned by:' BLANK* -> pushMode(OWNER) ;
LOCK_OTHER      : ~[\r\n] -> skip ;

// ---- "writer" (J9VMThread:0x0000000137012EE8), entry count 1          "writer" (0x2292BF28)
mode HOLDER;
// thread ident 0x08: one of those listed under 1LKFLATMONDUMP
IDENT           : '0x' HEX+ ;
HOLDER_NAME     : '"' ~[\r\n]* '"' ;
HOLDER_ID       : '(' ('J9VMThread:')? '0x' HEX+ ;
HOLDER_OTHER    : ~[\r\n] -> skip ;

// ---- "writer" (J9VMThread:0x0000000137012EE8, java/lang/Thread:0x00000003000FEB88)
mode OWNER;
OWNER_THREAD    : 'J9VMThread:' '0x' HEX+ ;
// The owner has ended: its J9VMThread is <null>.
OWNER_GONE      : 'J9VMThread:<null>' ;
OWNER_OBJECT    : 'java/lang/Thread:' '0x' HEX+ ;
OWNER_OTHER     : ~[\r\n] -> skip ;
