// Tokens of one line of the goroutine profile that Go prints with debug=1: goroutines with equal
// stacks as one entry. See HotSpotLexer for how lines are read.
lexer grammar GoProfileLexer;

fragment BLANK : [ \t] ;
fragment DIGIT : [0-9] ;
fragment HEX   : '0x' [0-9a-f]+ ;

// goroutine profile: total 100001      goroutineleak profile: total 12
PROFILE         : BLANK* ('goroutine' | 'goroutineleak') ' profile: total' BLANK+ -> pushMode(TOTAL) ;
// 30000 @ 0x47200e 0x40ca65 0x40c6b7 0x68cba5 0x479a01
COUNT           : BLANK* DIGIT+ BLANK+ '@' -> pushMode(ADDRESSES) ;
// # labels: {"pool":"render", "worker":"0"}
LABELS          : BLANK* '#' BLANK+ 'labels:' BLANK+ '{' -> pushMode(LABEL) ;
// #	0x68cba4	main.earlyReturn.func1+0x24	/src/leaklab/main.go:117
FRAME           : BLANK* '#' BLANK+ HEX -> pushMode(SYMBOL) ;
BLANK_LINE      : BLANK+ ;
OTHER           : ~[\r\n] -> pushMode(TEXT) ;

mode TOTAL;
NUMBER          : DIGIT+ BLANK* ;
TOTAL_OTHER     : ~[\r\n] ;

// ---- 0x47200e 0x40ca65
mode ADDRESSES;
ADDRESS         : BLANK+ HEX ;
ADDRESSES_END   : BLANK+ ;
ADDRESSES_OTHER : ~[\r\n] ;

// ---- "pool":"render", "worker":"0"}
mode LABEL;
QUOTED          : '"' (~["\\\r\n] | '\\' ~[\r\n])* '"' ;
COLON           : ':' BLANK* ;
COMMA           : ',' BLANK* ;
LABELS_END      : '}' BLANK* ;
LABEL_OTHER     : ~[\r\n] ;

// ---- 	main.Map[go.shape.struct { X int }]+0x24	/src/leaklab/main.go:117
// Columns are padded by tabs, or by blanks in place of them.
mode SYMBOL;
FUNCTION        : ~[ \t\r\n] ~[\r\n]* '+' HEX -> mode(PLACE) ;
GAP             : BLANK+ ;
SYMBOL_OTHER    : ~[\r\n] ;

mode PLACE;
FILE            : BLANK+ (~[:\r\n] | ':' ~[0-9:\r\n])* ;
LINE            : ':' DIGIT+ BLANK* ;
PLACE_OTHER     : ~[\r\n] ;

mode TEXT;
REST            : ~[\r\n]+ ;
