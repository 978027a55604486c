// One line of a dump written by jcmd PID Thread.dump_to_file. The first token decides the alternative.
parser grammar JcmdDumpParser;

options { tokenVocab = JcmdDumpLexer; }

import JvmFrameParser;

dumpLine
    : NAME VIRTUAL? STATE_NAME? SEEN_AT? EOF                            # threadHeader
    | OPEN_NAME EOF                                                     # openName
    | (AT | INDENT) frame EOF                                           # stackFrame
    | lockKind LOCK_TYPE LOCK_HASH? LOCK_END? LOCK_OWNER? EOF           # lockUse
    | ELIMINATED EOF                                                    # eliminatedLock
    | PROCESS_ID EOF                                                    # processId
    | JCMD_PROCESS_ID EOF                                               # jcmdProcessId
    | INSTANT EOF                                                       # instant
    | RUNTIME_VERSION EOF                                               # runtimeVersion
    | INDENT? EOF                                                       # blank
    | OTHER REST? EOF                                                   # water
    ;

lockKind : LOCKED | PARKING_TO_WAIT_FOR | WAITING_TO_LOCK | WAITING_ON ;
