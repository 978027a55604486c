// Modes shared by all formats that print Java stack frames: FRAME (behind "at "), LOCATION (inside
// the parentheses) and TEXT (the rest of a line, whatever it is).
lexer grammar JvmFrameLexer;

fragment DIGIT : [0-9] ;

// ---- java.lang.Object.wait(java.base@17.0.15/Native Method)
mode FRAME;
// java.base@17.0.15/   app//      (before the class in StackTraceElement.toString)
PREFIX          : ~[(/\r\n]* '/' '/'? ;
// com.acme.Shop$$Lambda$14/758529971.run   com.acme.Shop$$Lambda/0x0000380001232000.generate
FUNCTION        : (~[(/\r\n] | '/' DIGIT)+ ;
LEFT            : '(' -> pushMode(LOCATION) ;

mode LOCATION;
MODULE          : [A-Za-z_] [A-Za-z0-9_.$-]* ('@' ~[/)\r\n]+)? '/' ;
// ART writes it with a small m.
NATIVE_METHOD   : 'Native ' [Mm] 'ethod' ;
UNKNOWN_SOURCE  : 'Unknown Source' ;
// No slash, or it would be longer than the module before it and win; two or more are a path:
// org/acme/Shop.java
FILE            : ~[():/\r\n]+ | ~[():/@\r\n]* '/' ~[():/@\r\n]* ('/' ~[():/@\r\n]*)+ ;
// :534    :~44  where Dalvik guesses
LINE_NUMBER     : ':' [ ~]? DIGIT+ ;
LOCATION_OTHER  : ~[)\r\n] ;
RIGHT           : ')' -> pushMode(TEXT) ;

mode TEXT;
REST            : ~[\r\n]+ ;
