// A Java stack frame behind its "at ", as HotSpot and java.lang.StackTraceElement print it.
parser grammar JvmFrameParser;

// com.acme.Shop.sell(Shop.java:12)   java.base@17.0.15/java.lang.Thread.run(Thread.java:840)
frame : PREFIX* FUNCTION LEFT location RIGHT REST? ;

// java.base@17.0.15/Thread.java:840   Native Method   Thread.java:534(Compiled Code)
location : MODULE? (NATIVE_METHOD | UNKNOWN_SOURCE | FILE LINE_NUMBER?)? locationNote? ;

locationNote : LOCATION_OTHER (LOCATION_OTHER | FILE | LINE_NUMBER)* ;
