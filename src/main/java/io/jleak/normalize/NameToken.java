package io.jleak.normalize;

import java.util.List;
import java.util.regex.Matcher;

/**
 * Something in a thread name that is one value although it holds several numbers or letters.
 *
 * <p>It starts where a run of letters and digits starts (or at a pair of colons). To be cheap it is
 * tried only where that run has the right length and is followed by the right character; its regex
 * matches no more than some fifty characters, but for the URL, which then is skipped as a whole, so
 * a name is read in linear time.
 *
 * @param what what it is
 * @param first the characters that it can start with
 * @param shortest least length of the run it starts with
 * @param longest greatest length of that run
 * @param next the characters one of which follows the run; empty for any
 * @param regex the whole token
 * @param samples texts that it matches from end to end
 */
record NameToken(
    String what,
    String first,
    int shortest,
    int longest,
    String next,
    LazyRegex regex,
    List<String> samples) {

  private static final String DIGITS = "0123456789";
  private static final String HEX = DIGITS + "abcdefABCDEF";
  private static final String END = "(?![A-Za-z0-9])";
  private static final String MINUTE = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";
  private static final String SECOND = ":[0-5][0-9](?:[.,][0-9]{1,9})?+";
  private static final String ZONE = "(?: ?(?:Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2}))?+";
  private static final String MONTH = "(?:0[1-9]|1[0-2])";
  private static final String DAY = "(?:0[1-9]|[12][0-9]|3[01])";
  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})";
  private static final String GROUP = "[0-9a-fA-F]{0,4}+";

  /** In the order they are tried. */
  static final List<NameToken> ALL =
      List.of(
          token(
              "URL",
              "h",
              4,
              5,
              ":",
              "(?<!#)https?://[^\\s\"'<>()\\[\\]{}]++",
              "http://a.example/x?y=1"),
          token(
              "UUID",
              HEX,
              8,
              8,
              "-",
              "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}" + END,
              "2f1c9f6e-0d2b-4e5a-9c3d-8b7a6f5e4d3c"),
          token(
              "date, with or without time",
              DIGITS,
              2,
              4,
              "-/.",
              "(?:[0-9]{4}([-/.])"
                  + MONTH
                  + "\\1"
                  + DAY
                  + "|"
                  + DAY
                  + "([-/.])"
                  + MONTH
                  + "\\2[0-9]{4})"
                  + "(?:[T _-]"
                  + MINUTE
                  + "(?:"
                  + SECOND
                  + ")?+"
                  + ZONE
                  + ")?+"
                  + END,
              "2024-01-31",
              "2024/01/31 10:15:59",
              "31.01.2024",
              "2024-01-31T10:15:59.123+01:00",
              "2024-01-31 10:15:59,123"),
          token(
              "date without separators",
              "12",
              8,
              18,
              "",
              "(?:19|20)[0-9]{2}" + MONTH + DAY + "(?:T?[0-9]{6}(?:[0-9]{3})?+Z?)?+" + END,
              "20240131",
              "20240131T101559",
              "20240131101559123"),
          token(
              "time", "012", 2, 2, ":", MINUTE + SECOND + ZONE + END, "10:15:59", "10:15:59.123Z"),
          token(
              "IPv4 address, with or without port",
              DIGITS,
              1,
              3,
              ".",
              "(?<![0-9][.])"
                  + OCTET
                  + "(?:\\."
                  + OCTET
                  + "){3}(?![A-Za-z0-9]|\\.[0-9])(?::[0-9]{1,5}"
                  + END
                  + ")?+",
              "192.168.0.17",
              "10.0.0.1:54321"),
          token(
              "IPv6 or MAC address",
              HEX + ":",
              0,
              4,
              ":",
              "(?<![A-Za-z0-9]:)(?=[^g-zG-Z]{0,40}?[0-9])(?:"
                  + GROUP
                  + "(?::"
                  + GROUP
                  + "){5,7}+|(?:[0-9a-fA-F]{1,4}:){0,5}?(?:[0-9a-fA-F]{1,4})?+::"
                  + GROUP
                  + "(?::"
                  + GROUP
                  + "){0,5}+)(?![A-Za-z0-9:])",
              "0:0:0:0:0:0:0:1",
              "fe80::1ff:fe23:4567:890a",
              "::1",
              "00:1a:2b:3c:4d:5e"),
          token("hexadecimal number", "0", 3, 66, "", "0[xX][0-9a-fA-F]{1,64}" + END, "0x7f3a"),
          token(
              "identifier in hexadecimal",
              HEX,
              8,
              128,
              "",
              "(?=[a-fA-F]{0,127}[0-9])(?=[0-9]{0,127}[a-fA-F])[0-9a-fA-F]{8,128}" + END,
              "9f8e7d6c5b4a"),
          token(
              "identity hash",
              HEX,
              4,
              17,
              "",
              "(?<=@)(?:[0-9]{6,16}+|(?=[a-fA-F]{0,15}[0-9])(?=[0-9]{0,15}[a-fA-F])"
                  + "[0-9a-fA-F]{4,16}+)"
                  + END,
              "1b2c3d",
              "12345678"));

  /** Where the token that starts at an offset ends, or -1 when it is not there. */
  int end(String name, int start, int run) {
    int end = start + run;
    if (first.indexOf(name.charAt(start)) < 0
        || run < shortest
        || run > longest
        || (!next.isEmpty() && (end == name.length() || next.indexOf(name.charAt(end)) < 0))) {
      return -1;
    }
    Matcher matcher = regex.pattern().matcher(name).region(start, name.length());
    return matcher.useTransparentBounds(true).lookingAt() ? matcher.end() : -1;
  }

  private static NameToken token(
      String what,
      String first,
      int shortest,
      int longest,
      String next,
      String regex,
      String... samples) {
    return new NameToken(
        what, first, shortest, longest, next, new LazyRegex(regex), List.of(samples));
  }
}
