// One line of the goroutine stacks that the Go runtime prints. The first token decides the
// alternative.
parser grammar GoroutineParser;

options { tokenVocab = GoroutineLexer; }

dumpLine
    : GOROUTINE ID FIELD* LEFT status RIGHT (OUTSIDE_LABELS labels)? COLON EOF  # goroutine
    | UNAVAILABLE EOF                                                   # unavailable
    | FUNCTION ARGUMENT* CALL_END EOF                                   # call
    | FILE LINE OFFSET? REGISTERS? PLACE_END? EOF                       # place
    | PC_ONLY EOF                                                       # pcOnly
    | NON_GO EOF                                                        # nonGo
    | CREATED_BY CREATOR_NAME IN_GOROUTINE? CREATOR_END? EOF            # createdBy
    | ELIDED EOF                                                        # elided
    | ANCESTOR EOF                                                      # ancestor
    | RUNTIME_STACK EOF                                                 # runtimeStack
    | CAUSE EOF                                                         # cause
    | CAUSE_DETAIL EOF                                                  # causeDetail
    | SIGNAL_PC EOF                                                     # signalPc
    | SEPARATOR EOF                                                     # separator
    | REGISTER EOF                                                      # register
    | EXIT EOF                                                          # exit
    | BLANK_LINE? EOF                                                   # blank
    | OTHER REST? EOF                                                   # water
    ;

// chan receive (nil chan) (leaked), 2 minutes, locked to thread labels:{"pool": "render"}
status : (WORD | GAP | LEAKED | MARK | FLAG)* (INSIDE_LABELS labels)? ;

// "pool": "render", worker: 3, empty: }
labels : (label (LABEL_COMMA label)*)? LABELS_END ;

label : (QUOTED | BARE)? LABEL_COLON (QUOTED | BARE)? ;
