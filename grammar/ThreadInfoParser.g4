// One line of a dump printed from ThreadInfo. The first token decides the alternative.
parser grammar ThreadInfoParser;

options { tokenVocab = ThreadInfoLexer; }

import JvmFrameParser;

dumpLine
    : NAME (IN | HEADER_FIELD)* (STATE_NAME (ON lock)? | CPU_TIME) headerRest* EOF   # threadHeader
    | INTERNAL headerRest* EOF                                          # internalHeader
    | STATE STATE_NAME HEADER_OTHER* EOF                                # threadState
    | AT frame EOF                                                      # stackFrame
    | (BLOCKED_ON | WAITING_ON | WAITING_TO_LOCK | LOCKED | LOCKS | OWNED) lock EOF   # lockUse
    | OWNED_BY owner EOF                                                # ownedBy
    | SYNCHRONIZERS EOF                                                 # synchronizers
    | MONITORS EOF                                                      # monitors
    | MORE_FRAMES EOF                                                     # moreFrames
    | TIMESTAMP EOF                                                     # timestamp
    | BLANK_LINE? EOF                                                   # blank
    | OTHER REST? EOF                                                   # water
    ;

headerRest : SUSPENDED | IN_NATIVE | IN | HEADER_FIELD | HEADER_OTHER ;

// java.lang.Object@1b2c3d owned by "x" Id=4      <0x001b2c3d> (a java.lang.Object)
lock : LOCK_ADDRESS? LOCK_TYPE LOCK_HASH? lockRest* (LOCK_OWNER owner)? ;

lockRest
    : LOCK_SUSPENDED | LOCK_IN_NATIVE | LOCK_ADDRESS | LOCK_TYPE | LOCK_HASH | LOCK_OTHER
    ;

owner : (OWNER_NAME | OWNER_WORD | OWNER_NUMBER | OWNER_OTHER)+ ;
