// One line of a JRockit dump. The first token decides the alternative.
parser grammar JRockitParser;

options { tokenVocab = JRockitLexer; }

import JvmFrameParser, JvmInternalNameParser;

dumpLine
    : BANNER EOF                                                        # banner
    | END_OF_DUMP EOF                                                   # endOfDump
    | OLD_END_OF_DUMP EOF                                               # oldEndOfDump
    | TIME EOF                                                          # time
    | VERSION EOF                                                       # version
    | PROCESS_ID EOF                                                    # processId
    | NAME ID IDX? TID? (PRIO words? | chain) EOF                       # thread
    | NAME PRIO OLD_ID TID? words? EOF                                  # thread
    | NAME OLD_ID PRIO words? EOF                                       # thread
    | NAME CHAIN_ID chain EOF                                           # thread
    | OPEN_NAME EOF                                                     # openName
    | OLD_NAME REST? EOF                                                # oldThread
    | OLD_END EOF                                                       # traceEnd
    | END_OF_TRACE EOF                                                  # traceEnd
    | (OLD_FIELDS FIELD_NATIVE_ID? | OLD_NATIVE_ID) EOF                 # oldFields
    | (REMARK REST? | NO_TRACE) EOF                                     # remark
    | lockKind LOCK_TYPE LOCK_ADDRESS? LOCK_KIND? LOCK_OTHER* EOF       # lockUse
    | AT internalFrame EOF                                              # stackFrame
    | internalFrame EOF                                                 # oldFrame
    | CIRCULAR_CHAINS EOF                                               # circularChains
    | OTHER_CHAINS EOF                                                  # otherChains
    | RULER EOF                                                         # ruler
    | CHAIN EOF                                                         # chainStart
    | BLANK_LINE? EOF                                                   # blank
    | OTHER REST? EOF                                                   # water
    ;

// waiting for java/lang/Object@0x0095C8D0 held by:         in chain 1         (nothing: it closes the chain)
chain : (WAITING_FOR | words | HEADER_OTHER+ words?)? ;

// alive, in native, waiting, daemon
words : STATE_WORDS (HEADER_OTHER | STATE_WORDS)* ;

lockKind : WAITING_ON | PARKING | WAITING_TO_LOCK | HOLDING | RELEASED ;
