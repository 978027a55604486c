// One line of the goroutine profile that Go prints with debug=1. The first token decides the
// alternative.
parser grammar GoProfileParser;

options { tokenVocab = GoProfileLexer; }

dumpLine
    : PROFILE NUMBER EOF                                                # profile
    | COUNT ADDRESS* ADDRESSES_END? EOF                                 # entry
    | LABELS (label (COMMA label)*)? LABELS_END EOF                     # labels
    | FRAME (GAP (FUNCTION FILE LINE)?)? EOF                            # stackFrame
    | BLANK_LINE? EOF                                                   # blank
    | OTHER REST? EOF                                                   # water
    ;

// "pool":"render"
label : QUOTED COLON QUOTED ;
