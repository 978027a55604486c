package io.jleak.parse.text;

/**
 * Accounts for each line of a source once, in the account of the dump it belongs to. What is said
 * of the last few lines can be revised when the next ones come.
 */
final class LineLedger {

  /** How far back a line can be revised: more than any preamble reaches. */
  private static final int REACH = 8;

  private final LineAccount[] accounts = new LineAccount[REACH];
  private final LineVerdict[] verdicts = new LineVerdict[REACH];
  private final int[] numbers = new int[REACH];
  private final int[] spans = new int[REACH];
  private LineAccount current = new LineAccount();
  private int last;

  /** The account that lines are counted in. */
  LineAccount current() {
    return current;
  }

  /** From the next line counted on, lines belong to another dump. */
  LineAccount open() {
    current = new LineAccount();
    return current;
  }

  /** Lines of another account turn out to belong to the current one. */
  void take(LineAccount other) {
    current.take(other);
    for (int i = 0; i < REACH; i++) {
      accounts[i] = accounts[i] == other ? current : accounts[i];
    }
  }

  /**
   * Counts a line.
   *
   * @param span how many lines of the source it stands for; 0 for a further piece of the last one,
   *     which has the verdict of its worst piece
   */
  void count(int number, int span, LineVerdict verdict) {
    if (span == 0 && accounts[last] != null) {
      if (verdict.compareTo(verdicts[last]) > 0) {
        revise(last, verdict, accounts[last]);
      }
      return;
    }
    last = (last + 1) % REACH;
    numbers[last] = number;
    spans[last] = span;
    verdicts[last] = verdict;
    accounts[last] = current;
    current.add(verdict, span);
  }

  /** A line counted as water turns out to belong to the current dump. */
  void claim(int number) {
    for (int i = 0; i < REACH; i++) {
      if (accounts[i] != null && numbers[i] == number && verdicts[i] == LineVerdict.WATER) {
        revise(i, LineVerdict.PARSED, current);
      }
    }
  }

  private void revise(int line, LineVerdict verdict, LineAccount account) {
    accounts[line].add(verdicts[line], -spans[line]);
    account.add(verdict, spans[line]);
    verdicts[line] = verdict;
    accounts[line] = account;
  }
}
