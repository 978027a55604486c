// One line of a dump of Kotlin coroutines. The first token decides the alternative.
parser grammar CoroutinesParser;

options { tokenVocab = CoroutinesLexer; }

import JvmFrameParser;

dumpLine
    : DUMP DATE REST? EOF                                               # dumpHeader
    | COROUTINE NAME? owner* state? EOF                                 # coroutine
    | SECTION EOF                                                       # section
    | ENTRY ENTRY_HASH? ENTRY_STATE? CONTEXT? EOF                       # entry
    | OTHER_ENTRY REST EOF                                              # otherEntry
    | CIRCULAR REST? EOF                                                # circular
    | JOB (CONTINUATION (AT_NO_LINE | AT_LINE frame))? EOF              # job
    | AT frame EOF                                                      # stackFrame
    | CREATION REST? EOF                                                # creation
    | BOUNDARY REST? EOF                                                # boundary
    | BLANK_LINE? EOF                                                   # blank
    | OTHER REST? EOF                                                   # water
    ;

// StandaloneCoroutine{Active}@62e7f11d, but any text may stand there: what its toString() says
owner : OWNER_TEXT | JOB_STATE | HASH | OWNER_OTHER ;

// , state: RUNNING (Last suspension stacktrace, not an actual stacktrace)
state : STATE STATE_NAME (STATE_NOTE | STATE_END_OTHER)? REST? ;
