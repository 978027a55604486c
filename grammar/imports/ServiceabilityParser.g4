// Lines of the serviceability agent.
parser grammar ServiceabilityParser;

// boolean, long     Native Method     SourceFile:163
saArguments : SA_NATIVE_METHOD | SA_UNKNOWN_SOURCE | (SA_ARGUMENT SA_FILE_LINE? (SA_COMMA SA_ARGUMENT)*)? ;

//  @bci=20, line=226, pc=0x00007f (Compiled frame; information may be imprecise)
saPlace : SA_BCI (SA_LINE | SA_FIELD)* SA_NOTE? ;
