package io.jleak.parse.line;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Runs an ANTLR lexer and parser over single lines: the one place that sets their listeners, error
 * strategy and prediction mode.
 *
 * @param <P> the generated parser
 */
public final class AntlrLineGrammar<P extends Parser> implements LineGrammar {

  private final Lexer lexer;
  private final P parser;
  private final Function<P, ParserRuleContext> rule;
  private final Map<Class<? extends ParserRuleContext>, ? extends Enum<?>> kinds;
  private final int waterToken;
  private final LineForm water;

  /**
   * @param rule the start rule
   * @param kinds the kind of line for each labelled alternative of the start rule
   * @param waterToken the token that begins a line which is no part of a dump
   * @param waterKind the kind of such a line
   */
  public AntlrLineGrammar(
      Lexer lexer,
      Function<TokenStream, P> newParser,
      Function<P, ParserRuleContext> rule,
      Map<Class<? extends ParserRuleContext>, ? extends Enum<?>> kinds,
      int waterToken,
      Enum<?> waterKind) {
    this.lexer = lexer;
    this.parser = newParser.apply(new CommonTokenStream(lexer));
    this.rule = rule;
    this.kinds = kinds;
    this.waterToken = waterToken;
    this.water = LineForm.water(waterKind);
    lexer.removeErrorListeners();
    parser.removeErrorListeners();
    // A wrong line is told as such by its own kind; guessing missing tokens would hide it.
    parser.setErrorHandler(new BailErrorStrategy());
    parser.setBuildParseTree(false);
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
  }

  @Override
  public LineForm parse(String line) {
    lexer.setInputStream(CharStreams.fromString(line));
    lexer._mode = Lexer.DEFAULT_MODE;
    lexer._modeStack.clear();
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    if (tokens.LA(1) == waterToken) {
      return water; // in a log most lines are: what follows in them does not matter
    }
    parser.setTokenStream(tokens);
    Enum<?> kind;
    try {
      kind = kinds.get(rule.apply(parser).getClass());
    } catch (ParseCancellationException misfit) {
      kind = null;
    }
    tokens.fill();
    return form(kind, tokens.getTokens());
  }

  private static LineForm form(Enum<?> kind, List<Token> tokens) {
    int count = tokens.size() - 1; // the last one is EOF
    int[] types = new int[count];
    int[] starts = new int[count];
    int[] ends = new int[count];
    for (int i = 0; i < count; i++) {
      Token token = tokens.get(i);
      types[i] = token.getType();
      starts[i] = token.getStartIndex();
      ends[i] = token.getStopIndex() + 1;
    }
    return new LineForm(kind, types, starts, ends);
  }
}
