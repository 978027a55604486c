// A Java stack frame with names as class files have them. To be imported beside JvmFrameParser.
parser grammar JvmInternalNameParser;

// java/lang/Object.wait(J)V(Native Method)   java/lang/Object.wait(Object.java:255(Compiled Code))
internalFrame : INTERNAL_FUNCTION METHOD_TYPE? LEFT location RIGHT REST? ;
