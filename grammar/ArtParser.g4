// One line of an Android dump. The first token decides the alternative.
parser grammar ArtParser;

options { tokenVocab = ArtLexer; }

import JvmFrameParser;

dumpLine
    : PROCESS PROCESS_ID REST EOF                                       # process
    | CHANNELS REST? EOF                                                # waitingChannels
    | END EOF                                                           # end
    | RULER REST? EOF                                                   # ruler
    | COMMAND REST? EOF                                                 # command
    | FINGERPRINT REST? EOF                                             # fingerprint
    | THREADS (COUNT_OPEN COUNT_NUMBER)? COUNT_CLOSE REST? EOF          # threads
    | MUTEXES REST? EOF                                                 # threadNote
    | NAME DAEMON? PRIO? TID STATE_NAME HEADER_NOTE? EOF                # attached
    | NAME DAEMON? PRIO? (NOT_ATTACHED | HEADER_SYS_TID HEADER_FIELD* HEADER_NOTE?) EOF   # notAttached
    | OPEN_NAME EOF                                                     # openName
    | ATTRIBUTES attribute* EOF                                         # attributes
    | NATIVE PC LIBRARY SYMBOL? EOF                                     # nativeFrame
    | BARE_NATIVE LIBRARY SYMBOL? EOF                                   # nativeFrame
    | (KERNEL REST? | NATIVE (NATIVE_OTHER | PC)? | REPEATED REST? | STACK_NOTE REST?) EOF   # threadNote
    | AT frame EOF                                                      # stackFrame
    | lockKind (LOCK_ADDRESS LOCK_TYPE? | UNKNOWN_OBJECT) (HOLDER REST?)? EOF   # lockUse
    | BLANK_LINE? EOF                                                   # blank
    | OTHER REST? EOF                                                   # water
    ;

attribute : SYS_TID | SELF | USER_TIME | SYSTEM_TIME | HERTZ ;

lockKind : LOCKED | WAITING_ON | SLEEPING_ON | WAITING_TO_LOCK | INFLATION ;
