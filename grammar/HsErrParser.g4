// One line of a HotSpot crash log. The first token decides the alternative.
parser grammar HsErrParser;

options { tokenVocab = HsErrLexer; }

dumpLine
    : FATAL REST? EOF                                                   # fatal
    | PROBLEM PROCESS_ID REST? EOF                                      # problem
    | JRE_VERSION REST? EOF                                             # jreVersion
    | VM_VERSION REST? EOF                                              # vmVersion
    | REMARK REST? EOF                                                  # remark
    | SECTION EOF                                                       # section
    | TIME REST? EOF                                                    # time
    | VM_INFO REST? EOF                                                 # vmInfo
    | ELAPSED REST? EOF                                                 # elapsed
    | END EOF                                                           # end
    | CURRENT thread EOF                                                # currentThread
    | NATIVE_CURRENT EOF                                                # nativeCurrent
    | NATIVE_FRAMES REST? EOF                                           # nativeFrames
    | JAVA_FRAMES REST? EOF                                             # javaFrames
    | JAVA_FRAME INTERNAL_FUNCTION METHOD_TYPE? INTERNAL_FUNCTION? (LEFT frameRest* (RIGHT REST?)?)? EOF   # javaFrame
    | NATIVE_FRAME LIBRARY LIBRARY_END REST? EOF                        # nativeFrame
    | (NATIVE_ADDRESS | STUB_FRAME) REST? EOF                           # stubFrame
    | MORE_FRAMES EOF                                                   # moreFrames
    | JAVA_THREADS REST? EOF                                            # threadList
    | OTHER_THREADS EOF                                                 # threadList
    | THREAD_LINE EXITED? thread EOF                                    # threadLine
    | TOTAL EOF                                                         # total
    | REPORT_ERROR REST? EOF                                            # reportError
    | BLANK_LINE? EOF                                                   # blank
    | OTHER REST? EOF                                                   # water
    ;

thread : THREAD_CLASS threadPart* ;

threadPart : DAEMON | THREAD_NAME | THREAD_STATE | THREAD_ID | THREAD_CLASS ;

// (23 bytes) @ 0x00007f8e5bec77bc [0x00007f8e5bec7680+0x000000000000013c]
frameRest : MODULE | NATIVE_METHOD | UNKNOWN_SOURCE | FILE | LINE_NUMBER | LOCATION_OTHER ;
