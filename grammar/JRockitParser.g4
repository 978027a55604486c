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
    | NAME ID IDX? TID? (PRIO REST? | chain) EOF                        # thread
    | OPEN_NAME EOF                                                     # openName
    | OLD_NAME REST? EOF                                                # oldThread
    | OLD_END EOF                                                       # traceEnd
    | END_OF_TRACE EOF                                                  # traceEnd
    | REMARK REST? EOF                                                  # remark
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
chain : ((WAITING_FOR | HEADER_WORD) REST?)? ;

lockKind : WAITING_ON | PARKING | WAITING_TO_LOCK | HOLDING | RELEASED ;
