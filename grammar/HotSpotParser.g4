// One line of a HotSpot thread dump. The first token decides the alternative: LL(1), no line end is
// ever crossed, so a wrong line spoils only itself.
parser grammar HotSpotParser;

options { tokenVocab = HotSpotLexer; }

import JvmFrameParser, ServiceabilityParser;

dumpLine
    : NAME COLON EOF                                                    # deadlockThread
    | NAME headerPart* EOF                                              # threadHeader
    | OPEN_NAME EOF                                                     # openName
    | STATE STATE_NAME STATE_DETAIL? (STATE_ON lock)? EOF               # threadState
    | AT frame EOF                                                      # stackFrame
    | lockKind lock (GLUED_AT frame)? EOF                               # lockUse
    | OWNED lock EOF                                                    # ownedSynchronizer
    | ON lock EOF                                                       # stateLock
    | (OWNABLE | NONE_OWNED) EOF                                        # ownableSection
    | JNI_MONITORS EOF                                                  # jniMonitors
    | CARRYING VIRTUAL_NUMBER VIRTUAL_TEXT? EOF                         # carrying
    | MOUNTED VIRTUAL_NUMBER VIRTUAL_TEXT? EOF                          # mounted
    | TIMESTAMP EOF                                                     # timestamp
    | PROCESS_ID EOF                                                    # processId
    | BANNER RUNTIME EOF                                                # banner
    | SMR EOF                                                           # smrSection
    | SMR_FIELD REST? EOF                                               # smrField
    | (SMR_ADDRESSES | SMR_END) EOF                                     # smrList
    | (BLOCKS | CLASS_MONITOR) REST? EOF                                # vmNote
    | (COMPILING | VM_STATE) REST? EOF                            # vmNote
    | JNI REST? EOF                                                     # jniReferences
    | NO_COMPILE_TASK EOF                                               # vmNote
    | DEADLOCK EOF                                                      # deadlockSection
    | RULER EOF                                                         # ruler
    | (DEADLOCK_WAIT | DEADLOCK_HELD) REST? EOF                         # deadlockDetail
    | DEADLOCK_STACKS EOF                                               # deadlockStacks
    | DEADLOCKS_FOUND REST? EOF                                         # deadlocksFound
    | HEAP EOF                                                          # heapSection
    | (HEAP_SPACE | HEAP_NOTE) EOF                                      # heapSpace
    | (SA_ATTACHING | SA_VERSION) REST? EOF                             # saAttached
    | SA_ATTACHED EOF                                                   # saAttached
    | SA_DETECTION EOF                                                  # saDetection
    | (SA_NO_DEADLOCK | SA_FINDING) EOF                                 # saNote
    | SA_THREAD SA_STATE_NAME SA_STATE_FIELD? SA_STATE_END EOF          # saThread
    | SA_NATIVE EOF                                                     # saNative
    | (SA_FRAME | SA_MIXED_FRAME) saArguments SA_RIGHT saPlace? EOF     # saFrame
    | SA_SYMBOL EOF                                                     # saSymbol
    | BLANK_LINE? EOF                                                   # blank
    | OTHER REST? EOF                                                   # water
    ;

// #2 [5891] daemon prio=5 tid=0x0000 nid=5891 waiting on condition  [0x000000016fc69000], in any order
headerPart
    : NUMBER | THREAD_AT | OS_TID | DAEMON | PRIO | OS_PRIO | CPU | ELAPSED | TID | NID | FIELD
    | STACK_ADDRESS | WORD | COLON | HEADER_OTHER
    ;

lockKind
    : LOCKED | WAITING_ON | WAITING_TO_LOCK | WAITING_TO_RELOCK | PARKING_TO_WAIT_FOR | ELIMINATED
    | WAITING_FOR
    ;

// <0x0000000414c00a28> (a java.lang.Object)   java.lang.Object@1b2c3d owned by "x" Id=4
lock : (LOCK_ADDRESS LOCK_TYPE? | LOCK_NO_ADDRESS LOCK_TYPE? | LOCK_CLASS LOCK_HASH) (LOCK_OWNER owner)? ;

owner : OWNER_NAME? OWNER_NUMBER? OWNER_OTHER* ;
