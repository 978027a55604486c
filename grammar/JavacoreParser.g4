// One line of a javacore. The first token, the line's tag, decides the alternative.
parser grammar JavacoreParser;

options { tokenVocab = JavacoreLexer; }

import JvmFrameParser, JvmInternalNameParser;

dumpLine
    : SECTION REST? EOF                                                 # section
    | DATE_TIME REST? EOF                                               # dateTime
    | FILE_NAME REST? EOF                                               # fileName
    | JAVA_VERSION REST? EOF                                            # javaVersion
    | PROCESS_ID REST? EOF                                              # processId
    | CURRENT_THREAD REST? EOF                                          # currentThread
    | THREAD_DETAILS REST? EOF                                          # threadDetails
    | FULL_DUMP REST? EOF                                               # fullDump
    | THREADS_SUMMARY REST? EOF                                         # threadsEnd
    | THREAD VM_THREAD SYSTEM_THREAD? STATE field* EOF                                                 # thread
    | OPEN_THREAD EOF                                                   # openThread
    | ANONYMOUS EOF                                                     # anonymousThread
    | CONTINUATION field* EOF                                           # continuation
    | CARRIER REST? EOF                                                 # carrier
    | VIRTUAL_TYPE REST? EOF                                            # virtualType
    | (JAVA_THREAD | NATIVE_THREAD | CPU_TIME) field* EOF               # threadFields
    | (BLOCKED_ON | WAITING_ON | PARKED_ON | ENTERED_LOCK) lock EOF     # lockUse
    | MONITOR lock (LOCKED_BY holder)? EOF                              # monitor
    | (ENTRY_WAITER | NOTIFY_WAITER) holder EOF                         # monitorWaiter
    | FLAT_THREAD holder EOF                                            # flatThread
    | AT internalFrame EOF                                              # stackFrame
    | (MISSING_METHOD | STACK_CUT REST?) EOF                            # stackCut
    | NATIVE_FRAME REST? EOF                                            # nativeFrame
    | DEADLOCK REST? EOF                                                # deadlock
    | DEADLOCK_THREAD REST? EOF                                         # deadlockThread
    | DEADLOCK_WAITER REST? EOF                                         # deadlockWaiter
    | END_OF_DUMP EOF                                                   # endOfDump
    | RULER EOF                                                         # ruler
    | ENTRY REST? EOF                                                   # entry
    | BLANK_LINE? EOF                                                   # blank
    | OTHER REST? EOF                                                   # water
    ;

field
    : VM_THREAD | SYSTEM_THREAD | STATE | VM_STATE | RAW_STATE | NATIVE_ID | JAVA_ID | DAEMON | CPU_TOTAL | CATEGORY
    ;

// java/lang/Object@0x01 Owned by: "a" (J9VMThread:0x02, java/lang/Thread:0x03)     <unknown> Owned by: <unknown>
lock : (LOCK_TYPE LOCK_ADDRESS? | LOCK_UNKNOWN) (LOCK_TYPE | LOCK_UNKNOWN)* (OWNED_BY (OWNER_THREAD | OWNER_GONE)? OWNER_OBJECT?)? ;

holder : IDENT? HOLDER_NAME? HOLDER_ID? IDENT? ;
