// Tokens of one line of a dump of Kotlin coroutines: kotlinx.coroutines' DebugProbes (its flat dump
// and its trees) and the trees that IntelliJ's platform adds to its thread dumps. See HotSpotLexer
// for how lines are read.
lexer grammar CoroutinesLexer;

import JvmFrameLexer;

fragment BLANK : [ \t] ;
fragment BACKSPACE : [\b] ;

// Coroutines dump 2026/11/23 06:36:19      without a line end when nothing follows
DUMP            : BLANK* 'Coroutines dump ' -> pushMode(TIME) ;

// Coroutine "fetch#42":StandaloneCoroutine{Active}@62e7f11d, state: SUSPENDED
COROUTINE       : BLANK* 'Coroutine ' -> pushMode(NAMED) ;

// ---------- Coroutine dump (stripped) ----------
SECTION         : '---------- Coroutine dump ' ('(' ~[)\r\n]* ') ')? '----------' BLANK* ;

// 	- "my task":StandaloneCoroutine{Active}, state: SUSPENDED [Dispatchers.Default]
// 	-[x5 of] BlockingCoroutine{Active}@2c9a4996 [BlockingEventLoop]
// The name is not escaped: it ends at the last quote that stands before a class and its job's state.
ENTRY           : BLANK* '-' REPEATED? ' ' LABEL -> pushMode(ENTRY_TEXT) ;
fragment REPEATED : '[x' DIGIT+ ' of]' ;
// 	- CIRCULAR REFERENCE: "my task":StandaloneCoroutine{Active}@2c9a4996
CIRCULAR        : BLANK* '- CIRCULAR REFERENCE: ' -> pushMode(TEXT) ;
// 	- kotlinx.coroutines.NonCancellable          a job with a toString() of its own
OTHER_ENTRY     : BLANK* '-' REPEATED? ' ' -> pushMode(TEXT) ;

// 	"fetch#42":StandaloneCoroutine{Active}, continuation is SUSPENDED at line MainKt.load(Main.kt:11)
// JobImpl{Active}
JOB             : BLANK* LABEL -> pushMode(JOB_TEXT) ;
fragment LABEL  : ('"' ~[\r\n]* '":')? 'supervisor:'? CLASS_NAME? '{' JOB_STATE_NAME '}' ;
fragment CLASS_NAME : [A-Za-z_$] [A-Za-z0-9_$.]* ('(' [A-Za-z0-9_=]* ')')? ;
// New   Active   Completing   Cancelling   Cancelled   Completed
fragment JOB_STATE_NAME : [A-Z] [a-z]+ ;

// 	at _COROUTINE._CREATION._(CoroutineDebugging.kt:30)
// 	at ^H^H^H(Coroutine creation stacktrace.^H(^H)            before kotlinx.coroutines 1.7
// 	(Coroutine creation stacktrace)                           the same as a terminal shows it
CREATION        : (AT_WORD '_COROUTINE._CREATION._(' ~[)\r\n]* ')' | OLD_MARK 'creation stacktrace' OLD_END)
                  -> pushMode(TEXT) ;
// 	at _COROUTINE._BOUNDARY._(CoroutineDebugging.kt:46)       	(Coroutine boundary)
BOUNDARY        : (AT_WORD '_COROUTINE._BOUNDARY._(' ~[)\r\n]* ')' | OLD_MARK 'boundary' OLD_END)
                  -> pushMode(TEXT) ;
fragment AT_WORD  : BLANK* 'at' BLANK+ ;
fragment OLD_MARK : (AT_WORD | BLANK*) BACKSPACE* '(Coroutine ' ;
fragment OLD_END  : '.'? BACKSPACE* '('? BACKSPACE* ')' ;

// 	at java.base@17.0.15/java.lang.Thread.sleep(Native Method)
AT              : AT_WORD -> pushMode(FRAME) ;

BLANK_LINE      : BLANK+ ;
OTHER           : ~[\r\n] -> pushMode(TEXT) ;

// ---- 2026/11/23 06:36:19
mode TIME;
DATE            : DIGIT DIGIT DIGIT DIGIT '/' DIGIT DIGIT '/' DIGIT DIGIT ' '
                  DIGIT DIGIT ':' DIGIT DIGIT ':' DIGIT DIGIT -> pushMode(TEXT) ;
TIME_OTHER      : ~[\r\n] -> mode(TEXT) ;

// ---- "poller "9"#44":StandaloneCoroutine{Active}@505fc5a4, state: SUSPENDED
mode NAMED;
// A name is not escaped: it ends at the last of what ends a name. Looked for at the start only.
NAME            : '"' ~[\r\n]* '#' DIGIT+ '":' -> mode(OWNER) ;
NAMED_TEXT      : OWNER_TEXT_CHAR+ -> type(OWNER_TEXT), mode(OWNER) ;
NAMED_STATE     : JOB_STATE_TEXT -> type(JOB_STATE), mode(OWNER) ;
NAMED_OTHER     : ~[\r\n] -> type(OWNER_OTHER), mode(OWNER) ;

// ---- StandaloneCoroutine{Active}@505fc5a4, state: SUSPENDED
mode OWNER;
OWNER_TEXT      : OWNER_TEXT_CHAR+ ;
fragment OWNER_TEXT_CHAR : ~[{@,"\r\n] ;
JOB_STATE       : JOB_STATE_TEXT ;
fragment JOB_STATE_TEXT : '{' [A-Za-z]* '}' ;
HASH            : '@' [0-9a-f]+ ;
STATE           : ', state: ' -> mode(STATE_TEXT) ;
OWNER_OTHER     : ~[\r\n] ;

// ---- RUNNING (Last suspension stacktrace, not an actual stacktrace)
mode STATE_TEXT;
STATE_NAME      : [A-Z_]+ -> mode(STATE_END) ;
STATE_OTHER     : ~[\r\n] -> mode(TEXT) ;

mode STATE_END;
STATE_NOTE      : ' (' ~[)\r\n]* ')' -> mode(TEXT) ;
STATE_END_OTHER : ~[\r\n] -> mode(TEXT) ;

// ---- @2c9a4996, state: SUSPENDED [Dispatchers.Default]
mode ENTRY_TEXT;
ENTRY_HASH      : '@' [0-9a-f]+ ;
ENTRY_STATE     : ', state: ' [A-Z_]+ ;
CONTEXT         : ' [' ~[\r\n]* ']' ;
ENTRY_OTHER     : ~[\r\n] -> mode(TEXT) ;

// ---- , continuation is SUSPENDED at line MainKt.load(Main.kt:11)
mode JOB_TEXT;
CONTINUATION    : ', continuation is ' [A-Z_]+ ;
AT_NO_LINE      : ' at line null' ;
AT_LINE         : ' at line ' -> pushMode(FRAME) ;
JOB_OTHER       : ~[\r\n] -> mode(TEXT) ;
