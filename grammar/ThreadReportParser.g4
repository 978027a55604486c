// One line of a thread report. The first token decides the alternative; a frame printed without
// "at" begins with the tokens of the frame.
parser grammar ThreadReportParser;

options { tokenVocab = ThreadReportLexer; }

import JvmFrameParser;

dumpLine
    : TITLE EOF                                                         # title
    | JAVA_DUMP EOF                                                     # title
    | (ACTIVE | CURRENT | NUMBER_OF) EOF                                # threadTotal
    | NUMBERED EOF                                                      # numberedThread
    | NAMED EOF                                                         # namedThread
    | LISTED EOF                                                        # listedThread
    | THREAD_ID idLock? ID_LOCK_OTHER* EOF                                        # quotedThread
    | PRIORITY idLock? ID_LOCK_OTHER* EOF                                         # priorityThread
    | (BRACKETED | VIRTUAL) EOF                                         # bracketedThread
    | STATE STATE_NAME (STATE_ON lock)? EOF                             # threadState
    | (WAITING_ON | LOCKED) lock EOF                                    # lockUse
    | BLOCKED_BY EOF                                                    # blockedBy
    | INACTIVE EOF                                                      # inactive
    | COUNTS EOF                                                        # counts
    | STACK EOF                                                         # stack
    | MONITORS EOF                                                      # lockedMonitors
    | SYNCHRONIZERS EOF                                                 # lockedSynchronizers
    | LOCKS EOF                                                         # heldLocks
    | AT frame EOF                                                      # stackFrame
    | frame EOF                                                         # plainFrame
    | BLANK_LINE? EOF                                                   # blank
    | OTHER REST? EOF                                                   # water
    ;

idLock : ID_LOCK_START lock ;

// java.lang.Object@1b2c3d owned by: worker-1
lock : LOCK_TYPE LOCK_HASH? LOCK_OWNER? LOCK_OTHER* ;
