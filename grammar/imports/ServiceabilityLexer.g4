// What the serviceability agent prints (jstack -F and -m, jhsdb jstack), as far as HotSpot itself
// prints it otherwise: its own header up to JDK 8, its frames, and the stacks of native code.
lexer grammar ServiceabilityLexer;

fragment SA_BLANK : [ \t] ;
fragment SA_HEX   : [0-9a-fA-F] ;
// com.acme.Shop.<init>     a Kotlin method's name can hold blanks
fragment SA_NAME  : ~[ \t\r\n(<*] (~[\r\n(<] | '<init>' | '<clinit>')* | '<init>' | '<clinit>' ;

// Attaching to process ID 31781, please wait...     Attaching to core core.1 from executable java, please wait...
SA_ATTACHING   : 'Attaching to ' -> pushMode(TEXT) ;
// Debugger attached successfully.     Server compiler detected.     Core build detected.
SA_ATTACHED    : ('Debugger attached successfully.' | ('Client' | 'Server' | 'Core') (' compiler' | ' build') ' detected.') SA_BLANK* ;
// JVM version is 1.5.0_13-119
SA_VERSION     : 'JVM version is ' -> pushMode(TEXT) ;
SA_DETECTION   : 'Deadlock Detection:' SA_BLANK* ;
// Can't print deadlocks:Unable to deduce type of thread from address 0x00007f
SA_NO_DEADLOCK : ('No deadlocks found.' | 'Can\'t print deadlocks:' ~[\r\n]*) SA_BLANK* ;
SA_FINDING     : 'Finding concurrent locks.' ~[\r\n]* ;

// Thread 16653: (state = BLOCKED)     Thread t@60675: (state = IN_NATIVE, current Java SP = 0x00)
// Thread pool-3-thread-8@77: (state = TIMED_WAITING)                                     [StarMade]
SA_THREAD      : 'Thread ' ~[\r\n]+ ': (state = ' -> pushMode(SA_STATE) ;

// ----------------- 11578 -----------------                          a thread of the system [-m]
SA_NATIVE      : '-----' '-'+ ' ' [A-Za-z@:]* [0-9]+ ' -----' '-'+ SA_BLANK* ;

//  - java.lang.Object.wait(long) @bci=0 (Interpreted frame)
//  - java.lang.Object.wait(Native Method)                                                [StarMade]
SA_FRAME       : SA_BLANK* '-' SA_BLANK+ SA_NAME '(' -> pushMode(SA_ARGUMENTS) ;
// 0xf3c1b1c4	* java.lang.Object.wait(long) bci:0 line:12 (Interpreted frame)                     [-m]
SA_MIXED_FRAME : ('0x' SA_HEX+)? SA_BLANK+ '*' SA_BLANK+ SA_NAME '(' -> pushMode(SA_ARGUMENTS) ;
// 0x00007f09fad19f16	__futex_abstimed_wait_common + 0xc6                                         [-m]
SA_SYMBOL      : '0x' SA_HEX+ SA_BLANK+ ~[* \t\r\n] ~[\r\n]* ;

// ---- BLOCKED)     IN_NATIVE, current Java SP = 0x0000)
mode SA_STATE;
SA_STATE_NAME  : [A-Z_]+ ;
SA_STATE_FIELD : ',' ~[)\r\n]* ;
SA_STATE_END   : ')' SA_BLANK* ;
SA_STATE_OTHER : ~[\r\n] ;

// ---- boolean, long) @bci=0     Native Method)     SourceFile:163)
mode SA_ARGUMENTS;
SA_NATIVE_METHOD  : 'Native Method' ;
SA_UNKNOWN_SOURCE : 'Unknown Source' ;
SA_ARGUMENT       : ~[():,\r\n]+ ;
SA_COMMA          : ',' ;
SA_FILE_LINE      : ':' '-'? [0-9]+ ;
SA_ARGUMENT_OTHER : ~[)\r\n] ;
SA_RIGHT          : ')' -> mode(SA_PLACE) ;

// ----  @bci=20, line=226, pc=0x00007f, Method*=0x00007f (Compiled frame; information may be imprecise)
mode SA_PLACE;
SA_BCI         : SA_BLANK+ ('@bci=' | 'bci:') '-'? [0-9]+ ;
SA_LINE        : ','? SA_BLANK+ ('line=' | 'line:') [0-9]+ ;
SA_FIELD       : ','? SA_BLANK+ [A-Za-z]+ '*'? [=:] ~[, \t\r\n(]* ;
SA_NOTE        : SA_BLANK+ '(' ~[\r\n]* ')' SA_BLANK* ;
SA_PLACE_OTHER : ~[\r\n] ;
