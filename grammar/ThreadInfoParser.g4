// One line of a dump printed from ThreadInfo. The first token decides the alternative.
parser grammar ThreadInfoParser;

options { tokenVocab = ThreadInfoLexer; }

import JvmFrameParser;

dumpLine
    : NAME IN? STATE_NAME (ON lock)? (SUSPENDED | IN_NATIVE)* HEADER_OTHER* EOF   # threadHeader
    | STATE STATE_NAME HEADER_OTHER* EOF                                # threadState
    | AT frame EOF                                                      # stackFrame
    | (BLOCKED_ON | WAITING_ON | LOCKED | OWNED) lock EOF               # lockUse
    | OWNED_BY owner EOF                                                # ownedBy
    | SYNCHRONIZERS EOF                                                 # synchronizers
    | MONITORS EOF                                                      # monitors
    | MORE_FRAMES EOF                                                     # moreFrames
    | TIMESTAMP EOF                                                     # timestamp
    | BLANK_LINE? EOF                                                   # blank
    | OTHER REST? EOF                                                   # water
    ;

// java.lang.Object@1b2c3d owned by "x" Id=4
lock : LOCK_TYPE LOCK_HASH? (LOCK_OWNER owner)? (LOCK_SUSPENDED | LOCK_IN_NATIVE)* LOCK_OTHER* ;

owner : OWNER_NAME OWNER_NUMBER OWNER_OTHER* ;
