// Modes shared by VMs that print Java names as class files have them, with slashes and with the
// method's type. To be imported beside JvmFrameLexer.
lexer grammar JvmInternalNameLexer;

// I   [Ljava/lang/String;
fragment FIELD_TYPE : '['* ([BCDFIJSZ] | 'L' ~[;()\r\n]+ ';') ;

// ---- java/lang/Object.wait(J)V(Native Method)      java/lang/Object.wait(Object.java:485)
mode INTERNAL_FRAME;
INTERNAL_FUNCTION : ~[(\r\n]+ ;
METHOD_TYPE       : '(' FIELD_TYPE* ')' ('V' | FIELD_TYPE) ;
INTERNAL_LEFT     : '(' -> type(LEFT), pushMode(LOCATION) ;
